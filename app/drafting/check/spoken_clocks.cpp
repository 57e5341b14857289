// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// "halb drei", "viertel vor elf", "half past two".

#include "drafting/check/clock_parts.h"

namespace leitstand::textcheck {

std::optional<int> hourOf(const Token& token)
{
    if (token.isNumber() && token.length() <= 2 && token.number <= 24)
        return static_cast<int>(token.number);
    const auto hour = numberWord(token.lower, false);
    if (token.is("ein"))
        return 1;
    return hour && *hour <= 12 ? hour : std::nullopt;
}

Mention spoken(std::size_t at, std::size_t last, int seconds, bool twelve)
{
    Mention mention;
    mention.kind = MentionKind::Clock;
    mention.first = mention.core = static_cast<std::uint32_t>(at);
    mention.last = static_cast<std::uint32_t>(last);
    mention.second = ((seconds % (24 * Hour)) + 24 * Hour) % (24 * Hour);
    mention.twelve = twelve && mention.second <= 13 * Hour;
    return mention;
}

// halb drei, viertel vor elf, dreiviertel drei, fünf vor halb neun, zehn nach drei, half past two, quarter to three
std::optional<Mention> readSpoken(const TokenText& text, std::size_t at)
{
    const Token& word = text.at(at);
    const Token& next = text.at(at + 1);
    const auto finish = [&text](Mention mention) {
        Reading reading { mention, true, false };
        reading.mention.twelve = false;
        const bool wasTwelve = mention.twelve;
        readBehind(text, reading);
        // A part of the day or am and pm behind it settles which half of the day is meant.
        const Token& lastWord = text.at(reading.mention.last - 1);
        const bool settled = reading.mention.last > mention.last && !lastWord.is("uhr") && !reading.mention.zone;
        reading.mention.twelve = wasTwelve && !settled;
        return reading.mention;
    };
    const auto halfTo = [&](std::size_t halb, int offset) -> std::optional<Mention> {
        const auto hour = hourOf(text.at(halb + 1));
        if (!text.at(halb).is("halb") || !hour || *hour == 0 || *hour > 12 || unitMinutes(text.at(halb + 2).lower))
            return std::nullopt;
        return finish(spoken(at, halb + 2, *hour * Hour - 1800 + offset * Minute));
    };
    if (const auto half = halfTo(at, 0))
        return half;
    const auto hourAt = [&text](std::size_t i) -> std::optional<int> {
        const auto hour = hourOf(text.at(i));
        if (!hour || unitMinutes(text.at(i + 1).lower) || unitMinutes(text.at(i + 2).lower) || text.at(i + 1).is(":"))
            return std::nullopt;
        return hour;
    };
    if (word.is("viertel") || word.is("dreiviertel")) {
        if (word.is("viertel") && (next.is("vor") || next.is("nach"))) {
            const auto hour = hourAt(at + 2);
            return hour
                ? std::optional(finish(spoken(at, at + 3, *hour * Hour + (next.is("vor") ? -900 : 900), *hour <= 12)))
                : std::nullopt;
        }
        const auto hour = next.isWord() ? hourAt(at + 1) : std::nullopt;
        return hour && *hour > 0
            ? std::optional(finish(spoken(at, at + 2, *hour * Hour - (word.is("viertel") ? 2700 : 900))))
            : std::nullopt;
    }
    if (word.is("half") && next.is("past")) {
        const auto hour = hourAt(at + 2);
        return hour ? std::optional(finish(spoken(at, at + 3, *hour * Hour + 1800))) : std::nullopt;
    }
    const bool article = word.is("a") && next.is("quarter");
    const std::size_t quarter = article ? at + 1 : at;
    if (text.at(quarter).is("quarter")) {
        const Token& side = text.at(quarter + 1);
        const bool to = isOneOf(side.lower, { "to", "before", "of" });
        const auto hour = to || isOneOf(side.lower, { "past", "after" }) ? hourAt(quarter + 2) : std::nullopt;
        return hour ? std::optional(finish(spoken(at, quarter + 3, *hour * Hour + (to ? -900 : 900)))) : std::nullopt;
    }
    // fünf vor halb neun, zehn (Minuten) nach drei, ten past three; in words or after a preposition of time
    const auto minutes = word.isNumber() ? std::optional(static_cast<int>(word.number)) : numberWord(word.lower);
    if (!minutes || *minutes < 1 || *minutes > 29)
        return std::nullopt;
    std::size_t side = at + 1;
    if (isOneOf(text.at(side).lower, { "minuten", "minutes", "min" }))
        ++side;
    const bool before = isOneOf(text.at(side).lower, { "vor", "to", "before" });
    if (!before && !isOneOf(text.at(side).lower, { "nach", "past" }))
        return std::nullopt;
    if (isOneOf(text.at(side).lower, { "vor", "nach" })) {
        if (const auto half = halfTo(side + 1, before ? -*minutes : *minutes))
            return half;
    }
    const Token& hourToken = text.at(side + 1);
    const bool led = isOneOf(text.at(at - 1).lower,
        { "um", "gegen", "seit", "ab", "bis", "kurz", "etwa", "ca", "at", "around", "about", "by", "since", "until",
            "till", "from", "was", "nearly", "almost", "just", "war" });
    if (!led || !hourToken.isWord()
        || (text.at(side).is("to")
            && !isOneOf(
                text.at(at - 1).lower, { "at", "by", "since", "until", "till", "was", "nearly", "almost", "just" })))
        return std::nullopt;
    const auto hour = hourAt(side + 1);
    return hour && *hour > 0
        ? std::optional(finish(spoken(at, side + 2, *hour * Hour + (before ? -*minutes : *minutes) * Minute)))
        : std::nullopt;
}

} // namespace leitstand::textcheck
