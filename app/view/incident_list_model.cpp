// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_list_model.h"

#include <algorithm>

namespace leitstand {
namespace {

bool comesFirst(const IncidentCard& left, const IncidentCard& right)
{
    const bool closed = left.lane == Facts::LaneClosed;
    if (closed != (right.lane == Facts::LaneClosed))
        return !closed;
    if (closed)
        return left.closedAt != right.closedAt ? left.closedAt > right.closedAt : left.incidentId < right.incidentId;
    if (left.priority != right.priority)
        return left.priority < right.priority;
    return left.openedAt != right.openedAt ? left.openedAt < right.openedAt : left.incidentId < right.incidentId;
}

} // namespace

IncidentListModel::IncidentListModel(IncidentCards& cards, IncidentSelection& selection, PresenceModel& presence,
    std::optional<Lane> lane, QObject* parent)
    : RowModel(parent)
    , m_cards(cards)
    , m_selection(selection)
    , m_presence(presence)
    , m_lane(lane)
{
    connect(&cards, &IncidentCards::changed, this, &IncidentListModel::follow);
    connect(&cards, &IncidentCards::replaced, this, &IncidentListModel::refresh);
    connect(
        &selection, &IncidentSelection::toggled, this, [this](const QStringList& ids) { tell(ids, { SelectedRole }); });
    connect(&presence, &PresenceModel::moved, this, [this](const QStringList& ids) {
        tell(ids, { PeopleRole, EditorsRole });
    });
    refresh();
}

bool IncidentListModel::belongs(const IncidentCard& card) const
{
    return m_lane ? card.lane == Facts::from(*m_lane) : card.lane != Facts::LaneClosed;
}

void IncidentListModel::follow(const std::vector<IncidentId>& ids)
{
    const bool touched = std::any_of(ids.begin(), ids.end(), [this](const IncidentId& id) {
        const IncidentCard* const card = m_cards.card(id);
        return card && (belongs(*card) || rowOf(card->incidentId) >= 0);
    });
    if (touched)
        refresh();
}

void IncidentListModel::refresh()
{
    std::vector<const IncidentCard*> wanted;
    for (const auto& [id, card] : m_cards.all()) {
        if (belongs(card))
            wanted.push_back(&card);
    }
    const int total = static_cast<int>(wanted.size());
    std::sort(wanted.begin(), wanted.end(),
        [](const IncidentCard* left, const IncidentCard* right) { return comesFirst(*left, *right); });
    if (m_lane == Lane::Closed && wanted.size() > ClosedShown)
        wanted.resize(ClosedShown);
    std::vector<IncidentCard> cards;
    cards.reserve(wanted.size());
    for (const IncidentCard* const card : wanted)
        cards.push_back(*card);
    const int before = count();
    updateRows(
        std::move(cards), [](const auto& left, const auto& right) { return left.incidentId == right.incidentId; },
        std::equal_to<>());
    if (before == count() && m_total == total)
        return;
    m_total = total;
    Q_EMIT countChanged();
}

void IncidentListModel::tell(const QStringList& incidentIds, const QList<int>& roles)
{
    for (const QString& id : incidentIds) {
        if (const int row = rowOf(id); row >= 0)
            Q_EMIT dataChanged(index(row), index(row), roles);
    }
}

QHash<int, QByteArray> IncidentListModel::roleNames() const
{
    return {
        { IncidentIdRole, "incidentId" },
        { TitleRole, "title" },
        { PriorityRole, "priority" },
        { LaneRole, "lane" },
        { OpenedAtRole, "openedAt" },
        { OpenedByRole, "openedBy" },
        { AcknowledgedAtRole, "acknowledgedAt" },
        { AcknowledgedByRole, "acknowledgedBy" },
        { ClosedAtRole, "closedAt" },
        { HolderRole, "holder" },
        { AlertCountRole, "alertCount" },
        { FiringCountRole, "firingCount" },
        { CustomerImpactRole, "customerImpact" },
        { TrackRole, "track" },
        { ToldAtRole, "toldAt" },
        { ClockRole, "clock" },
        { ClockAmberAtRole, "clockAmberAt" },
        { ClockDueAtRole, "clockDueAt" },
        { ClockOwedByRole, "clockOwedBy" },
        { ClockCountRole, "clockCount" },
        { RelapseCountRole, "relapseCount" },
        { ComponentsRole, "components" },
        { ServicesRole, "services" },
        { PeopleRole, "people" },
        { EditorsRole, "editors" },
        { SelectedRole, "selected" },
    };
}

QVariant IncidentListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= count())
        return {};
    const IncidentCard& card = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IncidentIdRole:
        return card.incidentId;
    case Qt::DisplayRole:
    case TitleRole:
        return card.title;
    case PriorityRole:
        return card.priority;
    case LaneRole:
        return card.lane;
    case OpenedAtRole:
        return card.openedAt;
    case OpenedByRole:
        return card.openedBy;
    case AcknowledgedAtRole:
        return card.acknowledgedAt;
    case AcknowledgedByRole:
        return card.acknowledgedBy;
    case ClosedAtRole:
        return card.closedAt;
    case HolderRole:
        return card.holder;
    case AlertCountRole:
        return card.alertCount;
    case FiringCountRole:
        return card.firingCount;
    case CustomerImpactRole:
        return card.customerImpact;
    case TrackRole:
        return card.track;
    case ToldAtRole:
        return card.toldAt;
    case ClockRole:
        return card.clock;
    case ClockAmberAtRole:
        return card.clockAmberAt;
    case ClockDueAtRole:
        return card.clockDueAt;
    case ClockOwedByRole:
        return card.clockOwedBy;
    case ClockCountRole:
        return card.clockCount;
    case RelapseCountRole:
        return card.relapseCount;
    case ComponentsRole:
        return card.components;
    case ServicesRole:
        return card.services;
    case PeopleRole:
        return m_presence.lookers(card.incidentId);
    case EditorsRole:
        return m_presence.editors(card.incidentId);
    case SelectedRole:
        return m_selection.contains(card.incidentId);
    default:
        return {};
    }
}

int IncidentListModel::rowOf(const QString& incidentId) const
{
    const auto found = std::find_if(
        rows().begin(), rows().end(), [&](const IncidentCard& card) { return card.incidentId == incidentId; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QString IncidentListModel::idAt(int row) const
{
    return row < 0 || row >= count() ? QString() : rows()[static_cast<std::size_t>(row)].incidentId;
}

QStringList IncidentListModel::ids() const
{
    return idsBetween(0, count() - 1);
}

QStringList IncidentListModel::idsBetween(int first, int last) const
{
    QStringList list;
    for (int row = std::max(0, std::min(first, last)); row <= std::min(std::max(first, last), count() - 1); ++row)
        list.append(idAt(row));
    return list;
}

} // namespace leitstand
