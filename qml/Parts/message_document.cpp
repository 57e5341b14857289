// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "message_document.h"

#include "view/draft_places.h"

#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>

namespace leitstand {

void MessageDocument::setDocument(QQuickTextDocument* document)
{
    if (m_document == document)
        return;
    m_document = document;
    if (document)
        document->textDocument()->setUndoRedoEnabled(false);
    Q_EMIT documentChanged();
}

QString MessageDocument::read() const
{
    QString text = m_document ? m_document->textDocument()->toRawText() : QString();
    text.replace(QChar::ParagraphSeparator, QLatin1Char('\n'));
    text.replace(QChar::LineSeparator, QLatin1Char('\n'));
    return text;
}

void MessageDocument::become(const QString& wanted)
{
    if (!m_document)
        return;
    QString text = wanted;
    text.remove(QLatin1Char('\r'));
    const QString shown = read();
    if (shown == text)
        return;
    const UnitEdit edit = editBetween(shown, text);
    QTextCursor cursor(m_document->textDocument());
    cursor.setPosition(edit.start);
    cursor.setPosition(edit.start + edit.removed, QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(edit.start, edit.added), QTextCharFormat());
}

} // namespace leitstand
