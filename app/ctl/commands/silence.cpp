// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"
#include "ctl/document_values.h"
#include "ctl/publishing.h"
#include "ctl/silence_document.h"
#include "domain/handling_rules.h"
#include "insight/alert_filter.h"
#include "workspace/login_name.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QUuid>

namespace leitstand {
namespace {

constexpr auto AskAgainAfter = std::chrono::milliseconds(200);

void addActor(QCommandLineParser& parser)
{
    parser.addOption(
        { QStringLiteral("by"), QStringLiteral("Who asks (default: your login name)."), QStringLiteral("NAME") });
    parser.addOption({ QStringLiteral("json"), QStringLiteral("Write one JSON document.") });
}

void addOptions(QCommandLineParser& parser)
{
    addActor(parser);
    parser.addOptions({
        { QStringLiteral("source"), QStringLiteral("Which of the gateway's sources (default: alertmanager)."),
            QStringLiteral("NAME"), QStringLiteral("alertmanager") },
        { QStringLiteral("for"), QStringLiteral("add, extend: how long from now, as 30m, 4h, 2d (default: 1h)."),
            QStringLiteral("SPAN"), QStringLiteral("1h") },
        { QStringLiteral("comment"), QStringLiteral("add: why nobody needs to hear of it."), QStringLiteral("TEXT") },
        { QStringLiteral("wait"), QStringLiteral("How long to wait for the gateway's answer (default: 10)."),
            QStringLiteral("SECONDS"), QStringLiteral("10") },
        { QStringLiteral("expired"), QStringLiteral("list: expired ones, too.") },
    });
    ReportZone::addTo(parser);
}

std::string newId()
{
    return QUuid::createUuid().toString(QUuid::Id128).left(16).toStdString();
}

Event eventOf(const QCommandLineParser& parser, EventBody body, Instant now)
{
    Event event;
    event.id = newId();
    event.source = "/leitstand/ctl";
    event.time = now;
    event.actor = parser.value(QStringLiteral("by")).toStdString();
    if (event.actor.empty())
        event.actor = loginName();
    event.body = std::move(body);
    return event;
}

LogReadingPlan handlingPlan(bool alerts)
{
    LogReadingPlan plan;
    plan.incidents = plan.metrics = false;
    plan.alerts = alerts;
    return plan;
}

// What the rules and the role say is said before anything is stored.
std::optional<Problem> judged(const QCommandLineParser& parser, const AlertAct& act, const StoryReading& story)
{
    std::string actor = parser.value(QStringLiteral("by")).toStdString();
    if (actor.empty())
        actor = loginName();
    const OperationsState& state = story.log.state;
    if (const Outcome allowed = mayHandleAlerts(state.catalogue()->roleOf(actor)); !allowed)
        return Problem { ExitCode::Refused, allowed.error() };
    if (const Outcome sensible = mayAsk(act, state, story.now); !sensible)
        return Problem { ExitCode::BadInput, sensible.error() };
    return std::nullopt;
}

// Stores the event; complains when that fails.
ExitCode store(EngineAccess& access, const AccessOptions& options, Console& console, const std::vector<Event>& events)
{
    Publishing publishing(access, options.timeout);
    for (const Event& event : events)
        publishing.publish(requestFor(event));
    publishing.finish();
    if (publishing.firstProblem())
        return console.fail(publishing.firstProblem()->code, publishing.firstProblem()->error);
    return ExitCode::Fine;
}

// The gateway's answer: a final one, or the last that there is when the time is over.
Expected<std::optional<SilenceAnswered>> awaitAnswer(
    EngineAccess& access, const SilenceRequestId& id, std::chrono::milliseconds patience)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        const auto story = readStory(access, handlingPlan(false), Instant());
        if (!story)
            return story.error();
        const SilenceRequest* const request = story->log.state.handling().request(id);
        if ((request && !request->isOpen()) || std::chrono::milliseconds(waited.elapsed()) >= patience)
            return request ? request->answer : std::optional<SilenceAnswered>();
        QEventLoop loop;
        QTimer::singleShot(AskAgainAfter, &loop, &QEventLoop::quit);
        loop.exec();
    }
}

ExitCode tell(const QCommandLineParser& parser, Console& console, const SilenceRequested& asked,
    const std::optional<SilenceAnswered>& answer)
{
    const bool done = answer && answer->outcome == SilenceOutcome::Done;
    const std::string_view outcome = answer ? wordFor(answer->outcome) : std::string_view("asked");
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject document { { QStringLiteral("request"), text(asked.request.value) },
            { QStringLiteral("outcome"), text(outcome) } };
        put(document, QLatin1String("silence"), answer ? std::string_view(answer->silence) : std::string_view());
        put(document, QLatin1String("detail"), answer ? std::string_view(answer->detail) : std::string_view());
        printJson(console, document);
    } else if (done) {
        console.say(answer->silence);
    }
    if (done)
        return ExitCode::Fine;
    if (!answer || answer->outcome == SilenceOutcome::Waiting)
        return console.fail(ExitCode::Failed,
            { answer ? "the source is away (" + answer->detail + "); the gateway goes on trying until its end"
                     : "no gateway has answered yet; the request is in the log",
                asked.source,
                "leitstandctl silence list shows what became of it; silence withdraw " + asked.request.value
                    + " takes it back" });
    return console.fail(ExitCode::Refused, { answer->detail, asked.source, "nothing was changed there" });
}

