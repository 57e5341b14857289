// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moments as German and English readers see them.

#include "drafting/time_phrases.h"

#include <QTest>

using namespace leitstand;

namespace {

Instant at(const QString& text)
{
    return *parseInstant(text.toStdString());
}

} // namespace

class TestDraftingTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void phrases_data();
    void phrases();
    void fullDates();
    void anUnknownZoneIsAnError();
};

void TestDraftingTimes::phrases_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("moment");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("by");
    QTest::addColumn<QString>("englishAt");
    QTest::addColumn<QString>("englishSince");
    QTest::addColumn<QString>("englishBy");

    const QString berlin = QStringLiteral("Europe/Berlin");
    const QString noon = QStringLiteral("2026-11-21T11:00:00Z");
    QTest::newRow("today") << berlin << noon << QStringLiteral("2026-11-21T08:55:00Z") << QStringLiteral("um 09:55 Uhr")
                           << QStringLiteral("seit 09:55 Uhr") << QStringLiteral("spätestens um 09:55 Uhr")
                           << QStringLiteral("at 09:55 CET") << QStringLiteral("since 09:55 CET")
                           << QStringLiteral("by 09:55 CET");
    QTest::newRow("yesterday begins at local midnight")
        << berlin << noon << QStringLiteral("2026-11-20T22:59:59Z") << QStringLiteral("gestern um 23:59 Uhr")
        << QStringLiteral("seit gestern, 23:59 Uhr") << QStringLiteral("spätestens gestern um 23:59 Uhr")
        << QStringLiteral("at 23:59 CET yesterday") << QStringLiteral("since 23:59 CET yesterday")
        << QStringLiteral("by 23:59 CET yesterday");
    QTest::newRow("just after local midnight is today")
        << berlin << noon << QStringLiteral("2026-11-20T23:00:00Z") << QStringLiteral("um 00:00 Uhr")
        << QStringLiteral("seit 00:00 Uhr") << QStringLiteral("spätestens um 00:00 Uhr")
        << QStringLiteral("at 00:00 CET") << QStringLiteral("since 00:00 CET") << QStringLiteral("by 00:00 CET");
    QTest::newRow("tomorrow") << berlin << QStringLiteral("2026-11-21T22:50:00Z")
                              << QStringLiteral("2026-11-21T23:15:00Z") << QStringLiteral("morgen um 00:15 Uhr")
                              << QStringLiteral("seit dem 22. November, 00:15 Uhr")
                              << QStringLiteral("spätestens morgen um 00:15 Uhr")
                              << QStringLiteral("at 00:15 CET tomorrow") << QStringLiteral("since 00:15 CET tomorrow")
                              << QStringLiteral("by 00:15 CET tomorrow");
    QTest::newRow("days ago") << berlin << noon << QStringLiteral("2026-03-05T08:05:00Z")
                              << QStringLiteral("am 5. März um 09:05 Uhr")
                              << QStringLiteral("seit dem 5. März, 09:05 Uhr")
                              << QStringLiteral("spätestens am 5. März um 09:05 Uhr")
                              << QStringLiteral("at 09:05 CET on 5 March")
                              << QStringLiteral("since 09:05 CET on 5 March")
                              << QStringLiteral("by 09:05 CET on 5 March");
    QTest::newRow("last year") << berlin << QStringLiteral("2026-01-02T11:00:00Z")
                               << QStringLiteral("2025-12-30T08:05:00Z")
                               << QStringLiteral("am 30. Dezember 2025 um 09:05 Uhr")
                               << QStringLiteral("seit dem 30. Dezember 2025, 09:05 Uhr")
                               << QStringLiteral("spätestens am 30. Dezember 2025 um 09:05 Uhr")
                               << QStringLiteral("at 09:05 CET on 30 December 2025")
                               << QStringLiteral("since 09:05 CET on 30 December 2025")
                               << QStringLiteral("by 09:05 CET on 30 December 2025");
    QTest::newRow("new year's eve is yesterday")
        << berlin << QStringLiteral("2026-01-01T09:00:00Z") << QStringLiteral("2025-12-31T22:30:00Z")
        << QStringLiteral("gestern um 23:30 Uhr") << QStringLiteral("seit gestern, 23:30 Uhr")
        << QStringLiteral("spätestens gestern um 23:30 Uhr") << QStringLiteral("at 23:30 CET yesterday")
        << QStringLiteral("since 23:30 CET yesterday") << QStringLiteral("by 23:30 CET yesterday");
    QTest::newRow("summer time") << berlin << QStringLiteral("2026-07-01T11:00:00Z")
                                 << QStringLiteral("2026-07-01T07:55:00Z") << QStringLiteral("um 09:55 Uhr")
                                 << QStringLiteral("seit 09:55 Uhr") << QStringLiteral("spätestens um 09:55 Uhr")
                                 << QStringLiteral("at 09:55 CEST") << QStringLiteral("since 09:55 CEST")
                                 << QStringLiteral("by 09:55 CEST");
    QTest::newRow("the first of two equal hours")
        << berlin << QStringLiteral("2026-10-25T10:00:00Z") << QStringLiteral("2026-10-25T00:30:00Z")
        << QStringLiteral("um 02:30 Uhr (MESZ)") << QStringLiteral("seit 02:30 Uhr (MESZ)")
        << QStringLiteral("spätestens um 02:30 Uhr (MESZ)") << QStringLiteral("at 02:30 CEST")
        << QStringLiteral("since 02:30 CEST") << QStringLiteral("by 02:30 CEST");
    QTest::newRow("the second of two equal hours")
        << berlin << QStringLiteral("2026-10-25T10:00:00Z") << QStringLiteral("2026-10-25T01:30:00Z")
        << QStringLiteral("um 02:30 Uhr (MEZ)") << QStringLiteral("seit 02:30 Uhr (MEZ)")
        << QStringLiteral("spätestens um 02:30 Uhr (MEZ)") << QStringLiteral("at 02:30 CET")
        << QStringLiteral("since 02:30 CET") << QStringLiteral("by 02:30 CET");
    QTest::newRow("elsewhere") << QStringLiteral("UTC") << noon << QStringLiteral("2026-11-21T08:55:00Z")
                               << QStringLiteral("um 08:55 Uhr (UTC)") << QStringLiteral("seit 08:55 Uhr (UTC)")
                               << QStringLiteral("spätestens um 08:55 Uhr (UTC)") << QStringLiteral("at 08:55 UTC")
                               << QStringLiteral("since 08:55 UTC") << QStringLiteral("by 08:55 UTC");
    QTest::newRow("a zone without letters")
        << QStringLiteral("Asia/Kathmandu") << noon << QStringLiteral("2026-11-21T08:55:00Z")
        << QStringLiteral("um 14:40 Uhr (UTC+05:45)") << QStringLiteral("seit 14:40 Uhr (UTC+05:45)")
        << QStringLiteral("spätestens um 14:40 Uhr (UTC+05:45)") << QStringLiteral("at 14:40 UTC+05:45")
        << QStringLiteral("since 14:40 UTC+05:45") << QStringLiteral("by 14:40 UTC+05:45");
}

