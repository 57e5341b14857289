// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/due_changes.h"

#include "domain/clocks.h"

#include <algorithm>

namespace leitstand {
namespace {

// When the alert last began to fire. What its source says holds, unless its clock is ahead of the machine that took it
// in, or it still names the beginning of a firing that was over before.
Instant lastFired(const Alert& alert)
{
    const std::vector<AlertTurn>& turns = alert.turns;
    const Instant said = alert.condition.startsAt;
    if (turns.empty())
        return std::min(said, alert.changedAt);
    std::size_t fired = 0;
    if (alert.condition.status == AlertStatus::Resolved) {
        const bool wasSeen = turns.size() > 1 && turns[1].to == AlertStatus::Firing;
        if (!wasSeen) // only that it is over was reported
            return std::min(said, turns[0].at);
        fired = 1;
    }
    const bool isStale
        = turns.size() > fired + 1 && turns[fired + 1].to == AlertStatus::Resolved && said <= turns[fired + 1].at;
    return isStale ? turns[fired].at : std::min(said, turns[fired].at);
}

bool isHeldBack(const Alert& alert)
{
    return !alert.condition.silences.empty() || alert.condition.inhibited;
}

// Since when the incident has been thought to be over; nothing when it is not.
std::optional<Instant> quietSince(const Incident& incident)
{
    std::optional<Instant> since;
    for (auto change = incident.laneChanges.rbegin(); change != incident.laneChanges.rend(); ++change) {
        if (change->lane != Lane::Watch && change->lane != Lane::Communicate)
            break;
        since = change->at;
    }
    return since;
}

DueChange changeOf(const Incident& incident, Instant at, CaseChange change)
{
    return { incident.id, incident.version(Aspect::Case) + 1, at, std::move(change) };
}

std::optional<DueChange> relapseOf(const Incident& incident, const OperationsState& state)
{
    const auto since = quietSince(incident);
    if (!since)
        return std::nullopt;
    std::optional<RelapseNoticed> first;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        if (!alert || isHeldBack(*alert))
            continue;
        const Instant fired = lastFired(*alert);
        if (fired > *since && (!first || fired < first->firedAt))
            first = RelapseNoticed { key, fired };
    }
    if (!first)
        return std::nullopt;
    const Instant at = first->firedAt;
    return changeOf(incident, at, std::move(*first));
}

std::optional<DueChange> endOfWatch(const Incident& incident, const OperationsState& state)
{
    const auto ends = watchEnds(incident, *state.catalogue());
    if (!ends)
        return std::nullopt;
    return changeOf(incident, *ends, LaneMoved { Lane::Communicate, {}, {} });
}

// What comes first if nothing else happens to the incident.
std::optional<DueChange> nextOf(const Incident& incident, const OperationsState& state)
{
    if (!incident.isOpen() || !incident.mergedInto.empty())
        return std::nullopt;
    auto relapse = relapseOf(incident, state);
    auto end = endOfWatch(incident, state);
    return relapse && (!end || relapse->at <= end->at) ? std::move(relapse) : std::move(end);
}

} // namespace

std::string DueChange::eventId() const
{
    const char* const kind = std::holds_alternative<RelapseNoticed>(change) ? "relapse"
        : std::holds_alternative<AlertsLinked>(change)                      ? "late-alerts"
                                                                            : "watch-over";
    return incident.value + ".case." + std::to_string(version) + '.' + kind;
}

std::vector<DueChange> dueChanges(const OperationsState& state, Instant now)
{
    std::vector<DueChange> due;
    for (const auto& [id, incident] : state.incidents()) {
        auto next = nextOf(incident, state);
        // A relapse is in the log, whatever the clock here says.
        if (next && (next->at <= now || std::holds_alternative<RelapseNoticed>(next->change)))
            due.push_back(std::move(*next));
    }
    std::stable_sort(
        due.begin(), due.end(), [](const DueChange& left, const DueChange& right) { return left.at < right.at; });
    return due;
}

std::optional<Instant> nextDueChange(const OperationsState& state)
{
    std::optional<Instant> at;
    for (const auto& [id, incident] : state.incidents()) {
        if (const auto next = nextOf(incident, state))
            at = std::min(at.value_or(next->at), next->at);
    }
    return at;
}

} // namespace leitstand
