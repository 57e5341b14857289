// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/ctl.h"

#include "ctl/commands/command.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr const char* ExitCodeHelp = R"(Exit codes:
  0  done
  1  failed for a reason that is told
  2  the command line is wrong
  3  no engine can be reached
  4  refused: a conflict, something that is there already, or wrong credentials
  5  events or a scenario that cannot be read
)";

constexpr const char* EngineHelp = R"(The log is that of the leitstand window that runs for this user (of --data-dir),
or the server named by --engine URL with --user and --password-file, or
--token-file. Times without an offset are in this machine's time zone.
)";

void printHelp(Console& console)
{
    console.out << "usage: leitstandctl COMMAND [options]\n\nCommands:\n";
    for (const Command* const command : commands())
        console.out << "  " << QString::fromLatin1(command->name).leftJustified(9) << command->summary << '\n';
    console.out << "\nleitstandctl COMMAND --help tells the options of a command; those that say where the\n"
                << "engine is may also stand before it.\n"
                << "leitstandctl --version tells the version.\n\n"
                << EngineHelp << '\n'
                << ExitCodeHelp;
}

void printHelp(Console& console, const Command& command, const QString& options)
{
    console.out << "usage: leitstandctl " << command.name << (*command.arguments ? " " : "") << command.arguments
                << " [options]\n\n"
                << command.description << "\n\n"
                << options << '\n'
                << EngineHelp << '\n'
                << ExitCodeHelp;
}

// QCommandLineParser's help, from the list of options on.
QString optionsIn(const QCommandLineParser& parser)
{
    const QString help = parser.helpText();
    const qsizetype begin = help.indexOf(QLatin1String("Options:"));
    const qsizetype end = help.indexOf(QLatin1String("\nArguments:"));
    return begin < 0 ? QString() : help.mid(begin, end < 0 ? -1 : end - begin);
}

ExitCode wrongUsage(Console& console, const std::string& what, const std::string& remedy)
{
    return console.fail(ExitCode::WrongUsage, { what, {}, remedy });
}

// Options that say where the engine is may also stand before the command: moves the command to the front.
QStringList commandFirst(const QStringList& given)
{
    QCommandLineParser access;
    AccessOptions::addTo(access);
    qsizetype at = 1;
    while (at < given.size() && given.at(at).startsWith(QLatin1String("--"))) {
        if (!access.parse({ given.first(), given.at(at) }) && access.unknownOptionNames().isEmpty())
            ++at; // an option whose value is the next word
        else if (!access.unknownOptionNames().isEmpty())
            return given;
        ++at;
    }
    if (at >= given.size())
        return given;
    QStringList arguments = given;
    arguments.move(at, 1);
    return arguments;
}

} // namespace

ExitCode runCtl(const QStringList& given, Console& console)
{
    const QStringList arguments = commandFirst(given);
    const QString first = arguments.value(1);
    if (first == QLatin1String("--version") || first == QLatin1String("-v")) {
        console.out << "leitstandctl " << LEITSTAND_VERSION << '\n';
        return ExitCode::Fine;
    }
    if (first == QLatin1String("--help") || first == QLatin1String("-h") || first == QLatin1String("help")) {
        printHelp(console);
        return ExitCode::Fine;
    }
    const auto all = commands();
    const auto found = std::find_if(
        all.begin(), all.end(), [&first](const Command* command) { return first == QLatin1String(command->name); });
    if (found == all.end())
        return wrongUsage(console,
            first.isEmpty() ? "no command is given" : "there is no command \"" + first.toStdString() + "\"",
            "leitstandctl --help tells the commands");
    const Command& command = **found;
    const std::string help = std::string("leitstandctl ") + command.name + " --help tells what can be written";

    QCommandLineParser parser;
    parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    parser.addOption({ { QStringLiteral("h"), QStringLiteral("help") }, QStringLiteral("Show this help and exit.") });
    command.addOptions(parser);
    AccessOptions::addTo(parser);
    if (!parser.parse(QStringList { arguments.first() } + arguments.mid(2)))
        return wrongUsage(console, parser.errorText().toStdString(), help);
    if (parser.isSet(QStringLiteral("help"))) {
        printHelp(console, command, optionsIn(parser));
        return ExitCode::Fine;
    }
    const qsizetype count = parser.positionalArguments().size();
    if (count < command.minArguments || count > command.maxArguments)
        return wrongUsage(console,
            count > command.maxArguments
                ? "\"" + parser.positionalArguments().at(command.maxArguments).toStdString() + "\" is too much"
                : "something is missing",
            help);
    const ExitCode code = command.run(parser, console);
    console.out.flush();
    console.err.flush();
    return code;
}

} // namespace leitstand
