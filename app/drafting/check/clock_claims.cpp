// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/clock_claims.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

// "Incident declared" comes some time after the begin.
bool isLate(const ReadText& text, const Entry& entry)
{
    for (std::uint32_t at = entry.words.first; at < entry.words.last && at < entry.words.first + 6; ++at) {
        for (const std::string_view stem :
            { "declar", "reported", "acknowl", "escalat", "gemeldet", "eskal", "ausgerufen" }) {
            if (text.token(at).lower.starts_with(stem))
                return true;
        }
    }
    return false;
}

} // namespace

Side claimedSide(const ReadText& text, const Entry& entry)
{
    if (entry.forecast || entry.otherCase || entry.twelve)
        return Side::None;
    if (entry.leading && !entry.labelled)
        return Side::None;
    if (entry.saysDown() && (entry.strongBegin || (entry.labelled && !isLate(text, entry))))
        return Side::Start;
    if (entry.saysUp() && (entry.strongEnd || entry.labelled || (entry.whole && entry.sure)))
        return Side::End;
    return Side::None;
}

std::int64_t allowed(const ReadText& text, const Entry& claim, const Entry& other)
{
    const auto one = [&text](const Entry& entry) -> std::int64_t {
        const Mention& mention = text.mentions()[entry.mention];
        if (mention.wording != Wording::Exact)
            return 20 * Minute;
        return mention.hourOnly ? 15 * Minute : mention.withSeconds ? 59 : 0;
    };
    return std::max(one(claim), one(other)) + Minute;
}

bool sharesSubject(const ReadText& text, TokenRange a, TokenRange b)
{
    for (std::uint32_t i = a.first; i < a.last && i < a.first + 60; ++i) {
        const Token& token = text.token(i);
        if (!token.isWord() || !token.capital || token.length() < 3 || text.mentionAt(i) >= 0
            || isOneOf(token.lower, { "die", "der", "das", "wir", "uhr", "the", "erst", "gegen", "alle" }))
            continue;
        for (std::uint32_t k = b.first; k < b.last && k < b.first + 60; ++k) {
            if (text.token(k).lower == token.lower)
                return true;
        }
    }
    return false;
}

int votesFor(const ReadText& text, const TextTimeline& timeline, const Entry& entry)
{
    int count = 0;
    std::size_t looked = 0;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Duration || mention.vague || ++looked > 40)
            continue;
        for (const Entry& other : timeline.entries) {
            if (other.at() != entry.at() && canMean(mention, static_cast<double>(apart(other, entry)) / 60, 0)) {
                ++count;
                break;
            }
        }
    }
    return count;
}

TimeFinding clockFinding(TimeFault fault, const Mention& mention)
{
    TimeFinding finding;
    finding.fault = fault;
    finding.rule = CheckRule::ClockTime;
    finding.first = mention.first;
    finding.last = mention.last;
    return finding;
}

} // namespace leitstand::textcheck
