// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/customer_board.h"

#include <algorithm>
#include <array>
#include <limits>
#include <tuple>

namespace leitstand {
namespace {

constexpr std::array CustomerFacts {
    FactRole<CustomerRow> { "incidentId", factOf<&CustomerRow::incidentId> },
    FactRole<CustomerRow> { "title", factOf<&CustomerRow::title> },
    FactRole<CustomerRow> { "priority", factOf<&CustomerRow::priority> },
    FactRole<CustomerRow> { "components", factOf<&CustomerRow::components> },
    FactRole<CustomerRow> { "track", factOf<&CustomerRow::track> },
    FactRole<CustomerRow> { "toldAt", factOf<&CustomerRow::toldAt> },
    FactRole<CustomerRow> { "clock", factOf<&CustomerRow::clock> },
    FactRole<CustomerRow> { "amberAt", factOf<&CustomerRow::amberAt> },
    FactRole<CustomerRow> { "dueAt", factOf<&CustomerRow::dueAt> },
};

CustomerRow rowOf(const IncidentCard& card)
{
    CustomerRow row { card.incidentId, card.title, card.priority, card.components, card.track, card.toldAt };
    if (const OwedClock* const next = nextMessage(card)) {
        row.clock = next->kind;
        row.amberAt = next->amberAt;
        row.dueAt = next->dueAt;
    }
    return row;
}

} // namespace

CustomerBoard::CustomerBoard(QObject* parent) : FactModel(CustomerFacts, parent) { }

void CustomerBoard::setSession(Session* session)
{
    if (session == m_session || session == nullptr)
        return;
    if (m_session != nullptr)
        m_session->cards().disconnect(this);
    m_session = session;
    connect(&session->cards(), &IncidentCards::changed, this, &CustomerBoard::read);
    connect(&session->cards(), &IncidentCards::replaced, this, &CustomerBoard::read);
    Q_EMIT sessionChanged();
    read();
}

int CustomerBoard::overdueAt(double now) const
{
    return static_cast<int>(std::count_if(
        rows().begin(), rows().end(), [now](const CustomerRow& row) { return row.clock >= 0 && row.dueAt <= now; }));
}

void CustomerBoard::read()
{
    std::vector<CustomerRow> now;
    for (const auto& [id, card] : m_session->cards().all()) {
        if (card.customerImpact && isOpen(card))
            now.push_back(rowOf(card));
    }
    std::stable_sort(now.begin(), now.end(), [](const CustomerRow& left, const CustomerRow& right) {
        const auto due
            = [](const CustomerRow& row) { return row.clock >= 0 ? row.dueAt : std::numeric_limits<double>::max(); };
        return std::make_tuple(due(left), left.priority) < std::make_tuple(due(right), right.priority);
    });
    m_untold = static_cast<int>(
        std::count_if(now.begin(), now.end(), [](const CustomerRow& row) { return row.toldAt <= 0; }));
    showSorted(std::move(now), &CustomerRow::incidentId);
    Q_EMIT changed();
}

} // namespace leitstand
