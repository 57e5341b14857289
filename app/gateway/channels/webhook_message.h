// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A message as a signed event for other programs: a CloudEvent in JSON, signed as the "Standard Webhooks" ask for, so that
// libraries of many languages can check it. Pure.
#pragma once

#include "gateway/channels/channel_settings.h"

#include <string>
#include <vector>

namespace leitstand {

struct WebhookMessage {
    std::string id; // the same for every repetition
    std::string body; // application/cloudevents+json
};

[[nodiscard]] WebhookMessage webhookMessage(const OutgoingMessage& message, const Recipient& recipient);

// "v1,<base64>": HMAC-SHA256 over id, ".", timestamp in seconds, "." and body. A secret "whsec_<base64>" is a key of
// those bytes, any other is the key itself.
[[nodiscard]] std::string webhookSignature(
    const std::string& secret, const std::string& id, std::int64_t timestamp, const std::string& body);

// webhook-id, webhook-timestamp, webhook-signature
[[nodiscard]] std::vector<std::string> webhookHeaders(
    const std::string& secret, const WebhookMessage& message, std::int64_t timestamp);

} // namespace leitstand
