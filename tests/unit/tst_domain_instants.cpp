// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moments as they are written and read.

#include "domain/instant.h"

#include <rapidcheck.h>

#include <QTest>

using namespace leitstand;

class TestDomainInstants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
    void garbage_data();
    void garbage();
    void writtenIsReadAgain();
};

void TestDomainInstants::read_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("canonical");
    const std::pair<const char*, const char*> rows[] = {
        { "2026-11-21T09:55:04Z", "2026-11-21T09:55:04.000Z" },
        { "2026-11-21t09:55:04z", "2026-11-21T09:55:04.000Z" },
        { "2026-11-21 09:55:04Z", "2026-11-21T09:55:04.000Z" },
        { "2026-11-21T09:55:04.7Z", "2026-11-21T09:55:04.700Z" },
        { "2026-11-21T09:55:04.704999999Z", "2026-11-21T09:55:04.704Z" },
        { "2026-11-21T09:55:04.00000000000000000000001Z", "2026-11-21T09:55:04.000Z" },
        { "2026-11-21T09:55:04+01:00", "2026-11-21T08:55:04.000Z" },
        { "2026-11-21T09:55:04-03:30", "2026-11-21T13:25:04.000Z" },
        { "2026-11-21T00:10:00+14:00", "2026-11-20T10:10:00.000Z" },
        { "2026-12-31T23:59:59.999-00:01", "2027-01-01T00:00:59.999Z" },
        { "2024-02-29T12:00:00Z", "2024-02-29T12:00:00.000Z" },
        { "2000-02-29T12:00:00Z", "2000-02-29T12:00:00.000Z" },
        { "2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z" },
        { "2016-12-31T23:59:60.5Z", "2016-12-31T23:59:59.500Z" },
        { "1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z" },
        { "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z" },
    };
    for (const auto& [written, canonical] : rows)
        QTest::newRow(written) << QByteArray(written) << QByteArray(canonical);
}

void TestDomainInstants::read()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, canonical);
    const auto instant = parseInstant(written.toStdString());
    QVERIFY(instant);
    QCOMPARE(formatInstant(*instant), canonical.toStdString());
}

void TestDomainInstants::garbage_data()
{
    QTest::addColumn<QByteArray>("written");
    for (const char* written : { "", "now", "2026-11-21", "2026-11-21T09:55", "2026-11-21T09:55Z",
             "2026-11-21T09:55:04", "2026-11-21T09:55:04.Z", "2026-11-21T09:55:04 Z", "2026-11-21T09:55:04Z ",
             " 2026-11-21T09:55:04Z", "2026-11-21T09:55:04ZZ", "2026-11-21T09:55:04+0100", "2026-11-21T09:55:04+01",
             "2026-11-21T09:55:04+24:00", "2026-11-21T09:55:04+01:60", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z",
             "2026-11-21T09:55:61Z", "2026-11-31T09:55:04Z", "2026-02-29T09:55:04Z", "1900-02-29T09:55:04Z",
             "2026-00-10T09:55:04Z", "2026-13-10T09:55:04Z", "2026-01-00T09:55:04Z", "2026-1-10T09:55:04Z",
             "026-01-10T09:55:04Z", "12026-01-10T09:55:04Z", "-026-01-10T09:55:04Z", "0000-01-01T00:00:00Z",
             "2026-11-21T-9:55:04Z", "2026-11-21T09:55:04,5Z", "2026/11/21T09:55:04Z", "1763718904",
             "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01" })
        QTest::newRow(*written ? written : "(empty)") << QByteArray(written);
    QTest::newRow("zero byte") << QByteArray("2026-11-21T09:55:04Z\0", 21);
}

void TestDomainInstants::garbage()
{
    QFETCH(QByteArray, written);
    const auto instant = parseInstant(written.toStdString());
    QVERIFY2(!instant, instant ? formatInstant(*instant).c_str() : "");
}

void TestDomainInstants::writtenIsReadAgain()
{
    using namespace std::chrono;
    constexpr auto first = Instant(sys_days(year(1) / January / 1)).time_since_epoch().count();
    constexpr auto end = Instant(sys_days(year(10000) / January / 1)).time_since_epoch().count();
    QVERIFY(rc::check("parse(format(t)) == t", [=] {
        const Instant instant(milliseconds(*rc::gen::inRange<std::int64_t>(first, end)));
        const std::string written = formatInstant(instant);
        RC_ASSERT(written.size() == 24U);
        RC_ASSERT(parseInstant(written) == instant);
    }));
}

QTEST_APPLESS_MAIN(TestDomainInstants)
#include "tst_domain_instants.moc"
