// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway as the window runs it: the real program, and what keeps it from running.

#include "desktop/gateway_process.h"
#include "workspace/private_file.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/stat.h>

using namespace leitstand;
using Phase = GatewayState::Phase;

namespace {

constexpr int Patience = 30000;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

} // namespace

class TestWindowGateway : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_plan = {};
        m_plan.dataFolder = m_temporary->path().toStdString();
        m_plan.program = LEITSTAND_GATEWAY_PROGRAM;
        m_plan.firstPort = freePort();
        m_config = m_plan.dataFolder + "/gateway.toml";
    }

    void runsWithoutAnythingSetUp()
    {
        std::string lines;
        std::string url;
        {
            GatewayProcess gateway(m_plan);
            gateway.start();
            QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Running, Patience);
            url = gateway.url();
            QCOMPARE(url, "http://127.0.0.1:" + std::to_string(m_plan.firstPort));
            lines = alertmanagerHelp(m_config);
            QVERIFY(lines.find("url: " + url + "/v1/alertmanager/") != std::string::npos);
            QVERIFY(lines.find("group_wait: 0s") != std::string::npos);
            struct stat status { };
            QCOMPARE(::stat(m_config.c_str(), &status), 0);
            QCOMPARE(status.st_mode & 0777, mode_t(0600));
            gateway.stop();
            QCOMPARE(gateway.pid(), qint64(0));
            QVERIFY(gateway.url().empty());
        }
        // Whoever has pasted the lines once need not do it again.
        GatewayProcess again(m_plan);
        again.start();
        QTRY_COMPARE_WITH_TIMEOUT(again.state().phase, Phase::Running, Patience);
        QCOMPARE(again.url(), url);
        QCOMPARE(alertmanagerHelp(m_config), lines);
    }

    void killedItComesBack()
    {
        GatewayProcess gateway(m_plan);
        gateway.start();
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Running, Patience);
        const qint64 pid = gateway.pid();
        ::kill(static_cast<pid_t>(pid), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Restarting, Patience);
        QVERIFY(gateway.state().reason->what.find("the gateway ended") != std::string::npos);
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Running, Patience);
        QVERIFY(gateway.pid() != pid);
    }

    void aMistakeInItsConfigurationIsNamedAndForgiven()
    {
        QVERIFY(writePrivateFile(m_config, "[http]\nport = \"many\"\n[[source]]\nname = 7\n").ok());
        GatewayProcess gateway(m_plan);
        gateway.start();
        QCOMPARE(gateway.state().phase, Phase::Failed);
        QVERIFY(gateway.state().reason->where.find("gateway.toml:2") != std::string::npos);
        QVERIFY(gateway.state().reason->what.find("more)") != std::string::npos);
        QVERIFY(alertmanagerHelp(m_config).empty());
        QFile::remove(QString::fromStdString(m_config));
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Running, Patience);
    }

    void aTakenPortIsToldAndWaitedFor()
    {
        {
            GatewayProcess first(m_plan); // writes the configuration
            first.start();
        }
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, m_plan.firstPort));
        connect(&thief, &QTcpServer::newConnection, &thief, [&] { thief.nextPendingConnection()->deleteLater(); });
        GatewayProcess gateway(m_plan);
        gateway.start();
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Failed, Patience);
        QVERIFY2(
            gateway.state().reason->what.find("in use") != std::string::npos, gateway.state().reason->text().c_str());
        thief.close();
        QTRY_COMPARE_WITH_TIMEOUT(gateway.state().phase, Phase::Running, Patience);
    }

    void aMissingProgramIsTold()
    {
        m_plan.program = "/no/such/leitstand-gateway";
        GatewayProcess gateway(m_plan);
        gateway.start();
        QCOMPARE(gateway.state().phase, Phase::Failed);
        QVERIFY(gateway.state().reason->what.find("is not installed") != std::string::npos);
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    GatewayPlan m_plan;
    std::string m_config;
};

QTEST_GUILESS_MAIN(TestWindowGateway)
#include "tst_window_gateway.moc"
