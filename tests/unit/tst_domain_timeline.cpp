// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking back what was done: each kind of change, and when it is refused because something came after it.

#include "domain/timeline.h"
#include "support/story.h"

#include <QTest>

#include <functional>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describeContents;
using testing::Story;

namespace {

using Deed = std::function<void(Story&)>;

// An incident in which a little of everything was recorded.
Story begun()
{
    Story story;
    story.change("i1",
        CaseChange(IncidentOpened {
            "Logins are slow", Priority::P2, true, { Story::key("A") }, "first words", { { "login" } }, {} }));
    story.wait(1min);
    story.acknowledges("i1");
    story.assigns("i1", CaseRole::Scribe, "lea");
    story.notes("i1", "n1", "Seen by support");
    story.raises("i1", "h1", "The pool is exhausted");
    story.change("i1", CaseChange(ActionTaken { { "a1" }, "Restart", {}, ActionOutcome::Running, {} }));
    story.breaks("i1", "o1", "login");
    story.change("i1", CaseChange(CauseRecorded { { "c1" }, "A leak" }));
    story.change("i1", CaseChange(PreventionPlanned { { "p1" }, "Alert on the pool", "omar", {} }));
    story.wait(10min);
    return story;
}

std::string why(const Story& story, std::uint32_t version)
{
    const auto result = undoOf(story.incident("i1"), version);
    return result.ok() ? std::string() : result.error().text();
}

bool dependedOn(const Story& story, std::uint32_t version)
{
    return why(story, version).find("depends on it") != std::string::npos;
}

bool nothingToTakeBack(const Story& story, std::uint32_t version)
{
    return why(story, version).find("nothing in it") != std::string::npos;
}

// Each in its own event, so that the last one is the one to take back.
Deed change(CaseChange what)
{
    return [what = std::move(what)](Story& story) { story.change("i1", CaseChange(what)); };
}

} // namespace

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
    void whatStays_data();
    void whatStays();
    void whatChangedNothingCannotBeTakenBack();
    void somethingLaterDependsOnIt_data();
    void somethingLaterDependsOnIt();
    void theLaterOneIsTakenBackFirst();
    void whatWasTakenBackIsNotTakenBackAgain();
    void anUndoCanBeTakenBack();
    void aRelapseDependsOnTheCause();
    void whatCameWithAMergedIncidentStays();
    void theLastOneOfAPerson();
    void stepByStepToTheBeginning();
    void tenThousandAlertsAtOnce();
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

void TestDomainTimeline::whatStays_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::newRow("merge") << Deed([](Story& story) {
        story.opens("i2");
        story.change("i1", CaseChange(IncidentMerged { { "i2" } }));
    });
    QTest::newRow("relapse") << change(RelapseNoticed { Story::key("A"), begun().now });
    QTest::newRow("piece of a picture") << change(
        PicturePiece { { "x" }, "image/png", 0, 1, std::make_shared<const std::string>("bytes") });
    QTest::newRow("withdrawal") << Deed([](Story& story) { story.change("i1", CaseChange(Withdrawn()), 4); });
}

void TestDomainTimeline::whatStays()
{
    QFETCH(Deed, deed);
    Story story = begun();
    deed(story);
    QVERIFY(story.outcome == Applied::Changed);
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    // The opening and the acknowledgement, too.
    QVERIFY(nothingToTakeBack(story, 1));
    QVERIFY(nothingToTakeBack(story, 2));
    QVERIFY(!undoOf(story.incident("i1"), 0).ok());
    QVERIFY(!undoOf(story.incident("i1"), 1000).ok());
}

void TestDomainTimeline::whatChangedNothingCannotBeTakenBack()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "Logins are slow" }));
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    story.links("i1", { Story::key("A") });
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    story.moves("i1", Lane::Understand); // it is there
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
}

