// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mentions of time in a text: clock times, days, durations, and which clock times are the ends of a range. The grammar is
// one for German and English, because texts mix them ("2:30 PM" in a German page). What could mean something else than a
// time (a count, a version, a service that runs "24h") is not taken.
#pragma once

#include "drafting/check/time_words.h"

namespace leitstand::textcheck {

inline constexpr int Hour = 3600; // in seconds, as what follows
inline constexpr int Minute = 60;

enum class MentionKind : std::uint8_t { Clock, Date, Weekday, RelativeDay, Part, Duration };

// How exact a mention is meant.
enum class Wording : std::uint8_t {
    Exact,
    About, // about, gegen, ca.
    Near, // shortly before or after
    Almost, // fast, knapp, almost: not above
    AtLeast, // more than, gut, mindestens: not below
    AtMost, // less than, unter: not above
    UpTo, // bis zu, up to: says little
};

struct Mention {
    MentionKind kind = MentionKind::Clock;
    std::uint32_t first = 0; // tokens [first, last)
    std::uint32_t last = 0;
    std::uint32_t core = 0; // the first token without the words of approximation
    Wording wording = Wording::Exact;

    // Clock: seconds of the day, up to 24:00.
    int second = 0;
    bool impossible = false; // 19:88; also of a date: 31 April
    bool twelve = false; // may also be twelve hours later
    bool hourOnly = false;
    bool withSeconds = false;
    bool alternate = false; // the mention before it in another zone
    std::optional<ZoneOffsets> zone;
    int nearSide = 0; // -1 shortly before, 1 shortly after
    std::int32_t rangeEnd = -1; // index of the mention that ends the range which this one begins
    std::int32_t rangeBegin = -1;

    // Date (year 0: not given), Weekday, RelativeDay (days from today), Part.
    int year = 0;
    int month = 0;
    int day = 0;
    bool oddYear = false; // 22025
    int weekday = 0;
    int dayOffset = 0;
    bool vagueDay = false; // "the next day": from the day before it in the text, not from today
    DayPart part = DayPart::None;

    // Duration.
    double minutes = 0;
    double upper = 0; // of "two to three hours"; else as minutes
    double grain = 1; // minutes of the unit in which it is written: 1, 5, 30, 60, 1440
    bool justOver = false; // "gut", "a little over": at least, but not much more
    bool vague = false; // "several hours": minutes is the least that it can be, upper the most
};

[[nodiscard]] std::vector<Mention> readMentions(const TokenText& text);

// --- the parts of the grammar; each reads at token `at` and tells where it ended ---

[[nodiscard]] std::optional<Mention> readClock(const TokenText& text, std::size_t at);
[[nodiscard]] std::optional<Mention> readDate(const TokenText& text, std::size_t at);
[[nodiscard]] std::optional<Mention> readDay(const TokenText& text, std::size_t at); // weekday, relative day, part
[[nodiscard]] std::optional<Mention> readDuration(const TokenText& text, std::size_t at);
// A zone that stands at `at`: its offsets and the token after it.
[[nodiscard]] std::optional<std::pair<ZoneOffsets, std::size_t>> readZone(const TokenText& text, std::size_t at);

} // namespace leitstand::textcheck
