// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Durations of outages against the times that the text gives.

#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace leitstand::textcheck {
namespace {

// Texts of people have a handful of each. The limits keep a text of a megabyte linear.
constexpr std::size_t MaxClaims = 120;
constexpr std::size_t MaxEnds = 120;

struct End {
    std::int64_t at = 0;
    double slack = 0; // minutes
    std::size_t entry = 0;
    bool sure = false;
};

struct Pair {
    const End* from = nullptr;
    const End* to = nullptr;
    [[nodiscard]] double minutes() const { return static_cast<double>(to->at - from->at) / 60; }
    [[nodiscard]] double slack() const { return std::max(from->slack, to->slack); }
};

void addEnd(std::vector<End>& ends, const Entry& entry, std::size_t index, const ReadText& text)
{
    if (ends.size() >= MaxEnds)
        return;
    const bool seconds = text.mentions()[entry.mention].withSeconds;
    ends.push_back({ entry.at(), static_cast<double>(entry.tolerance) / 60 + (seconds ? 1 : 0), index, entry.sure });
    if (entry.twelve)
        ends.push_back({ entry.at() + 43200, static_cast<double>(entry.tolerance) / 60, index, false });
}

class DurationJudge {
public:
    DurationJudge(const ReadText& text, const TextTimeline& timeline) : m_text(text), m_timeline(timeline)
    {
        collect();
        m_pieces = outagePieces(text, timeline);
    }

    void judge(const DurationClaim& claim, std::vector<TimeFinding>& findings)
    {
        const Mention& mention = m_text.mentions()[claim.mention];
        if (claim.forecast || (claim.total && m_pieces.size() >= 2))
            return;
        if (inOtherDay(claim))
            return;
        const Local local = localEnds(claim);
        if (local.range) {
            judgeRange(claim, mention, *local.range, findings);
            return;
        }
        if (const auto told = rangeBefore(claim, local); told && !repeatsPiece(mention)) {
            judgeRange(claim, mention, *told, findings);
            return;
        }
        if (claim.labelled && judgeLabel(claim, mention, findings))
            return;
        if (claim.weak) {
            judgeWeak(mention, findings);
            return;
        }
        // "The interruption lasted up to 54 minutes" is a limit for all; "some had up to 54 minutes of delay" is none.
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        const bool limit = mention.wording == Wording::UpTo && claim.strong && m_text.has(StateWord::Lasted, said)
            && !m_text.has(StateWord::Degraded, said) && !m_text.has(StateWord::Part, said);
        if (claim.repeated && !mention.vague && !limit)
            return;
        // "After 21 minutes the first were back", and no time tells when that was
        if (m_text.has(StateWord::Part, said) && m_allEnds.size() == m_ends.size() && local.ends.empty()
            && m_text.has(StateWord::Up, said))
            return;
        judgePairs(claim, mention, local, findings);
    }

private:
    struct Local {
        std::optional<std::size_t> range; // the entry that begins it
        std::vector<End> starts;
        std::vector<End> ends;
    };

