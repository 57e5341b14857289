// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which alerts a silence would cover, judged as Alertmanager judges them.

#include "insight/silence_reach.h"

#include <QTest>

using namespace leitstand;
using Kind = LabelMatcher::Kind;

namespace {

Alert alertWith(LabelSet labels)
{
    Alert alert;
    alert.condition.labels = std::move(labels);
    return alert;
}

} // namespace

class TestInsightSilences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void covers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("covered");
        const auto row = [](const char* title, const char* name, Kind kind, const char* value, bool covered) {
            QTest::newRow(title) << QByteArray(name) << static_cast<int>(kind) << QByteArray(value) << covered;
        };
        row("equal", "service", Kind::Equal, "checkout", true);
        row("equal, only its beginning", "service", Kind::Equal, "check", false);
        row("case counts", "service", Kind::Equal, "Checkout", false);
        row("not equal", "service", Kind::NotEqual, "login", true);
        row("not equal, and it is", "service", Kind::NotEqual, "checkout", false);
        row("an expression", "service", Kind::Matches, "check.*|login", true);
        row("an expression has to match the whole value", "service", Kind::Matches, "check", false);
        row("not an expression", "service", Kind::MatchesNot, "log.*", true);
        row("a label that is not there is empty", "team", Kind::Equal, "", true);
        row("a label that is not there is not equal", "team", Kind::NotEqual, "a", true);
        row("a label that is not there and has to be", "team", Kind::NotEqual, "", false);
        row("over lines", "summary", Kind::Matches, "one.*two", true);
    }
    void covers()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, kind);
        QFETCH(QByteArray, value);
        QFETCH(bool, covered);
        const LabelSet labels { { "service", "checkout" }, { "summary", "one\ntwo" } };
        const SilenceReach reach({ { name.toStdString(), static_cast<Kind>(kind), value.toStdString() } });
        QVERIFY(reach.mistakes().empty());
        QCOMPARE(reach.covers(labels), covered);
    }

    void allHaveToHold()
    {
        const LabelSet labels { { "service", "checkout" }, { "severity", "critical" } };
        QVERIFY(SilenceReach({ { "service", Kind::Equal, "checkout" }, { "severity", Kind::Matches, "crit.*" } })
                    .covers(labels));
        QVERIFY(!SilenceReach({ { "service", Kind::Equal, "checkout" }, { "severity", Kind::Equal, "info" } })
                     .covers(labels));
        QVERIFY(!SilenceReach({}).covers(labels));
    }

    void whatIsNoExpressionCoversNothing()
    {
        const SilenceReach reach({ { "a", Kind::Equal, "" }, { "b", Kind::Matches, "(" } });
        QCOMPARE(reach.mistakes().size(), std::size_t(1));
        QCOMPARE(reach.mistakes().front().index, std::size_t(1));
        QVERIFY(!reach.mistakes().front().detail.empty());
        QVERIFY(!reach.covers(LabelSet()));
    }

    void anExpressionThatWouldExplodeIsLinear()
    {
        const std::string text(20000, 'a');
        const LabelSet labels { { "a", text } };
        QVERIFY(!SilenceReach({ { "a", Kind::Matches, "(a*)*b" } }).covers(labels));
    }

    void everythingWithoutLabels()
    {
        QVERIFY(SilenceReach({ { "a", Kind::Matches, ".*" } }).coversWithoutLabels());
        QVERIFY(!SilenceReach({ { "a", Kind::Matches, ".+" } }).coversWithoutLabels());
    }

    void whatAlertsShare()
    {
        const Alert one
            = alertWith({ { "alertname", "A" }, { "datacenter", "erfurt" }, { "host", "a" }, { "empty", "" } });
        const Alert two
            = alertWith({ { "alertname", "A" }, { "datacenter", "erfurt" }, { "host", "b" }, { "empty", "" } });
        const std::vector<LabelMatcher> shared { { "alertname", Kind::Equal, "A" },
            { "datacenter", Kind::Equal, "erfurt" } };
        QCOMPARE(sharedMatchers({ &one, &two }), shared);
        QVERIFY(sharedMatchers({}).empty());
        QCOMPARE(sharedMatchers({ &one }).size(), std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(TestInsightSilences)
#include "tst_insight_silences.moc"
