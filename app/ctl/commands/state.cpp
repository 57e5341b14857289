// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/state_document.h"
#include "workspace/scenario_time.h"

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("at"), QStringLiteral("The state of an earlier moment."), QStringLiteral("INSTANT") },
        { QStringLiteral("json"), QStringLiteral("Write one JSON document.") },
    });
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    LogReadingPlan plan;
    if (parser.isSet(QStringLiteral("at"))) {
        plan.at = parseMoment(parser.value(QStringLiteral("at")).toStdString());
        if (!plan.at)
            return console.fail(ExitCode::WrongUsage,
                { "it is no moment", "--at", "write \"2026-11-21 09:55\" or \"2026-11-21T09:55:00+01:00\"" });
    }
    const LogConnection log = connectToLog(parser, console, LogUse::Read);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    using Result = Expected<LogReading>;
    const Result reading
        = await<Result>([&](auto done) { readLog(access.client(), plan, access.context(), std::move(done)); });
    if (!reading) {
        Error error = reading.error();
        if (error.remedy.empty())
            error.remedy = "leitstandctl status tells more about this server";
        return console.fail(ExitCode::Failed, error);
    }
    Instant now = console.now();
    if (plan.at)
        now = *plan.at;
    else if (access.file() && access.file()->story)
        now = storyInstant(*access.file()->story, now);
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, stateDocument(*reading, now));
    else
        printState(console, *reading, now);
    return ExitCode::Fine;
}

} // namespace

const Command StateCommand {
    "state",
    "",
    "the folded state: alerts, incidents, what customers are owed",
    R"(Reads the whole log and folds it as a window does.

--at INSTANT takes only what happened up to then: "2026-11-21 09:55" in this
machine's time zone, or RFC 3339 with an offset. Of each alert the log keeps
the last 20 changes and 30 days, of samples 24 hours: further back they are
not complete. Incidents are kept for ever.

--json writes { at, alerts: { total, by_status, by_severity, list },
incidents: [...], metrics: [...], log: { folded, repeated, later, foreign,
rejected, ... } }. by_severity counts what is not resolved.)",
    0,
    0,
    &addOptions,
    &run,
};

} // namespace leitstand
