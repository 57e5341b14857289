// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that is killed, frozen or comes back with another past: what was acknowledged is there once, and readers go on
// or are told that they have to begin anew.

#include "system/support/log_on_server.h"
#include "system/support/nats_tool.h"

#include <QElapsedTimer>

#include <atomic>
#include <set>
#include <thread>

using namespace leitstand;
using namespace leitstand::test;

class TestStreamFaults : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void losesAndDoublesNothingWhenTheServerIsKilled()
    {
        LogOnServer log;
        QVERIFY(log.open());
        LogReader whole;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), whole.handlers());
        LogReader incidents;
        log.client->subscribe(reading("INCIDENTS", StartAt::Everything), incidents.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(whole.caughtUp() && incidents.caughtUp(), patience);

        PublishResults results;
        std::atomic<bool> over = false;
        std::atomic<int> sent = 0;
        std::thread writer([&] {
            while (!over) {
                for (int i = 0; i < 20; ++i) {
                    const int number = ++sent;
                    const std::string id = std::to_string(number);
                    if (number % 4 == 0)
                        log.client->publish(version(number, id), nullptr, results.keep(id));
                    else
                        log.client->publish(alert("a" + id, id), nullptr, results.keep(id));
                }
                std::this_thread::sleep_for(std::chrono::milliseconds(4));
            }
        });
        for (int round = 0; round < 3; ++round) {
            const std::size_t before = results.count();
            QTRY_VERIFY_WITH_TIMEOUT(results.count() > before + 1000, patience);
            log.server.kill();
            QVERIFY(log.server.start());
        }
        const std::size_t before = results.count();
        QTRY_VERIFY_WITH_TIMEOUT(results.count() > before + 500, patience);
        over = true;
        writer.join();

        const auto total = static_cast<std::size_t>(sent);
        QTRY_COMPARE_WITH_TIMEOUT(results.count(), total, patience);
        const auto stored = results.of<Stored>();
        QCOMPARE(stored.size(), total);
        QTRY_COMPARE_WITH_TIMEOUT(whole.count() + incidents.count(), total, patience);

        std::set<std::string> ids;
        for (const LogReader* reader : { &whole, &incidents }) {
            const auto messages = reader->messages();
            QCOMPARE(sequencesOf(messages), upTo(1, messages.size()));
            for (const KeptMessage& message : messages)
                QVERIFY2(ids.insert(message.messageId).second, message.messageId.c_str());
            QVERIFY(reader->eventsOf<Restarted>().empty() && reader->eventsOf<HistoryGap>().empty());
        }
        for (const auto& [id, result] : stored)
            QVERIFY(ids.contains(id));
    }

    void goesOnWhenAFrozenServerThaws()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        StreamClientOptions options = optionsFor(server);
        options.timings.pingInterval = std::chrono::milliseconds(200);
        LogOnServer log;
        log.client = std::make_unique<StreamClient>(options);
        log.client->start();
        QVERIFY(log.makeStreams());
        QVERIFY(log.putAlerts(0, 10));
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(10), patience);
        QVERIFY(log.client->sinceSignOfLife().has_value());

        server.freeze();
        PublishResults results;
        for (int i = 0; i < 10; ++i)
            log.client->publish(alert("f" + std::to_string(i), "f" + std::to_string(i)), nullptr, results.keep("f"));
        QTRY_VERIFY_WITH_TIMEOUT(log.client->connectionState().phase != ConnectionPhase::Live, patience);
        const ConnectionState lost = log.client->connectionState();
        QVERIFY(lost.reason.has_value());
        QVERIFY2(lost.reason->what.find("stopped answering") != std::string::npos, lost.reason->text().c_str());
        QVERIFY(*log.client->sinceSignOfLife() >= std::chrono::milliseconds(400));
        QCOMPARE(results.count(), std::size_t(0));
        server.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(results.of<Stored>().size(), std::size_t(10), patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(20), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 20));
        QVERIFY(log.client->connectionState().roundTrip.count() > 0);
    }

    void tellsThatTheStreamBeganAnew_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("written"); // since
        QTest::newRow("log, fewer") << int(StartAt::Everything) << 3;
        QTest::newRow("log, as many") << int(StartAt::Everything) << 10;
        QTest::newRow("log, more") << int(StartAt::Everything) << 15;
        QTest::newRow("snapshot, fewer") << int(StartAt::Snapshot) << 3;
        QTest::newRow("snapshot, more") << int(StartAt::Snapshot) << 15;
        QTest::newRow("new only") << int(StartAt::NewOnly) << 3;
    }

    void tellsThatTheStreamBeganAnew()
    {
        QFETCH(int, start);
        QFETCH(int, written);
        LogOnServer log;
        QVERIFY(log.open());
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt(start)), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QVERIFY(log.putAlerts(0, 10));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(10), patience);

        log.server.kill();
        log.server.emptyStore();
        QVERIFY(log.server.start());
        QVERIFY(log.makeStreams());
        QVERIFY(log.putAlerts(0, written, "new"));
        const auto amount = static_cast<std::size_t>(written);
        QTRY_COMPARE_WITH_TIMEOUT(reader.eventsOf<Restarted>().size(), std::size_t(1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), amount, patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, amount));
        QCOMPARE(reader.messages().front().payload, std::string("new"));
        const auto restarts = reader.eventsOf<Restarted>();
        QCOMPARE(restarts.size(), std::size_t(1));
        QVERIFY(restarts.front().cause == Restarted::Cause::Rewound);
        QTRY_VERIFY_WITH_TIMEOUT(reader.eventsOf<CaughtUp>().size() == 2, patience);
    }

    // A power cut takes back the end of a stream; its name and its beginning stay the same.
    void tellsThatTheStreamLostItsEnd()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 10));
        LogReader first;
        const auto id = log.client->subscribe(reading("ALERTS", StartAt::Everything), first.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(first.caughtUp(), patience);
        log.client->unsubscribe(id);
        ConsumerPlan plan = reading("ALERTS", StartAt::AfterCursor);
        plan.cursor = first.eventsOf<CaughtUp>().front().cursor;
        plan.cursor.sequence += 5; // what a reader saw that is gone now
        LogReader reader;
        log.client->subscribe(plan, reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(reader.eventsOf<Restarted>().size(), std::size_t(1));
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 10));
    }

    // Restored from a backup, and grown beyond what the reader has seen: no number tells that it is another log.
    void tellsThatTheStreamWasRestoredAndHasGrownSince_data()
    {
        QTest::addColumn<int>("written");
        QTest::newRow("as many") << 5;
        QTest::newRow("more") << 30;
    }

    void tellsThatTheStreamWasRestoredAndHasGrownSince()
    {
        QFETCH(int, written);
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 5));
        log.server.stop();
        QVERIFY(log.server.saveStore());
        QVERIFY(log.server.start());
        LogReader reader;
        const auto id = log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QVERIFY(log.putAlerts(5, 10, "lost"));
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(10), patience);
        ConsumerPlan plan = reading("ALERTS", StartAt::AfterCursor);
        plan.cursor.streamCreated = reader.eventsOf<CaughtUp>().back().cursor.streamCreated;
        plan.cursor.sequence = reader.messages().back().sequence;
        plan.cursor.storedAt = reader.messages().back().storedAt;
        log.client->unsubscribe(id);

        // Once with nothing changed: a true cursor is believed.
        LogReader same;
        const auto sameId = log.client->subscribe(plan, same.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(same.caughtUp(), patience);
        QVERIFY(same.eventsOf<Restarted>().empty() && same.count() == 0);
        log.client->unsubscribe(sameId);

        log.server.stop();
        QVERIFY(log.server.restoreStore());
        QVERIFY(log.server.start());
        QVERIFY(log.putAlerts(100, 100 + written, "new"));
        LogReader after;
        log.client->subscribe(plan, after.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(after.caughtUp(), patience);
        QCOMPARE(after.eventsOf<Restarted>().size(), std::size_t(1));
        QCOMPARE(sequencesOf(after.messages()), upTo(1, static_cast<std::uint64_t>(5 + written)));
    }

    void aStreamRemovedUnderneathIsReadAgainWhenItIsBack()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(log.putAlerts(0, 10));
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Snapshot), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QVERIFY(askServer(log.server, "$JS.API.STREAM.DELETE.ALERTS")[QStringLiteral("success")].toBool());
        QTRY_COMPARE_WITH_TIMEOUT(reader.eventsOf<ReadingBlocked>().size(), std::size_t(1), patience);
        QVERIFY(log.makeStreams());
        QVERIFY(log.putAlerts(0, 2, "new"));
        QTRY_COMPARE_WITH_TIMEOUT(reader.eventsOf<Restarted>().size(), std::size_t(1), patience);
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(2), patience);
    }

    // Wherever a program stops its client, it gets its thread and its answers back.
    void stopsAtOnceInEveryState_data()
    {
        QTest::addColumn<QByteArray>("state");
        for (const char* state : { "live", "frozen", "dead", "never there", "disk hangs" })
            QTest::newRow(state) << QByteArray(state);
    }

    void stopsAtOnceInEveryState()
    {
        QFETCH(QByteArray, state);
        NatsServerProcess server;
        QVERIFY(server.start());
        StreamClientOptions options = optionsFor(server);
        std::atomic<bool> diskMayEnd = false;
        std::atomic<int> syncs = 0;
        std::atomic<int> syncsEnded = 0;
        options.diskSync = [&](const std::string&) -> Outcome {
            ++syncs;
            while (!diskMayEnd)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            ++syncsEnded;
            return Done {};
        };
        LogOnServer log;
        log.client = std::make_unique<StreamClient>(options);
        LogReader reader;
        PublishResults results;
        if (state == "never there")
            server.kill();
        log.client->start();
        if (state != "never there") {
            QVERIFY(log.makeStreams());
            log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
            QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        }
        if (state == "frozen")
            server.freeze();
        if (state == "dead")
            server.kill();
        PublishRequest request = version(1, "human");
        request.syncToDisk = state == "disk hangs";
        log.client->publish(request, nullptr, results.keep("human"));
        if (state == "disk hangs") {
            QTRY_COMPARE_WITH_TIMEOUT(syncs.load(), 1, patience);
        }
        QElapsedTimer timer;
        timer.start();
        log.client->stop();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(results.count(), std::size_t(1)); // answered, whatever it was
        if (state == "disk hangs")
            QVERIFY(results.of<PublishFailure>().front().second.mayBeStored);
        QVERIFY(log.client->connectionState().phase == ConnectionPhase::Stopped);
        PublishResults late;
        log.client->publish(alert("a", "late"), nullptr, late.keep("late"));
        QCOMPARE(late.of<PublishFailure>().size(), std::size_t(1));
        diskMayEnd = true; // the thread that hangs uses variables of this test
        QTRY_COMPARE_WITH_TIMEOUT(syncsEnded.load(), syncs.load(), patience);
    }

    void canBeStartedAgain()
    {
        LogOnServer log;
        QVERIFY(log.open());
        log.client->stop();
        log.client->start();
        QVERIFY(log.putAlerts(0, 5));
    }

    void aContextThatIsGoneGetsNothing()
    {
        LogOnServer log;
        QVERIFY(log.open());
        std::atomic<int> calls = 0;
        for (int i = 0; i < 200; ++i) {
            auto context = std::make_unique<QObject>();
            log.client->publish(
                alert("c", "c" + std::to_string(i)), context.get(), [&](const PublishResult&) { ++calls; });
            if (i % 2 == 0)
                std::this_thread::sleep_for(std::chrono::microseconds(i));
            context.reset();
        }
        QVERIFY(std::holds_alternative<Stored>(log.put(alert("c", "last"))));
        QCOMPARE(calls.load(), 0);
    }
};

QTEST_GUILESS_MAIN(TestStreamFaults)
#include "tst_stream_faults.moc"
