// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Starts and ends that the time line gives otherwise.

#include "drafting/check/clock_claims.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Day = 86400;
constexpr std::size_t MaxClocks = 200; // of a kind that is compared with each other

TokenRange shortened(TokenRange words)
{
    return { words.first, std::min(words.last, words.first + 24) };
}

class ClockJudge {
public:
    ClockJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        for (const Entry& entry : timeline.entries) {
            if (entry.leading && !entry.labelled && !entry.forecast && m_list.size() < MaxClocks)
                m_list.push_back(&entry);
            m_listEnds |= entry.leading && !entry.labelled && entry.state == EntryState::Up && entry.sure;
            if (claimedSide(text, entry) != Side::None && m_claims.size() < MaxClocks)
                m_claims.push_back(&entry);
        }
        // A time that cannot be may be the one that is looked for.
        const bool broken = std::any_of(text.mentions().begin(), text.mentions().end(),
            [](const Mention& mention) { return mention.kind == MentionKind::Clock && mention.impossible; });
        m_complete = m_list.size() < MaxClocks && !broken;
    }

    void judge()
    {
        againstLabels();
        judgeEnds(m_text, m_timeline, m_findings);
        if (m_list.size() >= 3) {
            if (!m_complete)
                m_claims.clear();
            for (const Entry* const claim : m_claims)
                againstList(*claim);
            for (const Entry& entry : m_timeline.entries) {
                if (m_complete && m_listEnds && saysItIsOver(entry))
                    againstList(entry);
            }
        } else {
            againstEachOther();
        }
    }

