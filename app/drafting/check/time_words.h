// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words of time in German and English: numbers, units, months, weekdays, parts of the day, zones.
#pragma once

#include "drafting/check/tokens.h"

#include <initializer_list>
#include <optional>
#include <utility>

namespace leitstand::textcheck {

enum class DayPart : std::uint8_t { None, Morning, Forenoon, Noon, Afternoon, Evening, Night };

// A span of seconds of the day; `to` may lie on the next day.
struct DaySpan {
    int from = 0;
    int to = 0;
};

// "zwölf", "einundzwanzig", "twenty"; "ein", "eine", "einer" only with `articles`.
[[nodiscard]] std::optional<int> numberWord(std::string_view word, bool articles = false);
// "anderthalb" and "eineinhalb" are 1.5, "zweieinhalb" 2.5.
[[nodiscard]] std::optional<double> halfWord(std::string_view word);
// Minutes of a unit: "Stunden" 60, "min" 1, "Tage" 1440, "Sekunden" 1/60.
[[nodiscard]] std::optional<double> unitMinutes(std::string_view word);
// The same in one letter, as in "6h 27m".
[[nodiscard]] std::optional<double> letterUnitMinutes(std::string_view word);
// "stündigen" 60, "minütige" 1, "tägiger" 1440.
[[nodiscard]] std::optional<double> adjectiveUnitMinutes(std::string_view word);
[[nodiscard]] std::optional<int> monthNumber(std::string_view word);
[[nodiscard]] std::optional<int> weekdayNumber(std::string_view word); // Monday is 1
[[nodiscard]] std::optional<int> shortWeekdayNumber(std::string_view word); // "Mo", "Tue"
// "first" 1, "zweiten" 2; 0 for other words.
[[nodiscard]] std::size_t ordinalOf(std::string_view word);
[[nodiscard]] DayPart dayPart(std::string_view word); // also "nachts", "abends", "morning"
// "Dienstagmorgen", "Freitagabend": weekday and part.
[[nodiscard]] std::optional<std::pair<int, DayPart>> weekdayWithPart(std::string_view word);
[[nodiscard]] DaySpan spanOf(DayPart part);

// What a zone may mean, as offsets from UTC in minutes; two for names that are used in summer and winter.
struct ZoneOffsets {
    int first = 0;
    int second = 0;
    [[nodiscard]] bool isSure() const { return first == second; }
};
[[nodiscard]] std::optional<ZoneOffsets> zoneOffsets(std::string_view word);

[[nodiscard]] bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words);

} // namespace leitstand::textcheck
