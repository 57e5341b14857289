// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Totals and counts of outages against the outages that the text itself names.

#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

constexpr std::size_t MaxPieces = 60;
constexpr std::size_t MaxTotals = 60;

struct Open {
    std::int64_t at = 0;
    std::uint32_t sentence = 0;
    bool approx = false;
};

// The ranges in the sentence of an entry. Entries of a sentence stand together.
std::size_t rangesBeside(const TextTimeline& timeline, const Entry& entry)
{
    constexpr std::size_t Most = 24;
    const auto& entries = timeline.entries;
    const auto own = static_cast<std::size_t>(&entry - entries.data());
    std::size_t count = 0;
    for (std::size_t i = own, looked = 0; i < entries.size() && looked < Most; ++i, ++looked)
        count += entries[i].sentence == entry.sentence && entries[i].rangeEnd >= 0 ? 1 : 0;
    for (std::size_t i = own, looked = 0; i > 0 && looked < Most; --i, ++looked)
        count += entries[i - 1].sentence == entry.sentence && entries[i - 1].rangeEnd >= 0 ? 1 : 0;
    return count;
}

// Walks times and durations in the order of the text: "at 14:00 it was gone. It took 15 minutes" is a piece.
class PieceReader {
public:
    PieceReader(const ReadText& text, const TextTimeline& timeline) : m_text(text), m_timeline(timeline) { }

    std::vector<OutagePiece> read()
    {
        std::vector<const Entry*> order;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.forecast && !entry.otherCase && order.size() < 4 * MaxPieces)
                order.push_back(&entry);
        }
        std::vector<DurationClaim> claims;
        if (m_timeline.hasList)
            std::stable_sort(
                order.begin(), order.end(), [](const Entry* a, const Entry* b) { return a->at() < b->at(); });
        else
            claims = durationClaims(m_text, m_timeline);
        for (const Entry* const entry : order) {
            if (entry->state == EntryState::Up && !entry->partial)
                m_lastFullEnd = std::max(m_lastFullEnd, entry->at());
        }
        std::size_t claim = 0;
        for (const Entry* const entry : order) {
            for (; claim < claims.size() && claims[claim].sentence < entry->sentence; ++claim)
                take(claims[claim]);
            take(*entry);
        }
        for (; claim < claims.size() && claim < 4 * MaxPieces; ++claim)
            take(claims[claim]);
        return std::move(m_pieces);
    }

private:
    void take(const Entry& entry)
    {
        if (entry.rangeEnd >= 0 && (entry.state == EntryState::Down || entry.state == EntryState::Degraded)) {
            const Entry& end = m_timeline.entries[static_cast<std::size_t>(entry.rangeEnd)];
            const Mention& mention = m_text.mentions()[entry.mention];
            // "between 14 and 15, 30 minutes in total" is a window; two ranges before a total are what it adds up.
            const bool window = rangesBeside(m_timeline, entry) < 2
                && m_text.has(StateWord::Total, m_text.range(m_text.sentences()[entry.sentence]));
            if (!window && !mention.hourOnly)
                add({ entry.at(), end.at(), entry.sentence, entry.approx || end.approx ? 10.0 : 0.0, true });
            return;
        }
        if (entry.rangeBegin >= 0)
            return;
        if (entry.state == EntryState::Down && !m_open) {
            m_open = Open { entry.at(), entry.sentence, entry.approx };
        } else if (entry.state == EntryState::Up && (!entry.partial || entry.at() > m_lastFullEnd) && m_open
            && entry.at() > m_open->at) {
            add({ m_open->at, entry.at(), entry.sentence, entry.approx || m_open->approx ? 10.0 : 0.0, false });
            m_open.reset();
        }
    }

    void take(const DurationClaim& claim)
    {
        const Mention& mention = m_text.mentions()[claim.mention];
        if (!m_open || claim.total || claim.forecast || mention.vague || claim.sentence <= m_open->sentence
            || claim.sentence > m_open->sentence + 2)
            return;
        add({ m_open->at, m_open->at + static_cast<std::int64_t>(mention.minutes * 60), claim.sentence, 2.0, false,
            mention.core });
        m_open.reset();
    }

    void add(const OutagePiece& piece)
    {
        const bool known = std::any_of(m_pieces.begin(), m_pieces.end(), [&piece](const OutagePiece& other) {
            return piece.from < other.to && other.from < piece.to; // told twice
        });
        if (!known && piece.to > piece.from && m_pieces.size() < MaxPieces)
            m_pieces.push_back(piece);
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::optional<Open> m_open;
    std::int64_t m_lastFullEnd = 0; // "the first are back" ends nothing that ends later for all
    std::vector<OutagePiece> m_pieces;
};

