// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An incident's record: every event of its case, of its communication and of the approvals, and when deliveries began and
// ended, as it came.
#pragma once

#include "domain/event.h"

#include <optional>
#include <variant>
#include <vector>

namespace leitstand {

struct CaseEntry {
    Instant at;
    std::string by; // a person; empty for a program
    std::uint32_t version = 0; // of its aspect
    std::uint32_t corrects = 0;
    IncidentChange change;

    [[nodiscard]] Aspect aspect() const { return static_cast<Aspect>(change.index()); }
};

// The change that takes back what the case event `version` did, to be written as a correction of it: the former title,
// priority, lane …, or a withdrawal. An error when there is nothing to take back, or when something came after it that
// depends on it (a later title, a later lane): then that has to be taken back first.
[[nodiscard]] Expected<CaseChange> undoOf(const Incident& incident, std::uint32_t version);

// The last event of the case that this person wrote and that can still be taken back; 0: none.
[[nodiscard]] std::uint32_t lastUndoable(const Incident& incident, std::string_view person);

} // namespace leitstand
