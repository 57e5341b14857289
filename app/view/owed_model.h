// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is owed in all incidents together: every clock that runs but the watch windows, the longest overdue and then the
// soonest due first. All instants are milliseconds since 1970.
#pragma once

#include "view/incident_cards.h"
#include "view/list_facts.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct OwedRow {
    QString owedId; // of the incident and the kind
    QString incidentId;
    QString title;
    int priority = 0; // Facts.Priority
    int clock = 0; // Facts.Clock
    double amberAt = 0; // when its last quarter begins
    double dueAt = 0;
    int owingRole = 0; // Facts.CaseRole
    QString owedBy; // who has that role; empty: nobody

    friend bool operator==(const OwedRow&, const OwedRow&) = default;
};

class OwedModel : public FactModel<OwedRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged) // shown here: of a great many the first
    Q_PROPERTY(int total READ total NOTIFY countChanged)
    Q_PROPERTY(int revision READ revision NOTIFY revisionChanged)
public:
    explicit OwedModel(const IncidentCards& cards, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int revision() const { return m_revision; }
    // How many are overdue then.
    Q_INVOKABLE int overdueAt(double now) const;
    // A fact by the name of its role; nothing when there is no such row.
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
    void revisionChanged();

private:
    static constexpr std::size_t MostShown = 60;

    void read();

    const IncidentCards& m_cards;
    int m_total = 0;
    int m_revision = 0;
    std::vector<double> m_dues; // of all of them, sorted
};

} // namespace leitstand
