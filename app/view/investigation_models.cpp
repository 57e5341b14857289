// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/investigation_models.h"

#include "view/display_text.h"

#include <array>

namespace leitstand {
namespace {

template <typename Id> QString idText(const Id& id)
{
    return QString::fromStdString(id.value);
}

// Every member that is shown, in the order of the struct.
constexpr std::array HypothesisRoles {
    FactRole<HypothesisRow> { "hypothesisId", factOf<&HypothesisRow::hypothesisId> },
    FactRole<HypothesisRow> { "statement", factOf<&HypothesisRow::statement> },
    FactRole<HypothesisRow> { "judgement", factOf<&HypothesisRow::state> },
    FactRole<HypothesisRow> { "evidence", factOf<&HypothesisRow::evidence> },
    FactRole<HypothesisRow> { "by", factOf<&HypothesisRow::by> },
    FactRole<HypothesisRow> { "raisedAt", factOf<&HypothesisRow::raisedAt> },
    FactRole<HypothesisRow> { "judgedAt", factOf<&HypothesisRow::judgedAt> },
    FactRole<HypothesisRow> { "judgedBy", factOf<&HypothesisRow::judgedBy> },
    FactRole<HypothesisRow> { "causeFrom", factOf<&HypothesisRow::causeFrom> },
    FactRole<HypothesisRow> { "causeUntil", factOf<&HypothesisRow::causeUntil> },
    FactRole<HypothesisRow> { "steps", factOf<&HypothesisRow::steps> },
    FactRole<HypothesisRow> { "recorded", factOf<&HypothesisRow::recorded> },
    FactRole<HypothesisRow> { "withdrawn", factOf<&HypothesisRow::withdrawn> },
};
constexpr std::array ActionRoles {
    FactRole<ActionRow> { "actionId", factOf<&ActionRow::actionId> },
    FactRole<ActionRow> { "what", factOf<&ActionRow::what> },
    FactRole<ActionRow> { "by", factOf<&ActionRow::by> },
    FactRole<ActionRow> { "startedAt", factOf<&ActionRow::startedAt> },
    FactRole<ActionRow> { "endedAt", factOf<&ActionRow::endedAt> },
    FactRole<ActionRow> { "outcome", factOf<&ActionRow::outcome> },
    FactRole<ActionRow> { "details", factOf<&ActionRow::detail> },
    FactRole<ActionRow> { "recorded", factOf<&ActionRow::recorded> },
    FactRole<ActionRow> { "withdrawn", factOf<&ActionRow::withdrawn> },
};
constexpr std::array CauseRoles {
    FactRole<CauseRow> { "causeId", factOf<&CauseRow::causeId> },
    FactRole<CauseRow> { "text", factOf<&CauseRow::text> },
    FactRole<CauseRow> { "at", factOf<&CauseRow::at> },
    FactRole<CauseRow> { "by", factOf<&CauseRow::by> },
    FactRole<CauseRow> { "recorded", factOf<&CauseRow::recorded> },
    FactRole<CauseRow> { "withdrawn", factOf<&CauseRow::withdrawn> },
};
constexpr std::array PreventionRoles {
    FactRole<PreventionRow> { "preventionId", factOf<&PreventionRow::preventionId> },
    FactRole<PreventionRow> { "text", factOf<&PreventionRow::text> },
    FactRole<PreventionRow> { "owner", factOf<&PreventionRow::owner> },
    FactRole<PreventionRow> { "due", factOf<&PreventionRow::due> },
    FactRole<PreventionRow> { "doneAt", factOf<&PreventionRow::doneAt> },
    FactRole<PreventionRow> { "doneBy", factOf<&PreventionRow::doneBy> },
    FactRole<PreventionRow> { "at", factOf<&PreventionRow::at> },
    FactRole<PreventionRow> { "by", factOf<&PreventionRow::by> },
    FactRole<PreventionRow> { "recorded", factOf<&PreventionRow::recorded> },
    FactRole<PreventionRow> { "withdrawn", factOf<&PreventionRow::withdrawn> },
};
constexpr std::array MarkedNoteRoles {
    FactRole<MarkedNoteRow> { "noteId", factOf<&MarkedNoteRow::noteId> },
    FactRole<MarkedNoteRow> { "text", factOf<&MarkedNoteRow::text> },
    FactRole<MarkedNoteRow> { "mark", factOf<&MarkedNoteRow::mark> },
    FactRole<MarkedNoteRow> { "at", factOf<&MarkedNoteRow::at> },
    FactRole<MarkedNoteRow> { "by", factOf<&MarkedNoteRow::by> },
    FactRole<MarkedNoteRow> { "recorded", factOf<&MarkedNoteRow::recorded> },
};

HypothesisRow rowOf(const Hypothesis& hypothesis)
{
    HypothesisRow row;
    row.hypothesisId = idText(hypothesis.id);
    row.statement = displayText(hypothesis.statement);
    row.state = static_cast<int>(hypothesis.state());
    row.evidence = displayText(hypothesis.steps.back().evidence);
    row.by = displayLine(hypothesis.steps.front().by);
    row.raisedAt = milliseconds(hypothesis.steps.front().at);
    if (hypothesis.steps.size() > 1) {
        row.judgedAt = milliseconds(hypothesis.steps.back().at);
        row.judgedBy = displayLine(hypothesis.steps.back().by);
    }
    for (std::size_t i = 0; i < hypothesis.steps.size(); ++i) {
        const HypothesisStep& step = hypothesis.steps[i];
        if (step.state == HypothesisState::Cause) {
            row.causeFrom = milliseconds(step.at);
            if (hypothesis.becameSymptom && i + 1 < hypothesis.steps.size())
                row.causeUntil = milliseconds(hypothesis.steps[i + 1].at);
            else
                row.causeUntil = 0;
        }
        row.steps.append(QVariantMap { { QStringLiteral("state"), static_cast<int>(step.state) },
            { QStringLiteral("evidence"), displayText(step.evidence) }, { QStringLiteral("at"), milliseconds(step.at) },
            { QStringLiteral("by"), displayLine(step.by) } });
    }
    row.recorded = static_cast<int>(hypothesis.recorded);
    row.withdrawn = hypothesis.withdrawn;
    return row;
}

} // namespace

HypothesisModel::HypothesisModel(QObject* parent) : FactModel(HypothesisRoles, parent) { }

void HypothesisModel::showIncident(const Incident* incident)
{
    std::vector<HypothesisRow> now;
    if (incident) {
        for (const Hypothesis& hypothesis : incident->hypotheses)
            now.push_back(rowOf(hypothesis));
    }
    if (show(std::move(now), &HypothesisRow::hypothesisId))
        Q_EMIT countChanged();
}

ActionModel::ActionModel(QObject* parent) : FactModel(ActionRoles, parent) { }

void ActionModel::showIncident(const Incident* incident)
{
    std::vector<ActionRow> now;
    if (incident) {
        for (const Action& action : incident->actions)
            now.push_back(
                { idText(action.id), displayText(action.what), displayLine(action.by), milliseconds(action.startedAt),
                    action.endedAt ? milliseconds(*action.endedAt) : 0.0, static_cast<int>(action.outcome),
                    displayText(action.detail), static_cast<int>(action.recorded), action.withdrawn });
    }
    const int running = runningCount();
    if (show(std::move(now), &ActionRow::actionId))
        Q_EMIT countChanged();
    if (running != runningCount())
        Q_EMIT runningChanged();
}

int ActionModel::runningCount() const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(),
        [](const ActionRow& row) { return row.outcome == CaseFacts::Running && !row.withdrawn; }));
}

