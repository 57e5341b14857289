// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report_spacing.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

namespace leitstand {
namespace {

// In points.
constexpr double AboveHeading = 16;
constexpr double BelowHeading = 5;
constexpr double BelowParagraph = 6;
constexpr double BelowItem = 2;
constexpr double AroundTable = 7;
constexpr double CellPadding = 3;
constexpr double Line = 0.5;
constexpr QRgb LineColour = 0xffb9c1c7;

double below(const QTextBlock& block)
{
    if (block.blockFormat().headingLevel() > 0)
        return BelowHeading;
    const bool listGoesOn = block.textList() && block.next().isValid() && block.next().textList() == block.textList();
    return listGoesOn ? BelowItem : BelowParagraph;
}

void spaceTable(QTextTable& table, double point)
{
    const QTextBlock next = table.document()->findBlock(table.lastPosition() + 1);
    QTextTableFormat format = table.format();
    format.setTopMargin(AroundTable * point);
    format.setBottomMargin((next.blockFormat().headingLevel() > 0 ? AboveHeading : AroundTable) * point);
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setCellPadding(CellPadding * point);
    format.setHeaderRowCount(1); // again on each page
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat cellFormat = cell.format().toTableCellFormat();
            cellFormat.setBottomBorder(Line * point);
            cellFormat.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            cellFormat.setBottomBorderBrush(QColor::fromRgb(LineColour));
            cell.setFormat(cellFormat);
        }
    }
}

int pageOfFirstLine(const QTextBlock& block)
{
    const double top = block.document()->documentLayout()->blockBoundingRect(block).top();
    const double line = block.layout()->lineCount() > 0 ? block.layout()->lineAt(0).y() : 0;
    return static_cast<int>((top + line) / block.document()->pageSize().height());
}

} // namespace

void setReportSpacing(QTextDocument& document, double pixelsPerPoint)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        const bool inTable = cursor.currentTable() != nullptr;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 1 ? AboveHeading * pixelsPerPoint : 0);
        format.setBottomMargin(inTable ? 0 : below(block) * pixelsPerPoint);
        cursor.setBlockFormat(format);
    }
    const auto frames = document.rootFrame()->childFrames();
    for (QTextFrame* const frame : frames) {
        if (auto* const table = qobject_cast<QTextTable*>(frame))
            spaceTable(*table, pixelsPerPoint);
    }
}

void keepHeadingsWithText(QTextDocument& document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QTextBlock next = block.next();
        if (block.blockFormat().headingLevel() < 2 || !next.isValid()
            || pageOfFirstLine(block) == pageOfFirstLine(next))
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        QTextCursor(block).setBlockFormat(format);
    }
}

} // namespace leitstand
