// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the gateway asks others: an Alertmanager's API and a Prometheus, played by a small HTTP server that can be told to
// misbehave. tests/system asks the real ones.

#include "gateway/gateway.h"
#include "gateway/prometheus_sampler.h"
#include "gateway/receivers/prometheus_query.h"
#include "gateway_memory_log.h"

#include <httplib.h>

#include <QTest>

#include <mutex>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

struct Reply {
    int status = 200;
    std::string body;
};

// Answers each path with what it was told to.
class FakeServer {
public:
    FakeServer()
    {
        m_server.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
            const std::lock_guard lock(m_mutex);
            ++m_asked[request.path];
            m_authorization = request.get_header_value("Authorization");
            std::string key = request.path;
            if (request.has_param("query"))
                key = request.get_param_value("query");
            const auto found = m_replies.find(key);
            const Reply reply = found == m_replies.end() ? Reply { 404, "no" } : found->second;
            response.status = reply.status;
            response.set_content(reply.body, "application/json");
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::sleep_for(1ms);
    }
    ~FakeServer()
    {
        m_server.stop();
        m_thread.join();
    }
    void reply(const std::string& path, std::string body, int status = 200)
    {
        const std::lock_guard lock(m_mutex);
        m_replies[path] = { status, std::move(body) };
    }
    int asked(const std::string& path)
    {
        const std::lock_guard lock(m_mutex);
        return m_asked[path];
    }
    std::string authorization()
    {
        const std::lock_guard lock(m_mutex);
        return m_authorization;
    }
    [[nodiscard]] std::string url() const { return "http://127.0.0.1:" + std::to_string(m_port); }

    // An Alertmanager that has run for a day.
    void playAlertmanager(const std::string& alerts = "[]")
    {
        reply("/api/v2/alerts", alerts);
        reply("/api/v2/silences", "[]");
        reply("/api/v2/status", R"({"uptime":"2026-11-20T12:00:00Z"})");
    }

private:
    httplib::Server m_server;
    std::mutex m_mutex;
    std::map<std::string, Reply> m_replies;
    std::map<std::string, int> m_asked;
    std::string m_authorization;
    std::thread m_thread;
    int m_port = 0;
};

std::string listed(const std::string& name)
{
    return R"([{"labels":{"alertname":")" + name
        + R"("},"annotations":{},"startsAt":"2026-11-21T03:26:09.704Z","endsAt":"2026-11-21T13:00:00Z",)"
          R"("status":{"state":"active","silencedBy":[],"inhibitedBy":[]},"fingerprint":""}])";
}

std::string sample(const std::string& value)
{
    return R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1795262400.25,")"
        + value + R"("]}]}})";
}

SourceSettings sourceAt(const std::string& url)
{
    SourceSettings source;
    source.name = "main";
    source.access.token = "0123456789abcdef";
    source.apiUrl = url;
    source.compareEvery = 100ms;
    return source;
}

} // namespace

