// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message may say comes from the record, under the names that customers know.

#include "drafting/draft_facts.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

using Names = std::vector<LocalName>;

const LocalName Login { "Anmeldung", "Login" };
const LocalName Cards { "Karten", "Cards" };
const LocalName Mail { "E-Mail", "Mail" };
const LocalName Business { "Geschäftskunden", "Business customers" };

Catalogue bank()
{
    Catalogue catalogue;
    catalogue.services = { { "login-svc" }, { "cards-svc" } };
    catalogue.components = { { { "login" }, "login-svc", Login }, { { "cards" }, "cards-svc", Cards },
        { { "mail" }, "", Mail }, { { "db-7" }, "", {} } };
    catalogue.segments = { { { "business" }, Business, 0.2 } };
    return catalogue;
}

AlertCondition alert(const Story& story, const char* name, const char* service, Span age)
{
    AlertCondition condition = story.condition(name);
    condition.service = service;
    condition.startsAt = story.now - age;
    return condition;
}

DraftFacts facts(const Story& story, Moment moment)
{
    return factsFor(story.incident("i"), story.state, moment, story.now);
}

} // namespace

class TestDraftingFacts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void alertsTellWhatAndSinceWhen();
    void componentsAreThoseOfTheIncident();
    void outagesTellStates();
    void whatIsOverHasItsPeriods();
    void someCustomers();
    void aRelapseIsNotRestored();
    void theCauseIsKnownOnceConfirmed();
    void theNextUpdateKeepsThePolicy_data();
    void theNextUpdateKeepsThePolicy();
};

void TestDraftingFacts::alertsTellWhatAndSinceWhen()
{
    Story story;
    story.applies(bank());
    story.report(alert(story, "a", "login-svc", 5min));
    story.report(alert(story, "b", "cards-svc", 3min));
    story.report(alert(story, "c", "internal-db-7", 10min));
    story.report(alert(story, "d", "login-svc", 240h)); // has fired for days: not where this began
    story.report(alert(story, "e", "cards-svc", 1h)); // not linked
    story.opens("i", { Story::key("a"), Story::key("c"), Story::key("d"), Story::key("b") });
    const DraftFacts known = facts(story, Moment::FirstNotice);
    QVERIFY(known.since == story.now - 10min);
    QVERIFY(known.components == Names({ Login, Cards }));
    QVERIFY(!known.restoredAt && !known.toldAt && !known.causeKnown && !known.dataLost);
    QVERIFY(known.lane == Lane::New);
}

void TestDraftingFacts::componentsAreThoseOfTheIncident()
{
    Story story;
    story.applies(bank());
    story.report(alert(story, "a", "login-svc", 5min));
    story.opens("i", { Story::key("a") });
    story.change("i", CaseChange(ComponentsAffected { { { "mail" }, { "db-7" }, { "nowhere" } } }));
    const DraftFacts known = facts(story, Moment::Update);
    QVERIFY(known.components == Names({ Mail })); // what the catalogue does not name for customers is not told
    QVERIFY(!known.statesKnown());
}

void TestDraftingFacts::outagesTellStates()
{
    Story story;
    story.applies(bank());
    const Instant began = story.now;
    story.opens("i");
    story.breaks("i", "o1", "login");
    story.breaks("i", "o2", "cards", OutageState::Degraded);
    story.breaks("i", "o3", "mail");
    story.wait(10min);
    DraftFacts known = facts(story, Moment::Update);
    QVERIFY(known.since == began);
    QVERIFY(known.statesKnown());
    QVERIFY(known.down == Names({ Login, Mail }));
    QVERIFY(known.degraded == Names({ Cards }));
    story.works("i", "o1");
    known = facts(story, Moment::Update);
    QVERIFY(known.components == Names({ Cards, Mail }));
    QVERIFY(known.back == Names({ Login }));
    QVERIFY(!known.restoredAt);
    story.works("i", "o2");
    story.works("i", "o3");
    known = facts(story, Moment::Watching);
    QVERIFY(known.components == Names({ Login, Cards, Mail }));
    QVERIFY(known.back.empty() && known.down.empty());
    QVERIFY(known.restoredAt == story.now);
}

