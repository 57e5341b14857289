// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/typed_time.h"

#include "view/display_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <optional>

namespace leitstand {
namespace {

constexpr qint64 MillisecondsPerHour = 3600000;
constexpr Span AheadAtMost = std::chrono::hours(6);

Error unreadable()
{
    return { QT_TRANSLATE_NOOP("TypedTime", "this is no time"), {},
        QT_TRANSLATE_NOOP("TypedTime", "write 11:40, yesterday 23:50, or 20.11. 09:15") };
}

Error noSuchDay()
{
    return { QT_TRANSLATE_NOOP("TypedTime", "there is no such day"), {},
        QT_TRANSLATE_NOOP("TypedTime", "write it as 20.11.2026 or 2026-11-20") };
}

QString sentence(const Error& error)
{
    return QCoreApplication::translate("TypedTime", error.what.c_str()) + QStringLiteral(" – ")
        + QCoreApplication::translate("TypedTime", error.remedy.c_str());
}

// Takes what a pattern finds out of the text.
std::optional<QRegularExpressionMatch> take(QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern));
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    text.remove(match.capturedStart(), match.capturedLength());
    text = text.trimmed();
    return match;
}

// The day that the text begins with, taken out of it. An invalid date: it names a day that there is not.
std::optional<QDate> takeDay(QString& text, const QDate& today)
{
    if (take(text, "^(yesterday|gestern)[ ,]*"))
        return today.addDays(-1);
    if (take(text, "^(today|heute)[ ,]*"))
        return today;
    if (const auto iso = take(text, "^(\\d{4})-(\\d{1,2})-(\\d{1,2})[ ,t]*"))
        return QDate(iso->captured(1).toInt(), iso->captured(2).toInt(), iso->captured(3).toInt());
    if (const auto german = take(text, "^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2}(?= ))?[ ,]*")) {
        const int year = german->captured(3).toInt();
        const QDate day(year == 0 ? today.year()
                : year < 100      ? 2000 + year
                                  : year,
            german->captured(2).toInt(), german->captured(1).toInt());
        // In January the 30.12. is the one that has been.
        return year == 0 && day > today.addDays(1) ? day.addYears(-1) : day;
    }
    return std::nullopt;
}

std::optional<QTime> readTimeOfDay(QString text)
{
    const auto half = take(text, "\\s*(am|pm)$");
    take(text, "\\s*(uhr|h)$");
    static const QRegularExpression parted(QStringLiteral("^(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{1,2})(\\d{2})$"));
    QRegularExpressionMatch match = parted.match(text);
    if (!match.hasMatch())
        match = digits.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    if (half) {
        if (hour < 1 || hour > 12)
            return std::nullopt;
        hour = hour % 12 + (half->captured(1) == QLatin1String("pm") ? 12 : 0);
    }
    const QTime time(hour, match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace

WrittenTime readWrittenTime(const QString& text, Instant now, const QTimeZone& zone)
{
    QString rest = text.trimmed().toLower();
    const QTimeZone meant = take(rest, "(?:(?<=\\d)z|\\s*utc)$") ? QTimeZone::utc() : zone;
    const std::optional<QDate> day
        = takeDay(rest, QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), meant).date());
    // What is left behind a day and is no time makes it none.
    if (day && rest.isEmpty())
        return { day, std::nullopt, meant };
    const std::optional<QTime> time = readTimeOfDay(rest);
    return time ? WrittenTime { day, time, meant } : WrittenTime { std::nullopt, std::nullopt, meant };
}

std::optional<Instant> momentOf(const QDate& day, const QTime& time, const QTimeZone& zone)
{
    const QDateTime there(day, time, zone);
    const qint64 moment = there.toMSecsSinceEpoch();
    for (const qint64 candidate : { moment - MillisecondsPerHour, moment }) {
        const QDateTime back = QDateTime::fromMSecsSinceEpoch(candidate, zone);
        if (back.date() == day && back.time() == time)
            return Instant(Span(candidate));
    }
    return std::nullopt;
}

Expected<Instant> readTypedTime(const QString& text, Instant now, const QTimeZone& zone)
{
    QString rest = text.trimmed().toLower();
    if (rest == QLatin1String("now") || rest == QLatin1String("jetzt"))
        return now;
    if (const auto ago = take(rest, "^-\\s*(\\d{1,4})\\s*(m|min|minutes|minuten)?$"))
        return now - std::chrono::minutes(ago->captured(1).toInt());
    const WrittenTime written = readWrittenTime(text, now, zone);
    if (!written.time)
        return unreadable();
    if (written.day && !written.day->isValid())
        return noSuchDay();
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), written.zone).date();
    auto moment = momentOf(written.day.value_or(today), *written.time, written.zone);
    if (!written.day && moment && *moment - now > AheadAtMost)
        moment = momentOf(today.addDays(-1), *written.time, written.zone);
    if (!moment)
        return Error { QT_TRANSLATE_NOOP("TypedTime", "this time was skipped when the clocks were put forward"), {},
            QT_TRANSLATE_NOOP("TypedTime", "write it in UTC") };
    return *moment;
}

Expected<std::chrono::sys_days> readTypedDay(const QString& text, Instant now, const QTimeZone& zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).date();
    QString rest = text.trimmed().toLower();
    std::optional<QDate> day;
    if (const auto ahead = take(rest, "^\\+\\s*(\\d{1,4})$"))
        day = today.addDays(ahead->captured(1).toInt());
    else if (take(rest, "^(tomorrow|morgen)$"))
        day = today.addDays(1);
    else if (const auto dotted = take(rest, "^(\\d{1,2})\\.(\\d{1,2})\\.?$")) {
        day = QDate(today.year(), dotted->captured(2).toInt(), dotted->captured(1).toInt());
        if (day->isValid() && *day < today)
            day = day->addYears(1);
    } else
        day = takeDay(rest, today);
    if (!day || !rest.isEmpty())
        return Error { QT_TRANSLATE_NOOP("TypedTime", "this is no day"), {},
            QT_TRANSLATE_NOOP("TypedTime", "write 24.12., 2026-12-24, or +14 for in two weeks") };
    if (!day->isValid())
        return noSuchDay();
    return std::chrono::sys_days(std::chrono::days(QDate(1970, 1, 1).daysTo(*day)));
}

void TypedField::setText(const QString& text)
{
    if (m_text == text)
        return;
    m_text = text;
    read();
}

void TypedField::setNowMs(double now)
{
    if (m_nowMs == now)
        return;
    m_nowMs = now;
    read();
}

void TypedField::read()
{
    m_error.clear();
    forget();
    if (!isEmpty()) {
        if (const Outcome taken = take(m_text, Instant(Span(static_cast<qint64>(m_nowMs)))); !taken)
            m_error = sentence(taken.error());
    }
    Q_EMIT changed();
}

Outcome TypedTime::take(const QString& text, Instant now)
{
    const auto moment = readTypedTime(text, now, QTimeZone::systemTimeZone());
    if (!moment)
        return moment.error();
    m_at = milliseconds(*moment);
    return Done();
}

Outcome TypedDay::take(const QString& text, Instant now)
{
    const auto day = readTypedDay(text, now, QTimeZone::systemTimeZone());
    if (!day)
        return day.error();
    m_day = QString::fromStdString(formatInstant(Instant(*day)).substr(0, 10));
    return Done();
}

} // namespace leitstand