CheckInterval intervalOf(const OutagePiece& piece)
{
    return { clockText(static_cast<int>(piece.from % 86400)), clockText(static_cast<int>(piece.to % 86400)), {} };
}

void judgeTotal(const ReadText& text, const TextTimeline& timeline, const DurationClaim& claim,
    const std::vector<OutagePiece>& pieces, std::vector<TimeFinding>& findings)
{
    const Mention& mention = text.mentions()[claim.mention];
    // "between 14 and 15": only what lies in there
    const Entry* window = nullptr;
    for (const Entry& entry : timeline.entries) {
        if (entry.sentence == claim.sentence && entry.rangeEnd >= 0)
            window = &entry;
    }
    if (window && rangesBeside(timeline, *window) >= 2)
        window = nullptr;
    std::int64_t sum = 0;
    std::int64_t all = 0;
    std::int64_t ofDay = 0;
    std::size_t count = 0;
    std::vector<CheckInterval> why;
    for (const OutagePiece& piece : pieces) {
        all += piece.to - piece.from;
        if (piece.from / 86400 == pieces.front().from / 86400)
            ofDay += piece.to - piece.from;
        if (window) {
            const Entry& end = timeline.entries[static_cast<std::size_t>(window->rangeEnd)];
            // The window may be of another day than the pieces if no day is named: times of the day count.
            const std::int64_t shift = window->dated ? 0 : piece.from / 86400 * 86400 - window->day * 86400;
            if (piece.from < window->at() + shift - 60 || piece.to > end.at() + shift + 60)
                continue;
        }
        sum += piece.to - piece.from;
        ++count;
        why.push_back(intervalOf(piece));
    }
    if (count < 2)
        return;
    const double minutes = static_cast<double>(sum) / 60;
    for (const std::int64_t other : { sum, all, ofDay, pieces.back().to - pieces.front().from }) {
        if (canMean(mention, static_cast<double>(other) / 60, 0))
            return;
    }
    TimeFinding finding = lengthFinding(mention, minutes);
    finding.fault = TimeFault::Total;
    finding.rule = CheckRule::Total;
    finding.why = std::move(why);
    findings.push_back(std::move(finding));
}

std::size_t ordinalOf(std::string_view word)
{
    for (const std::string_view ending : { "", "r", "n", "s" }) {
        if (!ending.empty() && (word.size() <= ending.size() || !word.ends_with(ending)))
            continue;
        const std::string_view stem = word.substr(0, word.size() - ending.size());
        if (stem == "first" || stem == "erste")
            return 1;
        if (stem == "second" || stem == "zweite")
            return 2;
        if (stem == "third" || stem == "dritte")
            return 3;
    }
    return 0;
}

TimeFinding contradictedPiece(const Mention& mention, const OutagePiece& piece)
{
    TimeFinding finding = lengthFinding(mention, static_cast<double>(piece.to - piece.from) / 60);
    finding.why.push_back(intervalOf(piece));
    return finding;
}

// "The first lasted half an hour, the second an hour": each against the outage of its number.
void judgeOrdinals(const ReadText& text, const std::vector<OutagePiece>& pieces, std::vector<TimeFinding>& findings)
{
    std::size_t judged = 0;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Duration || mention.vague)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
        std::size_t ordinal = 0;
        for (std::uint32_t at = mention.first; at > sentence.first && mention.first - at < 5 && ordinal == 0; --at) {
            const Token& token = text.token(at - 1);
            if (token.is(",") || text.mentionAt(at - 1) >= 0)
                break;
            ordinal = ordinalOf(token.lower);
        }
        if (ordinal == 0 || ordinal > pieces.size() || text.has(StateWord::Habit, text.range(sentence))
            || text.has(StateWord::Future, text.range(sentence)) || ++judged > MaxTotals)
            continue;
        const OutagePiece& piece = pieces[ordinal - 1];
        const double minutes = static_cast<double>(piece.to - piece.from) / 60;
        const bool known = std::any_of(findings.begin(), findings.end(),
            [&mention](const TimeFinding& finding) { return finding.first == mention.first; });
        if (known || canMean(mention, minutes, piece.slack))
            continue;
        findings.push_back(contradictedPiece(mention, piece));
    }
}

