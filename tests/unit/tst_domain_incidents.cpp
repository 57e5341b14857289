// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Incidents as stories: opened, worked on, told to customers, closed, taken up again; and what may be done when.

#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describe;
using testing::Story;

namespace {

Outcome judged(const Story& story, const std::string& id, const CaseChange& change, std::uint32_t corrects = 0)
{
    return mayChange(story.incident(id), change, { story.state, story.now }, corrects);
}

bool may(const Story& story, const std::string& id, const CaseChange& change, std::uint32_t corrects = 0)
{
    return judged(story, id, change, corrects).ok();
}

std::string whyNot(const Story& story, const std::string& id, const CaseChange& change)
{
    const Outcome outcome = judged(story, id, change);
    return outcome.ok() ? std::string("(allowed)") : outcome.error().text();
}

} // namespace

class TestDomainIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void openedWithWhatItSays();
    void acknowledgingStartsUnderstand();
    void movingOutOfNewAcknowledges();
    void theFirstAcknowledgementCounts();
    void lanesAreRememberedInOrder();
    void titlePriorityImpactAndNotes();
    void linksBeforeTheAlertIsKnown();
    void linksAreKeptOnceAndInOrder();
    void aChangeToWhatWasNeverOpenedIsRefused();
    void whatWasRefusedIsNotTakenWhenItComesAgain();
    void anIncidentIsOpenedOnce();
    void versionsCountPerAspect();
    void aMissingVersionStopsNothing();
    void aSignOfLifeIsNotFolded();
    void draftsAreSavedOverAndPublished();
    void closingWaitsForTheFinalMessage();
    void aRelapseOwesAnotherFinalMessage();
    void whatIsOwedGoesByTheLogAndNotByClocks();
    void reopenedAndClosedAgain();
    void whatMayNotBeDone();
    void whatTheLogCannotCarryMayNotBeDone();
    void touchedPartsTellConflicts();
    void wordsAreReadAsTheyAreWritten();
};

void TestDomainIncidents::openedWithWhatItSays()
{
    Story story;
    story.opens("i1", { Story::key("LoginSlow") });
    const Incident& incident = story.incident("i1");
    QCOMPARE(incident.title, std::string("Logins are slow"));
    QVERIFY(incident.priority == Priority::P1);
    QVERIFY(incident.lane == Lane::New);
    QVERIFY(incident.customerImpact);
    QVERIFY(incident.isOpen());
    QVERIFY(incident.openedAt == story.now);
    QCOMPARE(incident.openedBy, std::string("jana"));
    QVERIFY(!incident.acknowledgedAt);
    QCOMPARE(incident.version(Aspect::Case), 1U);
    QCOMPARE(incident.version(Aspect::Comms), 0U);
    QCOMPARE(story.changes.incidents, std::vector<IncidentId> { { "i1" } });
}

void TestDomainIncidents::acknowledgingStartsUnderstand()
{
    Story story;
    story.opens("i1");
    story.wait(4min);
    story.actor = "omar";
    story.acknowledges("i1");
    const Incident& incident = story.incident("i1");
    QVERIFY(incident.lane == Lane::Understand);
    QVERIFY(incident.acknowledgedAt == story.now);
    QCOMPARE(incident.acknowledgedBy, std::string("omar"));
    QCOMPARE(incident.laneChanges.size(), 2U);
}

void TestDomainIncidents::movingOutOfNewAcknowledges()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Act);
    QVERIFY(story.incident("i1").acknowledgedAt == story.now);
    QVERIFY(story.incident("i1").lane == Lane::Act);
}

void TestDomainIncidents::theFirstAcknowledgementCounts()
{
    Story story;
    story.opens("i1");
    story.acknowledges("i1");
    const Instant first = story.now;
    story.moves("i1", Lane::Act);
    story.wait(5min);
    story.actor = "omar";
    story.acknowledges("i1");
    QVERIFY(story.incident("i1").acknowledgedAt == first);
    QCOMPARE(story.incident("i1").acknowledgedBy, std::string("jana"));
    QVERIFY(story.incident("i1").lane == Lane::Act);
}

