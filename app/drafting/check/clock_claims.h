// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a clock time of a text claims about the outage, and what speaks for it.
#pragma once

#include "drafting/check/time_findings.h"

namespace leitstand::textcheck {

enum class Side : std::uint8_t { None, Start, End };

// What an entry claims about the whole: that it began or ended then.
[[nodiscard]] Side claimedSide(const ReadText& text, const Entry& entry);
// How far two entries for the same may be apart, in seconds.
[[nodiscard]] std::int64_t allowed(const ReadText& text, const Entry& claim, const Entry& other);
[[nodiscard]] bool sharesSubject(const ReadText& text, TokenRange a, TokenRange b);
// How many of the lengths that the text tells speak for the entry.
[[nodiscard]] int votesFor(const ReadText& text, const TextTimeline& timeline, const Entry& entry);
[[nodiscard]] TimeFinding clockFinding(TimeFault fault, const Mention& mention);

// The parts of judgeClocks().
void judgeZonesOfClocks(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);
void judgeEnds(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings);

} // namespace leitstand::textcheck