// "EU customers had 46 minutes of downtime, US customers 31": as many lengths as outages, in their order.
void judgeRow(const ReadText& text, const std::vector<OutagePiece>& pieces, std::vector<TimeFinding>& findings)
{
    for (std::size_t s = 0; s < text.sentences().size(); ++s) {
        const TokenRange range = text.range(text.sentences()[s]);
        const auto [first, last] = text.mentionsIn(range);
        if (last - first != pieces.size() || !text.has(StateWord::Down, range) || text.has(StateWord::Total, range)
            || text.has(StateWord::Habit, range) || text.has(StateWord::OtherCase, range)
            || text.has(StateWord::Future, range))
            continue;
        const auto begin = text.mentions().begin() + static_cast<std::ptrdiff_t>(first);
        if (!std::all_of(begin, begin + static_cast<std::ptrdiff_t>(last - first), [](const Mention& mention) {
                return mention.kind == MentionKind::Duration && !mention.vague && mention.wording != Wording::UpTo;
            }))
            continue;
        std::size_t agree = 0;
        for (std::size_t i = 0; i < pieces.size(); ++i)
            agree += canMean(*(begin + static_cast<std::ptrdiff_t>(i)),
                         static_cast<double>(pieces[i].to - pieces[i].from) / 60, pieces[i].slack)
                ? 1
                : 0;
        if (agree + 1 != pieces.size())
            continue; // one that is wrong among those that are right
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const Mention& mention = *(begin + static_cast<std::ptrdiff_t>(i));
            const double minutes = static_cast<double>(pieces[i].to - pieces[i].from) / 60;
            const bool known = std::any_of(findings.begin(), findings.end(),
                [&mention](const TimeFinding& finding) { return finding.first == mention.first; });
            if (!known && !canMean(mention, minutes, pieces[i].slack))
                findings.push_back(contradictedPiece(mention, pieces[i]));
        }
    }
}

bool isOutageNoun(std::string_view word)
{
    return isOneOf(word,
        { "ausfälle", "ausfällen", "störungen", "unterbrechungen", "systemausfälle", "systemausfällen", "outages",
            "interruptions", "incidents", "disruptions", "downtimes", "vorfälle", "vorfällen", "teilausfälle",
            "serviceausfälle" });
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
    std::vector<TimeFinding>& findings)
{
    for (const TimeFinding& known : findings) {
        if (known.rule == CheckRule::Count && known.first < last && first < known.last)
            return;
    }
    TimeFinding finding;
    finding.fault = TimeFault::Count;
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

} // namespace

std::vector<OutagePiece> outagePieces(const ReadText& text, const TextTimeline& timeline)
{
    return PieceReader(text, timeline).read();
}

void judgeTotals(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    const std::vector<OutagePiece> pieces = outagePieces(text, timeline);
    std::size_t totals = 0;
    for (const DurationClaim& claim : durationClaims(text, timeline)) {
        if (claim.total && !claim.forecast && pieces.size() >= 2 && ++totals <= MaxTotals)
            judgeTotal(text, timeline, claim, pieces, findings);
    }
    std::size_t ranges = 0;
    for (const OutagePiece& piece : pieces)
        ranges += piece.range ? 1 : 0;
    if (pieces.size() >= 2 && ranges == pieces.size()) {
        judgeOrdinals(text, pieces, findings);
        judgeRow(text, pieces, findings);
    }
    for (std::size_t i = 0; i < text.sentences().size(); ++i) {
        const Sentence& sentence = text.sentences()[i];
        judgeListCount(text, i, findings);
        judgeEnumeration(text, sentence, findings);
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
