// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/mentions.h"

#include <QDate>

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

Mention dateMention(std::size_t first, std::size_t last, int year, int month, int day)
{
    Mention mention;
    mention.kind = MentionKind::Date;
    mention.first = mention.core = static_cast<std::uint32_t>(first);
    mention.last = static_cast<std::uint32_t>(last);
    mention.year = year;
    mention.month = month;
    mention.day = day;
    mention.impossible = !QDate::isValid(year == 0 ? 2024 : year, month, day);
    return mention;
}

bool isYear(const Token& token)
{
    return token.isNumber() && token.length() == 4 && token.number >= 1970 && token.number < 2200;
}

int fullYear(const Token& token)
{
    return token.length() == 2 ? 2000 + static_cast<int>(token.number) : static_cast<int>(token.number);
}

// 2022-07-11, 2022/07/11, 22025-03-18
std::optional<Mention> readIso(const TokenText& text, std::size_t at)
{
    const Token& year = text.at(at);
    const Token& sign = text.at(at + 1);
    const Token& month = text.at(at + 2);
    const Token& day = text.at(at + 4);
    const bool signs = (sign.isDash() || sign.is("/")) && sign.lower == text.at(at + 3).lower;
    if (!signs || !year.isNumber() || !month.isNumber() || !day.isNumber() || month.length() != 2 || day.length() != 2)
        return std::nullopt;
    for (std::size_t i = at + 1; i <= at + 4; ++i) {
        if (!text.isAdjacent(i))
            return std::nullopt;
    }
    const bool odd = year.length() == 5 && year.number >= 10000 && sign.isDash();
    if ((!isYear(year) && !odd) || month.number < 1 || month.number > 12 || day.number < 1 || day.number > 31)
        return std::nullopt;
    if (text.at(at + 5).isDash() && text.isAdjacent(at + 5) && text.at(at + 6).isWord() && text.isAdjacent(at + 6))
        return std::nullopt; // part of a name: 2022-07-11-slow
    Mention mention = dateMention(at, at + 5, odd ? 0 : static_cast<int>(year.number), static_cast<int>(month.number),
        static_cast<int>(day.number));
    mention.oddYear = odd;
    if (text.at(at + 5).is("t") && text.isAdjacent(at + 5))
        ++mention.last;
    return mention;
}

// 30.10.2019, 30.10.19, 30.10., 20/06/2023
std::optional<Mention> readNumeric(const TokenText& text, std::size_t at)
{
    const Token& first = text.at(at);
    const Token& sign = text.at(at + 1);
    const Token& second = text.at(at + 2);
    if (!first.isNumber() || !second.isNumber() || first.length() > 2 || second.length() > 2 || !text.isAdjacent(at + 1)
        || (!text.isAdjacent(at + 2) && !sign.is(".")))
        return std::nullopt;
    const Token& before = text.at(at - 1);
    if (at > 0 && !first.spaceBefore && (before.isNumber() || before.is(".") || before.is("/") || before.isWord())
        && !before.is("t"))
        return std::nullopt;
    if (sign.is("/")) {
        const Token& year = text.at(at + 4);
        if (!text.at(at + 3).is("/") || !isYear(year) || !text.isAdjacent(at + 3) || !text.isAdjacent(at + 4))
            return std::nullopt;
        const bool monthFirst = second.number > 12 && first.number <= 12;
        const auto day = monthFirst ? second.number : first.number;
        const auto month = monthFirst ? first.number : second.number;
        if (day < 1 || day > 31 || month < 1 || month > 12)
            return std::nullopt;
        return dateMention(at, at + 5, static_cast<int>(year.number), static_cast<int>(month), static_cast<int>(day));
    }
    if (!sign.is(".") || first.number < 1 || first.number > 31 || second.number < 1 || second.number > 12)
        return std::nullopt;
    if (!text.isAdjacent(at + 2) && second.length() > 2)
        return std::nullopt;
    const bool dot = text.at(at + 3).is(".") && text.isAdjacent(at + 3);
    const Token& year = text.at(at + 4);
    if (dot && year.isNumber()
        && (isYear(year) || (year.length() == 2 && text.isAdjacent(at + 4) && first.length() == 2))) {
        if (text.at(at + 5).is(".") && text.isAdjacent(at + 5) && text.at(at + 6).isNumber() && text.isAdjacent(at + 6))
            return std::nullopt; // an address
        if (year.length() == 4 || (!text.at(at + 5).is(":")))
            return dateMention(
                at, at + 5, fullYear(year), static_cast<int>(second.number), static_cast<int>(first.number));
    }
    if (!text.isAdjacent(at + 2))
        return std::nullopt;
    // Without a year it could be a version or a section; a preposition of time, a weekday or a clock time makes it a date.
    const bool led = isOneOf(before.lower, { "am", "vom", "bis", "von", "ab", "seit", "den", "dem", "zum", "der" })
        || weekdayNumber(before.lower) || (before.capital && shortWeekdayNumber(before.lower))
        || ((before.is(",") || before.is("."))
            && (weekdayNumber(text.at(at - 2).lower) || shortWeekdayNumber(text.at(at - 2).lower)));
    const Token& behind = text.at(at + 4);
    const bool followed = dot
        && (behind.is(",") || behind.is("um") || behind.is("ca") || behind.is("gegen") || behind.isDash()
            || (behind.isNumber()
                && (text.at(at + 5).is(":") || text.at(at + 6).is("uhr") || text.at(at + 5).is("uhr"))));
    if (dot && (led || followed) && !(behind.isNumber() && text.isAdjacent(at + 4)))
        return dateMention(at, at + 4, 0, static_cast<int>(second.number), static_cast<int>(first.number));
    return std::nullopt;
}

