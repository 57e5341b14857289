// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message to customers as a mail: headers by RFC 5322 and 2047, a plain text and the same as HTML. The same message for
// the same recipient gives the same mail, so that a repetition can be known by its Message-ID. Line ends are CRLF. Pure.
#pragma once

#include "gateway/channels/channel_settings.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct MailMessage {
    std::vector<std::string> headers; // one whole header each, folded; not those of MIME
    std::string plain;
    std::string html;
};

[[nodiscard]] MailMessage mailMessage(
    const OutgoingMessage& message, const Recipient& recipient, const MailSettings& settings);

// "Name: value", folded, with encoded words where they are needed. No value can begin another header: control characters
// and line ends become blanks.
[[nodiscard]] std::string mailHeader(std::string_view name, std::string_view value);
// "Name: Display Name <address>"; without the angles when there is no name.
[[nodiscard]] std::string mailAddressHeader(
    std::string_view name, std::string_view displayName, std::string_view address);
// "Sat, 21 Nov 2026 10:20:00 +0000"
[[nodiscard]] std::string mailDate(Instant instant);

} // namespace leitstand
