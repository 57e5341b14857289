// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When somebody who does not look at the window is called, and what has changed until he looks again.
#pragma once

#include "domain/operations_state.h"
#include "insight/severity_counts.h"

namespace leitstand {

struct AttentionWishes {
    bool on = true;
    Severity least = Severity::Error;
    bool quietHours = false;
    std::chrono::minutes quietFrom { 22 * 60 }; // of the day, where the window stands
    std::chrono::minutes quietUntil { 6 * 60 };
    bool criticalAlways = true; // in the quiet hours, too

    friend bool operator==(const AttentionWishes&, const AttentionWishes&) = default;
};

// Quiet hours may go over midnight; such that end when they begin last no time.
[[nodiscard]] bool isQuiet(const AttentionWishes& wishes, std::chrono::minutes timeOfDay);
// Whether an alert of this severity calls at this time of day.
[[nodiscard]] bool mayCall(const AttentionWishes& wishes, Severity severity, std::chrono::minutes timeOfDay);

// It has just begun to fire, and nobody has it. What flaps called when it began to fire first.
[[nodiscard]] bool isNews(const Alert& alert, Instant now);

struct ChangesSince {
    SeverityCounts began; // alerts that began since then and fire
    std::uint32_t cameAndWent = 0; // and those that do not fire any more
    std::uint32_t cleared = 0; // that fired before, and do not any more
    std::vector<IncidentId> opened; // and not closed
    std::vector<IncidentId> closed;

    [[nodiscard]] bool empty() const
    {
        return began.total() == 0 && cameAndWent == 0 && cleared == 0 && opened.empty() && closed.empty();
    }
};
// What is different from what it was then. Looks through all alerts.
[[nodiscard]] ChangesSince changedSince(const OperationsState& state, Instant from);

} // namespace leitstand
