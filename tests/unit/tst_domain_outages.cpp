// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long something did not work: unions, totals by component, segment and day, availability.

#include "domain/outage_totals.h"
#include "support/story.h"

#include <rapidcheck.h>

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

const Instant Midnight = *parseInstant("2026-11-21T00:00:00Z");
const Instant Evening = Midnight + 22h;

Interval between(Span from, Span to)
{
    return { Midnight + from, Midnight + to };
}

Outage outage(const std::string& component, OutageState state, const Interval& when)
{
    Outage made;
    made.id = { component + std::to_string(when.from.time_since_epoch().count()) };
    made.facts.component = { component };
    made.spells = { { state, when.from, when.to } };
    return made;
}

OutageTotals totals(const std::vector<Outage>& outages, const OutageFilter& filter = {},
    const std::optional<Interval>& within = {}, Instant now = Evening)
{
    std::vector<const Outage*> pointers;
    for (const Outage& each : outages)
        pointers.push_back(&each);
    return totalsOf(pointers, now, filter, within);
}

OutageFilter ofSegment(const std::string& segment)
{
    OutageFilter filter;
    filter.segment = SegmentId { segment };
    return filter;
}

OutageFilter ofComponent(const std::string& component)
{
    OutageFilter filter;
    filter.component = ComponentId { component };
    return filter;
}

std::vector<Interval> anyIntervals()
{
    std::vector<Interval> intervals;
    const auto count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i)
        intervals.push_back(between(*rc::gen::inRange(0, 60) * 1min, *rc::gen::inRange(0, 60) * 1min));
    return intervals;
}

} // namespace

class TestDomainOutages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void overlappingAndTouchingBecomeOne();
    void emptyIntervalsAreNothing();
    void aUnionIsTheSameHoweverItIsMade();
    void aUnionIsNeverLongerThanTheSumOrTheSpan();
    void aTotalIsNeverLongerThanTheSumOrTheSpan();
    void degradedCountsWhileNothingIsDown();
    void whatIsOpenCountsUntilNow();
    void withdrawnOutagesCountNowhere();
    void twoOutagesOfADayAddUp();
    void aDayWithThreeFunctions();
    void aSegmentHasWhatTouchesEverybody();
    void plannedAndThirdPartysCanBeLeftOut();
    void onlyWhatLiesWithinCounts();
    void componentsAndSegmentsAreNamedOnce();
    void mergedOutagesCountWhereTheyWentTo();
    void incidentsMergedInACircleAreCountedOnce();
    void availabilityIsTheShareThatWasNotDown();
    void wordsAreReadAsTheyAreWritten();
};

void TestDomainOutages::overlappingAndTouchingBecomeOne()
{
    const auto united = unionOf({ between(3h, 4h), between(1h, 2h), between(90min, 150min), between(4h, 5h) });
    QVERIFY((united == std::vector { between(1h, 150min), between(3h, 5h) }));
    QVERIFY(lengthOf(united) == 210min);
    QVERIFY(
        (intersectionOf(united, between(2h, 3h + 10min)) == std::vector { between(2h, 150min), between(3h, 190min) }));
    QVERIFY(intersectionOf(united, between(150min, 3h)).empty());
}

void TestDomainOutages::emptyIntervalsAreNothing()
{
    QVERIFY(unionOf({ between(2h, 1h), between(3h, 3h) }).empty());
    QVERIFY(lengthOf({}) == 0ms);
}

void TestDomainOutages::aUnionIsTheSameHoweverItIsMade()
{
    QVERIFY(rc::check("a union is idempotent and knows no order", [] {
        const std::vector<Interval> intervals = anyIntervals();
        const std::vector<Interval> united = unionOf(intervals);
        RC_ASSERT(unionOf(united) == united);
        std::vector<Interval> turned(intervals.rbegin(), intervals.rend());
        RC_ASSERT(unionOf(turned) == united);
        // Of unions of parts, in either order.
        const auto cut = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, intervals.size() + 1));
        std::vector<Interval> left = unionOf({ intervals.begin(), intervals.begin() + cut });
        std::vector<Interval> right = unionOf({ intervals.begin() + cut, intervals.end() });
        std::vector<Interval> both = left;
        both.insert(both.end(), right.begin(), right.end());
        right.insert(right.end(), left.begin(), left.end());
        RC_ASSERT(unionOf(both) == united);
        RC_ASSERT(unionOf(right) == united);
    }));
}

