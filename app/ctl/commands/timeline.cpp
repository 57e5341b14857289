// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/check_document.h"
#include "ctl/commands/command.h"
#include "ctl/commands/incident_choice.h"
#include "ctl/timeline_document.h"

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("format"), QStringLiteral("text, markdown or json (default: text)."), QStringLiteral("FORMAT"),
            QStringLiteral("text") },
        { QStringLiteral("from-text"), QStringLiteral("The times that a text names, as leitstandctl check reads them."),
            QStringLiteral("FILE") },
        { QStringLiteral("published"), QStringLiteral("With --from-text: when it was published."),
            QStringLiteral("DATE") },
        { QStringLiteral("json"), QStringLiteral("The same as --format json.") },
    });
    addIncidentOptions(parser);
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const QString format
        = parser.isSet(QStringLiteral("json")) ? QStringLiteral("json") : parser.value(QStringLiteral("format"));
    if (format != QLatin1String("text") && format != QLatin1String("markdown") && format != QLatin1String("json"))
        return console.fail(ExitCode::WrongUsage, { "it has to be text, markdown or json", "--format", {} });
    if (parser.isSet(QStringLiteral("from-text")))
        return tellTextTimes(parser, console, format == QLatin1String("json"));
    const auto [language, zone, answer] = askForIncident(parser, console);
    if (!answer.incident)
        return answer.code;
    const TimelineRequest request { answer.story->log.state, *answer.incident, language, zone, answer.story->now };
    if (format == QLatin1String("json"))
        printJson(console, timelineDocument(request));
    else
        console.out << (format == QLatin1String("markdown") ? timelineMarkdown(request) : timelineText(request));
    return ExitCode::Fine;
}

} // namespace

const Command TimelineCommand {
    "timeline",
    "INCIDENT",
    "the record of one incident: who did what when",
    R"(Prints every entry of the incident's record with who, when and what, then its
relapses, its outages with their totals, and the messages to customers. What was
corrected or withdrawn is kept and marked; a correction says what it corrects.

INCIDENT is its id, or the beginning of it if no other begins so. --format
markdown is a page to hand on, --format json for programs: { incident, title,
time_zone, entries: [{ at, local, by, aspect, version, text, withdrawn,
corrected, corrects, corrects_text }], relapses, outages, totals, messages }.
What the merge or the split of another incident did to this one has version 0
and names the other one as of_incident.

--from-text FILE needs no engine and no INCIDENT: it prints the times and
claims that leitstandctl check reads in that text.)",
    0,
    1,
    &addOptions,
    &run,
};

} // namespace leitstand
