// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/state_document.h"

#include "domain/incident_rules.h"
#include "wire/subjects.h"
#include "workspace/scenario_time.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <tuple>

namespace leitstand {
namespace {

constexpr std::array AlertStates
    = { AlertState::Firing, AlertState::Acknowledged, AlertState::Silenced, AlertState::Resolved };
constexpr std::array Severities
    = { Severity::Critical, Severity::Error, Severity::Warning, Severity::Unknown, Severity::Info };

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

// Of what is not resolved.
std::size_t countOf(const OperationsState& state, Severity wanted)
{
    return static_cast<std::size_t>(
        std::count_if(state.alerts().begin(), state.alerts().end(), [wanted](const Alert& alert) {
            return alert.condition.severity == wanted && alert.state() != AlertState::Resolved;
        }));
}

qint64 number(std::uint64_t value)
{
    return static_cast<qint64>(value);
}

void put(QJsonObject& object, QLatin1String name, const std::optional<Instant>& instant)
{
    if (instant)
        object.insert(name, text(*instant));
}

void put(QJsonObject& object, QLatin1String name, std::string_view value)
{
    if (!value.empty())
        object.insert(name, text(value));
}

QJsonObject keyDocument(const AlertKey& key)
{
    return { { QStringLiteral("source"), text(key.source) }, { QStringLiteral("fingerprint"), text(key.fingerprint) } };
}

QJsonObject alertDocument(const OperationsState& state, const Alert& alert, Instant now)
{
    const AlertCondition& condition = alert.condition;
    QJsonObject document = keyDocument(condition.key);
    document.insert(QLatin1String("name"), text(condition.name));
    document.insert(QLatin1String("status"), text(wordFor(alert.state())));
    document.insert(QLatin1String("severity"), text(wordFor(condition.severity)));
    put(document, QLatin1String("service"), condition.service);
    put(document, QLatin1String("summary"), condition.summary);
    document.insert(QLatin1String("starts_at"), text(condition.startsAt));
    put(document, QLatin1String("ends_at"), condition.endsAt);
    document.insert(QLatin1String("changed_at"), text(alert.changedAt));
    document.insert(QLatin1String("flapping"), alert.isFlapping(now));
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

QJsonObject messageDocument(const DraftText& message)
{
    const auto language = [](const Message& in) {
        return QJsonObject { { QStringLiteral("subject"), text(in.subject) },
            { QStringLiteral("body"), text(in.body) } };
    };
    return {
        { QStringLiteral("audience"), text(wordFor(message.audience)) },
        { QStringLiteral("moment"), text(wordFor(message.moment)) },
        { QStringLiteral("de"), language(message.german) },
        { QStringLiteral("en"), language(message.english) },
    };
}

void putHistory(QJsonObject& document, const Incident& incident)
{
    QJsonArray lanes;
    for (const LaneChange& change : incident.laneChanges)
        lanes.append(QJsonObject { { QStringLiteral("lane"), text(wordFor(change.lane)) },
            { QStringLiteral("at"), text(change.at) }, { QStringLiteral("by"), text(change.by) } });
    document.insert(QLatin1String("lane_changes"), lanes);
    QJsonArray notes;
    for (const Note& note : incident.notes)
        notes.append(QJsonObject { { QStringLiteral("at"), text(note.at) }, { QStringLiteral("by"), text(note.by) },
            { QStringLiteral("text"), text(note.text) } });
    document.insert(QLatin1String("notes"), notes);
    QJsonArray drafts;
    for (const auto& [id, draft] : incident.drafts) {
        QJsonObject entry = messageDocument(draft.text);
        entry.insert(QLatin1String("id"), text(id.value));
        entry.insert(QLatin1String("saved_at"), text(draft.savedAt));
        entry.insert(QLatin1String("saved_by"), text(draft.savedBy));
        put(entry, QLatin1String("published_at"), draft.publishedAt);
        drafts.append(entry);
    }
    document.insert(QLatin1String("drafts"), drafts);
    QJsonArray published;
    for (const PublishedMessage& message : incident.published) {
        QJsonObject entry = messageDocument(message.text);
        entry.insert(QLatin1String("draft"), text(message.draft.value));
        entry.insert(QLatin1String("channel"), text(message.channel));
        entry.insert(QLatin1String("at"), text(message.at));
        entry.insert(QLatin1String("by"), text(message.by));
        published.append(entry);
    }
    document.insert(QLatin1String("published"), published);
}

QJsonObject incidentDocument(const OperationsState& state, const Incident& incident)
{
    QJsonObject document {
        { QStringLiteral("id"), text(incident.id.value) },
        { QStringLiteral("title"), text(incident.title) },
        { QStringLiteral("priority"), text(wordFor(incident.priority)) },
        { QStringLiteral("lane"), text(wordFor(incident.lane)) },
        { QStringLiteral("open"), incident.isOpen() },
        { QStringLiteral("customer_impact"), incident.customerImpact },
        { QStringLiteral("owes_final_message"), incident.owesFinalMessage() },
        { QStringLiteral("opened_at"), text(incident.openedAt) },
        { QStringLiteral("changed_at"), text(incident.changedAt) },
    };
    put(document, QLatin1String("opened_by"), incident.openedBy);
    put(document, QLatin1String("acknowledged_at"), incident.acknowledgedAt);
    put(document, QLatin1String("acknowledged_by"), incident.acknowledgedBy);
    put(document, QLatin1String("closed_at"), incident.closedAt);
    put(document, QLatin1String("acknowledge_due"), acknowledgeDue(incident));
    put(document, QLatin1String("next_customer_update"), nextCustomerUpdate(incident));
    QJsonArray alerts;
    for (const AlertKey& key : incident.alerts) {
        QJsonObject entry = keyDocument(key);
        if (const Alert* const alert = state.alert(key)) {
            entry.insert(QLatin1String("name"), text(alert->condition.name));
            entry.insert(QLatin1String("status"), text(wordFor(alert->state())));
        }
        alerts.append(entry);
    }
    document.insert(QLatin1String("alerts"), alerts);
    putHistory(document, incident);
    document.insert(QLatin1String("versions"),
        QJsonObject { { QStringLiteral("case"), number(incident.version(Aspect::Case)) },
            { QStringLiteral("comms"), number(incident.version(Aspect::Comms)) } });
    return document;
}

QString counted(std::size_t count, const char* word)
{
    return QString::number(count) + QLatin1Char(' ') + QLatin1String(word);
}

QString clockText(Instant instant)
{
    return QString::fromStdString(formatClock(instant, {}, true));
}

void printIncident(Console& console, const Incident& incident, Instant now)
{
    console.out << "  " << text(wordFor(incident.priority)) << "  " << text(wordFor(incident.lane)).leftJustified(11)
                << "  " << oneLine(incident.title, 70) << "  (" << oneLine(incident.id.value) << ")\n";
    console.out << "      opened " << clockText(incident.openedAt);
    if (!incident.openedBy.empty())
        console.out << " by " << oneLine(incident.openedBy, 40);
    if (incident.acknowledgedAt)
        console.out << ", acknowledged " << clockText(*incident.acknowledgedAt);
    if (incident.closedAt)
        console.out << ", closed " << clockText(*incident.closedAt);
    console.out << "; " << counted(incident.alerts.size(), "alerts, ") << counted(incident.drafts.size(), "drafts, ")
                << counted(incident.published.size(), "messages published") << '\n';
    const auto due = [&](const char* what, const std::optional<Instant>& at) {
        if (at)
            console.out << "      " << what << ' ' << clockText(*at) << (*at < now ? ", overdue\n" : "\n");
    };
    due("to be acknowledged by", acknowledgeDue(incident));
    due("next message to customers by", nextCustomerUpdate(incident));
}

} // namespace

std::string_view wordFor(AlertState state)
{
    switch (state) {
    case AlertState::Firing:
        return "firing";
    case AlertState::Acknowledged:
        return "acknowledged";
    case AlertState::Silenced:
        return "silenced";
    case AlertState::Resolved:
        break;
    }
    return "resolved";
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString text(Instant instant)
{
    return QString::fromStdString(formatInstant(instant));
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

QJsonObject stateDocument(const LogReading& reading, Instant now)
{
    QJsonArray incidents;
    for (const Incident* const incident : sortedIncidents(reading.state))
        incidents.append(incidentDocument(reading.state, *incident));
    QJsonArray metrics;
    for (const auto& [key, series] : reading.state.metrics()) {
        QJsonObject entry { { QStringLiteral("service"), text(key.service) },
            { QStringLiteral("name"), text(key.name) }, { QStringLiteral("samples"), number(series.points.size()) } };
        put(entry, QLatin1String("unit"), series.unit);
        if (!series.points.empty()) {
            entry.insert(QLatin1String("last_at"), text(series.points.back().at));
            entry.insert(QLatin1String("last_value"), series.points.back().value);
        }
        metrics.append(entry);
    }
    return {
        { QStringLiteral("at"), text(now) },
        { QStringLiteral("alerts"), alertsDocument(reading.state, now) },
        { QStringLiteral("incidents"), incidents },
        { QStringLiteral("metrics"), metrics },
        { QStringLiteral("log"), countsDocument(reading) },
    };
}

void printState(Console& console, const LogReading& reading, Instant now)
{
    const OperationsState& state = reading.state;
    console.out << "At " << clockText(now) << "\n\nAlerts:";
    for (const AlertState each : AlertStates)
        console.out << (each == AlertState::Firing ? " " : ", ") << counted(countIn(state, each), wordFor(each).data());
    console.out << '\n';
    for (const Alert* const alert : sortedAlerts(state)) {
        if (alert->state() == AlertState::Resolved)
            continue;
        const AlertCondition& condition = alert->condition;
        console.out << "  " << text(wordFor(condition.severity)).leftJustified(8) << "  "
                    << text(wordFor(alert->state())).leftJustified(12) << "  since " << clockText(condition.startsAt)
                    << "  " << oneLine(condition.name, 40) << (alert->isFlapping(now) ? " (flapping)" : "");
        if (!condition.service.empty())
            console.out << "  " << oneLine(condition.service, 30);
        if (!condition.summary.empty())
            console.out << "  " << oneLine(condition.summary, 80);
        console.out << '\n';
    }
    const auto incidents = sortedIncidents(state);
    const auto open = static_cast<std::size_t>(
        std::count_if(incidents.begin(), incidents.end(), [](const Incident* incident) { return incident->isOpen(); }));
    console.out << "\nIncidents: " << counted(open, "open, ") << counted(incidents.size() - open, "closed") << '\n';
    for (const Incident* const incident : incidents)
        printIncident(console, *incident, now);
    if (reading.rejectedCount > 0 || reading.foreign > 0)
        console.out << "\nNot read: " << counted(reading.rejectedCount, "rejected events, ")
                    << counted(reading.foreign, "of kinds unknown here") << " (leitstandctl status tells more)\n";
}

} // namespace leitstand
