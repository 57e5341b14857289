// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a subscription delivered, kept for a test to look at. Filled in the network thread, read in the test's.
#pragma once

#include "stream/stream_client.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace leitstand::test {

struct KeptMessage {
    std::string subject;
    std::string payload;
    std::string messageId;
    std::uint64_t sequence = 0;
    Instant storedAt {};
    std::uint64_t pending = 0;
};

class LogReader {
public:
    // The state of a reader that follows the rules: Restarted begins anew, an old sequence of a subject changes nothing.
    [[nodiscard]] std::vector<KeptMessage> messages() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_messages;
    }
    [[nodiscard]] std::size_t count() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_messages.size();
    }
    [[nodiscard]] std::vector<ConsumerEvent> events() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_events;
    }
    template <typename Event> [[nodiscard]] std::vector<Event> eventsOf() const
    {
        std::vector<Event> found;
        for (const ConsumerEvent& event : events()) {
            if (const auto* wanted = std::get_if<Event>(&event))
                found.push_back(*wanted);
        }
        return found;
    }
    [[nodiscard]] bool caughtUp() const { return !eventsOf<CaughtUp>().empty(); }
    [[nodiscard]] std::size_t batches() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_batches;
    }
    void setMayPull(bool may)
    {
        const std::scoped_lock lock(m_mutex);
        m_mayPull = may;
    }

    [[nodiscard]] ConsumerHandlers handlers()
    {
        ConsumerHandlers handlers;
        handlers.onBatch = [this](std::span<const StoredMessage> messages) { keep(messages); };
        handlers.onEvent = [this](const ConsumerEvent& event) {
            const std::scoped_lock lock(m_mutex);
            if (std::holds_alternative<Restarted>(event))
                m_messages.clear();
            m_events.push_back(event);
        };
        handlers.mayPull = [this] {
            const std::scoped_lock lock(m_mutex);
            return m_mayPull;
        };
        return handlers;
    }

    void keep(std::span<const StoredMessage> messages)
    {
        const std::scoped_lock lock(m_mutex);
        ++m_batches;
        for (const StoredMessage& message : messages)
            m_messages.push_back({ std::string(message.subject), std::string(message.payload),
                std::string(message.messageId), message.sequence, message.storedAt, message.pending });
    }

private:
    mutable std::mutex m_mutex;
    std::vector<KeptMessage> m_messages;
    std::vector<ConsumerEvent> m_events;
    std::size_t m_batches = 0;
    bool m_mayPull = true;
};

// The results of publishing, by message id.
class PublishResults {
public:
    [[nodiscard]] std::function<void(PublishResult)> keep(const std::string& id)
    {
        return [this, id](PublishResult result) {
            const std::scoped_lock lock(m_mutex);
            m_results.emplace_back(id, std::move(result));
        };
    }
    [[nodiscard]] std::size_t count() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_results.size();
    }
    template <typename Kind> [[nodiscard]] std::vector<std::pair<std::string, Kind>> of() const
    {
        const std::scoped_lock lock(m_mutex);
        std::vector<std::pair<std::string, Kind>> found;
        for (const auto& [id, result] : m_results) {
            if (const auto* wanted = std::get_if<Kind>(&result))
                found.emplace_back(id, *wanted);
        }
        return found;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<std::pair<std::string, PublishResult>> m_results;
};

} // namespace leitstand::test
