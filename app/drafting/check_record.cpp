// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check_record.h"

#include "domain/clocks.h"
#include "drafting/spoken_names.h"

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

void addOutages(CheckRecord& record, const Incident& incident, const Catalogue& catalogue)
{
    for (const Outage& outage : incident.outages) {
        if (outage.withdrawn)
            continue;
        const std::string german = componentName(catalogue, outage.facts.component, Language::German);
        const std::string english = componentName(catalogue, outage.facts.component, Language::English);
        CheckRecord::Span span;
        span.names = { german };
        if (english != german)
            span.names.push_back(english);
        span.name = german == english ? german : german + " / " + english;
        span.from = outage.from();
        span.to = outage.to();
        span.worst = OutageState::Degraded;
        for (const OutageSpell& spell : outage.spells) {
            if (spell.state == OutageState::Down)
                span.worst = OutageState::Down;
        }
        record.outages.push_back(span);
        // "Two hours down, then one degraded": each state is a span that a text may speak of.
        for (const OutageSpell& spell : outage.spells) {
            span.from = spell.from;
            span.to = spell.to;
            span.worst = spell.state;
            if (outage.spells.size() > 1)
                record.outages.push_back(span);
        }
    }
}

// What looks like a name that nobody uses in a sentence: "edge-7", "db_prod", "node1.example"; a plain word is left alone.
bool isMachineName(std::string_view value)
{
    if (value.size() < 3 || value.size() > 100)
        return false;
    const bool digit = std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool sign = value.find_first_of("-_.:/") != std::string_view::npos;
    const bool letter = std::any_of(
        value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
    return letter && (digit || sign) && value.find(' ') == std::string_view::npos;
}

std::set<std::string> namesFor(const Incident& incident, const OperationsState& state, const CheckRecord& record)
{
    std::set<std::string> names;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        if (!alert)
            continue;
        for (const auto& [label, value] : alert->condition.labels) {
            if (isMachineName(value) || label == "instance" || label == "host" || label == "hostname" || label == "node"
                || label == "pod")
                names.emplace(value);
        }
        if (isMachineName(alert->condition.service))
            names.insert(alert->condition.service);
        if (isMachineName(alert->condition.name))
            names.insert(alert->condition.name);
    }
    for (const RoleHolding& role : incident.roles) {
        if (!role.person.empty())
            names.insert(role.person);
    }
    for (const std::string& person : { incident.openedBy, incident.acknowledgedBy }) {
        if (!person.empty())
            names.insert(person);
    }
    for (const Action& action : incident.actions) {
        if (!action.by.empty())
            names.insert(action.by);
    }
    // What customers know is no internal name.
    for (const LocalName& name : record.components) {
        names.erase(name.german);
        names.erase(name.english);
    }
    std::erase_if(names, [](const std::string& name) { return name.size() < 3; });
    return names;
}

} // namespace

CheckRecord recordFor(const Incident& incident, const OperationsState& state, Instant now)
{
    const Catalogue& catalogue = *state.catalogue();
    CheckRecord record;
    addOutages(record, incident, catalogue);
    for (const IncidentId& absorbed : incident.absorbed) {
        if (const Incident* const other = state.incident(absorbed))
            addOutages(record, *other, catalogue);
    }
    std::stable_sort(record.outages.begin(), record.outages.end(),
        [](const CheckRecord::Span& a, const CheckRecord::Span& b) { return a.from < b.from; });
    record.alertFiring = std::any_of(incident.alerts.begin(), incident.alerts.end(), [&state](const AlertKey& key) {
        const Alert* const alert = state.alert(key);
        return alert && alert->condition.status == AlertStatus::Firing;
    });
    record.watchEnds = watchEnds(incident, catalogue);
    record.causeConfirmed = incident.confirmedCause() != nullptr
        || std::any_of(
            incident.causes.begin(), incident.causes.end(), [](const Cause& cause) { return !cause.withdrawn; });
    if (incident.isOpen() && incident.customerImpact) {
        const ClockPolicy& policy = catalogue.policyFor(incident.priority);
        const Instant since = incident.customerImpactSince.value_or(incident.openedAt);
        record.nextUpdateDue
            = now + (now - since < policy.updateLaterAfter ? policy.updateEvery : policy.updateLaterEvery);
    }
    for (const CatalogueComponent& component : catalogue.components)
        record.components.push_back({ componentName(catalogue, component.id, Language::German),
            componentName(catalogue, component.id, Language::English) });
    for (const CheckRecord::Span& outage : record.outages) {
        const bool known = std::any_of(record.components.begin(), record.components.end(),
            [&outage](const LocalName& name) { return name.german == outage.names.front(); });
        if (!known)
            record.components.push_back({ outage.names.front(), outage.names.back() });
    }
    const std::set<std::string> names = namesFor(incident, state, record);
    record.internalNames.assign(names.begin(), names.end());
    return record;
}

} // namespace leitstand