void TestDomainTimeline::somethingLaterDependsOnIt_data()
{
    QTest::addColumn<Deed>("first");
    QTest::addColumn<Deed>("second");
    QTest::addColumn<bool>("depends");
    const auto row = [](const char* name, CaseChange first, CaseChange second, bool depends) {
        QTest::newRow(name) << change(std::move(first)) << change(std::move(second)) << depends;
    };
    const Instant now = begun().now;
    row("title, title", TitleChanged { "a" }, TitleChanged { "b" }, true);
    row("title, summary", TitleChanged { "a" }, SummaryChanged { "b" }, false);
    row("lane, lane", LaneMoved { Lane::Act }, LaneMoved { Lane::Watch }, true);
    row("lane, relapse", LaneMoved { Lane::Watch }, RelapseNoticed { Story::key("A"), now }, true);
    row("role, the same", RoleAssigned { CaseRole::Scribe, "a" }, RoleAssigned { CaseRole::Scribe, "b" }, true);
    row("role, another", RoleAssigned { CaseRole::Scribe, "a" }, RoleAssigned { CaseRole::Commander, "b" }, false);
    row("hypothesis, judged", HypothesisRaised { { "h2" }, "x" }, HypothesisJudged { { "h2" } }, true);
    row("hypothesis, another judged", HypothesisRaised { { "h2" }, "x" }, HypothesisJudged { { "h1" } }, false);
    row("judged, judged again", HypothesisJudged { { "h1" } }, HypothesisJudged { { "h1" }, HypothesisState::Cause },
        true);
    row("action, ended", ActionTaken { { "a2" }, "x" }, ActionEnded { { "a2" } }, true);
    row("outage, turned", OutageRecorded { { "o2" }, { { "mail" } }, { { OutageState::Down, now - 1min, {} } } },
        OutageChanged { { "o2" }, OutageState::Degraded, now }, true);
    row("outage turned, ended", OutageChanged { { "o1" }, OutageState::Degraded, now },
        OutageEnded { { "o1" }, now + 1min }, true);
    row("prevention, done", PreventionPlanned { { "p2" }, "x" }, PreventionDone { { "p2" } }, true);
    row("linked, unlinked", AlertsLinked { { Story::key("B"), Story::key("C") } },
        AlertsUnlinked { { Story::key("C") } }, true);
    row("linked, another linked", AlertsLinked { { Story::key("B") } }, AlertsLinked { { Story::key("C") } }, false);
    row("affected, cleared", ComponentsAffected { { { "mail" } } }, ComponentsCleared { { { "mail" } } }, true);
}

void TestDomainTimeline::somethingLaterDependsOnIt()
{
    QFETCH(Deed, first);
    QFETCH(Deed, second);
    QFETCH(bool, depends);
    Story story = begun();
    first(story);
    QVERIFY(story.outcome == Applied::Changed);
    const std::uint32_t version = story.version("i1");
    QVERIFY(undoOf(story.incident("i1"), version).ok());
    second(story);
    QVERIFY(story.outcome == Applied::Changed);
    QCOMPARE(dependedOn(story, version), depends);
    QCOMPARE(undoOf(story.incident("i1"), version).ok(), !depends);
}

void TestDomainTimeline::theLaterOneIsTakenBackFirst()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "second" }));
    const std::uint32_t second = story.version("i1");
    story.change("i1", CaseChange(TitleChanged { "third" }));
    QVERIFY(!story.undoes("i1", second));
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(story.incident("i1").title, std::string("second"));
    QVERIFY(story.undoes("i1", second));
    QCOMPARE(story.incident("i1").title, std::string("Logins are slow"));
}

void TestDomainTimeline::whatWasTakenBackIsNotTakenBackAgain()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "second" }));
    const std::uint32_t second = story.version("i1");
    QVERIFY(story.undoes("i1", second));
    QVERIFY(why(story, second).find("taken back already") != std::string::npos);
}

void TestDomainTimeline::anUndoCanBeTakenBack()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "second" }));
    const std::uint32_t second = story.version("i1");
    QVERIFY(story.undoes("i1", second));
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(story.incident("i1").title, std::string("second"));
    // And then the change itself once more.
    QVERIFY(story.undoes("i1", second));
    QCOMPARE(story.incident("i1").title, std::string("Logins are slow"));
}

