// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A log told in the words of the field, for tests of the fold: each verb adds one event at the story's clock, numbers it
// as its stream and its aspect would, and folds it at once.
#pragma once

#include "domain/incident_rules.h"
#include "domain/operations_state.h"
#include "domain/timeline.h"

#include "support/description.h"

#include <array>
#include <map>
#include <string>
#include <utility>
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
    void change(const std::string& id, CaseChange what, std::uint32_t corrects = 0)
    {
        tell(CaseEvent { { id }, ++m_versions[{ id, Aspect::Case }], std::move(what), corrects });
    }
    void change(const std::string& id, CommsChange what)
    {
        tell(CommsEvent { { id }, ++m_versions[{ id, Aspect::Comms }], std::move(what) });
    }
    void change(const std::string& id, ApprovalChange what)
    {
        tell(ApprovalEvent { { id }, ++m_versions[{ id, Aspect::Approval }], std::move(what) });
    }
    void change(const std::string& id, DeliveryChange what)
    {
        tell(DeliveryEvent { { id }, ++m_versions[{ id, Aspect::Delivery }], std::move(what) });
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
    void publishes(const std::string& id, Moment moment, const std::string& draft = "d1",
        const std::optional<Instant>& nextUpdate = {})
    {
        change(id, CommsChange(MessagePublished { { draft }, text(moment), "status page", nextUpdate }));
    }
    // The draft's present text.
    void submits(const std::string& id, const std::string& draft)
    {
        change(id, CommsChange(DraftSubmitted { { draft }, savedVersion(id, draft), {} }));
    }
    // By somebody else than the story's actor.
    void approves(const std::string& id, const std::string& draft, const std::string& by = "ole")
    {
        as(by, [&] {
            change(id,
                ApprovalChange(DraftApproved {
                    { draft }, savedVersion(id, draft), digestOf(incident(id).draft({ draft })->text) }));
        });
    }
    void refuses(const std::string& id, const std::string& draft, const std::string& reason = "the time is missing")
    {
        as("ole", [&] { change(id, ApprovalChange(DraftRefused { { draft }, savedVersion(id, draft), reason })); });
    }
    void orders(const std::string& id, const std::string& draft, const std::string& publication,
        std::vector<std::string> channels = { "mail" }, const std::optional<Instant>& nextUpdate = {})
    {
        change(id,
            CommsChange(PublicationOrdered {
                { publication }, { draft }, savedVersion(id, draft), std::move(channels), nextUpdate }));
    }
    // Saved, submitted, approved and ordered.
    void releases(const std::string& id, const std::string& draft, const std::string& publication,
        std::vector<std::string> channels = { "mail" })
    {
        saves(id, draft, "We are looking into it.");
        submits(id, draft);
        approves(id, draft);
        orders(id, draft, publication, std::move(channels));
    }
    // What the gateway says.
    void delivery(const std::string& id, DeliveryChange what)
    {
        as({}, [&] { change(id, std::move(what)); });
    }
    void handsOver(const std::string& id, const std::string& publication, const std::string& channel,
        const std::string& recipient, DeliveryOutcome outcome)
    {
        delivery(id, HandoverBegun { { publication }, channel, { recipient } });
        delivery(id, HandoverEnded { { publication }, channel, { { recipient, outcome } } });
    }
    std::uint32_t savedVersion(const std::string& id, const std::string& draft) const
    {
        const Draft* const known = incident(id).draft({ draft });
        return known ? known->savedVersion : 0;
    }
    template <typename Deed> void as(const std::string& person, Deed deed)
    {
        const std::string before = std::exchange(actor, person);
        deed();
        actor = before;
    }
    void assigns(const std::string& id, CaseRole role, const std::string& person)
    {
        change(id, CaseChange(RoleAssigned { role, person }));
    }
    void notes(const std::string& id, const std::string& note, const std::string& text, std::uint32_t corrects = 0)
    {
        change(id, CaseChange(NoteAdded { { note }, text, NoteMark::None, {} }), corrects);
    }
    void raises(const std::string& id, const std::string& hypothesis, const std::string& statement)
    {
        change(id, CaseChange(HypothesisRaised { { hypothesis }, statement }));
    }
    void judges(const std::string& id, const std::string& hypothesis, HypothesisState state)
    {
        change(id, CaseChange(HypothesisJudged { { hypothesis }, state, "seen in the log" }));
    }
    // Live: from now on.
    void breaks(const std::string& id, const std::string& outage, const std::string& component,
        OutageState state = OutageState::Down)
    {
        change(id, CaseChange(OutageRecorded { { outage }, { { component } }, { { state, now, {} } } }));
    }
    void turns(const std::string& id, const std::string& outage, OutageState state)
    {
        change(id, CaseChange(OutageChanged { { outage }, state, now }));
    }
    void works(const std::string& id, const std::string& outage)
    {
        change(id, CaseChange(OutageEnded { { outage }, now }));
    }
    void reports(const std::string& id, Regime regime, RegulatoryMilestone milestone)
    {
        change(id, CaseChange(RegulatoryMilestoneReached { regime, milestone, now }));
    }
    void applies(Catalogue catalogue)
    {
        tell(CatalogueApplied { std::make_shared<const Catalogue>(std::move(catalogue)) });
    }
    void decides(GroupingDecided decided) { tell(std::move(decided)); }
    // The version of the last event of the case.
    std::uint32_t version(const std::string& id) const { return incident(id).version(Aspect::Case); }
    // False when that cannot be taken back.
    bool undoes(const std::string& id, std::uint32_t version)
    {
        const Expected<CaseChange> back = undoOf(incident(id), version);
        if (!back.ok())
            return false;
        change(id, *back, version);
        return outcome == Applied::Changed;
    }
    const Incident& incident(const std::string& id) const { return *state.incident({ id }); }

    // --- the log
    static bool isOfHandling(const EventBody& body)
    {
        return std::visit([](const auto& what) { return IsOfHandling<std::decay_t<decltype(what)>>; }, body);
    }
    void tell(EventBody body)
    {
        const Stream stream = std::holds_alternative<AlertCondition>(body) ? Stream::Alerts
            : std::holds_alternative<MetricSample>(body)                   ? Stream::Metrics
            : std::holds_alternative<CatalogueApplied>(body)               ? Stream::Settings
            : isOfHandling(body)                                           ? Stream::Handling
            : std::holds_alternative<GroupingDecided>(body)                ? Stream::Settings
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

} // namespace leitstand::testing