void TestDomainOutages::aUnionIsNeverLongerThanTheSumOrTheSpan()
{
    QVERIFY(rc::check("disjoint, in order, within the sum and the span", [] {
        const std::vector<Interval> intervals = anyIntervals();
        const std::vector<Interval> united = unionOf(intervals);
        Span sum {};
        for (const Interval& each : intervals)
            sum += std::max(Span(), each.to - each.from);
        RC_ASSERT(lengthOf(united) <= sum);
        for (std::size_t i = 0; i < united.size(); ++i) {
            RC_ASSERT(united[i].from < united[i].to);
            if (i > 0)
                RC_ASSERT(united[i - 1].to < united[i].from);
        }
        if (united.empty())
            return;
        RC_ASSERT(lengthOf(united) <= united.back().to - united.front().from);
        const Interval window = between(*rc::gen::inRange(0, 60) * 1min, *rc::gen::inRange(0, 60) * 1min);
        const Span inside = lengthOf(intersectionOf(united, window));
        RC_ASSERT(inside <= lengthOf(united));
        RC_ASSERT(inside <= std::max(Span(), window.to - window.from));
    }));
}

void TestDomainOutages::aTotalIsNeverLongerThanTheSumOrTheSpan()
{
    QVERIFY(rc::check("down and degraded make both, within the sum and the span", [] {
        std::vector<Outage> outages;
        Span sum {};
        for (const Interval& each : anyIntervals()) {
            if (each.to <= each.from)
                continue;
            outages.push_back(outage("login", *rc::gen::element(OutageState::Down, OutageState::Degraded), each));
            sum += each.to - each.from;
        }
        const OutageTotals all = totals(outages);
        RC_ASSERT(all.down + all.degraded == all.both);
        RC_ASSERT(all.degraded >= Span());
        RC_ASSERT(all.both <= sum);
        RC_ASSERT(all.both <= Span(1h));
    }));
}

void TestDomainOutages::degradedCountsWhileNothingIsDown()
{
    const OutageTotals all = totals({ outage("login", OutageState::Degraded, between(1h, 3h)),
        outage("mail", OutageState::Down, between(2h, 4h)) });
    QVERIFY(all.down == 2h);
    QVERIFY(all.degraded == 1h);
    QVERIFY(all.both == 3h);
}

void TestDomainOutages::whatIsOpenCountsUntilNow()
{
    Story story;
    story.opens("i1");
    story.breaks("i1", "o1", "login");
    story.wait(30min);
    story.turns("i1", "o1", OutageState::Degraded);
    story.wait(15min);
    const auto outages = outagesOf(story.incident("i1"), story.state.incidents());
    const OutageTotals open = totalsOf(outages, story.now);
    QVERIFY(open.down == 30min);
    QVERIFY(open.degraded == 15min);
    QVERIFY(open.both == 45min);
    story.works("i1", "o1");
    QVERIFY(totalsOf(outagesOf(story.incident("i1"), story.state.incidents()), story.now + 2h) == open);
}

void TestDomainOutages::withdrawnOutagesCountNowhere()
{
    std::vector<Outage> outages { outage("login", OutageState::Down, between(1h, 3h)) };
    outages[0].withdrawn = true;
    QVERIFY(totals(outages) == OutageTotals());
    const std::vector<const Outage*> pointers { outages.data() };
    QVERIFY(componentsOf(pointers).empty());
    QVERIFY(segmentsOf(pointers).empty());
}

void TestDomainOutages::twoOutagesOfADayAddUp()
{
    // The published account calls it 30 minutes in total.
    const OutageTotals all = totals({ outage("crm", OutageState::Down, between(14h, 14h + 15min)),
        outage("crm", OutageState::Down, between(14h + 35min, 14h + 45min)) });
    QVERIFY(all.both == 25min);
}

void TestDomainOutages::aDayWithThreeFunctions()
{
    const std::vector<Outage> outages { outage("quotes", OutageState::Down, between(11h + 40min, 18h + 30min)),
        outage("application", OutageState::Down, between(11h + 45min, 14h + 15min)),
        outage("expenses", OutageState::Degraded, between(14h + 15min, 15h + 30min)) };
    QVERIFY(totals(outages, ofComponent("quotes")).both == 6h + 50min);
    QVERIFY(totals(outages, ofComponent("application")).both == 2h + 30min);
    QVERIFY(totals(outages, ofComponent("expenses")).degraded == 1h + 15min);
    QVERIFY(totals(outages).both == 6h + 50min);
    QVERIFY(totals(outages).degraded == 0ms);
}

void TestDomainOutages::aSegmentHasWhatTouchesEverybody()
{
    std::vector<Outage> outages { outage("crm", OutageState::Down, between(1h, 2h)),
        outage("crm", OutageState::Down, between(5h, 8h)), outage("crm", OutageState::Down, between(7h, 9h)) };
    outages[1].facts.reach.segment = { "provider-x" };
    outages[2].facts.reach.segment = { "provider-y" };
    QVERIFY(totals(outages, ofSegment("provider-x")).down == 4h);
    QVERIFY(totals(outages, ofSegment("provider-y")).down == 3h);
    QVERIFY(totals(outages, ofSegment("")).down == 1h);
    QVERIFY(totals(outages).down == 5h);
}

