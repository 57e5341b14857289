// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Totals of outages, and lengths by their number, against the outages that the text itself names.

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
    std::uint32_t mention = 0; // the token of its time
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
        // "Most traffic recovered. A second wave hit": what had come back for most was over before it began anew.
        if (entry.state == EntryState::Down && m_open && m_partialEnd > m_open->at && entry.at() > m_partialEnd) {
            add({ m_open->at, m_partialEnd, m_open->sentence, 10.0, false });
            m_open.reset();
        }
        if (entry.state == EntryState::Up && entry.partial)
            m_partialEnd = entry.at();
        if (entry.state == EntryState::Down && !m_open) {
            m_open = Open { entry.at(), entry.sentence, entry.approx, m_text.mentions()[entry.mention].core };
        } else if (entry.state == EntryState::Up && (!entry.partial || entry.at() > m_lastFullEnd) && m_open
            && entry.at() > m_open->at) {
            add({ m_open->at, entry.at(), entry.sentence, entry.approx || m_open->approx ? 10.0 : 0.0, false });
            m_open.reset();
        }
    }

    void take(const DurationClaim& claim)
    {
        const Mention& mention = m_text.mentions()[claim.mention];
        const bool behind = m_open
            && (claim.sentence > m_open->sentence
                || (claim.sentence == m_open->sentence && mention.core > m_open->mention));
        if (!behind || claim.total || claim.forecast || mention.vague || claim.sentence > m_open->sentence + 2)
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
    std::int64_t m_partialEnd = 0;
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
        const bool known = isFoundAt(findings, mention);
        if (known || canMean(mention, minutes, piece.slack))
            continue;
        findings.push_back(contradictedPiece(mention, piece));
    }
}

// "The longest lasted half an hour"
void judgeLongest(const ReadText& text, const std::vector<OutagePiece>& pieces, std::vector<TimeFinding>& findings)
{
    const auto shorter = [](const OutagePiece& a, const OutagePiece& b) { return a.to - a.from < b.to - b.from; };
    const OutagePiece& longest = *std::max_element(pieces.begin(), pieces.end(), shorter);
    const OutagePiece& shortest = *std::min_element(pieces.begin(), pieces.end(), shorter);
    std::size_t judged = 0;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Duration || mention.vague || judged > MaxTotals)
            continue;
        const Sentence& sentence = text.sentences()[text.sentenceOf(mention.core)];
        const OutagePiece* piece = nullptr;
        for (std::uint32_t at = mention.first; at > sentence.first && mention.first - at < 6; --at) {
            const std::string_view word = text.token(at - 1).lower;
            if (text.mentionAt(at - 1) >= 0)
                break;
            if (word == "longest" || word.starts_with("längste"))
                piece = &longest;
            else if (word == "shortest" || word.starts_with("kürzeste"))
                piece = &shortest;
        }
        if (!piece || ++judged > MaxTotals || isFoundAt(findings, mention)
            || canMean(mention, static_cast<double>(piece->to - piece->from) / 60, piece->slack))
            continue;
        findings.push_back(contradictedPiece(mention, *piece));
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
            const bool known = isFoundAt(findings, mention);
            if (!known && !canMean(mention, minutes, pieces[i].slack))
                findings.push_back(contradictedPiece(mention, pieces[i]));
        }
    }
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
        judgeLongest(text, pieces, findings);
        judgeRow(text, pieces, findings);
    }
}

} // namespace leitstand::textcheck
