// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway's door over real HTTP, with a log in memory behind it.

#include "gateway/access.h"
#include "gateway/gateway.h"
#include "gateway_memory_log.h"

#include <httplib.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <future>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr auto Token = "0123456789abcdef";

std::string alertJson(const std::string& name, const std::string& status = "firing")
{
    return R"({"status":")" + status + R"(","labels":{"alertname":")" + name
        + R"("},"annotations":{},"startsAt":"2026-11-21T03:26:09Z","endsAt":"0001-01-01T00:00:00Z"})";
}

std::string bodyOf(const std::string& alerts)
{
    return R"({"receiver":"r","status":"firing","alerts":[)" + alerts
        + R"(],"externalURL":"http://127.0.0.1:1","version":"4","truncatedAlerts":0})";
}

struct Answer {
    int status = 0;
    QJsonObject body;
    std::string challenge;
};

Configuration configurationFor(std::uint16_t port = 0)
{
    Configuration configuration;
    configuration.http.port = port;
    configuration.http.maxBodyBytes = 1 << 20;
    SourceSettings main;
    main.name = "main";
    main.access.token = Token;
    main.compareEvery = 1h;
    SourceSettings basic;
    basic.name = "basic";
    basic.access.user = "am";
    basic.access.password = "pässword:1";
    basic.compareEvery = 1h;
    configuration.sources = { main, basic };
    return configuration;
}

} // namespace

