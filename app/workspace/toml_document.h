// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Strict reading of TOML files that people write: configuration, scenarios, the catalogue. Every mistake is collected
// with its line and column, so that all of them can be shown at once, and a member that nobody asked for is a mistake,
// too: a misspelt setting must never be one that silently has no effect.
//
//     TomlMistakes mistakes("rooms.toml");
//     if (const auto document = parseToml(text, mistakes)) {
//         TomlTable root(*document, "the file", mistakes);
//         for (const toml::table* const source : root.tables("room")) {
//             TomlTable room(*source, "[[room]]", mistakes);
//             const std::string name = room.requiredText("name", "what people call it");
//             const auto seats = room.integer("seats", 1, 100);
//             if (name == "cellar" && seats.value_or(0) > 2)
//                 room.mistake("seats", "the cellar is small", "write 1 or 2");
//         }
//     }
//     if (!mistakes.empty())
//         return mistakes.sorted();
//
// What is read with a mistake in it has its fallback value and must not be used. No input or output, any thread.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"
#include "workspace/text_in_both.h"

#include <toml++/toml.h>

#include <cstdint>
#include <limits>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leitstand {

// `what`, `where` and `remedy` are those of an Error; `where` becomes "file:line:column".
class TomlMistakes {
public:
    explicit TomlMistakes(std::string fileName) : m_fileName(std::move(fileName)) { }

    void add(const toml::source_position& place, std::string what, std::string remedy = {});
    void add(const toml::source_region& place, std::string what, std::string remedy = {});
    // About the file as a whole.
    void addForFile(std::string what, std::string remedy = {});

    [[nodiscard]] bool empty() const { return m_mistakes.empty(); }
    [[nodiscard]] bool hasAt(const toml::source_position& place) const;
    [[nodiscard]] const std::string& fileName() const { return m_fileName; }
    // In the order of the file.
    [[nodiscard]] std::vector<Error> sorted() const;

private:
    struct Mistake {
        toml::source_position at {};
        Error error;
    };

    std::string m_fileName;
    std::vector<Mistake> m_mistakes;
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_places; // lines and columns of mistakes
};

// Nothing, and one mistake, for a text that is not TOML.
[[nodiscard]] std::optional<toml::table> parseToml(std::string_view text, TomlMistakes& mistakes);

// One table. Its members are asked for by name and kind. A plain question gives nothing for a member that is not there,
// a required...() makes that a mistake. Whoever asks says with `meaning` what the member is for.
class TomlTable {
public:
    // The table and the mistakes have to outlive this. `title` is what messages call the table: "[http]".
    TomlTable(const toml::table& table, std::string title, TomlMistakes& mistakes);
    // Names the members that nobody has asked for.
    ~TomlTable();
    TomlTable(const TomlTable&) = delete;
    TomlTable& operator=(const TomlTable&) = delete;

    [[nodiscard]] bool has(std::string_view key);

    [[nodiscard]] std::optional<std::string> text(std::string_view key);
    // May be missing, but not be empty.
    [[nodiscard]] std::optional<std::string> filledText(std::string_view key);
    // Empty only with a mistake.
    [[nodiscard]] std::string requiredText(std::string_view key, std::string_view meaning = {});
    // One text for both languages, or one for each: { de = "...", en = "..." }. None of them is empty.
    [[nodiscard]] std::optional<TextInBoth> textInBoth(std::string_view key);
    [[nodiscard]] TextInBoth requiredTextInBoth(std::string_view key, std::string_view meaning = {});
    // A list of texts; one that is there has at least one entry, and none is empty.
    [[nodiscard]] std::vector<std::string> texts(std::string_view key);
    [[nodiscard]] std::vector<std::string> requiredTexts(std::string_view key, std::string_view meaning = {});
    // A table of names with a text each, like labels.
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> namedTexts(std::string_view key);

    [[nodiscard]] std::optional<bool> boolean(std::string_view key);
    [[nodiscard]] bool requiredBoolean(std::string_view key, std::string_view meaning = {});
    [[nodiscard]] std::optional<std::int64_t> integer(std::string_view key, std::int64_t least, std::int64_t most);
    // Finite and within the bounds; the whole numbers are numbers, too.
    [[nodiscard]] std::optional<double> number(std::string_view key,
        double least = std::numeric_limits<double>::lowest(), double most = std::numeric_limits<double>::max());
    [[nodiscard]] std::optional<Span> duration(std::string_view key, Span least, Span most);
    // An absolute URL of one of these schemes with a host, without user, query and fragment; no slash at the end.
    [[nodiscard]] std::optional<std::string> url(std::string_view key, const std::vector<std::string>& schemes);

    // One of the words that `parse` (std::optional<Value>(std::string_view)) knows; `allowed` names them.
    template <typename Parse> auto word(std::string_view key, Parse parse, std::string_view allowed)
    {
        const auto written = filledText(key);
        const auto value = written ? parse(std::string_view(*written)) : decltype(parse(std::string_view()))();
        if (written && !written->empty() && !value)
            mistake(key, '"' + *written + "\" is not known here", "allowed are " + std::string(allowed));
        return value;
    }
    template <typename Parse> auto requiredWord(std::string_view key, Parse parse, std::string_view allowed)
    {
        using Value = typename decltype(parse(std::string_view()))::value_type;
        if (!requiredNode(key, "one of " + std::string(allowed)))
            return Value();
        return word(key, parse, allowed).value_or(Value());
    }

    // Tables within this one, to be read by a TomlTable of their own.
    [[nodiscard]] const toml::table* table(std::string_view key);
    [[nodiscard]] std::vector<const toml::table*> tables(std::string_view key);
    // For what none of the above can read.
    [[nodiscard]] const toml::node* node(std::string_view key);
    [[nodiscard]] const toml::node* requiredNode(std::string_view key, std::string_view meaning = {});

    // A mistake in this member; in the table as a whole if it is not there.
    void mistake(std::string_view key, std::string what, std::string remedy = {});
    [[nodiscard]] const toml::source_position& place() const { return m_table.source().begin; }
    [[nodiscard]] const std::string& title() const { return m_title; }

private:
    const toml::node* find(std::string_view key);
    void wrongKind(std::string_view key, const toml::node& node, std::string_view wanted);

    const toml::table& m_table;
    std::string m_title;
    TomlMistakes& m_mistakes;
    std::set<std::string, std::less<>> m_known;
};

// "15s", "500ms", "2m", "1h"; nothing for anything else.
[[nodiscard]] std::optional<Span> parseDuration(std::string_view text);
[[nodiscard]] std::string durationText(Span span);

} // namespace leitstand
