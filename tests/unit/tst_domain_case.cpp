// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is found out and done in an incident, as the fold keeps it: recorded, told anew, withdrawn, merged, split.

#include "domain/timeline.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describe;
using testing::Story;

namespace {

Story opened()
{
    Story story;
    story.opens("i1", { Story::key("LoginSlow") });
    return story;
}

bool refused(const Story& story)
{
    return story.outcome == Applied::Refused && !story.reason.empty() && story.changes.empty();
}

CaseChange piece(
    std::uint32_t index, std::uint32_t count, const std::string& bytes, const std::string& type = "image/png")
{
    return PicturePiece { { "pic" }, type, index, count, std::make_shared<const std::string>(bytes) };
}

} // namespace

class TestDomainCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openedWithSummaryAndComponents();
    void rolesAreTakenAndHandedOver();
    void componentsAreNamedOnce();
    void impactCountsFromWhenItWasMarked();
    void aHypothesisAndItsWay();
    void anActionAndItsOutcome();
    void anOutageGoesThroughItsStates();
    void anOutageThatIsEnteredAfterwards();
    void outagesThatCannotBeAreRefused();
    void notesWithPictures();
    void pictureInPieces();
    void piecesThatDoNotFitAreRefused();
    void causesAndWhatPreventsThem();
    void whatIsThereIsToldAnewByACorrectionOnly();
    void aCorrectionKeepsWhoAndWhen();
    void whatIsWithdrawnStaysAndCountsNowhere();
    void nothingLaterIsCorrected();
    void aRelapseMakesTheCauseASymptom();
    void aRelapseWithoutACause();
    void mergedIntoAnother();
    void mergesThatCannotBeAreRefused();
    void splitFromAnother();
    void reportsToAuthoritiesAreKept();
    void theLastCatalogueHolds();
    void theLogsOrderHoldsWhenClocksDiffer();
    void tenThousandNotes();
};

void TestDomainCase::openedWithSummaryAndComponents()
{
    Story story;
    story.change("i1",
        CaseChange(IncidentOpened { "Slow", Priority::P2, false, {}, "since noon", { { "login" }, { "login" } }, {} }));
    const Incident& incident = story.incident("i1");
    QCOMPARE(incident.summary, std::string("since noon"));
    QCOMPARE(incident.components.size(), 1U);
    QVERIFY(!incident.customerImpactSince);
    story.change("i1", CaseChange(SummaryChanged { "since eleven" }));
    QCOMPARE(story.incident("i1").summary, std::string("since eleven"));
}

void TestDomainCase::rolesAreTakenAndHandedOver()
{
    Story story = opened();
    QVERIFY(story.incident("i1").role(CaseRole::Commander).person.empty());
    story.assigns("i1", CaseRole::Commander, "jana");
    story.wait(1h);
    story.assigns("i1", CaseRole::Commander, "omar");
    QCOMPARE(story.incident("i1").role(CaseRole::Commander).person, std::string("omar"));
    QVERIFY(story.incident("i1").role(CaseRole::Commander).since == story.now);
    QVERIFY(story.incident("i1").role(CaseRole::Scribe).person.empty());
}

void TestDomainCase::componentsAreNamedOnce()
{
    Story story = opened();
    story.change("i1", CaseChange(ComponentsAffected { { { "mail" }, { "login" } } }));
    story.change("i1", CaseChange(ComponentsAffected { { { "login" }, { "shop" } } }));
    story.change("i1", CaseChange(ComponentsCleared { { { "mail" }, { "never named" } } }));
    QVERIFY((story.incident("i1").components == std::vector<ComponentId> { { "login" }, { "shop" } }));
}

void TestDomainCase::impactCountsFromWhenItWasMarked()
{
    Story story = opened();
    const Instant first = story.now;
    story.wait(5min);
    story.change("i1", CaseChange(CustomerImpactChanged { true })); // said once more
    QVERIFY(story.incident("i1").customerImpactSince == first);
    story.change("i1", CaseChange(CustomerImpactChanged { false }));
    QVERIFY(!story.incident("i1").customerImpactSince);
    story.wait(5min);
    story.change("i1", CaseChange(CustomerImpactChanged { true }));
    QVERIFY(story.incident("i1").customerImpactSince == story.now);
}

