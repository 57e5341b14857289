// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Taking back what was done: what stays, what has to be taken back first, and what comes last.

#include "unit/support/undo_story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;
using namespace leitstand::testing::undo;

class TestDomainUndoOrder : public QObject {
    Q_OBJECT

private Q_SLOTS:
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

void TestDomainUndoOrder::whatStays_data()
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

void TestDomainUndoOrder::whatStays()
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

void TestDomainUndoOrder::whatChangedNothingCannotBeTakenBack()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "Logins are slow" }));
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    story.links("i1", { Story::key("A") });
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
    story.moves("i1", Lane::Understand); // it is there
    QVERIFY(nothingToTakeBack(story, story.version("i1")));
}

void TestDomainUndoOrder::somethingLaterDependsOnIt_data()
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

void TestDomainUndoOrder::somethingLaterDependsOnIt()
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

void TestDomainUndoOrder::theLaterOneIsTakenBackFirst()
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

void TestDomainUndoOrder::whatWasTakenBackIsNotTakenBackAgain()
{
    Story story = begun();
    story.change("i1", CaseChange(TitleChanged { "second" }));
    const std::uint32_t second = story.version("i1");
    QVERIFY(story.undoes("i1", second));
    QVERIFY(why(story, second).find("taken back already") != std::string::npos);
}

void TestDomainUndoOrder::anUndoCanBeTakenBack()
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

void TestDomainUndoOrder::aRelapseDependsOnTheCause()
{
    Story story = begun();
    story.judges("i1", "h1", HypothesisState::Cause);
    const std::uint32_t judged = story.version("i1");
    story.moves("i1", Lane::Watch);
    QVERIFY(undoOf(story.incident("i1"), judged).ok());
    story.change("i1", CaseChange(RelapseNoticed { Story::key("A"), story.now }));
    QVERIFY(!undoOf(story.incident("i1"), judged).ok());
}

void TestDomainUndoOrder::whatCameWithAMergedIncidentStays()
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

void TestDomainUndoOrder::theLastOneOfAPerson()
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

void TestDomainUndoOrder::stepByStepToTheBeginning()
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

void TestDomainUndoOrder::tenThousandAlertsAtOnce()
{
    Story story = begun();
    std::vector<AlertKey> keys;
    for (int i = 0; i < 10000; ++i)
        keys.push_back(Story::key("alert " + std::to_string(i)));
    story.links("i1", keys);
    QVERIFY(story.undoes("i1", story.version("i1")));
    QCOMPARE(story.incident("i1").alerts, std::vector<AlertKey> { Story::key("A") });
}

QTEST_APPLESS_MAIN(TestDomainUndoOrder)
#include "tst_domain_undo_order.moc"
