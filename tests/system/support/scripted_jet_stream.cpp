// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/scripted_jet_stream.h"

#include "system/support/lying_server.h"
#include "wire/nats_writer.h"

#include <QJsonDocument>
#include <QWebSocket>

namespace leitstand::test {

ScriptedJetStream::ScriptedJetStream() : m_server(QStringLiteral("scripted"), QWebSocketServer::NonSecureMode)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        m_socket = m_server.nextPendingConnection();
        m_socket->setParent(this);
        m_heard.clear();
        m_subscriptions.clear();
        connect(m_socket, &QWebSocket::binaryMessageReceived, this, &ScriptedJetStream::hear);
        m_socket->sendBinaryMessage(goodInfo);
    });
}

void ScriptedJetStream::hear(const QByteArray& bytes)
{
    m_heard += bytes;
    while (true) {
        const qsizetype end = m_heard.indexOf("\r\n");
        if (end < 0)
            return;
        const QByteArrayList words = m_heard.left(end).split(' ');
        qsizetype used = end + 2;
        if (words.first() == "PING") {
            send("PONG\r\n");
        } else if (words.first() == "SUB") {
            m_subscriptions.emplace_back(words.at(1).toStdString(), words.at(2).toStdString());
        } else if (words.first() == "PUB") {
            const qsizetype size = words.last().toLongLong();
            if (m_heard.size() < used + size + 2)
                return;
            const QByteArray payload = m_heard.mid(used, size);
            used += size + 2;
            m_heard.remove(0, std::exchange(used, 0));
            answer(words.at(1).toStdString(), words.size() > 3 ? words.at(2).toStdString() : std::string(), payload);
        }
        m_heard.remove(0, used);
    }
}

void ScriptedJetStream::answer(const std::string& subject, const std::string& reply, const QByteArray& payload)
{
    const std::string last = std::to_string(lastSequence);
    if (subject.starts_with("$JS.API.STREAM.INFO.")) {
        message(reply, {},
            R"({"config":{"name":"ALERTS","subjects":["ops.alert.>"]},"created":"2026-11-21T00:00:00Z","state":{"messages":)"
                + last + R"(,"first_seq":1,"last_seq":)" + last + "}}");
    } else if (subject.starts_with("$JS.API.CONSUMER.CREATE.")) {
        const QJsonObject config = QJsonDocument::fromJson(payload).object()[QStringLiteral("config")].toObject();
        const std::string name = config[QStringLiteral("name")].toString().toStdString();
        m_consumers.push_back({ name, config });
        const auto start = config[QStringLiteral("opt_start_seq")].toInteger(1);
        message(reply, {},
            R"({"name":")" + name + R"(","delivered":{"consumer_seq":0,"stream_seq":)" + std::to_string(start - 1)
                + R"(},"num_pending":5})");
    } else if (subject.starts_with("$JS.API.DIRECT.GET.")) {
        // Each message was stored in the same instant as deliver() says.
        status(reply, "", "Nats-Time-Stamp: 2023-11-14T22:13:20Z\r\n");
    } else if (subject.starts_with("$JS.API.CONSUMER.MSG.NEXT.")) {
        m_pullReply = reply;
        ++m_pulls;
        if (onPull)
            onPull(*this);
    }
}

// To the subscription that the subject is meant for.
void ScriptedJetStream::message(const std::string& subject, const std::string& reply, const std::string& json)
{
    const std::string& inbox = reply.empty() ? subject : m_pullReply;
    for (const auto& [filter, id] : m_subscriptions) {
        if (!natsSubjectMatches(filter, inbox))
            continue;
        send("MSG " + subject + " " + id + (reply.empty() ? "" : " " + reply) + " " + std::to_string(json.size())
            + "\r\n" + json + "\r\n");
    }
}

void ScriptedJetStream::deliver(std::uint64_t sequence, std::uint64_t consumerSequence, std::uint64_t pending,
    const std::string& consumer, const std::string& stream)
{
    const std::string name = consumer.empty() ? m_consumers.back().name : consumer;
    message("ops.alert.test.a" + std::to_string(sequence),
        "$JS.ACK." + stream + "." + name + ".1." + std::to_string(sequence) + "." + std::to_string(consumerSequence)
            + ".1700000000000000000." + std::to_string(pending),
        "{}");
}

void ScriptedJetStream::status(const std::string& line, const std::string& headers)
{
    status(m_pullReply, " " + line, headers);
}

void ScriptedJetStream::status(const std::string& subject, const std::string& line, const std::string& headers)
{
    const std::string block = "NATS/1.0" + line + "\r\n" + headers + "\r\n";
    const std::string size = std::to_string(block.size());
    for (const auto& [filter, id] : m_subscriptions) {
        if (natsSubjectMatches(filter, subject))
            send("HMSG " + subject + " " + id + " " + size + " " + size + "\r\n" + block + "\r\n");
    }
}

void ScriptedJetStream::send(const std::string& bytes)
{
    m_socket->sendBinaryMessage(QByteArray::fromStdString(bytes));
}

void ScriptedJetStream::hangUp()
{
    m_socket->close();
}

} // namespace leitstand::test