void TestDomainCase::aHypothesisAndItsWay()
{
    Story story = opened();
    story.raises("i1", "h1", "The pool is exhausted");
    story.judges("i1", "h1", HypothesisState::Testing);
    story.wait(10min);
    story.actor = "omar";
    story.judges("i1", "h1", HypothesisState::Cause);
    const Hypothesis& hypothesis = story.incident("i1").hypotheses.at(0);
    QCOMPARE(hypothesis.steps.size(), 3U);
    QVERIFY(hypothesis.state() == HypothesisState::Cause);
    QCOMPARE(hypothesis.steps[2].by, std::string("omar"));
    QVERIFY(hypothesis.steps[2].at == story.now);
    QCOMPARE(story.incident("i1").confirmedCause()->id.value, std::string("h1"));
    story.judges("i1", "h1", HypothesisState::Refuted);
    QVERIFY(!story.incident("i1").confirmedCause());
    story.judges("i1", "never raised", HypothesisState::Cause);
    QVERIFY(refused(story));
}

void TestDomainCase::anActionAndItsOutcome()
{
    Story story = opened();
    const Instant begun = story.now;
    story.change("i1", CaseChange(ActionTaken { { "a1" }, "Restart", "omar", ActionOutcome::Running, {} }));
    story.wait(10min);
    story.change("i1", CaseChange(ActionEnded { { "a1" }, ActionOutcome::Failed, "no effect" }));
    const Action restart = story.incident("i1").actions.at(0);
    QCOMPARE(restart.by, std::string("omar"));
    QVERIFY(restart.startedAt == begun);
    QVERIFY(restart.endedAt == story.now);
    QVERIFY(restart.outcome == ActionOutcome::Failed);
    QCOMPARE(restart.detail, std::string("no effect"));
    // Over as it was begun.
    story.change("i1",
        CaseChange(ActionTaken { { "a2" }, "Roll back", {}, ActionOutcome::Impossible, "the data has moved on" }));
    QVERIFY(story.incident("i1").actions.at(1).endedAt == story.now);
    QCOMPARE(story.incident("i1").actions.at(1).by, std::string("jana"));
    story.change("i1", CaseChange(ActionEnded { { "never begun" } }));
    QVERIFY(refused(story));
}

void TestDomainCase::anOutageGoesThroughItsStates()
{
    Story story = opened();
    const Instant down = story.now;
    story.breaks("i1", "o1", "login");
    QVERIFY(story.incident("i1").hasOpenOutage());
    story.wait(10min);
    story.turns("i1", "o1", OutageState::Degraded);
    QVERIFY(story.incident("i1").outage({ "o1" })->state() == OutageState::Degraded);
    story.wait(10min);
    story.works("i1", "o1");
    const Outage& outage = *story.incident("i1").outage({ "o1" });
    QVERIFY(!story.incident("i1").hasOpenOutage());
    QVERIFY(outage.from() == down);
    QVERIFY(outage.to() == story.now);
    QCOMPARE(outage.spells.size(), 2U);
    QVERIFY(outage.spells[0].to == outage.spells[1].from);
    QCOMPARE(outage.by, std::string("jana"));
}

void TestDomainCase::anOutageThatIsEnteredAfterwards()
{
    Story story = opened();
    OutageFacts facts { { "login" }, true, Fault::ThirdParty, { { "provider-x" }, 0.4 }, "their router" };
    const std::vector<OutageSpell> spells { { OutageState::Down, story.now - 2h, story.now - 1h },
        { OutageState::Degraded, story.now - 1h, story.now } };
    story.change("i1", CaseChange(OutageRecorded { { "o1" }, facts, spells }));
    QVERIFY(story.incident("i1").outage({ "o1" })->facts == facts);
    QVERIFY(story.incident("i1").outage({ "o1" })->spells == spells);
    QVERIFY(!story.incident("i1").hasOpenOutage());
}

