// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes of this person that were not written because somebody else changed the same thing first: both versions, until
// the person has chosen one of them or merged the two. The newest first. Messages to customers have their own place for
// this (DraftEditor).
#pragma once

#include "view/catalogue_names.h"
#include "view/desk.h"
#include "view/row_updates.h"

#include <QtQml/qqmlregistration.h>

#include <map>

namespace leitstand {

struct ConflictRow {
    QString conflictId;
    QString incidentId;
    QString incidentTitle;
    QString part;
    QString theirName;
    double theirAt = 0;
    QString theirs;
    QString mine;
    bool isText = false;

    friend bool operator==(const ConflictRow&, const ConflictRow&) = default;
};

class ConflictModel : public RowModel<ConflictRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role {
        ConflictIdRole = Qt::UserRole + 1,
        IncidentIdRole,
        IncidentTitleRole,
        PartRole, // what both have changed: "Title", "Lane"
        TheirNameRole,
        TheirAtRole, // milliseconds since 1970
        TheirsRole,
        MineRole,
        IsTextRole, // a merged text can be written
    };
    Q_ENUM(Role)

    ConflictModel(Desk& desk, Lens& lens, const CatalogueNames& names, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }

    // True when it is a conflict that is shown here.
    bool take(const CommandResult& result);

    Q_INVOKABLE int rowOf(const QString& conflictId) const; // -1: settled
    // Everything of one row by the names of the roles; empty: settled.
    Q_INVOKABLE QVariantMap details(const QString& conflictId) const;
    Q_INVOKABLE void keepTheirs(const QString& conflictId);
    Q_INVOKABLE void writeMine(const QString& conflictId);
    Q_INVOKABLE void writeMerged(const QString& conflictId, const QString& text);

Q_SIGNALS:
    void countChanged();
    void settled(const QString& conflictId);

private:
    void submit(const QString& conflictId, const QString* text);
    void remove(const QString& conflictId);
    void show(std::vector<ConflictRow> rows);

    Desk& m_desk;
    Lens& m_lens;
    const CatalogueNames& m_names;
    std::map<QString, ChangeRequest> m_mine;
};

} // namespace leitstand
