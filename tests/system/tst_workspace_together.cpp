// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several windows at work on one incident: they see each other, what has to happen happens once, and of two people who
// change the same thing the second is shown both.

#include <QSignalSpy>
#include <QTest>

#include "support/description.h"
#include "system/support/desk.h"
#include "system/support/server_test.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/lens.h"
#include "workspace/log_reader.h"
#include "workspace/presence.h"
#include "workspace/watchkeeper.h"

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

const AlertKey Alarm { "main", "f1" };

AlertCondition alarm(AlertStatus status, Instant startsAt)
{
    AlertCondition alert;
    alert.key = Alarm;
    alert.status = status;
    alert.name = "LoginSlow";
    alert.startsAt = startsAt;
    return alert;
}

Catalogue catalogueOf(std::map<std::string, AccessRole, std::less<>> people)
{
    Catalogue catalogue;
    catalogue.components.push_back({ { "login" }, {}, { "Anmeldung", "Login" }, {}, {} });
    catalogue.people = std::move(people);
    return catalogue;
}

} // namespace

class TestWorkspaceTogether : public ServerTest {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_now = *parseInstant("2026-11-21T09:55:00Z");
        ServerTest::init();
    }

    void theySeeEachOther()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        auto annasOther = desk("anna");
        Presence hers(anna->workspace);
        auto his = std::make_unique<Presence>(ben->workspace);
        Presence herOther(annasOther->workspace);
        QVERIFY(anna->caughtUp() && ben->caughtUp() && annasOther->caughtUp());
        hers.look({ "i1" });
        his->look({ "i1" }, "title");
        herOther.look({ "i1" });
        const auto seen = [](const Presence& presence, const std::string& who) {
            const auto onlookers = presence.onlookers({ "i1" });
            return std::any_of(
                onlookers.begin(), onlookers.end(), [&who](const Onlooker& each) { return each.person == who; });
        };
        // Nothing is stored: who listened too late hears it when it is repeated.
        QTRY_VERIFY_WITH_TIMEOUT(seen(hers, "ben") && seen(hers, "anna") && seen(*his, "anna"), Patience);
        QCOMPARE(hers.onlookers({ "i1" }).size(), std::size_t(2)); // itself is not among them
        QCOMPARE(hers.editors({ "i1" }, "title").size(), std::size_t(1));
        for (const Onlooker& each : hers.onlookers({ "i1" }))
            QCOMPARE(each.isOwn, each.person == "anna");
        // Good-bye is said, and not waited for.
        his.reset();
        QTRY_VERIFY_WITH_TIMEOUT(!seen(hers, "ben"), 5000);
        herOther.look({ "i2" });
        QTRY_VERIFY_WITH_TIMEOUT(hers.onlookers({ "i1" }).empty(), 5000);
        QCOMPARE(hers.onlookers({ "i2" }).size(), std::size_t(1));
    }

    void aQuietWatchEndsOnceByItself()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        Watchkeeper hers(anna->workspace);
        Watchkeeper his(ben->workspace);
        const IncidentId id = watched(*anna);
        QVERIFY(ben->sees(id));
        m_now += 29min;
        QTest::qWait(1500);
        QCOMPARE(anna->incident(id).lane, Lane::Watch);
        m_now += 2min;
        for (Desk* const each : { anna.get(), ben.get() }) {
            QTRY_COMPARE_WITH_TIMEOUT(each->incident(id).lane, Lane::Communicate, Patience);
            QTest::qWait(1500); // the other one has seen it due, too
            QCOMPARE(each->incident(id).version(Aspect::Case), 4U);
            const LaneChange& last = each->incident(id).laneChanges.back();
            QVERIFY(last.by.empty());
            QCOMPARE(last.at, m_now - 1min); // when it was over, not when somebody looked
        }
        QCOMPARE(anna->workspace.counts().rejected, 0U);
    }

    void aRelapseIsWrittenOnce()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        Watchkeeper hers(anna->workspace);
        Watchkeeper his(ben->workspace);
        const IncidentId id = watched(*anna);
        QVERIFY(ben->sees(id));
        m_now += 10min;
        report(*anna, alarm(AlertStatus::Firing, m_now));
        for (Desk* const each : { anna.get(), ben.get() }) {
            QTRY_COMPARE_WITH_TIMEOUT(each->incident(id).lane, Lane::Act, Patience);
            QTest::qWait(500);
            QCOMPARE(each->incident(id).relapses.size(), std::size_t(1));
            QCOMPARE(each->incident(id).relapses.front().at, m_now);
        }
    }

    // What is due waits for somebody who may write it.
    void whoOnlyLooksKeepsNoWatch()
    {
        auto anna = desk("anna");
        auto wall = desk("wall");
        QVERIFY(anna->caughtUp() && wall->caughtUp());
        QVERIFY(applies(*anna, catalogueOf({ { "wall", AccessRole::Viewer } })).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!wall->workspace.state().catalogue()->people.empty(), Patience);
        Watchkeeper its(wall->workspace);
        const IncidentId id = watched(*anna);
        m_now += 31min;
        QTest::qWait(2500);
        QCOMPARE(anna->incident(id).lane, Lane::Watch);

        Lens lens(anna->workspace);
        lens.goTo(m_now - 30min);
        QTRY_VERIFY_WITH_TIMEOUT(!lens.isLive(), Patience);
        Watchkeeper hers(anna->workspace);
        hers.look();
        QTest::qWait(1500);
        QCOMPARE(anna->incident(id).lane, Lane::Watch);
        lens.live();
        QTRY_COMPARE_WITH_TIMEOUT(anna->incident(id).lane, Lane::Communicate, Patience);
    }

    void aCatalogueAppliedByOneIsEverybodys()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        QVERIFY(anna->caughtUp() && ben->caughtUp());
        QSignalSpy folded(&ben->workspace, &Workspace::folded);
        QVERIFY(applies(*anna, catalogueOf({ { "ben", AccessRole::Support } })).ok());
        QTRY_VERIFY_WITH_TIMEOUT(ben->workspace.state().catalogue()->component({ "login" }), Patience);
        QVERIFY(folded.back().front().value<Changes>().catalogue);
        // From now on it says who may do what.
        const Outcome his = applies(*ben, Catalogue());
        QVERIFY(!his);
        QVERIFY(his.error().what.find("commander") != std::string::npos);
        const IncidentId id = anna->workspace.open({ "Login slow", Priority::P2, false, {} });
        QVERIFY(ben->sees(id));
        const std::string title = ben->change(id, TitleChanged { "Login fails" });
        QCOMPARE(ben->outcomeOf(title), CommandOutcome::Refused);
        QVERIFY(ben->results.at(title).error->remedy.find("responder") != std::string::npos);
        // And to whoever comes later, as what was applied last.
        QVERIFY(applies(*anna, catalogueOf({})).ok());
        auto kim = desk("kim");
        QVERIFY(kim->caughtUp());
        QVERIFY(kim->workspace.state().catalogue()->component({ "login" }));
        QVERIFY(kim->workspace.state().catalogue()->people.empty());
    }

    void aCatalogueWithAMistakeIsNotApplied()
    {
        auto anna = desk("anna");
        QVERIFY(anna->caughtUp());
        Catalogue twice = catalogueOf({});
        twice.components.push_back(twice.components.front());
        QVERIFY(!applies(*anna, twice));
        QVERIFY(anna->workspace.state().catalogue()->components.empty());
    }

    void theSecondIsShownBothAndCanSendAgain()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        const IncidentId id = opened(*anna, *ben);
        QVERIFY(anna->does(id, SummaryChanged { "Logins time out" }));
        QTRY_COMPARE_WITH_TIMEOUT(ben->incident(id).version(Aspect::Case), 2U, Patience);
        // His dialogue had been open since before.
        const std::string his = ben->change(id, SummaryChanged { "Nobody can log in" }, 1);
        QCOMPARE(ben->outcomeOf(his), CommandOutcome::Conflicted);
        const CommandResult& result = ben->results.at(his);
        QCOMPARE(result.theirs->actor, std::string("anna"));
        const auto& theirs = std::get<CaseEvent>(result.theirs->body);
        QCOMPARE(std::get<SummaryChanged>(theirs.change).summary, std::string("Logins time out"));
        ChangeRequest again = result.mine;
        QCOMPARE(
            std::get<SummaryChanged>(std::get<CaseChange>(again.change)).summary, std::string("Nobody can log in"));
        again.basedOn = theirs.version;
        QCOMPARE(ben->outcomeOf(ben->workspace.change(std::move(again))), CommandOutcome::Saved);
        QTRY_COMPARE_WITH_TIMEOUT(anna->incident(id).summary, std::string("Nobody can log in"), Patience);
        // What touches something else is not in the way, however old it is.
        QCOMPARE(ben->outcomeOf(ben->change(id, TitleChanged { "Login fails" }, 1)), CommandOutcome::Saved);
        // And nobody is in one's own way.
        QCOMPARE(ben->outcomeOf(ben->change(id, TitleChanged { "Login is gone" }, 1)), CommandOutcome::Saved);
    }

    void differentFindingsAreAllKept_data()
    {
        QTest::addColumn<int>("sample");
        for (int i = 0; i < static_cast<int>(samples().size()); ++i)
            QTest::addRow("%d", i) << i;
    }
    // Of each kind: two people at the same time, once about two things and once about one.
    void differentFindingsAreAllKept()
    {
        QFETCH(int, sample);
        const auto [first, second, same] = samples()[static_cast<std::size_t>(sample)];
        auto anna = desk("anna");
        auto ben = desk("ben");
        const IncidentId id = opened(*anna, *ben);
        for (const CaseChange& thing : things())
            QVERIFY(anna->does(id, thing));
        const std::uint32_t version = anna->incident(id).version(Aspect::Case);
        QTRY_COMPARE_WITH_TIMEOUT(ben->incident(id).version(Aspect::Case), version, Patience);
        const std::string hers = anna->change(id, first);
        const std::string his = ben->change(id, second);
        QCOMPARE(anna->outcomeOf(hers), CommandOutcome::Saved);
        QCOMPARE(ben->outcomeOf(his), CommandOutcome::Saved);
        QTRY_COMPARE_WITH_TIMEOUT(ben->incident(id).version(Aspect::Case), version + 2, Patience);
        const std::string late = ben->change(id, same, version);
        QCOMPARE(ben->outcomeOf(late), CommandOutcome::Conflicted);
        QCOMPARE(ben->results.at(late).theirs->actor, std::string("anna"));
    }

    // Both take back the same note; one of them is shown the other's doing.
    void aWithdrawalTouchesWhatItTakesBack()
    {
        auto anna = desk("anna");
        auto ben = desk("ben");
        const IncidentId id = opened(*anna, *ben);
        QVERIFY(anna->does(id, NoteAdded { { "n1" }, "wrong incident" }));
        QVERIFY(anna->does(id, NoteAdded { { "n2" }, "another note" }));
        QTRY_COMPARE_WITH_TIMEOUT(ben->incident(id).version(Aspect::Case), 3U, Patience);
        QCOMPARE(anna->outcomeOf(anna->change(id, Withdrawn { "by mistake" }, 3, 2)), CommandOutcome::Saved);
        QTRY_VERIFY_WITH_TIMEOUT(ben->incident(id).notes.front().withdrawn, Patience);
        QCOMPARE(ben->outcomeOf(ben->change(id, Withdrawn { "by mistake" }, 3, 2)), CommandOutcome::Conflicted);
        QCOMPARE(ben->outcomeOf(ben->change(id, Withdrawn { "this one, too" }, 3, 3)), CommandOutcome::Saved);
    }

    void thePastIsReadFromTheLog()
    {
        auto anna = desk("anna");
        const IncidentId id = watched(*anna);
        const Instant then = m_now;
        m_now += 1h;
        QVERIFY(anna->does(id, SummaryChanged { "It was the index" }));

        Lens lens(anna->workspace);
        lens.goTo(then);
        QTRY_VERIFY_WITH_TIMEOUT(lens.past() == then, Patience);
        QVERIFY(lens.state().incident(id)->summary.empty());
        QCOMPARE(lens.state().alerts().size(), std::size_t(1));
        QCOMPARE(anna->outcomeOf(anna->change(id, TitleChanged { "Written in the past" })), CommandOutcome::Refused);

        lens.goTo(m_now);
        std::optional<LogReading> all;
        readLog(anna->workspace.client(), {}, &anna->workspace, [&all](Expected<LogReading> reading) {
            if (reading)
                all = std::move(reading).value();
        });
        QTRY_VERIFY_WITH_TIMEOUT(all.has_value(), Patience);
        QCOMPARE(leitstand::testing::describe(lens.state()), leitstand::testing::describe(all->state));

        // What happens meanwhile is there when one goes on.
        report(*anna, alarm(AlertStatus::Firing, m_now + 1min));
        m_now += 5min;
        QTRY_COMPARE_WITH_TIMEOUT(
            (lens.goTo(m_now), lens.state().alert(Alarm)->condition.status), AlertStatus::Firing, Patience);
        lens.live();
        QVERIFY(anna->does(id, TitleChanged { "Written in the present" }));
    }

