// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages of days, told by dates without a time: "from 5 April …, the last were restored on 18 April" against "24 days".

#include "drafting/check/date_findings.h"
#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr double DayMinutes = 1440;
constexpr std::size_t MaxDates = 60;
constexpr std::size_t MaxDays = 40;

struct ToldDay {
    std::int64_t day = 0;
    bool begins = false;
    bool ends = false;
};

std::vector<ToldDay> toldDays(const ReadText& text, const TextTimeline& timeline)
{
    std::vector<ToldDay> days;
    for (std::size_t i = 0; i < text.mentions().size() && days.size() < MaxDates; ++i) {
        const Mention& mention = text.mentions()[i];
        if (mention.kind != MentionKind::Date || mention.impossible || timeline.mentionDays[i] == 0)
            continue;
        const TokenRange sentence = text.range(text.sentences()[text.sentenceOf(mention.core)]);
        TokenRange clause = text.clauseAround({ mention.first, mention.last });
        if (text.wordsIn(clause).empty()) { // "On Tuesday, April 5th, customers lost access": up to the next date
            clause.last = sentence.last;
            for (std::size_t next = i + 1; next < text.mentions().size(); ++next) {
                if (text.mentions()[next].first >= clause.last)
                    break;
                if (text.mentions()[next].kind == MentionKind::Date)
                    clause.last = text.mentions()[next].first;
            }
        }
        if (text.has(StateWord::Future, sentence) || text.has(StateWord::OtherCase, sentence)
            || (timeline.publication.header && timeline.publication.day == timeline.mentionDays[i]))
            continue;
        ToldDay told { timeline.mentionDays[i], text.has(StateWord::Down, clause) || text.has(StateWord::Begin, clause),
            text.has(StateWord::Up, clause) || text.has(StateWord::WeakUp, clause)
                || text.has(StateWord::End, clause) };
        // "from March 3 to March 9"
        if (i > 0 && text.mentions()[i - 1].kind == MentionKind::Date && !days.empty()
            && mention.first - text.mentions()[i - 1].last <= 2) {
            const Token& joint = text.token(text.mentions()[i - 1].last);
            if (joint.isDash() || isOneOf(joint.lower, { "to", "until", "till", "through", "bis" })) {
                days.back().begins = true;
                told.ends = true;
            }
        }
        days.push_back(told);
    }
    return days;
}

// "On 17 February, three weeks later, …": from one of the days told before.
void judgeLaterDays(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const auto& mentions = text.mentions();
    std::size_t judged = 0;
    for (std::size_t i = 1; i + 1 < mentions.size() && judged < MaxDays; ++i) {
        const Mention& mention = mentions[i];
        if (mention.kind != MentionKind::Duration || mention.vague || mention.grain < DayMinutes
            || !isOneOf(text.token(mention.last).lower, { "später", "later", "danach", "afterwards" }))
            continue;
        const std::size_t sentence = text.sentenceOf(mention.core);
        std::size_t date = mentions.size();
        for (const std::size_t beside : { i - 1, i + 1 }) {
            const bool near
                = beside < i ? mention.first - mentions[beside].last <= 3 : mentions[beside].first - mention.last <= 4;
            if (mentions[beside].kind == MentionKind::Date && near
                && text.sentenceOf(mentions[beside].core) == sentence)
                date = beside;
        }
        if (date == mentions.size() || timeline.mentionDays[date] == 0)
            continue;
        ++judged;
        std::int64_t nearest = 0;
        bool meant = false;
        for (std::size_t before = 0; before < date && before < MaxDates; ++before) {
            const std::int64_t day = timeline.mentionDays[before];
            if (day == 0 || day >= timeline.mentionDays[date])
                continue;
            meant |= canMean(mention, static_cast<double>(timeline.mentionDays[date] - day) * DayMinutes, DayMinutes);
            nearest = std::max(nearest, day);
        }
        if (meant || nearest == 0 || isFoundAt(findings, mention))
            continue;
        TimeFinding finding
            = lengthFinding(mention, static_cast<double>(timeline.mentionDays[date] - nearest) * DayMinutes);
        finding.why.push_back({ isoDay(nearest), isoDay(timeline.mentionDays[date]), {} });
        findings.push_back(std::move(finding));
    }
}

} // namespace

void judgeDays(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeLaterDays(text, timeline, findings);
    const std::vector<ToldDay> days = toldDays(text, timeline);
    if (days.size() < 2)
        return;
    const ToldDay* from = nullptr;
    const ToldDay* to = nullptr;
    for (const ToldDay& told : days) {
        if (told.begins && (!from || told.day < from->day))
            from = &told;
        if (told.ends && (!to || told.day > to->day))
            to = &told;
    }
    // Two days and no more: in whatever words, it went from one to the other.
    const auto [first, last] = std::minmax_element(
        days.begin(), days.end(), [](const ToldDay& a, const ToldDay& b) { return a.day < b.day; });
    const bool onlyTwo = std::all_of(days.begin(), days.end(),
        [first = first->day, last = last->day](const ToldDay& told) { return told.day == first || told.day == last; });
    if (onlyTwo && (!from || !to)) {
        from = &*first;
        to = &*last;
    }
    if (!from || !to || to->day <= from->day)
        return;
    std::size_t judged = 0;
    for (const DurationClaim& claim : durationClaims(text, timeline)) {
        const Mention& mention = text.mentions()[claim.mention];
        const bool known = isFoundAt(findings, mention);
        if (mention.grain < DayMinutes / 2 || mention.vague || claim.forecast || claim.share || claim.ongoing || known
            || !(claim.strong || claim.total || claim.labelled || onlyTwo))
            continue;
        if (++judged > MaxDays)
            return;
        Mention told = mention;
        if (told.wording == Wording::UpTo) // "up to 14 days" is what the longest had
            told.wording = Wording::Exact;
        // Whole days may count both ends, or neither hour.
        bool meant = false;
        for (const ToldDay& a : days) {
            for (const ToldDay& b : days) {
                if (b.day > a.day)
                    meant |= canMean(told, static_cast<double>(b.day - a.day) * DayMinutes, DayMinutes);
            }
        }
        const double minutes = static_cast<double>(to->day - from->day) * DayMinutes;
        if (meant)
            continue;
        TimeFinding finding = lengthFinding(mention, minutes);
        finding.why.push_back({ isoDay(from->day), isoDay(to->day), {} });
        findings.push_back(std::move(finding));
    }
}

} // namespace leitstand::textcheck
