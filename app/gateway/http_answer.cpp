// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/http_answer.h"

#include <httplib.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leitstand {
namespace {

constexpr std::size_t MostRejectedNamed = 20;

void answer(int status, const QJsonObject& body, httplib::Response& response)
{
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Compact);
    response.status = status;
    response.set_content(json.data(), static_cast<std::size_t>(json.size()), "application/json");
}

QJsonValue number(std::size_t count)
{
    return QJsonValue(static_cast<qint64>(count));
}

} // namespace

void answerError(const HttpFault& fault, httplib::Response& response)
{
    answer(fault.status,
        { { QStringLiteral("error"), QString::fromStdString(fault.what) },
            { QStringLiteral("remedy"), QString::fromStdString(fault.remedy) } },
        response);
    if (fault.status == 503)
        response.set_header("Retry-After", "2");
}

void answerTaken(const Webhook& webhook, const Tally& tally, httplib::Response& response)
{
    QJsonArray rejected;
    for (const RejectedAlert& alert : webhook.rejected) {
        if (static_cast<std::size_t>(rejected.size()) == MostRejectedNamed)
            break;
        rejected.append(QJsonObject { { QStringLiteral("index"), number(alert.index) },
            { QStringLiteral("reason"), QString::fromStdString(alert.reason) } });
    }
    answer(200,
        { { QStringLiteral("published"), number(tally.published) },
            { QStringLiteral("unchanged"), number(tally.unchanged) }, { QStringLiteral("stale"), number(tally.stale) },
            { QStringLiteral("rejected"), number(webhook.rejected.size()) },
            { QStringLiteral("rejected_alerts"), rejected },
            { QStringLiteral("truncated"), QJsonValue(static_cast<qint64>(webhook.truncatedAlerts)) } },
        response);
}

void answerHealth(bool logReady, httplib::Response& response)
{
    answer(200,
        { { QStringLiteral("gateway"), QStringLiteral("running") },
            { QStringLiteral("log"), logReady ? QStringLiteral("ready") : QStringLiteral("not ready") } },
        response);
}

} // namespace leitstand