    void collect()
    {
        const auto& entries = m_timeline.entries;
        bool sureEnd = false;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Entry& entry = entries[i];
            if (entry.canStart() && (entry.state != EntryState::Unknown || entry.labelled))
                addEnd(m_starts, entry, i, m_text);
            if (entry.canEnd() && (entry.state == EntryState::Up || entry.state == EntryState::UpSlow)) {
                addEnd(m_ends, entry, i, m_text);
                sureEnd |= entry.sure;
            }
        }
        m_sureEnds = sureEnd;
        dropPartialEnds();
        // Entries that say nothing clear may be meant, too: they can silence a finding, not make one.
        m_looseStarts = m_starts;
        m_looseEnds = m_ends;
        const auto earlier = [](const Entry& a, const Entry& b) { return a.at() < b.at(); };
        const auto earliest = std::min_element(entries.begin(), entries.end(), earlier);
        const auto latest = std::max_element(entries.begin(), entries.end(), earlier);
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const Entry& entry = entries[i];
            const bool isFirst = entries.begin() + static_cast<std::ptrdiff_t>(i) == earliest;
            const bool isLast = entries.begin() + static_cast<std::ptrdiff_t>(i) == latest;
            if (entry.canStart() && entry.state == EntryState::Unknown && !entry.labelled
                && (isFirst || !entry.leading || m_starts.empty()))
                addEnd(m_looseStarts, entry, i, m_text);
            if (entry.canEnd()
                && (entry.state == EntryState::Unknown || entry.state == EntryState::Degraded
                    || entry.state == EntryState::Told)
                && (isLast || !entry.leading || m_ends.empty() || entry.state != EntryState::Unknown))
                addEnd(m_looseEnds, entry, i, m_text);
        }
    }

    // "The first servers are back" is no end where a later time says that all are.
    void dropPartialEnds()
    {
        m_allEnds = m_ends;
        std::int64_t last = 0;
        for (const End& end : m_ends) {
            if (end.sure && !m_timeline.entries[end.entry].partial)
                last = std::max(last, end.at);
        }
        std::erase_if(m_ends, [&](const End& end) { return m_timeline.entries[end.entry].partial && end.at < last; });
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
            if (entry.forecast || entry.otherCase)
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
            || (start.first >= mention.last && start.first - mention.last <= 5);
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
        findings.push_back(contradictedDuration(m_timeline, mention, minutes, begin, end));
    }

    // "Time to repair": from what is labelled as detected to what is labelled as repaired.
    bool judgeLabel(const DurationClaim& claim, const Mention& mention, std::vector<TimeFinding>& findings)
    {
        const Sentence& sentence = m_text.sentences()[claim.sentence];
        std::string_view aim;
        for (std::uint32_t at = sentence.first; at < mention.first; ++at) {
            for (const std::string_view stem : { "repair", "resol", "detect", "mitig", "recover", "acknowl", "restor",
                     "behebung", "entstör", "lösung" }) {
                if (m_text.token(at).lower.starts_with(stem))
                    aim = stem;
            }
        }
        if (aim.empty())
            return false;
        if (aim == "behebung" || aim == "entstör")
            aim = "beho";
        const Entry* from = nullptr;
        const Entry* to = nullptr;
        for (std::size_t i = 0; i < m_timeline.entries.size() && i < 400; ++i) {
            const Entry& entry = m_timeline.entries[i];
            if (!entry.labelled)
                continue;
            for (std::uint32_t at = entry.words.first; at < entry.words.last; ++at) {
                const std::string_view word = m_text.token(at).lower;
                if (!to && word.starts_with(aim))
                    to = &entry;
                if (!from
                    && (word.starts_with("detect") || word.starts_with("entdeckt") || word.starts_with("erkannt")
                        || word.starts_with("begin") || word.starts_with("start")))
                    from = &entry;
            }
        }
        if (!from || !to || to->at() <= from->at())
            return false;
        const double minutes = static_cast<double>(to->at() - from->at()) / 60;
        if (!canMean(mention, minutes, 0))
            findings.push_back(contradictedDuration(m_timeline, mention, minutes, *from, *to));
        return true;
    }

    // Only where the text has one outage with a sure begin and end, and no two times of it give the length.
    void judgeWeak(const Mention& mention, std::vector<TimeFinding>& findings)
    {
        const auto& entries = m_timeline.entries;
        const bool onlyRange = (m_pieces.size() == 1 && m_pieces.front().range)
            || (entries.size() == 2 && entries.front().rangeEnd == 1 && entries.front().saysDown());
        if (m_pieces.size() > 1 || (!m_sureEnds && !onlyRange) || entries.size() > 40)
            return;
        for (const Entry& a : entries) {
            for (const Entry& b : entries) {
                if (b.at() > a.at()
                    && canMean(mention, static_cast<double>(b.at() - a.at()) / 60,
                        static_cast<double>(std::max(a.tolerance, b.tolerance)) / 60))
                    return;
            }
        }
        const auto pair = firstPair({ m_starts.data(), m_starts.size() }, { m_ends.data(), m_ends.size() }, false);
        if (pair && pair->minutes() < 2880)
            findings.push_back(contradictedDuration(m_timeline, mention, pair->minutes(),
                m_timeline.entries[pair->from->entry], m_timeline.entries[pair->to->entry]));
    }

    void judgePairs(
        const DurationClaim& claim, const Mention& mention, const Local& local, std::vector<TimeFinding>& findings)
    {
        const auto& starts = local.starts.empty() ? m_looseStarts : local.starts;
        const auto& ends = local.ends.empty() ? m_looseEnds : local.ends;
        if (anyPair(mention, starts, ends) || anyPair(mention, m_looseStarts, m_looseEnds) || repeatsPiece(mention))
            return;
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        if (m_text.has(StateWord::Part, said) && anyPair(mention, m_looseStarts, m_allEnds))
            return;
        // What the record of the text surely says about the subject, or about the whole.
        const std::optional<Pair> best = bestPair(claim, local);
        if (!best)
            return;
        const double minutes = best->minutes();
        if (minutes <= 0 || minutes > 60 * 24 * 14 || canMean(mention, minutes, best->slack()))
            return;
        if (mention.vague
            && (mention.upper > minutes ? mention.minutes < minutes * 1.3 : minutes < mention.upper * 1.5))
            return;
        findings.push_back(contradictedDuration(
            m_timeline, mention, minutes, m_timeline.entries[best->from->entry], m_timeline.entries[best->to->entry]));
    }

    static bool anyPair(const Mention& mention, const std::vector<End>& starts, const std::vector<End>& ends)
    {
        for (const End& from : starts) {
            for (const End& to : ends) {
                const Pair pair { &from, &to };
                if (to.at > from.at && canMean(mention, pair.minutes(), pair.slack()))
                    return true;
            }
        }
        return false;
    }

    // A length that the text gives to one of its outages elsewhere.
    bool repeatsPiece(const Mention& mention) const
    {
        return std::any_of(m_pieces.begin(), m_pieces.end(), [&mention](const OutagePiece& piece) {
            return piece.to > piece.from
                && canMean(mention, static_cast<double>(piece.to - piece.from) / 60, piece.slack);
        });
    }

    std::optional<Pair> bestPair(const DurationClaim& claim, const Local& local)
    {
        if (!local.starts.empty() && local.ends.empty() && m_sureEnds)
            return firstPair({ local.starts.data(), local.starts.size() }, { m_ends.data(), m_ends.size() }, true);
        if (!local.ends.empty() && local.starts.empty())
            return firstPair({ m_starts.data(), m_starts.size() }, { local.ends.data(), local.ends.size() }, false);
        if (!local.ends.empty() && !local.starts.empty())
            return firstPair(
                { local.starts.data(), local.starts.size() }, { local.ends.data(), local.ends.size() }, false);
        if (!claim.strong && !claim.total
            && !m_text.has(StateWord::Lasted, m_text.range(m_text.sentences()[claim.sentence])))
            return std::nullopt;
        if (const auto own = pairOfSubject(claim))
            return own;
        if (const auto pair = firstPair({ m_starts.data(), m_starts.size() }, { m_ends.data(), m_ends.size() }, false))
            return pair;
        return m_starts.empty() ? pairOfEarliest() : std::nullopt;
    }

    // A text whose times do not say that it began: the earliest is taken for the begin.
    std::optional<Pair> pairOfEarliest()
    {
        const Entry* first = nullptr;
        std::size_t index = 0;
        for (std::size_t i = 0; i < m_timeline.entries.size() && i < 400; ++i) {
            const Entry& entry = m_timeline.entries[i];
            if (entry.canStart() && !entry.labelled && (!first || entry.at() < first->at())) {
                first = &entry;
                index = i;
            }
        }
        if (!first)
            return std::nullopt;
        m_ownStarts.clear();
        addEnd(m_ownStarts, *first, index, m_text);
        return firstPair({ m_ownStarts.data(), 1 }, { m_ends.data(), m_ends.size() }, false);
    }

    // From the first start to the last end on the day of the start, or the last of all.
    std::optional<Pair> firstPair(std::span<const End> starts, std::span<const End> ends, bool toFirstEnd) const
    {
        // What is sure first; then what is only likely.
        for (const bool sure : { true, false }) {
            const End* from = nullptr;
            for (const End& start : starts) {
                const Entry& entry = m_timeline.entries[start.entry];
                const bool good
                    = start.sure || entry.labelled || entry.strongBegin || entry.state == EntryState::Detected;
                if (!entry.twelve && (good || !sure) && (!from || start.at < from->at))
                    from = &start;
            }
            if (!from)
                continue;
            const End* to = nullptr;
            for (const bool sureEnd : { true, false }) {
                for (const End& end : ends) {
                    const Entry& entry = m_timeline.entries[end.entry];
                    const bool good = end.sure || entry.labelled || entry.strongEnd;
                    if (end.at <= from->at || (sureEnd && !good) || entry.twelve)
                        continue;
                    const bool nearer = end.at - from->at < 86400;
                    if (!to
                        || (toFirstEnd ? end.at < to->at : nearer && (end.at > to->at || to->at - from->at >= 86400)))
                        to = &end;
                }
                if (to)
                    return Pair { from, to };
            }
        }
        return std::nullopt;
    }

    bool isSubjectWord(const Token& token) const
    {
        return token.isWord() && token.capital && token.length() >= 3
            && !isOneOf(token.lower,
                { "die", "der", "das", "wir", "unsere", "unser", "für", "nach", "ein", "eine", "funktion", "dienst",
                    "dienste", "system", "systeme", "ausfall", "störung", "the", "our", "this", "that", "for", "after",
                    "service", "services", "incident", "outage", "downtime", "während", "kunden", "uhr", "in", "am",
                    "es", "sie", "diese", "dieser", "time", "all", "alle", "and", "stunden", "minuten" });
    }

    // The pair of entries that share a name with the claim which not all entries have.
    std::optional<Pair> pairOfSubject(const DurationClaim& claim)
    {
        if (m_wordEntries.empty())
            indexWords();
        const TokenRange range = m_text.range(m_text.sentences()[claim.sentence]);
        std::vector<End> starts;
        std::vector<End> ends;
        for (std::uint32_t at = range.first; at < range.last; ++at) {
            if (!isSubjectWord(m_text.token(at)) || m_text.mentionAt(at) >= 0)
                continue;
            const auto found = m_wordEntries.find(m_text.token(at).lower);
            if (found == m_wordEntries.end() || found->second.size() * 2 > m_timeline.entries.size() + 1)
                continue;
            for (const std::size_t index : found->second) {
                const Entry& entry = m_timeline.entries[index];
                if (entry.canStart() && entry.state != EntryState::Unknown)
                    addEnd(starts, entry, index, m_text);
                if (entry.canEnd() && (entry.state == EntryState::Up || entry.state == EntryState::UpSlow))
                    addEnd(ends, entry, index, m_text);
            }
            if (starts.empty() && ends.size() == 1) // "Moodle is back" at a time of its own, and one begin for all
                starts = m_starts;
            const auto pair = firstPair({ starts.data(), starts.size() }, { ends.data(), ends.size() }, false);
            if (pair) {
                m_ownStarts = std::move(starts);
                m_ownEnds = std::move(ends);
                return firstPair(
                    { m_ownStarts.data(), m_ownStarts.size() }, { m_ownEnds.data(), m_ownEnds.size() }, false);
            }
        }
        return std::nullopt;
    }

    void indexWords()
    {
        for (std::size_t i = 0; i < m_timeline.entries.size() && i < 400; ++i) {
            const Entry& entry = m_timeline.entries[i];
            for (std::uint32_t at = entry.words.first; at < entry.words.last; ++at) {
                if (!isSubjectWord(m_text.token(at)))
                    continue;
                auto& list = m_wordEntries[m_text.token(at).lower];
                if (list.empty() || list.back() != i)
                    list.push_back(i);
            }
        }
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<End> m_starts;
    std::vector<End> m_ends;
    std::vector<End> m_looseStarts;
    std::vector<End> m_looseEnds;
    std::vector<End> m_allEnds; // with those that are for some only
    std::vector<End> m_ownStarts;
    std::vector<End> m_ownEnds;
    std::vector<OutagePiece> m_pieces;
    bool m_sureEnds = false;
    std::unordered_map<std::string_view, std::vector<std::size_t>> m_wordEntries;
};

} // namespace

void judgeDurations(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    if (timeline.entries.empty())
        return;
    DurationJudge judge(text, timeline);
    std::size_t judged = 0;
    for (const DurationClaim& claim : durationClaims(text, timeline)) {
        if (++judged > MaxClaims)
            break;
        judge.judge(claim, findings);
    }
}

} // namespace leitstand::textcheck
