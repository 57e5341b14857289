// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What must happen by when: acknowledging, messages to customers, the watch window, reports to authorities.

#include "domain/clocks.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

std::optional<Clock> clock(const Story& story, const std::string& id, ClockKind kind)
{
    return clockOf(story.incident(id), *story.state.catalogue(), kind);
}

std::optional<Instant> due(const Story& story, const std::string& id, ClockKind kind)
{
    const auto found = clock(story, id, kind);
    return found && found->isRunning() ? std::optional(found->due) : std::nullopt;
}

std::optional<Clock> nextMessage(const Story& story, const std::string& id = "i1")
{
    return nextMessageClock(story.incident(id), *story.state.catalogue());
}

std::vector<ClockKind> kindsOf(const Story& story, const std::string& id)
{
    std::vector<ClockKind> kinds;
    for (const Clock& each : clocksOf(story.incident(id), *story.state.catalogue()))
        kinds.push_back(each.kind);
    return kinds;
}

} // namespace

class TestDomainClocks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedWithinFifteenMinutes();
    void aPriorityMayHaveItsOwnSpans();
    void amberIsTheLastQuarter_data();
    void amberIsTheLastQuarter();
    void metInTimeOrLate();
    void theFirstNoticeCountsFromTheImpact();
    void scopeFollowsTheFirstNotice();
    void updatesComeLessOftenAfterTwoHours();
    void aSoonerPromiseBinds();
    void aSoonerPromiseBindsBeforeTheScope();
    void whatCustomersDoNotNoticeOwesNoMessage();
    void afterTheFinalMessageNothingIsOwed();
    void workAfterTheFinalMessageBeginsAnew();
    void theLogsOrderCountsNotTheMachinesClock();
    void messagesAfterAMergeCount();
    void impactThatIsMarkedAgainBeginsAnew();
    void messagesAreOwedByWhoTalksToCustomers();
    void theSoonestDueComesFirst();
    void theWatchWindowIsAgreedOrTheCatalogues();
    void aRelapseStartsTheWindowAnew();
    void wordsAreTheirOwn();
};

void TestDomainClocks::acknowledgedWithinFifteenMinutes()
{
    Story story;
    const Instant opened = story.now;
    story.opens("i1");
    const auto fresh = clock(story, "i1", ClockKind::Acknowledge);
    QVERIFY(fresh->startedAt == opened);
    QVERIFY(fresh->due == opened + 15min);
    QVERIFY(fresh->origin == ClockOrigin::Opening);
    QVERIFY(fresh->owedBy.empty());
    QVERIFY(fresh->remaining(opened + 10min) == 5min);
    QVERIFY(fresh->remaining(opened + 20min) == -5min);
    story.assigns("i1", CaseRole::Commander, "omar");
    QCOMPARE(clock(story, "i1", ClockKind::Acknowledge)->owedBy, std::string("omar"));
    story.wait(3min);
    story.acknowledges("i1");
    const auto met = clock(story, "i1", ClockKind::Acknowledge);
    QVERIFY(!met->isRunning());
    QVERIFY(met->metAt == story.now);
    QVERIFY(!met->remaining(story.now));
    QVERIFY(met->state(story.now + 1h) == ClockState::Met);

    story.opens("i2", {}, false);
    story.moves("i2", Lane::Closed);
    QVERIFY(!due(story, "i2", ClockKind::Acknowledge));
}

void TestDomainClocks::aPriorityMayHaveItsOwnSpans()
{
    Story story;
    Catalogue catalogue;
    catalogue.policy.acknowledge = 30min;
    catalogue.policies[Priority::P1] = { .acknowledge = 5min, .firstNotice = 2min };
    story.applies(catalogue);
    story.opens("i1"); // P1
    QVERIFY(due(story, "i1", ClockKind::Acknowledge) == story.now + 5min);
    QVERIFY(due(story, "i1", ClockKind::FirstNotice) == story.now + 2min);
    story.change("i1", CaseChange(PriorityChanged { Priority::P3 }));
    QVERIFY(due(story, "i1", ClockKind::Acknowledge) == story.now + 30min);
    QVERIFY(due(story, "i1", ClockKind::FirstNotice) == story.now + 5min);
}

