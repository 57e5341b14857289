// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/public_outages.h"

#include <algorithm>

namespace leitstand::status_page {

std::optional<Outage> asKnownAt(const Outage& outage, Instant asOf)
{
    if (outage.withdrawn || outage.from() > asOf)
        return std::nullopt;
    Outage known = outage;
    while (known.spells.back().from > asOf)
        known.spells.pop_back();
    if (known.spells.back().to && *known.spells.back().to > asOf)
        known.spells.back().to.reset();
    return known;
}

ComponentStatus statusOf(const Outage& outage, OutageState state)
{
    if (outage.facts.planned)
        return ComponentStatus::UnderMaintenance;
    if (state == OutageState::Degraded)
        return ComponentStatus::Degraded;
    const Reach& reach = outage.facts.reach;
    return reach.segment.empty() && reach.share.value_or(1) >= 1 ? ComponentStatus::MajorOutage
                                                                 : ComponentStatus::PartialOutage;
}

ComponentStatus worstOf(std::span<const Outage* const> outages, const ComponentId& component, const Interval& within)
{
    ComponentStatus worst = ComponentStatus::Operational;
    for (const Outage* const outage : outages) {
        if (outage->facts.component != component)
            continue;
        for (const OutageSpell& spell : outage->spells)
            if (spell.from < within.to && (!spell.to || *spell.to > within.from))
                worst = std::max(worst, statusOf(*outage, spell.state));
    }
    return worst;
}

} // namespace leitstand::status_page
