// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/calendar_periods.h"

#include <QDateTime>

namespace leitstand {
namespace {

Instant startOf(QDate day, const QTimeZone& zone)
{
    return Instant(Span(day.startOfDay(zone).toMSecsSinceEpoch()));
}

} // namespace

std::vector<CalendarPeriod> calendarPeriods(
    const Interval& interval, CalendarUnit unit, const QTimeZone& zone, std::size_t most)
{
    std::vector<CalendarPeriod> periods;
    if (interval.to <= interval.from || !zone.isValid())
        return periods;
    const bool byDay = unit == CalendarUnit::Day;
    QDate day = QDateTime::fromMSecsSinceEpoch(interval.from.time_since_epoch().count(), zone).date();
    if (!byDay)
        day = QDate(day.year(), day.month(), 1);
    for (Instant from = startOf(day, zone); from < interval.to && periods.size() < most && day.isValid();) {
        const QDate next = byDay ? day.addDays(1) : day.addMonths(1);
        const Instant to = startOf(next, zone);
        const QString name = day.toString(byDay ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM"));
        periods.push_back({ name.toStdString(), { from, to } });
        day = next;
        from = to;
    }
    return periods;
}

std::vector<CalendarPeriod> periodsWithOutages(
    std::span<const Outage* const> outages, CalendarUnit unit, const QTimeZone& zone, Instant now)
{
    std::vector<Interval> intervals;
    for (const Outage* const outage : outages) {
        if (!outage->withdrawn)
            intervals.push_back({ outage->from(), outage->to().value_or(now) });
    }
    std::vector<CalendarPeriod> periods;
    for (const Interval& interval : unionOf(std::move(intervals))) {
        for (CalendarPeriod& period : calendarPeriods(interval, unit, zone)) {
            if (periods.empty() || periods.back().interval.from < period.interval.from)
                periods.push_back(std::move(period));
        }
    }
    return periods;
}

} // namespace leitstand
