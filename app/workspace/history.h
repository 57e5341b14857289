// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole log in memory, so that any moment of it can be looked at: the events as they stand in the log, packed, and a
// few states of the fold to start from. A history never changes; reading on makes a longer one that shares what was there.
//
// Within a stream the log's order holds. When something happened is what its event says, made monotone within the stream:
// the clocks of machines disagree by minutes, and what came later in the log did not happen before what came earlier. A
// moment of the past is therefore a place in each stream. (Between streams there is no order to keep: the fold comes to the
// same state whichever of two streams is read first.)
//
// Histories and blocks are read by any thread, a PastView and a Recorder belong to one thread at a time.
#pragma once

#include "domain/operations_state.h"
#include "stream/stream_types.h"
#include "wire/event_codec.h"

#include <QByteArray>

#include <array>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
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

class History {
public:
    // How many events of each stream have happened.
    using Place = std::array<std::size_t, StreamCount>;

    // What states may take together: roughly alerts.
    static constexpr std::size_t StatesWeight = 200'000;
    static constexpr std::size_t FewestBetweenStates = 4096;

    // `before` may be null. Folds what is new, which takes a while; stopped, it ends early and the states are missing.
    [[nodiscard]] static std::shared_ptr<const History> extend(const std::shared_ptr<const History>& before,
        const std::array<HistoryBlocks, StreamCount>& more, const std::stop_token& stop = {});

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<Instant> beginning() const;
    [[nodiscard]] std::optional<Instant> ending() const;
    [[nodiscard]] Instant reached(Stream stream) const; // the last moment of that stream
    [[nodiscard]] Place placeAt(Instant at) const;
    [[nodiscard]] const HistoryBlocks& blocks(Stream stream) const
    {
        return m_blocks[static_cast<std::size_t>(stream)];
    }

    // What has to be known to tell about this incident: itself, those merged into it or split from it, its alerts.
    [[nodiscard]] std::unordered_set<HistoryTopic> topicsOf(const IncidentId& incident) const;
    // The history of these topics and of the catalogue, and how long it is.
    [[nodiscard]] std::shared_ptr<const History> only(const std::unordered_set<HistoryTopic>& topics) const;
    [[nodiscard]] std::size_t countOnly(const std::unordered_set<HistoryTopic>& topics) const;

    // The incident as it was then; nothing when there was none yet. Reads no alerts.
    [[nodiscard]] std::optional<Incident> incidentAt(const IncidentId& incident, Instant at) const;

private:
    friend class PastView;

    struct Milestone {
        Place place {};
        std::shared_ptr<const OperationsState> state;
    };

    void addMilestones(const std::stop_token& stop);
    [[nodiscard]] const Milestone* milestoneBefore(const Place& place) const;
    // The index of the first event of each block, and behind the last one the number of all.
    [[nodiscard]] const std::vector<std::size_t>& firsts(std::size_t stream) const { return m_firsts[stream]; }

    std::array<HistoryBlocks, StreamCount> m_blocks;
    std::array<std::vector<std::size_t>, StreamCount> m_firsts { std::vector<std::size_t> { 0 }, { 0 }, { 0 }, { 0 } };
    std::vector<Milestone> m_milestones; // ascending
    std::size_t m_betweenMilestones = FewestBetweenStates;
};

// What a step has changed.
struct PastStep {
    Changes changes;
    std::array<bool, StreamCount> replaced {}; // slots or names of that stream are gone: everything has to be read anew

    [[nodiscard]] bool empty() const { return changes.empty() && replaced == std::array<bool, StreamCount> {}; }
};

// A state that moves through a history.
class PastView {
public:
    explicit PastView(std::shared_ptr<const History> history) : m_history(std::move(history)) { }

    [[nodiscard]] const OperationsState& state() const { return m_state; }
    [[nodiscard]] Instant at() const { return m_at; }
    [[nodiscard]] const History& history() const { return *m_history; }
    PastStep goTo(Instant at);
    // A longer history of the same log: events may have come that happened before the moment that is shown.
    PastStep follow(std::shared_ptr<const History> history);
    // Alerts' events that happened in (after, until].
    void visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor);

private:
    friend class History;

    // Events that are needed again and again while somebody moves to and fro.
    static constexpr std::size_t UnpackedKept = 40; // blocks

    using Unpacked = std::pair<std::shared_ptr<const HistoryBlock>, std::vector<LoggedEvent>>;

    void replay(OperationsState& state, const History::Place& from, const History::Place& to, Changes& changes);
    template <typename Visitor> void visit(std::size_t stream, std::size_t from, std::size_t to, Visitor visitor);
    [[nodiscard]] const std::vector<LoggedEvent>& unpacked(const std::shared_ptr<const HistoryBlock>& block);

    std::shared_ptr<const History> m_history;
    OperationsState m_state;
    OperationsState m_spare; // the one before, whose memory the next one takes over
    History::Place m_place {};
    Instant m_at;
    EventDecoder m_decoder;
    std::list<Unpacked> m_unpacked; // the last one used first
};

// What differs between two states of the same log.
[[nodiscard]] PastStep differenceBetween(const OperationsState& before, const OperationsState& after);

} // namespace leitstand
