// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_reader.h"

#include "workspace/catalogue_file.h"
#include "workspace/catalogue_reader.h"
#include "workspace/scenario_teller.h"
#include "workspace/scenario_time.h"

#include <QDir>

#include <algorithm>
#include <cmath>

namespace leitstand {
namespace {

constexpr std::size_t MaxSamples = 1000000;

std::optional<Instant> offsetDateTime(const toml::node& node)
{
    using namespace std::chrono;
    const auto* const value = node.as_date_time();
    if (!value || !value->get().offset)
        return std::nullopt;
    const toml::date_time& written = value->get();
    return Instant(sys_days(year(written.date.year) / written.date.month / written.date.day)) + hours(written.time.hour)
        + minutes(written.time.minute) + seconds(written.time.second)
        + duration_cast<milliseconds>(nanoseconds(written.time.nanosecond)) - minutes(written.offset->minutes);
}

bool isByPeople(const ScenarioScript::Deed& deed)
{
    return std::holds_alternative<ScenarioScript::CaseStep>(deed)
        || std::holds_alternative<ScenarioScript::CommsStep>(deed);
}

} // namespace

ScenarioScript ScenarioReader::read(const toml::table& source, std::string name)
{
    m_script.name = std::move(name);
    {
        TomlTable document(source, "a scenario", m_mistakes);
        readHead(document);
        // Without start and zone no time can be read: complaining about each would bury the real mistake.
        const bool headIsFine = m_mistakes.empty();
        readCatalogue(document);
        const auto readEach = [&](std::string_view key, const auto& readOne) {
            for (const toml::table* const table : document.tables(key)) {
                if (headIsFine)
                    readOne(*table);
            }
        };
        readEach("alert", [this](const toml::table& table) { m_alerts.readAlert(table); });
        readEach("flood", [this](const toml::table& table) { m_alerts.readFlood(table); });
        readEach("metric", [this](const toml::table& table) { readMetric(table); });
        readEach("step", [this](const toml::table& table) { readStep(table); });
    }
    if (m_script.steps.empty() && m_script.metrics.empty() && m_script.floods.empty() && m_mistakes.empty())
        m_mistakes.add(toml::source_position { 1, 1 }, "nothing happens", "add at least one [[step]] or [[metric]]");
    if (m_mistakes.empty())
        judge();
    return std::move(m_script);
}

void ScenarioReader::readHead(TomlTable& document)
{
    if (const auto* const format = document.node("format"); !format || format->value<std::int64_t>() != 1)
        document.mistake("format", "this program reads format 1", "write format = 1");
    m_script.title = { document.requiredTextInBoth("title", "what the story is called") };
    m_script.summary = { document.textInBoth("summary").value_or(TextInBoth()) };
    const toml::node* const start = document.requiredNode("start", "when the story begins");
    const auto instant = start ? offsetDateTime(*start) : std::nullopt;
    if (start && !instant)
        document.mistake("start", "\"start\" has to be a date and time with its offset from UTC",
            "write it without quotation marks, like 2026-11-21T09:30:00+01:00");
    m_script.start = instant.value_or(Instant());
    m_script.timeZone = document.requiredText("time_zone", "the zone of the story's times of day");
    if (!m_script.timeZone.empty() && !isTimeZone(m_script.timeZone))
        document.mistake(
            "time_zone", "there is no time zone \"" + m_script.timeZone + "\"", "write a name like \"Europe/Berlin\"");
    m_script.source = document.filledText("source").value_or(m_script.name);
}

void ScenarioReader::readCatalogue(TomlTable& document)
{
    const toml::node* const written = document.node("catalogue");
    if (!written)
        return;
    if (const toml::table* const table = written->as_table()) {
        m_script.catalogue = std::make_shared<const Catalogue>(CatalogueReader({}, m_mistakes).read(*table));
        return;
    }
    const std::string name = document.filledText("catalogue").value_or(std::string());
    if (name.empty())
        return;
    std::vector<Error> mistakes;
    const QDir folder(QString::fromStdString(m_folder));
    const auto catalogue = loadCatalogue(folder.filePath(QString::fromStdString(name)).toStdString(), &mistakes);
    for (const Error& mistake : mistakes)
        document.mistake("catalogue", mistake.where + ": " + mistake.what, mistake.remedy);
    if (catalogue)
        m_script.catalogue = std::make_shared<const Catalogue>(*catalogue);
}

void ScenarioReader::readMetric(const toml::table& source)
{
    TomlTable table(source, "[[metric]]", m_mistakes);
    ScenarioScript::Metric metric;
    metric.service = table.requiredText("service", "the service that the chart belongs to");
    metric.name = table.requiredText("name", "what is measured");
    metric.unit = table.filledText("unit").value_or(std::string());
    metric.every = std::chrono::milliseconds(std::llround(table.number("every", 1, 86400).value_or(15) * 1000));
    metric.noise = table.number("noise", 0, 1).value_or(0);
    const toml::node* const points = table.requiredNode("points", "the line of the chart");
    const toml::array* const list = points ? points->as_array() : nullptr;
    if (points && (!list || list->empty()))
        table.mistake("points", "\"points\" has to be a list like [[\"09:30\", 0.4], [\"09:55\", 3.8]]");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const toml::node& entry = *list->get(i);
        const toml::array* const pair = entry.as_array();
        const bool isPair = pair && pair->size() == 2 && pair->get(0)->is_string() && pair->get(1)->is_number();
        const auto value = isPair ? pair->get(1)->value<double>() : std::nullopt;
        const auto offset = isPair ? m_script.offsetOf(pair->get(0)->as_string()->get()) : std::nullopt;
        if (!offset || !value || !std::isfinite(*value))
            m_mistakes.add(entry.source(), "a point is a time and a number: [\"09:55\", 3.8]", ScenarioTimeRemedy);
        else if (!metric.points.empty() && *offset < metric.points.back().first)
            m_mistakes.add(entry.source(), "this point is earlier than the one before it", "put points in order");
        else
            metric.points.emplace_back(*offset, *value);
    }
    if (!metric.points.empty())
        m_samples
            += static_cast<std::size_t>((metric.points.back().first - metric.points.front().first) / metric.every);
    if (m_samples > MaxSamples)
        table.mistake("points", "the scenario has more than 1,000,000 samples", "sample less often");
    m_script.metrics.push_back(std::move(metric));
}

