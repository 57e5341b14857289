// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/mentions.h"

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

bool adjacent(const TokenText& text, std::size_t at)
{
    return !text.at(at).spaceBefore && at < text.size();
}

struct Amount {
    double value = 0;
    std::size_t next = 0;
    bool decimal = false;
    double fraction = 0; // the grain of a decimal: 0.5 of "2,5"
};

// 2, 2.5, 2,5, 2½, zwei, zweieinhalb, anderthalb, an, half an
std::optional<Amount> readAmount(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.isNumber()) {
        if (token.length() > 6)
            return std::nullopt;
        const Token& before = text.at(at - 1);
        if (at > 0 && !token.spaceBefore
            && (before.is(".") || before.is(",") || before.is(":") || before.is("#") || before.is("/")
                || (before.isWord() && !before.is("ca"))))
            return std::nullopt;
        Amount amount { static_cast<double>(token.number), at + 1, false, 0 };
        const Token& sign = text.at(at + 1);
        const Token& digits = text.at(at + 2);
        if ((sign.is(".") || sign.is(",")) && adjacent(text, at + 1) && digits.isNumber() && adjacent(text, at + 2)
            && digits.length() <= 3) {
            amount.value += digits.number / std::pow(10.0, digits.length());
            amount.next = at + 3;
            amount.decimal = true;
            amount.fraction = digits.length() > 1 && digits.number % 10 != 0 ? 0.05
                : digits.number % 5 == 0                                     ? 0.5
                                                                             : 0.1;
            if (digits.length() == 2 && (digits.number == 25 || digits.number == 75))
                amount.fraction = 0.25;
        } else if ((sign.is("½") || sign.is("¼") || sign.is("¾"))) {
            amount.value += sign.is("½") ? 0.5 : sign.is("¼") ? 0.25 : 0.75;
            amount.next = at + 2;
            amount.decimal = true;
            amount.fraction = sign.is("½") ? 0.5 : 0.25;
        }
        return amount;
    }
    if (token.is("½"))
        return Amount { 0.5, at + 1, true, 0.5 };
    if (!token.isWord())
        return std::nullopt;
    if (const auto half = halfWord(token.lower))
        return Amount { *half, at + 1, true, 0.5 };
    if (const auto number = numberWord(token.lower, true)) {
        Amount amount { static_cast<double>(*number), at + 1, false, 0 };
        // twenty-five; one hundred
        const Token& dash = text.at(at + 1);
        if (*number >= 20 && *number % 10 == 0 && dash.isDash()) {
            const auto ones = numberWord(text.at(at + 2).lower);
            if (ones && *ones > 0 && *ones < 10) {
                amount.value += *ones;
                amount.next = at + 3;
            }
        }
        // ten-and-a-half-hour
        if (text.at(amount.next).isDash() && text.at(amount.next + 1).is("and") && text.at(amount.next + 3).is("a")
            && text.at(amount.next + 5).is("half")) {
            amount.value += 0.5;
            amount.next += 6;
            amount.decimal = true;
            amount.fraction = 0.5;
        }
        // two and a half hours
        if (text.at(amount.next).is("and") && text.at(amount.next + 1).is("a") && text.at(amount.next + 2).is("half")) {
            amount.value += 0.5;
            amount.next += 3;
            amount.decimal = true;
            amount.fraction = 0.5;
        }
        // four and a quarter hours, two and three quarter hours
        const bool three = text.at(amount.next + 1).is("three");
        if (text.at(amount.next).is("and") && (three || text.at(amount.next + 1).is("a"))
            && isOneOf(text.at(amount.next + 2).lower, { "quarter", "quarters" })
            && text.at(amount.next + 3).is("hours")) {
            amount.value += three ? 0.75 : 0.25;
            amount.next += 3;
            amount.decimal = true;
            amount.fraction = 0.25;
        }
        return amount;
    }
    return std::nullopt;
}

double grainOf(const Amount& amount, double unit)
{
    if (amount.decimal)
        return std::max(unit * amount.fraction, 1.0);
    if (unit == 1)
        return std::fmod(amount.value, 5) == 0 ? 5 : 1;
    return std::max(unit, 1.0);
}

Mention duration(std::size_t first, std::size_t last, double minutes, double grain)
{
    Mention mention;
    mention.kind = MentionKind::Duration;
    mention.first = mention.core = static_cast<std::uint32_t>(first);
    mention.last = static_cast<std::uint32_t>(last);
    mention.minutes = mention.upper = minutes;
    mention.grain = grain;
    return mention;
}

