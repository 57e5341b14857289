// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hatch.h"

#include <QPainter>

#include <algorithm>

namespace leitstand {

Hatch::Hatch(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    connect(this, &Hatch::lookChanged, this, [this] { update(); });
}

void Hatch::paint(QPainter* painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, m_thickness));
    const qreal step = std::max(m_step, 2.0);
    for (qreal x = -height(); x < width(); x += step)
        painter->drawLine(QPointF(x, height()), QPointF(x + height(), 0));
}

} // namespace leitstand
