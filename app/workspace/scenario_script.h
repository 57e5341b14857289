// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a scenario file says, as it was read: the reader fills it in, the teller makes events of it. Private to the folder.
#pragma once

#include "workspace/scenario.h"
#include "workspace/text_in_both.h"

#include <map>
#include <variant>

namespace leitstand {

struct ScenarioText : TextInBoth {
    [[nodiscard]] const std::string& in(ScenarioLanguage language) const
    {
        return language == ScenarioLanguage::German ? german : english;
    }
};

// In the file, for messages.
struct ScenarioPlace {
    int line = 1;
    int column = 1;
};

struct ScenarioScript {
    struct AlertRule {
        std::string name;
        Severity severity = Severity::Unknown;
        std::string service;
        ScenarioText summary;
        LabelSet labels; // complete
        LabelSet annotations;
        std::string fingerprint;
    };
    // One alert of a flood.
    struct Drop {
        std::string alert; // key of `alerts`
        Span fires {};
        std::optional<Span> resolves;
    };
    struct Flood {
        std::vector<Drop> drops;
        ScenarioPlace place;
    };
    // The alerts of a deed are keys of `alerts`, or of `floods` for those of a flood that it is about.
    struct Fires {
        std::vector<std::string> alerts;
    };
    struct Resolves {
        std::vector<std::string> alerts;
    };
    // The deed of an earlier step, by the numbers of both.
    struct DeedNumber {
        std::size_t step = 0;
        std::size_t deed = 0;

        friend auto operator<=>(const DeedNumber&, const DeedNumber&) = default;
    };
    // What differs from run to run is put into the change when the story is told: ids, alerts and texts. Its instants
    // and days are those of the scenario's own start, and move with it.
    struct CaseStep {
        CaseChange change;
        std::vector<std::string> alerts;
        std::string otherIncident; // split from, merged into
        ScenarioText text; // title, note, statement, …
        ScenarioText detail; // a second text: summary, detail, comment
        std::optional<DeedNumber> corrects;
    };
    // Versions, digests and the ids of publications are put in when the story is told.
    struct CommsStep {
        std::variant<CommsChange, ApprovalChange> change;
        ScenarioText reason {};
    };
    using Deed = std::variant<Fires, Resolves, CaseStep, CommsStep>;
    struct Step {
        Span offset {};
        std::string actor;
        std::string incident;
        std::vector<Deed> deeds;
        ScenarioPlace place;
    };
    struct Metric {
        std::string service;
        std::string name;
        std::string unit;
        Span every {};
        double noise = 0; // as a share of the value
        std::vector<std::pair<Span, double>> points;
    };

    std::string name;
    ScenarioText title;
    ScenarioText summary;
    Instant start;
    std::string timeZone;
    std::string source;
    std::shared_ptr<const Catalogue> catalogue; // null: the story has none
    std::map<std::string, AlertRule, std::less<>> alerts;
    std::map<std::string, Flood, std::less<>> floods;
    std::vector<Step> steps;
    std::vector<Metric> metrics;
    Span length {};

    [[nodiscard]] std::optional<Span> offsetOf(std::string_view written) const;
};

} // namespace leitstand
