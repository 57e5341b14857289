// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_grouping.h"

#include "insight/cause_search.h"

#include <algorithm>
#include <cmath>

namespace leitstand {
namespace {

constexpr double NearlyAll = 0.9;
constexpr double TellsApart = 2; // how many times as often within the group as without
constexpr std::size_t MostTold = 8;

class Grouping {
public:
    Grouping(const AlertPopulation& population, const GroupingLimits& limits)
        : m_population(population)
        , m_limits(limits)
    { }

    [[nodiscard]] std::vector<AlertGroup> groups(const std::vector<FoundCause>& causes) const
    {
        std::vector<AlertGroup> groups;
        for (const FoundCause& cause : causes) {
            AlertGroup group;
            group.members = cause.members.places();
            for (const TraitNumbers::Number number : cause.traits)
                group.cause.push_back(m_population.trait(number));
            for (const TraitNumbers::Number number : cause.consequences)
                group.consequences.push_back(m_population.trait(number));
            group.sureness = sureness(cause, group.members.size());
            if (group.members.size() < m_limits.smallest || group.sureness < m_limits.leastSure)
                continue;
            group.shared = shared(cause, group);
            groups.push_back(std::move(group));
        }
        std::stable_sort(groups.begin(), groups.end(),
            [](const AlertGroup& left, const AlertGroup& right) { return left.members.size() > right.members.size(); });
        return groups;
    }

private:
    // Of the other new alerts, as many as usual have the cause's traits by chance: so many of the members may be such.
    [[nodiscard]] double sureness(const FoundCause& cause, std::size_t members) const
    {
        const auto count = static_cast<double>(members);
        const auto others = static_cast<double>(m_population.freshCount()) - count;
        const double byChance = std::min(1.0, cause.usual * others / count);
        return (1 - cause.usual) * (1 - byChance) * (1 - std::exp2(-count));
    }

    [[nodiscard]] std::vector<SharedTrait> shared(const FoundCause& cause, const AlertGroup& group) const
    {
        const auto members = static_cast<double>(group.members.size());
        std::unordered_map<TraitNumbers::Number, std::size_t> within;
        for (const std::size_t member : group.members) {
            for (const TraitNumbers::Number number : m_population.traitsOf(member))
                ++within[number];
        }
        const double others = static_cast<double>(m_population.count()) - members;
        std::vector<SharedTrait> shared;
        for (const auto& [number, count] : within) {
            SharedTrait told { m_population.trait(number), static_cast<double>(count) / members, 0 };
            if (others > 0)
                told.without = static_cast<double>(m_population.countOf(number) - count) / others;
            const bool isCause = std::find(cause.traits.begin(), cause.traits.end(), number) != cause.traits.end();
            const bool tells = told.within >= NearlyAll && told.within > TellsApart * told.without;
            if (isCause || (tells && told.trait.kind == AlertTrait::Kind::Label))
                shared.push_back(std::move(told));
        }
        const auto rank = [&group](const SharedTrait& told) {
            const bool isCause = std::find(group.cause.begin(), group.cause.end(), told.trait) != group.cause.end();
            return std::pair(!isCause, told.without - told.within);
        };
        std::sort(shared.begin(), shared.end(), [&rank](const SharedTrait& left, const SharedTrait& right) {
            return std::pair(rank(left), left.trait) < std::pair(rank(right), right.trait);
        });
        if (shared.size() > MostTold)
            shared.resize(MostTold);
        return shared;
    }

    const AlertPopulation& m_population;
    GroupingLimits m_limits;
};

} // namespace

double GroupingDecisions::weight(const AlertTrait& trait) const
{
    const auto found = byName.find(trait.name);
    if (found == byName.end())
        return 1;
    const Tally& tally = found->second;
    const double good = 2.0 + tally.accepted;
    const double bad = 2.0 + tally.dismissed + 0.5 * tally.split;
    return 2 * good / (good + bad);
}

std::vector<AlertGroup> groupAlerts(std::span<const AlertCondition* const> fresh,
    std::span<const AlertCondition* const> known, const ServiceNeeds& needs, const GroupingDecisions& decisions,
    const GroupingLimits& limits)
{
    if (fresh.size() < limits.smallest)
        return {};
    const AlertPopulation population(fresh, known, needs);
    return Grouping(population, limits).groups(findCauses(population, decisions, limits.smallest));
}

} // namespace leitstand
