// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules of time find in a text, before it is put into words.
#pragma once

#include "drafting/check.h"
#include "drafting/check/text_timeline.h"

namespace leitstand::textcheck {

enum class TimeFault : std::uint8_t {
    DurationOfSpan, // a duration against two times
    Total,
    Count,
    WrongWay, // "increased to 60 from 80"
    StartElsewhere, // a start that the time line gives otherwise
    EndElsewhere,
    EventElsewhere, // an event that the list has at another time
    ForecastMissed, // an end announced that the text itself refutes
    NoSuchTime, // 19:88
    OtherZone, // the same moment in two zones does not fit
    EndBeforeStart,
    WeekdayOfDate,
    RelativeDay, // "yesterday" with a date that is not yesterday's
    NoSuchDate,
    AfterPublication,
    OddDay, // the same of a text without dates: a weekday
    OddDate, // a date that differs from the text's others by a slip of the pen
    PartOfDay,
    StillOn,
};

struct TimeFinding {
    TimeFault fault = TimeFault::DurationOfSpan;
    CheckRule rule = CheckRule::Duration;
    bool gross = false;
    std::uint32_t first = 0; // tokens
    std::uint32_t last = 0;
    std::optional<double> claimedMinutes;
    std::optional<double> expectedMinutes;
    std::string claimedTime;
    std::string expectedTime;
    int expectedWeekday = 0; // 1 is Monday
    std::vector<CheckInterval> why;
    std::string fix; // empty: none that would surely be right
};

// How far the figures may be apart, in minutes.
[[nodiscard]] double toleranceOf(const Mention& duration);
// Whether `minutes` can be meant by the mention; `slack` comes from times that are approximate themselves.
[[nodiscard]] bool canMean(const Mention& duration, double minutes, double slack);
[[nodiscard]] bool isGross(double claimed, double expected);
// A duration where it should be `minutes`; by what one can tell is left to the caller.
[[nodiscard]] TimeFinding lengthFinding(const Mention& duration, double minutes);
// A duration where `minutes` passed between two entries of the text.
[[nodiscard]] TimeFinding contradictedDuration(
    const TextTimeline& timeline, const Mention& duration, double minutes, const Entry& from, const Entry& to);

void judgeDurations(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeOffsets(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeTotals(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeCounts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgePhases(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeOverruns(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeClocks(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeForecasts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeRestated(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeAnchors(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeDates(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeDays(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeParts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);

// Whether a finding begins at the mention already.
[[nodiscard]] bool isFoundAt(const std::vector<TimeFinding>& findings, const Mention& mention);

struct ClaimAndTruth {
    const Entry& claim;
    const Entry& truth;
};
// Once for each place.
void addClockFinding(const ReadText& text, const TextTimeline& timeline, TimeFault fault, ClaimAndTruth entries,
    std::vector<TimeFinding>& findings);

// Durations that speak of an outage, as understood.
struct DurationClaim {
    std::uint32_t mention = 0;
    std::uint32_t sentence = 0;
    bool total = false;
    bool forecast = false;
    bool repeated = false; // of an outage that may have had pauses, or of some customers
    bool labelled = false; // "Time to repair: 0h 30m"
    bool ongoing = false; // "already two hours": up to the moment of telling
    bool share = false; // "of which 20 minutes": a piece of a length told before
    bool strong = false; // its own clause speaks of the outage
    bool denied = false; // strong by nothing but a word like "nobody", "no", "error"
    bool weak = false; // nothing but its form says so: weighed against everything that the text could mean
};
[[nodiscard]] std::vector<DurationClaim> durationClaims(const ReadText& text, const TextTimeline& timeline);

// Pieces of outage that the text itself names, in the order of the text.
struct OutagePiece {
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::uint32_t sentence = 0;
    double slack = 0; // minutes, where its times are approximate
    bool range = false; // written as a range
    std::uint32_t lengthAt = ~0U; // the token of the length that it was told by, if it was told so
};
[[nodiscard]] std::vector<OutagePiece> outagePieces(const ReadText& text, const TextTimeline& timeline);

} // namespace leitstand::textcheck
