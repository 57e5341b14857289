// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading from a real nats-server: complete, in order, from where it was asked, and only as fast as the reader wants it.

#include "system/support/log_on_server.h"
#include "system/support/nats_tool.h"

#include <QJsonArray>
#include <QThread>

#include <map>
#include <thread>

using namespace leitstand;
using namespace leitstand::test;

namespace {

Instant now()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

// Keeps only the last `count` messages of a stream from now on.
bool shorten(const NatsServerProcess& server, const std::string& stream, int count)
{
    QJsonObject config = askServer(server, "$JS.API.STREAM.INFO." + stream)[QStringLiteral("config")].toObject();
    config.insert(QStringLiteral("max_msgs"), count);
    config.insert(QStringLiteral("discard"), QStringLiteral("old"));
    return !askServer(server, "$JS.API.STREAM.UPDATE." + stream, config).contains(QStringLiteral("error"));
}

StreamCursor cursorOf(const LogReader& reader)
{
    return reader.eventsOf<CaughtUp>().back().cursor;
}

} // namespace

class TestStreamReading : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsEverythingInOrder()
    {
        LogOnServer log;
        QVERIFY(log.open());
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience); // also of an empty stream
        QVERIFY(log.putAlerts(0, 2000));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(2000), patience);
        const auto messages = reader.messages();
        QCOMPARE(sequencesOf(messages), upTo(1, 2000));
        for (std::size_t i = 0; i < messages.size(); ++i) {
            QCOMPARE(messages[i].subject, "ops.alert.test.a" + std::to_string(i));
            QCOMPARE(messages[i].messageId, "1-" + std::to_string(i));
        }
        const auto age = now() - messages.front().storedAt;
        QVERIFY(age < std::chrono::minutes(1) && age > std::chrono::minutes(-1));
        QCOMPARE(reader.events().size(), std::size_t(1));
    }

    void aSnapshotIsTheLastOfEachSubjectAndThenWhatFollows()
    {
        LogOnServer log;
        QVERIFY(log.open());
        for (const char* round : { "1", "2", "3" })
            QVERIFY(log.putAlerts(0, 500, round));
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Snapshot), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1001, 1500));
        QCOMPARE(cursorOf(reader).sequence, std::uint64_t(1500));
        QVERIFY(log.putAlerts(7, 8, "4"));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(501), patience);
        QCOMPARE(reader.messages().back().sequence, std::uint64_t(1501));
        QCOMPARE(reader.events().size(), std::size_t(1));
    }

    // Applied by the rule that comes with the handlers, a snapshot taken amid changes ends in the same state as the log.
    void aSnapshotAmidChangesEndsInTheSameState()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 1000));
        PublishResults results;
        std::size_t sent = 0;
        std::vector<std::unique_ptr<LogReader>> readers;
        for (int round = 0; round < 8; ++round) {
            readers.push_back(std::make_unique<LogReader>());
            log.client->subscribe(reading("ALERTS", StartAt::Snapshot), readers.back()->handlers());
            for (int i = 0; i < 1000; i += 3, ++sent) {
                const std::string number = std::to_string(i);
                const std::string id = std::to_string(round) + "+" + number;
                log.client->publish(alert("a" + number, id, id), nullptr, results.keep(id));
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(results.of<Stored>().size(), sent, patience);
        const auto state = [](const LogReader& reader) {
            std::map<std::string, std::pair<std::uint64_t, std::string>> last;
            for (const KeptMessage& message : reader.messages()) {
                auto& known = last[message.subject];
                if (message.sequence > known.first)
                    known = { message.sequence, message.payload };
            }
            return last;
        };
        LogReader whole;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), whole.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(whole.count(), 1000 + sent, patience);
        const auto expected = state(whole);
        for (const auto& reader : readers) {
            QTRY_VERIFY_WITH_TIMEOUT(state(*reader) == expected, patience);
        }
    }

    void goesOnBehindACursor_data()
    {
        QTest::addColumn<int>("start");
        QTest::newRow("log") << int(StartAt::AfterCursor);
        QTest::newRow("snapshot") << int(StartAt::Snapshot);
    }

    void goesOnBehindACursor()
    {
        QFETCH(int, start);
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 30));
        LogReader before;
        const auto id = log.client->subscribe(reading("ALERTS", StartAt::Everything), before.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(before.caughtUp(), patience);
        log.client->unsubscribe(id);
        QVERIFY(log.putAlerts(0, 30, "2"));

        ConsumerPlan plan = reading("ALERTS", StartAt(start));
        plan.cursor = cursorOf(before);
        LogReader after;
        log.client->subscribe(plan, after.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(after.caughtUp(), patience);
        QCOMPARE(sequencesOf(after.messages()), upTo(31, 60));
        QVERIFY(after.eventsOf<Restarted>().empty() && after.eventsOf<HistoryGap>().empty());
        QCOMPARE(before.count(), std::size_t(30));
    }

    void aFilterNarrowsAndStillContinues()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 20));
        ConsumerPlan plan = reading("ALERTS", StartAt::Everything);
        plan.filter = "ops.alert.test.a7";
        LogReader reader;
        const auto id = log.client->subscribe(plan, reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(8, 8));
        QCOMPARE(cursorOf(reader).sequence, std::uint64_t(20)); // what does not match has been passed
        log.client->unsubscribe(id);
        plan.start = StartAt::AfterCursor;
        plan.cursor = cursorOf(reader);
        QVERIFY(log.putAlerts(0, 20, "2"));
        LogReader next;
        log.client->subscribe(plan, next.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(next.caughtUp(), patience);
        QCOMPARE(sequencesOf(next.messages()), upTo(28, 28));
        QVERIFY(next.eventsOf<Restarted>().empty() && next.eventsOf<HistoryGap>().empty());
    }

    void startsAtATimeOrWithTheNextMessage()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 10));
        // The server counts nanoseconds, so a later millisecond is needed between the two halves.
        const Instant half = now() + std::chrono::milliseconds(1);
        QTRY_VERIFY_WITH_TIMEOUT(now() > half, patience);
        ConsumerPlan plan = reading("ALERTS", StartAt::NewOnly);
        LogReader newOnly;
        log.client->subscribe(plan, newOnly.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(newOnly.caughtUp(), patience);
        QCOMPARE(cursorOf(newOnly).sequence, std::uint64_t(10));
        QVERIFY(log.putAlerts(10, 20));
        plan.start = StartAt::Time;
        plan.time = half;
        LogReader timed;
        log.client->subscribe(plan, timed.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(timed.caughtUp(), patience);
        QCOMPARE(sequencesOf(timed.messages()), upTo(11, 20));
        QTRY_COMPARE_WITH_TIMEOUT(newOnly.count(), std::size_t(10), patience);
        QCOMPARE(sequencesOf(newOnly.messages()), upTo(11, 20));
    }

    void aSlowReaderGetsNoMoreThanABatch()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 500));
        ConsumerPlan plan = reading("ALERTS", StartAt::Everything);
        plan.batch = 50;
        LogReader slow;
        slow.setMayPull(false);
        const auto id = log.client->subscribe(plan, slow.handlers());
        LogReader quick; // shows when the slow one would have had everything
        log.client->subscribe(plan, quick.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(quick.caughtUp(), patience);
        QCOMPARE(slow.count(), std::size_t(0));
        slow.setMayPull(true);
        log.client->resume(id);
        QTRY_VERIFY_WITH_TIMEOUT(slow.count() >= 25, patience);
        slow.setMayPull(false);
        const std::size_t before = slow.count();
        QVERIFY(log.putAlerts(500, 600));
        QTRY_COMPARE_WITH_TIMEOUT(quick.count(), std::size_t(600), patience);
        QVERIFY(slow.count() <= before + 100);
        slow.setMayPull(true);
        log.client->resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(slow.count(), std::size_t(600), patience);
        QCOMPARE(sequencesOf(slow.messages()), upTo(1, 600));
    }

    void tellsWhatRetentionRemoved()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 100));
        LogReader before;
        const auto id = log.client->subscribe(reading("ALERTS", StartAt::Everything), before.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(before.caughtUp(), patience);
        log.client->unsubscribe(id);
        QVERIFY(log.putAlerts(100, 200));
        QVERIFY(shorten(log.server, "ALERTS", 30));

        ConsumerPlan plan = reading("ALERTS", StartAt::AfterCursor);
        plan.cursor = cursorOf(before);
        LogReader asLog;
        log.client->subscribe(plan, asLog.handlers());
        plan.start = StartAt::Snapshot;
        LogReader asSnapshot;
        log.client->subscribe(plan, asSnapshot.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(asLog.caughtUp() && asSnapshot.caughtUp(), patience);
        for (const LogReader* reader : { &asLog, &asSnapshot }) {
            const auto gaps = reader->eventsOf<HistoryGap>();
            QCOMPARE(gaps.size(), std::size_t(1));
            QCOMPARE(gaps.front().from, std::uint64_t(101));
            QCOMPARE(gaps.front().to, std::uint64_t(170));
            QCOMPARE(sequencesOf(reader->messages()), upTo(171, 200));
        }
        QVERIFY(asLog.eventsOf<Restarted>().empty());
        QCOMPARE(asSnapshot.eventsOf<Restarted>().size(), std::size_t(1));
        QVERIFY(asSnapshot.eventsOf<Restarted>().front().cause == Restarted::Cause::HistoryRemoved);
    }

    void outlivesItsConsumerOnTheServer()
    {
        LogOnServer log;
        QVERIFY(log.open());
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QVERIFY(log.putAlerts(0, 10));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(10), patience);
        const QJsonArray names
            = askServer(log.server, "$JS.API.CONSUMER.NAMES.ALERTS")[QStringLiteral("consumers")].toArray();
        QCOMPARE(names.size(), 1);
        const std::string name = names.first().toString().toStdString();
        const auto deleted = askServer(log.server, "$JS.API.CONSUMER.DELETE.ALERTS." + name);
        QVERIFY(deleted[QStringLiteral("success")].toBool());
        QVERIFY(log.putAlerts(10, 20));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(20), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 20));
    }

    void leavesNoConsumerBehind()
    {
        LogOnServer log;
        QVERIFY(log.open());
        const auto consumers
            = [&] { return askServer(log.server, "$JS.API.CONSUMER.NAMES.ALERTS")[QStringLiteral("total")].toInt(-1); };
        LogReader reader;
        const auto id = log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 1, patience);
        log.client->unsubscribe(id);
        QTRY_COMPARE_WITH_TIMEOUT(consumers(), 0, patience);
    }

    void waitsForAStreamThatIsNotThereYet()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        LogOnServer log;
        log.client = std::make_unique<StreamClient>(optionsFor(server));
        log.client->start();
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Snapshot), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.eventsOf<ReadingBlocked>().size(), std::size_t(1), patience);
        QVERIFY(log.makeStreams());
        QVERIFY(log.putAlerts(0, 3));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(3), patience);
        QCOMPARE(reader.eventsOf<ReadingBlocked>().size(), std::size_t(1)); // told once
        QCOMPARE(reader.eventsOf<ReadingResumed>().size(), std::size_t(1));
    }

    void readsHistory()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 1200));
        const Instant half = now();
        QTRY_VERIFY_WITH_TIMEOUT(now() > half + std::chrono::milliseconds(1), patience);
        QVERIFY(log.putAlerts(1200, 1500));

        const auto read = [&](HistoryPlan plan, LogReader& reader) {
            std::optional<Expected<HistoryEnd>> end;
            QObject context;
            log.client->readHistory(std::move(plan), reader.batchHandler(), &context,
                [&](const Expected<HistoryEnd>& result) { end.emplace(result); });
            (void)QTest::qWaitFor([&] { return end.has_value(); }, patience);
            return end.value_or(Error { "no answer", "", "" });
        };
        struct Case {
            HistoryPlan plan;
            std::uint64_t first;
            std::uint64_t last;
        };
        HistoryPlan all { "ALERTS", {}, 1, {}, {} };
        HistoryPlan tail { "ALERTS", {}, 1490, {}, {} };
        HistoryPlan until { "ALERTS", {}, 1, {}, half };
        HistoryPlan from { "ALERTS", {}, 1, half + std::chrono::milliseconds(1), {} };
        HistoryPlan beyond { "ALERTS", {}, 1501, {}, {} };
        HistoryPlan later { "ALERTS", {}, 1, half + std::chrono::hours(1), {} };
        HistoryPlan earlier { "ALERTS", {}, 1, {}, half - std::chrono::hours(1) };
        HistoryPlan empty { "METRICS", {}, 1, {}, {} };
        for (const Case& c :
            { Case { all, 1, 1500 }, Case { tail, 1490, 1500 }, Case { until, 1, 1200 }, Case { from, 1201, 1500 },
                Case { beyond, 1, 0 }, Case { later, 1, 0 }, Case { earlier, 1, 0 }, Case { empty, 1, 0 } }) {
            LogReader reader;
            const auto end = read(c.plan, reader);
            QVERIFY2(end.ok(), end ? "" : end.error().text().c_str());
            QCOMPARE(sequencesOf(reader.messages()), upTo(c.first, c.last));
            QCOMPARE(end->messages, c.last + 1 - c.first);
            if (c.last > 0)
                QCOMPARE(end->cursor.sequence, c.last);
        }
        LogReader none;
        const auto missing = read({ "NOWHERE", {}, 1, {}, {} }, none);
        QVERIFY(!missing.ok());
        QVERIFY2(missing.error().what.find("no such stream") != std::string::npos, missing.error().text().c_str());
    }

    void saysHowAStreamIs()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 12));
        std::optional<Expected<StreamStatus>> status;
        QObject context;
        log.client->readStreamStatus("ALERTS", &context, [&](const auto& result) { status.emplace(result); });
        QTRY_VERIFY_WITH_TIMEOUT(status.has_value(), patience);
        QVERIFY(status->ok());
        QCOMPARE((*status)->messages, std::uint64_t(12));
        QCOMPARE((*status)->lastSequence, std::uint64_t(12));
        QVERIFY((*status)->bytes > 0 && !(*status)->created.empty());
    }

    // The promise that lets a handler use what its owner destroys next.
    void noHandlerRunsAfterUnsubscribe()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 2000));
        for (int round = 0; round < 30; ++round) {
            auto alive = std::make_unique<std::atomic<bool>>(true);
            std::atomic<int> calls = 0;
            ConsumerPlan plan = reading("ALERTS", StartAt::Everything);
            plan.batch = 20;
            ConsumerHandlers handlers;
            handlers.onBatch = [&calls, alive = alive.get()](std::span<const StoredMessage>) {
                ++calls;
                if (!*alive)
                    qFatal("a handler runs after the end of its subscription");
            };
            const auto id = log.client->subscribe(plan, handlers);
            QTRY_VERIFY_WITH_TIMEOUT(calls > round % 5, patience);
            log.client->unsubscribe(id);
            *alive = false;
            const int atTheEnd = calls;
            QVERIFY(log.putAlerts(0, 1, "r" + std::to_string(round)));
            QCOMPARE(calls.load(), atTheEnd);
        }
    }

    void aSubscriptionMayEndItself()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 100));
        std::atomic<int> calls = 0;
        std::atomic<StreamClient::SubscriptionId> id = 0;
        ConsumerHandlers handlers;
        handlers.onBatch = [&](std::span<const StoredMessage>) {
            while (id == 0)
                std::this_thread::yield();
            ++calls;
            log.client->unsubscribe(id);
        };
        id = log.client->subscribe(reading("ALERTS", StartAt::Everything), handlers);
        QTRY_COMPARE_WITH_TIMEOUT(calls.load(), 1, patience);
        QVERIFY(log.putAlerts(100, 110));
        QCOMPARE(calls.load(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStreamReading)
#include "tst_stream_reading.moc"
