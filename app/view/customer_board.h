// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open incidents that customers notice: what they were told last, and which message is due next. The longest overdue
// come first, then the soonest due. All instants are milliseconds since 1970, 0 when there is none.
#pragma once

#include "view/list_facts.h"
#include "view/session.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct CustomerRow {
    QString incidentId;
    QString title;
    int priority = 0; // Facts.Priority
    QString components; // "a, b, c"
    int track = 0; // Facts.Track
    double toldAt = 0; // the last message to customers
    int clock = Facts::NoClock; // the next message due: Facts.Clock
    double amberAt = 0;
    double dueAt = 0;

    friend bool operator==(const CustomerRow&, const CustomerRow&) = default;
};

class CustomerBoard : public FactModel<CustomerRow> {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int untold READ untold NOTIFY changed) // of them: customers know nothing yet
public:
    explicit CustomerBoard(QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int untold() const { return m_untold; }
    // How many have a message overdue then.
    Q_INVOKABLE int overdueAt(double now) const;

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    void read();

    Session* m_session = nullptr;
    int m_untold = 0;
};

} // namespace leitstand
