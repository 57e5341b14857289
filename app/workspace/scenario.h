// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario: a day in a control room, written down as a TOML file (resources/scenarios/README.md), that can be played
// into a log. Reading a file and making its events is pure: nothing here looks at a clock or knows a log.
#pragma once

#include "domain/event.h"
#include "domain/expected.h"
#include "workspace/text_in_both.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace leitstand {

// The language that the people of a scenario write in; messages to customers are always in both.
enum class ScenarioLanguage { German, English };

struct TimedEvent {
    Span offset {}; // since the scenario's start
    Event event; // its time is the story's time
};

struct PlayOptions {
    std::optional<Instant> start; // not set: when the scenario says that it starts
    // Part of all ids that are made, so that one scenario can be played more than once into one log. Empty: made from
    // the start.
    std::string run;
    ScenarioLanguage language = ScenarioLanguage::English;
};

class Scenario {
public:
    // A name of names(), or the path of a file. Every mistake in the file is named with its line and column: the first
    // in the error, all of them in `mistakes`.
    [[nodiscard]] static Expected<Scenario> load(const std::string& nameOrPath, std::vector<Error>* mistakes = nullptr);
    [[nodiscard]] static Expected<Scenario> parse(
        std::string_view toml, const std::string& fileName, std::vector<Error>* mistakes = nullptr);
    // The scenarios that the program brings along.
    [[nodiscard]] static std::vector<std::string> names();

    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const std::string& title(ScenarioLanguage language) const { return m_title.in(language); }
    [[nodiscard]] const std::string& summary(ScenarioLanguage language) const { return m_summary.in(language); }
    [[nodiscard]] Instant start() const { return m_start; }
    [[nodiscard]] const std::string& timeZone() const { return m_timeZone; }
    [[nodiscard]] Span length() const { return m_length; } // from the start to the last event

    // All events in the order of the story. The same options give the same events with the same ids.
    [[nodiscard]] std::vector<TimedEvent> events(const PlayOptions& options = {}) const;
    // The incidents that these events open.
    [[nodiscard]] std::vector<IncidentId> incidents(const PlayOptions& options = {}) const;
    // "10:45" or "10:45:30" is a time of day in the scenario's zone (the first one at or after the start), "+01:15" or
    // "+01:15:30" a span since the start.
    [[nodiscard]] std::optional<Span> offsetOf(std::string_view written) const;

private:
    friend class ScenarioReader;
    friend class ScenarioTeller;

    struct Text : TextInBoth {
        [[nodiscard]] const std::string& in(ScenarioLanguage language) const
        {
            return language == ScenarioLanguage::German ? german : english;
        }
    };
    struct AlertRule {
        std::string name;
        Severity severity = Severity::Unknown;
        std::string service;
        Text summary;
        LabelSet labels; // complete
        LabelSet annotations;
        std::string fingerprint;
    };
    struct Fires {
        std::vector<std::string> alerts; // keys of m_alerts
    };
    struct Resolves {
        std::vector<std::string> alerts;
    };
    // The alerts of openings and links, and the texts, are filled in when the story is told.
    struct CaseStep {
        CaseChange change;
        std::vector<std::string> alerts;
        Text text; // title or note
    };
    struct CommsStep {
        CommsChange change;
    };
    using Deed = std::variant<Fires, Resolves, CaseStep, CommsStep>;
    struct Step {
        Span offset {};
        std::string actor;
        std::string incident;
        std::vector<Deed> deeds;
        int line = 0; // in the file, for messages
        int column = 0;
    };
    struct Metric {
        std::string service;
        std::string name;
        std::string unit;
        Span every {};
        double noise = 0; // as a share of the value
        std::vector<std::pair<Span, double>> points;
    };

    std::string m_name;
    Text m_title;
    Text m_summary;
    Instant m_start;
    std::string m_timeZone;
    std::string m_source;
    std::map<std::string, AlertRule, std::less<>> m_alerts;
    std::vector<Step> m_steps;
    std::vector<Metric> m_metrics;
    Span m_length {};
};

// Hands out the events of a story as its time goes on.
class ScenarioPlayer {
public:
    explicit ScenarioPlayer(std::vector<TimedEvent> events) : m_events(std::move(events)) { }

    // The events that have become due since the last call: those at or before this moment of the story.
    [[nodiscard]] std::span<const TimedEvent> due(Span offset);
    // When the next one is due; nothing when all were handed out.
    [[nodiscard]] std::optional<Span> next() const;
    [[nodiscard]] std::size_t handedOut() const { return m_next; }
    [[nodiscard]] const std::vector<TimedEvent>& events() const { return m_events; }

private:
    std::vector<TimedEvent> m_events;
    std::size_t m_next = 0;
};

} // namespace leitstand
