// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report.h"
#include "ctl/commands/incident_choice.h"
#include "drafting/report_export.h"

#include <QSaveFile>

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("format"), QStringLiteral("md, html or pdf (default: md)."), QStringLiteral("FORMAT"),
            QStringLiteral("md") },
        { { QStringLiteral("o"), QStringLiteral("output") },
            QStringLiteral("Write it there; \"-\" is standard output."), QStringLiteral("FILE") },
    });
    addIncidentOptions(parser);
}

ExitCode writeOut(const QByteArray& bytes, const QString& path, Console& console)
{
    if (path.isEmpty() || path == QLatin1String("-")) {
        console.out.flush();
        QIODevice* const device = console.out.device();
        const bool written = device ? device->write(bytes) == bytes.size() : true;
        if (!device)
            console.out << QString::fromUtf8(bytes);
        return written ? ExitCode::Fine
                       : console.fail(ExitCode::Failed, { device->errorString().toStdString(), "standard output", {} });
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return console.fail(ExitCode::Failed,
            { file.errorString().toStdString(), path.toStdString(), "name another file, or make room" });
    return ExitCode::Fine;
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const auto format = reportFormatFromWord(parser.value(QStringLiteral("format")).toStdString());
    if (!format)
        return console.fail(ExitCode::WrongUsage, { "it has to be md, html or pdf", "--format", {} });
    const QString path = parser.value(QStringLiteral("output"));
    if (*format == ReportFormat::Pdf && path.isEmpty())
        return console.fail(
            ExitCode::WrongUsage, { "a PDF is no text for a terminal", "--format", "name a file with -o" });
    const auto [language, zone, answer] = askForIncident(parser, console);
    if (!answer.incident)
        return answer.code;

    const QTimeZone named(QByteArray::fromStdString(zone.name()));
    const auto report = reportMessage(
        { answer.story->log.state, *answer.incident, named.isValid() ? zone.name() : "UTC", answer.story->now },
        language);
    if (!report)
        return console.fail(ExitCode::Failed, report.error());
    const auto bytes = exportReport(*report, language, *format);
    if (!bytes)
        return console.fail(ExitCode::Failed, bytes.error());
    return writeOut(*bytes, path, console);
}

} // namespace

const Command ReportCommand {
    "report",
    "INCIDENT",
    "the report afterwards: impact, course, causes, prevention",
    R"(Writes the report of one incident from its record: a summary, the impact with
totals for each component, the course, what was tried, causes, what went well
and badly (notes that are marked so), prevention with who does it by when, and
what was told to customers when, with promises kept or missed.

INCIDENT is its id, or the beginning of it if no other begins so. --format html
is one file that needs no other, for the screen and for paper; --format pdf needs
-o FILE. leitstandctl check --incident judges what was changed in the Markdown.)",
    1,
    1,
    &addOptions,
    &run,
};

} // namespace leitstand
