// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the states of a case are called where its record is told (entry_text.h). Private to this folder.
#pragma once

#include "drafting/entry_text.h"

#include <string>

namespace leitstand {

// "Hypothesis refuted: ", before its statement.
[[nodiscard]] std::string judgementWords(HypothesisState state, Language language);
// "Action failed: ", before what was done.
[[nodiscard]] std::string outcomeWords(ActionOutcome outcome, Language language);
[[nodiscard]] std::string regimeWords(Regime regime, Language language);
// What was reached, as each regime calls it.
[[nodiscard]] std::string milestoneWords(Regime regime, RegulatoryMilestone milestone, Language language);

} // namespace leitstand