void TestDraftingTimes::phrases()
{
    QFETCH(QString, zone);
    QFETCH(QString, now);
    QFETCH(QString, moment);
    const auto times = TimePhrases::in(zone.toStdString(), at(now));
    QVERIFY(times.ok());
    const Instant then = at(moment);
    const auto text = [](const std::string& utf8) { return QString::fromStdString(utf8); };
    QTEST(text(times->at(then, Language::German)), "at");
    QTEST(text(times->since(then, Language::German)), "since");
    QTEST(text(times->by(then, Language::German)), "by");
    QTEST(text(times->at(then, Language::English)), "englishAt");
    QTEST(text(times->since(then, Language::English)), "englishSince");
    QTEST(text(times->by(then, Language::English)), "englishBy");
}

void TestDraftingTimes::fullDates()
{
    const auto times = TimePhrases::in("Europe/Vienna", at(QStringLiteral("2026-05-05T10:00:00Z")));
    QVERIFY(times.ok());
    const Instant then = at(QStringLiteral("2026-05-05T22:05:00Z"));
    QCOMPARE(times->full(then, Language::German), std::string("6. Mai 2026, 00:05 Uhr"));
    QCOMPARE(times->full(then, Language::English), std::string("6 May 2026, 00:05 CEST"));
    QCOMPARE(times->date(then, Language::German), std::string("6. Mai 2026"));
    QCOMPARE(times->date(then, Language::English), std::string("6 May 2026"));
}

void TestDraftingTimes::anUnknownZoneIsAnError()
{
    const auto times = TimePhrases::in("Europe/Entenhausen", Instant());
    QVERIFY(!times.ok());
    QVERIFY(times.error().what.find("Europe/Entenhausen") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestDraftingTimes)
#include "tst_drafting_times.moc"
