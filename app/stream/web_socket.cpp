// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/web_socket.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

namespace leitstand {

namespace {

// A server sends what is pending in one frame. With bounded pulls that is far less; a frame that claims more is a lie.
constexpr quint64 largestFrame = 128U * 1024 * 1024;

bool isLoopback(const QUrl& url)
{
    return url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
}

} // namespace

Expected<QNetworkRequest> webSocketRequest(const std::string& url)
{
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool schemeKnown = parsed.scheme() == QLatin1String("ws") || parsed.scheme() == QLatin1String("wss");
    if (!parsed.isValid() || !schemeKnown || parsed.host().isEmpty())
        return Error { "not an address of a WebSocket", url, "write ws://host:port or wss://host:port" };
    if (!parsed.userInfo().isEmpty())
        return Error { "an address must not hold a user or password", parsed.host().toStdString(),
            "give the credentials beside the address" };
    return QNetworkRequest(parsed);
}

Outcome prepareWebSocket(QWebSocket& socket, const QUrl& url, const std::string& caFile)
{
    // setReadBufferSize is left alone on purpose: a frame larger than that buffer would never arrive, without any error.
    socket.setMaxAllowedIncomingFrameSize(largestFrame);
    socket.setMaxAllowedIncomingMessageSize(largestFrame);
    if (isLoopback(url))
        socket.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    if (url.scheme() != QLatin1String("wss") || caFile.empty())
        return Done {};

    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(QString::fromStdString(caFile));
    if (authorities.isEmpty())
        return Error { "no certificate can be read from the file", caFile, "it must be a PEM file that you may read" };
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates(authorities);
    socket.setSslConfiguration(configuration);
    return Done {};
}

std::string closingReason(const QWebSocket& socket, const std::string& tlsProblem)
{
    if (!tlsProblem.empty())
        return "the server's certificate is not accepted: " + tlsProblem;
    if (!socket.closeReason().isEmpty())
        return "the server hung up: " + socket.closeReason().toStdString();
    if (socket.error() != QAbstractSocket::UnknownSocketError)
        return socket.errorString().toStdString();
    return "the server hung up";
}

} // namespace leitstand
