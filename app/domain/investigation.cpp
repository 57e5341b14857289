// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/investigation.h"

#include "domain/words.h"

namespace leitstand {
namespace {

constexpr Word<HypothesisState> HypothesisStateWords[] = {
    { HypothesisState::Raised, "raised" },
    { HypothesisState::Testing, "testing" },
    { HypothesisState::Refuted, "refuted" },
    { HypothesisState::Cause, "cause" },
    { HypothesisState::Symptom, "symptom" },
};
constexpr Word<ActionOutcome> ActionOutcomeWords[] = {
    { ActionOutcome::Running, "running" },
    { ActionOutcome::Succeeded, "succeeded" },
    { ActionOutcome::Failed, "failed" },
    { ActionOutcome::Impossible, "impossible" },
};
constexpr Word<CaseRole> CaseRoleWords[] = {
    { CaseRole::Commander, "commander" },
    { CaseRole::CommunicationLead, "communication_lead" },
    { CaseRole::Scribe, "scribe" },
};
constexpr Word<NoteMark> NoteMarkWords[] = {
    { NoteMark::None, "none" },
    { NoteMark::WentWell, "went_well" },
    { NoteMark::WentBadly, "went_badly" },
};

} // namespace

std::string_view wordFor(HypothesisState state)
{
    return wordIn(HypothesisStateWords, state);
}
std::string_view wordFor(ActionOutcome outcome)
{
    return wordIn(ActionOutcomeWords, outcome);
}
std::string_view wordFor(CaseRole role)
{
    return wordIn(CaseRoleWords, role);
}
std::string_view wordFor(NoteMark mark)
{
    return wordIn(NoteMarkWords, mark);
}
std::optional<HypothesisState> hypothesisStateFromWord(std::string_view word)
{
    return kindIn(HypothesisStateWords, word);
}
std::optional<ActionOutcome> actionOutcomeFromWord(std::string_view word)
{
    return kindIn(ActionOutcomeWords, word);
}
std::optional<CaseRole> caseRoleFromWord(std::string_view word)
{
    return kindIn(CaseRoleWords, word);
}
std::optional<NoteMark> noteMarkFromWord(std::string_view word)
{
    return kindIn(NoteMarkWords, word);
}

} // namespace leitstand
