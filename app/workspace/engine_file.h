// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// <data folder>/engine.json: how other programs of the same user reach the private engine that runs for this folder. The
// window that owns the engine writes it (mode 0600, at once) when the engine answers, and removes it when it stops; it
// holds fresh credentials each time. A file left behind by a killed window is told from a running engine by the process
// ids in it. Members that this version does not know are ignored. Any thread; no state.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"
#include "stream/stream_types.h"

#include <cstdint>
#include <optional>
#include <string>

namespace leitstand {

// A scenario is told in its own time: at `realAnchor` it is `storyAnchor` there, and it runs `speed` times as fast as the
// real time until `storyEnd`, from then on as fast.
struct StoryTime {
    Instant realAnchor {};
    Instant storyAnchor {};
    double speed = 1; // above 0
    Instant storyEnd {};

    friend bool operator==(const StoryTime&, const StoryTime&) = default;
};

[[nodiscard]] Instant storyInstant(const StoryTime& story, Instant real);

struct EngineFile {
    std::string url; // ws://127.0.0.1:<port>
    std::string user;
    std::string password;
    std::string storeFolder; // of nats-server, for syncing
    std::int64_t serverPid = 0;
    std::int64_t ownerPid = 0; // the window that started it
    std::string serverVersion;
    std::string gatewayUrl; // http://127.0.0.1:<port>; empty: no gateway runs
    std::optional<StoryTime> story; // the window shows a scenario

    // The file of this data folder. Errors: no engine runs (there is none, or what it names has ended), the engine is
    // being restarted by its window, the file cannot be read, others may read it, it is not what it should be.
    [[nodiscard]] static Expected<EngineFile> load(const std::string& dataFolder);
    // What the file says, whether or not it runs.
    [[nodiscard]] static Expected<EngineFile> read(const std::string& dataFolder);
    [[nodiscard]] static Expected<EngineFile> parse(const std::string& bytes, const std::string& where);
    static void remove(const std::string& dataFolder);
    [[nodiscard]] static std::string pathIn(const std::string& dataFolder);

    [[nodiscard]] Outcome save(const std::string& dataFolder) const;
    [[nodiscard]] std::string toJson() const;
    [[nodiscard]] StreamEndpoint endpoint() const;

    friend bool operator==(const EngineFile&, const EngineFile&) = default;
};

} // namespace leitstand
