// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durations of outages against the times that the text gives.

#include "drafting/check/duration_support.h"
#include "drafting/check/outage_ends.h"
#include "drafting/check/timeline_steps.h"

#include <algorithm>
#include <cmath>

namespace leitstand::textcheck {
namespace {

// Texts of people have a handful of each. The limits keep a text of a megabyte linear.
constexpr std::size_t MaxDurations = 120;

class DurationJudge {
public:
    DurationJudge(const ReadText& text, const TextTimeline& timeline)
        : m_text(text)
        , m_timeline(timeline)
        , m_known(text, timeline)
        , m_pieces(outagePieces(text, timeline))
    {
        for (std::uint32_t at = 0; at < text.tokens().size(); ++at) {
            const std::string_view word = text.token(at).lower;
            m_several |= isOneOf(word,
                { "zweimal", "twice", "erneut", "dreimal", "wellen", "waves", "erneuter", "beide", "beiden", "both" });
            m_clockChange |= isOneOf(word, { "zeitumstellung", "sommerzeit", "winterzeit", "dst" })
                || (word == "daylight" && text.token(at + 1).is("saving"))
                || (word == "clocks" && isOneOf(text.token(at + 1).lower, { "went", "changed", "go", "moved" }));
        }
    }

    void judge(const DurationClaim& claim, std::vector<TimeFinding>& findings)
    {
        const Mention& mention = m_text.mentions()[claim.mention];
        if (claim.forecast || (claim.total && (m_pieces.size() >= 2 || m_several)))
            return;
        if (inOtherDay(claim))
            return;
        if (claim.ongoing) {
            std::vector<TimeFinding> own;
            const bool judged = judgeOngoingLength(m_text, m_timeline, mention, own);
            addAll(findings, std::move(own));
            if (judged)
                return;
        }
        if (mention.grain >= 720 && daysGive(m_timeline, mention))
            return;
        // "The first servers were back after 20 minutes"
        if (!claim.labelled && !claim.total && isOfPart(mention))
            return;
        if (const auto own = rangeOfSubject(m_text, m_timeline, claim)) {
            judgeRange(claim, mention, *own, findings);
            return;
        }
        const Local local = localEnds(claim);
        if (local.range) {
            judgeRange(claim, mention, *local.range, findings);
            return;
        }
        if (const auto told = rangeBefore(claim, local); told && !repeatsPiece(mention)) {
            judgeRange(claim, mention, *told, findings);
            return;
        }
        if (claim.labelled) {
            std::vector<TimeFinding> own;
            const bool judged = judgeLabelledLength(m_text, m_timeline, claim, own);
            addAll(findings, std::move(own));
            if (judged)
                return;
        }
        if (claim.weak) {
            if (!isOfOutageWithoutEnd(mention, local))
                judgeWeak(mention, findings);
            return;
        }
        // "The interruption lasted up to 54 minutes" is a limit for all; "some had up to 54 minutes of delay" is none.
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        const bool limit = mention.wording == Wording::UpTo && claim.strong && m_text.has(StateWord::Lasted, said)
            && !m_text.has(StateWord::Degraded, said) && !m_text.has(StateWord::Part, said);
        if (claim.repeated && !mention.vague && !limit && !exceedsAll(mention))
            return;
        // "After 21 minutes the first were back", and no time tells when that was
        if (m_text.has(StateWord::Part, said) && m_known.allEnds().size() == m_known.ends().size() && local.ends.empty()
            && m_text.has(StateWord::Up, said))
            return;
        if (limit) {
            Mention told = mention;
            told.wording = Wording::About;
            judgePairs(claim, told, local, findings);
            return;
        }
        judgePairs(claim, mention, local, findings);
    }

private:
    struct Local {
        std::optional<std::size_t> range; // the entry that begins it
        std::vector<End> starts;
        std::vector<End> ends;
    };

    bool isOfPart(const Mention& mention) const
    {
        const TokenRange clause = m_text.clauseAround({ mention.core, mention.last });
        return m_text.has(StateWord::Part, clause) && m_text.has(StateWord::Up, clause);
    }