// The unit at `at`, also glued ("30min", "6h"): minutes and the token behind it.
std::optional<std::pair<double, std::size_t>> readUnit(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (!token.isWord())
        return std::nullopt;
    auto unit = unitMinutes(token.lower);
    const Token& comma = text.at(at - 2);
    if (token.is("h") && text.at(at - 1).isNumber() && (comma.is(",") || comma.is("."))) // 1,5 h
        unit = 60;
    if (!unit)
        return std::nullopt;
    std::size_t next = at + 1;
    if (isOneOf(token.lower, { "min", "std", "sek", "hr", "hrs", "mins" }) && text.at(next).is(".")
        && adjacent(text, next) && !(text.at(next + 1).capital && text.at(next + 1).spaceBefore && token.is("min")))
        ++next;
    return std::pair(*unit, next);
}

// 6h 27m, 2d 1h 29m, 1h, 45m: in letters
std::optional<Mention> readLetters(const TokenText& text, std::size_t at)
{
    double minutes = 0;
    double last = 0;
    std::size_t next = at;
    int parts = 0;
    double smallest = 1440;
    while (text.at(next).isNumber() && text.at(next).length() <= 4) {
        const Token& unitToken = text.at(next + 1);
        if (!unitToken.isWord() || (unitToken.spaceBefore && parts == 0 && !unitToken.is("h")))
            break;
        auto unit = letterUnitMinutes(unitToken.lower);
        if (!unit)
            unit = isOneOf(unitToken.lower, { "min", "mins", "hr", "hrs", "sec", "std" }) ? unitMinutes(unitToken.lower)
                                                                                          : std::nullopt;
        if (!unit || (last != 0 && *unit >= last))
            break;
        minutes += text.at(next).number * *unit;
        smallest = *unit;
        last = *unit;
        ++parts;
        next += 2;
        if (text.at(next).is(".") && adjacent(text, next) && text.at(next + 1).isNumber())
            ++next;
    }
    if (parts == 0)
        return std::nullopt;
    const Token& unitToken = text.at(at + 1);
    if (parts == 1) {
        // "24h-Hotline", "3m users", "5s" are no durations of an outage that one could judge
        if (text.at(next).isDash() && adjacent(text, next) && text.at(next + 1).isWord())
            return std::nullopt;
        if (unitToken.is("m") || unitToken.is("s"))
            return std::nullopt;
    }
    const double value = text.at(at).number;
    return duration(at, next, minutes, parts > 1 ? std::max(smallest, 1.0) : grainOf({ value, 0, false, 0 }, smallest));
}

// "30-minütig", "2-hour outage", "15-Minuten-Stromausfall", "zweistündig"
std::optional<Mention> readAdjective(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.isWord()) {
        for (const std::string_view stem :
            { std::string_view("stündig"), std::string_view("minütig"), std::string_view("tägig") }) {
            const std::size_t joint = token.lower.find(stem);
            if (joint == std::string_view::npos || joint == 0)
                continue;
            const auto unit = adjectiveUnitMinutes(token.lower.substr(joint));
            const std::string_view head = token.lower.substr(0, joint);
            if (!unit)
                continue;
            if (head == "halb")
                return duration(at, at + 1, *unit / 2, 30);
            if (isOneOf(head, { "mehr", "viel" })) {
                Mention mention = duration(at, at + 1, *unit * 1.8, *unit);
                mention.vague = true;
                mention.upper = *unit * 40;
                return mention;
            }
            if (const auto half = halfWord(head))
                return duration(at, at + 1, *half * *unit, *unit / 2);
            if (const auto whole = numberWord(head, true))
                return duration(
                    at, at + 1, *whole * *unit, grainOf({ static_cast<double>(*whole), 0, false, 0 }, *unit));
        }
        if (token.is("stundenlang") || token.is("stundenlange") || token.is("stundenlangen")
            || token.is("stundenlanger")) {
            Mention mention = duration(at, at + 1, 108, 60);
            mention.vague = true;
            mention.upper = 2400;
            return mention;
        }
    }
    const auto amount = readAmount(text, at);
    if (!amount || !text.at(amount->next).isDash() || (text.at(amount->next).spaceBefore && token.isNumber()))
        return std::nullopt;
    const Token& unitToken = text.at(amount->next + 1);
    auto unit = adjectiveUnitMinutes(unitToken.lower);
    if (!unit)
        unit = isOneOf(unitToken.lower, { "minute", "minuten", "stunde", "stunden", "hour", "day", "min", "week" })
            ? unitMinutes(unitToken.lower)
            : std::nullopt;
    if (!unit || unitToken.spaceBefore)
        return std::nullopt;
    return duration(at, amount->next + 2, amount->value * *unit, grainOf(*amount, *unit));
}

