// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that a state holds, as text, for comparing two states.
#pragma once

#include "domain/operations_state.h"
#include "domain/timeline.h"

#include <map>
#include <string>

namespace leitstand::testing {

// Texts of values, separated so that two neighbours cannot be taken for one.
class Description {
public:
    template <typename... Values> Description& add(const Values&... values)
    {
        (append(values), ...);
        return *this;
    }
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    void append(const std::string& value) { m_text += value + '|'; }
    void append(std::string_view value) { append(std::string(value)); }
    void append(const char* value) { append(std::string(value)); }
    void append(bool value) { append(value ? "yes" : "no"); }
    void append(std::uint32_t value) { append(std::to_string(value)); }
    void append(std::uint64_t value) { append(std::to_string(value)); }
    void append(double value) { append(std::to_string(value)); }
    void append(Instant value) { append(value == Instant() ? std::string("-") : formatInstant(value)); }
    void append(Span value) { append(std::to_string(value.count()) + "ms"); }
    void append(std::chrono::sys_days value) { append(Instant(value)); }
    template <typename Tag> void append(const Identity<Tag>& value) { append(value.value); }
    void append(const AlertKey& value) { add(value.source, value.fingerprint); }
    template <typename Value> void append(const std::optional<Value>& value)
    {
        value ? append(*value) : append("none");
    }
    template <typename Value> void append(const std::vector<Value>& values)
    {
        m_text += '[';
        for (const Value& value : values)
            append(value);
        m_text += ']';
    }
    void append(const TextField& it) { add(it.name, it.start, it.end); }
    void append(const Message& it) { add(it.subject, it.body, it.subjectFields, it.bodyFields); }
    void append(const DraftText& text) { add(wordFor(text.audience), wordFor(text.moment), text.german, text.english); }
    void append(const LaneChange& change) { add(wordFor(change.lane), change.at, change.by, change.reason); }
    void append(const HypothesisStep& step) { add(wordFor(step.state), step.evidence, step.at, step.by); }
    void append(const OutageSpell& spell) { add(wordFor(spell.state), spell.from, spell.to); }
    void append(const Hypothesis& it)
    {
        add(it.id, it.statement, it.steps, it.becameSymptom, it.recorded, it.withdrawn);
    }
    void append(const Action& it)
    {
        add(it.id, it.what, it.by, it.startedAt, it.endedAt, wordFor(it.outcome), it.detail, it.recorded, it.withdrawn);
    }
    void append(const Outage& it)
    {
        const OutageFacts& facts = it.facts;
        add(it.id, facts.component, facts.planned, wordFor(facts.fault), facts.reach.segment, facts.reach.share,
            facts.comment, it.spells, it.by, it.recorded, it.withdrawn);
    }
    void append(const Note& it)
    {
        add(it.id, it.at, it.by, it.text, wordFor(it.mark), it.pictures, it.recorded, it.withdrawn);
    }
    void append(const Cause& it) { add(it.id, it.text, it.at, it.by, it.recorded, it.withdrawn); }
    void append(const Prevention& it)
    {
        add(it.id, it.text, it.owner, it.due, it.doneAt, it.doneBy, it.at, it.by, it.recorded, it.withdrawn);
    }
    void append(const Relapse& it) { add(it.at, it.alert, it.hypothesis); }
    void append(const RegulatoryRecord& it)
    {
        add(wordFor(it.regime), wordFor(it.milestone), it.at, it.by, it.recorded, it.withdrawn);
    }
    void append(const PublishedMessage& it)
    {
        add(it.draft, it.text, it.channel, it.at, it.by, it.nextUpdate, it.publication,
            std::uint64_t(it.entriesBefore));
    }
    void append(const SavedText& it) { add(it.version, *it.text, it.at, it.by); }
    void append(const CheckOverride& it) { add(it.rule, it.text, it.reason); }
    void append(const Review& it)
    {
        add(it.version, it.askedAt, it.askedBy, it.overrides, wordFor(it.outcome), it.decidedAt, it.decidedBy,
            it.reason, it.digest);
    }
    void append(const Draft& it)
    {
        add(it.id, it.text, it.savedAt, it.savedBy, it.savedVersion, it.history, it.reviews, wordFor(it.state),
            it.publication, it.publishedAt);
    }
    void append(const RecipientDelivery& it) { add(wordFor(it.outcome), it.attempts, it.detail, it.at, it.retryAt); }
    void append(const ChannelDelivery& it)
    {
        add(it.channel, it.kind ? wordFor(*it.kind) : std::string_view("none"), it.recipients, it.begunAt,
            it.finishedAt, it.detail);
        for (const auto& [recipient, each] : it.each)
            add(recipient, each);
    }
    void append(const RedeliveryOrder& it) { add(it.channel, it.at, it.by, it.uncertainToo); }
    void append(const Publication& it)
    {
        add(it.id, it.draft, it.version, it.text, it.channels, it.nextUpdate, it.orderedAt, it.orderedBy, it.deliveries,
            it.redeliveries);
    }
    void append(const CustomerQuestion& it) { add(wordFor(it.by), it.at, it.notedBy); }
    void append(const std::shared_ptr<const std::string>& bytes) { append(bytes ? *bytes : std::string("missing")); }
    void append(const Picture& it) { add(it.id, it.mediaType, it.pieces, it.bytes); }
    void append(const RoleHolding& it) { add(it.person, it.since); }
    void append(const std::shared_ptr<const CaseEntry>& it)
    {
        const std::size_t kind = std::visit([](const auto& change) { return change.index(); }, it->change);
        add(it->at, it->by, it->version, it->corrects, it->aspect() ? wordFor(*it->aspect()) : "other",
            std::uint64_t(kind));
    }

