// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary logs for property tests of the fold (rapidcheck) in which few things meet often, with changes that contradict
// what is there among them.
#pragma once

#include "support/message_log.h"
#include "support/story.h"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace leitstand::testing {

// Evenly, also in the first and small cases of a property: otherwise what stands last in a switch hardly ever comes.
inline int pick(int from, int to)
{
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, to));
}

inline std::string anyOf(const std::vector<std::string>& names)
{
    return *rc::gen::elementOf(names);
}

// Which names a log uses. Two writers with different names never touch the same thing.
struct Names {
    std::vector<std::string> things { "x", "y" };
    std::vector<std::string> alerts { "A", "B", "C" };
    std::vector<std::string> components { "login", "billing", "mail" };
    std::vector<std::string> incidents { "i1", "i2" };
};

inline Lane anyLane()
{
    return *rc::gen::element(Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed);
}

inline std::vector<OutageSpell> anySpells(Instant now)
{
    const auto state = [] { return *rc::gen::element(OutageState::Down, OutageState::Degraded); };
    const auto before = [now](int most) { return now - std::chrono::minutes(pick(-1, most)); };
    const Instant turn = before(20);
    switch (pick(0, 4)) {
    case 0:
        return { { state(), now, {} } };
    case 1:
        return { { state(), before(40), turn } };
    case 2:
        return { { state(), turn - std::chrono::minutes(5), turn }, { state(), turn, {} } };
    default: // with a gap or the wrong way round
        return { { state(), before(40), before(40) }, { state(), before(20), before(20) } };
    }
}

// What is recorded once and then told anew, ended, judged or withdrawn.
inline CaseChange anyFinding(const Names& names, Instant now)
{
    const std::string id = anyOf(names.things);
    const std::string text = "text " + std::to_string(pick(0, 100));
    const auto outcome = *rc::gen::element(
        ActionOutcome::Running, ActionOutcome::Succeeded, ActionOutcome::Failed, ActionOutcome::Impossible);
    switch (pick(0, 11)) {
    case 0:
        return NoteAdded { { id }, text, NoteMark::WentWell, { { id } } };
    case 1:
        return HypothesisRaised { { id }, text };
    case 2:
        return HypothesisJudged { { id },
            *rc::gen::element(HypothesisState::Testing, HypothesisState::Refuted, HypothesisState::Cause), text };
    case 3:
        return ActionTaken { { id }, text, {}, outcome, text };
    case 4:
        return ActionEnded { { id }, outcome, text };
    case 5:
        return OutageRecorded { { id }, { { anyOf(names.components) } }, anySpells(now) };
    case 6:
        return OutageChanged { { id }, OutageState::Degraded, now };
    case 7:
        return OutageEnded { { id }, now };
    case 8:
        return CauseRecorded { { id }, text };
    case 9:
        return PreventionPlanned { { id }, text, "omar", {} };
    default:
        return PreventionDone { { id } };
    }
}

inline CaseChange anyPiece(const Names& names)
{
    const auto count = static_cast<std::uint32_t>(pick(1, 4));
    const auto index = static_cast<std::uint32_t>(pick(0, 4));
    return PicturePiece { { anyOf(names.things) }, "image/png", index, count,
        std::make_shared<const std::string>("piece " + std::to_string(index)) };
}

