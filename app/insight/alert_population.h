// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts as sets of numbered traits, and how usual a trait is among them.
#pragma once

#include "insight/alert_traits.h"

#include <optional>
#include <span>

namespace leitstand {

// A set of places in the list of new alerts.
class PlaceSet {
public:
    PlaceSet() = default;
    explicit PlaceSet(std::size_t size) : m_words((size + 63) / 64) { }

    void add(std::size_t place) { m_words[place / 64] |= 1ULL << (place % 64); }
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::size_t countIn(const PlaceSet& other) const;
    [[nodiscard]] std::vector<std::size_t> places() const;

    PlaceSet& operator|=(const PlaceSet& other);
    PlaceSet& operator-=(const PlaceSet& other);

    friend bool operator==(const PlaceSet&, const PlaceSet&) = default;

private:
    std::vector<std::uint64_t> m_words;
};

// The new alerts and those that were known before, as numbers of their traits.
class AlertPopulation {
public:
    using Number = TraitNumbers::Number;

    AlertPopulation(std::span<const AlertCondition* const> fresh, std::span<const AlertCondition* const> known,
        const ServiceNeeds& needs);

    [[nodiscard]] std::size_t freshCount() const { return m_fresh.size(); }
    [[nodiscard]] std::size_t knownCount() const { return m_known.size(); }
    [[nodiscard]] std::size_t count() const { return m_fresh.size() + m_known.size(); }
    [[nodiscard]] std::size_t traitCount() const { return m_numbers.size(); }
    [[nodiscard]] const AlertTrait& trait(Number number) const { return m_numbers.trait(number); }
    // Nothing where no new alert has it.
    [[nodiscard]] std::optional<Number> number(const AlertTrait& trait) const;
    [[nodiscard]] const std::vector<Number>& traitsOf(std::size_t place) const { return m_fresh[place]; }
    [[nodiscard]] std::size_t freshWith(Number number) const { return m_freshWith[number]; }
    [[nodiscard]] std::size_t countOf(Number number) const { return m_freshWith[number] + m_knownWith[number]; }

    // The share of alerts that usually have all of these: of those known before, corrected by what can be expected of a
    // label with so many values where few are known.
    [[nodiscard]] double usual(std::span<const Number> traits) const;
    [[nodiscard]] PlaceSet freshWithAll(std::span<const Number> traits) const;

private:
    [[nodiscard]] double expected(Number number) const;

    const ServiceNeeds* m_needs;
    TraitNumbers m_numbers;
    std::vector<std::vector<Number>> m_fresh;
    std::vector<std::vector<Number>> m_known;
    std::vector<std::size_t> m_freshWith;
    std::vector<std::size_t> m_knownWith;
    std::unordered_map<std::string, std::size_t> m_valuesOf; // by the label's name
};

} // namespace leitstand