private:
    struct Sample {
        CaseChange first;
        CaseChange second; // touches something else
        CaseChange same; // touches what the first touches
    };

    static std::vector<CaseChange> things()
    {
        return {
            HypothesisRaised { { "h1" }, "the index" },
            HypothesisRaised { { "h2" }, "the network" },
            ActionTaken { { "a1" }, "restart", {}, ActionOutcome::Running, {} },
            ActionTaken { { "a2" }, "roll back", {}, ActionOutcome::Running, {} },
            PreventionPlanned { { "p1" }, "an alarm", "omar", {} },
            PreventionPlanned { { "p2" }, "a test", "omar", {} },
        };
    }
    static std::vector<Sample> samples()
    {
        const auto judged = [](const char* id, HypothesisState state) {
            return HypothesisJudged { { id }, state, "seen" };
        };
        const auto assigned = [](CaseRole role, const char* person) { return RoleAssigned { role, person }; };
        const auto ended = [](const char* id, ActionOutcome outcome) { return ActionEnded { { id }, outcome, {} }; };
        return {
            { TitleChanged { "A" }, SummaryChanged { "B" }, TitleChanged { "C" } },
            { PriorityChanged { Priority::P1 }, LaneMoved { Lane::Act }, PriorityChanged { Priority::P4 } },
            { LaneMoved { Lane::Act }, TitleChanged { "A" }, LaneMoved { Lane::Watch } },
            { assigned(CaseRole::Commander, "anna"), assigned(CaseRole::Scribe, "ben"),
                assigned(CaseRole::Commander, "ben") },
            { judged("h1", HypothesisState::Testing), judged("h2", HypothesisState::Testing),
                judged("h1", HypothesisState::Refuted) },
            { ended("a1", ActionOutcome::Failed), ended("a2", ActionOutcome::Impossible),
                ended("a1", ActionOutcome::Succeeded) },
            { PreventionDone { { "p1" } }, PreventionDone { { "p2" } }, PreventionDone { { "p1" } } },
            { CauseRecorded { { "c1" }, "the index" }, CauseRecorded { { "c2" }, "no test" },
                CauseRecorded { { "c1" }, "another" } },
        };
    }

    std::unique_ptr<Desk> desk(const std::string& actor)
    {
        return std::make_unique<Desk>(*m_server, actor, nullptr, [this] { return m_now; });
    }
    static IncidentId opened(Desk& by, Desk& other)
    {
        if (!by.caughtUp() || !other.caughtUp())
            return {};
        const IncidentId id = by.workspace.open({ "Login slow", Priority::P2, false, {} });
        return by.sees(id) && other.sees(id) ? id : IncidentId();
    }
    // An incident whose alert is resolved and which is watched from now on.
    IncidentId watched(Desk& by)
    {
        if (!by.caughtUp())
            return {};
        report(by, alarm(AlertStatus::Firing, m_now));
        const IncidentId id = by.workspace.open({ "Login slow", Priority::P2, false, { Alarm } });
        const bool acts = by.sees(id) && by.does(id, LaneMoved { Lane::Act });
        m_now += 10min;
        AlertCondition over = alarm(AlertStatus::Resolved, m_now - 10min);
        over.endsAt = m_now;
        report(by, over);
        const bool watches = acts && by.does(id, LaneMoved { Lane::Watch });
        return watches && QTest::qWaitFor([&] { return by.incident(id).lane == Lane::Watch; }, Patience) ? id
                                                                                                         : IncidentId();
    }
    void report(Desk& by, AlertCondition condition)
    {
        const Event event { "alert-" + std::to_string(++m_reports), "/test", m_now, {}, std::move(condition) };
        PublishRequest request;
        request.subject = subjectFor(event);
        request.messageId = event.id;
        request.payload = encode(event);
        bool stored = false;
        by.workspace.client().publish(std::move(request), &by.workspace,
            [&stored](const PublishResult& result) { stored = std::holds_alternative<Stored>(result); });
        QVERIFY(QTest::qWaitFor([&stored] { return stored; }, Patience));
    }
    static Outcome applies(Desk& by, Catalogue catalogue)
    {
        std::optional<Outcome> applied;
        by.workspace.applyCatalogue(
            std::move(catalogue), &by.workspace, [&applied](const Outcome& outcome) { applied = outcome; });
        if (!QTest::qWaitFor([&applied] { return applied.has_value(); }, Patience))
            return Error { "no answer", "test", "" };
        return *applied;
    }

    Instant m_now;
    int m_reports = 0;
};

QTEST_GUILESS_MAIN(TestWorkspaceTogether)
#include "tst_workspace_together.moc"