void TestDomainCase::outagesThatCannotBeAreRefused()
{
    Story story = opened();
    const auto record = [&story](std::vector<OutageSpell> spells) {
        story.change("i1", CaseChange(OutageRecorded { { "o1" }, { { "login" } }, std::move(spells) }));
        return refused(story);
    };
    const Instant now = story.now;
    QVERIFY(record({}));
    QVERIFY(record({ { OutageState::Down, now, now - 1h } }));
    QVERIFY(record({ { OutageState::Down, now, now } }));
    QVERIFY(
        record({ { OutageState::Down, now - 2h, now - 1h }, { OutageState::Degraded, now - 30min, now } })); // a gap
    QVERIFY(record({ { OutageState::Down, now - 2h, {} }, { OutageState::Degraded, now - 1h, now } }));
    QVERIFY(record({ { OutageState::Down, now - 1h, now }, { OutageState::Degraded, now - 2h, now - 1h } }));
    QVERIFY(story.incident("i1").outages.empty());
    story.turns("i1", "o1", OutageState::Degraded);
    QVERIFY(refused(story));
    story.works("i1", "o1");
    QVERIFY(refused(story));
    story.breaks("i1", "o1", "login");
    story.wait(-5min);
    story.works("i1", "o1"); // before it began
    QVERIFY(refused(story));
    story.turns("i1", "o1", OutageState::Degraded);
    QVERIFY(refused(story));
    QVERIFY(story.incident("i1").hasOpenOutage());
}

void TestDomainCase::notesWithPictures()
{
    Story story = opened();
    story.change("i1", CaseChange(NoteAdded { { "n1" }, "see the graph", NoteMark::WentBadly, { { "pic" } } }));
    const Note& note = story.incident("i1").notes.at(0);
    QVERIFY(note.mark == NoteMark::WentBadly);
    QCOMPARE(note.pictures.at(0).value, std::string("pic"));
}

void TestDomainCase::pictureInPieces()
{
    Story story = opened();
    story.change("i1", piece(1, 2, "world"));
    QVERIFY(!story.incident("i1").pictures.at({ "pic" }).bytes);
    story.change("i1", piece(0, 2, "hello "));
    const Picture& picture = story.incident("i1").pictures.at({ "pic" });
    QCOMPARE(*picture.bytes, std::string("hello world"));
    QCOMPARE(picture.mediaType, std::string("image/png"));
}

void TestDomainCase::piecesThatDoNotFitAreRefused()
{
    Story story = opened();
    story.change("i1", piece(0, 0, "x"));
    QVERIFY(refused(story));
    story.change("i1", piece(2, 2, "x"));
    QVERIFY(refused(story));
    story.change("i1", piece(0, 9, "x"));
    QVERIFY(refused(story));
    story.change("i1", piece(0, 1, std::string(Picture::MaxPieceBytes + 1, 'x')));
    QVERIFY(refused(story));
    QVERIFY(story.incident("i1").pictures.empty());
    story.change("i1", piece(0, 2, "x"));
    QVERIFY(!refused(story));
    story.change("i1", piece(1, 3, "x"));
    QVERIFY(refused(story));
    story.change("i1", piece(1, 2, "x", "image/jpeg"));
    QVERIFY(refused(story));
    QVERIFY(!story.incident("i1").pictures.at({ "pic" }).bytes);
}

void TestDomainCase::causesAndWhatPreventsThem()
{
    using namespace std::chrono;
    Story story = opened();
    story.change("i1", CaseChange(CauseRecorded { { "c1" }, "A leak" }));
    story.change(
        "i1", CaseChange(PreventionPlanned { { "p1" }, "Alert on the pool", "lea", sys_days(2026y / December / 1) }));
    QCOMPARE(story.incident("i1").causes.at(0).text, std::string("A leak"));
    QCOMPARE(story.incident("i1").preventions.at(0).owner, std::string("lea"));
    QVERIFY(!story.incident("i1").preventions.at(0).doneAt);
    story.wait(24h);
    story.change("i1", CaseChange(PreventionDone { { "p1" } }));
    QVERIFY(story.incident("i1").preventions.at(0).doneAt == story.now);
    story.change("i1", CaseChange(PreventionDone { { "never planned" } }));
    QVERIFY(refused(story));
}

