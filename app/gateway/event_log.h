// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log as the gateway needs it: what it says about alerts and incidents, and a way to add to it. All calls and callbacks are made
// in the gateway's thread; nothing here waits.
#pragma once

#include "domain/event.h"
#include "domain/expected.h"
#include "domain/operations_state.h"
#include "stream/stream_types.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace leitstand {

using TimeSource = std::function<Instant()>;

// What is known about an alert. Valid until the next event is taken in.
struct KnownAlert {
    const AlertCondition& condition;
    Instant changedAt;
};

class EventLog {
public:
    using Done = std::function<void(Outcome)>;

    EventLog() = default;
    EventLog(const EventLog&) = delete;
    EventLog& operator=(const EventLog&) = delete;
    virtual ~EventLog() = default;

    // Nothing while the log can be written and all that it says has been read; else why not.
    [[nodiscard]] virtual std::optional<Error> notReady() const = 0;

    [[nodiscard]] virtual std::optional<KnownAlert> alert(const AlertKey& key) const = 0;
    virtual void forEachAlert(const std::function<void(const KnownAlert&)>& each) const = 0;
    // The one that holds, never null; another object when another one was applied.
    [[nodiscard]] virtual std::shared_ptr<const Catalogue> catalogue() const = 0;

    // The fold of all that was read. It changes when events are taken in.
    [[nodiscard]] virtual const OperationsState& state() const = 0;
    // Called after the fold has changed, with the incidents that have; replaces the one that was given before.
    using IncidentsChanged = std::function<void(const std::vector<IncidentId>&)>;
    virtual void whenIncidentsChange(IncidentsChanged listener) = 0;

    // Writes a numbered event of an incident: stored when nobody else has taken its version, and on disk then. `done` is
    // called once, not from within this call.
    using VersionDone = std::function<void(const PublishResult&)>;
    virtual void publishVersion(const Event& event, Span within, VersionDone done) = 0;

    // `done` is called once, not from within this call: when the log has acknowledged every event, or when one of them
    // was refused or not acknowledged `within` this time. An event that the log has already, by its id, is acknowledged.
    virtual void publish(std::vector<Event> events, Span within, Done done) = 0;

    // Not stored; lost when the log cannot be reached.
    virtual void announce(const Event& event) = 0;
};

} // namespace leitstand
