// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The private engine with a real nats-server, and what ends it. Windows that are killed are this program again, with the
// role "own" and a data folder; each tells its states on standard output.

#include "desktop/private_engine.h"
#include "workspace/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <iostream>
#include <sys/stat.h>
#include <unistd.h>

using namespace leitstand;
using namespace std::chrono_literals;
using Phase = EngineState::Phase;

namespace {

constexpr int Patience = 15000;

const char* nameOf(Phase phase)
{
    static const char* const names[] = { "stopped", "starting", "running", "restarting", "joined", "failed" };
    return names[static_cast<int>(phase)];
}

bool isAlive(qint64 pid)
{
    if (pid <= 0 || ::kill(static_cast<pid_t>(pid), 0) != 0)
        return false;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid)); // a zombie is dead
    return stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

PrivateEnginePlan planFor(const QString& folder)
{
    PrivateEnginePlan plan;
    plan.dataFolder = folder.toStdString();
    plan.watchEvery = 100ms;
    return plan;
}

// Runs until its standard input is closed, or until it is killed.
int own(const QString& folder)
{
    PrivateEngine engine(planFor(folder));
    const auto tell = [&] {
        const EngineState& state = engine.state();
        std::cout << nameOf(state.phase) << ' ' << (engine.isOwner() ? "owner" : "guest") << ' ' << engine.serverPid()
                  << ' ' << (state.reason ? state.reason->text() : "") << std::endl;
    };
    QObject::connect(&engine, &PrivateEngine::stateChanged, &engine, tell);
    engine.start();
    QSocketNotifier input(0, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    return QCoreApplication::exec();
}

// Another window: a process that holds an engine for the folder.
class Window {
public:
    explicit Window(const QString& folder, const QStringList& environment = {})
    {
        if (!environment.isEmpty()) {
            QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
            own.insert(environment[0], environment[1]);
            m_process.setProcessEnvironment(own);
        }
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(
            QCoreApplication::applicationFilePath(), { QStringLiteral("--role"), QStringLiteral("own"), folder });
        m_process.waitForStarted();
    }
    ~Window() { kill(); }

    // Waits for a line that begins with this; gives the line, or nothing.
    QByteArray awaitLine(const QByteArray& start)
    {
        QElapsedTimer since;
        since.start();
        while (!since.hasExpired(Patience)) {
            for (; m_process.canReadLine();) {
                const QByteArray line = m_process.readLine().trimmed();
                m_said += line + '\n';
                if (line.startsWith(start))
                    return line;
            }
            m_process.waitForReadyRead(100);
        }
        qWarning("waited for '%s', got:\n%s", start.constData(), m_said.constData());
        return {};
    }
    qint64 awaitServer(const QByteArray& start = "running owner")
    {
        return awaitLine(start).split(' ').value(2).toLongLong();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    void close()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    qint64 pid() const { return m_process.processId(); }

private:
    QProcess m_process;
    QByteArray m_said;
};

// The server's plain protocol, as little of it as is needed to see that data is kept.
class RawLog {
public:
    explicit RawLog(const EngineFile& engine)
    {
        const QString path
            = QString::fromStdString(engine.storeFolder) + QStringLiteral("/../ports/nats-server_%1.ports");
        QFile file(path.arg(engine.serverPid));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const auto ports = parsePortsFile(file.readAll().toStdString());
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), ports->nats);
        readLine();
        m_socket.write("CONNECT {\"verbose\":false,\"user\":\"" + QByteArray::fromStdString(engine.user)
            + "\",\"pass\":\"" + QByteArray::fromStdString(engine.password) + "\"}\r\nSUB i 1\r\n");
    }
    QJsonObject ask(const QByteArray& subject, const QByteArray& payload)
    {
        m_socket.write("PUB " + subject + " i " + QByteArray::number(payload.size()) + "\r\n" + payload + "\r\n");
        const QByteArray head = readLine();
        return head.startsWith("MSG") ? QJsonDocument::fromJson(readLine()).object() : QJsonObject();
    }
    int messages()
    {
        return ask("$JS.API.STREAM.INFO.T", "{}")[QStringLiteral("state")]
            .toObject()[QStringLiteral("messages")]
            .toInt();
    }

private:
    QByteArray readLine()
    {
        while (!m_socket.canReadLine() && m_socket.waitForReadyRead(Patience)) { }
        return m_socket.readLine();
    }
    QTcpSocket m_socket;
};

