// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/draft_facts.h"

#include <algorithm>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

Instant beginOf(const Incident& incident, const OperationsState& state)
{
    Instant begin = incident.openedAt;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        if (alert && alert->condition.startsAt > incident.openedAt - 24h)
            begin = std::min(begin, alert->condition.startsAt);
    }
    return begin;
}

// Since when it has been in Watch or beyond, without a relapse.
std::optional<Instant> restoredSince(const Incident& incident)
{
    std::optional<Instant> since;
    for (const LaneChange& change : incident.laneChanges) {
        if (change.lane < Lane::Watch)
            since.reset();
        else if (!since)
            since = change.at;
    }
    return since;
}

std::optional<Instant> promiseAt(const Incident& incident, Moment moment, Instant now)
{
    if (moment == Moment::Resolved || moment == Moment::FinalMessage || !incident.isOpen())
        return std::nullopt;
    const auto within = now - incident.openedAt < 2h ? 20min : 60min;
    const auto latest = std::chrono::floor<std::chrono::minutes>(now + within);
    return latest - latest.time_since_epoch() % 5min;
}

} // namespace

DraftFacts factsFor(
    const Incident& incident, const OperationsState& state, const ServiceNames& names, Moment moment, Instant now)
{
    DraftFacts facts;
    facts.since = beginOf(incident, state);
    facts.restoredAt = restoredSince(incident);
    facts.nextUpdate = promiseAt(incident, moment, now);
    facts.lane = incident.lane;
    facts.now = now;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        const auto found = alert ? names.find(alert->condition.service) : names.end();
        if (found == names.end())
            continue;
        if (std::find(facts.services.begin(), facts.services.end(), found->second) == facts.services.end())
            facts.services.push_back(found->second);
    }
    return facts;
}

} // namespace leitstand
