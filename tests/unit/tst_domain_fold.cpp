// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The promises of the fold for any log at all: repeats, cuts and the order in which streams are read change nothing, and
// what changed is told.

#include "support/busy_log.h"

#include <rapidcheck.h>

#include <QTest>

#include <algorithm>
#include <set>
#include <tuple>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::anyChange;
using testing::anyFinding;
using testing::anyLog;
using testing::anyOf;
using testing::describe;
using testing::Names;
using testing::pick;
using testing::Story;

namespace {

OperationsState folded(const std::vector<LoggedEvent>& log, OperationsState state = {})
{
    Changes changes;
    for (const LoggedEvent& event : log)
        state.apply(event, changes);
    return state;
}

// One of several windows that read and write the same log, each at its own pace.
struct Desktop {
    OperationsState state;
    std::size_t read = 0;

    void readOn(const std::vector<LoggedEvent>& log, std::size_t count)
    {
        Changes changes;
        for (; count > 0 && read < log.size(); --count)
            state.apply(log[read++], changes);
    }
};

// What the log takes: each version of an incident's case, and of its messages, once.
class Log {
public:
    std::vector<LoggedEvent> events;

    template <typename Body> void offer(const Body& event, Instant at, const std::string& by)
    {
        constexpr Aspect OfBody = std::is_same_v<Body, CaseEvent> ? Aspect::Case : Aspect::Comms;
        if (!m_taken.insert({ event.incident, OfBody, event.version }).second)
            return;
        const std::uint64_t sequence = events.size() + 1;
        events.push_back({ { "e" + std::to_string(sequence), "/leitstand/test", at, by, event },
            { Stream::Incidents, sequence, at } });
    }

private:
    std::set<std::tuple<IncidentId, Aspect, std::uint32_t>> m_taken;
};

struct Written {
    CaseChange change;
    Instant at;
    std::string by;
};

// What one writer does to parts of the incident that the other one leaves alone.
std::vector<Written> ownWork(const Names& names, bool isFirst)
{
    std::vector<Written> work;
    Instant now = Story().now;
    const auto length = pick(0, 12);
    for (int i = 0; i < length; ++i) {
        now += std::chrono::seconds(pick(1, 600));
        const std::string text = "text " + std::to_string(i);
        const auto turn = [&]() -> CaseChange {
            switch (pick(0, 7)) {
            case 0:
                return AlertsLinked { { Story::key(anyOf(names.alerts)) } };
            case 1:
                return AlertsUnlinked { { Story::key(anyOf(names.alerts)) } };
            case 2:
                return ComponentsAffected { { { anyOf(names.components) } } };
            case 3:
                return ComponentsCleared { { { anyOf(names.components) } } };
            case 4:
                return isFirst ? CaseChange(TitleChanged { text }) : CaseChange(SummaryChanged { text });
            case 5:
                return isFirst ? CaseChange(LaneMoved { testing::anyLane(), text, {} })
                               : CaseChange(CustomerImpactChanged { *rc::gen::arbitrary<bool>() });
            default:
                return isFirst ? CaseChange(PriorityChanged { Priority::P4 })
                               : CaseChange(RoleAssigned { CaseRole::Scribe, text });
            }
        };
        work.push_back({ pick(0, 2) == 0 ? anyFinding(names, now) : turn(), now, isFirst ? "jana" : "omar" });
    }
    return work;
}

// Both writers' work in one of its possible orders.
Incident interleaved(const std::vector<Written>& first, const std::vector<Written>& second)
{
    Story story;
    story.opens("i1");
    auto left = first.begin();
    auto right = second.begin();
    while (left != first.end() || right != second.end()) {
        const bool takesLeft = right == second.end() || (left != first.end() && *rc::gen::arbitrary<bool>());
        const Written& next = takesLeft ? *left++ : *right++;
        story.now = next.at;
        story.actor = next.by;
        story.change("i1", CaseChange(next.change));
    }
    return story.incident("i1");
}

// What it holds, whatever the order in which it came.
std::string contentsOf(Incident incident)
{
    const auto arrange = [](auto& things) {
        for (auto& thing : things)
            thing.recorded = 0;
        std::sort(things.begin(), things.end(), [](const auto& left, const auto& right) { return left.id < right.id; });
    };
    arrange(incident.notes);
    arrange(incident.hypotheses);
    arrange(incident.actions);
    arrange(incident.outages);
    arrange(incident.causes);
    arrange(incident.preventions);
    std::sort(incident.alerts.begin(), incident.alerts.end());
    std::sort(incident.components.begin(), incident.components.end());
    return testing::describeContents(incident);
}

// Without the numbers of the versions: what is refused has its version, too.
std::map<std::string, std::string> describeWithoutRecord(const OperationsState& state)
{
    auto parts = describe(state);
    for (const auto& [id, incident] : state.incidents())
        parts["incident " + id.value] = testing::describeContents(incident);
    return parts;
}

} // namespace

class TestDomainFold : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void repeatsChangeNothing();
    void anyCutAndResumeGivesTheSame();
    void streamsMayBeReadInAnyOrder();
    void twoDesktopsThatWriteAtOnceSeeTheSame();
    void clocksThatDisagreeChangeNothingThatIsOwed();
    void whatTwoDoApartIsTheSameInAnyOrder();
    void whatCanBeTakenBackIsTakenBack();
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

