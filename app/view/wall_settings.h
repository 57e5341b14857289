// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a wall is set up: how far away people stand, how large its screen is, and which pages it shows. Given to the wall's
// window by the program that makes it.
#pragma once

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

class WallSettings : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given to the window")
    Q_PROPERTY(double distance READ distance CONSTANT) // metres from the screen to the farthest reader
    // Of the pages situation, customers, services, load: those that are shown, in this order.
    Q_PROPERTY(QStringList pages READ pages CONSTANT)
    Q_PROPERTY(QString name READ name CONSTANT) // what desks call this wall
    // The font size whose capital letters can be read from that distance.
    Q_PROPERTY(double letterPixels READ letterPixels NOTIFY screenChanged)
    // The screen does not say how large it is.
    Q_PROPERTY(bool sizeAssumed READ sizeAssumed NOTIFY screenChanged)
    // The hours in which the wall is dimmed, in minutes after midnight, local time; from = to: none.
    Q_PROPERTY(int nightFrom READ nightFrom CONSTANT)
    Q_PROPERTY(int nightTo READ nightTo CONSTANT)
public:
    struct Plan {
        double distance = 5;
        QStringList pages;
        QString name;
        int nightFrom = 0;
        int nightTo = 0;
    };

    // `capitalShare`: the height of a capital letter as a share of the font size.
    WallSettings(Plan plan, double capitalShare, QObject* parent = nullptr);

    [[nodiscard]] double distance() const { return m_plan.distance; }
    [[nodiscard]] QStringList pages() const { return m_plan.pages; }
    [[nodiscard]] QString name() const { return m_plan.name; }
    [[nodiscard]] int nightFrom() const { return m_plan.nightFrom; }
    [[nodiscard]] int nightTo() const { return m_plan.nightTo; }
    [[nodiscard]] double letterPixels() const;
    [[nodiscard]] bool sizeAssumed() const { return m_sizeAssumed; }
    void setScreen(double pixelsPerMillimetre, bool assumed);

    // From how many metres letters of this font size can be read.
    Q_INVOKABLE double readableFrom(double fontPixels) const;
    Q_INVOKABLE bool isNight(double atMs) const;

Q_SIGNALS:
    void screenChanged();

private:
    Plan m_plan;
    double m_capitalShare;
    double m_pixelsPerMillimetre = 1;
    bool m_sizeAssumed = true;
};

} // namespace leitstand
