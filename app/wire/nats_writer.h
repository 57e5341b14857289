// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes the client's side of the NATS protocol into a buffer. Subjects and headers come from data that others supplied,
// so each is checked: nothing that could end a line, start another operation or widen a subscription gets through; the
// call is refused with an Error and the buffer stays as it was.
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace leitstand {

struct NatsCredentials {
    std::string user; // with password
    std::string password;
    std::string token; // instead of user and password
};

using NatsHeader = std::pair<std::string_view, std::string_view>;

struct NatsPublication {
    std::string_view subject;
    std::string_view reply; // empty: none
    std::span<const NatsHeader> headers; // empty: plain PUB
    std::string_view payload;
};

// Tokens of printable characters between dots. Wildcards ('*' as a whole token, '>' as the last one) only where a
// subscription is meant.
[[nodiscard]] bool isNatsSubject(std::string_view subject);
[[nodiscard]] bool isNatsSubjectFilter(std::string_view filter);
// Whether a message on that subject reaches a subscription with that filter.
[[nodiscard]] bool natsSubjectMatches(std::string_view filter, std::string_view subject);

class NatsWriter {
public:
    // Appended with every call; the caller sends and clears it.
    std::string buffer;

    void connect(const NatsCredentials& credentials, std::string_view clientName);
    [[nodiscard]] Outcome subscribe(std::string_view filter, std::uint64_t subscription);
    void unsubscribe(std::uint64_t subscription);
    [[nodiscard]] Outcome publish(const NatsPublication& publication);
    void ping() { buffer += "PING\r\n"; }
    void pong() { buffer += "PONG\r\n"; }
};

} // namespace leitstand
