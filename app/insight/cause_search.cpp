// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/cause_search.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <iterator>
#include <tuple>
#include <utility>

namespace leitstand {
namespace {

using Number = TraitNumbers::Number;

constexpr std::size_t MostCandidates = 60;
constexpr std::size_t MostPaired = 25;
constexpr std::size_t MostCauses = 12;
constexpr double CostOfCause = 4; // nats, beside the choice among the candidates
// What describing an alert by another cause has to gain, in nats: rates that are known from few alerts are not exact.
constexpr double CostOfMove = 0.3;
constexpr double RedundantShare = 0.95; // a trait that nearly all of another's alerts have makes no pair with it

struct Candidate {
    std::vector<Number> traits;
    PlaceSet places;
    double count = 0;
    double usual = 0;
    double weight = 0; // ln(1/usual), and what people decided
    double score = 0;
};

// How a set of candidates describes the new alerts: each alert by the rarest that it fits.
struct Description {
    double gain = 0; // nats over no description
    std::vector<std::size_t> causes; // the rarest first
    std::vector<double> counts; // of the alerts that went to each

    [[nodiscard]] double countOf(std::size_t cause) const
    {
        const auto found = std::find(causes.begin(), causes.end(), cause);
        return found == causes.end() ? 0 : counts[static_cast<std::size_t>(found - causes.begin())];
    }
};

class CauseSearch {
public:
    CauseSearch(const AlertPopulation& population, const GroupingDecisions& decisions, std::size_t smallest)
        : m_population(population)
        , m_decisions(decisions)
        , m_smallest(static_cast<double>(smallest))
        , m_all(static_cast<double>(population.freshCount()))
    { }

    // Among the alerts that are not `taken`.
    [[nodiscard]] std::vector<FoundCause> find(TraitRole role, const PlaceSet& taken)
    {
        m_candidates.clear();
        addSingles(role, taken);
        if (role != TraitRole::Symptom)
            addPairs(taken);
        keepBest();
        const Description best = search();
        std::vector<FoundCause> causes;
        PlaceSet told = taken;
        for (const std::size_t index : best.causes) {
            const Candidate& candidate = m_candidates[index];
            FoundCause cause { candidate.traits, candidate.usual, candidate.places, {} };
            cause.members -= told;
            told |= candidate.places;
            causes.push_back(std::move(cause));
        }
        return causes;
    }

private:
    [[nodiscard]] bool fits(Number number, TraitRole role) const
    {
        const AlertTrait& trait = m_population.trait(number);
        const bool symptom = trait.kind == AlertTrait::Kind::Label && roleOfLabel(trait.name) == TraitRole::Symptom;
        return symptom == (role == TraitRole::Symptom);
    }

    void addCandidate(std::vector<Number> traits, double usual, const PlaceSet& taken)
    {
        Candidate candidate;
        candidate.places = m_population.freshWithAll(traits);
        candidate.places -= taken;
        candidate.count = static_cast<double>(candidate.places.count());
        if (candidate.count < m_smallest)
            return;
        candidate.usual = usual;
        candidate.weight = -std::log(usual);
        for (const Number number : traits)
            candidate.weight += std::log(m_decisions.weight(m_population.trait(number)));
        candidate.score = candidate.count * (std::log(candidate.count / m_all) + candidate.weight);
        candidate.traits = std::move(traits);
        if (candidate.score > CostOfCause)
            m_candidates.push_back(std::move(candidate));
    }

    void addSingles(TraitRole role, const PlaceSet& taken)
    {
        for (Number number = 0; number < m_population.traitCount(); ++number) {
            if (m_population.freshWith(number) >= static_cast<std::size_t>(m_smallest) && fits(number, role))
                addCandidate({ number }, m_population.usual({ &number, 1 }), taken);
        }
        keepBest();
    }

    void addPairs(const PlaceSet& taken)
    {
        const std::size_t singles = std::min(m_candidates.size(), MostPaired);
        for (std::size_t i = 0; i < singles; ++i) {
            const Number first = m_candidates[i].traits.front();
            const double all = m_candidates[i].count;
            std::unordered_map<Number, std::size_t> beside;
            for (const std::size_t place : m_candidates[i].places.places()) {
                for (const Number number : m_population.traitsOf(place))
                    ++beside[number];
            }
            for (const auto& [second, count] : beside) {
                const auto shared = static_cast<double>(count);
                const bool redundant = shared > RedundantShare * all
                    || shared > RedundantShare * static_cast<double>(m_population.freshWith(second));
                if (shared < m_smallest || redundant || !fits(second, TraitRole::Place))
                    continue;
                // Rare pairs of frequent traits are dear to count: those that could not win are left out.
                const double highest = shared
                    * (std::log(shared / m_all) + std::log(10.0 + static_cast<double>(m_population.knownCount())));
                if (highest < 0.5 * m_candidates.front().score / static_cast<double>(MostCauses))
                    continue;
                const std::vector<Number> pair { std::min(first, second), std::max(first, second) };
                if (m_pairsSeen.insert(pair).second)
                    addCandidate(pair, m_population.usual(pair), taken);
            }
        }
    }

    // The best score first, each set of alerts once.
    void keepBest()
    {
        std::stable_sort(
            m_candidates.begin(), m_candidates.end(), [this](const Candidate& left, const Candidate& right) {
                return std::tuple(-left.score, left.traits.size(), isNeed(left), left.traits)
                    < std::tuple(-right.score, right.traits.size(), isNeed(right), right.traits);
            });
        std::vector<Candidate> kept;
        for (Candidate& candidate : m_candidates) {
            const auto same = std::find_if(
                kept.begin(), kept.end(), [&](const Candidate& other) { return other.places == candidate.places; });
            if (same == kept.end())
                kept.push_back(std::move(candidate));
            else if (isNeed(*same) && !isNeed(candidate)) // "the service itself" says more than "what needs it"
                *same = std::move(candidate);
            if (kept.size() == MostCandidates)
                break;
        }
        m_candidates = std::move(kept);
    }

