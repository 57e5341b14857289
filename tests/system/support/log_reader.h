// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a subscription delivered and what became of what was published, kept for a test to look at. Filled in the network
// thread, read in the test's. What is kept lives as long as anybody fills it: a test that fails leaves its function while
// the client still runs.
#pragma once

#include "stream/stream_client.h"

#include <algorithm>
#include <memory>
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
    // Since the last Restarted.
    [[nodiscard]] std::vector<KeptMessage> messages() const
    {
        const std::scoped_lock lock(m_kept->mutex);
        return m_kept->messages;
    }
    [[nodiscard]] std::size_t count() const
    {
        const std::scoped_lock lock(m_kept->mutex);
        return m_kept->messages.size();
    }
    [[nodiscard]] std::vector<ConsumerEvent> events() const
    {
        const std::scoped_lock lock(m_kept->mutex);
        return m_kept->events;
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
    void setMayPull(bool may)
    {
        const std::scoped_lock lock(m_kept->mutex);
        m_kept->mayPull = may;
    }

    [[nodiscard]] ConsumerHandlers handlers() const
    {
        ConsumerHandlers handlers;
        handlers.onBatch = batchHandler();
        handlers.onEvent = [kept = m_kept](const ConsumerEvent& event) {
            const std::scoped_lock lock(kept->mutex);
            if (std::holds_alternative<Restarted>(event))
                kept->messages.clear();
            kept->events.push_back(event);
        };
        handlers.mayPull = [kept = m_kept] {
            const std::scoped_lock lock(kept->mutex);
            return kept->mayPull;
        };
        return handlers;
    }
    [[nodiscard]] std::function<void(std::span<const StoredMessage>)> batchHandler() const
    {
        return [kept = m_kept](std::span<const StoredMessage> messages) {
            const std::scoped_lock lock(kept->mutex);
            for (const StoredMessage& message : messages)
                kept->messages.push_back({ std::string(message.subject), std::string(message.payload),
                    std::string(message.messageId), message.sequence, message.storedAt, message.pending });
        };
    }

private:
    struct Kept {
        std::mutex mutex;
        std::vector<KeptMessage> messages;
        std::vector<ConsumerEvent> events;
        bool mayPull = true;
    };
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

// The results of publishing, by message id.
class PublishResults {
public:
    [[nodiscard]] std::function<void(PublishResult)> keep(const std::string& id) const
    {
        return [kept = m_kept, id](PublishResult result) {
            const std::scoped_lock lock(kept->mutex);
            kept->results.emplace_back(id, std::move(result));
        };
    }
    [[nodiscard]] std::size_t count() const
    {
        const std::scoped_lock lock(m_kept->mutex);
        return m_kept->results.size();
    }
    template <typename Kind> [[nodiscard]] std::vector<std::pair<std::string, Kind>> of() const
    {
        const std::scoped_lock lock(m_kept->mutex);
        std::vector<std::pair<std::string, Kind>> found;
        for (const auto& [id, result] : m_kept->results) {
            if (const auto* wanted = std::get_if<Kind>(&result))
                found.emplace_back(id, *wanted);
        }
        return found;
    }

private:
    struct Kept {
        std::mutex mutex;
        std::vector<std::pair<std::string, PublishResult>> results;
    };
    std::shared_ptr<Kept> m_kept = std::make_shared<Kept>();
};

} // namespace leitstand::test
