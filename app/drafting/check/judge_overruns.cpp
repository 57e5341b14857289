// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How much longer it took than planned: "overran by 40 minutes", "anderthalb Stunden länger als geplant", against the end
// that was planned and the one that is told.

#include "drafting/check/claim_context.h"
#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t MaxPlans = 12;
constexpr std::size_t MaxLengths = 200;

class OverrunJudge {
public:
    OverrunJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        collect();
    }

    void judge()
    {
        if (m_planned.empty() || m_ends.empty())
            return;
        std::size_t judged = 0;
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind != MentionKind::Duration || mention.vague || !isOverrun(m_text, mention)
                || ++judged > MaxPlans || isFoundAt(m_findings, mention))
                continue;
            judge(mention);
        }
    }

private:
    void collect()
    {
        const Entry* begin = nullptr;
        for (const Entry& entry : m_timeline.entries) {
            if (entry.otherCase || entry.twelve)
                continue;
            const Mention& mention = m_text.mentions()[entry.mention];
            const std::string_view before = m_text.token(mention.first - 1).lower;
            const bool endsPlan = entry.rangeBegin >= 0 || isOneOf(before, { "until", "till", "bis", "by", "to" });
            if (entry.forecast && endsPlan && m_planned.size() < MaxPlans)
                m_planned.push_back(entry.at());
            if (!entry.forecast && entry.saysUp() && !entry.partial && m_ends.size() < MaxPlans)
                m_ends.push_back(&entry);
            if (!begin && !entry.saysUp() && entry.state != EntryState::Told)
                begin = &entry;
        }
        std::size_t looked = 0;
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind != MentionKind::Duration || mention.vague || !begin || m_planned.size() >= MaxPlans
                || ++looked > MaxLengths || isOverrun(m_text, mention))
                continue;
            const TokenRange clause = m_text.clauseAround({ mention.first, mention.last });
            if (m_text.has(StateWord::Future, clause) || m_text.has(StateWord::Forecast, clause))
                m_planned.push_back(begin->at() + static_cast<std::int64_t>(mention.upper * 60));
        }
    }

    void judge(const Mention& mention)
    {
        const Entry* last = nullptr;
        for (const Entry* const end : m_ends) {
            for (const std::int64_t planned : m_planned) {
                if (canMean(mention, static_cast<double>(end->at() - planned) / 60,
                        static_cast<double>(end->tolerance) / 60))
                    return;
            }
            if (!last || end->at() > last->at())
                last = end;
        }
        const std::int64_t planned = *std::max_element(m_planned.begin(), m_planned.end());
        const double minutes = static_cast<double>(last->at() - planned) / 60;
        if (minutes <= 0 || minutes > 2880)
            return;
        TimeFinding finding = lengthFinding(mention, minutes);
        finding.why.push_back({ clockText(static_cast<int>(planned % 86400)), momentText(m_timeline, *last), {} });
        m_findings.push_back(std::move(finding));
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<std::int64_t> m_planned; // ends
    std::vector<const Entry*> m_ends;
};

} // namespace

void judgeOverruns(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    OverrunJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
