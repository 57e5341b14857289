// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What commands about one incident ask of their command line.
#pragma once

#include "ctl/commands/command.h"
#include "drafting/time_phrases.h"

namespace leitstand {

// What --lang says, else the language of this machine where it is German, else English.
[[nodiscard]] Expected<Language> languageAskedFor(const QCommandLineParser& parser);

struct IncidentAnswer {
    std::optional<StoryReading> story;
    const Incident* incident = nullptr; // in the story; null when it failed, which has been complained about
    ExitCode code = ExitCode::Fine; // what the command then ends with
};
// The incident that the first argument names by its id or the beginning of it.
[[nodiscard]] IncidentAnswer askForIncident(
    const QCommandLineParser& parser, Console& console, const LogReadingPlan& plan);

} // namespace leitstand
