// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a list of alerts shows, line by line: the alerts in their order, or groups of those that have the same value of a
// label, each with its alerts below it while it is open. Groups stand by the worst that fires in them, then by size.
// Follows changes in batches; 100,000 alerts are no matter. Pure, one thread.
#pragma once

#include "insight/alert_order.h"
#include "insight/severity_counts.h"

#include <optional>
#include <span>
#include <unordered_map>

namespace leitstand {

struct LineGroup {
    std::string value;
    SeverityCounts firing; // neither resolved nor taken nor silenced
    std::uint32_t total = 0;
    bool open = false;
};

struct AlertPlacement {
    AlertSlot slot = 0;
    bool shown = false;
};

class AlertLines {
public:
    // A slot, or with the first bit the number of a group.
    using Line = std::uint32_t;
    static constexpr Line GroupBit = Line { 1 } << 31U;

    void setSorts(std::vector<AlertSort> sorts, const std::vector<Alert>& alerts);
    [[nodiscard]] const std::vector<AlertSort>& sorts() const { return m_order.sorts(); }
    // By a name as in alertValue(); empty: no groups. All groups are closed.
    void setGrouping(std::string name, const std::vector<Alert>& alerts);
    [[nodiscard]] const std::string& grouping() const { return m_grouping; }
    [[nodiscard]] bool isGrouped() const { return !m_grouping.empty(); }

    // Replaces everything; `shown` by slot.
    void assign(const std::vector<Alert>& alerts, std::vector<std::uint8_t> shown);
    // Alerts that have changed, each with whether it is shown now.
    void apply(const std::vector<Alert>& alerts, std::span<const AlertPlacement> changes);
    [[nodiscard]] bool isShown(AlertSlot slot) const { return slot < m_shown.size() && m_shown[slot] != 0; }
    [[nodiscard]] const std::vector<std::uint8_t>& shown() const { return m_shown; } // by slot
    [[nodiscard]] std::size_t alertCount() const { return m_index.size(); }

    [[nodiscard]] std::vector<Line> lines() const;
    [[nodiscard]] const LineGroup& group(std::uint32_t number) const { return m_groups[number]; }
    [[nodiscard]] std::size_t groupCount() const { return m_groupIndex.size(); } // that have alerts
    [[nodiscard]] std::uint32_t groupOf(AlertSlot slot) const { return m_members[slot].group; }
    [[nodiscard]] std::optional<std::uint32_t> groupWith(std::string_view value) const;
    [[nodiscard]] std::vector<AlertSlot> membersOf(std::uint32_t number) const;
    void setOpen(std::uint32_t number, bool open);
    void setAllOpen(bool open);

private:
    struct Member {
        std::uint32_t group = 0;
        Severity severity = Severity::Unknown;
        bool firing = false;
    };
    void join(const Alert& alert, AlertSlot slot);
    void leave(AlertSlot slot);
    [[nodiscard]] std::uint32_t numberOf(std::string_view value);
    [[nodiscard]] static SortKey keyOf(const LineGroup& group, std::uint32_t number);
    void placeGroups();
    [[nodiscard]] std::vector<std::uint32_t> groupBegins() const;

    AlertOrder m_order;
    SortedIndex m_index; // by group, then by the order
    std::vector<std::uint8_t> m_shown; // by slot
    std::vector<std::uint8_t> m_dirty; // by slot
    std::string m_grouping;
    std::vector<Member> m_members; // by slot, while grouped
    std::vector<LineGroup> m_groups;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> m_numbers; // of the groups, by value
    std::uint32_t m_openGroups = 0;
    SortedIndex m_groupIndex;
    std::vector<std::uint8_t> m_touched; // by group
    std::vector<std::uint32_t> m_touchedGroups;
};

} // namespace leitstand
