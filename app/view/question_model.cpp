// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/question_model.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::array QuestionFacts {
    FactRole<QuestionRow> { "by", &factOf<&QuestionRow::by> },
    FactRole<QuestionRow> { "total", &factOf<&QuestionRow::total> },
    FactRole<QuestionRow> { "inLastHour", &factOf<&QuestionRow::inLastHour> },
    FactRole<QuestionRow> { "steps", &factOf<&QuestionRow::steps> },
};

} // namespace

QuestionModel::QuestionModel(Lens& lens, const Access& access, Desk& desk, DraftEditor& editor, QObject* parent)
    : FactModel(QuestionFacts, parent)
    , m_lens(lens)
    , m_access(access)
    , m_desk(desk)
    , m_editor(editor)
{
    connect(&editor, &DraftEditor::opened, this, &QuestionModel::refresh);
    connect(&editor, &DraftEditor::stateChanged, this, &QuestionModel::refresh);
    refresh();
}

void QuestionModel::count(int by)
{
    if (!m_editor.isOpen() || by < 0 || by > Facts::AskedByChat || !m_access.mayWrite())
        return;
    m_desk.change({ { m_editor.incidentId().toStdString() }, CommsChange(CustomersAsked { static_cast<AskedBy>(by) }),
        std::nullopt, 0 });
}

void QuestionModel::refresh()
{
    std::vector<QuestionRow> now;
    for (const int by : { Facts::AskedByPhone, Facts::AskedByMail, Facts::AskedByChat })
        now.push_back({ by, 0, 0, QList<int>(Steps, 0) });
    const Incident* const incident = m_editor.incident();
    const Instant until = m_lens.now();
    for (const CustomerQuestion& question : incident ? incident->questions : std::vector<CustomerQuestion>()) {
        QuestionRow& row = now[static_cast<std::size_t>(question.by)];
        row.total += 1;
        const auto age = (until - question.at) / Step;
        if (age < 0 || age >= Steps)
            continue;
        row.inLastHour += 1;
        row.steps[Steps - 1 - static_cast<int>(age)] += 1;
    }
    m_most = 1;
    m_total = 0;
    for (const QuestionRow& row : now) {
        m_most = std::max(m_most, *std::max_element(row.steps.begin(), row.steps.end()));
        m_total += row.total;
    }
    showSorted(std::move(now), &QuestionRow::by);
    Q_EMIT changed();
}

} // namespace leitstand
