// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/incident_rules.h"

#include "domain/rule_refusals.h"

#include <type_traits>

namespace leitstand {
namespace {

Error roleRefusal(std::string remedy)
{
    return { QT_TRANSLATE_NOOP("Rules", "your role may not do this"), {}, std::move(remedy) };
}

} // namespace

Outcome mayDo(AccessRole role, const CaseChange&)
{
    if (role == AccessRole::Viewer || role == AccessRole::Support)
        return roleRefusal(QT_TRANSLATE_NOOP("Rules", "ask a responder or a commander"));
    return Done();
}

Outcome mayDo(AccessRole role, const CommsChange&)
{
    if (role == AccessRole::Viewer)
        return roleRefusal(QT_TRANSLATE_NOOP("Rules", "ask somebody of support, a responder or a commander"));
    return Done();
}

Outcome mayDo(AccessRole role, const ApprovalChange&)
{
    if (role != AccessRole::Commander)
        return roleRefusal(QT_TRANSLATE_NOOP("Rules", "ask a commander"));
    return Done();
}

std::vector<std::string> touchedParts(const CaseChange& change)
{
    return std::visit(
        [](const auto& what) -> std::vector<std::string> {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, IncidentOpened>)
                return { "opening" };
            else if constexpr (std::is_same_v<Change, IncidentAcknowledged>)
                return { "acknowledgement" };
            else if constexpr (std::is_same_v<Change, LaneMoved>)
                return { "lane" };
            else if constexpr (std::is_same_v<Change, PriorityChanged>)
                return { "priority" };
            else if constexpr (std::is_same_v<Change, TitleChanged>)
                return { "title" };
            else if constexpr (std::is_same_v<Change, CustomerImpactChanged>)
                return { "customer impact" };
            else if constexpr (std::is_same_v<Change, SummaryChanged>)
                return { "summary" };
            else if constexpr (std::is_same_v<Change, RoleAssigned>)
                return { "role:" + std::string(wordFor(what.role)) };
            else if constexpr (std::is_same_v<Change, NoteAdded>)
                return { "note:" + what.note.value };
            else if constexpr (std::is_same_v<Change, HypothesisRaised> || std::is_same_v<Change, HypothesisJudged>)
                return { "hypothesis:" + what.hypothesis.value };
            else if constexpr (std::is_same_v<Change, ActionTaken> || std::is_same_v<Change, ActionEnded>)
                return { "action:" + what.action.value };
            else if constexpr (
                std::is_same_v<Change,
                    OutageRecorded> || std::is_same_v<Change, OutageChanged> || std::is_same_v<Change, OutageEnded>)
                return { "outage:" + what.outage.value };
            else if constexpr (std::is_same_v<Change, CauseRecorded>)
                return { "cause:" + what.cause.value };
            else if constexpr (std::is_same_v<Change, PreventionPlanned> || std::is_same_v<Change, PreventionDone>)
                return { "prevention:" + what.prevention.value };
            else if constexpr (std::is_same_v<Change, IncidentMerged> || std::is_same_v<Change, RelapseNoticed>)
                return { "lane" };
            else
                return {};
        },
        change);
}

} // namespace leitstand
