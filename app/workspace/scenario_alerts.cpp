// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_alerts.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace leitstand {
namespace {

using AlertRule = ScenarioScript::AlertRule;
using namespace std::chrono_literals;

constexpr std::int64_t MaxFlood = 10000;
constexpr std::size_t MaxAlerts = 50000;

std::optional<Severity> severityOf(std::string_view word)
{
    const Severity severity = severityFromWord(word);
    return wordFor(severity) == word && severity != Severity::Unknown ? std::optional(severity) : std::nullopt;
}

LabelSet labelsIn(TomlTable& table, std::string_view key)
{
    LabelSet labels;
    for (const auto& [name, value] : table.namedTexts(key))
        static_cast<void>(labels.add(name, value)); // TOML allows no name twice
    return labels;
}

// Puts the values of one alert of a flood in place of "{n}" and of the names that vary.
class Filling {
public:
    explicit Filling(std::int64_t count) : m_width(std::to_string(count).size()) { }

    void vary(const std::string& name, std::vector<std::string> values) { m_values[name] = std::move(values); }
    void turnTo(std::int64_t number) { m_number = number; }

    std::string operator()(std::string_view text)
    {
        std::string result;
        std::size_t at = 0;
        while (true) {
            const std::size_t open = text.find('{', at);
            const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
            if (close == std::string_view::npos)
                return result += text.substr(at);
            result += text.substr(at, open - at);
            result += valueOf(std::string(text.substr(open + 1, close - open - 1)));
            at = close + 1;
        }
    }
    LabelSet operator()(const LabelSet& labels)
    {
        LabelSet filled;
        for (const auto& [name, value] : labels)
            static_cast<void>(filled.add(name, (*this)(value)));
        return filled;
    }
    AlertRule operator()(const AlertRule& rule)
    {
        AlertRule filled = rule;
        filled.name = (*this)(rule.name);
        filled.service = (*this)(rule.service);
        filled.summary.german = (*this)(rule.summary.german);
        filled.summary.english = (*this)(rule.summary.english);
        filled.labels = (*this)(rule.labels);
        filled.annotations = (*this)(rule.annotations);
        return filled;
    }

    [[nodiscard]] const std::set<std::string>& unknown() const { return m_unknown; }
    [[nodiscard]] std::vector<std::string> unused() const
    {
        std::vector<std::string> names;
        for (const auto& [name, values] : m_values) {
            if (!m_used.contains(name))
                names.push_back(name);
        }
        return names;
    }

private:
    std::string valueOf(const std::string& name)
    {
        if (name == "n") {
            const std::string digits = std::to_string(m_number);
            return std::string(m_width - std::min(m_width, digits.size()), '0') + digits;
        }
        const auto found = m_values.find(name);
        if (found == m_values.end() || found->second.empty()) {
            m_unknown.insert(name);
            return {};
        }
        m_used.insert(name);
        return found->second[static_cast<std::size_t>(m_number - 1) % found->second.size()];
    }

    std::map<std::string, std::vector<std::string>> m_values;
    std::set<std::string> m_used;
    std::set<std::string> m_unknown;
    std::size_t m_width;
    std::int64_t m_number = 1;
};

// In even steps: the first at the beginning, the last one step before the end.
Span spread(Span within, std::int64_t index, std::int64_t count)
{
    return Span(within.count() * index / count);
}

} // namespace

std::string scenarioFingerprint(const LabelSet& labels)
{
    constexpr std::uint64_t FnvOffset = 14695981039346656037ULL;
    constexpr std::uint64_t FnvPrime = 1099511628211ULL;
    std::vector<LabelSet::Entry> sorted(labels.begin(), labels.end());
    std::sort(sorted.begin(), sorted.end());
    std::uint64_t hash = FnvOffset;
    const auto add = [&hash](std::string_view text) {
        for (const char letter : text)
            hash = (hash ^ static_cast<unsigned char>(letter)) * FnvPrime;
        hash = (hash ^ 0xffU) * FnvPrime;
    };
    for (const auto& [name, value] : sorted) {
        add(name);
        add(value);
    }
    std::array<char, 17> text {};
    std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
    return text.data();
}

AlertRule ScenarioAlertReader::readRule(TomlTable& table)
{
    AlertRule rule;
    rule.name = table.requiredText("name", "what the alert is called");
    rule.severity = table.requiredWord("severity", severityOf, "critical, error, warning, info");
    rule.service = table.filledText("service").value_or(std::string());
    rule.summary = { table.textInBoth("summary").value_or(TextInBoth()) };
    rule.labels = labelsIn(table, "labels");
    rule.annotations = labelsIn(table, "annotations");
    return rule;
}

