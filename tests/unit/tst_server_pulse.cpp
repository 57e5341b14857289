// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that answers is left alone, one that has fallen silent is told of, whatever its connections look like.

#include "desktop/server_pulse.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <memory>
#include <vector>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 15000;

// As much of a nats-server as a pulse sees.
class PingedServer : public QObject {
public:
    PingedServer()
    {
        m_listener.listen(QHostAddress::LocalHost);
        connect(&m_listener, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* const socket = m_listener.nextPendingConnection();
            ++connections;
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            socket->write("INFO {}\r\nPING\r\n");
        });
    }
    [[nodiscard]] std::uint16_t port() const { return m_listener.serverPort(); }

    bool answers = true;
    bool hangsUp = false;
    bool babbles = false;
    int connections = 0;
    int pings = 0;
    int pongs = 0;
    QByteArray greeting;

private:
    void take(QTcpSocket& socket)
    {
        while (socket.canReadLine()) {
            const QByteArray line = socket.readLine();
            if (line.startsWith("CONNECT"))
                greeting = line;
            pongs += line == "PONG\r\n" ? 1 : 0;
            if (line != "PING\r\n")
                continue;
            ++pings;
            if (answers)
                socket.write("PONG\r\n");
            if (babbles)
                socket.write(QByteArray(200000, 'x'));
        }
        if (hangsUp)
            socket.disconnectFromHost();
    }

    QTcpServer m_listener;
};

} // namespace

class TestServerPulse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServerThatAnswersIsLeftAlone()
    {
        PingedServer server;
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(server.port(), { "ute", "s3\"cret" }, 60ms);
        QTRY_VERIFY_WITH_TIMEOUT(server.pings > 20, Patience);
        QCOMPARE(silent.count(), 0);
        QCOMPARE(server.connections, 1);
        QCOMPARE(server.pongs, 1);
        QVERIFY(server.greeting.contains("\"user\":\"ute\""));
        QVERIFY(server.greeting.contains("\"pass\":\"s3\\\"cret\""));
    }

    void aServerThatFallsSilentIsToldOfOnce()
    {
        PingedServer server;
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(server.port(), {}, 60ms);
        QTRY_VERIFY_WITH_TIMEOUT(server.pings > 2, Patience);
        QCOMPARE(silent.count(), 0);
        server.answers = false;
        QTRY_COMPARE_WITH_TIMEOUT(silent.count(), 1, Patience);
        const int pings = server.pings;
        QTest::qWait(100);
        QCOMPARE(silent.count(), 1);
        QCOMPARE(server.pings, pings);

        server.answers = true; // it was started again
        pulse.start(server.port(), {}, 60ms);
        QTRY_VERIFY_WITH_TIMEOUT(server.pings > pings + 10, Patience);
        QCOMPARE(silent.count(), 1);
    }

    void aLostConnectionIsNoSilenceAsLongAsANewOneIsHad()
    {
        PingedServer server;
        server.hangsUp = true; // after each answer
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(server.port(), {}, 60ms);
        QTRY_VERIFY_WITH_TIMEOUT(server.connections > 5, Patience);
        QCOMPARE(silent.count(), 0);
    }

    void nobodyThere()
    {
        std::uint16_t port = 0;
        {
            const PingedServer gone;
            port = gone.port();
        }
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(port, {}, 60ms);
        QTRY_COMPARE_WITH_TIMEOUT(silent.count(), 1, Patience);
    }

    void noiseIsNoAnswer()
    {
        PingedServer server;
        server.answers = false;
        server.babbles = true;
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(server.port(), {}, 60ms);
        QTRY_COMPARE_WITH_TIMEOUT(silent.count(), 1, Patience);
    }

    void whoHasStoppedAskingHearsNothing()
    {
        PingedServer server;
        server.answers = false;
        ServerPulse pulse;
        const QSignalSpy silent(&pulse, &ServerPulse::silent);
        pulse.start(server.port(), {}, 60ms);
        QTRY_VERIFY_WITH_TIMEOUT(server.pings > 0, Patience);
        pulse.stop();
        QTest::qWait(150);
        QCOMPARE(silent.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServerPulse)
#include "tst_server_pulse.moc"
