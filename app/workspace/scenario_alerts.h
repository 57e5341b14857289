// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what can fire: [[alert]] and [[flood]]. Private to the folder.
#pragma once

#include "workspace/scenario_source.h"

namespace leitstand {

class ScenarioAlertReader {
public:
    explicit ScenarioAlertReader(ScenarioSource source) : m_source(source) { }

    void readAlert(const toml::table& table);
    void readFlood(const toml::table& table);

private:
    // What rules and floods describe in the same way; the labels that Prometheus would add are missing.
    [[nodiscard]] static ScenarioScript::AlertRule readRule(TomlTable& table);
    // Completes the labels. False, and a mistake, when another alert has the same ones.
    [[nodiscard]] bool complete(TomlTable& table, ScenarioScript::AlertRule& rule, const std::string& id);
    [[nodiscard]] bool isFree(TomlTable& table, const std::string& id) const;

    ScenarioSource m_source;
    std::map<std::string, std::string> m_ids; // by fingerprint
};

// As Alertmanager computes it: FNV-1a over the labels in the order of their names.
[[nodiscard]] std::string scenarioFingerprint(const LabelSet& labels);

} // namespace leitstand
