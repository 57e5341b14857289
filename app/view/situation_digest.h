// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The incidents in a few numbers: what somebody reads first who looks up at a wall. All instants are milliseconds since
// 1970, 0 when there is none.
#pragma once

#include "view/session.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class SituationDigest : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(leitstand::Session* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(int open READ open NOTIFY changed)
    Q_PROPERTY(int unacknowledged READ unacknowledged NOTIFY changed) // of the open ones
    Q_PROPERTY(int worst READ worst NOTIFY changed) // Facts.Priority of the most urgent open one; -1: none is open
    // An incident of the two highest priorities is being worked on: nothing else may take the screen.
    Q_PROPERTY(bool urgent READ urgent NOTIFY changed)
    Q_PROPERTY(double quietSince READ quietSince NOTIFY changed) // since the last incident was closed
    Q_PROPERTY(double worstSince READ worstSince NOTIFY changed) // when the most urgent one was opened
public:
    explicit SituationDigest(QObject* parent = nullptr) : QObject(parent) { }

    [[nodiscard]] Session* session() const { return m_session; }
    void setSession(Session* session);
    [[nodiscard]] int open() const { return m_digest.open; }
    [[nodiscard]] int unacknowledged() const { return m_digest.unacknowledged; }
    [[nodiscard]] int worst() const { return m_digest.worst; }
    [[nodiscard]] bool urgent() const { return m_digest.urgent; }
    [[nodiscard]] double quietSince() const { return m_digest.quietSince; }
    [[nodiscard]] double worstSince() const { return m_digest.worstSince; }

Q_SIGNALS:
    void sessionChanged();
    void changed();

private:
    struct Digest {
        int open = 0;
        int unacknowledged = 0;
        int worst = -1;
        bool urgent = false;
        double quietSince = 0;
        double worstSince = 0;

        friend bool operator==(const Digest&, const Digest&) = default;
    };

    void read();

    Session* m_session = nullptr;
    Digest m_digest;
};

} // namespace leitstand
