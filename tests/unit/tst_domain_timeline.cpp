// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking back what was done: what each kind of change becomes again.

#include "unit/support/undo_story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describeContents;
using testing::Story;
using namespace leitstand::testing::undo;

class TestDomainTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyEventIsKept();
    void valuesBecomeWhatTheyWere_data();
    void valuesBecomeWhatTheyWere();
    void whatWasRecordedIsWithdrawn_data();
    void whatWasRecordedIsWithdrawn();
    void stepsAreTakenBack_data();
    void stepsAreTakenBack();
    void aLaneIsMovedBack();
    void aLaneThatWasLeftForNothingElse();
    void aWindowThatWasAgreedAnew();
    void whatWasToldAnewIsToldAsBefore();
    void anOutageToldAnewGetsItsTimesBack();
    void onlyWhatWasAddedIsTakenAway();
};

void TestDomainTimeline::everyEventIsKept()
{
    Story story = begun();
    story.publishes("i1", Moment::FirstNotice);
    story.notes("i1", "n1", "Seen by two customers", 4);
    const auto& entries = story.incident("i1").entries;
    QCOMPARE(entries.size(), story.log.size());
    QVERIFY(entries.front()->aspect() == Aspect::Case);
    QCOMPARE(entries.front()->version, 1U);
    const CaseEntry& message = *entries[entries.size() - 2];
    QVERIFY(message.aspect() == Aspect::Comms);
    QCOMPARE(message.by, std::string("jana"));
    QVERIFY(message.at == story.now);
    QCOMPARE(entries.back()->corrects, 4U);
    QCOMPARE(story.incident("i1").corrections.at(4), entries.back()->version);
}

void TestDomainTimeline::valuesBecomeWhatTheyWere_data()
{
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char* name, CaseChange what) { QTest::newRow(name) << change(std::move(what)); };
    row("title", TitleChanged { "Another" });
    row("summary", SummaryChanged { "other words" });
    row("priority", PriorityChanged { Priority::P1 });
    row("role handed over", RoleAssigned { CaseRole::Scribe, "omar" });
    row("role given up", RoleAssigned { CaseRole::Scribe, "" });
    row("role that nobody had", RoleAssigned { CaseRole::Commander, "omar" });
    row("impact", CustomerImpactChanged { false });
    row("alert linked", AlertsLinked { { Story::key("B") } });
    row("alert unlinked", AlertsUnlinked { { Story::key("A") } });
    row("component affected", ComponentsAffected { { { "mail" } } });
    row("component cleared", ComponentsCleared { { { "login" } } });
}

void TestDomainTimeline::valuesBecomeWhatTheyWere()
{
    QFETCH(Deed, deed);
    Story story = begun();
    const auto parts = [&story] {
        const Incident& it = story.incident("i1");
        return std::tuple(it.title, it.summary, it.priority, it.role(CaseRole::Scribe).person,
            it.role(CaseRole::Commander).person, it.customerImpact, it.alerts, it.components);
    };
    const auto before = parts();
    deed(story);
    QVERIFY(parts() != before);
    const std::uint32_t version = story.version("i1");
    story.wait(1min);
    QVERIFY(story.undoes("i1", version));
    QVERIFY(parts() == before);
    QCOMPARE(story.incident("i1").corrections.at(version), version + 1);
}

void TestDomainTimeline::whatWasRecordedIsWithdrawn_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<std::function<bool(const Incident&)>>("withdrawn");
    using Judge = std::function<bool(const Incident&)>;
    const auto row = [](const char* name, CaseChange what, Judge withdrawn) {
        QTest::newRow(name) << change(std::move(what)) << std::move(withdrawn);
    };
    const Instant now = begun().now;
    row("note", NoteAdded { { "n2" }, "more" }, [](const Incident& it) { return it.notes.back().withdrawn; });
    row("hypothesis", HypothesisRaised { { "h2" }, "A cut cable" },
        [](const Incident& it) { return it.hypotheses.back().withdrawn; });
    row("action", ActionTaken { { "a2" }, "Roll back", {}, ActionOutcome::Impossible, "the data has moved on" },
        [](const Incident& it) { return it.actions.back().withdrawn; });
    row("outage", OutageRecorded { { "o2" }, { { "mail" } }, { { OutageState::Down, now, {} } } },
        [](const Incident& it) { return it.outages.back().withdrawn && !it.outages.back().isOpen(); });
    row("cause", CauseRecorded { { "c2" }, "A typo" }, [](const Incident& it) { return it.causes.back().withdrawn; });
    row("prevention", PreventionPlanned { { "p2" }, "Review", {}, {} },
        [](const Incident& it) { return it.preventions.back().withdrawn; });
    row("report", RegulatoryMilestoneReached { Regime::Dora, RegulatoryMilestone::Aware, now },
        [](const Incident& it) { return it.regulatory.back().withdrawn; });
}