class TestGatewayReceiver : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<MemoryLog>();
        ReceiverLimits limits;
        limits.silence = 1s;
        m_gateway = std::make_unique<Gateway>(
            configurationFor(), *m_log, [this] { return m_now; }, limits);
        const auto port = m_gateway->start();
        QVERIFY(port.ok());
        m_port = *port;
    }

    void cleanup()
    {
        m_gateway->beginStop();
        QTRY_VERIFY(m_gateway->hasStopped());
        m_gateway.reset();
        m_log.reset();
    }

    void anAlertReachesTheLogBeforeTheAnswer()
    {
        const Answer answer = post("/v1/alertmanager/main", bodyOf(alertJson("A") + ',' + alertJson("B")));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value(u"published").toInt(), 2);
        QCOMPARE(m_log->stored.size(), std::size_t(2));
        const auto& condition = std::get<AlertCondition>(m_log->stored[0].body);
        QCOMPARE(condition.key.source, std::string("main"));
        QCOMPARE(condition.consoleUrl, std::string("http://127.0.0.1:1/#/alerts?filter=%7Balertname%3D%22A%22%7D"));
        QCOMPARE(m_log->stored[0].source, std::string("/leitstand/gateway"));

        const Answer again = post("/v1/alertmanager/main", bodyOf(alertJson("A") + ',' + alertJson("B", "resolved")));
        QCOMPARE(again.body.value(u"unchanged").toInt(), 1);
        QCOMPARE(again.body.value(u"published").toInt(), 1);
        QCOMPARE(m_log->stored.size(), std::size_t(3));
    }

    void aBadAlertIsNamedAndTheOthersAreTaken()
    {
        const Answer answer = post("/v1/alertmanager/main", bodyOf(alertJson("A") + ",{}," + alertJson("B")));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body.value(u"published").toInt(), 2);
        QCOMPARE(answer.body.value(u"rejected").toInt(), 1);
        const QJsonObject rejected = answer.body.value(u"rejected_alerts").toArray().at(0).toObject();
        QCOMPARE(rejected.value(u"index").toInt(), 1);
        QCOMPARE(rejected.value(u"reason").toString(), QStringLiteral("status is missing"));
        QCOMPARE(m_gateway->report().sources.at(0).state, SourceState::Failing);
    }

    void theLogIsAway()
    {
        m_log->away = true;
        const Answer away = post("/v1/alertmanager/main", bodyOf(alertJson("A")));
        QCOMPARE(away.status, 503);
        QVERIFY(away.body.value(u"error").toString().contains(u"cannot be reached"));
        m_log->away = false;
        QCOMPARE(post("/v1/alertmanager/main", bodyOf(alertJson("A"))).status, 200);
        QCOMPARE(m_log->stored.size(), std::size_t(1));
    }

    void theLogDoesNotAnswer()
    {
        m_gateway->beginStop();
        QTRY_VERIFY(m_gateway->hasStopped());
        m_log->acknowledges = false;
        Mailbox mailbox;
        AlertBook book(*m_log, [this] { return m_now; });
        ReceiverHandlers handlers;
        handlers.deliver = [&book](Delivery delivery, AlertBook::Answer answer) {
            book.takeWebhook(std::move(delivery.alerts), 1s, std::move(answer));
        };
        handlers.refused = [](const Refusal&) {};
        handlers.logReady = [] { return true; };
        ReceiverLimits limits;
        limits.answerWithin = 300ms;
        HttpReceiver receiver(configurationFor().http, configurationFor().sources, mailbox, handlers, limits);
        m_port = *receiver.start();
        const Answer answer = post("/v1/alertmanager/main", bodyOf(alertJson("A")));
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.body.value(u"error").toString().contains(u"did not acknowledge in time"));
    }

    void whoMaySend_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const QByteArray main = "/v1/alertmanager/main";
        const QByteArray basic = "/v1/alertmanager/basic";
        QTest::newRow("right token") << main << QByteArray("Bearer ") + Token << 200;
        QTest::newRow("scheme in small letters") << main << QByteArray("bearer ") + Token << 200;
        QTest::newRow("nothing") << main << QByteArray() << 401;
        QTest::newRow("wrong token") << main << QByteArray("Bearer 0123456789abcdeF") << 403;
        QTest::newRow("beginning of the token") << main << QByteArray("Bearer 0123") << 403;
        QTest::newRow("more than the token") << main << QByteArray("Bearer ") + Token + "0" << 403;
        QTest::newRow("token without scheme") << main << QByteArray(Token) << 401;
        QTest::newRow("other scheme") << main << QByteArray("Leitstand ") + Token << 401;
        QTest::newRow("right password") << basic << "Basic " + QByteArray("am:pässword:1").toBase64() << 200;
        QTest::newRow("wrong password") << basic << "Basic " + QByteArray("am:passwort").toBase64() << 403;
        QTest::newRow("no base64") << basic << QByteArray("Basic !!!") << 403;
        QTest::newRow("token of the other source") << basic << QByteArray("Bearer ") + Token << 401;
        QTest::newRow("no such source") << QByteArray("/v1/alertmanager/other") << QByteArray("Bearer ") + Token << 404;
        QTest::newRow("no source") << QByteArray("/v1/alertmanager/") << QByteArray("Bearer ") + Token << 404;
        QTest::newRow("elsewhere") << QByteArray("/") << QByteArray("Bearer ") + Token << 404;
        QTest::newRow("a long path") << QByteArray("/v1/alertmanager/") + QByteArray(4000, 'x')
                                     << QByteArray("Bearer ") + Token << 414;
    }

    void whoMaySend()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, authorization);
        QFETCH(int, status);
        httplib::Headers headers;
        if (!authorization.isEmpty())
            headers.emplace("Authorization", authorization.toStdString());
        const Answer answer = post(path.toStdString(), bodyOf(alertJson("A")), headers);
        QCOMPARE(answer.status, status);
        QCOMPARE(m_log->stored.size(), std::size_t(status == 200 ? 1 : 0));
        if (status == 401)
            QVERIFY(!answer.challenge.empty());
        if (status != 200) {
            QVERIFY(!answer.body.value(u"error").toString().isEmpty());
            QVERIFY(!answer.body.value(u"remedy").toString().isEmpty());
        }
    }

    void aWrongTokenIsToldInTheReport()
    {
        QCOMPARE(m_gateway->report().sources.at(0).state, SourceState::Waiting);
        const std::string body = R"({"version":"4","alerts":[)" + alertJson("A") + "]}";
        post("/v1/alertmanager/main", body, { { "Authorization", "Bearer wrong" } });
        QTRY_COMPARE(m_gateway->report().sources.at(0).state, SourceState::Failing);
        QVERIFY(m_gateway->report().sources.at(0).detail.find("the token is wrong") != std::string::npos);
        post("/v1/alertmanager/main", body);
        QCOMPARE(m_gateway->report().sources.at(0).state, SourceState::Good);
        QCOMPARE(m_gateway->report().sources.at(0).lastGood, std::optional(m_now));
    }

    void whatIsNoWebhook_data()
    {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("no JSON") << QByteArray("application/json") << QByteArray("hello") << 400;
        QTest::newRow("wrong version") << QByteArray("application/json") << QByteArray(R"({"version":"1","alerts":[]})")
                                       << 400;
        QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b") << 415;
        QTest::newRow("text") << QByteArray("text/plain") << QByteArray("x") << 415;
        QTest::newRow("with charset") << QByteArray("application/json; charset=utf-8")
                                      << QByteArray(R"({"version":"4","alerts":[]})") << 200;
        QTest::newRow("too large") << QByteArray("application/json") << QByteArray((1 << 20) + 1, ' ') << 413;
        QTest::newRow("empty") << QByteArray("application/json") << QByteArray() << 400;
    }

    void whatIsNoWebhook()
    {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(
            post("/v1/alertmanager/main", body.toStdString(), authorized(), contentType.toStdString()).status, status);
    }

    void otherMethods()
    {
        QCOMPARE(raw("GET /v1/alertmanager/main HTTP/1.1\r\nHost: x\r\n\r\n").left(12), QByteArray("HTTP/1.1 405"));
        QCOMPARE(raw("DELETE /v1/alertmanager/main HTTP/1.1\r\nHost: x\r\n\r\n").left(12), QByteArray("HTTP/1.1 405"));
        QCOMPARE(raw("PUT /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello").left(12),
            QByteArray("HTTP/1.1 405"));
    }

    void health()
    {
        QTRY_VERIFY(raw("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").contains("\"log\":\"ready\""));
        m_log->away = true;
        QTRY_VERIFY(raw("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").contains("\"log\":\"not ready\""));
    }

    // What the headers say about the length is not believed.
    void lengths_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray head
            = QByteArray("POST /v1/alertmanager/main HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n")
            + "Authorization: Bearer " + Token + "\r\n";
        const QByteArray body = QByteArray::fromStdString(bodyOf(alertJson("A")));
        const QByteArray chunk = QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n0\r\n\r\n";
        QTest::newRow("chunked") << head + "Transfer-Encoding: chunked\r\n\r\n" + chunk << QByteArray("HTTP/1.1 200");
        QByteArray many = head + "Transfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 40; ++i)
            many += "10000\r\n" + QByteArray(0x10000, ' ') + "\r\n";
        QTest::newRow("chunks without end") << many << QByteArray("HTTP/1.1 413");
        QTest::newRow("no length") << head + "\r\n" + body << QByteArray("HTTP/1.1 411");
        QTest::newRow("huge length") << head + "Content-Length: 99999999999\r\n\r\n" << QByteArray("HTTP/1.1 413");
        QTest::newRow("endless length") << head + "Content-Length: 999999999999999999999999\r\n\r\n"
                                        << QByteArray("HTTP/1.1 413");
        QTest::newRow("negative length") << head + "Content-Length: -1\r\n\r\n" << QByteArray("HTTP/1.1 400");
        QTest::newRow("no number") << head + "Content-Length: ten\r\n\r\n" << QByteArray("HTTP/1.1 400");
        QTest::newRow("shorter than it says")
            << head + "Content-Length: 5000\r\n\r\n" + body << QByteArray("HTTP/1.1 400");
        QTest::newRow("compressed") << head + "Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc"
                                    << QByteArray("HTTP/1.1 415");
        QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400");
    }

    void lengths()
    {
        QFETCH(QByteArray, request);
        QFETCH(QByteArray, answer);
        QCOMPARE(raw(request).left(12), answer);
    }

    void aBodyThatComesTooSlowly()
    {
        MemoryLog log;
        ReceiverLimits limits;
        limits.bodyWithin = 300ms;
        Gateway gateway(
            configurationFor(), log, [this] { return m_now; }, limits);
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), *gateway.start());
        QVERIFY(socket.waitForConnected());
        socket.write(QByteArray("POST /v1/alertmanager/main HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n")
            + "Authorization: Bearer " + Token + "\r\nContent-Length: 1000\r\n\r\n");
        for (int i = 0; i < 100 && socket.state() == QAbstractSocket::ConnectedState; ++i) {
            socket.write(" ");
            QTest::qWait(50);
        }
        QVERIFY2(socket.readAll().startsWith("HTTP/1.1 408"), "a byte now and then is no sign of life");
        gateway.beginStop();
        QTRY_VERIFY(gateway.hasStopped());
    }

    // More connections that never send anything than there are threads: nobody is locked out for longer than the silence
    // that is allowed.
    void silentSendersLockNobodyOut()
    {
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (int i = 0; i < 60; ++i) {
            silent.push_back(std::make_unique<QTcpSocket>());
            silent.back()->connectToHost(QStringLiteral("127.0.0.1"), m_port);
            QVERIFY(silent.back()->waitForConnected());
            if (i % 2 == 0)
                silent.back()->write("POST /v1/alertmanager/main HTTP/1.1\r\nHost:");
            silent.back()->flush();
        }
        QCOMPARE(post("/v1/alertmanager/main", bodyOf(alertJson("A"))).status, 200);
    }

    void aThousandAtOnce()
    {
        constexpr int Senders = 8;
        constexpr int Each = 125;
        std::vector<std::future<int>> senders;
        for (int s = 0; s < Senders; ++s) {
            senders.push_back(std::async(std::launch::async, [this, s] {
                int good = 0;
                for (int i = 0; i < Each; ++i) {
                    httplib::Client client("127.0.0.1", m_port);
                    const auto result = client.Post("/v1/alertmanager/main", authorized(),
                        bodyOf(alertJson(std::to_string(s) + '.' + std::to_string(i))), "application/json");
                    good += result && result->status == 200 ? 1 : 0;
                }
                return good;
            }));
        }
        int good = 0;
        for (auto& sender : senders) {
            while (sender.wait_for(0s) != std::future_status::ready)
                QTest::qWait(5);
            good += sender.get();
        }
        QCOMPARE(good, Senders * Each);
        QCOMPARE(m_log->stored.size(), std::size_t(Senders * Each));
    }

    void thePortIsInUse()
    {
        Gateway second(configurationFor(m_port), *m_log, [this] { return m_now; });
        const auto port = second.start();
        QVERIFY(!port.ok());
        QVERIFY2(
            port.error().text().find("in use by another program") != std::string::npos, port.error().text().c_str());
    }

    void noSuchAddress()
    {
        Configuration configuration = configurationFor();
        configuration.http.address = "203.0.113.77";
        Gateway second(configuration, *m_log, [this] { return m_now; });
        QVERIFY(!second.start().ok());
    }

    void signsOfLife()
    {
        QTRY_VERIFY(!m_log->announced.empty());
        const auto& report = std::get<GatewayReport>(m_log->announced.front().body);
        QCOMPARE(report.sources.size(), std::size_t(2));
        QCOMPARE(report.sources[1].source, std::string("basic"));
        QCOMPARE(report.sources[1].state, SourceState::Waiting);
    }

