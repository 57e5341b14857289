// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/history.h"

#include "workspace/past_view.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>

namespace leitstand {
namespace {

std::size_t weightOf(const OperationsState& state)
{
    std::size_t weight = state.alerts().size() + state.handling().weight();
    for (const auto& [id, incident] : state.incidents())
        weight += 2 + incident.entries.size() / 16;
    for (const auto& [key, series] : state.metrics())
        weight += 1 + series.points.size() / 64;
    return weight;
}

bool isInOrder(const HistoryBlocks& blocks)
{
    return std::adjacent_find(blocks.begin(), blocks.end(), [](const auto& left, const auto& right) {
        return isBefore(right->entries.front(), left->entries.back());
    }) == blocks.end();
}

bool hasAscendingSequences(const HistoryBlocks& blocks)
{
    std::uint64_t last = 0;
    for (const auto& block : blocks) {
        for (const HistoryBlock::Entry& entry : block->entries) {
            if (entry.position.sequence < last)
                return false;
            last = entry.position.sequence;
        }
    }
    return true;
}

} // namespace

std::size_t History::total(const Place& place)
{
    return std::accumulate(place.begin(), place.end(), std::size_t { 0 });
}

bool History::isWithin(const Place& part, const Place& whole)
{
    for (std::size_t i = 0; i < StreamCount; ++i) {
        if (part[i] > whole[i])
            return false;
    }
    return true;
}

std::shared_ptr<const History> History::extend(const std::shared_ptr<const History>& before,
    const std::array<HistoryBlocks, StreamCount>& more, const std::stop_token& stop)
{
    const auto history = before ? std::make_shared<History>(*before) : std::make_shared<History>();
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        if (!more[stream].empty())
            history->append(stream, more[stream]);
    }
    history->addMilestones(stop);
    return history;
}

void History::append(std::size_t stream, const HistoryBlocks& more)
{
    HistoryBlocks& blocks = m_blocks[stream];
    const std::size_t kept = blocks.size();
    blocks.insert(blocks.end(), more.begin(), more.end());
    if (HistoryBlocks joint(
            blocks.begin() + static_cast<std::ptrdiff_t>(kept - std::min<std::size_t>(kept, 1)), blocks.end());
        !isInOrder(joint)) {
        blocks = inOrderOfTime(std::move(blocks));
        m_firsts[stream] = { 0 };
        m_milestones.clear();
        m_reordered[stream] = true;
    } else if (!m_reordered[stream]) {
        m_reordered[stream] = !hasAscendingSequences(joint);
    }
    auto& firsts = m_firsts[stream];
    for (std::size_t i = firsts.size() - 1; i < blocks.size(); ++i)
        firsts.push_back(firsts.back() + blocks[i]->entries.size());
}

bool History::continues(const History& other) const
{
    const auto isSame = [](const auto& left, const auto& right) {
        return left == right
            || (left->entries.size() == right->entries.size()
                && left->entries.front().position.sequence == right->entries.front().position.sequence
                && left->entries.back().position.sequence == right->entries.back().position.sequence);
    };
    for (std::size_t i = 0; i < StreamCount; ++i) {
        const HistoryBlocks& before = other.m_blocks[i];
        if (before.size() > m_blocks[i].size() || m_reordered[i] != other.m_reordered[i]
            || !std::equal(before.begin(), before.end(), m_blocks[i].begin(), isSame))
            return false;
    }
    return true;
}

std::vector<LoggedEvent> History::unpack(std::size_t stream, std::size_t block, EventDecoder& decoder) const
{
    std::vector<LoggedEvent> events = m_blocks[stream][block]->unpack(decoder);
    // The fold takes what comes with a lower sequence for a repetition.
    if (m_reordered[stream]) {
        for (std::size_t i = 0; i < events.size(); ++i)
            events[i].position.sequence = m_firsts[stream][block] + i + 1;
    }
    return events;
}

std::size_t History::size() const
{
    std::size_t size = 0;
    for (const auto& firsts : m_firsts)
        size += firsts.back();
    return size;
}

std::optional<Instant> History::beginning() const
{
    std::optional<Instant> first;
    for (const HistoryBlocks& blocks : m_blocks) {
        if (!blocks.empty())
            first = std::min(first.value_or(Instant::max()), blocks.front()->entries.front().at);
    }
    return first;
}

std::optional<Instant> History::ending() const
{
    std::optional<Instant> last;
    for (const HistoryBlocks& blocks : m_blocks) {
        if (!blocks.empty())
            last = std::max(last.value_or(Instant::min()), blocks.back()->entries.back().at);
    }
    return last;
}

History::Place History::placeAt(Instant at) const
{
    Place place {};
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        const HistoryBlocks& blocks = m_blocks[stream];
        const auto behind = std::upper_bound(blocks.begin(), blocks.end(), at,
            [](Instant instant, const auto& block) { return instant < block->entries.front().at; });
        if (behind == blocks.begin())
            continue;
        const auto index = static_cast<std::size_t>(behind - blocks.begin()) - 1;
        const auto& entries = blocks[index]->entries;
        const auto entry = std::upper_bound(entries.begin(), entries.end(), at,
            [](Instant instant, const HistoryBlock::Entry& each) { return instant < each.at; });
        place[stream] = m_firsts[stream][index] + static_cast<std::size_t>(entry - entries.begin());
    }
    return place;
}

