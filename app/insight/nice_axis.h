// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Limits of axes that people can read: ticks stand on round numbers and on round times of day, and counts are never
// labelled with rounded fractions. Qt Charts spreads ticks evenly between the limits, so the limits are whole steps.
#pragma once

#include "domain/instant.h"

#include <chrono>

namespace leitstand {

struct ValueAxis {
    double from = 0;
    double to = 1;
    double step = 1;
    int ticks = 2; // both ends included
    int decimals = 0; // that a label needs to be exact

    friend bool operator==(const ValueAxis&, const ValueAxis&) = default;
};

// From 0 to at least `largest`, whole numbers only.
[[nodiscard]] ValueAxis countAxis(double largest, int mostTicks = 5);

// Around [lowest, highest]; it begins at 0 where that is not far away (no value is negative and the lowest is at most half
// of the highest). One value alone gets room on both sides.
[[nodiscard]] ValueAxis measureAxis(double lowest, double highest, int mostTicks = 5);

struct TimeAxis {
    Instant from;
    Instant to;
    Span step { 0 };
    int ticks = 2;

    friend bool operator==(const TimeAxis&, const TimeAxis&) = default;
};

// Covers (now - span, now]. Limits stay for a whole step and then move on by one; the number of ticks never changes.
// `offset` is what local time is ahead of UTC: steps are round on the wall's clock.
[[nodiscard]] TimeAxis timeAxis(Instant now, Span span, std::chrono::seconds offset, int mostTicks = 7);

} // namespace leitstand
