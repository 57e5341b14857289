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

// "had been failing for twenty minutes" when somebody looked: up to a moment within the outage.
// "the five-minute burn alert", "a 30-day objective": an adjective of something else.
bool isCompound(const ReadText& text, const Mention& mention)
{
    if (!text.token(mention.last - 2).isDash() || text.token(mention.last - 1).spaceBefore
        || !isOneOf(text.token(mention.last - 1).lower, { "second", "minute", "hour", "day", "week" })
        || !text.token(mention.last).isWord())
        return false;
    const TokenRange noun { mention.last, mention.last + 2 };
    return !text.has(StateWord::Down, noun) && !text.has(StateWord::Incident, noun)
        && !text.has(StateWord::Degraded, noun)
        && !isOneOf(text.token(mention.last).lower,
            { "window", "period", "gap", "pause", "break", "phase", "wait", "impact", "long", "suspension",
                "closure" });
}

// "Canary should page after 5 minutes if it fails": a rule for the next time.
bool isRule(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    if (isOneOf(text.token(mention.last).lower, { "if", "wenn", "falls", "sobald", "whenever" }))
        return true;
    return text.isRemedy(sentenceIndex);
}

bool isPluperfect(const ReadText& text, const Mention& mention, TokenRange clause)
{
    const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    for (std::size_t i = first; i < last; ++i) {
        if (text.mentions()[i].kind == MentionKind::Clock
            && isOneOf(text.token(text.mentions()[i].first - 1).lower, { "since", "from" }))
            return false;
    }
    for (std::uint32_t at = clause.first; at + 1 < mention.first; ++at) {
        if (text.token(at).is("had") && isOneOf(text.token(at + 1).lower, { "been", "already" }))
            return true;
    }
    return false;
}

// "seit zwei Stunden", "dauert bereits drei Stunden": up to the moment of telling.
bool isOngoing(const ReadText& text, const Mention& mention, TokenRange clause)
{
    if (text.token(mention.first - 1).is("seit"))
        return true;
    for (std::uint32_t at = clause.first; at < mention.first; ++at) {
        if (isOneOf(text.token(at).lower,
                { "bereits", "schon", "inzwischen", "mittlerweile", "already", "bislang", "bisher" }))
            return true;
    }
    return text.token(mention.last).is("so") && text.token(mention.last + 1).is("far");
}

// "five minutes after that": from a moment that is not told again.
bool isAfterThat(const ReadText& text, const Mention& mention)
{
    return isOneOf(text.token(mention.last).lower, { "after", "nach" })
        && isOneOf(text.token(mention.last + 1).lower, { "that", "this", "dem" })
        && !text.token(mention.last + 2).capital;
}

// "an hour too long", "25 Minuten länger": of what would have been right; "the last 24 hours": of no outage.
bool isExcess(const ReadText& text, const Mention& mention)
{
    if (isOneOf(text.token(mention.last).lower,
            { "länger", "longer", "extra", "zusätzlich", "overtime", "schneller", "faster", "früher", "alt", "old" })
        && !text.token(mention.last + 1).is("down"))
        return true;
    if (isOneOf(text.token(mention.first - 1).lower,
            { "last", "letzten", "vergangenen", "past", "next", "nächsten", "kommenden", "previous", "coming",
                "upcoming", "folgenden", "following" }))
        return true;
    return isOneOf(text.token(mention.last).lower, { "too", "zu" })
        && isOneOf(text.token(mention.last + 1).lower, { "long", "lang", "lange", "late", "spät", "many", "viel" });
}

// "of which 48 minutes", "davon eine Stunde": a piece of what was told before.
bool isShare(const ReadText& text, const Mention& mention)
{
    for (std::uint32_t at = mention.first; at > 0 && mention.first - at < 3; --at) {
        const std::string_view word = text.token(at - 1).lower;
        if (isOneOf(word, { "davon", "darunter", "hiervon", "thereof", "which", "them" }))
            return word == "which"
                ? text.token(at - 2).is("of")
                : !isOneOf(text.token(at - 2).lower, { "manche", "einige", "viele", "some", "many" });
        if (text.token(at - 1).is(","))
            return false;
    }
    return false;
}

// Behind signs and pictures at the begin.
std::uint32_t firstWord(const ReadText& text, const Sentence& sentence)
{
    std::uint32_t at = sentence.first;
    while (at + 1 < sentence.last && !text.token(at).isWord() && !text.token(at).isNumber())
        ++at;
    return at;
}

