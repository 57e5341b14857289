// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts as a source reports them and as the fold keeps them.
#pragma once

#include "domain/handling.h"
#include "domain/identity.h"
#include "domain/instant.h"
#include "domain/label_set.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

// Ordered by urgency. Unknown is what a source calls by a name that no mapping knows: it ranks above info, because
// nobody has said that it is harmless.
enum class Severity : std::uint8_t { Critical, Error, Warning, Unknown, Info };

// What the source says. What people see is AlertState.
enum class AlertStatus : std::uint8_t { Firing, Resolved };

enum class AlertState : std::uint8_t { Firing, Acknowledged, Silenced, Resolved };

// Why a firing alert does not notify anybody at its source.
struct Silence {
    std::string id;
    std::string by;
    std::string comment;
    std::optional<Instant> until;

    friend bool operator==(const Silence&, const Silence&) = default;
};

// Everything a source says about one alert at one moment. It is complete: the last one tells the whole condition.
struct AlertCondition {
    AlertKey key;
    AlertStatus status = AlertStatus::Firing;
    Severity severity = Severity::Unknown;
    std::string name;
    std::string service; // the service or job that is affected; empty when the source names none
    std::string summary;
    LabelSet labels;
    LabelSet annotations;
    Instant startsAt;
    std::optional<Instant> endsAt;
    std::vector<Silence> silences;
    bool inhibited = false; // held back at the source because another alert explains it
    std::string generatorUrl; // where the rule can be looked at; checked before it is ever opened
    std::string consoleUrl; // where the source shows the alert

    friend bool operator==(const AlertCondition&, const AlertCondition&) = default;
};

// The severity that a source's own word stands for; Unknown for words that nothing maps.
[[nodiscard]] Severity severityFromWord(std::string_view word);
[[nodiscard]] std::string_view wordFor(Severity severity);
[[nodiscard]] std::string_view wordFor(AlertState state);
// The product's own words only; nothing for any other.
[[nodiscard]] std::optional<Severity> severityFromOwnWord(std::string_view word);

// A change between firing and resolved.
struct AlertTurn {
    Instant at;
    AlertStatus to = AlertStatus::Firing;

    friend bool operator==(const AlertTurn&, const AlertTurn&) = default;
};

// An alert as the fold keeps it.
struct Alert {
    static constexpr std::size_t MostTurns = 20; // what the log keeps of one alert, too

    AlertCondition condition;
    Instant changedAt; // when the source's condition last changed
    std::uint64_t sequence = 0; // of the last event applied, in its stream
    std::vector<AlertTurn> turns {}; // the last ones, newest first
    std::uint32_t turnCount = 0; // with those that are no longer kept
    std::uint32_t openIncidents = 0; // open incidents that this alert is linked to
    std::uint32_t acknowledgedIncidents = 0; // those of them that somebody has acknowledged
    std::shared_ptr<const Acknowledgement> acknowledgement {}; // of this firing; null: nobody has taken it

    [[nodiscard]] AlertState state() const;
    // Three changes of state within 30 minutes before `now` (DESIGN.md §4).
    [[nodiscard]] bool isFlapping(Instant now) const;
};

} // namespace leitstand
