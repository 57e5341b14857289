// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The ways out that are one address on the web each: a chat's incoming webhook, and the signed webhook for programs.
#pragma once

#include "gateway/channels/channel_settings.h"

namespace leitstand {

// A chat does not know a repetition: what is in doubt is held.
class ChatChannel : public Channel {
public:
    explicit ChatChannel(ChatSettings settings);

    [[nodiscard]] Expected<RecipientList> recipients() const override;
    [[nodiscard]] std::unique_ptr<ChannelLine> openLine() const override;

private:
    std::shared_ptr<const ChatSettings> m_settings;
};

// A repetition has the same id (webhook-id), so that its taker knows it: what is in doubt is sent again.
class WebhookChannel : public Channel {
public:
    explicit WebhookChannel(WebhookSettings settings);

    [[nodiscard]] Expected<RecipientList> recipients() const override;
    [[nodiscard]] std::unique_ptr<ChannelLine> openLine() const override;

private:
    explicit WebhookChannel(std::shared_ptr<const WebhookSettings> settings);

    std::shared_ptr<const WebhookSettings> m_settings;
};

} // namespace leitstand
