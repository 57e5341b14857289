// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents as cards of the board: those of one lane, or all open ones. Most urgent first: by priority, then the oldest.
// What is marked for a common act and who looks at what come from objects that all lists share.
#pragma once

#include "view/incident_cards.h"
#include "view/incident_selection.h"
#include "view/presence_model.h"
#include "view/row_updates.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

class IncidentListModel : public RowModel<IncidentCard> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    // How many there are; the lane Closed shows the latest only.
    Q_PROPERTY(int total READ total NOTIFY countChanged)
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
        HolderRole, // who is on it; empty: nobody
        AlertCountRole,
        FiringCountRole,
        CustomerImpactRole,
        TrackRole, // Facts.Track
        ToldAtRole,
        ClockRole, // Facts.Clock: the running one that is due next
        ClockAmberAtRole,
        ClockDueAtRole,
        ClockOwedByRole,
        ClockCountRole, // running ones
        RelapseCountRole,
        ComponentsRole, // "a, b, c"
        ServicesRole, // the services of the linked alerts, "a, b, c"
        PeopleRole, // names of others who look at it, [name]
        EditorsRole, // those of them who write in it
        SelectedRole,
    };
    Q_ENUM(Role)

    // `lane` not set: all open incidents.
    IncidentListModel(IncidentCards& cards, IncidentSelection& selection, PresenceModel& presence,
        std::optional<Lane> lane, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const { return m_total; }
    Q_INVOKABLE int rowOf(const QString& incidentId) const; // -1: not in this list
    Q_INVOKABLE QString idAt(int row) const;
    Q_INVOKABLE QStringList ids() const;
    // From one row to another, in either direction.
    Q_INVOKABLE QStringList idsBetween(int first, int last) const;

Q_SIGNALS:
    void countChanged();

private:
    static constexpr std::size_t ClosedShown = 100; // the latest closed ones

    [[nodiscard]] bool belongs(const IncidentCard& card) const;
    void follow(const std::vector<IncidentId>& ids);
    void refresh();
    void tell(const QStringList& incidentIds, const QList<int>& roles);

    IncidentCards& m_cards;
    IncidentSelection& m_selection;
    PresenceModel& m_presence;
    std::optional<Lane> m_lane;
    int m_total = 0;
};

} // namespace leitstand
