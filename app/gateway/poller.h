// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Does something again and again in a thread of its own, and at once when it is woken. Blocking work has its own way to be
// interrupted, which stop() uses.
#pragma once

#include "domain/instant.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace leitstand {

class Poller {
public:
    // `interrupt` is called in the thread that stops, while `work` may be running.
    Poller(Span every, std::function<void()> work, std::function<void()> interrupt);
    ~Poller(); // stops and waits

    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    void start();
    // The next round begins now, or as soon as the present one is over.
    void wake();
    // Begins no new round and interrupts the present one; does not wait.
    void beginStop();
    [[nodiscard]] bool hasStopped() const { return m_stopped; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

private:
    void run();

    Span m_every;
    std::function<void()> m_work;
    std::function<void()> m_interrupt;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_woken = false;
    std::atomic<bool> m_stopping { false };
    std::atomic<bool> m_stopped { true };
    std::thread m_thread;
};

} // namespace leitstand
