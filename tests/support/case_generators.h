// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary changes of an incident's case, one function per kind (event_generators.h).
#pragma once

#include "support/value_generators.h"

#include <array>
#include <utility>

namespace leitstand::testing {

inline rc::Gen<Lane> genLane()
{
    return rc::gen::element(Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed);
}

inline rc::Gen<ActionOutcome> genOutcome()
{
    return rc::gen::element(
        ActionOutcome::Running, ActionOutcome::Succeeded, ActionOutcome::Failed, ActionOutcome::Impossible);
}

inline rc::Gen<OutageState> genOutageState()
{
    return rc::gen::element(OutageState::Down, OutageState::Degraded);
}

inline rc::Gen<Regime> genRegime()
{
    return rc::gen::element(Regime::Dora, Regime::Nis2, Regime::Gdpr);
}

// In place of a constructor: fills in what `change` is made of, whether or not it makes sense as a whole.
inline void fill(IncidentOpened& change)
{
    change = { *genName(), *genPriority(), *rc::gen::arbitrary<bool>(), *genKeys(), *genText(), *genIds<ComponentId>(),
        *genMaybeIncident() };
}
inline void fill(IncidentAcknowledged&) { }
inline void fill(LaneMoved& change)
{
    change = { *genLane(), *genText(), *genMaybe(genSpan()) };
}
inline void fill(PriorityChanged& change)
{
    change.priority = *genPriority();
}
inline void fill(TitleChanged& change)
{
    change.title = *genName();
}
inline void fill(CustomerImpactChanged& change)
{
    change.customerImpact = *rc::gen::arbitrary<bool>();
}
inline void fill(AlertsLinked& change)
{
    change.alerts = *genKeys();
}
inline void fill(AlertsUnlinked& change)
{
    change.alerts = *genKeys();
}
inline void fill(NoteAdded& change)
{
    change = { *genId<NoteId>(), *genText(), *rc::gen::element(NoteMark::None, NoteMark::WentWell, NoteMark::WentBadly),
        *genIds<PictureId>() };
    if (change.text.empty() && change.pictures.empty())
        change.text = *genName();
}
inline void fill(SummaryChanged& change)
{
    change.summary = *genText();
}
inline void fill(RoleAssigned& change)
{
    change = { *rc::gen::element(CaseRole::Commander, CaseRole::CommunicationLead, CaseRole::Scribe), *genText(20) };
}
inline void fill(ComponentsAffected& change)
{
    change.components = *genIds<ComponentId>();
}
inline void fill(ComponentsCleared& change)
{
    change.components = *genIds<ComponentId>();
}
inline void fill(HypothesisRaised& change)
{
    change = { *genId<HypothesisId>(), *genName() };
}
inline void fill(HypothesisJudged& change)
{
    using State = HypothesisState;
    change = { *genId<HypothesisId>(),
        *rc::gen::element(State::Raised, State::Testing, State::Refuted, State::Cause, State::Symptom), *genText() };
}
inline void fill(ActionTaken& change)
{
    change = { *genId<ActionId>(), *genName(), *genText(20), *genOutcome(), *genText() };
}
inline void fill(ActionEnded& change)
{
    change = { *genId<ActionId>(), *genOutcome(), *genText() };
}
inline void fill(OutageRecorded& change)
{
    change.outage = *genId<OutageId>();
    change.facts = { *genId<ComponentId>(), *rc::gen::arbitrary<bool>(),
        *rc::gen::element(Fault::Own, Fault::ThirdParty), { { *genText(10) }, *genMaybe(genShare()) }, *genText() };
    const auto spells = *rc::gen::inRange(1, 4);
    for (int i = 0; i < spells; ++i)
        change.spells.push_back({ *genOutageState(), *genInstant(), *genMaybe(genInstant()) });
}
inline void fill(OutageChanged& change)
{
    change = { *genId<OutageId>(), *genOutageState(), *genInstant() };
}
inline void fill(OutageEnded& change)
{
    change = { *genId<OutageId>(), *genInstant() };
}
inline void fill(CauseRecorded& change)
{
    change = { *genId<CauseId>(), *genName() };
}
inline void fill(PreventionPlanned& change)
{
    change = { *genId<PreventionId>(), *genName(), *genText(20), *genMaybe(genDay()) };
}
inline void fill(PreventionDone& change)
{
    change.prevention = *genId<PreventionId>();
}
inline void fill(IncidentMerged& change)
{
    change.into.value = *genPlainToken();
}
inline void fill(RelapseNoticed& change)
{
    change = { *genKey(), *genInstant() };
}
inline void fill(RegulatoryMilestoneReached& change)
{
    using Milestone = RegulatoryMilestone;
    change = { *genRegime(),
        *rc::gen::element(Milestone::Aware, Milestone::Classified, Milestone::InitialSubmitted,
            Milestone::IntermediateSubmitted, Milestone::FinalSubmitted),
        *genInstant() };
}
inline void fill(PicturePiece& change)
{
    const auto count = *rc::gen::inRange<std::uint32_t>(1, Picture::MaxPieces + 1);
    change = { *genId<PictureId>(), *rc::gen::element<std::string>("image/png", "image/jpeg"),
        *rc::gen::inRange<std::uint32_t>(0, count), count,
        std::make_shared<const std::string>(
            *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::arbitrary<char>()))) };
}
inline void fill(Withdrawn& change)
{
    change.reason = *genText();
}

} // namespace leitstand::testing
