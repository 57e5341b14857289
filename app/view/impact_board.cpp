// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/impact_board.h"

#include "domain/outage_totals.h"
#include "insight/incident_cost.h"
#include "view/display_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr std::array ImpactFacts {
    FactRole<ImpactRow> { "incidentId", factOf<&ImpactRow::incidentId> },
    FactRole<ImpactRow> { "title", factOf<&ImpactRow::title> },
    FactRole<ImpactRow> { "priority", factOf<&ImpactRow::priority> },
    FactRole<ImpactRow> { "lane", factOf<&ImpactRow::lane> },
    FactRole<ImpactRow> { "openedAt", factOf<&ImpactRow::openedAt> },
    FactRole<ImpactRow> { "leader", factOf<&ImpactRow::leader> },
    FactRole<ImpactRow> { "customerImpact", factOf<&ImpactRow::customerImpact> },
    FactRole<ImpactRow> { "components", factOf<&ImpactRow::components> },
    FactRole<ImpactRow> { "out", factOf<&ImpactRow::out> },
    FactRole<ImpactRow> { "limited", factOf<&ImpactRow::limited> },
    FactRole<ImpactRow> { "reach", factOf<&ImpactRow::reach> },
    FactRole<ImpactRow> { "outage", factOf<&ImpactRow::outage> },
    FactRole<ImpactRow> { "cost", factOf<&ImpactRow::cost> },
    FactRole<ImpactRow> { "currency", factOf<&ImpactRow::currency> },
    FactRole<ImpactRow> { "track", factOf<&ImpactRow::track> },
    FactRole<ImpactRow> { "toldAt", factOf<&ImpactRow::toldAt> },
    FactRole<ImpactRow> { "clock", factOf<&ImpactRow::clock> },
    FactRole<ImpactRow> { "amberAt", factOf<&ImpactRow::amberAt> },
    FactRole<ImpactRow> { "dueAt", factOf<&ImpactRow::dueAt> },
    FactRole<ImpactRow> { "authorities", factOf<&ImpactRow::authorities> },
};

// "Business customers (12 %), Resellers"; empty when one outage touches everybody.
QString reachOf(std::span<const Outage* const> outages, const CatalogueNames& names)
{
    QStringList segments;
    for (const Outage* const outage : outages) {
        const Reach& reach = outage->facts.reach;
        if (outage->withdrawn)
            continue;
        if (reach.segment.empty() && !reach.share)
            return {};
        const QString percent = reach.share ? QStringLiteral("%1 %").arg(std::lround(*reach.share * 100)) : QString();
        const QString name = names.segment(reach.segment);
        const QString words = name.isEmpty() ? percent
            : percent.isEmpty()              ? name
                                             : name + QStringLiteral(" (") + percent + QLatin1Char(')');
        if (!segments.contains(words))
            segments.append(words);
    }
    return segments.join(QStringLiteral(", "));
}

void setOutages(ImpactRow& row, const Incident& incident, const Lens& lens, const CatalogueNames& names)
{
    const auto outages = outagesOf(incident, lens.state().incidents());
    for (const Outage* const outage : outages) {
        if (!outage->isOpen())
            continue;
        QStringList& list = outage->state() == OutageState::Down ? row.out : row.limited;
        const QString name = names.component(outage->facts.component);
        if (!list.contains(name))
            list.append(name);
    }
    row.reach = reachOf(outages, names);
    row.outage = static_cast<double>(totalsOf(outages, lens.now()).both.count());
    const Catalogue& catalogue = *lens.state().catalogue();
    if (const auto cost = costOf(outages, catalogue, lens.now())) {
        row.cost = std::round(*cost);
        row.currency = displayLine(catalogue.currency);
    }
}

ImpactRow rowOf(const IncidentCard& card)
{
    ImpactRow row;
    row.incidentId = card.incidentId;
    row.title = card.title;
    row.priority = card.priority;
    row.lane = card.lane;
    row.openedAt = card.openedAt;
    row.leader = card.holder;
    row.customerImpact = card.customerImpact;
    row.components = card.components;
    row.track = card.track;
    row.toldAt = card.toldAt;
    return row;
}

void setClocks(ImpactRow& row, const IncidentCard& card)
{
    if (const OwedClock* const next = nextMessage(card)) {
        row.clock = next->kind;
        row.amberAt = next->amberAt;
        row.dueAt = next->dueAt;
    }
    for (const OwedClock& clock : card.owed) {
        if (clock.kind >= Facts::DoraInitialClock)
            row.authorities.append(QVariantMap { { QStringLiteral("clock"), clock.kind },
                { QStringLiteral("amberAt"), clock.amberAt }, { QStringLiteral("dueAt"), clock.dueAt } });
    }
}

} // namespace

ImpactBoard::ImpactBoard(QObject* parent) : FactModel(ImpactFacts, parent), m_watch(30s)
{
    connect(&m_watch, &IncidentWatch::lookWanted, this, &ImpactBoard::refresh);
}

void ImpactBoard::setSession(Session* session)
{
    if (!m_watch.follow(session))
        return;
    Q_EMIT sessionChanged();
    m_watch.look();
}

void ImpactBoard::setRunning(bool running)
{
    if (!m_watch.setRunning(running))
        return;
    m_watch.look();
    Q_EMIT runningChanged();
}

void ImpactBoard::refresh()
{
    Session& session = *m_watch.session();
    const Lens& lens = session.lens();
    std::vector<ImpactRow> now;
    m_cost = -1;
    for (const auto& [id, card] : session.cards().all()) {
        const Incident* const incident = lens.state().incident(id);
        if (incident == nullptr || !isOpen(card))
            continue;
        ImpactRow row = rowOf(card);
        setClocks(row, card);
        setOutages(row, *incident, lens, *session.names());
        if (row.cost >= 0)
            m_cost = std::max(m_cost, 0.0) + row.cost;
        now.push_back(std::move(row));
    }
    m_currency = displayLine(lens.state().catalogue()->currency);
    std::stable_sort(now.begin(), now.end(), [](const ImpactRow& left, const ImpactRow& right) {
        return std::make_tuple(left.priority, left.openedAt) < std::make_tuple(right.priority, right.openedAt);
    });
    showSorted(std::move(now), &ImpactRow::incidentId);
    Q_EMIT changed();
}

} // namespace leitstand
