// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promises of the fold for any log at all: repeats, cuts and the order in which streams are read change nothing, and
// what changed is told.

#include "support/story.h"

#include <rapidcheck.h>

#include <QTest>

#include <set>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describe;
using testing::Story;

namespace {

// A log in which few alerts and incidents meet often, with changes that contradict the log among it.
std::vector<LoggedEvent> anyLog()
{
    Story story;
    const auto name = [] { return *rc::gen::element<std::string>("A", "B", "C"); };
    const auto incident = [] { return *rc::gen::element<std::string>("i1", "i2", "i3"); };
    const auto lane
        = [] { return *rc::gen::element(Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed); };
    const auto length = *rc::gen::inRange(0, 60);
    for (int i = 0; i < length; ++i) {
        story.wait(std::chrono::seconds(*rc::gen::inRange(-60, 600))); // clocks of two machines differ
        switch (*rc::gen::inRange(0, 13)) {
        case 0:
        case 1:
            story.fires(name());
            break;
        case 2:
        case 3:
            story.resolves(name());
            break;
        case 4:
        case 5:
            story.opens(incident(), { Story::key(name()) }, *rc::gen::arbitrary<bool>());
            break;
        case 6:
            story.acknowledges(incident());
            break;
        case 7:
            story.moves(incident(), lane());
            break;
        case 8:
            story.links(incident(), { Story::key(name()), Story::key(name()) });
            break;
        case 9:
            story.unlinks(incident(), { Story::key(name()) });
            break;
        case 10:
            story.saves(incident(), *rc::gen::element<std::string>("d1", "d2"), "text " + std::to_string(i));
            break;
        case 11:
            story.publishes(incident(), *rc::gen::element(Moment::Update, Moment::FinalMessage));
            break;
        default:
            story.tell(MetricSample { "login", name(), i * 0.5, "s" });
        }
    }
    return story.log;
}

OperationsState folded(const std::vector<LoggedEvent>& log, OperationsState state = {})
{
    Changes changes;
    for (const LoggedEvent& event : log)
        state.apply(event, changes);
    return state;
}

} // namespace

class TestDomainFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsChangeNothing();
    void anyCutAndResumeGivesTheSame();
    void streamsMayBeReadInAnyOrder();
    void whatChangedIsTold();
    void repeatedMeansUnchanged();
    void samplesAreKeptInOrderOfTime();
    void samplesAreBounded();
    void tenThousandAlertsOfOneIncident();
};

void TestDomainFold::repeatsChangeNothing()
{
    QVERIFY(rc::check("any events of the log may come again at any later place", [] {
        const std::vector<LoggedEvent> log = anyLog();
        std::vector<LoggedEvent> repeated;
        for (std::size_t i = 0; i < log.size(); ++i) {
            repeated.push_back(log[i]);
            const auto repeats = *rc::gen::inRange(0, 3);
            for (int j = 0; j < repeats; ++j)
                repeated.push_back(log[*rc::gen::inRange<std::size_t>(0, i + 1)]);
        }
        RC_ASSERT(describe(folded(repeated)) == describe(folded(log)));
    }));
}

void TestDomainFold::anyCutAndResumeGivesTheSame()
{
    QVERIFY(rc::check("a reader that takes up again where it was, or before, misses and doubles nothing", [] {
        const std::vector<LoggedEvent> log = anyLog();
        const auto cut = *rc::gen::inRange<std::size_t>(0, log.size() + 1);
        const auto resume = *rc::gen::inRange<std::size_t>(0, cut + 1);
        const auto at = [&log](std::size_t place) { return log.begin() + static_cast<std::ptrdiff_t>(place); };
        const OperationsState before = folded({ log.begin(), at(cut) });
        const OperationsState after = folded({ at(resume), log.end() }, before);
        RC_ASSERT(describe(after) == describe(folded(log)));
    }));
}

void TestDomainFold::streamsMayBeReadInAnyOrder()
{
    QVERIFY(rc::check("only the order within a stream counts", [] {
        const std::vector<LoggedEvent> log = anyLog();
        std::array<std::vector<LoggedEvent>, StreamCount> streams;
        for (const LoggedEvent& event : log)
            streams[static_cast<std::size_t>(event.position.stream)].push_back(event);
        std::vector<LoggedEvent> mixed;
        std::array<std::size_t, StreamCount> next {};
        while (mixed.size() < log.size()) {
            const auto stream = *rc::gen::inRange<std::size_t>(0, StreamCount);
            // A stream that is at its end gives way to the next one.
            for (std::size_t i = 0; i < StreamCount; ++i) {
                const std::size_t candidate = (stream + i) % StreamCount;
                if (next[candidate] < streams[candidate].size()) {
                    mixed.push_back(streams[candidate][next[candidate]++]);
                    break;
                }
            }
        }
        RC_ASSERT(describe(folded(mixed)) == describe(folded(log)));
    }));
}

