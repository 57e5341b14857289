// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/gateway_process.h"

#include "gateway/configuration.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTcpServer>

#include <algorithm>
#include <string_view>
#include <utility>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

constexpr int FailuresToTell = 3;
constexpr int PortsToTry = 100;

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
    m_listenTimer.setSingleShot(true);
    m_listenTimer.setInterval(m_plan.listensWithin);
    connect(&m_pauseTimer, &QTimer::timeout, this, &GatewayProcess::launch);
    connect(&m_listenTimer, &QTimer::timeout, this, [this] {
        m_program.stop(0ms);
        ended("it does not begin to listen");
    });
    connect(&m_program, &ChildProgram::started, &m_listenTimer, qOverload<>(&QTimer::start));
    connect(&m_program, &ChildProgram::said, this, &GatewayProcess::heard);
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
    m_listenTimer.stop();
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
    plan.environment.remove(QStringLiteral("QT_LOGGING_RULES")); // it has to say that it listens
    plan.logFile = QString::fromStdString(m_plan.dataFolder + "/gateway.log");
    m_program.start(std::move(plan));
}

// The program's own word is taken for it: whether something listens at the port could be asked, but not whether it is ours.
void GatewayProcess::heard(const std::string& line)
{
    static constexpr std::string_view Listening = "info: listening on ";
    static constexpr std::string_view Port = " port ";
    const auto at = line.find(Listening);
    const auto portAt = line.find(Port, at);
    if (at == std::string::npos || portAt == std::string::npos || m_state.phase == Phase::Running)
        return;
    const int port = QByteArray::fromStdString(line.substr(portAt + Port.size())).toInt();
    m_port = static_cast<std::uint16_t>(std::clamp(port, 0, 65535));
    m_listenTimer.stop();
    m_failedStarts = 0;
    setState(Phase::Running);
}

void GatewayProcess::ended(const std::string& how)
{
    m_listenTimer.stop();
    if (m_state.phase != Phase::Running)
        ++m_failedStarts;
    m_pauseTimer.start(m_pause.next(m_program.ranFor()));
    const std::string words = m_program.lastLine().empty() ? how : m_program.lastLine();
    setState(m_failedStarts >= FailuresToTell ? Phase::Failed : Phase::Restarting,
        Error { "the gateway ended: " + words, m_plan.dataFolder + "/gateway.log",
            "it is started again; no alerts come in meanwhile" });
}

} // namespace leitstand
