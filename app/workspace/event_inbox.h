// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The hand-over from the network thread, which decodes, to the thread that folds. Bounded by back-pressure: the network
// thread asks for more only while the inbox is below its mark, so a slow reader costs no memory.
#pragma once

#include "domain/event.h"
#include "stream/stream_types.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

namespace leitstand {

// An event of the log that could not be read. It stays in the log; nothing else is lost by it.
struct RejectedEvent {
    LogPosition position;
    std::string subject;
    std::string reason;
    std::string excerpt; // the first bytes, for people to look at
};

// An event of a kind or version that this program does not know.
struct ForeignEvent {
    LogPosition position;
    std::string type;
};

// Read for charts only: an event of the last hour that a snapshot has skipped.
struct PastEvent {
    LoggedEvent logged;
};

// Something happened to the reading of a stream.
struct ReadingEvent {
    Stream stream = Stream::Alerts;
    ConsumerEvent what;
};

using Arrival = std::variant<LoggedEvent, RejectedEvent, ForeignEvent, PastEvent, ReadingEvent, GatewayReport>;

class EventInbox {
public:
    static constexpr std::size_t HighMark = 10000;

    // `wake` is called in the network thread when the inbox was empty and is not any more.
    explicit EventInbox(std::function<void()> wake) : m_wake(std::move(wake)) { }

    void put(std::vector<Arrival>&& arrivals);
    // Everything that is there, in the order in which it came.
    [[nodiscard]] std::vector<Arrival> takeAll();
    [[nodiscard]] bool isEmpty() const { return m_size.load(std::memory_order_relaxed) == 0; }
    [[nodiscard]] bool hasRoom() const { return m_size.load(std::memory_order_relaxed) < HighMark; }

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Arrival> m_arrivals;
    std::atomic<std::size_t> m_size { 0 };
};

} // namespace leitstand
