// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/outage_models.h"

#include "domain/outage_totals.h"
#include "view/display_text.h"

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

constexpr std::array OutageRoles {
    FactRole<OutageRow> { "outageId", factOf<&OutageRow::outageId> },
    FactRole<OutageRow> { "component", factOf<&OutageRow::component> },
    FactRole<OutageRow> { "componentName", factOf<&OutageRow::componentName> },
    FactRole<OutageRow> { "outageState", factOf<&OutageRow::state> },
    FactRole<OutageRow> { "open", factOf<&OutageRow::open> },
    FactRole<OutageRow> { "from", factOf<&OutageRow::from> },
    FactRole<OutageRow> { "to", factOf<&OutageRow::to> },
    FactRole<OutageRow> { "planned", factOf<&OutageRow::planned> },
    FactRole<OutageRow> { "thirdParty", factOf<&OutageRow::thirdParty> },
    FactRole<OutageRow> { "segment", factOf<&OutageRow::segment> },
    FactRole<OutageRow> { "segmentName", factOf<&OutageRow::segmentName> },
    FactRole<OutageRow> { "share", factOf<&OutageRow::share> },
    FactRole<OutageRow> { "comment", factOf<&OutageRow::comment> },
    FactRole<OutageRow> { "by", factOf<&OutageRow::by> },
    FactRole<OutageRow> { "spells", factOf<&OutageRow::spells> },
    FactRole<OutageRow> { "recorded", factOf<&OutageRow::recorded> },
    FactRole<OutageRow> { "withdrawn", factOf<&OutageRow::withdrawn> },
};
constexpr std::array OutageChartRoles {
    FactRole<OutageChartRow> { "component", factOf<&OutageChartRow::component> },
    FactRole<OutageChartRow> { "componentName", factOf<&OutageChartRow::componentName> },
    FactRole<OutageChartRow> { "bars", factOf<&OutageChartRow::bars> },
    FactRole<OutageChartRow> { "tracks", factOf<&OutageChartRow::tracks> },
    FactRole<OutageChartRow> { "down", factOf<&OutageChartRow::down> },
    FactRole<OutageChartRow> { "degraded", factOf<&OutageChartRow::degraded> },
    FactRole<OutageChartRow> { "both", factOf<&OutageChartRow::both> },
};

double length(Span span)
{
    return static_cast<double>(span.count());
}

// The bars of one component's outages, on as few tracks as keep them apart.
OutageChartRow chartRowOf(
    const std::vector<const Outage*>& outages, const ComponentId& component, const CatalogueNames& names, Instant now)
{
    OutageChartRow row;
    row.component = QString::fromStdString(component.value);
    row.componentName = names.component(component);
    std::vector<const Outage*> own;
    std::copy_if(outages.begin(), outages.end(), std::back_inserter(own),
        [&component](const Outage* outage) { return outage->facts.component == component && !outage->withdrawn; });
    std::stable_sort(
        own.begin(), own.end(), [](const Outage* left, const Outage* right) { return left->from() < right->from(); });
    std::vector<Instant> tracks; // until when each is taken
    for (const Outage* const outage : own) {
        const auto free
            = std::find_if(tracks.begin(), tracks.end(), [outage](Instant until) { return until <= outage->from(); });
        const auto track = static_cast<int>(free - tracks.begin());
        if (free == tracks.end())
            tracks.emplace_back();
        tracks[static_cast<std::size_t>(track)] = outage->to().value_or(Instant::max());
        for (const OutageSpell& spell : outage->spells)
            row.bars.append(QVariantMap {
                { QStringLiteral("outageId"), QString::fromStdString(outage->id.value) },
                { QStringLiteral("track"), track },
                { QStringLiteral("from"), milliseconds(spell.from) },
                { QStringLiteral("to"), millisecondsOr0(spell.to) },
                { QStringLiteral("state"), static_cast<int>(spell.state) },
                { QStringLiteral("planned"), outage->facts.planned },
                { QStringLiteral("thirdParty"), outage->facts.fault == Fault::ThirdParty },
                { QStringLiteral("segmentName"), names.segment(outage->facts.reach.segment) },
                { QStringLiteral("share"), outage->facts.reach.share.value_or(0) },
            });
    }
    row.tracks = std::max(1, static_cast<int>(tracks.size()));
    OutageFilter filter;
    filter.component = component;
    const OutageTotals totals = totalsOf(outages, now, filter);
    row.down = length(totals.down);
    row.degraded = length(totals.degraded);
    row.both = length(totals.both);
    return row;
}

} // namespace

OutageModel::OutageModel(QObject* parent) : FactModel(OutageRoles, parent) { }