// eine Dreiviertelstunde, eine halbe Stunde, half an hour, three quarters of an hour, an hour and a half
std::optional<Mention> readParts(const TokenText& text, std::size_t at)
{
    std::size_t next = at;
    if (isOneOf(text.at(next).lower, { "eine", "einer", "einem", "einen", "der", "die", "a", "an" }))
        ++next;
    const Token& token = text.at(next);
    if (isOneOf(token.lower, { "gute", "guten", "knappe", "knappen", "volle", "vollen", "ganze" }))
        ++next;
    const Token& word = text.at(next);
    const auto done
        = [&](std::size_t last, double minutes, double grain) { return duration(at, last, minutes, grain); };
    if (isOneOf(word.lower, { "dreiviertelstunde", "dreiviertelstunden" }))
        return done(next + 1, 45, 15);
    if (isOneOf(word.lower, { "viertelstunde" }))
        return done(next + 1, 15, 15);
    if (isOneOf(word.lower, { "halbstunde", "halbestunde" }))
        return done(next + 1, 30, 30);
    const Token& after = text.at(next + 1);
    if (word.is("dreiviertel") && isOneOf(after.lower, { "stunde", "stunden" }))
        return done(next + 2, 45, 15);
    if (isOneOf(word.lower, { "halbe", "halben", "halber", "viertel" }) && isOneOf(after.lower, { "stunde" }))
        return done(next + 2, word.is("viertel") ? 15 : 30, word.is("viertel") ? 15 : 30);
    if (isOneOf(word.lower, { "halben", "halber" }) && isOneOf(after.lower, { "tag" }))
        return done(next + 2, 720, 360);
    if (word.is("half") && after.isDash() && text.at(next + 2).is("hour"))
        return done(next + 3, 30, 30);
    if (text.at(at).is("half") && isOneOf(text.at(at + 1).lower, { "an", "a" })) {
        if (text.at(at + 2).is("hour"))
            return done(at + 3, 30, 30);
        if (text.at(at + 2).is("day"))
            return done(at + 3, 720, 360);
    }
    if (word.is("quarter") && after.is("of") && text.at(next + 2).is("an") && text.at(next + 3).is("hour"))
        return done(next + 4, 15, 15);
    if (text.at(at).is("three") && text.at(at + 1).is("quarters") && text.at(at + 2).is("of")
        && text.at(at + 4).is("hour"))
        return done(at + 5, 45, 15);
    if (text.at(at).is("three") && text.at(at + 1).isDash() && text.at(at + 2).is("quarters"))
        return text.at(at + 5).is("hour") ? std::optional(done(at + 6, 45, 15)) : std::nullopt;
    return std::nullopt;
}

// several hours, mehrere Stunden, einige Minuten, a few minutes
std::optional<Mention> readVague(const TokenText& text, std::size_t at)
{
    std::size_t next = at;
    if ((text.at(next).is("a") && isOneOf(text.at(next + 1).lower, { "few", "couple" }))
        || (isOneOf(text.at(next).lower, { "ein", "den" }) && isOneOf(text.at(next + 1).lower, { "paar" })))
        ++next;
    const std::string_view word = text.at(next).lower;
    const bool few = isOneOf(word, { "few", "wenige", "wenigen", "weniger", "couple", "paar" });
    const bool many = isOneOf(word, { "viele", "vielen", "many" });
    if (!few && !many
        && !isOneOf(word, { "mehrere", "mehreren", "mehrerer", "einige", "einigen", "einiger", "several", "some" }))
        return std::nullopt;
    ++next;
    if (text.at(next).is("of"))
        ++next;
    const auto unit = unitMinutes(text.at(next).lower);
    if (!unit)
        return std::nullopt;
    Mention mention = duration(at, next + 1, *unit * (many ? 4 : 1.8), *unit);
    mention.vague = true;
    mention.upper = *unit * (few ? *unit == 1 ? 30 : 8 : *unit == 1 ? 59 : *unit == 60 ? 30 : 40);
    return mention;
}

} // namespace