void ScenarioReader::readStep(const toml::table& source)
{
    TomlTable table(source, "[[step]]", m_mistakes);
    ScenarioScript::Step step;
    step.place = placeIn(table.place());
    if (const auto offset = m_source.requiredTime(table, "at")) {
        step.offset = *offset;
        if (!m_script.steps.empty() && step.offset < m_script.steps.back().offset)
            table.mistake("at", "this step is earlier than the one before it", "put steps in the order of the story");
    }
    step.actor = table.filledText("actor").value_or(std::string());
    step.incident = table.filledText("incident").value_or(std::string());
    if (!step.incident.empty() && !isIncidentKey(step.incident))
        table.mistake("incident", '"' + step.incident + "\" is no name for an incident",
            "use up to 40 letters, digits, '-' and '_'");
    m_deeds.read(table, step);
    const bool byPeople = std::any_of(step.deeds.begin(), step.deeds.end(), isByPeople);
    if (step.deeds.empty())
        m_mistakes.add(table.place(), "nothing happens in this step", "name what happens, or leave the step out");
    if (byPeople && step.actor.empty())
        m_mistakes.add(table.place(), "nobody does this", "add actor = \"name\"");
    if (byPeople && step.incident.empty())
        m_mistakes.add(table.place(), "it does not say to which incident this happens", "add incident = \"name\"");
    m_script.steps.push_back(std::move(step));
}

void ScenarioReader::judge()
{
    const ScenarioTeller::Story story = ScenarioTeller(m_script, {}).tell();
    for (const auto& [place, error] : story.mistakes)
        m_mistakes.add(positionOf(place), error.what, error.remedy);
    m_script.length = story.events.empty() ? Span(0) : story.events.back().offset;
}

} // namespace leitstand
