// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How current the picture is, so that an old one is never taken for a new one (DESIGN.md §6).
#pragma once

#include "domain/event.h"
#include "domain/expected.h"
#include "stream/stream_types.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

inline constexpr std::chrono::seconds FreshFor { 5 };

enum class PictureState {
    Starting, // the log is being read for the first time
    Live,
    Late, // something has given no sign of life for a moment, or a source fails
    Offline, // no sign of life from the log for longer than FreshFor
};

struct SourcePicture {
    SourceReport report;
    std::chrono::milliseconds silentFor { 0 }; // since the gateway last reported on it
    bool aged = false; // silent for longer than FreshFor
};

struct LivePicture {
    PictureState state = PictureState::Starting;
    std::optional<std::chrono::milliseconds> logSilentFor; // nothing before the first sign of life
    std::optional<Error> reason; // why the log is not reachable or not read
    std::vector<SourcePicture> sources; // empty: no gateway has reported yet
    std::vector<Error> warnings; // about the server
    std::string serverVersion;

    // What is shown is as old as the longest silence.
    [[nodiscard]] std::optional<std::chrono::milliseconds> age() const;
    // Whether "nothing fires" may be believed: the log is live and every source reports and is well.
    [[nodiscard]] bool canBeBelieved() const;
};

struct GatewayLife {
    GatewayReport report;
    std::chrono::milliseconds silentFor { 0 };
};

[[nodiscard]] LivePicture judgePicture(const ConnectionState& connection,
    std::optional<std::chrono::milliseconds> logSilentFor, bool caughtUp, const std::optional<Error>& blocked,
    const std::optional<GatewayLife>& gateway);

} // namespace leitstand
