// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A part of the log in memory: events as they stand in the log, packed. A block never changes once it is made and is read by
// any thread; a recorder belongs to one thread at a time.
#pragma once

#include "domain/event.h"
#include "stream/stream_types.h"
#include "wire/event_codec.h"

#include <QByteArray>

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace leitstand {

// Names what an event is about: an alert, an incident, a metric. Equal for two of them by accident only.
using HistoryTopic = std::uint64_t;

// Some events of one stream that follow one another.
struct HistoryBlock {
    struct Entry {
        Instant at; // when it happened, ascending
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

// One before the other in a history of their stream: by the time, and by the log's order at the same moment.
[[nodiscard]] bool isBefore(const HistoryBlock::Entry& left, const HistoryBlock::Entry& right);
// Blocks of one stream, none of them overlapping another one any more. Those that did not are the same as before.
[[nodiscard]] HistoryBlocks inOrderOfTime(HistoryBlocks blocks);

// Takes the messages of one stream as they are read.
class HistoryRecorder {
public:
    static constexpr std::size_t BlockEvents = 512;
    static constexpr std::size_t BlockBytes = 1U << 20U;

    // No two machines' clocks differ by as much: what happened longer ago than this before the event that the log has in
    // front of it is a story of another day that was told later.
    static constexpr std::chrono::hours AnotherDay { 1 };

    // Goes on after these blocks. What claims to happen later than `latest` says nothing about the time: it stands where
    // the log has it, behind what came before; the first one when it was stored.
    HistoryRecorder(Stream stream, HistoryBlocks before, Instant latest);

    void take(const StoredMessage& message);
    // In the log's order; they may overlap in time.
    [[nodiscard]] HistoryBlocks finish();
    [[nodiscard]] static bool isFull(const HistoryBlock& block, const QByteArray& raw);

private:
    void close();
    void tie(const LoggedEvent& logged);
    [[nodiscard]] Instant momentOf(const LoggedEvent& logged, const StoredMessage& message, HistoryTopic topic);
    [[nodiscard]] Instant lastOf(HistoryTopic topic);

    Stream m_stream;
    HistoryBlocks m_before;
    Instant m_reached;
    Instant m_latest;
    // When each was told of for the last time; made for the first event of another day.
    std::optional<std::unordered_map<HistoryTopic, Instant>> m_last;
    EventDecoder m_decoder;
    HistoryBlock m_block;
    QByteArray m_raw;
    HistoryBlocks m_blocks;
};

[[nodiscard]] HistoryTopic topicOf(const IncidentId& incident);

} // namespace leitstand