    // "At 21:02 it broke off once more for four minutes": no time tells when that was over.
    bool isOfOutageWithoutEnd(const Mention& mention, const Local& local) const
    {
        if (local.starts.empty() || !local.ends.empty() || m_known.looseEnds().empty())
            return false;
        const auto later = [this, &mention](const End& start) {
            const Entry& entry = m_timeline.entries[start.entry];
            return entry.saysDown() && m_text.mentions()[entry.mention].core < mention.core
                && std::none_of(m_known.looseEnds().begin(), m_known.looseEnds().end(),
                    [&start](const End& end) { return end.at > start.at; });
        };
        return std::all_of(local.starts.begin(), local.starts.end(), later);
    }

    // In the night when the clocks change, the clock and the time that passed are an hour apart.
    void add(std::vector<TimeFinding>& findings, TimeFinding finding) const
    {
        for (const double hour : { -60.0, 60.0 }) {
            if (m_clockChange && std::abs(*finding.claimedMinutes - *finding.expectedMinutes - hour) <= 15)
                return;
        }
        findings.push_back(std::move(finding));
    }

    void addAll(std::vector<TimeFinding>& findings, std::vector<TimeFinding> own) const
    {
        for (TimeFinding& finding : own)
            add(findings, std::move(finding));
    }

    // The sentence speaks of a day on which the time line has nothing.
    bool inOtherDay(const DurationClaim& claim) const
    {
        const TokenRange range = m_text.range(m_text.sentences()[claim.sentence]);
        const auto [first, last] = m_text.mentionsIn(range);
        for (std::size_t i = first; i < last; ++i) {
            const std::int64_t day = m_timeline.mentionDays[i];
            if (day == 0)
                continue;
            const auto end = m_timeline.entries.begin()
                + static_cast<std::ptrdiff_t>(std::min<std::size_t>(m_timeline.entries.size(), 500));
            const bool known = std::any_of(m_timeline.entries.begin(), end,
                [day](const Entry& entry) { return std::llabs(entry.day - day) <= 1; });
            const bool same
                = std::any_of(m_timeline.entries.begin(), end, [day](const Entry& entry) { return entry.day == day; });
            if (!known || (!same && m_text.mentions()[i].kind != MentionKind::Date))
                return true;
        }
        return false;
    }

    Local localEnds(const DurationClaim& claim) const
    {
        Local local;
        const auto& entries = m_timeline.entries;
        const auto below = [](const Entry& entry, std::uint32_t sentence) { return entry.sentence < sentence; };
        const auto first = static_cast<std::size_t>(
            std::lower_bound(entries.begin(), entries.end(), claim.sentence, below) - entries.begin());
        int ranges = 0;
        for (std::size_t i = first; i < entries.size() && entries[i].sentence == claim.sentence && i < first + 12;
             ++i) {
            const Entry& entry = entries[i];
            const bool planned = entry.forecast && !(entry.rangeEnd >= 0 && nextTo(claim, i));
            if (planned || entry.otherCase)
                continue;
            if (entry.rangeEnd >= 0 && !entry.leading) {
                local.range = i;
                ++ranges;
            } else if (entry.rangeEnd >= 0 && entry.leading && nextTo(claim, i)) {
                local.range = i;
                ++ranges;
            }
            if (entry.rangeEnd >= 0 || entry.rangeBegin >= 0)
                continue;
            if (entry.state == EntryState::Up || entry.state == EntryState::UpSlow)
                addEnd(local.ends, entry, i, m_text);
            else
                addEnd(local.starts, entry, i, m_text);
        }
        if (ranges > 1) {
            // Each duration belongs to the range next to it: "10:00–10:20 (20 min), 11:00–11:30 (30 min)".
            local.range.reset();
            for (std::size_t i = first; i < entries.size() && entries[i].sentence == claim.sentence; ++i) {
                if (entries[i].rangeEnd >= 0 && nextTo(claim, i))
                    local.range = i;
            }
        }
        // In an entry of a list the entry's own time is near.
        if (local.starts.empty() && local.ends.empty() && !local.range) {
            for (std::size_t i = first; i > 0 && first - i < 2; --i) {
                const Entry& entry = entries[i - 1];
                if (!entry.leading || entry.words.last <= m_text.mentions()[claim.mention].core)
                    break;
                // Told at the end of all: "10:30 for the record: 26 minutes of outage"
                if (!entry.saysUp()
                    && std::none_of(m_known.allEnds().begin(), m_known.allEnds().end(),
                        [&entry](const End& end) { return end.at > entry.at(); }))
                    break;
                addEnd(entry.state == EntryState::Up || entry.state == EntryState::UpSlow ? local.ends : local.starts,
                    entry, i - 1, m_text);
            }
        }
        return local;
    }

