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
    std::shared_ptr<const Catalogue> m_catalogue = std::make_shared<Catalogue>();
};

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
                HistoryRecorder recorder(stream, first->reached(stream), Instant::max());
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
        HistoryRecorder recorder(Stream::Alerts, Instant::min(), Instant::max());
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
