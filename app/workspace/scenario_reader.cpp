// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_reader.h"

#include "domain/incident_rules.h"
#include "wire/subjects.h"
#include "workspace/scenario_teller.h"
#include "workspace/scenario_time.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace leitstand {
namespace {

constexpr std::size_t MaxSamples = 1000000;
constexpr std::string_view TimeRemedy
    = R"(write a time of day, "10:45" or "10:45:30", or a span since the start, "+01:15" or "+01:15:30")";

std::optional<Severity> severityOf(std::string_view word)
{
    const Severity severity = severityFromWord(word);
    return wordFor(severity) == word && severity != Severity::Unknown ? std::optional(severity) : std::nullopt;
}

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

LabelSet labelsIn(TomlTable& table, std::string_view key)
{
    LabelSet labels;
    for (const auto& [name, value] : table.namedTexts(key))
        static_cast<void>(labels.add(name, value)); // TOML allows no name twice
    return labels;
}

const IncidentOpened* openingIn(const CaseChange& change)
{
    return std::get_if<IncidentOpened>(&change);
}

const IncidentOpened* openingIn(const CommsChange&)
{
    return nullptr;
}

} // namespace

Scenario ScenarioReader::read(const toml::table& table, std::string name)
{
    m_scenario.m_name = std::move(name);
    {
        TomlTable document(table, "a scenario", m_mistakes);
        readHead(document);
        // Without start and zone no time can be read: complaining about each would bury the real mistake.
        const bool headIsFine = m_mistakes.empty();
        const auto readEach = [&](std::string_view key, void (ScenarioReader::*read)(const toml::table&)) {
            for (const toml::table* const table : document.tables(key)) {
                if (headIsFine)
                    (this->*read)(*table);
            }
        };
        readEach("alert", &ScenarioReader::readAlert);
        readEach("metric", &ScenarioReader::readMetric);
        readEach("step", &ScenarioReader::readStep);
    }
    if (m_scenario.m_steps.empty() && m_scenario.m_metrics.empty() && m_mistakes.empty())
        m_mistakes.add(toml::source_position { 1, 1 }, "nothing happens", "add at least one [[step]] or [[metric]]");
    if (m_mistakes.empty())
        judge();
    return std::move(m_scenario);
}

void ScenarioReader::readHead(TomlTable& document)
{
    if (const auto* const format = document.node("format"); !format || format->value<std::int64_t>() != 1)
        document.mistake("format", "this program reads format 1", "write format = 1");
    m_scenario.m_title = { document.requiredTextInBoth("title", "what the story is called") };
    m_scenario.m_summary = { document.textInBoth("summary").value_or(TextInBoth()) };
    const toml::node* const start = document.requiredNode("start", "when the story begins");
    const auto instant = start ? offsetDateTime(*start) : std::nullopt;
    if (start && !instant)
        document.mistake("start", "\"start\" has to be a date and time with its offset from UTC",
            "write it without quotation marks, like 2026-11-21T09:30:00+01:00");
    m_scenario.m_start = instant.value_or(Instant());
    m_scenario.m_timeZone = document.requiredText("time_zone", "the zone of the story's times of day");
    if (!m_scenario.m_timeZone.empty() && !isTimeZone(m_scenario.m_timeZone))
        document.mistake("time_zone", "there is no time zone \"" + m_scenario.m_timeZone + "\"",
            "write a name like \"Europe/Berlin\"");
    m_scenario.m_source = document.filledText("source").value_or(m_scenario.m_name);
}

std::optional<Span> ScenarioReader::time(TomlTable& table, std::string_view key)
{
    const std::string written = table.requiredText(key, "when it happens");
    if (written.empty())
        return std::nullopt;
    const auto offset = m_scenario.offsetOf(written);
    if (!offset)
        table.mistake(key, "\"" + written + "\" is no time", std::string(TimeRemedy));
    return offset;
}

