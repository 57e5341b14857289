// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What there is to know about nats-server as the private engine: its configuration, what it says about itself when it
// is up, and what its log says when it is not. Text in, values out; only the marked functions touch files.
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// The places inside a data folder.
struct EngineFolders {
    explicit EngineFolders(const std::string& dataFolder)
        : data(dataFolder)
        , store(dataFolder + "/store")
        , ports(dataFolder + "/ports")
        , log(dataFolder + "/nats-server.log")
        , ownerLock(dataFolder + "/engine.lock")
        , storeLock(dataFolder + "/store.lock")
    { }
    std::string data;
    std::string store;
    std::string ports;
    std::string log;
    std::string ownerLock;
    std::string storeLock;
};

struct EngineCredentials {
    std::string user;
    std::string password;
};

[[nodiscard]] EngineCredentials makeEngineCredentials();

// For the server's standard input. Loopback only, any free ports unless `webSocketPort` is set, nobody in without the
// credentials and nobody from a web page.
[[nodiscard]] std::string engineConfiguration(
    const EngineFolders& folders, const EngineCredentials& credentials, std::uint16_t webSocketPort);

struct EnginePorts {
    std::uint16_t nats = 0;
    std::uint16_t webSocket = 0;
};
// The content of nats-server_<pid>.ports, which appears when the server is ready; nothing while it is being written.
[[nodiscard]] std::optional<EnginePorts> parsePortsFile(const std::string& text);
// "INFO {...}", the first line on a connection: the server's version.
[[nodiscard]] std::optional<std::string> parseGreetingVersion(const std::string& line);

struct EngineLogReading {
    // Streams whose description (meta.inf) is damaged. Their events are sound; nats-server passes them over until the
    // stream is created again, which reads the events that are there.
    std::vector<std::string> damagedDescriptions;
    std::optional<Error> unreadable; // the store cannot be read: to be told, not to be built over
    bool portTaken = false;
    bool diskFull = false;
    std::string lastComplaint; // the server's words
};
[[nodiscard]] EngineLogReading readEngineLog(std::string_view text);

// Why a server ended, for people.
[[nodiscard]] Error explainEngineEnd(const EngineFolders& folders, const std::string& how, const EngineLogReading& log);

// Files. Renames the description of a stream, so that it is written anew when the stream is created again.
[[nodiscard]] Error setDescriptionAside(const std::string& metaFile);
// Files. What a killed server left, and all but the newest two of its turned logs.
void tidyEngineFolders(const EngineFolders& folders);

} // namespace leitstand
