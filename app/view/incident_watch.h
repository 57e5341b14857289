// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tells a board of incidents when to look anew: when an incident or the catalogue has changed, and now and then by itself,
// because lengths grow. Only while somebody looks at the board.
#pragma once

#include "view/session.h"

#include <QTimer>

namespace leitstand {

class IncidentWatch : public QObject {
    Q_OBJECT
public:
    explicit IncidentWatch(std::chrono::milliseconds every, QObject* parent = nullptr);

    [[nodiscard]] Session* session() const { return m_session; }
    // False: it is that one already, or none.
    bool follow(Session* session);
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    // False: it is so already.
    bool setRunning(bool running);
    // Asks for a look now, if somebody looks.
    void look();

Q_SIGNALS:
    void lookWanted();

private:
    Session* m_session = nullptr;
    QTimer m_timer;
};

} // namespace leitstand
