// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/gateway_process.h"

#include "gateway/configuration.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

constexpr int FailuresToTell = 3;
constexpr int PortsToTry = 100;
constexpr auto ProbeEvery = 50ms;

bool isFree(std::uint16_t port)
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost, port);
}

std::uint16_t freePort(std::uint16_t first)
{
    for (int offset = 0; offset < PortsToTry; ++offset)
        if (const auto port = static_cast<std::uint16_t>(first + offset); isFree(port))
            return port;
    QTcpServer any;
    return any.listen(QHostAddress::LocalHost, 0) ? any.serverPort() : first;
}

// Where a program on this machine reaches what listens at this address.
std::string reachable(const std::string& address)
{
    const QHostAddress host(QString::fromStdString(address));
    if (host == QHostAddress::AnyIPv4 || host == QHostAddress::Any)
        return "127.0.0.1";
    if (host == QHostAddress::AnyIPv6)
        return "::1";
    return address;
}

std::string httpUrl(const std::string& address, std::uint16_t port)
{
    const bool bracketed = address.find(':') != std::string::npos;
    return "http://" + (bracketed ? "[" + address + "]" : address) + ":" + std::to_string(port);
}

std::string alertmanagerLines(const std::string& webhookUrl, const std::string& token)
{
    return "route:\n"
           "  routes:\n"
           "    - receiver: leitstand      # first in the list of routes\n"
           "      continue: true           # the others still get everything\n"
           "      group_by: ['...']\n"
           "      group_wait: 0s\n"
           "      group_interval: 5s\n"
           "      repeat_interval: 4h\n"
           "\n"
           "receivers:\n"
           "  - name: leitstand\n"
           "    webhook_configs:\n"
           "      - url: "
        + webhookUrl
        + "\n"
          "        send_resolved: true\n"
          "        http_config:\n"
          "          authorization:\n"
          "            type: Bearer\n"
          "            credentials: "
        + token + "\n";
}

} // namespace

std::string alertmanagerHelp(const std::string& gatewayConfigPath)
{
    const ConfigurationReading reading = readConfiguration(gatewayConfigPath);
    const ListenSettings& http = reading.configuration.http;
    if (!reading.ok() || http.port == 0)
        return {};
    for (const SourceSettings& source : reading.configuration.sources)
        if (!source.access.token.empty())
            return alertmanagerLines(
                httpUrl(reachable(http.address), http.port) + "/v1/alertmanager/" + source.name, source.access.token);
    return {};
}

GatewayProcess::GatewayProcess(GatewayPlan plan, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_program(this)
{
    m_pauseTimer.setSingleShot(true);
    m_probeTimer.setSingleShot(true);
    m_probeTimer.setInterval(ProbeEvery);
    connect(&m_pauseTimer, &QTimer::timeout, this, &GatewayProcess::launch);
    connect(&m_probeTimer, &QTimer::timeout, this, &GatewayProcess::probe);
    connect(&m_program, &ChildProgram::started, &m_probeTimer, qOverload<>(&QTimer::start));
    connect(&m_program, &ChildProgram::ended, this, &GatewayProcess::ended);
}

GatewayProcess::~GatewayProcess()
{
    stop();
}

void GatewayProcess::start()
{
    if (m_state.phase != Phase::Stopped)
        return;
    setState(Phase::Starting);
    launch();
}

void GatewayProcess::stop()
{
    m_pauseTimer.stop();
    m_probeTimer.stop();
    m_program.stop(m_plan.stopGrace);
    if (m_state.phase != Phase::Stopped)
        setState(Phase::Stopped);
}

void GatewayProcess::setState(Phase phase, std::optional<Error> reason)
{
    m_state.phase = phase;
    m_state.reason = std::move(reason);
    m_url = phase == Phase::Running && m_port != 0 ? httpUrl(reachable(m_address), m_port) : std::string();
    Q_EMIT stateChanged();
}

std::optional<Error> GatewayProcess::prepareConfiguration()
{
    if (!QFileInfo::exists(QString::fromStdString(configPath())))
        if (const Outcome written = writeDefaultConfig(configPath(), freePort(m_plan.firstPort), makeToken()); !written)
            return written.error();
    const ConfigurationReading reading = readConfiguration(configPath());
    if (!reading.ok()) {
        Error first = reading.mistakes.front();
        if (const std::size_t more = reading.mistakes.size() - 1; more > 0)
            first.what += " (and " + std::to_string(more) + " more)";
        return first;
    }
    const Configuration& configuration = reading.configuration;
    m_address = configuration.http.address;
    m_port = configuration.http.port;
    return std::nullopt;
}

void GatewayProcess::launch()
{
    const auto fail = [this](Error error) {
        m_pauseTimer.start(5s); // a person has to do something; it goes on by itself then
        setState(Phase::Failed, std::move(error));
    };
    if (const auto mistake = prepareConfiguration()) {
        fail(*mistake);
        return;
    }
    std::string name = m_plan.program;
    if (name.empty()) {
        const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/leitstand-gateway");
        name = QFileInfo(beside).isExecutable() ? beside.toStdString() : "leitstand-gateway";
    }
    const QString program = ChildProgram::find(QString::fromStdString(name));
    if (program.isEmpty()) {
        fail({ "the program " + name + " is not installed, so no alerts can come in", "",
            "install it beside leitstand, or start a gateway elsewhere" });
        return;
    }
    ChildProgramPlan plan;
    plan.program = program;
    plan.arguments = { QStringLiteral("--data-dir"), QString::fromStdString(m_plan.dataFolder),
        QStringLiteral("--config"), QString::fromStdString(configPath()) };
    plan.workingFolder = QString::fromStdString(m_plan.dataFolder);
    plan.logFile = QString::fromStdString(m_plan.dataFolder + "/gateway.log");
    m_program.start(std::move(plan));
}

void GatewayProcess::probe()
{
    if (m_port == 0) {
        setState(Phase::Running); // its log says which one it found
        return;
    }
    if (m_program.ranFor() > m_plan.listensWithin) {
        m_program.stop(0ms);
        ended("it does not listen at port " + std::to_string(m_port));
        return;
    }
    auto* socket = new QTcpSocket(this);
    socket->setProxy(QNetworkProxy::NoProxy);
    connect(socket, &QTcpSocket::connected, this, [this, socket] {
        socket->deleteLater();
        // Something listens. That it is ours shows in that ours has not ended with "address in use".
        if (!m_program.isRunning() || m_state.phase == Phase::Stopped)
            return;
        m_failedStarts = 0;
        setState(Phase::Running);
    });
    connect(socket, &QTcpSocket::errorOccurred, this, [this, socket] {
        socket->deleteLater();
        if (m_program.isRunning() && m_state.phase != Phase::Stopped)
            m_probeTimer.start();
    });
    socket->connectToHost(QString::fromStdString(reachable(m_address)), m_port);
}

void GatewayProcess::ended(const std::string& how)
{
    m_probeTimer.stop();
    if (m_state.phase != Phase::Running || m_program.ranFor() < 5s)
        ++m_failedStarts;
    m_pauseTimer.start(m_pause.next(m_program.ranFor()));
    const std::string words = m_program.lastLine().empty() ? how : m_program.lastLine();
    setState(m_failedStarts >= FailuresToTell ? Phase::Failed : Phase::Restarting,
        Error { "the gateway ended: " + words, m_plan.dataFolder + "/gateway.log",
            "it is started again; no alerts come in meanwhile" });
}

} // namespace leitstand
