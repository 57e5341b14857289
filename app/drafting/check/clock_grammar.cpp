// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/clock_parts.h"

namespace leitstand::textcheck {
namespace {

bool isTwoDigits(const Token& token)
{
    return token.isNumber() && token.length() == 2;
}

} // namespace

// "am", "pm", "a.m.", "p.m.": 0 or 12, and the token after it.
std::optional<std::pair<int, std::size_t>> readHalfDay(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.is("am") || token.is("pm")) {
        // "am" is also a German preposition: "um 10:00 am Montag"; as a half of the day nothing of that kind follows.
        if (token.is("am") && token.spaceBefore) {
            const Token& next = text.at(at + 1);
            if (weekdayNumber(next.lower) || weekdayWithPart(next.lower) || next.isNumber()
                || (next.isWord()
                    && isOneOf(next.lower,
                        { "selben", "gleichen", "nächsten", "folgenden", "heutigen", "gestrigen", "vergangenen",
                            "letzten", "frühen", "späten", "morgen", "vormittag", "mittag", "nachmittag", "abend",
                            "tag", "ende", "anfang", "wochenende", "darauffolgenden" })))
                return std::nullopt;
        }
        std::size_t next = at + 1;
        if (text.at(next).is(".") && text.isAdjacent(next) && text.at(next + 1).isWord() && !text.at(next + 1).capital)
            ++next;
        return std::pair(token.is("pm") ? 12 : 0, next);
    }
    if ((token.is("a") || token.is("p")) && text.at(at + 1).is(".") && text.isAdjacent(at + 1)
        && text.at(at + 2).is("m")) {
        std::size_t next = at + 3;
        if (text.at(next).is(".") && text.isAdjacent(next))
            ++next;
        return std::pair(token.is("p") ? 12 : 0, next);
    }
    return std::nullopt;
}

namespace {

// "in the morning", "am Nachmittag", "nachts", "abends" behind a time: whether it is before noon.
std::optional<bool> readPartBehind(const TokenText& text, std::size_t at, std::size_t& next)
{
    std::size_t word = at;
    if (text.at(word).is("in") && text.at(word + 1).is("the"))
        word += 2;
    else if (text.at(word).is("at") && text.at(word + 1).is("night"))
        word += 1;
    else if (text.at(word).is("in") && text.at(word + 1).is("der") && text.at(word + 2).is("nacht"))
        word += 2;
    else if (text.at(word).is("am") && isOneOf(text.at(word + 1).lower, { "abend", "nachmittag", "vormittag" }))
        word += 1;
    else if (!isOneOf(text.at(word).lower,
                 { "morgens", "vormittags", "mittags", "nachmittags", "abends", "nachts", "früh" }))
        return std::nullopt;
    const DayPart part = dayPart(text.at(word).lower);
    if (part == DayPart::None)
        return std::nullopt;
    next = word + 1;
    return part == DayPart::Morning || part == DayPart::Forenoon || (part == DayPart::Night);
}

} // namespace

