// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstand: the window.

#include "desktop/command_line.h"
#include "desktop/current_templates.h"
#include "desktop/desktop_notices.h"
#include "desktop/engine_choice.h"
#include "desktop/gateway_process.h"
#include "desktop/preferences.h"
#include "desktop/private_engine.h"
#include "desktop/scenario_show.h"
#include "desktop/scene_graph_choice.h"
#include "desktop/screenshot.h"
#include "desktop/self_test.h"
#include "desktop/stop_signals.h"
#include "desktop/story.h"
#include "desktop/story_clock.h"
#include "desktop/surroundings.h"
#include "desktop/wall_keeper.h"
#include "desktop/watchdog.h"
#include "store/local_store.h"
#include "view/display_text.h"
#include "view/session.h"
#include "workspace/local_memory.h"
#include "workspace/login_name.h"
#include "workspace/private_file.h"
#include "workspace/watchkeeper.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

// How long a wall may stand still before it is ended and started anew.
constexpr auto WallPatience = 30s;

enum ExitCode { Fine = 0, Failed = 1, WrongOptions = 2 };

void complain(const Error& error)
{
    std::fprintf(stderr, "leitstand: %s\n", error.text().c_str());
}

// Where this machine keeps what the log does not have yet; null, and a problem, when it cannot.
std::unique_ptr<LocalStore> openStore(const std::string& folder, std::optional<Error>& problem)
{
    const Outcome made = makePrivateFolder(folder);
    auto store = made ? LocalStore::open(folder, realNow()) : Expected<std::unique_ptr<LocalStore>>(made.error());
    if (!store) {
        problem = store.error();
        return nullptr;
    }
    return std::move(store).value();
}

// What was asked for, read and checked before anything is started.
struct Preparation {
    std::string folder;
    StreamEndpoint team;
    std::optional<Story> story;
};

std::optional<Preparation> prepare(const CommandLine& line, const std::string& folder, bool german)
{
    Preparation preparation { folder, {}, {} };
    auto team = teamEndpoint(line);
    if (!team) {
        complain(team.error());
        return std::nullopt;
    }
    preparation.team = std::move(team).value();
    if (line.scenario.empty())
        return preparation;
    std::vector<Error> more;
    auto story
        = loadStory(line.scenario, line.fastUntil, german ? ScenarioLanguage::German : ScenarioLanguage::English, more);
    const Outcome ready = story ? emptyScenarioFolder(line, folder) : Outcome(story.error());
    if (!ready) {
        complain(ready.error());
        for (const Error& mistake : more)
            complain(mistake);
        return std::nullopt;
    }
    preparation.story = std::move(story).value();
    return preparation;
}

WorkspaceOptions workspaceOptions(
    const CommandLine& line, EndpointResolver endpoint, const StoryClock& clock, LocalStore* store)
{
    WorkspaceOptions options;
    options.stream.endpoint = std::move(endpoint);
    options.stream.inboxPrefix = inboxPrefix(line);
    options.feed.chartsFrom = realNow() - 1h;
    options.now = clock.clock();
    options.actor = line.actor.empty() ? loginName() : line.actor;
    if (store != nullptr)
        options.pending = std::make_unique<StoredPendingEvents>(*store, realNow);
    return options;
}

QVariantMap windowProperties(const CommandLine& line, Session& session, WallKeeper* wall)
{
    QVariantMap properties { { QStringLiteral("session"), QVariant::fromValue(&session) } };
    if (wall != nullptr)
        properties.insert(QStringLiteral("settings"), QVariant::fromValue(wall->settings()));
    if (!line.page.empty())
        properties.insert(QStringLiteral("page"), QString::fromStdString(line.page));
    if (line.size) {
        properties.insert(QStringLiteral("width"), line.size->width);
        properties.insert(QStringLiteral("height"), line.size->height);
    }
    return properties;
}

void takeScreenshotAndExit(QQuickWindow& window, const std::string& file)
{
    const Outcome taken = takeScreenshot(window, file);
    if (taken)
        std::printf("%s\n", file.c_str());
    else
        complain(taken.error());
    QCoreApplication::exit(taken ? Fine : Failed);
}

