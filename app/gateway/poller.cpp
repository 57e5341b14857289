// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/poller.h"

namespace leitstand {

Poller::Poller(Span every, std::function<void()> work, std::function<void()> interrupt)
    : m_every(every)
    , m_work(std::move(work))
    , m_interrupt(std::move(interrupt))
{ }

Poller::~Poller()
{
    beginStop();
    if (m_thread.joinable())
        m_thread.join();
}

void Poller::start()
{
    m_stopped = false;
    m_thread = std::thread([this] { run(); });
}

void Poller::wake()
{
    const std::lock_guard lock(m_mutex);
    m_woken = true;
    m_changed.notify_all();
}

void Poller::beginStop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
    }
    m_interrupt();
}

void Poller::run()
{
    while (!m_stopping) {
        const auto next = std::chrono::steady_clock::now() + m_every;
        m_work();
        std::unique_lock lock(m_mutex);
        m_changed.wait_until(lock, next, [this] { return m_woken || m_stopping; });
        m_woken = false;
    }
    m_stopped = true;
}

} // namespace leitstand
