// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Findings put into German and English.
#pragma once

#include "drafting/check/time_findings.h"

namespace leitstand::textcheck {

// "6 Stunden 50 Minuten", "6 hours 50 minutes"
[[nodiscard]] std::string spanWords(double minutes, Language language);

// The places and texts of a finding; without what only time rules have.
[[nodiscard]] CheckFinding findingAt(
    const ReadText& text, CheckRule rule, CheckSeverity severity, TokenRange range, LocalName message, Language side);
[[nodiscard]] CheckFinding inWords(const ReadText& text, const TimeFinding& finding, Language side);

} // namespace leitstand::textcheck
