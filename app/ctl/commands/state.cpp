// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/state_document.h"

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("at"), QStringLiteral("The state of an earlier moment."), QStringLiteral("INSTANT") },
        { QStringLiteral("json"), QStringLiteral("Write one JSON document.") },
    });
    ReportZone::addTo(parser);
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const auto zone = ReportZone::from(parser);
    if (!zone)
        return console.fail(ExitCode::WrongUsage, zone.error());
    LogReadingPlan plan;
    const auto at = momentAskedFor(parser, *zone);
    if (!at)
        return console.fail(ExitCode::WrongUsage, at.error());
    plan.at = *at;
    const StoryAnswer answer = askForStory(parser, console, plan);
    if (!answer.story)
        return answer.code;
    const StoryReading& reading = *answer.story;
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, stateDocument(reading.log, zone->zone(), reading.now));
    else
        printState(console, reading.log, *zone, reading.now);
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

--json writes { at, time_zone, alerts: { total, by_status, by_severity, list },
incidents: [...], totals, catalogue, mtta_seconds, mttr_seconds, metrics: [...],
log: { folded, repeated, later, foreign, rejected, ... } }. by_severity counts
what is not resolved. An incident has lane_changes, roles, components, alerts,
hypotheses, actions, outages, totals, clocks, relapses, causes, preventions,
notes, regulatory, drafts and published. Totals are unions of outages in
minutes: { down_minutes, degraded_minutes, total_minutes }, for an incident also
by_component, by_segment and by_day, for all incidents by_day and by_month; days
are those of --timezone. What is open counts until "at". Things that were
withdrawn are listed and marked, and count nowhere.)",
    0,
    0,
    &addOptions,
    &run,
};

} // namespace leitstand
