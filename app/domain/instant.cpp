// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/instant.h"

#include <array>
#include <cstdio>

namespace leitstand {
namespace {

// Reads exactly `count` digits at `position` and moves past them.
std::optional<int> digits(std::string_view text, std::size_t& position, int count)
{
    int value = 0;
    for (int i = 0; i < count; ++i, ++position) {
        if (position >= text.size() || text[position] < '0' || text[position] > '9')
            return std::nullopt;
        value = value * 10 + (text[position] - '0');
    }
    return value;
}

bool take(std::string_view text, std::size_t& position, std::string_view oneOf)
{
    if (position >= text.size() || oneOf.find(text[position]) == std::string_view::npos)
        return false;
    ++position;
    return true;
}

std::optional<int> fractionAsMilliseconds(std::string_view text, std::size_t& position)
{
    if (position >= text.size() || text[position] != '.')
        return 0;
    ++position;
    int milliseconds = 0;
    int seen = 0;
    for (; position < text.size() && text[position] >= '0' && text[position] <= '9'; ++position, ++seen) {
        if (seen < 3)
            milliseconds = milliseconds * 10 + (text[position] - '0');
    }
    if (seen == 0)
        return std::nullopt;
    for (; seen < 3; ++seen)
        milliseconds *= 10;
    return milliseconds;
}

std::optional<std::chrono::minutes> zoneOffset(std::string_view text, std::size_t& position)
{
    if (take(text, position, "Zz"))
        return std::chrono::minutes(0);
    const bool west = position < text.size() && text[position] == '-';
    if (!take(text, position, "+-"))
        return std::nullopt;
    const auto hours = digits(text, position, 2);
    if (!hours || *hours > 23 || !take(text, position, ":"))
        return std::nullopt;
    const auto minutes = digits(text, position, 2);
    if (!minutes || *minutes > 59)
        return std::nullopt;
    const auto offset = std::chrono::minutes(*hours * 60 + *minutes);
    return west ? -offset : offset;
}

} // namespace

std::optional<Instant> parseInstant(std::string_view text)
{
    using namespace std::chrono;
    std::size_t at = 0;
    const auto yearNumber = digits(text, at, 4);
    if (!yearNumber || *yearNumber < 1 || !take(text, at, "-"))
        return std::nullopt;
    const auto monthNumber = digits(text, at, 2);
    if (!monthNumber || !take(text, at, "-"))
        return std::nullopt;
    const auto dayNumber = digits(text, at, 2);
    if (!dayNumber || !take(text, at, "Tt "))
        return std::nullopt;
    const auto hour = digits(text, at, 2);
    if (!hour || *hour > 23 || !take(text, at, ":"))
        return std::nullopt;
    const auto minute = digits(text, at, 2);
    if (!minute || *minute > 59 || !take(text, at, ":"))
        return std::nullopt;
    const auto second = digits(text, at, 2);
    if (!second || *second > 60)
        return std::nullopt;
    const auto fraction = fractionAsMilliseconds(text, at);
    if (!fraction)
        return std::nullopt;
    const auto offset = zoneOffset(text, at);
    if (!offset || at != text.size())
        return std::nullopt;

    const year_month_day date { year(*yearNumber), month(static_cast<unsigned>(*monthNumber)),
        day(static_cast<unsigned>(*dayNumber)) };
    if (!date.ok())
        return std::nullopt;
    const Instant instant = Instant(sys_days(date)) + hours(*hour) + minutes(*minute)
        + seconds(*second == 60 ? 59 : *second) + milliseconds(*fraction) - *offset;
    // The offset can lead out of the years that formatInstant can write.
    constexpr Instant First = sys_days(year(1) / January / 1);
    constexpr Instant End = sys_days(year(10000) / January / 1);
    return instant < First || instant >= End ? std::nullopt : std::optional(instant);
}

std::string formatInstant(Instant instant)
{
    using namespace std::chrono;
    const auto midnight = floor<days>(instant);
    const year_month_day date { midnight };
    const hh_mm_ss time { instant - midnight };
    std::array<char, 40> buffer {};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(time.hours().count()),
        static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()),
        static_cast<int>(time.subseconds().count()));
    return buffer.data();
}

} // namespace leitstand
