// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/body_codec.h"
#include "wire/event_codec.h"
#include "wire/event_types.h"
#include "wire/json_reader.h"
#include "wire/json_text.h"

#include <QJsonArray>

namespace leitstand {
namespace {

using Limits = EventLimits;
using Element = simdjson::dom::element;
using namespace json;

std::string owned(std::string_view view)
{
    return std::string(view);
}

std::vector<FiringAlert> readAlerts(ObjectReader& data)
{
    std::vector<FiringAlert> alerts;
    data.array("alerts", Limits::Acknowledged, false, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        FiringAlert alert;
        alert.key.source = readName(reader, "source");
        alert.key.fingerprint = readName(reader, "fingerprint");
        alert.startsAt = reader.instant("starts_at");
        reader.finish();
        alerts.push_back(std::move(alert));
    });
    return alerts;
}

std::vector<LabelMatcher> readMatchers(ObjectReader& data, bool optional)
{
    std::vector<LabelMatcher> matchers;
    data.array("matchers", Limits::Matchers, optional, [&](Element entry, std::string_view place) {
        ObjectReader reader(entry, place, data.failure());
        LabelMatcher matcher;
        matcher.name = readName(reader, "name");
        matcher.kind = reader.word("kind", matcherKindFromWord);
        matcher.value = owned(reader.text("value", Limits::TextBytes));
        reader.finish();
        matchers.push_back(std::move(matcher));
    });
    return matchers;
}

AlertsAcknowledged readAcknowledged(ObjectReader& data)
{
    AlertsAcknowledged event;
    event.acknowledgement.value = readName(data, "acknowledgement");
    event.alerts = readAlerts(data);
    event.comment = owned(data.optionalText("comment", Limits::TextBytes, 1));
    return event;
}

AlertsReleased readReleased(ObjectReader& data)
{
    AlertsReleased event;
    event.acknowledgement.value = readName(data, "acknowledgement");
    event.alerts = readAlerts(data);
    return event;
}

SilenceRequested readRequested(ObjectReader& data)
{
    SilenceRequested event;
    event.source = readName(data, "source");
    event.request.value = readName(data, "request");
    event.act = data.word("act", silenceActFromWord);
    event.silence = readOptionalName(data, "silence");
    event.matchers = readMatchers(data, true);
    event.startsAt = data.optionalInstant("starts_at");
    event.endsAt = data.optionalInstant("ends_at");
    event.comment = owned(data.optionalText("comment", Limits::TextBytes, 1));
    return event;
}

SilenceWithdrawn readWithdrawn(ObjectReader& data)
{
    SilenceWithdrawn event;
    event.source = readName(data, "source");
    event.request.value = readName(data, "request");
    return event;
}

SilenceAnswered readAnswered(ObjectReader& data)
{
    SilenceAnswered event;
    event.source = readName(data, "source");
    event.request.value = readName(data, "request");
    event.outcome = data.word("outcome", silenceOutcomeFromWord);
    event.silence = readOptionalName(data, "silence");
    event.detail = owned(data.optionalText("detail", Limits::TextBytes, 1));
    return event;
}

SilenceReported readReported(ObjectReader& data)
{
    SilenceReported event;
    event.key.source = readName(data, "source");
    event.key.id = readName(data, "silence");
    event.matchers = readMatchers(data, false);
    event.startsAt = data.instant("starts_at");
    event.endsAt = data.instant("ends_at");
    event.by = readOptionalName(data, "by");
    event.comment = owned(data.optionalText("comment", Limits::TextBytes, 1));
    event.request.value = readOptionalName(data, "request");
    return event;
}

QJsonArray written(const std::vector<FiringAlert>& alerts)
{
    QJsonArray array;
    for (const FiringAlert& alert : alerts)
        array.append(QJsonObject { { QLatin1String("source"), text(alert.key.source) },
            { QLatin1String("fingerprint"), text(alert.key.fingerprint) },
            { QLatin1String("starts_at"), text(alert.startsAt) } });
    return array;
}

QJsonArray written(const std::vector<LabelMatcher>& matchers)
{
    QJsonArray array;
    for (const LabelMatcher& matcher : matchers)
        array.append(QJsonObject { { QLatin1String("name"), text(matcher.name) },
            { QLatin1String("kind"), text(wordFor(matcher.kind)) }, { QLatin1String("value"), text(matcher.value) } });
    return array;
}

QJsonObject ofRequest(const std::string& source, const SilenceRequestId& request)
{
    return { { QLatin1String("source"), text(source) }, { QLatin1String("request"), text(request.value) } };
}

} // namespace

EventBody readHandling(std::string_view type, ObjectReader& data)
{
    if (type == types::AlertsAcknowledged)
        return readAcknowledged(data);
    if (type == types::AlertsReleased)
        return readReleased(data);
    if (type == types::SilenceRequested)
        return readRequested(data);
    if (type == types::SilenceWithdrawn)
        return readWithdrawn(data);
    if (type == types::SilenceAnswered)
        return readAnswered(data);
    return readReported(data);
}

QJsonObject handlingData(const AlertsAcknowledged& event)
{
    QJsonObject data { { QLatin1String("acknowledgement"), text(event.acknowledgement.value) },
        { QLatin1String("alerts"), written(event.alerts) } };
    putUnlessEmpty(data, QLatin1String("comment"), event.comment);
    return data;
}

QJsonObject handlingData(const AlertsReleased& event)
{
    return { { QLatin1String("acknowledgement"), text(event.acknowledgement.value) },
        { QLatin1String("alerts"), written(event.alerts) } };
}

QJsonObject handlingData(const SilenceRequested& event)
{
    QJsonObject data = ofRequest(event.source, event.request);
    data.insert(QLatin1String("act"), text(wordFor(event.act)));
    putUnlessEmpty(data, QLatin1String("silence"), event.silence);
    if (!event.matchers.empty())
        data.insert(QLatin1String("matchers"), written(event.matchers));
    putIfThere(data, QLatin1String("starts_at"), event.startsAt);
    putIfThere(data, QLatin1String("ends_at"), event.endsAt);
    putUnlessEmpty(data, QLatin1String("comment"), event.comment);
    return data;
}

QJsonObject handlingData(const SilenceWithdrawn& event)
{
    return ofRequest(event.source, event.request);
}

QJsonObject handlingData(const SilenceAnswered& event)
{
    QJsonObject data = ofRequest(event.source, event.request);
    data.insert(QLatin1String("outcome"), text(wordFor(event.outcome)));
    putUnlessEmpty(data, QLatin1String("silence"), event.silence);
    putUnlessEmpty(data, QLatin1String("detail"), event.detail);
    return data;
}

QJsonObject handlingData(const SilenceReported& event)
{
    QJsonObject data { { QLatin1String("source"), text(event.key.source) },
        { QLatin1String("silence"), text(event.key.id) }, { QLatin1String("matchers"), written(event.matchers) },
        { QLatin1String("starts_at"), text(event.startsAt) }, { QLatin1String("ends_at"), text(event.endsAt) } };
    putUnlessEmpty(data, QLatin1String("by"), event.by);
    putUnlessEmpty(data, QLatin1String("comment"), event.comment);
    putUnlessEmpty(data, QLatin1String("request"), event.request.value);
    return data;
}

} // namespace leitstand
