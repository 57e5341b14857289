// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_teller.h"

#include "workspace/scenario_time.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace leitstand {
namespace {

constexpr std::uint64_t FnvOffset = 14695981039346656037ULL;
constexpr std::uint64_t FnvPrime = 1099511628211ULL;

std::uint64_t hashed(std::uint64_t hash, std::string_view text)
{
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * FnvPrime;
    return hash;
}

// From -1 to 1, the same for the same sample: a replay shows the same curve.
double noiseOf(std::string_view name, std::uint64_t index)
{
    std::uint64_t bits = hashed(hashed(FnvOffset, name), std::to_string(index));
    bits ^= bits >> 33U;
    bits *= 0xff51afd7ed558ccdULL;
    bits ^= bits >> 33U;
    return static_cast<double>(bits >> 11U) / static_cast<double>(1ULL << 52U) - 1.0;
}

double valueAt(const std::vector<std::pair<Span, double>>& points, Span offset)
{
    const auto next = std::upper_bound(
        points.begin(), points.end(), offset, [](Span moment, const auto& point) { return moment < point.first; });
    if (next == points.begin())
        return points.front().second;
    const auto& before = *std::prev(next);
    if (next == points.end())
        return before.second;
    const double share = static_cast<double>((offset - before.first).count())
        / static_cast<double>((next->first - before.first).count());
    return before.second + share * (next->second - before.second);
}

// Four digits that count are what a chart shows and what fits on a line.
double rounded(double value)
{
    if (value == 0)
        return 0;
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

// Letters, digits, '-' and '_' as they are, everything else as '-'.
std::string plain(std::string text)
{
    std::replace_if(
        text.begin(), text.end(),
        [](char letter) {
            return !((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9') || letter == '-' || letter == '_');
        },
        '-');
    return text.substr(0, 40);
}

// "2021-02-10T08:30:00.000Z" becomes "20210210T083000".
std::string runOf(Instant start)
{
    std::string text = formatInstant(start).substr(0, 19);
    std::erase_if(text, [](char letter) { return letter == '-' || letter == ':'; });
    return text;
}

} // namespace

std::string scenarioFingerprint(const LabelSet& labels)
{
    std::vector<LabelSet::Entry> sorted(labels.begin(), labels.end());
    std::sort(sorted.begin(), sorted.end());
    std::uint64_t hash = FnvOffset;
    for (const auto& [name, value] : sorted)
        hash = hashed(hashed(hashed(hashed(hash, name), "\xff"), value), "\xff");
    std::array<char, 17> text {};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

ScenarioTeller::ScenarioTeller(const Scenario& scenario, const PlayOptions& options)
    : m_scenario(scenario)
    , m_start(options.start.value_or(scenario.m_start))
    , m_run(options.run.empty() ? runOf(m_start) : plain(options.run))
    , m_language(options.language)
{ }

ScenarioTeller::Story ScenarioTeller::tell()
{
    m_story = {};
    m_firingSince.clear();
    m_versions.clear();
    for (m_step = 0; m_step < m_scenario.m_steps.size(); ++m_step)
        tellStep(m_scenario.m_steps[m_step]);
    m_step = Told::NoStep;
    for (const Scenario::Metric& metric : m_scenario.m_metrics)
        tellMetric(metric);
    // The steps are in order, and what happens at one moment stays in the order in which it is written.
    std::stable_sort(m_story.events.begin(), m_story.events.end(),
        [](const Told& left, const Told& right) { return left.timed.offset < right.timed.offset; });
    return std::move(m_story);
}

IncidentId ScenarioTeller::incidentId(const std::string& key) const
{
    return { plain(m_scenario.m_name) + '-' + key + '-' + m_run };
}

std::vector<IncidentId> ScenarioTeller::incidents() const
{
    std::vector<IncidentId> ids;
    for (const Scenario::Step& step : m_scenario.m_steps) {
        for (const Scenario::Deed& deed : step.deeds) {
            const auto* const change = std::get_if<Scenario::CaseStep>(&deed);
            if (change && std::holds_alternative<IncidentOpened>(change->change))
                ids.push_back(incidentId(step.incident));
        }
    }
    return ids;
}

void ScenarioTeller::add(Span offset, const std::string& actor, EventBody body)
{
    Event event;
    event.id = "scenario-" + plain(m_scenario.m_name) + '-' + m_run + '-' + std::to_string(m_story.events.size() + 1);
    event.source = "/leitstand/scenario";
    event.time = m_start + offset;
    event.actor = actor;
    event.body = std::move(body);
    m_story.events.push_back({ { offset, std::move(event) }, m_step });
}

void ScenarioTeller::tellStep(const Scenario::Step& step)
{
    for (const Scenario::Deed& deed : step.deeds) {
        if (const auto* const fires = std::get_if<Scenario::Fires>(&deed)) {
            for (const std::string& alert : fires->alerts)
                tellAlert(alert, AlertStatus::Firing, step.offset);
        } else if (const auto* const resolves = std::get_if<Scenario::Resolves>(&deed)) {
            for (const std::string& alert : resolves->alerts)
                tellAlert(alert, AlertStatus::Resolved, step.offset);
        } else if (const auto* const change = std::get_if<Scenario::CaseStep>(&deed)) {
            tellCase(step, *change);
        } else {
            tellComms(step, std::get<Scenario::CommsStep>(deed));
        }
    }
}

void ScenarioTeller::tellAlert(const std::string& key, AlertStatus status, Span offset)
{
    const auto found = m_scenario.m_alerts.find(key);
    if (found == m_scenario.m_alerts.end())
        return;
    const Scenario::AlertRule& rule = found->second;
    const Instant now = m_start + offset;
    AlertCondition alert;
    alert.key = { m_scenario.m_source, rule.fingerprint };
    alert.status = status;
    alert.severity = rule.severity;
    alert.name = rule.name;
    alert.service = rule.service;
    alert.summary = rule.summary.in(m_language);
    alert.labels = rule.labels;
    alert.annotations = rule.annotations;
    if (status == AlertStatus::Firing) {
        m_firingSince[key] = now;
    } else {
        alert.endsAt = now;
    }
    alert.startsAt = m_firingSince.try_emplace(key, now).first->second;
    add(offset, {}, std::move(alert));
}

std::vector<AlertKey> ScenarioTeller::keysOf(const std::vector<std::string>& alerts) const
{
    std::vector<AlertKey> keys;
    for (const std::string& alert : alerts) {
        if (const auto found = m_scenario.m_alerts.find(alert); found != m_scenario.m_alerts.end())
            keys.push_back({ m_scenario.m_source, found->second.fingerprint });
    }
    return keys;
}

void ScenarioTeller::tellCase(const Scenario::Step& step, const Scenario::CaseStep& deed)
{
    CaseChange change = deed.change;
    const std::string text = filled(deed.text.in(m_language));
    if (auto* const opened = std::get_if<IncidentOpened>(&change)) {
        opened->title = text;
        opened->alerts = keysOf(deed.alerts);
    } else if (auto* const title = std::get_if<TitleChanged>(&change)) {
        title->title = text;
    } else if (auto* const note = std::get_if<NoteAdded>(&change)) {
        note->text = text;
    } else if (auto* const linked = std::get_if<AlertsLinked>(&change)) {
        linked->alerts = keysOf(deed.alerts);
    } else if (auto* const unlinked = std::get_if<AlertsUnlinked>(&change)) {
        unlinked->alerts = keysOf(deed.alerts);
    }
    const std::uint32_t version = ++m_versions[{ step.incident, Aspect::Case }];
    add(step.offset, step.actor, CaseEvent { incidentId(step.incident), version, std::move(change) });
}

void ScenarioTeller::tellComms(const Scenario::Step& step, const Scenario::CommsStep& deed)
{
    CommsChange change = deed.change;
    std::visit([this](auto& what) { fill(what.text); }, change);
    const std::uint32_t version = ++m_versions[{ step.incident, Aspect::Comms }];
    add(step.offset, step.actor, CommsEvent { incidentId(step.incident), version, std::move(change) });
}

void ScenarioTeller::tellMetric(const Scenario::Metric& metric)
{
    if (metric.points.empty() || metric.every <= Span(0))
        return;
    const bool neverNegative
        = std::none_of(metric.points.begin(), metric.points.end(), [](const auto& point) { return point.second < 0; });
    std::uint64_t index = 0;
    for (Span offset = metric.points.front().first; offset <= metric.points.back().first; offset += metric.every) {
        double value = valueAt(metric.points, offset);
        value += value * metric.noise * noiseOf(metric.service + '/' + metric.name, index++);
        if (neverNegative)
            value = std::max(value, 0.0);
        add(offset, {}, MetricSample { metric.service, metric.name, rounded(value), metric.unit });
    }
}

std::string ScenarioTeller::filled(const std::string& text)
{
    std::string result;
    std::size_t at = 0;
    while (true) {
        const std::size_t open = text.find("{{", at);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            return result + text.substr(at);
        const std::string written = text.substr(open + 2, close - open - 2);
        result += text.substr(at, open - at);
        if (const auto offset = m_scenario.offsetOf(written))
            result += formatClock(m_start + *offset, m_scenario.m_timeZone);
        else
            m_story.badPlaceholders.emplace_back(written, m_step);
        at = close + 2;
    }
}

void ScenarioTeller::fill(DraftText& text)
{
    for (Message* const message : { &text.german, &text.english }) {
        message->subject = filled(message->subject);
        message->body = filled(message->body);
    }
}

} // namespace leitstand
