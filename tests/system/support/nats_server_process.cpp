// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "system/support/nats_server_process.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QThread>
#include <QUrl>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace leitstand::test {

namespace {

constexpr std::chrono::seconds readyWithin { 20 };

quint16 portIn(const QJsonObject& ports, const QString& listener)
{
    const QUrl url(ports[listener].toArray().first().toString());
    return static_cast<quint16>(url.port(0));
}

} // namespace

NatsServerProcess::NatsServerProcess(Options options)
    : m_options(std::move(options))
    , m_webSocketPort(std::make_shared<std::atomic<quint16>>(0))
{ }

NatsServerProcess::~NatsServerProcess()
{
    kill();
}

bool NatsServerProcess::start()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("ports"));
    // Files of a killed server stay behind and would be taken for news.
    QDir ports(m_folder.filePath(QStringLiteral("ports")));
    for (const QString& file : ports.entryList(QDir::Files))
        ports.remove(file);

    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    // The configuration goes in by a pipe: the token is never in a file or on a command line.
    m_process->start(QStringLiteral("nats-server"), { QStringLiteral("-c"), QStringLiteral("/dev/stdin") });
    if (!m_process->waitForStarted()) {
        m_problem = "nats-server cannot be started: " + m_process->errorString().toStdString();
        return false;
    }
    m_process->write(configuration());
    m_process->closeWriteChannel();
    m_frozen = false;
    return waitUntilReady();
}

QByteArray NatsServerProcess::configuration() const
{
    const auto port = [](quint16 known) { return known == 0 ? std::string("-1") : std::to_string(known); };
    const std::string folder = m_folder.path().toStdString();
    // websocket.host is 0.0.0.0 unless it is named, whatever "host" says; sync_interval would be an error before 2.10.
    std::string text = "server_name: \"" + m_options.name + "\"\nhost: \"127.0.0.1\"\nport: " + port(m_clientPort)
        + "\nports_file_dir: \"" + folder + "/ports\"\nmax_payload: 1MB\nping_interval: \"20s\"\nping_max: 2\n"
        + "websocket { host: \"127.0.0.1\", port: " + port(*m_webSocketPort)
        + ", no_tls: true, compression: false, allowed_origins: [\"https://leitstand.invalid\"] }\n";
    if (m_options.jetStream)
        text += "jetstream { store_dir: \"" + folder
            + "/store\", max_memory_store: 64MB, max_file_store: " + std::to_string(m_options.maxFileStore) + " }\n";
    if (m_options.users.empty())
        text += "authorization { token: \"" + m_options.token + "\" }\n";
    else
        text += "authorization { timeout: 2, users: [ " + m_options.users + " ] }\n";
    return QByteArray::fromStdString(text + m_options.more + "\n");
}

bool NatsServerProcess::waitUntilReady()
{
    const QString name = QStringLiteral("ports/nats-server_%1.ports").arg(m_process->processId());
    const QDeadlineTimer deadline { readyWithin };
    while (!deadline.hasExpired() && isRunning()) {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) {
            const QJsonObject ports = QJsonDocument::fromJson(file.readAll()).object();
            *m_webSocketPort = portIn(ports, QStringLiteral("websocket"));
            m_clientPort = portIn(ports, QStringLiteral("nats"));
            if (*m_webSocketPort != 0 && m_clientPort != 0)
                return true;
        }
        m_process->waitForReadyRead(5);
    }
    m_problem = "nats-server is not ready: " + m_process->readAll().toStdString();
    return false;
}

bool NatsServerProcess::isRunning() const
{
    return m_process && m_process->state() != QProcess::NotRunning;
}

void NatsServerProcess::kill()
{
    if (!isRunning())
        return;
    m_process->kill();
    m_process->waitForFinished();
}

void NatsServerProcess::stop()
{
    if (!isRunning())
        return;
    thaw();
    m_process->terminate();
    m_process->waitForFinished();
}

void NatsServerProcess::signal(int number)
{
    if (isRunning())
        ::kill(static_cast<pid_t>(m_process->processId()), number);
}

void NatsServerProcess::freeze()
{
    signal(SIGSTOP);
    m_frozen = true;
    // All its threads have to stop before the test goes on: "pid (name) T ...".
    const QString state = QStringLiteral("/proc/%1/stat").arg(m_process->processId());
    const QDeadlineTimer deadline { readyWithin };
    while (isRunning() && !deadline.hasExpired()) {
        QFile file(state);
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(") T "))
            return;
        QThread::yieldCurrentThread();
    }
}

void NatsServerProcess::thaw()
{
    if (m_frozen)
        signal(SIGCONT);
    m_frozen = false;
}

void NatsServerProcess::emptyStore()
{
    Q_ASSERT(!isRunning());
    QDir(QString::fromStdString(storeFolder())).removeRecursively();
}

bool NatsServerProcess::saveStore() const
{
    const QString backup = m_folder.filePath(QStringLiteral("backup"));
    return QProcess::execute(
               QStringLiteral("cp"), { QStringLiteral("-a"), QString::fromStdString(storeFolder()), backup })
        == 0;
}

bool NatsServerProcess::restoreStore()
{
    emptyStore();
    return QDir().rename(m_folder.filePath(QStringLiteral("backup")), QString::fromStdString(storeFolder()));
}

std::string NatsServerProcess::url() const
{
    return "ws://127.0.0.1:" + std::to_string(*m_webSocketPort);
}

std::string NatsServerProcess::storeFolder() const
{
    return m_folder.filePath(QStringLiteral("store")).toStdString();
}

StreamEndpoint NatsServerProcess::endpoint() const
{
    StreamEndpoint endpoint;
    endpoint.urls = { url() };
    if (m_options.users.empty())
        endpoint.token = m_options.token;
    endpoint.storeFolder = storeFolder();
    return endpoint;
}

EndpointResolver NatsServerProcess::resolver() const
{
    return [port = m_webSocketPort, endpoint = endpoint()]() mutable -> Expected<StreamEndpoint> {
        endpoint.urls = { "ws://127.0.0.1:" + std::to_string(*port) };
        return endpoint;
    };
}

} // namespace leitstand::test
