// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of an incident as the check of a draft needs it.
#pragma once

#include "domain/operations_state.h"
#include "drafting/check.h"

namespace leitstand {

// Components by their names in both languages, outages of this incident and of those that were merged into it, whether an
// alert still fires and the watch runs, what the clocks ask for, and which names are internal: hosts and label values of
// its alerts, ids of services and components that are no name, people who work on it.
[[nodiscard]] CheckRecord recordFor(const Incident& incident, const OperationsState& state, Instant now);

} // namespace leitstand
