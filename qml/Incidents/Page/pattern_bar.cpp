// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pattern_bar.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>

namespace leitstand {

PatternBar::PatternBar(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void PatternBar::paint(QPainter* painter)
{
    const double line = std::max(1.0, m_unit);
    const QRectF area(line / 2, line / 2, width() - line, height() - line);
    if (area.width() <= 0 || area.height() <= 0) {
        painter->fillRect(QRectF(0, 0, width(), height()), m_color);
        return;
    }
    QPainterPath shape;
    if (m_open && area.width() > 3 * area.height() / 4) {
        const double tooth = area.height() / 4;
        QPolygonF edge { area.topLeft(), QPointF(area.right() - tooth, area.top()) };
        for (int i = 1; i <= 4; ++i)
            edge << QPointF(area.right() - (i % 2 == 0 ? tooth : 0), area.top() + i * tooth);
        edge << area.bottomLeft();
        shape.addPolygon(edge);
        shape.closeSubpath();
    } else {
        shape.addRect(area);
    }
    painter->fillPath(shape, m_hatched ? m_ground : m_color);
    if (m_hatched) {
        painter->save();
        painter->setClipPath(shape);
        painter->setPen(QPen(m_color, line));
        const double step = 4 * line;
        for (double x = -std::ceil(area.height() / step) * step; x < area.right(); x += step)
            painter->drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
        painter->restore();
    }
    QPen frame(m_color, line);
    if (m_planned) {
        // On a filled bar the broken frame is drawn in the ground's colour.
        frame.setColor(m_hatched ? m_color : m_ground);
        frame.setWidthF(2 * line);
        frame.setDashPattern({ 2, 2 });
    }
    painter->strokePath(shape, frame);
}

} // namespace leitstand