void TestDomainIncidents::lanesAreRememberedInOrder()
{
    Story story;
    story.opens("i1", {}, false);
    for (const Lane lane :
        { Lane::Understand, Lane::Act, Lane::Watch, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed }) {
        story.wait(10min);
        story.moves("i1", lane);
    }
    const Incident& incident = story.incident("i1");
    QCOMPARE(incident.laneChanges.size(), 8U);
    QVERIFY(incident.laneChanges[4].lane == Lane::Act);
    QVERIFY(incident.laneChanges[4].at == incident.openedAt + 40min);
    QVERIFY(!incident.isOpen());
    QVERIFY(incident.closedAt == story.now);
    // The same lane once more is no change of lane.
    story.moves("i1", Lane::Closed);
    QCOMPARE(story.incident("i1").laneChanges.size(), 8U);
}

void TestDomainIncidents::titlePriorityImpactAndNotes()
{
    Story story;
    story.opens("i1");
    story.change("i1", CaseChange(TitleChanged { "Connections exhausted" }));
    story.change("i1", CaseChange(PriorityChanged { Priority::P2 }));
    story.change("i1", CaseChange(CustomerImpactChanged { false }));
    story.wait(1min);
    story.change("i1", CaseChange(NoteAdded { { "n1" }, "Restarted the pool.", NoteMark::WentWell, {} }));
    const Incident& incident = story.incident("i1");
    QCOMPARE(incident.title, std::string("Connections exhausted"));
    QVERIFY(incident.priority == Priority::P2);
    QVERIFY(!incident.customerImpact);
    QCOMPARE(incident.notes.size(), 1U);
    QCOMPARE(incident.notes[0].text, std::string("Restarted the pool."));
    QVERIFY(incident.notes[0].at == story.now);
    QVERIFY(incident.changedAt == story.now);
    QCOMPARE(incident.version(Aspect::Case), 5U);
}

void TestDomainIncidents::linksBeforeTheAlertIsKnown()
{
    // The incidents' stream may be read before the alerts' one.
    Story story;
    story.opens("i1", { Story::key("LoginSlow") });
    story.acknowledges("i1");
    QVERIFY(!story.state.alert(Story::key("LoginSlow")));
    story.fires("LoginSlow");
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Acknowledged);
    QCOMPARE(story.alert("LoginSlow").openIncidents, 1U);
}

void TestDomainIncidents::linksAreKeptOnceAndInOrder()
{
    Story story;
    story.opens("i1", { Story::key("B"), Story::key("A"), Story::key("B") });
    story.links("i1", { Story::key("A"), Story::key("C") });
    QCOMPARE(
        story.incident("i1").alerts, (std::vector<AlertKey> { Story::key("B"), Story::key("A"), Story::key("C") }));
    story.unlinks("i1", { Story::key("A"), Story::key("never linked") });
    QCOMPARE(story.incident("i1").alerts, (std::vector<AlertKey> { Story::key("B"), Story::key("C") }));
    QVERIFY(story.state.incidentsOf(Story::key("A")).empty());
    story.links("i1", { Story::key("A") });
    QCOMPARE(story.incident("i1").alerts.size(), 3U);
}

void TestDomainIncidents::aChangeToWhatWasNeverOpenedIsRefused()
{
    Story story;
    story.acknowledges("i1");
    QVERIFY(story.outcome == Applied::Refused);
    QCOMPARE(story.reason, std::string("incident i1 was never opened"));
    story.saves("i1", "d1", "text");
    QVERIFY(story.outcome == Applied::Refused);
    QVERIFY(story.state.incidents().empty());
    QVERIFY(story.changes.empty());
}

void TestDomainIncidents::whatWasRefusedIsNotTakenWhenItComesAgain()
{
    Story story;
    story.saves("i1", "d1", "too early");
    QVERIFY(story.outcome == Applied::Refused);
    story.opens("i1");
    const auto before = describe(story.state);
    story.repeat(0);
    QVERIFY(story.outcome == Applied::Repeated);
    QVERIFY(describe(story.state) == before);
}

void TestDomainIncidents::anIncidentIsOpenedOnce()
{
    Story story;
    story.opens("i1");
    story.opens("i1"); // version 2
    QVERIFY(story.outcome == Applied::Refused);
    QCOMPARE(story.incident("i1").laneChanges.size(), 1U);
    story.repeat(0);
    QVERIFY(story.outcome == Applied::Repeated);
}

