// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two ends of the same outage: the one that something else in the text confirms is right.

#include "drafting/check/clock_claims.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

class EndsJudge {
public:
    EndsJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    { }

    // "From 13:30 to 14:40 logins failed" and "between 13:30 and 14:10" of the same outage: the one that nothing else
    // in the text confirms.
    void rangesOfOneBegin()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 60)
            return;
        const Entry* const labelled = onlyLabelledEnd();
        for (const Entry& a : entries) {
            if (!isOutageRange(a) && !(labelled && a.labelled && a.strongBegin))
                continue;
            for (const Entry& b : entries) {
                if (!isOutageRange(b) || a.sentence + 1 >= b.sentence || a.second != b.second || apart(a, b) != 0)
                    continue;
                const Entry& endA = a.rangeEnd >= 0 ? entries[static_cast<std::size_t>(a.rangeEnd)] : *labelled;
                const Entry& endB = entries[static_cast<std::size_t>(b.rangeEnd)];
                if (apart(endA, endB) <= allowed(m_text, endA, endB) || endA.approx || endB.approx)
                    continue;
                const int forA = confirmations(endA) + votesFor(m_text, m_timeline, endA);
                const int forB = confirmations(endB) + votesFor(m_text, m_timeline, endB);
                if (forA > forB && confirmations(endB) == 0)
                    add(TimeFault::EndElsewhere, endB, endA);
                else if (forB > forA && confirmations(endA) == 0)
                    add(TimeFault::EndElsewhere, endA, endB);
            }
        }
    }

    // "It was running again at 12:30 … at 13:30, after almost three and a half hours": of two ends of the same, the one
    // that no length in the text speaks for.
    void endsByLengths()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 24)
            return;
        std::vector<const Entry*> ends;
        const Entry* begin = nullptr;
        for (const Entry& entry : entries) {
            if (entry.otherCase || entry.forecast || entry.twelve)
                continue;
            if (entry.saysDown() && entry.state != EntryState::Detected) {
                if (begin && apart(*begin, entry) > 15 * Minute)
                    return; // more than one outage, perhaps
                begin = begin ? begin : &entry;
            }
            if (entry.labelled)
                return; // its fields are weighed against each other elsewhere
            if (!entry.saysUp() || entry.approx)
                continue;
            if (entry.partial || m_text.has(StateWord::Part, m_text.range(m_text.sentences()[entry.sentence])))
                return;
            if (std::none_of(
                    ends.begin(), ends.end(), [&](const Entry* other) { return apart(*other, entry) <= Minute; }))
                ends.push_back(&entry);
        }
        if (!begin || ends.size() != 2
            || std::any_of(ends.begin(), ends.end(), [begin](const Entry* end) { return end->at() <= begin->at(); }))
            return;
        // The later one may be of the cause, or of what was left to do.
        const Entry& claim = ends[0]->at() < ends[1]->at() ? *ends[0] : *ends[1];
        const Entry& truth = ends[0]->at() < ends[1]->at() ? *ends[1] : *ends[0];
        if (lengthsFrom(*begin, claim) > 0 || lengthsFrom(*begin, truth) == 0 || claim.sentence == truth.sentence
            || apart(claim, truth) <= allowed(m_text, claim, truth))
            return;
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        const bool same = claim.rangeBegin >= 0
            || sharesSubject(m_text, said, m_text.range(m_text.sentences()[truth.sentence]))
            || (m_text.has(StateWord::Incident, said) && m_text.has(StateWord::Up, said));
        if (same)
            add(TimeFault::EndElsewhere, claim, truth);
    }

private:
    void add(TimeFault fault, const Entry& claim, const Entry& truth)
    {
        addClockFinding(m_text, m_timeline, fault, { claim, truth }, m_findings);
    }

    int lengthsFrom(const Entry& begin, const Entry& end) const
    {
        return static_cast<int>(
            std::count_if(m_text.mentions().begin(), m_text.mentions().end(), [&](const Mention& mention) {
                return mention.kind == MentionKind::Duration && !mention.vague && mention.minutes >= 5
                    && canMean(mention, static_cast<double>(end.at() - begin.at()) / 60,
                        static_cast<double>(begin.tolerance) / 60);
            }));
    }

    // "End: 09:04" of a head that has one begin and one end.
    const Entry* onlyLabelledEnd() const
    {
        const Entry* end = nullptr;
        int begins = 0;
        for (const Entry& entry : m_timeline.entries) {
            begins += entry.labelled && entry.strongBegin ? 1 : 0;
            if (!entry.labelled || !entry.strongEnd)
                continue;
            if (end)
                return nullptr;
            end = &entry;
        }
        return begins == 1 ? end : nullptr;
    }

    bool isOutageRange(const Entry& entry) const
    {
        return entry.rangeEnd >= 0 && !entry.forecast && !entry.otherCase && entry.state == EntryState::Down
            && !m_text.has(StateWord::Part, m_text.range(m_text.sentences()[entry.sentence]));
    }

    int confirmations(const Entry& entry) const
    {
        return static_cast<int>(std::count_if(m_timeline.entries.begin(), m_timeline.entries.end(),
            [&entry](const Entry& other) { return &other != &entry && apart(other, entry) <= Minute; }));
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
};

} // namespace

void judgeEnds(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    EndsJudge judge(text, timeline, findings);
    judge.rangesOfOneBegin();
    judge.endsByLengths();
}

} // namespace leitstand::textcheck
