// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/document_values.h"
#include "ctl/event_splitter.h"
#include "ctl/publishing.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QJsonObject>

namespace leitstand {
namespace {

constexpr qint64 MaxInputBytes = 512LL << 20;

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("subject"), QStringLiteral("Where in the log an incident's event belongs."),
            QStringLiteral("SUBJECT") },
        { QStringLiteral("keep-going"), QStringLiteral("Store the good ones although others are not.") },
        { QStringLiteral("json"), QStringLiteral("Write one JSON object per stored event.") },
    });
}

struct Batch {
    std::vector<PublishRequest> requests;
    std::size_t bad = 0;
};

Expected<PublishRequest> judge(EventDecoder& decoder, const WrittenEvent& written, const std::string& subject)
{
    Decoded decoded = subject.empty() ? decoder.decodeUnplaced(written.bytes) : decoder.decode(subject, written.bytes);
    const std::string where = "line " + std::to_string(written.line);
    if (const auto* const rejection = std::get_if<Rejection>(&decoded)) {
        const bool placeless = rejection->reason == "subject: is missing";
        return Error { rejection->reason, where,
            placeless ? "add the attribute \"subject\", or --subject ops.incident.<id>.<case|comms>.<version>" : "" };
    }
    if (const auto* const foreign = std::get_if<Foreign>(&decoded))
        return Error { "type: \"" + foreign->type + "\" is not known here and cannot be checked", where,
            "resources/schemas describes the types" };
    const Event& event = std::get<Event>(decoded);
    if (!streamFor(event.body))
        return Error { "type: an event of this type is not stored", where, {} };
    return requestFor(event, std::string(written.bytes));
}

Batch judgeAll(const std::vector<WrittenEvent>& events, const std::string& subject, Console& console)
{
    Batch batch;
    EventDecoder decoder;
    for (const WrittenEvent& written : events) {
        auto request = judge(decoder, written, subject);
        if (request) {
            batch.requests.push_back(std::move(request).value());
        } else {
            ++batch.bad;
            console.complain(request.error());
        }
    }
    return batch;
}

void tell(Console& console, bool json, const PublishRequest& request, const PublishResult& result)
{
    const auto* const stored = std::get_if<Stored>(&result);
    if (!stored) {
        const auto* const failure = std::get_if<PublishFailure>(&result);
        const auto* const conflict = std::get_if<Conflict>(&result);
        console.complain(
            { failure ? failure->error.what : "another event (" + conflict->messageId + ") has this place in the log",
                request.subject + " (event " + request.messageId + ")",
                failure ? failure->error.remedy : "take the next version" });
        return;
    }
    if (json) {
        printJson(console,
            { { QStringLiteral("stream"), text(stored->stream) },
                { QStringLiteral("sequence"), static_cast<qint64>(stored->sequence) },
                { QStringLiteral("duplicate"), stored->duplicate },
                { QStringLiteral("subject"), text(request.subject) },
                { QStringLiteral("id"), text(request.messageId) } },
            true);
        return;
    }
    console.out << text(stored->stream) << ' ' << stored->sequence << "  " << oneLine(request.subject) << "  "
                << oneLine(request.messageId) << (stored->duplicate ? "  (was there already)" : "") << '\n';
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const auto options = AccessOptions::from(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    const QByteArray input = readInput(console.in, MaxInputBytes);
    if (input.size() > MaxInputBytes)
        return console.fail(ExitCode::BadInput, { "more than 512 MiB", "standard input", "split it" });
    const auto events = splitEvents({ input.constData(), static_cast<std::size_t>(input.size()) });
    const std::string subject = parser.value(QStringLiteral("subject")).toStdString();
    if (events.empty())
        return console.fail(
            ExitCode::BadInput, { "there is no event", "standard input", "pipe CloudEvents in JSON into it" });
    if (!subject.empty() && events.size() > 1)
        return console.fail(ExitCode::WrongUsage,
            { "it names the place of one event, and there are " + std::to_string(events.size()), "--subject",
                "give each event its attribute \"subject\"" });
    const Batch batch = judgeAll(events, subject, console);
    const bool keepGoing = parser.isSet(QStringLiteral("keep-going"));
    if (batch.bad > 0 && !keepGoing)
        return console.fail(ExitCode::BadInput,
            { std::to_string(batch.bad) + " of " + std::to_string(events.size())
                    + " events are not valid; nothing was stored",
                "standard input", "correct them, or add --keep-going" });
    if (batch.requests.empty())
        return ExitCode::BadInput;

    const LogConnection log = connectToLog(parser, console, LogUse::Write);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    Publishing publishing(access, options->timeout);
    const bool json = parser.isSet(QStringLiteral("json"));
    publishing.onSettled([&console, json](const PublishRequest& request, const PublishResult& result) {
        tell(console, json, request, result);
    });
    for (const PublishRequest& request : batch.requests)
        publishing.publish(request);
    publishing.finish();
    if (publishing.firstProblem())
        return publishing.firstProblem()->code;
    return batch.bad > 0 ? ExitCode::BadInput : ExitCode::Fine;
}

} // namespace

const Command PublishCommand {
    "publish",
    "",
    "stores CloudEvents from standard input",
    R"(Reads CloudEvents in JSON: one per line, one after the other, or an array. Each
is checked as a reader of the log would check it; if one is not valid, nothing
is stored and every mistake is told with its line, unless --keep-going is given
(then the exit code is 5 nevertheless). The types are described by the JSON
Schemas in resources/schemas.

The subject follows from the event; an event of an incident names it by its
attribute "subject", or --subject does. Each stored event is told with its
stream and sequence. An event whose id was stored before is not stored again.)",
    0,
    0,
    &addOptions,
    &run,
};

} // namespace leitstand
