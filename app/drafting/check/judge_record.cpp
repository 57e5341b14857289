// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Times of a text against the record of the incident.

#include "drafting/check/language_rules.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

using Span = CheckRecord::Span;

struct Piece {
    Instant from;
    Instant to;
};

class RecordJudge {
public:
    explicit RecordJudge(const SideCheck& side) : m_side(side), m_zone(QByteArray::fromStdString(side.request.timeZone))
    {
        if (!m_zone.isValid())
            m_zone = QTimeZone::utc();
        const auto& outages = side.request.record->outages;
        std::vector<Phrase> phrases;
        m_patterns.reserve(outages.size() * 3);
        for (std::size_t i = 0; i < outages.size() && i < 1000; ++i) {
            for (const std::string& name : outages[i].names) {
                std::string pattern;
                const TokenText tokens(name);
                for (const Token& token : tokens.tokens())
                    pattern += (pattern.empty() ? "" : " ") + std::string(token.lower);
                if (pattern.empty() || pattern.find('*') != std::string::npos)
                    continue;
                m_patterns.push_back(std::move(pattern));
                m_owner.push_back(i);
            }
        }
        for (std::size_t i = 0; i < m_patterns.size() && i < 60000; ++i)
            phrases.push_back({ static_cast<std::uint16_t>(i), m_patterns[i] });
        m_names = PhraseBook(phrases).find(side.text.tokens());
    }

    void judge()
    {
        if (m_side.request.record->outages.empty())
            return;
        std::size_t judged = 0;
        for (const DurationClaim& claim : durationClaims(m_side.text, m_side.timeline)) {
            if (!claim.forecast && ++judged <= 200)
                duration(claim);
        }
        judged = 0;
        for (const Entry& entry : m_side.timeline.entries) {
            if (!entry.forecast && !entry.otherCase && ++judged <= 400)
                clock(entry);
        }
    }

private:
    // The outages that a sentence speaks of by name; all if it names none. Empty if it names one that has none.
    std::vector<const Span*> spansFor(std::uint32_t sentenceIndex, bool& named) const
    {
        const auto& outages = m_side.request.record->outages;
        const Sentence& sentence = m_side.text.sentences()[sentenceIndex];
        std::vector<const Span*> spans;
        for (const PhraseHit& hit : m_names) {
            if (hit.first < sentence.first || hit.first >= sentence.last)
                continue;
            const Span& owner = outages[m_owner[hit.kind]];
            for (const Span& span : outages) {
                if (span.name == owner.name && std::find(spans.begin(), spans.end(), &span) == spans.end())
                    spans.push_back(&span);
            }
        }
        named = !spans.empty();
        if (spans.empty()) {
            for (const Span& span : outages)
                spans.push_back(&span);
        }
        return spans;
    }

    [[nodiscard]] Instant endOf(const Span& span) const
    {
        return span.to ? *span.to : m_side.request.now.value_or(span.from);
    }

    std::vector<Piece> united(const std::vector<const Span*>& spans) const
    {
        std::vector<Piece> pieces;
        for (const Span* const span : spans)
            pieces.push_back({ span->from, endOf(*span) });
        std::sort(pieces.begin(), pieces.end(), [](const Piece& a, const Piece& b) { return a.from < b.from; });
        std::vector<Piece> merged;
        for (const Piece& piece : pieces) {
            if (!merged.empty() && piece.from <= merged.back().to)
                merged.back().to = std::max(merged.back().to, piece.to);
            else
                merged.push_back(piece);
        }
        return merged;
    }

    static double minutesOf(Instant from, Instant to)
    {
        return std::chrono::duration<double, std::ratio<60>>(to - from).count();
    }

    std::string local(Instant at) const
    {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm"))
            .toStdString();
    }