class TestGatewaySources : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_log = std::make_unique<MemoryLog>(); }

    void anAlertThatWasNeverToldIsFound()
    {
        FakeServer server;
        server.playAlertmanager(listed("A"));
        Configuration configuration;
        SourceSettings source = sourceAt(server.url());
        source.api.user = "reader";
        source.api.password = "secret";
        configuration.sources = { source };
        run(configuration);
        QTRY_COMPARE(m_log->stored.size(), std::size_t(1));
        const auto& condition = std::get<AlertCondition>(m_log->stored[0].body);
        QCOMPARE(condition.key.source, std::string("main"));
        QCOMPARE(condition.consoleUrl, server.url() + "/#/alerts?filter=%7Balertname%3D%22A%22%7D");
        QCOMPARE(server.authorization(), "Basic " + QByteArray("reader:secret").toBase64().toStdString());
        QTRY_COMPARE(report().state, SourceState::Good);

        server.reply("/api/v2/alerts", "[]");
        m_now = m_now.load() + 1h;
        QTRY_COMPARE(m_log->stored.size(), std::size_t(2));
        QCOMPARE(std::get<AlertCondition>(m_log->stored[1].body).status, AlertStatus::Resolved);
        stop();
    }

    void whatFailsChangesNothingAndIsTold_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("told");
        const QByteArray alerts("/api/v2/alerts");
        QTest::newRow("error") << alerts << 500 << QByteArray("oops") << QByteArray("/api/v2/alerts: answered 500");
        QTest::newRow("credentials") << alerts << 401 << QByteArray() << QByteArray("set api_token");
        QTest::newRow("moved") << alerts << 302 << QByteArray() << QByteArray("answered 302");
        QTest::newRow("no JSON") << alerts << 200 << QByteArray("<html>")
                                 << QByteArray("list of alerts cannot be read");
        QTest::newRow("half a list") << alerts << 200 << QByteArray("[{\"labels\":{}") << QByteArray("cannot be read");
        QTest::newRow("other JSON") << alerts << 200 << QByteArray("{}") << QByteArray("it is no array");
        QTest::newRow("silences") << QByteArray("/api/v2/silences") << 503 << QByteArray()
                                  << QByteArray("silences: answered 503");
        QTest::newRow("status") << QByteArray("/api/v2/status") << 200 << QByteArray("{}")
                                << QByteArray("has no uptime");
    }

    void whatFailsChangesNothingAndIsTold()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, told);
        FakeServer server;
        server.playAlertmanager(listed("A"));
        Configuration configuration;
        configuration.sources = { sourceAt(server.url()) };
        run(configuration);
        QTRY_COMPARE(m_log->stored.size(), std::size_t(1));
        server.playAlertmanager("[]");
        server.reply(path.toStdString(), body.toStdString(), status);
        m_now = m_now.load() + 1h;
        QTRY_COMPARE(report().state, SourceState::Failing);
        QVERIFY2(report().detail.find(told.toStdString()) != std::string::npos, report().detail.c_str());
        QVERIFY(report().lastGood.has_value());
        const int asked = server.asked("/api/v2/alerts");
        QTRY_VERIFY(server.asked("/api/v2/alerts") > asked + 3);
        QCOMPARE(m_log->stored.size(), std::size_t(1)); // still fires
        stop();
    }

    void nobodyAnswers()
    {
        Configuration configuration;
        configuration.sources = { sourceAt("http://127.0.0.1:1") };
        run(configuration);
        QTRY_COMPARE(report().state, SourceState::Failing);
        QVERIFY2(report().detail.find("cannot be reached") != std::string::npos, report().detail.c_str());
        stop();
    }

    void theAddressIsLearnedAndATruncatedGroupIsFilledAtOnce()
    {
        FakeServer server;
        server.playAlertmanager(listed("left out"));
        Configuration configuration;
        SourceSettings source = sourceAt("");
        source.compareEvery = 1h;
        configuration.sources = { source };
        run(configuration);
        QTRY_VERIFY(report().detail.find("learned from the first webhook") != std::string::npos);
        post(R"({"version":"4","alerts":[],"truncatedAlerts":3,"externalURL":")" + server.url() + R"(/"})");
        QTRY_COMPARE(m_log->stored.size(), std::size_t(1));
        QTRY_VERIFY(report().detail.find("left out 3 alerts") != std::string::npos);
        QTRY_COMPARE(report().state, SourceState::Good);
        stop();

        // After a restart it is known from the log.
        const int asked = server.asked("/api/v2/alerts");
        run(configuration);
        QTRY_VERIFY(server.asked("/api/v2/alerts") > asked);
        stop();
    }

    void anAddressThatCannotBeAskedIsNotLearned()
    {
        Configuration configuration;
        configuration.sources = { sourceAt("") };
        run(configuration);
        for (const char* url : { "file:///etc/passwd", "http://", "javascript:alert(1)", "http://u:p@host/" })
            post(std::string(R"({"version":"4","alerts":[],"externalURL":")") + url + "\"}");
        QTRY_COMPARE(report().state, SourceState::Good);
        QVERIFY(report().detail.find("learned from the first webhook") != std::string::npos);
        stop();
    }

    void stoppingDoesNotWaitForASlowServer()
    {
        httplib::Server slow;
        slow.Get(".*", [](const httplib::Request&, httplib::Response&) { std::this_thread::sleep_for(4s); });
        const int port = slow.bind_to_any_port("127.0.0.1");
        std::thread thread([&slow] { slow.listen_after_bind(); });
        Configuration configuration;
        configuration.sources = { sourceAt("http://127.0.0.1:" + std::to_string(port)) };
        run(configuration);
        QTest::qWait(300);
        QElapsedTimer timer;
        timer.start();
        stop();
        QVERIFY(timer.elapsed() < 2000);
        slow.stop();
        thread.join();
    }

    // A source's own words for severities mean what the catalogue says, from when it is applied.
    void severitiesAreThoseOfTheCatalogue()
    {
        FakeServer server;
        std::string alerts = listed("A");
        alerts.replace(alerts.find("\"A\""), 3, R"("A","severity":"SEV1")");
        server.playAlertmanager(alerts);
        Configuration configuration;
        SourceSettings source = sourceAt(server.url());
        source.compareEvery = 1h;
        configuration.sources = { source };
        run(configuration);
        QTRY_COMPARE(m_log->stored.size(), std::size_t(1));
        QCOMPARE(std::get<AlertCondition>(m_log->stored[0].body).severity, Severity::Unknown);

        Catalogue catalogue;
        catalogue.severities = { { "sev1", Severity::Critical }, { "sev2", Severity::Warning } };
        m_now = m_now.load() + 1min;
        m_log->applied = std::make_shared<const Catalogue>(catalogue);
        QTRY_COMPARE(m_log->stored.size(), std::size_t(2)); // without waiting for the next round
        QCOMPARE(std::get<AlertCondition>(m_log->stored[1].body).severity, Severity::Critical);

        post(R"({"version":"4","externalURL":")" + server.url()
            + R"(","alerts":[{"status":"firing","labels":{"alertname":"B","severity":"sev2"},"annotations":{},)"
              R"("startsAt":"2026-11-21T03:26:09.704Z","endsAt":"0001-01-01T00:00:00Z","fingerprint":""}]})");
        QTRY_COMPARE(m_log->stored.size(), std::size_t(3));
        QCOMPARE(std::get<AlertCondition>(m_log->stored[2].body).severity, Severity::Warning);
        stop();
    }

    void metricsAreSampled()
    {
        FakeServer server;
        server.reply("sum(a{b=\"c d\"})", sample("0.125"));
        server.reply("scalar", R"({"status":"success","data":{"resultType":"scalar","result":[1795262400,"7"]}})");
        server.reply(
            "broken", R"({"status":"error","errorType":"bad_data","error":"parse error: unexpected end"})", 400);
        server.reply("nothing", R"({"status":"success","data":{"resultType":"vector","result":[]}})");
        Configuration configuration;
        configuration.sources = { sourceAt("http://127.0.0.1:1") };
        configuration.prometheus = PrometheusSettings { server.url(), {}, {}, 1h };
        configuration.metrics
            = { { "checkout", "error_ratio", "sum(a{b=\"c d\"})", "%", 100 }, { "checkout", "seven", "scalar", "", 1 },
                  { "x", "broken", "broken", "", 1 }, { "x", "none", "nothing", "", 1 } };
        run(configuration);
        QTRY_COMPARE(m_log->stored.size(), std::size_t(2));
        const auto& ratio = std::get<MetricSample>(m_log->stored[0].body);
        QCOMPARE(ratio.value, 12.5);
        QCOMPARE(ratio.unit, std::string("%"));
        QCOMPARE(formatInstant(m_log->stored[0].time), std::string("2026-11-21T12:00:00.250Z"));
        const SourceReport prometheus = m_gateway->report().sources.at(1);
        QCOMPARE(prometheus.source, std::string("prometheus"));
        QCOMPARE(prometheus.state, SourceState::Failing);
        QVERIFY(prometheus.detail.find("x/broken: bad_data: parse error: unexpected end") != std::string::npos);
        QVERIFY(prometheus.detail.find("x/none: returned no series") != std::string::npos);
        stop();
    }

    void whatPrometheusAnswers_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("fault");
        const auto row = [](const char* name, int status, const std::string& body, const char* fault) {
            QTest::newRow(name) << status << QByteArray::fromStdString(body) << QByteArray(fault);
        };
        row("value", 200, sample("1e3"), "");
        row("NaN", 200, sample("NaN"), "is NaN, which no chart can show");
        row("infinite", 200, sample("+Inf"), "is +Inf");
        row("no number", 200, sample("seven"), "no number");
        row("too many", 200,
            R"({"status":"success","data":{"resultType":"vector","result":[{"value":[1,"1"]},{"value":[1,"2"]},{"value":[1,"3"]}]}})",
            "returned 3 series (aggregate it");
        row("matrix", 200, R"({"status":"success","data":{"resultType":"matrix","result":[]}})", "returned a matrix");
        row("no JSON", 200, "<html>", "no JSON");
        row("proxy", 502, "bad gateway", "answered 502");
        row("other JSON", 200, "{}", "answered 200");
        row("list", 200, "[]", "answered 200");
        row("no pair", 200, R"({"status":"success","data":{"resultType":"scalar","result":[1]}})", "no sample");
        row("impossible time", 200, R"({"status":"success","data":{"resultType":"scalar","result":[1e300,"1"]}})",
            "no sample");
    }

    void whatPrometheusAnswers()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, fault);
        std::string text = body.toStdString();
        const auto measured = readQueryResult(status, text);
        QCOMPARE(measured.ok(), fault.isEmpty());
        if (!measured)
            QVERIFY2(measured.error().text().find(fault.toStdString()) != std::string::npos,
                measured.error().text().c_str());
        else
            QCOMPARE(measured->value, 1000.0);
    }

