// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/incident_list_model.h"

#include "view/display_text.h"

#include <QStringList>

namespace leitstand {
namespace {

double millisecondsOr0(const std::optional<Instant>& instant)
{
    return instant ? milliseconds(*instant) : 0.0;
}

Facts::Track trackOf(const Incident& incident)
{
    if (!incident.published.empty()) {
        const bool final = incident.published.back().text.moment == Moment::FinalMessage;
        return final ? Facts::FinalPublished : Facts::Published;
    }
    if (!incident.drafts.empty())
        return Facts::DraftWaiting;
    return incident.customerImpact ? Facts::NothingWritten : Facts::NothingOwed;
}

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

IncidentCard cardOf(const Incident& incident, const OperationsState& state)
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
    card.alertCount = static_cast<int>(incident.alerts.size());
    card.customerImpact = incident.customerImpact;
    card.track = trackOf(incident);
    card.acknowledgeDueAt = millisecondsOr0(acknowledgeDue(incident));
    card.updateDueAt = millisecondsOr0(nextCustomerUpdate(incident));
    QStringList services;
    for (const AlertKey& key : incident.alerts) {
        const Alert* const alert = state.alert(key);
        if (!alert)
            continue;
        card.firingCount += alert->condition.status == AlertStatus::Firing ? 1 : 0;
        const QString service = displayLine(alert->condition.service);
        if (!service.isEmpty() && !services.contains(service) && services.size() < 20)
            services.append(service);
    }
    services.sort();
    card.services = services.join(QStringLiteral(", "));
    return card;
}

IncidentListModel::IncidentListModel(Workspace& workspace, std::optional<Lane> lane, QObject* parent)
    : RowModel(parent)
    , m_workspace(workspace)
    , m_lane(lane)
{
    connect(&workspace, &Workspace::folded, this, [this](const Changes& changes) {
        // Alerts count only when an incident may be linked to them.
        if (!changes.incidents.empty() || (!changes.alerts.empty() && !m_workspace.state().incidents().empty()))
            refresh();
    });
    connect(&workspace, &Workspace::replaced, this, &IncidentListModel::refresh);
    refresh();
}

void IncidentListModel::refresh()
{
    std::vector<IncidentCard> cards;
    for (const auto& [id, incident] : m_workspace.state().incidents()) {
        if (m_lane ? incident.lane == *m_lane : incident.isOpen())
            cards.push_back(cardOf(incident, m_workspace.state()));
    }
    std::sort(cards.begin(), cards.end(), comesFirst);
    if (m_lane == Lane::Closed && cards.size() > ClosedShown)
        cards.resize(ClosedShown);
    const int before = count();
    updateRows(
        std::move(cards), [](const auto& left, const auto& right) { return left.incidentId == right.incidentId; },
        std::equal_to<>());
    if (before != count())
        Q_EMIT countChanged();
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
        { AlertCountRole, "alertCount" },
        { FiringCountRole, "firingCount" },
        { CustomerImpactRole, "customerImpact" },
        { TrackRole, "track" },
        { AcknowledgeDueAtRole, "acknowledgeDueAt" },
        { UpdateDueAtRole, "updateDueAt" },
        { ServicesRole, "services" },
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
    case AlertCountRole:
        return card.alertCount;
    case FiringCountRole:
        return card.firingCount;
    case CustomerImpactRole:
        return card.customerImpact;
    case TrackRole:
        return card.track;
    case AcknowledgeDueAtRole:
        return card.acknowledgeDueAt;
    case UpdateDueAtRole:
        return card.updateDueAt;
    case ServicesRole:
        return card.services;
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

} // namespace leitstand
