// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Servers that do not keep to the protocol: they send what they are told to send and then fall silent or hang up. They
// live in the test's thread; the client under test has its own.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QWebSocketServer>

#include <functional>
#include <string>

class QTcpSocket;
class QWebSocket;

namespace leitstand::test {

inline const QByteArray goodInfo = QByteArrayLiteral(
    "INFO {\"server_id\":\"FAKE\",\"version\":\"2.9.10\",\"proto\":1,\"headers\":true,\"max_payload\":1048576,"
    "\"jetstream\":true}\r\n");

// Speaks WebSocket as it should, and NATS as the test says.
class LyingNatsServer : public QObject {
public:
    struct Lie {
        QByteArray greeting = goodInfo; // on connection
        QByteArray answer = {}; // to CONNECT, after the PONG, if `pong`
        bool pong = true;
        bool pongForever = false; // also to later pings
        bool hangUp = false; // after all that
        bool asText = false;
        qsizetype pieces = 0; // greeting in frames of that many bytes; 0: in one
    };

    explicit LyingNatsServer(Lie lie)
        : m_lie(std::move(lie))
        , m_server(QStringLiteral("lying"), QWebSocketServer::NonSecureMode)
    {
        m_listening = m_server.listen(QHostAddress::LocalHost);
        connect(
            &m_server, &QWebSocketServer::newConnection, this, [this] { welcome(m_server.nextPendingConnection()); });
    }

    [[nodiscard]] bool isListening() const { return m_listening; }
    [[nodiscard]] std::string url() const { return "ws://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QByteArray& heard() const { return m_heard; }

private:
    void welcome(QWebSocket* socket);
    void hear(QWebSocket* socket, const QByteArray& bytes);
    void say(QWebSocket* socket, const QByteArray& bytes) const;

    Lie m_lie;
    QWebSocketServer m_server;
    bool m_listening = false;
    int m_connections = 0;
    QByteArray m_heard;
};

// Answers every connection with the bytes, if any, and then says nothing, hangs up, or does so after a proper upgrade to
// WebSocket, when the bytes are frames.
class SilentTcpServer : public QObject {
public:
    enum class Manner { Waits, HangsUp, Upgrades };

    explicit SilentTcpServer(QByteArray answer, Manner manner = Manner::Waits);

    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] std::string url() const { return "ws://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void upgrade(QTcpSocket* socket) const;

    QByteArray m_answer;
    Manner m_manner;
    QTcpServer m_server;
    int m_connections = 0;
};

} // namespace leitstand::test
