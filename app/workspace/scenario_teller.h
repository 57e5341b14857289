// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a Scenario to the events of one run of it. Private to the folder.
#pragma once

#include "workspace/scenario.h"

#include <array>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace leitstand {

// As Alertmanager computes it: FNV-1a over the labels in the order of their names.
[[nodiscard]] std::string scenarioFingerprint(const LabelSet& labels);

class ScenarioTeller {
public:
    struct Told {
        static constexpr std::size_t NoStep = std::numeric_limits<std::size_t>::max();
        TimedEvent timed;
        std::size_t step = NoStep; // where it comes from; samples come from no step
    };
    struct Story {
        std::vector<Told> events; // in order
        std::vector<std::pair<std::string, std::size_t>> badPlaceholders; // what is written, and in which step
    };

    ScenarioTeller(const Scenario& scenario, const PlayOptions& options);

    [[nodiscard]] Story tell();
    [[nodiscard]] IncidentId incidentId(const std::string& key) const;
    // In the order in which they are opened.
    [[nodiscard]] std::vector<IncidentId> incidents() const;

private:
    void tellStep(const Scenario::Step& step);
    void tellAlert(const std::string& key, AlertStatus status, Span offset);
    void tellCase(const Scenario::Step& step, const Scenario::CaseStep& deed);
    void tellComms(const Scenario::Step& step, const Scenario::CommsStep& deed);
    void tellMetric(const Scenario::Metric& metric);
    void add(Span offset, const std::string& actor, EventBody body);
    [[nodiscard]] std::vector<AlertKey> keysOf(const std::vector<std::string>& alerts) const;
    // "{{09:55}}" becomes the time of day that it is in this run.
    [[nodiscard]] std::string filled(const std::string& text);
    void fill(DraftText& text);

    const Scenario& m_scenario;
    Instant m_start;
    std::string m_run;
    ScenarioLanguage m_language;
    Story m_story;
    std::size_t m_step = Told::NoStep;
    std::map<std::string, Instant> m_firingSince;
    std::map<std::pair<std::string, Aspect>, std::uint32_t> m_versions;
};

} // namespace leitstand
