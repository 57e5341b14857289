// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long people took.

#include "insight/incident_times.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view clock)
{
    return *parseInstant("2026-11-21T" + std::string(clock) + ":00Z");
}

Incident incident(std::initializer_list<std::pair<Lane, std::string_view>> course)
{
    Incident incident;
    for (const auto& [lane, clock] : course) {
        incident.lane = lane;
        incident.laneChanges.push_back({ lane, at(clock), "eva" });
        if (lane == Lane::Understand && !incident.acknowledgedAt)
            incident.acknowledgedAt = at(clock);
    }
    incident.openedAt = incident.laneChanges.front().at;
    return incident;
}

} // namespace

class TestInsightTimes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsOverWhenTheWatchThatHeldBegan();
    void aRelapseMovesTheEnd();
    void meansAreOverWhatIsKnown();
    void aMergeIsNoResolution();
    void onlyTheSpanAskedForCounts();
    void clocksThatDisagreeGiveNoNegativeTime();
};

void TestInsightTimes::itIsOverWhenTheWatchThatHeldBegan()
{
    const auto watching = incident(
        { { Lane::New, "09:55" }, { Lane::Understand, "09:56" }, { Lane::Act, "10:45" }, { Lane::Watch, "13:45" } });
    QVERIFY(!resolvedAt(watching));
    const auto quiet = incident({ { Lane::New, "09:55" }, { Lane::Understand, "09:56" }, { Lane::Act, "10:45" },
        { Lane::Watch, "13:45" }, { Lane::Communicate, "14:15" } });
    QVERIFY(resolvedAt(quiet) == at("13:45"));
    const auto closedAtOnce = incident({ { Lane::New, "09:55" }, { Lane::Closed, "09:58" } });
    QVERIFY(resolvedAt(closedAtOnce) == at("09:58"));
}

void TestInsightTimes::aRelapseMovesTheEnd()
{
    const auto relapsed = incident({ { Lane::New, "09:55" }, { Lane::Act, "10:00" }, { Lane::Watch, "10:45" },
        { Lane::Act, "11:45" }, { Lane::Watch, "13:45" }, { Lane::Communicate, "14:15" }, { Lane::Closed, "14:30" } });
    QVERIFY(resolvedAt(relapsed) == at("13:45"));
}

void TestInsightTimes::meansAreOverWhatIsKnown()
{
    std::map<IncidentId, Incident> incidents;
    incidents[{ "a" }] = incident(
        { { Lane::New, "10:00" }, { Lane::Understand, "10:02" }, { Lane::Watch, "10:30" }, { Lane::Closed, "11:00" } });
    incidents[{ "b" }] = incident({ { Lane::New, "12:00" }, { Lane::Understand, "12:10" } });
    incidents[{ "c" }] = incident({ { Lane::New, "13:00" } });
    const IncidentTimes times = incidentTimes(incidents, at("00:00"), at("23:59"));
    QCOMPARE(times.incidents, std::size_t(3));
    QCOMPARE(times.acknowledged, std::size_t(2));
    QCOMPARE(times.resolved, std::size_t(1));
    QVERIFY(times.meanToAcknowledge == Span(6min));
    QVERIFY(times.meanToResolve == Span(30min));
}

void TestInsightTimes::aMergeIsNoResolution()
{
    std::map<IncidentId, Incident> incidents;
    incidents[{ "a" }] = incident({ { Lane::New, "10:00" }, { Lane::Act, "10:02" }, { Lane::Closed, "10:10" } });
    incidents[{ "b" }] = incidents[{ "a" }];
    incidents[{ "b" }].mergedInto = { "c" };
    incidents[{ "c" }] = incident({ { Lane::New, "10:05" }, { Lane::Act, "10:06" } });
    QVERIFY(!resolvedAt(incidents[{ "b" }]));
    const IncidentTimes times = incidentTimes(incidents, at("00:00"), at("23:59"));
    QCOMPARE(times.incidents, std::size_t(3));
    QCOMPARE(times.resolved, std::size_t(1));
    QVERIFY(times.meanToResolve == Span(10min));
}

void TestInsightTimes::onlyTheSpanAskedForCounts()
{
    std::map<IncidentId, Incident> incidents;
    incidents[{ "a" }] = incident({ { Lane::New, "10:00" } });
    QCOMPARE(incidentTimes(incidents, at("10:00"), at("10:01")).incidents, std::size_t(1));
    QCOMPARE(incidentTimes(incidents, at("09:59"), at("10:00")).incidents, std::size_t(0));
    const IncidentTimes none = incidentTimes(incidents, at("11:00"), at("12:00"));
    QVERIFY(none == IncidentTimes());
    QVERIFY(!none.meanToAcknowledge);
}

void TestInsightTimes::clocksThatDisagreeGiveNoNegativeTime()
{
    std::map<IncidentId, Incident> incidents;
    incidents[{ "a" }] = incident({ { Lane::New, "10:00" }, { Lane::Understand, "09:58" } });
    QVERIFY(incidentTimes(incidents, at("00:00"), at("23:59")).meanToAcknowledge == Span(0));
}

QTEST_GUILESS_MAIN(TestInsightTimes)
#include "tst_insight_times.moc"