std::optional<std::chrono::milliseconds> patienceFrom(const QCommandLineParser& parser)
{
    bool isNumber = false;
    const double seconds = parser.value(QStringLiteral("wait")).toDouble(&isNumber);
    if (!isNumber || !(seconds >= 0 && seconds <= 3600))
        return std::nullopt;
    return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

// Of add, extend, expire: everything but the matchers and the silence's id.
Expected<SilenceRequested> requestFrom(const QCommandLineParser& parser, const std::string& action, Instant now)
{
    SilenceRequested asked;
    asked.source = parser.value(QStringLiteral("source")).toStdString();
    asked.request.value = newId();
    asked.act = action == "add" ? SilenceAct::Create : action == "extend" ? SilenceAct::Extend : SilenceAct::Expire;
    if (asked.act != SilenceAct::Expire) {
        const auto span = spanFromFilterWord(parser.value(QStringLiteral("for")).toStdString());
        if (!span || *span <= Span::zero())
            return Error { "\"" + parser.value(QStringLiteral("for")).toStdString() + "\" is no length of time",
                "--for", "write it as 30m, 4h or 2d" };
        asked.endsAt = now + *span;
    }
    asked.comment = parser.value(QStringLiteral("comment")).toStdString();
    const QStringList words = parser.positionalArguments().mid(1);
    if (asked.act == SilenceAct::Create) {
        for (const QString& word : words) {
            auto matcher = matcherFrom(word.toStdString());
            if (!matcher)
                return matcher.error();
            asked.matchers.push_back(std::move(*matcher));
        }
    } else if (words.size() == 1) {
        asked.silence = words.first().toStdString();
    } else {
        return Error { "one silence has to be named", {}, "silence list tells their ids" };
    }
    return asked;
}

ExitCode list(const QCommandLineParser& parser, Console& console)
{
    const auto zone = ReportZone::from(parser);
    if (!zone)
        return console.fail(ExitCode::WrongUsage, zone.error());
    const StoryAnswer answer = askForStory(parser, console, handlingPlan(false));
    if (!answer.story)
        return answer.code;
    const OperationsState& state = answer.story->log.state;
    const bool expiredToo = parser.isSet(QStringLiteral("expired"));
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, silencesDocument(state, answer.story->now, expiredToo));
    else
        printSilences(console, state, *zone, answer.story->now, expiredToo);
    return ExitCode::Fine;
}

ExitCode withdraw(const QCommandLineParser& parser, Console& console, EngineAccess& access,
    const AccessOptions& options, const StoryReading& story)
{
    const SilenceRequestId id { parser.positionalArguments().value(1).toStdString() };
    const SilenceRequest* const request = story.log.state.handling().request(id);
    const SilenceWithdrawn withdrawn { request ? request->asked.source : std::string(), id };
    if (const auto problem = judged(parser, withdrawn, story))
        return console.fail(problem->code, problem->error);
    return store(access, options, console, { eventOf(parser, withdrawn, story.now) });
}

