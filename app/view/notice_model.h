// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window has to tell about what a person did: refused, waiting for the log, changed by somebody else meanwhile,
// failed. What went well shows by itself. The newest first; a notice goes when it is dismissed or overtaken.
#pragma once

#include "view/row_updates.h"
#include "workspace/command_queue.h"

#include <QtQml/qqmlregistration.h>

#include <map>

namespace leitstand {

struct NoticeRow {
    QString noticeId;
    int kind = 0;
    QString text;
    QString detail;
    QString incidentId;
    int action = 0;
    QString draftId {}; // of the message that is meant; empty: the one that is owed

    friend bool operator==(const NoticeRow&, const NoticeRow&) = default;
};

class NoticeModel : public RowModel<NoticeRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Kind { Information, Waiting, Refused, Conflict, Failure };
    Q_ENUM(Kind)
    // What can be done about it.
    enum Action { NoAction, ShowIncident, CompareVersions, ShowResults, WriteMessage };
    Q_ENUM(Action)
    enum Role {
        NoticeIdRole = Qt::UserRole + 1,
        KindRole,
        TextRole,
        DetailRole,
        IncidentIdRole,
        ActionRole,
        DraftIdRole
    };
    Q_ENUM(Role)

    explicit NoticeModel(QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    // Refusals are written in the domain and translated here, and so is what our programs say of servers and of the system;
    // what these said themselves stays as it is.
    [[nodiscard]] static QString translated(const std::string& text);
    // What is wrong, and what to do about it.
    [[nodiscard]] static QString wordsFor(const Error& error);

    void report(const CommandResult& result);
    // The window speaks another language now. What others have put into words stays as it is.
    void retranslate();
    // A notice with this id takes the place of an earlier one with the same id.
    void post(const QString& id, Kind kind, const QString& text, const QString& detail = {});
    void post(NoticeRow row);
    // That something was done which does not show by itself.
    Q_INVOKABLE void tell(const QString& text, const QString& detail);
    Q_INVOKABLE void dismiss(const QString& noticeId);

Q_SIGNALS:
    void countChanged();

private:
    static constexpr std::size_t Kept = 20;

    [[nodiscard]] static NoticeRow rowOf(const CommandResult& result);
    void show(std::vector<NoticeRow> rows);

    std::map<QString, CommandResult> m_reported; // of the rows that are shown
};

} // namespace leitstand
