// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alarm_load.h"

#include <algorithm>
#include <set>

namespace leitstand {

std::uint32_t personsOnDuty(const OperationsState& state)
{
    std::set<std::string_view> people;
    for (const auto& [id, incident] : state.incidents()) {
        if (!incident.isOpen())
            continue;
        for (const RoleHolding& holding : incident.roles) {
            if (!holding.person.empty() && state.catalogue()->roleOf(holding.person) >= AccessRole::Responder)
                people.insert(holding.person);
        }
    }
    return std::max<std::uint32_t>(1, static_cast<std::uint32_t>(people.size()));
}

PriorityShares sharesOf(const SeverityCounts& counts)
{
    const auto total = static_cast<double>(counts.total());
    if (total == 0)
        return {};
    PriorityShares shares;
    shares.high = counts.of(Severity::Critical) / total;
    shares.middle = counts.of(Severity::Error) / total;
    shares.low = 1 - shares.high - shares.middle;
    return shares;
}

void AlarmLoadHistory::update(std::span<const AlertSlot> changed, const std::vector<Alert>& alerts)
{
    if (m_counted.size() < alerts.size())
        m_counted.resize(alerts.size(), 0);
    for (const AlertSlot slot : changed) {
        const Alert& alert = alerts[slot];
        std::uint32_t& counted = m_counted[slot];
        // A state of the past knows fewer turns than one of the present.
        const std::uint32_t fresh = alert.turnCount > counted ? alert.turnCount - counted : 0;
        const std::size_t kept = std::min<std::size_t>(fresh, alert.turns.size());
        for (std::size_t turn = 0; turn < kept; ++turn) {
            if (alert.turns[turn].to != AlertStatus::Firing)
                continue;
            // What its source says about the latest beginning holds: what was found firing did not begin just then.
            const bool latest = turn == 0 && alert.condition.startsAt < alert.turns[turn].at;
            const Instant began = latest ? alert.condition.startsAt : alert.turns[turn].at;
            ++m_steps[std::chrono::floor<Step>(began)].of(alert.condition.severity);
        }
        counted = std::max(counted, alert.turnCount);
    }
}

void AlarmLoadHistory::clear()
{
    m_steps.clear();
    m_counted.clear();
}

void AlarmLoadHistory::prune(Instant now)
{
    m_steps.erase(m_steps.begin(), m_steps.lower_bound(std::chrono::floor<Step>(now - Kept - Window)));
}

AlarmLoad AlarmLoadHistory::load(Instant now, std::uint32_t persons) const
{
    constexpr FloodLimits Limits;
    const Step window = std::chrono::duration_cast<Step>(Window);
    AlarmLoad load;
    load.persons = std::max<std::uint32_t>(1, persons);
    const auto from = std::chrono::floor<Step>(now - Kept);
    const auto end = std::chrono::floor<Step>(now);
    const auto first = m_steps.lower_bound(from - window);
    if (first == m_steps.end() || first->first > end)
        return load;

    // The window slides over the steps; beyond them it only empties.
    auto enters = first;
    auto leaves = first;
    std::int64_t within = 0;
    std::int64_t stepsInFlood = 0;
    const auto begins = std::max(from, first->first);
    for (StepTime step = std::max(from - window, first->first); step <= end; step += Step(1)) {
        for (; enters != m_steps.end() && enters->first <= step; ++enters) {
            within += enters->second.total();
            if (enters->first >= from)
                load.counts += enters->second;
        }
        for (; leaves != enters && leaves->first <= step - window; ++leaves)
            within -= leaves->second.total();
        const double perPerson = static_cast<double>(within) / load.persons;
        const Instant stepEnds = std::min(now, Instant(step + Step(1)));
        if (!load.flood && perPerson > Limits.startsAbove) {
            load.flood = true;
            load.since = Instant(step);
            load.floods += step >= from ? 1 : 0;
        } else if (load.flood && perPerson < Limits.endsBelow) {
            load.flood = false;
            load.since.reset();
        }
        if (step < from)
            continue;
        stepsInFlood += load.flood ? 1 : 0;
        if (perPerson > load.peak) {
            load.peak = perPerson;
            load.peakAt = stepEnds;
        }
    }
    load.newAlerts = static_cast<std::uint32_t>(within);
    load.perPerson = static_cast<double>(within) / load.persons;
    load.shareInFlood = static_cast<double>(stepsInFlood) / static_cast<double>((end - begins).count() + 1);
    return load;
}

} // namespace leitstand