void TestDomainIncidents::versionsCountPerAspect()
{
    Story story;
    story.opens("i1");
    story.saves("i1", "d1", "one");
    story.saves("i1", "d1", "two");
    story.acknowledges("i1");
    QCOMPARE(story.incident("i1").version(Aspect::Case), 2U);
    QCOMPARE(story.incident("i1").version(Aspect::Comms), 2U);
    // An event whose version was there before changes nothing, whatever it says.
    LoggedEvent stale = story.log[1];
    std::get<CommsEvent>(stale.event.body).change = DraftSaved { { "d1" }, Story::text(Moment::Update, "stale") };
    stale.position.sequence = 100;
    story.deliver(stale);
    QVERIFY(story.outcome == Applied::Repeated);
    QCOMPARE(story.incident("i1").drafts.at({ "d1" }).text.english.body, std::string("two"));
}

void TestDomainIncidents::aMissingVersionStopsNothing()
{
    Story story;
    story.opens("i1");
    story.tell(CaseEvent { { "i1" }, 5, NoteAdded { { "n1" }, "versions 2 to 4 could not be read" } });
    QVERIFY(story.outcome == Applied::Changed);
    QCOMPARE(story.incident("i1").version(Aspect::Case), 5U);
}

void TestDomainIncidents::aSignOfLifeIsNotFolded()
{
    Story story;
    story.tell(GatewayReport());
    QVERIFY(story.outcome == Applied::Refused);
    QVERIFY(!story.reason.empty());
}

void TestDomainIncidents::draftsAreSavedOverAndPublished()
{
    Story story;
    story.opens("i1");
    story.saves("i1", "d1", "first words");
    story.wait(2min);
    story.actor = "omar";
    story.saves("i1", "d1", "better words");
    const Draft saved = story.incident("i1").drafts.at({ "d1" });
    QCOMPARE(saved.text.english.body, std::string("better words"));
    QCOMPARE(saved.savedBy, std::string("omar"));
    QCOMPARE(saved.savedVersion, 2U);
    QVERIFY(!saved.publishedAt);
    story.wait(1min);
    story.publishes("i1", Moment::FirstNotice, "d1");
    QVERIFY(story.incident("i1").drafts.at({ "d1" }).publishedAt == story.now);
    QCOMPARE(story.incident("i1").published.size(), 1U);
    QCOMPARE(story.incident("i1").published[0].channel, std::string("status page"));
    // A message without a draft, written elsewhere, is a message.
    story.publishes("i1", Moment::Update, "by hand");
    QCOMPARE(story.incident("i1").published.size(), 2U);
    QCOMPARE(story.incident("i1").drafts.size(), 1U);
}

void TestDomainIncidents::closingWaitsForTheFinalMessage()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Communicate);
    QVERIFY(story.incident("i1").owesFinalMessage());
    QVERIFY(QByteArray::fromStdString(whyNot(story, "i1", LaneMoved { Lane::Closed })).contains("final message"));
    story.publishes("i1", Moment::Resolved);
    QVERIFY(!may(story, "i1", LaneMoved { Lane::Closed }));
    story.publishes("i1", Moment::FinalMessage);
    QVERIFY(!story.incident("i1").owesFinalMessage());
    QVERIFY(may(story, "i1", LaneMoved { Lane::Closed }));
    // What no customer noticed owes nothing.
    story.opens("i2", {}, false);
    QVERIFY(may(story, "i2", LaneMoved { Lane::Closed }));
    story.change("i2", CaseChange(CustomerImpactChanged { true }));
    QVERIFY(!may(story, "i2", LaneMoved { Lane::Closed }));
    // The fold takes facts as they are: somebody else's program has closed it nevertheless.
    story.moves("i2", Lane::Closed);
    QVERIFY(!story.incident("i2").isOpen());
}

void TestDomainIncidents::aRelapseOwesAnotherFinalMessage()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Act);
    story.wait(20min);
    story.moves("i1", Lane::Communicate);
    story.publishes("i1", Moment::FinalMessage);
    story.wait(5min);
    story.moves("i1", Lane::Watch); // somebody looks once more: nothing new is owed
    QVERIFY(!story.incident("i1").owesFinalMessage());
    story.wait(5min);
    story.moves("i1", Lane::Act);
    QVERIFY(story.incident("i1").owesFinalMessage());
    QVERIFY(!may(story, "i1", LaneMoved { Lane::Closed }));
    story.wait(3min);
    story.publishes("i1", Moment::Update);
    story.publishes("i1", Moment::FinalMessage);
    QVERIFY(may(story, "i1", LaneMoved { Lane::Closed }));
}

