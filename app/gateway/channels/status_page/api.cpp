// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Statuspage's public API as files: clients that were written for it read these, too. It knows one language; that is the
// page's first.

#include "gateway/channels/status_page/markup.h"
#include "gateway/channels/status_page/render.h"
#include "gateway/channels/status_page/words.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace leitstand::status_page {
namespace {

using L = QLatin1String;

constexpr std::size_t MaxIncidents = 50;

class Api {
public:
    explicit Api(const Content& content) : m_content(content) { }

    [[nodiscard]] std::string summary() const
    {
        QJsonObject object = opened();
        object.insert(L("components"), components());
        object.insert(L("incidents"), incidents(true));
        object.insert(L("scheduled_maintenances"), QJsonArray());
        object.insert(L("status"), status());
        return bytes(object);
    }
    [[nodiscard]] std::string statusFile() const { return with("status", status()); }
    [[nodiscard]] std::string componentsFile() const { return with("components", components()); }
    [[nodiscard]] std::string incidentsFile(bool unresolvedOnly) const
    {
        return with("incidents", incidents(unresolvedOnly));
    }
    [[nodiscard]] std::string maintenancesFile() const { return with("scheduled_maintenances", QJsonArray()); }

private:
    [[nodiscard]] static std::string bytes(const QJsonObject& object)
    {
        return QJsonDocument(object).toJson(QJsonDocument::Indented).toStdString();
    }
    [[nodiscard]] std::string with(const char* name, const QJsonValue& value) const
    {
        QJsonObject object = opened();
        object.insert(L(name), value);
        return bytes(object);
    }
    [[nodiscard]] QJsonObject opened() const { return { { L("page"), page() } }; }

    // With the page's offset and milliseconds: "2026-11-21T10:55:00.000+01:00".
    [[nodiscard]] QString time(Instant at) const
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_content.settings.timeZone)
            .toOffsetFromUtc(m_content.settings.timeZone.offsetFromUtc(
                QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count())))
            .toString(Qt::ISODateWithMs);
    }
    [[nodiscard]] QJsonValue timeOrNull(const std::optional<Instant>& at) const
    {
        return at ? QJsonValue(time(*at)) : QJsonValue(QJsonValue::Null);
    }
    [[nodiscard]] QString name(const LocalName& name) const { return in(name, m_content.settings.first); }

    [[nodiscard]] QJsonObject page() const
    {
        const Settings& settings = m_content.settings;
        return {
            { L("id"), pageId() },
            { L("name"), name(settings.organisation) },
            { L("url"), plain(settings.url) },
            { L("time_zone"), QString::fromLatin1(settings.timeZone.id()) },
            { L("updated_at"), time(m_content.updatedAt) },
        };
    }
    [[nodiscard]] QString pageId() const { return plain(publicId("page " + m_content.settings.channel)); }
    [[nodiscard]] QJsonObject status() const
    {
        return { { L("indicator"), L(apiWord(m_content.indicator)) },
            { L("description"), L(apiDescription(m_content.indicator)) } };
    }

    [[nodiscard]] QJsonObject component(std::size_t at, ComponentStatus shown) const
    {
        const Component& component = m_content.components[at];
        return {
            { L("id"), plain(publicId("component " + component.id)) },
            { L("name"), name(component.name) },
            { L("status"), L(apiWord(shown)) },
            { L("created_at"), time(component.changedAt) },
            { L("updated_at"), time(component.changedAt) },
            { L("position"), static_cast<int>(at) + 1 },
            { L("description"), QJsonValue::Null },
            { L("showcase"), true },
            { L("start_date"), QJsonValue::Null },
            { L("group_id"), QJsonValue::Null },
            { L("page_id"), pageId() },
            { L("group"), false },
            { L("only_show_if_degraded"), false },
        };
    }
    [[nodiscard]] QJsonArray components() const
    {
        QJsonArray list;
        for (std::size_t at = 0; at < m_content.components.size(); ++at)
            list.append(component(at, m_content.components[at].status));
        return list;
    }

    [[nodiscard]] QString body(const Update& update) const
    {
        const Message& message = update.readableIn(m_content.settings.first);
        return plain(message.body.empty() ? message.subject : message.body);
    }
    [[nodiscard]] QJsonObject update(const Update& update, const PublicIncident& incident) const
    {
        return {
            { L("id"), plain(update.id) },
            { L("status"), L(apiWord(update.status)) },
            { L("body"), body(update) },
            { L("incident_id"), plain(incident.id) },
            { L("created_at"), time(update.at) },
            { L("updated_at"), time(update.at) },
            { L("display_at"), time(update.at) },
            { L("affected_components"), QJsonValue::Null },
            { L("deliver_notifications"), true },
            { L("custom_tweet"), QJsonValue::Null },
            { L("tweet_id"), QJsonValue::Null },
        };
    }
    [[nodiscard]] QJsonObject incident(const PublicIncident& incident) const
    {
        QJsonArray updates;
        for (const Update& each : incident.updates)
            updates.append(update(each, incident));
        QJsonArray affected;
        for (const Affected& each : incident.affected)
            affected.append(component(each.component, each.status));
        const QString url = plain(m_content.settings.url);
        std::optional<Instant> monitoring;
        for (const Update& each : incident.updates)
            if (each.status == IncidentStatus::Monitoring)
                monitoring = each.at;
        return {
            { L("id"), plain(incident.id) },
            { L("name"), name(incident.title) },
            { L("status"), L(apiWord(incident.status)) },
            { L("created_at"), time(incident.createdAt) },
            { L("updated_at"), time(incident.updatedAt) },
            { L("monitoring_at"), timeOrNull(monitoring) },
            { L("resolved_at"), timeOrNull(incident.resolvedAt) },
            { L("impact"), L(apiWord(incident.impact)) },
            { L("shortlink"), url.isEmpty() ? QString() : url + L("/incidents/") + plain(incident.id) + L(".html") },
            { L("started_at"), time(incident.startedAt) },
            { L("page_id"), pageId() },
            { L("incident_updates"), updates },
            { L("components"), affected },
            { L("reminder_intervals"), QJsonValue::Null },
        };
    }
    [[nodiscard]] QJsonArray incidents(bool unresolvedOnly) const
    {
        QJsonArray list;
        for (const PublicIncident& each : m_content.incidents) {
            if (unresolvedOnly && !each.isOpen())
                continue;
            if (list.size() == static_cast<qsizetype>(MaxIncidents))
                break;
            list.append(incident(each));
        }
        return list;
    }

    const Content& m_content;
};

} // namespace

void addApi(const Content& content, Files& files)
{
    const Api api(content);
    files["api/v2/summary.json"] = api.summary();
    files["api/v2/status.json"] = api.statusFile();
    files["api/v2/components.json"] = api.componentsFile();
    files["api/v2/incidents.json"] = api.incidentsFile(false);
    files["api/v2/incidents/unresolved.json"] = api.incidentsFile(true);
    for (const char* const name : { "", "/upcoming", "/active" })
        files[std::string("api/v2/scheduled-maintenances") + name + ".json"] = api.maintenancesFile();
}

} // namespace leitstand::status_page
