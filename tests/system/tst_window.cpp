// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The window as a program: started, looked at, killed. What it shows is read from the same log by a workspace of the
// test's own, and from pictures that it takes of itself.

#include "desktop/gateway_process.h"
#include "store/local_store.h"
#include "system/support/alertmanager_process.h"
#include "system/support/engine_endpoint.h"
#include "workspace/engine_file.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QElapsedTimer>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <set>
#include <unistd.h>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 30000;

bool isAlive(qint64 pid)
{
    QFile stat(QStringLiteral("/proc/%1/stat").arg(pid)); // a zombie is dead
    return pid > 0 && stat.open(QIODevice::ReadOnly) && !stat.readAll().contains(") Z ");
}

// The programs that this one has started, by name.
std::map<QByteArray, qint64> childrenOf(qint64 parent)
{
    std::map<QByteArray, qint64> children;
    for (const QString& name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        QFile stat(QStringLiteral("/proc/%1/stat").arg(name));
        if (name.toLongLong() == 0 || !stat.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = stat.readAll();
        const qsizetype end = text.lastIndexOf(')');
        if (text.mid(end + 4).split(' ').value(0).toLongLong() == parent && text.at(end + 2) != 'Z')
            children[text.mid(text.indexOf('(') + 1, end - text.indexOf('(') - 1)] = name.toLongLong();
    }
    return children;
}

class WindowProcess {
public:
    explicit WindowProcess(QStringList arguments)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral(LEITSTAND_PROGRAM), arguments);
    }
    ~WindowProcess() { kill(); }
    qint64 pid() const { return m_process.processId(); }
    qint64 childPid(const char* name) const
    {
        const auto children = childrenOf(pid());
        const auto found = children.find(name);
        return found == children.end() ? 0 : found->second;
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool end()
    {
        m_process.terminate();
        return m_process.waitForFinished(Patience) && m_process.exitStatus() == QProcess::NormalExit
            && m_process.exitCode() == 0;
    }
    int exitCode()
    {
        return m_process.waitForFinished(2 * Patience) && m_process.exitStatus() == QProcess::NormalExit
            ? m_process.exitCode()
            : -1;
    }
    QByteArray said()
    {
        m_said += m_process.readAll();
        return m_said;
    }

private:
    QProcess m_process;
    QByteArray m_said;
};

// Everything that is in the log, as any window would fold it.
class Looker {
public:
    explicit Looker(const std::string& folder) : m_workspace(optionsFor(folder)) { m_workspace.start(); }
    // Nothing for an alert that is not in the picture.
    std::optional<AlertStatus> statusOf(const char* alertName) const
    {
        for (const Alert& alert : m_workspace.state().alerts())
            if (alert.condition.name == alertName)
                return alert.condition.status;
        return std::nullopt;
    }
    Workspace& workspace() { return m_workspace; }

private:
    static WorkspaceOptions optionsFor(const std::string& folder)
    {
        WorkspaceOptions options;
        options.stream.endpoint = test::endpointOfEngine(folder);
        options.now = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
        options.actor = "test";
        return options;
    }
    Workspace m_workspace;
};

// A picture is more than one colour.
bool showsSomething(const QImage& image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 7)
        for (int x = 0; x < image.width(); x += 7)
            colours.insert(image.pixel(x, y));
    return colours.size() > 20;
}

} // namespace

class TestWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (ChildProgram::find(QStringLiteral("nats-server")).isEmpty())
            QSKIP("nats-server is not installed");
        // Each window process decides for itself what to draw with; there is no display here.
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
    }
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = m_temporary->path() + QStringLiteral("/data");
    }

    void wrongOptionsAreNamed()
    {
        WindowProcess window({ QStringLiteral("--lang"), QStringLiteral("fr"), QStringLiteral("--kiosk") });
        QCOMPARE(window.exitCode(), 2);
        QVERIFY(window.said().contains("--lang") && window.said().contains("--kiosk"));
        WindowProcess help({ QStringLiteral("--help") });
        QCOMPARE(help.exitCode(), 0);
        QVERIFY(help.said().contains("--scenario"));
    }

    void theWholeWindowLoadsWithoutAWarning()
    {
        WindowProcess window({ QStringLiteral("--self-test") });
        const int code = window.exitCode();
        QVERIFY2(code == 0, window.said().constData());
        QVERIFY(window.said().contains("self-test: passed"));
    }

    void aPictureNeedsNoDisplay()
    {
        const QString file = m_temporary->path() + QStringLiteral("/window.png");
        WindowProcess window({ QStringLiteral("--data-dir"), m_folder, QStringLiteral("--screenshot"), file,
            QStringLiteral("--after"), QStringLiteral("2"), QStringLiteral("--size"), QStringLiteral("1280x800") });
        QTRY_VERIFY_WITH_TIMEOUT(window.childPid("nats-server") != 0, Patience);
        const qint64 server = window.childPid("nats-server");
        QCOMPARE(window.exitCode(), 0);
        QVERIFY2(window.said().trimmed().endsWith(file.toUtf8()), window.said().constData());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(1280, 800));
        QVERIFY(showsSomething(image));
        QVERIFY(!isAlive(server));
        QVERIFY(!EngineFile::load(m_folder.toStdString()).ok());
    }

    void aPictureThatCannotBeWrittenFails()
    {
        WindowProcess window({ QStringLiteral("--data-dir"), m_folder, QStringLiteral("--screenshot"),
            m_folder + QStringLiteral("/no/such/folder.png"), QStringLiteral("--after"), QStringLiteral("0.1") });
        QCOMPARE(window.exitCode(), 1);
        QVERIFY(window.said().contains("screenshot cannot be written"));
    }

    void aFolderThatCannotBeUsedIsShownAndStopsNothing()
    {
        QFile plain(m_folder);
        QVERIFY(plain.open(QIODevice::WriteOnly));
        const QString file = m_temporary->path() + QStringLiteral("/window.png");
        WindowProcess window({ QStringLiteral("--data-dir"), m_folder, QStringLiteral("--screenshot"), file,
            QStringLiteral("--after"), QStringLiteral("1") });
        QVERIFY2(window.exitCode() == 0, window.said().constData());
        QVERIFY(showsSomething(QImage(file)));
    }

    void endsInOrderAndLeavesNobodyBehind()
    {
        WindowProcess window(arguments());
        const auto children = awaitChildren(window);
        QVERIFY(window.end());
        for (const auto& [name, pid] : children)
            QVERIFY2(!isAlive(pid), name.constData());
        QVERIFY(!QFile::exists(m_folder + QStringLiteral("/engine.json")));
    }

    void killedItLeavesNobodyBehind()
    {
        WindowProcess window(arguments());
        const auto children = awaitChildren(window);
        window.kill();
        for (const auto& [name, pid] : children)
            QTRY_VERIFY2_WITH_TIMEOUT(!isAlive(pid), name.constData(), Patience);
    }

    void alertsSurviveTheDeathOfEveryProgram()
    {
        auto window = std::make_unique<WindowProcess>(arguments());
        awaitChildren(*window);
        const std::string folder = m_folder.toStdString();
        const std::string help = alertmanagerHelp(folder + "/gateway.toml");
        test::AlertmanagerProcess::Options options;
        options.webhookUrl = valueIn(help, "url: ");
        options.token = valueIn(help, "credentials: ");
        test::AlertmanagerProcess alertmanager(options);
        if (!alertmanager.start())
            QSKIP("prometheus-alertmanager cannot be started");

        Looker looker(folder);
        QVERIFY(alertmanager.fire({ { { "alertname", "LoginSlow" }, { "severity", "critical" } } }));
        QTRY_VERIFY_WITH_TIMEOUT(looker.statusOf("LoginSlow") == AlertStatus::Firing, Patience);

        for (const char* const victim : { "nats-server", "leitstand-gatew" }) { // as long as the kernel keeps names
            const qint64 pid = window->childPid(victim);
            QVERIFY2(pid != 0, victim);
            ::kill(static_cast<pid_t>(pid), SIGKILL);
            // Seen once: one whose port was taken meanwhile starts a second time with another.
            QVERIFY(QTest::qWaitFor(
                [&] {
                    const qint64 now = window->childPid(victim);
                    return now != 0 && now != pid;
                },
                Patience));
            const QByteArray name = QByteArray("After_") + victim;
            // Alertmanager tries again until the gateway is there and the log takes it.
            QVERIFY(alertmanager.fire({ { { "alertname", name.toStdString() }, { "severity", "warning" } } }));
            QTRY_VERIFY_WITH_TIMEOUT(looker.statusOf(name.constData()) == AlertStatus::Firing, Patience);
        }
        window->kill();
        window = std::make_unique<WindowProcess>(arguments());
        awaitChildren(*window);
        Looker after(folder);
        QTRY_VERIFY_WITH_TIMEOUT(after.statusOf("LoginSlow") == AlertStatus::Firing, Patience);
        QVERIFY(alertmanager.resolve({ { { "alertname", "LoginSlow" }, { "severity", "critical" } } }));
        QTRY_VERIFY_WITH_TIMEOUT(after.statusOf("LoginSlow") == AlertStatus::Resolved, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(looker.statusOf("LoginSlow") == AlertStatus::Resolved, Patience);
    }

    void aSecondWindowJoinsAndTakesOver()
    {
        WindowProcess first(arguments());
        awaitChildren(first);
        WindowProcess second(arguments());
        Looker looker(m_folder.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(looker.workspace().isCaughtUp(), Patience);
        IncidentOpened opening;
        opening.title = "Seen by both";
        const IncidentId incident = looker.workspace().open(opening);
        QTRY_VERIFY_WITH_TIMEOUT(looker.workspace().state().incident(incident) != nullptr, Patience);
        QVERIFY(childrenOf(second.pid()).empty());

        first.kill();
        QTRY_VERIFY_WITH_TIMEOUT(second.childPid("nats-server") != 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(second.childPid("leitstand-gatew") != 0, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(EngineFile::load(m_folder.toStdString()).ok(), Patience);
        QCOMPARE(EngineFile::load(m_folder.toStdString())->ownerPid, second.pid());
        QTRY_COMPARE_WITH_TIMEOUT(looker.workspace().picture().state, PictureState::Live, Patience);
        Looker fresh(m_folder.toStdString());
        QTRY_VERIFY_WITH_TIMEOUT(fresh.workspace().state().incident(incident) != nullptr, Patience);
    }

    void aStoryIsPlayed()
    {
        WindowProcess window(arguments() << QStringLiteral("--scenario") << QStringLiteral("penta")
                                         << QStringLiteral("--speed") << QStringLiteral("3600"));
        const std::string folder = m_folder.toStdString();
        QTRY_VERIFY_WITH_TIMEOUT(EngineFile::load(folder).ok() && EngineFile::load(folder)->story, Patience);
        const EngineFile file = *EngineFile::load(folder);
        QCOMPARE(file.story->speed, 3600.0);
        QCOMPARE(file.story->storyEnd - file.story->storyAnchor, Span(1h));
        Looker looker(folder);
        QTRY_VERIFY_WITH_TIMEOUT(!looker.workspace().state().incidents().empty(), Patience);
        QTRY_VERIFY_WITH_TIMEOUT(looker.workspace().state().alerts().size() >= 5, Patience);
        QVERIFY(window.end());
    }

    void aSecondWindowGoesOnWithTheStory()
    {
        const QStringList story = arguments() << QStringLiteral("--scenario") << QStringLiteral("penta")
                                              << QStringLiteral("--speed") << QStringLiteral("120");
        const std::string folder = m_folder.toStdString();
        WindowProcess first(story);
        QTRY_VERIFY_WITH_TIMEOUT(EngineFile::load(folder).ok() && EngineFile::load(folder)->story, Patience);
        const StoryTime told = *EngineFile::load(folder)->story;
        WindowProcess second(story);
        Looker looker(folder);
        QTRY_VERIFY_WITH_TIMEOUT(!looker.workspace().state().alerts().empty(), Patience);
        first.kill();
        QTRY_VERIFY_WITH_TIMEOUT(second.childPid("nats-server") != 0 && EngineFile::load(folder).ok(), Patience);
        QCOMPARE(EngineFile::load(folder)->story, told);
        // The incident opens after the first window has gone, once.
        QTRY_VERIFY_WITH_TIMEOUT(!looker.workspace().state().incidents().empty(), Patience);
        QCOMPARE(looker.workspace().state().incidents().size(), std::size_t(1));
    }

    void anUnknownStoryIsNamed()
    {
        WindowProcess window(arguments() << QStringLiteral("--scenario") << QStringLiteral("no-such-story"));
        QCOMPARE(window.exitCode(), 1);
        QVERIFY(window.said().contains("no-such-story"));
        QVERIFY(!QFile::exists(m_folder));
    }

private:
    // Drawn into memory and open until it is ended.
    QStringList arguments() const
    {
        return { QStringLiteral("--data-dir"), m_folder, QStringLiteral("--screenshot"),
            m_temporary->path() + QStringLiteral("/never.png"), QStringLiteral("--after"), QStringLiteral("3600") };
    }
    static std::map<QByteArray, qint64> awaitChildren(WindowProcess& window)
    {
        QElapsedTimer since;
        since.start();
        while (!since.hasExpired(Patience)) {
            if (const auto children = childrenOf(window.pid()); children.size() == 2)
                return children;
            QTest::qWait(20);
        }
        qWarning("%s", window.said().constData());
        return {};
    }
    static std::string valueIn(const std::string& lines, const std::string& name)
    {
        const auto from = lines.find(name) + name.size();
        return lines.substr(from, lines.find('\n', from) - from);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QString m_folder;
};

QTEST_GUILESS_MAIN(TestWindow)
#include "tst_window.moc"
