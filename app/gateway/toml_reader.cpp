// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/toml_reader.h"

#include <QUrl>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace leitstand {
namespace {

std::string quoted(std::string_view text)
{
    return '"' + std::string(text) + '"';
}

std::string_view typeName(toml::node_type type)
{
    switch (type) {
    case toml::node_type::table:
        return "a table";
    case toml::node_type::array:
        return "an array";
    case toml::node_type::string:
        return "a text";
    case toml::node_type::integer:
        return "an integer";
    case toml::node_type::floating_point:
        return "a number";
    case toml::node_type::boolean:
        return "true or false";
    default:
        return "a date or time";
    }
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t above = row[j];
            row[j] = std::min({ above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U) });
            diagonal = above;
        }
    }
    return row.back();
}

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " or ") + word;
    return text;
}

// What is wrong with a URL; empty when nothing is.
std::string urlFault(const QUrl& url, const std::vector<std::string>& schemes)
{
    if (!url.isValid())
        return "is no URL: " + url.errorString().toStdString();
    if (std::find(schemes.begin(), schemes.end(), url.scheme().toStdString()) == schemes.end())
        return "does not begin with " + listed(schemes);
    if (url.host().isEmpty())
        return "names no host";
    if (!url.userInfo().isEmpty())
        return "holds a user or a password";
    if (url.hasQuery() || url.hasFragment())
        return "has a query or a fragment";
    return {};
}

} // namespace

