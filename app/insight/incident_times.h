// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long people took: mean time to acknowledge and mean time to resolve over a set of incidents.
#pragma once

#include "domain/incident.h"

#include <map>
#include <optional>

namespace leitstand {

// When the incident was over: when it last left New, Understand or Act for Watch or beyond. Only known once the watch
// window has confirmed it (the incident is in Communicate or Closed); a relapse on the way moves it. One that was merged
// into another incident was not resolved: it goes on there.
[[nodiscard]] std::optional<Instant> resolvedAt(const Incident& incident);

struct IncidentTimes {
    std::size_t incidents = 0;
    std::size_t acknowledged = 0;
    std::size_t resolved = 0;
    std::optional<Span> meanToAcknowledge; // over the acknowledged ones
    std::optional<Span> meanToResolve; // over the resolved ones

    friend bool operator==(const IncidentTimes&, const IncidentTimes&) = default;
};

// Those opened in [from, to). Spans count from the opening; clocks of two desktops may differ, so none is below zero.
[[nodiscard]] IncidentTimes incidentTimes(const std::map<IncidentId, Incident>& incidents, Instant from, Instant to);

} // namespace leitstand
