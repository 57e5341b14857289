// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/history.h"

#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <algorithm>
#include <cstring>
#include <functional>
#include <numeric>

namespace leitstand {
namespace {

constexpr int FastCompression = 1;

HistoryTopic topicOf(std::string_view name)
{
    return std::hash<std::string_view>()(name);
}

HistoryTopic topicOf(const IncidentId& incident)
{
    return topicOf("incident " + incident.value);
}

HistoryTopic topicOf(const AlertKey& key)
{
    AlertCondition condition;
    condition.key = key;
    return topicOf(subjectFor(EventBody(std::move(condition))));
}

// The incident is told apart from its versions; everything else is what its subject says.
HistoryTopic topicOfSubject(std::string_view subject)
{
    const auto incident = parseIncidentSubject(subject);
    return incident ? topicOf(incident->incident) : topicOf(subject);
}

void append(QByteArray& bytes, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

// Reads what append() has written.
class Unpacker {
public:
    explicit Unpacker(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    [[nodiscard]] std::string_view next()
    {
        std::uint32_t size = 0;
        if (m_at + sizeof size > static_cast<std::size_t>(m_bytes.size()))
            return {};
        std::memcpy(&size, m_bytes.constData() + m_at, sizeof size);
        m_at += sizeof size;
        const std::string_view text(m_bytes.constData() + m_at, size);
        m_at += size;
        return text;
    }

private:
    QByteArray m_bytes;
    std::size_t m_at = 0;
};

std::size_t weightOf(const OperationsState& state)
{
    std::size_t weight = state.alerts().size();
    for (const auto& [id, incident] : state.incidents())
        weight += 2 + incident.entries.size() / 16;
    for (const auto& [key, series] : state.metrics())
        weight += 1 + series.points.size() / 64;
    return weight;
}

std::size_t total(const History::Place& place)
{
    return std::accumulate(place.begin(), place.end(), std::size_t { 0 });
}

bool isWithin(const History::Place& part, const History::Place& whole)
{
    for (std::size_t i = 0; i < StreamCount; ++i) {
        if (part[i] > whole[i])
            return false;
    }
    return true;
}

} // namespace

// ---- Blocks ----------------------------------------------------------------------------------------------------------

std::vector<LoggedEvent> HistoryBlock::unpack(EventDecoder& decoder) const
{
    std::vector<LoggedEvent> events;
    events.reserve(entries.size());
    Unpacker unpacker(qUncompress(packed));
    for (const Entry& entry : entries) {
        const std::string_view subject = unpacker.next();
        Decoded decoded = decoder.decode(subject, unpacker.next());
        // It could be read when it was recorded.
        events.push_back({ std::get<Event>(std::move(decoded)), entry.position });
    }
    return events;
}

std::shared_ptr<const HistoryBlock> HistoryBlock::only(const std::unordered_set<HistoryTopic>& topics) const
{
    const auto wanted = [&topics](const Entry& entry) { return topics.contains(entry.topic); };
    if (std::none_of(entries.begin(), entries.end(), wanted))
        return nullptr;
    auto part = std::make_shared<HistoryBlock>();
    part->stream = stream;
    part->ties = ties;
    QByteArray raw;
    Unpacker unpacker(qUncompress(packed));
    for (const Entry& entry : entries) {
        const std::string_view subject = unpacker.next();
        const std::string_view payload = unpacker.next();
        if (!wanted(entry))
            continue;
        part->entries.push_back(entry);
        append(raw, subject);
        append(raw, payload);
    }
    part->packed = qCompress(raw, FastCompression);
    return part;
}

void HistoryRecorder::take(const StoredMessage& message)
{
    const StoredEvent stored = decodeStored(m_decoder, m_stream, message);
    const auto* const logged = std::get_if<LoggedEvent>(&stored);
    if (!logged)
        return;
    if (logged->event.time <= m_latest)
        m_reached = std::max(m_reached, logged->event.time);
    else if (m_reached == Instant::min())
        m_reached = message.storedAt;
    m_block.entries.push_back({ m_reached, logged->position, topicOfSubject(message.subject) });
    append(m_raw, message.subject);
    append(m_raw, message.payload);
    tie(*logged);
    if (m_block.entries.size() >= BlockEvents || static_cast<std::size_t>(m_raw.size()) >= BlockBytes)
        close();
}

void HistoryRecorder::tie(const LoggedEvent& logged)
{
    const auto* const event = std::get_if<CaseEvent>(&logged.event.body);
    if (!event)
        return;
    const HistoryTopic incident = topicOf(event->incident);
    const auto tieTo = [this](HistoryTopic one, HistoryTopic other) { m_block.ties.emplace_back(one, other); };
    const auto tieAlerts = [&](const std::vector<AlertKey>& keys) {
        for (const AlertKey& key : keys)
            tieTo(incident, topicOf(key));
    };
    if (const auto* const opened = std::get_if<IncidentOpened>(&event->change)) {
        tieAlerts(opened->alerts);
        if (!opened->splitFrom.empty()) {
            tieTo(incident, topicOf(opened->splitFrom));
            tieTo(topicOf(opened->splitFrom), incident);
        }
    } else if (const auto* const linked = std::get_if<AlertsLinked>(&event->change)) {
        tieAlerts(linked->alerts);
    } else if (const auto* const merged = std::get_if<IncidentMerged>(&event->change)) {
        tieTo(incident, topicOf(merged->into));
        tieTo(topicOf(merged->into), incident);
    }
}

void HistoryRecorder::close()
{
    if (m_block.entries.empty())
        return;
    m_block.stream = m_stream;
    m_block.packed = qCompress(m_raw, FastCompression);
    m_raw.clear();
    m_blocks.push_back(std::make_shared<const HistoryBlock>(std::exchange(m_block, {})));
}

HistoryBlocks HistoryRecorder::finish()
{
    close();
    return std::exchange(m_blocks, {});
}

// ---- The history -----------------------------------------------------------------------------------------------------

std::shared_ptr<const History> History::extend(const std::shared_ptr<const History>& before,
    const std::array<HistoryBlocks, StreamCount>& more, const std::stop_token& stop)
{
    const auto history = before ? std::make_shared<History>(*before) : std::make_shared<History>();
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        for (const auto& block : more[stream]) {
            history->m_firsts[stream].push_back(history->m_firsts[stream].back() + block->entries.size());
            history->m_blocks[stream].push_back(block);
        }
    }
    history->addMilestones(stop);
    return history;
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

Instant History::reached(Stream stream) const
{
    const HistoryBlocks& blocks = this->blocks(stream);
    return blocks.empty() ? Instant::min() : blocks.back()->entries.back().at;
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
    std::size_t count = firsts(static_cast<std::size_t>(Stream::Settings)).back();
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
    parts[static_cast<std::size_t>(Stream::Settings)] = blocks(Stream::Settings);
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
    for (const auto& block : blocks(Stream::Incidents)) {
        if (block->entries.front().at > at)
            break;
        const auto part = block->only(topics);
        if (!part)
            continue;
        const auto events = part->unpack(decoder);
        for (std::size_t i = 0; i < events.size() && part->entries[i].at <= at; ++i)
            state.apply(events[i], ignored);
    }
    const Incident* const found = state.incident(incident);
    return found ? std::optional(*found) : std::nullopt;
}

// ---- Moving through it -----------------------------------------------------------------------------------------------

const std::vector<LoggedEvent>& PastView::unpacked(const std::shared_ptr<const HistoryBlock>& block)
{
    const auto found = std::find_if(
        m_unpacked.begin(), m_unpacked.end(), [&block](const Unpacked& each) { return each.first == block; });
    if (found != m_unpacked.end()) {
        m_unpacked.splice(m_unpacked.begin(), m_unpacked, found);
    } else {
        m_unpacked.emplace_front(block, block->unpack(m_decoder));
        if (m_unpacked.size() > UnpackedKept)
            m_unpacked.pop_back();
    }
    return m_unpacked.front().second;
}

template <typename Visitor> void PastView::visit(std::size_t stream, std::size_t from, std::size_t to, Visitor visitor)
{
    const auto& firsts = m_history->firsts(stream);
    const auto& blocks = m_history->m_blocks[stream];
    auto index = static_cast<std::size_t>(std::upper_bound(firsts.begin(), firsts.end(), from) - firsts.begin()) - 1;
    while (from < to) {
        const auto& events = unpacked(blocks[index]);
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
    const std::size_t fromMilestone = total(place) - (milestone ? total(milestone->place) : 0);
    // A short way forward is gone event by event, which also says exactly what has changed.
    if (isWithin(m_place, place) && total(place) - total(m_place) <= fromMilestone + History::FewestBetweenStates / 2) {
        PastStep step;
        replay(m_state, m_place, place, step.changes);
        m_place = place;
        return step;
    }
    if (milestone)
        m_spare = *milestone->state;
    else
        m_spare = OperationsState();
    Changes ignored;
    replay(m_spare, milestone ? milestone->place : History::Place {}, place, ignored);
    PastStep step = differenceBetween(m_state, m_spare);
    std::swap(m_state, m_spare);
    m_place = place;
    return step;
}

PastStep PastView::follow(std::shared_ptr<const History> history)
{
    m_history = std::move(history);
    return goTo(m_at);
}

void PastView::visitAlerts(Instant after, Instant until, const std::function<void(const LoggedEvent&)>& visitor)
{
    constexpr auto Alerts = static_cast<std::size_t>(Stream::Alerts);
    visit(Alerts, m_history->placeAt(after)[Alerts], m_history->placeAt(until)[Alerts], visitor);
}

// ---- What differs ----------------------------------------------------------------------------------------------------

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
                && was.acknowledgedIncidents == is.acknowledgedIncidents)
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
    return step;
}

} // namespace leitstand