EngineFile engineFile(const QString& folder)
{
    const auto file = EngineFile::load(folder.toStdString());
    if (!file)
        qWarning("%s", file.error().text().c_str());
    return file ? *file : EngineFile();
}

void write100(const QString& folder)
{
    RawLog log(engineFile(folder));
    log.ask("$JS.API.STREAM.CREATE.T", R"({"name":"T","subjects":["t.>"],"storage":"file"})");
    for (int i = 0; i < 100; ++i)
        QCOMPARE(log.ask("t." + QByteArray::number(i), "x")[QStringLiteral("seq")].toInt(), i + 1);
}

} // namespace

class TestPrivateEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (ChildProgram::find(QStringLiteral("nats-server")).isEmpty())
            QSKIP("nats-server is not installed");
    }
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path();
    }

    void startsAndStops()
    {
        qint64 pid = 0;
        EndpointResolver resolver;
        {
            PrivateEngine engine(planFor(m_folder + QStringLiteral("/new/folder")));
            resolver = engine.resolver();
            QVERIFY(!resolver().ok());
            engine.start();
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
            pid = engine.serverPid();
            QVERIFY(isAlive(pid));
            const EngineFile file = engineFile(m_folder + QStringLiteral("/new/folder"));
            QCOMPARE(file.serverPid, pid);
            QCOMPARE(file.ownerPid, qint64(::getpid()));
            QVERIFY(!file.serverVersion.empty());
            QCOMPARE(resolver().value().urls, file.endpoint().urls);
            QCOMPARE(resolver().value().password, file.password);
            QVERIFY(engine.state().warnings.empty());
            // Nobody on the machine can read the password from the list of processes.
            QFile arguments(QStringLiteral("/proc/%1/cmdline").arg(pid));
            QVERIFY(arguments.open(QIODevice::ReadOnly));
            QVERIFY(!arguments.readAll().contains(file.password.c_str()));
            engine.stop();
            QVERIFY(!isAlive(pid));
            QVERIFY(!EngineFile::load(m_folder.toStdString() + "/new/folder").ok());
            engine.start(); // again
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
            QVERIFY(engineFile(m_folder + QStringLiteral("/new/folder")).password != file.password);
            pid = engine.serverPid();
        }
        QVERIFY(!isAlive(pid));
        QVERIFY(!resolver().ok());
    }

    void strangersAreNotLetIn()
    {
        PrivateEngine engine(planFor(m_folder));
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        EngineFile wrong = engine.file();
        wrong.password = "wrong";
        QVERIFY(RawLog(wrong).ask("$JS.API.INFO", "{}").isEmpty());
        wrong.password = engine.file().password;
        QVERIFY(!RawLog(wrong).ask("$JS.API.INFO", "{}").isEmpty());
        // A web page in a browser says where it comes from.
        QTcpSocket page;
        page.connectToHost(
            QStringLiteral("127.0.0.1"), static_cast<quint16>(QUrl(QString::fromStdString(engine.file().url)).port()));
        page.write("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                   "Origin: http://evil.example\r\n\r\n");
        QVERIFY(page.waitForReadyRead(Patience));
        QVERIFY(page.readAll().startsWith("HTTP/1.1 403"));
    }

    void aKilledServerComesBackWithItsDataAndItsPort()
    {
        PrivateEngine engine(planFor(m_folder));
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        write100(m_folder);
        const EngineFile before = engine.file();
        for (int round = 0; round < 3; ++round) {
            const qint64 pid = engine.serverPid();
            ::kill(static_cast<pid_t>(pid), SIGKILL);
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Restarting, Patience);
            QVERIFY(engine.state().reason->what.find("signal 9") != std::string::npos);
            QVERIFY(!engine.resolver()().ok());
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
            QVERIFY(engine.serverPid() != pid);
            QVERIFY(!isAlive(pid));
            QCOMPARE(engine.file().url, before.url);
            QCOMPARE(engine.file().password, before.password);
            QCOMPARE(RawLog(engineFile(m_folder)).messages(), 100);
        }
        // One ports file, not one per killed server.
        QCOMPARE(QDir(m_folder + QStringLiteral("/ports")).entryList(QDir::Files).size(), 1);
    }

    void aServerThatHangsIsStartedAgain()
    {
        PrivateEnginePlan plan = planFor(m_folder);
        plan.answersWithin = 2s;
        PrivateEngine engine(plan);
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        write100(m_folder);
        const EngineFile before = engine.file();
        const qint64 pid = engine.serverPid();
        ::kill(static_cast<pid_t>(pid), SIGSTOP);
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Restarting, Patience);
        QVERIFY2(engine.state().reason->what.find("did not answer for 2 s") != std::string::npos,
            engine.state().reason->what.c_str());
        QVERIFY(!isAlive(pid));
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        QVERIFY(engine.serverPid() != pid);
        QCOMPARE(engine.file().url, before.url);
        QCOMPARE(RawLog(engineFile(m_folder)).messages(), 100);
    }

    void aTakenPortIsReplaced()
    {
        PrivateEngine engine(planFor(m_folder));
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        const std::string url = engine.file().url;
        const quint16 port = static_cast<quint16>(QUrl(QString::fromStdString(url)).port());
        ::kill(static_cast<pid_t>(engine.serverPid()), SIGKILL);
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Restarting, Patience);
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, port));
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        QVERIFY(engine.file().url != url);
    }

    void aKilledWindowLeavesNoServer()
    {
        for (int round = 0; round < 3; ++round) {
            Window window(m_folder);
            const qint64 server = window.awaitServer();
            QVERIFY(isAlive(server));
            window.kill();
            QTRY_VERIFY_WITH_TIMEOUT(!isAlive(server), Patience);
        }
    }

    void aSecondWindowJoins()
    {
        PrivateEngine first(planFor(m_folder));
        first.setStory(StoryTime { Instant(1s), Instant(2s), 60, Instant(3s) });
        first.start();
        QTRY_COMPARE_WITH_TIMEOUT(first.state().phase, Phase::Running, Patience);
        first.setGatewayUrl("http://127.0.0.1:9797");
        PrivateEngine second(planFor(m_folder));
        second.start();
        QCOMPARE(second.state().phase, Phase::Joined);
        QVERIFY(!second.isOwner());
        QCOMPARE(second.file(), first.file());
        QCOMPARE(second.file().story->speed, 60.0);
        QCOMPARE(second.resolver()().value().urls, first.resolver()().value().urls);
        second.stop();
        QVERIFY(isAlive(first.serverPid()));
        QCOMPARE(first.state().phase, Phase::Running);
    }

    void theJoinedWindowTakesOver_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("closed") << false;
        QTest::newRow("killed") << true;
    }

    void theJoinedWindowTakesOver()
    {
        QFETCH(bool, killed);
        Window owner(m_folder);
        const qint64 firstServer = owner.awaitServer();
        write100(m_folder);
        PrivateEngine second(planFor(m_folder));
        second.start();
        QTRY_COMPARE_WITH_TIMEOUT(second.state().phase, Phase::Joined, Patience);
        const EngineFile before = second.file();
        killed ? owner.kill() : owner.close();
        QTRY_COMPARE_WITH_TIMEOUT(second.state().phase, Phase::Running, Patience);
        QVERIFY(second.isOwner());
        QVERIFY(!isAlive(firstServer));
        QVERIFY(second.file().password != before.password);
        QCOMPARE(RawLog(engineFile(m_folder)).messages(), 100);
    }

    void theOldServerIsWaitedFor()
    {
        // Its owner is gone, but it is still there: held up, and outside the kernel's promise.
        Window owner(m_folder);
        const qint64 server = owner.awaitServer();
        const EngineFolders folders(m_folder.toStdString());
        QVERIFY(!FileLock::tryTake(folders.storeLock)->has_value());
        QCOMPARE(FileLock::notedPid(folders.storeLock), server);
        ::kill(static_cast<pid_t>(server), SIGSTOP);
        owner.kill();
        PrivateEngine next(planFor(m_folder));
        next.start();
        QTRY_COMPARE_WITH_TIMEOUT(next.state().phase, Phase::Running, Patience);
        QVERIFY(!isAlive(server));
    }

    void ofManyThatStartAtOnceOneOwns()
    {
        std::vector<std::unique_ptr<Window>> windows;
        for (int i = 0; i < 6; ++i)
            windows.push_back(std::make_unique<Window>(m_folder));
        int owners = 0;
        int guests = 0;
        qint64 server = 0;
        for (const auto& window : windows) {
            QByteArray line;
            do
                line = window->awaitLine("");
            while (!line.isEmpty() && !line.startsWith("running owner") && !line.startsWith("joined guest"));
            owners += line.startsWith("running owner") ? 1 : 0;
            guests += line.startsWith("joined guest") ? 1 : 0;
            if (line.startsWith("running owner"))
                server = line.split(' ').value(2).toLongLong();
        }
        QCOMPARE(owners, 1);
        QCOMPARE(guests, 5);
        QCOMPARE(engineFile(m_folder).serverPid, server);
    }

    void aMissingServerIsToldWithItsPackage()
    {
        PrivateEnginePlan plan = planFor(m_folder);
        plan.serverProgram = "no-such-nats-server";
        PrivateEngine engine(plan);
        engine.start();
        QCOMPARE(engine.state().phase, Phase::Failed);
        QVERIFY(engine.state().reason->what.find("is not installed") != std::string::npos);
        QCOMPARE(engine.state().reason->remedy, std::string("apt install nats-server"));
        QVERIFY(!engine.resolver()().ok());
    }

    void aProgramThatIsNoServerDoesNotSpin()
    {
        PrivateEnginePlan plan = planFor(m_folder);
        plan.serverProgram = "/bin/false";
        PrivateEngine engine(plan);
        int changes = 0;
        connect(&engine, &PrivateEngine::stateChanged, this, [&] { ++changes; });
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Failed, Patience);
        QVERIFY(engine.state().reason->what.find("exit code 1") != std::string::npos);
        QTest::qWait(1000);
        QVERIFY2(changes < 8, QByteArray::number(changes).constData());
    }

    void aFolderThatCannotBeUsedIsTold()
    {
        QVERIFY(writePrivateFile(m_folder.toStdString() + "/plain", "x").ok());
        PrivateEngine inFile(planFor(m_folder + QStringLiteral("/plain/data")));
        inFile.start();
        QCOMPARE(inFile.state().phase, Phase::Failed);
        QVERIFY(inFile.state().reason->remedy.find("--data-dir") != std::string::npos);

        // A store that is a file, and one that was put right meanwhile.
        QDir().mkpath(m_folder + QStringLiteral("/data/store"));
        QVERIFY(writePrivateFile(m_folder.toStdString() + "/data/store/jetstream", "x").ok());
        PrivateEngine engine(planFor(m_folder + QStringLiteral("/data")));
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Failed, Patience);
        QVERIFY2(engine.state().reason->what.find("store") != std::string::npos, engine.state().reason->text().c_str());
        QFile::remove(m_folder + QStringLiteral("/data/store/jetstream"));
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
    }

    void aReadOnlyFolderIsTold()
    {
        QCOMPARE(::chmod(m_folder.toLocal8Bit().constData(), 0555), 0);
        Window window(m_folder, { QStringLiteral("LEITSTAND_TEST_UNPRIVILEGED"), QStringLiteral("1") });
        const QByteArray line = window.awaitLine("failed");
        ::chmod(m_folder.toLocal8Bit().constData(), 0700);
        QVERIFY2(line.contains("give yourself the right to write"), line.constData());
    }

    void aFullDiskIsTold()
    {
        const QString script
            = QStringLiteral("mount -t tmpfs -o size=4m tmpfs \"$1\" && exec \"$2\" --role own \"$1\"");
        QProcess child;
        child.start(QStringLiteral("unshare"),
            { QStringLiteral("-rm"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"), m_folder,
                QCoreApplication::applicationFilePath() });
        QByteArray said;
        while (!said.contains("failed") && child.waitForReadyRead(Patience))
            said += child.readAllStandardOutput();
        child.closeWriteChannel();
        child.waitForFinished();
        const QByteArray complaint = child.readAllStandardError();
        if (said.isEmpty() && (complaint.startsWith("unshare:") || complaint.startsWith("mount:")))
            QSKIP("this machine lets nobody mount a small file system");
        QVERIFY2(said.contains("the disk is full") && said.contains("make room"), said.constData());
    }

    void garbageInTheEngineFileIsReplacedByTheOwner()
    {
        QVERIFY(writePrivateFile(EngineFile::pathIn(m_folder.toStdString()), "{garbage").ok());
        PrivateEngine engine(planFor(m_folder));
        engine.start();
        QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
        QCOMPARE(engineFile(m_folder), engine.file());
        // A guest that finds garbage says so and goes on looking.
        QVERIFY(writePrivateFile(EngineFile::pathIn(m_folder.toStdString()), "{garbage").ok());
        PrivateEngine guest(planFor(m_folder));
        guest.start();
        QVERIFY(!guest.state().answers());
        QVERIFY(guest.resolver()().error().what.find("not JSON") != std::string::npos);
        engine.setGatewayUrl("http://127.0.0.1:1"); // writes it anew
        QTRY_COMPARE_WITH_TIMEOUT(guest.state().phase, Phase::Joined, Patience);
    }

    void aDamagedStreamDescriptionIsWrittenAnew()
    {
        {
            PrivateEngine engine(planFor(m_folder));
            engine.start();
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
            write100(m_folder);
        }
        const QString stream = m_folder + QStringLiteral("/store/jetstream/$G/streams/T");
        QFile meta(stream + QStringLiteral("/meta.inf"));
        QVERIFY(meta.open(QIODevice::WriteOnly));
        meta.write("garbage");
        meta.close();
        for (int start = 0; start < 2; ++start) {
            PrivateEngine engine(planFor(m_folder));
            engine.start();
            QTRY_COMPARE_WITH_TIMEOUT(engine.state().phase, Phase::Running, Patience);
            QCOMPARE(engine.state().warnings.size(), std::size_t(start == 0 ? 1 : 0));
            RawLog log(engineFile(m_folder));
            log.ask("$JS.API.STREAM.CREATE.T", R"({"name":"T","subjects":["t.>"],"storage":"file"})");
            QCOMPARE(log.messages(), 100);
        }
        QVERIFY(QFile::exists(stream + QStringLiteral("/meta.inf.damaged")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

int main(int argc, char** argv)
{
    // Rights do not bind root.
    if (qEnvironmentVariableIsSet("LEITSTAND_TEST_UNPRIVILEGED") && ::geteuid() == 0
        && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 2;
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QStringLiteral("--role"))
        return own(arguments.value(3));
    TestPrivateEngine test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_private_engine.moc"
