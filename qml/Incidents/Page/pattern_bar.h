// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A bar of a chart that tells its kind by a pattern and not by its colour alone: filled for down, hatched for degraded,
// and with a broken frame where it was planned. An end that is not reached yet is ragged.
#pragma once

#include <QtGui/QColor>
#include <QtQml/qqmlregistration.h>
#include <QtQuick/QQuickPaintedItem>

namespace leitstand {

class PatternBar : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool hatched MEMBER m_hatched WRITE setHatched NOTIFY looksChanged)
    Q_PROPERTY(bool planned MEMBER m_planned WRITE setPlanned NOTIFY looksChanged)
    Q_PROPERTY(bool open MEMBER m_open WRITE setOpen NOTIFY looksChanged)
    Q_PROPERTY(QColor color MEMBER m_color WRITE setColor NOTIFY looksChanged)
    Q_PROPERTY(QColor ground MEMBER m_ground WRITE setGround NOTIFY looksChanged) // between the hatches
    Q_PROPERTY(double unit MEMBER m_unit WRITE setUnit NOTIFY looksChanged) // the width of a line
public:
    explicit PatternBar(QQuickItem* parent = nullptr);

    void setHatched(bool hatched) { set(m_hatched, hatched); }
    void setPlanned(bool planned) { set(m_planned, planned); }
    void setOpen(bool open) { set(m_open, open); }
    void setColor(const QColor& color) { set(m_color, color); }
    void setGround(const QColor& ground) { set(m_ground, ground); }
    void setUnit(double unit) { set(m_unit, unit); }
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void looksChanged();

private:
    template <typename Value> void set(Value& member, const Value& value)
    {
        if (member == value)
            return;
        member = value;
        Q_EMIT looksChanged();
        update();
    }

    bool m_hatched = false;
    bool m_planned = false;
    bool m_open = false;
    QColor m_color;
    QColor m_ground;
    double m_unit = 1;
};

} // namespace leitstand
