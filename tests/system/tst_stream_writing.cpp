// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing to a real nats-server: what is acknowledged is there once, one of two writers wins, and every refusal says why.

#include "system/support/log_on_server.h"
#include "system/support/nats_tool.h"

#include <QJsonArray>

#include <atomic>
#include <map>
#include <thread>

using namespace leitstand;
using namespace leitstand::test;

namespace {

// Changes one setting of a stream behind the client's back.
bool change(const NatsServerProcess& server, const std::string& stream, const QString& setting, const QJsonValue& value)
{
    QJsonObject config = askServer(server, "$JS.API.STREAM.INFO." + stream)[QStringLiteral("config")].toObject();
    config.insert(setting, value);
    const QJsonObject reply = askServer(server, "$JS.API.STREAM.UPDATE." + stream, config);
    return !reply.isEmpty() && !reply.contains(QStringLiteral("error"));
}

} // namespace

class TestStreamWriting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void makesTheStreamsAndSeesDifferences()
    {
        LogOnServer log;
        QVERIFY(log.server.start());
        log.client = std::make_unique<StreamClient>(optionsFor(log.server));
        log.client->start();
        for (const auto state : { StreamReport::State::Created, StreamReport::State::AsAsked }) {
            const auto reports = log.ensureStreams();
            QVERIFY(reports && reports->ok());
            QCOMPARE((**reports).size(), std::size_t(5));
            for (const StreamReport& report : **reports) {
                for (const Error& difference : report.differences)
                    qWarning("%s", difference.text().c_str());
                QVERIFY(report.state == state);
            }
        }
        QVERIFY(change(log.server, "ALERTS", QStringLiteral("max_msgs_per_subject"), 3));
        const auto reports = log.ensureStreams();
        QVERIFY(reports && reports->ok());
        const StreamReport& alerts = (**reports).front();
        QVERIFY(alerts.state == StreamReport::State::Different);
        QCOMPARE(alerts.differences.size(), std::size_t(1));
        QVERIFY(alerts.differences.front().what.find("max_msgs_per_subject") != std::string::npos);
    }

    void storesAnIdOnce()
    {
        LogOnServer log;
        QVERIFY(log.open());
        const auto first = log.put(alert("a", "same"));
        const auto second = log.put(alert("a", "same"));
        QVERIFY(std::holds_alternative<Stored>(first) && std::holds_alternative<Stored>(second));
        QVERIFY(!std::get<Stored>(first).duplicate);
        QVERIFY(std::get<Stored>(second).duplicate);
        QCOMPARE(std::get<Stored>(first).sequence, std::get<Stored>(second).sequence);
    }

    void oneOfTwoWritersWins()
    {
        LogOnServer log;
        QVERIFY(log.open());
        StreamClient other(optionsFor(log.server));
        other.start();
        QTRY_VERIFY_WITH_TIMEOUT(other.connectionState().phase == ConnectionPhase::Live, patience);

        constexpr int rounds = 300;
        PublishResults results;
        for (int i = 1; i <= rounds; ++i) {
            const std::string number = std::to_string(i);
            log.client->publish(version(i, "left-" + number), nullptr, results.keep(number));
            other.publish(version(i, "right-" + number), nullptr, results.keep(number));
        }
        QTRY_COMPARE_WITH_TIMEOUT(results.count(), std::size_t(2 * rounds), patience);
        const auto winners = results.of<Stored>();
        const auto losers = results.of<Conflict>();
        QCOMPARE(winners.size(), std::size_t(rounds));
        QCOMPARE(losers.size(), std::size_t(rounds));
        std::map<std::string, std::uint64_t> wonAt;
        for (const auto& [number, stored] : winners)
            wonAt[number] = stored.sequence;
        QCOMPARE(wonAt.size(), std::size_t(rounds));
        for (const auto& [number, conflict] : losers) {
            QCOMPARE(conflict.sequence, wonAt[number]);
            QCOMPARE(conflict.payload, "by " + conflict.messageId);
        }
    }

    // The server has forgotten the id, so it calls our own message somebody else's.
    void itsOwnVersionIsNoConflict()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(change(log.server, "INCIDENTS", QStringLiteral("duplicate_window"), 100'000'000));
        const auto first = log.put(version(1, "mine"));
        QVERIFY(std::holds_alternative<Stored>(first));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto again = log.put(version(1, "mine"));
                return std::holds_alternative<Stored>(again) && std::get<Stored>(again).duplicate
                    && std::get<Stored>(again).sequence == std::get<Stored>(first).sequence
                    // The server's own refusal shows that its window is over.
                    && std::holds_alternative<Conflict>(log.put(version(1, "theirs")));
            },
            patience));
        const QJsonObject info = askServer(log.server, "$JS.API.STREAM.INFO.INCIDENTS");
        QCOMPARE(info[QStringLiteral("state")].toObject()[QStringLiteral("messages")].toInt(), 1);
    }

    void saysThatTheLogIsFull()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QVERIFY(change(log.server, "INCIDENTS", QStringLiteral("max_bytes"), 4000));
        PublishResult last = Stored {};
        for (int i = 1; i < 100 && std::holds_alternative<Stored>(last); ++i)
            last = log.put(version(i, "v" + std::to_string(i)));
        const auto* failure = std::get_if<PublishFailure>(&last);
        QVERIFY(failure);
        QVERIFY2(failure->error.what.find("full") != std::string::npos, failure->error.text().c_str());
        QVERIFY(!failure->error.remedy.empty());
        QVERIFY(!failure->permanent && !failure->mayBeStored);
        // What was there is there still.
        QVERIFY(std::holds_alternative<Conflict>(log.put(version(1, "other"))));
    }

    void refusesWhatCanNeverBeStored()
    {
        LogOnServer log;
        QVERIFY(log.open());
        PublishRequest large = alert("large", "l", std::string(2U << 20U, 'x'));
        PublishRequest breaking = alert("header", "id\r\nNats-Rollup: all");
        PublishRequest nowhere = alert("subject", "s");
        nowhere.subject = "ops alert";
        for (const PublishRequest& request : { large, breaking, nowhere }) {
            const auto result = log.put(request);
            const auto* failure = std::get_if<PublishFailure>(&result);
            QVERIFY(failure && failure->permanent && !failure->mayBeStored);
        }
        QVERIFY(std::holds_alternative<Stored>(log.put(alert("good", "g"))));
    }

    void givesUpWhenNoStreamTakesIt()
    {
        LogOnServer log;
        QVERIFY(log.open());
        PublishRequest request = alert("a", "id");
        request.subject = "ops.nothing.here";
        request.giveUpAfter = std::chrono::milliseconds(700);
        const auto result = log.put(request);
        const auto* failure = std::get_if<PublishFailure>(&result);
        QVERIFY(failure && !failure->permanent && !failure->mayBeStored);
        QVERIFY2(failure->error.what.find("no stream takes this subject") != std::string::npos,
            failure->error.text().c_str());
    }

    void keepsTheOrderOfASubject()
    {
        LogOnServer log;
        QVERIFY(log.open());
        constexpr int changes = 20; // as many as are kept
        PublishResults results;
        for (int i = 0; i < changes; ++i) {
            for (const char* name : { "x", "y", "z" })
                log.client->publish(
                    alert(name, name + std::to_string(i), std::to_string(i)), nullptr, results.keep(name));
        }
        QTRY_COMPARE_WITH_TIMEOUT(results.of<Stored>().size(), std::size_t(3 * changes), patience);
        LogReader reader;
        ConsumerPlan plan = reading("ALERTS", StartAt::Everything);
        plan.filter = "ops.alert.test.y";
        log.client->subscribe(plan, reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(reader.caughtUp(), patience);
        const auto messages = reader.messages();
        QCOMPARE(messages.size(), std::size_t(changes));
        for (int i = 0; i < changes; ++i)
            QCOMPARE(messages[static_cast<std::size_t>(i)].payload, std::to_string(i));
    }

    void reportsAsSavedOnlyAfterTheSync()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        StreamClientOptions options = optionsFor(server);
        std::atomic<int> syncs = 0;
        std::atomic<bool> mayEnd = false;
        std::atomic<bool> broken = false;
        options.diskSync = [&](const std::string& folder) -> Outcome {
            ++syncs;
            while (!mayEnd)
                std::this_thread::yield();
            if (broken || folder != server.storeFolder())
                return Error { "the disk is broken", folder, "" };
            return Done {};
        };
        LogOnServer log;
        log.client = std::make_unique<StreamClient>(options);
        log.client->start();
        QVERIFY(log.makeStreams());

        PublishResults results;
        constexpr int commands = 50;
        for (int i = 1; i <= commands; ++i) {
            PublishRequest request = version(i, "c" + std::to_string(i));
            request.syncToDisk = true;
            log.client->publish(request, nullptr, results.keep("c"));
        }
        QTRY_VERIFY_WITH_TIMEOUT(syncs == 1, patience);
        // A machine's event needs no disk and overtakes; nothing that a person did is called saved.
        QVERIFY(std::holds_alternative<Stored>(log.put(alert("a", "machine"))));
        QCOMPARE(results.count(), std::size_t(0));
        mayEnd = true;
        QTRY_COMPARE_WITH_TIMEOUT(results.of<Stored>().size(), std::size_t(commands), patience);
        QVERIFY2(syncs < commands, "one sync serves many");

        broken = true;
        PublishRequest unlucky = version(commands + 1, "unlucky");
        unlucky.syncToDisk = true;
        const auto result = log.put(unlucky);
        const auto* failure = std::get_if<PublishFailure>(&result);
        QVERIFY(failure && failure->mayBeStored);
        QCOMPARE(failure->error.what, std::string("the disk is broken"));
        broken = false;
        const auto again = log.put(unlucky);
        QVERIFY(std::holds_alternative<Stored>(again) && std::get<Stored>(again).duplicate);
    }

    void sendsWhatWaitedWhenTheServerComes()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        LogOnServer log;
        log.client = std::make_unique<StreamClient>(optionsFor(server));
        log.client->start();
        QVERIFY(log.makeStreams());
        server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(log.client->connectionState().phase != ConnectionPhase::Live, patience);

        PublishResults results;
        for (int i = 0; i < 100; ++i)
            log.client->publish(alert("a" + std::to_string(i), "w" + std::to_string(i)), nullptr, results.keep("w"));
        PublishRequest impatient = alert("b", "impatient");
        impatient.giveUpAfter = std::chrono::milliseconds(300);
        const auto result = log.put(impatient);
        const auto* failure = std::get_if<PublishFailure>(&result);
        QVERIFY(failure && !failure->permanent && !failure->mayBeStored);
        QCOMPARE(results.count(), std::size_t(0));
        QVERIFY(server.start());
        QTRY_COMPARE_WITH_TIMEOUT(results.of<Stored>().size(), std::size_t(100), patience);
    }

    void passesOnWhatIsNotStored()
    {
        LogOnServer log;
        QVERIFY(log.open());
        StreamClient other(optionsFor(log.server));
        other.start();
        std::atomic<int> heard = 0;
        other.listenVolatile("ops.presence.>", [&](const VolatileMessage& message) {
            if (message.subject == "ops.presence.anna" && message.payload == "typing")
                ++heard;
        });
        QVERIFY(QTest::qWaitFor(
            [&] {
                log.client->publishVolatile("ops.presence.anna", "typing");
                return heard > 0;
            },
            patience));
    }

    void anAccountWithoutPermissionIsTold()
    {
        NatsServerProcess::Options options;
        options.users = R"({ user: admin, password: admin }, { user: wall, password: wall, permissions: {
            publish: { allow: ["$JS.API.STREAM.INFO.*", "$JS.API.CONSUMER.CREATE.ALERTS.*", "$JS.API.CONSUMER.CREATE.ALERTS.*.>",
            "$JS.API.CONSUMER.MSG.NEXT.ALERTS.*", "$JS.API.CONSUMER.DELETE.ALERTS.*"] },
            subscribe: { allow: ["_INBOX_wall.>"] } } })";
        NatsServerProcess server(options);
        QVERIFY(server.start());
        const auto clientFor = [&](const std::string& user, const std::string& inboxPrefix) {
            StreamClientOptions clientOptions = optionsFor(server);
            clientOptions.endpoint = [endpoint = server.endpoint(), user]() mutable -> Expected<StreamEndpoint> {
                endpoint.user = user;
                endpoint.password = user;
                return endpoint;
            };
            clientOptions.inboxPrefix = inboxPrefix;
            auto client = std::make_unique<StreamClient>(clientOptions);
            client->start();
            return client;
        };
        LogOnServer admin;
        admin.client = clientFor("admin", "_INBOX");
        QVERIFY(admin.makeStreams());
        QVERIFY(std::holds_alternative<Stored>(admin.put(alert("a", "1"))));

        LogOnServer wall;
        wall.client = clientFor("wall", "_INBOX_wall");
        QVERIFY(wall.makeStreams()); // they are there, so nothing has to be created
        const auto result = wall.put(alert("a", "2"));
        const auto* failure = std::get_if<PublishFailure>(&result);
        QVERIFY(failure && failure->permanent && !failure->mayBeStored);
        QVERIFY2(failure->error.what.find("not permit") != std::string::npos, failure->error.text().c_str());
        LogReader alerts;
        LogReader incidents;
        wall.client->subscribe(reading("ALERTS", StartAt::Snapshot), alerts.handlers());
        wall.client->subscribe(reading("INCIDENTS", StartAt::Everything), incidents.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(alerts.caughtUp(), patience);
        QCOMPARE(alerts.count(), std::size_t(1));
        QTRY_COMPARE_WITH_TIMEOUT(incidents.eventsOf<ReadingBlocked>().size(), std::size_t(1), patience);
        const Error blocked = incidents.eventsOf<ReadingBlocked>().front().error;
        QVERIFY2(blocked.what.find("not permit") != std::string::npos, blocked.text().c_str());

        // With an inbox of another role nothing would ever be answered.
        const auto lost = clientFor("wall", "_INBOX");
        QTRY_VERIFY_WITH_TIMEOUT(lost->connectionState().credentialsRefused, patience);
        QVERIFY(lost->connectionState().reason->what.find("Subscription") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestStreamWriting)
#include "tst_stream_writing.moc"