// The year behind a date: "2019", ", 2019", "of 2019"; not a time.
std::size_t readYear(const TokenText& text, std::size_t at, int& year)
{
    std::size_t next = at;
    if (text.at(next).is(",") || text.at(next).is("."))
        ++next;
    if (isYear(text.at(next)) && !text.at(next + 1).is("uhr")
        && !(text.at(next + 1).is(":") && text.isAdjacent(next + 1) && text.at(next + 2).isNumber())) {
        year = static_cast<int>(text.at(next).number);
        return next + 1;
    }
    return at;
}

bool isOrdinalEnd(const Token& token)
{
    return isOneOf(token.lower, { "st", "nd", "rd", "th" }) && !token.spaceBefore;
}

// 30. Oktober 2019, 15 December 2024, the 12th of March, October 30th, 2019, Jun 12, 2018 October 21
std::optional<Mention> readNamed(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (isYear(token)) {
        const auto month = text.at(at + 1).capital ? monthNumber(text.at(at + 1).lower) : std::nullopt;
        const Token& day = text.at(at + 2);
        if (!month || !day.isNumber() || day.length() > 2 || day.number < 1 || day.number > 31
            || text.at(at + 3).is(":") || isYear(text.at(at + 3)))
            return std::nullopt;
        return dateMention(at, at + 3, static_cast<int>(token.number), *month, static_cast<int>(day.number));
    }
    if (token.isNumber() && token.length() <= 2 && token.number >= 1 && token.number <= 31) {
        std::size_t next = at + 1;
        if ((text.at(next).is(".") && text.isAdjacent(next)) || isOrdinalEnd(text.at(next)))
            ++next;
        if (text.at(next).is("of"))
            ++next;
        const auto month = text.at(next).isWord() ? monthNumber(text.at(next).lower) : std::nullopt;
        if (!month || !text.at(next).capital)
            return std::nullopt;
        const std::size_t monthAt = next++;
        if (text.at(next).is(".") && text.isAdjacent(next) && text.at(monthAt).length() <= 4)
            ++next;
        int year = 0;
        next = readYear(text, next, year);
        return dateMention(at, next, year, *month, static_cast<int>(token.number));
    }
    if (!token.isWord() || !token.capital)
        return std::nullopt;
    const auto month = monthNumber(token.lower);
    if (!month)
        return std::nullopt;
    std::size_t next = at + 1;
    if (text.at(next).is(".") && text.isAdjacent(next))
        ++next;
    const Token& day = text.at(next);
    if (!day.isNumber() || day.length() > 2 || day.number < 1 || day.number > 31)
        return std::nullopt;
    ++next;
    if (isOrdinalEnd(text.at(next)))
        ++next;
    else if (text.at(next).is(":") && text.isAdjacent(next) && text.at(next + 1).isNumber()
        && text.isAdjacent(next + 1))
        return std::nullopt;
    int year = 0;
    next = readYear(text, next, year);
    return dateMention(at, next, year, *month, static_cast<int>(day.number));
}

