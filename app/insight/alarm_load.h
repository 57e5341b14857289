// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many alerts come upon the people on duty, over the last day, by the measures of ANSI/ISA-18.2 and IEC 62682: new
// alerts per ten minutes and person, floods and their share of the time, the peak, and how the alerts divide into
// priorities. Follows the fold slot by slot, with every turn of an alert counted once. A value without clock and thread.
#pragma once

#include "domain/operations_state.h"
#include "insight/severity_counts.h"

#include <chrono>
#include <map>
#include <optional>
#include <span>

namespace leitstand {

// The people who hold a role in an open incident; at least one.
[[nodiscard]] std::uint32_t personsOnDuty(const OperationsState& state);

// What ISA-18.2 recommends for how alerts divide: 5 % of the highest priority, 15 % of the middle, 80 % of the lowest.
struct PriorityShares {
    double high = 0;
    double middle = 0;
    double low = 0;

    static constexpr double HighAsked = 0.05;
    static constexpr double MiddleAsked = 0.15;
    static constexpr double LowAsked = 0.80;
};
[[nodiscard]] PriorityShares sharesOf(const SeverityCounts& counts);

// More new alerts in ten minutes and per person than the first begin a flood; fewer than the second end it.
struct FloodLimits {
    std::uint32_t startsAbove = 10;
    std::uint32_t endsBelow = 5;
};

struct AlarmLoad {
    std::uint32_t persons = 1;
    std::uint32_t newAlerts = 0; // within the last ten minutes
    double perPerson = 0; // of them
    bool flood = false;
    std::optional<Instant> since; // while there is a flood
    double shareInFlood = 0; // of the day, or of the time since the first alert where that is less
    std::uint32_t floods = 0; // that began within the day
    double peak = 0; // the most per ten minutes and person
    std::optional<Instant> peakAt; // the end of these ten minutes
    SeverityCounts counts; // of the day's new alerts

    friend bool operator==(const AlarmLoad&, const AlarmLoad&) = default;
};

class AlarmLoadHistory {
public:
    static constexpr std::chrono::hours Kept { 24 };
    static constexpr std::chrono::minutes Window { 10 };

    // `changed` as the fold names them, `alerts` as they are now.
    void update(std::span<const AlertSlot> changed, const std::vector<Alert>& alerts);
    void clear();

    // As if as many people had been on duty all day.
    [[nodiscard]] AlarmLoad load(Instant now, std::uint32_t persons) const;
    void prune(Instant now);

private:
    using Step = std::chrono::duration<std::int64_t, std::ratio<10>>; // ten seconds
    using StepTime = std::chrono::sys_time<Step>;

    std::map<StepTime, SeverityCounts> m_steps; // new alerts by when they began
    std::vector<std::uint32_t> m_counted; // by slot: how many turns were counted
};

} // namespace leitstand
