// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From Prometheus to the log: real prometheus, prometheus-alertmanager and nats-server, and the gateway as it is shipped.

#include "gateway/fingerprint.h"
#include "system/support/alertmanager_process.h"
#include "system/support/gateway_process.h"
#include "system/support/nats_server_process.h"
#include "system/support/prometheus_process.h"
#include "workspace/workspace.h"

#include <httplib.h>

#include <QTcpServer>
#include <QTest>

#include <future>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 30000; // ms; asked all the time, so that nothing waits longer than it must

using Labels = AlertmanagerProcess::Labels;

Instant clockNow()
{
    return std::chrono::floor<Span>(std::chrono::system_clock::now());
}

NatsServerProcess::Options engineOptions()
{
    NatsServerProcess::Options options;
    options.users = GatewayProcess::EngineUser;
    return options;
}

// Eleven megabytes.
std::string bodyOfTenThousand()
{
    std::string body = R"({"version":"4","externalURL":"","alerts":[)";
    for (int i = 0; i < 10000; ++i) {
        body += i == 0 ? "" : ",";
        body += R"({"status":"firing","labels":{"alertname":"Big","pad":")";
        body += std::string(800, 'p');
        body += R"(","instance":"i)" + std::to_string(i);
        body += R"("},"annotations":{"summary":"too much"},)";
        body += R"("startsAt":"2026-11-21T03:26:09Z","endsAt":"0001-01-01T00:00:00Z"})";
    }
    return body + "]}";
}

WorkspaceOptions workspaceOptions(const NatsServerProcess& server)
{
    WorkspaceOptions options;
    options.stream.endpoint = resolverFor(server);
    options.feed.chartsFrom = clockNow() - 1h;
    options.now = clockNow;
    return options;
}

} // namespace

