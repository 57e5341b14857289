// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/claim_context.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

// Behind signs and pictures at the begin.
std::uint32_t firstWord(const ReadText& text, const Sentence& sentence)
{
    std::uint32_t at = sentence.first;
    while (at + 1 < sentence.last && !text.token(at).isWord() && !text.token(at).isNumber())
        ++at;
    return at;
}

} // namespace

bool hasNear(const ReadText& text, StateWord word, const Mention& mention, std::uint32_t before, std::uint32_t after,
    const Sentence& sentence)
{
    const std::uint32_t first = std::max(sentence.first, mention.core > before ? mention.core - before : 0);
    return text.has(word, { first, std::min(sentence.last, mention.last + after) });
}

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
    std::uint32_t former = index;
    std::uint32_t from = mention.first;
    // "from 10 a.m. to 2 p.m. on Thursday, a total of five hours"
    while (former > 0 && former + 3 > index
        && (mentions[former - 1].kind == MentionKind::Date || mentions[former - 1].kind == MentionKind::Weekday)) {
        --former;
        from = mentions[former].first;
    }
    if (former > 0 && mentions[former - 1].rangeBegin >= 0 && from >= mentions[former - 1].last
        && from - mentions[former - 1].last <= 4
        && joined(former == index ? mentions[former - 1].last : mentions[index - 1].last, mention.first))
        return true;
    return index + 1 < mentions.size() && mentions[index + 1].rangeEnd >= 0 && text.token(mention.last).is("(")
        && joined(mention.last, mentions[index + 1].first);
}

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
                        "were", "is", "ist", "sind", "ging", "lief" })
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

bool endsAsTold(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    const std::string_view before = text.token(mention.first - 1).lower;
    const Token& behind = text.token(mention.last);
    if (before == "took" && isOneOf(text.token(mention.first - 2).lower, { "it", "this", "that", "all" }))
        return behind.is(".") || behind.is("!") || behind.is(",") || mention.last >= sentence.last;
    return false;
}

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

bool isInThose(const ReadText& text, const Mention& mention)
{
    return isOneOf(text.token(mention.first - 1).lower, { "den", "der", "the", "those" })
        && isOneOf(text.token(mention.first - 2).lower, { "in", "während", "during", "over" });
}

bool isAnswered(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    const auto& sentences = text.sentences();
    const Sentence& sentence = sentences[sentenceIndex];
    if (mention.first != firstWord(text, sentence) || mention.last + 1 < sentence.last
        || sentenceIndex + 1 >= sentences.size())
        return false;
    return saysOutage(text, sentences[sentenceIndex + 1]);
}

bool isBelowLabel(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    const auto& sentences = text.sentences();
    const Sentence& line = sentences[sentenceIndex];
    if (sentenceIndex == 0 || !line.startsLine || mention.first - line.first > 1 || line.last - mention.last > 1)
        return false;
    const Sentence& label = sentences[sentenceIndex - 1];
    return label.startsLine && label.last - label.first <= 8 && text.has(StateWord::Lasted, text.range(label));
}

bool isApposition(const ReadText& text, const Mention& mention, TokenRange clause, const Sentence& sentence)
{
    if (clause.first == sentence.first || clause.last > mention.last + 1
        || isOneOf(text.token(mention.last).lower, { "nach", "after", "vor", "before" }))
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

// Whether the clause tells something past that no one did or waited for.
static bool isToldOfState(const ReadText& text, const Mention& mention, TokenRange clause)
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
    return true;
}

bool isToldOfOutage(const ReadText& text, const Mention& mention, TokenRange clause)
{
    return isToldOfState(text, mention, clause)
        && (text.has(StateWord::Down, clause) || text.has(StateWord::Up, clause)
            || text.has(StateWord::Incident, clause) || text.has(StateWord::Negative, clause)
            || text.has(StateWord::End, clause));
}

bool isToldLength(const ReadText& text, const Mention& mention, TokenRange clause)
{
    if (!isToldOfState(text, mention, clause))
        return false;
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

} // namespace leitstand::textcheck
