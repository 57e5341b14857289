// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/time_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace leitstand::textcheck {
namespace {

template <typename Value> using Words = std::unordered_map<std::string_view, Value>;

template <typename Value> std::optional<Value> found(const Words<Value>& words, std::string_view word)
{
    const auto at = words.find(word);
    return at == words.end() ? std::nullopt : std::optional<Value>(at->second);
}

const Words<int>& smallNumbers()
{
    static const Words<int> all { { "null", 0 }, { "eins", 1 }, { "zwei", 2 }, { "zwo", 2 }, { "drei", 3 },
        { "vier", 4 }, { "fünf", 5 }, { "sechs", 6 }, { "sieben", 7 }, { "acht", 8 }, { "neun", 9 }, { "zehn", 10 },
        { "elf", 11 }, { "zwölf", 12 }, { "dreizehn", 13 }, { "vierzehn", 14 }, { "fünfzehn", 15 }, { "sechzehn", 16 },
        { "siebzehn", 17 }, { "achtzehn", 18 }, { "neunzehn", 19 }, { "zwanzig", 20 }, { "dreißig", 30 },
        { "dreissig", 30 }, { "vierzig", 40 }, { "fünfzig", 50 }, { "sechzig", 60 }, { "siebzig", 70 },
        { "achtzig", 80 }, { "neunzig", 90 }, { "hundert", 100 }, { "fuenf", 5 }, { "zwoelf", 12 }, { "zero", 0 },
        { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 }, { "six", 6 }, { "seven", 7 },
        { "eight", 8 }, { "nine", 9 }, { "ten", 10 }, { "eleven", 11 }, { "twelve", 12 }, { "thirteen", 13 },
        { "fourteen", 14 }, { "fifteen", 15 }, { "sixteen", 16 }, { "seventeen", 17 }, { "eighteen", 18 },
        { "nineteen", 19 }, { "twenty", 20 }, { "thirty", 30 }, { "forty", 40 }, { "fifty", 50 }, { "sixty", 60 },
        { "seventy", 70 }, { "eighty", 80 }, { "ninety", 90 }, { "hundred", 100 } };
    return all;
}

constexpr std::array<std::string_view, 7> GermanWeekdays { "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
    "samstag", "sonntag" };

} // namespace

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::optional<int> numberWord(std::string_view word, bool articles)
{
    if (const auto small = found(smallNumbers(), word))
        return small;
    if (articles && isOneOf(word, { "ein", "eine", "einer", "einem", "einen", "eines", "a", "an" }))
        return 1;
    // einundzwanzig, fünfundvierzig
    const std::size_t joint = word.find("und");
    if (joint == std::string_view::npos || joint < 3 || joint + 6 > word.size())
        return std::nullopt;
    const std::string_view ones = word.substr(0, joint);
    const auto low = ones == "ein" ? std::optional(1) : found(smallNumbers(), ones);
    const auto high = found(smallNumbers(), word.substr(joint + 3));
    if (!low || !high || *low > 9 || *high < 20 || *high > 90)
        return std::nullopt;
    return *low + *high;
}

std::optional<double> halfWord(std::string_view word)
{
    if (isOneOf(word, { "anderthalb", "eineinhalb", "einundeinhalb" }))
        return 1.5;
    const std::size_t tail = word.find("einhalb");
    if (tail == std::string_view::npos || tail + 7 != word.size() || tail == 0)
        return std::nullopt;
    std::string_view head = word.substr(0, tail);
    if (head.size() > 3 && head.ends_with("und"))
        head.remove_suffix(3);
    const auto whole = found(smallNumbers(), head);
    return whole ? std::optional(*whole + 0.5) : std::nullopt;
}

