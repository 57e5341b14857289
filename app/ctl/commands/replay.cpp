// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/document_values.h"
#include "ctl/publishing.h"
#include "drafting/entry_text.h"
#include "wire/subjects.h"
#include "workspace/scenario.h"
#include "workspace/scenario_time.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace leitstand {
namespace {

void addOptions(QCommandLineParser& parser)
{
    const auto value = [](const char* name, const char* help, const char* what) {
        return QCommandLineOption(QLatin1String(name), QLatin1String(help), QLatin1String(what));
    };
    parser.addOptions({
        value("speed", "So many times as fast as it was (default: 1).", "N"),
        { QStringLiteral("instant"), QStringLiteral("Everything at once.") },
        value("start", "Move the story so that it begins then; \"now\" is a moment, too.", "INSTANT"),
        value("end", "Move the story so that it ends then.", "INSTANT"),
        value("until", "Stop at this time of the story: \"10:45\", or \"+01:15\" after its start.", "TIME"),
        value("run", "Name of this run, when a scenario is played again with the same start.", "NAME"),
        value("lang", "Language of the people in the story: de or en.", "LANG"),
        { QStringLiteral("with-catalogue"),
            QStringLiteral("Apply the story's catalogue, also in place of another one.") },
        { QStringLiteral("list"), QStringLiteral("Show the scenarios that there are, and exit.") },
        { QStringLiteral("check"), QStringLiteral("Read the scenario, tell every mistake, and exit.") },
        { QStringLiteral("quiet"), QStringLiteral("Do not tell what happens.") },
        { QStringLiteral("json"), QStringLiteral("Write a JSON document at the end instead.") },
    });
}

struct Plan {
    PlayOptions play;
    double speed = 1; // 0: at once
    std::vector<TimedEvent> events;
    Instant start;
};

Error wrong(const char* option, const char* what, const char* remedy = "")
{
    return { what, option, remedy };
}

Expected<Plan> planFor(const QCommandLineParser& parser, const Scenario& scenario, Instant now)
{
    Plan plan;
    const auto given = [&parser](const char* name) { return parser.isSet(QLatin1String(name)); };
    const auto written = [&parser](const char* name) { return parser.value(QLatin1String(name)).toStdString(); };
    if (given("speed") && given("instant"))
        return wrong("--speed", "--speed and --instant exclude each other");
    if (given("start") && given("end"))
        return wrong("--start", "--start and --end exclude each other");
    if (given("instant"))
        plan.speed = 0;
    if (given("speed")) {
        bool isNumber = false;
        plan.speed = parser.value(QLatin1String("speed")).toDouble(&isNumber);
        if (!isNumber || !(plan.speed >= 0.01 && plan.speed <= 100000))
            return wrong("--speed", "it has to be a number from 0.01 to 100000");
    }
    const std::string language = given("lang")           ? written("lang")
        : QLocale().name().left(2).toStdString() == "de" ? "de"
                                                         : "en";
    if (language != "de" && language != "en")
        return wrong("--lang", "it has to be de or en");
    plan.play.language = language == "de" ? ScenarioLanguage::German : ScenarioLanguage::English;
    plan.play.run = written("run");
    if (given("run") && !isIncidentId(plan.play.run))
        return wrong("--run", "a name has letters, digits, '-' and '_'");

    Span until = scenario.length();
    if (given("until")) {
        const auto offset = scenario.offsetOf(written("until"));
        if (!offset)
            return wrong("--until", "it is no time of the story", "write \"10:45\" or \"+01:15\"");
        until = std::min(until, *offset);
    }
    for (const char* const option : { "start", "end" }) {
        if (!given(option))
            continue;
        const auto moment = written(option) == "now" ? std::optional(now) : parseMoment(written(option));
        if (!moment)
            return Error { "it is no moment", "--" + std::string(option),
                "write \"now\", \"2026-11-21 09:30\" or RFC 3339" };
        plan.play.start = *moment - (std::string_view(option) == "end" ? until : Span(0));
    }
    plan.start = plan.play.start.value_or(scenario.start());
    plan.events = scenario.events(plan.play);
    std::erase_if(plan.events, [until](const TimedEvent& timed) { return timed.offset > until; });
    return plan;
}

// Says each event of the story in one line, as the timeline of its incident will say it.
class Narrator {
public:
    Narrator(ScenarioLanguage language, const std::string& zone)
    {
        m_style.language = language == ScenarioLanguage::German ? Language::German : Language::English;
        m_style.moment = [zone](Instant instant) { return formatClock(instant, zone); };
    }

