// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a nats-server says about itself (INFO) and about what it refused (-ERR).
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct NatsServerInfo {
    std::string id;
    std::string name;
    std::string version; // "2.9.10"
    std::string cluster;
    std::uint64_t maxPayload = 0;
    bool headers = false;
    bool jetStream = false;
    bool authRequired = false;
    bool lameDuck = false; // it is about to shut down: go elsewhere
    std::vector<std::string> connectUrls; // "host:port" of the peers' WebSocket listeners, without scheme
};

[[nodiscard]] Expected<NatsServerInfo> parseNatsInfo(std::string_view json);

struct NatsServerError {
    enum class Kind {
        CredentialsRefused,
        CredentialsExpired,
        PublishDenied, // `subject` is what was published to; the connection stays
        SubscriptionDenied, // `subject` is what was subscribed to; the connection stays
        TooManyConnections,
        PayloadTooLarge,
        Other,
    };
    Kind kind = Kind::Other;
    std::string subject;
    std::string text; // the server's own words
};

[[nodiscard]] NatsServerError parseNatsError(std::string_view text);

// "2.9.10", "2.11.16-RC.1", "v2.10.0"; anything else compares as 0.0.0.
struct NatsVersion {
    int major = 0;
    int minor = 0;
    int patch = 0;

    friend auto operator<=>(const NatsVersion&, const NatsVersion&) = default;
};

[[nodiscard]] NatsVersion parseNatsVersion(std::string_view text);

} // namespace leitstand