    // "Between 8:14 and 10:02 nobody could log in. The incident lasted …": the one range of the sentence before.
    std::optional<std::size_t> rangeBefore(const DurationClaim& claim, const Local& local) const
    {
        if (!local.starts.empty() || !local.ends.empty() || (!claim.strong && !claim.labelled) || claim.sentence == 0
            || m_text.sentences()[claim.sentence].block != m_text.sentences()[claim.sentence - 1].block)
            return std::nullopt;
        std::optional<std::size_t> found;
        const auto& entries = m_timeline.entries;
        const auto below = [](const Entry& entry, std::uint32_t sentence) { return entry.sentence < sentence; };
        for (auto at = std::lower_bound(entries.begin(), entries.end(), claim.sentence - 1, below);
             at != entries.end() && at->sentence == claim.sentence - 1; ++at) {
            if (at->rangeBegin >= 0)
                continue;
            if (found || at->rangeEnd < 0 || at->leading || at->state != EntryState::Down || at->forecast)
                return std::nullopt;
            found = static_cast<std::size_t>(at - entries.begin());
        }
        return found;
    }

    bool nextTo(const DurationClaim& claim, std::size_t entry) const
    {
        const Mention& mention = m_text.mentions()[claim.mention];
        const Entry& begin = m_timeline.entries[entry];
        const Mention& end = m_text.mentions()[m_timeline.entries[static_cast<std::size_t>(begin.rangeEnd)].mention];
        const Mention& start = m_text.mentions()[begin.mention];
        return (mention.first >= end.last && mention.first - end.last <= 4)
            || (start.first >= mention.last && start.first - mention.last <= 7);
    }

    void judgeRange(
        const DurationClaim& claim, const Mention& mention, std::size_t index, std::vector<TimeFinding>& findings)
    {
        const Entry& begin = m_timeline.entries[index];
        const Entry& end = m_timeline.entries[static_cast<std::size_t>(begin.rangeEnd)];
        const double minutes = static_cast<double>(end.at() - begin.at()) / 60;
        const double slack = static_cast<double>(std::max(begin.tolerance, end.tolerance)) / 60;
        if (minutes <= 0 || canMean(mention, minutes, slack))
            return;
        if ((begin.twelve || end.twelve)
            && (canMean(mention, minutes + 720, slack) || canMean(mention, minutes - 720, slack)))
            return;
        const bool adjoining = nextTo(claim, index);
        if (adjoining && judgeRangeByList(mention, begin, end, findings))
            return;
        const Sentence& sentence = m_text.sentences()[claim.sentence];
        bool window = false; // "between 10 and 12 for 20 minutes"
        for (std::uint32_t at = m_text.mentions()[begin.mention].first, i = 0; i < 4 && at > sentence.first; ++i, --at)
            window |= isOneOf(m_text.token(at - 1).lower, { "zwischen", "between", "zeitraum" });
        // With exact times both ways of writing say how long it was.
        window &= m_text.mentions()[begin.mention].hourOnly || m_text.mentions()[end.mention].hourOnly || end.approx;
        if (mention.upper < minutes) {
            if ((claim.repeated && !adjoining)
                || ((window || begin.approx) && !(adjoining && m_text.token(mention.first - 1).is("("))))
                return;
            if (!adjoining && !claim.strong)
                return;
        } else if (!adjoining && !claim.strong) {
            return;
        }
        add(findings, contradictedDuration(m_timeline, mention, minutes, begin, end));
    }

