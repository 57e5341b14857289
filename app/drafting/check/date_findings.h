// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the judges of days share.
#pragma once

#include "drafting/check/time_findings.h"

namespace leitstand::textcheck {

[[nodiscard]] std::string isoDay(std::int64_t day);
[[nodiscard]] TimeFinding dateFinding(TimeFault fault, std::uint32_t first, std::uint32_t last);
// Whether nothing but signs and articles stands between two mentions of a day.
[[nodiscard]] bool onlySigns(const ReadText& text, std::uint32_t from, std::uint32_t to);
// Whether a date stands right before the entry's time.
[[nodiscard]] bool hasOwnDate(const ReadText& text, const Entry& entry);

// Days that are off by a slip of the pen: against the rest of the text, not against the calendar.
void judgeDaySlips(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);

} // namespace leitstand::textcheck
