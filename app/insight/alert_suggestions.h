// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggested incidents as they are shown: groups of alerts that began lately (alert_grouping.h) and that no incident holds
// yet. A suggestion keeps its id while it grows and while its cause becomes clearer; alerts of the same cause that come
// late join it. A value without clock and thread.
#pragma once

#include "domain/operations_state.h"
#include "insight/alert_grouping.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

struct AlertSuggestion {
    std::string id; // made of its first alert; stays
    std::vector<AlertSlot> alerts; // firing and in no open incident; ascending
    std::vector<AlertTrait> cause;
    std::vector<AlertTrait> consequences;
    std::vector<SharedTrait> shared; // AlertGroup::shared
    double sureness = 0;
    std::set<std::string> services;
    Severity worst = Severity::Info;
    Instant began; // the first alert
    Instant grew; // the last alert that joined

    friend bool operator==(const AlertSuggestion&, const AlertSuggestion&) = default;
};

class AlertSuggestions {
public:
    // Alerts that began longer ago are what is usual.
    static constexpr std::chrono::minutes Fresh { 15 };
    // So long after the last alert a late one still joins.
    static constexpr std::chrono::minutes Joins { 30 };
    // A source's clock may run ahead by so much.
    static constexpr std::chrono::minutes Ahead { 5 };

    // Looks at the alerts anew. True when the suggestions are others than before. Takes some hundred milliseconds for
    // 10,000 new alerts; a second apart is often enough.
    [[nodiscard]] bool update(const OperationsState& state, const GroupingDecisions& decisions, Instant now);
    void clear();

    // The largest first.
    [[nodiscard]] const std::vector<AlertSuggestion>& list() const { return m_list; }
    [[nodiscard]] const AlertSuggestion* find(const std::string& id) const;

private:
    [[nodiscard]] AlertSuggestion told(const AlertGroup& group, const std::vector<AlertSlot>& open,
        const OperationsState& state, std::set<std::string>& takenIds) const;

    std::vector<AlertSuggestion> m_list;
};

} // namespace leitstand