void TestDomainClocks::amberIsTheLastQuarter_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<ClockState>("state");
    QTest::newRow("before it began") << -10 << ClockState::Running;
    QTest::newRow("begun") << 0 << ClockState::Running;
    QTest::newRow("three quarters less a second") << 299 << ClockState::Running;
    QTest::newRow("three quarters") << 300 << ClockState::LastQuarter;
    QTest::newRow("due now") << 400 << ClockState::LastQuarter;
    QTest::newRow("a second late") << 401 << ClockState::Overdue;
}

void TestDomainClocks::amberIsTheLastQuarter()
{
    QFETCH(int, second);
    QFETCH(ClockState, state);
    const Instant begin = Story().now;
    const Clock clock { ClockKind::Scope, ClockOrigin::FirstNotice, begin, begin + 400s, {}, {} };
    QVERIFY(clock.state(begin + std::chrono::seconds(second)) == state);
}

void TestDomainClocks::metInTimeOrLate()
{
    const Instant begin = Story().now;
    Clock clock { ClockKind::Acknowledge, ClockOrigin::Opening, begin, begin + 15min, begin + 15min, {} };
    QVERIFY(clock.state(begin + 2h) == ClockState::Met);
    clock.metAt = begin + 15min + 1ms;
    QVERIFY(clock.state(begin + 2h) == ClockState::MetLate);
}

void TestDomainClocks::theFirstNoticeCountsFromTheImpact()
{
    Story story;
    story.opens("i1", {}, false);
    story.wait(30min);
    QVERIFY(!nextMessage(story));
    story.change("i1", CaseChange(CustomerImpactChanged { true }));
    const Instant marked = story.now;
    QVERIFY(nextMessage(story)->kind == ClockKind::FirstNotice);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::CustomerImpact);
    QVERIFY(nextMessage(story)->startedAt == marked);
    QVERIFY(nextMessage(story)->due == marked + 5min);
    story.wait(6min);
    story.publishes("i1", Moment::FirstNotice);
    QVERIFY(clock(story, "i1", ClockKind::FirstNotice)->metAt == story.now);
    QVERIFY(clock(story, "i1", ClockKind::FirstNotice)->state(story.now) == ClockState::MetLate);
}

void TestDomainClocks::scopeFollowsTheFirstNotice()
{
    Story story;
    story.opens("i1");
    story.wait(4min);
    story.publishes("i1", Moment::FirstNotice);
    QVERIFY(nextMessage(story)->kind == ClockKind::Scope);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::FirstNotice);
    QVERIFY(nextMessage(story)->due == story.now + 5min);
    QVERIFY(!clock(story, "i1", ClockKind::CustomerUpdate));
    story.wait(4min);
    story.publishes("i1", Moment::Update);
    QVERIFY(clock(story, "i1", ClockKind::Scope)->state(story.now) == ClockState::Met);
    QVERIFY(nextMessage(story)->kind == ClockKind::CustomerUpdate);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::LastMessage);
    QVERIFY(nextMessage(story)->startedAt == story.now);
    QVERIFY(nextMessage(story)->due == story.now + 20min);
}

void TestDomainClocks::updatesComeLessOftenAfterTwoHours()
{
    Story story;
    const Instant opened = story.now;
    story.opens("i1");
    story.publishes("i1", Moment::FirstNotice);
    story.wait(2h - 1ms);
    story.publishes("i1", Moment::Update);
    QVERIFY(nextMessage(story)->due == story.now + 20min);
    story.wait(1ms);
    story.publishes("i1", Moment::Update);
    QVERIFY(nextMessage(story)->due == opened + 3h);
}

void TestDomainClocks::aSoonerPromiseBinds()
{
    Story story;
    story.opens("i1");
    story.publishes("i1", Moment::FirstNotice);
    story.publishes("i1", Moment::Update, "d2", story.now + 10min);
    QVERIFY(nextMessage(story)->kind == ClockKind::CustomerUpdate);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::Promise);
    QVERIFY(nextMessage(story)->startedAt == story.now);
    QVERIFY(nextMessage(story)->due == story.now + 10min);
    // A later one does not, nor one that was over when it was made, nor one of an earlier message.
    story.publishes("i1", Moment::Update, "d3", story.now + 1h);
    QVERIFY(nextMessage(story)->due == story.now + 20min);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::LastMessage);
    story.publishes("i1", Moment::Update, "d4", story.now - 10min);
    QVERIFY(nextMessage(story)->due == story.now + 20min);
}

