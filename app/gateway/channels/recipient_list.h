// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of those who get a mail: a text file in UTF-8 with an address on each line, or CSV (comma, semicolon or tab)
// whose first line names the columns, one of them "email" and, where wanted, one "language" (de, en, both). Empty lines
// and lines that begin with # are nothing. A line that is no address is named with its number, and all others are good.
// Pure but for readRecipients().
#pragma once

#include "gateway/channels/channel.h"

#include <string_view>

namespace leitstand {

// `channel` is the name that tokens are made with.
[[nodiscard]] RecipientList parseRecipients(std::string_view text, const std::string& channel);
[[nodiscard]] Expected<RecipientList> readRecipients(const std::string& path, const std::string& channel);

// As it goes into an envelope: the host in lower case and as ASCII. The error says what is wrong without the address.
[[nodiscard]] Expected<std::string> mailAddress(std::string_view written);
// "k…@firma.example"
[[nodiscard]] std::string maskedAddress(std::string_view address);

[[nodiscard]] std::optional<MessageLanguage> messageLanguageFromWord(std::string_view word); // "de", "en", "both"

} // namespace leitstand
