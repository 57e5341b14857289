// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The stories as leitstandctl tells them: what `state --json` says of them, and their replay into a log on which a window
// keeps watch.

#include "system/support/played_story.h"
#include "workspace/watchkeeper.h"

using namespace leitstand;
using namespace leitstand::test;

class TestStoryReplay : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatLeitstandctlTells();
    void theSameAlertInTwoStoriesOfOneLog();
    void aWindowThatLooksOnWritesNothingTwice_data();
    void aWindowThatLooksOnWritesNothingTwice();

private:
    PlayedStory m_penta { "penta", "2021-02-10", "Europe/Berlin" };
    PlayedStory m_debitoor { "debitoor", "2019-10-30", "Europe/Berlin" };
    PlayedStory m_gn2 { "gn2", "2022-11-25", "Europe/Berlin" };
    PlayedStory m_monzo { "monzo", "2018-11-15", "Europe/London" };
};

void TestStoryReplay::initTestCase()
{
    for (PlayedStory* const story : { &m_penta, &m_debitoor, &m_gn2, &m_monzo })
        QVERIFY(story->play());
}

void TestStoryReplay::whatLeitstandctlTells()
{
    const auto incident = [](const QJsonObject& document) {
        return document.value(QLatin1String("incidents")).toArray().at(0).toObject();
    };
    const auto entry = [](const QJsonValue& list, const char* key, const char* value) {
        for (const QJsonValue& each : list.toArray()) {
            if (each.toObject().value(QLatin1String(key)).toString() == QLatin1String(value))
                return each.toObject();
        }
        return QJsonObject();
    };

    const QJsonObject relapsed = incident(m_penta.document("11:45"));
    QCOMPARE(relapsed.value(QLatin1String("lane")).toString(), QStringLiteral("act"));
    QCOMPARE(relapsed.value(QLatin1String("relapses")).toArray().size(), 1);
    const QJsonObject symptom = entry(relapsed.value(QLatin1String("hypotheses")), "state", "symptom");
    QVERIFY(symptom.value(QLatin1String("became_symptom")).toBool());
    const QJsonObject watched = incident(m_penta.document("14:00"));
    QCOMPARE(watched.value(QLatin1String("watch_ends")).toString(), QStringLiteral("2021-02-10T13:15:00.000Z"));
    const QJsonObject penta = incident(m_penta.document()).value(QLatin1String("totals")).toObject();
    QCOMPARE(penta.value(QLatin1String("down_minutes")).toInt(), 30);
    QCOMPARE(penta.value(QLatin1String("degraded_minutes")).toInt(), 140);

    const QJsonObject debitoor = incident(m_debitoor.document());
    const QJsonObject lost = debitoor.value(QLatin1String("totals")).toObject();
    QCOMPARE(lost.value(QLatin1String("total_minutes")).toInt(), 410);
    const QJsonValue components = lost.value(QLatin1String("by_component"));
    const auto down = [&](const char* id) {
        return entry(components, "component", id).value(QLatin1String("down_minutes")).toInt();
    };
    QCOMPARE(down("quotes"), 410);
    QCOMPARE(down("application"), 150);
    QVERIFY(entry(debitoor.value(QLatin1String("outages")), "component", "application")
                .value(QLatin1String("planned"))
                .toBool());
    QCOMPARE(debitoor.value(QLatin1String("causes")).toArray().size(), 2);
    QCOMPARE(debitoor.value(QLatin1String("preventions")).toArray().size(), 2);

    const QJsonObject gn2 = incident(m_gn2.document("14:46:30"));
    QCOMPARE(gn2.value(QLatin1String("alerts")).toArray().size(), 500);
    const QJsonObject notice = entry(gn2.value(QLatin1String("clocks")), "kind", "first_notice");
    QVERIFY2(notice.value(QLatin1String("due")).toString().startsWith(QLatin1String("2022-11-25T13:49:")),
        qPrintable(notice.value(QLatin1String("due")).toString()));
    QCOMPARE(notice.value(QLatin1String("state")).toString(), QStringLiteral("running"));

    const QJsonObject monzo = m_monzo.document();
    QCOMPARE(monzo.value(QLatin1String("mtta_seconds")).toInt(), 8 * 60);
    QCOMPARE(monzo.value(QLatin1String("mttr_seconds")).toInt(), 30 * 60);
}

