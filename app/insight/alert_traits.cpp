// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_traits.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

constexpr char LabelMark = 'l';
constexpr char NeedMark = 'n';

void writeLabelKey(std::string& key, std::string_view name, std::string_view value)
{
    key.assign(1, LabelMark);
    key += std::to_string(name.size());
    key += ':';
    key += name;
    key += value;
}

std::string keyOf(const AlertTrait& trait)
{
    if (trait.kind == AlertTrait::Kind::Needs)
        return NeedMark + trait.value;
    std::string key;
    writeLabelKey(key, trait.name, trait.value);
    return key;
}

AlertTrait traitOf(const std::string& key)
{
    if (key.front() == NeedMark)
        return { AlertTrait::Kind::Needs, {}, key.substr(1) };
    const std::size_t colon = key.find(':');
    const std::size_t length = std::stoul(key.substr(1, colon - 1));
    return { AlertTrait::Kind::Label, key.substr(colon + 1, length), key.substr(colon + 1 + length) };
}

} // namespace

TraitRole roleOfLabel(std::string_view name)
{
    static constexpr std::array Symptoms { "alertname", "severity", "priority", "level", "alertgroup", "rulename",
        "rule", "rule_group", "check", "reason", "condition", "metric", "slo", "window", "long_window",
        "short_window" };
    static constexpr std::array Commons { "env", "environment", "stage", "tier", "prometheus", "prometheus_replica",
        "replica", "monitor", "receiver", "source", "tenant", "team", "owner", "job_type", "managed_by",
        "__replica__" };
    const auto among = [name](const auto& list) { return std::find(list.begin(), list.end(), name) != list.end(); };
    if (among(Symptoms))
        return TraitRole::Symptom;
    return among(Commons) ? TraitRole::Common : TraitRole::Place;
}

ServiceNeeds::ServiceNeeds(const Catalogue& catalogue)
{
    for (const CatalogueService& service : catalogue.services) {
        std::set<std::string>& needs = m_needs[service.id];
        std::vector<std::string> open { service.id };
        while (!open.empty()) {
            const std::string next = std::move(open.back());
            open.pop_back();
            if (!needs.insert(next).second)
                continue;
            if (const CatalogueService* const known = catalogue.service(next))
                open.insert(open.end(), known->dependsOn.begin(), known->dependsOn.end());
        }
        for (const std::string& needed : needs)
            ++m_neededBy[needed];
    }
}

std::set<std::string> ServiceNeeds::of(const std::string& service) const
{
    const auto found = m_needs.find(service);
    return found == m_needs.end() ? std::set<std::string> { service } : found->second;
}

bool ServiceNeeds::has(const std::string& service, const std::string& needed) const
{
    const auto found = m_needs.find(service);
    return found == m_needs.end() ? service == needed : found->second.contains(needed);
}

double ServiceNeeds::shareThatNeeds(const std::string& service) const
{
    const auto found = m_neededBy.find(service);
    if (found == m_neededBy.end())
        return 1;
    return static_cast<double>(found->second) / static_cast<double>(m_needs.size());
}

bool hasTrait(const AlertCondition& alert, const AlertTrait& trait, const ServiceNeeds& needs)
{
    if (trait.kind == AlertTrait::Kind::Needs)
        return !alert.service.empty() && needs.has(alert.service, trait.value);
    if (trait.name == "service" && !alert.labels.contains(trait.name))
        return alert.service == trait.value;
    return alert.labels.contains(trait.name) && alert.labels.value(trait.name) == trait.value;
}

template <typename Use> void TraitNumbers::forEachKey(const AlertCondition& alert, const Use& use)
{
    bool namesService = false;
    for (const auto& [name, value] : alert.labels) {
        namesService = namesService || name == "service";
        writeLabelKey(m_key, name, value);
        use(m_key);
    }
    if (alert.service.empty())
        return;
    if (!namesService) {
        writeLabelKey(m_key, "service", alert.service);
        use(m_key);
    }
    for (const std::string& key : needKeys(alert.service))
        use(key);
}

const std::vector<std::string>& TraitNumbers::needKeys(const std::string& service)
{
    const auto [at, isNew] = m_needKeys.try_emplace(service);
    if (isNew) {
        for (const std::string& needed : m_needs->of(service))
            at->second.push_back(NeedMark + needed);
    }
    return at->second;
}

std::vector<TraitNumbers::Number> TraitNumbers::add(const AlertCondition& alert)
{
    std::vector<Number> numbers;
    numbers.reserve(alert.labels.size() + 2);
    forEachKey(alert, [&](const std::string& key) {
        const auto [at, isNew] = m_numbers.try_emplace(key, static_cast<Number>(m_traits.size()));
        if (isNew)
            m_traits.push_back(traitOf(key));
        numbers.push_back(at->second);
    });
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

std::optional<TraitNumbers::Number> TraitNumbers::find(const AlertTrait& trait) const
{
    const auto found = m_numbers.find(keyOf(trait));
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

std::vector<TraitNumbers::Number> TraitNumbers::known(const AlertCondition& alert)
{
    std::vector<Number> numbers;
    forEachKey(alert, [&](const std::string& key) {
        if (const auto found = m_numbers.find(key); found != m_numbers.end())
            numbers.push_back(found->second);
    });
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

} // namespace leitstand
