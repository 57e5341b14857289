// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of the log's client that need no server.

#include "stream/courier.h"
#include "stream/disk_sync.h"
#include "stream/pending_requests.h"
#include "stream/retry_delay.h"
#include "stream/server_addresses.h"
#include "stream/server_requirements.h"
#include "stream/stream_setup.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace leitstand;
using namespace std::chrono_literals;

class TestStreamParts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void waitsLongerEachTimeUpToALimit()
    {
        RetryDelay delay(50ms, 2000ms);
        std::vector<std::int64_t> pauses;
        for (int i = 0; i < 8; ++i)
            pauses.push_back(delay.next(0.5).count());
        QCOMPARE(pauses, (std::vector<std::int64_t> { 50, 100, 200, 400, 800, 1600, 2000, 2000 }));
        delay.reset();
        QCOMPARE(delay.next(0.0).count(), 37);
        QCOMPARE(delay.next(1.0).count(), 125);
    }

    void goesThroughConfiguredAndLearntServers()
    {
        ServerAddresses addresses;
        QVERIFY(addresses.empty());
        addresses.setConfigured({ "ws://a:1" });
        addresses.learn({ "a:1", "b:1" }, "ws");
        QCOMPARE(addresses.count(), std::size_t(2)); // the configured one is not learnt again
        QCOMPARE(addresses.current(), std::string("ws://a:1"));
        addresses.advance();
        QCOMPARE(addresses.current(), std::string("ws://b:1"));
        addresses.advance();
        addresses.setConfigured({ "ws://a:1" }); // asked again at every attempt
        QCOMPARE(addresses.current(), std::string("ws://a:1"));
        addresses.advance();
        addresses.setConfigured({ "ws://c:1" }); // the private server on its new port
        QCOMPARE(addresses.count(), std::size_t(1));
        QCOMPARE(addresses.current(), std::string("ws://c:1"));
    }

    void everyQuestionEndsOnce()
    {
        PendingRequests requests;
        const auto start = std::chrono::steady_clock::now();
        std::vector<std::pair<int, NatsReply::End>> ends;
        const auto ask = [&](const char* subject, std::chrono::milliseconds patience, int number) {
            return requests.add(subject, start + patience,
                [&ends, number](const NatsReply& reply) { ends.emplace_back(number, reply.end); });
        };
        const auto answered = ask("a", 1s, 1);
        const auto unheard = ask("b", 1s, 2);
        ask("c", 1s, 3);
        ask("c", 1s, 4);
        ask("d", 1s, 5);
        ask("e", 5s, 6);
        const auto withdrawn = ask("f", 1s, 7);
        NatsMessage reply;
        reply.payload = "x";
        requests.answer(answered, reply);
        requests.answer(answered, reply); // again: nobody waits for it any more
        requests.answer(withdrawn + 100, reply);
        NatsMessage nobody;
        nobody.headers = "NATS/1.0 503\r\n\r\n";
        requests.answer(unheard, nobody);
        requests.withdraw(withdrawn);
        QVERIFY(requests.deny("c", { "no", "", "" })); // the older of the two
        QVERIFY(!requests.deny("nothing", { "no", "", "" }));
        requests.expire(start + 1s);
        requests.loseAll({ "lost", "", "" });
        QVERIFY(requests.empty());
        using End = NatsReply::End;
        const std::vector<std::pair<int, End>> expected { { 1, End::Answered }, { 2, End::NobodyListens },
            { 3, End::Denied }, { 4, End::TimedOut }, { 5, End::TimedOut }, { 6, End::ConnectionLost } };
        QCOMPARE(ends.size(), expected.size());
        QVERIFY(ends == expected);
    }

    void anAnswerMayAskTheNextQuestion()
    {
        PendingRequests requests;
        const auto deadline = std::chrono::steady_clock::now();
        int ended = 0;
        std::function<void(const NatsReply&)> again = [&](const NatsReply&) {
            if (++ended < 5)
                (void)requests.add("a", deadline + 1h, again);
        };
        (void)requests.add("a", deadline, again);
        requests.expire(deadline);
        QCOMPARE(ended, 1);
        QVERIFY(!requests.empty());
    }

    void judgesServers_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<int>("replicas");
        QTest::addColumn<bool>("isPrivate");
        QTest::addColumn<int>("warnings");
        QTest::addColumn<bool>("refused");
        QTest::newRow("Debian 12, private") << QByteArray("2.9.10") << 1 << true << 0 << false;
        QTest::newRow("Debian 12, shared") << QByteArray("2.9.10") << 1 << false << 1 << false;
        QTest::newRow("Debian 12, cluster") << QByteArray("2.9.10") << 3 << false << 1 << true;
        QTest::newRow("last with the fault") << QByteArray("2.9.20") << 3 << false << 1 << true;
        QTest::newRow("first without") << QByteArray("2.9.21") << 3 << false << 1 << false;
        QTest::newRow("one before") << QByteArray("2.11.15") << 3 << false << 1 << false;
        QTest::newRow("as it should be") << QByteArray("2.11.16") << 3 << false << 0 << false;
        QTest::newRow("later") << QByteArray("2.12.7") << 1 << false << 0 << false;
        QTest::newRow("too old") << QByteArray("2.8.4") << 1 << true << 1 << false;
        QTest::newRow("unknown, cluster") << QByteArray("nightly") << 3 << false << 1 << true;
    }

    void judgesServers()
    {
        QFETCH(QByteArray, version);
        QFETCH(int, replicas);
        QFETCH(bool, isPrivate);
        const ServerJudgement judgement = judgeServer(version.toStdString(), replicas, isPrivate);
        QTEST(int(judgement.warnings.size()), "warnings");
        QTEST(judgement.writesRefused.has_value(), "refused");
        for (const Error& warning : judgement.warnings)
            QVERIFY(!warning.what.empty() && !warning.where.empty() && !warning.remedy.empty());
    }

    void keepsIncidentsForEver()
    {
        for (const StreamConfig& stream : streamsOfTheLog()) {
            QVERIFY(stream.denyDelete && stream.denyPurge && stream.allowDirect && !stream.allowRollup);
            QVERIFY(stream.duplicateWindow >= PublishRequest().giveUpAfter);
            QVERIFY(compareStreams(stream, stream).empty());
            if (stream.name != "INCIDENTS")
                continue;
            QCOMPARE(stream.discard, std::string("new"));
            QVERIFY(stream.maxAge.count() == 0 && stream.maxBytes == -1 && stream.maxMessagesPerSubject == -1);
        }
    }

    void namesEachDifference()
    {
        const StreamConfig asked = streamsOfTheLog().front();
        StreamConfig found = asked;
        found.replicas = 3;
        found.duplicateWindow *= 2;
        std::reverse(found.subjects.begin(), found.subjects.end());
        QVERIFY(compareStreams(asked, found).empty());
        found.denyPurge = false; // an old server answers without what it does not know
        found.allowDirect = false;
        found.maxAge = 1h;
        found.subjects = { "ops.>" };
        found.duplicateWindow = 1s;
        const auto differences = compareStreams(asked, found);
        QCOMPARE(differences.size(), std::size_t(5));
        for (const Error& difference : differences)
            QCOMPARE(difference.where, std::string("stream ALERTS"));
    }

    void namesWhatAnOlderStreamDoesNotTake()
    {
        const auto streams = streamsOfTheLog();
        const auto named = std::find_if(
            streams.begin(), streams.end(), [](const StreamConfig& stream) { return stream.name == "SETTINGS"; });
        QVERIFY(named != streams.end());
        const StreamConfig& settings = *named;
        StreamConfig older = settings;
        QVERIFY(missingSubjects(settings, older).empty());
        older.subjects = { "ops.oncall.>", "own.>", "ops.catalog" };
        QCOMPARE(missingSubjects(settings, older), std::vector<std::string> { "ops.grouping.>" });
    }

    void syncsAFolder()
    {
        const QTemporaryDir folder;
        DiskSync disk;
        std::optional<Outcome> good;
        std::optional<Outcome> bad;
        disk.sync(folder.path().toStdString(), [&](const Outcome& outcome) { good.emplace(outcome); });
        disk.sync("/nonexistent/folder", [&](const Outcome& outcome) { bad.emplace(outcome); });
        QTRY_VERIFY(good && bad);
        QVERIFY2(good->ok(), good->ok() ? "" : good->error().text().c_str());
        QVERIFY(!bad->ok());
        QCOMPARE(bad->error().where, std::string("/nonexistent/folder"));
    }

    void aDiskThatHangsDoesNotHangUs()
    {
        auto began = std::make_shared<std::atomic<bool>>(false);
        auto mayEnd = std::make_shared<std::atomic<bool>>(false);
        auto ended = std::make_shared<std::atomic<bool>>(false);
        bool reported = false;
        QElapsedTimer timer;
        {
            DiskSync disk([began, mayEnd, ended](const std::string&) -> Outcome {
                *began = true;
                while (!*mayEnd)
                    std::this_thread::sleep_for(1ms);
                *ended = true;
                return Done {};
            });
            disk.sync("x", [&](const Outcome&) { reported = true; });
            QTRY_VERIFY(*began);
            timer.start();
        }
        QVERIFY(timer.elapsed() < 10'000);
        *mayEnd = true;
        QTRY_VERIFY(*ended);
        QCoreApplication::processEvents();
        QVERIFY(!reported);
    }

    void bringsResultsToLivingObjectsOnly()
    {
        auto object = std::make_unique<QObject>();
        int calls = 0;
        QThread* where = nullptr;
        const auto deliverFromElsewhere = [](const Courier& courier, std::function<void()> call) {
            std::thread([&] { courier.deliver(std::move(call)); }).join();
        };
        deliverFromElsewhere(Courier(object.get()), [&] {
            ++calls;
            where = QThread::currentThread();
        });
        QCOMPARE(calls, 0);
        QTRY_COMPARE(calls, 1);
        QCOMPARE(where, thread());
        const Courier late(object.get());
        deliverFromElsewhere(Courier(object.get()), [&] { ++calls; });
        object.reset();
        deliverFromElsewhere(late, [&] { ++calls; });
        QCoreApplication::processEvents();
        QCOMPARE(calls, 1);
        deliverFromElsewhere(Courier(nullptr), [&] { ++calls; });
        QCOMPARE(calls, 2);
    }
};

QTEST_GUILESS_MAIN(TestStreamParts)
#include "tst_stream_parts.moc"
