// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_lines.h"

#include "insight/alert_value.h"

#include <utility>

namespace leitstand {
namespace {

// What a source calls a severity may have many names.
std::string_view groupValue(const Alert& alert, std::string_view name)
{
    return name == "severity" ? wordFor(alert.condition.severity) : alertValue(alert, name);
}

} // namespace

void AlertLines::setSorts(std::vector<AlertSort> sorts, const std::vector<Alert>& alerts)
{
    m_order.setSorts(std::move(sorts));
    assign(alerts, std::exchange(m_shown, {}));
}

void AlertLines::setGrouping(std::string name, const std::vector<Alert>& alerts)
{
    m_grouping = std::move(name);
    m_groups.clear();
    m_numbers.clear();
    m_openGroups = 0;
    assign(alerts, std::exchange(m_shown, {}));
}

void AlertLines::assign(const std::vector<Alert>& alerts, std::vector<std::uint8_t> shown)
{
    m_shown = std::move(shown);
    m_shown.resize(alerts.size(), 0);
    m_dirty.assign(alerts.size(), 0);
    m_members.assign(isGrouped() ? alerts.size() : 0, {});
    m_members.shrink_to_fit();
    for (LineGroup& group : m_groups) {
        group.firing = {};
        group.total = 0;
    }
    std::vector<AlertSlot> slots;
    std::vector<std::uint32_t> groups;
    for (AlertSlot slot = 0; slot < m_shown.size(); ++slot) {
        if (m_shown[slot] == 0)
            continue;
        slots.push_back(slot);
        if (isGrouped()) {
            join(alerts[slot], slot);
            groups.push_back(m_members[slot].group);
        }
    }
    m_index.assign(m_order.keysOf(alerts, slots, groups));
    std::vector<SortKey> keys;
    for (std::uint32_t number = 0; number < m_groups.size(); ++number) {
        if (m_groups[number].total > 0)
            keys.push_back(keyOf(m_groups[number], number));
    }
    m_groupIndex.assign(std::move(keys));
    m_touchedGroups.clear();
    m_touched.assign(m_groups.size(), 0);
}

void AlertLines::apply(const std::vector<Alert>& alerts, std::span<const AlertPlacement> changes)
{
    m_shown.resize(alerts.size(), 0);
    m_dirty.resize(alerts.size(), 0);
    if (isGrouped())
        m_members.resize(alerts.size());
    std::vector<SortKey> fresh;
    fresh.reserve(changes.size());
    for (const auto& [slot, show] : changes) {
        if (m_dirty[slot] != 0)
            continue;
        m_dirty[slot] = 1;
        if (isGrouped() && m_shown[slot] != 0)
            leave(slot);
        m_shown[slot] = show ? 1 : 0;
        if (!show)
            continue;
        if (isGrouped())
            join(alerts[slot], slot);
        fresh.push_back(m_order.keyOf(alerts[slot], slot, isGrouped() ? m_members[slot].group : 0));
    }
    if (m_order.isCrowded()) {
        assign(alerts, std::exchange(m_shown, {}));
        return;
    }
    m_index.apply(m_dirty, fresh);
    for (const AlertPlacement& change : changes)
        m_dirty[change.slot] = 0;
    placeGroups();
}

void AlertLines::join(const Alert& alert, AlertSlot slot)
{
    Member& member = m_members[slot];
    member = { numberOf(groupValue(alert, m_grouping)), alert.condition.severity, alert.state() == AlertState::Firing };
    LineGroup& group = m_groups[member.group];
    ++group.total;
    if (member.firing)
        ++group.firing.of(member.severity);
    if (std::exchange(m_touched[member.group], 1) == 0)
        m_touchedGroups.push_back(member.group);
}

void AlertLines::leave(AlertSlot slot)
{
    const Member& member = m_members[slot];
    LineGroup& group = m_groups[member.group];
    --group.total;
    if (member.firing)
        --group.firing.of(member.severity);
    if (std::exchange(m_touched[member.group], 1) == 0)
        m_touchedGroups.push_back(member.group);
}

std::uint32_t AlertLines::numberOf(std::string_view value)
{
    if (const auto known = m_numbers.find(value); known != m_numbers.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(m_groups.size());
    m_numbers.emplace(value, number);
    m_groups.push_back({ std::string(value), {}, 0, false });
    m_touched.push_back(0);
    return number;
}

std::optional<std::uint32_t> AlertLines::groupWith(std::string_view value) const
{
    const auto known = m_numbers.find(value);
    return known == m_numbers.end() ? std::nullopt : std::optional(known->second);
}

SortKey AlertLines::keyOf(const LineGroup& group, std::uint32_t number)
{
    std::uint64_t worst = 0;
    while (worst < SeverityCount && group.firing.of(static_cast<Severity>(worst)) == 0)
        ++worst;
    return { { worst, ~std::uint64_t { group.total }, 0 }, number };
}

void AlertLines::placeGroups()
{
    if (m_touchedGroups.empty())
        return;
    std::vector<SortKey> fresh;
    for (const std::uint32_t number : m_touchedGroups) {
        if (m_groups[number].total > 0)
            fresh.push_back(keyOf(m_groups[number], number));
    }
    m_groupIndex.apply(m_touched, fresh);
    for (const std::uint32_t number : m_touchedGroups)
        m_touched[number] = 0;
    m_touchedGroups.clear();
}

// Where the alerts of each group begin in the index.
std::vector<std::uint32_t> AlertLines::groupBegins() const
{
    std::vector<std::uint32_t> begins(m_groups.size());
    std::uint32_t begin = 0;
    for (std::size_t number = 0; number < m_groups.size(); ++number) {
        begins[number] = begin;
        begin += m_groups[number].total;
    }
    return begins;
}

std::vector<AlertLines::Line> AlertLines::lines() const
{
    std::vector<Line> lines;
    lines.reserve(m_index.size() + m_groupIndex.size());
    if (!isGrouped()) {
        for (const SortKey& key : m_index.keys())
            lines.push_back(key.slot);
        return lines;
    }
    if (m_openGroups == 0) {
        for (const SortKey& key : m_groupIndex.keys())
            lines.push_back(GroupBit | key.slot);
        return lines;
    }
    const std::vector<std::uint32_t> begins = groupBegins();
    for (const SortKey& key : m_groupIndex.keys()) {
        lines.push_back(GroupBit | key.slot);
        const LineGroup& group = m_groups[key.slot];
        for (std::uint32_t i = 0; group.open && i < group.total; ++i)
            lines.push_back(m_index.slotAt(begins[key.slot] + i));
    }
    return lines;
}

std::vector<AlertSlot> AlertLines::membersOf(std::uint32_t number) const
{
    std::vector<AlertSlot> slots;
    const std::uint32_t begin = groupBegins()[number];
    for (std::uint32_t i = 0; i < m_groups[number].total; ++i)
        slots.push_back(m_index.slotAt(begin + i));
    return slots;
}

void AlertLines::setOpen(std::uint32_t number, bool open)
{
    if (std::exchange(m_groups[number].open, open) != open)
        m_openGroups += open ? 1U : ~0U;
}

void AlertLines::setAllOpen(bool open)
{
    for (LineGroup& group : m_groups)
        group.open = open;
    m_openGroups = open ? static_cast<std::uint32_t>(m_groups.size()) : 0;
}

} // namespace leitstand