void TestDomainTimeline::whatWasRecordedIsWithdrawn()
{
    QFETCH(Deed, deed);
    QFETCH(std::function<bool(const Incident&)>, withdrawn);
    Story story = begun();
    deed(story);
    QVERIFY(!withdrawn(story.incident("i1")));
    const std::uint32_t version = story.version("i1");
    QVERIFY(std::holds_alternative<Withdrawn>(*undoOf(story.incident("i1"), version)));
    QVERIFY(story.undoes("i1", version));
    QVERIFY(withdrawn(story.incident("i1")));
}

void TestDomainTimeline::stepsAreTakenBack_data()
{
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char* name, CaseChange what) { QTest::newRow(name) << change(std::move(what)); };
    const Instant now = begun().now;
    row("judgement", HypothesisJudged { { "h1" }, HypothesisState::Cause, "the graph" });
    row("end of an action", ActionEnded { { "a1" }, ActionOutcome::Failed, "no effect" });
    row("turn of an outage", OutageChanged { { "o1" }, OutageState::Degraded, now });
    row("end of an outage", OutageEnded { { "o1" }, now });
    row("prevention done", PreventionDone { { "p1" } });
}

void TestDomainTimeline::stepsAreTakenBack()
{
    QFETCH(Deed, deed);
    Story story = begun();
    const std::string before = describeContents(story.incident("i1"));
    deed(story);
    QVERIFY(describeContents(story.incident("i1")) != before);
    story.wait(1min);
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(describeContents(story.incident("i1")), before);
}

void TestDomainTimeline::aLaneIsMovedBack()
{
    Story story = begun();
    story.moves("i1", Lane::Act);
    story.wait(5min);
    QVERIFY(story.undoes("i1", story.version("i1")));
    QVERIFY(story.incident("i1").lane == Lane::Understand);
    // Back into a watch: with the window that was agreed, counted anew.
    story.change("i1", CaseChange(LaneMoved { Lane::Watch, {}, 2h }));
    story.wait(5min);
    story.change("i1", CaseChange(LaneMoved { Lane::Communicate, "all is well", {} }));
    const auto back = undoOf(story.incident("i1"), story.version("i1"));
    QVERIFY(*back == CaseChange(LaneMoved { Lane::Watch, {}, 2h }));
    // And out of one: the reason that was given for leaving it holds.
    story.moves("i1", Lane::Watch);
    const auto out = undoOf(story.incident("i1"), story.version("i1"));
    QVERIFY(*out == CaseChange(LaneMoved { Lane::Communicate, "all is well", {} }));
}

void TestDomainTimeline::aLaneThatWasLeftForNothingElse()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Act);
    QVERIFY(story.undoes("i1", 2));
    QVERIFY(story.incident("i1").lane == Lane::New);
    QVERIFY(story.incident("i1").acknowledgedAt); // somebody has seen it nevertheless
}

void TestDomainTimeline::aWindowThatWasAgreedAnew()
{
    Story story = begun();
    story.change("i1", CaseChange(LaneMoved { Lane::Watch, {}, 1h }));
    story.change("i1", CaseChange(LaneMoved { Lane::Watch, {}, 2h }));
    QVERIFY(story.undoes("i1", story.version("i1")));
    QVERIFY(story.incident("i1").watchAgreed == 1h);
    QVERIFY(story.incident("i1").lane == Lane::Watch);
}

