// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstand-gateway: takes alerts in and writes them to the log; delivers what is published.

#include "gateway/configuration.h"
#include "gateway/gateway.h"
#include "gateway/workspace_log.h"
#include "workspace/engine_file.h"
#include "workspace/private_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QTextStream>

#include <array>
#include <csignal>
#include <cstdlib>

#include <fcntl.h>
#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

enum ExitCode {
    Fine = 0,
    Failed = 1,
    WrongCommandLine = 2,
    WrongConfiguration = 3,
    CannotListen = 4,
};

constexpr auto StopWithin = 5s;

constexpr const char* ExitCodes = R"(Exit codes:
  0  stopped as asked, or all is well
  1  failed for a reason that is told
  2  the command line is wrong
  3  the configuration is wrong; every mistake is told with its place
  4  the address or port to listen on cannot be had)";

std::array<int, 2> signalPipe { -1, -1 };

extern "C" void onStopSignal(int)
{
    const char byte = 1;
    const auto written = ::write(signalPipe[1], &byte, 1);
    (void)written; // a full pipe holds a request to stop already
}

void complain(const Error& error)
{
    QTextStream(stderr) << QString::fromStdString(error.text()) << '\n';
}

Instant systemNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

void prepareProcess(bool exitWithParent)
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files {};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    // A webhook of 10,000 alerts comes and goes in a thread of its own: its memory goes back to the system.
    ::mallopt(M_ARENA_MAX, 4);
    ::mallopt(M_MMAP_THRESHOLD, 1 << 18);
    if (exitWithParent)
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
}

struct CommandLine {
    std::string dataFolder;
    std::string configFile;
    bool checkOnly = false;
    bool exitWithParent = false;
    std::optional<std::string> writeTo;
    std::uint16_t port = 9797;
};

// Nothing when the program has been answered for and ends with `code`.
std::optional<CommandLine> readCommandLine(const QCoreApplication& application, int& code)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral(
            "Takes alerts in from Alertmanager and samples from Prometheus, and writes them to the log. Delivers "
            "approved messages to the status page, by mail, chat and webhook.\n\n")
        + QString::fromLatin1(ExitCodes));
    const QCommandLineOption dataDir(QStringLiteral("data-dir"),
        QStringLiteral("The folder of the private engine (default: %1).")
            .arg(QString::fromStdString(defaultDataFolder())),
        QStringLiteral("DIR"), QString::fromStdString(defaultDataFolder()));
    const QCommandLineOption config(QStringLiteral("config"),
        QStringLiteral("The configuration (default: gateway.toml in the data folder)."), QStringLiteral("FILE"));
    const QCommandLineOption check(QStringLiteral("check-config"),
        QStringLiteral("Name every mistake in the configuration, or say OK, and exit."));
    const QCommandLineOption write(QStringLiteral("write-default-config"),
        QStringLiteral("Write a configuration with a fresh token to FILE, which must not exist, and exit."),
        QStringLiteral("FILE"));
    const QCommandLineOption port(QStringLiteral("port"),
        QStringLiteral("The port in the configuration that is written (default: 9797)."), QStringLiteral("N"),
        QStringLiteral("9797"));
    const QCommandLineOption withParent(
        QStringLiteral("exit-with-parent"), QStringLiteral("Stop when the program that started this one has ended."));
    parser.addOptions({ dataDir, config, check, write, port, withParent });
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    code = WrongCommandLine;
    bool portIsNumber = false;
    if (!parser.parse(application.arguments()) || !parser.positionalArguments().isEmpty()) {
        const QString what = parser.errorText().isEmpty()
            ? QStringLiteral("unexpected argument \"%1\"").arg(parser.positionalArguments().constFirst())
            : parser.errorText();
        QTextStream(stderr) << what << "\nSee leitstand-gateway --help.\n";
        return std::nullopt;
    }
    code = Fine;
    if (parser.isSet(help) || parser.isSet(QStringLiteral("help-all"))) {
        QTextStream(stdout) << parser.helpText();
        return std::nullopt;
    }
    if (parser.isSet(version)) {
        QTextStream(stdout) << "leitstand-gateway " << QCoreApplication::applicationVersion() << '\n';
        return std::nullopt;
    }
    CommandLine line;
    line.port = parser.value(port).toUShort(&portIsNumber);
    if (!portIsNumber) {
        code = WrongCommandLine;
        QTextStream(stderr) << "--port needs a number from 0 to 65535\n";
        return std::nullopt;
    }
    line.dataFolder = parser.value(dataDir).toStdString();
    line.configFile = parser.isSet(config)
        ? parser.value(config).toStdString()
        : QDir(parser.value(dataDir)).filePath(QStringLiteral("gateway.toml")).toStdString();
    line.checkOnly = parser.isSet(check);
    line.exitWithParent = parser.isSet(withParent);
    if (parser.isSet(write))
        line.writeTo = parser.value(write).toStdString();
    return line;
}

