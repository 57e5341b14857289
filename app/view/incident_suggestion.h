// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the dialog that opens an incident begins with: what can be known from its alerts.
#pragma once

#include "domain/operations_state.h"

#include <string>
#include <utility>
#include <vector>

namespace leitstand {

// Of an incident that is opened from alerts, the worst of which is as severe.
[[nodiscard]] Priority priorityFor(Severity worst);

struct IncidentSuggestion {
    // The most severe of the alerts; nothing when none of them is known. Points into the state.
    const Alert* worst = nullptr;
    std::size_t alertCount = 0; // those that are known
    // Labels that all of them have and not every other alert that is active: what is likely to be behind them. At most
    // two, those first that fewer others have.
    std::vector<std::pair<std::string, std::string>> shared;
    // Of the catalogue, which belong to the services of the alerts.
    std::vector<ComponentId> components;
    // Open incidents to which some of the alerts belong already.
    std::vector<IncidentId> elsewhere;

    [[nodiscard]] static IncidentSuggestion from(const OperationsState& state, const std::vector<AlertKey>& alerts);
};

} // namespace leitstand
