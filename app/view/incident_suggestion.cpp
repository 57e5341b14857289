// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_suggestion.h"

#include "insight/alert_traits.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace leitstand {
namespace {

constexpr std::size_t LabelsNamed = 2;

// These say what fires, not why so much of it fires at once.
bool namesTheAlertItself(std::string_view label)
{
    return label == "service" || roleOfLabel(label) == TraitRole::Symptom;
}

using Labels = std::map<std::string, std::string>;

template <typename Label> bool has(const LabelSet& labels, const Label& label)
{
    return labels.contains(label.first) && labels.value(label.first) == label.second;
}

void keepCommon(Labels& common, const AlertCondition& condition)
{
    std::erase_if(common, [&](const auto& label) { return !has(condition.labels, label); });
}

std::vector<std::pair<std::string, std::string>> telling(
    const Labels& common, const OperationsState& state, const std::set<const Alert*>& chosen)
{
    std::vector<std::pair<std::size_t, std::pair<std::string, std::string>>> ranked; // by how many others have it
    for (const auto& label : common)
        ranked.emplace_back(0, label);
    std::size_t others = 0;
    for (const Alert& alert : state.alerts()) {
        if (ranked.empty())
            break;
        if (alert.condition.status != AlertStatus::Firing || chosen.count(&alert) > 0)
            continue;
        ++others;
        for (auto& [alike, label] : ranked)
            alike += has(alert.condition.labels, label) ? 1 : 0;
    }
    if (others > 0)
        std::erase_if(ranked, [others](const auto& label) { return label.first == others; });
    std::stable_sort(
        ranked.begin(), ranked.end(), [](const auto& one, const auto& other) { return one.first < other.first; });
    std::vector<std::pair<std::string, std::string>> labels;
    for (std::size_t i = 0; i < std::min(LabelsNamed, ranked.size()); ++i)
        labels.push_back(std::move(ranked[i].second));
    return labels;
}

} // namespace

Priority priorityFor(Severity worst)
{
    switch (worst) {
    case Severity::Critical:
        return Priority::P1;
    case Severity::Error:
        return Priority::P2;
    case Severity::Warning:
    case Severity::Unknown:
        return Priority::P3;
    case Severity::Info:
        break;
    }
    return Priority::P4;
}

IncidentSuggestion IncidentSuggestion::from(const OperationsState& state, const std::vector<AlertKey>& alerts)
{
    IncidentSuggestion suggestion;
    std::set<const Alert*> chosen;
    std::set<std::string> services;
    Labels common;
    for (const AlertKey& key : alerts) {
        const Alert* const alert = state.alert(key);
        if (!alert || !chosen.insert(alert).second)
            continue;
        const AlertCondition& condition = alert->condition;
        if (!suggestion.worst || condition.severity < suggestion.worst->condition.severity)
            suggestion.worst = alert;
        services.insert(condition.service);
        if (suggestion.alertCount++ == 0) {
            for (const auto [name, value] : condition.labels)
                if (!namesTheAlertItself(name))
                    common.emplace(name, value);
        } else {
            keepCommon(common, condition);
        }
        for (const IncidentId& id : state.incidentsOf(key)) {
            const Incident* const incident = state.incident(id);
            if (incident && incident->isOpen()
                && std::find(suggestion.elsewhere.begin(), suggestion.elsewhere.end(), id)
                    == suggestion.elsewhere.end())
                suggestion.elsewhere.push_back(id);
        }
    }
    suggestion.shared = telling(common, state, chosen);
    if (state.catalogue())
        for (const CatalogueComponent& component : state.catalogue()->components)
            if (!component.service.empty() && services.count(component.service) > 0)
                suggestion.components.push_back(component.id);
    return suggestion;
}

} // namespace leitstand
