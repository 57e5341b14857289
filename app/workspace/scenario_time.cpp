// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_time.h"

#include <QDateTime>
#include <QTimeZone>

#include <vector>

namespace leitstand {
namespace {

// Reads "12:34:56" into its two or three numbers of two digits each.
std::vector<int> colonNumbers(std::string_view text)
{
    std::vector<int> numbers;
    if (text.size() != 5 && text.size() != 8)
        return numbers;
    for (std::size_t at = 0; at < text.size(); at += 3) {
        const char tens = text[at];
        const char ones = text[at + 1];
        const bool digits = tens >= '0' && tens <= '9' && ones >= '0' && ones <= '9';
        if (!digits || (at + 2 < text.size() && text[at + 2] != ':'))
            return {};
        numbers.push_back((tens - '0') * 10 + (ones - '0'));
    }
    return numbers;
}

std::optional<Span> spanOf(const std::vector<int>& numbers, int maxHours)
{
    if (numbers.empty() || numbers[0] > maxHours || numbers[1] > 59 || (numbers.size() == 3 && numbers[2] > 59))
        return std::nullopt;
    return std::chrono::hours(numbers[0]) + std::chrono::minutes(numbers[1])
        + std::chrono::seconds(numbers.size() == 3 ? numbers[2] : 0);
}

// Not valid where there is no such zone. The constructor alone would take any word for a POSIX rule.
QTimeZone zoneNamed(const std::string& zone)
{
    if (zone.empty())
        return QTimeZone::systemTimeZone();
    const QByteArray id = QByteArray::fromStdString(zone);
    return QTimeZone::isTimeZoneIdAvailable(id) ? QTimeZone(id) : QTimeZone();
}

QDateTime localTime(Instant instant, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), zone);
}

// A time that the clocks leap over is not valid before Qt 6.7 and moved from then on: take the one an hour later.
std::optional<Instant> instantOf(QDate date, Span clock, const QTimeZone& zone)
{
    const QTime time = QTime::fromMSecsSinceStartOfDay(static_cast<int>(clock.count()));
    QDateTime local(date, time, zone);
    if (date.isValid() && (!local.isValid() || local.time() != time))
        local = QDateTime(date, time.addSecs(3600), zone);
    if (!local.isValid())
        return std::nullopt;
    return Instant(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

} // namespace

bool isTimeZone(const std::string& zone)
{
    return !zone.empty() && zoneNamed(zone).isValid();
}

std::optional<Span> parseClock(std::string_view text)
{
    return spanOf(colonNumbers(text), 23);
}

std::optional<Span> parseOffset(std::string_view text)
{
    return text.starts_with('+') ? spanOf(colonNumbers(text.substr(1)), 99) : std::nullopt;
}

std::optional<Instant> nextTimeOfDay(Instant start, Span clock, const std::string& zone)
{
    const QTimeZone timeZone = zoneNamed(zone);
    if (!timeZone.isValid())
        return std::nullopt;
    const QDate today = localTime(start, timeZone).date();
    for (const int days : { 0, 1 }) {
        const auto instant = instantOf(today.addDays(days), clock, timeZone);
        if (instant && *instant >= start)
            return instant;
    }
    return std::nullopt;
}

std::optional<Instant> parseMoment(std::string_view text, const std::string& zone)
{
    if (const auto instant = parseInstant(text))
        return instant;
    constexpr std::size_t DateLength = 10; // "2026-11-21"
    if (text.size() < DateLength + 2 || (text[DateLength] != ' ' && text[DateLength] != 'T'))
        return std::nullopt;
    const auto clock = parseClock(text.substr(DateLength + 1));
    const auto midnight = parseInstant(std::string(text.substr(0, DateLength)) + "T00:00:00Z");
    const QTimeZone timeZone = zoneNamed(zone);
    if (!clock || !midnight || !timeZone.isValid())
        return std::nullopt;
    const QDate date = QDateTime::fromMSecsSinceEpoch(midnight->time_since_epoch().count(), Qt::UTC).date();
    return instantOf(date, *clock, timeZone);
}

std::chrono::sys_days dayIn(Instant instant, const std::string& zone)
{
    const QTimeZone timeZone = zoneNamed(zone);
    const QDate date = localTime(instant, timeZone.isValid() ? timeZone : QTimeZone::utc()).date();
    return std::chrono::sys_days(std::chrono::days(date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()));
}

std::string formatClock(Instant instant, const std::string& zone, bool withDate)
{
    const QTimeZone timeZone = zoneNamed(zone);
    return localTime(instant, timeZone.isValid() ? timeZone : QTimeZone::utc())
        .toString(withDate ? QStringLiteral("yyyy-MM-dd HH:mm") : QStringLiteral("HH:mm"))
        .toStdString();
}

} // namespace leitstand
