// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which durations of a text speak of an outage, and what figures they can mean.

#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

bool hasNear(const ReadText& text, StateWord word, const Mention& mention, std::uint32_t before, std::uint32_t after,
    const Sentence& sentence)
{
    const std::uint32_t first = std::max(sentence.first, mention.core > before ? mention.core - before : 0);
    return text.has(word, { first, std::min(sentence.last, mention.last + after) });
}

bool isAgo(const ReadText& text, const Mention& mention)
{
    const Token& before = text.token(mention.first - 1);
    if (before.is("vor") && !text.token(mention.first - 2).is("kurz"))
        return true;
    return isOneOf(
        text.token(mention.last).lower, { "ago", "earlier", "zuvor", "vorher", "prior", "alt", "old", "früher" });
}

// "11:00 to 11:52, almost an hour", "10:00–10:20 (20 min)"
bool besideRange(const ReadText& text, std::uint32_t index)
{
    const auto& mentions = text.mentions();
    const Mention& mention = mentions[index];
    const auto joined = [&text](std::uint32_t from, std::uint32_t to) {
        bool good = to - from <= 5;
        for (std::uint32_t at = from; good && at < to; ++at)
            good = !text.token(at).isNumber()
                && (!text.token(at).isWord()
                    || isOneOf(text.token(at).lower,
                        { "also", "for", "i", "e", "or", "oder", "d", "h", "das", "sind", "uhr", "total", "a", "span",
                            "of", "period", "waren", "insgesamt", "lasting", "dauer", "which", "is", "was", "about",
                            "that's", "mithin", "somit", "ergo" }))
                && !text.token(at).is(";");
        return good;
    };
    if (index > 0 && mentions[index - 1].rangeBegin >= 0 && mention.first >= mentions[index - 1].last
        && joined(mentions[index - 1].last, mention.first))
        return true;
    return index + 1 < mentions.size() && mentions[index + 1].rangeEnd >= 0 && text.token(mention.last).is("(")
        && joined(mention.last, mentions[index + 1].first);
}

bool saysOutage(const ReadText& text, const Sentence& sentence)
{
    const TokenRange range = text.range(sentence);
    return text.has(StateWord::Down, range) || text.has(StateWord::Degraded, range)
        || text.has(StateWord::Negative, range);
}

// "for three hours", "drei Stunden lang", "a 75-minute window", told of the past and of no one's work.
bool isToldLength(const ReadText& text, const Mention& mention, TokenRange clause)
{
    if (mention.vague || mention.minutes < 3 || mention.minutes > 2880 || mention.wording == Wording::UpTo)
        return false;
    for (const PhraseHit& hit : text.wordsIn(clause)) {
        const auto word = static_cast<StateWord>(hit.kind);
        if (word == StateWord::Watch || word == StateWord::Step || word == StateWord::Told || word == StateWord::Detect
            || word == StateWord::Future || word == StateWord::Habit)
            return false;
    }
    for (std::uint32_t at = clause.first; at < clause.last; ++at) {
        const std::string_view word = text.token(at).lower;
        if (isOneOf(word, { "can", "could", "may", "kann", "können", "might", "would", "würde", "würden" }))
            return false;
        for (const std::string_view work : { "arbeit", "gearbeit", "working", "worked", "spent", "spend", "investigat",
                 "untersuch", "analy", "test", "wait", "warte", "kopier", "copy", "copied", "debug", "call", "meeting",
                 "besprech", "telefonat", "lernen", "schlaf", "sleep", "rotat", "schicht", "shift", "read" }) {
            if (word.starts_with(work))
                return false;
        }
    }
    const std::string_view before = text.token(mention.first - 1).lower;
    const Token& behind = text.token(mention.last);
    if (isOneOf(behind.lower, { "after", "nach" })) { // "almost three hours after it began"
        const TokenRange name { mention.last + 1, mention.last + 6 };
        return text.has(StateWord::Begin, name) || text.has(StateWord::Down, name)
            || text.has(StateWord::Incident, name);
    }
    return isOneOf(before,
               { "for", "für", "während", "during", "über", "over", "of", "von", "ganze", "this", "the", "die", "der",
                   "den", "these", "diese", "dieser", "diesen", "lasted", "waren", "sind", "also", "rund" })
        || isOneOf(behind.lower, { "lang", "long", "ohne", "without", "window", "period", "outage", "zeitraum" })
        || text.token(mention.last - 1).isDash() || text.token(mention.last - 2).isDash();
}