class TestGateway : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_log = std::make_unique<NatsServerProcess>(engineOptions());
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        m_gateway = std::make_unique<GatewayProcess>();
        QVERIFY(m_gateway->announceEngine(*m_log));
        m_workspace = std::make_unique<Workspace>(workspaceOptions(*m_log));
        m_workspace->start();
    }

    void cleanup()
    {
        if (QTest::currentTestFailed() && m_gateway)
            qWarning("the gateway said:\n%s", m_gateway->problem().c_str());
        m_workspace.reset();
        m_prometheus.reset();
        m_alertmanager.reset();
        m_gateway.reset();
        m_log.reset();
    }

    void fromPrometheusToTheLogAndBack()
    {
        startAlertmanager();
        m_prometheus = std::make_unique<PrometheusProcess>(m_alertmanager->url());
        QVERIFY2(m_prometheus->start(), m_prometheus->problem().c_str());
        m_gateway->configure("",
            "[prometheus]\nurl = \"" + m_prometheus->url()
                + "\"\nevery = \"1s\"\n[[metric]]\nservice = \"checkout\"\nname = \"error_ratio\"\n"
                  "expr = \"checkout_error_ratio\"\nunit = \"%\"\nscale = 100\n");
        startGateway();
        m_prometheus->exporter().set(0.75);
        const Alert* alert = nullptr;
        QVERIFY(QTest::qWaitFor([&] { return (alert = firstFiring()) != nullptr; }, Patience));
        QCOMPARE(alert->condition.name, std::string("ErrorRatioHigh"));
        QCOMPARE(alert->condition.service, std::string("checkout"));
        QCOMPARE(alert->condition.severity, Severity::Critical);
        QCOMPARE(alert->condition.summary, std::string("Checkout: many errors"));
        QCOMPARE(alert->condition.key.fingerprint, fingerprintOf(alert->condition.labels));
        QVERIFY(alert->condition.generatorUrl.starts_with("http"));
        QVERIFY(alert->condition.consoleUrl.starts_with(m_alertmanager->url()));

        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto series = m_workspace->state().metrics().find({ "checkout", "error_ratio" });
                return series != m_workspace->state().metrics().end() && !series->second.points.empty()
                    && series->second.points.back().value == 75.0;
            },
            Patience));

        m_prometheus->exporter().set(0.1);
        QVERIFY(QTest::qWaitFor([&] { return firstFiring() == nullptr; }, Patience));
        QCOMPARE(m_workspace->state().alerts().size(), std::size_t(1));
        QVERIFY(m_workspace->state().alerts().front().condition.endsAt.has_value());
    }

    void silencedAndResolvedWhileSilenced()
    {
        startBoth();
        const Labels labels { { "alertname", "A" }, { "severity", "warning" } };
        QVERIFY(m_alertmanager->fire({ labels }));
        QVERIFY(waitForState("A", AlertState::Firing));
        const std::string id = m_alertmanager->silence("alertname", "A", "kaethe", "on it");
        QVERIFY(!id.empty());
        QVERIFY(waitForState("A", AlertState::Silenced));
        const Silence& silence = find("A")->condition.silences.at(0);
        QCOMPARE(silence.id, id);
        QCOMPARE(silence.by, std::string("kaethe"));
        QCOMPARE(silence.comment, std::string("on it"));
        QVERIFY(silence.until && *silence.until > clockNow() + 50min);

        QVERIFY(m_alertmanager->resolve({ labels })); // Alertmanager tells nobody
        QVERIFY(waitForState("A", AlertState::Resolved));
    }

    void theCatalogueSaysWhatASeverityMeans()
    {
        startBoth();
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" }, { "severity", "SEV1" } } }));
        QVERIFY(waitForState("A", AlertState::Firing));
        QCOMPARE(find("A")->condition.severity, Severity::Unknown);
        Catalogue catalogue;
        catalogue.severities = { { "sev1", Severity::Critical }, { "sev2", Severity::Info } };
        std::optional<Outcome> applied;
        m_workspace->applyCatalogue(
            catalogue, m_workspace.get(), [&applied](const Outcome& outcome) { applied.emplace(outcome); });
        QVERIFY(QTest::qWaitFor([&] { return applied.has_value(); }, Patience));
        QVERIFY2(applied->ok(), applied->ok() ? "" : applied->error().text().c_str());
        QVERIFY(QTest::qWaitFor([&] { return find("A")->condition.severity == Severity::Critical; }, Patience));
        QVERIFY(m_alertmanager->fire({ { { "alertname", "B" }, { "severity", "sev2" } } }));
        QVERIFY(waitForState("B", AlertState::Firing));
        QCOMPARE(find("B")->condition.severity, Severity::Info);
    }

    void aSilenceEnds()
    {
        startBoth();
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" } } }));
        // Silenced before it was told, nothing would tell the gateway where Alertmanager is.
        QVERIFY(waitForState("A", AlertState::Firing));
        const std::string id = m_alertmanager->silence("alertname", "A", "kaethe", "on it");
        QVERIFY(waitForState("A", AlertState::Silenced));
        QVERIFY(m_alertmanager->expireSilence(id));
        QVERIFY(waitForState("A", AlertState::Firing));
    }

    void whatHappensWhileTheGatewayIsDeadIsNotLost()
    {
        startBoth();
        QVERIFY(m_alertmanager->fire({ { { "alertname", "Before" } } }));
        QVERIFY(waitForState("Before", AlertState::Firing));
        m_gateway->child().kill();
        QVERIFY(m_alertmanager->resolve({ { { "alertname", "Before" } } }));
        QVERIFY(m_alertmanager->fire({ { { "alertname", "Meanwhile" } } }));
        startGateway();
        QVERIFY(waitForState("Meanwhile", AlertState::Firing));
        QVERIFY(waitForState("Before", AlertState::Resolved));
    }

    void theLogIsAway()
    {
        m_gateway->configure("compare_every = \"1h\"\n"); // webhooks alone
        startBoth();
        QVERIFY(waitUntilReady());
        m_log->kill();
        QTRY_VERIFY_WITH_TIMEOUT(!m_gateway->logIsReady(), Patience);
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" } } }));
        QTRY_VERIFY_WITH_TIMEOUT(m_gateway->problem().find("answered 503") != std::string::npos, Patience);
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        QVERIFY(waitForState("A", AlertState::Firing)); // Alertmanager tries again
    }

    void theEngineComesLater()
    {
        m_workspace.reset();
        m_log->stop();
        startBoth();
        QVERIFY(!m_gateway->logIsReady());
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        m_workspace = std::make_unique<Workspace>(workspaceOptions(*m_log));
        m_workspace->start();
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" } } }));
        QVERIFY(waitForState("A", AlertState::Firing));
    }

    void theTokenIsWrong()
    {
        m_gateway->configure("compare_every = \"1h\"\n");
        startBoth("not-the-token-0123456789");
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" } } }));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const LivePicture picture = m_workspace->picture();
                return picture.sources.size() == 1 && picture.sources[0].report.state == SourceState::Failing
                    && picture.sources[0].report.detail.find("the token is wrong") != std::string::npos;
            },
            Patience));
        QVERIFY(find("A") == nullptr);
        QVERIFY(m_gateway->problem().find("not-the-token") == std::string::npos);
    }

    void aGroupThatIsCutShortIsWhole()
    {
        m_gateway->configure("compare_every = \"1h\"\n"); // what is left out makes it look at once
        AlertmanagerProcess::Options options;
        options.oneAlertPerGroup = false;
        options.maxAlerts = 2;
        startBoth(GatewayProcess::Token, options);
        std::vector<Labels> alerts;
        for (const char* name : { "A", "B", "C", "D", "E" })
            alerts.push_back({ { "alertname", name } });
        QVERIFY(m_alertmanager->fire(alerts));
        for (const char* name : { "A", "B", "C", "D", "E" })
            QVERIFY2(waitForState(name, AlertState::Firing), name);
    }

    void anAlertmanagerThatStartsAnewForgetsNothing()
    {
        startBoth();
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" } } }));
        QVERIFY(waitForState("A", AlertState::Firing));
        m_alertmanager->kill();
        QVERIFY2(m_alertmanager->start(), m_alertmanager->problem().c_str());
        QVERIFY(m_alertmanager->fire({ { { "alertname", "B" } } }));
        QVERIFY(waitForState("B", AlertState::Firing));
        QTest::qWait(4000); // four looks at a list without A
        QCOMPARE(find("A")->state(), AlertState::Firing);
    }

    void tenThousandAlertsInOneNotification()
    {
        startGateway();
        QVERIFY(waitUntilReady());
        const std::string body = bodyOfTenThousand();
        QVERIFY(body.size() > 9'000'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(postWebhook(body), 200);
        qInfo("10,000 alerts were in the log after %lld ms", timer.elapsed());
        QVERIFY(QTest::qWaitFor([&] { return m_workspace->state().alerts().size() == 10000; }, Patience));
        const std::uint64_t last = lastAlertSequence();
        timer.restart();
        QCOMPARE(postWebhook(body), 200);
        qInfo("the same again was answered after %lld ms", timer.elapsed());
        QTest::qWait(300);
        QCOMPARE(lastAlertSequence(), last); // no news
    }

    void anotherProgramHasThePort()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, static_cast<quint16>(std::stoi(m_gateway->url().substr(17)))));
        QVERIFY(m_gateway->launch());
        QCOMPARE(m_gateway->child().exitCode(), 4);
        QVERIFY(m_gateway->problem().find("the port is in use by another program") != std::string::npos);
    }

    void theConfigurationIsWrong()
    {
        m_gateway->configure("compare_evry = \"1s\"\n");
        QVERIFY(m_gateway->launch());
        QCOMPARE(m_gateway->child().exitCode(), 3);
        QVERIFY(m_gateway->problem().find("gateway.toml:7:1: unknown key \"compare_evry\" in [[source]] (did you mean "
                                          "\"compare_every\"?)")
            != std::string::npos);
        QVERIFY(m_gateway->launch({ QStringLiteral("--check-config") }));
        QCOMPARE(m_gateway->child().exitCode(), 3);
        m_gateway->configure("");
        QVERIFY(m_gateway->launch({ QStringLiteral("--check-config") }));
        QCOMPARE(m_gateway->child().exitCode(), 0);
    }

    void itStopsWhenAsked()
    {
        startBoth();
        QVERIFY(waitUntilReady());
        QElapsedTimer timer;
        timer.start();
        m_gateway->child().stop();
        QCOMPARE(m_gateway->child().exitCode(), 0);
        QVERIFY2(timer.elapsed() < 5500, "it has five seconds");
    }

