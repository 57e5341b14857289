// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which durations of a text speak of an outage, and what figures they can mean.

#include "drafting/check/claim_context.h"
#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

std::optional<DurationClaim> claimOf(const ReadText& text, std::uint32_t index)
{
    const Mention& mention = text.mentions()[index];
    const std::size_t sentenceIndex = text.sentenceOf(mention.core);
    const Sentence& sentence = text.sentences()[sentenceIndex];
    const TokenRange whole = text.range(sentence);
    if (isCompound(text, mention) || isAgo(text, mention) || isCountOfDays(text, mention)
        || isDelay(text, mention, sentence) || isOverrun(text, mention) || isUntilBegin(text, mention, sentence)
        || isOffset(text, mention, sentence) || isBetweenEvents(text, mention, sentence)
        || isOfDetection(text, mention, text.clauseAround({ mention.core, mention.last }))
        || isRule(text, mention, sentenceIndex) || isAfterThat(text, mention) || isExcess(text, mention)
        || isOfWork(text, mention, sentence)
        || isPluperfect(text, mention, text.clauseAround({ mention.core, mention.last }))
        || isOneOf(text.token(mention.first - 1).lower, { "alle", "every", "each", "pro", "per" })
        || hasNear(text, StateWord::Habit, mention, 5, 3, sentence) || text.has(StateWord::OtherCase, whole))
        return std::nullopt;
    DurationClaim claim;
    claim.mention = index;
    claim.sentence = static_cast<std::uint32_t>(sentenceIndex);
    const TokenRange clause = text.clauseAround({ mention.core, mention.last });
    const bool downHere = text.has(StateWord::Down, clause) || text.has(StateWord::Degraded, clause)
        || (text.has(StateWord::Negative, clause) && !text.has(StateWord::Harmless, clause));
    const bool upHere = text.has(StateWord::Up, clause) || text.has(StateWord::WeakUp, clause);
    const bool lasted = text.has(StateWord::Lasted, clause);
    claim.labelled = (sentence.startsLine || text.has(StateWord::Lasted, { sentence.first, mention.first }))
        && mention.core - sentence.first <= 12
        && (text.token(mention.core - 1).is(":") || text.token(mention.first - 1).is(":")
            || text.token(mention.first - 1).is("*") || text.token(mention.first - 1).is("|"))
        && (text.has(StateWord::Lasted, { sentence.first, mention.first })
            || text.has(StateWord::Down, { sentence.first, mention.first }));
    claim.ongoing = isOngoing(text, mention, clause);
    claim.share = isShare(text, mention);
    if (claim.share) {
        claim.weak = true;
        return claim;
    }
    claim.labelled |= isBelowLabel(text, mention, sentenceIndex);
    claim.total = text.has(StateWord::Total, clause) || text.has(StateWord::Total, { sentence.first, mention.core });
    claim.forecast = text.has(StateWord::Future, { clause.first, mention.last })
        || text.has(StateWord::Forecast, { clause.first, mention.last })
        || (text.has(StateWord::Future, { sentence.first, mention.first }) && !downHere);
    claim.repeated = text.has(StateWord::Repeated, clause) || mention.wording == Wording::UpTo;
    // "nach 43-minütiger Pause", "a 40-minute interruption"
    const bool adjective
        = mention.wording != Wording::UpTo && isAdjective(text, mention) && !text.has(StateWord::Watch, clause);
    const bool verbBehind = isOneOf(text.token(mention.last).lower, { "dauerte", "dauerten", "andauerte", "anhielt" })
        && (text.has(StateWord::Down, whole) || text.has(StateWord::Incident, whole)); // "…, der acht Stunden dauerte"
    const bool direct = adjective || verbBehind || endsAsTold(text, mention, sentence)
        || isConsequence(text, mention, sentence)
        || isOneOf(
            text.token(mention.first - 1).lower, { "lasting", "lasted", "dauerte", "dauerten", "dauer", "duration" })
        || (text.token(mention.first - 1).is(":")
            && isOneOf(text.token(mention.first - 2).lower,
                { "dauer", "duration", "gesamtdauer", "ausfalldauer", "störungsdauer", "ausfallzeit", "downtime" }));
    // "während dieser vier Tage", "those 45 minutes": of what was told just before
    const bool demonstrative = (refersBack(text, mention, sentence) && sentenceIndex > 0)
        || isAnswered(text, mention, sentenceIndex)
        || (isInThose(text, mention) && sentenceIndex > 0 && tellsTimes(text, text.sentences()[sentenceIndex - 1]))
        || (isOneOf(text.token(mention.first - 1).lower, { "dieser", "diesen", "diese", "these", "those", "that's" })
            && sentenceIndex > 0
            && (saysOutage(text, text.sentences()[sentenceIndex - 1])
                || tellsTimes(text, text.sentences()[sentenceIndex - 1])));
    claim.forecast &= !besideRange(text, index)
        && !isOneOf(text.token(mention.first - 1).lower, { "lasted", "dauerte", "dauerten", "took" });
    claim.strong
        = (besideRange(text, index) || direct || demonstrative || isApposition(text, mention, clause, sentence))
        && !text.has(StateWord::Step, clause);
    if (claim.strong)
        return claim;
    const bool step = text.has(StateWord::Step, clause);
    const bool adjoining = downHere && mention.last < clause.last
        && text.has(StateWord::Down, { mention.last, std::min(mention.last + 2, clause.last) });
    claim.strong = adjoining || (downHere && !step) || claim.labelled;
    claim.denied = claim.strong && !claim.labelled && !text.has(StateWord::Down, clause)
        && !text.has(StateWord::Degraded, clause);
    if (claim.strong)
        return claim;
    const bool down = text.has(StateWord::Down, whole) || text.has(StateWord::Degraded, whole)
        || text.has(StateWord::Incident, whole);
    const bool up = upHere || text.has(StateWord::Up, whole) || text.has(StateWord::WeakUp, whole)
        || text.has(StateWord::End, whole);
    const std::string_view before = text.token(mention.first - 1).lower;
    // What is well again after it stands in the words behind it, up to the next time.
    std::uint32_t told = mention.last;
    for (std::uint32_t at = mention.last; at < mention.last + 4 && at < sentence.last; ++at) {
        if (text.mentionAt(at) >= 0) // "nach 38 Minuten, um 14.40 Uhr, war …"
            told = text.mentions()[static_cast<std::size_t>(text.mentionAt(at))].last;
    }
    while (told < sentence.last && !text.token(told).is(";")
        && (text.mentionAt(told) < 0
            || text.mentions()[static_cast<std::size_t>(text.mentionAt(told))].kind != MentionKind::Clock))
        ++told;
    const TokenRange behind { mention.last, told };
    const bool upBehind = upHere || text.has(StateWord::Up, behind) || text.has(StateWord::WeakUp, behind)
        || text.has(StateWord::End, behind) || told >= sentence.last;
    const bool after = upBehind
        && (isOneOf(before, { "nach", "after", "einer", "einem", "erst" })
            || isOneOf(text.token(mention.last).lower, { "später", "later", "after", "nach", "into" }));
    // "Es dauerte 15 Minuten, bis wir wieder online waren"; not "it took ten minutes to find the cause"
    const bool took = !isOfVerb(text, mention) && !isOneOf(before, { "nach", "after", "before" }) && lasted
        && (up || down) && text.has(StateWord::Lasted, { clause.first, mention.first });
    if (step && !down && !(took && up))
        return std::nullopt;
    // "Two hours until the last customer was back"
    if (isOneOf(text.token(mention.last).lower, { "until", "bis" }) && text.has(StateWord::Up, behind)
        && !claim.forecast) {
        claim.strong = true;
        return claim;
    }
    if (claim.total)
        return claim;
    if (((after && up) || took) && (down || up))
        return claim;
    if ((!isToldLength(text, mention, clause) && !isToldOfOutage(text, mention, clause)) || claim.forecast)
        return std::nullopt;
    claim.weak = true;
    return claim;
}

} // namespace

