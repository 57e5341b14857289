// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/conflict_model.h"

#include "view/change_words.h"
#include "view/display_text.h"

#include <algorithm>

namespace leitstand {

ConflictModel::ConflictModel(Desk& desk, Lens& lens, const CatalogueNames& names, QObject* parent)
    : RowModel(parent)
    , m_desk(desk)
    , m_lens(lens)
    , m_names(names)
{ }

bool ConflictModel::take(const CommandResult& result)
{
    if (result.outcome != CommandOutcome::Conflicted || !result.theirs)
        return false;
    const auto* const theirs = std::get_if<CaseEvent>(&result.theirs->body);
    const auto* const change = std::get_if<CaseChange>(&result.mine.change);
    if (!theirs || !change)
        return false;
    ConflictRow row;
    row.conflictId = QString::fromStdString(result.eventId);
    row.incidentId = QString::fromStdString(result.incident.value);
    const Incident* const incident = m_lens.workspace().state().incident(result.incident);
    row.incidentTitle = incident ? displayLine(incident->title) : QString();
    row.part = partWord(*change, m_names);
    row.theirName = displayLine(result.theirs->actor);
    row.theirAt = milliseconds(result.theirs->time);
    row.theirs = valueWord(theirs->change, m_names);
    row.mine = valueWord(*change, m_names);
    row.isText = writtenText(*change) && writtenText(theirs->change);
    m_mine[row.conflictId] = result.mine;
    std::vector<ConflictRow> now = rows();
    now.insert(now.begin(), std::move(row));
    show(std::move(now));
    return true;
}

void ConflictModel::keepTheirs(const QString& conflictId)
{
    remove(conflictId);
}

void ConflictModel::writeMine(const QString& conflictId)
{
    submit(conflictId, nullptr);
}

void ConflictModel::writeMerged(const QString& conflictId, const QString& text)
{
    submit(conflictId, &text);
}

// Based on what is there now: the person has seen it.
void ConflictModel::submit(const QString& conflictId, const QString* text)
{
    const auto found = m_mine.find(conflictId);
    if (found == m_mine.end())
        return;
    ChangeRequest request = found->second;
    request.basedOn.reset();
    if (std::string* const written = writtenText(std::get<CaseChange>(request.change)); written && text)
        *written = fromTyped(*text);
    remove(conflictId);
    m_desk.change(std::move(request));
}

void ConflictModel::remove(const QString& conflictId)
{
    if (m_mine.erase(conflictId) == 0)
        return;
    std::vector<ConflictRow> now = rows();
    std::erase_if(now, [&](const ConflictRow& row) { return row.conflictId == conflictId; });
    show(std::move(now));
    Q_EMIT settled(conflictId);
}

void ConflictModel::show(std::vector<ConflictRow> now)
{
    const int before = count();
    updateRows(
        std::move(now), [](const auto& left, const auto& right) { return left.conflictId == right.conflictId; },
        std::equal_to<>());
    if (before != count())
        Q_EMIT countChanged();
}

int ConflictModel::rowOf(const QString& conflictId) const
{
    const auto found = std::find_if(
        rows().begin(), rows().end(), [&](const ConflictRow& row) { return row.conflictId == conflictId; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariantMap ConflictModel::details(const QString& conflictId) const
{
    QVariantMap map;
    const int row = rowOf(conflictId);
    if (row < 0)
        return map;
    const auto names = roleNames();
    for (auto role = names.begin(); role != names.end(); ++role)
        map.insert(QString::fromLatin1(role.value()), data(index(row), role.key()));
    return map;
}

QHash<int, QByteArray> ConflictModel::roleNames() const
{
    return {
        { ConflictIdRole, "conflictId" },
        { IncidentIdRole, "incidentId" },
        { IncidentTitleRole, "incidentTitle" },
        { PartRole, "part" },
        { TheirNameRole, "theirName" },
        { TheirAtRole, "theirAt" },
        { TheirsRole, "theirs" },
        { MineRole, "mine" },
        { IsTextRole, "isText" },
    };
}

QVariant ConflictModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= count())
        return {};
    const ConflictRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case ConflictIdRole:
        return row.conflictId;
    case IncidentIdRole:
        return row.incidentId;
    case IncidentTitleRole:
        return row.incidentTitle;
    case Qt::DisplayRole:
    case PartRole:
        return row.part;
    case TheirNameRole:
        return row.theirName;
    case TheirAtRole:
        return row.theirAt;
    case TheirsRole:
        return row.theirs;
    case MineRole:
        return row.mine;
    case IsTextRole:
        return row.isText;
    default:
        return {};
    }
}

} // namespace leitstand
