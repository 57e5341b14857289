// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/incident_document.h"

#include "ctl/document_values.h"
#include "ctl/message_document.h"
#include "ctl/outage_document.h"
#include "ctl/state_document.h"
#include "domain/clocks.h"

namespace leitstand {
namespace {

using L = QLatin1String;

template <typename Ids> QJsonArray idsDocument(const Ids& ids)
{
    QJsonArray list;
    for (const auto& id : ids)
        list.append(text(id.value));
    return list;
}

QJsonArray lanesDocument(const Incident& incident)
{
    QJsonArray list;
    for (const LaneChange& change : incident.laneChanges) {
        QJsonObject entry { { QStringLiteral("lane"), text(wordFor(change.lane)) },
            { QStringLiteral("at"), text(change.at) }, { QStringLiteral("by"), text(change.by) } };
        put(entry, L("reason"), change.reason);
        list.append(entry);
    }
    return list;
}

// Those that somebody has.
QJsonObject rolesDocument(const Incident& incident)
{
    QJsonObject roles;
    for (const CaseRole each : { CaseRole::Commander, CaseRole::CommunicationLead, CaseRole::Scribe }) {
        const RoleHolding& holding = incident.role(each);
        if (!holding.person.empty())
            roles.insert(text(wordFor(each)),
                QJsonObject { { QStringLiteral("person"), text(holding.person) },
                    { QStringLiteral("since"), text(holding.since) } });
    }
    return roles;
}

QJsonArray hypothesesDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Hypothesis& hypothesis : incident.hypotheses) {
        QJsonArray steps;
        for (const HypothesisStep& step : hypothesis.steps) {
            QJsonObject entry { { QStringLiteral("state"), text(wordFor(step.state)) },
                { QStringLiteral("at"), text(step.at) }, { QStringLiteral("by"), text(step.by) } };
            put(entry, L("evidence"), step.evidence);
            steps.append(entry);
        }
        list.append(QJsonObject {
            { QStringLiteral("id"), text(hypothesis.id.value) },
            { QStringLiteral("statement"), text(hypothesis.statement) },
            { QStringLiteral("state"), text(wordFor(hypothesis.state())) },
            { QStringLiteral("became_symptom"), hypothesis.becameSymptom },
            { QStringLiteral("steps"), steps },
            { QStringLiteral("withdrawn"), hypothesis.withdrawn },
        });
    }
    return list;
}

QJsonArray actionsDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Action& action : incident.actions) {
        QJsonObject entry {
            { QStringLiteral("id"), text(action.id.value) },
            { QStringLiteral("what"), text(action.what) },
            { QStringLiteral("by"), text(action.by) },
            { QStringLiteral("outcome"), text(wordFor(action.outcome)) },
            { QStringLiteral("started_at"), text(action.startedAt) },
            { QStringLiteral("withdrawn"), action.withdrawn },
        };
        put(entry, L("ended_at"), action.endedAt);
        put(entry, L("detail"), action.detail);
        list.append(entry);
    }
    return list;
}

QJsonArray clocksDocument(const Incident& incident, const Catalogue& catalogue, Instant now)
{
    QJsonArray list;
    for (const Clock& clock : clocksOf(incident, catalogue)) {
        QJsonObject entry {
            { QStringLiteral("kind"), text(wordFor(clock.kind)) },
            { QStringLiteral("origin"), text(wordFor(clock.origin)) },
            { QStringLiteral("state"), text(wordFor(clock.state(now))) },
            { QStringLiteral("started_at"), text(clock.startedAt) },
            { QStringLiteral("due"), text(clock.due) },
        };
        if (const auto remaining = clock.remaining(now))
            entry.insert(L("remaining_seconds"), wholeSeconds(*remaining));
        put(entry, L("met_at"), clock.metAt);
        put(entry, L("owed_by"), clock.owedBy);
        put(entry, L("ordered_at"), clock.orderedAt);
        list.append(entry);
    }
    return list;
}

QJsonArray notesDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Note& note : incident.notes) {
        list.append(QJsonObject {
            { QStringLiteral("id"), text(note.id.value) },
            { QStringLiteral("at"), text(note.at) },
            { QStringLiteral("by"), text(note.by) },
            { QStringLiteral("text"), text(note.text) },
            { QStringLiteral("mark"), text(wordFor(note.mark)) },
            { QStringLiteral("pictures"), idsDocument(note.pictures) },
            { QStringLiteral("withdrawn"), note.withdrawn },
        });
    }
    return list;
}

QJsonArray causesDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Cause& cause : incident.causes)
        list.append(QJsonObject { { QStringLiteral("id"), text(cause.id.value) },
            { QStringLiteral("text"), text(cause.text) }, { QStringLiteral("at"), text(cause.at) },
            { QStringLiteral("by"), text(cause.by) }, { QStringLiteral("withdrawn"), cause.withdrawn } });
    return list;
}

QJsonArray preventionsDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Prevention& prevention : incident.preventions) {
        QJsonObject entry {
            { QStringLiteral("id"), text(prevention.id.value) },
            { QStringLiteral("text"), text(prevention.text) },
            { QStringLiteral("at"), text(prevention.at) },
            { QStringLiteral("by"), text(prevention.by) },
            { QStringLiteral("done"), prevention.doneAt.has_value() },
            { QStringLiteral("withdrawn"), prevention.withdrawn },
        };
        put(entry, L("owner"), prevention.owner);
        if (prevention.due)
            entry.insert(L("due"), text(Instant(*prevention.due)).left(10));
        put(entry, L("done_at"), prevention.doneAt);
        put(entry, L("done_by"), prevention.doneBy);
        list.append(entry);
    }
    return list;
}

