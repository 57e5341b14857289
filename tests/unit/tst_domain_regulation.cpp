// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The clocks of the duties to report: DORA with RTS (EU) 2025/301 Art. 5, NIS2 Art. 23, GDPR Art. 33.

#include "domain/clocks.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;
using Step = RegulatoryMilestone;

namespace {

Story storyUnder(std::set<Regime> regimes)
{
    Story story;
    Catalogue catalogue;
    catalogue.regimes = std::move(regimes);
    story.applies(catalogue);
    story.opens("i1");
    return story;
}

std::optional<Clock> clock(const Story& story, ClockKind kind)
{
    return clockOf(story.incident("i1"), *story.state.catalogue(), kind);
}

} // namespace

class TestDomainRegulation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatTheCatalogueSwitchesOn();
    void doraCountsFromTheClassificationAtMostADayFromAwareness();
    void doraReportsFollowOneAnother();
    void nis2CountsFromAwareness();
    void gdprHasOneNotification();
    void aLaterReportMeetsAnEarlierOne();
    void whatWasWithdrawnStartsNothing();
    void theyGoOnAfterClosing();
    void aMonthIsACalendarMonth_data();
    void aMonthIsACalendarMonth();
    void eachRuleBookHasItsSteps();
    void wordsAreReadAsTheyAreWritten();
};

void TestDomainRegulation::onlyWhatTheCatalogueSwitchesOn()
{
    Story story = storyUnder({ Regime::Gdpr });
    story.reports("i1", Regime::Dora, Step::Aware);
    story.reports("i1", Regime::Nis2, Step::Aware);
    QVERIFY(!clock(story, ClockKind::DoraInitial));
    QVERIFY(!clock(story, ClockKind::Nis2EarlyWarning));
    QVERIFY(!clock(story, ClockKind::GdprNotification)); // switched on, and nothing has started it
    story.reports("i1", Regime::Gdpr, Step::Aware);
    QVERIFY(clock(story, ClockKind::GdprNotification));
}

void TestDomainRegulation::doraCountsFromTheClassificationAtMostADayFromAwareness()
{
    Story story = storyUnder({ Regime::Dora });
    const Instant aware = story.now;
    story.reports("i1", Regime::Dora, Step::Aware);
    QVERIFY(clock(story, ClockKind::DoraInitial)->due == aware + 24h);
    QVERIFY(clock(story, ClockKind::DoraInitial)->origin == ClockOrigin::Awareness);
    story.wait(2h);
    story.reports("i1", Regime::Dora, Step::Classified);
    QVERIFY(clock(story, ClockKind::DoraInitial)->startedAt == story.now);
    QVERIFY(clock(story, ClockKind::DoraInitial)->due == story.now + 4h);
    QVERIFY(clock(story, ClockKind::DoraInitial)->origin == ClockOrigin::Classification);

    Story late = storyUnder({ Regime::Dora });
    late.reports("i1", Regime::Dora, Step::Aware);
    late.wait(22h);
    late.reports("i1", Regime::Dora, Step::Classified);
    QVERIFY(clock(late, ClockKind::DoraInitial)->due == aware + 24h);
    QVERIFY(clock(late, ClockKind::DoraInitial)->origin == ClockOrigin::Awareness);

    Story unaware = storyUnder({ Regime::Dora }); // nobody has said since when they knew
    unaware.reports("i1", Regime::Dora, Step::Classified);
    QVERIFY(clock(unaware, ClockKind::DoraInitial)->due == unaware.now + 4h);
}

void TestDomainRegulation::doraReportsFollowOneAnother()
{
    Story story = storyUnder({ Regime::Dora });
    story.reports("i1", Regime::Dora, Step::Classified);
    story.wait(3h);
    story.reports("i1", Regime::Dora, Step::InitialSubmitted);
    QVERIFY(clock(story, ClockKind::DoraInitial)->state(story.now) == ClockState::Met);
    QVERIFY(clock(story, ClockKind::DoraIntermediate)->due == story.now + 72h);
    QVERIFY(clock(story, ClockKind::DoraIntermediate)->origin == ClockOrigin::InitialReport);
    QVERIFY(!clock(story, ClockKind::DoraFinal));
    story.wait(70h);
    story.reports("i1", Regime::Dora, Step::IntermediateSubmitted);
    const Instant intermediate = story.now;
    QVERIFY(clock(story, ClockKind::DoraIntermediate)->metAt == intermediate);
    QVERIFY(clock(story, ClockKind::DoraFinal)->startedAt == intermediate);
    story.wait(48h); // regular activities are back: another intermediate report
    story.reports("i1", Regime::Dora, Step::IntermediateSubmitted);
    QVERIFY(clock(story, ClockKind::DoraIntermediate)->metAt == intermediate);
    QVERIFY(clock(story, ClockKind::DoraFinal)->startedAt == story.now);
    story.wait(24h);
    story.reports("i1", Regime::Dora, Step::FinalSubmitted);
    QVERIFY(clock(story, ClockKind::DoraFinal)->state(story.now) == ClockState::Met);
}

