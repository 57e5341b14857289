// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search for the few traits that describe new alerts best (alert_grouping.h says by which measure).
#pragma once

#include "insight/alert_grouping.h"
#include "insight/alert_population.h"

namespace leitstand {

struct FoundCause {
    std::vector<TraitNumbers::Number> traits;
    double usual = 0; // AlertPopulation::usual()
    PlaceSet members; // after alerts that fit several causes went to the rarest
    std::vector<TraitNumbers::Number> consequences; // services that fail by this cause, and that other members need
};

[[nodiscard]] std::vector<FoundCause> findCauses(
    const AlertPopulation& population, const GroupingDecisions& decisions, std::size_t smallest);

} // namespace leitstand
