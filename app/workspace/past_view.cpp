// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/past_view.h"

#include <algorithm>

namespace leitstand {

const std::vector<LoggedEvent>& PastView::unpacked(std::size_t stream, std::size_t index)
{
    const auto& block = m_history->m_blocks[stream][index];
    const auto found = std::find_if(
        m_unpacked.begin(), m_unpacked.end(), [&block](const Unpacked& each) { return each.first == block; });
    if (found != m_unpacked.end()) {
        m_unpacked.splice(m_unpacked.begin(), m_unpacked, found);
    } else {
        m_unpacked.emplace_front(block, m_history->unpack(stream, index, m_decoder));
        if (m_unpacked.size() > UnpackedKept)
            m_unpacked.pop_back();
    }
    return m_unpacked.front().second;
}

template <typename Visitor> void PastView::visit(std::size_t stream, std::size_t from, std::size_t to, Visitor visitor)
{
    const auto& firsts = m_history->firsts(stream);
    auto index = static_cast<std::size_t>(std::upper_bound(firsts.begin(), firsts.end(), from) - firsts.begin()) - 1;
    while (from < to) {
        const auto& events = unpacked(stream, index);
        const std::size_t end = std::min(to, firsts[index + 1]);
        for (; from < end; ++from)
            visitor(events[from - firsts[index]]);
        ++index;
    }
}

void PastView::replay(OperationsState& state, const History::Place& from, const History::Place& to, Changes& changes)
{
    for (std::size_t stream = 0; stream < StreamCount; ++stream)
        visit(stream, from[stream], to[stream], [&](const LoggedEvent& logged) { state.apply(logged, changes); });
}

PastStep PastView::goTo(Instant at)
{
    m_at = at;
    const History::Place place = m_history->placeAt(at);
    if (place == m_place)
        return {};
    const History::Milestone* const milestone = m_history->milestoneBefore(place);
    const std::size_t fromMilestone = History::total(place) - (milestone ? History::total(milestone->place) : 0);
    // A short way forward is gone event by event, which also says exactly what has changed.
    if (History::isWithin(m_place, place)
        && History::total(place) - History::total(m_place) <= fromMilestone + History::FewestBetweenStates / 2) {
        PastStep step;
        replay(m_state, m_place, place, step.changes);
        m_place = place;
        return step;
    }
    makeAnew(place, milestone);
    PastStep step = differenceBetween(m_state, m_spare);
    std::swap(m_state, m_spare);
    return step;
}

void PastView::makeAnew(const History::Place& place, const History::Milestone* milestone)
{
    if (milestone)
        m_spare = *milestone->state;
    else
        m_spare = OperationsState();
    Changes ignored;
    replay(m_spare, milestone ? milestone->place : History::Place {}, place, ignored);
    m_place = place;
}

PastStep PastView::follow(std::shared_ptr<const History> history)
{
    const bool goesOn = history->continues(*m_history);
    m_history = std::move(history);
    if (goesOn)
        return goTo(m_at);
    // A story of an earlier day was told meanwhile: places are others now.
    m_unpacked.clear();
    const History::Place place = m_history->placeAt(m_at);
    makeAnew(place, m_history->milestoneBefore(place));
    PastStep step = everythingOf(m_state, m_spare);
    std::swap(m_state, m_spare);
    return step;
}

void PastView::visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor)
{
    constexpr auto Alerts = static_cast<std::size_t>(Stream::Alerts);
    visit(Alerts, m_history->placeAt(after)[Alerts], m_history->placeAt(until)[Alerts], visitor);
}

namespace {

bool sameIncident(const Incident& left, const Incident& right)
{
    return left.versions == right.versions && left.changedAt == right.changedAt && left.alerts == right.alerts
        && left.components == right.components && left.absorbed == right.absorbed
        && left.entries.size() == right.entries.size();
}

void compareAlerts(const OperationsState& before, const OperationsState& after, PastStep& step)
{
    const auto& old = before.alerts();
    const auto& now = after.alerts();
    const auto gone = [&] {
        step.replaced[static_cast<std::size_t>(Stream::Alerts)] = true;
        step.changes.alerts.clear();
    };
    if (now.size() < old.size()) {
        gone();
        return;
    }
    for (AlertSlot slot = 0; slot < now.size(); ++slot) {
        if (slot < old.size()) {
            const Alert& was = old[slot];
            const Alert& is = now[slot];
            if (was.sequence == is.sequence && was.openIncidents == is.openIncidents
                && was.acknowledgedIncidents == is.acknowledgedIncidents && was.acknowledgement == is.acknowledgement)
                continue;
            if (was.condition.key != is.condition.key) {
                gone();
                return;
            }
        }
        step.changes.alerts.push_back(slot);
    }
}

void compareIncidents(const OperationsState& before, const OperationsState& after, PastStep& step)
{
    for (const auto& [id, incident] : after.incidents()) {
        const Incident* const was = before.incident(id);
        if (!was || !sameIncident(*was, incident))
            step.changes.incidents.push_back(id);
    }
    for (const auto& [id, incident] : before.incidents()) {
        if (after.incident(id))
            continue;
        step.changes.incidents.push_back(id);
        step.replaced[static_cast<std::size_t>(Stream::Incidents)] = true;
    }
}

void compareMetrics(const OperationsState& before, const OperationsState& after, PastStep& step)
{
    for (const auto& [key, series] : after.metrics()) {
        const auto was = before.metrics().find(key);
        if (was == before.metrics().end() || was->second.sequence != series.sequence)
            step.changes.metrics.push_back(key);
    }
    for (const auto& [key, series] : before.metrics()) {
        if (after.metrics().contains(key))
            continue;
        step.changes.metrics.push_back(key);
        step.replaced[static_cast<std::size_t>(Stream::Metrics)] = true;
    }
}

} // namespace

PastStep differenceBetween(const OperationsState& before, const OperationsState& after)
{
    PastStep step;
    compareAlerts(before, after, step);
    compareIncidents(before, after, step);
    compareMetrics(before, after, step);
    if (before.catalogue() != after.catalogue() && *before.catalogue() != *after.catalogue()) {
        step.changes.catalogue = true;
        step.replaced[static_cast<std::size_t>(Stream::Settings)] = true;
    }
    step.changes.silences = before.handling().silences() != after.handling().silences()
        || before.handling().requests() != after.handling().requests();
    step.changes.groupings = before.groupings() != after.groupings();
    return step;
}

PastStep everythingOf(const OperationsState& before, const OperationsState& after)
{
    PastStep step = differenceBetween(OperationsState(), after);
    step.replaced.fill(true);
    step.changes.catalogue = true;
    step.changes.silences = true;
    step.changes.groupings = true;
    for (const auto& [id, incident] : before.incidents()) {
        if (!after.incident(id))
            step.changes.incidents.push_back(id);
    }
    for (const auto& [key, series] : before.metrics()) {
        if (!after.metrics().contains(key))
            step.changes.metrics.push_back(key);
    }
    return step;
}

} // namespace leitstand
