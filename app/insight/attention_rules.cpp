// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/attention_rules.h"

#include <algorithm>

namespace leitstand {
namespace {

// What is told later than that is history that was caught up with.
constexpr std::chrono::minutes Recent { 2 };

} // namespace

bool isQuiet(const AttentionWishes& wishes, std::chrono::minutes timeOfDay)
{
    if (!wishes.quietHours)
        return false;
    const auto from = wishes.quietFrom;
    const auto until = wishes.quietUntil;
    return from <= until ? timeOfDay >= from && timeOfDay < until : timeOfDay >= from || timeOfDay < until;
}

bool mayCall(const AttentionWishes& wishes, Severity severity, std::chrono::minutes timeOfDay)
{
    if (!wishes.on || severity > wishes.least)
        return false;
    return !isQuiet(wishes, timeOfDay) || (wishes.criticalAlways && severity == Severity::Critical);
}

bool isNews(const Alert& alert, Instant now)
{
    if (alert.state() != AlertState::Firing || alert.openIncidents > 0 || alert.turns.empty())
        return false;
    const AlertTurn& last = alert.turns.front();
    return last.to == AlertStatus::Firing && now - last.at < Recent && !alert.isFlapping(now);
}

ChangesSince changedSince(const OperationsState& state, Instant from)
{
    ChangesSince changes;
    for (const Alert& alert : state.alerts()) {
        const auto& turns = alert.turns;
        if (turns.empty() || turns.front().at <= from)
            continue;
        const auto before
            = std::find_if(turns.begin(), turns.end(), [from](const auto& turn) { return turn.at <= from; });
        const bool fired = before != turns.end() && before->to == AlertStatus::Firing;
        const bool fires = alert.condition.status == AlertStatus::Firing;
        if (fires && !fired)
            ++changes.began.of(alert.condition.severity);
        else if (fired && !fires)
            ++changes.cleared;
        else if (!fires && turns.size() > 1)
            ++changes.cameAndWent;
    }
    for (const auto& [id, incident] : state.incidents()) {
        if (incident.isOpen() && incident.openedAt > from)
            changes.opened.push_back(id);
        else if (incident.closedAt && *incident.closedAt > from)
            changes.closed.push_back(id);
    }
    return changes;
}

} // namespace leitstand