void TestDomainIncidents::whatIsOwedGoesByTheLogAndNotByClocks()
{
    // The machine that publishes is ten minutes ahead of the one on which work begins anew.
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Communicate);
    story.wait(10min);
    story.publishes("i1", Moment::FinalMessage);
    story.wait(-9min);
    story.moves("i1", Lane::Act);
    QVERIFY(story.incident("i1").workBegan().at == story.now);
    QVERIFY(story.incident("i1").owesFinalMessage());
    // And now it is behind.
    story.wait(-5min);
    story.publishes("i1", Moment::FinalMessage);
    QVERIFY(!story.incident("i1").owesFinalMessage());
    QVERIFY(may(story, "i1", LaneMoved { Lane::Closed }));
}

void TestDomainIncidents::reopenedAndClosedAgain()
{
    Story story;
    story.fires("LoginSlow");
    story.opens("i1", { Story::key("LoginSlow") }, false);
    story.moves("i1", Lane::Closed);
    QVERIFY(story.incident("i1").closedAt == story.now);
    QVERIFY(may(story, "i1", LaneMoved { Lane::Act }));
    story.wait(1h);
    story.moves("i1", Lane::Act);
    QVERIFY(story.incident("i1").isOpen());
    QVERIFY(!story.incident("i1").closedAt);
    QCOMPARE(story.alert("LoginSlow").openIncidents, 1U);
    story.wait(1h);
    story.moves("i1", Lane::Closed);
    QVERIFY(story.incident("i1").closedAt == story.now);
}

void TestDomainIncidents::whatMayNotBeDone()
{
    Story story;
    QVERIFY(mayOpen({ "i1" }, { "Slow", Priority::P1, true, {} }, { story.state, story.now }).ok());
    QVERIFY(!mayOpen({ "i1" }, { "", Priority::P1, true, {} }, { story.state, story.now }).ok());
    QVERIFY(!mayOpen({ "i1" }, { std::string(501, 'x'), Priority::P1, true, {} }, { story.state, story.now }).ok());
    QVERIFY(
        !mayOpen({ "i1" }, { "Flood", Priority::P1, true, std::vector<AlertKey>(10001) }, { story.state, story.now })
             .ok());
    story.opens("i1");
    QVERIFY(may(story, "i1", IncidentAcknowledged()));
    QVERIFY(!may(story, "i1", LaneMoved { Lane::New }));
    QVERIFY(!may(story, "i1", IncidentOpened()));
    QVERIFY(!may(story, "i1", TitleChanged { "" }));
    QVERIFY(may(story, "i1", TitleChanged { std::string(500, 'x') }));
    QVERIFY(!may(story, "i1", TitleChanged { std::string(501, 'x') }));
    QVERIFY(!may(story, "i1", AlertsLinked()));
    QVERIFY(!may(story, "i1", AlertsUnlinked()));
    QVERIFY(may(story, "i1", AlertsLinked { { Story::key("A") } }));
    QVERIFY(!may(story, "i1", NoteAdded { { "n1" }, "" }));
    story.acknowledges("i1");
    QVERIFY(!may(story, "i1", IncidentAcknowledged()));
    QVERIFY(!may(story, "i1", LaneMoved { Lane::Understand })); // there already
    QVERIFY(!may(story, "i1", LaneMoved { Lane::New })); // no way back
    QVERIFY(may(story, "i1", LaneMoved { Lane::Watch }));
    const Outcome refused = judged(story, "i1", LaneMoved { Lane::New });
    QVERIFY(!refused.error().what.empty() && !refused.error().remedy.empty());
    QCOMPARE(refused.error().where, std::string("incident i1"));

    QVERIFY(mayChange(story.incident("i1"), CommsChange(DraftSaved()), { story.state, story.now })
                .ok()); // an empty draft is a beginning
    QVERIFY(!mayChange(story.incident("i1"), CommsChange(MessagePublished()), { story.state, story.now }).ok());
    QVERIFY(mayChange(story.incident("i1"),
        CommsChange(MessagePublished { { "d" }, Story::text(Moment::Update), "phone" }), { story.state, story.now })
                .ok());
}

