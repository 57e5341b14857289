// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_source.h"

namespace leitstand {

const char* const ScenarioTimeRemedy
    = "write a time of day, \"10:45\" or \"10:45:30\", or a span since the start, \"+01:15\" or \"+01:15:30\"";

std::optional<Span> ScenarioSource::time(TomlTable& table, std::string_view key) const
{
    const auto written = table.filledText(key);
    if (!written || written->empty())
        return std::nullopt;
    const auto offset = script.offsetOf(*written);
    if (!offset)
        table.mistake(key, '"' + *written + "\" is no time", ScenarioTimeRemedy);
    return offset;
}

std::optional<Span> ScenarioSource::requiredTime(TomlTable& table, std::string_view key) const
{
    return table.requiredNode(key, "when it happens") ? time(table, key) : std::nullopt;
}

std::optional<Instant> ScenarioSource::instant(TomlTable& table, std::string_view key) const
{
    const auto offset = time(table, key);
    return offset ? std::optional(script.start + *offset) : std::nullopt;
}

ScenarioPlace placeIn(const toml::source_position& position)
{
    return { static_cast<int>(position.line), static_cast<int>(position.column) };
}

toml::source_position positionOf(const ScenarioPlace& place)
{
    return { static_cast<toml::source_index>(place.line), static_cast<toml::source_index>(place.column) };
}

std::vector<const toml::table*> oneOrMore(TomlTable& table, std::string_view key)
{
    const toml::node* const node = table.node(key);
    if (node && node->is_table())
        return { node->as_table() };
    return table.tables(key);
}

} // namespace leitstand
