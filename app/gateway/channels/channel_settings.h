// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the configuration says about the ways out, checked (gateway/configuration.h).
#pragma once

#include "gateway/channels/channel.h"
#include "gateway/channels/status_page_channel.h"

#include <cstdint>
#include <string>
#include <vector>

namespace leitstand {

enum class MailSecurity : std::uint8_t {
    StartTls, // begins in the clear and goes on only with TLS
    Tls, // from the first byte
    None, // for a server on this machine
};

struct MailSettings {
    ChannelFacts facts;
    std::string host;
    std::uint16_t port = 0;
    MailSecurity security = MailSecurity::StartTls;
    std::string user; // and password; both empty: without authentication
    std::string password;
    std::string caFile; // of the authority that signed the server's certificate; empty: the system's
    std::string senderName; // may be empty
    std::string senderAddress;
    std::string replyTo; // an address; empty: the sender's
    std::string bouncesTo; // the envelope's sender
    std::string listId; // "status.firma.example"
    std::string unsubscribe; // https: or mailto: address; "{recipient}" in it becomes the recipient's token
    bool unsubscribeByOneClick = false; // RFC 8058
    std::string recipientsFile;
    Span timeout = std::chrono::seconds(30); // for every step up to the last byte
    Span answerTimeout = std::chrono::minutes(5); // for the answer to the last byte
};

enum class ChatStyle : std::uint8_t { Slack, Mattermost, Teams };

struct ChatSettings {
    ChannelFacts facts;
    ChatStyle style = ChatStyle::Slack;
    std::string url; // a secret: whoever knows it can post
    std::string caFile;
    Span timeout = std::chrono::seconds(30);
};

struct WebhookSettings {
    ChannelFacts facts;
    std::string url;
    std::string secret; // the key of the signature
    std::string caFile;
    Span timeout = std::chrono::seconds(30);
};

struct ChannelSettings {
    std::optional<StatusPageSettings> statusPage;
    std::vector<MailSettings> mail;
    std::vector<ChatSettings> chats;
    std::vector<WebhookSettings> webhooks;
};

[[nodiscard]] std::vector<std::unique_ptr<Channel>> makeChannels(const ChannelSettings& settings);

} // namespace leitstand