void ScenarioReader::readAlert(const toml::table& source)
{
    TomlTable table(source, "[[alert]]", m_mistakes);
    Scenario::AlertRule rule;
    const std::string id = table.requiredText("id", "what the steps call this alert");
    rule.name = table.requiredText("name", "what the alert is called");
    rule.severity = table.requiredWord("severity", severityOf, "critical, error, warning, info");
    rule.service = table.filledText("service").value_or(std::string());
    rule.summary = { table.textInBoth("summary").value_or(TextInBoth()) };
    rule.labels = labelsIn(table, "labels");
    rule.annotations = labelsIn(table, "annotations");
    // As a rule of Prometheus would have them.
    static_cast<void>(rule.labels.add("alertname", rule.name));
    static_cast<void>(rule.labels.add("severity", wordFor(rule.severity)));
    if (!rule.service.empty())
        static_cast<void>(rule.labels.add("service", rule.service));
    rule.fingerprint = scenarioFingerprint(rule.labels);
    for (const auto& [otherId, other] : m_scenario.m_alerts) {
        if (other.fingerprint == rule.fingerprint && otherId != id)
            table.mistake("name", "it has the same labels as \"" + otherId + "\"", "tell them apart by a label");
    }
    if (!id.empty() && !m_scenario.m_alerts.emplace(id, std::move(rule)).second)
        table.mistake("id", "there is another alert \"" + id + "\"", "give each its own id");
}

void ScenarioReader::readMetric(const toml::table& source)
{
    TomlTable table(source, "[[metric]]", m_mistakes);
    Scenario::Metric metric;
    metric.service = table.requiredText("service", "the service that the chart belongs to");
    metric.name = table.requiredText("name", "what is measured");
    metric.unit = table.filledText("unit").value_or(std::string());
    metric.every = std::chrono::milliseconds(std::llround(table.number("every", 1, 86400).value_or(15) * 1000));
    metric.noise = table.number("noise", 0, 1).value_or(0);
    const toml::node* const points = table.requiredNode("points", "the line of the chart");
    const toml::array* const list = points ? points->as_array() : nullptr;
    if (points && (!list || list->empty()))
        table.mistake("points", R"("points" has to be a list like [["09:30", 0.4], ["09:55", 3.8]])");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const toml::node& entry = *list->get(i);
        const toml::array* const pair = entry.as_array();
        const bool isPair = pair && pair->size() == 2 && pair->get(0)->is_string() && pair->get(1)->is_number();
        const auto value = isPair ? pair->get(1)->value<double>() : std::nullopt;
        const auto offset = isPair ? m_scenario.offsetOf(pair->get(0)->as_string()->get()) : std::nullopt;
        if (!offset || !value || !std::isfinite(*value))
            m_mistakes.add(entry.source(), "a point is a time and a number: [\"09:55\", 3.8]", std::string(TimeRemedy));
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
    m_scenario.m_metrics.push_back(std::move(metric));
}

std::vector<std::string> ScenarioReader::alertKeys(TomlTable& table, std::string_view key)
{
    std::vector<std::string> ids = table.requiredTexts(key, "a list of alerts");
    for (const std::string& id : ids) {
        if (!m_scenario.m_alerts.contains(id))
            table.mistake(key, "there is no alert \"" + id + "\"", "describe it in an [[alert]] with this id");
    }
    return ids;
}