void TestDomainTimeline::whatWasToldAnewIsToldAsBefore()
{
    Story story = begun();
    const auto recorded = [&story](auto list) { return (story.incident("i1").*list).front().recorded; };
    const std::string before = describeContents(story.incident("i1"));
    const std::pair<CaseChange, std::uint32_t> anew[] = {
        { NoteAdded { { "n1" }, "Seen by nobody", NoteMark::WentBadly, {} }, recorded(&Incident::notes) },
        { HypothesisRaised { { "h1" }, "The pool is too small" }, recorded(&Incident::hypotheses) },
        { ActionTaken { { "a1" }, "Restart twice", "omar", ActionOutcome::Running, "slowly" },
            recorded(&Incident::actions) },
        { CauseRecorded { { "c1" }, "A large leak" }, recorded(&Incident::causes) },
        { PreventionPlanned { { "p1" }, "Alert earlier", "lea", {} }, recorded(&Incident::preventions) },
    };
    for (const auto& [what, version] : anew) {
        story.change("i1", CaseChange(what), version);
        QVERIFY(story.outcome == Applied::Changed);
        QVERIFY(describeContents(story.incident("i1")) != before);
        QVERIFY(dependedOn(story, version));
        story.wait(1min);
        QVERIFY(story.undoes("i1", story.version("i1")));
        QCOMPARE(describeContents(story.incident("i1")), before);
    }
    // Twice told anew, and back in two steps; then the note itself.
    const std::uint32_t first = recorded(&Incident::notes);
    story.notes("i1", "n1", "two", first);
    const std::uint32_t second = story.version("i1");
    story.notes("i1", "n1", "three", first);
    QVERIFY(dependedOn(story, second));
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(story.incident("i1").notes[0].text, std::string("two"));
    QVERIFY(story.undoes("i1", second));
    QCOMPARE(story.incident("i1").notes[0].text, std::string("Seen by support"));
    QVERIFY(story.undoes("i1", first));
    QVERIFY(story.incident("i1").notes[0].withdrawn);
}

void TestDomainTimeline::anOutageToldAnewGetsItsTimesBack()
{
    Story story = begun();
    story.turns("i1", "o1", OutageState::Degraded);
    story.wait(10min);
    story.works("i1", "o1");
    const Outage before = *story.incident("i1").outage({ "o1" });
    OutageFacts facts = before.facts;
    facts.planned = true;
    story.change("i1",
        CaseChange(OutageRecorded { { "o1" }, facts, { { OutageState::Down, story.now - 2h, story.now } } }),
        before.recorded);
    QCOMPARE(story.incident("i1").outage({ "o1" })->spells.size(), 1U);
    QVERIFY(story.undoes("i1", story.version("i1")));
    QVERIFY(story.incident("i1").outage({ "o1" })->spells == before.spells);
    QVERIFY(story.incident("i1").outage({ "o1" })->facts == before.facts);
}

void TestDomainTimeline::onlyWhatWasAddedIsTakenAway()
{
    Story story = begun();
    story.links("i1", { Story::key("A"), Story::key("B") });
    QVERIFY(*undoOf(story.incident("i1"), story.version("i1")) == CaseChange(AlertsUnlinked { { Story::key("B") } }));
    story.unlinks("i1", { Story::key("A"), Story::key("never linked") });
    QVERIFY(*undoOf(story.incident("i1"), story.version("i1")) == CaseChange(AlertsLinked { { Story::key("A") } }));
    story.change("i1", CaseChange(ComponentsAffected { { { "login" }, { "mail" } } }));
    QVERIFY(*undoOf(story.incident("i1"), story.version("i1")) == CaseChange(ComponentsCleared { { { "mail" } } }));
    story.change("i1", CaseChange(ComponentsCleared { { { "login" }, { "shop" } } }));
    QVERIFY(*undoOf(story.incident("i1"), story.version("i1")) == CaseChange(ComponentsAffected { { { "login" } } }));
}

QTEST_APPLESS_MAIN(TestDomainTimeline)
#include "tst_domain_timeline.moc"
