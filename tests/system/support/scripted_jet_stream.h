// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that speaks just enough NATS and JetStream to lose, repeat and forge messages at will, which a real one does
// only in the worst moments. One stream, "ALERTS". Lives in the test's thread.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QWebSocketServer>

#include <functional>
#include <string>
#include <vector>

class QWebSocket;

namespace leitstand::test {

class ScriptedJetStream : public QObject {
public:
    // What the client asked when it made its consumers, one after the other.
    struct Consumer {
        std::string name;
        QJsonObject config;
    };

    ScriptedJetStream();

    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] std::string url() const { return "ws://127.0.0.1:" + std::to_string(m_server.serverPort()); }
    [[nodiscard]] const std::vector<Consumer>& consumers() const { return m_consumers; }
    [[nodiscard]] int pulls() const { return m_pulls; }

    std::uint64_t lastSequence = 100; // of the stream
    // Called at every request for messages; says with the functions below what comes of it.
    std::function<void(ScriptedJetStream&)> onPull;

    void deliver(std::uint64_t sequence, std::uint64_t consumerSequence, std::uint64_t pending,
        const std::string& consumer = {}, const std::string& stream = "ALERTS");
    void status(const std::string& line, const std::string& headers = {}); // "100 Idle Heartbeat"
    void send(const std::string& bytes);
    void hangUp();

private:
    void hear(const QByteArray& bytes);
    void answer(const std::string& subject, const std::string& reply, const QByteArray& payload);
    void status(const std::string& subject, const std::string& line, const std::string& headers);
    void message(const std::string& subject, const std::string& subscription, const std::string& json);

    QWebSocketServer m_server;
    QWebSocket* m_socket = nullptr;
    QByteArray m_heard;
    std::vector<std::pair<std::string, std::string>> m_subscriptions; // filter, id
    std::vector<Consumer> m_consumers;
    std::string m_pullReply;
    int m_pulls = 0;
};

} // namespace leitstand::test
