// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/outage_ends.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t MaxEnds = 120;

bool isSubjectWord(const Token& token)
{
    return token.isWord() && token.capital && token.length() >= 3
        && !isOneOf(token.lower,
            { "die", "der", "das", "wir", "unsere", "unser", "für", "nach", "ein", "eine", "funktion", "dienst",
                "dienste", "system", "systeme", "ausfall", "störung", "the", "our", "this", "that", "for", "after",
                "service", "services", "incident", "outage", "downtime", "während", "kunden", "uhr", "in", "am", "es",
                "sie", "diese", "dieser", "time", "all", "alle", "and", "stunden", "minuten" });
}

} // namespace

void addEnd(std::vector<End>& ends, const Entry& entry, std::size_t index, const ReadText& text)
{
    if (ends.size() >= MaxEnds)
        return;
    const bool seconds = text.mentions()[entry.mention].withSeconds;
    ends.push_back({ entry.at(), static_cast<double>(entry.tolerance) / 60 + (seconds ? 1 : 0), index, entry.sure });
    if (entry.twelve)
        ends.push_back({ entry.at() + 43200, static_cast<double>(entry.tolerance) / 60, index, false });
}

OutageEnds::OutageEnds(const ReadText& text, const TextTimeline& timeline) : m_text(text), m_timeline(timeline)
{
    collect();
}

void OutageEnds::collect()
{
    const auto& entries = m_timeline.entries;
    bool sureEnd = false;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.canStart() && (entry.state != EntryState::Unknown || entry.labelled))
            addEnd(m_starts, entry, i, m_text);
        if (entry.canEnd() && (entry.state == EntryState::Up || entry.state == EntryState::UpSlow)) {
            addEnd(m_ends, entry, i, m_text);
            sureEnd |= entry.sure;
        }
    }
    m_sureEnds = sureEnd;
    dropPartialEnds();
    // Entries that say nothing clear may be meant, too: they can silence a finding, not make one.
    m_looseStarts = m_starts;
    m_looseEnds = m_ends;
    const auto earlier = [](const Entry& a, const Entry& b) { return a.at() < b.at(); };
    const auto earliest = std::min_element(entries.begin(), entries.end(), earlier);
    const auto latest = std::max_element(entries.begin(), entries.end(), earlier);
    // What a list has before the first time that surely is of the outage may be its begin in words unknown here.
    std::int64_t sureBegin = 0;
    std::int64_t noticed = 0; // an alert comes after the begin
    for (const Entry& entry : entries) {
        if (!entry.leading || !entry.canStart() || !entry.saysDown())
            continue;
        if (sureBegin == 0 || entry.at() < sureBegin)
            sureBegin = entry.at();
        if (entry.state == EntryState::Detected && (noticed == 0 || entry.at() < noticed))
            noticed = entry.at();
    }
    sureBegin = std::max(sureBegin, noticed);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        const bool isFirst = entries.begin() + static_cast<std::ptrdiff_t>(i) == earliest;
        const bool isLast = entries.begin() + static_cast<std::ptrdiff_t>(i) == latest;
        if (entry.canStart() && entry.state == EntryState::Unknown && !entry.labelled
            && (isFirst || !entry.leading || m_starts.empty() || entry.at() < sureBegin))
            addEnd(m_looseStarts, entry, i, m_text);
        if (entry.canEnd()
            && (entry.state == EntryState::Unknown || entry.state == EntryState::Degraded
                || entry.state == EntryState::Told)
            && (isLast || !entry.leading || m_ends.empty() || entry.state != EntryState::Unknown))
            addEnd(m_looseEnds, entry, i, m_text);
    }
}

// "The first servers are back" is no end where a later time says that all are.
void OutageEnds::dropPartialEnds()
{
    m_allEnds = m_ends;
    std::int64_t last = 0;
    for (const End& end : m_ends) {
        if (end.sure && !m_timeline.entries[end.entry].partial)
            last = std::max(last, end.at);
    }
    std::erase_if(m_ends, [&](const End& end) { return m_timeline.entries[end.entry].partial && end.at < last; });
}

