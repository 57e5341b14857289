// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/toml_document.h"

#include "domain/words.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace leitstand {
namespace {

std::string remedyFor(std::string_view meaning)
{
    return meaning.empty() ? std::string() : "it is " + std::string(meaning);
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

std::string rangeText(double least, double most)
{
    const auto shown = [](double value) {
        std::array<char, 32> digits {};
        const auto [end, fault] = std::to_chars(digits.data(), digits.data() + digits.size(), value);
        return fault == std::errc() ? std::string(digits.data(), end) : std::string("?");
    };
    const bool from = least != std::numeric_limits<double>::lowest();
    const bool to = most != std::numeric_limits<double>::max();
    std::string text = from || to ? "a number" : "a finite number";
    if (from)
        text += " from " + shown(least);
    if (to)
        text += (from ? " to " : " up to ") + shown(most);
    return text;
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

void TomlMistakes::add(const toml::source_position& place, std::string what, std::string remedy)
{
    const std::string where = m_fileName + ':' + std::to_string(place.line) + ':' + std::to_string(place.column);
    m_mistakes.push_back({ place, { std::move(what), where, std::move(remedy) } });
    m_places.emplace(place.line, place.column);
}

void TomlMistakes::add(const toml::source_region& place, std::string what, std::string remedy)
{
    add(place.begin, std::move(what), std::move(remedy));
}

void TomlMistakes::addForFile(std::string what, std::string remedy)
{
    m_mistakes.push_back({ {}, { std::move(what), m_fileName, std::move(remedy) } });
}

bool TomlMistakes::hasAt(const toml::source_position& place) const
{
    return m_places.contains({ place.line, place.column });
}

std::vector<Error> TomlMistakes::sorted() const
{
    std::vector<Mistake> mistakes = m_mistakes;
    std::stable_sort(mistakes.begin(), mistakes.end(), [](const Mistake& a, const Mistake& b) { return a.at < b.at; });
    std::vector<Error> errors;
    errors.reserve(mistakes.size());
    for (Mistake& mistake : mistakes)
        errors.push_back(std::move(mistake.error));
    return errors;
}

std::optional<toml::table> parseToml(std::string_view text, TomlMistakes& mistakes)
{
    try {
        return toml::parse(text, mistakes.fileName());
    } catch (const toml::parse_error& error) {
        mistakes.add(error.source(), std::string(error.description()), "see https://toml.io for how TOML is written");
        return std::nullopt;
    }
}

TomlTable::TomlTable(const toml::table& table, std::string title, TomlMistakes& mistakes)
    : m_table(table)
    , m_title(std::move(title))
    , m_mistakes(mistakes)
{ }

TomlTable::~TomlTable()
{
    for (const auto& [key, node] : m_table) {
        const std::string_view name = key.str();
        if (m_known.contains(name))
            continue;
        std::string allowed;
        for (const std::string& known : m_known)
            allowed += (allowed.empty() ? "" : ", ") + known;
        const auto nearest = nearestWord(name, m_known);
        m_mistakes.add(key.source(), "unknown key " + inQuotes(name) + " in " + m_title,
            nearest ? "did you mean " + inQuotes(*nearest) + "?" : "allowed are " + allowed);
    }
}

const toml::node* TomlTable::find(std::string_view key)
{
    m_known.emplace(key);
    return m_table.get(key);
}

void TomlTable::wrongKind(std::string_view key, const toml::node& node, std::string_view wanted)
{
    m_mistakes.add(
        node.source(), inQuotes(key) + " is " + std::string(typeName(node.type())), "write " + std::string(wanted));
}

void TomlTable::mistake(std::string_view key, std::string what, std::string remedy)
{
    const toml::node* const node = m_table.get(key);
    m_mistakes.add(node != nullptr ? node->source() : m_table.source(), std::move(what), std::move(remedy));
}

bool TomlTable::has(std::string_view key)
{
    return find(key) != nullptr;
}

const toml::node* TomlTable::node(std::string_view key)
{
    return find(key);
}

const toml::node* TomlTable::requiredNode(std::string_view key, std::string_view meaning)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        m_mistakes.add(m_table.source(), inQuotes(key) + " is missing in " + m_title, remedyFor(meaning));
    return node;
}

std::optional<std::string> TomlTable::text(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* const value = node->as_string();
    if (value == nullptr) {
        wrongKind(key, *node, "a text in quotation marks");
        return std::nullopt;
    }
    return value->get();
}

std::optional<std::string> TomlTable::filledText(std::string_view key)
{
    auto value = text(key);
    if (value && value->empty())
        mistake(key, inQuotes(key) + " is empty", "fill it in, or leave it out");
    return value;
}

std::string TomlTable::requiredText(std::string_view key, std::string_view meaning)
{
    if (requiredNode(key, meaning) == nullptr)
        return {};
    const auto value = text(key);
    if (value && value->empty())
        mistake(key, inQuotes(key) + " is empty", remedyFor(meaning));
    return value.value_or(std::string());
}

std::optional<TextInBoth> TomlTable::textInBoth(std::string_view key)
{
    const toml::node* const found = find(key);
    if (found == nullptr)
        return std::nullopt;
    const toml::table* const both = found->as_table();
    if (both == nullptr && !found->is_string()) {
        wrongKind(key, *found, R"(a text in quotation marks, or { de = "...", en = "..." })");
        return std::nullopt;
    }
    if (both == nullptr) {
        const std::string one = requiredText(key);
        return TextInBoth { one, one };
    }
    TomlTable languages(*both, inQuotes(key), m_mistakes);
    return TextInBoth { languages.requiredText("de", "the German text"),
        languages.requiredText("en", "the English text") };
}

TextInBoth TomlTable::requiredTextInBoth(std::string_view key, std::string_view meaning)
{
    return requiredNode(key, meaning) != nullptr ? textInBoth(key).value_or(TextInBoth()) : TextInBoth();
}

std::vector<std::string> TomlTable::texts(std::string_view key)
{
    std::vector<std::string> values;
    const toml::node* const node = find(key);
    if (node == nullptr)
        return values;
    const std::string wanted = R"(a list of texts with at least one, like ["first", "second"])";
    const toml::array* const array = node->as_array();
    if (array == nullptr) {
        wrongKind(key, *node, wanted);
        return values;
    }
    if (array->empty())
        mistake(key, inQuotes(key) + " is an empty list", "write " + wanted);
    for (const toml::node& entry : *array) {
        const auto* const text = entry.as_string();
        if (text == nullptr)
            m_mistakes.add(entry.source(), "this entry is " + std::string(typeName(entry.type())), "write " + wanted);
        else if (text->get().empty())
            m_mistakes.add(entry.source(), "this entry is empty", "write " + wanted);
        else
            values.push_back(text->get());
    }
    return values;
}

std::vector<std::string> TomlTable::requiredTexts(std::string_view key, std::string_view meaning)
{
    return requiredNode(key, meaning) != nullptr ? texts(key) : std::vector<std::string>();
}

std::vector<std::pair<std::string, std::string>> TomlTable::namedTexts(std::string_view key)
{
    std::vector<std::pair<std::string, std::string>> values;
    const toml::table* const entries = table(key);
    if (entries == nullptr)
        return values;
    for (const auto& [name, node] : *entries) {
        const auto* const text = node.as_string();
        if (text == nullptr)
            wrongKind(name.str(), node, "a text in quotation marks");
        else
            values.emplace_back(name.str(), text->get());
    }
    return values;
}

std::optional<bool> TomlTable::boolean(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const auto* const value = node->as_boolean();
    if (value == nullptr) {
        wrongKind(key, *node, "true or false");
        return std::nullopt;
    }
    return value->get();
}

bool TomlTable::requiredBoolean(std::string_view key, std::string_view meaning)
{
    return requiredNode(key, meaning) != nullptr && boolean(key).value_or(false);
}

std::optional<std::int64_t> TomlTable::integer(std::string_view key, std::int64_t least, std::int64_t most)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const std::string range = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    const auto* const value = node->as_integer();
    if (value == nullptr) {
        wrongKind(key, *node, range);
        return std::nullopt;
    }
    if (value->get() < least || value->get() > most) {
        mistake(
            key, inQuotes(key) + " is " + std::to_string(value->get()) + ", which is out of range", "write " + range);
        return std::nullopt;
    }
    return value->get();
}

std::optional<double> TomlTable::number(std::string_view key, double least, double most)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return std::nullopt;
    const std::string range = rangeText(least, most);
    const auto value = node->is_number() ? node->value<double>() : std::nullopt;
    if (!value || !std::isfinite(*value)) {
        wrongKind(key, *node, range);
        return std::nullopt;
    }
    if (*value < least || *value > most) {
        mistake(key, inQuotes(key) + " is out of range", "write " + range);
        return std::nullopt;
    }
    return value;
}

