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

#include <QDate>
#include <QObject>
#include <QTime>
#include <QTimeZone>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace leitstand {

// The error's texts are marked for translation in the context "TypedTime".
[[nodiscard]] Expected<Instant> readTypedTime(const QString& text, Instant now, const QTimeZone& zone);

// A day on which something is to be done: "24.12.", "24.12.2026", "2026-12-24", "tomorrow", "+14" (days from today). One
// without a year is the next there is.
[[nodiscard]] Expected<std::chrono::sys_days> readTypedDay(const QString& text, Instant now, const QTimeZone& zone);

// A time or a day as it was typed, before it is known which moment is meant.
struct WrittenTime {
    std::optional<QDate> day; // not valid: it names a day that there is not
    std::optional<QTime> time; // valid
    QTimeZone zone; // "UTC" behind it, or the one it was read for
};
// What neither has a day nor a time is none.
[[nodiscard]] WrittenTime readWrittenTime(const QString& text, Instant now, const QTimeZone& zone);
// Nothing where the clocks were put forward over this time. Of a time that is there twice the first.
[[nodiscard]] std::optional<Instant> momentOf(const QDate& day, const QTime& time, const QTimeZone& zone);

// What is typed into a field of a form, in the time zone of this machine.
class TypedField : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(double nowMs READ nowMs WRITE setNowMs NOTIFY changed)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY changed)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)
    Q_PROPERTY(QString error READ error NOTIFY changed) // empty while empty or valid
public:
    using QObject::QObject;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString& text);
    [[nodiscard]] double nowMs() const { return m_nowMs; }
    void setNowMs(double now);
    [[nodiscard]] bool isEmpty() const { return m_text.trimmed().isEmpty(); }
    [[nodiscard]] bool isValid() const { return !isEmpty() && m_error.isEmpty(); }
    [[nodiscard]] QString error() const { return m_error; }

Q_SIGNALS:
    void changed();

protected:
    // What was read before is forgotten.
    virtual void forget() = 0;
    [[nodiscard]] virtual Outcome take(const QString& text, Instant now) = 0;

private:
    void read();

    QString m_text;
    double m_nowMs = 0;
    QString m_error;
};

// The full name: qmllint of Qt 6.4 does not look for a base class in its own namespace.
class TypedTime : public leitstand::TypedField {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double at READ at NOTIFY changed) // milliseconds since 1970; 0 unless valid
public:
    using TypedField::TypedField;

    [[nodiscard]] double at() const { return m_at; }

protected:
    void forget() override { m_at = 0; }
    [[nodiscard]] Outcome take(const QString& text, Instant now) override;

private:
    double m_at = 0;
};

class TypedDay : public leitstand::TypedField {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString day READ day NOTIFY changed) // "2026-12-24"; empty unless valid
public:
    using TypedField::TypedField;

    [[nodiscard]] QString day() const { return m_day; }

protected:
    void forget() override { m_day.clear(); }
    [[nodiscard]] Outcome take(const QString& text, Instant now) override;

private:
    QString m_day;
};

} // namespace leitstand
