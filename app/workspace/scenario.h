// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scenario: a day in a control room, written down as a TOML file (resources/scenarios/README.md), that can be played
// into a log. Reading a file and making its events is pure: nothing here looks at a clock or knows a log.
#pragma once

#include "domain/event.h"
#include "domain/expected.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

struct ScenarioScript;

class Scenario {
public:
    Scenario(); // an empty one

    // A name of names(), or the path of a file. Every mistake in the file is named with its line and column: the first
    // in the error, all of them in `mistakes`.
    [[nodiscard]] static Expected<Scenario> load(const std::string& nameOrPath, std::vector<Error>* mistakes = nullptr);
    // A catalogue in a file of its own is looked for beside `fileName`.
    [[nodiscard]] static Expected<Scenario> parse(
        std::string_view toml, const std::string& fileName, std::vector<Error>* mistakes = nullptr);
    // The scenarios that the program brings along.
    [[nodiscard]] static std::vector<std::string> names();

    [[nodiscard]] const std::string& name() const;
    [[nodiscard]] const std::string& title(ScenarioLanguage language) const;
    [[nodiscard]] const std::string& summary(ScenarioLanguage language) const;
    [[nodiscard]] Instant start() const;
    [[nodiscard]] const std::string& timeZone() const;
    [[nodiscard]] Span length() const; // from the start to the last event

    // All events in the order of the story, with those that the rules bring about (domain/due_changes.h). The same
    // options give the same events with the same ids.
    [[nodiscard]] std::vector<TimedEvent> events(const PlayOptions& options = {}) const;
    // The incidents that these events open.
    [[nodiscard]] std::vector<IncidentId> incidents(const PlayOptions& options = {}) const;
    // "10:45" or "10:45:30" is a time of day in the scenario's zone (the first one at or after the start), "+01:15" or
    // "+01:15:30" a span since the start.
    [[nodiscard]] std::optional<Span> offsetOf(std::string_view written) const;

private:
    explicit Scenario(ScenarioScript script);
    [[nodiscard]] static Expected<Scenario> read(
        std::string_view toml, const std::string& fileName, const std::string& folder, std::vector<Error>* mistakes);

    std::shared_ptr<const ScenarioScript> m_script; // never null
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