std::optional<Span> TomlTable::duration(std::string_view key, Span least, Span most)
{
    const auto value = text(key);
    if (!value)
        return std::nullopt;
    const auto span = parseDuration(*value);
    const std::string range = "write a span from " + durationText(least) + " to " + durationText(most)
        + " as a number with ms, s, m or h, for example \"15s\"";
    if (!span)
        mistake(key, inQuotes(*value) + " is no duration", range);
    else if (*span < least || *span > most)
        mistake(key, inQuotes(*value) + " is out of range", range);
    else
        return span;
    return std::nullopt;
}

std::optional<std::string> TomlTable::url(std::string_view key, const std::vector<std::string>& schemes)
{
    auto value = text(key);
    if (!value)
        return std::nullopt;
    const QUrl url(QString::fromStdString(*value), QUrl::StrictMode);
    const std::string fault = urlFault(url, schemes);
    if (!fault.empty()) {
        // A URL with a password in it must not reach a log.
        const std::string shown = url.userInfo().isEmpty() ? inQuotes(*value) : inQuotes(key);
        mistake(key, shown + ' ' + fault,
            "write " + schemes.front() + "://host:port without user, password, query and fragment");
        return std::nullopt;
    }
    while (value->ends_with('/'))
        value->pop_back();
    return value;
}

const toml::table* TomlTable::table(std::string_view key)
{
    const toml::node* const node = find(key);
    if (node == nullptr)
        return nullptr;
    if (!node->is_table())
        wrongKind(key, *node, '[' + std::string(key) + "] on a line of its own");
    return node->as_table();
}

std::vector<const toml::table*> TomlTable::tables(std::string_view key)
{
    std::vector<const toml::table*> tables;
    const toml::node* const node = find(key);
    if (node == nullptr)
        return tables;
    const toml::array* const array = node->as_array();
    const std::string wanted = "[[" + std::string(key) + "]] on a line of its own";
    if (array == nullptr) {
        wrongKind(key, *node, wanted);
        return tables;
    }
    for (const toml::node& element : *array) {
        if (element.is_table())
            tables.push_back(element.as_table());
        else
            wrongKind(key, element, wanted);
    }
    return tables;
}

} // namespace leitstand
