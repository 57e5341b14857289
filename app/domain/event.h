// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that can be in the log, as typed values. An event says what happened, when, and who or what says so; it
// never says what to do. The wire form and the JSON Schemas (resources/schemas) mirror these types one to one.
#pragma once

#include "domain/alert.h"
#include "domain/catalogue.h"
#include "domain/communication.h"
#include "domain/grouping.h"
#include "domain/handling.h"
#include "domain/incident.h"
#include "domain/investigation.h"
#include "domain/outage.h"
#include "domain/regulation.h"

#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

namespace leitstand {

// --- the case aspect of an incident -----------------------------------------------------------------------------

struct IncidentOpened {
    std::string title;
    Priority priority = Priority::P3;
    bool customerImpact = false;
    std::vector<AlertKey> alerts {};
    std::string summary {};
    std::vector<ComponentId> components {};
    // Split from that incident: its alerts that are named here go over to the new one.
    IncidentId splitFrom {};

    friend bool operator==(const IncidentOpened&, const IncidentOpened&) = default;
};
struct IncidentAcknowledged {
    friend bool operator==(const IncidentAcknowledged&, const IncidentAcknowledged&) = default;
};
struct LaneMoved {
    Lane to = Lane::New;
    std::string reason {}; // owed for leaving Watch before its window is over
    std::optional<Span> watch {}; // into Watch only: a window other than the catalogue's

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
// With the id of a note that is there, and as a correction: its new text.
struct NoteAdded {
    NoteId note;
    std::string text;
    NoteMark mark = NoteMark::None;
    std::vector<PictureId> pictures {}; // their pieces came before

    friend bool operator==(const NoteAdded&, const NoteAdded&) = default;
};
struct SummaryChanged {
    std::string summary;

    friend bool operator==(const SummaryChanged&, const SummaryChanged&) = default;
};
// Taken by its new holder, or handed over by somebody else.
struct RoleAssigned {
    CaseRole role = CaseRole::Commander;
    std::string person; // empty: nobody has it any more

    friend bool operator==(const RoleAssigned&, const RoleAssigned&) = default;
};
struct ComponentsAffected {
    std::vector<ComponentId> components;

    friend bool operator==(const ComponentsAffected&, const ComponentsAffected&) = default;
};
struct ComponentsCleared {
    std::vector<ComponentId> components;

    friend bool operator==(const ComponentsCleared&, const ComponentsCleared&) = default;
};
// Raised, or, as a correction, worded anew.
struct HypothesisRaised {
    HypothesisId hypothesis;
    std::string statement;

    friend bool operator==(const HypothesisRaised&, const HypothesisRaised&) = default;
};
struct HypothesisJudged {
    HypothesisId hypothesis;
    HypothesisState state = HypothesisState::Testing;
    std::string evidence {};

    friend bool operator==(const HypothesisJudged&, const HypothesisJudged&) = default;
};
// Begun, or already over; or, as a correction, told anew.
struct ActionTaken {
    ActionId action;
    std::string what;
    std::string by {}; // empty: whose event it is
    ActionOutcome outcome = ActionOutcome::Running;
    std::string detail {};

    friend bool operator==(const ActionTaken&, const ActionTaken&) = default;
};
struct ActionEnded {
    ActionId action;
    ActionOutcome outcome = ActionOutcome::Succeeded;
    std::string detail {};

    friend bool operator==(const ActionEnded&, const ActionEnded&) = default;
};
// Live or afterwards, whole or still going on; or, as a correction, its facts and times anew.
struct OutageRecorded {
    OutageId outage;
    OutageFacts facts;
    std::vector<OutageSpell> spells; // as in Outage

    friend bool operator==(const OutageRecorded&, const OutageRecorded&) = default;
};
struct OutageChanged {
    OutageId outage;
    OutageState state = OutageState::Degraded;
    Instant at;

    friend bool operator==(const OutageChanged&, const OutageChanged&) = default;
};
struct OutageEnded {
    OutageId outage;
    Instant at;

    friend bool operator==(const OutageEnded&, const OutageEnded&) = default;
};
struct CauseRecorded {
    CauseId cause;
    std::string text;

    friend bool operator==(const CauseRecorded&, const CauseRecorded&) = default;
};
struct PreventionPlanned {
    PreventionId prevention;
    std::string text;
    std::string owner {};
    std::optional<std::chrono::sys_days> due {};

    friend bool operator==(const PreventionPlanned&, const PreventionPlanned&) = default;
};
struct PreventionDone {
    PreventionId prevention;

    friend bool operator==(const PreventionDone&, const PreventionDone&) = default;
};
// It goes on in another incident, which takes over its alerts and components; this one is closed.
struct IncidentMerged {
    IncidentId into;

    friend bool operator==(const IncidentMerged&, const IncidentMerged&) = default;
};
// Written by whoever sees it first (domain/due_changes.h).
struct RelapseNoticed {
    AlertKey alert;
    Instant firedAt;

    friend bool operator==(const RelapseNoticed&, const RelapseNoticed&) = default;
};
struct RegulatoryMilestoneReached {
    Regime regime = Regime::Dora;
    RegulatoryMilestone milestone = RegulatoryMilestone::Aware;
    Instant at;

