// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/event_codec.h"

#include "wire/body_codec.h"
#include "wire/event_types.h"
#include "wire/json_text.h"
#include "wire/subjects.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <type_traits>

namespace leitstand {
namespace {

using namespace json;

QJsonObject labels(const LabelSet& set)
{
    QJsonObject object;
    for (const auto& [name, value] : set)
        object.insert(text(name), text(value));
    return object;
}

QJsonObject dataOf(const AlertCondition& alert)
{
    QJsonObject data {
        { QLatin1String("source"), text(alert.key.source) },
        { QLatin1String("fingerprint"), text(alert.key.fingerprint) },
        { QLatin1String("status"),
            alert.status == AlertStatus::Firing ? QStringLiteral("firing") : QStringLiteral("resolved") },
        { QLatin1String("severity"), text(wordFor(alert.severity)) },
        { QLatin1String("name"), text(alert.name) },
        { QLatin1String("labels"), labels(alert.labels) },
        { QLatin1String("annotations"), labels(alert.annotations) },
        { QLatin1String("starts_at"), text(alert.startsAt) },
    };
    putUnlessEmpty(data, QLatin1String("service"), alert.service);
    putUnlessEmpty(data, QLatin1String("summary"), alert.summary);
    putUnlessEmpty(data, QLatin1String("generator_url"), alert.generatorUrl);
    putUnlessEmpty(data, QLatin1String("console_url"), alert.consoleUrl);
    putIfThere(data, QLatin1String("ends_at"), alert.endsAt);
    if (alert.inhibited)
        data.insert(QLatin1String("inhibited"), true);
    QJsonArray silences;
    for (const Silence& silence : alert.silences) {
        QJsonObject entry { { QLatin1String("id"), text(silence.id) } };
        putUnlessEmpty(entry, QLatin1String("by"), silence.by);
        putUnlessEmpty(entry, QLatin1String("comment"), silence.comment);
        putIfThere(entry, QLatin1String("until"), silence.until);
        silences.append(entry);
    }
    if (!silences.isEmpty())
        data.insert(QLatin1String("silences"), silences);
    return data;
}

QJsonObject dataOf(const CaseEvent& event)
{
    return caseData(event);
}

QJsonObject dataOf(const CommsEvent& event)
{
    return commsData(event.change);
}

QJsonObject dataOf(const ApprovalEvent& event)
{
    return approvalData(event.change);
}

QJsonObject dataOf(const DeliveryEvent& event)
{
    return deliveryData(event.change);
}

QJsonObject dataOf(const MetricSample& sample)
{
    QJsonObject data {
        { QLatin1String("service"), text(sample.service) },
        { QLatin1String("name"), text(sample.name) },
        { QLatin1String("value"), sample.value },
    };
    putUnlessEmpty(data, QLatin1String("unit"), sample.unit);
    return data;
}

QString stateWord(SourceState state)
{
    switch (state) {
    case SourceState::Good:
        return QStringLiteral("good");
    case SourceState::Failing:
        return QStringLiteral("failing");
    case SourceState::Waiting:
        break;
    }
    return QStringLiteral("waiting");
}

QJsonObject dataOf(const GatewayReport& report)
{
    QJsonArray sources;
    for (const SourceReport& source : report.sources) {
        QJsonObject entry {
            { QLatin1String("source"), text(source.source) },
            { QLatin1String("state"), stateWord(source.state) },
        };
        putIfThere(entry, QLatin1String("last_good"), source.lastGood);
        putUnlessEmpty(entry, QLatin1String("detail"), source.detail);
        sources.append(entry);
    }
    QJsonArray channels;
    for (const ChannelReport& channel : report.channels) {
        QJsonArray audiences;
        for (const Audience audience : channel.audiences)
            audiences.append(text(wordFor(audience)));
        QJsonObject entry {
            { QLatin1String("name"), text(channel.name) },
            { QLatin1String("kind"), text(wordFor(channel.kind)) },
            { QLatin1String("state"), stateWord(channel.state) },
            { QLatin1String("audiences"), audiences },
            { QLatin1String("recipients"), static_cast<qint64>(channel.recipients) },
        };
        putIfThere(entry, QLatin1String("last_good"), channel.lastGood);
        putUnlessEmpty(entry, QLatin1String("detail"), channel.detail);
        channels.append(entry);
    }
    QJsonObject data { { QLatin1String("sources"), sources } };
    if (!channels.isEmpty())
        data.insert(QLatin1String("channels"), channels);
    return data;
}

QJsonObject dataOf(const CatalogueApplied& applied)
{
    return catalogueData(applied);
}

QJsonObject dataOf(const GroupingDecided& decided)
{
    return groupingData(decided);
}

template <typename Body>
requires IsOfHandling<Body> QJsonObject dataOf(const Body& body)
{
    return handlingData(body);
}

QJsonObject dataOf(const PresenceNotice& notice)
{
    QJsonObject data { { QLatin1String("window"), text(notice.window) } };
    putUnlessEmpty(data, QLatin1String("incident"), notice.incident.value);
    putUnlessEmpty(data, QLatin1String("editing"), notice.editing);
    return data;
}

} // namespace

std::string_view typeOf(const EventBody& body)
{
    return std::visit(
        [](const auto& what) -> std::string_view {
            using Body = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Body, AlertCondition>)
                return types::AlertChanged;
            else if constexpr (std::is_same_v<Body, CaseEvent>)
                return types::Case[what.change.index()];
            else if constexpr (std::is_same_v<Body, CommsEvent>)
                return types::Comms[what.change.index()];
            else if constexpr (std::is_same_v<Body, ApprovalEvent>)
                return types::Approval[what.change.index()];
            else if constexpr (std::is_same_v<Body, DeliveryEvent>)
                return types::Delivery[what.change.index()];
            else if constexpr (std::is_same_v<Body, MetricSample>)
                return types::MetricSampled;
            else if constexpr (std::is_same_v<Body, CatalogueApplied>)
                return types::CatalogueApplied;
            else if constexpr (std::is_same_v<Body, GroupingDecided>)
                return types::GroupingDecided;
            else if constexpr (std::is_same_v<Body, PresenceNotice>)
                return types::PresenceNoticed;
            else if constexpr (std::is_same_v<Body, AlertsAcknowledged>)
                return types::AlertsAcknowledged;
            else if constexpr (std::is_same_v<Body, AlertsReleased>)
                return types::AlertsReleased;
            else if constexpr (std::is_same_v<Body, SilenceRequested>)
                return types::SilenceRequested;
            else if constexpr (std::is_same_v<Body, SilenceWithdrawn>)
                return types::SilenceWithdrawn;
            else if constexpr (std::is_same_v<Body, SilenceAnswered>)
                return types::SilenceAnswered;
            else if constexpr (std::is_same_v<Body, SilenceReported>)
                return types::SilenceReported;
            else
                return types::GatewayReported;
        },
        body);
}

std::string encode(const Event& event)
{
    QJsonObject object {
        { QLatin1String("specversion"), QStringLiteral("1.0") },
        { QLatin1String("id"), text(event.id) },
        { QLatin1String("source"), text(event.source) },
        { QLatin1String("type"), text(typeOf(event.body)) },
        { QLatin1String("time"), text(event.time) },
        { QLatin1String("datacontenttype"), QStringLiteral("application/json") },
        { QLatin1String("data"), std::visit([](const auto& body) { return dataOf(body); }, event.body) },
    };
    putUnlessEmpty(object, QLatin1String("actor"), event.actor);
    // Nothing in the data of an incident's event names the incident; with the subject it can be stored from a file again.
    if (streamFor(event.body) == Stream::Incidents)
        object.insert(QLatin1String("subject"), text(subjectFor(event.body)));
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toStdString();
}

} // namespace leitstand
