// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/engine_access.h"

#include "workspace/private_file.h"

#include <QTimer>
#include <QUrl>

namespace leitstand {
namespace {

std::string textOf(const QCommandLineParser& parser, const char* option)
{
    return parser.value(QLatin1String(option)).toStdString();
}

Expected<StreamEndpoint> namedServer(const AccessOptions& options)
{
    StreamEndpoint endpoint;
    endpoint.urls = { options.engine };
    endpoint.user = options.user;
    endpoint.caFile = options.caFile;
    for (const auto& [path, into] :
        { std::pair(options.passwordFile, &endpoint.password), std::pair(options.tokenFile, &endpoint.token) }) {
        if (path.empty())
            continue;
        auto secret = readSecretFile(path);
        if (!secret)
            return secret.error();
        *into = *secret;
    }
    return endpoint;
}

} // namespace

void AccessOptions::addTo(QCommandLineParser& parser)
{
    const auto add = [&parser](const char* name, const char* help, const char* value, const char* fallback = "") {
        parser.addOption({ QLatin1String(name), QLatin1String(help), QLatin1String(value), QLatin1String(fallback) });
    };
    add("engine", "The server to use, instead of the engine of the running window.", "URL");
    add("user", "Who we are on that server.", "NAME");
    add("password-file", "File whose first line is the password; nobody else may be able to read it.", "FILE");
    add("token-file", "File whose first line is the token.", "FILE");
    add("ca-file", "PEM file of the authority that signed the server's certificate.", "FILE");
    add("data-dir", "Data folder of the running window.", "DIR");
    add("timeout", "How long to wait for the server (default: 10).", "SECONDS", "10");
}

Expected<AccessOptions> AccessOptions::from(const QCommandLineParser& parser)
{
    AccessOptions options;
    options.engine = textOf(parser, "engine");
    options.user = textOf(parser, "user");
    options.passwordFile = textOf(parser, "password-file");
    options.tokenFile = textOf(parser, "token-file");
    options.caFile = textOf(parser, "ca-file");
    options.dataFolder = textOf(parser, "data-dir");
    if (options.dataFolder.empty())
        options.dataFolder = defaultDataFolder();
    bool isNumber = false;
    const double seconds = parser.value(QLatin1String("timeout")).toDouble(&isNumber);
    if (!isNumber || !(seconds > 0 && seconds <= 3600))
        return Error { "it has to be a number of seconds, above 0 and up to 3600", "--timeout", {} };
    options.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));

    const bool hasSecrets = !options.user.empty() || !options.passwordFile.empty() || !options.tokenFile.empty();
    if (options.engine.empty()) {
        if (hasSecrets || !options.caFile.empty())
            return Error { "credentials are for a server that is named", {}, "add --engine URL" };
        return options;
    }
    const QUrl url(QString::fromStdString(options.engine), QUrl::StrictMode);
    const bool isWebSocket = url.scheme() == QLatin1String("ws") || url.scheme() == QLatin1String("wss");
    if (!url.isValid() || !isWebSocket || url.host().isEmpty())
        return Error { "it is not the address of a NATS server's WebSocket", "--engine",
            "write ws://host:port or wss://host:port" };
    if (!url.userInfo().isEmpty())
        return Error { "credentials do not belong into an address", "--engine",
            "use --user and --password-file, or --token-file" };
    if (parser.isSet(QLatin1String("data-dir")))
        return Error { "--engine and --data-dir exclude each other", {}, "choose one" };
    if (options.user.empty() != options.passwordFile.empty())
        return Error { "--user and --password-file belong together", {}, "give both" };
    if (!options.user.empty() && !options.tokenFile.empty())
        return Error { "a password and a token exclude each other", {}, "choose one" };
    return options;
}

EngineAccess::~EngineAccess()
{
    if (m_client)
        m_client->stop();
}

std::variant<std::unique_ptr<EngineAccess>, EngineAccess::Refusal> EngineAccess::open(const AccessOptions& options)
{
    std::unique_ptr<EngineAccess> access(new EngineAccess);
    StreamClientOptions client;
    client.clientName = "leitstandctl";
    if (options.engine.empty()) {
        const auto file = EngineFile::load(options.dataFolder);
        if (!file)
            return Refusal { ExitCode::NoEngine, file.error() };
        access->m_file = *file;
        // Read again for every attempt: the window may have started its engine anew.
        client.endpoint = [folder = options.dataFolder]() -> Expected<StreamEndpoint> {
            const auto present = EngineFile::load(folder);
            return present ? Expected<StreamEndpoint>(present->endpoint()) : present.error();
        };
    } else {
        auto endpoint = namedServer(options);
        if (!endpoint)
            return Refusal { ExitCode::WrongUsage, endpoint.error() };
        client.endpoint = [server = *endpoint]() -> Expected<StreamEndpoint> { return server; };
    }
    access->m_client = std::make_unique<StreamClient>(std::move(client));
    if (auto refusal = access->waitUntilLive(options.timeout))
        return std::move(*refusal);
    return access;
}

std::optional<EngineAccess::Refusal> EngineAccess::waitUntilLive(std::chrono::milliseconds timeout)
{
    QEventLoop loop;
    std::optional<Error> lastReason;
    bool live = false;
    bool refused = false;
    const auto connection
        = QObject::connect(m_client.get(), &StreamClient::connectionChanged, &loop, [&](const ConnectionState& state) {
              live = state.phase == ConnectionPhase::Live;
              refused = state.credentialsRefused;
              if (state.reason)
                  lastReason = state.reason;
              if (live || refused)
                  loop.quit();
          });
    QTimer::singleShot(timeout, &loop, &QEventLoop::quit);
    m_client->start();
    loop.exec();
    QObject::disconnect(connection);
    if (live)
        return std::nullopt;
    Error error { "the server does not answer", m_client->connectionState().url,
        m_file ? "look at the window that runs it" : "check the address given with --engine" };
    return Refusal { refused ? ExitCode::Refused : ExitCode::NoEngine, lastReason.value_or(std::move(error)) };
}

Outcome EngineAccess::ensureStreams()
{
    using Reports = Expected<std::vector<StreamReport>>;
    const Reports reports = await<Reports>([this](auto done) { m_client->ensureStreams(&m_context, std::move(done)); });
    return reports ? Outcome(Done()) : Outcome(reports.error());
}

} // namespace leitstand
