// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What else a text has that a length may be meant of.
#pragma once

#include "drafting/check/time_findings.h"

namespace leitstand::textcheck {

// Whether any two times of the text are so far apart.
[[nodiscard]] bool anyTwoTimes(const TextTimeline& timeline, const Mention& mention);
// Whether the days give it that the text names without a time: "from Saturday to Tuesday".
[[nodiscard]] bool daysGive(const TextTimeline& timeline, const Mention& mention);
// "Kempten was offline from 13:02 to 13:20, Ulm from 13:02 to 13:51 … Ulm lost 49 minutes": the one range that has
// a name of the claim's own clause before it.
[[nodiscard]] std::optional<std::size_t> rangeOfSubject(
    const ReadText& text, const TextTimeline& timeline, const DurationClaim& claim);
// "The outage goes on for two hours already" beside "as of 14:00", or in a message of 14:00; whether it was judged.
[[nodiscard]] bool judgeOngoingLength(
    const ReadText& text, const TextTimeline& timeline, const Mention& mention, std::vector<TimeFinding>& findings);
// "Time to repair": from what is labelled as detected to what is labelled as repaired; whether it was judged.
[[nodiscard]] bool judgeLabelledLength(
    const ReadText& text, const TextTimeline& timeline, const DurationClaim& claim, std::vector<TimeFinding>& findings);

} // namespace leitstand::textcheck
