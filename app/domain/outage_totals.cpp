// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/outage_totals.h"

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

bool counts(const Outage& outage, const OutageFilter& filter)
{
    const OutageFacts& facts = outage.facts;
    if (outage.withdrawn || (filter.component && facts.component != *filter.component))
        return false;
    // What touches all customers touches those of each segment, too.
    if (filter.segment && !facts.reach.segment.empty() && facts.reach.segment != *filter.segment)
        return false;
    return (facts.planned ? filter.planned : filter.unplanned)
        && (filter.thirdParty || facts.fault != Fault::ThirdParty);
}

std::vector<Interval> clipped(std::vector<Interval> intervals, const std::optional<Interval>& limits)
{
    std::vector<Interval> united = unionOf(std::move(intervals));
    return limits ? intersectionOf(united, *limits) : united;
}

template <typename Id, typename IdOf> std::vector<Id> distinct(std::span<const Outage* const> outages, IdOf idOf)
{
    std::vector<Id> ids;
    std::set<Id> seen;
    for (const Outage* const outage : outages) {
        if (!outage->withdrawn && seen.insert(idOf(*outage)).second)
            ids.push_back(idOf(*outage));
    }
    return ids;
}

} // namespace

std::vector<Interval> unionOf(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval& interval) { return interval.to <= interval.from; });
    std::sort(intervals.begin(), intervals.end(),
        [](const Interval& left, const Interval& right) { return left.from < right.from; });
    std::vector<Interval> united;
    for (const Interval& interval : intervals) {
        if (!united.empty() && interval.from <= united.back().to)
            united.back().to = std::max(united.back().to, interval.to);
        else
            united.push_back(interval);
    }
    return united;
}

std::vector<Interval> intersectionOf(std::span<const Interval> united, const Interval& with)
{
    std::vector<Interval> common;
    for (const Interval& interval : united) {
        const Interval part { std::max(interval.from, with.from), std::min(interval.to, with.to) };
        if (part.from < part.to)
            common.push_back(part);
    }
    return common;
}

Span lengthOf(std::span<const Interval> united)
{
    Span length {};
    for (const Interval& interval : united)
        length += interval.to - interval.from;
    return length;
}

OutageTotals totalsOf(std::span<const Outage* const> outages, Instant now, const OutageFilter& filter,
    const std::optional<Interval>& within)
{
    std::vector<Interval> down;
    std::vector<Interval> both;
    for (const Outage* const outage : outages) {
        if (!counts(*outage, filter))
            continue;
        for (const OutageSpell& spell : outage->spells) {
            both.push_back({ spell.from, spell.to.value_or(now) });
            if (spell.state == OutageState::Down)
                down.push_back(both.back());
        }
    }
    OutageTotals totals;
    totals.down = lengthOf(clipped(std::move(down), within));
    totals.both = lengthOf(clipped(std::move(both), within));
    totals.degraded = totals.both - totals.down;
    return totals;
}

std::vector<const Outage*> outagesOf(const Incident& incident, const std::map<IncidentId, Incident>& incidents)
{
    std::vector<const Outage*> outages;
    // Merging moves outages over. What is absorbed is still looked into: the fold takes events as facts, also one of a
    // foreign program that records an outage in an incident after its merge. Each once: two can be merged into each other.
    std::vector<const Incident*> account { &incident };
    std::set<IncidentId> seen { incident.id };
    for (std::size_t i = 0; i < account.size(); ++i) {
        for (const Outage& outage : account[i]->outages)
            outages.push_back(&outage);
        for (const IncidentId& id : account[i]->absorbed) {
            const auto found = incidents.find(id);
            if (found != incidents.end() && seen.insert(id).second)
                account.push_back(&found->second);
        }
    }
    return outages;
}

std::vector<const Outage*> outagesOf(const std::map<IncidentId, Incident>& incidents)
{
    std::vector<const Outage*> outages;
    for (const auto& [id, incident] : incidents) {
        for (const Outage& outage : incident.outages)
            outages.push_back(&outage);
    }
    return outages;
}

std::vector<ComponentId> componentsOf(std::span<const Outage* const> outages)
{
    return distinct<ComponentId>(outages, [](const Outage& outage) { return outage.facts.component; });
}

std::vector<SegmentId> segmentsOf(std::span<const Outage* const> outages)
{
    return distinct<SegmentId>(outages, [](const Outage& outage) { return outage.facts.reach.segment; });
}

double availability(
    std::span<const Outage* const> outages, const Interval& period, const OutageFilter& filter, Instant now)
{
    if (period.to <= period.from)
        return 1;
    const Span down = totalsOf(outages, now, filter, period).down;
    return 1 - static_cast<double>(down.count()) / static_cast<double>((period.to - period.from).count());
}

} // namespace leitstand