std::optional<double> unitMinutes(std::string_view word)
{
    static const Words<double> all { { "sekunde", 1.0 / 60 }, { "sekunden", 1.0 / 60 }, { "sek", 1.0 / 60 },
        { "second", 1.0 / 60 }, { "seconds", 1.0 / 60 }, { "secs", 1.0 / 60 }, { "sec", 1.0 / 60 }, { "minute", 1 },
        { "minuten", 1 }, { "min", 1 }, { "mins", 1 }, { "minutes", 1 }, { "stunde", 60 }, { "stunden", 60 },
        { "std", 60 }, { "hour", 60 }, { "hours", 60 }, { "hr", 60 }, { "hrs", 60 }, { "tag", 1440 }, { "tage", 1440 },
        { "tagen", 1440 }, { "day", 1440 }, { "days", 1440 }, { "woche", 10080 }, { "wochen", 10080 },
        { "week", 10080 }, { "weeks", 10080 } };
    return found(all, word);
}

std::optional<double> letterUnitMinutes(std::string_view word)
{
    static const Words<double> all { { "h", 60 }, { "m", 1 }, { "d", 1440 }, { "s", 1.0 / 60 } };
    return found(all, word);
}

std::optional<double> adjectiveUnitMinutes(std::string_view word)
{
    const auto stem = [word](std::string_view begin) {
        return word.starts_with(begin) && isOneOf(word.substr(begin.size()), { "", "e", "en", "er", "es", "em" });
    };
    if (stem("stündig") || stem("stuendig"))
        return 60;
    if (stem("minütig") || stem("minuetig"))
        return 1;
    if (stem("tägig") || stem("taegig"))
        return 1440;
    if (stem("sekündig"))
        return 1.0 / 60;
    return std::nullopt;
}

std::optional<int> monthNumber(std::string_view word)
{
    static const Words<int> all { { "januar", 1 }, { "jänner", 1 }, { "january", 1 }, { "jan", 1 }, { "februar", 2 },
        { "feber", 2 }, { "february", 2 }, { "feb", 2 }, { "märz", 3 }, { "maerz", 3 }, { "march", 3 }, { "mar", 3 },
        { "mär", 3 }, { "april", 4 }, { "apr", 4 }, { "mai", 5 }, { "may", 5 }, { "juni", 6 }, { "june", 6 },
        { "jun", 6 }, { "juli", 7 }, { "july", 7 }, { "jul", 7 }, { "august", 8 }, { "aug", 8 }, { "september", 9 },
        { "sep", 9 }, { "sept", 9 }, { "oktober", 10 }, { "october", 10 }, { "okt", 10 }, { "oct", 10 },
        { "november", 11 }, { "nov", 11 }, { "dezember", 12 }, { "december", 12 }, { "dez", 12 }, { "dec", 12 } };
    return found(all, word);
}

std::size_t ordinalOf(std::string_view word)
{
    for (const std::string_view ending : { "", "r", "n", "s" }) {
        if (!ending.empty() && (word.size() <= ending.size() || !word.ends_with(ending)))
            continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem == "first" || stem == "erste")
            return 1;
        if (stem == "second" || stem == "zweite")
            return 2;
        if (stem == "third" || stem == "dritte")
            return 3;
        if (stem == "fourth" || stem == "vierte")
            return 4;
    }
    return 0;
}

std::optional<int> weekdayNumber(std::string_view word)
{
    static const Words<int> all { { "montag", 1 }, { "dienstag", 2 }, { "mittwoch", 3 }, { "donnerstag", 4 },
        { "freitag", 5 }, { "samstag", 6 }, { "sonnabend", 6 }, { "sonntag", 7 }, { "montags", 1 }, { "dienstags", 2 },
        { "monday", 1 }, { "tuesday", 2 }, { "wednesday", 3 }, { "thursday", 4 }, { "friday", 5 }, { "saturday", 6 },
        { "sunday", 7 } };
    return found(all, word);
}

std::optional<int> shortWeekdayNumber(std::string_view word)
{
    static const Words<int> all { { "mo", 1 }, { "di", 2 }, { "mi", 3 }, { "do", 4 }, { "fr", 5 }, { "sa", 6 },
        { "so", 7 }, { "mon", 1 }, { "tue", 2 }, { "tues", 2 }, { "wed", 3 }, { "thu", 4 }, { "thur", 4 },
        { "thurs", 4 }, { "fri", 5 }, { "sat", 6 }, { "sun", 7 } };
    return found(all, word);
}