void TestDraftingFacts::whatIsOverHasItsPeriods()
{
    Story story;
    story.applies(bank());
    const Instant began = story.now;
    story.opens("i");
    story.breaks("i", "o1", "login");
    story.wait(15min);
    story.works("i", "o1");
    story.wait(20min);
    story.breaks("i", "o2", "login");
    QVERIFY(facts(story, Moment::Update).periods.empty());
    story.wait(10min);
    story.works("i", "o2");
    const DraftFacts known = facts(story, Moment::Resolved);
    QVERIFY(known.periods == std::vector<Interval>({ { began, began + 15min }, { began + 35min, began + 45min } }));
    QVERIFY(known.components == Names({ Login }));
    // Named by the incident and by two outages, it is one thing, also before anybody calls it over.
    story.change("i", CaseChange(ComponentsAffected { { { "login" } } }));
    QVERIFY(facts(story, Moment::FirstNotice).components == Names({ Login }));
}

void TestDraftingFacts::someCustomers()
{
    Story story;
    story.applies(bank());
    story.opens("i");
    OutageFacts some { { "login" } };
    some.reach.segment = { "business" };
    story.change("i", CaseChange(OutageRecorded { { "o1" }, some, { { OutageState::Down, story.now, {} } } }));
    QVERIFY(facts(story, Moment::Update).customers == Names({ Business }));
    story.breaks("i", "o2", "mail");
    QVERIFY(facts(story, Moment::Update).customers.empty()); // all customers
}

void TestDraftingFacts::aRelapseIsNotRestored()
{
    Story story;
    story.opens("i");
    story.acknowledges("i");
    story.moves("i", Lane::Act);
    story.moves("i", Lane::Watch);
    story.wait(1h);
    story.moves("i", Lane::Act);
    QVERIFY(!facts(story, Moment::Update).restoredAt);
    story.wait(1h);
    story.moves("i", Lane::Watch);
    const Instant quiet = story.now;
    story.wait(30min);
    story.moves("i", Lane::Communicate);
    const DraftFacts known = facts(story, Moment::Resolved);
    QVERIFY(known.restoredAt == quiet);
    QVERIFY(!known.nextUpdate);
}

void TestDraftingFacts::theCauseIsKnownOnceConfirmed()
{
    Story story;
    story.opens("i");
    story.raises("i", "h", "A full disk");
    QVERIFY(!facts(story, Moment::Identified).causeKnown);
    story.judges("i", "h", HypothesisState::Cause);
    QVERIFY(facts(story, Moment::Identified).causeKnown);
}

void TestDraftingFacts::theNextUpdateKeepsThePolicy_data()
{
    QTest::addColumn<int>("minutesOpen");
    QTest::addColumn<int>("within");
    QTest::newRow("at once") << 0 << 20;
    QTest::newRow("in the first two hours") << 119 << 20;
    QTest::newRow("after two hours") << 120 << 60;
}

void TestDraftingFacts::theNextUpdateKeepsThePolicy()
{
    QFETCH(int, minutesOpen);
    QFETCH(int, within);
    Story story(*parseInstant("2026-11-21T08:57:00Z"));
    story.opens("i");
    story.wait(std::chrono::minutes(minutesOpen));
    const auto next = facts(story, Moment::Update).nextUpdate;
    QVERIFY(next.has_value());
    QVERIFY(*next <= story.now + std::chrono::minutes(within));
    QVERIFY(*next > story.now + std::chrono::minutes(within - 5));
    QVERIFY(next->time_since_epoch() % 5min == 0ms);

    Catalogue strict;
    strict.policy.updateEvery = 3min;
    strict.policy.updateLaterEvery = 3min;
    story.applies(strict);
    QVERIFY(facts(story, Moment::Update).nextUpdate == story.now + 3min); // no round minute within so little
}

QTEST_GUILESS_MAIN(TestDraftingFacts)
#include "tst_drafting_facts.moc"
