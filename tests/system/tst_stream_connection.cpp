// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finding a server, and telling what is wrong with one: refused, too slow, silent, lying. Each gives a reason for a person
// to read, and none a busy loop.

#include "system/support/log_on_server.h"
#include "system/support/lying_server.h"
#include "system/support/nats_tool.h"

#include <QSignalSpy>
#include <QTcpSocket>

#include <atomic>

using namespace leitstand;
using namespace leitstand::test;

namespace {

// As patient as a test can be with a server that never answers.
ConnectionTimings hurried()
{
    ConnectionTimings timings;
    timings.connectTimeout = std::chrono::milliseconds(700);
    timings.handshakeTimeout = std::chrono::milliseconds(700);
    timings.pingInterval = std::chrono::milliseconds(150);
    timings.requestTimeout = std::chrono::milliseconds(500);
    return timings;
}

struct Attempt {
    std::atomic<int> count = 0;
    std::unique_ptr<StreamClient> client;

    explicit Attempt(StreamEndpoint endpoint, ConnectionTimings timings = hurried())
    {
        StreamClientOptions options;
        options.endpoint = [this, endpoint = std::move(endpoint)]() -> Expected<StreamEndpoint> {
            ++count;
            return endpoint;
        };
        options.timings = timings;
        client = std::make_unique<StreamClient>(options);
        client->start();
    }

    [[nodiscard]] ConnectionState state() const { return client->connectionState(); }
    [[nodiscard]] bool lostFor(const char* words) const
    {
        const auto reason = state().reason;
        return reason && reason->text().find(words) != std::string::npos;
    }
};

StreamEndpoint at(std::string url)
{
    StreamEndpoint endpoint;
    endpoint.urls = { std::move(url) };
    return endpoint;
}

std::string unusedUrl()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return "ws://127.0.0.1:" + std::to_string(server.serverPort());
}

} // namespace

Q_DECLARE_METATYPE(leitstand::test::LyingNatsServer::Lie)

