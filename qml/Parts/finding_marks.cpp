// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding_marks.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

namespace leitstand {
namespace {

void drawWave(QPainter& painter, const QRectF& line, double unit)
{
    const double step = 2 * unit;
    QPainterPath path(QPointF(line.left(), line.bottom()));
    bool up = true;
    for (double x = line.left() + step; x < line.right() + step; x += step, up = !up)
        path.lineTo(std::min(x, line.right()), line.bottom() - (up ? step : 0));
    painter.drawPath(path);
}

void drawWedge(QPainter& painter, const QRectF& letter, double unit)
{
    const double half = 4 * unit;
    const QPointF tip(letter.left() + half, letter.bottom() - 2 * half);
    painter.drawPolyline(QPolygonF { QPointF(tip.x() - half, letter.bottom()), tip,
        QPointF(tip.x() + half, letter.bottom()), QPointF(tip.x() - half, letter.bottom()) });
}

} // namespace

FindingMarks::FindingMarks(QQuickItem* parent) : QQuickPaintedItem(parent) { }

void FindingMarks::setTarget(QQuickItem* target)
{
    if (m_target == target)
        return;
    if (m_target)
        disconnect(m_target, nullptr, this, nullptr);
    m_target = target;
    if (target) {
        // Text areas and text fields share no class that is public.
        for (const char* const signal : { SIGNAL(textChanged()), SIGNAL(contentSizeChanged()),
                 SIGNAL(cursorRectangleChanged()), SIGNAL(widthChanged()) })
            connect(target, signal, this, SLOT(refresh()));
    }
    Q_EMIT targetChanged();
    refresh();
}

void FindingMarks::setCheck(DraftCheck* check)
{
    if (m_check == check)
        return;
    if (m_check)
        disconnect(m_check, nullptr, this, nullptr);
    m_check = check;
    if (check)
        connect(check, &DraftCheck::findingsChanged, this, &FindingMarks::refresh);
    Q_EMIT checkChanged();
    refresh();
}

void FindingMarks::setDraft(DraftEditor* draft)
{
    if (m_draft == draft)
        return;
    m_draft = draft;
    Q_EMIT draftChanged();
    refresh();
}

void FindingMarks::refresh()
{
    polish();
}

void FindingMarks::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickPaintedItem::geometryChange(now, before);
    refresh();
}

QRectF FindingMarks::letterAt(int position) const
{
    QRectF rect;
    QMetaObject::invokeMethod(
        m_target, "positionToRectangle", Qt::DirectConnection, Q_RETURN_ARG(QRectF, rect), Q_ARG(int, position));
    return mapRectFromItem(m_target, rect);
}

// The range line by line; nothing where it is out of sight.
std::vector<QRectF> FindingMarks::linesOf(const TextRange& range) const
{
    const QRectF first = letterAt(range.start);
    const QRectF last = letterAt(range.end);
    if (last.bottom() < 0 || first.top() > height())
        return {};
    if (range.start == range.end || std::abs(first.top() - last.top()) < 1)
        return { QRectF(first.topLeft(), last.bottomLeft()) };
    std::vector<QRectF> lines;
    QRectF begin = first;
    QRectF before = first;
    for (int at = range.start + 1; at <= range.end; ++at) {
        const QRectF letter = letterAt(at);
        if (std::abs(letter.top() - begin.top()) >= 1) {
            lines.emplace_back(begin.topLeft(), before.bottomLeft());
            begin = letter;
        }
        before = letter;
    }
    lines.emplace_back(begin.topLeft(), before.bottomLeft());
    return lines;
}

void FindingMarks::updatePolish()
{
    m_lines.clear();
    m_fields.clear();
    update();
    if (!m_target || !m_target->isVisible())
        return;
    const int length = m_target->property("length").toInt();
    const auto within = [length](TextRange range) {
        range.end = std::min(range.end, length);
        range.start = std::min(range.start, range.end);
        return range;
    };
    for (const TextRange& range : m_draft ? m_draft->fieldRanges(m_side, m_part) : std::vector<TextRange>()) {
        for (const QRectF& line : linesOf(within(range)))
            m_fields.push_back(line);
    }
    for (const DraftCheck::Mark& mark : m_check ? m_check->marks(m_side, m_part) : std::vector<DraftCheck::Mark>()) {
        for (const QRectF& line : linesOf(within(mark.range)))
            m_lines.push_back({ line, mark });
    }
}

void FindingMarks::paint(QPainter* painter)
{
    for (const QRectF& field : m_fields)
        painter->fillRect(field, m_fieldColor);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Line& line : m_lines) {
        const QColor color = line.mark.error ? m_errorColor : m_hintColor;
        if (line.mark.current)
            painter->fillRect(line.rect.adjusted(0, 0, 0, m_unit), m_groundColor);
        QPen pen(color, m_unit * 1.25);
        pen.setCapStyle(Qt::RoundCap);
        painter->setPen(pen);
        if (line.mark.range.start == line.mark.range.end) {
            drawWedge(*painter, line.rect, m_unit);
        } else if (line.mark.error) {
            drawWave(*painter, line.rect, m_unit);
        } else {
            pen.setWidthF(m_unit * 1.75);
            pen.setDashPattern({ 0.01, 2 });
            painter->setPen(pen);
            painter->drawLine(line.rect.bottomLeft(), line.rect.bottomRight());
        }
    }
}

} // namespace leitstand
