// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/report_zone.h"

#include "workspace/scenario_time.h"

#include <QDateTime>

namespace leitstand {

ReportZone::ReportZone() : m_zone(QTimeZone::systemTimeZone()) { }

void ReportZone::addTo(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("timezone"),
            QStringLiteral("Times and days in this zone: \"Europe/Berlin\" (default: this machine's)."),
            QStringLiteral("ZONE") },
        { QStringLiteral("utc"), QStringLiteral("Times and days in UTC.") },
    });
}

Expected<ReportZone> ReportZone::from(const QCommandLineParser& parser)
{
    ReportZone zone;
    const bool named = parser.isSet(QStringLiteral("timezone"));
    const bool utc = parser.isSet(QStringLiteral("utc"));
    if (named && utc)
        return Error { "--timezone and --utc exclude each other", {}, "choose one" };
    if (utc)
        zone.m_zone = QTimeZone::utc();
    if (!named)
        return zone;
    const std::string name = parser.value(QStringLiteral("timezone")).toStdString();
    if (!isTimeZone(name))
        return Error { "there is no time zone \"" + name + "\"", "--timezone", "write a name like \"Europe/Berlin\"" };
    zone.m_zone = QTimeZone(QByteArray::fromStdString(name));
    return zone;
}

std::string ReportZone::formatted(Instant instant, const QString& format) const
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), m_zone).toString(format).toStdString();
}

std::string ReportZone::clock(Instant instant) const
{
    return formatted(instant, QStringLiteral("HH:mm"));
}

std::string ReportZone::day(Instant instant) const
{
    return formatted(instant, QStringLiteral("yyyy-MM-dd"));
}

std::string ReportZone::dayAndClock(Instant instant) const
{
    return formatted(instant, QStringLiteral("yyyy-MM-dd HH:mm"));
}

std::string ReportZone::clockBeside(Instant instant, Instant reference) const
{
    return day(instant) == day(reference) ? clock(instant) : dayAndClock(instant);
}

std::string ReportZone::full(Instant instant) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), m_zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs).toStdString();
}

} // namespace leitstand
