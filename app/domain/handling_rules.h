// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people may ask for about alerts. What is refused here is not sent; what the source refuses is told when it answers.
#pragma once

#include "domain/expected.h"
#include "domain/operations_state.h"

namespace leitstand {

// Of one event: larger selections are several.
inline constexpr std::size_t MostAcknowledged = 2000;
inline constexpr std::size_t MostMatchers = 64;

// Whether a person with this role may acknowledge and silence. The error says which role may.
[[nodiscard]] Outcome mayHandleAlerts(AccessRole role);
// Whether it makes sense, by all that is known here.
[[nodiscard]] Outcome mayAsk(const AlertAct& act, const OperationsState& state, Instant now);

} // namespace leitstand