bool isUntil(const Token& token)
{
    return token.isDash() || isOneOf(token.lower, { "bis", "to", "through", "until" });
}

// "3. bis 9. März", "1-2.1.2020", "3 to 9 March 2024": a day that has its month from the one that ends the range.
std::optional<Mention> readDayOfRange(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.length() > 2 || token.number < 1 || token.number > 31 || (at > 0 && text.at(at - 1).isNumber()))
        return std::nullopt;
    std::size_t next = at + 1;
    const bool dot = text.at(next).is(".") && text.isAdjacent(next);
    if (dot)
        ++next;
    if (!isUntil(text.at(next)) || !text.at(next + 1).isNumber())
        return std::nullopt;
    auto end = readNamed(text, next + 1);
    if (!end)
        end = readNumeric(text, next + 1);
    if (!end || end->day <= static_cast<int>(token.number) || (!dot && end->month == 0))
        return std::nullopt;
    return dateMention(at, next, end->year, end->month, static_cast<int>(token.number));
}

// "9" of "March 3-9, 2024"
std::optional<Mention> readEndOfRange(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (at < 3 || token.length() > 2 || token.number < 1 || token.number > 31 || !isUntil(text.at(at - 1))
        || text.at(at - 1).is("to") || !text.at(at - 2).isNumber() || text.at(at - 2).length() > 2
        || text.at(at - 2).number >= token.number || text.at(at + 1).is(":") || !text.at(at - 3).capital
        || (text.at(at + 1).isWord()
            && !isOneOf(text.at(at + 1).lower, { "and", "the", "we", "our", "between", "at" })))
        return std::nullopt;
    const auto month = monthNumber(text.at(at - 3).lower);
    if (!month)
        return std::nullopt;
    int year = 0;
    const std::size_t next = readYear(text, at + 1, year);
    return dateMention(at, next, year, *month, static_cast<int>(token.number));
}

Mention dayMention(MentionKind kind, std::size_t first, std::size_t last)
{
    Mention mention;
    mention.kind = kind;
    mention.first = mention.core = static_cast<std::uint32_t>(first);
    mention.last = static_cast<std::uint32_t>(last);
    return mention;
}

Mention relative(std::size_t first, std::size_t last, int offset, DayPart part = DayPart::None, bool vague = false)
{
    Mention mention = dayMention(MentionKind::RelativeDay, first, last);
    mention.dayOffset = offset;
    mention.part = part;
    mention.vagueDay = vague;
    return mention;
}

