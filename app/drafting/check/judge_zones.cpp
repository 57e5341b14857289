// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clock times that cannot be, and two zones that do not fit.

#include "drafting/check/clock_claims.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Day = 86400;

void judgeImpossible(const ReadText& text, std::vector<TimeFinding>& findings)
{
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Clock || !mention.impossible)
            continue;
        TimeFinding finding = clockFinding(TimeFault::NoSuchTime, mention);
        finding.claimedTime = text.textOf({ mention.core, mention.core + 3 });
        findings.push_back(std::move(finding));
    }
}

bool isWinterName(const ReadText& text, const Mention& mention)
{
    for (std::uint32_t at = mention.core; at < mention.last; ++at) {
        if (isOneOf(text.token(at).lower, { "cet", "mez", "est", "cst", "mst", "pst", "gmt" }))
            return true;
    }
    return false;
}

void judgeZones(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    // In summer many write CET and mean CEST.
    const bool summer
        = timeline.yearKnown && std::any_of(timeline.entries.begin(), timeline.entries.end(), [](const Entry& entry) {
              const int month = QDate::fromJulianDay(entry.day).month();
              return month >= 4 && month <= 10;
          });
    const Mention* base = nullptr;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Clock || mention.impossible)
            continue;
        if (!mention.alternate) {
            base = &mention;
            continue;
        }
        if (!base || !base->zone || !mention.zone || base->rangeBegin >= 0)
            continue;
        std::int64_t least = Day;
        int expected = 0;
        for (const int own : { base->zone->first, base->zone->second }) {
            for (const int other : { mention.zone->first, mention.zone->second }) {
                const std::int64_t utc = base->second - own * 60;
                std::int64_t difference = ((mention.second - other * 60 - utc) % Day + Day) % Day;
                difference = std::min(difference, Day - difference);
                if (difference < least) {
                    least = difference;
                    expected = static_cast<int>(((utc + other * 60) % Day + Day) % Day);
                }
            }
        }
        const bool tolerated = base->twelve || mention.twelve
            || least <= (base->wording == Wording::Exact ? 1 : 20) * Minute
            || (summer && least == 60 * Minute && (isWinterName(text, *base) || isWinterName(text, mention)));
        if (tolerated)
            continue;
        TimeFinding finding = clockFinding(TimeFault::OtherZone, mention);
        finding.claimedTime = clockText(mention.second);
        finding.expectedTime = clockText(expected);
        finding.gross = least >= 30 * Minute;
        findings.push_back(std::move(finding));
    }
}

// "between 16:02 and 16:47 CEST (14:02 - 14:57 UTC)": both ends of a range in another zone.
void judgeZonesOfRanges(const ReadText& text, std::vector<TimeFinding>& findings)
{
    const auto& mentions = text.mentions();
    for (std::size_t i = 0; i + 3 < mentions.size(); ++i) {
        const Mention& begin = mentions[i];
        if (begin.kind != MentionKind::Clock || begin.rangeEnd != static_cast<std::int32_t>(i) + 1)
            continue;
        const Mention& end = mentions[i + 1];
        const Mention& otherBegin = mentions[i + 2];
        const Mention& otherEnd = mentions[i + 3];
        const Token& sign = text.token(end.last);
        if (otherBegin.kind != MentionKind::Clock || otherBegin.rangeEnd != static_cast<std::int32_t>(i) + 3
            || otherBegin.first - end.last > 2 || !(sign.is("(") || sign.is("/") || sign.is("=") || sign.is(";"))
            || !end.zone || !otherEnd.zone || !end.zone->isSure() || !otherEnd.zone->isSure() || end.twelve
            || otherEnd.twelve)
            continue;
        const int shift = (otherEnd.zone->first - end.zone->first) * 60;
        for (const auto& [own, other] : { std::pair(&begin, &otherBegin), std::pair(&end, &otherEnd) }) {
            const int expected = static_cast<int>(((own->second + shift) % Day + Day) % Day);
            if (std::abs(expected - other->second) <= Minute)
                continue;
            TimeFinding finding = clockFinding(TimeFault::OtherZone, *other);
            finding.claimedTime = clockText(other->second);
            finding.expectedTime = clockText(expected);
            finding.gross = std::abs(expected - other->second) >= 30 * Minute;
            findings.push_back(std::move(finding));
        }
    }
}

} // namespace

void judgeZonesOfClocks(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeImpossible(text, findings);
    judgeZones(text, timeline, findings);
    judgeZonesOfRanges(text, findings);
}

} // namespace leitstand::textcheck
