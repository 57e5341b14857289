// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the files of the rules share: limits, the refusals that several rules give, and the rules of outages. Private to this folder. The texts
// are marked for translation in the context "Rules"; the window shows them in its language.
#pragma once

#include "domain/event.h"
#include "domain/expected.h"

#include <QtGlobal>

#include <string>
#include <utility>

namespace leitstand {

// What the log's format can carry (wire/event_codec.h), with some room.
inline constexpr std::size_t MaxTitleBytes = 500;
inline constexpr std::size_t MaxTextBytes = 60000;
// Machines' clocks differ; what somebody enters as "now" may be this much later here.
inline constexpr Span ClockTolerance = std::chrono::minutes(1);

[[nodiscard]] inline Error refusal(std::string what, const IncidentId& incident, std::string remedy)
{
    return { std::move(what), "incident " + incident.value, std::move(remedy) };
}

[[nodiscard]] inline Error textTooLong(const IncidentId& incident)
{
    return refusal(
        QT_TRANSLATE_NOOP("Rules", "the text is too long"), incident, QT_TRANSLATE_NOOP("Rules", "shorten it"));
}

[[nodiscard]] inline Error notThere(const IncidentId& incident)
{
    return refusal(QT_TRANSLATE_NOOP("Rules", "it is not there, or was withdrawn"), incident,
        QT_TRANSLATE_NOOP("Rules", "look at the record again"));
}

[[nodiscard]] inline Outcome mayBePast(const IncidentId& incident, Instant instant, Instant now)
{
    if (instant > now + ClockTolerance)
        return refusal(QT_TRANSLATE_NOOP("Rules", "this time has not come yet"), incident,
            QT_TRANSLATE_NOOP("Rules", "enter a time that is past"));
    return Done();
}

// Whether it could be an outage of this incident; whether one with its id is there already is not asked.
[[nodiscard]] Outcome mayRecordOutage(const Incident& incident, const OutageRecorded& outage, Instant now);
[[nodiscard]] Outcome mayChangeOutage(const Incident& incident, const OutageChanged& changed, Instant now);
[[nodiscard]] Outcome mayEndOutage(const Incident& incident, const OutageEnded& ended, Instant now);

} // namespace leitstand
