// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/nats_tool.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace leitstand::test {

QJsonObject askServer(const NatsServerProcess& server, const std::string& subject, const QJsonObject& question)
{
    constexpr int patience = 10'000; // ms
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), server.clientPort());
    if (!socket.waitForConnected(patience))
        return {};
    const QByteArray token = QByteArray::fromStdString(server.endpoint().token);
    const QByteArray body = question.isEmpty() ? QByteArray() : QJsonDocument(question).toJson(QJsonDocument::Compact);
    socket.write("CONNECT {\"verbose\":false,\"auth_token\":\"" + token + "\"}\r\nSUB _INBOX.tool 1\r\nPUB "
        + QByteArray::fromStdString(subject) + " _INBOX.tool " + QByteArray::number(body.size()) + "\r\n" + body
        + "\r\n");

    QByteArray heard;
    while (socket.waitForReadyRead(patience)) {
        heard += socket.readAll();
        const qsizetype line = heard.indexOf("\r\nMSG _INBOX.tool 1 ");
        const qsizetype lineEnd = line < 0 ? -1 : heard.indexOf("\r\n", line + 2);
        if (lineEnd < 0)
            continue;
        const qsizetype size = heard.mid(line, lineEnd - line).split(' ').last().toLongLong();
        const QByteArray reply = heard.mid(lineEnd + 2, size);
        if (reply.size() == size)
            return QJsonDocument::fromJson(reply).object();
    }
    return {};
}

} // namespace leitstand::test
