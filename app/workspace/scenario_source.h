// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the readers of a scenario's parts have in common. Private to the folder.
#pragma once

#include "workspace/scenario_script.h"
#include "workspace/toml_document.h"

#include <initializer_list>

namespace leitstand {

struct ScenarioSource {
    ScenarioScript& script;
    TomlMistakes& mistakes;

    // Times of the story; a mistake where something else is written.
    [[nodiscard]] std::optional<Span> time(TomlTable& table, std::string_view key) const;
    [[nodiscard]] std::optional<Span> requiredTime(TomlTable& table, std::string_view key) const;
    // The same as instants of the scenario's own start.
    [[nodiscard]] std::optional<Instant> instant(TomlTable& table, std::string_view key) const;
};

extern const char* const ScenarioTimeRemedy;

[[nodiscard]] ScenarioPlace placeIn(const toml::source_position& position);
[[nodiscard]] toml::source_position positionOf(const ScenarioPlace& place);

// A table, or a list of tables.
[[nodiscard]] std::vector<const toml::table*> oneOrMore(TomlTable& table, std::string_view key);

// "down, degraded": the words of these kinds, for messages.
template <typename Kind> std::string allowedWords(std::initializer_list<Kind> kinds)
{
    std::string words;
    for (const Kind kind : kinds)
        words += (words.empty() ? "" : ", ") + std::string(wordFor(kind));
    return words;
}

} // namespace leitstand
