// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a script to the events of one run of it. The teller folds what it tells: so it knows what the rules bring about in
// between (domain/due_changes.h), which alerts of a flood fire, and what the rules would refuse. Private to the folder.
#pragma once

#include "domain/operations_state.h"
#include "workspace/scenario_script.h"

#include <functional>

namespace leitstand {

class ScenarioTeller {
public:
    struct Story {
        std::vector<TimedEvent> events; // in order
        std::vector<std::pair<ScenarioPlace, Error>> mistakes; // what may not be done, placeholders that are no times
    };

    ScenarioTeller(const ScenarioScript& script, const PlayOptions& options);

    [[nodiscard]] Story tell();
    [[nodiscard]] IncidentId incidentId(const std::string& key) const;
    // In the order in which they are opened.
    [[nodiscard]] std::vector<IncidentId> incidents() const;

private:
    using CaseStep = ScenarioScript::CaseStep;
    // Something that happens; alerts of floods stand between the steps.
    struct Beat {
        Span offset {};
        ScenarioPlace place;
        std::size_t step = 0;
        const std::string* alert = nullptr; // not null: this alert, and no step
        AlertStatus status = AlertStatus::Firing;
    };

    [[nodiscard]] std::vector<Beat> beats() const;
    void tellStep(std::size_t number);
    void tellAlerts(const std::vector<std::string>& keys, AlertStatus status, Span offset);
    void tellAlert(const std::string& key, AlertStatus status, Span offset);
    void tellCase(const ScenarioScript::Step& step, const CaseStep& deed, ScenarioScript::DeedNumber number);
    void tellComms(const ScenarioScript::Step& step, const ScenarioScript::CommsStep& deed);
    void tellMetric(const ScenarioScript::Metric& metric);
    // What has become due by then without anybody's doing.
    void tellDueChanges(Span until);
    void add(Span offset, const std::string& actor, EventBody body);
    Applied take(Span offset, Event event);
    void judge(const Event& event);
    void complain(std::string what, std::string remedy = {});

    // Puts in what differs from run to run.
    void complete(CaseEvent& event, const CaseStep& deed);
    [[nodiscard]] bool isFiring(const std::string& alert) const;
    [[nodiscard]] AlertKey keyOf(const std::string& alert) const;
    // Those that are named; of a flood, those that fit.
    [[nodiscard]] std::vector<AlertKey> keysOf(
        const std::vector<std::string>& names, const std::function<bool(const AlertKey&)>& fits) const;
    [[nodiscard]] std::uint32_t nextVersion(const IncidentId& id, Aspect aspect) const;
    // "{{09:55}}" becomes the time of day that it is in this run.
    [[nodiscard]] std::string filled(const std::string& text);
    void fill(DraftText& text);
    template <typename Change> void about(const IncidentId& id, Change& change);

    const ScenarioScript& m_script;
    Instant m_start;
    Span m_moved; // from the scenario's own start
    std::chrono::days m_movedDays;
    std::string m_run;
    ScenarioLanguage m_language;
    Story m_story;
    OperationsState m_state;
    std::uint64_t m_sequence = 0;
    std::size_t m_told = 0; // that came from the script
    ScenarioPlace m_place;
    std::map<std::string, Instant> m_firingSince;
    std::map<ScenarioScript::DeedNumber, std::uint32_t> m_versions; // that the deeds took
};

} // namespace leitstand
