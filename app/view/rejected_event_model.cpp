// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/rejected_event_model.h"

#include "view/display_text.h"
#include "wire/subjects.h"

#include <ranges>

namespace leitstand {

RejectedEventModel::RejectedEventModel(Workspace& workspace, QObject* parent) : RowModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::rejectedChanged, this, &RejectedEventModel::refresh);
    refresh();
}

void RejectedEventModel::refresh()
{
    std::vector<RejectedRow> now;
    for (const auto& event : std::views::reverse(m_workspace.rejected())) {
        const std::string_view stream = streamName(event.position.stream);
        now.push_back({ QString::fromLatin1(stream.data(), static_cast<qsizetype>(stream.size())),
            static_cast<double>(event.position.sequence), displayLine(event.subject), displayText(event.reason),
            displayText(event.excerpt), milliseconds(event.position.storedAt) });
    }
    updateRows(
        std::move(now),
        [](const auto& left, const auto& right) {
            return left.sequence == right.sequence && left.stream == right.stream;
        },
        std::equal_to<>());
    Q_EMIT countChanged();
}

QStringList RejectedEventModel::foreignTypes() const
{
    QStringList list;
    for (const auto& [type, count] : m_workspace.foreignTypes())
        list.append(displayLine(type) + QStringLiteral(" × ") + QString::number(count));
    return list;
}

QHash<int, QByteArray> RejectedEventModel::roleNames() const
{
    return {
        { StreamRole, "stream" },
        { SequenceRole, "sequence" },
        { SubjectRole, "subject" },
        { ReasonRole, "reason" },
        { ExcerptRole, "excerpt" },
        { StoredAtRole, "storedAt" },
    };
}

QVariant RejectedEventModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= count())
        return {};
    const RejectedRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case StreamRole:
        return row.stream;
    case SequenceRole:
        return row.sequence;
    case SubjectRole:
        return row.subject;
    case Qt::DisplayRole:
    case ReasonRole:
        return row.reason;
    case ExcerptRole:
        return row.excerpt;
    case StoredAtRole:
        return row.storedAt;
    default:
        return {};
    }
}

} // namespace leitstand