double toleranceOf(const Mention& duration)
{
    const double half = duration.grain <= 1 ? 1 : duration.grain / 2;
    if (duration.wording == Wording::About)
        return std::max(half * 2, duration.minutes * 0.15);
    return half;
}

bool canMean(const Mention& duration, double minutes, double slack)
{
    const double tolerance = std::max(toleranceOf(duration), slack) + 1.0 / 60; // one doubt, not two
    if (duration.vague)
        return minutes >= duration.minutes - slack && minutes <= duration.upper + slack;
    switch (duration.wording) {
    case Wording::AtLeast: // "gut eine Stunde" is not two, "more than an hour" may be
        return minutes >= duration.minutes - slack - (duration.grain <= 1 ? 1 : 2)
            && (!duration.justOver || minutes <= duration.upper * 1.15 + std::max(duration.grain / 2, 5.0) + slack);
    case Wording::AtMost:
    case Wording::UpTo:
        return minutes <= duration.upper + slack + 1;
    case Wording::Almost:
        // A quarter below, or one unit of few: "almost an hour" is not half an hour.
        return minutes <= duration.upper + slack + 1
            && minutes >= duration.minutes
                - std::max(duration.minutes * 0.25, std::min(std::max(duration.grain, 1.0), duration.minutes * 0.4))
                - slack;
    default:
        return minutes >= duration.minutes - tolerance && minutes <= duration.upper + tolerance;
    }
}

