// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of leitstandctl. Each adds its options to a parser and runs with what was parsed; the table names them.
#pragma once

#include "ctl/engine_access.h"
#include "ctl/report_zone.h"
#include "workspace/log_reader.h"

#include <memory>
#include <optional>
#include <span>

namespace leitstand {

struct Command {
    const char* name;
    const char* arguments; // as shown in the usage line
    const char* summary; // one line
    const char* description; // the rest of --help
    int minArguments;
    int maxArguments;
    void (*addOptions)(QCommandLineParser& parser);
    ExitCode (*run)(const QCommandLineParser& parser, Console& console);
};

extern const Command StatusCommand;
extern const Command PublishCommand;
extern const Command ReplayCommand;
extern const Command StateCommand;
extern const Command TimelineCommand;
extern const Command ReportCommand;
extern const Command CheckCommand;
extern const Command CatalogCommand;
extern const Command SilenceCommand;
extern const Command AcknowledgeCommand;

[[nodiscard]] std::span<const Command* const> commands();

struct LogConnection {
    std::unique_ptr<EngineAccess> access; // nothing when it failed, which has been complained about
    ExitCode code = ExitCode::Fine; // what the command then ends with
};
enum class LogUse { Read, Write };

// Connects as the common options say; for writing, streams that are missing are created.
[[nodiscard]] LogConnection connectToLog(const QCommandLineParser& parser, Console& console, LogUse use);

// What --at says; empty: it is not given. A time without an offset is meant in the zone.
[[nodiscard]] Expected<std::optional<Instant>> momentAskedFor(const QCommandLineParser& parser, const ReportZone& zone);

// What is read of the log, and the moment that is now in it: a story that a window plays has its own time.
struct StoryReading {
    LogReading log;
    Instant now;
};
[[nodiscard]] Expected<StoryReading> readStory(EngineAccess& access, const LogReadingPlan& plan, Instant clock);

struct StoryAnswer {
    std::optional<StoryReading> story; // nothing when it failed, which has been complained about
    ExitCode code = ExitCode::Fine; // what the command then ends with
};
// Connects as the common options say, and reads.
[[nodiscard]] StoryAnswer askForStory(const QCommandLineParser& parser, Console& console, const LogReadingPlan& plan);

// The one that holds, never null.
[[nodiscard]] Expected<std::shared_ptr<const Catalogue>> presentCatalogue(EngineAccess& access);

void printJson(Console& console, const QJsonObject& document, bool compact = false);

} // namespace leitstand
