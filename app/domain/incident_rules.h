// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What may be done to an incident (DESIGN.md §4), and which parts of it a change touches. The rules judge what a person
// asks for before it becomes an event; the fold takes every event as a fact.
#pragma once

#include "domain/expected.h"
#include "domain/operations_state.h"

#include <string>
#include <vector>

namespace leitstand {

// Whether an incident may be opened like this.
[[nodiscard]] Outcome mayOpen(const IncidentId& id, const IncidentOpened& opening);
// Whether `change` may happen to the incident now. The error names the reason and what to do instead.
[[nodiscard]] Outcome mayChange(const Incident& incident, const CaseChange& change);
[[nodiscard]] Outcome mayChange(const Incident& incident, const CommsChange& change);

// The parts of an incident that a change writes ("lane", "title", "draft:d1", …). Two changes made at the same time
// are both kept when they share none; notes and links are added to and never collide.
[[nodiscard]] std::vector<std::string> touchedParts(const CaseChange& change);
[[nodiscard]] std::vector<std::string> touchedParts(const CommsChange& change);

// When a customer-visible incident owes its next message: the first notice 5 minutes after it was opened, then one
// every 20 minutes for two hours and every 60 after that, counted from the last one published. After a relapse all of
// it begins anew. Nothing when none is owed.
[[nodiscard]] std::optional<Instant> nextCustomerUpdate(const Incident& incident);

// When an incident that nobody has acknowledged must be: 15 minutes after it was opened.
[[nodiscard]] std::optional<Instant> acknowledgeDue(const Incident& incident);

} // namespace leitstand
