// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents that were opened from a suggestion gather the alerts of the same cause that come late.
#pragma once

#include "domain/due_changes.h"
#include "domain/operations_state.h"
#include "insight/alert_traits.h"

#include <vector>

namespace leitstand {

// It has all traits of the cause, or one of the consequences.
[[nodiscard]] bool isOfCause(const AlertCondition& alert, const std::vector<AlertTrait>& cause,
    const std::vector<AlertTrait>& consequences, const ServiceNeeds& needs);

struct Gathering {
    // Alerts that began so long before the decision were seen when it was made.
    static constexpr std::chrono::minutes Before { 15 };
    // So long after the last alert was linked a late one still joins.
    static constexpr std::chrono::minutes Joins { 30 };

    IncidentId incident; // open
    std::vector<AlertTrait> cause;
    std::vector<AlertTrait> consequences;
    Instant from; // when an alert has to have begun
    Instant until;

    [[nodiscard]] bool takes(const AlertCondition& alert, const ServiceNeeds& needs) const;
};
[[nodiscard]] std::vector<Gathering> gatheringsOf(const OperationsState& state);

// The alerts that are to be linked now: one change per incident, some seconds after its opening and then at most every
// half minute, so that its record stays one that people read. An alert that somebody took out of it stays out.
[[nodiscard]] std::vector<DueChange> lateAlerts(const OperationsState& state, Instant now);

} // namespace leitstand
