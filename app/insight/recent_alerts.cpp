// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/recent_alerts.h"

#include <algorithm>

namespace leitstand {
namespace {

bool isFresh(const AlertCondition& alert, Instant now)
{
    return alert.startsAt > now - RecentAlerts::Fresh && alert.startsAt <= now + RecentAlerts::Ahead;
}

bool isOpen(const Alert& alert)
{
    return alert.state() == AlertState::Firing && alert.openIncidents == 0;
}

} // namespace

bool RecentAlerts::takeSlot(const OperationsState& state, AlertSlot slot, Instant now)
{
    const Alert& alert = state.alerts()[slot];
    const auto known = m_recent.find(slot);
    if (known == m_recent.end()) {
        if (!isFresh(alert.condition, now)) {
            if (isSampled(slot) && !m_usual.contains(slot))
                addUsual(slot, std::make_shared<const AlertCondition>(alert.condition));
            return false;
        }
        m_usual.erase(slot);
        m_recent.emplace(slot, Entry { std::make_shared<const AlertCondition>(alert.condition), isOpen(alert) });
        return true;
    }
    Entry& entry = known->second;
    const bool changed = entry.open != isOpen(alert) || *entry.condition != alert.condition;
    if (*entry.condition != alert.condition)
        entry.condition = std::make_shared<const AlertCondition>(alert.condition);
    entry.open = isOpen(alert);
    return changed;
}

bool RecentAlerts::take(const OperationsState& state, std::span<const AlertSlot> slots, Instant now)
{
    bool changed = false;
    for (const AlertSlot slot : slots)
        changed = takeSlot(state, slot, now) || changed;
    return changed;
}

void RecentAlerts::rebuild(const OperationsState& state, Instant now)
{
    m_recent.clear();
    m_held.clear();
    m_usual.clear();
    m_stride = 1;
    const auto count = static_cast<AlertSlot>(state.alerts().size());
    for (AlertSlot slot = 0; slot < count; ++slot)
        takeSlot(state, slot, now);
}

void RecentAlerts::addUsual(AlertSlot slot, const std::shared_ptr<const AlertCondition>& condition)
{
    if (!isSampled(slot))
        return;
    m_usual.emplace(slot, condition);
    if (m_usual.size() <= UsualKept)
        return;
    m_stride *= 2;
    std::erase_if(m_usual, [this](const auto& entry) { return !isSampled(entry.first); });
}

RecentPicture RecentAlerts::picture(const OperationsState& state, Instant now)
{
    RecentPicture picture;
    picture.alerts.reserve(m_recent.size());
    for (auto entry = m_recent.begin(); entry != m_recent.end();) {
        auto& [slot, alert] = *entry;
        const bool fresh = isFresh(*alert.condition, now);
        if (!fresh && !m_held.contains(slot)) {
            addUsual(slot, alert.condition);
            entry = m_recent.erase(entry);
            continue;
        }
        picture.alerts.push_back({ slot, alert.condition, fresh, alert.open });
        ++entry;
    }
    picture.usual.reserve(m_usual.size());
    for (const auto& [slot, condition] : m_usual)
        picture.usual.push_back(condition);
    picture.catalogue = state.catalogue();
    picture.decisions = state.groupings();
    picture.gatherings = gatheringsOf(state);
    picture.now = now;
    return picture;
}

} // namespace leitstand