// "That is two hours …", "Das waren 40 Minuten": begins a sentence about what was told just before.
bool refersBack(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    if (mention.first - sentence.first > 10)
        return false;
    // "Eine Dreiviertelstunde, die wehgetan hat.", "Twelve hours off the air."
    if (mention.first == firstWord(text, sentence)) {
        const Token& behind = text.token(mention.last);
        return behind.is(",") || behind.is(".") || behind.is("!")
            || (isOneOf(behind.lower,
                    { "ohne", "without", "of", "lang", "off", "in", "stillstand", "ausfall", "war", "waren", "was",
                        "were", "ging", "lief" })
                && !text.has(StateWord::Detect, text.range(sentence)));
    }
    if (isOneOf(text.token(firstWord(text, sentence)).lower,
            { "damit", "somit", "folglich", "overall", "altogether", "thus" })
        || (text.token(firstWord(text, sentence)).is("in") && text.token(firstWord(text, sentence) + 1).is("all"))
        || (text.token(firstWord(text, sentence)).is("all") && text.token(firstWord(text, sentence) + 1).is("in")))
        return true;
    if (mention.first - sentence.first > 4)
        return false;
    const Token& first = text.token(firstWord(text, sentence));
    const Token& second = text.token(firstWord(text, sentence) + 1);
    if (isOneOf(first.lower, { "that's", "macht", "makes", "macht:" }))
        return true;
    return isOneOf(first.lower, { "that", "das", "dies", "this" })
        && isOneOf(
            second.lower, { "is", "was", "makes", "sind", "waren", "ist", "war", "macht", "ergibt", "entspricht" });
}

bool saysOutage(const ReadText& text, const Sentence& sentence)
{
    const TokenRange range = text.range(sentence);
    return text.has(StateWord::Down, range) || text.has(StateWord::Degraded, range)
        || text.has(StateWord::Negative, range);
}

bool isAdjective(const ReadText& text, const Mention& mention)
{
    const std::string_view word = text.token(mention.last - 1).lower;
    for (const std::string_view stem : { "stündig", "minütig", "tägig" }) {
        if (word.find(stem) != std::string_view::npos) {
            const TokenRange noun { mention.last, mention.last + 2 };
            return text.has(StateWord::Down, noun) || text.has(StateWord::Incident, noun)
                || text.has(StateWord::Degraded, noun);
        }
    }
    return false;
}

// "Sorry it took almost two days.": nothing follows that would say what took so long.
bool endsAsTold(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    const std::string_view before = text.token(mention.first - 1).lower;
    const Token& behind = text.token(mention.last);
    if (before == "took" && isOneOf(text.token(mention.first - 2).lower, { "it", "this", "that", "all" }))
        return behind.is(".") || behind.is("!") || behind.is(",") || mention.last >= sentence.last;
    return false;
}

// "Rund 400 Haushalte saßen damit gut vier Stunden …", "customers therefore had 46 minutes …": out of what was told.
bool isConsequence(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    for (std::uint32_t at = mention.first; at > sentence.first && mention.first - at < 4; --at) {
        if (isOneOf(
                text.token(at - 1).lower, { "damit", "somit", "therefore", "thus", "folglich", "demnach", "mithin" })
            || (text.token(at - 1).is("also") && at == mention.first))
            return true;
    }
    return false;
}

bool tellsTimes(const ReadText& text, const Sentence& sentence)
{
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    int clocks = 0;
    for (std::size_t i = first; i < last; ++i)
        clocks += text.mentions()[i].kind == MentionKind::Clock ? 1 : 0;
    return clocks >= 2;
}

// "in den drei Stunden", "during the two hours": of the times told just before.
bool isInThose(const ReadText& text, const Mention& mention)
{
    return isOneOf(text.token(mention.first - 1).lower, { "den", "der", "the", "those" })
        && isOneOf(text.token(mention.first - 2).lower, { "in", "während", "during", "over" });
}

// "Three hours. That's how long you couldn't use it."
bool isAnswered(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    const auto& sentences = text.sentences();
    const Sentence& sentence = sentences[sentenceIndex];
    if (mention.first != firstWord(text, sentence) || mention.last + 1 < sentence.last
        || sentenceIndex + 1 >= sentences.size())
        return false;
    return saysOutage(text, sentences[sentenceIndex + 1]);
}

// "**Duration**" above a line that is a length and nothing more.
bool isBelowLabel(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    const auto& sentences = text.sentences();
    const Sentence& line = sentences[sentenceIndex];
    if (sentenceIndex == 0 || !line.startsLine || mention.first - line.first > 1 || line.last - mention.last > 1)
        return false;
    const Sentence& label = sentences[sentenceIndex - 1];
    return label.startsLine && label.last - label.first <= 8 && text.has(StateWord::Lasted, text.range(label));
}

