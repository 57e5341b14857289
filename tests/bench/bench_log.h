// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A real nats-server with the streams of the log, and as many alert events in it as a benchmark wants.
#pragma once

#include "bench/bench_events.h"
#include "system/support/log_on_server.h"

#include <QCoreApplication>
#include <QTimer>

#include <atomic>
#include <cstdlib>
#include <functional>
#include <thread>

namespace leitstand::bench {

[[noreturn]] inline void giveUp(const std::string& why)
{
    std::fprintf(stderr, "cannot measure: %s\n", why.c_str());
    std::fflush(stdout);
    std::_Exit(1); // other threads are at work
}

// Runs the event loop until it is so, and sleeps while nothing happens.
template <typename Condition> void waitUntil(Condition condition, const char* what, double seconds = 120)
{
    const Stopwatch watch;
    QTimer tick;
    tick.start(5);
    while (!condition()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        if (watch.seconds() > seconds)
            giveUp(std::string("waited in vain for ") + what);
    }
}

class BenchLog {
public:
    BenchLog()
    {
        if (!m_log.open())
            giveUp(m_log.server.problem().empty() ? "the streams cannot be made" : m_log.server.problem());
    }

    [[nodiscard]] const test::NatsServerProcess& server() const { return m_log.server; }
    [[nodiscard]] StreamClientOptions options() const { return test::optionsFor(m_log.server); }
    [[nodiscard]] StreamClient& client() { return *m_log.client; }

    // `count` events about `subjects` alerts, every alert in turn.
    void fill(std::uint32_t count, std::uint32_t subjects)
    {
        publish(count, [subjects](std::uint32_t i) { return alertEvent(i % subjects, i / subjects); });
    }

    // Returns when all are stored.
    void publish(std::uint32_t count, const std::function<Event(std::uint32_t)>& eventAt)
    {
        StreamClientOptions options = this->options();
        options.publishWindow = 4096;
        StreamClient writer(std::move(options));
        writer.start();
        std::atomic<std::uint32_t> answered = 0;
        std::atomic<std::uint32_t> stored = 0;
        const Stopwatch watch;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (i - answered > 20'000)
                waitUntil([&] { return i - answered < 10'000; }, "the log to take events");
            const Event event = eventAt(i);
            WireEvent wire = onTheWire(event);
            PublishRequest request;
            request.subject = std::move(wire.subject);
            request.messageId = event.id;
            request.payload = std::move(wire.bytes);
            writer.publish(std::move(request), nullptr, [&](const PublishResult& result) {
                stored += std::holds_alternative<Stored>(result) ? 1U : 0U;
                ++answered;
            });
        }
        waitUntil([&] { return answered == count; }, "the log to take events");
        writer.stop();
        if (stored != count)
            giveUp(std::to_string(count - stored) + " events were not stored");
        std::fprintf(stderr, "%u events stored in %.1f s\n", count, watch.seconds());
    }

private:
    test::LogOnServer m_log;
};

} // namespace leitstand::bench