void TestDomainOutages::plannedAndThirdPartysCanBeLeftOut()
{
    std::vector<Outage> outages { outage("crm", OutageState::Down, between(1h, 2h)),
        outage("crm", OutageState::Down, between(3h, 5h)), outage("crm", OutageState::Down, between(6h, 10h)) };
    outages[1].facts.planned = true;
    outages[2].facts.fault = Fault::ThirdParty;
    OutageFilter filter;
    filter.planned = false;
    QVERIFY(totals(outages, filter).down == 5h);
    filter.thirdParty = false;
    QVERIFY(totals(outages, filter).down == 1h);
    filter = {};
    filter.unplanned = false;
    QVERIFY(totals(outages, filter).down == 2h);
}

void TestDomainOutages::onlyWhatLiesWithinCounts()
{
    const std::vector<Outage> outages { outage("crm", OutageState::Down, between(-2h, 1h)),
        outage("crm", OutageState::Degraded, between(0h, 3h)) };
    const OutageTotals day = totals(outages, {}, between(0h, 24h));
    QVERIFY(day.down == 1h);
    QVERIFY(day.degraded == 2h);
    QVERIFY(totals(outages, {}, between(-24h, 0h)).both == 2h);
    QVERIFY(totals(outages, {}, between(24h, 0h)).both == 0h);
}

void TestDomainOutages::componentsAndSegmentsAreNamedOnce()
{
    std::vector<Outage> outages { outage("mail", OutageState::Down, between(1h, 2h)),
        outage("crm", OutageState::Down, between(1h, 2h)), outage("mail", OutageState::Down, between(3h, 4h)) };
    outages[2].facts.reach.segment = { "provider-x" };
    const std::vector<const Outage*> pointers { &outages[0], &outages[1], &outages[2] };
    QVERIFY((componentsOf(pointers) == std::vector<ComponentId> { { "mail" }, { "crm" } }));
    QVERIFY((segmentsOf(pointers) == std::vector<SegmentId> { {}, { "provider-x" } }));
}

void TestDomainOutages::mergedOutagesCountWhereTheyWentTo()
{
    Story story;
    story.opens("i1");
    story.opens("i2");
    story.breaks("i2", "o2", "mail");
    story.wait(30min);
    story.breaks("i1", "o1", "login");
    story.change("i2", CaseChange(IncidentMerged { { "i1" } }));
    story.wait(30min);
    story.works("i1", "o1");
    story.works("i1", "o2");
    const auto& incidents = story.state.incidents();
    QVERIFY(totalsOf(outagesOf(story.incident("i1"), incidents), story.now).both == 1h);
    QVERIFY(totalsOf(outagesOf(incidents), story.now).both == 1h);
    QCOMPARE(outagesOf(incidents).size(), 2U);
    QCOMPARE(outagesOf(story.incident("i1"), incidents).size(), 2U);
}

void TestDomainOutages::incidentsMergedInACircleAreCountedOnce()
{
    std::map<IncidentId, Incident> incidents;
    for (const char* const id : { "i1", "i2" }) {
        Incident& incident = incidents[{ id }];
        incident.id = { id };
        incident.outages.push_back(outage(id, OutageState::Down, between(1h, 2h)));
        incident.absorbed = { { "i1" }, { "i2" }, { "never opened" } };
    }
    QCOMPARE(outagesOf(incidents.at({ "i1" }), incidents).size(), 2U);
}

void TestDomainOutages::availabilityIsTheShareThatWasNotDown()
{
    std::vector<Outage> outages { outage("crm", OutageState::Down, between(6h, 9h)),
        outage("crm", OutageState::Down, between(8h, 12h)), outage("crm", OutageState::Degraded, between(0h, 24h)) };
    outages[1].facts.planned = true;
    const std::vector<const Outage*> pointers { &outages[0], &outages[1], &outages[2] };
    QCOMPARE(availability(pointers, between(0h, 24h), {}, Evening), 0.75);
    OutageFilter unplanned;
    unplanned.planned = false;
    QCOMPARE(availability(pointers, between(0h, 24h), unplanned, Evening), 0.875);
    QCOMPARE(availability(pointers, between(6h, 12h), {}, Evening), 0.0);
    QCOMPARE(availability(pointers, between(12h, 12h), {}, Evening), 1.0);
    QCOMPARE(availability({}, between(0h, 24h), {}, Evening), 1.0);
}

void TestDomainOutages::wordsAreReadAsTheyAreWritten()
{
    for (const OutageState state : { OutageState::Down, OutageState::Degraded })
        QVERIFY(outageStateFromWord(wordFor(state)) == state);
    for (const Fault fault : { Fault::Own, Fault::ThirdParty })
        QVERIFY(faultFromWord(wordFor(fault)) == fault);
    QVERIFY(!outageStateFromWord("up"));
    QVERIFY(!faultFromWord(""));
}

QTEST_APPLESS_MAIN(TestDomainOutages)
#include "tst_domain_outages.moc"
