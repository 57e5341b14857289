// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what happens in a [[step]]: alerts that fire and resolve, what is done to an incident, what is written to
// customers. Private to the folder.
#pragma once

#include "workspace/scenario_source.h"

namespace leitstand {

class ScenarioDeedReader {
public:
    explicit ScenarioDeedReader(ScenarioSource source) : m_source(source) { }

    // The deeds of one step after the other; time, actor and incident of the step were read before.
    void read(TomlTable& table, ScenarioScript::Step& step);

private:
    using Step = ScenarioScript::Step;
    using CaseStep = ScenarioScript::CaseStep;

    void readFacts(TomlTable& table, Step& step); // title, priority, people, components, alerts
    void readFindings(TomlTable& table, Step& step); // hypotheses and actions
    void readOutages(TomlTable& table, Step& step);
    void readCourse(TomlTable& table, Step& step); // lanes, causes, prevention, notes, merging
    void readComms(TomlTable& table, Step& step);
    void readReview(TomlTable& table, Step& step);
    void readCorrection(TomlTable& table, Step& step);

    [[nodiscard]] CaseStep opening(TomlTable& table);
    [[nodiscard]] CaseStep outage(TomlTable& table, const Step& step);
    [[nodiscard]] std::vector<OutageSpell> spells(TomlTable& table, const Step& step);
    [[nodiscard]] CaseStep prevention(TomlTable& table);
    [[nodiscard]] DraftText message(TomlTable& table);
    // Empty with a mistake.
    [[nodiscard]] DraftId knownDraft(TomlTable& table, const Step& step, std::string_view key);
    // When the next message is promised.
    [[nodiscard]] std::optional<Instant> promise(TomlTable& table, const Step& step);
    [[nodiscard]] std::vector<std::string> alertKeys(TomlTable& table, std::string_view key);
    [[nodiscard]] std::string incidentKey(TomlTable& table, std::string_view key);
    // The deed of the labelled step that a deed of this kind corrects.
    [[nodiscard]] std::optional<ScenarioScript::DeedNumber> corrected(
        TomlTable& table, const Step& step, const CaseStep& deed);

    static void add(Step& step, CaseStep deed) { step.deeds.emplace_back(std::move(deed)); }
    static void add(Step& step, CaseChange change)
    {
        CaseStep deed;
        deed.change = std::move(change);
        add(step, std::move(deed));
    }

    ScenarioSource m_source;
    std::map<std::string, std::size_t> m_labels; // numbers of steps
    std::map<std::pair<std::string, std::string>, DraftText> m_drafts; // by incident and draft
};

// Up to 40 letters, digits, '-' and '_'.
[[nodiscard]] bool isIncidentKey(std::string_view text);

} // namespace leitstand
