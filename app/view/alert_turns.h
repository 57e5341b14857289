// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When the alerts of an incident fired and were resolved while they were linked to it, from the firing that they were
// linked for. What they did after the incident was closed is no part of it.
#pragma once

#include "workspace/alert_recall.h"

#include <cstdint>
#include <vector>

namespace leitstand {

struct TurnOfAlert {
    AlertKey alert;
    AlertTurn turn;
    std::uint32_t leftOut = 0; // those before it that are not in the list, or not known any more
};

// In the order of time; the last `most` of them. `recall`, which may be null, knows what was before the state began.
[[nodiscard]] std::vector<TurnOfAlert> turnsOfAlerts(const Incident& incident, const OperationsState& state,
    const AlertRecall* recall = nullptr, std::size_t most = 2000);

} // namespace leitstand
