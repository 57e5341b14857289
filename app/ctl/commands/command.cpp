// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/command.h"

#include "workspace/scenario_time.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace leitstand {

std::span<const Command* const> commands()
{
    static constexpr std::array All { &StatusCommand, &StateCommand, &TimelineCommand, &ReportCommand, &CheckCommand,
        &CatalogCommand, &SilenceCommand, &AcknowledgeCommand, &PublishCommand, &ReplayCommand };
    return All;
}

LogConnection connectToLog(const QCommandLineParser& parser, Console& console, LogUse use)
{
    const auto options = AccessOptions::from(parser);
    if (!options)
        return { nullptr, console.fail(ExitCode::WrongUsage, options.error()) };
    auto opened = EngineAccess::open(*options);
    if (const auto* const refusal = std::get_if<EngineAccess::Refusal>(&opened))
        return { nullptr, console.fail(refusal->code, refusal->error) };
    auto access = std::get<std::unique_ptr<EngineAccess>>(std::move(opened));
    if (const Outcome streams = use == LogUse::Write ? access->ensureStreams() : Outcome(Done()); !streams)
        return { nullptr, console.fail(ExitCode::Failed, streams.error()) };
    return { std::move(access), ExitCode::Fine };
}

Expected<std::optional<Instant>> momentAskedFor(const QCommandLineParser& parser, const ReportZone& zone)
{
    if (!parser.isSet(QStringLiteral("at")))
        return std::optional<Instant>();
    const auto at = parseMoment(
        parser.value(QStringLiteral("at")).toStdString(), isTimeZone(zone.name()) ? zone.name() : std::string());
    if (!at)
        return Error { "it is no moment", "--at", "write \"2026-11-21 09:55\" or \"2026-11-21T09:55:00+01:00\"" };
    return at;
}

Expected<StoryReading> readStory(EngineAccess& access, const LogReadingPlan& plan, Instant clock)
{
    using Result = Expected<LogReading>;
    Result reading
        = await<Result>([&](auto done) { readLog(access.client(), plan, access.context(), std::move(done)); });
    if (!reading) {
        Error error = reading.error();
        if (error.remedy.empty())
            error.remedy = "leitstandctl status tells more about this server";
        return error;
    }
    Instant now = clock;
    if (plan.at)
        now = *plan.at;
    else if (access.file() && access.file()->story)
        now = storyInstant(*access.file()->story, now);
    return StoryReading { std::move(reading).value(), now };
}

StoryAnswer askForStory(const QCommandLineParser& parser, Console& console, const LogReadingPlan& plan)
{
    const LogConnection log = connectToLog(parser, console, LogUse::Read);
    if (!log.access)
        return { std::nullopt, log.code };
    auto reading = readStory(*log.access, plan, console.now());
    if (!reading)
        return { std::nullopt, console.fail(ExitCode::Failed, reading.error()) };
    return { std::move(reading).value(), ExitCode::Fine };
}

Expected<std::shared_ptr<const Catalogue>> presentCatalogue(EngineAccess& access)
{
    LogReadingPlan plan;
    plan.alerts = plan.incidents = plan.metrics = false;
    const auto reading = readStory(access, plan, Instant());
    if (!reading)
        return reading.error();
    return reading->log.state.catalogue();
}

void printJson(Console& console, const QJsonObject& document, bool compact)
{
    const QByteArray json = QJsonDocument(document).toJson(compact ? QJsonDocument::Compact : QJsonDocument::Indented);
    console.out << QString::fromUtf8(json) << (compact ? "\n" : "");
}

} // namespace leitstand
