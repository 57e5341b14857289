// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/duration_support.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

bool sharesName(const ReadText& text, TokenRange a, TokenRange b)
{
    for (std::uint32_t at = a.first; at < a.last; ++at) {
        const Token& token = text.token(at);
        if (!token.isWord() || !token.capital || token.length() < 2 || text.mentionAt(at) >= 0
            || isOneOf(token.lower, { "the", "der", "die", "das", "our", "wir", "it", "es" }))
            continue;
        for (std::uint32_t other = b.first; other < b.last; ++other) {
            if (text.token(other).lower == token.lower)
                return true;
        }
    }
    return false;
}

} // namespace

bool anyTwoTimes(const TextTimeline& timeline, const Mention& mention)
{
    const auto& entries = timeline.entries;
    const std::size_t count = std::min<std::size_t>(entries.size(), 120);
    for (std::size_t i = 0; i < count; ++i) {
        for (std::size_t k = 0; k < count; ++k) {
            const double slack = static_cast<double>(std::max(entries[i].tolerance, entries[k].tolerance)) / 60;
            if ((entries[k].at() > entries[i].at()
                    && canMean(mention, static_cast<double>(entries[k].at() - entries[i].at()) / 60, slack))
                || (k < i && canMean(mention, static_cast<double>(apart(entries[i], entries[k])) / 60, slack)))
                return true;
        }
    }
    return false;
}

bool daysGive(const TextTimeline& timeline, const Mention& mention)
{
    std::int64_t first = 0;
    std::int64_t last = 0;
    for (const std::int64_t day : timeline.mentionDays) {
        if (day == 0)
            continue;
        first = first == 0 ? day : std::min(first, day);
        last = std::max(last, day);
    }
    const bool beyond = std::none_of(
        timeline.entries.begin(), timeline.entries.end(), [last](const Entry& entry) { return entry.day >= last; });
    return beyond && last > first && canMean(mention, static_cast<double>(last - first) * 1440, 1440);
}

std::optional<std::size_t> rangeOfSubject(
    const ReadText& text, const TextTimeline& timeline, const DurationClaim& claim)
{
    const auto& entries = timeline.entries;
    if (claim.labelled || entries.size() > 40)
        return std::nullopt;
    const Mention& mention = text.mentions()[claim.mention];
    const TokenRange clause = text.clauseAround({ mention.core, mention.last });
    std::optional<std::size_t> found;
    std::size_t ranges = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& entry = entries[i];
        if (entry.rangeEnd < 0 || entry.forecast || entry.leading || !entry.saysDown())
            continue;
        ++ranges;
        if (entry.sentence == claim.sentence)
            return std::nullopt;
        const std::uint32_t begin = text.mentions()[entry.mention].first;
        std::uint32_t from = begin;
        while (from > text.sentences()[entry.sentence].first && text.mentionAt(from - 1) < 0 && begin - from < 12)
            --from;
        if (!sharesName(text, clause, { from, begin }))
            continue;
        if (found)
            return std::nullopt;
        found = i;
    }
    return ranges >= 2 ? found : std::nullopt;
}

} // namespace leitstand::textcheck
