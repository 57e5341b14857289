// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two windows' sessions on a real server: what one person does, takes back or does at the same time as the other is what
// both see; and the whole window stands in the past when it is asked to.

#include <QTest>

#include "system/support/session_window.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

class TestSessions : public TwoWindowsTest {
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneIsTakenBackByACorrection()
    {
        const QString id = opened(QStringLiteral("Cards fail"));
        m_anna->session.setPriority(id, Facts::P1);
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(id)->priority, Priority::P1, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->session.waitingChanges() == 0, Patience);
        m_anna->session.undo();
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(id)->priority, Priority::P3, Patience);
        QCOMPARE(m_ben->incident(id)->corrections.size(), std::size_t(1));
        QVERIFY(m_anna->notes(QStringLiteral("Undone")));
        // Nothing is erased.
        QCOMPARE(m_ben->incident(id)->version(Aspect::Case), 3U);
    }

    void anActUponSeveralIsToldAndTakenBackForEach()
    {
        QStringList ids;
        for (int i = 0; i < 4; ++i)
            ids.append(opened(QStringLiteral("Incident %1").arg(i)));
        m_anna->session.board()->setPriority(ids, Facts::P5, QStringLiteral("Priority P5"));
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->session.board()->results()->done(), 4, Patience);
        QVERIFY(m_anna->notes(QStringLiteral("Priority P5")));
        for (const QString& id : ids)
            QTRY_COMPARE_WITH_TIMEOUT(m_anna->incident(id)->priority, Priority::P5, Patience);
        m_anna->session.undo();
        for (const QString& id : ids)
            QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(id)->priority, Priority::P3, Patience);
    }

    void ofTwoWhoChangeTheSameTheSecondMergesBoth()
    {
        const QString id = opened(QStringLiteral("Login slow"));
        QTRY_VERIFY_WITH_TIMEOUT(m_ben->incident(id), Patience);
        m_ben->session.presence()->look(id);
        m_ben->session.presence()->edit(QStringLiteral("title"));
        m_anna->session.setTitle(id, QStringLiteral("Login slow in Erfurt"));
        QTRY_COMPARE_WITH_TIMEOUT(m_ben->incident(id)->title, "Login slow in Erfurt", Patience);
        // Ben had begun to write before that; his dialog closes before it hands over what is in it.
        m_ben->session.presence()->edit(QString());
        m_ben->session.setTitle(id, QStringLiteral("Login slow at night"));
        QVERIFY(m_ben->notes(QStringLiteral("anna was faster")));
        ConflictModel& conflicts = *m_ben->session.conflicts();
        QCOMPARE(conflicts.count(), 1);
        const QString conflict = conflicts.index(0).data(ConflictModel::ConflictIdRole).toString();
        QCOMPARE(conflicts.index(0).data(ConflictModel::TheirsRole).toString(), QStringLiteral("Login slow in Erfurt"));
        QCOMPARE(conflicts.index(0).data(ConflictModel::MineRole).toString(), QStringLiteral("Login slow at night"));
        QCOMPARE(m_ben->incident(id)->title, "Login slow in Erfurt");
        conflicts.writeMerged(conflict, QStringLiteral("Login slow in Erfurt at night"));
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->incident(id)->title, "Login slow in Erfurt at night", Patience);
    }

    // A window begins with the last event of each alert; what was before is read for what somebody looks at.
    void whatAnAlertDidBeforeTheWindowWasOpenedIsInTheTimeline()
    {
        AlertCondition alert;
        alert.key = { "test", "a1" };
        alert.name = "LoginSlow";
        alert.startsAt = clockNow();
        const auto tell = [&](AlertStatus status) {
            alert.status = status;
            alert.endsAt = status == AlertStatus::Resolved ? std::optional(clockNow()) : std::nullopt;
            if (status == AlertStatus::Firing)
                alert.startsAt = clockNow();
            const std::string id = "turn-" + std::to_string(m_told++);
            m_anna->workspace.client().publish(PublishRequest { subjectFor(EventBody(alert)), id,
                                                   encode(Event { id, "/test", clockNow(), {}, alert }) },
                nullptr, [](const PublishResult&) {});
            QTest::qWait(5); // so that no two are at the same moment
        };
        const auto turnsIn = [](Window& window) {
            IncidentTimelineModel& timeline = *window.session.incident()->timeline();
            int turns = 0;
            for (int row = 0; row < timeline.count(); ++row) {
                const int kind = timeline.index(row).data(IncidentTimelineModel::KindRole).toInt();
                const int run = timeline.index(row).data(IncidentTimelineModel::RunRole).toInt();
                const bool isOne = kind == CaseFacts::FiringEntry || kind == CaseFacts::ResolvedEntry;
                turns += run > 0 ? run : isOne ? 1 : 0;
            }
            return turns;
        };
        tell(AlertStatus::Firing);
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->workspace.state().alerts().size(), std::size_t(1), Patience);
        const QString id = m_anna->session.openIncident(
            { QStringLiteral("test/a1") }, QStringLiteral("Login slow"), Facts::P3, false);
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->incident(id), Patience);
        tell(AlertStatus::Resolved);
        tell(AlertStatus::Firing);
        tell(AlertStatus::Resolved);
        m_anna->session.incident()->setIncidentId(id);
        QTRY_COMPARE_WITH_TIMEOUT(turnsIn(*m_anna), 4, Patience);

        Window later(*m_server, "cleo");
        later.session.incident()->setIncidentId(id);
        QTRY_COMPARE_WITH_TIMEOUT(turnsIn(later), 4, Patience);
        tell(AlertStatus::Firing);
        QTRY_COMPARE_WITH_TIMEOUT(turnsIn(later), 5, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(turnsIn(*m_anna), 5, Patience);
    }

    void whoLooksIsSeenOnTheOthersCard()
    {
        const QString id = opened(QStringLiteral("Login slow"));
        m_ben->session.presence()->look(id);
        const auto people = [&] {
            const IncidentListModel& lane = *m_anna->session.laneNew();
            return lane.index(lane.rowOf(id)).data(IncidentListModel::PeopleRole).toStringList();
        };
        QTRY_COMPARE_WITH_TIMEOUT(people(), QStringList { QStringLiteral("ben") }, Patience);
        m_ben->session.presence()->edit(QStringLiteral("title"));
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->session.presence()->editors(id).contains(QStringLiteral("ben")), Patience);
    }

    void theWholeWindowStandsInThePastAndWritesNothingThere()
    {
        const QString id = opened(QStringLiteral("Login slow"));
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->incident(id), Patience);
        QTest::qWait(50);
        const double before = m_anna->session.presentMs();
        QTest::qWait(50);
        m_anna->session.acknowledge(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->session.laneUnderstand()->count(), 1, Patience);

        m_anna->session.draft()->open(id, Facts::PublicStatus, Facts::FirstNotice);
        m_anna->session.draft()->setBodyDe(QStringLiteral("Wir sehen nach."));
        m_anna->session.timeTravel()->goTo(before);
        QTRY_VERIFY_WITH_TIMEOUT(m_anna->session.timeTravel()->active(), Patience);
        QCOMPARE(m_anna->session.laneNew()->count(), 1);
        QCOMPARE(m_anna->session.laneUnderstand()->count(), 0);
        QCOMPARE(m_anna->session.nowMs(), before);
        QVERIFY(m_anna->session.picture()->inPast());
        QVERIFY(m_anna->session.draft()->readOnly());
        QVERIFY(m_anna->session.draft()->bodyDe().isEmpty());
        QVERIFY(!m_anna->session.access()->mayWork());

        m_anna->session.acknowledge(id);
        QVERIFY(m_anna->notes(QStringLiteral("Not possible")));
        QVERIFY(m_anna->session.openIncident({}, QStringLiteral("Never"), Facts::P3, false).isEmpty());
        m_anna->session.undo();
        // What others do meanwhile does not show in the past.
        m_ben->session.setTitle(id, QStringLiteral("Login fails"));
        QTRY_COMPARE_WITH_TIMEOUT(m_anna->incident(id)->title, "Login fails", Patience);
        QCOMPARE(m_anna->session.laneNew()->index(0).data(IncidentListModel::TitleRole).toString(),
            QStringLiteral("Login slow"));

        m_anna->session.timeTravel()->backToNow();
        QCOMPARE(m_anna->session.laneUnderstand()->count(), 1);
        QCOMPARE(m_anna->session.laneUnderstand()->index(0).data(IncidentListModel::TitleRole).toString(),
            QStringLiteral("Login fails"));
        QVERIFY(m_anna->session.access()->mayWork());
        QCOMPARE(m_anna->session.draft()->bodyDe(), QStringLiteral("Wir sehen nach."));
        QCOMPARE(m_anna->incident(id)->version(Aspect::Case), 3U);
        QVERIFY(m_anna->session.canUndo()); // the undo that was refused in the past is still there
    }

private:
    QString opened(const QString& title)
    {
        const QString id = m_anna->session.openIncident({}, title, Facts::P3, false);
        if (!QTest::qWaitFor([&] { return m_ben->incident(id) && m_anna->incident(id); }, Patience))
            return {};
        return id;
    }

    int m_told = 0;
};

QTEST_MAIN(TestSessions)
#include "tst_sessions.moc"
