// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found out and done while an incident is worked: hypotheses, actions, causes, prevention, notes. Each keeps the
// version of the case that recorded it, so that corrections can name it; what is withdrawn is kept and marked.
#pragma once

#include "domain/identity.h"
#include "domain/instant.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// A confirmed hypothesis is a cause or a symptom (DESIGN.md §4).
enum class HypothesisState : std::uint8_t { Raised, Testing, Refuted, Cause, Symptom };
enum class ActionOutcome : std::uint8_t { Running, Succeeded, Failed, Impossible };
// Responsibilities in one incident; not what an account may do (AccessRole).
enum class CaseRole : std::uint8_t { Commander, CommunicationLead, Scribe };
inline constexpr std::size_t CaseRoleCount = 3;
// For the report afterwards.
enum class NoteMark : std::uint8_t { None, WentWell, WentBadly };

[[nodiscard]] std::string_view wordFor(HypothesisState state);
[[nodiscard]] std::string_view wordFor(ActionOutcome outcome);
[[nodiscard]] std::string_view wordFor(CaseRole role);
[[nodiscard]] std::string_view wordFor(NoteMark mark);
[[nodiscard]] std::optional<HypothesisState> hypothesisStateFromWord(std::string_view word);
[[nodiscard]] std::optional<ActionOutcome> actionOutcomeFromWord(std::string_view word);
[[nodiscard]] std::optional<CaseRole> caseRoleFromWord(std::string_view word);
[[nodiscard]] std::optional<NoteMark> noteMarkFromWord(std::string_view word);

struct HypothesisStep {
    HypothesisState state = HypothesisState::Raised;
    std::string evidence;
    Instant at;
    std::string by;
};

struct Hypothesis {
    HypothesisId id;
    std::string statement;
    std::vector<HypothesisStep> steps; // the first is the raising; never empty
    bool becameSymptom = false; // it was taken for the cause until a relapse
    std::uint32_t recorded = 0;
    bool withdrawn = false;

    [[nodiscard]] HypothesisState state() const { return steps.back().state; }
};

struct Action {
    ActionId id;
    std::string what;
    std::string by; // who does it
    Instant startedAt;
    std::optional<Instant> endedAt;
    ActionOutcome outcome = ActionOutcome::Running;
    std::string detail; // why it failed, why it was impossible
    std::uint32_t recorded = 0;
    bool withdrawn = false;
};

struct Note {
    NoteId id;
    Instant at;
    std::string by;
    std::string text;
    NoteMark mark = NoteMark::None;
    std::vector<PictureId> pictures;
    std::uint32_t recorded = 0;
    bool withdrawn = false;
};

// A picture pasted into a note. It comes in pieces; until all are there, `bytes` is null.
struct Picture {
    static constexpr std::size_t MaxPieces = 8;
    static constexpr std::size_t MaxPieceBytes = 512U << 10U;

    PictureId id;
    std::string mediaType; // "image/png" or "image/jpeg"
    std::vector<std::shared_ptr<const std::string>> pieces; // null: not here yet
    std::shared_ptr<const std::string> bytes;
};

struct Cause {
    CauseId id;
    std::string text;
    Instant at;
    std::string by;
    std::uint32_t recorded = 0;
    bool withdrawn = false;
};

// What will keep it from happening again.
struct Prevention {
    PreventionId id;
    std::string text;
    std::string owner;
    std::optional<std::chrono::sys_days> due; // a day, wherever its owner is
    std::optional<Instant> doneAt;
    std::string doneBy;
    Instant at;
    std::string by;
    std::uint32_t recorded = 0;
    bool withdrawn = false;
};

// An alert fired again after the incident was thought to be over.
struct Relapse {
    Instant at;
    AlertKey alert;
    HypothesisId hypothesis; // the one that was taken for the cause; empty: there was none
};

} // namespace leitstand
