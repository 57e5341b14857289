// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "line_feed.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <algorithm>
#include <cmath>
#include <limits>

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
    m_points = points;
    m_lowest = std::numeric_limits<double>::infinity();
    m_highest = -m_lowest;
    for (const QPointF& point : m_points) {
        if (std::isnan(point.y()))
            continue;
        m_lowest = std::min(m_lowest, point.y());
        m_highest = std::max(m_highest, point.y());
    }
    if (m_lowest > m_highest)
        m_lowest = m_highest = 0;
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
    if (!m_target || !m_active)
        return;
    std::size_t pieces = 0;
    QList<QPointF> run;
    const auto finish = [&] {
        if (run.isEmpty())
            return;
        if (QXYSeries* const series = piece(pieces++))
            series->replace(run);
        run.clear();
    };
    for (const QPointF& point : m_points) {
        if (std::isnan(point.y()))
            finish();
        else
            run.append(point);
    }
    finish();
    if (pieces == 0)
        m_target->clear();
    for (std::size_t index = std::max<std::size_t>(pieces, 1); index <= m_further.size(); ++index)
        m_further[index - 1]->clear();
}

QXYSeries* LineFeed::piece(std::size_t index)
{
    if (index == 0)
        return m_target;
    if (index > m_further.size()) {
        QChart* const chart = m_target->chart();
        if (!chart)
            return nullptr;
        auto* const series = new QLineSeries(chart);
        series->setPen(m_target->pen());
        connect(m_target, &QXYSeries::penChanged, series, [series](const QPen& pen) { series->setPen(pen); });
        chart->addSeries(series);
        for (QAbstractAxis* const axis : m_target->attachedAxes())
            series->attachAxis(axis);
        m_further.emplace_back(series);
    }
    return m_further[index - 1];
}

} // namespace leitstand