// The alerts of a run are those of every other run: what fires on the second day is no relapse of the first.
void TestStoryReplay::theSameAlertInTwoStoriesOfOneLog()
{
    PlayedStory story { "penta", "2021-02-10", "Europe/Berlin" };
    QVERIFY(story.play());
    const CtlResult again = story.ctl().run({ QStringLiteral("replay"), QStringLiteral("penta"),
        QStringLiteral("--instant"), QStringLiteral("--quiet"), QStringLiteral("--lang"), QStringLiteral("en"),
        QStringLiteral("--start"), QStringLiteral("2021-02-17T09:30:00+01:00") });
    QVERIFY2(again.code == 0, qPrintable(again.err));

    const OperationsState& state = story.end();
    QCOMPARE(state.incidents().size(), 2U);
    const Incident& once = incidentIn(m_penta.end(), "login");
    for (const auto& [id, incident] : state.incidents()) {
        QCOMPARE(incident.lane, Lane::Closed);
        QCOMPARE(incident.relapses.size(), 1U);
        QCOMPARE(incident.laneChanges.size(), once.laneChanges.size());
        QCOMPARE(incident.version(Aspect::Case), once.version(Aspect::Case));
        QCOMPARE(incident.outages.size(), once.outages.size());
        QCOMPARE(incident.alerts.size(), once.alerts.size());
    }
    QCOMPARE(state.alerts().size(), m_penta.end().alerts().size());
    // Each day has its own totals, and the first was the same before the second came.
    const QJsonArray told = story.document().value(QLatin1String("incidents")).toArray();
    QCOMPARE(told.size(), 2);
    for (const QJsonValue& incident : told) {
        const QJsonObject sums = incident.toObject().value(QLatin1String("totals")).toObject();
        QCOMPARE(sums.value(QLatin1String("down_minutes")).toInt(), 30);
        QCOMPARE(sums.value(QLatin1String("degraded_minutes")).toInt(), 140);
    }
}

// A window that keeps watch sees what becomes due, too: it must neither write it twice nor get in the story's way, whether
// the story is told of another year, of just now, or faster than anybody works.
void TestStoryReplay::aWindowThatLooksOnWritesNothingTwice_data()
{
    QTest::addColumn<QString>("options");
    QTest::newRow("at once") << QStringLiteral("--instant");
    QTest::newRow("fast") << QStringLiteral("--speed 6000");
    QTest::newRow("just now") << QStringLiteral("--end now --instant");
    QTest::newRow("from now on") << QStringLiteral("--start now --speed 6000");
}

void TestStoryReplay::aWindowThatLooksOnWritesNothingTwice()
{
    QFETCH(QString, options);
    LogOnServer log;
    QVERIFY(log.open());
    CtlProgram ctl(QStringLiteral(LEITSTAND_CTL));
    ctl.use(log.server);
    WorkspaceOptions window;
    window.stream.endpoint = log.server.resolver();
    window.now = [] { return std::chrono::floor<Span>(std::chrono::system_clock::now()); };
    window.actor = "Wilma Wacht";
    Workspace workspace(std::move(window));
    Watchkeeper watch(workspace);
    workspace.start();
    QTRY_VERIFY_WITH_TIMEOUT(workspace.isCaughtUp(), patience);

    QProcess replay;
    replay.start(QStringLiteral(LEITSTAND_CTL),
        QStringList { QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--quiet") }
            + options.split(QLatin1Char(' ')) + ctl.access());
    QTRY_VERIFY_WITH_TIMEOUT(replay.state() == QProcess::NotRunning, patience);
    QVERIFY2(replay.exitCode() == 0, replay.readAllStandardError().constData());
    const auto isOver = [&workspace] {
        const auto& incidents = workspace.state().incidents();
        return !incidents.empty() && !incidents.begin()->second.isOpen();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isOver(), patience);
    const Incident& seen = workspace.state().incidents().begin()->second;
    const Incident& expected = incidentIn(m_penta.end(), "login");
    QCOMPARE(seen.relapses.size(), 1U);
    QCOMPARE(seen.version(Aspect::Case), expected.version(Aspect::Case));
    QCOMPARE(seen.laneChanges.size(), expected.laneChanges.size());
    QVERIFY(workspace.rejected().empty());
}

QTEST_GUILESS_MAIN(TestStoryReplay)
#include "tst_story_replay.moc"
