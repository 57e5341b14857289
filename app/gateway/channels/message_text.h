// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the ways out share: the sides of a message that a channel tells. Private to this folder. Pure.
#pragma once

#include "gateway/channels/channel.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct SpokenMessage {
    std::string_view language; // "de", "en"
    const Message* message = nullptr;
};

// In the order in which they are told. A side that nobody has written is left out; where only the other one was written, that.
[[nodiscard]] std::vector<SpokenMessage> spokenMessages(const DraftText& text, MessageLanguage language);
// One line: "Störung im Checkout / Checkout outage".
[[nodiscard]] std::string subjectOf(const std::vector<SpokenMessage>& sides);

// Text from outside as text: no control characters but line ends (LF) and tabs.
[[nodiscard]] std::string plainText(std::string_view text);

// For ids in headers, of what others chose: as it is where it can be one (letters, digits, - and _), else a digest of it.
[[nodiscard]] std::string idPart(const std::string& text);

} // namespace leitstand