    // "47 minutes, i.e. from 10:04 to 10:41", and the list has it from 10:05 to 10:52: the length is right.
    bool judgeRangeByList(
        const Mention& mention, const Entry& begin, const Entry& end, std::vector<TimeFinding>& findings) const
    {
        if (!m_timeline.hasList || begin.leading || begin.labelled)
            return false;
        for (std::size_t i = 0; i < m_timeline.entries.size() && i < 120; ++i) {
            const Entry& from = m_timeline.entries[i];
            if (!from.leading || !from.canStart() || apart(from, begin) > 600)
                continue;
            for (const End& to : m_known.ends()) {
                const Entry& listed = m_timeline.entries[to.entry];
                if (!listed.leading || to.at <= from.at() || apart(listed, end) <= 60
                    || !canMean(mention, static_cast<double>(to.at - from.at()) / 60, 0))
                    continue;
                addClockFinding(m_text, m_timeline, TimeFault::EndElsewhere, { end, listed }, findings);
                return true;
            }
        }
        return false;
    }

    // More than the whole text tells of: not even some had it that long.
    bool exceedsAll(const Mention& mention) const
    {
        const auto whole = m_known.firstPair(m_known.starts(), m_known.ends(), false);
        if (whole && mention.wording == Wording::UpTo)
            return m_known.hasSureEnd() && mention.minutes > whole->minutes() * 1.5 + whole->slack() + 30;
        return whole && mention.minutes > whole->minutes() * 1.15 + whole->slack() + 15;
    }

    // Only where the text has one outage with a sure begin and end, and no two times of it give the length.
    void judgeWeak(const Mention& mention, std::vector<TimeFinding>& findings)
    {
        const auto& entries = m_timeline.entries;
        const bool onlyRange = (m_pieces.size() == 1 && m_pieces.front().range)
            || (entries.size() == 2 && entries.front().rangeEnd == 1 && entries.front().saysDown());
        const bool plain = entries.size() <= 6 && !m_known.starts().empty() && !m_known.ends().empty();
        if (m_pieces.size() > 1 || (!m_known.hasSureEnd() && !onlyRange && !plain) || entries.size() > 40)
            return;
        if (anyTwoTimes(m_timeline, mention))
            return;
        const auto pair = m_known.firstPair(m_known.starts(), m_known.ends(), false);
        if (pair && pair->minutes() < 2880)
            add(findings,
                contradictedDuration(m_timeline, mention, pair->minutes(), m_timeline.entries[pair->from->entry],
                    m_timeline.entries[pair->to->entry]));
    }