class TestStreamConnection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhenTheCredentialsAreRefused()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        StreamEndpoint wrong = server.endpoint();
        wrong.token = "wrong";
        ConnectionTimings timings = hurried();
        timings.refusedRetry = std::chrono::milliseconds(60'000);
        const Attempt attempt(wrong, timings);
        QTRY_VERIFY_WITH_TIMEOUT(attempt.state().credentialsRefused, patience);
        QVERIFY(attempt.lostFor("Authorization Violation") && attempt.lostFor("check user, password or token"));
        QVERIFY2(!attempt.lostFor("wrong"), "a secret in a message");
        QVERIFY(attempt.state().phase == ConnectionPhase::Lost);
        // It is not tried again at once; but when somebody says that something changed, it is.
        QTest::qWait(300);
        QCOMPARE(attempt.count.load(), 1);
        attempt.client->reconnectNow();
        QTRY_COMPARE_WITH_TIMEOUT(attempt.count.load(), 2, patience);
    }

    void findsTheServerWhereverItIsNow()
    {
        LogOnServer log;
        QVERIFY(log.open());
        QSignalSpy changes(log.client.get(), &StreamClient::connectionChanged);
        log.server.kill();
        QTRY_VERIFY_WITH_TIMEOUT(log.client->connectionState().phase != ConnectionPhase::Live, patience);
        QVERIFY(log.client->connectionState().reason.has_value());
        QVERIFY(log.server.start());
        QTRY_VERIFY_WITH_TIMEOUT(log.client->connectionState().phase == ConnectionPhase::Live, patience);
        QVERIFY(!log.client->connectionState().reason.has_value());
        QCOMPARE(log.client->connectionState().server.version.substr(0, 2), std::string("2."));
        QTRY_VERIFY_WITH_TIMEOUT(changes.count() >= 2, patience); // queued, the state is not
    }

    void triesEachOfSeveralServers()
    {
        NatsServerProcess server;
        QVERIFY(server.start());
        StreamEndpoint endpoint = server.endpoint();
        endpoint.urls = { unusedUrl(), unusedUrl(), server.url() };
        const Attempt attempt(endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(attempt.state().phase == ConnectionPhase::Live, patience);
        QCOMPARE(attempt.state().url, server.url());
    }

    void learnsOfPeersAndLeavesAServerThatShutsDown()
    {
        NatsServerProcess peer;
        QVERIFY(peer.start());
        const QByteArray hostAndPort = QByteArray::fromStdString(peer.url().substr(5));
        LyingNatsServer::Lie lie;
        lie.greeting = goodInfo;
        lie.answer
            = "INFO {\"version\":\"2.9.10\",\"headers\":true,\"max_payload\":1048576,\"ldm\":true,\"connect_urls\":[\""
            + hostAndPort + "\"]}\r\n";
        lie.pongForever = true;
        LyingNatsServer leaving(lie);
        QVERIFY(leaving.isListening());
        StreamEndpoint endpoint = peer.endpoint();
        endpoint.urls = { leaving.url() };
        const Attempt attempt(endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(
            attempt.state().phase == ConnectionPhase::Live && attempt.state().url == peer.url(), patience);
    }

    void refusesAddressesThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("scheme") << QByteArray("http://127.0.0.1:1") << QByteArray("not an address of a WebSocket");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("not an address of a WebSocket");
        QTest::newRow("no host") << QByteArray("ws://") << QByteArray("not an address of a WebSocket");
        QTest::newRow("password") << QByteArray("ws://me:secret@127.0.0.1:1") << QByteArray("must not hold a user");
        QTest::newRow("nobody there") << QByteArray::fromStdString(unusedUrl()) << QByteArray("refused");
    }

    void refusesAddressesThatAreNone()
    {
        QFETCH(QByteArray, url);
        QFETCH(QByteArray, words);
        const Attempt attempt(at(url.toStdString()));
        QTRY_VERIFY_WITH_TIMEOUT(attempt.lostFor(words.constData()), patience);
        QVERIFY(!attempt.lostFor("secret"));
        QTest::qWait(500);
        // 50 ms, doubled each time up to 2 s: about four attempts by now.
        QVERIFY2(attempt.count < 10, qPrintable(QString::number(attempt.count)));
    }

    void saysThatACertificateCannotBeRead()
    {
        StreamEndpoint endpoint = at("wss://127.0.0.1:1");
        endpoint.caFile = "/nonexistent/ca.pem";
        const Attempt attempt(endpoint);
        QTRY_VERIFY_WITH_TIMEOUT(attempt.lostFor("no certificate can be read"), patience);
    }

    void passesOnWhatTheResolverSays()
    {
        StreamClientOptions options;
        options.endpoint = []() -> Expected<StreamEndpoint> {
            return Error { "the engine is starting", "here", "wait" };
        };
        StreamClient client(options);
        client.start();
        QTRY_VERIFY_WITH_TIMEOUT(client.connectionState().reason.has_value(), patience);
        QCOMPARE(client.connectionState().reason->what, std::string("the engine is starting"));
    }

    void warnsOfAServerThatCannotBeTrusted()
    {
        NatsServerProcess::Options options;
        options.jetStream = false;
        NatsServerProcess server(options);
        QVERIFY(server.start());
        StreamEndpoint shared = server.endpoint();
        shared.storeFolder.clear();
        const Attempt attempt(shared);
        QTRY_COMPARE_WITH_TIMEOUT(attempt.state().warnings.size(), std::size_t(2), patience);
        QVERIFY(attempt.state().warnings[0].remedy.find("2.11.16") != std::string::npos);
        QVERIFY(attempt.state().warnings[1].what.find("JetStream is not enabled") != std::string::npos);
    }

    void seesThroughLies_data()
    {
        using Lie = LyingNatsServer::Lie;
        QTest::addColumn<Lie>("lie");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char* name, const Lie& lie, const char* words) {
            QTest::newRow(name) << lie << QByteArray(words);
        };
        row("says nothing", { .greeting = {} }, "does not speak NATS");
        row("half an INFO", { .greeting = goodInfo.left(40) }, "does not speak NATS");
        row("hangs up at once", { .greeting = {}, .pong = false, .hangUp = true }, "hung up");
        row("INFO is no JSON", { .greeting = "INFO nonsense\r\n" }, "INFO that is not a JSON object");
        row("INFO without limits", { .greeting = "INFO {\"version\":\"2.9.10\"}\r\n" },
            "INFO without version or max_payload");
        row("INFO never ends", { .greeting = "INFO {\"a\":\"" + QByteArray(2'000'000, 'x'), .pieces = 60'000 },
            "control line");
        row("no headers", { .greeting = "INFO {\"version\":\"1.4.0\",\"max_payload\":1000}\r\n" }, "too old");
        row("a web page", { .greeting = "<html>\r\n" }, "unknown operation");
        row("text frames", { .asText = true }, "sends text");
        row("no PONG", { .pong = false }, "does not speak NATS");
        row("garbage after", { .answer = "\x01\x02\x03\r\n" }, "unknown operation");
        row("too large", { .answer = "MSG a 1 99999999\r\n" }, "more than the server announced");
        row("negative", { .answer = "MSG a 1 -1\r\n" }, "should be a number");
        row("lies about a length", { .answer = "MSG a 1 5\r\nabcdefghij\r\n" }, "not as long as its line says");
        row("headers beyond the end", { .answer = "HMSG a 1 50 20\r\n" }, "headers are longer");
        row("half a message, then silence", { .answer = "MSG a 1 1000\r\nabc" }, "stopped answering");
        row("half a message, then the end", { .answer = "MSG a 1 1000\r\nabc", .hangUp = true }, "hung up");
        row("refuses", { .answer = "-ERR 'Authorization Violation'\r\n", .pong = false, .hangUp = true },
            "Authorization");
        row("is full", { .answer = "-ERR 'maximum connections exceeded'\r\n", .pong = false, .hangUp = true },
            "maximum conn");
    }

    void seesThroughLies()
    {
        QFETCH(LyingNatsServer::Lie, lie);
        QFETCH(QByteArray, words);
        LyingNatsServer server(lie);
        QVERIFY(server.isListening());
        Attempt attempt(at(server.url()));
        LogReader reader;
        attempt.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_VERIFY2_WITH_TIMEOUT(attempt.lostFor(words.constData()),
            attempt.state().reason ? attempt.state().reason->text().c_str() : "no reason yet", patience);
        QVERIFY(reader.count() == 0 && !reader.caughtUp());
        const int before = server.connections();
        QTest::qWait(250);
        QVERIFY2(server.connections() - before < 6, qPrintable(QString::number(server.connections() - before)));
    }

    void isNotHeldUpByWhatIsNoWebSocket_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("manner");
        using Manner = SilentTcpServer::Manner;
        const auto row = [](const char* name, const QByteArray& answer, Manner manner) {
            QTest::newRow(name) << answer << int(manner);
        };
        row("silence", {}, Manner::Waits);
        row("hangs up", {}, Manner::HangsUp);
        row("refuses", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", Manner::Waits);
        row("half an answer", "HTTP/1.1 101 Swit", Manner::Waits);
        row("another protocol", "220 mail.example ESMTP\r\n", Manner::Waits);
        row("frame of 2^62 bytes", QByteArray::fromHex("827f4000000000000000") + "INFO {", Manner::Upgrades);
        row("frame of 2^63 bytes", QByteArray::fromHex("827f8000000000000000") + "INFO {", Manner::Upgrades);
        row("frame longer than what comes", QByteArray::fromHex("827e7fff") + "INFO {}\r\n", Manner::Upgrades);
        row("continuation of nothing", QByteArray::fromHex("8005") + "INFO ", Manner::Upgrades);
        row("unknown frame", QByteArray::fromHex("8b05") + "INFO ", Manner::Upgrades);
    }

    void isNotHeldUpByWhatIsNoWebSocket()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, manner);
        const SilentTcpServer server(answer, SilentTcpServer::Manner(manner));
        QVERIFY(server.isListening());
        const Attempt attempt(at(server.url()));
        // It goes on trying, so nothing hangs, and has a reason to show.
        QTRY_VERIFY_WITH_TIMEOUT(server.connections() >= 2, patience);
        QVERIFY(attempt.state().reason.has_value() && !attempt.state().reason->what.empty());
        QVERIFY(attempt.state().phase != ConnectionPhase::Live);
    }

    // What a server sends before it is asked, to subscriptions that nobody made, changes nothing.
    void ignoresMessagesThatNobodyAskedFor()
    {
        LyingNatsServer server(
            { .answer = "MSG ops.alert.x 77 5\r\nhello\r\nMSG _INBOX.x.1 1 2\r\n{}\r\nMSG a 1 0\r\n\r\n"
                        "HMSG a 1 9 9\r\nNATS/1.0 \r\n-ERR 'Permissions Violation for Publish to \"x\"'\r\n+OK\r\n",
                .pongForever = true });
        Attempt attempt(at(server.url()));
        LogReader reader;
        attempt.client->subscribe(reading("ALERTS", StartAt::Everything), reader.handlers());
        QTRY_VERIFY_WITH_TIMEOUT(!reader.eventsOf<ReadingBlocked>().empty(), patience); // nobody answers its questions
        QVERIFY(attempt.state().phase == ConnectionPhase::Live);
        QCOMPARE(server.connections(), 1);
        QCOMPARE(reader.count(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(TestStreamConnection)
#include "tst_stream_connection.moc"
