// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One look at the log: everything that is there, folded as a window folds it, up to now or up to an earlier moment of
// the story that the log tells. For tools; a window follows the log with a Workspace.
#pragma once

#include "domain/operations_state.h"
#include "stream/stream_client.h"
#include "wire/event_codec.h"
#include "workspace/event_inbox.h"

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

// What became of the messages of the log.
struct LogReading {
    static constexpr std::size_t RejectedKept = 500;

    OperationsState state;
    std::uint64_t folded = 0;
    std::uint64_t repeated = 0; // said nothing new
    std::uint64_t later = 0; // happened after the moment that was asked for
    std::uint64_t foreign = 0; // of kinds or versions that this program does not know
    std::uint64_t rejectedCount = 0; // malformed, or contradicting the log before them
    std::map<std::string, std::uint64_t> foreignTypes;
    std::vector<RejectedEvent> rejected; // the newest last; at most RejectedKept
    std::array<StreamCursor, StreamCount> cursors; // the last message read of each stream
};

// The pure part: messages in, state out. One thread at a time.
class LogFold {
public:
    // Events that happened after `at` are counted and not folded. Order is the log's, not that of the machines' clocks:
    // what comes after such an event of the same incident, alert or catalogue has not happened by then either.
    explicit LogFold(std::optional<Instant> at = {}) : m_at(at) { }

    void take(Stream stream, const StoredMessage& message);
    [[nodiscard]] LogReading& reading() { return m_reading; }

private:
    void reject(RejectedEvent event);
    [[nodiscard]] bool isLater(const Event& event);

    std::optional<Instant> m_at;
    std::set<IncidentId> m_laterIncidents; // that something later was said about
    std::set<AlertKey> m_laterAlerts;
    bool m_laterCatalogue = false;
    EventDecoder m_decoder;
    LogReading m_reading;
};

struct LogReadingPlan {
    std::optional<Instant> at; // not set: everything
    bool alerts = true;
    bool incidents = true;
    bool metrics = true;
    bool handling = true; // acknowledgements and silences
};

// Reads SETTINGS and then, as planned, ALERTS, INCIDENTS, METRICS and HANDLING, in this order, up to their present ends. `done` runs
// where `context` lives, which has to outlive the reading.
void readLog(StreamClient& client, const LogReadingPlan& plan, QObject* context,
    StreamClient::Callback<Expected<LogReading>> done);

} // namespace leitstand
