// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/answer_model.h"

#include "view/display_text.h"

#include <tuple>
#include <utility>

namespace leitstand {
namespace {

QVariantMap sideOf(const PhoneSide& side)
{
    QStringList say;
    for (const std::string& sentence : side.say)
        say.append(displayText(sentence));
    return { { QStringLiteral("say"), say }, { QStringLiteral("copy"), displayText(side.copy) },
        { QStringLiteral("since"), displayLine(side.since) },
        { QStringLiteral("nextUpdate"), displayLine(side.nextUpdate) } };
}

QVariantList cautionsOf(const PhoneSide& side)
{
    QVariantList list;
    for (const PhoneSide::Not& each : side.doNotSay) {
        QStringList examples;
        for (const std::string& example : each.examples)
            examples.append(displayLine(example));
        list.append(QVariantMap { { QStringLiteral("text"), displayLine(each.text) },
            { QStringLiteral("examples"), examples.join(QStringLiteral(", ")) } });
    }
    return list;
}

} // namespace

AnswerModel::AnswerModel(Lens& lens, const CatalogueNames& names, DraftEditor& editor, QObject* parent)
    : QObject(parent)
    , m_lens(lens)
    , m_names(names)
    , m_editor(editor)
{
    connect(&editor, &DraftEditor::opened, this, &AnswerModel::refresh);
    connect(&editor, &DraftEditor::stateChanged, this, &AnswerModel::refresh);
    connect(&names, &CatalogueNames::changed, this, &AnswerModel::refresh);
}

void AnswerModel::setSource(PhoneAnswers answers)
{
    m_source = std::move(answers);
    refresh();
}

void AnswerModel::refresh()
{
    const Incident* const incident = m_editor.incident();
    const PhoneAnswer before
        = std::exchange(m_answer, incident && m_source ? m_source(*incident, m_lens.now()) : PhoneAnswer());
    const QVariantMap german = sideOf(m_answer.german);
    const QVariantMap english = sideOf(m_answer.english);
    const QVariantList cautions
        = cautionsOf(m_names.language() == Language::German ? m_answer.german : m_answer.english);
    m_known = !m_answer.german.say.empty() || !m_answer.english.say.empty();
    const auto factsOf = [](const PhoneAnswer& answer) {
        return std::tuple(answer.published, answer.saidAt, answer.since, answer.nextUpdate, answer.nextUpdateOverdue);
    };
    if (german == m_german && english == m_english && cautions == m_doNotSay && factsOf(before) == factsOf(m_answer))
        return;
    m_german = german;
    m_english = english;
    m_doNotSay = cautions;
    Q_EMIT changed();
}

double AnswerModel::saidAt() const
{
    return millisecondsOr0(m_answer.saidAt);
}

double AnswerModel::since() const
{
    return millisecondsOr0(m_answer.since);
}

double AnswerModel::nextUpdate() const
{
    return millisecondsOr0(m_answer.nextUpdate);
}

} // namespace leitstand