// Shows a moment of the past as soon as it has been and is in the log. In a story a time of day is that of the story's
// day, and is waited for.
void lookBack(Session& session, const Workspace& workspace, const CommandLine& line, QObject* window)
{
    auto* const timer = new QTimer(window);
    const QString at = QString::fromStdString(line.at);
    const auto ahead = line.scenario.empty() ? Span(0) : Span(24h);
    QObject::connect(timer, &QTimer::timeout, window, [&session, &workspace, at, ahead, timer] {
        const Instant now = workspace.now();
        const auto moment = TimeTravel::read(at, now, now + ahead);
        if (!moment || *moment > now || !workspace.isCaughtUp())
            return;
        session.timeTravel()->goTo(milliseconds(*moment));
        timer->deleteLater();
    });
    timer->start(250ms);
}

// The window from its first object to its last. `selfTest` is null for everyday use.
int runWindow(const CommandLine& line, SelfTest* selfTest)
{
    const QTemporaryDir scratch; // a test touches nothing of the user's
    const bool isTest = selfTest != nullptr;
    Preferences preferences(line, isTest ? scratch.filePath(QStringLiteral("leitstand.conf")) : QString());
    auto preparation
        = prepare(line, isTest && line.dataFolder.empty() ? scratch.path().toStdString() : dataFolderFor(line),
            preferences.language() == QLatin1String("de"));
    if (!preparation)
        return Failed;
    const std::string& folder = preparation->folder;
    std::optional<Story>& story = preparation->story;

    std::optional<Error> storeProblem;
    const std::unique_ptr<LocalStore> store = openStore(folder, storeProblem);
    const std::unique_ptr<UnsentTexts> unsent = store ? std::make_unique<StoredUnsentTexts>(*store, realNow) : nullptr;
    StoryClock clock;
    std::unique_ptr<PrivateEngine> engine;
    std::unique_ptr<GatewayProcess> gateway;
    if (line.engineUrl.empty())
        engine = std::make_unique<PrivateEngine>(PrivateEnginePlan { folder, {} });
    if (engine && !story && !isTest)
        gateway = std::make_unique<GatewayProcess>(GatewayPlan { folder, {} });
    EndpointResolver endpoint
        = engine ? engine->resolver() : [team = preparation->team] { return Expected<StreamEndpoint>(team); };
    Workspace workspace(workspaceOptions(line, std::move(endpoint), clock, store.get()));
    CurrentTemplates templates(workspace);
    Session session(workspace, unsent.get(),
        [&templates](const Incident& incident, Audience audience, Moment moment, std::string_view variant,
            Instant now) { return templates.render(incident, audience, moment, variant, now); });
    session.answer()->setSource(
        [&templates](const Incident& incident, Instant now) { return templates.answer(incident, now); });

    Surroundings surroundings(session, workspace, clock, engine.get(), gateway.get(), line.engineUrl);
    surroundings.report(
        QStringLiteral("store"), Surroundings::tr("What you write cannot be kept on this machine"), storeProblem);
    if (store && store->setAside())
        surroundings.mention(*store->setAside());
    std::unique_ptr<ScenarioShow> show;
    if (story) {
        surroundings.setStoryTitle(story->title);
        show = std::make_unique<ScenarioShow>(
            std::move(*story), line.speed.value_or(ScenarioShow::DefaultSpeed), workspace.client(), *engine, clock);
        QObject::connect(show.get(), &ScenarioShow::begun, &surroundings, &Surroundings::update);
        QObject::connect(show.get(), &ScenarioShow::failed, &surroundings, &Surroundings::mention);
        show->start();
    }
    DesktopNotices notices;
    if (!story && !isTest && !line.wall) {
        QObject::connect(&session, &Session::messageNeedsCare, &notices, &DesktopNotices::show);
        QObject::connect(&session, &Session::messageSettled, &notices, &DesktopNotices::close);
        QObject::connect(session.attention(), &Attention::call, &notices, &DesktopNotices::show);
        QObject::connect(session.attention(), &Attention::settled, &notices, &DesktopNotices::close);
    }
    // A story tells the ends of its watches and its relapses itself.
    const Watchkeeper watchkeeper(workspace, story ? Watchkeeper::Duty::LateAlerts : Watchkeeper::Duty::Everything);
    // The server gets ready while the window is loaded.
    if (engine)
        engine->start();
    workspace.start();

    std::optional<WallKeeper> wall;
    if (line.wall)
        wall.emplace(line.wallOptions, line.size);
    QQmlApplicationEngine window;
    window.addImportPath(QStringLiteral("qrc:/qt/qml")); // built in from Qt 6.5 on
    preferences.follow(session, window);
    window.setInitialProperties(windowProperties(line, session, wall ? &*wall : nullptr));
    const char* const file = wall ? "Wall/WallWindow.qml"
        : line.overview           ? "Overview/OverviewWindow.qml"
                                  : "Window/Main.qml";
    window.load(QUrl(QStringLiteral("qrc:/qt/qml/Leitstand/") + QLatin1String(file)));
    auto* const root = qobject_cast<QQuickWindow*>(window.rootObjects().value(0));
    if (root == nullptr) {
        complain({ "the window cannot be loaded", "", "install Leitstand again" });
        return Failed;
    }
    std::optional<Watchdog> watchdog;
    if (wall) {
        wall->keep(*root);
        watchdog.emplace(WallPatience);
    }
    if (!line.at.empty())
        lookBack(session, workspace, line, root);
    if (!line.screenshotFile.empty())
        QTimer::singleShot(line.after.value_or(5s), root, [&] { takeScreenshotAndExit(*root, line.screenshotFile); });
    if (isTest) {
        QObject::connect(selfTest, &SelfTest::finished, root, [] { QCoreApplication::exit(Fine); });
        selfTest->walk(*root, [&](const QString& language, const QString& theme) {
            session.setLanguage(language);
            session.setTheme(theme);
        });
    }
    const StopSignals stopSignals;
    QObject::connect(&stopSignals, &StopSignals::stopAsked, root, [] { QCoreApplication::exit(Fine); });
    return QCoreApplication::exec();
}