private:
    void run(const Configuration& configuration)
    {
        m_configuration = configuration;
        m_configuration.http.port = 0;
        m_gateway = std::make_unique<Gateway>(m_configuration, *m_log, [this] { return m_now.load(); });
        const auto port = m_gateway->start();
        QVERIFY(port.ok());
        m_port = *port;
    }
    void stop()
    {
        m_gateway->beginStop();
        QTRY_VERIFY(m_gateway->hasStopped());
        m_gateway.reset();
    }
    [[nodiscard]] SourceReport report() const { return m_gateway->report().sources.at(0); }
    void post(const std::string& body)
    {
        std::atomic<bool> done { false };
        std::thread sender([&] {
            httplib::Client client("127.0.0.1", m_port);
            (void)client.Post(
                "/v1/alertmanager/main", { { "Authorization", "Bearer 0123456789abcdef" } }, body, "application/json");
            done = true;
        });
        while (!done)
            QTest::qWait(2);
        sender.join();
    }

    std::atomic<Instant> m_now { *parseInstant("2026-11-21T12:00:00Z") };
    std::unique_ptr<MemoryLog> m_log;
    Configuration m_configuration;
    std::unique_ptr<Gateway> m_gateway;
    std::uint16_t m_port = 0;
};

QTEST_GUILESS_MAIN(TestGatewaySources)
#include "tst_gateway_sources.moc"
