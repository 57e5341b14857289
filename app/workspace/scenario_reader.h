// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a scenario file's TOML to a ScenarioScript (resources/scenarios/README.md describes the format). Private to the
// folder.
#pragma once

#include "workspace/scenario_alerts.h"
#include "workspace/scenario_deeds.h"

namespace leitstand {

class ScenarioReader {
public:
    // A catalogue in a file of its own is looked for in `folder`.
    ScenarioReader(TomlMistakes& mistakes, std::string folder) : m_mistakes(mistakes), m_folder(std::move(folder)) { }

    // What could be read; it may be used only when no mistake was found.
    [[nodiscard]] ScenarioScript read(const toml::table& document, std::string name);

private:
    void readHead(TomlTable& document);
    void readCatalogue(TomlTable& document);
    void readMetric(const toml::table& table);
    void readStep(const toml::table& table);
    // Plays the story against the rules: what may not be done is a mistake at its step.
    void judge();

    TomlMistakes& m_mistakes;
    std::string m_folder;
    ScenarioScript m_script;
    ScenarioSource m_source { m_script, m_mistakes };
    ScenarioAlertReader m_alerts { m_source };
    ScenarioDeedReader m_deeds { m_source };
    std::size_t m_samples = 0;
};

} // namespace leitstand
