// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/private_engine.h"

#include "workspace/private_file.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <csignal>
#include <filesystem>
#include <mutex>
#include <unistd.h>
#include <utility>

namespace leitstand {

using namespace std::chrono_literals;

namespace {

constexpr int FailuresToTell = 3; // so many failed starts in a row are a failure, not a hiccup
constexpr std::uintmax_t LeastFreeBytes = 16U << 20U;
constexpr qint64 LogTail = 256 << 10;

std::string readWhole(const std::string& path, qint64 from, qint64 most)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max(from, file.size() - most));
    return file.read(most).toStdString();
}

bool isNatsServer(std::int64_t pid)
{
    return pid > 1 && readWhole("/proc/" + std::to_string(pid) + "/comm", 0, 64) == "nats-server\n";
}

} // namespace

struct PrivateEngine::Whereabouts {
    std::mutex mutex;
    std::string dataFolder;
    bool joined = false; // then the owner's file is asked each time
    Expected<StreamEndpoint> own = Error { "the engine is being started", "", "wait a moment" };

    void set(bool isJoined, Expected<StreamEndpoint> endpoint)
    {
        const std::lock_guard lock(mutex);
        joined = isJoined;
        own = std::move(endpoint);
    }
    Expected<StreamEndpoint> get()
    {
        const std::lock_guard lock(mutex);
        if (!joined)
            return own;
        const auto file = EngineFile::load(dataFolder);
        if (!file)
            return file.error();
        return file->endpoint();
    }
};

