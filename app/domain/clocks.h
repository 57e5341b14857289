// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clocks of an incident (DESIGN.md §4): what must happen by when, since when that counts, and who owes it.
#pragma once

#include "domain/catalogue.h"
#include "domain/incident.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

enum class ClockKind : std::uint8_t {
    Acknowledge,
    FirstNotice,
    Scope,
    CustomerUpdate,
    WatchWindow,
    DoraInitial,
    DoraIntermediate,
    DoraFinal,
    Nis2EarlyWarning,
    Nis2Notification,
    Nis2Final,
    GdprNotification,
};

// Amber is the last quarter of the span. A clock that was met in time is Met, one that was met too late is MetLate.
enum class ClockState : std::uint8_t { Running, LastQuarter, Overdue, Met, MetLate };

// Where a clock counts from.
enum class ClockOrigin : std::uint8_t {
    Opening,
    CustomerImpact,
    FirstNotice, // the first message published
    LastMessage,
    Promise, // made in a published message; the clock began with that message
    Watch,
    Awareness,
    Classification,
    InitialReport,
    IntermediateReport,
};

[[nodiscard]] std::string_view wordFor(ClockKind kind);
[[nodiscard]] std::string_view wordFor(ClockState state);
[[nodiscard]] std::string_view wordFor(ClockOrigin origin);

struct Clock {
    ClockKind kind = ClockKind::Acknowledge;
    ClockOrigin origin = ClockOrigin::Opening;
    Instant startedAt;
    Instant due;
    std::optional<Instant> metAt {};
    std::string owedBy {}; // who has the role that owes it; empty: nobody has it yet
    std::optional<Instant> orderedAt {}; // of a message that would meet it, and that nobody has yet

    [[nodiscard]] ClockState state(Instant now) const;
    // Until it is due; below zero when overdue. Nothing when it was met.
    [[nodiscard]] std::optional<Span> remaining(Instant now) const;
    [[nodiscard]] bool isRunning() const { return !metAt; }
};

// Which role owes what a clock counts.
[[nodiscard]] CaseRole owingRole(ClockKind kind);

// All clocks of the incident that have started, the soonest due first, then those that were met. Of a kind that starts
// again and again (customer updates) the present one only. A closed incident has no running clocks but regulatory ones.
// Months of regulatory clocks are calendar months in UTC; a day that the month lacks becomes its last one.
[[nodiscard]] std::vector<Clock> clocksOf(const Incident& incident, const Catalogue& catalogue);

// The next message owed to customers: the running one of FirstNotice, Scope and CustomerUpdate.
[[nodiscard]] std::optional<Clock> nextMessageClock(const Incident& incident, const Catalogue& catalogue);
[[nodiscard]] std::optional<Clock> clockOf(const Incident& incident, const Catalogue& catalogue, ClockKind kind);

// When the watch window that is running is over; nothing when the incident is not watched.
[[nodiscard]] std::optional<Instant> watchEnds(const Incident& incident, const Catalogue& catalogue);

} // namespace leitstand
