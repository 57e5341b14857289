// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lengths that are none of an outage: of rules, of delays, from one event to another, against a plan.

#include "drafting/check/claim_context.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

bool isOneOfWords(const ReadText& text, TokenRange range, std::initializer_list<std::string_view> words)
{
    for (std::uint32_t at = range.first; at < range.last; ++at) {
        if (isOneOf(text.token(at).lower, words))
            return true;
    }
    return false;
}

} // namespace

bool isAgo(const ReadText& text, const Mention& mention)
{
    const Token& before = text.token(mention.first - 1);
    if (before.is("vor") && !text.token(mention.first - 2).is("kurz"))
        return true;
    return isOneOf(
        text.token(mention.last).lower, { "ago", "earlier", "zuvor", "vorher", "prior", "alt", "old", "früher" });
}

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

bool isRule(const ReadText& text, const Mention& mention, std::size_t sentenceIndex)
{
    if (isOneOf(text.token(mention.last).lower, { "if", "wenn", "falls", "sobald", "whenever" }))
        return true;
    return text.isRemedy(sentenceIndex);
}

bool isAfterThat(const ReadText& text, const Mention& mention)
{
    return isOneOf(text.token(mention.last).lower, { "after", "nach" })
        && isOneOf(text.token(mention.last + 1).lower, { "that", "this", "dem" })
        && !text.token(mention.last + 2).capital;
}

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

bool isOverrun(const ReadText& text, const Mention& mention)
{
    const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
    const TokenRange behind { mention.last, std::min(mention.last + 5, sentence.last) };
    const std::uint32_t from = std::max(sentence.first, mention.first > 5 ? mention.first - 5 : 0);
    const TokenRange before { from, mention.first };
    if (isOneOfWords(text, before, { "overran", "overrun", "overrunning", "überzog", "überzogen", "überschritten" })
        && isOneOf(text.token(mention.first - 1).lower, { "by", "um", "rund", "über" }))
        return true;
    const std::string_view next = text.token(mention.last).lower;
    if (text.token(mention.first - 1).is("um") && isOneOfWords(text, behind, { "überzogen", "überschritten" }))
        return true;
    if (!isOneOf(next, { "länger", "später", "longer", "later", "over" }))
        return false;
    return isOneOfWords(text, { mention.last, std::min(mention.last + 8, sentence.last) },
        { "geplant", "planned", "angekündigt", "announced", "vorgesehen", "scheduled", "expected", "erwartet", "plan",
            "intended", "promised", "versprochen" });
}

bool isDelay(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    const std::uint32_t before = mention.first - 1;
    if (!isOneOf(text.token(before).lower, { "by", "um", "of", "von", "s" }))
        return false;
    for (std::uint32_t at = before; at > sentence.first && before - at < 4; --at) {
        for (const std::string_view stem :
            { "delay", "verzöger", "verspät", "latenc", "latenz", "behind", "late", "lag" }) {
            if (text.token(at - 1).lower.starts_with(stem))
                return true;
        }
    }
    return false;
}

bool isUntilBegin(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    if (!isOneOf(text.token(mention.last).lower, { "später", "later", "darauf", "danach", "afterwards" }))
        return false;
    std::uint32_t end = mention.last + 1;
    while (end < sentence.last && !text.token(end).is(";") && text.mentionAt(end) < 0)
        ++end;
    const TokenRange behind { mention.last + 1, end };
    return (text.has(StateWord::Down, behind) || text.has(StateWord::Negative, behind))
        && !text.has(StateWord::Up, behind);
}

bool isOffset(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    if (!isOneOf(text.token(mention.last).lower, { "nach", "after", "vor", "before" }))
        return false;
    for (std::uint32_t at = mention.first; at > sentence.first && mention.first - at < 5; --at) {
        if (text.mentionAt(at - 1) >= 0)
            return text.mentions()[static_cast<std::size_t>(text.mentionAt(at - 1))].kind == MentionKind::Clock;
    }
    return false;
}

bool isBetweenEvents(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    // "took three hours from the second failure to get on site"
    if (isOneOf(text.token(mention.last).lower, { "from", "vom", "between", "zwischen" })) {
        const std::uint32_t end = std::min(mention.last + 9, sentence.last);
        const auto [first, last] = text.mentionsIn({ mention.last, end });
        for (std::uint32_t at = mention.last; first == last && at < end; ++at) {
            if (isOneOf(text.token(at).lower, { "to", "until", "bis", "and", "und" }))
                return true;
        }
    }
    if (!isOneOf(
            text.token(mention.first - 1).lower, { "lagen", "vergingen", "verstrichen", "passed", "elapsed", "were" }))
        return false;
    for (std::uint32_t at = sentence.first; at < mention.first; ++at) {
        if (isOneOf(text.token(at).lower, { "zwischen", "between" }))
            return text.mentionAt(at + 1) < 0;
    }
    return false;
}

bool isOfDetection(const ReadText& text, const Mention& mention, TokenRange clause)
{
    return isOneOf(text.token(mention.core - 1).lower, { "innerhalb", "within", "after", "nach", "von" })
        && text.has(StateWord::Detect, { mention.last, clause.last });
}

bool isCountOfDays(const ReadText& text, const Mention& mention)
{
    return mention.grain >= 1440 && isOneOf(text.token(mention.first - 1).lower, { "an", "on" });
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

} // namespace leitstand::textcheck
