// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The reply subject of a message that a JetStream consumer delivered. It carries where the message stands:
//   $JS.ACK.<stream>.<consumer>.<deliveries>.<stream seq>.<consumer seq>.<time>.<pending>                      9 words
//   $JS.ACK.<domain>.<account>.<stream>.<consumer>.<deliveries>.<stream seq>.<consumer seq>.<time>.<pending>   11
//   the same and a random word                                                                                12
// Anybody can send to an inbox, so what does not look exactly like this is no delivery.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace leitstand {

struct JetStreamDelivery {
    std::string_view stream;
    std::string_view consumer;
    std::uint64_t streamSequence = 0;
    std::uint64_t consumerSequence = 0;
    std::uint64_t storedNanoseconds = 0; // since 1970
    std::uint64_t pending = 0; // how many follow
};

[[nodiscard]] std::optional<JetStreamDelivery> parseAckSubject(std::string_view reply);

} // namespace leitstand