PrivateEngine::PrivateEngine(PrivateEnginePlan plan, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_folders(m_plan.dataFolder)
    , m_server(this)
    , m_pulse(this)
    , m_whereabouts(std::make_shared<Whereabouts>())
{
    m_whereabouts->dataFolder = m_plan.dataFolder;
    m_readyTimer.setInterval(15ms);
    m_pauseTimer.setSingleShot(true);
    connect(&m_readyTimer, &QTimer::timeout, this, &PrivateEngine::pollReady);
    connect(&m_pauseTimer, &QTimer::timeout, this, [this] { isOwner() ? launch() : watch(); });
    connect(&m_server, &ChildProgram::started, &m_readyTimer, qOverload<>(&QTimer::start));
    connect(&m_server, &ChildProgram::ended, this, &PrivateEngine::serverEnded);
    connect(&m_pulse, &ServerPulse::silent, this, &PrivateEngine::serverHangs);
}

PrivateEngine::~PrivateEngine()
{
    stop();
}

void PrivateEngine::start()
{
    if (m_state.phase != Phase::Stopped)
        return;
    setState(Phase::Starting);
    watch();
}

void PrivateEngine::stop()
{
    m_readyTimer.stop();
    m_pauseTimer.stop();
    m_pulse.stop();
    delete std::exchange(m_greeting, nullptr);
    if (isOwner()) {
        EngineFile::remove(m_plan.dataFolder); // nobody shall try to reach what ends now
        m_server.stop(m_plan.stopGrace);
        m_ownerLock.reset();
    }
    if (m_state.phase != Phase::Stopped)
        setState(Phase::Stopped);
}

EndpointResolver PrivateEngine::resolver() const
{
    return [whereabouts = m_whereabouts] { return whereabouts->get(); };
}

void PrivateEngine::setGatewayUrl(const std::string& url)
{
    if (m_file.gatewayUrl == url)
        return;
    m_file.gatewayUrl = url;
    publishFile();
}

void PrivateEngine::setStory(const std::optional<StoryTime>& story)
{
    m_plan.story = story;
    m_file.story = story;
    publishFile();
}

void PrivateEngine::setState(Phase phase, std::optional<Error> reason)
{
    m_state.phase = phase;
    m_state.reason = std::move(reason);
    const auto absent = [this](const char* what) {
        return m_state.reason.value_or(Error { what, m_plan.dataFolder, "wait a moment" });
    };
    switch (phase) {
    case Phase::Running:
        m_whereabouts->set(false, m_file.endpoint());
        break;
    case Phase::Joined:
        m_whereabouts->set(true, m_file.endpoint());
        break;
    case Phase::Stopped:
        m_whereabouts->set(false, absent("the engine has been stopped"));
        break;
    case Phase::Failed:
        m_whereabouts->set(false, absent("the engine cannot run"));
        break;
    case Phase::Starting:
    case Phase::Restarting:
        m_whereabouts->set(false, absent("the engine is being started"));
    }
    Q_EMIT stateChanged();
}

// ---- Joining and taking over -----------------------------------------------------------------------------------------

void PrivateEngine::watch()
{
    if (const Outcome made = makePrivateFolder(m_plan.dataFolder); !made) {
        tryAgain(made.error(), Cause::Lasting);
        return;
    }
    auto lock = FileLock::tryTake(m_folders.ownerLock);
    if (!lock) {
        tryAgain(lock.error(), Cause::Lasting);
        return;
    }
    if (!*lock) {
        join();
        m_pauseTimer.start(m_plan.watchEvery);
        return;
    }
    m_ownerLock = std::move(lock).value();
    EngineFile::remove(m_plan.dataFolder); // of an owner that was killed
    m_credentials = makeEngineCredentials();
    m_ports = {};
    if (m_file.story) // of the owner that we take over from
        m_plan.story = m_file.story;
    m_file = {};
    if (m_state.phase == Phase::Joined || m_state.phase == Phase::Restarting)
        setState(Phase::Restarting,
            Error {
                "the window that ran the engine has ended; this one takes over", m_plan.dataFolder, "wait a moment" });
    else if (m_state.phase == Phase::Failed)
        setState(Phase::Starting);
    launch();
}

void PrivateEngine::join()
{
    auto file = EngineFile::load(m_plan.dataFolder);
    if (file) {
        const bool changed = !(m_file == *file);
        m_file = std::move(file).value();
        if (m_state.phase != Phase::Joined || changed)
            setState(Phase::Joined);
    } else if (m_state.phase == Phase::Joined) {
        setState(Phase::Restarting, file.error());
    } else if (m_state.phase == Phase::Failed) {
        setState(Phase::Starting);
    }
    m_whereabouts->set(true, m_file.endpoint()); // found at once when the owner has written it
}

// ---- Starting the server ---------------------------------------------------------------------------------------------

std::optional<Error> PrivateEngine::prepareFolders() const
{
    for (const std::string& folder : { m_folders.data, m_folders.store, m_folders.ports })
        if (const Outcome made = makePrivateFolder(folder); !made)
            return made.error();
    std::error_code code;
    const auto space = std::filesystem::space(m_folders.data, code);
    if (!code && space.available < LeastFreeBytes)
        return Error { "the disk is full", m_folders.data,
            "make room on the disk that holds this folder; at least 16 MB are needed to start" };
    return std::nullopt;
}

Expected<std::optional<FileLock>> PrivateEngine::takeStoreLock()
{
    auto lock = FileLock::tryTake(m_folders.storeLock);
    if (!lock || *lock) {
        m_waitingForStore.invalidate();
        return lock;
    }
    // The server of an owner that was killed gets SIGKILL from the kernel; this waits for the moment until it is gone,
    // and helps where that did not happen.
    if (!m_waitingForStore.isValid())
        m_waitingForStore.start();
    else if (m_waitingForStore.hasExpired(5000)) {
        m_waitingForStore.restart();
        if (const std::int64_t pid = FileLock::notedPid(m_folders.storeLock); isNatsServer(pid))
            ::kill(static_cast<pid_t>(pid), SIGKILL);
        setState(Phase::Restarting,
            Error { "a nats-server that is not ours holds the store", m_folders.store, "end it; it is waited for" });
    }
    m_pauseTimer.start(100ms);
    return lock;
}

void PrivateEngine::launch()
{
    if (const auto error = prepareFolders()) {
        tryAgain(*error, Cause::Lasting);
        return;
    }
    const QString program = ChildProgram::find(QString::fromStdString(m_plan.serverProgram));
    if (program.isEmpty()) {
        tryAgain({ "the program " + m_plan.serverProgram + " is not installed", "", "apt install nats-server" },
            Cause::Lasting);
        return;
    }
    auto lock = takeStoreLock();
    if (!lock) {
        tryAgain(lock.error(), Cause::Lasting);
        return;
    }
    if (!*lock)
        return; // called again in a moment
    tidyEngineFolders(m_folders);
    m_logOffset = QFileInfo(QString::fromStdString(m_folders.log)).size();
    m_state.warnings.clear();

    ChildProgramPlan plan;
    plan.program = program;
    plan.arguments = { QStringLiteral("-c"), QStringLiteral("/dev/stdin") };
    plan.environment.insert(QStringLiteral("GOMEMLIMIT"), QStringLiteral("256MiB"));
    plan.input = QByteArray::fromStdString(engineConfiguration(m_folders, m_credentials, m_ports.webSocket));
    plan.workingFolder = QString::fromStdString(m_folders.data);
    const int descriptor = (*lock)->take();
    plan.inheritedDescriptor = descriptor; // closed here when the server has it
    m_server.start(std::move(plan));
    if (m_server.isRunning())
        FileLock::notePid(descriptor, m_server.pid());
}

void PrivateEngine::pollReady()
{
    if (m_greeting != nullptr)
        return;
    if (m_server.ranFor() > m_plan.readyWithin) {
        m_readyTimer.stop();
        m_server.stop(0ms);
        serverEnded("not ready after " + std::to_string(m_plan.readyWithin.count() / 1000) + " s");
        return;
    }
    const std::string path = m_folders.ports + "/nats-server_" + std::to_string(m_server.pid()) + ".ports";
    if (const auto ports = parsePortsFile(readWhole(path, 0, 4096))) {
        m_ports = *ports;
        greet();
    }
}

void PrivateEngine::greet()
{
    m_greeting = new QTcpSocket(this);
    m_greeting->setProxy(QNetworkProxy::NoProxy);
    connect(m_greeting, &QTcpSocket::readyRead, this, [this] {
        if (!m_greeting->canReadLine())
            return;
        const auto version = parseGreetingVersion(m_greeting->readLine().toStdString());
        m_greeting->deleteLater();
        m_greeting = nullptr;
        if (version)
            greeted(*version);
    });
    connect(m_greeting, &QTcpSocket::errorOccurred, this, [this] {
        m_greeting->deleteLater();
        m_greeting = nullptr; // asked again until readyWithin is over
    });
    m_greeting->connectToHost(QStringLiteral("127.0.0.1"), m_ports.nats);
}

void PrivateEngine::greeted(const std::string& version)
{
    m_readyTimer.stop();
    const EngineLogReading log = readLog();
    if (log.unreadable) {
        // Clients would create the missing streams anew, beside or over what is there.
        m_server.stop(m_plan.stopGrace);
        tryAgain(explainEngineEnd(m_folders, "", log), Cause::Lasting);
        return;
    }
    for (const std::string& description : log.damagedDescriptions)
        m_state.warnings.push_back(setDescriptionAside(description));
    m_failedStarts = 0;
    m_file.url = "ws://127.0.0.1:" + std::to_string(m_ports.webSocket);
    m_file.user = m_credentials.user;
    m_file.password = m_credentials.password;
    m_file.storeFolder = m_folders.store;
    m_file.serverPid = m_server.pid();
    m_file.ownerPid = ::getpid();
    m_file.serverVersion = version;
    m_file.story = m_plan.story;
    m_state.phase = Phase::Running;
    publishFile();
    m_pulse.start(m_ports.nats, m_credentials, m_plan.answersWithin);
    setState(Phase::Running);
}

void PrivateEngine::publishFile()
{
    if (!isOwner() || m_state.phase != Phase::Running)
        return;
    if (const Outcome saved = m_file.save(m_plan.dataFolder); !saved)
        m_state.warnings.push_back(saved.error()); // this window works; others cannot join
}

// ---- When it ends ----------------------------------------------------------------------------------------------------

EngineLogReading PrivateEngine::readLog() const
{
    const qint64 size = QFileInfo(QString::fromStdString(m_folders.log)).size();
    return readEngineLog(readWhole(m_folders.log, size < m_logOffset ? 0 : m_logOffset, LogTail));
}

void PrivateEngine::serverHangs()
{
    m_server.stop(0ms); // what hangs cannot be asked to end
    serverEnded("it did not answer for " + std::to_string(m_plan.answersWithin.count() / 1000) + " s");
}

void PrivateEngine::serverEnded(const std::string& how)
{
    m_readyTimer.stop();
    m_pulse.stop();
    delete std::exchange(m_greeting, nullptr);
    EngineLogReading log = readLog();
    if (log.lastComplaint.empty())
        log.lastComplaint = m_server.lastLine();
    if (log.portTaken)
        m_ports.webSocket = 0;
    tryAgain(explainEngineEnd(m_folders, how, log), log.unreadable || log.diskFull ? Cause::Lasting : Cause::Ended);
}

void PrivateEngine::tryAgain(Error reason, Cause cause)
{
    if (m_state.phase != Phase::Running)
        ++m_failedStarts;
    m_pauseTimer.start(cause == Cause::Ended ? m_pause.next(m_server.ranFor()) : 5s);
    const bool failed = cause == Cause::Lasting || m_failedStarts >= FailuresToTell;
    setState(failed ? Phase::Failed : Phase::Restarting, std::move(reason));
}

} // namespace leitstand