// What stands behind the digits: am and pm, "Uhr", the part of the day, a zone.
void readBehind(const TokenText& text, Reading& reading)
{
    Mention& mention = reading.mention;
    std::size_t at = mention.last;
    if (text.at(at).is("uhr") || text.at(at).is("o'clock") || text.at(at).is("oclock")) {
        reading.marked = true;
        mention.twelve = mention.hourOnly && mention.second <= 12 * Hour && !text.at(at).is("uhr");
        ++at;
        // 14 Uhr 35
        if (text.at(at - 1).is("uhr") && mention.hourOnly && isTwoDigits(text.at(at)) && text.at(at).number < 60
            && !text.at(at + 1).is(".") && !text.at(at + 1).is(":") && !unitMinutes(text.at(at + 1).lower)) {
            mention.second += static_cast<int>(text.at(at).number) * Minute;
            mention.hourOnly = false;
            ++at;
        } else if (text.at(at - 1).is("uhr") && mention.hourOnly) {
            const auto minutes = numberWord(text.at(at).lower);
            if (minutes && *minutes < 60 && !unitMinutes(text.at(at + 1).lower)) {
                mention.second += *minutes * Minute;
                mention.hourOnly = false;
                ++at;
            }
        }
    }
    if (const auto half = readHalfDay(text, at)) {
        const int hour = mention.second / Hour;
        if (hour <= 12 && !mention.impossible) {
            mention.second = mention.second % Hour + (hour % 12 + half->first) * Hour;
            mention.twelve = false;
            reading.marked = true;
            at = half->second;
        } else if (hour > 12 && half->first == 12) { // 14:00 pm
            reading.marked = true;
            at = half->second;
        }
    } else {
        std::size_t next = at;
        if (const auto early = readPartBehind(text, at, next)) {
            const int hour = mention.second / Hour;
            if (!*early && hour < 12)
                mention.second += 12 * Hour;
            else if (*early && hour == 12 && isOneOf(text.at(next - 1).lower, { "nachts", "night" }))
                mention.second -= 12 * Hour;
            else if (isOneOf(text.at(next - 1).lower, { "night" }) && hour >= 6 && hour < 12)
                mention.second += 12 * Hour;
            mention.twelve = false;
            at = next;
            reading.marked = true;
        }
    }
    // (UTC) or UTC, but not "(10:44PM EDT)"
    const bool bracket = text.at(at).is("(");
    if (text.at(at).is(",") && isOneOf(text.at(at + 1).lower, { "pacific", "eastern", "central", "mountain" })) {
        if (const auto zone = readZone(text, at + 1); zone && text.at(zone->second - 1).is("time")) {
            mention.zone = zone->first;
            mention.last = static_cast<std::uint32_t>(zone->second);
            return;
        }
    }
    if (const auto zone = readZone(text, bracket ? at + 1 : at)) {
        if (!bracket || text.at(zone->second).is(")")) {
            mention.zone = zone->first;
            reading.marked = true;
            at = zone->second + (bracket ? 1 : 0);
        }
    }
    mention.last = static_cast<std::uint32_t>(at);
}

