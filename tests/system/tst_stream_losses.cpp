// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A server that loses, repeats or forges what it delivers: the reader notices each and asks again for what it lacks. A real
// server does so only when a node dies in the wrong moment, so a scripted one does it here.

#include "system/support/log_on_server.h"
#include "system/support/scripted_jet_stream.h"

#include <QJsonArray>

using namespace leitstand;
using namespace leitstand::test;

namespace {

// So patient that silence is never the reason to ask again.
ConsumerPlan patientReading(StartAt start)
{
    ConsumerPlan plan = reading("ALERTS", start);
    plan.heartbeat = std::chrono::seconds(60);
    plan.expires = std::chrono::seconds(120);
    plan.batch = 10;
    return plan;
}

std::unique_ptr<StreamClient> clientOf(const ScriptedJetStream& server)
{
    StreamClientOptions options;
    options.endpoint = [url = server.url()]() -> Expected<StreamEndpoint> {
        StreamEndpoint endpoint;
        endpoint.urls = { url };
        endpoint.storeFolder = "/nonexistent"; // a private one: nothing has to be judged
        return endpoint;
    };
    auto client = std::make_unique<StreamClient>(options);
    client->start();
    return client;
}

std::int64_t startOf(const ScriptedJetStream::Consumer& consumer)
{
    return consumer.config[QStringLiteral("opt_start_seq")].toInteger(-1);
}

} // namespace

class TestStreamLosses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksAgainForWhatWasLost_data()
    {
        QTest::addColumn<QByteArray>("loss");
        for (const char* loss : { "jump", "repeat", "heartbeats", "silence", "deleted", "nobody", "leader" })
            QTest::newRow(loss) << QByteArray(loss);
    }

    void asksAgainForWhatWasLost()
    {
        QFETCH(QByteArray, loss);
        ScriptedJetStream server;
        QVERIFY(server.isListening());
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.consumers().size() > 1) { // the second time all goes well
                s.deliver(3, 1, 1);
                s.deliver(4, 2, 0);
                return;
            }
            s.deliver(1, 1, 3);
            s.deliver(2, 2, 2);
            if (loss == "jump")
                s.deliver(4, 4, 0);
            else if (loss == "repeat")
                s.deliver(2, 1, 2);
            else if (loss == "deleted")
                s.status("409 Consumer Deleted");
            else if (loss == "leader")
                s.status("409 Leadership Change");
            else if (loss == "nobody")
                s.status("503");
            else if (loss == "heartbeats")
                s.status("100 Idle Heartbeat", "Nats-Last-Consumer: 4\r\nNats-Last-Stream: 4\r\n");
            if (loss == "heartbeats")
                s.status("100 Idle Heartbeat", "Nats-Last-Consumer: 4\r\nNats-Last-Stream: 4\r\n");
        };
        const auto client = clientOf(server);
        const LogReader reader;
        ConsumerPlan plan = patientReading(StartAt::Everything);
        if (loss == "silence")
            plan.heartbeat = std::chrono::milliseconds(200);
        client->subscribe(plan, reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(4), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 4));
        QVERIFY(loss == "silence" || server.consumers().size() == 2);
        QCOMPARE(startOf(server.consumers()[1]), 3);
        QVERIFY(reader.eventsOf<Restarted>().empty() && reader.eventsOf<HistoryGap>().empty());
    }

    // One that overtook messages on their way is no loss.
    void believesAMessageMoreThanAHeartbeat()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.pulls() > 1)
                return;
            s.deliver(1, 1, 1);
            s.status("100 Idle Heartbeat", "Nats-Last-Consumer: 2\r\n");
            s.deliver(2, 2, 0);
            s.status("100 Idle Heartbeat", "Nats-Last-Consumer: 2\r\n");
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Everything), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 2));
        QCOMPARE(server.consumers().size(), std::size_t(1));
    }

    void readsOnlyWhatItsOwnConsumerDelivers()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.pulls() > 1)
                return;
            s.deliver(1, 1, 3, "another");
            s.deliver(1, 1, 3, {}, "INCIDENTS");
            s.deliver(1, 1, 0);
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Everything), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(1, 1));
    }

    // What a snapshot lacks is no message behind the last one seen, so it is taken again.
    void takesAnInterruptedSnapshotAgain()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            s.deliver(7, 1, 2);
            if (s.consumers().size() == 1) {
                s.hangUp();
                return;
            }
            s.deliver(8, 2, 1);
            s.deliver(9, 3, 0);
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Snapshot), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(sequencesOf(reader.messages()), upTo(7, 9));
        const auto restarts = reader.eventsOf<Restarted>();
        QCOMPARE(restarts.size(), std::size_t(1));
        QVERIFY(restarts.front().cause == Restarted::Cause::SnapshotInterrupted);
        for (const auto& consumer : server.consumers())
            QCOMPARE(consumer.config[QStringLiteral("deliver_policy")].toString(), QStringLiteral("last_per_subject"));
    }

    // The count of what is pending may never reach zero when retention removes the last of it.
    void isCaughtUpWhenTheServerHasNothingMore()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.pulls() > 1)
                return;
            s.deliver(1, 1, 3);
            s.status("100 Idle Heartbeat", "Nats-Last-Consumer: 1\r\n");
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Everything), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(reader.eventsOf<CaughtUp>().front().cursor.sequence, server.lastSequence);
    }

    void asksForMoreWhenARequestHasExpired()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.pulls() == 1)
                s.status("408 Request Timeout", "Nats-Pending-Messages: 10\r\nNats-Pending-Bytes: 0\r\n");
            else if (s.pulls() == 2)
                s.deliver(1, 1, 0);
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Everything), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(1), patience);
        QCOMPARE(server.consumers().size(), std::size_t(1));
    }

    // Whatever stands in an acknowledgement subject or a header, it is data.
    void survivesNonsenseInItsInbox()
    {
        ScriptedJetStream server;
        server.onPull = [&](ScriptedJetStream& s) {
            if (s.pulls() > 1)
                return;
            s.status("100", "Nats-Last-Consumer: -1\r\n");
            s.status("408", "Nats-Pending-Messages: 99999999999999999999\r\n");
            s.status("408", "Nats-Pending-Messages: 4000000000\r\n");
            s.deliver(18446744073709551615ULL, 2, 1, "other");
            s.deliver(1, 1, 0);
        };
        const auto client = clientOf(server);
        const LogReader reader;
        client->subscribe(patientReading(StartAt::Everything), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(1), patience);
        QVERIFY(client->connectionState().phase == ConnectionPhase::Live);
    }
};

QTEST_GUILESS_MAIN(TestStreamLosses)
#include "tst_stream_losses.moc"
