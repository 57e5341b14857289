// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/channel_settings.h"
#include "gateway/channels/mail_channel.h"
#include "gateway/channels/web_channels.h"

namespace leitstand {

std::vector<std::unique_ptr<Channel>> makeChannels(const ChannelSettings& settings)
{
    std::vector<std::unique_ptr<Channel>> channels;
    if (settings.statusPage)
        channels.push_back(std::make_unique<StatusPageChannel>(*settings.statusPage));
    for (const MailSettings& mail : settings.mail)
        channels.push_back(std::make_unique<MailChannel>(mail));
    for (const ChatSettings& chat : settings.chats)
        channels.push_back(std::make_unique<ChatChannel>(chat));
    for (const WebhookSettings& webhook : settings.webhooks)
        channels.push_back(std::make_unique<WebhookChannel>(webhook));
    return channels;
}

} // namespace leitstand
