// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents, as the fold keeps them.
#pragma once

#include "domain/communication.h"
#include "domain/identity.h"
#include "domain/instant.h"
#include "domain/investigation.h"
#include "domain/outage.h"
#include "domain/regulation.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

struct CaseEntry;

enum class Lane : std::uint8_t { New, Understand, Act, Watch, Communicate, Closed };
enum class Priority : std::uint8_t { P1, P2, P3, P4, P5 };

// An incident's log is kept in aspects, each a numbered sequence of its own (DESIGN.md §2).
enum class Aspect : std::uint8_t { Case, Comms, Approval, Delivery };
inline constexpr std::size_t AspectCount = 4;

[[nodiscard]] std::string_view wordFor(Lane lane);
[[nodiscard]] std::string_view wordFor(Priority priority);
[[nodiscard]] std::string_view wordFor(Aspect aspect);
[[nodiscard]] std::optional<Lane> laneFromWord(std::string_view word);
[[nodiscard]] std::optional<Priority> priorityFromWord(std::string_view word);
[[nodiscard]] std::optional<Aspect> aspectFromWord(std::string_view word);

// A moment of an incident's course. The clocks of machines disagree by minutes: the number of entries before it in the
// record says what came first, and the instant only when it was.
struct RecordMoment {
    Instant at;
    std::size_t entriesBefore = 0;

    // By the order of the log. A delivery has no entry of its own, what happened at this moment has.
    [[nodiscard]] bool isBefore(const PublishedMessage& message) const { return entriesBefore < message.entriesBefore; }
};

struct LaneChange {
    Lane lane = Lane::New;
    Instant at;
    std::string by;
    std::string reason {};
    std::size_t entriesBefore = 0;

    [[nodiscard]] RecordMoment moment() const { return { at, entriesBefore }; }
};

struct RoleHolding {
    std::string person; // empty: nobody
    Instant since;
};

struct Incident {
    IncidentId id;
    std::string title;
    std::string summary;
    Priority priority = Priority::P3;
    Lane lane = Lane::New;
    bool customerImpact = false;
    std::optional<Instant> customerImpactSince; // of the present impact: when it was marked
    std::size_t entriesBeforeImpact = 0; // and where in the record, as in RecordMoment
    Instant openedAt;
    std::string openedBy;
    std::optional<Instant> acknowledgedAt;
    std::string acknowledgedBy;
    std::optional<Instant> closedAt;
    std::vector<LaneChange> laneChanges; // the first is the opening
    std::optional<Span> watchAgreed; // a window other than the catalogue's, agreed for the present or last watch
    std::array<RoleHolding, CaseRoleCount> roles;
    std::vector<ComponentId> components; // affected ones, in the order in which they were named
    std::vector<AlertKey> alerts; // linked ones, in the order in which they were linked
    std::vector<Hypothesis> hypotheses; // this and all lists below in the order of the log, with what was withdrawn
    std::vector<Action> actions;
    std::vector<Outage> outages;
    std::vector<Note> notes;
    std::map<PictureId, Picture> pictures;
    std::vector<Cause> causes;
    std::vector<Prevention> preventions;
    std::vector<Relapse> relapses;
    std::vector<RegulatoryRecord> regulatory;
    IncidentId mergedInto; // empty: it was not
    std::vector<IncidentId> absorbed; // merged into this one
    IncidentId splitFrom;
    std::map<DraftId, Draft> drafts;
    std::vector<Publication> publications; // as they were ordered
    std::vector<PublishedMessage> published; // what is out
    std::vector<CustomerQuestion> questions;
    // Everything that happened, in the order of the log (domain/timeline.h). Shared: entries never change. A draft that one
    // person saves again and again has one for all saves, the last.
    std::vector<std::shared_ptr<const CaseEntry>> entries;
    std::map<std::uint32_t, std::uint32_t> corrections; // by the corrected version of the case: the latest correction
    Instant changedAt;
    std::array<std::uint32_t, AspectCount> versions {}; // the last version applied of each aspect; 0 is none

    [[nodiscard]] bool isOpen() const { return lane != Lane::Closed; }
    [[nodiscard]] std::uint32_t version(Aspect aspect) const { return versions[static_cast<std::size_t>(aspect)]; }
    [[nodiscard]] const RoleHolding& role(CaseRole which) const { return roles[static_cast<std::size_t>(which)]; }
    [[nodiscard]] bool hasOpenOutage() const;
    // When it entered the lane that it is in.
    [[nodiscard]] Instant inLaneSince() const { return laneChanges.back().at; }
    // The hypothesis that is taken for the cause; null: there is none.
    [[nodiscard]] const Hypothesis* confirmedCause() const;
    [[nodiscard]] const Outage* outage(const OutageId& outage) const;
    // Null: there is none of this id.
    [[nodiscard]] const Draft* draft(const DraftId& draft) const;
    [[nodiscard]] const Publication* publication(const PublicationId& publication) const;
    // A final message to customers is owed until one is published; an incident that no customer noticed owes none.
    // Work that begins anew after it (back to Understand or Act, also from Closed) makes another one owed.
    [[nodiscard]] bool owesFinalMessage() const;
    // When work began: the opening, or the last return to Understand or Act after a final message.
    [[nodiscard]] RecordMoment workBegan() const;
};

} // namespace leitstand
