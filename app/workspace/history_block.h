// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A part of the log in memory: events as they stand in the log, packed. A block never changes once it is made and is read by
// any thread; a recorder belongs to one thread at a time.
#pragma once

#include "domain/event.h"
#include "stream/stream_types.h"
#include "wire/event_codec.h"

#include <QByteArray>

#include <memory>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace leitstand {

// Names what an event is about: an alert, an incident, a metric. Equal for two of them by accident only.
using HistoryTopic = std::uint64_t;

// Some events of one stream that follow one another.
struct HistoryBlock {
    struct Entry {
        Instant at; // when it happened, monotone
        LogPosition position;
        HistoryTopic topic = 0;
    };

    Stream stream = Stream::Alerts;
    std::vector<Entry> entries; // never empty
    QByteArray packed; // subjects and payloads
    std::vector<std::pair<HistoryTopic, HistoryTopic>> ties; // the first cannot be told without the second

    [[nodiscard]] std::vector<LoggedEvent> unpack(EventDecoder& decoder) const;
    // Only those about these topics; null: there are none.
    [[nodiscard]] std::shared_ptr<const HistoryBlock> only(const std::unordered_set<HistoryTopic>& topics) const;
};
using HistoryBlocks = std::vector<std::shared_ptr<const HistoryBlock>>;

// Takes the messages of one stream as they are read.
class HistoryRecorder {
public:
    static constexpr std::size_t BlockEvents = 512;
    static constexpr std::size_t BlockBytes = 1U << 20U;

    // Goes on after `after`. What claims to happen later than `latest` says nothing about the time: it stands where the log
    // has it, behind what came before; the first one when it was stored.
    HistoryRecorder(Stream stream, Instant after, Instant latest) : m_stream(stream), m_reached(after), m_latest(latest)
    { }

    void take(const StoredMessage& message);
    [[nodiscard]] HistoryBlocks finish();

private:
    void close();
    void tie(const LoggedEvent& logged);

    Stream m_stream;
    Instant m_reached;
    Instant m_latest;
    EventDecoder m_decoder;
    HistoryBlock m_block;
    QByteArray m_raw;
    HistoryBlocks m_blocks;
};

[[nodiscard]] HistoryTopic topicOf(const IncidentId& incident);

} // namespace leitstand
