// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fewer points that draw the same line. Each column of the plot keeps its lowest and its highest point, so no spike is
// lost, and a gap in the measurements stays a gap: the line comes as several segments. Columns lie at fixed moments, not
// relative to the window's edge, so a sliding chart does not shimmer.
#pragma once

#include "domain/operations_state.h"

#include <span>
#include <vector>

namespace leitstand {

using Segment = std::vector<MetricPoint>; // ascending in time, never empty

struct DownsamplePlan {
    Instant from; // points before or after the window are left out
    Instant to;
    std::size_t columns = 200; // at most two points each; about a third of the plot's width in pixels
    Span longestGap { 0 }; // points further apart than this are not joined; 0 joins all
};

// `points` ascend in time, as the fold keeps them. A value that is no finite number is a gap, too.
[[nodiscard]] std::vector<Segment> downsample(std::span<const MetricPoint> points, const DownsamplePlan& plan);

// What to take for longestGap when nobody says how often is measured: three times the median distance. 0 for fewer than
// three points.
[[nodiscard]] Span usualGap(std::span<const MetricPoint> points);

} // namespace leitstand