void TestDomainClocks::aSoonerPromiseBindsBeforeTheScope()
{
    Story story;
    story.opens("i1");
    story.publishes("i1", Moment::FirstNotice, "d1", story.now + 3min);
    QVERIFY(nextMessage(story)->kind == ClockKind::Scope);
    QVERIFY(nextMessage(story)->origin == ClockOrigin::Promise);
    QVERIFY(nextMessage(story)->due == story.now + 3min);
}

void TestDomainClocks::whatCustomersDoNotNoticeOwesNoMessage()
{
    Story story;
    story.opens("i1");
    story.publishes("i1", Moment::FirstNotice);
    story.change("i1", CaseChange(CustomerImpactChanged { false }));
    QVERIFY(!nextMessage(story));
    QCOMPARE(kindsOf(story, "i1"), std::vector { ClockKind::Acknowledge });
}

void TestDomainClocks::afterTheFinalMessageNothingIsOwed()
{
    Story story;
    story.opens("i1");
    story.publishes("i1", Moment::FinalMessage); // the first one and the last one
    QVERIFY(!nextMessage(story));
    QVERIFY(!clock(story, "i1", ClockKind::Scope));
    QVERIFY(clock(story, "i1", ClockKind::FirstNotice)->metAt == story.now);
    story.opens("i2");
    story.moves("i2", Lane::Closed); // by somebody else's program, without any message
    QVERIFY(!nextMessage(story, "i2"));
}

void TestDomainClocks::workAfterTheFinalMessageBeginsAnew()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Act);
    story.wait(20min);
    story.moves("i1", Lane::Communicate);
    story.publishes("i1", Moment::Update);
    story.publishes("i1", Moment::FinalMessage);
    story.wait(5min);
    story.moves("i1", Lane::Watch); // somebody looks once more: nothing new is owed
    QVERIFY(!nextMessage(story));
    story.wait(5min);
    story.moves("i1", Lane::Act);
    QVERIFY(nextMessage(story)->kind == ClockKind::FirstNotice);
    QVERIFY(nextMessage(story)->startedAt == story.now);
    QVERIFY(nextMessage(story)->due == story.now + 5min);
    story.wait(3min);
    story.publishes("i1", Moment::Update);
    QVERIFY(nextMessage(story)->kind == ClockKind::Scope);
    story.publishes("i1", Moment::Update);
    QVERIFY(nextMessage(story)->due == story.now + 20min);
    story.publishes("i1", Moment::FinalMessage);
    QVERIFY(!nextMessage(story));
}

void TestDomainClocks::messagesAfterAMergeCount()
{
    Story story;
    story.opens("i1", {}, true);
    story.opens("i2", {}, false);
    story.wait(2min);
    story.change("i1", CaseChange(IncidentMerged { { "i2" } }));
    QVERIFY(nextMessage(story, "i2")->kind == ClockKind::FirstNotice);
    // Customers have noticed it since the other one said so.
    QVERIFY(nextMessage(story, "i2")->startedAt == story.now - 2min);
    story.wait(1min);
    story.publishes("i2", Moment::FirstNotice);
    QVERIFY(nextMessage(story, "i2")->kind == ClockKind::Scope);
}

void TestDomainClocks::theLogsOrderCountsNotTheMachinesClock()
{
    Story story;
    story.opens("i1");
    story.wait(-3min); // the machine of who publishes is three minutes behind
    story.publishes("i1", Moment::FirstNotice);
    QVERIFY(clock(story, "i1", ClockKind::FirstNotice)->state(story.now) == ClockState::Met);
    QVERIFY(nextMessage(story)->kind == ClockKind::Scope);
}

