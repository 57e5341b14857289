// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/finding_words.h"

#include <array>
#include <cmath>

namespace leitstand::textcheck {
namespace {

constexpr std::array<const char*, 7> GermanDays { "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag",
    "Sonntag" };
constexpr std::array<const char*, 7> EnglishDays { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
    "Sunday" };

std::string amount(std::int64_t value, const char* one, const char* many)
{
    return std::to_string(value) + " " + (value == 1 ? one : many);
}

std::string spanOfWhy(const TimeFinding& finding)
{
    std::string text;
    for (const CheckInterval& interval : finding.why) {
        if (interval.to.empty())
            continue;
        text += (text.empty() ? "" : ", ") + interval.from + "–" + interval.to;
    }
    return text;
}

LocalName messageFor(const TimeFinding& finding)
{
    const auto claimed = finding.claimedMinutes.value_or(0);
    const auto expected = finding.expectedMinutes.value_or(0);
    const std::string span = spanOfWhy(finding);
    const std::string why = finding.why.empty() ? std::string() : finding.why.front().from;
    switch (finding.fault) {
    case TimeFault::DurationOfSpan:
        return { "Die Zeitangaben ergeben " + spanWords(expected, Language::German) + " (" + span + "), hier stehen "
                + spanWords(claimed, Language::German) + ".",
            "The times give " + spanWords(expected, Language::English) + " (" + span + "), here it says "
                + spanWords(claimed, Language::English) + "." };
    case TimeFault::Total:
        return { "Die einzelnen Ausfälle ergeben zusammen " + spanWords(expected, Language::German) + " (" + span
                + "), hier stehen " + spanWords(claimed, Language::German) + ".",
            "The outages add up to " + spanWords(expected, Language::English) + " (" + span + "), here it says "
                + spanWords(claimed, Language::English) + "." };
    case TimeFault::Count:
        return { "Genannt werden " + finding.claimedTime + ", aufgeführt sind " + finding.expectedTime + ".",
            "It says " + finding.claimedTime + ", but " + finding.expectedTime + " are listed." };
    case TimeFault::WrongWay:
        return { "Von " + finding.expectedTime + " auf " + finding.claimedTime
                + " passt nicht zum Verb; vermutlich sind die Zahlen vertauscht.",
            "From " + finding.expectedTime + " to " + finding.claimedTime
                + " does not fit the verb; the numbers may be swapped." };
    case TimeFault::StartElsewhere:
        return { "Der Beginn ist an anderer Stelle " + finding.expectedTime + ", hier " + finding.claimedTime + ".",
            "Elsewhere it began at " + finding.expectedTime + ", here at " + finding.claimedTime + "." };
    case TimeFault::EndElsewhere:
        return { "Das Ende ist an anderer Stelle " + finding.expectedTime + ", hier " + finding.claimedTime + ".",
            "Elsewhere it ended at " + finding.expectedTime + ", here at " + finding.claimedTime + "." };
    case TimeFault::EventElsewhere:
        return { "In der Zeitleiste steht das um " + finding.expectedTime + ", hier um " + finding.claimedTime + ".",
            "The time line has this at " + finding.expectedTime + ", here it is at " + finding.claimedTime + "." };
    case TimeFault::ForecastMissed:
        return { "Das angekündigte Ende " + finding.claimedTime + " traf nicht ein; nach dem Text war es "
                + finding.expectedTime + ".",
            "The end that was announced for " + finding.claimedTime + " did not hold; the text has it at "
                + finding.expectedTime + "." };
    case TimeFault::NoSuchTime:
        return { "Die Uhrzeit " + finding.claimedTime + " gibt es nicht.",
            "There is no such time as " + finding.claimedTime + "." };
    case TimeFault::OtherZone:
        return { "In dieser Zeitzone ist es " + finding.expectedTime + ", nicht " + finding.claimedTime + ".",
            "In this time zone it is " + finding.expectedTime + ", not " + finding.claimedTime + "." };
    case TimeFault::EndBeforeStart:
        return { "Das Ende liegt vor dem Beginn (" + span + ").", "The end lies before the start (" + span + ")." };
    case TimeFault::WeekdayOfDate:
        return { why + " ist ein " + GermanDays.at(static_cast<std::size_t>(finding.expectedWeekday - 1)) + ".",
            why + " is a " + EnglishDays.at(static_cast<std::size_t>(finding.expectedWeekday - 1)) + "." };
    case TimeFault::RelativeDay:
        return { "Gemessen am Tag der Veröffentlichung (" + why + ") wäre das der " + finding.expectedTime
                + ", nicht der " + finding.claimedTime + ".",
            "Counted from the day of publication (" + why + ") that is " + finding.expectedTime + ", not "
                + finding.claimedTime + "." };
    case TimeFault::NoSuchDate:
        return { "Das Datum " + finding.claimedTime + " gibt es nicht.",
            "There is no such date as " + finding.claimedTime + "." };
    case TimeFault::AfterPublication:
        return { finding.claimedTime + " liegt nach der Veröffentlichung (" + why + ").",
            finding.claimedTime + " lies after the publication (" + why + ")." };
    case TimeFault::OddDate:
        return { "Der Text nennt sonst den " + finding.expectedTime + ", hier den " + finding.claimedTime + ".",
            "Elsewhere the text says " + finding.expectedTime + ", here " + finding.claimedTime + "." };
    case TimeFault::OddDay:
        return { std::string("Nach dem übrigen Text war das am ")
                + std::string(GermanDays.at(static_cast<std::size_t>(finding.expectedWeekday - 1))) + ".",
            std::string("By the rest of the text that was on ")
                + std::string(EnglishDays.at(static_cast<std::size_t>(finding.expectedWeekday - 1))) + "." };
    case TimeFault::PartOfDay:
        return { "Die Tageszeit passt nicht zu " + finding.expectedTime + ".",
            "The part of the day does not fit " + finding.expectedTime + "." };
    case TimeFault::StillOn:
        return { "Der Text nennt selbst ein Ende: " + finding.expectedTime + ".",
            "The text itself gives an end: " + finding.expectedTime + "." };
    }
    return {};
}

// A duration written as number and unit can be replaced; "7-stündig" cannot.
std::optional<std::string> fixFor(const ReadText& text, const TimeFinding& finding, Language side)
{
    if (!finding.fix.empty())
        return finding.fix;
    if (finding.expectedMinutes && (finding.rule == CheckRule::Duration || finding.rule == CheckRule::Total)) {
        const Token& last = text.token(finding.last - 1);
        if (unitMinutes(last.lower) && !text.token(finding.last - 2).isDash())
            return spanWords(*finding.expectedMinutes, side);
    }
    if ((finding.fault == TimeFault::StartElsewhere || finding.fault == TimeFault::EndElsewhere
            || finding.fault == TimeFault::EventElsewhere)
        && finding.expectedTime.size() == 5) {
        const Token& last = text.token(finding.last - 1);
        if (last.is("uhr"))
            return finding.expectedTime + " Uhr";
        if (last.isNumber() && text.token(finding.last - 2).is(":"))
            return finding.expectedTime;
    }
    return std::nullopt;
}

} // namespace

std::string spanWords(double minutes, Language language)
{
    const bool german = language == Language::German;
    const auto whole = static_cast<std::int64_t>(std::llround(std::max(0.0, minutes)));
    if (whole == 0)
        return amount(static_cast<std::int64_t>(std::llround(minutes * 60)), german ? "Sekunde" : "second",
            german ? "Sekunden" : "seconds");
    const std::int64_t days = whole >= 2880 ? whole / 1440 : 0;
    const std::int64_t hours = (whole - days * 1440) / 60;
    const std::int64_t rest = whole % 60;
    std::string words;
    const auto add = [&words](const std::string& part) { words += (words.empty() ? "" : " ") + part; };
    if (days > 0)
        add(amount(days, german ? "Tag" : "day", german ? "Tage" : "days"));
    if (hours > 0)
        add(amount(hours, german ? "Stunde" : "hour", german ? "Stunden" : "hours"));
    if (rest > 0)
        add(amount(rest, german ? "Minute" : "minute", german ? "Minuten" : "minutes"));
    return words;
}

CheckFinding findingAt(
    const ReadText& text, CheckRule rule, CheckSeverity severity, TokenRange range, LocalName message, Language side)
{
    CheckFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.side = side;
    finding.message = std::move(message);
    if (range.first < range.last && range.last <= text.tokens().size()) {
        finding.start = text.token(range.first).start;
        finding.end = text.token(range.last - 1).end;
        finding.text = text.tokens().text(finding.start, finding.end);
    }
    return finding;
}

CheckFinding inWords(const ReadText& text, const TimeFinding& finding, Language side)
{
    CheckFinding out = findingAt(text, finding.rule, finding.gross ? CheckSeverity::Error : CheckSeverity::Hint,
        { finding.first, finding.last }, messageFor(finding), side);
    out.claimedMinutes = finding.claimedMinutes;
    out.expectedMinutes = finding.expectedMinutes;
    if (!finding.claimedTime.empty())
        out.claimedTime = finding.claimedTime;
    if (!finding.expectedTime.empty())
        out.expectedTime = finding.expectedTime;
    out.why = finding.why;
    out.fix = fixFor(text, finding, side);
    return out;
}

} // namespace leitstand::textcheck
