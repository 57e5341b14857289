// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/webhook_message.h"

#include "gateway/channels/message_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

namespace leitstand {
namespace {

QString qText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray keyOf(const std::string& secret)
{
    constexpr std::string_view Prefix = "whsec_";
    const QByteArray text = QByteArray::fromStdString(secret);
    if (!secret.starts_with(Prefix))
        return text;
    const auto decoded = QByteArray::fromBase64Encoding(
        text.mid(static_cast<qsizetype>(Prefix.size())), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : text;
}

} // namespace

WebhookMessage webhookMessage(const OutgoingMessage& message, const Recipient& recipient)
{
    WebhookMessage webhook;
    webhook.id = idPart(message.publication.value) + '.' + recipient.token;
    QJsonObject texts;
    for (const SpokenMessage& side : spokenMessages(message.text, MessageLanguage::Both)) {
        texts.insert(qText(side.language),
            QJsonObject { { QStringLiteral("subject"), qText(side.message->subject) },
                { QStringLiteral("body"), qText(side.message->body) } });
    }
    QJsonObject data { { QStringLiteral("incident"), qText(message.incident.value) },
        { QStringLiteral("publication"), qText(message.publication.value) },
        { QStringLiteral("audience"), qText(wordFor(message.text.audience)) },
        { QStringLiteral("moment"), qText(wordFor(message.text.moment)) }, { QStringLiteral("texts"), texts } };
    if (message.nextUpdate)
        data.insert(QStringLiteral("next_update"), qText(formatInstant(*message.nextUpdate)));
    const QJsonObject event { { QStringLiteral("specversion"), QStringLiteral("1.0") },
        { QStringLiteral("id"), qText(webhook.id) }, { QStringLiteral("source"), QStringLiteral("/leitstand/gateway") },
        { QStringLiteral("type"), QStringLiteral("org.leitstand.message.published.v1") },
        { QStringLiteral("subject"), qText(message.incident.value) },
        { QStringLiteral("time"), qText(formatInstant(message.orderedAt)) },
        { QStringLiteral("datacontenttype"), QStringLiteral("application/json") }, { QStringLiteral("data"), data } };
    webhook.body = QJsonDocument(event).toJson(QJsonDocument::Compact).toStdString();
    return webhook;
}

std::string webhookSignature(
    const std::string& secret, const std::string& id, std::int64_t timestamp, const std::string& body)
{
    const std::string content = id + '.' + std::to_string(timestamp) + '.' + body;
    return "v1,"
        + QMessageAuthenticationCode::hash(
            QByteArray::fromStdString(content), keyOf(secret), QCryptographicHash::Sha256)
              .toBase64()
              .toStdString();
}

std::vector<std::string> webhookHeaders(
    const std::string& secret, const WebhookMessage& message, std::int64_t timestamp)
{
    return { "Content-Type: application/cloudevents+json; charset=utf-8", "webhook-id: " + message.id,
        "webhook-timestamp: " + std::to_string(timestamp),
        "webhook-signature: " + webhookSignature(secret, message.id, timestamp, message.body) };
}

} // namespace leitstand
