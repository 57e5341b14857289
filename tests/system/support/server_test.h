// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A test that has a real nats-server of its own in each of its functions.
#pragma once

#include "system/support/nats_server_process.h"

#include <QTest>

#include <memory>

namespace leitstand::test {

class ServerTest : public QObject {
    Q_OBJECT

protected Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<NatsServerProcess>();
        QVERIFY2(m_server->start(), m_server->problem().c_str());
    }
    void cleanup() { m_server.reset(); }

protected:
    std::unique_ptr<NatsServerProcess> m_server;
};

} // namespace leitstand::test
