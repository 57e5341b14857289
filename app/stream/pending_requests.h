// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions that were sent and not answered yet. Each ends exactly once: answered, timed out, denied by the server, or
// with the connection. Knows no socket and no clock; one thread.
#pragma once

#include "domain/expected.h"
#include "wire/nats_parser.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace leitstand {

struct NatsReply {
    enum class End {
        Answered, // `message` is the reply
        NobodyListens, // the server knows of nobody who would answer
        TimedOut,
        Denied, // the server does not permit the question
        ConnectionLost,
        NotSent, // there was no connection, or the question itself is wrong
    };
    End end = End::NotSent;
    NatsMessage message; // valid during the call
    Error error; // unless answered
};

using NatsReplyHandler = std::function<void(const NatsReply&)>;

class PendingRequests {
public:
    using Time = std::chrono::steady_clock::time_point;

    [[nodiscard]] std::uint64_t add(std::string subject, Time deadline, NatsReplyHandler handler);
    [[nodiscard]] bool empty() const { return m_pending.empty(); }

    void withdraw(std::uint64_t token) { m_pending.erase(token); }
    void answer(std::uint64_t token, const NatsMessage& message);
    void expire(Time now);
    // Ends the oldest question with that subject; false if there is none.
    bool deny(std::string_view subject, const Error& error);
    void loseAll(const Error& error);

private:
    struct Pending {
        std::string subject;
        Time deadline;
        NatsReplyHandler handler;
    };
    void end(std::uint64_t token, const NatsReply& reply);

    std::unordered_map<std::uint64_t, Pending> m_pending;
    std::uint64_t m_lastToken = 0;
};

} // namespace leitstand
