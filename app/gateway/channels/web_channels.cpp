// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/web_channels.h"

#include "gateway/channels/chat_message.h"
#include "gateway/channels/http_post.h"
#include "gateway/channels/webhook_message.h"

namespace leitstand {
namespace {

class ChatLine : public ChannelLine {
public:
    explicit ChatLine(std::shared_ptr<const ChatSettings> settings) : m_settings(std::move(settings)) { }

    HandoverResult deliver(const Handover& handover) override
    {
        auto body = chatMessage(handover.message.text, m_settings->facts.language, m_settings->style);
        if (!body)
            return { HandoverOutcome::Failed, body.error().text(), {} };
        const HttpPost request { m_settings->url, m_settings->caFile, std::move(body).value(),
            { "Content-Type: application/json; charset=utf-8" }, m_settings->timeout };
        return m_poster.post(request, handover, m_settings->facts.repeatable);
    }

private:
    std::shared_ptr<const ChatSettings> m_settings;
    HttpPoster m_poster;
};

class WebhookLine : public ChannelLine {
public:
    explicit WebhookLine(std::shared_ptr<const WebhookSettings> settings) : m_settings(std::move(settings)) { }

    HandoverResult deliver(const Handover& handover) override
    {
        const WebhookMessage message = webhookMessage(handover.message, handover.recipient);
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        const HttpPost request { m_settings->url, m_settings->caFile, message.body,
            webhookHeaders(m_settings->secret, message, now.time_since_epoch().count()), m_settings->timeout };
        return m_poster.post(request, handover, m_settings->facts.repeatable);
    }

private:
    std::shared_ptr<const WebhookSettings> m_settings;
    HttpPoster m_poster;
};

// The address itself is the only one there is.
RecipientList theOne(const ChannelFacts& facts)
{
    return { { { recipientToken(facts.name, facts.name), {}, facts.name, std::nullopt } }, {} };
}

WebhookSettings repeatable(WebhookSettings settings)
{
    settings.facts.repeatable = true;
    return settings;
}

} // namespace

ChatChannel::ChatChannel(ChatSettings settings)
    : Channel(settings.facts)
    , m_settings(std::make_shared<const ChatSettings>(std::move(settings)))
{ }

Expected<RecipientList> ChatChannel::recipients() const
{
    return theOne(facts());
}

std::unique_ptr<ChannelLine> ChatChannel::openLine() const
{
    return std::make_unique<ChatLine>(m_settings);
}

WebhookChannel::WebhookChannel(WebhookSettings settings)
    : WebhookChannel(std::make_shared<const WebhookSettings>(repeatable(std::move(settings))))
{ }

WebhookChannel::WebhookChannel(std::shared_ptr<const WebhookSettings> settings)
    : Channel(settings->facts)
    , m_settings(std::move(settings))
{ }

Expected<RecipientList> WebhookChannel::recipients() const
{
    return theOne(facts());
}

std::unique_ptr<ChannelLine> WebhookChannel::openLine() const
{
    return std::make_unique<WebhookLine>(m_settings);
}

} // namespace leitstand