private:
    void startAlertmanager(const std::string& token = GatewayProcess::Token, AlertmanagerProcess::Options options = {})
    {
        options.webhookUrl = m_gateway->webhookUrl();
        options.token = token;
        m_alertmanager = std::make_unique<AlertmanagerProcess>(options);
        QVERIFY2(m_alertmanager->start(), m_alertmanager->problem().c_str());
    }
    void startGateway() { QVERIFY2(m_gateway->start(), m_gateway->problem().c_str()); }
    void startBoth(const std::string& token = GatewayProcess::Token, const AlertmanagerProcess::Options& options = {})
    {
        startAlertmanager(token, options);
        startGateway();
    }
    [[nodiscard]] bool waitUntilReady() const
    {
        return QTest::qWaitFor([&] { return m_gateway->logIsReady(); }, Patience);
    }
    [[nodiscard]] const Alert* find(const std::string& name) const
    {
        for (const Alert& alert : m_workspace->state().alerts()) {
            if (alert.condition.name == name)
                return &alert;
        }
        return nullptr;
    }
    [[nodiscard]] const Alert* firstFiring() const
    {
        for (const Alert& alert : m_workspace->state().alerts()) {
            if (alert.condition.status == AlertStatus::Firing)
                return &alert;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitForState(const std::string& name, AlertState state) const
    {
        return QTest::qWaitFor(
            [&] {
                const Alert* const alert = find(name);
                return alert != nullptr && alert->state() == state;
            },
            Patience);
    }
    [[nodiscard]] std::uint64_t lastAlertSequence() const
    {
        std::uint64_t last = 0;
        for (const Alert& alert : m_workspace->state().alerts())
            last = std::max(last, alert.sequence);
        return last;
    }
    // Sends it as Alertmanager does: again after 503.
    [[nodiscard]] int postWebhook(const std::string& body) const
    {
        auto sending = std::async(std::launch::async, [&] {
            int status = 503;
            for (int attempt = 0; attempt < 8 && status == 503; ++attempt) {
                httplib::Client client(m_gateway->url());
                client.set_read_timeout(20);
                const auto result = client.Post("/v1/alertmanager/main",
                    { { "Authorization", std::string("Bearer ") + GatewayProcess::Token } }, body, "application/json");
                status = result ? result->status : 0;
            }
            return status;
        });
        while (sending.wait_for(0s) != std::future_status::ready)
            QTest::qWait(5);
        return sending.get();
    }

    std::unique_ptr<NatsServerProcess> m_log;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::unique_ptr<AlertmanagerProcess> m_alertmanager;
    std::unique_ptr<PrometheusProcess> m_prometheus;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