int runSelfTest(const CommandLine& line)
{
    SelfTest test;
    const int code = runWindow(line, &test);
    const QStringList warnings = SelfTest::warnings();
    for (const QString& warning : warnings)
        std::fprintf(stderr, "warning: %s\n", qUtf8Printable(warning));
    std::printf("self-test: %s\n", code == Fine && warnings.isEmpty() ? "passed" : "failed");
    return code == Fine && warnings.isEmpty() ? Fine : Failed;
}

bool hasDisplay()
{
    for (const char* const variable : { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM" })
        if (!qEnvironmentVariableIsEmpty(variable))
            return true;
    return false;
}

} // namespace

int main(int argc, char** argv)
{
    const CommandLineReading reading = readCommandLine({ argv + 1, argv + argc });
    const CommandLine& line = reading.commandLine;
    if (line.help || line.version) {
        std::fputs(line.help ? commandLineHelp().c_str() : "leitstand " LEITSTAND_VERSION "\n", stdout);
        return Fine;
    }
    for (const Error& mistake : reading.mistakes)
        complain(mistake);
    if (!reading.ok())
        return WrongOptions;
    if (line.selfTest || !line.screenshotFile.empty()) {
        useOffscreenWithoutDisplay();
    } else if (!hasDisplay()) {
        complain({ "there is no display to open a window on", "", "for a picture: --screenshot FILE --after SECONDS" });
        return Failed;
    }
    QApplication application(argc, argv); // Qt Charts needs more than a QGuiApplication
    QApplication::setApplicationName(QStringLiteral("leitstand"));
    QApplication::setApplicationVersion(QStringLiteral(LEITSTAND_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.leitstand.Leitstand"));
    chooseSceneGraph();
    if (line.wall && !line.wallOptions.screen.empty() && WallKeeper::screenCalled(line.wallOptions.screen) == nullptr)
        complain({ "there is no such screen yet; the wall waits for it on another one",
            "--screen " + line.wallOptions.screen, "this machine has " + WallKeeper::screenNames() });
    return line.selfTest ? runSelfTest(line) : runWindow(line, nullptr);
}
