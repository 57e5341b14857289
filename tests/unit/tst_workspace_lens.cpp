// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the screens look through: from the present into the past and back, and nothing can be written there.

#include <QSignalSpy>
#include <QTest>

#include "unit/support/told_window.h"

using namespace leitstand;
using namespace leitstand::testing;
using namespace std::chrono_literals;

class TestWorkspaceLens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePresentIsTheWorkspaces()
    {
        ToldWindow window;
        QSignalSpy folded(window.lens.get(), &Lens::folded);
        window.story.fires("a");
        window.catchUp();
        QVERIFY(window.lens->isLive());
        QVERIFY(!window.lens->past());
        QCOMPARE(&window.lens->state(), &window.workspace->state());
        QCOMPARE(window.lens->now(), window.story.now);
        QCOMPARE(folded.count(), 1);
    }

    void intoThePastAndBack()
    {
        ToldWindow window;
        Story& story = window.story;
        story.fires("a");
        const Instant before = story.now;
        story.wait(10min);
        story.opens("i1", { Story::key("a") });
        story.wait(10min);
        window.catchUp();

        QSignalSpy modes(window.lens.get(), &Lens::modeChanged);
        QSignalSpy replaced(window.lens.get(), &Lens::replaced);
        QVERIFY(window.goTo(before));
        QCOMPARE(modes.count(), 1);
        QCOMPARE(replaced.count(), static_cast<int>(StreamCount));
        QVERIFY(!window.lens->isLive());
        QCOMPARE(window.lens->now(), before);
        QVERIFY(window.lens->state().incidents().empty());
        QCOMPARE(window.lens->state().alerts().size(), std::size_t(1));

        // Forward: only what has changed is told.
        QSignalSpy folded(window.lens.get(), &Lens::folded);
        QSignalSpy moments(window.lens.get(), &Lens::momentChanged);
        window.lens->goTo(before + 10min);
        QCOMPARE(moments.count(), 1);
        QCOMPARE(folded.count(), 1);
        QCOMPARE(folded.front().front().value<Changes>().incidents, std::vector { IncidentId { "i1" } });
        QCOMPARE(replaced.count(), static_cast<int>(StreamCount));

        window.lens->live();
        QCOMPARE(modes.count(), 2);
        QVERIFY(window.lens->isLive());
        QCOMPARE(&window.lens->state(), &window.workspace->state());
        QCOMPARE(window.lens->now(), story.now);
    }

    void thePastEndsWhereItBeganAndNow()
    {
        ToldWindow window;
        window.story.fires("a");
        const Instant begin = window.story.now;
        window.story.wait(1h);
        window.catchUp();
        QVERIFY(!window.lens->beginning());
        window.lens->goTo(begin - 24h);
        QVERIFY(QTest::qWaitFor([&] { return window.lens->past() == begin; }, Patience));
        QCOMPARE(window.lens->beginning(), std::optional(begin));
        window.lens->goTo(begin + 48h);
        QCOMPARE(window.lens->past(), std::optional(window.story.now));
    }

    void nothingIsWrittenInThePast()
    {
        ToldWindow window;
        window.story.opens("i1");
        const Instant begin = window.story.now;
        window.story.wait(1h);
        window.catchUp();
        QVERIFY(window.goTo(begin));

        QVERIFY(!window.lens->mayWrite({ "i1" }));
        // Through the lens, and past it.
        const std::string first
            = window.lens->change({ { "i1" }, CaseChange(TitleChanged { "Another" }), std::nullopt });
        const std::string second
            = window.workspace->change({ { "i1" }, CommsChange(DraftSaved { { "d1" }, {} }), std::nullopt });
        std::string third;
        (void)window.workspace->open(IncidentOpened { "New" }, &third);
        std::optional<Outcome> applied;
        window.workspace->applyCatalogue(
            {}, window.workspace.get(), [&](const Outcome& outcome) { applied = outcome; });
        QVERIFY(window.results.empty());
        QVERIFY(QTest::qWaitFor([&] { return window.results.size() == 3 && applied; }, Patience));
        QVERIFY(!*applied);
        const std::vector<std::string> ids { first, second, third };
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(window.results[i].eventId, ids[i]);
            QCOMPARE(window.results[i].outcome, CommandOutcome::Refused);
            QVERIFY(window.results[i].error->what.find("past") != std::string::npos);
        }
        const auto* const mine = std::get_if<CaseChange>(&window.results.front().mine.change);
        QVERIFY(mine && std::get<TitleChanged>(*mine).title == "Another");
        QCOMPARE(window.workspace->waitingCommands(), std::size_t(0));

        window.lens->live();
        QVERIFY(window.lens->mayWrite({ "i1" }).ok());
        (void)window.lens->change({ { "i1" }, CaseChange(TitleChanged { "Another" }), std::nullopt });
        QCOMPARE(window.workspace->waitingCommands(), std::size_t(1));
    }

    void oneIncidentGoesIntoThePastAlone()
    {
        ToldWindow window;
        Story& story = window.story;
        story.fires("a");
        story.fires("b");
        story.opens("i1", { Story::key("a") });
        story.opens("i2", { Story::key("b") });
        const Instant begin = story.now;
        story.wait(1h);
        story.change("i1", CaseChange(TitleChanged { "Later" }));
        window.catchUp();
        Lens page(*window.workspace);
        page.setScope({ "i1" });
        page.goTo(begin);
        QVERIFY(QTest::qWaitFor([&] { return page.past() == begin; }, Patience));
        QCOMPARE(page.state().incident({ "i1" })->title, std::string("Logins are slow"));
        QVERIFY(!page.state().incident({ "i2" }));
        QVERIFY(page.state().alert(Story::key("a")));
        QVERIFY(!page.state().alert(Story::key("b")));
        QVERIFY(window.lens->isLive());
        QVERIFY(!window.workspace->mayWrite({ "i1" }));
        QVERIFY(window.workspace->mayWrite({ "i2" }).ok());
        QCOMPARE(window.lens->incidentAt({ "i1" }, begin)->title, std::string("Logins are slow"));
        QVERIFY(!window.lens->incidentAt({ "i1" }, begin - 1h));
    }

    void thePastIsPlayed()
    {
        ToldWindow window;
        window.story.fires("a");
        const Instant begin = window.story.now;
        window.story.wait(24h);
        window.catchUp();
        window.lens->goTo(begin);
        window.lens->play(100000); // as soon as it is there
        QVERIFY(QTest::qWaitFor([&] { return window.lens->isPlaying(); }, Patience));
        QCOMPARE(window.lens->speed(), Lens::FastestSpeed);
        QVERIFY(QTest::qWaitFor([&] { return window.lens->now() > begin + 1min; }, Patience));
        window.lens->pause();
        const Instant there = window.lens->now();
        QTest::qWait(100);
        QCOMPARE(window.lens->now(), there);
        // It catches up with the present, and goes on there.
        QVERIFY(window.goTo(window.story.now - 10s));
        window.lens->play(Lens::FastestSpeed);
        QVERIFY(QTest::qWaitFor([&] { return window.lens->isLive(); }, Patience));
        QVERIFY(!window.lens->isPlaying());
    }

    void thePresentGoesOnMeanwhile()
    {
        ToldWindow window;
        window.story.opens("i1");
        const Instant begin = window.story.now;
        window.story.wait(1h);
        window.catchUp();
        QVERIFY(window.goTo(begin));
        QSignalSpy folded(window.lens.get(), &Lens::folded);
        window.story.notes("i1", "n1", "it goes on");
        window.catchUp();
        QCOMPARE(folded.count(), 0);
        const Instant later = window.story.now;
        QVERIFY(QTest::qWaitFor(
            [&] {
                window.lens->goTo(later);
                return window.lens->state().incident({ "i1" })->notes.size() == 1;
            },
            Patience));
        QVERIFY(!window.lens->isLive());
    }

    void aLogThatCannotBeReadLeavesThePresent()
    {
        ToldWindow window;
        window.story.fires("a");
        window.catchUp();
        window.log.failure = Error { "the log does not answer", "stream ALERTS", "check the connection" };
        window.lens->goTo(window.story.now);
        QVERIFY(window.lens->isLoading());
        QVERIFY(QTest::qWaitFor([&] { return window.lens->problem().has_value(); }, Patience));
        QVERIFY(window.lens->isLive());
        QVERIFY(!window.lens->isLoading());
        window.log.failure.reset();
        QVERIFY(window.goTo(window.story.now));
        QVERIFY(!window.lens->problem());
    }

    // The log was restored from a backup, or made anew: its past is another one.
    void aLogThatWasReplacedHasAnotherPast()
    {
        ToldWindow window;
        window.story.opens("i1");
        const Instant begin = window.story.now;
        window.story.wait(1h);
        window.catchUp();
        QVERIFY(window.goTo(begin));
        QVERIFY(window.lens->state().incident({ "i1" }));
        Story other(begin);
        other.opens("i2");
        window.log = ToldLog(other.log);
        std::vector<Arrival> arrivals;
        arrivals.emplace_back(ReadingEvent { Stream::Incidents, Restarted {} });
        arrivals.emplace_back(ReadingEvent { Stream::Incidents, CaughtUp {} });
        window.workspace->feed(std::move(arrivals));
        QVERIFY(QTest::qWaitFor([&] { return window.workspace->state().incidents().empty(); }, Patience));
        window.lens->goTo(begin + 1min); // nothing breaks before the new one is there
        QVERIFY(QTest::qWaitFor([&] { return window.lens->state().incident({ "i2" }) != nullptr; }, Patience));
        QVERIFY(!window.lens->state().incident({ "i1" }));
        QCOMPARE(window.lens->past(), std::optional(begin + 1min));
    }

    void anEmptyLogHasNothingToShow()
    {
        ToldWindow window;
        window.lens->goTo(window.story.now);
        QVERIFY(QTest::qWaitFor([&] { return window.lens->problem().has_value(); }, Patience));
        QVERIFY(window.lens->isLive());
    }

    void chartsCountTheAlertsOfThePast()
    {
        ToldWindow window;
        window.story.fires("a");
        const Instant begin = window.story.now;
        window.story.wait(1h);
        window.story.fires("b");
        window.story.wait(1h);
        window.story.fires("c");
        window.catchUp();
        QVERIFY(window.goTo(begin + 90min));
        std::vector<std::string> names;
        window.lens->visitAlerts(begin, begin + 90min,
            [&names](const LoggedEvent& logged) { names.push_back(std::get<AlertCondition>(logged.event.body).name); });
        QCOMPARE(names, std::vector<std::string> { "b" });
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceLens)
#include "tst_workspace_lens.moc"
