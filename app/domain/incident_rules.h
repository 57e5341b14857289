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

// What the rules look at beside the incident itself.
struct RuleContext {
    const OperationsState& state;
    Instant now;
    std::string_view person {}; // who asks; it matters for approvals
};

// Whether an incident may be opened like this.
[[nodiscard]] Outcome mayOpen(const IncidentId& id, const IncidentOpened& opening, const RuleContext& context);
// Whether `change` may happen to the incident now. The error names the rule and what would satisfy it. `corrects` is the
// version of the case event that the change corrects; 0: none.
[[nodiscard]] Outcome mayChange(
    const Incident& incident, const CaseChange& change, const RuleContext& context, std::uint32_t corrects = 0);
[[nodiscard]] Outcome mayChange(const Incident& incident, const CommsChange& change, const RuleContext& context);
// Also whether the person who asks may decide about this draft: its authors may not.
[[nodiscard]] Outcome mayChange(const Incident& incident, const ApprovalChange& change, const RuleContext& context);
// Whether the gateway may deliver what was ordered: somebody who may, and who is no author, has approved these very bytes, or
// the catalogue asks for no approval.
[[nodiscard]] Outcome mayDeliver(const Incident& incident, const Publication& publication, const Catalogue& catalogue);
// Whether a person with this role may ask for it. The error says which role may.
[[nodiscard]] Outcome mayDo(AccessRole role, const CaseChange& change);
[[nodiscard]] Outcome mayDo(AccessRole role, const CommsChange& change);
[[nodiscard]] Outcome mayDo(AccessRole role, const ApprovalChange& change);

// The parts of an incident that a change writes ("lane", "title", "draft:d1", …). Two changes made at the same time
// are both kept when they share none; notes and links are added to and never collide.
[[nodiscard]] std::vector<std::string> touchedParts(const CaseChange& change);
[[nodiscard]] std::vector<std::string> touchedParts(const CommsChange& change);
[[nodiscard]] std::vector<std::string> touchedParts(const ApprovalChange& change);

} // namespace leitstand
