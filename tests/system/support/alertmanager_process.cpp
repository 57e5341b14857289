// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/alertmanager_process.h"

#include <httplib.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leitstand::test {
namespace {

QString instantText(const QDateTime& instant)
{
    return instant.toUTC().toString(Qt::ISODateWithMs);
}

std::string json(const QJsonDocument& document)
{
    return document.toJson(QJsonDocument::Compact).toStdString();
}

} // namespace

AlertmanagerProcess::AlertmanagerProcess(Options options) : m_options(std::move(options)), m_port(freePort()) { }

std::string AlertmanagerProcess::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_port);
}

bool AlertmanagerProcess::start()
{
    const std::string interval = std::to_string(m_options.groupIntervalSeconds) + 's';
    const std::string configuration = "route:\n"
                                      "  receiver: leitstand\n"
                                      "  group_by: ["
        + std::string(m_options.oneAlertPerGroup ? "'...'" : "nothing")
        + "]\n"
          "  group_wait: 0s\n"
          "  group_interval: "
        + interval
        + "\n"
          "  repeat_interval: 4h\n"
          "receivers:\n"
          "  - name: leitstand\n"
          "    webhook_configs:\n"
          "      - url: "
        + m_options.webhookUrl
        + "\n"
          "        send_resolved: true\n"
          "        max_alerts: "
        + std::to_string(m_options.maxAlerts)
        + "\n"
          "        http_config:\n"
          "          authorization:\n"
          "            credentials: "
        + m_options.token + "\n";
    const QString file = m_child.writeFile(QStringLiteral("alertmanager.yml"), configuration);
    const QString address = QStringLiteral("127.0.0.1:%1").arg(m_port);
    return m_child.start(QStringLiteral("prometheus-alertmanager"),
               { QStringLiteral("--config.file=") + file, QStringLiteral("--storage.path=") + m_child.folder(),
                   QStringLiteral("--web.listen-address=") + address,
                   QStringLiteral("--web.external-url=http://") + address,
                   QStringLiteral("--cluster.listen-address=") })
        && waitForAnswer(m_child, url(), "/-/ready");
}

bool AlertmanagerProcess::post(const std::vector<Labels>& alerts, bool ended) const
{
    QJsonArray array;
    for (const Labels& labels : alerts) {
        QJsonObject object;
        for (const auto& [name, value] : labels)
            object.insert(QString::fromStdString(name), QString::fromStdString(value));
        QJsonObject alert { { QStringLiteral("labels"), object } };
        // Without an end an alert would end after resolve_timeout.
        const QDateTime now = QDateTime::currentDateTimeUtc();
        alert.insert(QStringLiteral("endsAt"), instantText(ended ? now : now.addSecs(3600)));
        // Without a beginning Alertmanager takes the end for it, and a resolved alert would have begun before it fired.
        if (!ended)
            alert.insert(QStringLiteral("startsAt"), instantText(now));
        array.append(alert);
    }
    httplib::Client client(url());
    client.set_read_timeout(30);
    const auto result = client.Post("/api/v2/alerts", json(QJsonDocument(array)), "application/json");
    return result && result->status == 200;
}

bool AlertmanagerProcess::fire(const std::vector<Labels>& alerts) const
{
    return post(alerts, false);
}

bool AlertmanagerProcess::resolve(const std::vector<Labels>& alerts) const
{
    return post(alerts, true);
}

std::string AlertmanagerProcess::silence(
    const std::string& label, const std::string& value, const std::string& by, const std::string& comment) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QJsonObject matcher { { QStringLiteral("name"), QString::fromStdString(label) },
        { QStringLiteral("value"), QString::fromStdString(value) }, { QStringLiteral("isRegex"), false },
        { QStringLiteral("isEqual"), true } };
    const QJsonObject silence { { QStringLiteral("matchers"), QJsonArray { matcher } },
        { QStringLiteral("startsAt"), instantText(now) }, { QStringLiteral("endsAt"), instantText(now.addSecs(3600)) },
        { QStringLiteral("createdBy"), QString::fromStdString(by) },
        { QStringLiteral("comment"), QString::fromStdString(comment) } };
    httplib::Client client(url());
    const auto result = client.Post("/api/v2/silences", json(QJsonDocument(silence)), "application/json");
    if (!result || result->status != 200)
        return {};
    return QJsonDocument::fromJson(QByteArray::fromStdString(result->body))
        .object()
        .value(QStringLiteral("silenceID"))
        .toString()
        .toStdString();
}

bool AlertmanagerProcess::expireSilence(const std::string& id) const
{
    httplib::Client client(url());
    const auto result = client.Delete("/api/v2/silence/" + id);
    return result && result->status == 200;
}

} // namespace leitstand::test
