// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hands points to a line of a chart in one go: QXYSeries::replace() costs one update, appending point by point costs one
// each. GUI thread only. The series is not owned. Points are (milliseconds since 1970, value), already thinned out to
// about one per three pixels. A value that is not a number parts the line: Qt Charts would draw across the gap, so the
// further pieces get series of their own, which look like the first and belong to its chart.
#pragma once

#include <QtCharts/QXYSeries>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QPointer>
#include <QtQml/qqmlregistration.h>

#include <cstddef>
#include <vector>

namespace leitstand {

class LineFeed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QXYSeries* target READ target WRITE setTarget NOTIFY targetChanged)
    Q_PROPERTY(QList<QPointF> points READ points WRITE setPoints NOTIFY pointsChanged)
    // False while nobody looks: a hidden chart would be drawn all the same.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    Q_PROPERTY(double lowest READ lowest NOTIFY pointsChanged)
    Q_PROPERTY(double highest READ highest NOTIFY pointsChanged)

public:
    using QObject::QObject;

    [[nodiscard]] QXYSeries* target() const { return m_target; }
    void setTarget(QXYSeries* target);
    [[nodiscard]] QList<QPointF> points() const { return m_points; }
    void setPoints(const QList<QPointF>& points);
    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] double lowest() const { return m_lowest; }
    [[nodiscard]] double highest() const { return m_highest; }

Q_SIGNALS:
    void targetChanged();
    void pointsChanged();
    void activeChanged();

private:
    void hand();
    [[nodiscard]] QXYSeries* piece(std::size_t index);

    QPointer<QXYSeries> m_target;
    std::vector<QPointer<QXYSeries>> m_further;
    QList<QPointF> m_points;
    double m_lowest = 0;
    double m_highest = 0;
    bool m_active = true;
};

} // namespace leitstand
