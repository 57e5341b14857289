// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Silences between people and a real Alertmanager: asked for in the log, carried out by the gateway as it is shipped, looked at
// with amtool. What is asked for is done once, whatever is killed, and nothing pretends to have happened.

#include "system/support/alertmanager_process.h"
#include "system/support/ctl_program.h"
#include "system/support/gateway_process.h"
#include "system/support/nats_server_process.h"
#include "wire/event_codec.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUuid>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 30000; // ms; asked all the time, so that nothing waits longer than it must

Instant clockNow()
{
    return std::chrono::floor<Span>(std::chrono::system_clock::now());
}

// Stands between the gateway and Alertmanager, and kills the gateway when Alertmanager has taken a silence, before the answer
// gets through.
class KillingProxy : public QTcpServer {
public:
    explicit KillingProxy(quint16 target) : m_target(target)
    {
        connect(this, &QTcpServer::newConnection, this, &KillingProxy::join);
    }
    std::function<void()> onSilenceTaken; // called once

private:
    void join()
    {
        QTcpSocket* const inner = nextPendingConnection();
        auto* const outer = new QTcpSocket(inner);
        outer->connectToHost(QHostAddress::LocalHost, m_target);
        connect(inner, &QTcpSocket::disconnected, inner, &QObject::deleteLater);
        connect(outer, &QTcpSocket::disconnected, inner, &QTcpSocket::disconnectFromHost);
        connect(inner, &QTcpSocket::readyRead, outer, [inner, outer] {
            const QByteArray asked = inner->readAll();
            if (asked.startsWith("POST /api/v2/silences"))
                outer->setProperty("posted", true);
            outer->write(asked);
        });
        connect(outer, &QTcpSocket::readyRead, inner, [this, inner, outer] {
            const QByteArray answer = outer->readAll();
            if (outer->property("posted").toBool() && answer.contains("silenceID") && onSilenceTaken) {
                std::exchange(onSilenceTaken, nullptr)();
                return;
            }
            inner->write(answer);
        });
    }

    quint16 m_target = 0;
};

} // namespace

