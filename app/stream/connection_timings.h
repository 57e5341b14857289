// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <chrono>

namespace leitstand {

// How patient a connection is. The defaults notice a server that no longer answers after four to six seconds.
struct ConnectionTimings {
    std::chrono::milliseconds connectTimeout { 5000 }; // TCP, TLS and WebSocket
    std::chrono::milliseconds handshakeTimeout { 5000 }; // INFO, CONNECT, first PONG
    std::chrono::milliseconds pingInterval { 2000 };
    int pingsOutstanding = 2; // so many unanswered pings and one interval more are a lost connection
    std::chrono::milliseconds firstRetry { 50 };
    std::chrono::milliseconds longestRetry { 2000 };
    std::chrono::milliseconds refusedRetry { 10000 }; // after refused credentials
    std::chrono::milliseconds requestTimeout { 2000 };
    std::chrono::milliseconds acknowledgeTimeout { 2000 };
};

} // namespace leitstand
