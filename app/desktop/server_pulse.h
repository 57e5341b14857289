// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a nats-server on this machine still answers: it is asked with PING over a connection of its own, again and
// again. A server that hangs is alive for its parent, keeps its connections open and serves nobody.
//
// What counts is questions without an answer, not the time that went by: after this program itself was stopped or the
// machine has slept, the server gets its chance to answer. Main thread.
#pragma once

#include "desktop/engine_server.h"

#include <QObject>
#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace leitstand {

class ServerPulse : public QObject {
    Q_OBJECT
public:
    explicit ServerPulse(QObject* parent = nullptr);

    // silent() comes once, when nothing was heard for about `patience`.
    void start(std::uint16_t port, EngineCredentials credentials, std::chrono::milliseconds patience);
    void stop();

Q_SIGNALS:
    void silent();

private:
    void ask();
    void connectToServer();
    void introduce();
    void read();

    QTcpSocket m_socket;
    QTimer m_askTimer;
    std::uint16_t m_port = 0;
    EngineCredentials m_credentials;
    int m_unanswered = 0;
};

} // namespace leitstand