// What concerns the incident as a whole.
inline CaseChange anyTurn(const Names& names, Instant now)
{
    const AlertKey alert = Story::key(anyOf(names.alerts));
    const std::string text = "text " + std::to_string(pick(0, 100));
    switch (pick(0, 16)) {
    case 0:
        return IncidentAcknowledged();
    case 1:
    case 2:
        return LaneMoved { anyLane(), text, *rc::gen::element<std::optional<Span>>({}, std::chrono::minutes(10)) };
    case 3:
        return PriorityChanged { *rc::gen::element(Priority::P1, Priority::P4) };
    case 4:
        return TitleChanged { text };
    case 5:
        return SummaryChanged { text };
    case 6:
        return CustomerImpactChanged { *rc::gen::arbitrary<bool>() };
    case 7:
        return RoleAssigned { *rc::gen::element(CaseRole::Commander, CaseRole::Scribe), anyOf({ "jana", "omar", "" }) };
    case 8:
        return AlertsLinked { { alert, Story::key(anyOf(names.alerts)) } };
    case 9:
        return AlertsUnlinked { { alert } };
    case 10:
        return ComponentsAffected { { { anyOf(names.components) } } };
    case 11:
        return ComponentsCleared { { { anyOf(names.components) } } };
    case 12:
        return IncidentMerged { { anyOf(names.incidents) } };
    case 13:
        return RelapseNoticed { alert, now };
    case 14:
        return RegulatoryMilestoneReached { Regime::Dora,
            *rc::gen::element(RegulatoryMilestone::Aware, RegulatoryMilestone::InitialSubmitted), now };
    default:
        return anyPiece(names);
    }
}

// A change to the case that nobody has judged: a writer's, or somebody else's program's.
inline CaseChange anyChange(const Names& names, Instant now)
{
    return *rc::gen::arbitrary<bool>() ? anyFinding(names, now) : anyTurn(names, now);
}

inline void tellAnyAlert(Story& story, const Names& names)
{
    const std::string name = anyOf(names.alerts);
    *rc::gen::arbitrary<bool>() ? story.fires(name) : story.resolves(name);
}

inline void openAny(Story& story, const Names& names)
{
    IncidentOpened opening { "Logins are slow", Priority::P1, *rc::gen::arbitrary<bool>(),
        { Story::key(anyOf(names.alerts)) }, {}, { { anyOf(names.components) } }, {} };
    if (pick(0, 4) == 0)
        opening.splitFrom = { anyOf(names.incidents) };
    story.change(anyOf(names.incidents), CaseChange(std::move(opening)));
}

inline void correctAny(Story& story, const Names& names)
{
    const std::string id = anyOf(names.incidents);
    const Incident* const incident = story.state.incident({ id });
    const std::uint32_t last = incident ? incident->version(Aspect::Case) : 0;
    const auto corrects = static_cast<std::uint32_t>(pick(0, static_cast<int>(last + 2)));
    if (pick(0, 4) > 0 && incident && story.undoes(id, corrects))
        return;
    story.change(id, pick(0, 2) == 0 ? CaseChange(Withdrawn()) : anyFinding(names, story.now), corrects);
}

inline std::vector<LoggedEvent> anyLog()
{
    Story story;
    const Names names;
    if (pick(0, 4) > 0)
        story.opens("i1", { Story::key("A") });
    const auto length = pick(0, 60);
    for (int i = 0; i < length; ++i) {
        story.wait(std::chrono::seconds(pick(-60, 600))); // clocks of two machines differ
        switch (pick(0, 18)) {
        case 0:
        case 1:
        case 2:
            tellAnyAlert(story, names);
            break;
        case 3:
            openAny(story, names);
            break;
        case 5:
            story.saves(anyOf(names.incidents), anyOf({ "d1", "d2" }), "text " + std::to_string(i));
            break;
        case 11:
        case 12:
            testing::tellAnyMessage(story, anyOf(names.incidents));
            break;
        case 6:
            story.publishes(anyOf(names.incidents), *rc::gen::element(Moment::Update, Moment::FinalMessage));
            break;
        case 4:
        case 7:
        case 8:
            correctAny(story, names);
            break;
        case 9:
            story.tell(MetricSample { "login", anyOf(names.alerts), i * 0.5, "s" });
            break;
        case 10: {
            Catalogue catalogue;
            catalogue.components.resize(1);
            catalogue.components[0].id = { anyOf(names.components) };
            story.applies(std::move(catalogue));
            break;
        }
        default:
            story.change(anyOf(names.incidents), anyChange(names, story.now));
        }
    }
    return story.log;
}

} // namespace leitstand::testing
