// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/change_words.h"

#include "drafting/entry_text.h"
#include "view/display_text.h"

#include <QCoreApplication>

#include <type_traits>

namespace leitstand {
namespace {

QString said(const char* word)
{
    return QCoreApplication::translate("ChangeWords", word);
}

QString stateWord(HypothesisState state)
{
    switch (state) {
    case HypothesisState::Raised:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "raised"));
    case HypothesisState::Testing:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "being tested"));
    case HypothesisState::Refuted:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "refuted"));
    case HypothesisState::Cause:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "confirmed as the cause"));
    case HypothesisState::Symptom:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "confirmed as a symptom"));
    }
    return {};
}

QString outcomeWord(ActionOutcome outcome)
{
    switch (outcome) {
    case ActionOutcome::Running:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "under way"));
    case ActionOutcome::Succeeded:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "succeeded"));
    case ActionOutcome::Failed:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "failed"));
    case ActionOutcome::Impossible:
        return said(QT_TRANSLATE_NOOP("ChangeWords", "impossible"));
    }
    return {};
}

QString named(std::string_view word)
{
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

QString withDetail(const QString& word, const std::string& detail)
{
    return detail.empty() ? word : word + QStringLiteral(" – ") + displayText(detail);
}

} // namespace

QString partWord(const CaseChange& change, const CatalogueNames& names)
{
    return std::visit(
        [&names](const auto& what) -> QString {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, IncidentOpened>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Opening"));
            else if constexpr (std::is_same_v<Change, IncidentAcknowledged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Acknowledgement"));
            else if constexpr (std::is_same_v<Change, LaneMoved> || std::is_same_v<Change, RelapseNoticed>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Lane"));
            else if constexpr (std::is_same_v<Change, PriorityChanged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Priority"));
            else if constexpr (std::is_same_v<Change, TitleChanged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Title"));
            else if constexpr (std::is_same_v<Change, SummaryChanged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Summary"));
            else if constexpr (std::is_same_v<Change, CustomerImpactChanged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Customer impact"));
            else if constexpr (std::is_same_v<Change, AlertsLinked> || std::is_same_v<Change, AlertsUnlinked>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Linked alerts"));
            else if constexpr (std::is_same_v<Change, NoteAdded>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Note"));
            else if constexpr (std::is_same_v<Change, RoleAssigned>)
                return named(roleName(what.role, names.language()));
            else if constexpr (std::is_same_v<Change, ComponentsAffected> || std::is_same_v<Change, ComponentsCleared>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Affected components"));
            else if constexpr (std::is_same_v<Change, HypothesisRaised> || std::is_same_v<Change, HypothesisJudged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Hypothesis"));
            else if constexpr (std::is_same_v<Change, ActionTaken> || std::is_same_v<Change, ActionEnded>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Action"));
            else if constexpr (
                std::is_same_v<Change,
                    OutageRecorded> || std::is_same_v<Change, OutageChanged> || std::is_same_v<Change, OutageEnded>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Outage"));
            else if constexpr (std::is_same_v<Change, CauseRecorded>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Cause"));
            else if constexpr (std::is_same_v<Change, PreventionPlanned> || std::is_same_v<Change, PreventionDone>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Prevention"));
            else if constexpr (std::is_same_v<Change, IncidentMerged>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Merging"));
            else if constexpr (std::is_same_v<Change, RegulatoryMilestoneReached>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Report to an authority"));
            else if constexpr (std::is_same_v<Change, PicturePiece>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Picture"));
            else
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Withdrawal"));
        },
        change);
}

QString valueWord(const CaseChange& change, const CatalogueNames& names)
{
    return std::visit(
        [&names](const auto& what) -> QString {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, LaneMoved>)
                return withDetail(named(laneName(what.to, names.language())), what.reason);
            else if constexpr (std::is_same_v<Change, RelapseNoticed>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "Act, after a relapse"));
            else if constexpr (std::is_same_v<Change, PriorityChanged>)
                return QStringLiteral("P%1").arg(static_cast<int>(what.priority) + 1);
            else if constexpr (std::is_same_v<Change, IncidentOpened> || std::is_same_v<Change, TitleChanged>)
                return displayLine(what.title);
            else if constexpr (std::is_same_v<Change, SummaryChanged>)
                return displayText(what.summary);
            else if constexpr (std::is_same_v<Change, CustomerImpactChanged>)
                return what.customerImpact ? said(QT_TRANSLATE_NOOP("ChangeWords", "customers notice it"))
                                           : said(QT_TRANSLATE_NOOP("ChangeWords", "customers do not notice it"));
            else if constexpr (std::is_same_v<Change, NoteAdded>)
                return displayText(what.text);
            else if constexpr (std::is_same_v<Change, RoleAssigned>)
                return what.person.empty() ? said(QT_TRANSLATE_NOOP("ChangeWords", "nobody"))
                                           : displayLine(what.person);
            else if constexpr (std::is_same_v<Change, ComponentsAffected> || std::is_same_v<Change, ComponentsCleared>)
                return names.components(what.components);
            else if constexpr (std::is_same_v<Change, HypothesisRaised>)
                return displayText(what.statement);
            else if constexpr (std::is_same_v<Change, HypothesisJudged>)
                return withDetail(stateWord(what.state), what.evidence);
            else if constexpr (std::is_same_v<Change, ActionTaken>)
                return withDetail(displayText(what.what), what.detail);
            else if constexpr (std::is_same_v<Change, ActionEnded>)
                return withDetail(outcomeWord(what.outcome), what.detail);
            else if constexpr (std::is_same_v<Change, OutageRecorded>)
                return names.component(what.facts.component);
            else if constexpr (std::is_same_v<Change, OutageChanged>)
                return what.state == OutageState::Down ? said(QT_TRANSLATE_NOOP("ChangeWords", "down"))
                                                       : said(QT_TRANSLATE_NOOP("ChangeWords", "degraded"));
            else if constexpr (std::is_same_v<Change, OutageEnded>)
                return said(QT_TRANSLATE_NOOP("ChangeWords", "ended"));
            else if constexpr (std::is_same_v<Change, CauseRecorded>)
                return displayText(what.text);
            else if constexpr (std::is_same_v<Change, PreventionPlanned>)
                return displayText(what.text);
            else if constexpr (std::is_same_v<Change, Withdrawn>)
                return displayText(what.reason);
            else
                return {};
        },
        change);
}

std::string* writtenText(CaseChange& change)
{
    return std::visit(
        [](auto& what) -> std::string* {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, TitleChanged>)
                return &what.title;
            else if constexpr (std::is_same_v<Change, SummaryChanged>)
                return &what.summary;
            else if constexpr (
                std::is_same_v<Change,
                    NoteAdded> || std::is_same_v<Change, CauseRecorded> || std::is_same_v<Change, PreventionPlanned>)
                return &what.text;
            else if constexpr (std::is_same_v<Change, HypothesisRaised>)
                return &what.statement;
            else if constexpr (std::is_same_v<Change, ActionTaken>)
                return &what.what;
            else
                return nullptr;
        },
        change);
}

const std::string* writtenText(const CaseChange& change)
{
    return writtenText(const_cast<CaseChange&>(change));
}

} // namespace leitstand
