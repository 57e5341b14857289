// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the files of the rules share: limits, and the refusals that several rules give. Private to this folder. The texts
// are marked for translation in the context "Rules"; the window shows them in its language.
#pragma once

#include "domain/expected.h"
#include "domain/incident.h"

#include <QtGlobal>

#include <string>
#include <utility>

namespace leitstand {

// What the log's format can carry (wire/event_codec.h), with some room.
inline constexpr std::size_t MaxTitleBytes = 500;
inline constexpr std::size_t MaxTextBytes = 60000;

[[nodiscard]] inline Error refusal(std::string what, const IncidentId& incident, std::string remedy)
{
    return { std::move(what), "incident " + incident.value, std::move(remedy) };
}

[[nodiscard]] inline Error textTooLong(const IncidentId& incident)
{
    return refusal(
        QT_TRANSLATE_NOOP("Rules", "the text is too long"), incident, QT_TRANSLATE_NOOP("Rules", "shorten it"));
}

} // namespace leitstand
