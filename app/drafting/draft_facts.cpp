// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/draft_facts.h"

#include <algorithm>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

bool isAfterwards(Moment moment)
{
    return moment == Moment::Resolved || moment == Moment::FinalMessage || moment == Moment::PostMortem;
}

class FactFinder {
public:
    FactFinder(const Incident& incident, const OperationsState& state, Moment moment, Instant now)
        : m_incident(incident)
        , m_state(state)
        , m_catalogue(*state.catalogue())
        , m_afterwards(isAfterwards(moment))
        , m_now(now)
    {
        for (const Outage* const outage : outagesOf(incident, state.incidents())) {
            if (!outage->withdrawn)
                m_outages.push_back(outage);
        }
    }

    DraftFacts find() const
    {
        DraftFacts facts;
        facts.now = m_now;
        facts.lane = m_incident.lane;
        facts.since = begin();
        facts.restoredAt = restoredAt();
        facts.nextUpdate = promise();
        if (!m_incident.published.empty())
            facts.toldAt = m_incident.published.back().at;
        facts.causeKnown = m_incident.confirmedCause() != nullptr || hasAny(m_incident.causes);
        facts.preventionPlanned = hasAny(m_incident.preventions);
        if (facts.restoredAt)
            facts.periods = periods();
        facts.contact = m_catalogue.contact;
        facts.organisation = m_catalogue.organisation;
        facts.website = m_catalogue.website;
        addComponents(facts);
        facts.customers = customers();
        return facts;
    }

private:
    template <typename Things> static bool hasAny(const Things& things)
    {
        return std::any_of(things.begin(), things.end(), [](const auto& thing) { return !thing.withdrawn; });
    }

    [[nodiscard]] Instant begin() const
    {
        if (!m_outages.empty()) {
            const auto first = std::min_element(m_outages.begin(), m_outages.end(),
                [](const Outage* a, const Outage* b) { return a->from() < b->from(); });
            return (*first)->from();
        }
        Instant begin = m_incident.openedAt;
        for (const AlertKey& key : m_incident.alerts) {
            const Alert* const alert = m_state.alert(key);
            if (alert && alert->condition.startsAt > m_incident.openedAt - 24h)
                begin = std::min(begin, alert->condition.startsAt);
        }
        return begin;
    }

    // The end of the last outage; without any, since when it has been in Watch or beyond, without a relapse.
    [[nodiscard]] std::optional<Instant> restoredAt() const
    {
        std::optional<Instant> since;
        for (const Outage* const outage : m_outages) {
            if (!outage->to() || *outage->to() > m_now)
                return std::nullopt;
            since = since ? std::max(*since, *outage->to()) : *outage->to();
        }
        if (since)
            return since;
        for (const LaneChange& change : m_incident.laneChanges) {
            if (change.lane < Lane::Watch)
                since.reset();
            else if (!since)
                since = change.at;
        }
        return since;
    }

    [[nodiscard]] std::vector<Interval> periods() const
    {
        std::vector<Interval> all;
        for (const Outage* const outage : m_outages)
            all.push_back({ outage->from(), outage->to().value_or(m_now) });
        return unionOf(std::move(all));
    }

    [[nodiscard]] std::optional<Instant> promise() const
    {
        if (m_afterwards || !m_incident.isOpen())
            return std::nullopt;
        const ClockPolicy& policy = m_catalogue.policyFor(m_incident.priority);
        const Instant since = m_incident.customerImpactSince.value_or(m_incident.openedAt);
        const Span within = m_now - since < policy.updateLaterAfter ? policy.updateEvery : policy.updateLaterEvery;
        const auto latest = std::chrono::floor<std::chrono::minutes>(m_now + within);
        const auto round = latest - latest.time_since_epoch() % 5min;
        return round > m_now + within / 2 ? round : latest;
    }

    void addComponents(DraftFacts& facts) const
    {
        for (const ComponentId& id : affected()) {
            const auto name = customersName(id);
            if (!name || contains(facts.components, *name) || contains(facts.back, *name))
                continue;
            const std::optional<OutageState> state = stateOf(id);
            if (!m_afterwards && !state && hasOutage(id)) {
                facts.back.push_back(*name);
                continue;
            }
            facts.components.push_back(*name);
            if (state)
                (*state == OutageState::Down ? facts.down : facts.degraded).push_back(*name);
        }
        // Everything works again: what was affected, not what still is.
        if (facts.components.empty())
            facts.components = std::move(facts.back);
        if (facts.components.empty() || !facts.restoredAt)
            return;
        facts.back.clear();
    }

    [[nodiscard]] std::vector<ComponentId> affected() const
    {
        std::vector<ComponentId> ids = m_incident.components;
        for (const Outage* const outage : m_outages)
            ids.push_back(outage->facts.component);
        if (!ids.empty())
            return ids;
        for (const AlertKey& key : m_incident.alerts) {
            const Alert* const alert = m_state.alert(key);
            for (const CatalogueComponent& component : m_catalogue.components) {
                if (alert && !component.service.empty() && component.service == alert->condition.service)
                    ids.push_back(component.id);
            }
        }
        return ids;
    }

    [[nodiscard]] bool hasOutage(const ComponentId& id) const
    {
        return std::any_of(
            m_outages.begin(), m_outages.end(), [&id](const Outage* outage) { return outage->facts.component == id; });
    }

    // The worst of its open outages; nothing: none is open.
    [[nodiscard]] std::optional<OutageState> stateOf(const ComponentId& id) const
    {
        std::optional<OutageState> worst;
        for (const Outage* const outage : m_outages) {
            if (outage->facts.component == id && outage->isOpen() && worst != OutageState::Down)
                worst = outage->state();
        }
        return worst;
    }

    [[nodiscard]] std::optional<LocalName> customersName(const ComponentId& id) const
    {
        const CatalogueComponent* const component = m_catalogue.component(id);
        if (!component || (component->name.german.empty() && component->name.english.empty()))
            return std::nullopt;
        return component->name;
    }

    [[nodiscard]] std::vector<LocalName> customers() const
    {
        std::vector<LocalName> names;
        for (const Outage* const outage : m_outages) {
            if (!m_afterwards && !outage->isOpen())
                continue;
            const CatalogueSegment* const segment = m_catalogue.segment(outage->facts.reach.segment);
            if (!segment || (segment->name.german.empty() && segment->name.english.empty()))
                return {};
            if (!contains(names, segment->name))
                names.push_back(segment->name);
        }
        return names;
    }

    static bool contains(const std::vector<LocalName>& names, const LocalName& name)
    {
        return std::find(names.begin(), names.end(), name) != names.end();
    }

    const Incident& m_incident;
    const OperationsState& m_state;
    const Catalogue& m_catalogue;
    bool m_afterwards;
    Instant m_now;
    std::vector<const Outage*> m_outages;
};

} // namespace

DraftFacts factsFor(const Incident& incident, const OperationsState& state, Moment moment, Instant now)
{
    return FactFinder(incident, state, moment, now).find();
}

} // namespace leitstand
