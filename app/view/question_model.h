// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many customers have asked about an incident, by phone, mail and chat, in steps of five minutes over the last hour.
#pragma once

#include "view/draft_editor.h"
#include "view/list_facts.h"

namespace leitstand {

struct QuestionRow {
    int by = 0; // Facts.Asked
    int total = 0;
    int inLastHour = 0;
    QList<int> steps; // the oldest first

    friend bool operator==(const QuestionRow&, const QuestionRow&) = default;
};

class QuestionModel : public FactModel<QuestionRow> {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by Session")
    Q_PROPERTY(int most READ most NOTIFY changed) // in one step, of all rows; at least 1
    Q_PROPERTY(int total READ total NOTIFY changed)
public:
    static constexpr int Steps = 12;
    static constexpr std::chrono::minutes Step { 5 };

    // Follows the incident of the editor.
    QuestionModel(Lens& lens, const Access& access, Desk& desk, DraftEditor& editor, QObject* parent = nullptr);

    [[nodiscard]] int most() const { return m_most; }
    [[nodiscard]] int total() const { return m_total; }
    // Counts a customer who has asked; Facts.Asked.
    Q_INVOKABLE void count(int by);
    // To be called when time has gone on.
    void refresh();

Q_SIGNALS:
    void changed();

private:
    Lens& m_lens;
    const Access& m_access;
    Desk& m_desk;
    DraftEditor& m_editor;
    int m_most = 1;
    int m_total = 0;
};

} // namespace leitstand
