// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Typed reading of TOML tables that collects every mistake with its place instead of stopping at the first. Private to
// this folder.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

class MistakeList {
public:
    explicit MistakeList(std::string fileName) : m_fileName(std::move(fileName)) { }

    void add(const toml::source_region& place, std::string what, std::string remedy);
    void addForFile(std::string what, std::string remedy);
    // In the order of the file.
    [[nodiscard]] std::vector<Error> take();

private:
    struct Mistake {
        toml::source_position at;
        Error error;
    };

    std::string m_fileName;
    std::vector<Mistake> m_mistakes;
};

// One table. Each value is asked for by name; finish() then names the keys that nobody asked for.
class TableReader {
public:
    // `title` names the table in messages: "[http]".
    TableReader(const toml::table& table, std::string title, MistakeList& mistakes);

    [[nodiscard]] bool has(std::string_view key);
    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    // A missing or empty one is a mistake; `meaning` says what it is for.
    [[nodiscard]] std::string requiredText(std::string_view key, std::string_view meaning);
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
    [[nodiscard]] std::optional<double> number(std::string_view key);
    [[nodiscard]] std::optional<Span> duration(std::string_view key, Span least, Span most);
    // An absolute URL of one of these schemes with a host, without user, query and fragment; no slash at the end.
    [[nodiscard]] std::optional<std::string> url(std::string_view key, const std::vector<std::string>& schemes);
    [[nodiscard]] const toml::table* table(std::string_view key);
    // The tables of an array of tables.
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key);

    void mistake(std::string_view key, std::string what, std::string remedy);
    void finish();

    [[nodiscard]] const std::string& title() const { return m_title; }

private:
    const toml::node* find(std::string_view key);
    void wrongType(std::string_view key, const toml::node& node, std::string_view wanted);

    const toml::table& m_table;
    std::string m_title;
    MistakeList& m_mistakes;
    std::set<std::string, std::less<>> m_known;
};

// "15s", "500ms", "2m", "1h"; nothing for anything else.
[[nodiscard]] std::optional<Span> parseDuration(std::string_view text);
[[nodiscard]] std::string durationText(Span span);

// The candidate that differs in the fewest letters, if it is near enough to be what was meant.
[[nodiscard]] std::optional<std::string> nearestWord(
    std::string_view word, const std::set<std::string, std::less<>>& candidates);

} // namespace leitstand
