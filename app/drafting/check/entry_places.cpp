// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which words and which day of its sentence belong to a clock time of prose.

#include "drafting/check/timeline_steps.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

// Whether a clock time stands right before a day, with only days between.
bool belongsToTimeBefore(const ReadText& text, std::size_t day, std::size_t first)
{
    const auto& mentions = text.mentions();
    std::size_t at = day;
    while (at > first && mentions[at].core - mentions[at - 1].last <= 2 && mentions[at].kind != MentionKind::Clock)
        --at;
    return at < day && mentions[at].kind == MentionKind::Clock;
}

} // namespace

TokenRange wordsOfRange(const ReadText& text, const Mention& mention, const Sentence& sentence)
{
    const auto& mentions = text.mentions();
    const Mention& begin = mention.rangeBegin >= 0 ? mentions[static_cast<std::size_t>(mention.rangeBegin)] : mention;
    const Mention& end = mention.rangeEnd >= 0 ? mentions[static_cast<std::size_t>(mention.rangeEnd)] : mention;
    TokenRange after { begin.first, sentence.last };
    TokenRange before { sentence.first, end.last };
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    for (std::size_t i = first; i < last; ++i) {
        if (mentions[i].kind != MentionKind::Clock || mentions[i].alternate)
            continue;
        if (mentions[i].first >= end.last)
            after.last = std::min(after.last, mentions[i].first);
        else if (mentions[i].last <= begin.first)
            before.first = std::max(before.first, mentions[i].last);
    }
    const TokenRange lead { std::max(before.first, begin.first - std::min(begin.first, 8U)), begin.first };
    if (text.has(StateWord::Down, lead) || (text.has(StateWord::Incident, lead) && text.has(StateWord::Lasted, lead)))
        return lead;
    const bool says
        = text.has(StateWord::Down, after) || text.has(StateWord::Up, after) || text.has(StateWord::Degraded, after);
    return says ? after : TokenRange { before.first, after.last };
}

void widenToState(const ReadText& text, TokenRange& clause, const Sentence& sentence)
{
    const auto silent = [&text](TokenRange range) {
        for (const PhraseHit& hit : text.wordsIn(range)) {
            const auto word = static_cast<StateWord>(hit.kind);
            if (word == StateWord::Down || word == StateWord::Up || word == StateWord::Degraded
                || word == StateWord::Detect || word == StateWord::End || word == StateWord::Begin
                || word == StateWord::WeakUp || word == StateWord::Negative)
                return false;
        }
        return true;
    };
    if (!silent(clause))
        return;
    const auto mentions = text.mentionsIn(text.range(sentence));
    std::uint32_t nextClock = sentence.last;
    std::uint32_t formerClock = sentence.first;
    for (std::size_t i = mentions.first; i < mentions.second; ++i) {
        const Mention& mention = text.mentions()[i];
        if (mention.kind != MentionKind::Clock || mention.alternate)
            continue;
        if (mention.first >= clause.last)
            nextClock = std::min(nextClock, mention.first);
        else if (mention.last <= clause.first)
            formerClock = std::max(formerClock, mention.last);
    }
    // Words of the clause in which the other time stands belong to that time.
    if (nextClock < sentence.last) {
        const TokenRange theirs = text.clauseAround({ nextClock, nextClock + 1 });
        if (theirs.first >= clause.last && !silent(theirs))
            nextClock = theirs.first;
    }
    if (formerClock > sentence.first) {
        const TokenRange theirs = text.clauseAround({ formerClock - 1, formerClock });
        if (theirs.last <= clause.first && !silent(theirs))
            formerClock = theirs.last;
    }
    if (const TokenRange after { clause.first, nextClock }; !silent(after)) {
        clause = after;
        return;
    }
    clause = { formerClock, nextClock };
}

std::int64_t ownDay(const ReadText& text, const TextTimeline& timeline, std::size_t index, const Sentence& sentence)
{
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    const Mention& clock = text.mentions()[index];
    for (std::size_t i = index + 1; i < last && i < index + 3; ++i) {
        const Mention& mention = text.mentions()[i];
        if (mention.core - clock.last > 3 || mention.kind == MentionKind::Clock)
            break;
        bool comma = false;
        for (std::uint32_t at = clock.last; at < mention.core; ++at)
            comma |= text.token(at).isDash() || text.token(at).is(")") || text.token(at).is(";")
                || text.token(at).is("bis") || text.token(at).is("to") || text.token(at).is("until");
        // In "at 23:41 on 17 May and ended at 01:56 on 18 May" the day before belongs to the time before.
        const bool taken = index > first && belongsToTimeBefore(text, index - 1, first);
        const bool before = index > first && timeline.mentionDays[index - 1] > 0 && !taken
            && clock.first - text.mentions()[index - 1].last < 4;
        // "on Monday from 9:00 to 9:50, on Wednesday from 13:15": the day of what follows
        bool next = false;
        for (std::uint32_t at = clock.last; at < mention.core; ++at)
            next |= text.token(at).is(",") || isOneOf(text.token(at).lower, { "and", "und" });
        next &= i + 1 < last && text.mentions()[i + 1].kind == MentionKind::Clock
            && text.mentions()[i + 1].first - mention.last <= 5
            && isOneOf(text.token(text.mentions()[i + 1].first - 1).lower,
                { "from", "von", "between", "zwischen", "at", "um", "ab" });
        if (timeline.mentionDays[i] > 0 && !comma && !before && !next)
            return timeline.mentionDays[i];
    }
    for (std::size_t i = index; i > first; --i) {
        if (timeline.mentionDays[i - 1] > 0)
            return timeline.mentionDays[i - 1];
    }
    return 0;
}

bool hasDayBehind(const ReadText& text, const TextTimeline& timeline, std::size_t index, std::size_t last)
{
    return index + 1 < last && timeline.mentionDays[index + 1] > 0
        && text.mentions()[index + 1].core - text.mentions()[index].last <= 3;
}

} // namespace leitstand::textcheck
