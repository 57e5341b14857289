// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/document_values.h"
#include "ctl/state_document.h"
#include "wire/subjects.h"

#include <QJsonArray>
#include <QTimer>

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("json"), QStringLiteral("Write one JSON document.") },
        { QStringLiteral("wait"), QStringLiteral("How long to listen for the gateway (default: 3)."),
            QStringLiteral("SECONDS"), QStringLiteral("3") },
    });
}

std::string_view wordFor(SourceState state)
{
    switch (state) {
    case SourceState::Good:
        return "good";
    case SourceState::Failing:
        return "failing";
    case SourceState::Waiting:
        break;
    }
    return "waiting";
}

// The first report that comes within the time.
std::optional<GatewayReport> listenForGateway(EngineAccess& access, std::chrono::milliseconds patience)
{
    std::optional<GatewayReport> heard;
    QEventLoop loop;
    const auto decoder = std::make_shared<EventDecoder>();
    const auto subscription = access.client().listenVolatile(std::string(PresenceGatewaySubject),
        [&heard, &loop, decoder](const VolatileMessage& message) { // in the network thread
            Decoded decoded = decoder->decode(message.subject, message.payload);
            auto* const event = std::get_if<Event>(&decoded);
            auto* const report = event ? std::get_if<GatewayReport>(&event->body) : nullptr;
            if (!report)
                return;
            QMetaObject::invokeMethod(
                &loop,
                [&heard, &loop, report = std::move(*report)] {
                    heard = report;
                    loop.quit();
                },
                Qt::QueuedConnection);
        });
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    loop.exec();
    access.client().unsubscribe(subscription);
    return heard;
}

struct Status {
    ConnectionState connection;
    std::vector<Expected<StreamStatus>> streams;
    Expected<LogReading> reading = LogReading();
    std::optional<GatewayReport> gateway;
};

Status collect(EngineAccess& access, std::chrono::milliseconds patience)
{
    Status status;
    for (const Stream stream :
        { Stream::Alerts, Stream::Incidents, Stream::Metrics, Stream::Settings, Stream::Handling }) {
        using Result = Expected<StreamStatus>;
        status.streams.push_back(await<Result>([&](auto done) {
            access.client().readStreamStatus(std::string(streamName(stream)), access.context(), std::move(done));
        }));
    }
    using Result = Expected<LogReading>;
    status.reading = await<Result>(
        [&](auto done) { readLog(access.client(), LogReadingPlan(), access.context(), std::move(done)); });
    status.gateway = listenForGateway(access, patience);
    status.connection = access.client().connectionState();
    return status;
}

QJsonObject document(const Status& status, const std::optional<EngineFile>& file)
{
    QJsonArray warnings;
    for (const Error& warning : status.connection.warnings)
        warnings.append(text(warning.text()));
    QJsonArray streams;
    for (const auto& stream : status.streams) {
        if (!stream) {
            streams.append(QJsonObject { { QStringLiteral("error"), text(stream.error().text()) } });
            continue;
        }
        streams.append(QJsonObject {
            { QStringLiteral("name"), text(stream->name) },
            { QStringLiteral("created"), text(stream->created) },
            { QStringLiteral("messages"), static_cast<qint64>(stream->messages) },
            { QStringLiteral("bytes"), static_cast<qint64>(stream->bytes) },
            { QStringLiteral("first_sequence"), static_cast<qint64>(stream->firstSequence) },
            { QStringLiteral("last_sequence"), static_cast<qint64>(stream->lastSequence) },
            { QStringLiteral("replicas"), stream->replicas },
        });
    }
    QJsonArray sources;
    for (const SourceReport& source : status.gateway.value_or(GatewayReport()).sources) {
        QJsonObject entry { { QStringLiteral("source"), text(source.source) },
            { QStringLiteral("state"), text(wordFor(source.state)) } };
        if (source.lastGood)
            entry.insert(QLatin1String("last_good"), text(*source.lastGood));
        if (!source.detail.empty())
            entry.insert(QLatin1String("detail"), text(source.detail));
        sources.append(entry);
    }
    QJsonObject engine {
        { QStringLiteral("url"), text(status.connection.url) },
        { QStringLiteral("server"), text(status.connection.server.name) },
        { QStringLiteral("version"), text(status.connection.server.version) },
        { QStringLiteral("private"), file.has_value() },
        { QStringLiteral("warnings"), warnings },
    };
    if (file && !file->gatewayUrl.empty())
        engine.insert(QLatin1String("gateway_url"), text(file->gatewayUrl));
    QJsonObject all {
        { QStringLiteral("engine"), engine },
        { QStringLiteral("streams"), streams },
        { QStringLiteral("gateway"),
            QJsonObject {
                { QStringLiteral("heard"), status.gateway.has_value() }, { QStringLiteral("sources"), sources } } },
    };
    if (status.reading)
        all.insert(QLatin1String("events"), countsDocument(*status.reading));
    else
        all.insert(QLatin1String("error"), text(status.reading.error().text()));
    return all;
}

