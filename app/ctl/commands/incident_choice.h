// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What commands about one incident ask of their command line.
#pragma once

#include "ctl/commands/command.h"
#include "drafting/time_phrases.h"

namespace leitstand {

struct IncidentAnswer {
    std::optional<StoryReading> story;
    const Incident* incident = nullptr; // in the story; null when it failed, which has been complained about
    ExitCode code = ExitCode::Fine; // what the command then ends with
};
// What is written about one incident: its record up to --at, in the language of --lang and the zone of --timezone.
struct IncidentRequest {
    Language language = Language::English;
    ReportZone zone;
    IncidentAnswer answer;
};
// Adds --lang, --at and --timezone.
void addIncidentOptions(QCommandLineParser& parser);
// The incident that the first argument names by its id or the beginning of it.
[[nodiscard]] IncidentRequest askForIncident(const QCommandLineParser& parser, Console& console);

} // namespace leitstand
