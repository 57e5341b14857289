// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The times of a text that can begin or end an outage, and which of them belong together.
#pragma once

#include "drafting/check/time_findings.h"

#include <span>
#include <unordered_map>

namespace leitstand::textcheck {

struct End {
    std::int64_t at = 0;
    double slack = 0; // minutes
    std::size_t entry = 0;
    bool sure = false;
};

struct Pair {
    const End* from = nullptr;
    const End* to = nullptr;
    [[nodiscard]] double minutes() const { return static_cast<double>(to->at - from->at) / 60; }
    [[nodiscard]] double slack() const { return std::max(from->slack, to->slack); }
};

// Adds nothing beyond a number that no honest text reaches.
void addEnd(std::vector<End>& ends, const Entry& entry, std::size_t index, const ReadText& text);

class OutageEnds {
public:
    OutageEnds(const ReadText& text, const TextTimeline& timeline);

    [[nodiscard]] const std::vector<End>& starts() const { return m_starts; }
    [[nodiscard]] const std::vector<End>& ends() const { return m_ends; }
    // With those that are for some only.
    [[nodiscard]] const std::vector<End>& allEnds() const { return m_allEnds; }
    // With those that say nothing clear: they can silence a finding, not make one.
    [[nodiscard]] const std::vector<End>& looseStarts() const { return m_looseStarts; }
    [[nodiscard]] const std::vector<End>& looseEnds() const { return m_looseEnds; }
    // The starts that are near the first, by the length of the whole.
    [[nodiscard]] std::vector<End> earlyStarts() const;
    // The latest end and what is said after it.
    [[nodiscard]] std::vector<End> lastEnds() const;
    [[nodiscard]] bool hasSureEnd() const { return m_sureEnds; }

    // Whether the mention can mean the time between any of them.
    [[nodiscard]] static bool anyPair(
        const Mention& mention, const std::vector<End>& starts, const std::vector<End>& ends);
    // From the first start to the last end on the day of the start, or the last of all.
    [[nodiscard]] std::optional<Pair> firstPair(
        std::span<const End> starts, std::span<const End> ends, bool toFirstEnd) const;
    // In a text whose times do not say that it began, the earliest is taken for the begin. Valid until the next call.
    [[nodiscard]] std::optional<Pair> pairOfEarliest();
    // "Beginn: …" and "Ende: …" of the head of a notice, if it has one of each. Valid until the next call.
    [[nodiscard]] std::optional<Pair> labelledPair();
    // From the earliest time to the latest, whatever their words say: of a text that tells one outage in words unknown
    // here. Valid until the next call.
    [[nodiscard]] std::optional<Pair> pairOfOrder();
    // The pair of entries that share a name with the claim which not all entries have. Valid until the next call.
    [[nodiscard]] std::optional<Pair> pairOfSubject(const DurationClaim& claim);

private:
    void collect();
    void dropPartialEnds();
    void indexWords();

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<End> m_starts;
    std::vector<End> m_ends;
    std::vector<End> m_looseStarts;
    std::vector<End> m_looseEnds;
    std::vector<End> m_allEnds;
    std::vector<End> m_ownStarts;
    std::vector<End> m_ownEnds;
    bool m_sureEnds = false;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_wordEntries;
};

} // namespace leitstand::textcheck
