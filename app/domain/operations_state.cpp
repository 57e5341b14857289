// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/operations_state.h"

#include "domain/case_fold.h"
#include "domain/comms_fold.h"
#include "domain/timeline.h"

#include <algorithm>
#include <type_traits>
#include <unordered_set>

namespace leitstand {
namespace {

Applied refuse(std::string* reason, std::string why)
{
    if (reason)
        *reason = std::move(why);
    return Applied::Refused;
}

// What an event of another incident did to this one.
void record(Incident& incident, const Event& event, OthersChange change)
{
    incident.changedAt = event.time;
    incident.entries.push_back(
        std::make_shared<const CaseEntry>(CaseEntry { event.time, event.actor, 0, 0, std::move(change) }));
}

} // namespace

Applied OperationsState::apply(const LoggedEvent& event, Changes& changes, std::string* reason)
{
    return std::visit(
        [&](const auto& body) -> Applied {
            using Body = std::decay_t<decltype(body)>;
            if constexpr (std::is_same_v<Body, AlertCondition>)
                return applyAlert(event, body, changes);
            else if constexpr (std::is_same_v<Body, CaseEvent>)
                return applyCase(event, body, changes, reason);
            else if constexpr (std::is_same_v<Body, CommsEvent>)
                return applyMessage(event, body.incident, Aspect::Comms, body.version, body.change, changes, reason);
            else if constexpr (std::is_same_v<Body, ApprovalEvent>)
                return applyMessage(event, body.incident, Aspect::Approval, body.version, body.change, changes, reason);
            else if constexpr (std::is_same_v<Body, DeliveryEvent>)
                return applyMessage(event, body.incident, Aspect::Delivery, body.version, body.change, changes, reason);
            else if constexpr (std::is_same_v<Body, MetricSample>)
                return applyMetric(event, body, changes);
            else if constexpr (std::is_same_v<Body, CatalogueApplied>)
                return applyCatalogue(event, body, changes, reason);
            else if constexpr (IsOfHandling<Body>)
                return applyHandling(event, body, changes);
            else if constexpr (std::is_same_v<Body, GroupingDecided>)
                return applyGrouping(event, body, changes, reason);
            else
                return refuse(reason, "a sign of life does not belong into the log");
        },
        event.event.body);
}

Applied OperationsState::applyAlert(const LoggedEvent& event, const AlertCondition& condition, Changes& changes)
{
    const auto [entry, isNew] = m_slots.try_emplace(condition.key, static_cast<AlertSlot>(m_alerts.size()));
    if (isNew)
        m_alerts.emplace_back();
    Alert& alert = m_alerts[entry->second];
    if (!isNew && event.position.sequence <= alert.sequence)
        return Applied::Repeated;
    alert.sequence = event.position.sequence;
    if (!isNew && alert.condition == condition)
        return Applied::Repeated;

    const bool turned = isNew
        ? condition.status == AlertStatus::Firing
        : alert.condition.status != condition.status || alert.condition.startsAt != condition.startsAt;
    if (turned) {
        if (alert.turns.size() == Alert::MostTurns)
            alert.turns.pop_back();
        alert.turns.insert(alert.turns.begin(), { event.event.time, condition.status });
        ++alert.turnCount;
    }
    alert.condition = condition;
    alert.changedAt = event.event.time;
    alert.acknowledgement = condition.status == AlertStatus::Firing
        ? m_handling.acknowledgementOf({ condition.key, condition.startsAt })
        : nullptr;
    changes.alerts.push_back(entry->second);
    if (isNew)
        recountLinks(condition.key, changes);
    return Applied::Changed;
}

template <typename Body>
Applied OperationsState::applyHandling(const LoggedEvent& logged, const Body& body, Changes& changes)
{
    if (logged.position.sequence != 0 && logged.position.sequence <= m_handlingSequence)
        return Applied::Repeated;
    m_handlingSequence = std::max(m_handlingSequence, logged.position.sequence);
    if (!m_handling.take(body, logged.event.actor, logged.event.time))
        return Applied::Repeated;
    if constexpr (requires { body.alerts; }) {
        for (const FiringAlert& alert : body.alerts) {
            if (const auto slot = m_slots.find(alert.key); slot != m_slots.end())
                followAcknowledgement(slot->second, changes);
        }
    } else {
        changes.silences = true;
    }
    return Applied::Changed;
}

void OperationsState::followAcknowledgement(AlertSlot slot, Changes& changes)
{
    Alert& alert = m_alerts[slot];
    auto acknowledgement = alert.condition.status == AlertStatus::Firing
        ? m_handling.acknowledgementOf({ alert.condition.key, alert.condition.startsAt })
        : nullptr;
    if (alert.acknowledgement == acknowledgement)
        return;
    alert.acknowledgement = std::move(acknowledgement);
    changes.alerts.push_back(slot);
}

// Events of this stream are read in its order. What comes again was judged before: without this, a change that was refused
// because its incident was not open would be taken when it comes again after the opening.
bool OperationsState::takeIncidentSequence(const LogPosition& position)
{
    if (position.sequence != 0 && position.sequence <= m_incidentSequence)
        return false;
    m_incidentSequence = std::max(m_incidentSequence, position.sequence);
    return true;
}

Applied OperationsState::applyCase(
    const LoggedEvent& logged, const CaseEvent& body, Changes& changes, std::string* reason)
{
    if (!takeIncidentSequence(logged.position))
        return Applied::Repeated;
    const Event& event = logged.event;
    auto found = m_incidents.find(body.incident);
    const auto* const opened = std::get_if<IncidentOpened>(&body.change);
    if (found == m_incidents.end()) {
        if (!opened)
            return refuse(reason, "incident " + body.incident.value + " was never opened");
        found = m_incidents.try_emplace(body.incident).first;
        found->second.id = body.incident;
    }
    Incident& incident = found->second;
    auto& version = incident.versions[static_cast<std::size_t>(Aspect::Case)];
    if (body.version <= version)
        return Applied::Repeated;
    const bool wasOpened = version > 0;
    // Taken also by what is refused below: its place in the log is taken.
    version = body.version;
    if (opened && wasOpened)
        return refuse(reason, "incident " + body.incident.value + " was opened before");
    if (body.corrects >= body.version)
        return refuse(reason, "an event can correct an earlier one only");
    if (auto contradiction = contradictionIn(incident, body))
        return refuse(reason, std::move(*contradiction));
    const bool wasOpen = incident.isOpen();
    const bool wasAcknowledged = incident.acknowledgedAt.has_value();
    if (auto refusal = foldCase(incident, body.change, { event.time, event.actor, body.version, body.corrects }))
        return refuse(reason, std::move(*refusal));

    if (body.corrects != 0)
        incident.corrections[body.corrects] = body.version;
    incident.entries.push_back(std::make_shared<const CaseEntry>(
        CaseEntry { event.time, event.actor, body.version, body.corrects, body.change }));
    incident.changedAt = event.time;
    changes.incidents.push_back(incident.id);
    const std::vector<AlertKey> linkedBefore = applyLinks(incident, body.change, event, changes);
    for (const AlertKey& key : linkedBefore)
        recountLinks(key, changes);
    // An incident may have thousands of alerts and of notes: most events change nothing about the alerts.
    if (!wasOpened || !linkedBefore.empty() || wasOpen != incident.isOpen()
        || wasAcknowledged != incident.acknowledgedAt.has_value()) {
        for (const AlertKey& key : incident.alerts)
            recountLinks(key, changes);
    }
    return Applied::Changed;
}

std::optional<std::string> OperationsState::contradictionIn(const Incident& incident, const CaseEvent& body) const
{
    const auto* const merged = std::get_if<IncidentMerged>(&body.change);
    if (!merged)
        return std::nullopt;
    if (merged->into == incident.id)
        return "an incident cannot be merged with itself";
    const Incident* const target = this->incident(merged->into);
    if (!target)
        return "incident " + merged->into.value + " was never opened";
    if (!target->mergedInto.empty())
        return "incident " + merged->into.value + " was itself merged into " + target->mergedInto.value;
    if (!incident.mergedInto.empty())
        return "it was merged before, into " + incident.mergedInto.value;
    return std::nullopt;
}

// What a change means for alerts and for other incidents; returns the alerts whose links may have changed.
std::vector<AlertKey> OperationsState::applyLinks(
    Incident& incident, const CaseChange& change, const Event& event, Changes& changes)
{
    if (const auto* const opened = std::get_if<IncidentOpened>(&change)) {
        if (const auto from = m_incidents.find(opened->splitFrom); from != m_incidents.end()) {
            unlink(from->second, opened->alerts);
            record(from->second, event, OtherSplitOff { incident.id, opened->alerts });
            changes.incidents.push_back(from->first);
        }
        link(incident, opened->alerts);
        return opened->alerts;
    }
    if (const auto* const linked = std::get_if<AlertsLinked>(&change)) {
        link(incident, linked->alerts);
        return linked->alerts;
    }
    if (const auto* const unlinked = std::get_if<AlertsUnlinked>(&change)) {
        unlink(incident, unlinked->alerts);
        return unlinked->alerts;
    }
    if (const auto* const merged = std::get_if<IncidentMerged>(&change)) {
        std::vector<AlertKey> alerts = incident.alerts;
        absorb(m_incidents.at(merged->into), incident, event, changes);
        return alerts;
    }
    return {};
}

void OperationsState::absorb(Incident& into, Incident& from, const Event& event, Changes& changes)
{
    const std::vector<AlertKey> alerts = from.alerts;
    unlink(from, alerts);
    link(into, alerts);
    for (const ComponentId& component : from.components) {
        if (std::find(into.components.begin(), into.components.end(), component) == into.components.end())
            into.components.push_back(component);
    }
    // They go on there, and can be ended there.
    for (Outage& outage : from.outages) {
        outage.recorded = 0;
        into.outages.push_back(std::move(outage));
    }
    from.outages.clear();
    if (from.customerImpact && !into.customerImpact) {
        into.customerImpact = true;
        into.customerImpactSince = from.customerImpactSince;
        into.entriesBeforeImpact = into.entries.size();
    }
    into.absorbed.push_back(from.id);
    record(into, event, OtherAbsorbed { from.id });
    changes.incidents.push_back(into.id);
}

Applied OperationsState::applyCatalogue(
    const LoggedEvent& event, const CatalogueApplied& applied, Changes& changes, std::string* reason)
{
    if (event.position.sequence != 0 && event.position.sequence <= m_catalogueSequence)
        return Applied::Repeated;
    m_catalogueSequence = event.position.sequence;
    if (*m_catalogue == *applied.catalogue)
        return Applied::Repeated;
    // Our own programs apply none with mistakes; the one that was there before stays.
    if (const auto mistakes = mistakesIn(*applied.catalogue); !mistakes.empty())
        return refuse(reason, "the catalogue has a mistake: " + mistakes.front().id + ": " + mistakes.front().what);
    m_catalogue = applied.catalogue;
    changes.catalogue = true;
    return Applied::Changed;
}

Applied OperationsState::applyGrouping(
    const LoggedEvent& event, const GroupingDecided& decided, Changes& changes, std::string* reason)
{
    if (event.position.sequence != 0 && event.position.sequence <= m_groupingSequence)
        return Applied::Repeated;
    m_groupingSequence = event.position.sequence;
    if (decided.cause.empty())
        return refuse(reason, "a decision about alerts says what they have in common");
    std::vector<GroupingRecord>& records = m_groupings[decided.cause.front().name];
    records.push_back({ event.event.time, event.event.actor, event.position.sequence, decided });
    if (records.size() > GroupingsKept)
        records.erase(records.begin());
    changes.groupings = true;
    return Applied::Changed;
}

// What customers are told: an event of any aspect but the case.
Applied OperationsState::applyMessage(const LoggedEvent& logged, const IncidentId& id, Aspect aspect,
    std::uint32_t eventVersion, IncidentChange change, Changes& changes, std::string* reason)
{
    if (!takeIncidentSequence(logged.position))
        return Applied::Repeated;
    const auto found = m_incidents.find(id);
    if (found == m_incidents.end())
        return refuse(reason, "incident " + id.value + " was never opened");
    Incident& incident = found->second;
    auto& version = incident.versions[static_cast<std::size_t>(aspect)];
    if (eventVersion <= version)
        return Applied::Repeated;
    version = eventVersion;
    const auto entry = std::make_shared<const CaseEntry>(
        CaseEntry { logged.event.time, logged.event.actor, eventVersion, 0, recorded(std::move(change)) });
    auto refusal = aspect == Aspect::Comms ? foldComms(incident, entry)
        : aspect == Aspect::Approval       ? foldApproval(incident, *entry)
                                           : foldDelivery(incident, *entry);
    if (refusal)
        return refuse(reason, std::move(*refusal));
    recordCommunication(incident, entry);
    incident.changedAt = logged.event.time;
    changes.incidents.push_back(incident.id);
    return Applied::Changed;
}

Applied OperationsState::applyMetric(const LoggedEvent& event, const MetricSample& sample, Changes& changes)
{
    MetricKey key { sample.service, sample.name };
    MetricSeries& series = m_metrics[key];
    if (event.position.sequence <= series.sequence)
        return Applied::Repeated;
    series.sequence = event.position.sequence;
    series.unit = sample.unit;
    const MetricPoint point { event.event.time, sample.value };
    const auto at = std::upper_bound(series.points.begin(), series.points.end(), point,
        [](const MetricPoint& left, const MetricPoint& right) { return left.at < right.at; });
    series.points.insert(at, point);
    if (series.points.size() > MaxMetricPoints)
        series.points.erase(series.points.begin(), series.points.begin() + MaxMetricPoints / 10);
    changes.metrics.push_back(std::move(key));
    return Applied::Changed;
}

void OperationsState::link(Incident& incident, const std::vector<AlertKey>& keys)
{
    for (const AlertKey& key : keys) {
        auto& linked = m_links[key].incidents;
        if (std::find(linked.begin(), linked.end(), incident.id) != linked.end())
            continue;
        linked.push_back(incident.id);
        incident.alerts.push_back(key);
    }
}

void OperationsState::unlink(Incident& incident, const std::vector<AlertKey>& keys)
{
    // At once: an incident may have 10,000 alerts, and all may be unlinked by one event.
    const std::unordered_set<AlertKey, AlertKeyHash> gone(keys.begin(), keys.end());
    std::erase_if(incident.alerts, [&gone](const AlertKey& key) { return gone.contains(key); });
    for (const AlertKey& key : gone) {
        if (const auto entry = m_links.find(key); entry != m_links.end())
            std::erase(entry->second.incidents, incident.id);
    }
}

void OperationsState::recountLinks(const AlertKey& key, Changes& changes)
{
    const auto slot = m_slots.find(key);
    if (slot == m_slots.end())
        return;
    std::uint32_t open = 0;
    std::uint32_t acknowledged = 0;
    if (const auto entry = m_links.find(key); entry != m_links.end()) {
        for (const IncidentId& id : entry->second.incidents) {
            const Incident& incident = m_incidents.at(id);
            if (!incident.isOpen())
                continue;
            ++open;
            acknowledged += incident.acknowledgedAt ? 1 : 0;
        }
    }
    Alert& alert = m_alerts[slot->second];
    if (alert.openIncidents == open && alert.acknowledgedIncidents == acknowledged)
        return;
    alert.openIncidents = open;
    alert.acknowledgedIncidents = acknowledged;
    changes.alerts.push_back(slot->second);
}

void OperationsState::forget(Stream stream, Changes& changes)
{
    switch (stream) {
    case Stream::Alerts:
        m_alerts.clear();
        m_slots.clear();
        break;
    case Stream::Incidents:
        for (const auto& [id, incident] : m_incidents)
            changes.incidents.push_back(id);
        m_incidents.clear();
        m_incidentSequence = 0;
        for (AlertSlot slot = 0; slot < m_alerts.size(); ++slot) {
            Alert& alert = m_alerts[slot];
            if (alert.openIncidents > 0)
                changes.alerts.push_back(slot);
            alert.openIncidents = 0;
            alert.acknowledgedIncidents = 0;
        }
        m_links.clear();
        break;
    case Stream::Metrics:
        for (const auto& [key, series] : m_metrics)
            changes.metrics.push_back(key);
        m_metrics.clear();
        break;
    case Stream::Handling:
        m_handling = Handling();
        m_handlingSequence = 0;
        for (AlertSlot slot = 0; slot < m_alerts.size(); ++slot)
            followAcknowledgement(slot, changes);
        changes.silences = true;
        break;
    case Stream::Settings:
        m_catalogue = std::make_shared<Catalogue>();
        m_catalogueSequence = 0;
        changes.catalogue = true;
        m_groupings.clear();
        m_groupingSequence = 0;
        changes.groupings = true;
        break;
    }
}

const Alert* OperationsState::alert(const AlertKey& key) const
{
    const auto found = m_slots.find(key);
    return found == m_slots.end() ? nullptr : &m_alerts[found->second];
}

const Incident* OperationsState::incident(const IncidentId& id) const
{
    const auto found = m_incidents.find(id);
    return found == m_incidents.end() ? nullptr : &found->second;
}

std::vector<IncidentId> OperationsState::incidentsOf(const AlertKey& key) const
{
    const auto found = m_links.find(key);
    return found == m_links.end() ? std::vector<IncidentId>() : found->second.incidents;
}

} // namespace leitstand
