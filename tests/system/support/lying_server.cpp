// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/lying_server.h"

#include <QCryptographicHash>
#include <QTcpSocket>
#include <QWebSocket>

namespace leitstand::test {

void LyingNatsServer::welcome(QWebSocket* socket)
{
    ++m_connections;
    socket->setParent(this);
    connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QWebSocket::binaryMessageReceived, this,
        [this, socket](const QByteArray& bytes) { hear(socket, bytes); });
    if (m_lie.pieces == 0)
        say(socket, m_lie.greeting);
    for (qsizetype i = 0; m_lie.pieces > 0 && i < m_lie.greeting.size(); i += m_lie.pieces)
        say(socket, m_lie.greeting.mid(i, m_lie.pieces));
    if (m_lie.greeting.isEmpty() && m_lie.hangUp)
        socket->close();
}

void LyingNatsServer::say(QWebSocket* socket, const QByteArray& bytes) const
{
    if (bytes.isEmpty())
        return;
    if (m_lie.asText)
        socket->sendTextMessage(QString::fromLatin1(bytes));
    else
        socket->sendBinaryMessage(bytes);
}

void LyingNatsServer::hear(QWebSocket* socket, const QByteArray& bytes)
{
    m_heard += bytes;
    const bool greeted = bytes.startsWith("CONNECT ");
    if (bytes.contains("PING\r\n") && ((greeted && m_lie.pong) || (!greeted && m_lie.pongForever)))
        say(socket, "PONG\r\n");
    if (!greeted)
        return;
    say(socket, m_lie.answer);
    if (m_lie.hangUp)
        socket->close();
}

SilentTcpServer::SilentTcpServer(QByteArray answer, Manner manner) : m_answer(std::move(answer)), m_manner(manner)
{
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        ++m_connections;
        QTcpSocket* const socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_manner == Manner::Upgrades) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { upgrade(socket); });
            return;
        }
        socket->write(m_answer);
        if (m_manner == Manner::HangsUp)
            socket->disconnectFromHost();
    });
}

void SilentTcpServer::upgrade(QTcpSocket* socket) const
{
    static const QByteArray keyHeader = "Sec-WebSocket-Key: ";
    const QByteArray request = socket->peek(4096);
    if (!request.contains("\r\n\r\n"))
        return;
    socket->readAll();
    const qsizetype key = request.indexOf(keyHeader) + keyHeader.size();
    const QByteArray accepted = QCryptographicHash::hash(
        request.mid(key, request.indexOf('\r', key) - key) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
        QCryptographicHash::Sha1)
                                    .toBase64();
    socket->write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accepted + "\r\n\r\n" + m_answer);
}

} // namespace leitstand::test
