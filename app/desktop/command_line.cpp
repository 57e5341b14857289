// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/command_line.h"

#include "view/time_travel.h"

#include <QStringList>
#include <QTime>
#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>
#include <set>
#include <string_view>

namespace leitstand {

namespace {

constexpr double LargestSpeed = 100000;
constexpr int LargestSide = 16384;
constexpr double LongestWait = 24 * 3600;

// Sets a value, or says what is wrong with it.
using Take = std::function<std::string(CommandLine&, const std::string&)>;

struct Option {
    std::string_view name;
    std::string_view argument; // empty: takes none
    std::string_view help;
    Take take;
};

Take text(std::string CommandLine::*member)
{
    return [member](CommandLine& line, const std::string& value) {
        line.*member = value;
        return std::string(value.empty() ? "must not be empty" : "");
    };
}

Take word(std::string CommandLine::*member, std::vector<std::string> words)
{
    return [member, words = std::move(words)](CommandLine& line, const std::string& value) {
        if (std::find(words.begin(), words.end(), value) != words.end()) {
            line.*member = value;
            return std::string();
        }
        std::string allowed = "must be one of";
        for (const std::string& one : words)
            allowed += (one == words.front() ? " " : ", ") + one;
        return allowed;
    };
}

Take flag(bool CommandLine::*member)
{
    return [member](CommandLine& line, const std::string&) {
        line.*member = true;
        return std::string();
    };
}

std::optional<double> number(const std::string& text)
{
    double value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::string takeSpeed(CommandLine& line, const std::string& value)
{
    const auto speed = number(value);
    if (!speed || *speed <= 0 || *speed > LargestSpeed)
        return "must be a number above 0 and up to 100000";
    line.speed = speed;
    return {};
}

std::string takeAt(CommandLine& line, const std::string& value)
{
    // Whether it has been is seen when the log is there.
    if (!TimeTravel::read(QString::fromStdString(value), Instant(), Instant()))
        return "must be a moment, for example \"2021-02-10 11:45\", 11:45, or with UTC behind it";
    line.at = value;
    return {};
}

std::string takeAfter(CommandLine& line, const std::string& value)
{
    const auto seconds = number(value);
    if (!seconds || *seconds < 0 || *seconds > LongestWait)
        return "must be a number of seconds from 0 to 86400";
    line.after = std::chrono::milliseconds(std::llround(*seconds * 1000));
    return {};
}

std::string takeSize(CommandLine& line, const std::string& value)
{
    WindowSize size;
    const char* const end = value.data() + value.size();
    const auto width = std::from_chars(value.data(), end, size.width);
    if (width.ec == std::errc() && width.ptr != end && *width.ptr == 'x') {
        const auto height = std::from_chars(width.ptr + 1, end, size.height);
        const auto isSide = [](int side) { return side >= 1 && side <= LargestSide; };
        if (height.ec == std::errc() && height.ptr == end && isSide(size.width) && isSide(size.height)) {
            line.size = size;
            return {};
        }
    }
    return "must be WIDTHxHEIGHT in pixels, for example 1920x1080";
}

// A number with one of these units behind it; without a unit the first is meant. In units of the factors.
std::optional<double> measure(const std::string& text, std::initializer_list<std::pair<std::string_view, double>> units)
{
    for (const auto& [unit, factor] : units)
        if (text.size() > unit.size() && text.ends_with(unit))
            if (const auto value = number(text.substr(0, text.size() - unit.size())))
                return *value * factor;
    const auto value = number(text);
    return value ? std::optional(*value * units.begin()->second) : std::nullopt;
}

std::string takeDistance(CommandLine& line, const std::string& value)
{
    const auto metres = measure(value, { { "m", 1 } });
    if (!metres || *metres < 0.3 || *metres > 50)
        return "must be metres from 0.3 to 50, for example 5m";
    line.wallOptions.distance = *metres;
    return {};
}

std::string takeDiagonal(CommandLine& line, const std::string& value)
{
    const auto millimetres = measure(value, { { "in", 25.4 }, { "cm", 10 }, { "mm", 1 } });
    if (!millimetres || *millimetres < 50 || *millimetres > 20000)
        return "must be the screen's diagonal, for example 55in or 140cm";
    line.wallOptions.diagonal = millimetres;
    return {};
}

std::string takePages(CommandLine& line, const std::string& value)
{
    static const std::set<std::string> known { "situation", "customers", "services", "load" };
    std::vector<std::string> pages;
    for (const QString& page : QString::fromStdString(value).split(QLatin1Char(','))) {
        pages.push_back(page.trimmed().toStdString());
        if (known.count(pages.back()) == 0 || std::count(pages.begin(), pages.end(), pages.back()) > 1)
            return "must be some of situation,customers,services,load, each once";
    }
    line.wallOptions.pages = std::move(pages);
    return {};
}

std::string takeNight(CommandLine& line, const std::string& value)
{
    const QStringList parts = QString::fromStdString(value).split(QLatin1Char('-'));
    const auto minute = [&parts](int part) {
        const QTime time = QTime::fromString(parts.value(part).trimmed(), QStringLiteral("H:mm"));
        return time.isValid() ? time.hour() * 60 + time.minute() : -1;
    };
    if (parts.size() != 2 || minute(0) < 0 || minute(1) < 0 || minute(0) == minute(1))
        return "must be two times of day, for example 22:00-6:00";
    line.wallOptions.nightFrom = minute(0);
    line.wallOptions.nightTo = minute(1);
    return {};
}

Take wallText(std::string WallOptions::*member)
{
    return [member](CommandLine& line, const std::string& value) {
        line.wallOptions.*member = value;
        return std::string(value.empty() ? "must not be empty" : "");
    };
}

std::string takeEngine(CommandLine& line, const std::string& value)
{
    const QUrl url(QString::fromStdString(value), QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || (scheme != QLatin1String("ws") && scheme != QLatin1String("wss")) || url.host().isEmpty())
        return "must be a WebSocket address, for example wss://nats.example:8443";
    if (!url.userInfo().isEmpty())
        return "must not hold credentials, which everybody on this machine could read; use --user with --password-file, "
               "or --token-file";
    line.engineUrl = value;
    return {};
}

const std::vector<Option>& options()
{
    static const std::vector<Option> all {
        { "engine", "URL", "the team's engine, ws:// or wss:// (default: a private one on this machine)", takeEngine },
        { "user", "NAME", "who signs in at the engine", text(&CommandLine::user) },
        { "password-file", "FILE", "the file that holds the password; only you may be able to read it",
            text(&CommandLine::passwordFile) },
        { "token-file", "FILE", "the same with a token in place of a user", text(&CommandLine::tokenFile) },
        { "ca-file", "FILE", "the authority that signed the engine's certificate (default: the system's)",
            text(&CommandLine::caFile) },
        { "inbox", "PREFIX", "where the engine lets you listen for answers (default: _INBOX_NAME of --user)",
            text(&CommandLine::inbox) },
        { "data-dir", "DIR", "where everything is kept (default: ~/.local/share/leitstand)",
            text(&CommandLine::dataFolder) },
        { "actor", "NAME", "whose name is on what you do (default: your login name)", text(&CommandLine::actor) },
        { "page", "NAME", "the place to begin with: situation, alerts, incidents, communication, insight, overview",
            word(&CommandLine::page, { "situation", "alerts", "incidents", "communication", "insight", "overview" }) },
        { "lang", "de|en", "the window's language (default: the system's)",
            word(&CommandLine::language, { "de", "en" }) },
        { "theme", "light|dark|system", "the look (default: the one used last)",
            word(&CommandLine::theme, { "light", "dark", "system" }) },
        { "scenario", "NAME|FILE", "play a story into a log of its own, e.g. penta", text(&CommandLine::scenario) },
        { "speed", "N", "how many times faster than it happened the first hour is played (default: 60)", takeSpeed },
        { "fast-until", "TIME", "play it fast up to another time of the story: 13:45, +04:00, or end",
            text(&CommandLine::fastUntil) },
        { "at", "INSTANT", "show the window as it was then, e.g. \"2021-02-10 11:45\" or 11:45", takeAt },
        { "size", "WxH", "the window's size, e.g. 1920x1080", takeSize },
        { "overview", "", "only the overview for those who follow, in a window that may be as narrow as a phone",
            flag(&CommandLine::overview) },
        { "wall", "", "be a wall: a screen that is read from afar and never touched (Esc three times leaves it)",
            flag(&CommandLine::wall) },
        { "distance", "METRES", "how far away people stand from the wall (default: 5m)", takeDistance },
        { "diagonal", "SIZE", "how large its screen is, 55in or 140cm (default: as it says itself)", takeDiagonal },
        { "screen", "NAME|N", "the screen to fill, by its name or its number from 1", wallText(&WallOptions::screen) },
        { "pages", "LIST", "what it shows by turns (default: situation,customers,services,load)", takePages },
        { "night", "TIMES", "when it is dimmed, e.g. 22:00-6:00", takeNight },
        { "name", "NAME", "what desks call this wall (default: the machine's name)", wallText(&WallOptions::name) },
        { "screenshot", "FILE", "draw the window into a PNG file and exit; needs no display",
            text(&CommandLine::screenshotFile) },
        { "after", "SECONDS", "when to take the screenshot (default: 5)", takeAfter },
        { "self-test", "", "load the whole window, report every warning, exit with 1 if there is one; needs no display",
            flag(&CommandLine::selfTest) },
        { "help", "", "show this and exit", flag(&CommandLine::help) },
        { "version", "", "show the version and exit", flag(&CommandLine::version) },
    };
    return all;
}

const Option* optionNamed(std::string_view name)
{
    for (const Option& option : options())
        if (option.name == name)
            return &option;
    return nullptr;
}

// What is right on its own and wrong together.
void judge(const CommandLine& line, const std::set<std::string_view>& given, std::vector<Error>& mistakes)
{
    const auto mistake = [&](const char* option, const char* what) { mistakes.push_back({ what, option, "" }); };
    if (!line.engineUrl.empty() && !line.scenario.empty())
        mistake("--scenario", "plays into a log of its own; leave out --engine");
    if (given.count("engine") == 0)
        for (const char* const name : { "user", "password-file", "token-file", "ca-file", "inbox" })
            if (given.count(name) > 0)
                mistakes.push_back({ "is for a team's engine and needs --engine", std::string("--") + name, "" });
    if (!line.wall)
        for (const char* const name : { "distance", "diagonal", "screen", "pages", "night", "name" })
            if (given.count(name) > 0)
                mistakes.push_back({ "is for a wall and needs --wall", std::string("--") + name, "" });
    if (line.wall && !line.page.empty())
        mistake("--page", "is for a desk; a wall has --pages");
    if (line.wall && !line.at.empty())
        mistake("--at", "is for a desk; a wall shows the present");
    if (line.overview && (line.wall || !line.page.empty()))
        mistake("--overview", "is a window of its own; leave out --wall and --page");
    if (line.wall && line.selfTest)
        mistake("--self-test", "walks through the desk's window; leave out --wall");
    if (line.overview && (line.selfTest || !line.at.empty()))
        mistake("--overview", "shows the present and nothing else; leave out --self-test and --at");
    if (line.user.empty() != line.passwordFile.empty())
        mistake(line.user.empty() ? "--password-file" : "--user",
            line.user.empty() ? "needs --user" : "needs --password-file");
    if (!line.user.empty() && !line.tokenFile.empty())
        mistake("--token-file", "stands in place of --user; give one of them");
    if (!line.caFile.empty() && line.engineUrl.rfind("ws:", 0) == 0)
        mistake("--ca-file", "is for wss:// addresses");
    if (line.speed && line.scenario.empty())
        mistake("--speed", "needs --scenario");
    if (!line.fastUntil.empty() && line.scenario.empty())
        mistake("--fast-until", "needs --scenario");
    if (line.after && line.screenshotFile.empty())
        mistake("--after", "needs --screenshot");
    if (line.selfTest && !line.at.empty())
        mistake("--self-test", "walks through the present; leave out --at");
    if (line.selfTest && !line.screenshotFile.empty())
        mistake("--self-test", "takes no screenshot; leave out --screenshot");
}

} // namespace

CommandLineReading readCommandLine(const std::vector<std::string>& arguments)
{
    CommandLineReading reading;
    std::set<std::string_view> given;
    const auto mistake = [&](const std::string& where, const std::string& what) {
        reading.mistakes.push_back({ what, where, "" });
    };
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string argument = arguments[i];
        if (argument == "-h" || argument == "-v")
            argument = argument == "-h" ? "--help" : "--version";
        if (argument.rfind("--", 0) != 0) {
            mistake(argument, "is not an option; see leitstand --help");
            continue;
        }
        const auto equals = argument.find('=');
        const std::string written = argument.substr(0, equals);
        const Option* const option = optionNamed(std::string_view(written).substr(2));
        if (option == nullptr) {
            mistake(written, "is not known; see leitstand --help");
            continue;
        }
        std::string value = equals == std::string::npos ? "" : argument.substr(equals + 1);
        if (option->argument.empty() && equals != std::string::npos) {
            mistake(written, "takes no value");
            continue;
        }
        if (!option->argument.empty() && equals == std::string::npos) {
            // The next option is no value: the value was forgotten.
            if (i + 1 == arguments.size() || arguments[i + 1].rfind("--", 0) == 0) {
                mistake(written, "needs a value: " + std::string(option->argument));
                continue;
            }
            value = arguments[++i];
        }
        if (!given.insert(option->name).second)
            mistake(written, "is given twice");
        if (const std::string wrong = option->take(reading.commandLine, value); !wrong.empty())
            mistake(written, value.empty() ? wrong : wrong + ", not \"" + value + "\"");
    }
    judge(reading.commandLine, given, reading.mistakes);
    return reading;
}

std::string commandLineHelp()
{
    std::string help = "usage: leitstand [OPTION...]\n\n"
                       "Opens the operations centre's window. Without options it starts, or joins, a private engine on "
                       "this\nmachine; nothing has to be configured.\n\n";
    constexpr std::size_t Column = 28;
    for (const Option& option : options()) {
        std::string left = "  --" + std::string(option.name);
        if (!option.argument.empty())
            left += " " + std::string(option.argument);
        left.resize(std::max(left.size() + 2, Column), ' ');
        help += left + std::string(option.help) + "\n";
    }
    return help + "\nExit codes: 0 done, 1 failed, 2 wrong options.\n";
}

} // namespace leitstand
