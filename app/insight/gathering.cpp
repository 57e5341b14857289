// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/gathering.h"

#include "domain/timeline.h"

#include <algorithm>
#include <unordered_set>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr Span AfterOpening = 5s;
constexpr Span BetweenLinks = 30s;
constexpr std::size_t LinkedAtOnce = 2000; // one event has to stay below what the log takes

struct Linking {
    Instant at;
    bool byItself = false;
};

const AlertsLinked* linkedBy(const CaseEntry& entry)
{
    const auto* const change = std::get_if<CaseChange>(&entry.change);
    return change ? std::get_if<AlertsLinked>(change) : nullptr;
}

Linking lastLinking(const Incident& incident)
{
    const auto last = std::find_if(incident.entries.rbegin(), incident.entries.rend(),
        [](const auto& entry) { return linkedBy(*entry) != nullptr; });
    return last == incident.entries.rend() ? Linking { incident.openedAt, false }
                                           : Linking { (*last)->at, (*last)->by.empty() };
}

std::unordered_set<AlertKey, AlertKeyHash> takenOut(const Incident& incident)
{
    std::unordered_set<AlertKey, AlertKeyHash> keys;
    const auto add = [&keys](const std::vector<AlertKey>& alerts) { keys.insert(alerts.begin(), alerts.end()); };
    for (const auto& entry : incident.entries) {
        if (const auto* const change = std::get_if<CaseChange>(&entry->change)) {
            if (const auto* const unlinked = std::get_if<AlertsUnlinked>(change))
                add(unlinked->alerts);
        } else if (const auto* const others = std::get_if<OthersChange>(&entry->change)) {
            if (const auto* const split = std::get_if<OtherSplitOff>(others))
                add(split->alerts);
        }
    }
    return keys;
}

// An incident that was merged into another gathers for that.
const Incident* openIncident(const OperationsState& state, const IncidentId& id)
{
    const Incident* incident = state.incident(id);
    if (incident && !incident->mergedInto.empty())
        incident = state.incident(incident->mergedInto);
    return incident && incident->isOpen() ? incident : nullptr;
}

} // namespace

bool isOfCause(const AlertCondition& alert, const std::vector<AlertTrait>& cause,
    const std::vector<AlertTrait>& consequences, const ServiceNeeds& needs)
{
    const auto has = [&](const AlertTrait& trait) { return hasTrait(alert, trait, needs); };
    return (!cause.empty() && std::all_of(cause.begin(), cause.end(), has))
        || std::any_of(consequences.begin(), consequences.end(), has);
}

bool Gathering::takes(const AlertCondition& alert, const ServiceNeeds& needs) const
{
    return alert.startsAt >= from && alert.startsAt <= until && isOfCause(alert, cause, consequences, needs);
}

std::vector<Gathering> gatheringsOf(const OperationsState& state)
{
    std::vector<Gathering> gatherings;
    for (const auto& [name, records] : state.groupings()) {
        for (const GroupingRecord& record : records) {
            if (record.what.verdict != GroupingVerdict::Accepted)
                continue;
            if (const Incident* const incident = openIncident(state, record.what.incident))
                gatherings.push_back({ incident->id, record.what.cause, record.what.consequences,
                    record.at - Gathering::Before, std::max(record.at, lastLinking(*incident).at) + Gathering::Joins });
        }
    }
    return gatherings;
}

std::vector<DueChange> lateAlerts(const OperationsState& state, Instant now)
{
    struct Late {
        Gathering gathering;
        const Incident* incident = nullptr;
        std::unordered_set<AlertKey, AlertKeyHash> takenOut;
        std::vector<AlertKey> alerts {};
        Instant came {};
    };
    std::vector<Late> all;
    for (Gathering& gathering : gatheringsOf(state)) {
        const Incident* const incident = state.incident(gathering.incident);
        const Linking last = lastLinking(*incident);
        const bool again
            = std::any_of(all.begin(), all.end(), [&](const Late& other) { return other.incident == incident; });
        if (!again && now >= last.at + (last.byItself ? BetweenLinks : AfterOpening))
            all.push_back({ std::move(gathering), incident, takenOut(*incident) });
    }
    if (all.empty())
        return {};
    const ServiceNeeds needs(*state.catalogue());
    for (const Alert& alert : state.alerts()) {
        if (alert.openIncidents > 0 || alert.state() != AlertState::Firing)
            continue;
        for (Late& late : all) {
            if (late.alerts.size() == LinkedAtOnce || late.takenOut.contains(alert.condition.key)
                || !late.gathering.takes(alert.condition, needs))
                continue;
            late.alerts.push_back(alert.condition.key);
            late.came = std::max(late.came, alert.changedAt);
            break;
        }
    }
    std::vector<DueChange> due;
    for (Late& late : all) {
        if (!late.alerts.empty())
            due.push_back({ late.incident->id, late.incident->version(Aspect::Case) + 1, late.came,
                AlertsLinked { std::move(late.alerts) } });
    }
    return due;
}

} // namespace leitstand
