// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/catalogue_document.h"
#include "ctl/commands/command.h"
#include "ctl/document_values.h"
#include "ctl/publishing.h"
#include "workspace/catalogue_file.h"
#include "workspace/login_name.h"

#include <QJsonArray>
#include <QUuid>

namespace leitstand {
namespace {

constexpr qint64 MaxInputBytes = 4 << 20;

void addOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("by"), QStringLiteral("Who applies it (default: your login name)."), QStringLiteral("NAME") },
        { QStringLiteral("json"), QStringLiteral("Write one JSON document.") },
        { QStringLiteral("toml"), QStringLiteral("show: write a file that check and apply read.") },
    });
}

// Complains about every mistake.
std::optional<Catalogue> read(const std::string& path, Console& console)
{
    std::vector<Error> mistakes;
    std::optional<Expected<Catalogue>> catalogue;
    if (path == "-") {
        const QByteArray input = readInput(console.in, MaxInputBytes);
        if (input.size() > MaxInputBytes)
            mistakes.push_back({ "more than 4 MiB", "standard input", "a catalogue is a text file" });
        else
            catalogue = parseCatalogue(input.toStdString(), "standard input", &mistakes);
    } else {
        catalogue = loadCatalogue(path, &mistakes);
    }
    console.complain(mistakes);
    if (!catalogue || !*catalogue)
        return std::nullopt;
    return std::move(*catalogue).value();
}

ExitCode check(const std::string& path, Console& console)
{
    const auto catalogue = read(path, console);
    if (!catalogue)
        return ExitCode::BadInput;
    console.say(path + ": no mistakes; " + contentsOf(*catalogue));
    return ExitCode::Fine;
}

void tellApplied(Console& console, const QCommandLineParser& parser,
    const std::vector<CatalogueDifference>& differences, bool stored)
{
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray changes;
        for (const CatalogueDifference& difference : differences)
            changes.append(differenceDocument(difference));
        printJson(console, { { QStringLiteral("applied"), stored }, { QStringLiteral("changes"), changes } });
        return;
    }
    for (const CatalogueDifference& difference : differences)
        console.say(difference.text());
    console.say(stored ? "applied" : "nothing changes; this catalogue is the present one");
}

ExitCode apply(const std::string& path, const QCommandLineParser& parser, Console& console)
{
    auto catalogue = read(path, console);
    if (!catalogue)
        return console.fail(ExitCode::BadInput, { "nothing was applied", path, "correct it first" });
    const auto options = AccessOptions::from(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    const LogConnection log = connectToLog(parser, console, LogUse::Write);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    const auto before = presentCatalogue(access);
    if (!before)
        return console.fail(ExitCode::Failed, before.error());
    const std::vector<CatalogueDifference> differences = differencesBetween(**before, *catalogue);
    if (**before == *catalogue) {
        tellApplied(console, parser, differences, false);
        return ExitCode::Fine;
    }
    Event event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    event.source = "/leitstand/ctl";
    event.time = console.now();
    event.actor = parser.value(QStringLiteral("by")).toStdString();
    if (event.actor.empty())
        event.actor = loginName();
    event.body = CatalogueApplied { std::make_shared<const Catalogue>(*std::move(catalogue)) };
    Publishing publishing(access, options->timeout);
    publishing.publish(requestFor(event));
    publishing.finish();
    if (publishing.firstProblem())
        return console.fail(publishing.firstProblem()->code, publishing.firstProblem()->error);
    tellApplied(console, parser, differences, true);
    return ExitCode::Fine;
}

ExitCode show(const QCommandLineParser& parser, Console& console)
{
    const LogConnection log = connectToLog(parser, console, LogUse::Read);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    const auto catalogue = presentCatalogue(access);
    if (!catalogue)
        return console.fail(ExitCode::Failed, catalogue.error());
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, catalogueDocument(**catalogue));
    else if (parser.isSet(QStringLiteral("toml")))
        console.out << text(catalogueText(**catalogue));
    else
        printCatalogue(console, **catalogue);
    return ExitCode::Fine;
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const std::string action = parser.positionalArguments().first().toStdString();
    const std::string file = parser.positionalArguments().value(1).toStdString();
    const auto wrong = [&console](std::string what, std::string remedy) {
        return console.fail(ExitCode::WrongUsage, { std::move(what), {}, std::move(remedy) });
    };
    if (action != "check" && action != "apply" && action != "show")
        return wrong("\"" + action + "\" cannot be done with a catalogue", "write check FILE, apply FILE or show");
    if (action == "show" && !file.empty())
        return wrong("\"" + file + "\" is too much", "show reads the log, not a file");
    if (action != "show" && file.empty())
        return wrong("no file is named", "write catalog " + action + " FILE");
    if (parser.isSet(QStringLiteral("toml")) && (action != "show" || parser.isSet(QStringLiteral("json"))))
        return wrong("--toml is for show, and without --json", "leave it out");
    if (action == "show")
        return show(parser, console);
    return action == "check" ? check(file, console) : apply(file, parser, console);
}

} // namespace

const Command CatalogCommand {
    "catalog",
    "check FILE | apply FILE | show",
    "the catalogue: services, components, clocks, people",
    R"(check FILE names every mistake in a catalogue file with its line and column.
apply FILE checks it, tells what changes against the present catalogue, and
writes it into the log, for everyone; a file with a mistake is not applied.
show prints the catalogue that holds: for people, with --toml as a file that
apply reads, with --json as the log has it.

FILE is TOML (resources/catalogue/README.md describes it, example.toml beside
it shows everything), or - for standard input.)",
    1,
    2,
    &addOptions,
    &run,
};

} // namespace leitstand
