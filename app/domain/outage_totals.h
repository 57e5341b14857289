// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long something did not work. Totals are lengths of unions, never sums of overlapping intervals.
#pragma once

#include "domain/incident.h"

#include <map>
#include <span>
#include <vector>

namespace leitstand {

// Half open. An interval that ends before it begins is empty.
struct Interval {
    Instant from;
    Instant to;

    friend bool operator==(const Interval&, const Interval&) = default;
};

// Disjoint, in order, none empty.
[[nodiscard]] std::vector<Interval> unionOf(std::vector<Interval> intervals);
[[nodiscard]] std::vector<Interval> intersectionOf(std::span<const Interval> united, const Interval& with);
[[nodiscard]] Span lengthOf(std::span<const Interval> united);

struct OutageTotals {
    Span down {};
    Span degraded {}; // while nothing of the same set was down
    Span both {}; // the union: down + degraded

    friend bool operator==(const OutageTotals&, const OutageTotals&) = default;
};

// Which outages count.
struct OutageFilter {
    std::optional<ComponentId> component;
    // Those that touch a segment, those of all customers among them. The empty id: only those of all customers.
    std::optional<SegmentId> segment;
    bool planned = true;
    bool unplanned = true;
    bool thirdParty = true;
};

// Open spells count until `now`. Only what lies in `within` counts, if that is given.
[[nodiscard]] OutageTotals totalsOf(std::span<const Outage* const> outages, Instant now,
    const OutageFilter& filter = {}, const std::optional<Interval>& within = {});

// Of an incident and of those merged into it; `incidents` looks them up.
[[nodiscard]] std::vector<const Outage*> outagesOf(
    const Incident& incident, const std::map<IncidentId, Incident>& incidents);
[[nodiscard]] std::vector<const Outage*> outagesOf(const std::map<IncidentId, Incident>& incidents);
[[nodiscard]] std::vector<ComponentId> componentsOf(std::span<const Outage* const> outages);
[[nodiscard]] std::vector<SegmentId> segmentsOf(std::span<const Outage* const> outages);

// The share of `period` in which the filter's outages were not down: 0 to 1. Degraded counts as available.
[[nodiscard]] double availability(
    std::span<const Outage* const> outages, const Interval& period, const OutageFilter& filter, Instant now);

} // namespace leitstand