std::vector<End> OutageEnds::earlyStarts() const
{
    constexpr std::int64_t Least = 30 * 60;
    if (m_looseStarts.empty())
        return {};
    const auto earlier = [](const End& a, const End& b) { return a.at < b.at; };
    // What the list has counts, not what the prose says of it.
    const auto inList = [this](const End& start) { return m_timeline.entries[start.entry].leading; };
    std::vector<End> listed = m_looseStarts;
    if (std::any_of(listed.begin(), listed.end(), inList))
        std::erase_if(listed, [&inList](const End& start) { return !inList(start); });
    const std::int64_t first = std::min_element(listed.begin(), listed.end(), earlier)->at;
    std::int64_t last = first;
    for (const End& end : m_ends)
        last = std::max(last, end.at);
    const std::int64_t limit = first + std::max(Least, (last - first) * 3 / 10);
    std::vector<End> early = m_looseStarts;
    std::erase_if(early, [limit](const End& start) { return start.at > limit; });
    return early;
}

std::vector<End> OutageEnds::lastEnds() const
{
    std::int64_t last = 0;
    for (const End& end : m_ends)
        last = std::max(last, end.sure ? end.at : 0);
    // "All services are back as of 13:20" in the message of 13:31
    const auto tellsLast = [&](const End& end) {
        const Entry& entry = m_timeline.entries[end.entry];
        return !entry.leading && std::any_of(m_ends.begin(), m_ends.end(), [&](const End& other) {
            const Entry& post = m_timeline.entries[other.entry];
            return other.at == last && post.leading && post.words.first <= entry.words.first
                && post.words.last >= entry.words.last;
        });
    };
    std::vector<End> latest = m_looseEnds;
    std::erase_if(latest, [&](const End& end) { return end.at < last && !tellsLast(end); });
    return latest;
}

bool OutageEnds::anyPair(const Mention& mention, const std::vector<End>& starts, const std::vector<End>& ends)
{
    for (const End& from : starts) {
        for (const End& to : ends) {
            const Pair pair { &from, &to };
            if (to.at > from.at && canMean(mention, pair.minutes(), pair.slack()))
                return true;
        }
    }
    return false;
}

std::optional<Pair> OutageEnds::pairOfEarliest()
{
    const Entry* first = nullptr;
    std::size_t index = 0;
    for (std::size_t i = 0; i < m_timeline.entries.size() && i < 400; ++i) {
        const Entry& entry = m_timeline.entries[i];
        if (entry.canStart() && !entry.labelled && (!first || entry.at() < first->at())) {
            first = &entry;
            index = i;
        }
    }
    if (!first)
        return std::nullopt;
    m_ownStarts.clear();
    addEnd(m_ownStarts, *first, index, m_text);
    return firstPair({ m_ownStarts.data(), 1 }, { m_ends.data(), m_ends.size() }, false);
}

std::optional<Pair> OutageEnds::labelledPair()
{
    m_ownStarts.clear();
    m_ownEnds.clear();
    const auto& entries = m_timeline.entries;
    for (std::size_t i = 0; i < entries.size() && i < 400; ++i) {
        const Entry& entry = entries[i];
        if (entry.labelled && !entry.forecast && entry.strongBegin)
            addEnd(m_ownStarts, entry, i, m_text);
        if (entry.labelled && !entry.forecast && entry.strongEnd)
            addEnd(m_ownEnds, entry, i, m_text);
    }
    if (m_ownStarts.size() != 1 || m_ownEnds.size() != 1 || m_ownEnds.front().at <= m_ownStarts.front().at)
        return std::nullopt;
    return Pair { &m_ownStarts.front(), &m_ownEnds.front() };
}

