// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of leitstandctl. Each adds its options to a parser and runs with what was parsed; the table names them.
#pragma once

#include "ctl/engine_access.h"

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

[[nodiscard]] std::span<const Command* const> commands();

struct LogConnection {
    std::unique_ptr<EngineAccess> access; // nothing when it failed, which has been complained about
    ExitCode code = ExitCode::Fine; // what the command then ends with
};
enum class LogUse { Read, Write };

// Connects as the common options say; for writing, streams that are missing are created.
[[nodiscard]] LogConnection connectToLog(const QCommandLineParser& parser, Console& console, LogUse use);

void printJson(Console& console, const QJsonObject& document, bool compact = false);

} // namespace leitstand