bool ScenarioAlertReader::complete(TomlTable& table, AlertRule& rule, const std::string& id)
{
    // As a rule of Prometheus would have them.
    static_cast<void>(rule.labels.add("alertname", rule.name));
    static_cast<void>(rule.labels.add("severity", wordFor(rule.severity)));
    if (!rule.service.empty())
        static_cast<void>(rule.labels.add("service", rule.service));
    rule.fingerprint = scenarioFingerprint(rule.labels);
    const auto [other, isFirst] = m_ids.emplace(rule.fingerprint, id);
    if (!isFirst && other->second != id)
        table.mistake("name", "it has the same labels as \"" + other->second + '"', "tell them apart by a label");
    return isFirst || other->second == id;
}

bool ScenarioAlertReader::isFree(TomlTable& table, const std::string& id) const
{
    if (id.find('#') != std::string::npos) {
        table.mistake("id", "'#' counts the alerts of a flood", "write an id without it");
        return false;
    }
    if (m_source.script.alerts.contains(id) || m_source.script.floods.contains(id)) {
        table.mistake("id", "there is another alert \"" + id + '"', "give each its own id");
        return false;
    }
    return !id.empty();
}

void ScenarioAlertReader::readAlert(const toml::table& source)
{
    TomlTable table(source, "[[alert]]", m_source.mistakes);
    const std::string id = table.requiredText("id", "what the steps call this alert");
    AlertRule rule = readRule(table);
    static_cast<void>(complete(table, rule, id));
    if (isFree(table, id))
        m_source.script.alerts.emplace(id, std::move(rule));
}

void ScenarioAlertReader::readFlood(const toml::table& source)
{
    TomlTable table(source, "[[flood]]", m_source.mistakes);
    const std::string id = table.requiredText("id", "what the steps call these alerts");
    static_cast<void>(table.requiredNode("count", "how many alerts there are"));
    const std::int64_t count = table.integer("count", 1, MaxFlood).value_or(1);
    const Span from = m_source.requiredTime(table, "from").value_or(Span());
    static_cast<void>(table.requiredNode("within", "the time from the first to the last alert"));
    const Span within = table.duration("within", 0ms, 24h).value_or(Span());
    const auto resolved = m_source.time(table, "resolved");
    const Span resolvedWithin = table.duration("resolved_within", 0ms, 24h).value_or(Span());
    if (table.has("resolved_within") && !table.has("resolved"))
        table.mistake("resolved_within", "it does not say when the first of them resolves", "add resolved = \"16:40\"");

    const AlertRule pattern = readRule(table);
    Filling filling(count);
    if (const toml::table* const varying = table.table("vary")) {
        TomlTable names(*varying, "\"vary\"", m_source.mistakes);
        for (const auto& [name, node] : *varying)
            filling.vary(std::string(name.str()), names.texts(name.str()));
    }
    bool isFine = isFree(table, id);
    if (m_source.script.alerts.size() + static_cast<std::size_t>(count) > MaxAlerts) {
        table.mistake("count", "the scenario has more than 50,000 alerts", "let fewer alerts fire");
        isFine = false;
    }
    ScenarioScript::Flood flood;
    flood.place = placeIn(table.place());
    for (std::int64_t i = 0; i < count && isFine; ++i) {
        filling.turnTo(i + 1);
        AlertRule rule = filling(pattern);
        ScenarioScript::Drop drop { id + '#' + std::to_string(i + 1), from + spread(within, i, count), {} };
        if (resolved)
            drop.resolves = *resolved + spread(resolvedWithin, i, count);
        if (drop.resolves && *drop.resolves <= drop.fires) {
            table.mistake(
                "resolved", "number " + std::to_string(i + 1) + " resolves before it fires", "let them resolve later");
            isFine = false;
        }
        isFine = isFine && complete(table, rule, drop.alert) && filling.unknown().empty();
        m_source.script.alerts.emplace(drop.alert, std::move(rule));
        flood.drops.push_back(std::move(drop));
    }
    for (const std::string& name : filling.unknown())
        table.mistake("vary", "nothing says what \"{" + name + "}\" stands for", "add it to vary, or write {n}");
    if (isFine) {
        for (const std::string& name : filling.unused())
            table.mistake("vary", "\"{" + name + "}\" is nowhere written", "write it into a label, or leave it out");
    }
    m_source.script.floods.emplace(id, std::move(flood));
}

} // namespace leitstand
