// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "difference_text.h"

#include "view/draft_history_model.h"

#include <QtGui/QTextCharFormat>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>

namespace leitstand {

void DifferenceText::show()
{
    if (!m_document)
        return;
    QTextDocument* const document = m_document->textDocument();
    document->setUndoRedoEnabled(false);
    QTextCursor cursor(document);
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.removeSelectedText();
    for (const QVariant& each : m_pieces) {
        const QVariantMap piece = each.toMap();
        const int kind = piece.value(QStringLiteral("kind")).toInt();
        QTextCharFormat format;
        format.setForeground(kind == DraftHistoryModel::Removed ? m_removedInk : m_ink);
        format.setFontStrikeOut(kind == DraftHistoryModel::Removed);
        format.setFontUnderline(kind == DraftHistoryModel::Added);
        if (kind == DraftHistoryModel::Added)
            format.setFontWeight(QFont::DemiBold);
        cursor.insertText(piece.value(QStringLiteral("text")).toString(), format);
    }
    cursor.endEditBlock();
}

} // namespace leitstand
