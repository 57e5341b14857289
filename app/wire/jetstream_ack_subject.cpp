// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/jetstream_ack_subject.h"

#include "wire/decimal.h"

#include <array>

namespace leitstand {

std::optional<JetStreamDelivery> parseAckSubject(std::string_view reply)
{
    constexpr std::string_view prefix = "$JS.ACK.";
    if (!reply.starts_with(prefix))
        return std::nullopt;
    reply.remove_prefix(prefix.size());

    constexpr std::size_t shortForm = 7;
    constexpr std::size_t longForm = 9;
    std::array<std::string_view, longForm + 1> words;
    std::size_t count = 0;
    while (true) {
        if (count == words.size())
            return std::nullopt;
        const std::size_t dot = reply.find('.');
        words[count++] = reply.substr(0, dot);
        if (dot == std::string_view::npos)
            break;
        reply.remove_prefix(dot + 1);
    }
    if (count != shortForm && count != longForm && count != longForm + 1)
        return std::nullopt;

    const std::size_t first = count == shortForm ? 0 : 2;
    const auto streamSequence = parseDecimal(words[first + 3]);
    const auto consumerSequence = parseDecimal(words[first + 4]);
    const auto stored = parseDecimal(words[first + 5]);
    const auto pending = parseDecimal(words[first + 6]);
    if (!streamSequence || !consumerSequence || !stored || !pending || words[first].empty() || words[first + 1].empty())
        return std::nullopt;
    return JetStreamDelivery { words[first], words[first + 1], *streamSequence, *consumerSequence, *stored, *pending };
}

} // namespace leitstand
