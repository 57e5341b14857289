// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/server_pulse.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>

namespace leitstand {

namespace {

constexpr int MostUnanswered = 3;
constexpr qint64 LongestLine = 64 << 10;

} // namespace

ServerPulse::ServerPulse(QObject* parent) : QObject(parent), m_socket(this)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_socket.setReadBufferSize(LongestLine);
    connect(&m_socket, &QTcpSocket::connected, this, &ServerPulse::introduce);
    connect(&m_socket, &QTcpSocket::readyRead, this, &ServerPulse::read);
    connect(&m_askTimer, &QTimer::timeout, this, &ServerPulse::ask);
}

void ServerPulse::start(std::uint16_t port, EngineCredentials credentials, std::chrono::milliseconds patience)
{
    stop();
    m_port = port;
    m_credentials = std::move(credentials);
    m_unanswered = 0;
    connectToServer();
    m_askTimer.start(patience / MostUnanswered);
}

void ServerPulse::stop()
{
    m_askTimer.stop();
    m_socket.abort();
}

void ServerPulse::connectToServer()
{
    m_socket.abort();
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
}

void ServerPulse::introduce()
{
    QJsonObject who;
    who.insert(QStringLiteral("verbose"), false);
    who.insert(QStringLiteral("name"), QStringLiteral("leitstand-pulse"));
    who.insert(QStringLiteral("user"), QString::fromStdString(m_credentials.user));
    who.insert(QStringLiteral("pass"), QString::fromStdString(m_credentials.password));
    m_socket.write("CONNECT " + QJsonDocument(who).toJson(QJsonDocument::Compact) + "\r\nPING\r\n");
}

void ServerPulse::ask()
{
    if (m_unanswered >= MostUnanswered) {
        stop();
        Q_EMIT silent();
        return;
    }
    ++m_unanswered;
    if (m_socket.state() == QAbstractSocket::ConnectedState)
        m_socket.write("PING\r\n");
    else
        connectToServer();
}

void ServerPulse::read()
{
    while (m_socket.canReadLine()) {
        const QByteArray line = m_socket.readLine().trimmed();
        if (line == "PONG")
            m_unanswered = 0;
        else if (line == "PING")
            m_socket.write("PONG\r\n");
    }
    if (m_socket.bytesAvailable() >= LongestLine)
        m_socket.abort(); // no server of ours; asked again, and then given up
}

} // namespace leitstand