private:
    // "Our instance was back to normal at 13:05": an end without the word for it, outside a list that has its end.
    bool saysItIsOver(const Entry& entry) const
    {
        return !entry.leading && !entry.labelled && !entry.forecast && !entry.otherCase && !entry.twelve
            && !entry.approx && !entry.partial && entry.rangeBegin < 0 && entry.rangeEnd < 0
            && entry.state == EntryState::Up && entry.sure && !m_timeline.posts
            && claimedSide(m_text, entry) == Side::None
            && std::none_of(m_list.begin(), m_list.end(), [&entry](const Entry* of) {
                   return entry.words.first >= of->words.first && entry.words.last <= of->words.last;
               });
    }

    void add(TimeFault fault, const Entry& claim, const Entry& truth)
    {
        addClockFinding(m_text, m_timeline, fault, { claim, truth }, m_findings);
    }

    // The list is taken to be complete for begin and end: a claim that is none of its times is wrong.
    void againstList(const Entry& claim)
    {
        const Side side = claimedSide(m_text, claim) == Side::Start ? Side::Start : Side::End;
        if (isOutsideList(claim))
            return;
        const Entry* nearest = nullptr;
        const Entry* const earliest = *std::min_element(
            m_list.begin(), m_list.end(), [](const Entry* a, const Entry* b) { return a->at() < b->at(); });
        for (const Entry* const entry : m_list) {
            const std::int64_t distance = apart(claim, *entry);
            // "Customers were informed" is no end where the list has one.
            const bool told = side == Side::End && entry->state == EntryState::Told && m_listEnds;
            if (distance <= allowed(m_text, claim, *entry) && !told)
                return;
            // It began some minutes before somebody noticed, or wrote of it.
            if (side == Side::Start && entry == earliest && claim.second < entry->second
                && distance <= (m_timeline.posts ? 180 : 10) * Minute)
                return;
            if (side == Side::End && m_timeline.posts && entry->saysUp() && claim.second < entry->second
                && distance <= 10 * Minute)
                return;
            // A message tells an end that was before it.
            if (side == Side::End && entry->saysUp() && claim.words.first >= entry->words.first
                && claim.words.last <= entry->words.last && claim.second <= entry->second && distance <= 15 * Minute)
                return;
            if (side == Side::End && m_timeline.posts && entry->saysUp() && claim.second < entry->second
                && distance <= 180 * Minute && !otherwiseTold(claim))
                return;
            if (claim.zoned != entry->zoned && !m_timeline.oneZone && distance % (30 * Minute) == 0)
                return; // perhaps another zone
            const bool fits = side == Side::Start ? entry->saysDown() : entry->saysUp();
            if (fits && (!nearest || distance < apart(claim, *nearest)))
                nearest = entry;
        }
        // The first of the starts that a list has, and the last of its ends, are what a text says of the whole.
        if (!nearest || apart(claim, *nearest) > 12 * 60 * Minute)
            return;
        // Of a head and a list, the lengths that are told may speak for the head.
        const bool head = claim.labelled && m_timeline.entries.size() < 60
            && votesFor(m_text, m_timeline, claim) > votesFor(m_text, m_timeline, *nearest);
        add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, head ? *nearest : claim,
            head ? claim : *nearest);
    }

    // A range that lies before the list or behind it is of another outage, of which there is no list.
    bool isOutsideList(const Entry& claim) const
    {
        if (claim.rangeEnd < 0 && claim.rangeBegin < 0)
            return false;
        const auto& entries = m_timeline.entries;
        const Entry& begin = claim.rangeBegin >= 0 ? entries[static_cast<std::size_t>(claim.rangeBegin)] : claim;
        const Entry& end = claim.rangeEnd >= 0 ? entries[static_cast<std::size_t>(claim.rangeEnd)] : claim;
        const auto earlier = [](const Entry* a, const Entry* b) { return a->at() < b->at(); };
        const Entry& first = **std::min_element(m_list.begin(), m_list.end(), earlier);
        const Entry& last = **std::max_element(m_list.begin(), m_list.end(), earlier);
        const bool other = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.rangeEnd >= 0 && !entry.leading && apart(entry, first) <= 10 * Minute;
        });
        return other && (end.at() < first.at() || begin.at() > last.at());
    }

    // Whether a message says before the time claimed that all is well, or after it that only some are.
    bool otherwiseTold(const Entry& claim) const
    {
        return std::any_of(m_list.begin(), m_list.end(), [&](const Entry* entry) {
            const bool contradicts = entry->partial ? entry->second > claim.second + Minute
                                                    : entry->sure && entry->second + Minute < claim.second;
            return entry->saysUp() && contradicts && apart(claim, *entry) < Day / 2;
        });
    }

    // "Ende: 14:08 Uhr" in the head of a notice, and prose that says since when all is well.
    void againstLabels()
    {
        for (const Side side : { Side::Start, Side::End }) {
            const Entry* label = nullptr;
            bool only = true;
            for (const Entry* const claim : m_claims) {
                if (!claim->labelled || claimedSide(m_text, *claim) != side || claim->approx)
                    continue;
                only &= !label;
                label = claim;
            }
            if (!label || !only || (side == Side::Start ? !label->strongBegin : !label->strongEnd))
                continue;
            const Entry* other = nullptr;
            for (const Entry& entry : m_timeline.entries) {
                if (&entry == label || entry.forecast || entry.otherCase)
                    continue;
                if (apart(entry, *label) <= allowed(m_text, entry, *label)) {
                    other = nullptr;
                    break;
                }
                const bool claims = !entry.labelled && !entry.leading && claimedSide(m_text, entry) == side
                    && entry.rangeBegin < 0 && entry.rangeEnd < 0 && !entry.partial && !entry.approx;
                if (claims && !other)
                    other = &entry;
            }
            if (other && apart(*other, *label) < 12 * 60 * Minute)
                add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, *other, *label);
        }
    }

    void againstEachOther()
    {
        std::vector<const Entry*> others = m_claims;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.leading && !entry.forecast && !entry.otherCase && entry.sure && entry.state == EntryState::Up
                && claimedSide(m_text, entry) == Side::None && others.size() < 40)
                others.push_back(&entry);
        }
        for (std::size_t i = 0; i < m_claims.size() && i < 40; ++i) {
            for (std::size_t k = 0; k < others.size() && k < 40; ++k) {
                const Entry& a = *m_claims[i];
                const Entry& b = *others[k];
                const Side side = claimedSide(m_text, a);
                const bool bIsEnd = claimedSide(m_text, b) == Side::None;
                if ((side == Side::End && (a.partial || b.partial)) || a.sentence >= b.sentence
                    || (bIsEnd ? side != Side::End : side != claimedSide(m_text, b)) || std::llabs(a.day - b.day) > 0)
                    continue;
                if (apart(a, b) <= allowed(m_text, a, b) || ((a.approx || b.approx) && apart(a, b) < 40 * Minute)
                    || (bIsEnd && b.at() < a.at()))
                    continue;
                const bool shares = sharesSubject(
                    m_text, m_text.range(m_text.sentences()[a.sentence]), m_text.range(m_text.sentences()[b.sentence]));
                // Down until six, and the incident was over at five.
                const bool beyond = a.rangeBegin >= 0 && a.strongEnd && b.strongEnd && b.rangeBegin < 0 && !b.partial
                    && a.at() > b.at() && m_text.has(StateWord::Incident, m_text.range(m_text.sentences()[b.sentence]));
                const bool same
                    = side == Side::End ? (a.whole && b.whole) || shares || beyond : a.state == b.state && shares;
                if (!same || otherPieceBetween(a, b, side))
                    continue;
                const bool second = !bIsEnd && m_timeline.entries.size() < 40
                    && votesFor(m_text, m_timeline, a) > votesFor(m_text, m_timeline, b);
                add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, second ? b : a,
                    second ? a : b);
            }
        }
    }

    // Between two starts it may have ended, between two ends begun anew.
    bool otherPieceBetween(const Entry& a, const Entry& b, Side side) const
    {
        const std::int64_t from = std::min(a.at(), b.at());
        const std::int64_t to = std::max(a.at(), b.at());
        std::size_t looked = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (++looked > MaxClocks)
                return true;
            if (entry.at() <= from || entry.at() > to || &entry == &a || &entry == &b || entry.forecast)
                continue;
            if (side == Side::Start ? entry.saysUp() && entry.at() < to : entry.saysDown() && entry.at() < to)
                return true;
        }
        return false;
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<const Entry*> m_list;
    std::vector<const Entry*> m_claims;
    bool m_complete = true;
    bool m_listEnds = false;
};

} // namespace

void addClockFinding(const ReadText& text, const TextTimeline& timeline, TimeFault fault, ClaimAndTruth entries,
    std::vector<TimeFinding>& findings)
{
    const auto& [claim, truth] = entries;
    const Mention& mention = text.mentions()[claim.mention];
    const bool known = std::any_of(findings.begin(), findings.end(), [&mention](const TimeFinding& other) {
        return other.first == mention.first && other.rule == CheckRule::ClockTime;
    });
    if (known)
        return;
    TimeFinding finding = clockFinding(fault, mention);
    finding.claimedTime = momentText(timeline, claim);
    finding.expectedTime = momentText(timeline, truth);
    if (!truth.dated || !claim.dated) {
        finding.claimedTime = clockText(claim.second);
        finding.expectedTime = clockText(truth.second);
    }
    finding.gross = apart(claim, truth) >= 30 * Minute;
    finding.why.push_back({ momentText(timeline, truth), {}, text.textOf(shortened(truth.words)) });
    findings.push_back(std::move(finding));
}

void judgeClocks(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeZonesOfClocks(text, timeline, findings);
    ClockJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
