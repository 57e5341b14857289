// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario that is asked for, read and checked before anything is started. Reads a file; any thread.
#pragma once

#include "workspace/scenario.h"

namespace leitstand {

struct Story {
    std::string title;
    Instant start {};
    Span fast {}; // so much of it is played fast
    std::vector<TimedEvent> events;
};

// `fastUntil` is a time of the story or "end"; empty: its first hour. The other mistakes in the file go to `more`.
[[nodiscard]] Expected<Story> loadStory(
    const std::string& nameOrFile, const std::string& fastUntil, ScenarioLanguage language, std::vector<Error>& more);

} // namespace leitstand