namespace {

// 9:30, 09:30:15, 9.30, 930 with what follows; the digits must be a time of their own.
std::optional<Reading> readDigits(const TokenText& text, std::size_t at)
{
    const Token& hours = text.at(at);
    if (!hours.isNumber() || hours.length() > 4)
        return std::nullopt;
    const Token& before = text.at(at - 1);
    if (at > 0 && !hours.spaceBefore
        && (before.is(".") || before.is(":") || before.is(",") || before.is("/") || before.is("_") || before.is("#")
            || before.is("=") || before.is("@") || before.is("€") || before.is("$"))
        && !(before.is("/") && text.at(at - 2).length() >= 2) && !(before.is(".") && text.at(at - 2).isWord())
        && !(before.is(":") && text.at(at - 2).isWord()))
        return std::nullopt;
    if (at > 0 && !hours.spaceBefore && before.isWord()
        && !isOneOf(before.lower, { "t", "um", "ab", "ca", "utc", "uhr", "at", "von", "bis" }))
        return std::nullopt;
    Reading reading;
    Mention& mention = reading.mention;
    mention.kind = MentionKind::Clock;
    mention.first = mention.core = static_cast<std::uint32_t>(at);
    const Token& sign = text.at(at + 1);
    const Token& minutes = text.at(at + 2);
    const bool colon = sign.is(":") && text.isAdjacent(at + 1) && text.isAdjacent(at + 2);
    const bool dot = sign.is(".") && text.isAdjacent(at + 1) && text.isAdjacent(at + 2);
    if ((colon || dot) && isTwoDigits(minutes) && hours.length() <= 2) {
        mention.second = static_cast<int>(hours.number) * Hour + static_cast<int>(minutes.number) * Minute;
        mention.impossible = hours.number > 24 || minutes.number > 59 || (hours.number == 24 && minutes.number > 0);
        mention.last = static_cast<std::uint32_t>(at + 3);
        reading.marked = colon;
        reading.dotted = dot;
        const Token& third = text.at(at + 3);
        if (third.is(":") && colon && text.isAdjacent(at + 3) && isTwoDigits(text.at(at + 4))
            && text.isAdjacent(at + 4)) {
            if (text.at(at + 4).number > 59)
                return std::nullopt;
            mention.second += static_cast<int>(text.at(at + 4).number);
            mention.withSeconds = true;
            mention.last = static_cast<std::uint32_t>(at + 5);
            if ((text.at(at + 5).is(".") || text.at(at + 5).is(",")) && text.isAdjacent(at + 5)
                && text.at(at + 6).isNumber() && text.isAdjacent(at + 6))
                mention.last = static_cast<std::uint32_t>(at + 7);
        }
        const Token& next = text.at(mention.last);
        if (text.isAdjacent(mention.last) && (next.is(":") || next.is("/") || next.is("%"))
            && text.at(mention.last + 1).isNumber() && !text.at(mention.last + 1).spaceBefore)
            return std::nullopt;
        if (dot && next.is(".") && text.isAdjacent(mention.last) && text.at(mention.last + 1).isNumber()
            && text.isAdjacent(mention.last + 1))
            return std::nullopt; // a version or an address
        if (hours.number == 24 && !mention.impossible)
            mention.second = 24 * Hour;
        mention.twelve = false;
    } else if (hours.length() >= 3) { // 1400 Uhr, 0930 UTC
        const Token& next = text.at(at + 1);
        if (hours.length() != 4 || hours.number / 100 > 23 || hours.number % 100 > 59)
            return std::nullopt;
        if (!next.is("uhr") && !next.is("hrs")
            && !(zoneOffsets(next.lower) && isOneOf(next.lower, { "utc", "gmt", "z", "cet", "cest", "mez", "mesz" })))
            return std::nullopt;
        mention.second = static_cast<int>(hours.number / 100) * Hour + static_cast<int>(hours.number % 100) * Minute;
        mention.last = static_cast<std::uint32_t>(at + (next.is("hrs") ? 2 : 1));
        reading.marked = true;
    } else {
        if (hours.number > 24 || (dot && minutes.isNumber()))
            return std::nullopt;
        mention.second = static_cast<int>(hours.number) * Hour;
        mention.hourOnly = true;
        mention.last = static_cast<std::uint32_t>(at + 1);
        // 14h30
        const Token& h = text.at(at + 1);
        if (h.is("h") && text.isAdjacent(at + 1) && isTwoDigits(minutes) && text.isAdjacent(at + 2)
            && minutes.number < 60 && !text.at(at + 3).is("m") && !text.at(at + 3).is("min")
            && isOneOf(text.at(at - 1).lower, { "um", "at", "gegen", "ab", "seit" })) {
            mention.second += static_cast<int>(minutes.number) * Minute;
            mention.hourOnly = false;
            mention.last = static_cast<std::uint32_t>(at + 3);
            reading.marked = true;
        }
    }
    readBehind(text, reading);
    return reading;
}

// The second time of "8 bis 10 Uhr" says what the bare first number is: reads it.
std::optional<Reading> readPartner(const TokenText& text, std::size_t at)
{
    std::size_t next = at;
    if (!text.at(next).isDash() && !isOneOf(text.at(next).lower, { "und", "and", "bis", "to", "until", "till" }))
        return std::nullopt;
    const bool plain = text.at(next).isDash();
    ++next;
    for (int i = 0; i < 3
         && isOneOf(text.at(next).lower,
             { "etwa", "ca", ".", "circa", "ungefähr", "gegen", "about", "around", "kurz", "nach", "vor",
                 "approximately", "roughly" });
         ++i)
        ++next;
    auto reading = readDigits(text, next);
    if (!reading && !plain) {
        const auto hour = numberWord(text.at(next).lower);
        if (hour && *hour <= 24 && (text.at(next + 1).is("uhr") || readHalfDay(text, next + 1))) {
            reading = Reading();
            reading->mention = spoken(next, next + 1, *hour * Hour, false);
            reading->mention.hourOnly = true;
            readBehind(text, *reading);
        }
    }
    if (!reading || !reading->marked)
        return std::nullopt;
    return reading;
}

// A bare hour or a dotted time is a time only if something says so.
bool isSaidByContext(const TokenText& text, const Reading& reading)
{
    const Mention& mention = reading.mention;
    const Token& before = text.at(mention.first - 1);
    const Token& next = text.at(mention.last);
    if (next.is("h") && !text.at(mention.last + 1).isNumber() && mention.hourOnly) {
        // "ca. 1h" is a clock time in Austria, if a date leads to it
        std::size_t back = mention.first;
        while (back > 0 && mention.first - back < 3
            && isOneOf(text.at(back - 1).lower, { "ca", ".", "um", "gegen", "etwa", "circa" }))
            --back;
        const bool byWord = back < mention.first && isOneOf(text.at(back).lower, { "um", "gegen" });
        const Token& lead = text.at(back - 1);
        return byWord || (back > 0 && lead.isNumber() && lead.length() == 4 && text.at(back - 2).is("."));
    }
    if (reading.dotted && !mention.impossible) {
        if (isOneOf(before.lower, { "um", "gegen", "seit" }) && text.at(mention.first).length() == 2)
            return !unitMinutes(next.lower) && !next.is("%") && !next.is("prozent");
    }
    return false;
}

} // namespace

