// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The whole log in memory, so that any moment of it can be looked at: the events as they stand in the log, packed, and a
// few states of the fold to start from. A history never changes; reading on makes a longer one that shares what was there.
//
// Within a stream the log's order holds. When something happened is what its event says, made monotone within the stream:
// the clocks of machines disagree by minutes, and what came later in the log did not happen before what came earlier, nor
// after it was stored. What is told of another day (an older story that is replayed into the same log) stands on that day;
// only of one alert or incident nothing ever happens before what the log has told of it earlier. A moment of the past is
// therefore a place in each stream. (Between streams there is no order to keep: the fold comes to the same state whichever
// of two streams is read first.)
//
// Histories are read by any thread, a PastView belongs to one thread at a time.
#pragma once

#include "domain/operations_state.h"
#include "workspace/history_block.h"

#include <array>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_set>
#include <vector>

namespace leitstand {

class History {
public:
    // How many events of each stream have happened.
    using Place = std::array<std::size_t, StreamCount>;
    [[nodiscard]] static std::size_t total(const Place& place);
    // Whether nothing has happened by `part` that has not by `whole`.
    [[nodiscard]] static bool isWithin(const Place& part, const Place& whole);

    // What states may take together: roughly alerts.
    static constexpr std::size_t StatesWeight = 200'000;
    static constexpr std::size_t FewestBetweenStates = 4096;

    // `before` may be null. Folds what is new, which takes a while; stopped, it ends early and the states are missing.
    [[nodiscard]] static std::shared_ptr<const History> extend(const std::shared_ptr<const History>& before,
        const std::array<HistoryBlocks, StreamCount>& more, const std::stop_token& stop = {});

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::optional<Instant> beginning() const;
    [[nodiscard]] std::optional<Instant> ending() const;
    [[nodiscard]] Place placeAt(Instant at) const;
    [[nodiscard]] const HistoryBlocks& blocks(Stream stream) const
    {
        return m_blocks[static_cast<std::size_t>(stream)];
    }

    // Whether it begins with all of the other one.
    [[nodiscard]] bool continues(const History& other) const;

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

    void append(std::size_t stream, const HistoryBlocks& more);
    void addMilestones(const std::stop_token& stop);
    // The events of a block, as the fold takes them one after the other.
    [[nodiscard]] std::vector<LoggedEvent> unpack(std::size_t stream, std::size_t block, EventDecoder& decoder) const;
    [[nodiscard]] const Milestone* milestoneBefore(const Place& place) const;
    // The index of the first event of each block, and behind the last one the number of all.
    [[nodiscard]] const std::vector<std::size_t>& firsts(std::size_t stream) const { return m_firsts[stream]; }

    std::array<HistoryBlocks, StreamCount> m_blocks;
    std::array<std::vector<std::size_t>, StreamCount> m_firsts { std::vector<std::size_t> { 0 }, { 0 }, { 0 }, { 0 },
        { 0 } };
    // Stories were told in another order than they happened: sequences do not ascend.
    std::array<bool, StreamCount> m_reordered {};
    std::vector<Milestone> m_milestones; // ascending
    std::size_t m_betweenMilestones = FewestBetweenStates;
};

} // namespace leitstand
