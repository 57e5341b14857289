// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggested incidents as they are shown: groups of alerts that began lately (alert_grouping.h) and that no incident holds
// yet. A suggestion keeps its id while it grows and while its cause becomes clearer; alerts of the same cause that come
// late join it. What people have split is shown in its parts, and what they have dismissed is not shown, unless it has
// grown to twice its size since. A value without clock and thread.
#pragma once

#include "insight/alert_grouping.h"
#include "insight/recent_alerts.h"
#include "insight/severity_counts.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

struct AlertSuggestion {
    std::string id; // made of its first alert; stays
    std::vector<AlertSlot> alerts; // firing and in no open incident; ascending
    std::vector<AlertTrait> cause; // sorted
    std::vector<AlertTrait> consequences;
    std::vector<SharedTrait> shared; // AlertGroup::shared
    double sureness = 0;
    std::map<std::string, std::uint32_t> services; // with the number of alerts; without those that name none
    SeverityCounts counts;
    Severity worst = Severity::Info;
    Instant began; // the first alert
    Instant grew; // the last alert that joined
    bool isPart = false; // of what somebody has split

    friend bool operator==(const AlertSuggestion&, const AlertSuggestion&) = default;
};

// A label by which a suggestion could be divided, and how many alerts have which value.
struct SplitChoice {
    std::string label;
    std::map<std::string, std::uint32_t> values;
    std::uint32_t without = 0; // alerts that have no such label

    friend bool operator==(const SplitChoice&, const SplitChoice&) = default;
};

class AlertSuggestions {
public:
    // So long after the last alert a late one still joins.
    static constexpr std::chrono::minutes Joins = Gathering::Joins;
    static constexpr std::size_t MostParts = 12;

    // Looks at the alerts anew. True when the suggestions are others than before. Takes some hundred milliseconds for
    // 10,000 new alerts; a second apart is often enough.
    [[nodiscard]] bool update(const RecentPicture& picture);

    // The largest first.
    [[nodiscard]] const std::vector<AlertSuggestion>& list() const { return m_list; }
    [[nodiscard]] const AlertSuggestion* find(const std::string& id) const;
    // Those that somebody has dismissed, with the cause that was meant then.
    [[nodiscard]] const std::vector<AlertSuggestion>& dismissed() const { return m_dismissed; }
    // To be held by RecentAlerts.
    [[nodiscard]] std::set<AlertSlot> slots() const;

private:
    class View;

    [[nodiscard]] AlertSuggestion told(const AlertGroup& group, const std::vector<AlertSlot>& fresh, const View& view,
        std::set<std::string>& takenIds) const;
    void show(const AlertSuggestion& suggestion, const View& view, std::uint64_t later);

    std::vector<AlertSuggestion> m_tracked; // as the search tells them
    std::vector<AlertSuggestion> m_list;
    std::vector<AlertSuggestion> m_dismissed;
};

// Labels that divide these alerts into 2 to MostParts parts, the one that divides them most evenly first.
[[nodiscard]] std::vector<SplitChoice> splitChoices(
    const std::vector<AlertSlot>& alerts, const OperationsState& state, const std::vector<AlertTrait>& cause);

} // namespace leitstand