std::optional<Span> parseDuration(std::string_view text)
{
    std::int64_t count = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (fault != std::errc() || count < 0 || count > 1'000'000'000)
        return std::nullopt;
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    if (unit == "ms")
        return Span(count);
    if (unit == "s")
        return std::chrono::seconds(count);
    if (unit == "m")
        return std::chrono::minutes(count);
    return unit == "h" ? std::optional<Span>(std::chrono::hours(count)) : std::nullopt;
}

std::string durationText(Span span)
{
    const auto count = span.count();
    if (count % 3'600'000 == 0)
        return std::to_string(count / 3'600'000) + 'h';
    if (count % 60'000 == 0)
        return std::to_string(count / 60'000) + 'm';
    return count % 1000 == 0 ? std::to_string(count / 1000) + 's' : std::to_string(count) + "ms";
}

std::optional<std::string> nearestWord(std::string_view word, const std::set<std::string, std::less<>>& candidates)
{
    std::optional<std::string> nearest;
    std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
    for (const std::string& candidate : candidates) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

void MistakeList::add(const toml::source_region& place, std::string what, std::string remedy)
{
    const std::string where
        = m_fileName + ':' + std::to_string(place.begin.line) + ':' + std::to_string(place.begin.column);
    m_mistakes.push_back({ place.begin, { std::move(what), where, std::move(remedy) } });
}

void MistakeList::addForFile(std::string what, std::string remedy)
{
    m_mistakes.push_back({ {}, { std::move(what), m_fileName, std::move(remedy) } });
}

std::vector<Error> MistakeList::take()
{
    std::stable_sort(
        m_mistakes.begin(), m_mistakes.end(), [](const Mistake& a, const Mistake& b) { return a.at < b.at; });
    std::vector<Error> errors;
    for (Mistake& mistake : m_mistakes)
        errors.push_back(std::move(mistake.error));
    m_mistakes.clear();
    return errors;
}

TableReader::TableReader(const toml::table& table, std::string title, MistakeList& mistakes)
    : m_table(table)
    , m_title(std::move(title))
    , m_mistakes(mistakes)
{ }

const toml::node* TableReader::find(std::string_view key)
{
    m_known.emplace(key);
    return m_table.get(key);
}

bool TableReader::has(std::string_view key)
{
    return find(key) != nullptr;
}

void TableReader::wrongType(std::string_view key, const toml::node& node, std::string_view wanted)
{
    m_mistakes.add(
        node.source(), quoted(key) + " is " + std::string(typeName(node.type())), "write " + std::string(wanted));
}

std::optional<std::string> TableReader::text(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* const value = node->as_string();
    if (value == nullptr) {
        wrongType(key, *node, "a text in quotation marks");
        return std::nullopt;
    }
    return value->get();
}

std::string TableReader::requiredText(std::string_view key, std::string_view meaning)
{
    if (!has(key)) {
        m_mistakes.add(m_table.source(), quoted(key) + " is missing in " + m_title, "it is " + std::string(meaning));
        return {};
    }
    const auto value = text(key);
    if (value && value->empty())
        mistake(key, quoted(key) + " is empty", "it is " + std::string(meaning));
    return value.value_or(std::string());
}

std::optional<std::int64_t> TableReader::integer(std::string_view key, std::int64_t least, std::int64_t most)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const std::string range = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const auto* const value = node->as_integer();
    if (value == nullptr) {
        wrongType(key, *node, range);
        return std::nullopt;
    }
    if (value->get() < least || value->get() > most) {
        mistake(key, quoted(key) + " is " + std::to_string(value->get()) + ", which is out of range", "write " + range);
        return std::nullopt;
    }
    return value->get();
}

std::optional<double> TableReader::number(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value)) {
        wrongType(key, *node, "a finite number");
        return std::nullopt;
    }
    return value;
}

std::optional<Span> TableReader::duration(std::string_view key, Span least, Span most)
{
    const auto value = text(key);
    if (!value)
        return std::nullopt;
    const auto span = parseDuration(*value);
    const std::string range = "write a span from " + durationText(least) + " to " + durationText(most)
        + " as a number with ms, s, m or h, for example \"15s\"";
    if (!span)
        mistake(key, quoted(*value) + " is no duration", range);
    else if (*span < least || *span > most)
        mistake(key, quoted(*value) + " is out of range", range);
    else
        return span;
    return std::nullopt;
}

std::optional<std::string> TableReader::url(std::string_view key, const std::vector<std::string>& schemes)
{
    auto value = text(key);
    if (!value)
        return std::nullopt;
    const QUrl url(QString::fromStdString(*value), QUrl::StrictMode);
    const std::string fault = urlFault(url, schemes);
    if (!fault.empty()) {
        // A URL with a password in it must not reach a log.
        const std::string shown = url.userInfo().isEmpty() ? quoted(*value) : quoted(key);
        mistake(key, shown + ' ' + fault,
            "write " + schemes.front() + "://host:port without user, password, query and fragment");
        return std::nullopt;
    }
    while (value->ends_with('/'))
        value->pop_back();
    return value;
}

const toml::table* TableReader::table(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return nullptr;
    if (!node->is_table())
        wrongType(key, *node, '[' + std::string(key) + "] on a line of its own");
    return node->as_table();
}

std::vector<const toml::table*> TableReader::tables(std::string_view key)
{
    std::vector<const toml::table*> tables;
    const toml::node* const node = find(key);
    if (node == nullptr)
        return tables;
    const toml::array* const array = node->as_array();
    const std::string wanted = "[[" + std::string(key) + "]] on a line of its own";
    if (array == nullptr) {
        wrongType(key, *node, wanted);
        return tables;
    }
    for (const toml::node& element : *array) {
        if (element.is_table())
            tables.push_back(element.as_table());
        else
            wrongType(key, element, wanted);
    }
    return tables;
}

void TableReader::mistake(std::string_view key, std::string what, std::string remedy)
{
    const toml::node* const node = m_table.get(key);
    m_mistakes.add(node != nullptr ? node->source() : m_table.source(), std::move(what), std::move(remedy));
}

void TableReader::finish()
{
    for (const auto& [key, node] : m_table) {
        const std::string_view name = key.str();
        if (m_known.contains(name))
            continue;
        std::string allowed;
        for (const std::string& known : m_known)
            allowed += (allowed.empty() ? "" : ", ") + known;
        const auto nearest = nearestWord(name, m_known);
        m_mistakes.add(key.source(), "unknown key " + quoted(name) + " in " + m_title,
            nearest ? "did you mean " + quoted(*nearest) + "?" : "allowed are " + allowed);
    }
}

} // namespace leitstand
