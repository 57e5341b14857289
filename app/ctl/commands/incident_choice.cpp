// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/commands/incident_choice.h"

#include "ctl/timeline_document.h"

#include <QLocale>

#include <algorithm>

namespace leitstand {
namespace {

ExitCode wrongIncident(Console& console, const std::string& asked, const std::vector<const Incident*>& found)
{
    if (found.empty())
        return console.fail(
            ExitCode::Failed, { "there is no incident whose id begins so", asked, "leitstandctl state tells the ids" });
    constexpr std::size_t Named = 10;
    std::string ids;
    for (std::size_t i = 0; i < std::min(found.size(), Named); ++i)
        ids += (i == 0 ? "" : ", ") + found[i]->id.value;
    return console.fail(ExitCode::Failed,
        { std::to_string(found.size()) + " incidents have ids that begin so", asked,
            "write more of it: " + ids + (found.size() > Named ? ", …" : "") });
}

// What --lang says, else the language of this machine where it is German, else English.
Expected<Language> languageAskedFor(const QCommandLineParser& parser)
{
    const QString asked
        = parser.isSet(QStringLiteral("lang")) ? parser.value(QStringLiteral("lang")) : QLocale().name().left(2);
    if (asked == QLatin1String("de"))
        return Language::German;
    if (asked != QLatin1String("en") && parser.isSet(QStringLiteral("lang")))
        return Error { "it has to be de or en", "--lang", {} };
    return Language::English;
}

struct WrittenIn {
    Language language;
    ReportZone zone;
    std::optional<Instant> at;
};

Expected<WrittenIn> writtenAsAskedFor(const QCommandLineParser& parser)
{
    const auto language = languageAskedFor(parser);
    if (!language)
        return language.error();
    const auto zone = ReportZone::from(parser);
    if (!zone)
        return zone.error();
    const auto at = momentAskedFor(parser, *zone);
    if (!at)
        return at.error();
    return WrittenIn { *language, *zone, *at };
}

IncidentAnswer namedIncident(const QCommandLineParser& parser, Console& console, std::optional<Instant> at)
{
    const std::string asked = parser.positionalArguments().value(0).toStdString();
    if (asked.empty())
        return { {}, nullptr,
            console.fail(ExitCode::WrongUsage, { "no incident is named", {}, "leitstandctl state tells the ids" }) };
    LogReadingPlan plan;
    plan.at = at;
    plan.metrics = false;
    StoryAnswer answer = askForStory(parser, console, plan);
    if (!answer.story)
        return { {}, nullptr, answer.code };
    IncidentAnswer result { std::move(answer.story), nullptr, ExitCode::Fine };
    const auto found = incidentsNamed(result.story->log.state, asked);
    if (found.size() == 1)
        result.incident = found.front();
    else
        result.code = wrongIncident(console, asked, found);
    return result;
}

} // namespace

void addIncidentOptions(QCommandLineParser& parser)
{
    parser.addOptions({
        { QStringLiteral("lang"), QStringLiteral("Language of what is written: de or en."), QStringLiteral("LANG") },
        { QStringLiteral("at"), QStringLiteral("The record as it was at an earlier moment."),
            QStringLiteral("INSTANT") },
    });
    ReportZone::addTo(parser);
}

IncidentRequest askForIncident(const QCommandLineParser& parser, Console& console)
{
    const auto written = writtenAsAskedFor(parser);
    if (!written)
        return { {}, {}, { {}, nullptr, console.fail(ExitCode::WrongUsage, written.error()) } };
    return { written->language, written->zone, namedIncident(parser, console, written->at) };
}

} // namespace leitstand
