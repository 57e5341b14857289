// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/mentions.h"

namespace leitstand::textcheck {
namespace {

bool adjacent(const TokenText& text, std::size_t at)
{
    return !text.at(at).spaceBefore && at < text.size();
}

} // namespace

std::optional<std::pair<ZoneOffsets, std::size_t>> readZone(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.is("+") || token.isDash()) { // +0200, +01:00
        const Token& digits = text.at(at + 1);
        if (!digits.isNumber() || !adjacent(text, at + 1)
            || (token.isDash() && (digits.length() != 4 || !token.spaceBefore || text.at(at + 2).isDash())))
            return std::nullopt;
        const int sign = token.is("+") ? 1 : -1;
        if (digits.length() == 4 && digits.number % 100 < 60 && digits.number <= 1400) {
            const int offset = sign * static_cast<int>(digits.number / 100 * 60 + digits.number % 100);
            return std::pair(ZoneOffsets { offset, offset }, at + 2);
        }
        if (digits.length() == 2 && digits.number <= 14 && text.at(at + 2).is(":") && text.at(at + 3).isNumber()
            && text.at(at + 3).length() == 2) {
            const int offset = sign * static_cast<int>(digits.number * 60 + text.at(at + 3).number);
            return std::pair(ZoneOffsets { offset, offset }, at + 4);
        }
        return std::nullopt;
    }
    if (token.is("local") || token.is("localtime")) {
        return std::nullopt; // says nothing
    }
    auto zone = zoneOffsets(token.lower);
    if (!zone)
        return std::nullopt;
    const bool named = isOneOf(token.lower, { "pacific", "eastern", "central", "mountain" });
    // "West" and "est" and "et" are words; a zone is written in capitals, as a second capital shows by its length only.
    if (!token.capital && token.is("z") && token.spaceBefore)
        return std::nullopt;
    if (!token.capital && !named && !isOneOf(token.lower, { "utc", "gmt", "cet", "cest" }))
        return std::nullopt;
    if (token.length() >= 2 && !named) {
        const char32_t second = text.points()[token.start + 1];
        if (token.capital && second >= U'a' && second <= U'z')
            return std::nullopt;
    }
    std::size_t next = at + 1;
    if (isOneOf(token.lower, { "utc", "gmt" }) && (text.at(next).is("+") || text.at(next).isDash())
        && adjacent(text, next) && text.at(next + 1).isNumber() && adjacent(text, next + 1)
        && text.at(next + 1).number <= 14) {
        const int offset = (text.at(next).is("+") ? 60 : -60) * static_cast<int>(text.at(next + 1).number);
        return std::pair(ZoneOffsets { offset, offset }, next + 2);
    }
    if (named) {
        if (isOneOf(text.at(next).lower, { "daylight", "summer" })) {
            zone->first = zone->second;
            ++next;
        } else if (text.at(next).is("standard")) {
            zone->second = zone->first;
            ++next;
        }
        if (text.at(next).is("time"))
            ++next;
        else if (!isOneOf(token.lower, { "pacific", "eastern" }))
            return std::nullopt; // "central" is a word
    }
    return std::pair(*zone, next);
}

} // namespace leitstand::textcheck
