// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of the day against clock times: "this morning at 15:00", "the whole night" for an hour in the evening.

#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr int Day = 24 * Hour;

// When nobody would call it so any more.
DaySpan widestSpan(DayPart part, std::string_view word)
{
    switch (part) {
    case DayPart::Morning:
        return word == "morning" ? DaySpan { 0, 12 * Hour + 900 } : DaySpan { 3 * Hour, 12 * Hour };
    case DayPart::Forenoon:
        return { 6 * Hour, 13 * Hour };
    case DayPart::Noon:
        return { 10 * Hour, 15 * Hour };
    case DayPart::Afternoon:
        return { 11 * Hour + 1800, 19 * Hour };
    case DayPart::Evening:
        return { 16 * Hour, Day };
    case DayPart::Night:
        return { 20 * Hour, 32 * Hour };
    case DayPart::None:
        break;
    }
    return { 0, Day };
}

bool lies(int second, DaySpan span)
{
    return (second >= span.from && second <= span.to) || (second + Day >= span.from && second + Day <= span.to);
}

// The one outage of the text, if there is one and no more.
std::optional<std::pair<const Entry*, const Entry*>> onlyOutage(const TextTimeline& timeline)
{
    const Entry* from = nullptr;
    const Entry* to = nullptr;
    for (const Entry& entry : timeline.entries) {
        if (entry.forecast || entry.otherCase)
            continue;
        const bool ends = entry.state == EntryState::Up || entry.state == EntryState::UpSlow;
        if (!ends && entry.state != EntryState::Unknown && entry.state != EntryState::Told
            && (!from || entry.at() < from->at()))
            from = &entry;
        if (ends && (!to || entry.at() > to->at()))
            to = &entry;
    }
    if (!from || !to || !to->sure) { // in words unknown here: all times that the text has
        from = to = nullptr;
        for (const Entry& entry : timeline.entries) {
            if (entry.forecast || entry.otherCase || entry.twelve || entry.approx || entry.state == EntryState::Told)
                return std::nullopt;
            if (!from || entry.at() < from->at())
                from = &entry;
            if (!to || entry.at() > to->at())
                to = &entry;
        }
        if (!from || to->at() - from->at() > Day / 2 || timeline.entries.size() > 40)
            return std::nullopt;
        return to->at() > from->at() ? std::optional(std::pair(from, to)) : std::nullopt;
    }
    if (to->at() <= from->at() || to->at() - from->at() > Day || from->twelve || to->twelve)
        return std::nullopt;
    return std::pair(from, to);
}

TimeFinding partFinding(CheckRule rule, std::uint32_t first, std::uint32_t last, std::string expected, bool gross)
{
    TimeFinding finding;
    finding.fault = TimeFault::PartOfDay;
    finding.rule = rule;
    finding.first = first;
    finding.last = last;
    finding.expectedTime = std::move(expected);
    finding.gross = gross;
    return finding;
}

// "heute Morgen um 15 Uhr"
void judgeNext(const ReadText& text, const TextTimeline&, std::vector<TimeFinding>& findings)
{
    const auto& mentions = text.mentions();
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        const Mention& part = mentions[i];
        const Mention& clock = mentions[i + 1];
        if (part.part == DayPart::None || clock.kind != MentionKind::Clock || clock.impossible || clock.zone
            || clock.first - part.last > 3)
            continue;
        bool joined = true;
        for (std::uint32_t at = part.last; at < clock.first; ++at)
            joined &= isOneOf(text.token(at).lower,
                { "um", "at", "gegen", ",", "(", "around", "about", "ab", "seit", "kurz", "nach", "vor" });
        // "vom Abend bis 10:00", "between the morning and 15:00" are ranges; "this morning, 15:00" is none
        if (!joined)
            continue;
        const DaySpan span = widestSpan(part.part, text.token(part.last - 1).lower);
        if (lies(clock.second, span) || (clock.second < 12 * Hour && lies(clock.second + 12 * Hour, span)))
            continue;
        findings.push_back(partFinding(CheckRule::ClockTime, part.first, clock.last, clockText(clock.second), false));
        findings.back().claimedTime = clockText(clock.second);
    }
}

