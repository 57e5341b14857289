// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open incidents as somebody follows them who does not work on them: what is affected, for whom, how long, what it
// costs, who leads, what customers know, and which authorities wait. All instants are milliseconds since 1970, 0 when there
// is none; lengths are milliseconds.
#pragma once

#include "view/incident_watch.h"
#include "view/list_facts.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct ImpactRow {
    QString incidentId;
    QString title;
    int priority = 0; // Facts.Priority
    int lane = 0; // Facts.Lane
    double openedAt = 0;
    QString leader; // the commander, else who acknowledged it; empty: nobody
    bool customerImpact = false;
    QString components; // "a, b, c": what is affected
    QStringList out; // what does not work now, by name
    QStringList limited; // what works with limits
    QString reach; // the customers that it touches; empty: all, or not known
    double outage = 0; // how long anything has been down or degraded
    double cost = -1; // so far; -1: no rate is known
    QString currency;
    int track = 0; // Facts.Track
    double toldAt = 0;
    int clock = Facts::NoClock; // the next message due to customers
    double amberAt = 0;
    double dueAt = 0;
    QVariantList authorities; // [{clock, amberAt, dueAt}], the soonest due first

    friend bool operator==(const ImpactRow&, const ImpactRow&) = default;
};

class ImpactBoard : public FactModel<ImpactRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    // Counted anew when something changes, and twice a minute while somebody looks.
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(double cost READ cost NOTIFY changed) // of all of them; -1: no rate is known
    Q_PROPERTY(QString currency READ currency NOTIFY changed)
public:
    explicit ImpactBoard(QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return m_watch.session(); }
    void setSession(Session* session);
    [[nodiscard]] bool running() const { return m_watch.isRunning(); }
    void setRunning(bool running);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] double cost() const { return m_cost; }
    [[nodiscard]] QString currency() const { return m_currency; }

Q_SIGNALS:
    void sessionChanged();
    void runningChanged();
    void changed();

private:
    void refresh();

    IncidentWatch m_watch;
    double m_cost = -1;
    QString m_currency;
};

} // namespace leitstand