DayPart dayPart(std::string_view word)
{
    static const Words<DayPart> all { { "morgen", DayPart::Morning }, { "morgens", DayPart::Morning },
        { "früh", DayPart::Morning }, { "frühmorgens", DayPart::Morning }, { "vormittag", DayPart::Forenoon },
        { "vormittags", DayPart::Forenoon }, { "mittag", DayPart::Noon }, { "mittags", DayPart::Noon },
        { "nachmittag", DayPart::Afternoon }, { "nachmittags", DayPart::Afternoon }, { "abend", DayPart::Evening },
        { "abends", DayPart::Evening }, { "nacht", DayPart::Night }, { "nachts", DayPart::Night },
        { "morning", DayPart::Morning }, { "afternoon", DayPart::Afternoon }, { "evening", DayPart::Evening },
        { "night", DayPart::Night }, { "overnight", DayPart::Night } };
    const auto part = found(all, word);
    return part ? *part : DayPart::None;
}

std::optional<std::pair<int, DayPart>> weekdayWithPart(std::string_view word)
{
    for (std::size_t i = 0; i < GermanWeekdays.size(); ++i) {
        const std::string_view day = GermanWeekdays[i];
        if (!word.starts_with(day) || word.size() == day.size())
            continue;
        const DayPart part = dayPart(word.substr(day.size()));
        if (part != DayPart::None)
            return std::pair(static_cast<int>(i) + 1, part);
    }
    return std::nullopt;
}

DaySpan spanOf(DayPart part)
{
    constexpr int Hour = 3600;
    switch (part) {
    case DayPart::Morning: // "morning" is everything before noon, "Morgen" the early part of it
        return { 3 * Hour, 12 * Hour };
    case DayPart::Forenoon:
        return { 8 * Hour, 13 * Hour };
    case DayPart::Noon:
        return { 10 * Hour + 1800, 15 * Hour };
    case DayPart::Afternoon:
        return { 12 * Hour, 19 * Hour };
    case DayPart::Evening:
        return { 16 * Hour, 24 * Hour };
    case DayPart::Night:
        return { 20 * Hour, 32 * Hour };
    case DayPart::None:
        break;
    }
    return { 0, 24 * Hour };
}

std::optional<ZoneOffsets> zoneOffsets(std::string_view word)
{
    static const Words<ZoneOffsets> all { { "utc", { 0, 0 } }, { "gmt", { 0, 0 } }, { "z", { 0, 0 } },
        { "cet", { 60, 60 } }, { "mez", { 60, 60 } }, { "cest", { 120, 120 } }, { "mesz", { 120, 120 } },
        { "wet", { 0, 0 } }, { "west", { 60, 60 } }, { "eet", { 120, 120 } }, { "eest", { 180, 180 } },
        { "msk", { 180, 180 } }, { "bst", { 60, 60 } }, { "est", { -300, -240 } }, { "edt", { -240, -240 } },
        { "et", { -300, -240 } }, { "cst", { -360, -300 } }, { "cdt", { -300, -300 } }, { "ct", { -360, -300 } },
        { "mst", { -420, -360 } }, { "mdt", { -360, -360 } }, { "mt", { -420, -360 } }, { "pst", { -480, -420 } },
        { "pdt", { -420, -420 } }, { "pt", { -480, -420 } }, { "akst", { -540, -480 } }, { "hst", { -600, -600 } },
        { "ist", { 330, 60 } }, { "jst", { 540, 540 } }, { "kst", { 540, 540 } }, { "sgt", { 480, 480 } },
        { "hkt", { 480, 480 } }, { "awst", { 480, 480 } }, { "aest", { 600, 660 } }, { "aedt", { 660, 660 } },
        { "nzst", { 720, 780 } }, { "nzdt", { 780, 780 } }, { "brt", { -180, -180 } }, { "pacific", { -480, -420 } },
        { "eastern", { -300, -240 } }, { "central", { -360, -300 } }, { "mountain", { -420, -360 } } };
    return found(all, word);
}

} // namespace leitstand::textcheck