std::optional<DurationClaim> claimOf(const ReadText& text, std::uint32_t index)
{
    const Mention& mention = text.mentions()[index];
    const std::size_t sentenceIndex = text.sentenceOf(mention.core);
    const Sentence& sentence = text.sentences()[sentenceIndex];
    const TokenRange whole = text.range(sentence);
    if (isAgo(text, mention) || isOneOf(text.token(mention.first - 1).lower, { "alle", "every", "each", "pro", "per" })
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
    claim.labelled = sentence.startsLine && mention.core - sentence.first <= 12
        && (text.token(mention.core - 1).is(":") || text.token(mention.first - 1).is(":")
            || text.token(mention.first - 1).is("*") || text.token(mention.first - 1).is("|"))
        && (text.has(StateWord::Lasted, { sentence.first, mention.first })
            || text.has(StateWord::Down, { sentence.first, mention.first }));
    claim.total = text.has(StateWord::Total, clause) || text.has(StateWord::Total, { sentence.first, mention.core });
    claim.forecast = text.has(StateWord::Future, { clause.first, mention.last })
        || text.has(StateWord::Forecast, { clause.first, mention.last })
        || (text.has(StateWord::Future, { sentence.first, mention.first }) && !downHere);
    claim.repeated = text.has(StateWord::Repeated, clause) || mention.wording == Wording::UpTo;
    const bool direct = isOneOf(
        text.token(mention.first - 1).lower, { "lasting", "lasted", "dauerte", "dauerten", "dauer", "duration" });
    // "während dieser vier Tage", "those 45 minutes": of what was told just before
    const bool demonstrative
        = isOneOf(text.token(mention.first - 1).lower, { "dieser", "diesen", "diese", "these", "those", "that's" })
        && sentenceIndex > 0 && saysOutage(text, text.sentences()[sentenceIndex - 1]);
    claim.strong = (besideRange(text, index) || direct || demonstrative) && !text.has(StateWord::Step, clause);
    if (claim.strong)
        return claim;
    const bool step = text.has(StateWord::Step, clause);
    const bool adjoining = downHere && mention.last < clause.last
        && text.has(StateWord::Down, { mention.last, std::min(mention.last + 2, clause.last) });
    claim.strong = adjoining || (downHere && !step) || claim.labelled;
    if (claim.strong)
        return claim;
    const bool down = text.has(StateWord::Down, whole) || text.has(StateWord::Degraded, whole)
        || text.has(StateWord::Incident, whole);
    const bool up = upHere || text.has(StateWord::Up, whole) || text.has(StateWord::WeakUp, whole);
    const std::string_view before = text.token(mention.first - 1).lower;
    const bool after = isOneOf(before, { "nach", "after", "einer", "einem", "erst" })
        || isOneOf(text.token(mention.last).lower, { "später", "later", "after", "nach", "into" });
    // "Es dauerte 15 Minuten, bis wir wieder online waren"
    const bool took = lasted && (up || down) && text.has(StateWord::Lasted, { clause.first, mention.first });
    if (step && !down && !(took && up))
        return std::nullopt;
    if (claim.total)
        return claim;
    if (((after && up) || took) && (down || up))
        return claim;
    if (!isToldLength(text, mention, clause) || claim.forecast)
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
    const double tolerance = toleranceOf(duration) + slack + 1.0 / 60;
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
        return minutes <= duration.upper + slack + 1
            && minutes >= std::min(duration.minutes * 0.75, duration.minutes - std::max(duration.grain, 1.0)) - slack;
    default:
        return minutes >= duration.minutes - tolerance && minutes <= duration.upper + tolerance;
    }
}

bool isGross(double claimed, double expected)
{
    const double difference = std::abs(claimed - expected);
    return difference >= 30 || difference >= 0.2 * std::max(claimed, expected) + 0.01;
}

TimeFinding contradictedDuration(
    const TextTimeline& timeline, const Mention& duration, double minutes, const Entry& from, const Entry& to)
{
    TimeFinding finding;
    finding.fault = TimeFault::DurationOfSpan;
    finding.rule = CheckRule::Duration;
    finding.first = duration.first;
    finding.last = duration.last;
    finding.claimedMinutes = duration.minutes;
    finding.expectedMinutes = minutes;
    finding.gross = isGross(duration.minutes, minutes);
    finding.why.push_back({ momentText(timeline, from), momentText(timeline, to), {} });
    return finding;
}

std::vector<DurationClaim> durationClaims(const ReadText& text, const TextTimeline&)
{
    std::vector<DurationClaim> claims;
    for (std::size_t i = 0; i < text.mentions().size(); ++i) {
        if (text.mentions()[i].kind != MentionKind::Duration)
            continue;
        if (const auto claim = claimOf(text, static_cast<std::uint32_t>(i)))
            claims.push_back(*claim);
    }
    return claims;
}

} // namespace leitstand::textcheck