// "It had been down since 08:25, so a bit more than two hours": a clause that is the length and nothing more.
bool isApposition(const ReadText& text, const Mention& mention, TokenRange clause, const Sentence& sentence)
{
    if (clause.first == sentence.first || clause.last > mention.last + 1)
        return false;
    for (std::uint32_t at = clause.first; at < mention.first; ++at) {
        if (!isOneOf(text.token(at).lower,
                { "so", "also", "that", "that's", "is", "i", "e", ".", "a", "bit", "little", "etwas", "roughly", "or",
                    "das", "sind", "waren", "was", "insgesamt", "in", "total", "genau", "exactly", "for", "d", "h",
                    "macht", "mithin", "thus", "slightly", "just", "all", "about", "ein", "wenig", "over" }))
            return false;
    }
    const auto [first, last] = text.mentionsIn({ sentence.first, clause.first });
    bool clock = false;
    for (std::size_t i = first; i < last; ++i)
        clock |= text.mentions()[i].kind == MentionKind::Clock;
    return clock && saysOutage(text, sentence);
}

// "ten minutes to identify the cause": of a step, unless the verb is that of the end.
bool isOfVerb(const ReadText& text, const Mention& mention)
{
    if (!text.token(mention.last).is("to"))
        return false;
    for (const std::string_view stem :
        { "recover", "restor", "resolv", "fix", "repair", "bring", "get", "return", "be", "come", "mitigat" }) {
        if (text.token(mention.last + 1).lower.starts_with(stem))
            return false;
    }
    return true;
}

// "Time to detect: 2 minutes", "Reaktionszeit": of the work, not of the outage.
bool isOfWork(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    for (std::uint32_t at = sentence.first; at + 2 < mention.first; ++at) {
        if (text.token(at).is("time") && isOneOf(text.token(at + 1).lower, { "to", "until" })) {
            for (const std::string_view stem : { "detect", "acknowl", "notic", "respon", "first", "page", "engage",
                     "identif", "diagnos", "discover" }) {
                if (text.token(at + 2).lower.starts_with(stem) && mention.first - at <= 6)
                    return true;
            }
        }
    }
    return false;
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
        || ((text.token(mention.last - 1).isDash() || text.token(mention.last - 2).isDash())
            && isOneOf(behind.lower, { "window", "period", "gap", "pause", "break", "phase", "zeitraum", "wait" }));
}

std::optional<DurationClaim> claimOf(const ReadText& text, std::uint32_t index)
{
    const Mention& mention = text.mentions()[index];
    const std::size_t sentenceIndex = text.sentenceOf(mention.core);
    const Sentence& sentence = text.sentences()[sentenceIndex];
    const TokenRange whole = text.range(sentence);
    if (isCompound(text, mention) || isAgo(text, mention) || isRule(text, mention, sentenceIndex)
        || isAfterThat(text, mention) || isExcess(text, mention) || isOfWork(text, mention, sentence)
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
    const bool direct = adjective || endsAsTold(text, mention, sentence) || isConsequence(text, mention, sentence)
        || isOneOf(
            text.token(mention.first - 1).lower, { "lasting", "lasted", "dauerte", "dauerten", "dauer", "duration" });
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
    if (claim.strong)
        return claim;
    const bool down = text.has(StateWord::Down, whole) || text.has(StateWord::Degraded, whole)
        || text.has(StateWord::Incident, whole);
    const bool up = upHere || text.has(StateWord::Up, whole) || text.has(StateWord::WeakUp, whole)
        || text.has(StateWord::End, whole);
    const std::string_view before = text.token(mention.first - 1).lower;
    // What is well again after it stands in the words behind it, up to the next time.
    std::uint32_t told = mention.last;
    while (told < sentence.last && !text.token(told).is(";")
        && (text.mentionAt(told) < 0 || told < mention.last + 4 // "nach 38 Minuten, um 14.40 Uhr, war …"
            || text.mentions()[static_cast<std::size_t>(text.mentionAt(told))].kind != MentionKind::Clock))
        ++told;
    const TokenRange behind { mention.last, told };
    const bool upBehind = upHere || text.has(StateWord::Up, behind) || text.has(StateWord::WeakUp, behind)
        || text.has(StateWord::End, behind) || told >= sentence.last;
    const bool after = (upBehind && isOneOf(before, { "nach", "after", "einer", "einem", "erst" }))
        || isOneOf(text.token(mention.last).lower, { "später", "later", "after", "nach", "into" });
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