QJsonArray regulatoryDocument(const Incident& incident)
{
    QJsonArray list;
    for (const RegulatoryRecord& record : incident.regulatory)
        list.append(QJsonObject { { QStringLiteral("regime"), text(wordFor(record.regime)) },
            { QStringLiteral("milestone"), text(wordFor(record.milestone)) }, { QStringLiteral("at"), text(record.at) },
            { QStringLiteral("by"), text(record.by) }, { QStringLiteral("withdrawn"), record.withdrawn } });
    return list;
}

QJsonArray linkedAlertsDocument(const OperationsState& state, const Incident& incident)
{
    QJsonArray list;
    for (const AlertKey& key : incident.alerts) {
        QJsonObject entry = alertKeyDocument(key);
        if (const Alert* const alert = state.alert(key)) {
            entry.insert(L("name"), text(alert->condition.name));
            entry.insert(L("status"), text(wordFor(alert->state())));
        }
        list.append(entry);
    }
    return list;
}

QJsonObject versionsDocument(const Incident& incident)
{
    QJsonObject versions;
    for (const Aspect aspect : { Aspect::Case, Aspect::Comms, Aspect::Approval, Aspect::Delivery })
        versions.insert(text(wordFor(aspect)), number(incident.version(aspect)));
    return versions;
}

void putHead(QJsonObject& document, const Incident& incident, const Catalogue& catalogue)
{
    put(document, L("summary"), incident.summary);
    put(document, L("opened_by"), incident.openedBy);
    put(document, L("customer_impact_since"), incident.customerImpactSince);
    put(document, L("acknowledged_at"), incident.acknowledgedAt);
    put(document, L("acknowledged_by"), incident.acknowledgedBy);
    put(document, L("closed_at"), incident.closedAt);
    put(document, L("watch_ends"), watchEnds(incident, catalogue));
    if (const auto clock = clockOf(incident, catalogue, ClockKind::Acknowledge); clock && clock->isRunning())
        document.insert(L("acknowledge_due"), text(clock->due));
    if (const auto clock = nextMessageClock(incident, catalogue))
        document.insert(L("next_customer_update"), text(clock->due));
    put(document, L("merged_into"), incident.mergedInto.value);
    put(document, L("split_from"), incident.splitFrom.value);
    document.insert(L("absorbed"), idsDocument(incident.absorbed));
}

} // namespace

QJsonObject alertKeyDocument(const AlertKey& key)
{
    return { { QStringLiteral("source"), text(key.source) }, { QStringLiteral("fingerprint"), text(key.fingerprint) } };
}

QJsonArray relapsesDocument(const OperationsState& state, const Incident& incident)
{
    QJsonArray list;
    for (const Relapse& relapse : incident.relapses) {
        QJsonObject alert = alertKeyDocument(relapse.alert);
        if (const Alert* const known = state.alert(relapse.alert))
            alert.insert(L("name"), text(known->condition.name));
        QJsonObject entry { { QStringLiteral("at"), text(relapse.at) }, { QStringLiteral("alert"), alert } };
        put(entry, L("hypothesis"), relapse.hypothesis.value);
        list.append(entry);
    }
    return list;
}

QJsonArray outagesDocument(const Incident& incident)
{
    QJsonArray list;
    for (const Outage& outage : incident.outages)
        list.append(outageDocument(outage));
    return list;
}

QJsonObject incidentDocument(const OperationsState& state, const Incident& incident, const QTimeZone& zone, Instant now)
{
    const Catalogue& catalogue = *state.catalogue();
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
        { QStringLiteral("lane_changes"), lanesDocument(incident) },
        { QStringLiteral("roles"), rolesDocument(incident) },
        { QStringLiteral("components"), idsDocument(incident.components) },
        { QStringLiteral("alerts"), linkedAlertsDocument(state, incident) },
        { QStringLiteral("hypotheses"), hypothesesDocument(incident) },
        { QStringLiteral("actions"), actionsDocument(incident) },
        { QStringLiteral("outages"), outagesDocument(incident) },
        { QStringLiteral("totals"), totalsDocument(outagesOf(incident, state.incidents()), zone, now) },
        { QStringLiteral("clocks"), clocksDocument(incident, catalogue, now) },
        { QStringLiteral("relapses"), relapsesDocument(state, incident) },
        { QStringLiteral("causes"), causesDocument(incident) },
        { QStringLiteral("preventions"), preventionsDocument(incident) },
        { QStringLiteral("notes"), notesDocument(incident) },
        { QStringLiteral("regulatory"), regulatoryDocument(incident) },
        { QStringLiteral("drafts"), draftsDocument(incident) },
        { QStringLiteral("publications"), publicationsDocument(incident) },
        { QStringLiteral("published"), publishedDocument(incident) },
        { QStringLiteral("questions"), questionsDocument(incident) },
        { QStringLiteral("versions"), versionsDocument(incident) },
    };
    putHead(document, incident, catalogue);
    return document;
}

} // namespace leitstand
