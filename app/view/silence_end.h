// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a silence is to end: in an hour, in four, in the morning at nine, or as it is typed ("90m", "2d", "18:30", "morgen 7:00",
// "24.12. 08:00"). A time of day alone is the next one there is.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <QObject>
#include <QTimeZone>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

// The error's texts are marked for translation in the context "SilenceEnd".
[[nodiscard]] Expected<Instant> readSilenceEnd(const QString& text, Instant now, const QTimeZone& zone);
// Nine in the morning that comes next; who asks in the night means the same day.
[[nodiscard]] Instant nextMorning(Instant now, const QTimeZone& zone);

class SilenceEnd : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int choice READ choice WRITE setChoice NOTIFY changed)
    Q_PROPERTY(QString typed READ typed WRITE setTyped NOTIFY changed)
    Q_PROPERTY(double nowMs READ nowMs WRITE setNowMs NOTIFY changed)
    Q_PROPERTY(double at READ at NOTIFY changed) // milliseconds since 1970; 0: not known
    Q_PROPERTY(QString error READ error NOTIFY changed) // why what is typed cannot be it
public:
    enum Choice { OneHour, FourHours, NextMorning, Typed };
    Q_ENUM(Choice)

    using QObject::QObject;

    [[nodiscard]] int choice() const { return m_choice; }
    void setChoice(int choice);
    [[nodiscard]] QString typed() const { return m_typed; }
    void setTyped(const QString& text);
    [[nodiscard]] double nowMs() const { return m_nowMs; }
    void setNowMs(double now);
    [[nodiscard]] double at() const;
    [[nodiscard]] QString error() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Instant now() const { return Instant(Span(static_cast<qint64>(m_nowMs))); }

    int m_choice = OneHour;
    QString m_typed;
    double m_nowMs = 0;
};

} // namespace leitstand