    friend bool operator==(const RegulatoryMilestoneReached&, const RegulatoryMilestoneReached&) = default;
};
// One piece of a picture (Picture). All pieces name the same media type and number of pieces.
struct PicturePiece {
    PictureId picture;
    std::string mediaType;
    std::uint32_t index = 0;
    std::uint32_t count = 1;
    std::shared_ptr<const std::string> bytes; // never null

    friend bool operator==(const PicturePiece& left, const PicturePiece& right)
    {
        return left.picture == right.picture && left.mediaType == right.mediaType && left.index == right.index
            && left.count == right.count && *left.bytes == *right.bytes;
    }
};
// A correction that takes back what the corrected event recorded.
struct Withdrawn {
    std::string reason {};

    friend bool operator==(const Withdrawn&, const Withdrawn&) = default;
};

using CaseChange = std::variant<IncidentOpened, IncidentAcknowledged, LaneMoved, PriorityChanged, TitleChanged,
    CustomerImpactChanged, AlertsLinked, AlertsUnlinked, NoteAdded, SummaryChanged, RoleAssigned, ComponentsAffected,
    ComponentsCleared, HypothesisRaised, HypothesisJudged, ActionTaken, ActionEnded, OutageRecorded, OutageChanged,
    OutageEnded, CauseRecorded, PreventionPlanned, PreventionDone, IncidentMerged, RelapseNoticed,
    RegulatoryMilestoneReached, PicturePiece, Withdrawn>;

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
    std::string channel {};
    std::optional<Instant> nextUpdate {}; // promised in the text

    friend bool operator==(const MessagePublished&, const MessagePublished&) = default;
};

// Its author asks for approval.
struct DraftSubmitted {
    DraftId draft;
    std::uint32_t version = 0; // of the saved text, the latest one
    std::vector<CheckOverride> overrides {};

    friend bool operator==(const DraftSubmitted&, const DraftSubmitted&) = default;
};
// Taken back from review, or after approval; it is a draft again.
struct DraftWithdrawn {
    DraftId draft;
    std::string reason {};

    friend bool operator==(const DraftWithdrawn&, const DraftWithdrawn&) = default;
};
struct PublicationOrdered {
    PublicationId publication;
    DraftId draft;
    std::uint32_t version = 0; // of the saved text
    std::vector<std::string> channels;
    std::optional<Instant> nextUpdate {}; // promised in the text

    friend bool operator==(const PublicationOrdered&, const PublicationOrdered&) = default;
};
// What failed on this channel is tried again; what has arrived is not sent twice.
struct RedeliveryOrdered {
    PublicationId publication;
    std::string channel;
    bool uncertainToo = false; // also to those who may have it

    friend bool operator==(const RedeliveryOrdered&, const RedeliveryOrdered&) = default;
};
// A customer has asked.
struct CustomersAsked {
    AskedBy by = AskedBy::Phone;

    friend bool operator==(const CustomersAsked&, const CustomersAsked&) = default;
};

using CommsChange = std::variant<DraftSaved, MessagePublished, DraftSubmitted, DraftWithdrawn, PublicationOrdered,
    RedeliveryOrdered, CustomersAsked>;

// --- the approval aspect: commanders ----------------------------------------------------------------------------

struct DraftApproved {
    DraftId draft;
    std::uint32_t version = 0; // of the saved text, in the comms aspect
    std::string digest; // digestOf() what was read

    friend bool operator==(const DraftApproved&, const DraftApproved&) = default;
};
struct DraftRefused {
    DraftId draft;
    std::uint32_t version = 0;
    std::string reason;

    friend bool operator==(const DraftRefused&, const DraftRefused&) = default;
};

using ApprovalChange = std::variant<DraftApproved, DraftRefused>;

// --- the delivery aspect: the gateway ---------------------------------------------------------------------------

// Recipients are named as in ChannelDelivery.

struct DeliveryBegun {
    PublicationId publication;
    std::string channel;
    ChannelKind kind = ChannelKind::StatusPage;
    std::uint32_t recipients = 0;

    friend bool operator==(const DeliveryBegun&, const DeliveryBegun&) = default;
};
// Acknowledged by the log before the recipient can have the message: who is named here may have it.
struct HandoverBegun {
    PublicationId publication;
    std::string channel;
    std::vector<std::string> recipients;

    friend bool operator==(const HandoverBegun&, const HandoverBegun&) = default;
};
struct RecipientResult {
    std::string recipient;
    DeliveryOutcome outcome = DeliveryOutcome::Delivered; // not HandingOver
    std::string detail {};
    std::optional<Instant> retryAt {};

    friend bool operator==(const RecipientResult&, const RecipientResult&) = default;
};
// Also for an attempt that came to nothing before the hand-over began.
struct HandoverEnded {
    PublicationId publication;
    std::string channel;
    std::vector<RecipientResult> results;

    friend bool operator==(const HandoverEnded&, const HandoverEnded&) = default;
};
struct DeliveryFinished {
    PublicationId publication;
    std::string channel;
    std::uint32_t delivered = 0;
    std::uint32_t failed = 0;
    std::uint32_t uncertain = 0;
    std::string detail {}; // why nothing could be delivered at all

