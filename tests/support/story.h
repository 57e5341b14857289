// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log told in the words of the field, for tests of the fold: each verb adds one event at the story's clock, numbers it
// as its stream and its aspect would, and folds it at once.
#pragma once

#include "domain/incident_rules.h"
#include "domain/operations_state.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace leitstand::testing {

class Story {
public:
    explicit Story(Instant begin = *parseInstant("2026-11-21T09:55:00Z")) : now(begin) { }

    Instant now;
    std::string actor = "jana";
    OperationsState state;
    Changes changes; // of the last event
    Applied outcome = Applied::Changed; // of the last event
    std::string reason; // why the last event was refused
    std::vector<LoggedEvent> log;

    void wait(Span span) { now += span; }

    // --- alerts
    static AlertKey key(const std::string& name) { return { "prometheus", name }; }
    AlertCondition condition(const std::string& name) const
    {
        AlertCondition alert;
        alert.key = key(name);
        alert.name = name;
        alert.severity = Severity::Critical;
        alert.startsAt = now;
        alert.labels = { { "alertname", name } };
        return alert;
    }
    void report(const AlertCondition& condition) { tell(condition); }
    void fires(const std::string& name) { report(condition(name)); }
    void resolves(const std::string& name)
    {
        AlertCondition alert = state.alert(key(name)) ? state.alert(key(name))->condition : condition(name);
        alert.status = AlertStatus::Resolved;
        alert.endsAt = now;
        report(alert);
    }
    const Alert& alert(const std::string& name) const { return *state.alert(key(name)); }

    // --- incidents
    void change(const std::string& id, CaseChange what)
    {
        tell(CaseEvent { { id }, ++m_versions[{ id, Aspect::Case }], std::move(what) });
    }
    void change(const std::string& id, CommsChange what)
    {
        tell(CommsEvent { { id }, ++m_versions[{ id, Aspect::Comms }], std::move(what) });
    }
    void opens(const std::string& id, std::vector<AlertKey> alerts = {}, bool customerImpact = true)
    {
        change(id, CaseChange(IncidentOpened { "Logins are slow", Priority::P1, customerImpact, std::move(alerts) }));
    }
    void acknowledges(const std::string& id) { change(id, CaseChange(IncidentAcknowledged())); }
    void moves(const std::string& id, Lane to) { change(id, CaseChange(LaneMoved { to })); }
    void links(const std::string& id, std::vector<AlertKey> alerts)
    {
        change(id, CaseChange(AlertsLinked { std::move(alerts) }));
    }
    void unlinks(const std::string& id, std::vector<AlertKey> alerts)
    {
        change(id, CaseChange(AlertsUnlinked { std::move(alerts) }));
    }
    static DraftText text(Moment moment, const std::string& body = "We are looking into it.")
    {
        return { Audience::PublicStatus, moment, { "Anmeldung", body }, { "Login", body } };
    }
    void saves(const std::string& id, const std::string& draft, const std::string& body)
    {
        change(id, CommsChange(DraftSaved { { draft }, text(Moment::Update, body) }));
    }
    void publishes(const std::string& id, Moment moment, const std::string& draft = "d1")
    {
        change(id, CommsChange(MessagePublished { { draft }, text(moment), "status page" }));
    }
    const Incident& incident(const std::string& id) const { return *state.incident({ id }); }

    // --- the log
    void tell(EventBody body)
    {
        const Stream stream = std::holds_alternative<AlertCondition>(body) ? Stream::Alerts
            : std::holds_alternative<MetricSample>(body)                   ? Stream::Metrics
                                                                           : Stream::Incidents;
        const std::uint64_t sequence = ++m_sequences[static_cast<std::size_t>(stream)];
        deliver({ { "e" + std::to_string(log.size()), "/leitstand/test", now, actor, std::move(body) },
            { stream, sequence, now } });
    }
    // As it is: out of order, again, at another version.
    void deliver(LoggedEvent event)
    {
        changes = {};
        reason.clear();
        outcome = state.apply(event, changes, &reason);
        log.push_back(std::move(event));
    }
    // The last event once more, and any event of the log once more.
    void repeat(std::size_t index) { deliver(LoggedEvent(log.at(index))); }
    void repeatLast() { repeat(log.size() - 1); }

private:
    std::array<std::uint64_t, StreamCount> m_sequences {};
    std::map<std::pair<std::string, Aspect>, std::uint32_t> m_versions;
};

// Everything that a state holds, in an order that does not depend on how it came about: for comparing two states.
inline std::map<std::string, std::string> describe(const OperationsState& state)
{
    std::map<std::string, std::string> parts;
    const auto at = [](Instant instant) { return instant == Instant() ? std::string("-") : formatInstant(instant); };
    const auto maybe = [&at](const std::optional<Instant>& instant) { return instant ? at(*instant) : "none"; };
    const auto message = [](const DraftText& text) {
        return std::string(wordFor(text.audience)) + '/' + std::string(wordFor(text.moment)) + '/' + text.german.subject
            + '/' + text.german.body + '/' + text.english.subject + '/' + text.english.body;
    };
    for (const Alert& alert : state.alerts()) {
        const AlertCondition& condition = alert.condition;
        std::string& text = parts["alert " + condition.key.source + '/' + condition.key.fingerprint];
        text = std::to_string(static_cast<int>(condition.status)) + ' ' + std::string(wordFor(condition.severity)) + ' '
            + condition.name + ' ' + condition.summary + ' ' + at(condition.startsAt) + ' ' + maybe(condition.endsAt)
            + ' ' + std::to_string(condition.silences.size()) + ' ' + at(alert.changedAt) + ' '
            + std::to_string(alert.sequence) + ' ' + std::to_string(alert.openIncidents) + ' '
            + std::to_string(alert.acknowledgedIncidents);
        for (const Instant change : alert.lastChanges)
            text += ' ' + at(change);
        for (const IncidentId& id : state.incidentsOf(condition.key))
            text += " in " + id.value;
    }
    for (const auto& [id, incident] : state.incidents()) {
        std::string& text = parts["incident " + id.value];
        text = incident.title + ' ' + std::string(wordFor(incident.priority)) + ' '
            + std::string(wordFor(incident.lane)) + ' ' + (incident.customerImpact ? "customers " : "- ")
            + at(incident.openedAt) + incident.openedBy + ' ' + maybe(incident.acknowledgedAt) + incident.acknowledgedBy
            + ' ' + maybe(incident.closedAt) + ' ' + at(incident.changedAt);
        for (const LaneChange& change : incident.laneChanges)
            text += " | " + std::string(wordFor(change.lane)) + ' ' + at(change.at) + change.by;
        for (const AlertKey& key : incident.alerts)
            text += " + " + key.fingerprint;
        for (const Note& note : incident.notes)
            text += " # " + at(note.at) + note.by + note.text;
        for (const auto& [draftId, draft] : incident.drafts)
            text += " @ " + draftId.value + message(draft.text) + at(draft.savedAt) + draft.savedBy
                + std::to_string(draft.savedVersion) + maybe(draft.publishedAt);
        for (const PublishedMessage& published : incident.published)
            text += " > " + published.draft.value + message(published.text) + published.channel + at(published.at);
        for (const std::uint32_t version : incident.versions)
            text += " v" + std::to_string(version);
    }
    for (const auto& [key, series] : state.metrics()) {
        std::string& text = parts["metric " + key.service + '/' + key.name];
        text = series.unit + ' ' + std::to_string(series.sequence);
        for (const MetricPoint& point : series.points)
            text += ' ' + at(point.at) + '=' + std::to_string(point.value);
    }
    return parts;
}

} // namespace leitstand::testing