void TestDomainRegulation::nis2CountsFromAwareness()
{
    Story story = storyUnder({ Regime::Nis2 });
    const Instant aware = story.now;
    story.reports("i1", Regime::Nis2, Step::Aware);
    QVERIFY(clock(story, ClockKind::Nis2EarlyWarning)->due == aware + 24h);
    QVERIFY(clock(story, ClockKind::Nis2Notification)->due == aware + 72h);
    QVERIFY(!clock(story, ClockKind::Nis2Final));
    story.wait(20h);
    story.reports("i1", Regime::Nis2, Step::InitialSubmitted);
    QVERIFY(!clock(story, ClockKind::Nis2EarlyWarning)->isRunning());
    QVERIFY(clock(story, ClockKind::Nis2Notification)->isRunning());
    story.wait(60h);
    story.reports("i1", Regime::Nis2, Step::IntermediateSubmitted);
    QVERIFY(clock(story, ClockKind::Nis2Notification)->state(story.now) == ClockState::MetLate);
    QVERIFY(clock(story, ClockKind::Nis2Final)->startedAt == story.now);
    QVERIFY(clock(story, ClockKind::Nis2Final)->origin == ClockOrigin::IntermediateReport);
}

void TestDomainRegulation::gdprHasOneNotification()
{
    Story story = storyUnder({ Regime::Gdpr });
    story.reports("i1", Regime::Gdpr, Step::Aware);
    QVERIFY(clock(story, ClockKind::GdprNotification)->due == story.now + 72h);
    story.reports("i1", Regime::Gdpr, Step::InitialSubmitted);
    QVERIFY(!clock(story, ClockKind::GdprNotification)->isRunning());
}

void TestDomainRegulation::aLaterReportMeetsAnEarlierOne()
{
    Story story = storyUnder({ Regime::Nis2 });
    story.reports("i1", Regime::Nis2, Step::Aware);
    story.wait(10h);
    story.reports("i1", Regime::Nis2, Step::IntermediateSubmitted); // the notification at once, without a warning
    QVERIFY(clock(story, ClockKind::Nis2EarlyWarning)->metAt == story.now);
    QVERIFY(clock(story, ClockKind::Nis2Notification)->metAt == story.now);
}

void TestDomainRegulation::whatWasWithdrawnStartsNothing()
{
    Story story = storyUnder({ Regime::Dora });
    story.reports("i1", Regime::Dora, Step::Classified);
    QVERIFY(clock(story, ClockKind::DoraInitial));
    story.change("i1", CaseChange(Withdrawn { "not major after all" }), story.version("i1"));
    QVERIFY(!clock(story, ClockKind::DoraInitial));
}

void TestDomainRegulation::theyGoOnAfterClosing()
{
    Story story = storyUnder({ Regime::Dora });
    story.assigns("i1", CaseRole::Commander, "omar");
    story.reports("i1", Regime::Dora, Step::InitialSubmitted);
    story.publishes("i1", Moment::FinalMessage);
    story.moves("i1", Lane::Closed);
    const std::vector<Clock> clocks = clocksOf(story.incident("i1"), *story.state.catalogue());
    QVERIFY(clocks.front().kind == ClockKind::DoraIntermediate);
    QCOMPARE(clocks.front().owedBy, std::string("omar"));
    QCOMPARE(std::count_if(clocks.begin(), clocks.end(), [](const Clock& each) { return each.isRunning(); }), 1);
}

void TestDomainRegulation::aMonthIsACalendarMonth_data()
{
    QTest::addColumn<QByteArray>("notified");
    QTest::addColumn<QByteArray>("due");
    QTest::newRow("same day") << QByteArray("2026-03-15T10:30:00Z") << QByteArray("2026-04-15T10:30:00Z");
    QTest::newRow("a shorter month") << QByteArray("2026-05-31T23:59:59Z") << QByteArray("2026-06-30T23:59:59Z");
    QTest::newRow("February") << QByteArray("2026-01-31T00:00:00Z") << QByteArray("2026-02-28T00:00:00Z");
    QTest::newRow("a leap year") << QByteArray("2028-01-30T12:00:00Z") << QByteArray("2028-02-29T12:00:00Z");
    QTest::newRow("from a last day") << QByteArray("2026-02-28T12:00:00Z") << QByteArray("2026-03-28T12:00:00Z");
    QTest::newRow("over the year's end") << QByteArray("2026-12-31T12:00:00Z") << QByteArray("2027-01-31T12:00:00Z");
}

void TestDomainRegulation::aMonthIsACalendarMonth()
{
    QFETCH(QByteArray, notified);
    QFETCH(QByteArray, due);
    Story story = storyUnder({ Regime::Nis2 });
    story.now = *parseInstant(notified.toStdString());
    story.reports("i1", Regime::Nis2, Step::IntermediateSubmitted);
    QVERIFY(clock(story, ClockKind::Nis2Final)->due == *parseInstant(due.toStdString()));
}

void TestDomainRegulation::eachRuleBookHasItsSteps()
{
    QVERIFY(knows(Regime::Dora, Step::Classified));
    QVERIFY(knows(Regime::Nis2, Step::FinalSubmitted));
    QVERIFY(knows(Regime::Gdpr, Step::InitialSubmitted));
    QVERIFY(!knows(Regime::Gdpr, Step::Classified));
    QVERIFY(!knows(Regime::Gdpr, Step::FinalSubmitted));
}

void TestDomainRegulation::wordsAreReadAsTheyAreWritten()
{
    for (const Regime regime : { Regime::Dora, Regime::Nis2, Regime::Gdpr })
        QVERIFY(regimeFromWord(wordFor(regime)) == regime);
    for (const Step step :
        { Step::Aware, Step::Classified, Step::InitialSubmitted, Step::IntermediateSubmitted, Step::FinalSubmitted })
        QVERIFY(regulatoryMilestoneFromWord(wordFor(step)) == step);
    QVERIFY(!regimeFromWord("DORA"));
    QVERIFY(!regulatoryMilestoneFromWord(""));
}

QTEST_APPLESS_MAIN(TestDomainRegulation)
#include "tst_domain_regulation.moc"
