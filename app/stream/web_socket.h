// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What has to be done to a QWebSocket before it is used for the log, in one place.
#pragma once

#include "domain/expected.h"

#include <QNetworkRequest>
#include <QWebSocket>

#include <string>

namespace leitstand {

// Checks the address: ws or wss, with a host, without credentials in it.
[[nodiscard]] Expected<QNetworkRequest> webSocketRequest(const std::string& url);

// Proxy, certificates and limits. `caFile` may be empty.
[[nodiscard]] Outcome prepareWebSocket(QWebSocket& socket, const QUrl& url, const std::string& caFile);

// Why the socket is closed, in words.
[[nodiscard]] std::string closingReason(const QWebSocket& socket, const std::string& tlsProblem);

// The signal's name changed with Qt 6.5.
[[nodiscard]] inline auto webSocketErrorSignal()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return &QWebSocket::errorOccurred;
#else
    return qOverload<QAbstractSocket::SocketError>(&QWebSocket::error);
#endif
}

} // namespace leitstand
