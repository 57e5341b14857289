// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What alerts can have in common: a label with its value, or a service that all of their services need according to the
// catalogue. Traits are numbered, so that ten thousand alerts with a dozen labels can be compared in milliseconds.
#pragma once

#include "domain/catalogue.h"
#include "domain/grouping.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace leitstand {

// What a trait can say about a cause.
enum class TraitRole : std::uint8_t {
    Place, // where something runs: a data centre, a cluster, a service, a version
    Symptom, // what is seen: the rule that fires, its severity
    Common // what nearly everything has: an environment, the server that watches
};
// By the name that a label usually has. A name that is not known is a place.
[[nodiscard]] TraitRole roleOfLabel(std::string_view name);

// For every service of the catalogue, the services that it needs, itself included.
class ServiceNeeds {
public:
    explicit ServiceNeeds(const Catalogue& catalogue);

    // In the order of their ids; only `service` itself where the catalogue does not name it.
    [[nodiscard]] std::set<std::string> of(const std::string& service) const;
    [[nodiscard]] bool has(const std::string& service, const std::string& needed) const;
    // The share of the catalogue's services that need this one; 1 where there is no catalogue.
    [[nodiscard]] double shareThatNeeds(const std::string& service) const;

private:
    std::map<std::string, std::set<std::string>, std::less<>> m_needs;
    std::map<std::string, std::size_t, std::less<>> m_neededBy;
};

[[nodiscard]] bool hasTrait(const AlertCondition& alert, const AlertTrait& trait, const ServiceNeeds& needs);

// Gives numbers to traits. Numbers are dense and begin with 0.
class TraitNumbers {
public:
    using Number = std::uint32_t;

    explicit TraitNumbers(const ServiceNeeds& needs) : m_needs(&needs) { }

    // Sorted. New traits get numbers.
    [[nodiscard]] std::vector<Number> add(const AlertCondition& alert);
    // Sorted; without those that have no number.
    [[nodiscard]] std::vector<Number> known(const AlertCondition& alert);

    [[nodiscard]] std::optional<Number> find(const AlertTrait& trait) const;
    [[nodiscard]] std::size_t size() const { return m_traits.size(); }
    [[nodiscard]] const AlertTrait& trait(Number number) const { return m_traits[number]; }

private:
    template <typename Use> void forEachKey(const AlertCondition& alert, const Use& use);
    [[nodiscard]] const std::vector<std::string>& needKeys(const std::string& service);

    const ServiceNeeds* m_needs;
    std::vector<AlertTrait> m_traits;
    std::unordered_map<std::string, Number> m_numbers; // by a key that tells kind, name and value apart
    std::unordered_map<std::string, std::vector<std::string>> m_needKeys; // by service
    std::string m_key; // kept for its memory
};

} // namespace leitstand
