// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which rules make the noise, which alerts have been standing for so long that nobody sees them any more, and what helps
// against each (after ANSI/ISA-18.2: chattering, fleeting and stale alarms).
#pragma once

#include "domain/operations_state.h"

#include <string>
#include <vector>

namespace leitstand {

enum class NoiseRemedy : std::uint8_t {
    None, // it fires often, and each time for long: the cause has to be found
    RaiseFor, // most of it is over before anybody could do anything: the rule should wait longer (`for:`)
    KeepFiring, // it goes to and fro: the rule should hold on (`keep_firing_for:`)
    Silence, // known, and nobody works on it: a silence with an end and a reason
    Review // acknowledged, silenced or harmless for longer than a day: the rule's threshold, or whether it is needed
};

struct NoisyRule {
    std::string rule; // the alert's name
    std::uint32_t fired = 0; // times within the day
    std::uint32_t transient = 0; // of them: over within AlertNoise::Transient
    std::uint32_t flapping = 0; // alerts that are flapping now
    std::uint32_t alerts = 0; // that fired within the day
    Severity worst = Severity::Info;
    NoiseRemedy remedy = NoiseRemedy::None;
    Span wait {}; // RaiseFor: nine in ten of the transient ones would not have fired; KeepFiring: the longest pause

    friend bool operator==(const NoisyRule&, const NoisyRule&) = default;
};

struct StandingRule {
    std::string rule;
    std::uint32_t alerts = 0; // that have fired for more than AlertNoise::Standing
    std::uint32_t silenced = 0; // of them
    std::uint32_t owned = 0; // of them: in an open incident
    Instant oldest; // since when
    Severity worst = Severity::Info;
    NoiseRemedy remedy = NoiseRemedy::Silence;

    friend bool operator==(const StandingRule&, const StandingRule&) = default;
};

struct AlertNoise {
    static constexpr std::chrono::hours Looked { 24 };
    static constexpr std::chrono::hours Standing { 24 };
    static constexpr std::chrono::minutes Transient { 5 };

    std::vector<NoisyRule> noisy; // the one that fired most often first
    std::vector<StandingRule> standing; // the one with the most alerts first
    std::uint32_t fired = 0; // of all rules, within the day
    std::uint32_t transient = 0;
    std::uint32_t flapping = 0;

    // Looks through all alerts: some milliseconds for 100,000. Of each list the first `most`.
    [[nodiscard]] static AlertNoise of(const OperationsState& state, Instant now, std::size_t most = 50);
};

} // namespace leitstand
