// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/watchdog.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace leitstand {

using namespace std::chrono_literals;

void notifyServiceManager(const char* line)
{
    const char* const path = std::getenv("NOTIFY_SOCKET");
    sockaddr_un address {};
    if (path == nullptr || (path[0] != '/' && path[0] != '@') || std::strlen(path) >= sizeof(address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path, std::strlen(path));
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    const int channel = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (channel < 0)
        return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + std::strlen(path));
    (void)::sendto(channel, line, std::strlen(line), MSG_NOSIGNAL, reinterpret_cast<const sockaddr*>(&address), length);
    ::close(channel);
}

Watchdog::Watchdog(std::chrono::seconds patience, QObject* parent) : QObject(parent), m_patience(patience)
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::beat);
    m_timer.start();
    notifyServiceManager("READY=1");
    m_watcher = std::thread([this] { watch(); });
}

Watchdog::~Watchdog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_end = true;
    }
    m_ended.notify_all();
    m_watcher.join();
}

void Watchdog::beat()
{
    m_beats.fetch_add(1, std::memory_order_relaxed);
    notifyServiceManager("WATCHDOG=1");
}

// Counts its own short waits rather than asking a clock: a machine that slept has not been stuck.
void Watchdog::watch()
{
    std::unique_lock lock(m_mutex);
    std::uint64_t seen = 0;
    std::chrono::seconds silent { 0 };
    while (!m_ended.wait_for(lock, 1s, [this] { return m_end; })) {
        const std::uint64_t beats = m_beats.load(std::memory_order_relaxed);
        silent = beats == seen ? silent + 1s : 0s;
        seen = beats;
        if (silent < m_patience)
            continue;
        std::fprintf(stderr, "leitstand: the window has not answered for %lld s and is ended, to be started anew\n",
            static_cast<long long>(m_patience.count()));
        std::_Exit(ExitCode);
    }
}

} // namespace leitstand
