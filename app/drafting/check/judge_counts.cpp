// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Counts against what is counted: outages against those that the text tells, "three causes:" against the list below, and
// "raised to 60 from 80".

#include "drafting/check/time_findings.h"

#include <algorithm>

namespace leitstand::textcheck {
namespace {

bool isOutageNoun(std::string_view word)
{
    return isOneOf(word,
        { "ausfälle", "ausfällen", "störungen", "unterbrechungen", "systemausfälle", "systemausfällen", "outages",
            "interruptions", "incidents", "disruptions", "downtimes", "vorfälle", "vorfällen", "teilausfälle",
            "occasions", "stromausfälle", "stromausfällen", "blackouts", "aussetzer", "aussetzern", "totalausfälle",
            "breakdowns", "serviceausfälle" });
}

std::optional<int> countAt(const Token& token)
{
    if (token.isNumber() && token.length() <= 2)
        return static_cast<int>(token.number);
    if (!token.isWord())
        return std::nullopt;
    const auto number = numberWord(token.lower);
    return number && *number <= 20 ? number : std::nullopt;
}

void addCount(std::uint32_t first, std::uint32_t last, std::size_t claimed, std::size_t expected,
    std::vector<TimeFinding>& findings, TimeFault fault = TimeFault::Count)
{
    for (const TimeFinding& known : findings) {
        if (known.rule == CheckRule::Count && known.first < last && first < known.last)
            return;
    }
    TimeFinding finding;
    finding.fault = fault;
    finding.rule = CheckRule::Count;
    finding.first = first;
    finding.last = last;
    finding.claimedTime = std::to_string(claimed);
    finding.expectedTime = std::to_string(expected);
    findings.push_back(std::move(finding));
}

// "zweimal", "drei Mal", "twice", "four times"; the token behind it.
std::optional<std::pair<int, std::uint32_t>> timesAt(const ReadText& text, std::uint32_t at)
{
    const Token& token = text.token(at);
    if (token.is("twice"))
        return std::pair(2, at + 1);
    if (token.isWord() && token.lower.ends_with("mal") && token.lower.size() > 5) {
        if (const auto number = numberWord(token.lower.substr(0, token.lower.size() - 3)); number && *number <= 20)
            return std::pair(*number, at + 1);
    }
    const auto count = countAt(token);
    if (count && isOneOf(text.token(at + 1).lower, { "mal", "times" }))
        return std::pair(*count, at + 2);
    return std::nullopt;
}

// "Three services (web, mail and chat)", "zwei Systeme: A, B und C": the items that follow, 0 if they are none.
std::size_t itemsBehind(const ReadText& text, std::uint32_t sign, std::uint32_t end)
{
    const bool bracket = text.token(sign).is("(");
    std::size_t items = 1;
    std::uint32_t words = 0;
    bool joined = false;
    for (std::uint32_t at = sign + 1; at < end; ++at) {
        const Token& token = text.token(at);
        if (text.mentionAt(at) >= 0)
            return 0;
        if (token.is(")") || token.is(".") || (token.isDash() && token.spaceBefore))
            return (bracket == token.is(")")) && words > 0 && joined ? items : 0;
        const bool last = isOneOf(token.lower, { "und", "and", "sowie", "&" });
        if (token.is(",") || last) {
            if (words == 0 && last && text.token(at - 1).is(",")) { // "A, B, and C"
                joined = true;
                continue;
            }
            if (words == 0 || joined)
                return 0; // "and" twice: which one joins items is not clear
            joined |= last;
            ++items;
            words = 0;
            continue;
        }
        if (token.is("(") || token.is(":") || token.is(";") || ++words > 3
            || isOneOf(token.lower,
                { "etc", "usw", "including", "u", "z", "unter", "among", "other", "others", "weitere", "jeweils", "is",
                    "are", "was", "were", "ist", "sind", "war", "waren" }))
            return 0;
    }
    return !bracket && words > 0 && joined ? items : 0;
}

void judgeEnumeration(const ReadText& text, const Sentence& sentence, std::vector<TimeFinding>& findings)
{
    for (std::uint32_t at = sentence.first; at + 3 < sentence.last; ++at) {
        const auto count = countAt(text.token(at));
        if (!count || *count < 2 || *count > 10 || text.mentionAt(at) >= 0 || !text.token(at + 1).isWord()
            || unitMinutes(text.token(at + 1).lower) || text.token(at - 1).isNumber() || text.token(at - 1).is(".")
            || isOneOf(text.token(at - 1).lower, { "von", "of", "to", "bis", "version" }))
            continue;
        std::uint32_t sign = at + 2;
        while (sign < at + 5 && sign < sentence.last && text.token(sign).isWord() && text.mentionAt(sign) < 0)
            ++sign;
        if (!text.token(sign).is("(") && !text.token(sign).is(":"))
            continue;
        const std::size_t items = itemsBehind(text, sign, sentence.last);
        if (items >= 2 && items != static_cast<std::size_t>(*count))
            addCount(at, at + 2, static_cast<std::size_t>(*count), items, findings);
    }
}

// "three causes:" above a list of four.
void judgeListCount(const ReadText& text, std::size_t index, std::vector<TimeFinding>& findings)
{
    const auto& sentences = text.sentences();
    const Sentence& sentence = sentences[index];
    if (!text.token(sentence.last - 1).is(":") || sentence.item)
        return;
    std::size_t items = 0;
    std::uint32_t indent = 0;
    for (std::size_t i = index + 1; i < sentences.size() && i < index + 60; ++i) {
        if (sentences[i].item) {
            const Token& bullet = text.token(sentences[i].first);
            const std::uint32_t column = bullet.start - text.tokens().lineStarts()[bullet.line];
            if (items == 0)
                indent = column;
            items += column == indent ? 1 : 0;
        } else if (sentences[i].startsLine && (items > 0 || sentences[i].block > sentence.block + 1)) {
            break;
        }
    }
    if (items < 2)
        return;
    std::optional<std::pair<std::uint32_t, int>> claimed;
    for (std::uint32_t at = sentence.first; at + 2 < sentence.last; ++at) {
        if (text.mentionAt(at) >= 0)
            continue;
        const auto count = countAt(text.token(at));
        const Token& next = text.token(at + 1);
        if (!count || *count < 2 || *count > 12 || !next.isWord() || unitMinutes(next.lower)
            || text.token(at + 1).is("von") || next.is("of"))
            continue;
        // "zwei Fehler wurden identifiziert:", "aus drei Phasen besteht …:"; what is counted ends the sentence's thought
        if (claimed)
            return; // two numbers: which one counts the list is not clear
        claimed = { at, *count };
    }
    if (claimed && static_cast<std::size_t>(claimed->second) != items)
        addCount(claimed->first, claimed->first + 2, static_cast<std::size_t>(claimed->second), items, findings);
}

// "increased to 60 from 80", "von 80 auf 60 erhöht": the wrong way round.
void judgeChange(const ReadText& text, const Sentence& sentence, std::vector<TimeFinding>& findings)
{
    const auto plain = [&text](std::uint32_t at) {
        const Token& sign = text.token(at + 1);
        const bool goesOn = (sign.is(".") || sign.is(",") || sign.is(":")) && text.token(at + 2).isNumber()
            && !text.token(at + 2).spaceBefore;
        return text.token(at).isNumber() && text.mentionAt(at) < 0 && !goesOn && !text.token(at - 1).is(".");
    };
    for (std::uint32_t at = sentence.first; at + 3 < sentence.last; ++at) {
        const std::string_view first = text.token(at).lower;
        const bool down = isOneOf(first, { "from", "von" });
        if ((!down && !isOneOf(first, { "to", "auf" })) || !plain(at + 1))
            continue;
        std::uint32_t joint = at + 2;
        while (joint < at + 4 && text.token(joint).isWord()
            && !isOneOf(text.token(joint).lower, { "from", "von", "to", "auf" }))
            ++joint;
        if (!isOneOf(text.token(joint).lower, { "from", "von", "to", "auf" }) || text.token(joint).lower == first
            || !plain(joint + 1))
            continue;
        const std::uint32_t from = text.token(down ? at + 1 : joint + 1).number;
        const std::uint32_t to = text.token(down ? joint + 1 : at + 1).number;
        bool raised = false;
        bool lowered = false;
        const std::uint32_t begin = std::max(sentence.first, at > 8 ? at - 8 : 0);
        for (std::uint32_t word = begin; word < std::min(sentence.last, joint + 6); ++word) {
            for (const std::string_view stem : { "increas", "rais", "erhöh", "aufgestock", "hochgesetz", "angehob" })
                raised |= text.token(word).lower.starts_with(stem);
            for (const std::string_view stem :
                { "reduc", "lower", "decreas", "reduzier", "gesenk", "senk", "verringer", "herabgesetz" })
                lowered |= text.token(word).lower.starts_with(stem);
        }
        if (raised == lowered || from == to || (raised ? to > from : to < from))
            continue;
        addCount(at + 1, joint + 2, to, from, findings, TimeFault::WrongWay);
    }
}

} // namespace

void judgeCounts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const std::vector<OutagePiece> pieces = outagePieces(text, timeline);
    const auto ranges = static_cast<std::size_t>(
        std::count_if(pieces.begin(), pieces.end(), [](const OutagePiece& piece) { return piece.range; }));
    for (std::size_t i = 0; i < text.sentences().size(); ++i) {
        const Sentence& sentence = text.sentences()[i];
        judgeListCount(text, i, findings);
        judgeEnumeration(text, sentence, findings);
        judgeChange(text, sentence, findings);
        if (ranges < 2 || ranges != pieces.size() || text.has(StateWord::OtherCase, text.range(sentence))
            || text.has(StateWord::Future, text.range(sentence)))
            continue;
        for (std::uint32_t at = sentence.first; at + 1 < sentence.last; ++at) {
            if (const auto times = timesAt(text, at); times && text.mentionAt(at) < 0
                && static_cast<std::size_t>(times->first) != ranges
                && text.has(StateWord::Down, text.clauseAround({ at, times->second }))
                && !text.has(StateWord::Habit, text.range(sentence)))
                addCount(at, times->second, static_cast<std::size_t>(times->first), ranges, findings);
            const auto count = countAt(text.token(at));
            std::uint32_t noun = at + 1;
            while (noun < at + 3 && noun < sentence.last && !isOutageNoun(text.token(noun).lower))
                ++noun;
            if (!count || *count < 2 || text.mentionAt(at) >= 0 || !isOutageNoun(text.token(noun).lower)
                || !text.token(at + 1).isWord())
                continue;
            if (static_cast<std::size_t>(*count) != ranges)
                addCount(at, noun + 1, static_cast<std::size_t>(*count), ranges, findings);
        }
    }
}

} // namespace leitstand::textcheck