EndpointResolver resolverFor(const Configuration& configuration, const std::string& dataFolder)
{
    if (!configuration.engine) {
        return [dataFolder]() -> Expected<StreamEndpoint> {
            const auto file = EngineFile::load(dataFolder);
            if (!file)
                return file.error();
            return file->endpoint();
        };
    }
    StreamEndpoint endpoint;
    endpoint.urls = { configuration.engine->url };
    endpoint.user = configuration.engine->user;
    endpoint.password = configuration.engine->password;
    endpoint.caFile = configuration.engine->caFile;
    return [endpoint]() -> Expected<StreamEndpoint> { return endpoint; };
}

WorkspaceOptions workspaceOptions(const Configuration& configuration, const std::string& dataFolder)
{
    WorkspaceOptions options;
    options.stream.endpoint = resolverFor(configuration, dataFolder);
    options.stream.clientName = "leitstand-gateway";
    options.stream.publishWindow = 2048; // a notification of 10,000 alerts waits for few round trips
    if (configuration.engine)
        options.stream.inboxPrefix = "_INBOX_gateway"; // what a team's server lets a gateway listen on
    options.feed.gatewayReports = false;
    options.now = systemNow;
    options.program = "/leitstand/gateway";
    return options;
}

// Ends the event loop when everything has come to an end, or after StopWithin without it.
void stopOnSignals(QCoreApplication& application, Gateway& gateway)
{
    if (::pipe2(signalPipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    for (const int number : { SIGTERM, SIGINT, SIGHUP })
        std::signal(number, onStopSignal);
    auto* const notifier = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, &application);
    auto* const waiting = new QTimer(&application);
    waiting->setInterval(20);
    QObject::connect(notifier, &QSocketNotifier::activated, &application, [notifier, waiting] {
        notifier->setEnabled(false);
        waiting->start();
    });
    QObject::connect(
        waiting, &QTimer::timeout, &application, [&gateway, waited = std::chrono::milliseconds(0)]() mutable {
            gateway.beginStop();
            waited += 20ms;
            if (gateway.hasStopped()) {
                QCoreApplication::exit(Fine);
            } else if (waited >= StopWithin) {
                QTextStream(stderr) << "stopped without waiting any longer for a server that does not answer\n";
                std::_Exit(Fine);
            }
        });
}

int run(QCoreApplication& application, const CommandLine& line)
{
    ConfigurationReading reading = readConfiguration(line.configFile);
    for (const Error& mistake : reading.mistakes)
        complain(mistake);
    if (!reading.ok())
        return WrongConfiguration;
    if (line.checkOnly) {
        QTextStream(stdout) << "OK: " << QString::fromStdString(line.configFile) << '\n';
        return Fine;
    }
    prepareProcess(line.exitWithParent);
    Workspace workspace(workspaceOptions(reading.configuration, line.dataFolder));
    WorkspaceLog log(workspace);
    if (const Outcome folder = makePrivateFolder(line.dataFolder); !folder)
        complain(folder.error());
    Gateway gateway(std::move(reading.configuration), log, systemNow, {},
        QDir(QString::fromStdString(line.dataFolder)).filePath(QStringLiteral("gateway.handovers")).toStdString());
    const auto port = gateway.start();
    if (!port) {
        complain(port.error());
        return CannotListen;
    }
    stopOnSignals(application, gateway);
    workspace.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("leitstand-gateway"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LEITSTAND_VERSION));
    qSetMessagePattern(QStringLiteral("%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type}: %{message}"));
    int code = Fine;
    const auto line = readCommandLine(application, code);
    if (!line)
        return code;
    if (line->writeTo) {
        const Outcome written = writeDefaultConfig(*line->writeTo, line->port, makeToken());
        if (!written)
            complain(written.error());
        return written ? Fine : Failed;
    }
    return run(application, *line);
}