    // Nothing for samples, and for what is not worth a line.
    std::string lineFor(const TimedEvent& timed)
    {
        const Event& event = timed.event;
        const auto stream = streamFor(event.body);
        if (!stream || *stream == Stream::Metrics)
            return {};
        Changes changes;
        const bool changed
            = m_state.apply({ event, { *stream, ++m_sequence, event.time } }, changes) == Applied::Changed;
        if (const auto* const alert = std::get_if<AlertCondition>(&event.body))
            return lineFor(*alert);
        const IncidentId* const id = changed ? incidentOf(event.body) : nullptr;
        const Incident* const incident = id ? m_state.incident(*id) : nullptr;
        if (!incident || incident->entries.empty())
            return {};
        const std::string what = entryText(*incident->entries.back(), *incident, m_state, m_style).what;
        return what.empty() || event.actor.empty() ? what : what + " (" + event.actor + ')';
    }

private:
    [[nodiscard]] std::string lineFor(const AlertCondition& alert) const
    {
        const bool fires = alert.status == AlertStatus::Firing;
        if (m_style.language == Language::German)
            return alert.name + (fires ? " ist aktiv" : " ist behoben");
        return alert.name + (fires ? " fires" : " is resolved");
    }
    EntryStyle m_style;
    OperationsState m_state;
    std::uint64_t m_sequence = 0;
};

// An incident of this run that is in the log already.
Expected<std::optional<IncidentId>> playedBefore(EngineAccess& access, const std::vector<IncidentId>& incidents)
{
    for (const IncidentId& id : incidents) {
        HistoryPlan plan;
        plan.stream = streamName(Stream::Incidents);
        plan.filter = "ops.incident." + id.value + ".>";
        using Result = Expected<HistoryEnd>;
        const Result end = await<Result>(
            [&](auto done) { access.client().readHistory(std::move(plan), {}, access.context(), std::move(done)); });
        if (!end)
            return end.error();
        if (end->messages > 0)
            return std::optional(id);
    }
    return std::optional<IncidentId>();
}

void play(const Plan& plan, const Scenario& scenario, Publishing& publishing, Console& console, bool quiet)
{
    ScenarioPlayer player(plan.events);
    Narrator narrator(plan.play.language, scenario.timeZone());
    QElapsedTimer elapsed;
    elapsed.start();
    while (player.next() && !publishing.firstProblem()) {
        const double told = plan.speed > 0 ? static_cast<double>(elapsed.elapsed()) * plan.speed : 1e15;
        for (const TimedEvent& timed : player.due(Span(std::llround(told)))) {
            publishing.publish(requestFor(timed.event));
            if (const std::string line = quiet ? std::string() : narrator.lineFor(timed); !line.empty())
                console.out << QString::fromStdString(formatClock(timed.event.time, scenario.timeZone())) << "  "
                            << oneLine(line, 160) << Qt::endl;
        }
        if (!player.next())
            break;
        const double wait = (static_cast<double>(player.next()->count()) - told) / plan.speed;
        QEventLoop pause;
        QTimer::singleShot(
            static_cast<int>(std::clamp(wait, 1.0, 1000.0)), Qt::PreciseTimer, &pause, &QEventLoop::quit);
        pause.exec();
    }
    publishing.finish();
}

ExitCode list(Console& console)
{
    for (const std::string& name : Scenario::names()) {
        const auto scenario = Scenario::load(name);
        if (scenario)
            console.say(name + "  " + scenario->title(ScenarioLanguage::English) + ". "
                + scenario->summary(ScenarioLanguage::English));
    }
    return ExitCode::Fine;
}

void summarise(Console& console, const Plan& plan, const std::vector<IncidentId>& incidents,
    const Publishing& publishing, bool json)
{
    const Instant end = plan.events.empty() ? plan.start : plan.events.back().event.time;
    if (json) {
        QJsonArray ids;
        for (const IncidentId& id : incidents)
            ids.append(text(id.value));
        printJson(console,
            { { QStringLiteral("stored"), static_cast<qint64>(publishing.stored()) },
                { QStringLiteral("duplicates"), static_cast<qint64>(publishing.duplicates()) },
                { QStringLiteral("start"), text(plan.start) }, { QStringLiteral("end"), text(end) },
                { QStringLiteral("incidents"), ids } });
        return;
    }
    console.out << publishing.stored() << " events stored, of " << text(plan.start) << " to " << text(end);
    if (publishing.duplicates() > 0)
        console.out << "; " << publishing.duplicates() << " of them were there already";
    console.out << '\n';
}

// A story has a catalogue of its own; the one that people work by is theirs. Whether it is left out.
Expected<bool> spareTheCatalogue(EngineAccess& access, Plan& plan)
{
    const auto isCatalogue
        = [](const TimedEvent& timed) { return std::holds_alternative<CatalogueApplied>(timed.event.body); };
    const auto found = std::find_if(plan.events.begin(), plan.events.end(), isCatalogue);
    if (found == plan.events.end())
        return false;
    const auto present = presentCatalogue(access);
    if (!present)
        return present.error();
    const Catalogue& mine = *std::get<CatalogueApplied>(found->event.body).catalogue;
    if (**present == Catalogue() || **present == mine)
        return false;
    std::erase_if(plan.events, isCatalogue);
    return true;
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    if (parser.isSet(QStringLiteral("list")))
        return list(console);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return console.fail(
            ExitCode::WrongUsage, { "no scenario is named", {}, "replay --list shows those there are" });
    const std::string name = arguments.first().toStdString();
    std::vector<Error> mistakes;
    const auto scenario = Scenario::load(name, &mistakes);
    console.complain(mistakes);
    if (!scenario)
        return ExitCode::BadInput;
    const auto options = AccessOptions::from(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    auto plan = planFor(parser, *scenario, console.now());
    if (!plan)
        return console.fail(ExitCode::WrongUsage, plan.error());
    if (parser.isSet(QStringLiteral("check"))) {
        console.say(name + ": no mistakes, " + std::to_string(plan->events.size()) + " events");
        return ExitCode::Fine;
    }

    const LogConnection log = connectToLog(parser, console, LogUse::Write);
    if (!log.access)
        return log.code;
    EngineAccess& access = *log.access;
    const std::vector<IncidentId> incidents = scenario->incidents(plan->play);
    const auto before = playedBefore(access, incidents);
    if (!before)
        return console.fail(ExitCode::Failed, before.error());
    if (before->has_value())
        return console.fail(ExitCode::Refused,
            { "this run of the scenario is in the log already (incident " + (*before)->value + "); nothing was stored",
                name, "name another start with --start, or another run with --run NAME" });
    if (!parser.isSet(QStringLiteral("with-catalogue"))) {
        const auto spared = spareTheCatalogue(access, plan.value());
        if (!spared)
            return console.fail(ExitCode::Failed, spared.error());
        if (*spared)
            console.complain({ "the log has another catalogue; that of the story was left out", name,
                "--with-catalogue applies it, for everyone" });
    }
    const bool json = parser.isSet(QStringLiteral("json"));
    Publishing publishing(access, std::chrono::seconds(60));
    play(*plan, *scenario, publishing, console, json || parser.isSet(QStringLiteral("quiet")));
    if (publishing.firstProblem())
        return console.fail(publishing.firstProblem()->code, publishing.firstProblem()->error);
    summarise(console, *plan, incidents, publishing, json);
    return ExitCode::Fine;
}

} // namespace

const Command ReplayCommand {
    "replay",
    "SCENARIO",
    "plays a scenario into the log",
    R"(SCENARIO is a name of replay --list, or the path of a TOML file (the format is
described in resources/scenarios/README.md). Its events carry the story's
times; --start or --end move them. A window that runs shows them as they come.

Each start is a run with incidents of its own. A run that is in the log already
is refused, and nothing of it is stored: choose another --start, or name it with
--run to have the same times again.

A story that has a catalogue applies it at its start, unless another one is
applied already: that one stays, and the rules of the story are then its.)",
    0,
    1,
    &addOptions,
    &run,
};

} // namespace leitstand
