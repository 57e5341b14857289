// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/alert_turns.h"

#include "domain/timeline.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <unordered_map>

namespace leitstand {
namespace {

struct Link {
    Instant from = Instant::min(); // not known of those that came with a merged incident: all is shown
    Instant to = Instant::max();
};
using Links = std::unordered_map<AlertKey, Link, AlertKeyHash>;

// Of an alert that was linked, unlinked and linked again: from the first link to the last.
Links linksOf(const Incident& incident)
{
    Links links;
    const auto link = [&links](const std::vector<AlertKey>& keys, Instant at) {
        for (const AlertKey& key : keys) {
            const auto [entry, isNew] = links.try_emplace(key, Link { at });
            if (!isNew)
                entry->second.to = Instant::max();
        }
    };
    const auto unlink = [&links](const std::vector<AlertKey>& keys, Instant at) {
        for (const AlertKey& key : keys)
            links[key].to = at;
    };
    for (const auto& entry : incident.entries) {
        if (const auto* const others = std::get_if<OthersChange>(&entry->change)) {
            if (const auto* const split = std::get_if<OtherSplitOff>(others))
                unlink(split->alerts, entry->at);
            continue;
        }
        const auto* const change = std::get_if<CaseChange>(&entry->change);
        if (!change)
            continue;
        if (const auto* const opened = std::get_if<IncidentOpened>(change))
            link(opened->alerts, entry->at);
        else if (const auto* const linked = std::get_if<AlertsLinked>(change))
            link(linked->alerts, entry->at);
        else if (const auto* const unlinked = std::get_if<AlertsUnlinked>(change))
            unlink(unlinked->alerts, entry->at);
    }
    for (const AlertKey& key : incident.alerts)
        links.try_emplace(key);
    return links;
}

// What was folded since the log was read for it goes before what was read. The oldest turn of a state that began with the
// last event of an alert is no turn, perhaps, and what was read knows better.
std::vector<AlertTurn> turnsOf(const Alert& alert, const RecalledAlert* recalled)
{
    if (!recalled)
        return alert.turns;
    std::vector<AlertTurn> turns;
    std::copy_if(alert.turns.begin(), alert.turns.end(), std::back_inserter(turns),
        [&](const AlertTurn& turn) { return turn.at > recalled->until; });
    turns.insert(turns.end(), recalled->turns.begin(), recalled->turns.end());
    return turns;
}

} // namespace

std::vector<TurnOfAlert> turnsOfAlerts(
    const Incident& incident, const OperationsState& state, const AlertRecall* recall, std::size_t most)
{
    std::vector<TurnOfAlert> turns;
    for (const auto& [key, link] : linksOf(incident)) {
        const Alert* const alert = state.alert(key);
        if (!alert)
            continue;
        const Instant end = std::min(link.to, incident.closedAt.value_or(Instant::max()));
        const std::vector<AlertTurn> all = turnsOf(*alert, recall ? recall->of(key) : nullptr);
        // Back to the firing that it was linked for.
        const auto reason = std::find_if(all.begin(), all.end(),
            [&link](const AlertTurn& turn) { return turn.at <= link.from && turn.to == AlertStatus::Firing; });
        const auto last = reason == all.end() ? all.end() : reason + 1;
        const auto forgotten = last == all.end() ? std::max(alert->turnCount, static_cast<std::uint32_t>(all.size()))
                - static_cast<std::uint32_t>(all.size())
                                                 : std::uint32_t { 0 };
        for (auto turn = all.begin(); turn != last; ++turn) {
            if (turn->at <= end)
                turns.push_back({ key, *turn, turn + 1 == last ? forgotten : 0 });
        }
    }
    std::sort(turns.begin(), turns.end(), [](const TurnOfAlert& left, const TurnOfAlert& right) {
        return std::tie(left.turn.at, left.alert) < std::tie(right.turn.at, right.alert);
    });
    if (turns.size() > most) {
        const auto first = turns.end() - static_cast<std::ptrdiff_t>(most);
        for (auto turn = turns.begin(); turn != first; ++turn)
            first->leftOut += 1 + turn->leftOut;
        turns.erase(turns.begin(), first);
    }
    return turns;
}

} // namespace leitstand
