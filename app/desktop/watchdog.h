// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends the program when its main thread no longer answers, so that whoever started it (systemd, with Restart=always)
// starts it anew: a wall that stands still shows an old picture and cannot say so. Tells systemd, where it asked for that
// (Type=notify, WatchdogSec), that the program is ready and alive.
#pragma once

#include <QObject>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace leitstand {

class Watchdog : public QObject {
    Q_OBJECT
public:
    static constexpr int ExitCode = 70; // EX_SOFTWARE: ended by the watchdog

    // `patience`: how long the main thread may be busy. Made and destroyed in the main thread.
    explicit Watchdog(std::chrono::seconds patience, QObject* parent = nullptr);
    ~Watchdog() override;

private:
    void beat();
    void watch();

    std::chrono::seconds m_patience;
    QTimer m_timer;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_end = false;
    std::atomic<std::uint64_t> m_beats { 0 };
    std::thread m_watcher;
};

// Sends a line to systemd, as sd_notify does; nothing happens where nobody asked. See sd_notify(3), "Notes".
void notifyServiceManager(const char* line);

} // namespace leitstand