std::optional<Pair> OutageEnds::pairOfOrder()
{
    const auto& entries = m_timeline.entries;
    const Entry* first = nullptr;
    const Entry* last = nullptr;
    for (const Entry& entry : entries) {
        if (entry.forecast || entry.otherCase || entry.twelve || entry.state == EntryState::Told)
            continue;
        if (!first || entry.at() < first->at())
            first = &entry;
        if (!entry.saysDown() && (!last || entry.at() > last->at()))
            last = &entry;
    }
    if (!first || !last || first->saysUp() || last->at() - first->at() > 2 * 86400 || entries.size() > 400)
        return std::nullopt;
    m_ownStarts.clear();
    m_ownEnds.clear();
    addEnd(m_ownStarts, *first, static_cast<std::size_t>(first - entries.data()), m_text);
    addEnd(m_ownEnds, *last, static_cast<std::size_t>(last - entries.data()), m_text);
    if (m_ownEnds.front().at <= m_ownStarts.front().at)
        return std::nullopt;
    return Pair { &m_ownStarts.front(), &m_ownEnds.front() };
}

std::optional<Pair> OutageEnds::firstPair(std::span<const End> starts, std::span<const End> ends, bool toFirstEnd) const
{
    // What is sure first; then what is only likely.
    for (const bool sure : { true, false }) {
        const End* from = nullptr;
        for (const End& start : starts) {
            const Entry& entry = m_timeline.entries[start.entry];
            const bool opensList = entry.leading
                && (entry.state == EntryState::Down || entry.state == EntryState::Degraded) && m_timeline.hasList
                && &start == &starts.front();
            const bool good
                = start.sure || entry.labelled || entry.strongBegin || entry.state == EntryState::Detected || opensList;
            if (!entry.twelve && (good || !sure) && (!from || start.at < from->at))
                from = &start;
        }
        if (!from)
            continue;
        const End* to = nullptr;
        for (const bool sureEnd : { true, false }) {
            for (const End& end : ends) {
                const Entry& entry = m_timeline.entries[end.entry];
                const bool good = end.sure || entry.labelled || entry.strongEnd;
                if (end.at <= from->at || (sureEnd && !good) || entry.twelve)
                    continue;
                const bool nearer = end.at - from->at < 86400;
                if (!to || (toFirstEnd ? end.at < to->at : nearer && (end.at > to->at || to->at - from->at >= 86400)))
                    to = &end;
            }
            if (to)
                return Pair { from, to };
        }
    }
    return std::nullopt;
}

std::optional<Pair> OutageEnds::pairOfSubject(const DurationClaim& claim)
{
    if (m_wordEntries.empty())
        indexWords();
    const TokenRange range = m_text.range(m_text.sentences()[claim.sentence]);
    std::vector<End> starts;
    std::vector<End> ends;
    for (std::uint32_t at = range.first; at < range.last; ++at) {
        if (!isSubjectWord(m_text.token(at)) || m_text.mentionAt(at) >= 0)
            continue;
        const auto found = m_wordEntries.find(m_text.token(at).lower);
        if (found == m_wordEntries.end() || found->second.size() * 2 > m_timeline.entries.size() + 1)
            continue;
        for (const std::size_t index : found->second) {
            const Entry& entry = m_timeline.entries[index];
            if (entry.canStart() && entry.state != EntryState::Unknown)
                addEnd(starts, entry, index, m_text);
            if (entry.canEnd() && (entry.state == EntryState::Up || entry.state == EntryState::UpSlow))
                addEnd(ends, entry, index, m_text);
        }
        if (starts.empty() && ends.size() == 1) // "Moodle is back" at a time of its own, and one begin for all
            starts = m_starts;
        const auto pair = firstPair({ starts.data(), starts.size() }, { ends.data(), ends.size() }, false);
        if (pair) {
            m_ownStarts = std::move(starts);
            m_ownEnds = std::move(ends);
            return firstPair({ m_ownStarts.data(), m_ownStarts.size() }, { m_ownEnds.data(), m_ownEnds.size() }, false);
        }
    }
    return std::nullopt;
}

void OutageEnds::indexWords()
{
    for (std::size_t i = 0; i < m_timeline.entries.size() && i < 400; ++i) {
        const Entry& entry = m_timeline.entries[i];
        for (std::uint32_t at = entry.words.first; at < entry.words.last; ++at) {
            if (!isSubjectWord(m_text.token(at)))
                continue;
            auto& list = m_wordEntries[m_text.token(at).lower];
            if (list.empty() || list.back() != i)
                list.push_back(i);
        }
    }
}

} // namespace leitstand::textcheck
