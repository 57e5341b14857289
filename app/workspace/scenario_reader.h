// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a scenario file's TOML to a Scenario (resources/scenarios/README.md describes the format). Private to the folder.
#pragma once

#include "workspace/scenario.h"
#include "workspace/toml_document.h"

#include <optional>

namespace leitstand {

class ScenarioReader {
public:
    explicit ScenarioReader(TomlMistakes& mistakes) : m_mistakes(mistakes) { }

    // What could be read; it may be used only when no mistake was found.
    [[nodiscard]] Scenario read(const toml::table& document, std::string name);

private:
    void readHead(TomlTable& document);
    void readAlert(const toml::table& table);
    void readMetric(const toml::table& table);
    void readStep(const toml::table& table);
    void readDeeds(TomlTable& table, Scenario::Step& step);
    void readCase(TomlTable& table, Scenario::Step& step);
    void readComms(TomlTable& table, Scenario::Step& step);
    void readOpening(const toml::table& table, Scenario::Step& step);
    [[nodiscard]] DraftText readMessage(TomlTable& table);
    [[nodiscard]] std::vector<std::string> alertKeys(TomlTable& table, std::string_view key);
    [[nodiscard]] std::optional<Span> time(TomlTable& table, std::string_view key);
    void addCase(
        Scenario::Step& step, CaseChange change, std::vector<std::string> alerts = {}, Scenario::Text text = {});
    [[nodiscard]] static toml::source_position placeOf(const Scenario::Step& step);
    // Plays the story against the rules: what may not be done is a mistake at its step.
    void judge();

    TomlMistakes& m_mistakes;
    Scenario m_scenario;
    std::size_t m_samples = 0;
    std::map<std::pair<std::string, std::string>, DraftText> m_drafts; // by incident and draft
};

} // namespace leitstand
