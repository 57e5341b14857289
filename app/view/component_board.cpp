// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/component_board.h"

#include "domain/outage_totals.h"
#include "view/display_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr auto StripLength = 24h;

constexpr std::array ComponentFacts {
    FactRole<ComponentRow> { "component", factOf<&ComponentRow::component> },
    FactRole<ComponentRow> { "name", factOf<&ComponentRow::name> },
    FactRole<ComponentRow> { "service", factOf<&ComponentRow::service> },
    FactRole<ComponentRow> { "state", factOf<&ComponentRow::state> },
    FactRole<ComponentRow> { "since", factOf<&ComponentRow::since> },
    FactRole<ComponentRow> { "reach", factOf<&ComponentRow::reach> },
    FactRole<ComponentRow> { "strip", factOf<&ComponentRow::strip> },
};

ComponentBoard::State stateOf(const Outage& outage, OutageState state)
{
    return outage.facts.planned      ? ComponentBoard::Planned
        : state == OutageState::Down ? ComponentBoard::Down
                                     : ComponentBoard::Degraded;
}

void showOutage(ComponentRow& row, const Outage& outage, Instant now, const CatalogueNames& names)
{
    const Instant from = now - StripLength;
    const auto share = [from](Instant at) {
        return std::clamp(double((at - from).count()) / double(Span(StripLength).count()), 0.0, 1.0);
    };
    for (const OutageSpell& spell : outage.spells) {
        const Instant to = spell.to.value_or(now);
        if (to <= from || spell.from >= now)
            continue;
        row.strip.append(QVariantMap { { QStringLiteral("state"), int(stateOf(outage, spell.state)) },
            { QStringLiteral("from"), share(spell.from) }, { QStringLiteral("to"), share(to) } });
    }
    if (!outage.isOpen() || outage.from() > now)
        return;
    const int state = stateOf(outage, outage.state());
    if (state > row.state) {
        row.state = state;
        row.since = milliseconds(outage.from());
        row.reach = names.segment(outage.facts.reach.segment);
    } else if (state == row.state) {
        row.since = std::min(row.since, milliseconds(outage.from()));
        if (outage.facts.reach.segment.empty())
            row.reach.clear();
    }
}

} // namespace

ComponentBoard::ComponentBoard(QObject* parent) : FactModel(ComponentFacts, parent), m_watch(60s)
{
    connect(&m_watch, &IncidentWatch::lookWanted, this, &ComponentBoard::refresh);
}

void ComponentBoard::setSession(Session* session)
{
    if (!m_watch.follow(session))
        return;
    Q_EMIT sessionChanged();
    m_watch.look();
}

void ComponentBoard::setRunning(bool running)
{
    if (!m_watch.setRunning(running))
        return;
    m_watch.look();
    Q_EMIT runningChanged();
}

void ComponentBoard::setAbnormalOnly(bool only)
{
    if (only == m_abnormalOnly)
        return;
    m_abnormalOnly = only;
    if (m_watch.session() != nullptr)
        refresh();
    Q_EMIT abnormalOnlyChanged();
}

void ComponentBoard::refresh()
{
    Session& session = *m_watch.session();
    const Lens& lens = session.lens();
    const CatalogueNames& names = *session.names();
    const Catalogue& catalogue = *lens.state().catalogue();
    const Instant now = lens.now();
    std::map<ComponentId, std::vector<const Outage*>> records;
    for (const CatalogueComponent& component : catalogue.components)
        records[component.id];
    for (const Outage* const outage : outagesOf(lens.state().incidents())) {
        if (!outage->withdrawn && (!outage->to() || *outage->to() > now - StripLength))
            records[outage->facts.component].push_back(outage);
    }
    std::vector<ComponentRow> rows;
    int abnormal = 0;
    for (const auto& [id, outages] : records) {
        ComponentRow row;
        row.component = displayLine(id.value);
        row.name = names.component(id);
        const CatalogueComponent* const known = catalogue.component(id);
        row.service = known != nullptr && !known->service.empty() ? names.service(known->service) : QString();
        for (const Outage* const outage : outages)
            showOutage(row, *outage, now, names);
        abnormal += row.state != Works ? 1 : 0;
        if (row.state != Works || !m_abnormalOnly)
            rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ComponentRow& left, const ComponentRow& right) {
        return std::make_tuple(-left.state, left.state == Works ? 0.0 : left.since, left.service.isEmpty(),
                   std::cref(left.service), std::cref(left.name))
            < std::make_tuple(-right.state, right.state == Works ? 0.0 : right.since, right.service.isEmpty(),
                std::cref(right.service), std::cref(right.name));
    });
    m_abnormal = abnormal;
    showSorted(std::move(rows), &ComponentRow::component);
    Q_EMIT changed();
}

} // namespace leitstand
