// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Any moment of the past is what the log up to then says, whichever way one comes to it.

#include <QTest>

#include "support/busy_log.h"
#include "support/told_log.h"
#include "workspace/log_reader.h"
#include "workspace/past_view.h"

#include <rapidcheck.h>

#include <algorithm>

using namespace leitstand;
using namespace leitstand::testing;
using namespace std::chrono_literals;

namespace {

// What the format cannot carry does not get into a log.
std::vector<LoggedEvent> readable(const std::vector<LoggedEvent>& log)
{
    std::vector<LoggedEvent> events;
    EventDecoder decoder;
    for (const LoggedEvent& logged : log) {
        Decoded decoded = decoder.decode(subjectFor(logged.event), encode(logged.event));
        if (auto* const event = std::get_if<Event>(&decoded))
            events.push_back({ std::move(*event), logged.position });
    }
    return events;
}

// By the log's order within a stream: nothing has happened before what stands before it.
OperationsState stateAt(const std::vector<LoggedEvent>& log, Instant at)
{
    OperationsState state;
    Changes changes;
    std::array<Instant, StreamCount> reached;
    reached.fill(Instant::min());
    for (const LoggedEvent& logged : log) {
        Instant& last = reached[static_cast<std::size_t>(logged.position.stream)];
        last = std::max(last, std::min(logged.event.time, logged.position.storedAt));
        if (last <= at)
            state.apply(logged, changes);
    }
    return state;
}

// What is shown of an alert: a repetition moves its place in the log, and nobody is told.
std::string shown(Alert alert)
{
    alert.sequence = 0;
    return describe(alert);
}

// An event that the fold refuses has its version all the same.
std::string shown(Incident incident)
{
    incident.versions = {};
    return describeContents(incident) + describeRecord(incident);
}

// A view model: it knows what it was told, and nothing else.
class Follower {
public:
    explicit Follower(const PastView& view) : m_view(view) { }

    void tell(const PastStep& step)
    {
        const auto is = [&step](Stream stream) { return step.replaced[static_cast<std::size_t>(stream)]; };
        const OperationsState& state = m_view.state();
        if (is(Stream::Alerts))
            m_alerts.clear();
        m_alerts.resize(state.alerts().size());
        for (AlertSlot slot = 0; is(Stream::Alerts) && slot < m_alerts.size(); ++slot)
            m_alerts[slot] = shown(state.alerts()[slot]);
        for (const AlertSlot slot : step.changes.alerts)
            m_alerts.at(slot) = shown(state.alerts()[slot]);
        for (const IncidentId& id : step.changes.incidents) {
            m_incidents.erase(id);
            if (const Incident* const incident = state.incident(id))
                m_incidents[id] = shown(*incident);
        }
        for (const MetricKey& key : step.changes.metrics) {
            m_metrics.erase(key);
            if (const auto series = state.metrics().find(key); series != state.metrics().end())
                m_metrics[key] = series->second.sequence;
        }
        if (step.changes.catalogue)
            m_catalogue = state.catalogue();
        if (step.changes.silences)
            m_silences = state.handling().silences();
    }