class TestSilences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        NatsServerProcess::Options server;
        server.users = GatewayProcess::EngineUser;
        m_log = std::make_unique<NatsServerProcess>(server);
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        m_gateway = std::make_unique<GatewayProcess>();
        QVERIFY(m_gateway->announceEngine(*m_log));
        AlertmanagerProcess::Options options;
        options.webhookUrl = m_gateway->webhookUrl();
        options.token = GatewayProcess::Token;
        m_alertmanager = std::make_unique<AlertmanagerProcess>(options);
        QVERIFY2(m_alertmanager->start(), m_alertmanager->problem().c_str());
        configure(m_alertmanager->url());
        WorkspaceOptions workspace;
        workspace.stream.endpoint = resolverFor(*m_log);
        workspace.now = clockNow;
        workspace.actor = "jana";
        m_workspace = std::make_unique<Workspace>(std::move(workspace));
        m_workspace->start();
    }

    void cleanup()
    {
        if (QTest::currentTestFailed() && m_gateway)
            qWarning("the gateway said:\n%s", m_gateway->problem().c_str());
        m_workspace.reset();
        m_gateway.reset();
        m_alertmanager.reset();
        m_log.reset();
    }

    void aSilenceThatIsAskedForIsThere()
    {
        begin();
        const SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Done));
        const QJsonArray silences = amtool();
        QCOMPARE(silences.size(), 1);
        const QJsonObject silence = silences.first().toObject();
        QCOMPARE(silence.value(QLatin1String("id")).toString().toStdString(), answer(asked)->silence);
        QCOMPARE(silence.value(QLatin1String("createdBy")).toString(), QStringLiteral("jana"));
        QVERIFY(silence.value(QLatin1String("comment")).toString().startsWith(QLatin1String("maintenance")));
        QVERIFY(waitForState("A", AlertState::Silenced));
        QCOMPARE(find("A")->condition.silences.front().comment, std::string("maintenance"));
        QVERIFY(QTest::qWaitFor([&] { return known(answer(asked)->silence) != nullptr; }, Patience));
        QCOMPARE(known(answer(asked)->silence)->facts.request, asked.request);
        QCOMPARE(known(answer(asked)->silence)->facts.comment, std::string("maintenance"));
    }

    void aLaterEndAndAnEarlyEnd()
    {
        begin();
        SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Done));
        const std::string id = answer(asked)->silence;
        QVERIFY(QTest::qWaitFor([&] { return known(id) != nullptr; }, Patience));
        SilenceRequested longer = about(id, SilenceAct::Extend);
        longer.endsAt = *asked.endsAt + 2h;
        m_workspace->act(longer);
        QVERIFY(waitForOutcome(longer, SilenceOutcome::Done));
        QCOMPARE(answer(longer)->silence, id); // the same one
        QVERIFY(QTest::qWaitFor([&] { return known(id)->facts.endsAt == *longer.endsAt; }, Patience));
        QCOMPARE(amtool().size(), 1);

        const SilenceRequested end = about(id, SilenceAct::Expire);
        m_workspace->act(end);
        QVERIFY(waitForOutcome(end, SilenceOutcome::Done));
        QVERIFY(amtool().isEmpty());
        QVERIFY(waitForState("A", AlertState::Firing));
        QVERIFY(QTest::qWaitFor([&] { return known(id)->phase(clockNow() + 1s) == SilencePhase::Expired; }, Patience));
    }

    void oneThatIsMadeElsewhereShows()
    {
        begin();
        const QString id = amtoolSays({ QStringLiteral("silence"), QStringLiteral("add"), QStringLiteral("alertname=A"),
            QStringLiteral("team!~\"night.*\""), QStringLiteral("--author=kaethe"),
            QStringLiteral("--comment=on it") });
        QVERIFY(!id.isEmpty());
        QVERIFY(QTest::qWaitFor([&] { return known(id.toStdString()) != nullptr; }, Patience));
        const SilenceReported& facts = known(id.toStdString())->facts;
        QCOMPARE(facts.by, std::string("kaethe"));
        QVERIFY(facts.request.empty());
        std::vector<std::string> matchers;
        for (const LabelMatcher& matcher : facts.matchers)
            matchers.push_back(textOf(matcher));
        std::sort(matchers.begin(), matchers.end());
        QCOMPARE(matchers, (std::vector<std::string> { "alertname=\"A\"", "team!~\"night.*\"" }));
        QVERIFY(waitForState("A", AlertState::Silenced));

        amtoolSays({ QStringLiteral("silence"), QStringLiteral("expire"), id });
        QVERIFY(QTest::qWaitFor(
            [&] { return known(id.toStdString())->phase(clockNow() + 1s) == SilencePhase::Expired; }, Patience));
    }

    void whatTheSourceRefusesSaysWhy()
    {
        begin();
        SilenceRequested asked = silencing("A");
        asked.matchers.push_back({ "service", LabelMatcher::Kind::Matches, "(" });
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Refused));
        QVERIFY2(answer(asked)->detail.find("regexp") != std::string::npos, answer(asked)->detail.c_str());
        QVERIFY(amtool().isEmpty());
        QCOMPARE(find("A")->state(), AlertState::Firing);
    }

    void whileTheSourceIsAwayTheRequestWaits()
    {
        begin();
        m_alertmanager->stop();
        const SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Waiting));
        QVERIFY2(answer(asked)->detail.find("cannot be reached") != std::string::npos, answer(asked)->detail.c_str());
        QCOMPARE(find("A")->state(), AlertState::Firing); // nothing pretends
        QVERIFY2(m_alertmanager->start(), m_alertmanager->problem().c_str());
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Done));
        QCOMPARE(amtool().size(), 1);
    }

    void whatIsWithdrawnIsNotDone()
    {
        begin();
        m_alertmanager->stop();
        const SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Waiting));
        m_workspace->act(SilenceWithdrawn { asked.source, asked.request });
        QVERIFY(QTest::qWaitFor(
            [&] { return m_workspace->state().handling().request(asked.request) == nullptr; }, Patience));
        QVERIFY2(m_alertmanager->start(), m_alertmanager->problem().c_str());
        QTest::qWait(7000); // longer than the gateway pauses between two attempts
        QVERIFY(amtool().isEmpty());
    }

    void aSourceThatIsAwayTooLongIsGivenUp()
    {
        begin();
        m_alertmanager->stop();
        SilenceRequested asked = silencing("A");
        asked.endsAt = clockNow() + 3s;
        m_workspace->act(asked);
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Waiting));
        QVERIFY(waitForOutcome(asked, SilenceOutcome::GivenUp));
    }

    void killedBetweenTheActAndItsAnswerItIsDoneOnce()
    {
        KillingProxy proxy(static_cast<quint16>(std::stoi(m_alertmanager->url().substr(17))));
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        configure("http://127.0.0.1:" + std::to_string(proxy.serverPort()));
        begin();
        bool killed = false;
        proxy.onSilenceTaken = [&] {
            m_gateway->child().kill();
            killed = true;
        };
        const SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QVERIFY(QTest::qWaitFor([&] { return killed; }, Patience));
        QCOMPARE(amtool().size(), 1);
        QVERIFY(!answer(asked)); // nobody could say so
        configure(m_alertmanager->url());
        QVERIFY2(m_gateway->start(), m_gateway->problem().c_str());
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Done));
        const QJsonArray silences = amtool();
        QCOMPARE(silences.size(), 1);
        QCOMPARE(
            silences.first().toObject().value(QLatin1String("id")).toString().toStdString(), answer(asked)->silence);
    }

    void whatIsAskedWhileTheLogIsAwayIsNotLost()
    {
        begin();
        m_log->kill();
        QVERIFY(QTest::qWaitFor(
            [&] { return m_workspace->client().connectionState().phase != ConnectionPhase::Live; }, Patience));
        const SilenceRequested asked = silencing("A");
        m_workspace->act(asked);
        QCOMPARE(m_workspace->waitingCommands(), std::size_t(1));
        QVERIFY2(m_log->start(), m_log->problem().c_str());
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Done));
        QCOMPARE(amtool().size(), 1);
        QCOMPARE(m_workspace->waitingCommands(), std::size_t(0));
    }

    void aRequestOfWhoMayNotIsRefused()
    {
        begin();
        Catalogue catalogue;
        catalogue.people["wanda"] = AccessRole::Viewer;
        catalogue.people["jana"] = AccessRole::Commander;
        std::optional<Outcome> applied;
        m_workspace->applyCatalogue(
            catalogue, m_workspace.get(), [&applied](const Outcome& outcome) { applied.emplace(outcome); });
        QVERIFY(QTest::qWaitFor([&] { return applied.has_value(); }, Patience));
        QVERIFY(QTest::qWaitFor([&] { return !m_workspace->state().catalogue()->people.empty(); }, Patience));
        // A window would refuse it; who writes into the log by other means is refused by the gateway.
        const SilenceRequested asked = silencing("A");
        Event event { asked.request.value, "/test", clockNow(), "wanda", asked };
        const CtlResult stored = ctl({ QStringLiteral("publish") }, QByteArray::fromStdString(encode(event)));
        QVERIFY2(stored.code == 0, qPrintable(stored.err));
        QVERIFY(waitForOutcome(asked, SilenceOutcome::Refused));
        QVERIFY(amtool().isEmpty());
        const CtlResult told = ctl({ QStringLiteral("silence"), QStringLiteral("add"), QStringLiteral("alertname=A"),
            QStringLiteral("--source=main"), QStringLiteral("--comment=x"), QStringLiteral("--by=wanda") });
        QCOMPARE(told.code, 4);
    }

    void theCommandLine()
    {
        begin();
        const CtlResult added = ctl({ QStringLiteral("silence"), QStringLiteral("add"), QStringLiteral("alertname=A"),
            QStringLiteral("--source=main"), QStringLiteral("--for=2h"), QStringLiteral("--comment=maintenance"),
            QStringLiteral("--by=ole") });
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const QString id = added.out.trimmed();
        QCOMPARE(amtool().first().toObject().value(QLatin1String("id")).toString(), id);
        QVERIFY(QTest::qWaitFor([&] { return known(id.toStdString()) != nullptr; }, Patience));
        const CtlResult listed = ctl({ QStringLiteral("silence"), QStringLiteral("list"), QStringLiteral("--json") });
        const QJsonObject silence = listed.json().value(QLatin1String("silences")).toArray().first().toObject();
        QCOMPARE(silence.value(QLatin1String("silence")).toString(), id);
        QCOMPARE(silence.value(QLatin1String("state")).toString(), QStringLiteral("active"));

        const CtlResult ended
            = ctl({ QStringLiteral("silence"), QStringLiteral("expire"), id, QStringLiteral("--source=main") });
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QVERIFY(amtool().isEmpty());

        QVERIFY(waitForState("A", AlertState::Firing));
        const CtlResult taken
            = ctl({ QStringLiteral("acknowledge"), QStringLiteral("alertname=A"), QStringLiteral("--by=ole") });
        QVERIFY2(taken.code == 0, qPrintable(taken.err));
        QVERIFY(waitForState("A", AlertState::Acknowledged));
        QCOMPARE(find("A")->acknowledgement->by, std::string("ole"));
        const QJsonObject alert = ctl({ QStringLiteral("state"), QStringLiteral("--json") })
                                      .json()
                                      .value(QLatin1String("alerts"))
                                      .toObject()
                                      .value(QLatin1String("list"))
                                      .toArray()
                                      .first()
                                      .toObject();
        QCOMPARE(alert.value(QLatin1String("status")).toString(), QStringLiteral("acknowledged"));
        QCOMPARE(alert.value(QLatin1String("acknowledged_by")).toString(), QStringLiteral("ole"));
        QCOMPARE(
            ctl({ QStringLiteral("acknowledge"), QStringLiteral("alertname=A"), QStringLiteral("--release") }).code, 0);
        QVERIFY(waitForState("A", AlertState::Firing));
    }

