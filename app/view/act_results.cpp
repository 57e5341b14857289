// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/act_results.h"

#include "view/notice_model.h"

#include <algorithm>

namespace leitstand {
namespace {

ActResults::Outcome from(CommandOutcome outcome)
{
    switch (outcome) {
    case CommandOutcome::Saved:
        return ActResults::Done;
    case CommandOutcome::Waiting:
        return ActResults::Waiting;
    case CommandOutcome::Refused:
        return ActResults::Refused;
    case CommandOutcome::Conflicted:
        return ActResults::Conflict;
    case CommandOutcome::Failed:
        break;
    }
    return ActResults::Failed;
}

} // namespace

void ActResults::begin(const QString& what, std::vector<ActResultRow> rows)
{
    m_what = what;
    m_finished = false;
    show(std::move(rows));
}

bool ActResults::take(const CommandResult& result)
{
    const QString id = QString::fromStdString(result.eventId);
    std::vector<ActResultRow> now = rows();
    const auto found
        = std::find_if(now.begin(), now.end(), [&id](const ActResultRow& row) { return row.eventId == id; });
    if (found == now.end())
        return false;
    found->outcome = from(result.outcome);
    found->detail = result.error ? NoticeModel::wordsFor(*result.error) : QString();
    show(std::move(now));
    if (!m_finished && countOf({ UnderWay }) == 0) {
        m_finished = true;
        Q_EMIT finished();
    }
    return true;
}

int ActResults::countOf(std::initializer_list<int> outcomes) const
{
    return static_cast<int>(std::count_if(rows().begin(), rows().end(), [&](const ActResultRow& row) {
        return std::find(outcomes.begin(), outcomes.end(), row.outcome) != outcomes.end();
    }));
}

void ActResults::show(std::vector<ActResultRow> now)
{
    updateRows(
        std::move(now), [](const auto& left, const auto& right) { return left.eventId == right.eventId; },
        std::equal_to<>());
    Q_EMIT changed();
}

QHash<int, QByteArray> ActResults::roleNames() const
{
    return { { IncidentIdRole, "incidentId" }, { TitleRole, "title" }, { OutcomeRole, "outcome" },
        { DetailRole, "detail" } };
}

QVariant ActResults::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= rowCount())
        return {};
    const ActResultRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case IncidentIdRole:
        return row.incidentId;
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case OutcomeRole:
        return row.outcome;
    case DetailRole:
        return row.detail;
    default:
        return {};
    }
}

} // namespace leitstand
