// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every component of the catalogue, and every other that an outage names, with its state now and its last 24 hours. What
// does not work comes first. All instants are milliseconds since 1970.
#pragma once

#include "view/incident_watch.h"
#include "view/list_facts.h"

#include <QVariantList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct ComponentRow {
    QString component; // id
    QString name;
    QString service; // name
    int state = 0; // ComponentBoard.State
    double since = 0; // of a state that is not Works
    QString reach; // the customers that it touches; empty: all
    // [{state, from, to}] of the last 24 hours as shares of them, 0 to 1; what is not named worked.
    QVariantList strip;

    friend bool operator==(const ComponentRow&, const ComponentRow&) = default;
};

class ComponentBoard : public FactModel<ComponentRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    // Counted anew when something changes and once a minute while somebody looks.
    Q_PROPERTY(bool running READ running WRITE setRunning NOTIFY runningChanged)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int abnormal READ abnormal NOTIFY changed) // how many do not work as they should
    // Only those; a list for whoever asks what is affected.
    Q_PROPERTY(bool abnormalOnly READ abnormalOnly WRITE setAbnormalOnly NOTIFY abnormalOnlyChanged)
public:
    enum State { Works, Planned, Degraded, Down };
    Q_ENUM(State)

    explicit ComponentBoard(QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return m_watch.session(); }
    void setSession(Session* session);
    [[nodiscard]] bool running() const { return m_watch.isRunning(); }
    void setRunning(bool running);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int abnormal() const { return m_abnormal; }
    [[nodiscard]] bool abnormalOnly() const { return m_abnormalOnly; }
    void setAbnormalOnly(bool only);

Q_SIGNALS:
    void sessionChanged();
    void runningChanged();
    void abnormalOnlyChanged();
    void changed();

private:
    void refresh();

    IncidentWatch m_watch;
    int m_abnormal = 0;
    bool m_abnormalOnly = false;
};

} // namespace leitstand