std::optional<Mention> readDuration(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.kind == TokenKind::Mark && !token.is("½"))
        return std::nullopt;
    if (token.isNumber()) {
        // 1:47 Stunden, 02:30 h
        if (token.length() <= 3 && text.at(at + 1).is(":") && text.at(at + 2).isNumber()
            && text.at(at + 2).length() == 2 && adjacent(text, at + 1) && adjacent(text, at + 2)) {
            const Token& unit = text.at(at + 3);
            if ((unitMinutes(unit.lower).value_or(0) == 60 || (unit.is("h") && !text.at(at + 4).isNumber()))
                && text.at(at + 2).number < 60)
                return duration(at, at + 4, token.number * 60.0 + text.at(at + 2).number, 1);
            return std::nullopt;
        }
        if (const auto letters = readLetters(text, at))
            return letters;
    } else if (!token.isWord() && !token.is("½")) {
        return std::nullopt;
    }
    if (const auto parts = readParts(text, at))
        return parts;
    if (const auto adjective = readAdjective(text, at))
        return adjective;
    if (const auto vague = readVague(text, at))
        return vague;
    auto amount = readAmount(text, at);
    if (!amount)
        return std::nullopt;
    std::size_t next = amount->next;
    std::optional<Amount> upper;
    // 2-3 Stunden, zwei bis drei Stunden, two to three hours
    if (text.at(next).isDash() || isOneOf(text.at(next).lower, { "bis", "to", "oder", "or" })) {
        upper = readAmount(text, next + 1);
        if (upper)
            next = upper->next;
    }
    if (text.at(next).is("+"))
        ++next;
    // eine weitere Stunde, two more hours, volle drei Stunden
    if (isOneOf(text.at(next).lower,
            { "weitere", "weiteren", "more", "full", "volle", "vollen", "ganze", "ganzen", "ganzer", "whole",
                "additional", "gute", "guten", "knappe", "knappen", "solid" }))
        ++next;
    const auto unit = readUnit(text, next);
    if (!unit)
        return std::nullopt;
    if (isOneOf(token.lower, { "a", "an" }) && isOneOf(text.at(next).lower, { "day", "week", "second", "min", "sec" }))
        return std::nullopt; // "twice a day", "a second outage"
    if (token.isWord() && numberWord(token.lower, true) == 1 && unit->first >= 1440)
        return std::nullopt; // "eines Tages", "one day"
    const auto& high = upper ? *upper : *amount;
    Mention mention
        = duration(at, unit->second, amount->value * unit->first, grainOf(upper ? *amount : high, unit->first));
    mention.upper = std::max(mention.minutes, high.value * unit->first);
    if (unit->first >= 1440 || upper)
        return mention;
    // an hour and a half, an hour and three quarters
    if (unit->first == 60 && text.at(mention.last).is("and")) {
        const bool article = text.at(mention.last + 1).is("a");
        const bool three = text.at(mention.last + 1).is("three") && text.at(mention.last + 2).is("quarters");
        const bool quarter = article && text.at(mention.last + 2).is("quarter");
        if (three || quarter || (article && text.at(mention.last + 2).is("half"))) {
            mention.minutes += three ? 45 : quarter ? 15 : 30;
            mention.grain = three || quarter ? 15 : 30;
            mention.last += 3;
        }
    }
    // 1 hour (and) 47 minutes, 1 Std. 20 Min., eine Stunde und zehn Minuten
    double lastUnit = unit->first;
    for (int i = 0; i < 2 && lastUnit > 1.0 / 60; ++i) {
        std::size_t more = mention.last;
        if (isOneOf(text.at(more).lower, { "und", "and", "," }))
            ++more;
        if (text.at(more).is("and"))
            ++more;
        const auto smaller = readAmount(text, more);
        const auto smallerUnit = smaller ? readUnit(text, smaller->next) : std::nullopt;
        if (!smallerUnit || smallerUnit->first >= lastUnit || smallerUnit->first * smaller->value >= lastUnit)
            break;
        mention.minutes += smaller->value * smallerUnit->first;
        mention.grain = grainOf(*smaller, smallerUnit->first);
        mention.last = static_cast<std::uint32_t>(smallerUnit->second);
        lastUnit = smallerUnit->first;
    }
    mention.upper = mention.minutes;
    return mention;
}

} // namespace leitstand::textcheck