void ScenarioReader::readStep(const toml::table& source)
{
    TomlTable table(source, "[[step]]", m_mistakes);
    Scenario::Step step;
    step.line = static_cast<int>(table.place().line);
    step.column = static_cast<int>(table.place().column);
    if (const auto offset = time(table, "at")) {
        step.offset = *offset;
        if (!m_scenario.m_steps.empty() && step.offset < m_scenario.m_steps.back().offset)
            table.mistake("at", "this step is earlier than the one before it", "put steps in the order of the story");
    }
    step.actor = table.filledText("actor").value_or(std::string());
    step.incident = table.filledText("incident").value_or(std::string());
    if (!step.incident.empty() && (!isIncidentId(step.incident) || step.incident.size() > 40))
        table.mistake("incident", "\"" + step.incident + "\" is no name for an incident",
            "use up to 40 letters, digits, '-' and '_'");
    readDeeds(table, step);
    const bool byPeople = std::any_of(step.deeds.begin(), step.deeds.end(), [](const Scenario::Deed& deed) {
        return std::holds_alternative<Scenario::CaseStep>(deed) || std::holds_alternative<Scenario::CommsStep>(deed);
    });
    if (step.deeds.empty())
        m_mistakes.add(table.place(), "nothing happens in this step", "name what happens, or leave the step out");
    if (byPeople && step.actor.empty())
        m_mistakes.add(table.place(), "nobody does this", "add actor = \"name\"");
    if (byPeople && step.incident.empty())
        m_mistakes.add(table.place(), "it does not say to which incident this happens", "add incident = \"name\"");
    m_scenario.m_steps.push_back(std::move(step));
}

void ScenarioReader::addCase(
    Scenario::Step& step, CaseChange change, std::vector<std::string> alerts, Scenario::Text text)
{
    step.deeds.emplace_back(Scenario::CaseStep { std::move(change), std::move(alerts), std::move(text) });
}

void ScenarioReader::readDeeds(TomlTable& table, Scenario::Step& step)
{
    if (table.has("fires"))
        step.deeds.emplace_back(Scenario::Fires { alertKeys(table, "fires") });
    if (table.has("resolves"))
        step.deeds.emplace_back(Scenario::Resolves { alertKeys(table, "resolves") });
    readCase(table, step);
    readComms(table, step);
}

void ScenarioReader::readCase(TomlTable& table, Scenario::Step& step)
{
    if (const toml::table* const opened = table.table("opened"))
        readOpening(*opened, step);
    if (table.has("acknowledged")) {
        if (!table.requiredBoolean("acknowledged"))
            table.mistake("acknowledged", "\"acknowledged\" can only be true", "leave it out otherwise");
        addCase(step, IncidentAcknowledged());
    }
    if (table.has("title"))
        addCase(step, TitleChanged(), {}, { table.requiredTextInBoth("title") });
    if (table.has("priority"))
        addCase(step, PriorityChanged { table.requiredWord("priority", priorityFromWord, "P1, P2, P3, P4, P5") });
    if (table.has("customer_impact"))
        addCase(
            step, CustomerImpactChanged { table.requiredBoolean("customer_impact", "true if customers notice it") });
    if (table.has("links"))
        addCase(step, AlertsLinked(), alertKeys(table, "links"));
    if (table.has("unlinks"))
        addCase(step, AlertsUnlinked(), alertKeys(table, "unlinks"));
    if (table.has("lane"))
        addCase(step,
            LaneMoved { table.requiredWord("lane", laneFromWord, "understand, act, watch, communicate, closed") });
    if (table.has("note"))
        addCase(step, NoteAdded(), {}, { table.requiredTextInBoth("note") });
}

void ScenarioReader::readOpening(const toml::table& source, Scenario::Step& step)
{
    TomlTable table(source, "\"opened\"", m_mistakes);
    Scenario::Text title { table.requiredTextInBoth("title", "what the incident is called") };
    IncidentOpened opened;
    opened.priority = table.requiredWord("priority", priorityFromWord, "P1, P2, P3, P4, P5");
    opened.customerImpact = table.requiredBoolean("customer_impact", "true if customers notice it");
    std::vector<std::string> alerts;
    if (table.has("alerts"))
        alerts = alertKeys(table, "alerts");
    addCase(step, std::move(opened), std::move(alerts), std::move(title));
}

