// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A row of an incident's timeline: an entry of the record, something that an alert did, or, where many alerts did something
// one after the other, all of it in one row.
#pragma once

#include "domain/operations_state.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace leitstand {

// Of many changes of alerts that follow one another.
struct AlertRun {
    std::shared_ptr<const CaseEntry> after; // what it follows, which tells it from other runs; null: nothing
    Instant since; // when the oldest of them happened
    std::uint32_t fired = 0;
    std::uint32_t resolved = 0;
    std::vector<std::pair<std::string, std::uint32_t>> names; // of the alerts, the most frequent first

    friend bool operator==(const AlertRun&, const AlertRun&) = default;
};

struct TimelineRow {
    std::shared_ptr<const CaseEntry> entry; // null: something that an alert did
    AlertKey alert;
    AlertStatus turnedTo = AlertStatus::Firing;
    Instant at; // of a run that of the newest
    bool withdrawn = false;
    bool replaced = false;
    std::uint32_t leftOut = 0; // changes of alerts before this one that are not shown
    std::optional<AlertRun> run;

    [[nodiscard]] Instant since() const { return run ? run->since : at; }
    // Both stand for the same thing, whatever has become of it.
    [[nodiscard]] bool isSameAs(const TimelineRow& other) const
    {
        if (run || other.run)
            return run && other.run && run->after == other.run->after;
        return entry == other.entry && at == other.at && alert == other.alert && turnedTo == other.turnedTo;
    }

    friend bool operator==(const TimelineRow&, const TimelineRow&) = default;
};

// Fewer are read as quickly one by one.
inline constexpr std::size_t ShortestAlertRun = 4;

// Puts a head before each run of alerts' changes; its rows stay where they are wanted open. The newest row comes first.
[[nodiscard]] std::vector<TimelineRow> withAlertRuns(std::vector<TimelineRow> rows,
    const std::function<bool(const TimelineRow& head)>& isOpen,
    const std::function<std::string(const AlertKey& alert)>& nameOf);

} // namespace leitstand