CauseModel::CauseModel(QObject* parent) : FactModel(CauseRoles, parent) { }

void CauseModel::showIncident(const Incident* incident)
{
    std::vector<CauseRow> now;
    if (incident) {
        for (const leitstand::Cause& cause : incident->causes)
            now.push_back({ idText(cause.id), displayText(cause.text), milliseconds(cause.at), displayLine(cause.by),
                static_cast<int>(cause.recorded), cause.withdrawn });
    }
    if (show(std::move(now), &CauseRow::causeId))
        Q_EMIT countChanged();
}

PreventionModel::PreventionModel(QObject* parent) : FactModel(PreventionRoles, parent) { }

void PreventionModel::showIncident(const Incident* incident)
{
    std::vector<PreventionRow> now;
    if (incident) {
        for (const Prevention& prevention : incident->preventions)
            now.push_back({ idText(prevention.id), displayText(prevention.text), displayLine(prevention.owner),
                dayText(prevention.due), prevention.doneAt ? milliseconds(*prevention.doneAt) : 0.0,
                displayLine(prevention.doneBy), milliseconds(prevention.at), displayLine(prevention.by),
                static_cast<int>(prevention.recorded), prevention.withdrawn });
    }
    if (show(std::move(now), &PreventionRow::preventionId))
        Q_EMIT countChanged();
}

MarkedNoteModel::MarkedNoteModel(NoteMark mark, QObject* parent) : FactModel(MarkedNoteRoles, parent), m_mark(mark) { }

void MarkedNoteModel::showIncident(const Incident* incident)
{
    std::vector<MarkedNoteRow> now;
    if (incident) {
        for (const Note& note : incident->notes) {
            if (note.mark == m_mark && !note.withdrawn)
                now.push_back({ idText(note.id), displayText(note.text), static_cast<int>(note.mark),
                    milliseconds(note.at), displayLine(note.by), static_cast<int>(note.recorded) });
        }
    }
    if (show(std::move(now), &MarkedNoteRow::noteId))
        Q_EMIT countChanged();
}

QString dayText(const std::optional<std::chrono::sys_days>& day)
{
    return day ? QString::fromStdString(formatInstant(Instant(*day)).substr(0, 10)) : QString();
}

} // namespace leitstand