// "Only around noon could customers log in again", and the text has the end at 9:45.
void judgeEnd(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const Entry* end = nullptr;
    for (const Entry& entry : timeline.entries) {
        if (entry.forecast || entry.otherCase || !entry.saysUp())
            continue;
        if (entry.twelve || entry.approx || entry.partial || (end && apart(*end, entry) > 60))
            return; // several ends
        end = &entry;
    }
    if (!end || !end->sure || timeline.entries.size() > 12)
        return;
    for (const Mention& mention : text.mentions()) {
        if (mention.part == DayPart::None || mention.part == DayPart::Night)
            continue;
        const TokenRange whole = text.range(text.sentences()[text.sentenceOf(mention.core)]);
        const TokenRange clause = text.clauseAround({ mention.first, mention.last });
        const auto [first, last] = text.mentionsIn(whole);
        const std::string_view before = text.token(mention.first - 1).lower;
        if (last - first != 1 || !text.has(StateWord::Up, clause) || text.has(StateWord::Down, clause)
            || text.has(StateWord::Future, whole) || text.has(StateWord::Part, whole)
            || text.has(StateWord::NotYet, whole) || text.has(StateWord::OtherCase, whole)
            || isOneOf(before, { "bis", "until", "by", "seit", "since" }))
            continue;
        const std::size_t index = static_cast<std::size_t>(&mention - text.mentions().data());
        const DaySpan span = widestSpan(mention.part, text.token(mention.core).lower);
        if ((timeline.mentionDays[index] != 0 && timeline.mentionDays[index] != end->day) || lies(end->second, span)
            || std::any_of(timeline.entries.begin(), timeline.entries.end(),
                [&span](const Entry& entry) { return lies(entry.second, span); }))
            continue;
        findings.push_back(
            partFinding(CheckRule::ClockTime, mention.first, mention.last, clockText(end->second), false));
        findings.back().why.push_back({ momentText(timeline, *end), {}, {} });
    }
}

} // namespace

void judgeParts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeNext(text, timeline, findings);
    judgeEnd(text, timeline, findings);
    const auto outage = onlyOutage(timeline);
    if (!outage)
        return;
    const auto& [from, to] = *outage;
    const int begin = from->second;
    const auto length = static_cast<int>(to->at() - from->at());
    const auto overlaps = [begin, length](DaySpan span) {
        for (const int shift : { -Day, 0, Day }) {
            if (begin < span.to + shift && begin + length > span.from + shift)
                return true;
        }
        return false;
    };
    std::size_t judged = 0;
    for (const Mention& mention : text.mentions()) {
        if (mention.part == DayPart::None || ++judged > 200)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
        const TokenRange whole = text.range(sentence);
        const auto [first, last] = text.mentionsIn(whole);
        bool other = false;
        for (std::size_t i = first; i < last; ++i) {
            const MentionKind kind = text.mentions()[i].kind;
            if (&text.mentions()[i] == &mention)
                continue;
            other |= kind == MentionKind::Clock || kind == MentionKind::Weekday || kind == MentionKind::Date;
        }
        const std::size_t index = static_cast<std::size_t>(&mention - text.mentions().data());
        const std::int64_t day = timeline.mentionDays[index];
        other |= day != 0 && day != from->day && day != to->day;
        if (other || !text.has(StateWord::Down, whole) || text.has(StateWord::Future, whole)
            || text.has(StateWord::OtherCase, whole) || text.has(StateWord::Told, whole))
            continue;
        const std::string_view word = text.token(mention.core).lower;
        const std::string_view before = text.token(mention.first - 1).lower;
        const bool all = mention.part == DayPart::Night
            && (isOneOf(before, { "ganze", "ganzen", "gesamte", "gesamten", "all", "whole", "entire" }));
        const DaySpan night { 21 * Hour + 1800, 30 * Hour };
        if (all && (!overlaps(night) || length < 4 * Hour)) {
            TimeFinding finding = partFinding(CheckRule::Duration, mention.first - 1, mention.last,
                clockText(from->second) + "–" + clockText(to->second), true);
            finding.expectedMinutes = length / 60.0;
            finding.why.push_back({ momentText(timeline, *from), momentText(timeline, *to), {} });
            findings.push_back(std::move(finding));
            continue;
        }
        const DaySpan span = mention.part == DayPart::Night ? night : widestSpan(mention.part, word);
        if (overlaps(span) || isOneOf(word, { "früh" }))
            continue;
        TimeFinding finding = partFinding(CheckRule::ClockTime, mention.first, mention.last,
            clockText(from->second) + "–" + clockText(to->second), false);
        finding.why.push_back({ momentText(timeline, *from), momentText(timeline, *to), {} });
        findings.push_back(std::move(finding));
    }
}

} // namespace leitstand::textcheck
