// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/downsample.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace leitstand {
namespace {

// The lowest and the highest point of one column of one segment.
class Column {
public:
    [[nodiscard]] bool holds(std::int64_t index) const { return m_index == index; }

    void begin(std::int64_t index, const MetricPoint& point)
    {
        m_index = index;
        m_lowest = point;
        m_highest = point;
    }

    void add(const MetricPoint& point)
    {
        if (point.value < m_lowest.value)
            m_lowest = point;
        if (point.value > m_highest.value)
            m_highest = point;
    }

    void flushInto(Segment& segment)
    {
        if (!m_index)
            return;
        const bool lowestFirst = m_lowest.at <= m_highest.at;
        segment.push_back(lowestFirst ? m_lowest : m_highest);
        if (m_lowest.at != m_highest.at || m_lowest.value != m_highest.value)
            segment.push_back(lowestFirst ? m_highest : m_lowest);
        m_index.reset();
    }

private:
    std::optional<std::int64_t> m_index;
    MetricPoint m_lowest;
    MetricPoint m_highest;
};

} // namespace

std::vector<Segment> downsample(std::span<const MetricPoint> points, const DownsamplePlan& plan)
{
    std::vector<Segment> segments;
    if (plan.to < plan.from || plan.columns == 0)
        return segments;
    const auto columns = static_cast<std::int64_t>(plan.columns);
    const auto width = std::max<std::int64_t>(((plan.to - plan.from).count() + columns - 1) / columns, 1);
    const auto begin = std::lower_bound(points.begin(), points.end(), plan.from,
        [](const MetricPoint& point, Instant moment) { return point.at < moment; });

    Segment segment;
    Column column;
    const auto endSegment = [&] {
        column.flushInto(segment);
        if (!segment.empty())
            segments.push_back(std::move(segment));
        segment.clear();
    };
    std::optional<Instant> last;
    for (auto point = begin; point != points.end() && point->at <= plan.to; ++point) {
        if (!std::isfinite(point->value)) {
            endSegment();
            continue;
        }
        if (last && plan.longestGap > Span::zero() && point->at - *last > plan.longestGap)
            endSegment();
        last = point->at;
        const std::int64_t index = point->at.time_since_epoch().count() / width;
        if (column.holds(index)) {
            column.add(*point);
            continue;
        }
        column.flushInto(segment);
        column.begin(index, *point);
    }
    endSegment();
    return segments;
}

Span usualGap(std::span<const MetricPoint> points)
{
    if (points.size() < 3)
        return Span::zero();
    std::vector<Span> distances;
    distances.reserve(points.size() - 1);
    for (std::size_t i = 1; i < points.size(); ++i)
        distances.push_back(points[i].at - points[i - 1].at);
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle * 3;
}

} // namespace leitstand