DraftText ScenarioReader::readMessage(TomlTable& table)
{
    DraftText text;
    text.audience = table.requiredWord("audience", audienceFromWord, "public, affected, phone, management");
    text.moment
        = table.requiredWord("moment", momentFromWord, "first_notice, update, identified, watching, resolved, final");
    for (const auto& [key, message] : { std::pair("de", &text.german), std::pair("en", &text.english) }) {
        const toml::table* const language = table.table(key);
        if (!language) {
            table.mistake(key, "the message in \"" + std::string(key) + "\" is missing",
                R"(write both languages: de = { subject = "...", body = "..." } and en likewise)");
            continue;
        }
        TomlTable reader(*language, "\"" + std::string(key) + "\"", m_mistakes);
        message->subject = reader.requiredText("subject");
        message->body = reader.requiredText("body");
    }
    return text;
}

void ScenarioReader::readComms(TomlTable& table, Scenario::Step& step)
{
    if (const toml::table* const saved = table.table("draft")) {
        TomlTable draft(*saved, "\"draft\"", m_mistakes);
        const DraftId id { draft.requiredText("id", "what later steps call this draft") };
        const DraftText text = readMessage(draft);
        m_drafts[{ step.incident, id.value }] = text;
        step.deeds.emplace_back(Scenario::CommsStep { DraftSaved { id, text } });
    }
    if (const toml::table* const published = table.table("published")) {
        TomlTable message(*published, "\"published\"", m_mistakes);
        const DraftId id { message.requiredText("draft", "the id of a draft") };
        const std::string channel = message.requiredText("channel", "where it was published");
        const auto draft = m_drafts.find({ step.incident, id.value });
        if (draft == m_drafts.end() && !id.empty())
            message.mistake(
                "draft", "there is no draft \"" + id.value + "\" so far", "save it in this step or an earlier one");
        else if (draft != m_drafts.end())
            step.deeds.emplace_back(Scenario::CommsStep { MessagePublished { id, draft->second, channel } });
    }
}

toml::source_position ScenarioReader::placeOf(const Scenario::Step& step)
{
    return { static_cast<toml::source_index>(step.line), static_cast<toml::source_index>(step.column) };
}

void ScenarioReader::judge()
{
    const ScenarioTeller::Story story = ScenarioTeller(m_scenario, {}).tell();
    OperationsState state;
    std::uint64_t sequence = 0;
    for (const ScenarioTeller::Told& told : story.events) {
        const Event& event = told.timed.event;
        const auto complain = [&](std::string what, std::string remedy = {}) {
            const Scenario::Step& step = m_scenario.m_steps.at(told.step);
            m_mistakes.add(placeOf(step), std::move(what), std::move(remedy));
        };
        const auto judgeChange = [&](const IncidentId& id, const auto& change) {
            const Incident* const incident = state.incident(id);
            Outcome allowed = Done();
            if (incident)
                allowed = mayChange(*incident, change);
            else if (const auto* const opened = openingIn(change))
                allowed = mayOpen(id, *opened);
            if (!allowed) // what was never opened is refused by the fold below
                complain(allowed.error().what, allowed.error().remedy);
        };
        if (const auto* const alert = std::get_if<AlertCondition>(&event.body)) {
            const Alert* const before = state.alert(alert->key);
            const bool fired = before && before->condition.status == AlertStatus::Firing;
            if (fired == (alert->status == AlertStatus::Firing))
                complain("alert \"" + alert->name + (fired ? "\" fires already" : "\" does not fire"));
        } else if (const auto* const change = std::get_if<CaseEvent>(&event.body)) {
            judgeChange(change->incident, change->change);
        } else if (const auto* const comms = std::get_if<CommsEvent>(&event.body)) {
            judgeChange(comms->incident, comms->change);
        }
        Changes changes;
        std::string reason;
        const auto stream = streamFor(event.body).value_or(Stream::Settings);
        if (state.apply({ event, { stream, ++sequence, event.time } }, changes, &reason) == Applied::Refused)
            complain(reason, "open the incident in an earlier step");
    }
    for (const auto& [written, step] : story.badPlaceholders)
        m_mistakes.add(
            placeOf(m_scenario.m_steps.at(step)), "\"{{" + written + "}}\" is no time", std::string(TimeRemedy));
    m_scenario.m_length = story.events.empty() ? Span(0) : story.events.back().timed.offset;
}

} // namespace leitstand
