// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_feed.h"

#include <algorithm>

namespace leitstand {

void LineFeed::setTarget(QXYSeries* target)
{
    if (m_target == target)
        return;
    m_target = target;
    Q_EMIT targetChanged();
    hand();
}

void LineFeed::setPoints(const QList<QPointF>& points)
{
    if (m_points == points)
        return;
    m_points = points;
    const auto [lowest, highest] = std::minmax_element(m_points.cbegin(), m_points.cend(),
        [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
    m_lowest = lowest == m_points.cend() ? 0 : lowest->y();
    m_highest = highest == m_points.cend() ? 0 : highest->y();
    Q_EMIT pointsChanged();
    hand();
}

void LineFeed::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    hand();
}

void LineFeed::hand()
{
    if (m_target && m_active)
        m_target->replace(m_points);
}

} // namespace leitstand