const History::Milestone* History::milestoneBefore(const Place& place) const
{
    // What came late can belong before a milestone: then that milestone holds less of its stream than its moment does, and
    // it is still a place to start from.
    const auto found = std::find_if(m_milestones.rbegin(), m_milestones.rend(),
        [&place](const Milestone& milestone) { return isWithin(milestone.place, place); });
    return found == m_milestones.rend() ? nullptr : &*found;
}

void History::addMilestones(const std::stop_token& stop)
{
    Place from = m_milestones.empty() ? Place {} : m_milestones.back().place;
    std::vector<Instant> moments;
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        for (std::size_t i = 0; i < m_blocks[stream].size(); ++i) {
            if (m_firsts[stream][i + 1] <= from[stream])
                continue;
            for (const HistoryBlock::Entry& entry : m_blocks[stream][i]->entries)
                moments.push_back(entry.at);
        }
    }
    if (moments.size() < m_betweenMilestones)
        return;
    std::sort(moments.begin(), moments.end());

    // The view borrows this history for as long as it is being made.
    PastView view(std::shared_ptr<const History>(this, [](const History*) {}));
    OperationsState state = m_milestones.empty() ? OperationsState() : *m_milestones.back().state;
    std::size_t weight = 0;
    for (const Milestone& milestone : m_milestones)
        weight += weightOf(*milestone.state);
    Changes ignored;
    for (const Instant moment : moments) {
        Place to = placeAt(moment);
        if (total(to) < total(from) + m_betweenMilestones)
            continue;
        for (std::size_t i = 0; i < StreamCount; ++i)
            to[i] = std::max(to[i], from[i]);
        if (stop.stop_requested())
            return;
        view.replay(state, from, to, ignored);
        ignored = {};
        from = to;
        weight += weightOf(state);
        m_milestones.push_back({ to, std::make_shared<const OperationsState>(state) });
        if (weight <= StatesWeight || m_milestones.size() < 3)
            continue;
        // Every second one goes, but not the last, from which this goes on.
        std::vector<Milestone> kept;
        weight = 0;
        for (std::size_t i = (m_milestones.size() + 1) % 2; i < m_milestones.size(); i += 2) {
            weight += weightOf(*m_milestones[i].state);
            kept.push_back(std::move(m_milestones[i]));
        }
        m_milestones = std::move(kept);
        m_betweenMilestones *= 2;
    }
}

std::unordered_set<HistoryTopic> History::topicsOf(const IncidentId& incident) const
{
    std::unordered_multimap<HistoryTopic, HistoryTopic> ties;
    for (const auto& block : blocks(Stream::Incidents))
        ties.insert(block->ties.begin(), block->ties.end());
    std::unordered_set<HistoryTopic> topics { topicOf(incident) };
    std::vector<HistoryTopic> open { topicOf(incident) };
    while (!open.empty()) {
        const HistoryTopic topic = open.back();
        open.pop_back();
        const auto [first, last] = ties.equal_range(topic);
        for (auto tie = first; tie != last; ++tie) {
            if (topics.insert(tie->second).second)
                open.push_back(tie->second);
        }
    }
    return topics;
}

std::size_t History::countOnly(const std::unordered_set<HistoryTopic>& topics) const
{
    std::size_t count = firsts(static_cast<std::size_t>(Stream::Settings)).back()
        + firsts(static_cast<std::size_t>(Stream::Handling)).back();
    for (const Stream stream : { Stream::Alerts, Stream::Incidents }) {
        for (const auto& block : blocks(stream))
            count += static_cast<std::size_t>(std::count_if(block->entries.begin(), block->entries.end(),
                [&topics](const auto& entry) { return topics.contains(entry.topic); }));
    }
    return count;
}

std::shared_ptr<const History> History::only(const std::unordered_set<HistoryTopic>& topics) const
{
    std::array<HistoryBlocks, StreamCount> parts;
    for (const Stream stream : { Stream::Settings, Stream::Handling })
        parts[static_cast<std::size_t>(stream)] = blocks(stream);
    for (const Stream stream : { Stream::Alerts, Stream::Incidents }) {
        for (const auto& block : blocks(stream)) {
            if (auto part = block->only(topics))
                parts[static_cast<std::size_t>(stream)].push_back(std::move(part));
        }
    }
    return extend(nullptr, parts);
}

std::optional<Incident> History::incidentAt(const IncidentId& incident, Instant at) const
{
    const auto topics = topicsOf(incident);
    OperationsState state;
    EventDecoder decoder;
    Changes ignored;
    std::uint64_t number = 0;
    for (const auto& block : blocks(Stream::Incidents)) {
        if (block->entries.front().at > at)
            break;
        const auto part = block->only(topics);
        if (!part)
            continue;
        auto events = part->unpack(decoder);
        for (std::size_t i = 0; i < events.size() && part->entries[i].at <= at; ++i) {
            events[i].position.sequence = ++number;
            state.apply(events[i], ignored);
        }
    }
    const Incident* const found = state.incident(incident);
    return found ? std::optional(*found) : std::nullopt;
}

} // namespace leitstand
