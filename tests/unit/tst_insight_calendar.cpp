// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days and months are those of the zone, also where the clocks are put forward or back.

#include "insight/calendar_periods.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const QTimeZone& berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

Instant at(const char* text)
{
    return *parseInstant(text);
}

QStringList namesOf(const std::vector<CalendarPeriod>& periods)
{
    QStringList names;
    for (const CalendarPeriod& period : periods)
        names.append(QString::fromStdString(period.name));
    return names;
}

Outage outage(const char* from, std::optional<Instant> to, bool withdrawn = false)
{
    Outage one;
    one.spells = { { OutageState::Down, at(from), to } };
    one.withdrawn = withdrawn;
    return one;
}

} // namespace

class TestInsightCalendar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDayIsTheZones();
    void daysOfOtherLengths();
    void months();
    void nothingInNothing();
    void onlyDaysWithOutages();
};

void TestInsightCalendar::aDayIsTheZones()
{
    const Interval lateInUtc { at("2026-11-20T22:30:00Z"), at("2026-11-20T23:30:00Z") };
    QCOMPARE(namesOf(calendarPeriods(lateInUtc, CalendarUnit::Day, QTimeZone::utc())),
        QStringList { QStringLiteral("2026-11-20") });
    const auto local = calendarPeriods(lateInUtc, CalendarUnit::Day, berlin());
    QCOMPARE(namesOf(local), (QStringList { QStringLiteral("2026-11-20"), QStringLiteral("2026-11-21") }));
    QCOMPARE(local[1].interval, (Interval { at("2026-11-20T23:00:00Z"), at("2026-11-21T23:00:00Z") }));
    // The end is not part of an interval.
    QCOMPARE(calendarPeriods({ lateInUtc.from, at("2026-11-20T23:00:00Z") }, CalendarUnit::Day, berlin()).size(), 1U);
}

void TestInsightCalendar::daysOfOtherLengths()
{
    const auto spring
        = calendarPeriods({ at("2026-03-29T10:00:00Z"), at("2026-03-29T11:00:00Z") }, CalendarUnit::Day, berlin());
    QCOMPARE(spring.front().interval.to - spring.front().interval.from, Span(23h));
    const auto autumn
        = calendarPeriods({ at("2026-10-25T10:00:00Z"), at("2026-10-25T11:00:00Z") }, CalendarUnit::Day, berlin());
    QCOMPARE(autumn.front().interval.to - autumn.front().interval.from, Span(25h));
}

void TestInsightCalendar::months()
{
    const auto periods
        = calendarPeriods({ at("2026-11-30T22:30:00Z"), at("2027-01-02T00:00:00Z") }, CalendarUnit::Month, berlin());
    QCOMPARE(namesOf(periods),
        (QStringList { QStringLiteral("2026-11"), QStringLiteral("2026-12"), QStringLiteral("2027-01") }));
    QCOMPARE(periods[1].interval, (Interval { at("2026-11-30T23:00:00Z"), at("2026-12-31T23:00:00Z") }));
}

void TestInsightCalendar::nothingInNothing()
{
    QVERIFY(calendarPeriods({ at("2026-11-20T10:00:00Z"), at("2026-11-20T10:00:00Z") }, CalendarUnit::Day, berlin())
                .empty());
    QVERIFY(calendarPeriods({ at("2026-11-20T10:00:00Z"), at("2026-11-19T10:00:00Z") }, CalendarUnit::Day, berlin())
                .empty());
    QVERIFY(calendarPeriods({ at("2026-11-20T10:00:00Z"), at("2026-11-21T10:00:00Z") }, CalendarUnit::Day, QTimeZone())
                .empty());
    QCOMPARE(
        calendarPeriods({ at("0001-01-01T00:00:00Z"), at("9999-01-01T00:00:00Z") }, CalendarUnit::Day, berlin(), 100)
            .size(),
        100U);
}

void TestInsightCalendar::onlyDaysWithOutages()
{
    const Outage first = outage("2026-11-01T10:00:00Z", at("2026-11-01T11:00:00Z"));
    const Outage second = outage("2026-11-03T22:00:00Z", at("2026-11-04T01:00:00Z"));
    const Outage open = outage("2026-11-04T10:00:00Z", std::nullopt);
    const Outage mistake = outage("2026-10-01T10:00:00Z", at("2026-10-01T11:00:00Z"), true);
    const std::vector<const Outage*> all { &second, &mistake, &open, &first };
    const Instant now = at("2026-11-05T12:00:00Z");
    QCOMPARE(namesOf(periodsWithOutages(all, CalendarUnit::Day, berlin(), now)),
        (QStringList { QStringLiteral("2026-11-01"), QStringLiteral("2026-11-03"), QStringLiteral("2026-11-04"),
            QStringLiteral("2026-11-05") }));
    QCOMPARE(namesOf(periodsWithOutages(all, CalendarUnit::Month, berlin(), now)),
        QStringList { QStringLiteral("2026-11") });
    QVERIFY(periodsWithOutages({}, CalendarUnit::Day, berlin(), now).empty());
}

QTEST_GUILESS_MAIN(TestInsightCalendar)
#include "tst_insight_calendar.moc"
