// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the open message came to be: its saved versions, who asked for approval and what was decided, the newest first; and
// what one version changed. What one person saved in a row is one version.
#pragma once

#include "view/draft_editor.h"
#include "view/list_facts.h"

#include <QVariantList>

namespace leitstand {

struct DraftHistoryRow {
    QString rowId;
    int what = 0; // DraftHistoryModel.What
    double at = 0;
    QString by;
    QString reason;
    int overrides = 0; // errors of the check that were passed over

    friend bool operator==(const DraftHistoryRow&, const DraftHistoryRow&) = default;
};

class DraftHistoryModel : public FactModel<DraftHistoryRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum What { Saved, Asked, Approved, Refused, Withdrawn, Ordered, Published };
    Q_ENUM(What)
    enum PieceKind { Same, Removed, Added };
    Q_ENUM(PieceKind)

    DraftHistoryModel(Lens& lens, DraftEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    // What this version changed: [{side, part, pieces: [{kind, text}]}], the texts that differ; empty for other rows.
    Q_INVOKABLE QVariantList differences(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    void refresh();

    Lens& m_lens;
    DraftEditor& m_editor;
    std::vector<std::shared_ptr<const DraftText>> m_texts; // by row: its version; null for other rows
};

} // namespace leitstand