private:
    void configure(const std::string& apiUrl)
    {
        m_gateway->configure("compare_every = \"1s\"\napi_url = \"" + apiUrl + "\"\n");
    }
    void begin()
    {
        QVERIFY2(m_gateway->start(), m_gateway->problem().c_str());
        QVERIFY(QTest::qWaitFor([this] { return m_gateway->logIsReady() && m_workspace->isCaughtUp(); }, Patience));
        QVERIFY(m_alertmanager->fire({ { { "alertname", "A" }, { "severity", "critical" } } }));
        QVERIFY(waitForState("A", AlertState::Firing));
    }
    CtlResult ctl(const QStringList& arguments, const QByteArray& input = {}) const
    {
        const CtlProgram program(QStringLiteral(LEITSTAND_CTL));
        const QString password = program.pathFor(QStringLiteral("password"));
        static_cast<void>(writePrivateFile(password.toStdString(), "engine-password\n"));
        return program.runBare(arguments
                + QStringList { QStringLiteral("--engine"), QString::fromStdString(m_log->url()),
                    QStringLiteral("--user"), QStringLiteral("leitstand"), QStringLiteral("--password-file"),
                    password },
            input);
    }

    [[nodiscard]] static SilenceRequested about(const std::string& id, SilenceAct act)
    {
        SilenceRequested asked;
        asked.source = "main";
        asked.request.value = QUuid::createUuid().toString(QUuid::Id128).toStdString();
        asked.act = act;
        asked.silence = id;
        return asked;
    }
    [[nodiscard]] static SilenceRequested silencing(const std::string& name)
    {
        SilenceRequested asked = about({}, SilenceAct::Create);
        asked.matchers = { { "alertname", LabelMatcher::Kind::Equal, name } };
        asked.endsAt = clockNow() + 1h;
        asked.comment = "maintenance";
        return asked;
    }
    [[nodiscard]] const SilenceAnswered* answer(const SilenceRequested& asked) const
    {
        const SilenceRequest* const request = m_workspace->state().handling().request(asked.request);
        return request && request->answer ? &*request->answer : nullptr;
    }
    [[nodiscard]] bool waitForOutcome(const SilenceRequested& asked, SilenceOutcome outcome) const
    {
        return QTest::qWaitFor([&] { return answer(asked) && answer(asked)->outcome == outcome; }, Patience);
    }
    [[nodiscard]] const KnownSilence* known(const std::string& id) const
    {
        return m_workspace->state().handling().silence({ "main", id });
    }
    [[nodiscard]] const Alert* find(const std::string& name) const
    {
        for (const Alert& alert : m_workspace->state().alerts()) {
            if (alert.condition.name == name)
                return &alert;
        }
        return nullptr;
    }
    [[nodiscard]] bool waitForState(const std::string& name, AlertState state) const
    {
        return QTest::qWaitFor([&] { return find(name) && find(name)->state() == state; }, Patience);
    }
    QString amtoolSays(const QStringList& arguments) const
    {
        QProcess amtool;
        amtool.start(QStringLiteral("amtool"),
            QStringList { QStringLiteral("--alertmanager.url=") + QString::fromStdString(m_alertmanager->url()) }
                + arguments);
        amtool.waitForFinished(Patience);
        return QString::fromUtf8(amtool.readAllStandardOutput()).trimmed();
    }
    // The silences that have not expired.
    [[nodiscard]] QJsonArray amtool() const
    {
        return QJsonDocument::fromJson(amtoolSays({ QStringLiteral("silence"), QStringLiteral("query"),
                                                      QStringLiteral("-o"), QStringLiteral("json") })
                                           .toUtf8())
            .array();
    }

    std::unique_ptr<NatsServerProcess> m_log;
    std::unique_ptr<GatewayProcess> m_gateway;
    std::unique_ptr<AlertmanagerProcess> m_alertmanager;
    std::unique_ptr<Workspace> m_workspace;
};

QTEST_GUILESS_MAIN(TestSilences)
#include "tst_silences.moc"
