// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Withdrawals: what was recorded is marked, a later step of something that stays is taken back.

#include "domain/case_fold.h"
#include "domain/find_by_id.h"
#include "domain/timeline.h"

#include <algorithm>

namespace leitstand {
namespace {

template <typename Thing> bool markWithdrawn(std::vector<Thing>& things, std::uint32_t recorded)
{
    const auto found = std::find_if(things.begin(), things.end(),
        [recorded](const Thing& each) { return each.recorded != 0 && each.recorded == recorded; });
    if (found == things.end())
        return false;
    found->withdrawn = true;
    return true;
}

// Takes back a later step of something that stays; false: it cannot be taken back any more.
class StepBack {
public:
    StepBack(Incident& incident, Instant at) : m_incident(incident), m_at(at) { }

    bool operator()(const HypothesisJudged& judged) const
    {
        Hypothesis* const hypothesis = findById(m_incident.hypotheses, judged.hypothesis);
        if (!hypothesis || hypothesis->steps.size() < 2 || hypothesis->state() != judged.state
            || hypothesis->steps.back().at != m_at)
            return false;
        hypothesis->steps.pop_back();
        return true;
    }
    bool operator()(const ActionEnded& ended) const
    {
        Action* const action = findById(m_incident.actions, ended.action);
        if (!action)
            return false;
        action->outcome = ActionOutcome::Running;
        action->detail.clear();
        action->endedAt.reset();
        return true;
    }
    bool operator()(const OutageEnded& ended) const
    {
        Outage* const outage = findById(m_incident.outages, ended.outage);
        if (!outage || outage->to() != ended.at)
            return false;
        outage->spells.back().to.reset();
        return true;
    }
    bool operator()(const OutageChanged& changed) const
    {
        Outage* const outage = findById(m_incident.outages, changed.outage);
        if (!outage || outage->spells.size() < 2 || outage->spells.back().from != changed.at)
            return false;
        const std::optional<Instant> to = outage->spells.back().to;
        outage->spells.pop_back();
        outage->spells.back().to = to;
        return true;
    }
    bool operator()(const PreventionDone& done) const
    {
        Prevention* const prevention = findById(m_incident.preventions, done.prevention);
        if (!prevention)
            return false;
        prevention->doneAt.reset();
        prevention->doneBy.clear();
        return true;
    }
    template <typename Change> bool operator()(const Change&) const { return false; }

private:
    Incident& m_incident;
    Instant m_at;
};

} // namespace

std::optional<std::string> foldWithdrawal(Incident& incident, std::uint32_t version)
{
    if (markWithdrawn(incident.notes, version) || markWithdrawn(incident.hypotheses, version)
        || markWithdrawn(incident.actions, version) || markWithdrawn(incident.outages, version)
        || markWithdrawn(incident.causes, version) || markWithdrawn(incident.preventions, version)
        || markWithdrawn(incident.regulatory, version))
        return {};
    for (const auto& entry : incident.entries) {
        const auto* const change = std::get_if<CaseChange>(&entry->change);
        if (!change || entry->version != version)
            continue;
        if (std::visit(StepBack(incident, entry->at), *change))
            return {};
        return "what version " + std::to_string(version) + " did cannot be withdrawn any more";
    }
    return "there is nothing recorded by version " + std::to_string(version);
}

} // namespace leitstand
