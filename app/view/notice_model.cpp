// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/notice_model.h"

#include "view/display_text.h"
#include "view/program_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace leitstand {
NoticeModel::NoticeModel(QObject* parent) : RowModel(parent) { }

QString NoticeModel::translated(const std::string& text)
{
    const QString words = QCoreApplication::translate("Rules", text.c_str());
    return words == QString::fromStdString(text) ? programWords(text) : displayText(words.toStdString());
}

// Rules are written as they stand in a line of a terminal; here they begin a sentence.
QString NoticeModel::wordsFor(const Error& error)
{
    QString what = translated(error.what);
    if (!what.isEmpty())
        what.front() = what.front().toUpper();
    return what + (error.remedy.empty() ? QString() : QStringLiteral(" – ") + translated(error.remedy));
}

void NoticeModel::report(const CommandResult& result)
{
    NoticeRow row = rowOf(result);
    if (result.outcome == CommandOutcome::Saved) {
        dismiss(row.noticeId);
        return;
    }
    const QString id = row.noticeId;
    post(std::move(row));
    m_reported.insert_or_assign(id, result);
}

void NoticeModel::retranslate()
{
    std::vector<NoticeRow> now = rows();
    for (NoticeRow& row : now) {
        if (const auto reported = m_reported.find(row.noticeId); reported != m_reported.end())
            row = rowOf(reported->second);
    }
    show(std::move(now));
}

NoticeRow NoticeModel::rowOf(const CommandResult& result)
{
    NoticeRow row;
    row.noticeId = QString::fromStdString(result.eventId);
    row.incidentId = QString::fromStdString(result.incident.value);
    row.action = row.incidentId.isEmpty() ? NoAction : ShowIncident;
    if (result.error)
        row.detail = wordsFor(*result.error);
    switch (result.outcome) {
    case CommandOutcome::Saved:
        break;
    case CommandOutcome::Waiting:
        row.kind = Waiting;
        row.text = tr("Kept on this machine, sent as soon as the log is reachable");
        break;
    case CommandOutcome::Refused:
        row.kind = Refused;
        row.text = tr("Not possible");
        break;
    case CommandOutcome::Conflicted:
        row.kind = Conflict;
        row.text = tr("%1 was faster: nothing of yours has been written")
                       .arg(result.theirs ? displayLine(result.theirs->actor) : QString());
        row.detail.clear();
        if (result.theirs && std::holds_alternative<CaseChange>(result.mine.change))
            row.action = CompareVersions;
        break;
    case CommandOutcome::Failed:
        row.kind = Failure;
        row.text = tr("The log has refused it");
        break;
    }
    return row;
}

void NoticeModel::post(const QString& id, Kind kind, const QString& text, const QString& detail)
{
    post({ id, kind, text, detail, {}, NoAction });
}

void NoticeModel::tell(const QString& text, const QString& detail)
{
    post(text, Information, text, detail);
}

void NoticeModel::post(NoticeRow row)
{
    std::vector<NoticeRow> now { row };
    for (const NoticeRow& old : rows()) {
        if (old.noticeId != row.noticeId && now.size() < Kept)
            now.push_back(old);
    }
    show(std::move(now));
}

void NoticeModel::dismiss(const QString& noticeId)
{
    std::vector<NoticeRow> now = rows();
    std::erase_if(now, [&](const NoticeRow& row) { return row.noticeId == noticeId; });
    show(std::move(now));
}

void NoticeModel::show(std::vector<NoticeRow> now)
{
    std::erase_if(m_reported, [&now](const auto& reported) {
        return std::none_of(
            now.begin(), now.end(), [&reported](const NoticeRow& row) { return row.noticeId == reported.first; });
    });
    const int before = count();
    updateRows(
        std::move(now), [](const auto& left, const auto& right) { return left.noticeId == right.noticeId; },
        std::equal_to<>());
    if (before != count())
        Q_EMIT countChanged();
}

QHash<int, QByteArray> NoticeModel::roleNames() const
{
    return { { NoticeIdRole, "noticeId" }, { KindRole, "kind" }, { TextRole, "text" }, { DetailRole, "detail" },
        { IncidentIdRole, "incidentId" }, { ActionRole, "action" }, { DraftIdRole, "draftId" } };
}

QVariant NoticeModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() < 0 || index.row() >= count())
        return {};
    const NoticeRow& row = rows()[static_cast<std::size_t>(index.row())];
    switch (role) {
    case NoticeIdRole:
        return row.noticeId;
    case KindRole:
        return row.kind;
    case Qt::DisplayRole:
    case TextRole:
        return row.text;
    case DetailRole:
        return row.detail;
    case IncidentIdRole:
        return row.incidentId;
    case ActionRole:
        return row.action;
    case DraftIdRole:
        return row.draftId;
    default:
        return {};
    }
}

} // namespace leitstand