void TestDomainCase::whatIsThereIsToldAnewByACorrectionOnly()
{
    Story story = opened();
    story.notes("i1", "n1", "one"); // version 2
    story.notes("i1", "n1", "two");
    QVERIFY(refused(story));
    story.notes("i1", "n1", "two", 1); // the opening
    QVERIFY(refused(story));
    story.notes("i1", "n2", "two", 2); // another note
    QVERIFY(refused(story));
    QCOMPARE(story.incident("i1").notes.at(0).text, std::string("one"));
    story.notes("i1", "n1", "two", 2);
    QCOMPARE(story.incident("i1").notes.at(0).text, std::string("two"));
    QCOMPARE(story.incident("i1").notes.size(), 1U);
    QCOMPARE(story.incident("i1").corrections.at(2), 6U);
    story.notes("i1", "n1", "three", 6); // a correction of the correction
    QCOMPARE(story.incident("i1").notes.at(0).text, std::string("three"));
}

void TestDomainCase::aCorrectionKeepsWhoAndWhen()
{
    Story story = opened();
    const Instant first = story.now;
    story.notes("i1", "n1", "one");
    story.change("i1", CaseChange(CauseRecorded { { "c1" }, "A leak" }));
    story.raises("i1", "h1", "a");
    story.judges("i1", "h1", HypothesisState::Cause);
    story.wait(1h);
    story.actor = "omar";
    story.notes("i1", "n1", "two", 2);
    story.change("i1", CaseChange(CauseRecorded { { "c1" }, "A large leak" }), 3);
    story.change("i1", CaseChange(HypothesisRaised { { "h1" }, "b" }), 4);
    const Incident& incident = story.incident("i1");
    QVERIFY(incident.notes.at(0).at == first);
    QCOMPARE(incident.notes.at(0).by, std::string("jana"));
    QCOMPARE(incident.causes.at(0).by, std::string("jana"));
    QCOMPARE(incident.hypotheses.at(0).statement, std::string("b"));
    QVERIFY(incident.hypotheses.at(0).state() == HypothesisState::Cause); // only its words are new
    QCOMPARE(incident.notes.at(0).recorded, 2U);
}

void TestDomainCase::whatIsWithdrawnStaysAndCountsNowhere()
{
    Story story = opened();
    story.breaks("i1", "o1", "login"); // 2
    story.raises("i1", "h1", "a");
    story.judges("i1", "h1", HypothesisState::Cause);
    story.change("i1", CaseChange(Withdrawn { "the wrong incident" }), 2);
    story.change("i1", CaseChange(Withdrawn()), 3);
    QCOMPARE(story.incident("i1").outages.size(), 1U);
    QVERIFY(story.incident("i1").outages[0].withdrawn);
    QVERIFY(!story.incident("i1").hasOpenOutage());
    QVERIFY(!story.incident("i1").confirmedCause());
    story.change("i1", CaseChange(Withdrawn()), 1); // the opening
    QVERIFY(refused(story));
    story.change("i1", CaseChange(Withdrawn()));
    QVERIFY(refused(story));
}

void TestDomainCase::nothingLaterIsCorrected()
{
    Story story = opened();
    story.change("i1", CaseChange(TitleChanged { "x" }), 2); // itself
    QVERIFY(refused(story));
    story.change("i1", CaseChange(TitleChanged { "x" }), 90);
    QVERIFY(refused(story));
    QCOMPARE(story.incident("i1").title, std::string("Logins are slow"));
}

