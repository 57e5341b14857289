// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A cluster of three servers: what is written there, what is refused, and what is read while servers fail.

#include "system/support/log_on_server.h"
#include "system/support/lying_server.h"
#include "system/support/nats_cluster.h"
#include "wire/nats_server_info.h"

#include <QTest>

#include <algorithm>

using namespace leitstand;
using namespace leitstand::test;

class TestStreamCluster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsWrittenBeforeTheServerIsJudged()
    {
        // A server of an old version that never says how its streams are kept.
        LyingNatsServer server({ .pongForever = true });
        StreamClientOptions options;
        options.endpoint = [url = server.url()]() -> Expected<StreamEndpoint> {
            StreamEndpoint endpoint;
            endpoint.urls = { url };
            return endpoint;
        };
        options.timings.requestTimeout = std::chrono::minutes(1);
        StreamClient client(std::move(options));
        client.start();
        client.publish(alert("early", "1"), nullptr, [](const PublishResult&) {});
        QTRY_VERIFY_WITH_TIMEOUT(server.heard().contains("$JS.API.STREAM.INFO.SETTINGS"), patience);
        client.publish(alert("late", "2"), nullptr, [](const PublishResult&) {});
        client.readStreamStatus("ALERTS", nullptr, [](const auto&) {}); // asked behind what is written
        QTRY_VERIFY_WITH_TIMEOUT(server.heard().count("$JS.API.STREAM.INFO.ALERTS") >= 2, patience);
        QVERIFY2(!server.heard().contains("ops.alert"), server.heard().constData());
    }

    void writesWhereNothingIsReplicated()
    {
        NatsCluster cluster;
        LogOnServer log;
        QVERIFY(hold(cluster, log, 20));
        QVERIFY(std::holds_alternative<Stored>(log.put(version(1, "first"))));
        QVERIFY(std::holds_alternative<Conflict>(log.put(version(1, "second"))));
        LogReader reader;
        LogOnServer other;
        other.client = clientThrough(cluster, 2);
        other.client->subscribe(reading("ALERTS", StartAt::Snapshot), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(reader.count(), std::size_t(20));
    }

    void aReplicatedLogOnAnOldVersionIsOnlyRead()
    {
        NatsCluster cluster;
        LogOnServer before;
        QVERIFY(hold(cluster, before, 5));
        QVERIFY(cluster.replicate("ALERTS"));
        QVERIFY(cluster.replicate("INCIDENTS"));

        LogOnServer log;
        log.client = clientThrough(cluster, 2);
        const PublishResult result = log.put(version(1, "v")); // asked for before the connection is there
        const ConnectionState state = log.client->connectionState();
        const bool trusted = parseNatsVersion(state.server.version) >= NatsVersion { 2, 9, 21 };
        QCOMPARE(std::holds_alternative<Stored>(result), trusted);
        if (!trusted) {
            const auto* const failure = std::get_if<PublishFailure>(&result);
            QVERIFY(failure && !failure->mayBeStored);
            QVERIFY2(failure->error.what.find("nothing is written to it") != std::string::npos,
                failure->error.text().c_str());
            QVERIFY(std::any_of(state.warnings.begin(), state.warnings.end(),
                [&](const Error& warning) { return warning.what == failure->error.what; }));
            QCOMPARE(cluster.stream("INCIDENTS", 0)
                         .value(QLatin1String("state"))
                         .toObject()
                         .value(QLatin1String("messages"))
                         .toInt(-1),
                0);
        }
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Snapshot), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        QCOMPARE(reader.count(), std::size_t(5));
    }

    // The client was told one address only; it learns the others from the server.
    void readsOnWhenItsServerDies()
    {
        NatsCluster cluster;
        LogOnServer log;
        QVERIFY(hold(cluster, log, 10));
        QVERIFY(cluster.replicate("ALERTS"));
        LogReader reader;
        log.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_COMPARE_WITH_TIMEOUT(reader.count(), std::size_t(10), patience);

        cluster.server(0).kill();
        QTRY_VERIFY_WITH_TIMEOUT(log.client->connectionState().phase == ConnectionPhase::Live
                && log.client->connectionState().url != cluster.server(0).url(),
            patience);
        QTRY_VERIFY_WITH_TIMEOUT(cluster.leaderOf("ALERTS", 1) > 0, patience);
        // Written by the administrator, whom no version of the server holds back.
        QTRY_VERIFY_WITH_TIMEOUT(askServer(cluster.server(1), "ops.alert.test.a10", { { QStringLiteral("n"), 10 } })
                                     .contains(QStringLiteral("seq")),
            patience);
        QTRY_VERIFY_WITH_TIMEOUT(reader.count() >= 11, patience);
        QVERIFY(reader.eventsOf<HistoryGap>().empty());
        QVERIFY(reader.eventsOf<Restarted>().empty());
    }

    // The leader dies while the log is being looked at through another server; a new one is chosen after some seconds.
    void aHistoryIsReadWhileALeaderIsChosen()
    {
        NatsCluster cluster;
        LogOnServer log;
        QVERIFY(hold(cluster, log, 10));
        QVERIFY(cluster.replicate("ALERTS"));
        const int leader = cluster.leaderOf("ALERTS", 0);
        QVERIFY(leader >= 0);
        LogOnServer other;
        other.client = clientThrough(cluster, (leader + 1) % NatsCluster::Size);
        QTRY_VERIFY_WITH_TIMEOUT(other.client->connectionState().phase == ConnectionPhase::Live, patience);

        cluster.server(leader).kill();
        LogReader reader;
        std::optional<Expected<HistoryEnd>> end;
        QObject context;
        HistoryPlan plan;
        plan.stream = "ALERTS";
        other.client->readHistory(
            std::move(plan), reader.batchHandler(), &context, [&](const auto& result) { end.emplace(result); });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), patience);
        QVERIFY2(end->ok(), end->ok() ? "" : end->error().text().c_str());
        QCOMPARE(reader.count(), std::size_t(10));
    }

private:
    // Starts the cluster, and writes that many alerts into its log through the first server.
    [[nodiscard]] static bool hold(NatsCluster& cluster, LogOnServer& log, int alerts)
    {
        if (!cluster.start())
            return false;
        log.client = clientThrough(cluster, 0);
        return log.makeStreams() && log.putAlerts(0, alerts);
    }
    static std::unique_ptr<StreamClient> clientThrough(NatsCluster& cluster, int index)
    {
        StreamClientOptions options;
        options.endpoint = cluster.through(index);
        auto client = std::make_unique<StreamClient>(std::move(options));
        client->start();
        return client;
    }
};

QTEST_GUILESS_MAIN(TestStreamCluster)
#include "tst_stream_cluster.moc"
