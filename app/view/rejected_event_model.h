// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events of the log that could not be read or that contradict it, the newest first. They stay in the log; this list says
// which they are and why, so that whoever wrote them can be told.
#pragma once

#include "view/row_updates.h"
#include "workspace/workspace.h"

#include <QtQml/qqmlregistration.h>

namespace leitstand {

struct RejectedRow {
    QString stream;
    double sequence = 0;
    QString subject;
    QString reason;
    QString excerpt;
    double storedAt = 0;

    friend bool operator==(const RejectedRow&, const RejectedRow&) = default;
};

class RejectedEventModel : public RowModel<RejectedRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(double total READ total NOTIFY countChanged) // also those that are no longer listed
    Q_PROPERTY(QStringList foreignTypes READ foreignTypes NOTIFY countChanged) // "type × count"
public:
    enum Role {
        StreamRole = Qt::UserRole + 1,
        SequenceRole,
        SubjectRole,
        ReasonRole,
        ExcerptRole,
        StoredAtRole, // milliseconds since 1970
    };
    Q_ENUM(Role)

    explicit RejectedEventModel(Workspace& workspace, QObject* parent = nullptr);

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] double total() const { return static_cast<double>(m_workspace.counts().rejected); }
    [[nodiscard]] QStringList foreignTypes() const;

Q_SIGNALS:
    void countChanged();

private:
    void refresh();

    Workspace& m_workspace;
};

} // namespace leitstand