private:
    static httplib::Headers authorized() { return { { "Authorization", std::string("Bearer ") + Token } }; }

    Answer post(const std::string& path, const std::string& body, const httplib::Headers& headers = authorized(),
        const std::string& contentType = "application/json")
    {
        auto sending = std::async(std::launch::async, [&] {
            httplib::Client client("127.0.0.1", m_port);
            client.set_read_timeout(15);
            const auto result = client.Post(path, headers, body, contentType);
            Answer answer;
            if (result) {
                answer.status = result->status;
                answer.body = QJsonDocument::fromJson(QByteArray::fromStdString(result->body)).object();
                answer.challenge = result->get_header_value("WWW-Authenticate");
            }
            return answer;
        });
        while (sending.wait_for(0s) != std::future_status::ready)
            QTest::qWait(2);
        return sending.get();
    }

    // Sends these bytes and nothing more; what comes back until the other side closes.
    QByteArray raw(const QByteArray& request)
    {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
        if (!socket.waitForConnected())
            return {};
        socket.write(request);
        QElapsedTimer timer;
        timer.start();
        while (socket.state() != QAbstractSocket::UnconnectedState && timer.elapsed() < 15000)
            QTest::qWait(5);
        return socket.readAll();
    }

    Instant m_now = *parseInstant("2026-11-21T12:00:00Z");
    std::unique_ptr<MemoryLog> m_log;
    std::unique_ptr<Gateway> m_gateway;
    std::uint16_t m_port = 0;
};

QTEST_GUILESS_MAIN(TestGatewayReceiver)
#include "tst_gateway_receiver.moc"