void OutageModel::showIncident(const Incident* incident, const OperationsState& state, const CatalogueNames& names)
{
    std::vector<OutageRow> now;
    for (const Outage* const outage :
        incident ? outagesOf(*incident, state.incidents()) : std::vector<const Outage*>()) {
        OutageRow row;
        row.outageId = QString::fromStdString(outage->id.value);
        row.component = QString::fromStdString(outage->facts.component.value);
        row.componentName = names.component(outage->facts.component);
        row.state = static_cast<int>(outage->state());
        row.open = outage->isOpen();
        row.from = milliseconds(outage->from());
        row.to = millisecondsOr0(outage->to());
        row.planned = outage->facts.planned;
        row.thirdParty = outage->facts.fault == Fault::ThirdParty;
        row.segment = QString::fromStdString(outage->facts.reach.segment.value);
        row.segmentName = names.segment(outage->facts.reach.segment);
        row.share = outage->facts.reach.share.value_or(0);
        row.comment = displayText(outage->facts.comment);
        row.by = displayLine(outage->by);
        for (const OutageSpell& spell : outage->spells)
            row.spells.append(QVariantMap { { QStringLiteral("state"), static_cast<int>(spell.state) },
                { QStringLiteral("from"), milliseconds(spell.from) },
                { QStringLiteral("to"), millisecondsOr0(spell.to) } });
        row.recorded = incident->outage(outage->id) == outage ? static_cast<int>(outage->recorded) : 0;
        row.withdrawn = outage->withdrawn;
        now.push_back(std::move(row));
    }
    // By when they began: those entered afterwards stand where they belong.
    std::stable_sort(
        now.begin(), now.end(), [](const OutageRow& left, const OutageRow& right) { return left.from < right.from; });
    const int open = openCount();
    if (showSorted(std::move(now), &OutageRow::outageId))
        Q_EMIT countChanged();
    if (open != openCount())
        Q_EMIT openChanged();
}

int OutageModel::openCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [](const OutageRow& row) { return row.open; }));
}

bool OutageModel::isOpen(const QString& component) const
{
    return std::any_of(rows().begin(), rows().end(),
        [&component](const OutageRow& row) { return row.open && row.component == component; });
}

OutageChartModel::OutageChartModel(QObject* parent) : FactModel(OutageChartRoles, parent) { }

void OutageChartModel::showIncident(
    const Incident* incident, const OperationsState& state, const CatalogueNames& names, Instant now)
{
    const std::vector<const Outage*> outages
        = incident ? outagesOf(*incident, state.incidents()) : std::vector<const Outage*>();
    std::vector<OutageChartRow> rows;
    for (const ComponentId& component : componentsOf(outages))
        rows.push_back(chartRowOf(outages, component, names, now));
    showSpan(incident, outages, now);
    const OutageTotals totals = totalsOf(outages, now);
    if (m_down != length(totals.down) || m_degraded != length(totals.degraded) || m_both != length(totals.both)) {
        m_down = length(totals.down);
        m_degraded = length(totals.degraded);
        m_both = length(totals.both);
        Q_EMIT totalsChanged();
    }
    if (show(std::move(rows), &OutageChartRow::component))
        Q_EMIT countChanged();
}

void OutageChartModel::showSpan(const Incident* incident, const std::vector<const Outage*>& outages, Instant now)
{
    double from = 0;
    double to = 0;
    QVariantList lanes;
    QVariantList relapses;
    if (incident) {
        Instant begin = incident->openedAt;
        Instant end = std::max(begin + std::chrono::minutes(1), incident->closedAt.value_or(now));
        for (const Outage* const outage : outages) {
            if (outage->withdrawn)
                continue;
            begin = std::min(begin, outage->from());
            end = std::max(end, outage->to().value_or(now));
        }
        from = milliseconds(begin);
        to = milliseconds(end);
        for (std::size_t i = 0; i < incident->laneChanges.size(); ++i) {
            const LaneChange& change = incident->laneChanges[i];
            const bool last = i + 1 == incident->laneChanges.size();
            if (last && change.lane == Lane::Closed)
                break;
            lanes.append(QVariantMap { { QStringLiteral("lane"), static_cast<int>(change.lane) },
                { QStringLiteral("from"), milliseconds(change.at) },
                { QStringLiteral("to"), last ? to : milliseconds(incident->laneChanges[i + 1].at) } });
        }
        for (const Relapse& relapse : incident->relapses)
            relapses.append(milliseconds(relapse.at));
    }
    if (from == m_from && to == m_to && lanes == m_lanes && relapses == m_relapses)
        return;
    m_from = from;
    m_to = to;
    m_lanes = std::move(lanes);
    m_relapses = std::move(relapses);
    Q_EMIT spanChanged();
}

} // namespace leitstand
