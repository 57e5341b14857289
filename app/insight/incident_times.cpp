// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/incident_times.h"

#include <algorithm>

namespace leitstand {
namespace {

bool isOver(Lane lane)
{
    return lane == Lane::Watch || lane == Lane::Communicate || lane == Lane::Closed;
}

class Mean {
public:
    void add(Span span)
    {
        m_sum += std::max(span, Span::zero());
        ++m_count;
    }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::optional<Span> value() const
    {
        return m_count == 0 ? std::nullopt : std::optional(m_sum / static_cast<std::int64_t>(m_count));
    }

private:
    Span m_sum { 0 };
    std::size_t m_count = 0;
};

} // namespace

std::optional<Instant> resolvedAt(const Incident& incident)
{
    if (!incident.mergedInto.empty() || (incident.lane != Lane::Communicate && incident.lane != Lane::Closed))
        return std::nullopt;
    std::optional<Instant> since;
    for (const LaneChange& change : incident.laneChanges) {
        if (!isOver(change.lane))
            since.reset();
        else if (!since)
            since = change.at;
    }
    return since;
}

IncidentTimes incidentTimes(const std::map<IncidentId, Incident>& incidents, Instant from, Instant to)
{
    IncidentTimes times;
    Mean toAcknowledge;
    Mean toResolve;
    for (const auto& [id, incident] : incidents) {
        if (incident.openedAt < from || incident.openedAt >= to)
            continue;
        ++times.incidents;
        if (incident.acknowledgedAt)
            toAcknowledge.add(*incident.acknowledgedAt - incident.openedAt);
        if (const auto end = resolvedAt(incident))
            toResolve.add(*end - incident.openedAt);
    }
    times.acknowledged = toAcknowledge.count();
    times.resolved = toResolve.count();
    times.meanToAcknowledge = toAcknowledge.value();
    times.meanToResolve = toResolve.value();
    return times;
}

} // namespace leitstand