    std::string m_text;
};

// What an incident holds but for the numbers and the record of its events.
inline std::string describeContents(const Incident& it)
{
    Description text;
    text.add(it.title, it.summary, wordFor(it.priority), wordFor(it.lane), it.customerImpact, it.customerImpactSince,
        it.openedAt, it.openedBy, it.acknowledgedAt, it.acknowledgedBy, it.closedAt, it.laneChanges, it.watchAgreed,
        it.components, it.alerts, it.hypotheses, it.actions, it.outages, it.notes, it.causes, it.preventions,
        it.relapses, it.regulatory, it.mergedInto, it.absorbed, it.splitFrom, it.publications, it.published,
        it.questions);
    for (const RoleHolding& role : it.roles)
        text.add(role);
    for (const auto& [id, draft] : it.drafts)
        text.add(draft);
    for (const auto& [id, picture] : it.pictures)
        text.add(picture);
    return text.text();
}

inline std::string describeRecord(const Incident& it)
{
    Description text;
    text.add(it.changedAt, it.entries);
    for (const auto& [corrected, correction] : it.corrections)
        text.add(corrected, correction);
    for (const std::uint32_t version : it.versions)
        text.add(version);
    return text.text();
}

inline std::string describe(const Alert& it)
{
    const AlertCondition& condition = it.condition;
    Description text;
    text.add(std::uint32_t(condition.status), wordFor(condition.severity), condition.name, condition.summary,
        condition.startsAt, condition.endsAt, std::uint64_t(condition.silences.size()), it.changedAt, it.sequence,
        it.openIncidents, it.acknowledgedIncidents);
    for (const AlertTurn& turn : it.turns)
        text.add(turn.at, std::uint32_t(turn.to));
    text.add(it.turnCount);
    if (it.acknowledgement)
        text.add(it.acknowledgement->id, it.acknowledgement->by, it.acknowledgement->at, it.acknowledgement->comment);
    return text.text();
}

inline std::string describe(const KnownSilence& it)
{
    Description text;
    for (const LabelMatcher& matcher : it.facts.matchers)
        text.add(textOf(matcher));
    text.add(it.facts.startsAt, it.facts.endsAt, it.facts.by, it.facts.comment, it.facts.request, it.reportedAt);
    return text.text();
}

inline std::string describe(const SilenceRequest& it)
{
    Description text;
    text.add(it.asked.source, wordFor(it.asked.act), it.asked.silence, it.asked.endsAt, it.asked.comment, it.at, it.by);
    for (const LabelMatcher& matcher : it.asked.matchers)
        text.add(textOf(matcher));
    if (it.answer)
        text.add(wordFor(it.answer->outcome), it.answer->silence, it.answer->detail, it.answeredAt);
    return text.text();
}

// By part ("alert prometheus/A", "incident i1", …), in an order that does not depend on how the state came about.
inline std::map<std::string, std::string> describe(const OperationsState& state)
{
    std::map<std::string, std::string> parts;
    for (const Alert& alert : state.alerts()) {
        const AlertKey& key = alert.condition.key;
        std::string& text = parts["alert " + key.source + '/' + key.fingerprint];
        text = describe(alert);
        for (const IncidentId& id : state.incidentsOf(key))
            text += " in " + id.value;
    }
    for (const auto& [id, incident] : state.incidents())
        parts["incident " + id.value] = describeContents(incident) + describeRecord(incident);
    for (const auto& [key, series] : state.metrics()) {
        Description text;
        text.add(series.unit, series.sequence);
        for (const MetricPoint& point : series.points)
            text.add(point.at, point.value);
        parts["metric " + key.service + '/' + key.name] = text.text();
    }
    for (const auto& [key, silence] : state.handling().silences())
        parts["silence " + key.source + '/' + key.id] = describe(silence);
    for (const auto& [id, request] : state.handling().requests())
        parts["request " + id.value] = describe(request);
    std::string& catalogue = parts["catalogue"];
    for (const CatalogueComponent& component : state.catalogue()->components)
        catalogue += component.id.value + ' ';
    return parts;
}

} // namespace leitstand::testing
