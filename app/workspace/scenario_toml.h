// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading the tables of a scenario file: each member is asked for by name and kind, every mistake is kept with its line
// and column, and members that nobody asked for are mistakes, too. Private to the scenario reader.
#pragma once

#include "domain/expected.h"
#include "workspace/scenario.h"

#include <toml++/toml.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

class ScenarioMistakes {
public:
    explicit ScenarioMistakes(std::string fileName) : m_fileName(std::move(fileName)) { }

    void add(const toml::source_region& place, std::string what, std::string remedy = {});
    void add(int line, int column, std::string what, std::string remedy = {});
    [[nodiscard]] bool empty() const { return m_errors.empty(); }
    // In the order of the file.
    [[nodiscard]] std::vector<Error> sorted() const;

private:
    struct Placed {
        int line = 0;
        int column = 0;
        Error error;
    };

    std::string m_fileName;
    std::vector<Placed> m_errors;
};

class ScenarioTable {
public:
    // The table has to outlive this; `name` is what messages call it: "[[step]]".
    ScenarioTable(const toml::table& table, std::string name, ScenarioMistakes& mistakes);
    // Names what nobody has asked for.
    ~ScenarioTable();
    ScenarioTable(const ScenarioTable&) = delete;
    ScenarioTable& operator=(const ScenarioTable&) = delete;

    [[nodiscard]] bool has(std::string_view key) const { return m_table.contains(key); }
    // Missing is a mistake where a text is not optional; empty always is.
    [[nodiscard]] std::string text(std::string_view key, bool optional = false);
    [[nodiscard]] bool boolean(std::string_view key);
    [[nodiscard]] double number(std::string_view key, double fallback, double least, double most);
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    // One text, or one in each language: { de = "...", en = "..." }.
    [[nodiscard]] std::pair<std::string, std::string> textInBoth(std::string_view key, bool optional = false);
    [[nodiscard]] LabelSet labels(std::string_view key);
    [[nodiscard]] const toml::table* table(std::string_view key);
    void tables(std::string_view key, const std::function<void(const toml::table&)>& each);
    [[nodiscard]] const toml::node* node(std::string_view key);

    // A word that `parse` knows.
    template <typename Parse> auto word(std::string_view key, Parse parse, const char* allowed)
    {
        using Value = typename decltype(parse(std::string_view()))::value_type;
        const std::string written = text(key);
        const auto value = parse(written);
        if (!value && !written.empty())
            mistake(key, "\"" + written + "\" is not known here", std::string("allowed are ") + allowed);
        return value.value_or(Value());
    }

    void mistake(std::string_view key, std::string what, std::string remedy = {});
    [[nodiscard]] const toml::source_region& place() const { return m_table.source(); }

private:
    const toml::node* find(std::string_view key, bool optional);
    void wrongKind(std::string_view key, const toml::node& node, const char* wanted);

    const toml::table& m_table;
    std::string m_name;
    ScenarioMistakes& m_mistakes;
    std::vector<std::string> m_known;
};

} // namespace leitstand
