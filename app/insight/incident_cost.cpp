// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/incident_cost.h"

namespace leitstand {

std::optional<double> costOf(std::span<const Outage* const> outages, const Catalogue& catalogue, Instant now)
{
    std::optional<double> cost;
    for (const ComponentId& component : componentsOf(outages)) {
        const auto rate = catalogue.costPerMinute.find(component.value);
        if (rate == catalogue.costPerMinute.end())
            continue;
        OutageFilter filter;
        filter.component = component;
        filter.planned = false;
        const Span out = totalsOf(outages, now, filter).both;
        if (out > Span::zero())
            cost = cost.value_or(0) + rate->second * std::chrono::duration<double, std::ratio<60>>(out).count();
    }
    return cost;
}

} // namespace leitstand
