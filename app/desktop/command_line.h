// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What `leitstand` is asked to do. Reading names every mistake at once, each with what is allowed; it looks at no file
// and no clock. Pure.
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

struct WindowSize {
    int width = 0;
    int height = 0;

    friend bool operator==(const WindowSize&, const WindowSize&) = default;
};

// A screen that nobody touches (--wall).
struct WallOptions {
    double distance = 5; // metres to the farthest reader
    std::string screen; // its name or its number, from 1; empty: where the window manager puts it
    std::optional<double> diagonal; // millimetres; not set: as the screen says
    std::vector<std::string> pages { "situation", "customers", "services", "load" };
    std::string name; // empty: made from the machine's
    int nightFrom = 0; // minutes after midnight, local time; from = to: never dimmed
    int nightTo = 0;

    friend bool operator==(const WallOptions&, const WallOptions&) = default;
};

struct CommandLine {
    std::string engineUrl; // empty: the private engine
    std::string user;
    std::string passwordFile;
    std::string tokenFile;
    std::string caFile;
    std::string inbox; // empty: made from the user's name
    std::string dataFolder; // empty: the default one
    std::string actor; // empty: the login name
    std::string page; // empty: the window's own choice
    std::string language; // "de", "en"; empty: as the system speaks
    std::string theme; // "light", "dark", "system"; empty: as remembered
    std::string scenario; // a name or a file
    std::optional<double> speed;
    std::string fastUntil; // a time of the story, or "end"; empty: its first hour
    std::optional<WindowSize> size;
    std::string at; // a moment of the past to show first; empty: the present
    std::string screenshotFile;
    std::optional<std::chrono::milliseconds> after;
    bool overview = false; // nothing but the overview, in a window of its own
    bool wall = false;
    WallOptions wallOptions;
    bool selfTest = false;
    bool help = false;
    bool version = false;
};

struct CommandLineReading {
    CommandLine commandLine; // to be used only when there are no mistakes
    std::vector<Error> mistakes;

    [[nodiscard]] bool ok() const { return mistakes.empty(); }
};

// Without the program's name. `--name value` and `--name=value` are the same.
[[nodiscard]] CommandLineReading readCommandLine(const std::vector<std::string>& arguments);

[[nodiscard]] std::string commandLineHelp();

} // namespace leitstand
