// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A moment as a person types it: "11:40", "1140", "11.40 Uhr", "1:45 pm", "-10" (minutes ago), "now", each with a day
// before it where another than the last one is meant ("yesterday", "20.11.", "20.11.2026", "2026-11-20"), and with "UTC"
// or "Z" behind it for UTC. A time of day alone is the last one that has been, unless it comes later on the same day
// within six hours: then it is taken for what it says, so that a slip of the finger is refused as the future it is and does
// not become yesterday.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <QObject>
#include <QTimeZone>
#include <QtQml/qqmlregistration.h>

namespace leitstand {

// The error's texts are marked for translation in the context "TypedTime".
[[nodiscard]] Expected<Instant> readTypedTime(const QString& text, Instant now, const QTimeZone& zone);

// A day on which something is to be done: "24.12.", "24.12.2026", "2026-12-24", "tomorrow", "+14" (days from today). One
// without a year is the next there is.
[[nodiscard]] Expected<std::chrono::sys_days> readTypedDay(const QString& text, Instant now, const QTimeZone& zone);

// The same for a field of a form, in the time zone of this machine.
class TypedTime : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(double nowMs READ nowMs WRITE setNowMs NOTIFY changed)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(double at READ at NOTIFY changed) // milliseconds since 1970; 0 unless valid
    Q_PROPERTY(QString error READ error NOTIFY changed) // empty while empty or valid
public:
    using QObject::QObject;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] double nowMs() const { return m_nowMs; }
    void setNowMs(double now);
    [[nodiscard]] bool isEmpty() const { return m_text.trimmed().isEmpty(); }
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] double at() const { return m_at; }
    [[nodiscard]] QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void read();

    QString m_text;
    double m_nowMs = 0;
    double m_at = 0;
    bool m_valid = false;
    QString m_error;
};

class TypedDay : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(double nowMs READ nowMs WRITE setNowMs NOTIFY changed)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString day READ day NOTIFY changed) // "2026-12-24"; empty unless valid
    Q_PROPERTY(QString error READ error NOTIFY changed) // empty while empty or valid
public:
    using QObject::QObject;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] double nowMs() const { return m_nowMs; }
    void setNowMs(double now);
    [[nodiscard]] bool isEmpty() const { return m_text.trimmed().isEmpty(); }
    [[nodiscard]] bool isValid() const { return !m_day.isEmpty(); }
    [[nodiscard]] QString day() const { return m_day; }
    [[nodiscard]] QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void read();

    QString m_text;
    double m_nowMs = 0;
    QString m_day;
    QString m_error;
};

} // namespace leitstand