void printGateway(Console& console, const Status& status, std::chrono::milliseconds patience)
{
    console.out << "\nGateway\n";
    if (!status.gateway)
        console.out << "  nothing heard of it within " << static_cast<double>(patience.count()) / 1000 << " s\n";
    else if (status.gateway->sources.empty())
        console.out << "  runs, without a source\n";
    for (const SourceReport& source : status.gateway.value_or(GatewayReport()).sources) {
        console.out << "  " << oneLine(source.source, 40) << ": " << text(wordFor(source.state));
        if (source.lastGood)
            console.out << ", last good " << text(*source.lastGood);
        if (!source.detail.empty())
            console.out << ", " << oneLine(source.detail, 200);
        console.out << '\n';
    }
}

void printEvents(Console& console, const LogReading& reading)
{
    console.out << "\nEvents\n  " << reading.folded << " folded, " << reading.repeated << " said nothing new, "
                << reading.foreign << " of unknown kinds, " << reading.rejectedCount << " rejected\n";
    for (const auto& [type, count] : reading.foreignTypes)
        console.out << "  unknown: " << count << " of " << oneLine(type, 100) << '\n';
    constexpr std::size_t Shown = 20;
    const std::size_t first = reading.rejected.size() - std::min(reading.rejected.size(), Shown);
    for (std::size_t i = first; i < reading.rejected.size(); ++i) {
        const RejectedEvent& event = reading.rejected[i];
        console.out << "  rejected: " << text(streamName(event.position.stream)) << ' ' << event.position.sequence
                    << "  " << oneLine(event.subject, 80) << "  " << oneLine(event.reason, 200) << '\n';
    }
}

void print(Console& console, const Status& status, std::chrono::milliseconds patience)
{
    console.out << "Engine\n  " << oneLine(status.connection.url) << ", nats-server "
                << oneLine(status.connection.server.version) << '\n';
    for (const Error& warning : status.connection.warnings)
        console.out << "  warning: " << oneLine(warning.text()) << '\n';
    console.out << "\nStreams\n";
    for (const auto& stream : status.streams) {
        if (!stream)
            // What to do about it is said once, at the end.
            console.out << "  " << oneLine(Error { stream.error().what, stream.error().where, {} }.text()) << '\n';
        else
            console.out << "  " << oneLine(stream->name).leftJustified(10) << ' ' << stream->messages << " messages, "
                        << stream->bytes << " bytes, sequence " << stream->firstSequence << " to "
                        << stream->lastSequence << '\n';
    }
    if (status.reading)
        printEvents(console, *status.reading);
    printGateway(console, status, patience);
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    bool isNumber = false;
    const double seconds = parser.value(QStringLiteral("wait")).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0 && seconds <= 600))
        return console.fail(ExitCode::WrongUsage, { "it has to be a number of seconds, up to 600", "--wait", {} });
    const auto patience = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
    const LogConnection log = connectToLog(parser, console, LogUse::Read);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    const Status status = collect(access, patience);
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, document(status, access.file()));
    else
        print(console, status, patience);
    if (!status.reading)
        return console.fail(ExitCode::Failed, status.reading.error());
    return ExitCode::Fine;
}

} // namespace

const Command StatusCommand {
    "status",
    "",
    "the engine, its streams, the gateway's sources, what could not be read",
    R"(Tells which server is used and its version, how much each stream holds, how
many events were folded, were of unknown kinds or were rejected (with place and
reason), and how the gateway's sources are doing, if a gateway is heard.)",
    0,
    0,
    &addOptions,
    &run,
};

} // namespace leitstand