std::optional<Mention> readRelative(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    const Token& next = text.at(at + 1);
    const auto withPart = [&](int offset) {
        DayPart part = dayPart(next.lower);
        if (part != DayPart::None && !next.is("früh") && next.line == token.line)
            return relative(at, at + 2, offset, part);
        if (next.is("früh"))
            return relative(at, at + 2, offset, DayPart::Morning);
        return relative(at, at + 1, offset);
    };
    const auto begins = [&token](std::string_view stem) {
        return token.lower.starts_with(stem)
            && isOneOf(token.lower.substr(stem.size()), { "e", "en", "er", "es", "em" });
    };
    if (token.is("heute") || token.is("today"))
        return withPart(0);
    if (token.is("gestern") || token.is("yesterday"))
        return withPart(-1);
    if (token.is("vorgestern"))
        return withPart(-2);
    if (token.is("tomorrow") || token.is("übermorgen"))
        return withPart(token.is("tomorrow") ? 1 : 2);
    if (token.is("morgen") && !token.capital
        && !isOneOf(text.at(at - 1).lower, { "am", "heute", "gestern", "guten", "den", "jeden", "zum", "vom" })
        && (dayPart(next.lower) != DayPart::None
            || isOneOf(next.lower, { "um", "ab", "gegen", "früh", "wieder", ",", "bis", "im" })
            || isOneOf(text.at(at - 1).lower, { "bis", "ab" })))
        return withPart(1);
    if (begins("heutig"))
        return relative(at, at + 1, 0);
    if (begins("gestrig"))
        return relative(at, at + 1, -1);
    if (begins("morgig"))
        return relative(at, at + 1, 1);
    if (token.is("tonight"))
        return relative(at, at + 1, 0, DayPart::Evening);
    if (token.is("last") && next.is("night"))
        return relative(at, at + 2, -1, DayPart::Night);
    if (token.is("this") && isOneOf(next.lower, { "morning", "afternoon", "evening" }))
        return relative(at, at + 2, 0, dayPart(next.lower));
    if (token.is("vortag") || token.is("vortages") || token.is("vortags"))
        return relative(at, at + 1, -1, DayPart::None, true);
    if (token.is("day") && next.is("before") && text.at(at - 1).is("the"))
        return relative(at, at + 2, -1, DayPart::None, true);
    if (isOneOf(token.lower, { "next", "following", "nächsten", "folgenden", "darauffolgenden" })
        && isOneOf(next.lower, { "day", "morning", "tag", "morgen", "tages", "vormittag" })
        && isOneOf(text.at(at - 1).lower, { "the", "am" }))
        return relative(at, at + 2, 1, next.is("day") || next.is("tag") ? DayPart::None : DayPart::Morning, true);
    return std::nullopt;
}

} // namespace

std::optional<Mention> readDate(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.isNumber()) {
        if (const auto iso = readIso(text, at))
            return iso;
        if (const auto numeric = readNumeric(text, at))
            return numeric;
        if (const auto day = readDayOfRange(text, at))
            return day;
        if (const auto day = readEndOfRange(text, at))
            return day;
    }
    return readNamed(text, at);
}

std::optional<Mention> readDay(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (!token.isWord())
        return std::nullopt;
    if (const auto day = readRelative(text, at))
        return day;
    if (const auto weekday = weekdayNumber(token.lower); weekday && token.capital) {
        Mention mention = dayMention(MentionKind::Weekday, at, at + 1);
        mention.weekday = *weekday;
        const DayPart part = dayPart(text.at(at + 1).lower);
        if (part != DayPart::None && !text.at(at + 1).is("früh")) {
            mention.part = part;
            ++mention.last;
        }
        return mention;
    }
    if (const auto both = weekdayWithPart(token.lower)) {
        Mention mention = dayMention(MentionKind::Weekday, at, at + 1);
        mention.weekday = both->first;
        mention.part = both->second;
        return mention;
    }
    if (const auto weekday = shortWeekdayNumber(token.lower); weekday && token.capital) { // only before a date
        std::size_t next = at + 1;
        while (next < at + 3 && (text.at(next).is(".") || text.at(next).is(",")))
            ++next;
        const bool clock = text.at(next).isNumber() && text.at(next).length() <= 2
            && (((text.at(next + 1).is(":") || text.at(next + 1).is(".")) && text.at(next + 2).isNumber()
                    && text.at(next + 2).length() == 2)
                || text.at(next + 1).is("uhr"))
            && text.at(next).line == token.line;
        if (clock || readDate(text, next)) {
            Mention mention = dayMention(MentionKind::Weekday, at, at + 1);
            mention.weekday = *weekday;
            return mention;
        }
        return std::nullopt;
    }
    const DayPart part = dayPart(token.lower);
    if (part == DayPart::None || token.is("früh"))
        return std::nullopt;
    Mention mention = dayMention(MentionKind::Part, at, at + 1);
    mention.part = part;
    return mention;
}

} // namespace leitstand::textcheck
