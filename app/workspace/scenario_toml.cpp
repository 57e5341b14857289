// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_toml.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace leitstand {
namespace {

std::string quoted(std::string_view text)
{
    return "\"" + std::string(text) + "\"";
}

} // namespace

void ScenarioMistakes::add(const toml::source_region& place, std::string what, std::string remedy)
{
    add(static_cast<int>(place.begin.line), static_cast<int>(place.begin.column), std::move(what), std::move(remedy));
}

void ScenarioMistakes::add(int line, int column, std::string what, std::string remedy)
{
    std::string where = m_fileName;
    if (line > 0)
        where += ':' + std::to_string(line) + ':' + std::to_string(column);
    m_errors.push_back({ line, column, { std::move(what), std::move(where), std::move(remedy) } });
}

std::vector<Error> ScenarioMistakes::sorted() const
{
    std::vector<Placed> placed = m_errors;
    std::stable_sort(placed.begin(), placed.end(), [](const Placed& left, const Placed& right) {
        return std::tie(left.line, left.column) < std::tie(right.line, right.column);
    });
    std::vector<Error> errors;
    for (Placed& one : placed)
        errors.push_back(std::move(one.error));
    return errors;
}

ScenarioTable::ScenarioTable(const toml::table& table, std::string name, ScenarioMistakes& mistakes)
    : m_table(table)
    , m_name(std::move(name))
    , m_mistakes(mistakes)
{ }

ScenarioTable::~ScenarioTable()
{
    for (const auto& [key, node] : m_table) {
        if (std::find(m_known.begin(), m_known.end(), key.str()) != m_known.end())
            continue;
        std::string known;
        for (const std::string& name : m_known)
            known += (known.empty() ? "" : ", ") + name;
        m_mistakes.add(key.source(), m_name + " knows no " + quoted(key.str()), "it knows " + known);
    }
}

void ScenarioTable::mistake(std::string_view key, std::string what, std::string remedy)
{
    const toml::node* const node = m_table.get(key);
    m_mistakes.add(node ? node->source() : m_table.source(), std::move(what), std::move(remedy));
}

void ScenarioTable::wrongKind(std::string_view key, const toml::node& node, const char* wanted)
{
    m_mistakes.add(node.source(), quoted(key) + " has to be " + wanted);
}

const toml::node* ScenarioTable::find(std::string_view key, bool optional)
{
    m_known.emplace_back(key);
    const toml::node* const node = m_table.get(key);
    if (!node && !optional)
        m_mistakes.add(m_table.source(), quoted(key) + " is missing in " + m_name);
    return node;
}

const toml::node* ScenarioTable::node(std::string_view key)
{
    return find(key, false);
}

std::string ScenarioTable::text(std::string_view key, bool optional)
{
    const toml::node* const node = find(key, optional);
    if (!node)
        return {};
    const auto* const value = node->as_string();
    if (!value) {
        wrongKind(key, *node, "a text in quotation marks");
        return {};
    }
    if (value->get().empty())
        m_mistakes.add(node->source(), quoted(key) + " is empty");
    return value->get();
}

bool ScenarioTable::boolean(std::string_view key)
{
    const toml::node* const node = find(key, false);
    if (node && !node->is_boolean())
        wrongKind(key, *node, "true or false");
    return node && node->value_or(false);
}

double ScenarioTable::number(std::string_view key, double fallback, double least, double most)
{
    const toml::node* const node = find(key, true);
    if (!node)
        return fallback;
    const auto value = node->value<double>();
    if (!node->is_number() || !value || !(*value >= least && *value <= most)) {
        std::string wanted = "a number from " + std::to_string(least) + " to " + std::to_string(most);
        wrongKind(key, *node, wanted.c_str());
        return fallback;
    }
    return *value;
}

std::vector<std::string> ScenarioTable::texts(std::string_view key)
{
    std::vector<std::string> values;
    const toml::node* const node = find(key, false);
    if (!node)
        return values;
    const toml::array* const array = node->as_array();
    if (!array || array->empty() || !array->is_homogeneous(toml::node_type::string)) {
        wrongKind(key, *node, "a list of texts, with at least one");
        return values;
    }
    for (const toml::node& entry : *array)
        values.push_back(entry.as_string()->get());
    return values;
}

std::pair<std::string, std::string> ScenarioTable::textInBoth(std::string_view key, bool optional)
{
    const toml::node* const found = m_table.get(key);
    const toml::table* const both = found ? found->as_table() : nullptr;
    if (!both) {
        const std::string one = text(key, optional);
        return { one, one };
    }
    m_known.emplace_back(key);
    ScenarioTable languages(*both, quoted(key), m_mistakes);
    std::string german = languages.text("de");
    std::string english = languages.text("en");
    return { std::move(german), std::move(english) };
}

LabelSet ScenarioTable::labels(std::string_view key)
{
    LabelSet set;
    const toml::table* const entries = table(key);
    if (!entries)
        return set;
    for (const auto& [name, node] : *entries) {
        const auto* const value = node.as_string();
        if (!value)
            m_mistakes.add(node.source(), quoted(name.str()) + " has to be a text in quotation marks");
        else
            static_cast<void>(set.add(name.str(), value->get()));
    }
    return set;
}

const toml::table* ScenarioTable::table(std::string_view key)
{
    const toml::node* const node = find(key, true);
    if (node && !node->is_table())
        wrongKind(key, *node, "a table");
    return node ? node->as_table() : nullptr;
}

void ScenarioTable::tables(std::string_view key, const std::function<void(const toml::table&)>& each)
{
    const toml::node* const node = find(key, true);
    if (!node)
        return;
    const toml::array* const array = node->as_array();
    if (!array || !array->is_homogeneous(toml::node_type::table)) {
        const std::string wanted = "[[" + std::string(key) + "]], as often as needed";
        wrongKind(key, *node, wanted.c_str());
        return;
    }
    for (const toml::node& entry : *array)
        each(*entry.as_table());
}

} // namespace leitstand
