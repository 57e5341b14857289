// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A story as the log holds it: messages with subjects and sequences, to be read as a server would give them out.
#pragma once

#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/history_loader.h"

#include <QTimer>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace leitstand::testing {

class ToldLog {
public:
    ToldLog() = default;
    explicit ToldLog(const std::vector<LoggedEvent>& events)
    {
        for (const LoggedEvent& logged : events)
            add(logged);
    }

    // Told again is stored once: a log has one event of a sequence.
    void add(const LoggedEvent& logged)
    {
        auto& messages = m_streams[index(logged.position.stream)];
        if (messages.empty() || messages.back().sequence < logged.position.sequence)
            messages.push_back(
                { subjectFor(logged.event), encode(logged.event), logged.position.sequence, logged.position.storedAt });
    }

    void read(Stream stream, std::uint64_t from, const std::function<void(std::span<const StoredMessage>)>& take) const
    {
        for (const Message& message : m_streams[index(stream)]) {
            if (message.sequence < from)
                continue;
            const StoredMessage stored { message.subject, message.payload, {}, message.sequence, message.storedAt,
                m_streams[index(stream)].back().sequence - message.sequence };
            take({ &stored, 1 });
        }
    }
    [[nodiscard]] std::uint64_t last(Stream stream) const
    {
        const auto& messages = m_streams[index(stream)];
        return messages.empty() ? 0 : messages.back().sequence;
    }

    // As history() of a log that nothing is added to.
    [[nodiscard]] std::shared_ptr<const History> history(Instant latest = Instant::max()) const
    {
        std::array<HistoryBlocks, StreamCount> blocks;
        for (std::size_t i = 0; i < StreamCount; ++i) {
            HistoryRecorder recorder(static_cast<Stream>(i), {}, latest);
            read(static_cast<Stream>(i), 1, [&recorder](std::span<const StoredMessage> messages) {
                for (const StoredMessage& message : messages)
                    recorder.take(message);
            });
            blocks[i] = recorder.finish();
        }
        return History::extend(nullptr, blocks);
    }

    // Answers later, as a server does. The log outlives the source.
    [[nodiscard]] HistorySource source()
    {
        return [this](Stream stream, std::uint64_t from, std::function<void(std::span<const StoredMessage>)> onBatch,
                   QObject* context, StreamClient::Callback<Expected<HistoryEnd>> done) {
            QTimer::singleShot(0, context, [=, this] {
                if (failure) {
                    done(*failure);
                    return;
                }
                read(stream, from, onBatch);
                ++reads;
                done(HistoryEnd { { "now", std::max(last(stream), from - 1), {} }, 0 });
            });
        };
    }

    std::optional<Error> failure;
    int reads = 0;

private:
    struct Message {
        std::string subject;
        std::string payload;
        std::uint64_t sequence = 0;
        Instant storedAt;
    };

    static std::size_t index(Stream stream) { return static_cast<std::size_t>(stream); }

    std::array<std::vector<Message>, StreamCount> m_streams;
};

} // namespace leitstand::testing
