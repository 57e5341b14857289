// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/check_document.h"
#include "ctl/commands/command.h"
#include "ctl/timeline_document.h"
#include "drafting/check_record.h"
#include "drafting/report.h"
#include "drafting/spelling.h"

#include <QDate>
#include <QJsonDocument>
#include <QTimeZone>

#include <climits>

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("lang"), QStringLiteral("de or en (default: by the text's words)."), QStringLiteral("LANG") },
        { QStringLiteral("incident"),
            QStringLiteral("Check against the record of this incident, too (needs the engine)."),
            QStringLiteral("ID") },
        { QStringLiteral("moment"),
            QStringLiteral(
                "Which message it is, so that missing parts are told: first-notice, update, identified, watching, resolved or final-message."),
            QStringLiteral("MOMENT") },
        { QStringLiteral("dictionaries"), QStringLiteral("Folder of Hunspell's dictionaries."),
            QStringLiteral("FOLDER"), QStringLiteral("/usr/share/hunspell") },
        { QStringLiteral("published"),
            QStringLiteral("When the text was or will be published: 2026-11-21 or \"2026-11-21 14:05\"."),
            QStringLiteral("DATE") },
        { QStringLiteral("timezone"), QStringLiteral("Of its readers (default: Europe/Berlin)."),
            QStringLiteral("ZONE"), QStringLiteral("Europe/Berlin") },
        { QStringLiteral("json"), QStringLiteral("One JSON document for each file, on a line of its own.") },
    });
}

// The incident named by --incident, from the log; `report` is what "leitstandctl report" writes about it.
ExitCode readRecord(const QCommandLineParser& parser, Console& console, CheckRecord& record, SpellingBook& spelling,
    std::optional<DraftText>& report)
{
    const LogConnection log = connectToLog(parser, console, LogUse::Read);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    LogReadingPlan plan;
    plan.metrics = false;
    const auto reading = readStory(access, plan, console.now());
    if (!reading)
        return console.fail(ExitCode::Failed, reading.error());
    const std::string asked = parser.value(QStringLiteral("incident")).toStdString();
    const auto found = asked.empty() ? std::vector<const Incident*>() : incidentsNamed(reading->log.state, asked);
    if (found.size() != 1)
        return console.fail(ExitCode::Failed,
            { found.empty() ? "there is no incident whose id begins so" : "several incidents have ids that begin so",
                asked, "leitstandctl state tells the ids" });
    record = recordFor(*found.front(), reading->log.state, reading->now);
    for (const LocalName& name : record.components)
        spelling.know(name.german + " " + name.english);
    const std::string zone = parser.value(QStringLiteral("timezone")).toStdString();
    if (auto written = reportDraft({ reading->log.state, *found.front(), zone, reading->now }))
        report = std::move(written).value();
    return ExitCode::Fine;
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    std::optional<Language> asked;
    if (parser.isSet(QStringLiteral("lang"))) {
        const QString lang = parser.value(QStringLiteral("lang"));
        if (lang != QLatin1String("de") && lang != QLatin1String("en"))
            return console.fail(ExitCode::WrongUsage, { "it has to be de or en", "--lang", {} });
        asked = lang == QLatin1String("de") ? Language::German : Language::English;
    }
    CheckRequest request;
    request.timeZone = parser.value(QStringLiteral("timezone")).toStdString();
    if (!QTimeZone(parser.value(QStringLiteral("timezone")).toUtf8()).isValid())
        return console.fail(
            ExitCode::WrongUsage, { "there is no such time zone", "--timezone", "write a name such as Europe/Berlin" });
    if (parser.isSet(QStringLiteral("published"))) {
        request.published = parser.value(QStringLiteral("published")).toStdString();
        if (!QDate::fromString(parser.value(QStringLiteral("published")).left(10), Qt::ISODate).isValid())
            return console.fail(
                ExitCode::WrongUsage, { "it is no date", "--published", "write 2026-11-21 or \"2026-11-21 14:05\"" });
    }
    if (parser.isSet(QStringLiteral("moment"))) {
        request.moment = momentFromWord(parser.value(QStringLiteral("moment")).toStdString());
        if (!request.moment)
            return console.fail(ExitCode::WrongUsage,
                { "there is no such moment", "--moment", "leitstandctl check --help tells them" });
    }
    CheckRecord record;
    std::optional<DraftText> report;
    SpellingBook spelling(parser.value(QStringLiteral("dictionaries")).toStdString());
    if (!spelling.missing().empty())
        console.complain({ spelling.missing(), {},
            "its language is not checked for spelling; install hunspell-de-de and hunspell-en-us" });
    request.spelling = &spelling;
    if (parser.isSet(QStringLiteral("incident"))) {
        const auto code = readRecord(parser, console, record, spelling, report);
        if (code != ExitCode::Fine)
            return code;
        request.record = &record;
        request.now = console.now();
    }
    bool errors = false;
    bool unreadable = false;
    for (const QString& file : parser.positionalArguments()) {
        const auto utf8 = readTextFile(file, console);
        if (!utf8) {
            console.complain(utf8.error());
            unreadable = true;
            continue;
        }
        const Language language = asked ? *asked : languageOf(*utf8).value_or(Language::English);
        const std::string judged
            = report ? withoutLinesOf(language == Language::German ? report->german : report->english, *utf8) : *utf8;
        request.german = language == Language::German ? std::string_view(judged) : std::string_view();
        request.english = language == Language::English ? std::string_view(judged) : std::string_view();
        const std::vector<CheckFinding> findings = checkDraft(request);
        if (parser.isSet(QStringLiteral("json")))
            printJson(console, findingsDocument(file, language, findings), true);
        else
            printFindings(console, file, *utf8, language, findings);
        for (const CheckFinding& finding : findings)
            errors |= finding.severity == CheckSeverity::Error;
    }
    return unreadable ? ExitCode::BadInput : errors ? ExitCode::Failed : ExitCode::Fine;
}

} // namespace

const Command CheckCommand {
    "check",
    "FILE…",
    "what is wrong in a text for customers",
    R"(Checks texts as the editor of drafts does: durations, times, dates, totals and
counts against the text's own time line, what no customer should read, and what
nobody can promise. "-" is standard input. Needs no engine but for --incident,
which checks against the record of an incident, too; what stands in the file as
"leitstandctl report" writes it now is then taken for true.

Each finding is a line "file:line:column: severity: message [rule]". --json
writes { file, language, findings: [{ rule, severity, start, end, text, message,
claimed_minutes, expected_minutes, claimed_time, expected_time, fix, why }] }
for each file; start and end are code points.

It ends with 1 if a finding is an error, with 5 if a file cannot be read.)",
    1,
    INT_MAX,
    &addOptions,
    &run,
};

} // namespace leitstand
