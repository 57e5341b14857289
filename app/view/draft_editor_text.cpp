// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of the open message: typing, replacing, taking back, and what follows the record.

#include "drafting/field_text.h"
#include "drafting/text_merge.h"
#include "view/display_text.h"
#include "view/draft_editor.h"

#include <algorithm>

namespace leitstand {
namespace {

template <typename Text> auto& sideOf(Text& text, int side)
{
    return side == DraftEditor::German ? text.german : text.english;
}

FieldText fieldTextOf(const Message& message, int part)
{
    return part == DraftEditor::Subject ? FieldText { message.subject, message.subjectFields }
                                        : FieldText { message.body, message.bodyFields };
}

void set(Message& message, int part, FieldText text)
{
    (part == DraftEditor::Subject ? message.subject : message.body) = std::move(text.text);
    (part == DraftEditor::Subject ? message.subjectFields : message.bodyFields) = std::move(text.fields);
}

} // namespace

QString DraftEditor::field(int side, int part) const
{
    return QString::fromStdString(fieldTextOf(sideOf(m_editing.text, side), part).text);
}

std::vector<TextRange> DraftEditor::fieldRanges(int side, int part) const
{
    const FieldText text = fieldTextOf(sideOf(m_editing.text, side), part);
    const CodePointPlaces places(QString::fromStdString(text.text));
    std::vector<TextRange> ranges;
    for (const TextField& each : text.fields) {
        if (!isPassage(each) && each.end > each.start)
            ranges.push_back({ places.unitAt(each.start), places.unitAt(each.end) });
    }
    return ranges;
}

void DraftEditor::write(int side, int part, const QString& text, int caret)
{
    const std::string typed = fromTyped(text);
    Message& message = sideOf(m_editing.text, side);
    const FieldText before = fieldTextOf(message, part);
    if (!isOpen() || readOnly() || locked() || before.text == typed)
        return;
    std::optional<std::uint32_t> at;
    if (caret >= 0)
        at = CodePointPlaces(text).codePointAt(caret);
    set(message, part, edited(before, typed, at));
    changed();
}

bool DraftEditor::replace(int side, int part, int start, int end, const QString& text)
{
    QString whole = field(side, part);
    if (readOnly() || locked() || start < 0 || end < start || end > whole.size())
        return false;
    whole.replace(start, end - start, text);
    write(side, part, whole, start + static_cast<int>(text.size()));
    return true;
}

int DraftEditor::replaceAll(const QString& what, const QString& with)
{
    if (what.isEmpty() || !isOpen() || readOnly() || locked())
        return 0;
    int count = 0;
    for (const int side : { German, English }) {
        for (const int part : { Subject, Body }) {
            QString whole = field(side, part);
            const auto found = static_cast<int>(whole.count(what, Qt::CaseInsensitive));
            if (found == 0)
                continue;
            count += found;
            whole.replace(what, with, Qt::CaseInsensitive);
            Message& message = sideOf(m_editing.text, side);
            set(message, part, edited(fieldTextOf(message, part), fromTyped(whole)));
        }
    }
    if (count > 0)
        changed();
    return count;
}

void DraftEditor::changed()
{
    m_history.typed(m_editing.text, std::chrono::milliseconds(m_elapsed.elapsed()));
    m_editing.typed = true;
    if (!m_keepTimer.isActive())
        m_keepTimer.start();
    m_saveTimer.start();
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

void DraftEditor::undo()
{
    if (!canUndo())
        return;
    m_editing.text = *m_history.undo();
    changed();
}

void DraftEditor::redo()
{
    if (!canRedo())
        return;
    m_editing.text = *m_history.redo();
    changed();
}

bool DraftEditor::dirty() const
{
    return isOpen() && !(m_editing.text == m_editing.base);
}

std::optional<DraftText> DraftEditor::rendered() const
{
    const Incident* const shown = incident();
    if (!shown || !m_templates || !m_lens.isLive() || m_aside)
        return std::nullopt;
    auto written = m_templates(*shown, m_editing.text.audience, m_editing.text.moment, m_editing.variant, m_lens.now());
    return written ? std::optional(std::move(written).value()) : std::nullopt;
}

// What nobody has typed into yet says what the record says now.
void DraftEditor::suggest()
{
    if (inLog() || m_editing.typed)
        return;
    auto written = rendered();
    if (!written || *written == m_editing.text)
        return;
    m_editing.text = std::move(*written);
    m_history.begin(m_editing.text);
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

// The fields of a text that people have worked on follow the record; what they wrote stays.
void DraftEditor::followRecord()
{
    if (readOnly() || locked() || conflict() || (!inLog() && !m_editing.typed))
        return;
    const auto now = rendered();
    if (!now)
        return;
    RefreshedDraft fresh = refreshed(m_editing.text, *now);
    if (fresh.changes.empty() || fresh.text == m_editing.text)
        return;
    m_editing.text = std::move(fresh.text);
    m_history.typed(m_editing.text, std::chrono::milliseconds(m_elapsed.elapsed()));
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
}

QVariantList DraftEditor::disputes() const
{
    QVariantList list;
    if (!m_editing.theirs)
        return list;
    for (const DraftConflict& each : merge(m_editing.base, m_editing.text, m_editing.theirs->text).conflicts) {
        list.append(QVariantMap { { QStringLiteral("side"), each.language == Language::German ? German : English },
            { QStringLiteral("part"), each.part == MessagePart::Subject ? Subject : Body },
            { QStringLiteral("ours"), displayText(each.ours) },
            { QStringLiteral("theirs"), displayText(each.theirs) } });
    }
    return list;
}

} // namespace leitstand
