// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules bring about by themselves (DESIGN.md §4): the end of a quiet watch window and the relapse. State changes
// only by events, so somebody has to write them: whoever is there and sees them due. The versions of the subjects let one
// writer win; for the others nothing is left to do.
#pragma once

#include "domain/event.h"
#include "domain/operations_state.h"

#include <optional>
#include <vector>

namespace leitstand {

struct DueChange {
    IncidentId incident;
    std::uint32_t version = 0; // that the event takes; the same for every writer
    Instant at; // when it became due: the end of the window, the firing
    CaseChange change;

    // The same for every writer, too.
    [[nodiscard]] std::string eventId() const;
};

// In the order in which they became due; at most one per incident.
[[nodiscard]] std::vector<DueChange> dueChanges(const OperationsState& state, Instant now);
// When the next one becomes due if nothing happens until then.
[[nodiscard]] std::optional<Instant> nextDueChange(const OperationsState& state);

} // namespace leitstand
