// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Requests to and replies of the JetStream API, as far as the log needs them. A reply is either what was asked for or the
// server's refusal; a reply that is neither is an Error. Durations on the wire are nanoseconds.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct JetStreamRefusal {
    int code = 0; // as in HTTP
    int errorCode = 0; // the server's own number
    std::string description;
};

// Numbers of refusals that mean something to a client (nats-server errors.json).
namespace jetstream_error {
inline constexpr int consumerNotFound = 10014;
inline constexpr int noStorageToReserve = 10047;
inline constexpr int streamNameInUse = 10058; // it exists with another configuration
inline constexpr int streamNotFound = 10059;
inline constexpr int wrongLastSequence = 10071;
inline constexpr int storeFailed = 10077; // full: limit reached or no space left on the device
} // namespace jetstream_error

template <typename Value> struct JetStreamReply {
    std::optional<JetStreamRefusal> refusal;
    Value value {}; // meaningful without refusal
};

// ---- Streams

struct StreamConfig {
    std::string name;
    std::vector<std::string> subjects;
    std::string retention = "limits";
    std::string storage = "file";
    std::string discard = "old";
    std::int64_t maxMessagesPerSubject = -1; // -1: no limit
    std::int64_t maxMessages = -1;
    std::int64_t maxBytes = -1;
    std::chrono::nanoseconds maxAge { 0 }; // 0: for ever
    std::chrono::nanoseconds duplicateWindow { std::chrono::minutes(2) };
    int replicas = 1;
    bool allowDirect = false;
    bool allowRollup = false;
    bool denyDelete = false;
    bool denyPurge = false;
};

struct StreamState {
    StreamConfig config;
    std::string created; // the server's text, only compared
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::uint64_t firstSequence = 0;
    std::uint64_t lastSequence = 0;
    Instant lastTime {}; // of the last message; 1970: there is none
};

[[nodiscard]] std::string streamCreateRequest(const StreamConfig& config);
[[nodiscard]] Expected<JetStreamReply<StreamState>> parseStreamReply(std::string_view json);

// ---- Consumers

enum class DeliverPolicy { All, LastPerSubject, BySequence, ByTime, New };

struct ConsumerConfig {
    std::string stream;
    std::string name;
    std::string filter; // empty: none
    DeliverPolicy policy = DeliverPolicy::All;
    std::uint64_t startSequence = 0; // BySequence
    std::string startTime; // ByTime, RFC 3339
    std::chrono::nanoseconds inactiveThreshold { std::chrono::seconds(30) };
};

struct ConsumerState {
    std::string name;
    std::uint64_t deliveredStreamSequence = 0; // the message before the first that will be delivered
    std::uint64_t pending = 0;
};

[[nodiscard]] std::string consumerCreateRequest(const ConsumerConfig& config);
[[nodiscard]] Expected<JetStreamReply<ConsumerState>> parseConsumerReply(std::string_view json);

struct PullRequest {
    int batch = 500;
    std::chrono::nanoseconds expires { std::chrono::seconds(30) };
    std::chrono::nanoseconds heartbeat { std::chrono::seconds(5) };
    bool noWait = false;
};

[[nodiscard]] std::string pullRequest(const PullRequest& request);

// ---- Publishing

struct PublishAcknowledgement {
    std::string stream; // also known of a refusal
    std::uint64_t sequence = 0;
    bool duplicate = false;
};

[[nodiscard]] Expected<JetStreamReply<PublishAcknowledgement>> parsePublishReply(std::string_view json);

} // namespace leitstand