ExitCode run(const QCommandLineParser& parser, Console& console)
{
    const std::string action = parser.positionalArguments().first().toStdString();
    if (action == "list")
        return list(parser, console);
    if (action != "add" && action != "extend" && action != "expire" && action != "withdraw")
        return console.fail(ExitCode::WrongUsage,
            { "\"" + action + "\" cannot be done with a silence", {}, "write add, extend, expire, withdraw or list" });
    const auto options = AccessOptions::from(parser);
    const auto patience = patienceFrom(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    if (!patience)
        return console.fail(ExitCode::WrongUsage, { "it has to be a number of seconds, up to 3600", "--wait", {} });
    const LogConnection log = connectToLog(parser, console, LogUse::Write);
    if (!log.access)
        return log.code;
    const auto story = readStory(*log.access, handlingPlan(false), console.now());
    if (!story)
        return console.fail(ExitCode::Failed, story.error());
    if (action == "withdraw")
        return withdraw(parser, console, *log.access, *options, *story);
    const auto asked = requestFrom(parser, action, story->now);
    if (!asked)
        return console.fail(ExitCode::WrongUsage, asked.error());
    if (const auto problem = judged(parser, *asked, *story))
        return console.fail(problem->code, problem->error);
    const ExitCode stored = store(*log.access, *options, console, { eventOf(parser, *asked, story->now) });
    if (stored != ExitCode::Fine)
        return stored;
    const auto answer = awaitAnswer(*log.access, asked->request, *patience);
    if (!answer)
        return console.fail(ExitCode::Failed, answer.error());
    return tell(parser, console, *asked, *answer);
}

// What fires and the filter lets through, in events that the log can take.
std::vector<AlertAct> acknowledgements(
    const OperationsState& state, const AlertFilter& filter, const std::string& comment, Instant now, bool release)
{
    std::vector<FiringAlert> alerts;
    for (const Alert& alert : state.alerts()) {
        const AlertCondition& condition = alert.condition;
        const bool wanted = release ? alert.acknowledgement != nullptr : alert.acknowledgement == nullptr;
        if (condition.status != AlertStatus::Firing || !wanted || !filter.matches(alert, {}, now))
            continue;
        alerts.push_back({ condition.key, condition.startsAt });
    }
    std::vector<AlertAct> acts;
    for (std::size_t begin = 0; begin < alerts.size(); begin += MostAcknowledged) {
        const auto first = alerts.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last
            = alerts.begin() + static_cast<std::ptrdiff_t>(std::min(begin + MostAcknowledged, alerts.size()));
        if (release)
            acts.emplace_back(AlertsReleased { { newId() }, { first, last } });
        else
            acts.emplace_back(AlertsAcknowledged { { newId() }, { first, last }, comment });
    }
    return acts;
}

void addAcknowledgeOptions(QCommandLineParser& parser)
{
    addActor(parser);
    parser.addOptions({
        { QStringLiteral("comment"), QStringLiteral("What is to be known about it."), QStringLiteral("TEXT") },
        { QStringLiteral("release"), QStringLiteral("Give them back instead: nobody has them any more.") },
    });
}

ExitCode acknowledge(const QCommandLineParser& parser, Console& console)
{
    const std::string written = parser.positionalArguments().join(QLatin1Char(' ')).toStdString();
    const auto filter = AlertFilter::parse(written);
    if (const auto* const mistake = std::get_if<FilterMistake>(&filter))
        return console.fail(ExitCode::WrongUsage,
            { "the filter has a mistake at \"" + written.substr(mistake->begin, mistake->end - mistake->begin) + "\"",
                {}, "write conditions as service=checkout severity=~\"crit.*\"" });
    const auto& wanted = std::get<AlertFilter>(filter);
    if (wanted.empty() || wanted.needsText())
        return console.fail(ExitCode::WrongUsage,
            { "which alerts is not said by conditions on labels", {}, "write conditions as service=checkout" });
    const auto options = AccessOptions::from(parser);
    if (!options)
        return console.fail(ExitCode::WrongUsage, options.error());
    const LogConnection log = connectToLog(parser, console, LogUse::Write);
    if (!log.access)
        return log.code;
    const auto story = readStory(*log.access, handlingPlan(true), console.now());
    if (!story)
        return console.fail(ExitCode::Failed, story.error());
    const bool release = parser.isSet(QStringLiteral("release"));
    const std::string comment = parser.value(QStringLiteral("comment")).toStdString();
    std::vector<Event> events;
    std::size_t count = 0;
    for (AlertAct& act : acknowledgements(story->log.state, wanted, comment, story->now, release)) {
        if (const auto problem = judged(parser, act, *story))
            return console.fail(problem->code, problem->error);
        std::visit(
            [&](auto& what) {
                if constexpr (requires { what.alerts; })
                    count += what.alerts.size();
                events.push_back(eventOf(parser, what, story->now));
            },
            act);
    }
    if (const ExitCode stored = store(*log.access, *options, console, events); stored != ExitCode::Fine)
        return stored;
    if (parser.isSet(QStringLiteral("json")))
        printJson(console, { { QStringLiteral("alerts"), static_cast<qint64>(count) } });
    else
        console.say(std::to_string(count) + (release ? " alerts given back" : " alerts acknowledged"));
    return ExitCode::Fine;
}

} // namespace

const Command SilenceCommand {
    "silence",
    "add MATCHER… | extend ID | expire ID | withdraw REQUEST | list",
    "silences alerts at their source, and shows what silences there are",
    R"(add asks the gateway to make a silence at the source, with matchers as
Alertmanager has them (service=checkout severity=~"crit|err" team!=night); all
have to hold. --comment says why and is needed, --for says how long. extend sets
another end, expire ends one now. The silence's id is written when the gateway
has done it.

Nothing pretends to have happened: what the source refuses is told with its
reason (exit code 4). When it is away the gateway goes on trying until the
silence would end, and the exit code is 1; withdraw takes such a request back.

list shows the silences of all sources, whoever made them, and the requests that
were not carried out.)",
    1,
    65,
    &addOptions,
    &run,
};

const Command AcknowledgeCommand {
    "acknowledge",
    "FILTER…",
    "takes the alerts that a filter lets through",
    R"(FILTER is made of conditions as in the window: service=checkout
severity>=error age<10m firing. Every alert that fires and that all conditions
hold for is acknowledged: the window shows who has it, until it is resolved. The
source is not told. --release gives them back.)",
    1,
    64,
    &addAcknowledgeOptions,
    &acknowledge,
};

} // namespace leitstand
