// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/history_block.h"

#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <algorithm>
#include <cstring>
#include <functional>

namespace leitstand {
namespace {

constexpr int FastCompression = 1;

HistoryTopic topicOf(std::string_view name)
{
    return std::hash<std::string_view>()(name);
}

HistoryTopic topicOf(const AlertKey& key)
{
    AlertCondition condition;
    condition.key = key;
    return topicOf(subjectFor(EventBody(std::move(condition))));
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

} // namespace

HistoryTopic topicOf(const IncidentId& incident)
{
    return topicOf("incident " + incident.value);
}

namespace {

// The incident is told apart from its versions; everything else is what its subject says.
HistoryTopic topicOfSubject(std::string_view subject)
{
    const auto incident = parseIncidentSubject(subject);
    return incident ? topicOf(incident->incident) : topicOf(subject);
}

} // namespace

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

bool isBefore(const HistoryBlock::Entry& left, const HistoryBlock::Entry& right)
{
    return std::tie(left.at, left.position.sequence) < std::tie(right.at, right.position.sequence);
}

namespace {

using BlockIterator = HistoryBlocks::const_iterator;

// Blocks that overlap, packed anew.
void interleave(BlockIterator first, BlockIterator end, HistoryBlocks& ordered)
{
    struct Message {
        HistoryBlock::Entry entry;
        std::string_view subject;
        std::string_view payload;
    };
    std::vector<QByteArray> raw; // what the messages are seen through
    std::vector<Message> messages;
    HistoryBlock block;
    for (auto each = first; each != end; ++each) {
        raw.push_back(qUncompress((*each)->packed));
        Unpacker unpacker(raw.back());
        for (const HistoryBlock::Entry& entry : (*each)->entries) {
            const std::string_view subject = unpacker.next();
            messages.push_back({ entry, subject, unpacker.next() });
        }
        block.ties.insert(block.ties.end(), (*each)->ties.begin(), (*each)->ties.end());
    }
    std::sort(messages.begin(), messages.end(),
        [](const Message& left, const Message& right) { return isBefore(left.entry, right.entry); });
    QByteArray packing;
    const auto close = [&] {
        block.stream = (*first)->stream;
        block.packed = qCompress(std::exchange(packing, {}), FastCompression);
        ordered.push_back(std::make_shared<const HistoryBlock>(std::exchange(block, {})));
    };
    for (const Message& message : messages) {
        if (HistoryRecorder::isFull(block, packing))
            close();
        block.entries.push_back(message.entry);
        append(packing, message.subject);
        append(packing, message.payload);
    }
    close();
}

} // namespace

HistoryBlocks inOrderOfTime(HistoryBlocks blocks)
{
    std::sort(blocks.begin(), blocks.end(),
        [](const auto& left, const auto& right) { return isBefore(left->entries.front(), right->entries.front()); });
    HistoryBlocks ordered;
    for (auto first = blocks.cbegin(); first != blocks.cend();) {
        HistoryBlock::Entry last = (*first)->entries.back();
        auto end = std::next(first);
        for (; end != blocks.cend() && isBefore((*end)->entries.front(), last); ++end)
            last = std::max(last, (*end)->entries.back(), isBefore);
        if (std::next(first) == end)
            ordered.push_back(*first);
        else
            interleave(first, end, ordered);
        first = end;
    }
    return ordered;
}

HistoryRecorder::HistoryRecorder(Stream stream, HistoryBlocks before, Instant latest)
    : m_stream(stream)
    , m_before(std::move(before))
    , m_reached(m_before.empty() ? Instant::min() : m_before.back()->entries.back().at)
    , m_latest(latest)
{ }

bool HistoryRecorder::isFull(const HistoryBlock& block, const QByteArray& raw)
{
    return block.entries.size() >= BlockEvents || static_cast<std::size_t>(raw.size()) >= BlockBytes;
}

void HistoryRecorder::take(const StoredMessage& message)
{
    const StoredEvent stored = decodeStored(m_decoder, m_stream, message);
    const auto* const logged = std::get_if<LoggedEvent>(&stored);
    if (!logged)
        return;
    const HistoryTopic topic = topicOfSubject(message.subject);
    const Instant at = momentOf(*logged, message, topic);
    if (m_last)
        (*m_last)[topic] = at;
    if (isFull(m_block, m_raw) || (!m_block.entries.empty() && at < m_block.entries.back().at))
        close();
    m_block.entries.push_back({ at, logged->position, topic });
    append(m_raw, message.subject);
    append(m_raw, message.payload);
    tie(*logged);
}

Instant HistoryRecorder::momentOf(const LoggedEvent& logged, const StoredMessage& message, HistoryTopic topic)
{
    // A machine whose clock is ahead must not take the whole stream with it: nothing happened after it was stored.
    const bool isStoredKnown = message.storedAt != Instant();
    const Instant happened = isStoredKnown ? std::min(logged.event.time, message.storedAt) : logged.event.time;
    if (happened > m_latest) {
        if (m_reached == Instant::min())
            m_reached = message.storedAt;
        return m_reached;
    }
    if (m_reached == Instant::min() || m_reached - happened <= AnotherDay) {
        m_reached = std::max(m_reached, happened);
        return m_reached;
    }
    // On its own day, but behind what the log has told of the same thing before.
    Instant at = std::max(happened, lastOf(topic));
    if (const auto* const event = std::get_if<CaseEvent>(&logged.event.body)) {
        if (const auto* const opened = std::get_if<IncidentOpened>(&event->change);
            opened && !opened->splitFrom.empty())
            at = std::max(at, lastOf(leitstand::topicOf(opened->splitFrom)));
        else if (const auto* const merged = std::get_if<IncidentMerged>(&event->change))
            at = std::max(at, lastOf(leitstand::topicOf(merged->into)));
    }
    return at;
}

Instant HistoryRecorder::lastOf(HistoryTopic topic)
{
    if (!m_last) {
        m_last.emplace();
        const auto look = [this](const HistoryBlock& block) {
            for (const HistoryBlock::Entry& entry : block.entries) {
                const auto [last, isNew] = m_last->try_emplace(entry.topic, entry.at);
                last->second = std::max(last->second, entry.at);
            }
        };
        for (const HistoryBlocks* const blocks : { &m_before, &m_blocks }) {
            for (const auto& block : *blocks)
                look(*block);
        }
        look(m_block);
    }
    const auto last = m_last->find(topic);
    return last == m_last->end() ? Instant::min() : last->second;
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

} // namespace leitstand