    void duration(const DurationClaim& claim)
    {
        bool named = false;
        const auto spans = spansFor(claim.sentence, named);
        const std::vector<Piece> pieces = united(spans);
        const Mention& mention = m_side.text.mentions()[claim.mention];
        const bool open = std::any_of(spans.begin(), spans.end(), [](const Span* span) { return !span->to; });
        if (open && !m_side.request.now)
            return;
        const double slack = open ? 10 : 0.51; // a draft is read some minutes later; a record has seconds
        double total = 0;
        for (const Piece& piece : pieces)
            total += minutesOf(piece.from, piece.to);
        bool meant = canMean(mention, total, slack)
            || (!claim.total && canMean(mention, minutesOf(pieces.front().from, pieces.back().to), slack));
        for (std::size_t i = 0; !claim.total && i < spans.size() && !meant; ++i)
            meant = canMean(mention, minutesOf(spans[i]->from, endOf(*spans[i])), slack);
        for (const Piece& piece : pieces)
            meant |= !claim.total && canMean(mention, minutesOf(piece.from, piece.to), slack);
        const TokenRange range { mention.first, mention.last };
        if (meant) {
            // What the record backs is right, whatever the text's other times make of it.
            forget(range);
            return;
        }
        if (claim.repeated && mention.upper < total)
            return;
        CheckFinding finding = findingAt(m_side.text, claim.total ? CheckRule::Total : CheckRule::Duration,
            isGross(mention.minutes, total) ? CheckSeverity::Error : CheckSeverity::Hint, range, {}, m_side.side);
        finding.claimedMinutes = mention.minutes;
        finding.expectedMinutes = std::round(total);
        const std::string& name = named ? spans.front()->name : std::string();
        finding.message
            = { "Die Aufzeichnung hat " + spanWords(total, Language::German) + (named ? " für " + name : std::string())
                      + ", hier stehen " + spanWords(mention.minutes, Language::German) + ".",
                  "The record has " + spanWords(total, Language::English) + (named ? " for " + name : std::string())
                      + ", here it says " + spanWords(mention.minutes, Language::English) + "." };
        for (const Span* const span : spans)
            finding.why.push_back({ local(span->from), span->to ? local(*span->to) : std::string(), span->name });
        const Token& last = m_side.text.token(range.last - 1);
        if (unitMinutes(last.lower) && !m_side.text.token(range.last - 2).isDash() && !open)
            finding.fix = spanWords(total, m_side.side);
        replace(range, std::move(finding));
    }

    void clock(const Entry& entry)
    {
        const bool start
            = entry.strongBegin && (entry.state == EntryState::Down || entry.state == EntryState::Degraded);
        const bool end = (entry.strongEnd || (entry.whole && entry.sure)) && entry.state == EntryState::Up;
        if (!start && !end)
            return;
        bool named = false;
        const auto spans = spansFor(entry.sentence, named);
        const Mention& mention = m_side.text.mentions()[entry.mention];
        const std::int64_t allowed = mention.wording != Wording::Exact ? 1200 : mention.hourOnly ? 900 : 60;
        const Span* nearest = nullptr;
        std::int64_t least = 0;
        std::string expected;
        for (const Span* const span : spans) {
            if (end && !span->to)
                continue;
            // Within an outage its states change, too: down, then degraded.
            const Instant at = start ? span->from : *span->to;
            const QDateTime moment = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count(), m_zone);
            std::int64_t ofDay = moment.time().msecsSinceStartOfDay() / 1000;
            if (mention.zone && mention.zone->isSure())
                ofDay
                    = ((moment.toUTC().time().msecsSinceStartOfDay() / 1000 + mention.zone->first * 60) % 86400 + 86400)
                    % 86400;
            std::int64_t distance = std::llabs(ofDay - mention.second);
            distance = std::min<std::int64_t>(distance, 86400 - distance);
            if (entry.twelve)
                distance = std::min<std::int64_t>(distance, std::llabs(43200 - distance));
            if (distance <= allowed) {
                forget({ mention.first, mention.last });
                return;
            }
            if (!nearest || distance < least) {
                nearest = span;
                least = distance;
                expected = clockText(static_cast<int>(ofDay));
            }
        }
        if (!nearest)
            return;
        const TokenRange range { mention.first, mention.last };
        CheckFinding finding = findingAt(m_side.text, CheckRule::ClockTime,
            least >= 1800 ? CheckSeverity::Error : CheckSeverity::Hint, range, {}, m_side.side);
        finding.claimedTime = clockText(mention.second);
        finding.expectedTime = expected;
        finding.message = { std::string(start ? "Der Beginn" : "Das Ende") + " ist laut Aufzeichnung " + expected + " ("
                + nearest->name + ").",
            std::string("The record has the ") + (start ? "start" : "end") + " at " + expected + " (" + nearest->name
                + ")." };
        finding.why.push_back(
            { local(nearest->from), nearest->to ? local(*nearest->to) : std::string(), nearest->name });
        const Token& last = m_side.text.token(range.last - 1);
        if (last.is("uhr"))
            finding.fix = expected + " Uhr";
        else if (last.isNumber() && m_side.text.token(range.last - 2).is(":"))
            finding.fix = expected;
        replace(range, std::move(finding));
    }

    void forget(TokenRange range)
    {
        const std::uint32_t start = m_side.text.token(range.first).start;
        const std::uint32_t end = m_side.text.token(range.last - 1).end;
        std::erase_if(m_side.findings, [&](const CheckFinding& finding) {
            return finding.side == m_side.side && isTimeRule(finding.rule) && finding.start == start
                && finding.end == end && finding.rule != CheckRule::Date;
        });
    }

    void replace(TokenRange range, CheckFinding finding)
    {
        forget(range);
        m_side.findings.push_back(std::move(finding));
    }

    const SideCheck& m_side;
    QTimeZone m_zone;
    std::vector<std::string> m_patterns;
    std::vector<std::size_t> m_owner;
    std::vector<PhraseHit> m_names;
};

} // namespace

void judgeRecord(const SideCheck& side)
{
    if (side.request.record)
        RecordJudge(side).judge();
}

} // namespace leitstand::textcheck