    void judgePairs(
        const DurationClaim& claim, const Mention& mention, const Local& local, std::vector<TimeFinding>& findings)
    {
        const TokenRange saying = m_text.range(m_text.sentences()[claim.sentence]);
        if ((claim.denied && anyTwoTimes(m_timeline, mention)) || isOfOutageWithoutEnd(mention, local))
            return;
        if (const auto head = m_known.labelledPair(); head && local.ends.empty() && local.starts.empty()
            && m_text.has(StateWord::Incident, saying) && m_text.has(StateWord::Lasted, saying)
            && !m_text.has(StateWord::Part, saying) && !claim.repeated) {
            if (!canMean(mention, head->minutes(), head->slack()))
                add(findings,
                    contradictedDuration(m_timeline, mention, head->minutes(), m_timeline.entries[head->from->entry],
                        m_timeline.entries[head->to->entry]));
            return;
        }
        const auto& starts = local.starts.empty() ? m_known.looseStarts() : local.starts;
        const auto& ends = local.ends.empty() ? m_known.looseEnds() : local.ends;
        // "Until all was restored it took …" speaks of the last end alone.
        const bool whole = local.ends.empty() && m_text.has(StateWord::Whole, saying)
            && (m_text.has(StateWord::Up, saying) || m_text.has(StateWord::WeakUp, saying))
            && m_known.ends().size() > 1;
        const std::vector<End> last = whole ? m_known.lastEnds() : std::vector<End>();
        // What lasted is the outage, and a list has many times after its begin.
        const bool early = m_timeline.hasList && claim.strong && local.starts.empty() && local.ends.empty()
            && !m_known.pairOfSubject(claim);
        const std::vector<End> firstStarts = early ? m_known.earlyStarts() : std::vector<End>();
        if (OutageEnds::anyPair(mention, early ? firstStarts : starts, whole ? last : ends)
            || OutageEnds::anyPair(
                mention, early ? firstStarts : m_known.looseStarts(), whole ? last : m_known.looseEnds())
            || repeatsPiece(mention))
            return;
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        if (m_text.has(StateWord::Part, said) && OutageEnds::anyPair(mention, m_known.looseStarts(), m_known.allEnds()))
            return;
        // What the record of the text surely says about the subject, or about the whole.
        std::optional<Pair> best = bestPair(claim, local);
        if (!best && !anyTwoTimes(m_timeline, mention))
            best = m_known.pairOfOrder();
        if (!best)
            return;
        const double minutes = best->minutes();
        if (minutes <= 0 || minutes > 60 * 24 * 14 || canMean(mention, minutes, best->slack()))
            return;
        if (mention.vague
            && (mention.upper > minutes ? mention.minutes < minutes * 1.3 : minutes < mention.upper * 1.5))
            return;
        add(findings,
            contradictedDuration(m_timeline, mention, minutes, m_timeline.entries[best->from->entry],
                m_timeline.entries[best->to->entry]));
    }

    // A length that the text gives to one of its outages elsewhere, or to all of them.
    bool repeatsPiece(const Mention& mention) const
    {
        double all = 0;
        for (const OutagePiece& piece : m_pieces)
            all += piece.range ? static_cast<double>(piece.to - piece.from) / 60 : 0;
        if (m_pieces.size() >= 2 && canMean(mention, all, 2))
            return true;
        return std::any_of(m_pieces.begin(), m_pieces.end(), [&mention](const OutagePiece& piece) {
            return piece.to > piece.from && piece.lengthAt != mention.core // a length is no witness of itself
                && canMean(mention, static_cast<double>(piece.to - piece.from) / 60, piece.slack);
        });
    }

    std::optional<Pair> bestPair(const DurationClaim& claim, const Local& local)
    {
        if (!local.starts.empty() && local.ends.empty() && m_known.hasSureEnd())
            return m_known.firstPair(local.starts, m_known.ends(), true);
        if (!local.ends.empty() && local.starts.empty())
            return m_known.firstPair(m_known.starts(), local.ends, false);
        if (!local.ends.empty() && !local.starts.empty())
            return m_known.firstPair(local.starts, local.ends, false);
        if (!claim.strong && !claim.total
            && !m_text.has(StateWord::Lasted, m_text.range(m_text.sentences()[claim.sentence])))
            return std::nullopt;
        if (const auto own = m_known.pairOfSubject(claim))
            return own;
        if (const auto pair = m_known.firstPair(m_known.starts(), m_known.ends(), false))
            return pair;
        return m_known.starts().empty() ? m_known.pairOfEarliest() : std::nullopt;
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    OutageEnds m_known;
    std::vector<OutagePiece> m_pieces;
    bool m_several = false; // outages that the text may tell in words unknown here
    bool m_clockChange = false;
};

} // namespace

void judgeDurations(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    if (timeline.entries.empty())
        return;
    DurationJudge judge(text, timeline);
    std::size_t judged = 0;
    for (const DurationClaim& claim : durationClaims(text, timeline)) {
        if (++judged > MaxDurations)
            break;
        judge.judge(claim, findings);
    }
}

} // namespace leitstand::textcheck
