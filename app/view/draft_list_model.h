// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The messages of the incident that is being written about: those that wait, the one that is due and stands ready, and
// what is out, the newest first.
#pragma once

#include "view/draft_editor.h"
#include "view/list_facts.h"
#include "view/presence_model.h"

#include <QTimer>

namespace leitstand {

struct DraftRow {
    QString rowId;
    QString draftId; // empty: stands ready, and nobody has saved it
    int audience = 0; // Facts.Audience
    int moment = 0; // Facts.Moment
    int draftState = 0; // Facts.DraftState
    QString subjectDe;
    QString subjectEn;
    QString by; // who saved it last, or ordered it
    double at = 0; // saved, or published
    double nextUpdate = 0; // promised in it
    QString channels; // where it went
    int recipients = 0;
    int delivered = 0;
    int failed = 0; // with those in doubt
    QStringList people; // others who write in it now
    bool current = false;

    friend bool operator==(const DraftRow&, const DraftRow&) = default;
};

class DraftListModel : public FactModel<DraftRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
public:
    DraftListModel(Lens& lens, DraftEditor& editor, PresenceModel& presence, QObject* parent = nullptr);

    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int currentRow() const;
    Q_INVOKABLE void open(int row);
    Q_INVOKABLE QVariant fact(int row, const QString& name) const { return factNamed(row, name); }

Q_SIGNALS:
    void countChanged();
    void currentChanged();

private:
    void refresh();
    [[nodiscard]] std::vector<DraftRow> rowsNow() const;
    [[nodiscard]] DraftRow rowOf(const Incident& incident, const Draft& draft) const;

    Lens& m_lens;
    DraftEditor& m_editor;
    PresenceModel& m_presence;
};

} // namespace leitstand
