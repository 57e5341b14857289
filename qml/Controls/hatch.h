// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Diagonal lines over what is old: seen without colour, and from afar.
#pragma once

#include <QColor>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class Hatch : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY lookChanged)
    Q_PROPERTY(qreal step MEMBER m_step NOTIFY lookChanged) // pixels between two lines
    Q_PROPERTY(qreal thickness MEMBER m_thickness NOTIFY lookChanged)
public:
    explicit Hatch(QQuickItem* parent = nullptr);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void lookChanged();

private:
    QColor m_color = Qt::gray;
    qreal m_step = 12;
    qreal m_thickness = 1;
};

} // namespace leitstand
