// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that can be in the log, as typed values. An event says what happened, when, and who or what says so; it
// never says what to do. The wire form and the JSON Schemas (resources/schemas) mirror these types one to one.
#pragma once

#include "domain/alert.h"
#include "domain/incident.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace leitstand {

// --- the case aspect of an incident -----------------------------------------------------------------------------

struct IncidentOpened {
    std::string title;
    Priority priority = Priority::P3;
    bool customerImpact = false;
    std::vector<AlertKey> alerts;

    friend bool operator==(const IncidentOpened&, const IncidentOpened&) = default;
};
struct IncidentAcknowledged {
    friend bool operator==(const IncidentAcknowledged&, const IncidentAcknowledged&) = default;
};
struct LaneMoved {
    Lane to = Lane::New;

    friend bool operator==(const LaneMoved&, const LaneMoved&) = default;
};
struct PriorityChanged {
    Priority priority = Priority::P3;

    friend bool operator==(const PriorityChanged&, const PriorityChanged&) = default;
};
struct TitleChanged {
    std::string title;

    friend bool operator==(const TitleChanged&, const TitleChanged&) = default;
};
struct CustomerImpactChanged {
    bool customerImpact = false;

    friend bool operator==(const CustomerImpactChanged&, const CustomerImpactChanged&) = default;
};
struct AlertsLinked {
    std::vector<AlertKey> alerts;

    friend bool operator==(const AlertsLinked&, const AlertsLinked&) = default;
};
struct AlertsUnlinked {
    std::vector<AlertKey> alerts;

    friend bool operator==(const AlertsUnlinked&, const AlertsUnlinked&) = default;
};
struct NoteAdded {
    std::string text;

    friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};

using CaseChange = std::variant<IncidentOpened, IncidentAcknowledged, LaneMoved, PriorityChanged, TitleChanged,
    CustomerImpactChanged, AlertsLinked, AlertsUnlinked, NoteAdded>;

// --- the comms aspect -------------------------------------------------------------------------------------------

struct DraftSaved {
    DraftId draft;
    DraftText text;

    friend bool operator==(const DraftSaved&, const DraftSaved&) = default;
};
// A message is out: published by a person by hand, or by the gateway.
struct MessagePublished {
    DraftId draft;
    DraftText text;
    std::string channel;

    friend bool operator==(const MessagePublished&, const MessagePublished&) = default;
};

using CommsChange = std::variant<DraftSaved, MessagePublished>;

// --- events -----------------------------------------------------------------------------------------------------

struct CaseEvent {
    IncidentId incident;
    std::uint32_t version = 0; // from 1; part of the subject
    CaseChange change;

    friend bool operator==(const CaseEvent&, const CaseEvent&) = default;
};
struct CommsEvent {
    IncidentId incident;
    std::uint32_t version = 0;
    CommsChange change;

    friend bool operator==(const CommsEvent&, const CommsEvent&) = default;
};

// One measured value. Its moment is the event's time.
struct MetricSample {
    std::string service;
    std::string name;
    double value = 0;
    std::string unit;

    friend bool operator==(const MetricSample&, const MetricSample&) = default;
};

enum class SourceState : std::uint8_t { Waiting, Good, Failing };

// How one source of the gateway is doing. Not stored: it is a sign of life, repeated every few seconds.
struct SourceReport {
    std::string source;
    SourceState state = SourceState::Waiting;
    std::optional<Instant> lastGood; // the last webhook or comparison that went well
    std::string detail; // what is wrong and what to do, for people

    friend bool operator==(const SourceReport&, const SourceReport&) = default;
};
struct GatewayReport {
    std::vector<SourceReport> sources;

    friend bool operator==(const GatewayReport&, const GatewayReport&) = default;
};

using EventBody = std::variant<AlertCondition, CaseEvent, CommsEvent, MetricSample, GatewayReport>;

struct Event {
    std::string id; // unique; the message id of the log, so that a retry is no duplicate
    std::string source; // which program says it: "/leitstand/gateway", "/leitstand/desktop"
    Instant time; // when it happened
    std::string actor; // the person; empty for a program
    EventBody body;

    friend bool operator==(const Event&, const Event&) = default;
};

enum class Stream : std::uint8_t { Alerts, Incidents, Metrics, Settings };
inline constexpr std::size_t StreamCount = 4;

// Where an event stands in the log.
struct LogPosition {
    Stream stream = Stream::Alerts;
    std::uint64_t sequence = 0;
    Instant storedAt;
};

struct LoggedEvent {
    Event event;
    LogPosition position;
};

} // namespace leitstand
