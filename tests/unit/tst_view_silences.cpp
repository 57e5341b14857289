// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a silence is to end, as people choose and type it.

#include "view/silence_end.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

class TestViewSilences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void typedEnds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("end"); // in Berlin; empty: none
        const auto row = [](const char* typed, const char* end) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(end);
        };
        row("90m", "2026-11-21T13:25:00.000Z");
        row("2 d", "2026-11-23T11:55:00.000Z");
        row("1h30m", "2026-11-21T13:25:00.000Z");
        row("18:30", "2026-11-21T17:30:00.000Z");
        row("9:00", "2026-11-22T08:00:00.000Z"); // the next one
        row("heute 14:00 Uhr", "2026-11-21T13:00:00.000Z");
        row("tomorrow 7:15", "2026-11-22T06:15:00.000Z");
        row("morgen 7:15", "2026-11-22T06:15:00.000Z");
        row("24.12. 08:00", "2026-12-24T07:00:00.000Z");
        row("2026-11-25 10:00", "2026-11-25T09:00:00.000Z");
        row("today 10:00", "");
        row("2026-11-20 10:00", "");
        row("0m", "");
        row("soon", "");
        row("24.12.", "");
        row("", "");
    }
    void typedEnds()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, end);
        const auto read = readSilenceEnd(typed, *parseInstant("2026-11-21T11:55:00Z"), QTimeZone("Europe/Berlin"));
        QCOMPARE(QByteArray::fromStdString(read ? formatInstant(*read) : std::string()), end);
    }

    void theNextMorning()
    {
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(formatInstant(nextMorning(*parseInstant("2026-11-21T11:55:00Z"), berlin)),
            std::string("2026-11-22T08:00:00.000Z"));
        // Who asks after midnight means the morning that comes.
        QCOMPARE(formatInstant(nextMorning(*parseInstant("2026-11-21T23:30:00Z"), berlin)),
            std::string("2026-11-22T08:00:00.000Z"));
        // The night in which the clocks are put back.
        QCOMPARE(formatInstant(nextMorning(*parseInstant("2026-10-24T20:00:00Z"), berlin)),
            std::string("2026-10-25T08:00:00.000Z"));
    }

    void theChoices()
    {
        SilenceEnd end;
        end.setNowMs(1'000'000'000'000.0);
        QCOMPARE(end.at(), 1'000'003'600'000.0);
        end.setChoice(SilenceEnd::FourHours);
        QCOMPARE(end.at(), 1'000'014'400'000.0);
        end.setChoice(SilenceEnd::Typed);
        QCOMPARE(end.at(), 0.0);
        QVERIFY(end.error().isEmpty()); // not filled in yet
        end.setTyped(QStringLiteral("sometime"));
        QVERIFY(!end.error().isEmpty());
        end.setTyped(QStringLiteral("10m"));
        QCOMPARE(end.at(), 1'000'000'600'000.0);
        QVERIFY(end.error().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestViewSilences)
#include "tst_view_silences.moc"
