// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_cards.h"

#include "view/display_text.h"

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

constexpr qsizetype MostServices = 20;
constexpr std::size_t MostComponents = 20;

Facts::Track trackOf(const Incident& incident)
{
    const auto isIn = [&incident](DraftState state) {
        return std::any_of(incident.drafts.begin(), incident.drafts.end(),
            [state](const auto& draft) { return draft.second.state == state; });
    };
    if (isIn(DraftState::InReview))
        return Facts::InReview;
    if (isIn(DraftState::Approved))
        return Facts::ReadyToPublish;
    const auto lastTold = std::find_if(incident.published.rbegin(), incident.published.rend(),
        [](const PublishedMessage& message) { return isForCustomers(message.text.audience); });
    if (lastTold != incident.published.rend())
        return lastTold->isFinal() ? Facts::FinalPublished : Facts::Published;
    if (isIn(DraftState::Draft))
        return Facts::DraftWaiting;
    return incident.customerImpact ? Facts::NothingWritten : Facts::NothingOwed;
}

void setClocks(IncidentCard& card, const Incident& incident, const Catalogue& catalogue)
{
    for (const Clock& clock : clocksOf(incident, catalogue)) {
        if (!clock.isRunning())
            continue;
        const OwedClock owed { Facts::from(clock.kind), milliseconds(clock.due - (clock.due - clock.startedAt) / 4),
            milliseconds(clock.due), static_cast<int>(owingRole(clock.kind)), displayLine(clock.owedBy) };
        if (clock.kind != ClockKind::WatchWindow)
            card.owed.push_back(owed);
        if (++card.clockCount > 1)
            continue;
        card.clock = owed.kind;
        card.clockAmberAt = owed.amberAt;
        card.clockDueAt = owed.dueAt;
        card.clockOwedBy = owed.owedBy;
    }
}

void setAlerts(IncidentCard& card, const Incident& incident, const OperationsState& state, const CatalogueNames& names)
{
    card.alertCount = static_cast<int>(incident.alerts.size());
    QStringList services;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        if (!alert)
            continue;
        card.firingCount += alert->condition.status == AlertStatus::Firing ? 1 : 0;
        const QString service = names.service(alert->condition.service);
        if (!service.isEmpty() && services.size() < MostServices && !services.contains(service))
            services.append(service);
    }
    services.sort();
    card.services = services.join(QStringLiteral(", "));
}

} // namespace

bool isOpen(const IncidentCard& card)
{
    return card.lane != Facts::LaneClosed && card.mergedInto.isEmpty();
}

const OwedClock* nextMessage(const IncidentCard& card)
{
    const auto next = std::find_if(card.owed.begin(), card.owed.end(),
        [](const OwedClock& clock) { return clock.owingRole == Facts::CommunicationLead; });
    return next == card.owed.end() ? nullptr : &*next;
}

IncidentCard cardOf(const Incident& incident, const OperationsState& state, const CatalogueNames& names)
{
    IncidentCard card;
    card.incidentId = QString::fromStdString(incident.id.value);
    card.title = displayLine(incident.title);
    card.priority = Facts::from(incident.priority);
    card.lane = Facts::from(incident.lane);
    card.openedAt = milliseconds(incident.openedAt);
    card.openedBy = displayLine(incident.openedBy);
    card.acknowledgedAt = millisecondsOr0(incident.acknowledgedAt);
    card.acknowledgedBy = displayLine(incident.acknowledgedBy);
    card.closedAt = millisecondsOr0(incident.closedAt);
    const std::string& commander = incident.role(CaseRole::Commander).person;
    card.holder = displayLine(commander.empty() ? incident.acknowledgedBy : commander);
    card.customerImpact = incident.customerImpact;
    card.track = trackOf(incident);
    card.toldAt = incident.published.empty() ? 0 : milliseconds(incident.published.back().at);
    card.relapseCount = static_cast<int>(incident.relapses.size());
    auto components = incident.components;
    components.resize(std::min(components.size(), MostComponents));
    card.components = names.components(components);
    card.mergedInto = QString::fromStdString(incident.mergedInto.value);
    setClocks(card, incident, *state.catalogue());
    setAlerts(card, incident, state, names);
    return card;
}

IncidentCards::IncidentCards(Lens& lens, CatalogueNames& names, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_names(names)
{
    connect(&lens, &Lens::folded, this, &IncidentCards::folded);
    connect(&lens, &Lens::replaced, this, &IncidentCards::rebuild);
    // Another catalogue has other names and other clocks.
    connect(&names, &CatalogueNames::changed, this, &IncidentCards::rebuild);
    rebuild();
}

const IncidentCard* IncidentCards::card(const IncidentId& id) const
{
    const auto found = m_cards.find(id);
    return found == m_cards.end() ? nullptr : &found->second;
}

void IncidentCards::folded(const Changes& changes)
{
    const OperationsState& state = m_lens.state();
    std::set<IncidentId> touched(changes.incidents.begin(), changes.incidents.end());
    if (!state.incidents().empty()) {
        for (const AlertSlot slot : changes.alerts)
            touched.merge([&] {
                const auto linked = state.incidentsOf(state.alerts()[slot].condition.key);
                return std::set<IncidentId>(linked.begin(), linked.end());
            }());
    }
    std::vector<IncidentId> differing;
    for (const IncidentId& id : touched) {
        const Incident* const incident = state.incident(id);
        if (!incident)
            continue;
        IncidentCard now = cardOf(*incident, state, m_names);
        IncidentCard& kept = m_cards[id];
        if (kept == now)
            continue;
        kept = std::move(now);
        differing.push_back(id);
    }
    if (!differing.empty())
        Q_EMIT changed(differing);
}

void IncidentCards::rebuild()
{
    m_cards.clear();
    for (const auto& [id, incident] : m_lens.state().incidents())
        m_cards.emplace(id, cardOf(incident, m_lens.state(), m_names));
    Q_EMIT replaced();
}

} // namespace leitstand
