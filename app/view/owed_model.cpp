// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/owed_model.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

constexpr std::array OwedRoles {
    FactRole<OwedRow> { "owedId", factOf<&OwedRow::owedId> },
    FactRole<OwedRow> { "incidentId", factOf<&OwedRow::incidentId> },
    FactRole<OwedRow> { "title", factOf<&OwedRow::title> },
    FactRole<OwedRow> { "priority", factOf<&OwedRow::priority> },
    FactRole<OwedRow> { "clock", factOf<&OwedRow::clock> },
    FactRole<OwedRow> { "amberAt", factOf<&OwedRow::amberAt> },
    FactRole<OwedRow> { "dueAt", factOf<&OwedRow::dueAt> },
    FactRole<OwedRow> { "owingRole", factOf<&OwedRow::owingRole> },
    FactRole<OwedRow> { "owedBy", factOf<&OwedRow::owedBy> },
};

OwedRow rowOf(const IncidentCard& card, const OwedClock& clock)
{
    return { card.incidentId + QLatin1Char('/') + QString::number(clock.kind), card.incidentId, card.title,
        card.priority, clock.kind, clock.amberAt, clock.dueAt, clock.owingRole, clock.owedBy };
}

} // namespace

OwedModel::OwedModel(const IncidentCards& cards, QObject* parent) : FactModel(OwedRoles, parent), m_cards(cards)
{
    connect(&cards, &IncidentCards::changed, this, &OwedModel::read);
    connect(&cards, &IncidentCards::replaced, this, &OwedModel::read);
    read();
}

int OwedModel::overdueAt(double now) const
{
    return static_cast<int>(std::upper_bound(m_dues.begin(), m_dues.end(), now) - m_dues.begin());
}

void OwedModel::read()
{
    struct Owed {
        const IncidentCard* card = nullptr;
        const OwedClock* clock = nullptr;
    };
    std::vector<Owed> all;
    for (const auto& [id, card] : m_cards.all()) {
        for (const OwedClock& clock : card.owed)
            all.push_back({ &card, &clock });
    }
    std::stable_sort(all.begin(), all.end(),
        [](const Owed& left, const Owed& right) { return left.clock->dueAt < right.clock->dueAt; });
    std::vector<OwedRow> rows;
    for (const Owed& owed : std::span(all).first(std::min(all.size(), MostShown)))
        rows.push_back(rowOf(*owed.card, *owed.clock));
    m_dues.clear();
    std::transform(
        all.begin(), all.end(), std::back_inserter(m_dues), [](const Owed& owed) { return owed.clock->dueAt; });
    const int before = m_total;
    m_total = static_cast<int>(all.size());
    if (showSorted(std::move(rows), &OwedRow::owedId) || before != m_total)
        Q_EMIT countChanged();
    ++m_revision;
    Q_EMIT revisionChanged();
}

} // namespace leitstand