bool isGross(double claimed, double expected)
{
    const double difference = std::abs(claimed - expected);
    return difference >= 30 || difference >= 0.2 * std::max(claimed, expected) + 0.01;
}

TimeFinding lengthFinding(const Mention& duration, double minutes)
{
    TimeFinding finding;
    finding.first = duration.first;
    finding.last = duration.last;
    finding.claimedMinutes = duration.minutes;
    finding.expectedMinutes = minutes;
    finding.gross = isGross(duration.minutes, minutes);
    return finding;
}

bool isFoundAt(const std::vector<TimeFinding>& findings, const Mention& mention)
{
    return std::any_of(findings.begin(), findings.end(),
        [&mention](const TimeFinding& finding) { return finding.first == mention.first; });
}

TimeFinding contradictedDuration(
    const TextTimeline& timeline, const Mention& duration, double minutes, const Entry& from, const Entry& to)
{
    TimeFinding finding = lengthFinding(duration, minutes);
    finding.why.push_back({ momentText(timeline, from), momentText(timeline, to), {} });
    return finding;
}

std::vector<DurationClaim> durationClaims(const ReadText& text, const TextTimeline&)
{
    constexpr std::size_t MaxLengths = 500; // no honest text has so many; each is weighed against its whole sentence
    std::vector<DurationClaim> claims;
    std::size_t looked = 0;
    for (std::size_t i = 0; i < text.mentions().size(); ++i) {
        if (text.mentions()[i].kind != MentionKind::Duration)
            continue;
        if (++looked > MaxLengths)
            break;
        auto claim = claimOf(text, static_cast<std::uint32_t>(i));
        if (!claim)
            continue;
        // "13 minutes after the first error": from an event that judgeAnchors() looks for
        const TokenRange said = text.range(text.sentences()[claim->sentence]);
        claim->weak |= isOneOf(text.token(text.mentions()[i].last).lower, { "after", "nach" }) && !claim->total
            && !text.has(StateWord::Up, said) && !text.has(StateWord::WeakUp, said);
        claims.push_back(*claim);
    }
    return claims;
}

} // namespace leitstand::textcheck