    friend bool operator==(const DeliveryFinished&, const DeliveryFinished&) = default;
};

using DeliveryChange = std::variant<DeliveryBegun, HandoverBegun, HandoverEnded, DeliveryFinished>;

// --- events -----------------------------------------------------------------------------------------------------

struct CaseEvent {
    IncidentId incident;
    std::uint32_t version = 0; // from 1; part of the subject
    CaseChange change;
    std::uint32_t corrects = 0; // the version of the case event that this one corrects; 0: none

    friend bool operator==(const CaseEvent&, const CaseEvent&) = default;
};
// An event of one of the other aspects, each with versions of its own.
template <typename Change> struct AspectEvent {
    IncidentId incident;
    std::uint32_t version = 0;
    Change change;

    friend bool operator==(const AspectEvent&, const AspectEvent&) = default;
};
using CommsEvent = AspectEvent<CommsChange>;
using ApprovalEvent = AspectEvent<ApprovalChange>;
using DeliveryEvent = AspectEvent<DeliveryChange>;

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
// How one way out of the gateway is doing.
struct ChannelReport {
    std::string name;
    ChannelKind kind = ChannelKind::StatusPage;
    SourceState state = SourceState::Waiting;
    std::optional<Instant> lastGood {}; // the last delivery that went well
    std::string detail {}; // what is wrong and what to do, for people
    std::set<Audience> audiences {};
    std::uint32_t recipients = 0;

    friend bool operator==(const ChannelReport&, const ChannelReport&) = default;
};
struct GatewayReport {
    std::vector<SourceReport> sources;
    std::vector<ChannelReport> channels {};

    friend bool operator==(const GatewayReport&, const GatewayReport&) = default;
};

struct CatalogueApplied {
    std::shared_ptr<const Catalogue> catalogue; // never null

    friend bool operator==(const CatalogueApplied& left, const CatalogueApplied& right)
    {
        return *left.catalogue == *right.catalogue;
    }
};

// Who looks at what. Not stored: repeated while it holds, over when it is not heard any more. The person is the event's
// actor.
struct PresenceNotice {
    std::string window; // one person may have several open
    IncidentId incident {}; // empty: looks at none
    std::string editing {}; // a part as touchedParts() names it ("title", "draft:d1"); empty: only looks

    friend bool operator==(const PresenceNotice&, const PresenceNotice&) = default;
};

using EventBody = std::variant<AlertCondition, CaseEvent, CommsEvent, ApprovalEvent, DeliveryEvent, MetricSample,
    GatewayReport, CatalogueApplied, PresenceNotice, AlertsAcknowledged, AlertsReleased, SilenceRequested,
    SilenceWithdrawn, SilenceAnswered, SilenceReported, GroupingDecided>;

template <typename Body>
inline constexpr bool IsOfIncident
    = std::is_same_v<Body,
          CaseEvent> || std::is_same_v<Body, CommsEvent> || std::is_same_v<Body, ApprovalEvent> || std::is_same_v<Body, DeliveryEvent>;
template <typename Body>
inline constexpr Aspect AspectOf = std::is_same_v<Body, CommsEvent> ? Aspect::Comms
    : std::is_same_v<Body, ApprovalEvent>                           ? Aspect::Approval
    : std::is_same_v<Body, DeliveryEvent>                           ? Aspect::Delivery
                                                                    : Aspect::Case;

template <typename Body>
inline constexpr bool IsOfHandling
    = std::is_same_v<Body,
          AlertsAcknowledged> || std::is_same_v<Body, AlertsReleased> || std::is_same_v<Body, SilenceRequested> || std::is_same_v<Body, SilenceWithdrawn> || std::is_same_v<Body, SilenceAnswered> || std::is_same_v<Body, SilenceReported>;

// Null: it is no incident's event.
[[nodiscard]] inline const IncidentId* incidentOf(const EventBody& body)
{
    return std::visit(
        [](const auto& what) -> const IncidentId* {
            if constexpr (IsOfIncident<std::decay_t<decltype(what)>>)
                return &what.incident;
            else
                return nullptr;
        },
        body);
}

// Any change of an incident. The alternatives are in the order of Aspect.
using IncidentChange = std::variant<CaseChange, CommsChange, ApprovalChange, DeliveryChange>;
// Those that people ask for.
using PersonsChange = std::variant<CaseChange, CommsChange, ApprovalChange>;
// What people do about alerts.
using AlertAct = std::variant<AlertsAcknowledged, AlertsReleased, SilenceRequested, SilenceWithdrawn>;

struct Event {
    std::string id; // unique; the message id of the log, so that a retry is no duplicate
    std::string source; // which program says it: "/leitstand/gateway", "/leitstand/desktop"
    Instant time; // when it happened
    std::string actor; // the person; empty for a program
    EventBody body;

    friend bool operator==(const Event&, const Event&) = default;
};

enum class Stream : std::uint8_t { Alerts, Incidents, Metrics, Settings, Handling };
inline constexpr std::size_t StreamCount = 5;

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
