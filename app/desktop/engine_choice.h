// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From what was asked on the command line to folders and addresses. Reads files with secrets; any thread.
#pragma once

#include "desktop/command_line.h"
#include "stream/stream_types.h"

#include <string>

namespace leitstand {

// The data folder of this window. A scenario has one of its own, so that a story never gets into the real log, and so
// has each team's engine for what is kept on this machine.
[[nodiscard]] std::string dataFolderFor(const CommandLine& line);

// A team's engine with the credentials from their files.
[[nodiscard]] Expected<StreamEndpoint> teamEndpoint(const CommandLine& line);

// Each role of a shared server listens for answers below a prefix of its own.
[[nodiscard]] std::string inboxPrefix(const CommandLine& line);

// Empties a scenario's own folder, so that the story begins anew; nothing while another window shows it. A folder that
// was named on the command line is never emptied.
[[nodiscard]] Outcome emptyScenarioFolder(const CommandLine& line, const std::string& folder);

} // namespace leitstand
