// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "view/text_links.h"
#include "view/typed_time.h"

using namespace leitstand;

namespace {

const QTimeZone Berlin("Europe/Berlin");

QString read(const QString& text, std::string_view now)
{
    const auto moment = readTypedTime(text, *parseInstant(now), Berlin);
    return moment ? QString::fromStdString(formatInstant(*moment)) : QString();
}

} // namespace

class TestTypedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTypedTimeIsTheMomentThatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("moment"); // empty: refused
        const QString noon = QStringLiteral("2026-11-21T12:00:00Z"); // 13:00 in Berlin
        const auto row = [&](const char* name, const char* text, const QString& now, const char* moment) {
            QTest::newRow(name) << QString::fromUtf8(text) << now << QString::fromLatin1(moment);
        };
        row("time of day", "11:40", noon, "2026-11-21T10:40:00.000Z");
        row("with seconds", "11:40:07", noon, "2026-11-21T10:40:07.000Z");
        row("four digits", "1140", noon, "2026-11-21T10:40:00.000Z");
        row("three digits", "940", noon, "2026-11-21T08:40:00.000Z");
        row("German point", "11.40 Uhr", noon, "2026-11-21T10:40:00.000Z");
        row("afternoon", "1:45 pm", QStringLiteral("2026-11-21T16:00:00Z"), "2026-11-21T12:45:00.000Z");
        row("midnight in English", "12:10 am", noon, "2026-11-20T23:10:00.000Z");
        row("UTC", "11:40 UTC", noon, "2026-11-21T11:40:00.000Z");
        row("UTC as Z", "11:40Z", noon, "2026-11-21T11:40:00.000Z");
        row("now", "now", noon, "2026-11-21T12:00:00.000Z");
        row("jetzt", " Jetzt ", noon, "2026-11-21T12:00:00.000Z");
        row("minutes ago", "-10", noon, "2026-11-21T11:50:00.000Z");
        row("minutes ago in words", "-90 min", noon, "2026-11-21T10:30:00.000Z");
        row("yesterday", "yesterday 23:50", noon, "2026-11-20T22:50:00.000Z");
        row("gestern", "Gestern, 23:50", noon, "2026-11-20T22:50:00.000Z");
        row("German day", "20.11. 09:15", noon, "2026-11-20T08:15:00.000Z");
        row("German day and year", "20.11.2025 09:15", noon, "2025-11-20T08:15:00.000Z");
        row("short year", "20.11.25 09:15", noon, "2025-11-20T08:15:00.000Z");
        row("ISO day", "2026-11-20 09:15", noon, "2026-11-20T08:15:00.000Z");
        row("ISO with T", "2026-11-20T09:15Z", noon, "2026-11-20T09:15:00.000Z");
        row("the end of last year", "30.12. 09:15", QStringLiteral("2027-01-02T12:00:00Z"), "2026-12-30T08:15:00.000Z");
        // After midnight the evening before is meant.
        row("before midnight", "23:50", QStringLiteral("2026-11-20T23:10:00Z"), "2026-11-20T22:50:00.000Z");
        // A slip of the finger stays in the future, where the rules refuse it.
        row("a little ahead", "14:30", noon, "2026-11-21T13:30:00.000Z");
        row("far ahead is the day before", "20:30", noon, "2026-11-20T19:30:00.000Z");
        // Clocks put back on 25 October 2026: 02:30 is there twice, the first is taken.
        row("repeated hour", "02:30", QStringLiteral("2026-10-25T08:00:00Z"), "2026-10-25T00:30:00.000Z");
        // Clocks put forward on 29 March 2026: there is no 02:30.
        row("skipped hour", "02:30", QStringLiteral("2026-03-29T08:00:00Z"), "");
        row("words", "soon", noon, "");
        row("too large", "25:00", noon, "");
        row("no minutes", "11", noon, "");
        row("no such day", "31.11. 11:40", noon, "");
        row("a day alone", "20.11.", noon, "");
        row("nothing", "", noon, "");
        row("13 pm", "13:00 pm", noon, "");
    }
    void aTypedTimeIsTheMomentThatIsMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, now);
        QFETCH(QString, moment);
        QCOMPARE(read(text, now.toStdString()), moment);
    }

    void aFieldSaysWhatIsWrongOnlyWhenSomethingIsTyped()
    {
        TypedTime field;
        field.setNowMs(1795262400000.0);
        QVERIFY(field.isEmpty() && !field.isValid() && field.error().isEmpty());
        field.setText(QStringLiteral("11:4x"));
        QVERIFY(!field.isValid() && !field.error().isEmpty());
        field.setText(QStringLiteral("-10"));
        QVERIFY(field.isValid() && field.error().isEmpty());
        QCOMPARE(field.at(), 1795262400000.0 - 600000);
    }

    void aTypedDayIsTheDayThatIsMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("day");
        QTest::newRow("this year") << "24.12."
                                   << "2026-12-24";
        QTest::newRow("next year") << "3.2."
                                   << "2027-02-03";
        QTest::newRow("today") << "21.11."
                               << "2026-11-21";
        QTest::newRow("with year") << "3.2.2028"
                                   << "2028-02-03";
        QTest::newRow("ISO") << "2026-12-24"
                             << "2026-12-24";
        QTest::newRow("in two weeks") << "+14"
                                      << "2026-12-05";
        QTest::newRow("tomorrow") << "Morgen"
                                  << "2026-11-22";
        QTest::newRow("no such day") << "31.11."
                                     << "";
        QTest::newRow("words") << "when there is time"
                               << "";
        QTest::newRow("with a time") << "2026-12-24 10:00"
                                     << "";
    }
    void aTypedDayIsTheDayThatIsMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, day);
        const auto read = readTypedDay(text, *parseInstant("2026-11-21T12:00:00Z"), Berlin);
        QCOMPARE(read ? QString::fromStdString(formatInstant(Instant(*read)).substr(0, 10)) : QString(), day);
    }

    void onlyWebAddressesAreLinks()
    {
        const QString text = QStringLiteral(
            "See https://wiki.example/a(b)?x=1, (http://grafana.example/d/1) and https://wiki.example/a(b)?x=1. "
            "Never javascript:alert(1), file:///etc/passwd, https:// or http://");
        QCOMPARE(webLinksIn(text),
            (QStringList {
                QStringLiteral("https://wiki.example/a(b)?x=1"), QStringLiteral("http://grafana.example/d/1") }));
        QVERIFY(webLinksIn(QStringLiteral("no link")).isEmpty());
        QCOMPARE(
            webLinksIn(QStringLiteral("https://a.example ").repeated(3) + QStringLiteral("https://b%1.example ").arg(1))
                .size(),
            2);
    }
};

QTEST_GUILESS_MAIN(TestTypedTime)
#include "tst_view_typed_time.moc"
