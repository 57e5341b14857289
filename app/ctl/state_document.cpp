// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/state_document.h"

#include "ctl/catalogue_document.h"
#include "ctl/document_values.h"
#include "ctl/incident_document.h"
#include "ctl/outage_document.h"
#include "insight/incident_times.h"
#include "wire/subjects.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

namespace leitstand {
namespace {

constexpr std::array Severities
    = { Severity::Critical, Severity::Error, Severity::Warning, Severity::Unknown, Severity::Info };

// Of what is not resolved.
std::size_t countOf(const OperationsState& state, Severity wanted)
{
    return static_cast<std::size_t>(
        std::count_if(state.alerts().begin(), state.alerts().end(), [wanted](const Alert& alert) {
            return alert.condition.severity == wanted && alert.state() != AlertState::Resolved;
        }));
}

QJsonObject alertDocument(const OperationsState& state, const Alert& alert, Instant now)
{
    const AlertCondition& condition = alert.condition;
    QJsonObject document = alertKeyDocument(condition.key);
    document.insert(QLatin1String("name"), text(condition.name));
    document.insert(QLatin1String("status"), text(wordFor(alert.state())));
    document.insert(QLatin1String("severity"), text(wordFor(condition.severity)));
    put(document, QLatin1String("service"), condition.service);
    put(document, QLatin1String("summary"), condition.summary);
    document.insert(QLatin1String("starts_at"), text(condition.startsAt));
    put(document, QLatin1String("ends_at"), condition.endsAt);
    document.insert(QLatin1String("changed_at"), text(alert.changedAt));
    document.insert(QLatin1String("flapping"), alert.isFlapping(now));
    if (alert.acknowledgement) {
        put(document, QLatin1String("acknowledged_by"), alert.acknowledgement->by);
        document.insert(QLatin1String("acknowledged_at"), text(alert.acknowledgement->at));
    }
    QJsonArray silences;
    for (const Silence& silence : condition.silences)
        silences.append(text(silence.id));
    if (!silences.isEmpty())
        document.insert(QLatin1String("silences"), silences);
    QJsonObject labels;
    for (const auto& [name, value] : condition.labels)
        labels.insert(text(name), text(value));
    document.insert(QLatin1String("labels"), labels);
    QJsonArray incidents;
    for (const IncidentId& id : state.incidentsOf(condition.key))
        incidents.append(text(id.value));
    document.insert(QLatin1String("incidents"), incidents);
    return document;
}

QJsonObject alertsDocument(const OperationsState& state, Instant now)
{
    QJsonObject byStatus;
    for (const AlertState each : AlertStates)
        byStatus.insert(text(wordFor(each)), number(countIn(state, each)));
    QJsonObject bySeverity;
    for (const Severity each : Severities)
        bySeverity.insert(text(wordFor(each)), number(countOf(state, each)));
    QJsonArray list;
    for (const Alert* const alert : sortedAlerts(state))
        list.append(alertDocument(state, *alert, now));
    return {
        { QStringLiteral("total"), number(state.alerts().size()) },
        { QStringLiteral("by_status"), byStatus },
        { QStringLiteral("by_severity"), bySeverity }, // of those that are not resolved
        { QStringLiteral("list"), list },
    };
}

QJsonArray metricsDocument(const OperationsState& state)
{
    QJsonArray list;
    for (const auto& [key, series] : state.metrics()) {
        QJsonObject entry { { QStringLiteral("service"), text(key.service) },
            { QStringLiteral("name"), text(key.name) }, { QStringLiteral("samples"), number(series.points.size()) } };
        put(entry, QLatin1String("unit"), series.unit);
        if (!series.points.empty()) {
            entry.insert(QLatin1String("last_at"), text(series.points.back().at));
            entry.insert(QLatin1String("last_value"), series.points.back().value);
        }
        list.append(entry);
    }
    return list;
}

// How long people took, over all incidents.
void putTimes(QJsonObject& document, const OperationsState& state)
{
    const IncidentTimes times = incidentTimes(state.incidents(), Instant::min(), Instant::max());
    const auto seconds = [](const std::optional<Span>& mean) {
        return mean ? QJsonValue(wholeSeconds(*mean)) : QJsonValue(); // null: nothing to take a mean of
    };
    document.insert(QLatin1String("mtta_seconds"), seconds(times.meanToAcknowledge));
    document.insert(QLatin1String("mttr_seconds"), seconds(times.meanToResolve));
}

} // namespace

// What fires first, then what is urgent, then what is new.
std::vector<const Alert*> sortedAlerts(const OperationsState& state)
{
    std::vector<const Alert*> alerts;
    for (const Alert& alert : state.alerts())
        alerts.push_back(&alert);
    const auto rank = [](const Alert* alert) {
        return std::tuple(alert->state(), alert->condition.severity, -alert->condition.startsAt.time_since_epoch(),
            std::tie(alert->condition.name, alert->condition.key));
    };
    std::sort(alerts.begin(), alerts.end(),
        [&rank](const Alert* left, const Alert* right) { return rank(left) < rank(right); });
    return alerts;
}

std::vector<const Incident*> sortedIncidents(const OperationsState& state)
{
    std::vector<const Incident*> incidents;
    for (const auto& [id, incident] : state.incidents())
        incidents.push_back(&incident);
    std::sort(incidents.begin(), incidents.end(), [](const Incident* left, const Incident* right) {
        return std::tie(left->lane, left->priority, left->openedAt, left->id)
            < std::tie(right->lane, right->priority, right->openedAt, right->id);
    });
    return incidents;
}

std::size_t countIn(const OperationsState& state, AlertState wanted)
{
    return static_cast<std::size_t>(std::count_if(state.alerts().begin(), state.alerts().end(),
        [wanted](const Alert& alert) { return alert.state() == wanted; }));
}

QJsonObject countsDocument(const LogReading& reading)
{
    QJsonObject foreign;
    for (const auto& [type, count] : reading.foreignTypes)
        foreign.insert(text(type), number(count));
    QJsonArray rejected;
    for (const RejectedEvent& event : reading.rejected)
        rejected.append(QJsonObject { { QStringLiteral("stream"), text(streamName(event.position.stream)) },
            { QStringLiteral("sequence"), number(event.position.sequence) },
            { QStringLiteral("subject"), text(event.subject) }, { QStringLiteral("reason"), text(event.reason) } });
    return {
        { QStringLiteral("folded"), number(reading.folded) },
        { QStringLiteral("repeated"), number(reading.repeated) },
        { QStringLiteral("later"), number(reading.later) },
        { QStringLiteral("foreign"), number(reading.foreign) },
        { QStringLiteral("foreign_types"), foreign },
        { QStringLiteral("rejected"), number(reading.rejectedCount) },
        { QStringLiteral("rejected_events"), rejected },
    };
}

QJsonObject stateDocument(const LogReading& reading, const QTimeZone& zone, Instant now)
{
    const OperationsState& state = reading.state;
    QJsonArray incidents;
    for (const Incident* const incident : sortedIncidents(state))
        incidents.append(incidentDocument(state, *incident, zone, now));
    QJsonObject document {
        { QStringLiteral("at"), text(now) },
        { QStringLiteral("time_zone"), QString::fromLatin1(zone.id()) },
        { QStringLiteral("alerts"), alertsDocument(state, now) },
        { QStringLiteral("incidents"), incidents },
        { QStringLiteral("totals"), calendarTotalsDocument(outagesOf(state.incidents()), zone, now) },
        { QStringLiteral("catalogue"), catalogueSummary(*state.catalogue()) },
        { QStringLiteral("metrics"), metricsDocument(state) },
        { QStringLiteral("log"), countsDocument(reading) },
    };
    putTimes(document, state);
    return document;
}

} // namespace leitstand