std::optional<Mention> readClock(const TokenText& text, std::size_t at)
{
    const Token& token = text.at(at);
    if (token.isNumber()) {
        auto reading = readDigits(text, at);
        if (reading && !reading->marked) {
            if (const auto partner = readPartner(text, reading->mention.last)) {
                const bool range = text.at(reading->mention.last).isDash()
                    || isOneOf(text.at(reading->mention.last).lower, { "bis", "to", "until", "till" })
                    || isOneOf(text.at(at - 1).lower, { "zwischen", "between", "etwa", "ca", "." });
                const Token& end = text.at(partner->mention.last);
                const bool sameForm = reading->dotted == partner->dotted || reading->mention.hourOnly;
                // "2 to 3 hours" and "1 - 10:00" are none; a bare number needs a bare hour behind it, or "from" before it.
                const bool led = isOneOf(text.at(at - 1).lower,
                    { "von", "from", "zwischen", "between", "(", "etwa", "about", "around", "roughly", "approximately",
                        "." });
                if (range && sameForm && !unitMinutes(end.lower) && reading->mention.second <= 24 * Hour
                    && !reading->mention.impossible && (led || partner->mention.hourOnly || reading->dotted)) {
                    Mention& mention = reading->mention;
                    // 4 to 5 pm: both; 10 to 1 pm: from the morning
                    if (partner->mention.second >= 12 * Hour && mention.second < 12 * Hour
                        && mention.second + 12 * Hour < partner->mention.second
                        && text.at(partner->mention.last - 1).lower != "uhr" && !partner->mention.zone)
                        mention.second += 12 * Hour;
                    mention.zone = partner->mention.zone;
                    return mention;
                }
            }
            if (isSaidByContext(text, *reading)) {
                if (text.at(reading->mention.last).is("h"))
                    ++reading->mention.last;
                return reading->mention;
            }
        }
        if (reading && reading->marked) {
            if (reading->mention.impossible && !isOneOf(text.at(reading->mention.last - 1).lower, { "uhr" })
                && !reading->mention.zone)
                return std::nullopt; // a ratio or a score
            if (reading->mention.hourOnly && reading->mention.zone && !text.at(at + 1).is("uhr")
                && !text.at(at + 1).is("am") && !text.at(at + 1).is("pm")
                && !isOneOf(
                    text.at(at - 1).lower, { "at", "um", "from", "until", "since", "around", "about", "by", "to" }))
                return std::nullopt;
            // "1:47 Stunden" is a duration
            if (unitMinutes(text.at(reading->mention.last).lower).value_or(0) == 60
                || (text.at(reading->mention.last).is("h") && !text.at(reading->mention.last + 1).isNumber()))
                return std::nullopt;
            return reading->mention;
        }
        return readSpoken(text, at);
    }
    if (!token.isWord())
        return std::nullopt;
    if (token.is("mitternacht") || token.is("midnight"))
        return spoken(at, at + 1, 0, false);
    if (token.is("noon") || token.is("midday")) {
        if (isOneOf(text.at(at - 1).lower,
                { "at", "around", "about", "by", "until", "till", "since", "from", "to", "before", "after", "near",
                    "12" })
            || isOneOf(text.at(at + 1).lower, { "to", "until", "utc" }) || text.at(at + 1).isDash())
            return spoken(at, at + 1, 12 * Hour, false);
        return std::nullopt;
    }
    if (isOneOf(token.lower, { "utc", "gmt" }) && text.at(at + 1).isNumber()) { // UTC 05:13
        auto reading = readDigits(text, at + 1);
        if (reading && reading->marked && !reading->mention.zone) {
            reading->mention.zone = ZoneOffsets {};
            reading->mention.first = reading->mention.core = static_cast<std::uint32_t>(at);
            return reading->mention;
        }
        return std::nullopt;
    }
    if (const auto clock = readSpoken(text, at))
        return clock;
    // zehn Uhr, ten o'clock, three pm
    const auto hour = token.is("ein") ? std::optional(1) : numberWord(token.lower);
    if (hour && *hour <= 24) {
        const Token& next = text.at(at + 1);
        Reading reading;
        reading.mention = spoken(at, at + 1, *hour * Hour, false);
        reading.mention.hourOnly = true;
        if (next.is("uhr") || next.is("o'clock") || readHalfDay(text, at + 1)) {
            if (next.is("am") && next.spaceBefore && next.line != token.line)
                return std::nullopt;
            readBehind(text, reading);
            if (!reading.marked)
                return std::nullopt;
            if (next.is("uhr") && *hour <= 12 && text.at(reading.mention.last - 1).is("uhr"))
                reading.mention.twelve = true;
            return reading.mention;
        }
        // "kurz vor neun fiel sie aus", "by nine, all was well": only where no noun follows that the number could count
        const std::string_view lead = text.at(at - 1).lower;
        const bool near = isOneOf(lead, { "vor", "nach", "before", "after" })
            && isOneOf(text.at(at - 2).lower, { "kurz", "shortly", "just" });
        const bool led
            = near || isOneOf(lead, { "um", "gegen" }) || (isOneOf(lead, { "at", "around" }) && !next.isWord());
        const bool alone = !next.isWord()
            ? (next.is(",") || next.is(".") || next.is(";") || next.is(":"))
            : isOneOf(next.lower,
                { "war", "waren", "fiel", "fielen", "ging", "gingen", "kam", "kamen", "lief", "liefen", "meldete",
                    "meldeten", "brach", "begann", "stand", "konnte", "konnten", "hatte", "hatten", "wurde", "wurden",
                    "haben", "in", "am", "wieder", "the", "our", "all", "alle", "alles", "auch", "und", "aber", "dann",
                    "noch", "schon", "endlich", "bis", "als", "wir", "ich", "es", "sie", "der", "die", "das", "bei",
                    "is", "was", "were", "had", "we", "it", "they", "and", "when", "everything", "on", "this" });
        if (*hour >= 1 && *hour <= 12 && led && alone && !token.capital) {
            Mention mention = spoken(at, at + 1, *hour * Hour);
            mention.hourOnly = true;
            mention.twelve = true;
            return mention;
        }
        if (const auto partner = readPartner(text, at + 1); partner && partner->mention.hourOnly
            && isOneOf(text.at(at - 1).lower, { "zwischen", "between", "von", "from" }))
            return reading.mention;
    }
    return std::nullopt;
}

} // namespace leitstand::textcheck