void TestDomainIncidents::whatTheLogCannotCarryMayNotBeDone()
{
    Story story;
    story.opens("i1");
    const Incident& incident = story.incident("i1");
    QVERIFY(may(story, "i1", NoteAdded { { "n1" }, std::string(60000, 'x') }));
    QVERIFY(!may(story, "i1", NoteAdded { { "n1" }, std::string(60001, 'x') }));
    QVERIFY(!may(story, "i1", AlertsLinked { std::vector<AlertKey>(10001) }));
    DraftText text = Story::text(Moment::Update);
    text.german.body = std::string(60001, 'x');
    QVERIFY(!mayChange(incident, CommsChange(DraftSaved { { "d" }, text }), { story.state, story.now }).ok());
    text = Story::text(Moment::Update);
    text.english.subject = std::string(501, 'x');
    QVERIFY(!mayChange(incident, CommsChange(MessagePublished { { "d" }, text, "phone" }), { story.state, story.now })
                 .ok());
}

void TestDomainIncidents::touchedPartsTellConflicts()
{
    const auto parts = [](const CaseChange& change) { return touchedParts(change); };
    QCOMPARE(parts(LaneMoved { Lane::Act }), parts(LaneMoved { Lane::Watch }));
    QVERIFY(parts(LaneMoved { Lane::Act }) != parts(PriorityChanged { Priority::P2 }));
    QVERIFY(parts(TitleChanged { "x" }) != parts(CustomerImpactChanged { true }));
    QVERIFY(parts(IncidentAcknowledged()) != parts(LaneMoved { Lane::Act }));
    QVERIFY(!parts(IncidentOpened()).empty());
    QVERIFY(parts(NoteAdded { { "n1" }, "x" }) != parts(NoteAdded { { "n2" }, "x" }));
    QCOMPARE(parts(OutageChanged { { "o1" }, OutageState::Down, {} }), parts(OutageEnded { { "o1" }, {} }));
    QVERIFY(parts(RoleAssigned { CaseRole::Scribe, "lea" }) != parts(RoleAssigned { CaseRole::Commander, "lea" }));
    // Added to, never overwritten.
    QVERIFY(parts(AlertsLinked()).empty());
    QVERIFY(parts(AlertsUnlinked()).empty());
    const auto draft = [](const char* id) { return touchedParts(CommsChange(DraftSaved { { id }, {} })); };
    QCOMPARE(draft("d1"), draft("d1"));
    QVERIFY(draft("d1") != draft("d2"));
    QVERIFY(touchedParts(CommsChange(MessagePublished { { "d1" }, {}, "phone" })).empty());
}

void TestDomainIncidents::wordsAreReadAsTheyAreWritten()
{
    for (const Lane lane : { Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed })
        QVERIFY(laneFromWord(wordFor(lane)) == lane);
    for (const Priority priority : { Priority::P1, Priority::P2, Priority::P3, Priority::P4, Priority::P5 })
        QVERIFY(priorityFromWord(wordFor(priority)) == priority);
    for (const Aspect aspect : { Aspect::Case, Aspect::Comms, Aspect::Approval, Aspect::Delivery })
        QVERIFY(aspectFromWord(wordFor(aspect)) == aspect);
    for (const Audience audience :
        { Audience::PublicStatus, Audience::AffectedCustomers, Audience::PhoneScript, Audience::Management })
        QVERIFY(audienceFromWord(wordFor(audience)) == audience);
    for (const Moment moment : { Moment::FirstNotice, Moment::Update, Moment::Identified, Moment::Watching,
             Moment::Resolved, Moment::FinalMessage })
        QVERIFY(momentFromWord(wordFor(moment)) == moment);
    for (const char* garbage : { "", "p1", "New", "closed " }) {
        QVERIFY(!laneFromWord(garbage));
        QVERIFY(!priorityFromWord(garbage));
        QVERIFY(!aspectFromWord(garbage));
        QVERIFY(!audienceFromWord(garbage));
        QVERIFY(!momentFromWord(garbage));
    }
}

QTEST_APPLESS_MAIN(TestDomainIncidents)
#include "tst_domain_incidents.moc"
