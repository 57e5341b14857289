// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_suggestions.h"

#include <algorithm>
#include <iterator>

namespace leitstand {
namespace {

bool isOpen(const Alert& alert)
{
    return alert.state() == AlertState::Firing && alert.openIncidents == 0;
}

std::size_t countOfCommon(const std::vector<AlertSlot>& left, const std::vector<AlertSlot>& right)
{
    std::vector<AlertSlot> common;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(), std::back_inserter(common));
    return common.size();
}

void describe(AlertSuggestion& suggestion, const OperationsState& state)
{
    suggestion.services.clear();
    suggestion.worst = Severity::Info;
    suggestion.began = state.alerts()[suggestion.alerts.front()].condition.startsAt;
    suggestion.grew = suggestion.began;
    for (const AlertSlot slot : suggestion.alerts) {
        const AlertCondition& alert = state.alerts()[slot].condition;
        if (!alert.service.empty())
            suggestion.services.insert(alert.service);
        suggestion.worst = std::min(suggestion.worst, alert.severity);
        suggestion.began = std::min(suggestion.began, alert.startsAt);
        suggestion.grew = std::max(suggestion.grew, alert.startsAt);
    }
}

// Those of `open` that were in the suggestion, or fit it and came soon enough.
std::vector<AlertSlot> membersAmong(const std::vector<AlertSlot>& open, const AlertSuggestion& suggestion,
    const OperationsState& state, const ServiceNeeds& needs, Instant now)
{
    std::vector<AlertSlot> slots;
    for (const AlertSlot slot : open) {
        const AlertCondition& alert = state.alerts()[slot].condition;
        const bool was = std::binary_search(suggestion.alerts.begin(), suggestion.alerts.end(), slot);
        const auto fits = [&](const AlertTrait& trait) { return hasTrait(alert, trait, needs); };
        const bool joins = alert.startsAt >= suggestion.began && alert.startsAt <= now + AlertSuggestions::Ahead
            && alert.startsAt <= suggestion.grew + AlertSuggestions::Joins
            && (std::all_of(suggestion.cause.begin(), suggestion.cause.end(), fits)
                || std::any_of(suggestion.consequences.begin(), suggestion.consequences.end(), fits));
        if (was || joins)
            slots.push_back(slot);
    }
    return slots;
}

} // namespace

bool AlertSuggestions::update(const OperationsState& state, const GroupingDecisions& decisions, Instant now)
{
    const ServiceNeeds needs(*state.catalogue());
    std::vector<AlertSlot> fresh;
    std::vector<const AlertCondition*> freshConditions;
    std::vector<const AlertCondition*> known;
    std::vector<AlertSlot> open;
    for (AlertSlot slot = 0; slot < state.alerts().size(); ++slot) {
        const Alert& alert = state.alerts()[slot];
        const bool isFresh = alert.condition.startsAt > now - Fresh && alert.condition.startsAt <= now + Ahead;
        if (isOpen(alert))
            open.push_back(slot);
        if (!isFresh) {
            known.push_back(&alert.condition);
        } else if (isOpen(alert)) { // the others are no part of what is usual, either
            fresh.push_back(slot);
            freshConditions.push_back(&alert.condition);
        }
    }

    std::vector<AlertSuggestion> next;
    std::set<std::string> ids;
    std::vector<AlertSlot> taken;
    for (const AlertGroup& group : groupAlerts(freshConditions, known, needs, decisions)) {
        next.push_back(told(group, fresh, state, ids));
        taken.insert(taken.end(), next.back().alerts.begin(), next.back().alerts.end());
    }
    std::sort(taken.begin(), taken.end());
    // What was told before is not taken back because its alerts are no longer new, or because the others are.
    for (const AlertSuggestion& before : m_list) {
        const auto goesOn = std::find_if(
            next.begin(), next.end(), [&before](const AlertSuggestion& one) { return one.id == before.id; });
        std::vector<AlertSlot> still;
        std::set_difference(open.begin(), open.end(), taken.begin(), taken.end(), std::back_inserter(still));
        const std::vector<AlertSlot> more = membersAmong(still, before, state, needs, now);
        if (goesOn == next.end()) {
            next.push_back(before);
            next.back().alerts = more;
        } else {
            goesOn->alerts.insert(goesOn->alerts.end(), more.begin(), more.end());
            std::sort(goesOn->alerts.begin(), goesOn->alerts.end());
        }
        taken.insert(taken.end(), more.begin(), more.end());
        std::sort(taken.begin(), taken.end());
    }
    std::erase_if(next, [](const AlertSuggestion& one) { return one.alerts.size() < GroupingLimits().smallest; });
    for (AlertSuggestion& suggestion : next)
        describe(suggestion, state);
    std::stable_sort(next.begin(), next.end(), [](const AlertSuggestion& left, const AlertSuggestion& right) {
        return std::pair(right.alerts.size(), left.id) < std::pair(left.alerts.size(), right.id);
    });
    const bool changed = next != m_list;
    m_list = std::move(next);
    return changed;
}

void AlertSuggestions::clear()
{
    m_list.clear();
}

const AlertSuggestion* AlertSuggestions::find(const std::string& id) const
{
    const auto found
        = std::find_if(m_list.begin(), m_list.end(), [&id](const AlertSuggestion& one) { return one.id == id; });
    return found == m_list.end() ? nullptr : &*found;
}

AlertSuggestion AlertSuggestions::told(const AlertGroup& group, const std::vector<AlertSlot>& open,
    const OperationsState& state, std::set<std::string>& takenIds) const
{
    AlertSuggestion suggestion;
    for (const std::size_t member : group.members)
        suggestion.alerts.push_back(open[member]);
    suggestion.cause = group.cause;
    suggestion.consequences = group.consequences;
    suggestion.shared = group.shared;
    suggestion.sureness = group.sureness;
    // The one of before that most of its alerts were in, or that it was most of.
    std::size_t most = 0;
    for (const AlertSuggestion& before : m_list) {
        const std::size_t common = countOfCommon(before.alerts, suggestion.alerts);
        const bool same = 2 * common >= std::min(before.alerts.size(), suggestion.alerts.size());
        if (same && common > most && !takenIds.contains(before.id)) {
            most = common;
            suggestion.id = before.id;
        }
    }
    if (suggestion.id.empty()) {
        const AlertKey& first = state.alerts()[suggestion.alerts.front()].condition.key;
        suggestion.id = first.source + '/' + first.fingerprint;
        while (takenIds.contains(suggestion.id) || find(suggestion.id) != nullptr)
            suggestion.id += '+';
    }
    takenIds.insert(suggestion.id);
    return suggestion;
}

} // namespace leitstand