void TestDomainCase::aRelapseMakesTheCauseASymptom()
{
    Story story = opened();
    story.raises("i1", "h1", "The pool is exhausted");
    story.raises("i1", "h2", "A cut cable");
    story.judges("i1", "h1", HypothesisState::Cause);
    story.judges("i1", "h2", HypothesisState::Refuted);
    story.moves("i1", Lane::Watch);
    story.wait(10min);
    const Instant fired = story.now - 1min;
    story.actor.clear();
    story.change("i1", CaseChange(RelapseNoticed { Story::key("LoginSlow"), fired }));
    const Incident& incident = story.incident("i1");
    QVERIFY(incident.lane == Lane::Act);
    QVERIFY(incident.hypotheses[0].state() == HypothesisState::Symptom);
    QVERIFY(incident.hypotheses[0].becameSymptom);
    QVERIFY(incident.hypotheses[1].state() == HypothesisState::Refuted);
    QVERIFY(!incident.hypotheses[1].becameSymptom);
    QVERIFY(incident.relapses.at(0).at == fired);
    QCOMPARE(incident.relapses[0].alert, Story::key("LoginSlow"));
    QCOMPARE(incident.relapses[0].hypothesis.value, std::string("h1"));
}

void TestDomainCase::aRelapseWithoutACause()
{
    Story story = opened();
    story.moves("i1", Lane::Watch);
    story.change("i1", CaseChange(RelapseNoticed { Story::key("LoginSlow"), story.now }));
    QVERIFY(story.incident("i1").relapses.at(0).hypothesis.empty());
    QVERIFY(story.incident("i1").lane == Lane::Act);
}

void TestDomainCase::mergedIntoAnother()
{
    Story story = opened();
    story.fires("MailSlow");
    story.fires("LoginSlow");
    story.change("i2",
        CaseChange(IncidentOpened { "Mail", Priority::P3, false, { Story::key("MailSlow"), Story::key("LoginSlow") },
            {}, { { "mail" } }, {} }));
    story.breaks("i1", "o1", "login");
    const Instant impact = *story.incident("i1").customerImpactSince;
    story.wait(5min);
    story.change("i1", CaseChange(IncidentMerged { { "i2" } }));
    const Incident& ended = story.incident("i1");
    const Incident& other = story.incident("i2");
    QVERIFY(!ended.isOpen());
    QCOMPARE(ended.mergedInto.value, std::string("i2"));
    QVERIFY(ended.alerts.empty());
    QVERIFY((other.alerts == std::vector<AlertKey> { Story::key("MailSlow"), Story::key("LoginSlow") }));
    QVERIFY((other.absorbed == std::vector<IncidentId> { { "i1" } }));
    QVERIFY(other.outage({ "o1" }));
    QVERIFY(other.customerImpact);
    QVERIFY(other.customerImpactSince == impact);
    QVERIFY((story.state.incidentsOf(Story::key("LoginSlow")) == std::vector<IncidentId> { { "i2" } }));
    QCOMPARE(story.alert("LoginSlow").openIncidents, 1U);
    // Both records tell of it.
    QVERIFY(ended.entries.back()->aspect() == Aspect::Case);
    const CaseEntry& told = *other.entries.back();
    QVERIFY(!told.aspect());
    QCOMPARE(told.version, 0U);
    QCOMPARE(told.by, story.actor);
    QVERIFY(told.at == story.now);
    QVERIFY((std::get<OthersChange>(told.change) == OthersChange(OtherAbsorbed { { "i1" } })));
    QVERIFY(!undoOf(other, 0).ok());
    story.repeatLast();
    QCOMPARE(story.incident("i2").entries.size(), 2U);
    // It is ended where it went to.
    story.works("i2", "o1");
    QVERIFY(!story.incident("i2").hasOpenOutage());
}

