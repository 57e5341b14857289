// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clocks of the duties to report to authorities; a part of clocksOf().
#pragma once

#include "domain/clocks.h"

#include <vector>

namespace leitstand {

// Of the regimes that the catalogue switches on: those that have started, in the order of their regimes and steps. Who
// owes them is not filled in.
[[nodiscard]] std::vector<Clock> regulatoryClocks(const Incident& incident, const Catalogue& catalogue);

} // namespace leitstand
