// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The days and months of a time zone, for totals by day and by month. A day has 23 to 25 hours where the clocks are put
// forward or back. Pure.
#pragma once

#include "domain/outage_totals.h"

#include <QTimeZone>

#include <span>
#include <string>
#include <vector>

namespace leitstand {

enum class CalendarUnit { Day, Month };

struct CalendarPeriod {
    std::string name; // "2026-11-21", "2026-11"
    Interval interval;

    friend bool operator==(const CalendarPeriod&, const CalendarPeriod&) = default;
};

// Those that the interval touches, whole, in order; none for an empty interval. At most `most`, the first ones.
[[nodiscard]] std::vector<CalendarPeriod> calendarPeriods(
    const Interval& interval, CalendarUnit unit, const QTimeZone& zone, std::size_t most = 10000);

// Those in which something was down or degraded, in order. What is open counts until `now`.
[[nodiscard]] std::vector<CalendarPeriod> periodsWithOutages(
    std::span<const Outage* const> outages, CalendarUnit unit, const QTimeZone& zone, Instant now);

} // namespace leitstand