void TestDomainFold::twoDesktopsThatWriteAtOnceSeeTheSame()
{
    QVERIFY(rc::check("whatever two writers get into the log, both fold it to the same", [] {
        Log log;
        std::array<Desktop, 2> desktops;
        const Names names;
        Instant now = Story().now;
        const auto turns = pick(0, 80);
        for (int i = 0; i < turns; ++i) {
            const auto which = static_cast<std::size_t>(pick(0, 2));
            Desktop& desktop = desktops.at(which);
            now += std::chrono::seconds(pick(-30, 300));
            if (pick(0, 3) == 0) {
                desktop.readOn(log.events, static_cast<std::size_t>(pick(1, 6)));
                continue;
            }
            const IncidentId id { anyOf(names.incidents) };
            const Incident* const seen = desktop.state.incident(id);
            if (seen && pick(0, 5) == 0) {
                const CommsChange message = pick(0, 2) == 0
                    ? CommsChange(DraftSaved { { "d1" }, Story::text(Moment::Update) })
                    : CommsChange(MessagePublished { { "d1" }, Story::text(Moment::FinalMessage), {}, {} });
                log.offer(
                    CommsEvent { id, seen->version(Aspect::Comms) + 1, message }, now, which == 0 ? "jana" : "omar");
                continue;
            }
            const std::uint32_t version = seen ? seen->version(Aspect::Case) : 0;
            CaseChange change = seen ? anyChange(names, now) : CaseChange(IncidentOpened { "Slow" });
            log.offer(CaseEvent { id, version + 1, std::move(change), 0 }, now, which == 0 ? "jana" : "omar");
        }
        for (Desktop& desktop : desktops)
            desktop.readOn(log.events, log.events.size());
        RC_ASSERT(describe(desktops[0].state) == describe(desktops[1].state));
        RC_ASSERT(describe(desktops[0].state) == describe(folded(log.events)));
        // Nobody's change was written over by another one's.
        std::map<std::pair<IncidentId, Aspect>, std::uint32_t> last;
        for (const LoggedEvent& event : log.events) {
            if (const auto* const body = std::get_if<CaseEvent>(&event.event.body)) {
                RC_ASSERT(body->version == ++last[std::pair(body->incident, Aspect::Case)]);
            } else {
                const auto& message = std::get<CommsEvent>(event.event.body);
                RC_ASSERT(message.version == ++last[std::pair(message.incident, Aspect::Comms)]);
            }
        }
    }));
}

void TestDomainFold::clocksThatDisagreeChangeNothingThatIsOwed()
{
    QVERIFY(rc::check("order is the log's, whatever the clocks of the machines say", [] {
        const std::vector<LoggedEvent> log = anyLog();
        std::vector<LoggedEvent> otherClocks = log;
        for (LoggedEvent& logged : otherClocks)
            logged.event.time += std::chrono::seconds(pick(-600, 601));
        const OperationsState straight = folded(log);
        const OperationsState crooked = folded(otherClocks);
        RC_ASSERT(straight.incidents().size() == crooked.incidents().size());
        for (const auto& [id, incident] : straight.incidents()) {
            const Incident& other = *crooked.incident(id);
            RC_ASSERT(other.owesFinalMessage() == incident.owesFinalMessage());
            RC_ASSERT(other.lane == incident.lane);
        }
    }));
}

void TestDomainFold::whatTwoDoApartIsTheSameInAnyOrder()
{
    QVERIFY(rc::check("changes that touch different parts give the same in any order", [] {
        const std::vector<Written> first = ownWork({ { "x" }, { "A" }, { "login" }, {} }, true);
        const std::vector<Written> second = ownWork({ { "y" }, { "B" }, { "mail" }, {} }, false);
        for (const Written& mine : first) {
            for (const std::string& part : touchedParts(mine.change)) {
                for (const Written& other : second) {
                    const auto parts = touchedParts(other.change);
                    RC_ASSERT(std::find(parts.begin(), parts.end(), part) == parts.end());
                }
            }
        }
        RC_ASSERT(contentsOf(interleaved(first, second)) == contentsOf(interleaved(first, second)));
    }));
}

void TestDomainFold::whatCanBeTakenBackIsTakenBack()
{
    QVERIFY(rc::check("the fold takes every undo that is offered, and then it is not offered again", [] {
        const OperationsState state = folded(anyLog());
        for (const auto& [id, incident] : state.incidents()) {
            for (std::uint32_t version = 1; version <= incident.version(Aspect::Case); ++version) {
                const Expected<CaseChange> back = undoOf(incident, version);
                if (!back.ok())
                    continue;
                OperationsState after = state;
                Changes changes;
                const CaseEvent undo { id, incident.version(Aspect::Case) + 1, *back, version };
                const Instant later = incident.changedAt + 1h;
                const Applied applied
                    = after.apply({ { "undo", "/leitstand/test", later, "jana", undo }, {} }, changes);
                RC_ASSERT(applied == Applied::Changed);
                RC_ASSERT(!undoOf(*after.incident(id), version).ok());
            }
        }
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
            if (changes.catalogue)
                told.insert("catalogue");
            for (const auto& [name, text] : describe(state)) {
                const auto old = before.find(name);
                if (old != before.end() && old->second == text)
                    continue;
                // Which closed incidents an alert is in is read from the state when it is looked at.
                const bool onlyLinks = name.starts_with("alert ") && old != before.end()
                    && old->second.substr(0, old->second.find(" in ")) == text.substr(0, text.find(" in "));
                // That nothing new was said at a later sequence, or that a version was refused, is seen by nobody.
                const bool silent = changes.empty();
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
            const auto before = describeWithoutRecord(state);
            const Applied applied = state.apply(event, changes);
            RC_ASSERT(changes.empty() == (applied != Applied::Changed));
            if (applied == Applied::Refused)
                RC_ASSERT(describeWithoutRecord(state) == before);
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
