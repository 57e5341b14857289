// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people decided about earlier suggestions, as the next ones take it into account.
#pragma once

#include "insight/alert_grouping.h"

namespace leitstand {

[[nodiscard]] GroupingDecisions decisionsIn(const GroupingRecords& records);

// Of each cause that was decided about since then, the last decision.
[[nodiscard]] std::vector<const GroupingRecord*> lastDecisions(const GroupingRecords& records, Instant since);

} // namespace leitstand
