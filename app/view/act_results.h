// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What became of one act upon several incidents, incident by incident. Holds the latest such act.
#pragma once

#include "view/row_updates.h"
#include "workspace/command_queue.h"

#include <QtQml/qqmlregistration.h>

#include <vector>

namespace leitstand {

struct ActResultRow {
    QString eventId;
    QString incidentId;
    QString title;
    int outcome = 0;
    QString detail;

    friend bool operator==(const ActResultRow&, const ActResultRow&) = default;
};

class ActResults : public RowModel<ActResultRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(QString what READ what NOTIFY changed) // what was asked for: "Move to Act"
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int failed READ failed NOTIFY changed) // refused, in conflict, or not taken by the log
    Q_PROPERTY(int waiting READ waiting NOTIFY changed) // kept here until the log is back
public:
    enum Outcome { UnderWay, Done, Waiting, Refused, Conflict, Failed };
    Q_ENUM(Outcome)
    enum Role { IncidentIdRole = Qt::UserRole + 1, TitleRole, OutcomeRole, DetailRole };
    Q_ENUM(Role)

    using RowModel::RowModel;

    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] QString what() const { return m_what; }
    [[nodiscard]] int total() const { return rowCount(); }
    [[nodiscard]] int done() const { return countOf({ Done }); }
    [[nodiscard]] int failed() const { return countOf({ Refused, Conflict, Failed }); }
    [[nodiscard]] int waiting() const { return countOf({ Waiting }); }

    // A new act takes the place of the one before.
    void begin(const QString& what, std::vector<ActResultRow> rows);
    // True when the result belongs to this act.
    bool take(const CommandResult& result);

Q_SIGNALS:
    void changed();
    // Nothing is under way any more; what waits for the log is reported as waiting.
    void finished();

private:
    [[nodiscard]] int countOf(std::initializer_list<int> outcomes) const;
    void show(std::vector<ActResultRow> now);

    QString m_what;
    bool m_finished = false;
};

} // namespace leitstand
