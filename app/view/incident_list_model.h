// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents as cards of the board: those of one lane, or all open ones. Most urgent first: by priority, then the oldest.
#pragma once

#include "view/facts.h"
#include "view/row_updates.h"
#include "workspace/workspace.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct IncidentCard {
    QString incidentId;
    QString title;
    int priority = 0;
    int lane = 0;
    double openedAt = 0;
    double acknowledgedAt = 0;
    QString openedBy;
    QString acknowledgedBy;
    double closedAt = 0;
    int alertCount = 0;
    int firingCount = 0;
    bool customerImpact = false;
    int track = 0;
    double acknowledgeDueAt = 0;
    double updateDueAt = 0;
    QString services;

    friend bool operator==(const IncidentCard&, const IncidentCard&) = default;
};

[[nodiscard]] IncidentCard cardOf(const Incident& incident, const OperationsState& state);

class IncidentListModel : public RowModel<IncidentCard> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        IncidentIdRole = Qt::UserRole + 1,
        TitleRole,
        PriorityRole, // Facts.Priority
        LaneRole, // Facts.Lane
        OpenedAtRole, // this and all other instants: milliseconds since 1970, 0 when there is none
        OpenedByRole,
        AcknowledgedAtRole,
        AcknowledgedByRole,
        ClosedAtRole,
        AlertCountRole,
        FiringCountRole,
        CustomerImpactRole,
        TrackRole, // Facts.Track
        AcknowledgeDueAtRole,
        UpdateDueAtRole,
        ServicesRole, // the services of the linked alerts, "a, b, c"
    };
    Q_ENUM(Role)

    // `lane` not set: all open incidents.
    IncidentListModel(Workspace& workspace, std::optional<Lane> lane, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    Q_INVOKABLE int rowOf(const QString& incidentId) const; // -1: not in this list
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    static constexpr std::size_t ClosedShown = 100; // the latest closed ones

    void refresh();

    Workspace& m_workspace;
    std::optional<Lane> m_lane;
};

} // namespace leitstand