void TestDomainCase::mergesThatCannotBeAreRefused()
{
    Story story = opened();
    const auto merge = [&story](const char* from, const char* into) {
        story.change(from, CaseChange(IncidentMerged { { into } }));
        return !refused(story);
    };
    story.opens("i2");
    story.opens("i3");
    QVERIFY(!merge("i1", "i1"));
    QVERIFY(!merge("i1", "never opened"));
    QVERIFY(!merge("never opened", "i1"));
    QVERIFY(merge("i1", "i2"));
    QVERIFY(!merge("i2", "i1")); // in a circle
    QVERIFY(!merge("i1", "i3")); // twice
    QVERIFY(story.incident("i2").isOpen());
    QCOMPARE(story.incident("i1").mergedInto.value, std::string("i2"));
}

void TestDomainCase::splitFromAnother()
{
    Story story;
    story.opens("i1", { Story::key("A"), Story::key("B"), Story::key("C") });
    IncidentOpened opening { "Another", Priority::P3, false, { Story::key("B") }, {}, {}, { "i1" } };
    story.change("i2", CaseChange(opening));
    QVERIFY((story.incident("i1").alerts == std::vector<AlertKey> { Story::key("A"), Story::key("C") }));
    QVERIFY((story.incident("i2").alerts == std::vector<AlertKey> { Story::key("B") }));
    QCOMPARE(story.incident("i2").splitFrom.value, std::string("i1"));
    QCOMPARE(story.changes.incidents.size(), 2U);
    QCOMPARE(story.incident("i1").entries.size(), 2U);
    QVERIFY((std::get<OthersChange>(story.incident("i1").entries.back()->change)
        == OthersChange(OtherSplitOff { { "i2" }, { Story::key("B") } })));
    // From one that nobody opened: it is opened nevertheless.
    opening.splitFrom = { "never opened" };
    story.change("i3", CaseChange(opening));
    QVERIFY(story.state.incident({ "i3" }));
}

void TestDomainCase::reportsToAuthoritiesAreKept()
{
    Story story = opened();
    story.reports("i1", Regime::Dora, RegulatoryMilestone::Classified);
    const RegulatoryRecord& record = story.incident("i1").regulatory.at(0);
    QVERIFY(record.regime == Regime::Dora);
    QVERIFY(record.milestone == RegulatoryMilestone::Classified);
    QVERIFY(record.at == story.now);
    QCOMPARE(record.recorded, 2U);
}

void TestDomainCase::theLastCatalogueHolds()
{
    Story story;
    QVERIFY(story.state.catalogue());
    Catalogue catalogue;
    catalogue.services = { { "web" } };
    story.applies(catalogue);
    QVERIFY(story.changes.catalogue);
    QVERIFY(story.state.catalogue()->service("web"));
    catalogue.services = { { "shop" } };
    story.applies(catalogue);
    QVERIFY(!story.state.catalogue()->service("web"));
    story.applies(catalogue); // the same once more
    QVERIFY(!story.changes.catalogue);
    story.repeat(0); // an old one comes again
    QVERIFY(story.state.catalogue()->service("shop"));
    Changes changes;
    story.state.forget(Stream::Settings, changes);
    QVERIFY(changes.catalogue);
    QVERIFY(story.state.catalogue()->services.empty());
}

void TestDomainCase::theLogsOrderHoldsWhenClocksDiffer()
{
    Story story = opened();
    story.change("i1", CaseChange(TitleChanged { "first" }));
    story.wait(-7min); // of a machine that is behind
    story.change("i1", CaseChange(TitleChanged { "second" }));
    story.moves("i1", Lane::Act);
    QCOMPARE(story.incident("i1").title, std::string("second"));
    QVERIFY(story.incident("i1").lane == Lane::Act);
    QVERIFY(story.incident("i1").inLaneSince() == story.now);
    QCOMPARE(story.incident("i1").entries.back()->version, 4U);
}

void TestDomainCase::tenThousandNotes()
{
    Story story = opened();
    for (int i = 0; i < 10000; ++i)
        story.notes("i1", "n" + std::to_string(i), "note");
    QCOMPARE(story.incident("i1").notes.size(), 10000U);
    QCOMPARE(story.incident("i1").entries.size(), 10001U);
}

QTEST_APPLESS_MAIN(TestDomainCase)
#include "tst_domain_case.moc"
