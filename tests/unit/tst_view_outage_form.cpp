// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDateTime>
#include <QSignalSpy>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/outage_form.h"
#include "view/session.h"

using namespace leitstand;
using namespace leitstand::story;

namespace {

// It is 13:00 at this machine, whatever its time zone, and an incident is open.
struct Desktop {
    Desktop() : session(bench.workspace, nullptr, {})
    {
        bench.feed({ bench.log.incident("i", IncidentOpened { "Login slow", Priority::P2, true }, today("09:55")) });
        session.incident()->setIncidentId(QStringLiteral("i"));
        form.setIncident(session.incident());
    }
    static Instant today(const char* clock)
    {
        const QDateTime time(QDate(2026, 11, 21), QTime::fromString(QString::fromLatin1(clock)));
        return Instant(Span(time.toMSecsSinceEpoch()));
    }
    void recorded(const char* id, const char* component, std::vector<OutageSpell> spells)
    {
        OutageFacts facts;
        facts.component = { component };
        bench.feed({ bench.log.incident("i", OutageRecorded { { id }, facts, std::move(spells) }, today("12:59")) });
    }

    Bench bench { today("13:00") };
    Session session;
    OutageForm form;
};

} // namespace

class TestOutageForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyFormIsNotReadyAndBlamesNobody()
    {
        Desktop desktop;
        desktop.form.record({});
        QVERIFY(!desktop.form.ready());
        QVERIFY(desktop.form.error().isEmpty());
        QVERIFY(!desktop.form.submit(desktop.session.actions()));
    }

    void anOutageIsEnteredAfterwards()
    {
        Desktop desktop;
        QSignalSpy waiting(&desktop.session, &Session::waitingChangesChanged);
        desktop.form.record(QStringLiteral("login"));
        desktop.form.setStepText(0, QStringLiteral("11:40"));
        QVERIFY(desktop.form.ready());
        desktop.form.addStep();
        QCOMPARE(
            desktop.form.steps().value(1).toMap().value(QStringLiteral("state")).toInt(), int(CaseFacts::Degraded));
        QVERIFY(!desktop.form.ready());
        desktop.form.setStepText(1, QStringLiteral("12:00"));
        desktop.form.setEnd(QStringLiteral("12:30"));
        desktop.form.setShare(QStringLiteral("12,5 %"));
        QVERIFY2(desktop.form.ready(), qPrintable(desktop.form.error()));
        QVERIFY(desktop.form.submit(desktop.session.actions()));
        QVERIFY(!waiting.isEmpty());
    }

    void whatTheRulesRefuseIsSaidWhileItIsTyped_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("share");
        QTest::newRow("ends before it starts") << "11:40"
                                               << "11:30"
                                               << "";
        QTest::newRow("ends when it starts") << "11:40"
                                             << "11:40"
                                             << "";
        QTest::newRow("has an end and no beginning") << ""
                                                     << "11:40"
                                                     << "";
        QTest::newRow("starts in the future") << "13:30"
                                              << ""
                                              << "";
        QTest::newRow("ends in the future") << "12:30"
                                            << "13:30"
                                            << "";
        QTest::newRow("overlaps another one") << "10:30"
                                              << "10:45"
                                              << "";
        QTest::newRow("goes on over another one") << "09:00"
                                                  << ""
                                                  << "";
        QTest::newRow("of more than all customers") << "12:00"
                                                    << "12:10"
                                                    << "120";
        QTest::newRow("a share that is no number") << "12:00"
                                                   << "12:10"
                                                   << "many";
    }
    void whatTheRulesRefuseIsSaidWhileItIsTyped()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, share);
        Desktop desktop;
        desktop.recorded("other", "login", { { OutageState::Down, Desktop::today("10:00"), Desktop::today("11:00") } });
        desktop.form.record(QStringLiteral("login"));
        desktop.form.setStepText(0, from);
        desktop.form.setEnd(to);
        desktop.form.setShare(share);
        QVERIFY(!desktop.form.error().isEmpty());
        QVERIFY(!desktop.form.ready());
        QVERIFY(!desktop.form.submit(desktop.session.actions()));
    }

    void anotherComponentMayFailAtTheSameTime()
    {
        Desktop desktop;
        desktop.recorded("other", "login", { { OutageState::Down, Desktop::today("10:00"), Desktop::today("11:00") } });
        desktop.form.record(QStringLiteral("payments"));
        desktop.form.setStepText(0, QStringLiteral("10:30"));
        QVERIFY(desktop.form.ready());
    }

    void anOutageThatGoesOnTurnsAndEnds()
    {
        Desktop desktop;
        desktop.recorded("o", "login", { { OutageState::Down, Desktop::today("10:00"), {} } });
        desktop.form.turn(QStringLiteral("o"));
        QCOMPARE(
            desktop.form.steps().value(0).toMap().value(QStringLiteral("state")).toInt(), int(CaseFacts::Degraded));
        desktop.form.setStepText(0, QStringLiteral("09:00"));
        QVERIFY(!desktop.form.error().isEmpty());
        desktop.form.setStepText(0, QStringLiteral("-5"));
        QVERIFY(desktop.form.ready());
        desktop.form.finish(QStringLiteral("o"));
        desktop.form.setEnd(QStringLiteral("nonsense"));
        QVERIFY(!desktop.form.ready());
        desktop.form.setEnd(QStringLiteral("now"));
        QVERIFY(desktop.form.ready());
    }

    void whatIsSeenAsItHappensNeedsNoTime()
    {
        Desktop desktop;
        desktop.recorded("o", "login", { { OutageState::Down, Desktop::today("10:00"), {} } });
        desktop.form.record(QStringLiteral("payments"));
        QVERIFY(desktop.form.ready());
        desktop.form.setEnd(QStringLiteral("12:30"));
        QVERIFY2(!desktop.form.ready(), "who names an end names a beginning");
        QVERIFY2(!desktop.form.error().isEmpty(), "and is told so");
        desktop.form.turn(QStringLiteral("o"));
        QVERIFY(desktop.form.ready());
        desktop.form.finish(QStringLiteral("o"));
        QVERIFY(desktop.form.ready());
        desktop.form.correct(QStringLiteral("o"));
        desktop.form.setStepText(0, QString());
        QVERIFY(!desktop.form.ready());
    }

    void aCorrectionBeginsWithWhatIsRecorded()
    {
        Desktop desktop;
        desktop.recorded("o", "login",
            { { OutageState::Down, Desktop::today("10:00"), Desktop::today("11:00") },
                { OutageState::Degraded, Desktop::today("11:00"), Desktop::today("11:30") } });
        desktop.form.correct(QStringLiteral("o"));
        QCOMPARE(desktop.form.stepCount(), 2);
        QCOMPARE(desktop.form.component(), QStringLiteral("login"));
        QCOMPARE(
            desktop.form.steps().value(1).toMap().value(QStringLiteral("text")).toString(), QStringLiteral("11:00"));
        QCOMPARE(desktop.form.end(), QStringLiteral("11:30"));
        QVERIFY2(desktop.form.ready(), qPrintable(desktop.form.error()));
        desktop.form.removeStep(1);
        QVERIFY(desktop.form.ready());
        desktop.form.removeStep(0);
        QCOMPARE(desktop.form.stepCount(), 1);
        desktop.form.setStepText(0, QStringLiteral("nonsense"));
        QVERIFY(!desktop.form.steps().value(0).toMap().value(QStringLiteral("error")).toString().isEmpty());
        QVERIFY(!desktop.form.ready());
    }
};

QTEST_MAIN(TestOutageForm)
#include "tst_view_outage_form.moc"