    [[nodiscard]] bool isNeed(const Candidate& candidate) const
    {
        return m_population.trait(candidate.traits.front()).kind == AlertTrait::Kind::Needs;
    }

    [[nodiscard]] std::optional<Description> describedBy(std::vector<std::size_t> causes) const
    {
        std::sort(causes.begin(), causes.end(), [this](std::size_t left, std::size_t right) {
            return std::pair(-m_candidates[left].weight, left) < std::pair(-m_candidates[right].weight, right);
        });
        Description description;
        PlaceSet told(m_population.freshCount());
        double covered = 0;
        for (const std::size_t index : causes) {
            const Candidate& candidate = m_candidates[index];
            const double count = candidate.count - static_cast<double>(candidate.places.countIn(told));
            if (count < m_smallest)
                return std::nullopt;
            description.gain += count * (std::log(count / m_all) + candidate.weight) - costOfCause();
            description.counts.push_back(count);
            told |= candidate.places;
            covered += count;
        }
        const double rest = m_all - covered;
        if (rest > 0)
            description.gain += rest * std::log(rest / m_all);
        description.causes = std::move(causes);
        return description;
    }

    [[nodiscard]] double costOfCause() const
    {
        return CostOfCause + std::log(1.0 + static_cast<double>(m_candidates.size()));
    }

    // What `next` gains over `now`, less what moving alerts from one cause to another costs.
    [[nodiscard]] static double advantage(const Description& now, const Description& next)
    {
        double moved = 0;
        for (std::size_t i = 0; i < now.causes.size(); ++i)
            moved += std::max(0.0, now.counts[i] - next.countOf(now.causes[i]));
        return next.gain - now.gain - CostOfMove * moved;
    }

    [[nodiscard]] Description search() const
    {
        Description now;
        while (true) {
            std::optional<Description> best;
            double bestAdvantage = 0;
            const auto consider = [&](std::vector<std::size_t> causes) {
                const auto next = describedBy(std::move(causes));
                if (!next)
                    return;
                const double gained = advantage(now, *next);
                if (gained > bestAdvantage + 1e-9) {
                    bestAdvantage = gained;
                    best = *next;
                }
            };
            forEachStep(now.causes, consider);
            if (!best)
                return now;
            now = std::move(*best);
        }
    }

    // One cause more; or one replaced by one or by two others.
    template <typename Consider>
    void forEachStep(const std::vector<std::size_t>& causes, const Consider& consider) const
    {
        const auto with = [](std::vector<std::size_t> list, std::initializer_list<std::size_t> more) {
            list.insert(list.end(), more);
            return list;
        };
        const auto isIn
            = [&causes](std::size_t index) { return std::find(causes.begin(), causes.end(), index) != causes.end(); };
        const std::size_t count = m_candidates.size();
        for (std::size_t first = 0; first < count && causes.size() < MostCauses; ++first) {
            if (!isIn(first))
                consider(with(causes, { first }));
        }
        for (const std::size_t replaced : causes) {
            std::vector<std::size_t> others;
            std::copy_if(causes.begin(), causes.end(), std::back_inserter(others),
                [replaced](std::size_t index) { return index != replaced; });
            for (std::size_t first = 0; first < count; ++first) {
                if (isIn(first))
                    continue;
                consider(with(others, { first }));
                for (std::size_t second = first + 1; second < count && causes.size() < MostCauses; ++second) {
                    if (!isIn(second))
                        consider(with(others, { first, second }));
                }
            }
        }
    }

    const AlertPopulation& m_population;
    const GroupingDecisions& m_decisions;
    double m_smallest;
    double m_all;
    std::vector<Candidate> m_candidates;
    std::set<std::vector<Number>> m_pairsSeen;
};

// Alerts of services that need a service which fails by another cause belong to that cause.
void joinConsequences(const AlertPopulation& population, std::vector<FoundCause>& causes)
{
    for (std::size_t i = 0; i < causes.size();) {
        const AlertTrait& trait = population.trait(causes[i].traits.front());
        const auto root = trait.kind == AlertTrait::Kind::Needs
            ? population.number({ AlertTrait::Kind::Label, "service", trait.value })
            : std::nullopt;
        const Number rootNumber = root.value_or(0);
        const PlaceSet ofRoot = root ? population.freshWithAll({ &rootNumber, 1 }) : PlaceSet(population.freshCount());
        const auto home = std::find_if(causes.begin(), causes.end(), [&](const FoundCause& other) {
            return &other != &causes[i] && 2 * other.members.countIn(ofRoot) > ofRoot.count();
        });
        if (home == causes.end()) {
            ++i;
            continue;
        }
        home->members |= causes[i].members;
        home->consequences.push_back(causes[i].traits.front());
        causes.erase(causes.begin() + static_cast<std::ptrdiff_t>(i));
        i = 0;
    }
}

} // namespace

std::vector<FoundCause> findCauses(
    const AlertPopulation& population, const GroupingDecisions& decisions, std::size_t smallest)
{
    CauseSearch search(population, decisions, smallest);
    PlaceSet taken(population.freshCount());
    std::vector<FoundCause> causes = search.find(TraitRole::Place, taken);
    for (const FoundCause& cause : causes)
        taken |= cause.members;
    joinConsequences(population, causes);
    // What no place explains may still be one symptom seen in many places.
    for (FoundCause& cause : search.find(TraitRole::Symptom, taken))
        causes.push_back(std::move(cause));
    return causes;
}

} // namespace leitstand
