// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people decided about earlier suggestions, as the next ones take it into account.
#pragma once

#include "insight/alert_grouping.h"

namespace leitstand {

[[nodiscard]] GroupingDecisions decisionsIn(const GroupingRecords& records);

// The last decision about alerts with this in common that was made since then; null when there is none.
[[nodiscard]] const GroupingRecord* decisionOn(
    const std::vector<AlertTrait>& cause, const GroupingRecords& records, Instant since);

} // namespace leitstand
