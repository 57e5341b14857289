// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/silence_end.h"

#include "insight/alert_filter.h"
#include "view/display_text.h"
#include "view/typed_time.h"

#include <QCoreApplication>
#include <QDateTime>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

QDate dayOf(Instant now, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone).date();
}

// "tomorrow" is no day that has been, and only such ones are read elsewhere.
bool takeTomorrow(QString& text)
{
    for (const QLatin1String word : { QLatin1String("tomorrow"), QLatin1String("morgen") }) {
        if (!text.startsWith(word))
            continue;
        text = text.mid(word.size()).trimmed();
        return true;
    }
    return false;
}

} // namespace

Expected<Instant> readSilenceEnd(const QString& text, Instant now, const QTimeZone& zone)
{
    QString rest = text.trimmed().toLower();
    const Error unreadable { QT_TRANSLATE_NOOP("SilenceEnd", "this is no end"), {},
        QT_TRANSLATE_NOOP("SilenceEnd", "write 90m, 2d, 18:30 or 24.12. 08:00") };
    const Error past { QT_TRANSLATE_NOOP("SilenceEnd", "this time is past"), {},
        QT_TRANSLATE_NOOP("SilenceEnd", "write a later one") };
    if (const auto span = spanFromFilterWord(QString(rest).remove(QLatin1Char(' ')).toStdString()))
        return *span > Span::zero() ? Expected<Instant>(now + *span) : Expected<Instant>(past);
    const bool tomorrow = takeTomorrow(rest);
    const WrittenTime written = readWrittenTime(rest, now, zone);
    if (!written.time || (written.day && (tomorrow || !written.day->isValid())))
        return unreadable;
    const QDate today = dayOf(now, written.zone);
    const QDate day = tomorrow ? today.addDays(1) : written.day.value_or(today);
    auto moment = momentOf(day, *written.time, written.zone);
    if (moment && *moment <= now && !written.day && !tomorrow)
        moment = momentOf(today.addDays(1), *written.time, written.zone);
    // Without a year a day that has been is the next one of that name.
    if (written.day && *written.day < today && rest.front().isDigit()
        && !rest.contains(QString::number(written.day->year())))
        moment = momentOf(day.addYears(1), *written.time, written.zone);
    if (!moment)
        return unreadable;
    return *moment > now ? Expected<Instant>(*moment) : Expected<Instant>(past);
}

Instant nextMorning(Instant now, const QTimeZone& zone)
{
    constexpr int NightEnds = 5;
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), zone);
    const QDate day = there.time().hour() < NightEnds ? there.date() : there.date().addDays(1);
    return momentOf(day, QTime(9, 0), zone).value_or(now + 24h);
}

void SilenceEnd::setChoice(int choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    Q_EMIT changed();
}

void SilenceEnd::setTyped(const QString& text)
{
    if (m_typed == text)
        return;
    m_typed = text;
    Q_EMIT changed();
}

void SilenceEnd::setNowMs(double now)
{
    if (m_nowMs == now)
        return;
    m_nowMs = now;
    Q_EMIT changed();
}

double SilenceEnd::at() const
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    switch (m_choice) {
    case OneHour:
        return milliseconds(now() + 1h);
    case FourHours:
        return milliseconds(now() + 4h);
    case NextMorning:
        return milliseconds(nextMorning(now(), zone));
    default: {
        const auto typed = readSilenceEnd(m_typed, now(), zone);
        return typed ? milliseconds(*typed) : 0;
    }
    }
}

QString SilenceEnd::error() const
{
    if (m_choice != Typed || m_typed.trimmed().isEmpty())
        return {};
    const auto typed = readSilenceEnd(m_typed, now(), QTimeZone::systemTimeZone());
    if (typed)
        return {};
    return QCoreApplication::translate("SilenceEnd", typed.error().what.c_str()) + QStringLiteral(" – ")
        + QCoreApplication::translate("SilenceEnd", typed.error().remedy.c_str());
}

} // namespace leitstand