void TestDomainClocks::impactThatIsMarkedAgainBeginsAnew()
{
    Story story;
    story.opens("i1");
    story.publishes("i1", Moment::FirstNotice);
    story.publishes("i1", Moment::Update);
    story.wait(30min);
    story.change("i1", CaseChange(CustomerImpactChanged { false }));
    story.wait(30min);
    story.change("i1", CaseChange(CustomerImpactChanged { true }));
    QVERIFY(nextMessage(story)->kind == ClockKind::FirstNotice);
    QVERIFY(nextMessage(story)->due == story.now + 5min);
}

void TestDomainClocks::messagesAreOwedByWhoTalksToCustomers()
{
    Story story;
    story.opens("i1");
    QVERIFY(nextMessage(story)->owedBy.empty());
    story.assigns("i1", CaseRole::Commander, "omar");
    QCOMPARE(nextMessage(story)->owedBy, std::string("omar"));
    story.assigns("i1", CaseRole::CommunicationLead, "lea");
    QCOMPARE(nextMessage(story)->owedBy, std::string("lea"));
    QCOMPARE(clock(story, "i1", ClockKind::Acknowledge)->owedBy, std::string("omar"));
    story.assigns("i1", CaseRole::CommunicationLead, "");
    QCOMPARE(nextMessage(story)->owedBy, std::string("omar"));
}

void TestDomainClocks::theSoonestDueComesFirst()
{
    Story story;
    story.opens("i1");
    QCOMPARE(kindsOf(story, "i1"), (std::vector { ClockKind::FirstNotice, ClockKind::Acknowledge }));
    story.publishes("i1", Moment::FirstNotice);
    story.moves("i1", Lane::Watch); // acknowledges
    QCOMPARE(kindsOf(story, "i1"),
        (std::vector { ClockKind::Scope, ClockKind::WatchWindow, ClockKind::FirstNotice, ClockKind::Acknowledge }));
}

void TestDomainClocks::theWatchWindowIsAgreedOrTheCatalogues()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Act);
    QVERIFY(!watchEnds(story.incident("i1"), *story.state.catalogue()));
    story.moves("i1", Lane::Watch);
    const auto window = clock(story, "i1", ClockKind::WatchWindow);
    QVERIFY(window->startedAt == story.now);
    QVERIFY(window->due == story.now + 30min);
    QVERIFY(window->origin == ClockOrigin::Watch);
    story.wait(10min);
    story.moves("i1", Lane::Act);
    QVERIFY(!clock(story, "i1", ClockKind::WatchWindow));
    story.change("i1", CaseChange(LaneMoved { Lane::Watch, {}, 2h }));
    QVERIFY(due(story, "i1", ClockKind::WatchWindow) == story.now + 2h);
    // What was agreed holds for this watch only.
    story.moves("i1", Lane::Act);
    story.moves("i1", Lane::Watch);
    QVERIFY(due(story, "i1", ClockKind::WatchWindow) == story.now + 30min);
}

void TestDomainClocks::aRelapseStartsTheWindowAnew()
{
    Story story;
    story.opens("i1");
    story.moves("i1", Lane::Watch);
    story.wait(20min);
    story.change("i1", CaseChange(RelapseNoticed { Story::key("LoginSlow"), story.now }));
    QVERIFY(!clock(story, "i1", ClockKind::WatchWindow));
    story.wait(1h);
    story.moves("i1", Lane::Watch);
    QVERIFY(due(story, "i1", ClockKind::WatchWindow) == story.now + 30min);
}

void TestDomainClocks::wordsAreTheirOwn()
{
    std::vector<std::string_view> words;
    for (int kind = 0; kind <= static_cast<int>(ClockKind::GdprNotification); ++kind)
        words.push_back(wordFor(static_cast<ClockKind>(kind)));
    for (int origin = 0; origin <= static_cast<int>(ClockOrigin::IntermediateReport); ++origin)
        words.push_back(wordFor(static_cast<ClockOrigin>(origin)));
    QCOMPARE(std::count(words.begin(), words.end(), std::string_view()), 0);
    QCOMPARE(wordFor(ClockState::MetLate), std::string_view("met_late"));
}

QTEST_APPLESS_MAIN(TestDomainClocks)
#include "tst_domain_clocks.moc"