void TestDomainFold::whatChangedIsTold()
{
    QVERIFY(rc::check("every difference is in the list of changes", [] {
        OperationsState state;
        for (const LoggedEvent& event : anyLog()) {
            const auto before = describe(state);
            Changes changes;
            state.apply(event, changes);
            std::set<std::string> told;
            for (const AlertSlot slot : changes.alerts) {
                const AlertKey& key = state.alerts().at(slot).condition.key;
                told.insert("alert " + key.source + '/' + key.fingerprint);
            }
            for (const IncidentId& id : changes.incidents)
                told.insert("incident " + id.value);
            for (const MetricKey& key : changes.metrics)
                told.insert("metric " + key.service + '/' + key.name);
            for (const auto& [name, text] : describe(state)) {
                const auto old = before.find(name);
                if (old != before.end() && old->second == text)
                    continue;
                // Which closed incidents an alert is in is read from the state when it is looked at.
                const bool onlyLinks = name.starts_with("alert ") && old != before.end()
                    && old->second.substr(0, old->second.find(" in ")) == text.substr(0, text.find(" in "));
                // That nothing new was said at a later sequence is seen by nobody.
                const bool silent = changes.empty() && name.starts_with("alert ");
                RC_ASSERT(told.contains(name) || onlyLinks || silent);
            }
        }
    }));
}

void TestDomainFold::repeatedMeansUnchanged()
{
    QVERIFY(rc::check("what is called repeated or refused changes nothing", [] {
        const std::vector<LoggedEvent> log = anyLog();
        OperationsState state;
        for (const LoggedEvent& event : log) {
            Changes changes;
            const auto before = describe(state);
            const Applied applied = state.apply(event, changes);
            RC_ASSERT(changes.empty() == (applied != Applied::Changed));
            if (applied == Applied::Refused)
                RC_ASSERT(describe(state) == before);
        }
    }));
}

void TestDomainFold::samplesAreKeptInOrderOfTime()
{
    Story story;
    const Instant begin = story.now;
    for (const auto offset : { 0s, 30s, 15s, 45s }) {
        story.now = begin + offset;
        story.tell(MetricSample { "login", "latency", static_cast<double>(offset.count()), "s" });
    }
    const MetricSeries& series = story.state.metrics().at({ "login", "latency" });
    QCOMPARE(series.unit, std::string("s"));
    QCOMPARE(series.points.size(), 4U);
    for (std::size_t i = 0; i < 4; ++i)
        QCOMPARE(series.points[i].value, static_cast<double>(i) * 15);
    story.repeatLast();
    QVERIFY(story.outcome == Applied::Repeated);
    QCOMPARE(series.points.size(), 4U);
}

void TestDomainFold::samplesAreBounded()
{
    OperationsState state;
    Changes changes;
    for (std::uint64_t i = 1; i <= 2 * MaxMetricPoints; ++i) {
        state.apply({ { "e", "s", Instant(std::chrono::seconds(i)), {}, MetricSample { "login", "latency", 1, {} } },
                        { Stream::Metrics, i, {} } },
            changes);
    }
    const MetricSeries& series = state.metrics().begin()->second;
    QVERIFY(series.points.size() <= MaxMetricPoints);
    QVERIFY(series.points.size() >= MaxMetricPoints * 9 / 10);
    QVERIFY(series.points.back().at == Instant(std::chrono::seconds(2 * MaxMetricPoints)));
}

void TestDomainFold::tenThousandAlertsOfOneIncident()
{
    Story story;
    std::vector<AlertKey> keys;
    for (int i = 0; i < 10000; ++i)
        keys.push_back(Story::key("alert " + std::to_string(i)));
    story.opens("i1", keys);
    QCOMPARE(story.incident("i1").alerts.size(), keys.size());
    story.unlinks("i1", keys);
    QVERIFY(story.incident("i1").alerts.empty());
}

QTEST_APPLESS_MAIN(TestDomainFold)
#include "tst_domain_fold.moc"
