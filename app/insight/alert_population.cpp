// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_population.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace leitstand {
namespace {

// As many alerts as these are supposed to have been seen where nothing is known.
constexpr double Supposed = 10;
constexpr double UsualOfCommon = 0.9;
constexpr double Doubt = 1.5; // standard deviations

bool hasAll(const std::vector<TraitNumbers::Number>& traits, std::span<const TraitNumbers::Number> wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
        [&traits](TraitNumbers::Number number) { return std::binary_search(traits.begin(), traits.end(), number); });
}

} // namespace

std::size_t PlaceSet::count() const
{
    std::size_t count = 0;
    for (const std::uint64_t word : m_words)
        count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

std::size_t PlaceSet::countIn(const PlaceSet& other) const
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i)
        count += static_cast<std::size_t>(std::popcount(m_words[i] & other.m_words[i]));
    return count;
}

std::vector<std::size_t> PlaceSet::places() const
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        for (std::uint64_t word = m_words[i]; word != 0; word &= word - 1)
            places.push_back(i * 64 + static_cast<std::size_t>(std::countr_zero(word)));
    }
    return places;
}

PlaceSet& PlaceSet::operator|=(const PlaceSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

PlaceSet& PlaceSet::operator-=(const PlaceSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
    return *this;
}

AlertPopulation::AlertPopulation(std::span<const AlertCondition* const> fresh,
    std::span<const AlertCondition* const> known, const ServiceNeeds& needs)
    : m_needs(&needs)
    , m_numbers(needs)
{
    m_fresh.reserve(fresh.size());
    for (const AlertCondition* const alert : fresh)
        m_fresh.push_back(m_numbers.add(*alert));
    m_freshWith.resize(m_numbers.size());
    for (const auto& traits : m_fresh) {
        for (const Number number : traits)
            ++m_freshWith[number];
    }
    m_knownWith.resize(m_numbers.size());
    m_known.reserve(known.size());
    for (const AlertCondition* const alert : known) {
        m_known.push_back(m_numbers.known(*alert));
        for (const Number number : m_known.back())
            ++m_knownWith[number];
    }
    for (Number number = 0; number < m_numbers.size(); ++number) {
        if (m_numbers.trait(number).kind == AlertTrait::Kind::Label)
            ++m_valuesOf[m_numbers.trait(number).name];
    }
}

std::optional<AlertPopulation::Number> AlertPopulation::number(const AlertTrait& trait) const
{
    return m_numbers.find(trait);
}

double AlertPopulation::expected(Number number) const
{
    const AlertTrait& trait = m_numbers.trait(number);
    if (trait.kind == AlertTrait::Kind::Needs)
        return m_needs->shareThatNeeds(trait.value);
    if (roleOfLabel(trait.name) == TraitRole::Common)
        return UsualOfCommon;
    return 1 / (1 + static_cast<double>(m_valuesOf.at(trait.name)));
}

double AlertPopulation::usual(std::span<const Number> traits) const
{
    double chance = 1;
    for (const Number number : traits)
        chance *= expected(number);
    std::size_t seen = 0;
    if (traits.size() == 1)
        seen = m_knownWith[traits.front()];
    else
        seen = static_cast<std::size_t>(std::count_if(
            m_known.begin(), m_known.end(), [&traits](const auto& known) { return hasAll(known, traits); }));
    // Few sightings may have been few by chance: the upper end of what they allow for counts.
    const auto sightings = static_cast<double>(seen);
    const double all = static_cast<double>(m_known.size()) + Supposed;
    const double doubt = m_known.empty() ? 0 : Doubt * std::sqrt(sightings + 1);
    return std::min(1.0, (sightings + doubt + Supposed * chance) / all);
}

PlaceSet AlertPopulation::freshWithAll(std::span<const Number> traits) const
{
    PlaceSet places(m_fresh.size());
    for (std::size_t place = 0; place < m_fresh.size(); ++place) {
        if (hasAll(m_fresh[place], traits))
            places.add(place);
    }
    return places;
}

} // namespace leitstand