    // What it shows wrongly; empty: nothing.
    [[nodiscard]] std::string mistake() const
    {
        const OperationsState& state = m_view.state();
        if (m_alerts.size() != state.alerts().size())
            return "the number of alerts";
        if (m_incidents.size() != state.incidents().size() || m_metrics.size() != state.metrics().size())
            return "the number of incidents or metrics";
        if (*m_catalogue != *state.catalogue())
            return "the catalogue";
        if (m_silences != state.handling().silences())
            return "the silences";
        for (AlertSlot slot = 0; slot < m_alerts.size(); ++slot) {
            if (const std::string is = shown(state.alerts()[slot]); m_alerts[slot] != is)
                return m_alerts[slot] + " instead of " + is;
        }
        for (const auto& [id, was] : m_incidents) {
            if (const std::string is = shown(*state.incident(id)); was != is)
                return was + " instead of " + is;
        }
        for (const auto& [key, sequence] : m_metrics) {
            if (sequence != state.metrics().at(key).sequence)
                return key.name;
        }
        return {};
    }

private:
    const PastView& m_view;
    std::vector<std::string> m_alerts;
    std::map<IncidentId, std::string> m_incidents;
    std::map<MetricKey, std::uint64_t> m_metrics;
    std::map<SilenceKey, KnownSilence> m_silences;
    std::shared_ptr<const Catalogue> m_catalogue = std::make_shared<Catalogue>();
};

// A second story in the same log, told after the first one and of things of its own.
std::vector<LoggedEvent> toldAfter(const std::vector<LoggedEvent>& first, std::vector<LoggedEvent> second)
{
    std::array<std::uint64_t, StreamCount> last {};
    for (const LoggedEvent& logged : first) {
        std::uint64_t& reached = last[static_cast<std::size_t>(logged.position.stream)];
        reached = std::max(reached, logged.position.sequence);
    }
    std::vector<LoggedEvent> log = first;
    for (LoggedEvent& logged : second) {
        logged.position.sequence += last[static_cast<std::size_t>(logged.position.stream)];
        logged.position.storedAt = {};
        log.push_back(std::move(logged));
    }
    return log;
}

// An everyday fault of two hours, of things whose names begin with this.
std::vector<LoggedEvent> dayOf(const std::string& name, Instant begin)
{
    Story story(begin);
    story.fires(name + "-alert");
    story.opens(name, { Story::key(name + "-alert") });
    story.wait(5min);
    story.acknowledges(name);
    for (int i = 0; i < 600; ++i) {
        story.wait(10s);
        story.notes(name, name + std::to_string(i), "seen");
    }
    story.resolves(name + "-alert");
    story.tell(MetricSample { name, "logins", 1.0, "s" });
    return story.log;
}

Instant anyMoment(const std::vector<LoggedEvent>& log)
{
    const LoggedEvent& near = log[static_cast<std::size_t>(pick(0, static_cast<int>(log.size())))];
    return near.event.time + std::chrono::milliseconds(pick(-1, 2));
}

} // namespace

class TestWorkspaceHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aClockThatIsAheadTakesNothingWithIt()
    {
        Story story;
        const Instant noon = story.now;
        const auto tell = [&story](Span ahead, const CaseChange& change) {
            story.change("i1", CaseChange(change));
            story.log.back().event.time += ahead;
            story.wait(1min);
        };
        tell(0s, IncidentOpened { "Slow" });
        tell(10min, TitleChanged { "from a machine that is ten minutes ahead" });
        tell(-5min, PriorityChanged { Priority::P1 });
        tell(0s, SummaryChanged { "told" });
        const auto history = ToldLog(story.log).history();
        const auto at = [&](Span since) { return *history->incidentAt({ "i1" }, noon + since); };
        QCOMPARE(at(0min).title, std::string("Slow"));
        QCOMPARE(at(1min).title, std::string("from a machine that is ten minutes ahead"));
        // What came after it in the log did not happen before it.
        QVERIFY(at(0min).priority == Priority::P3);
        QVERIFY(at(1min).priority == Priority::P1);
        QVERIFY(at(2min).summary.empty());
        QCOMPARE(at(3min).summary, std::string("told"));
    }

    void aLookBackKeepsTheLogsOrder()
    {
        Story story;
        story.opens("i1");
        story.opens("i2");
        story.wait(20min);
        story.change("i1", CaseChange(TitleChanged { "later" }));
        story.wait(-15min); // a machine that is behind
        story.change("i1", CaseChange(PriorityChanged { Priority::P5 }));
        story.change("i2", CaseChange(PriorityChanged { Priority::P5 }));
        LogFold fold(story.now);
        ToldLog(story.log).read(Stream::Incidents, 1, [&fold](std::span<const StoredMessage> messages) {
            for (const StoredMessage& message : messages)
                fold.take(Stream::Incidents, message);
        });
        const OperationsState& state = fold.reading().state;
        QVERIFY(state.incident({ "i1" })->priority == Priority::P1);
        QVERIFY(state.incident({ "i2" })->priority == Priority::P5);
        QCOMPARE(fold.reading().later, 2U);
    }

    void theEndIsNow()
    {
        QVERIFY(rc::check("time travel to the end equals now", [] {
            const auto log = readable(anyLog());
            OperationsState live;
            Changes changes;
            for (const LoggedEvent& logged : log)
                live.apply(logged, changes);
            const auto history = ToldLog(log).history();
            PastView view(history);
            view.goTo(history->ending().value_or(Instant()));
            RC_ASSERT(describe(view.state()) == describe(live));
        }));
    }

    void anyMomentIsWhatHadHappenedByThen()
    {
        QVERIFY(rc::check("to and fro, and always what the log says", [] {
            const auto log = readable(anyLog());
            RC_PRE(!log.empty());
            PastView view(ToldLog(log).history());
            Follower follower(view);
            for (int i = 0; i < 8; ++i) {
                const Instant at = anyMoment(log);
                follower.tell(view.goTo(at));
                RC_ASSERT(describe(view.state()) == describe(stateAt(log, at)));
                RC_ASSERT(follower.mistake() == std::string());
            }
        }));
    }

    void whatIsReadLaterMayHaveHappenedBefore()
    {
        QVERIFY(rc::check("a longer history of the same log", [] {
            const auto log = readable(anyLog());
            RC_PRE(!log.empty());
            const Instant at = anyMoment(log);
            const auto cut = static_cast<std::size_t>(pick(0, static_cast<int>(log.size())));
            const auto middle = log.begin() + static_cast<std::ptrdiff_t>(cut);
            const auto first = ToldLog({ log.begin(), middle }).history();
            std::array<HistoryBlocks, StreamCount> more;
            const ToldLog rest({ middle, log.end() });
            for (std::size_t i = 0; i < StreamCount; ++i) {
                const auto stream = static_cast<Stream>(i);
                HistoryRecorder recorder(stream, first->blocks(stream), Instant::max());
                rest.read(stream, 1, [&recorder](auto messages) { recorder.take(messages.front()); });
                more[i] = recorder.finish();
            }
            PastView view(first);
            Follower follower(view);
            follower.tell(view.goTo(at));
            follower.tell(view.follow(History::extend(first, more)));
            RC_ASSERT(describe(view.state()) == describe(stateAt(log, at)));
            RC_ASSERT(follower.mistake() == std::string());
        }));
    }

    void oneIncidentAloneIsTheSameIncident()
    {
        QVERIFY(rc::check("an incident at a moment", [] {
            const auto log = readable(anyLog());
            RC_PRE(!log.empty());
            const auto history = ToldLog(log).history();
            const Instant at = anyMoment(log);
            const OperationsState whole = stateAt(log, at);
            for (const char* const id : { "i1", "i2" }) {
                const Incident* const incident = whole.incident({ id });
                const auto alone = history->incidentAt({ id }, at);
                RC_ASSERT(alone.has_value() == (incident != nullptr));
                const auto topics = history->topicsOf({ id });
                const auto part = history->only(topics);
                RC_ASSERT(part->size() == history->countOnly(topics));
                PastView view(part);
                view.goTo(at);
                if (!incident)
                    continue;
                RC_ASSERT(describeContents(*alone) == describeContents(*incident));
                RC_ASSERT(describeRecord(*alone) == describeRecord(*incident));
                const Incident* const seen = view.state().incident({ id });
                RC_ASSERT(seen != nullptr);
                RC_ASSERT(describeContents(*seen) == describeContents(*incident));
                for (const AlertKey& key : incident->alerts) {
                    const Alert* const alert = whole.alert(key);
                    RC_ASSERT((view.state().alert(key) == nullptr) == (alert == nullptr));
                    if (alert)
                        RC_ASSERT(view.state().alert(key)->condition == alert->condition);
                }
            }
        }));
    }

    void aLongDayIsLookedAtFromItsMilestones()
    {
        Story story;
        story.opens("i1", { Story::key("a1") });
        for (int i = 0; i < 12'000; ++i) {
            story.wait(1s);
            const std::string name = "a" + std::to_string(i % 700);
            i / 700 % 2 == 0 ? story.fires(name) : story.resolves(name);
            if (i % 500 == 0)
                story.notes("i1", "n" + std::to_string(i), "seen");
        }
        PastView view(ToldLog(story.log).history());
        Follower follower(view);
        const Instant begin = story.log.front().event.time;
        for (const int second : { 11'999, 9000, 8900, 3, 10'000, 10'040, 500, 12'100, -5 }) {
            const Instant at = begin + std::chrono::seconds(second);
            follower.tell(view.goTo(at));
            QCOMPARE(describe(view.state()), describe(stateAt(story.log, at)));
            QCOMPARE(follower.mistake(), std::string());
        }
    }

    // The log's order holds where the clocks of two machines disagree.
    void whatCameLaterDidNotHappenBefore()
    {
        Story story;
        story.opens("i1");
        story.wait(10min);
        story.notes("i1", "n1", "from a machine whose clock is right");
        const Instant right = story.now;
        story.wait(-5min);
        story.notes("i1", "n2", "from one whose clock is five minutes slow");
        PastView view(ToldLog(story.log).history());
        view.goTo(right - 1ms);
        QCOMPARE(view.state().incident({ "i1" })->notes.size(), std::size_t(0));
        view.goTo(right);
        QCOMPARE(view.state().incident({ "i1" })->notes.size(), std::size_t(2));
    }

    // Two scenarios are replayed into one log, and the second one tells of an earlier year.
    void anOlderStoryStandsOnItsOwnDay()
    {
        const Instant later = *parseInstant("2022-11-25T14:25:00Z");
        const Instant earlier = *parseInstant("2021-02-10T09:30:00Z");
        const auto log = toldAfter(dayOf("flood", later), dayOf("login", earlier));
        const auto history = ToldLog(log).history();
        QCOMPARE(*history->beginning(), earlier);
        QVERIFY(*history->ending() > later);
        PastView view(history);
        Follower follower(view);
        const auto notes = [&view](const char* incident) {
            const Incident* const found = view.state().incident({ incident });
            return found ? static_cast<int>(found->notes.size()) : -1;
        };
        // To and fro, so that one comes there both from before and from behind.
        for (int round = 0; round < 2; ++round) {
            follower.tell(view.goTo(earlier + 35min));
            QCOMPARE(notes("login"), 180);
            QCOMPARE(notes("flood"), -1);
            QVERIFY(!view.state().alert(Story::key("flood-alert")));
            QCOMPARE(view.state().alert(Story::key("login-alert"))->condition.status, AlertStatus::Firing);
            QCOMPARE(follower.mistake(), std::string());
            follower.tell(view.goTo(later + 6min));
            QCOMPARE(notes("login"), 600);
            QCOMPARE(notes("flood"), 6);
            QCOMPARE(view.state().alert(Story::key("login-alert"))->condition.status, AlertStatus::Resolved);
            QCOMPARE(follower.mistake(), std::string());
        }
        QCOMPARE(history->incidentAt({ "login" }, earlier + 35min)->notes.size(), std::size_t(180));
        QVERIFY(!history->incidentAt({ "flood" }, earlier + 35min));
        view.goTo(*history->ending());
        OperationsState live;
        Changes changes;
        for (const LoggedEvent& logged : log)
            live.apply(logged, changes);
        QCOMPARE(shown(*view.state().incident({ "login" })), shown(*live.incident({ "login" })));
        QCOMPARE(shown(*view.state().incident({ "flood" })), shown(*live.incident({ "flood" })));
        QCOMPARE(view.state().alerts().size(), live.alerts().size());
    }

    // It is told while somebody looks at the past, and while the present goes on between its events.
    void anOlderStoryMayBeToldWhileOneLooksBack()
    {
        const Instant later = *parseInstant("2022-11-25T14:25:00Z");
        const Instant earlier = *parseInstant("2021-02-10T09:30:00Z");
        const auto now = dayOf("flood", later);
        const auto then = dayOf("login", earlier);
        ToldLog told;
        std::array<HistoryBlocks, StreamCount> more;
        std::array<std::uint64_t, StreamCount> sequences {};
        std::array<std::uint64_t, StreamCount> read {};
        const auto tell = [&](LoggedEvent logged) {
            logged.position.sequence = ++sequences[static_cast<std::size_t>(logged.position.stream)];
            logged.position.storedAt = {};
            told.add(logged);
        };
        const auto readOn = [&](const std::shared_ptr<const History>& before) {
            for (std::size_t i = 0; i < StreamCount; ++i) {
                const auto stream = static_cast<Stream>(i);
                HistoryRecorder recorder(stream, before ? before->blocks(stream) : HistoryBlocks(), Instant::max());
                told.read(stream, read[i] + 1, [&recorder](auto messages) { recorder.take(messages.front()); });
                read[i] = sequences[i];
                more[i] = recorder.finish();
            }
            return History::extend(before, more);
        };
        for (std::size_t i = 0; i < 300; ++i)
            tell(now[i]);
        auto history = readOn(nullptr);
        PastView view(history);
        Follower follower(view);
        follower.tell(view.goTo(later + 6min));
        for (std::size_t i = 0; i < then.size(); ++i) {
            tell(then[i]);
            if (300 + i < now.size())
                tell(now[300 + i]);
            if (i % 200 == 0) {
                history = readOn(history);
                follower.tell(view.follow(history));
                QCOMPARE(follower.mistake(), std::string());
            }
        }
        history = readOn(history);
        follower.tell(view.follow(history));
        QCOMPARE(view.state().incident({ "flood" })->notes.size(), std::size_t(6));
        QCOMPARE(view.state().incident({ "login" })->notes.size(), std::size_t(600));
        follower.tell(view.goTo(earlier + 35min));
        QCOMPARE(view.state().incident({ "login" })->notes.size(), std::size_t(180));
        QVERIFY(!view.state().incident({ "flood" }));
        QCOMPARE(follower.mistake(), std::string());
        follower.tell(view.goTo(*history->ending()));
        QCOMPARE(view.state().incident({ "flood" })->notes.size(), std::size_t(600));
        QCOMPARE(follower.mistake(), std::string());
    }

    // One that comes again in the older story: what the log has told of it earlier stays before.
    void nothingIsToldOfAnIncidentBeforeItWasOpened()
    {
        Story story;
        story.opens("i1");
        story.opens("i2");
        const Instant begin = story.now;
        story.wait(10min);
        story.now -= std::chrono::hours(24 * 30);
        story.notes("i1", "n1", "from a machine that is in another month");
        story.change("i2", CaseChange(IncidentMerged { { "i1" } }));
        const auto history = ToldLog(story.log).history();
        QCOMPARE(*history->beginning(), begin);
        PastView view(history);
        view.goTo(begin);
        QCOMPARE(view.state().incident({ "i1" })->notes.size(), std::size_t(1));
        QCOMPARE(view.state().incident({ "i2" })->mergedInto.value, std::string("i1"));
    }

    void whoTookAnAlertAndWhatWasSilencedAreOfTheirTimeToo()
    {
        Story story;
        const Instant begin = story.now;
        story.fires("LoginSlow");
        story.wait(5min);
        story.tell(AlertsAcknowledged { { "a1" }, { { Story::key("LoginSlow"), begin } } });
        story.wait(5min);
        SilenceReported silence;
        silence.key = { "prometheus", "s1" };
        silence.matchers = { { "alertname", LabelMatcher::Kind::Equal, "LoginSlow" } };
        silence.startsAt = story.now;
        silence.endsAt = story.now + 1h;
        story.tell(silence);
        PastView view(ToldLog(story.log).history());
        Follower follower(view);
        follower.tell(everythingOf(OperationsState(), view.state()));
        // There and back, by steps of the log and by making the picture anew.
        for (const Span since : { 0min, 5min, 10min, 0min, 10min, 5min, 0min }) {
            follower.tell(view.goTo(begin + since));
            QCOMPARE(follower.mistake(), std::string());
            const auto& alert = view.state().alerts().at(0);
            QCOMPARE(alert.acknowledgement != nullptr, since >= 5min);
            QCOMPARE(view.state().handling().silences().size(), std::size_t(since >= 10min ? 1 : 0));
        }
    }

    void aTimeThatCannotBeIsNotBelieved()
    {
        Story story;
        story.fires("a");
        const Instant begin = story.now;
        const Instant real = begin + 1min;
        story.now = begin + std::chrono::hours(24 * 365);
        story.fires("b");
        story.now = real;
        story.fires("c");
        const auto history = ToldLog(story.log).history(real + 10min);
        QCOMPARE(*history->ending(), real);
        PastView view(history);
        view.goTo(begin);
        QVERIFY(view.state().alert(Story::key("b")));
        QVERIFY(!view.state().alert(Story::key("c")));
        // With nothing before it there is still the moment at which it was stored.
        LoggedEvent first = story.log[1];
        first.position.storedAt = real;
        QCOMPARE(*ToldLog({ first }).history(real + 10min)->beginning(), real);
    }

    void whatCannotBeReadIsLeftOut()
    {
        HistoryRecorder recorder(Stream::Alerts, {}, Instant::max());
        StoredMessage message;
        message.sequence = 1;
        message.subject = "ops.alert.test.x";
        message.payload = "{}";
        recorder.take(message);
        QVERIFY(recorder.finish().empty());
    }

    void anEmptyLogHasNoPast()
    {
        const auto history = ToldLog().history();
        QVERIFY(!history->beginning());
        PastView view(history);
        QVERIFY(view.goTo(*parseInstant("2026-11-21T10:00:00Z")).empty());
        QVERIFY(!history->incidentAt({ "i1" }, Instant::max()));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceHistory)
#include "tst_workspace_history.moc"
