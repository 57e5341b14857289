// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A state of the fold that moves through a history, and tells what has changed on the way.
#pragma once

#include "workspace/history.h"

#include <functional>
#include <list>

namespace leitstand {

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
    // A longer history of the same log: events may have come that happened before the moment that is shown, also long
    // before it.
    PastStep follow(std::shared_ptr<const History> history);
    // Alerts' events that happened in (after, until].
    void visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor);

private:
    friend class History;

    // Events that are needed again and again while somebody moves to and fro.
    static constexpr std::size_t UnpackedKept = 40; // blocks

    using Unpacked = std::pair<std::shared_ptr<const HistoryBlock>, std::vector<LoggedEvent>>;

    void replay(OperationsState& state, const History::Place& from, const History::Place& to, Changes& changes);
    // The state there, made anew in m_spare.
    void makeAnew(const History::Place& place, const History::Milestone* milestone);
    template <typename Visitor> void visit(std::size_t stream, std::size_t from, std::size_t to, Visitor visitor);
    [[nodiscard]] const std::vector<LoggedEvent>& unpacked(std::size_t stream, std::size_t index);

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
// For two states whose sequences cannot be compared: everything that is in one of them.
[[nodiscard]] PastStep everythingOf(const OperationsState& before, const OperationsState& after);

} // namespace leitstand