void TestDomainTimeline::aRelapseDependsOnTheCause()
{
    Story story = begun();
    story.judges("i1", "h1", HypothesisState::Cause);
    const std::uint32_t judged = story.version("i1");
    story.moves("i1", Lane::Watch);
    QVERIFY(undoOf(story.incident("i1"), judged).ok());
    story.change("i1", CaseChange(RelapseNoticed { Story::key("A"), story.now }));
    QVERIFY(!undoOf(story.incident("i1"), judged).ok());
}

void TestDomainTimeline::whatCameWithAMergedIncidentStays()
{
    Story story = begun();
    story.opens("i2");
    story.breaks("i2", "o2", "mail");
    const Outage there = *story.incident("i2").outage({ "o2" });
    story.change("i2", CaseChange(IncidentMerged { { "i1" } }));
    OutageFacts facts = there.facts;
    facts.comment = "of the other incident";
    story.change("i1", CaseChange(OutageRecorded { { "o2" }, facts, there.spells }));
    QVERIFY(story.outcome == Applied::Changed);
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    story.wait(1min);
    story.works("i1", "o2");
    QVERIFY(story.undoes("i1", story.version("i1")));
    QVERIFY(story.incident("i1").outage({ "o2" })->isOpen());
}

void TestDomainTimeline::theLastOneOfAPerson()
{
    Story story = begun();
    QCOMPARE(lastUndoable(story.incident("i1"), "omar"), 0U);
    story.actor = "omar";
    story.change("i1", CaseChange(TitleChanged { "omar's" }));
    const std::uint32_t omars = story.version("i1");
    story.actor = "jana";
    story.change("i1", CaseChange(SummaryChanged { "jana's" }));
    QCOMPARE(lastUndoable(story.incident("i1"), "omar"), omars);
    QCOMPARE(lastUndoable(story.incident("i1"), "jana"), omars + 1);
    // Overtaken by somebody else's.
    story.change("i1", CaseChange(TitleChanged { "jana's" }));
    QCOMPARE(lastUndoable(story.incident("i1"), "omar"), 0U);
    // A message to customers cannot be taken back, and what programs wrote is nobody's.
    story.publishes("i1", Moment::FirstNotice);
    QCOMPARE(lastUndoable(story.incident("i1"), "jana"), omars + 2);
    story.actor.clear();
    story.moves("i1", Lane::Communicate);
    QCOMPARE(lastUndoable(story.incident("i1"), ""), 0U);
}

void TestDomainTimeline::stepByStepToTheBeginning()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "second" }));
    story.notes("i1", "n1", "better words", 4);
    story.works("i1", "o1");
    int steps = 0;
    for (; steps < 100; ++steps) {
        const std::uint32_t version = lastUndoable(story.incident("i1"), "jana");
        if (version == 0)
            break;
        story.wait(1s);
        QVERIFY(story.undoes("i1", version));
    }
    QCOMPARE(steps, 10); // all but the opening and the acknowledgement
    const Incident& incident = story.incident("i1");
    QCOMPARE(incident.title, std::string("Logins are slow"));
    QVERIFY(incident.notes[0].withdrawn);
    QVERIFY(incident.outages[0].withdrawn);
    QVERIFY(incident.role(CaseRole::Scribe).person.empty());
    QVERIFY(incident.lane == Lane::Understand);
}

void TestDomainTimeline::tenThousandAlertsAtOnce()
{
    Story story = begun();
    std::vector<AlertKey> keys;
    for (int i = 0; i < 10000; ++i)
        keys.push_back(Story::key("alert " + std::to_string(i)));
    story.links("i1", keys);
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(story.incident("i1").alerts, std::vector<AlertKey> { Story::key("A") });
}

QTEST_APPLESS_MAIN(TestDomainTimeline)
#include "tst_domain_timeline.moc"
