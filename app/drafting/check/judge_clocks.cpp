// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clock times: those that cannot be, two zones that do not fit, starts and ends that the time line gives otherwise.

#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Minute = 60;
constexpr std::int64_t Day = 86400;
constexpr std::size_t MaxEntries = 200; // of a kind that is compared with each other

TokenRange shortened(TokenRange words)
{
    return { words.first, std::min(words.last, words.first + 24) };
}

TimeFinding clockFinding(TimeFault fault, const Mention& mention)
{
    TimeFinding finding;
    finding.fault = fault;
    finding.rule = CheckRule::ClockTime;
    finding.first = mention.first;
    finding.last = mention.last;
    return finding;
}

void judgeImpossible(const ReadText& text, std::vector<TimeFinding>& findings)
{
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Clock || !mention.impossible)
            continue;
        TimeFinding finding = clockFinding(TimeFault::NoSuchTime, mention);
        finding.claimedTime = text.textOf({ mention.core, mention.core + 3 });
        findings.push_back(std::move(finding));
    }
}

bool isWinterName(const ReadText& text, const Mention& mention)
{
    for (std::uint32_t at = mention.core; at < mention.last; ++at) {
        if (isOneOf(text.token(at).lower, { "cet", "mez", "est", "cst", "mst", "pst", "gmt" }))
            return true;
    }
    return false;
}

void judgeZones(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    // In summer many write CET and mean CEST.
    const bool summer
        = timeline.yearKnown && std::any_of(timeline.entries.begin(), timeline.entries.end(), [](const Entry& entry) {
              const int month = QDate::fromJulianDay(entry.day).month();
              return month >= 4 && month <= 10;
          });
    const Mention* base = nullptr;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind != MentionKind::Clock || mention.impossible)
            continue;
        if (!mention.alternate) {
            base = &mention;
            continue;
        }
        if (!base || !base->zone || !mention.zone || base->rangeBegin >= 0)
            continue;
        std::int64_t least = Day;
        int expected = 0;
        for (const int own : { base->zone->first, base->zone->second }) {
            for (const int other : { mention.zone->first, mention.zone->second }) {
                const std::int64_t utc = base->second - own * 60;
                std::int64_t difference = ((mention.second - other * 60 - utc) % Day + Day) % Day;
                difference = std::min(difference, Day - difference);
                if (difference < least) {
                    least = difference;
                    expected = static_cast<int>(((utc + other * 60) % Day + Day) % Day);
                }
            }
        }
        const bool tolerated = base->twelve || mention.twelve
            || least <= (base->wording == Wording::Exact ? 1 : 20) * Minute
            || (summer && least == 60 * Minute && (isWinterName(text, *base) || isWinterName(text, mention)));
        if (tolerated)
            continue;
        TimeFinding finding = clockFinding(TimeFault::OtherZone, mention);
        finding.claimedTime = clockText(mention.second);
        finding.expectedTime = clockText(expected);
        finding.gross = least >= 30 * Minute;
        findings.push_back(std::move(finding));
    }
}

// "between 16:02 and 16:47 CEST (14:02 - 14:57 UTC)": both ends of a range in another zone.
void judgeZonesOfRanges(const ReadText& text, std::vector<TimeFinding>& findings)
{
    const auto& mentions = text.mentions();
    for (std::size_t i = 0; i + 3 < mentions.size(); ++i) {
        const Mention& begin = mentions[i];
        if (begin.kind != MentionKind::Clock || begin.rangeEnd != static_cast<std::int32_t>(i) + 1)
            continue;
        const Mention& end = mentions[i + 1];
        const Mention& otherBegin = mentions[i + 2];
        const Mention& otherEnd = mentions[i + 3];
        const Token& sign = text.token(end.last);
        if (otherBegin.kind != MentionKind::Clock || otherBegin.rangeEnd != static_cast<std::int32_t>(i) + 3
            || otherBegin.first - end.last > 2 || !(sign.is("(") || sign.is("/") || sign.is("=") || sign.is(";"))
            || !end.zone || !otherEnd.zone || !end.zone->isSure() || !otherEnd.zone->isSure() || end.twelve
            || otherEnd.twelve)
            continue;
        const int shift = (otherEnd.zone->first - end.zone->first) * 60;
        for (const auto& [own, other] : { std::pair(&begin, &otherBegin), std::pair(&end, &otherEnd) }) {
            const int expected = static_cast<int>(((own->second + shift) % Day + Day) % Day);
            if (std::abs(expected - other->second) <= Minute)
                continue;
            TimeFinding finding = clockFinding(TimeFault::OtherZone, *other);
            finding.claimedTime = clockText(other->second);
            finding.expectedTime = clockText(expected);
            finding.gross = std::abs(expected - other->second) >= 30 * Minute;
            findings.push_back(std::move(finding));
        }
    }
}

enum class Side : std::uint8_t { None, Start, End };

// "Incident declared" comes some time after the begin.
bool isLate(const ReadText& text, const Entry& entry)
{
    for (std::uint32_t at = entry.words.first; at < entry.words.last && at < entry.words.first + 6; ++at) {
        for (const std::string_view stem :
            { "declar", "reported", "acknowl", "escalat", "gemeldet", "eskal", "ausgerufen" }) {
            if (text.token(at).lower.starts_with(stem))
                return true;
        }
    }
    return false;
}

// What an entry claims about the whole: that it began or ended then.
Side claimedSide(const ReadText& text, const Entry& entry)
{
    if (entry.forecast || entry.otherCase || entry.twelve)
        return Side::None;
    if (entry.leading && !entry.labelled)
        return Side::None;
    if (entry.saysDown() && (entry.strongBegin || (entry.labelled && !isLate(text, entry))))
        return Side::Start;
    if (entry.saysUp() && (entry.strongEnd || entry.labelled || (entry.whole && entry.sure)))
        return Side::End;
    return Side::None;
}

std::int64_t allowed(const ReadText& text, const Entry& claim, const Entry& other)
{
    const auto one = [&text](const Entry& entry) -> std::int64_t {
        const Mention& mention = text.mentions()[entry.mention];
        if (mention.wording != Wording::Exact)
            return 20 * Minute;
        return mention.hourOnly ? 15 * Minute : mention.withSeconds ? 59 : 0;
    };
    return std::max(one(claim), one(other)) + Minute;
}

bool sharesSubject(const ReadText& text, TokenRange a, TokenRange b)
{
    for (std::uint32_t i = a.first; i < a.last && i < a.first + 60; ++i) {
        const Token& token = text.token(i);
        if (!token.isWord() || !token.capital || token.length() < 3 || text.mentionAt(i) >= 0
            || isOneOf(token.lower, { "die", "der", "das", "wir", "uhr", "the", "erst", "gegen", "alle" }))
            continue;
        for (std::uint32_t k = b.first; k < b.last && k < b.first + 60; ++k) {
            if (text.token(k).lower == token.lower)
                return true;
        }
    }
    return false;
}

class ClockJudge {
public:
    ClockJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        for (const Entry& entry : timeline.entries) {
            if (entry.leading && !entry.labelled && !entry.forecast && m_list.size() < MaxEntries)
                m_list.push_back(&entry);
            m_listEnds |= entry.leading && !entry.labelled && entry.state == EntryState::Up && entry.sure;
            if (claimedSide(text, entry) != Side::None && m_claims.size() < MaxEntries)
                m_claims.push_back(&entry);
        }
        // A time that cannot be may be the one that is looked for.
        const bool broken = std::any_of(text.mentions().begin(), text.mentions().end(),
            [](const Mention& mention) { return mention.kind == MentionKind::Clock && mention.impossible; });
        m_complete = m_list.size() < MaxEntries && !broken;
    }

    void judge()
    {
        againstLabels();
        rangesOfOneBegin();
        endsByLengths();
        if (m_list.size() >= 3) {
            if (!m_complete)
                m_claims.clear();
            for (const Entry* const claim : m_claims)
                againstList(*claim);
            for (const Entry& entry : m_timeline.entries) {
                if (m_complete && m_listEnds && saysItIsOver(entry))
                    againstList(entry);
            }
        } else {
            againstEachOther();
        }
    }

private:
    // "Our instance was back to normal at 13:05": an end without the word for it, outside a list that has its end.
    bool saysItIsOver(const Entry& entry) const
    {
        return !entry.leading && !entry.labelled && !entry.forecast && !entry.otherCase && !entry.twelve
            && !entry.approx && !entry.partial && entry.rangeBegin < 0 && entry.rangeEnd < 0
            && entry.state == EntryState::Up && entry.sure && !m_timeline.posts
            && claimedSide(m_text, entry) == Side::None
            && std::none_of(m_list.begin(), m_list.end(), [&entry](const Entry* of) {
                   return entry.words.first >= of->words.first && entry.words.last <= of->words.last;
               });
    }

    void add(TimeFault fault, const Entry& claim, const Entry& truth)
    {
        addClockFinding(m_text, m_timeline, fault, { claim, truth }, m_findings);
    }

    // The list is taken to be complete for begin and end: a claim that is none of its times is wrong.
    void againstList(const Entry& claim)
    {
        const Side side = claimedSide(m_text, claim) == Side::Start ? Side::Start : Side::End;
        if (isOutsideList(claim))
            return;
        const Entry* nearest = nullptr;
        const Entry* const earliest = *std::min_element(
            m_list.begin(), m_list.end(), [](const Entry* a, const Entry* b) { return a->at() < b->at(); });
        for (const Entry* const entry : m_list) {
            const std::int64_t distance = apart(claim, *entry);
            if (distance <= allowed(m_text, claim, *entry))
                return;
            // It began some minutes before somebody noticed, or wrote of it.
            if (side == Side::Start && entry == earliest && claim.second < entry->second
                && distance <= (m_timeline.posts ? 180 : 10) * Minute)
                return;
            if (side == Side::End && m_timeline.posts && entry->saysUp() && claim.second < entry->second
                && distance <= 10 * Minute)
                return;
            // A message tells an end that was before it.
            if (side == Side::End && m_timeline.posts && entry->saysUp() && claim.second < entry->second
                && distance <= 180 * Minute && !otherwiseTold(claim))
                return;
            if (claim.zoned != entry->zoned && !m_timeline.oneZone && distance % (30 * Minute) == 0)
                return; // perhaps another zone
            const bool fits = side == Side::Start ? entry->saysDown() : entry->saysUp();
            if (fits && (!nearest || distance < apart(claim, *nearest)))
                nearest = entry;
        }
        // The first of the starts that a list has, and the last of its ends, are what a text says of the whole.
        if (!nearest || apart(claim, *nearest) > 12 * 60 * Minute)
            return;
        // Of a head and a list, the lengths that are told may speak for the head.
        const bool head = claim.labelled && m_timeline.entries.size() < 60 && votes(claim) > votes(*nearest);
        add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, head ? *nearest : claim,
            head ? claim : *nearest);
    }

    // A range that lies before the list or behind it is of another outage, of which there is no list.
    bool isOutsideList(const Entry& claim) const
    {
        if (claim.rangeEnd < 0 && claim.rangeBegin < 0)
            return false;
        const auto& entries = m_timeline.entries;
        const Entry& begin = claim.rangeBegin >= 0 ? entries[static_cast<std::size_t>(claim.rangeBegin)] : claim;
        const Entry& end = claim.rangeEnd >= 0 ? entries[static_cast<std::size_t>(claim.rangeEnd)] : claim;
        const auto earlier = [](const Entry* a, const Entry* b) { return a->at() < b->at(); };
        const Entry& first = **std::min_element(m_list.begin(), m_list.end(), earlier);
        const Entry& last = **std::max_element(m_list.begin(), m_list.end(), earlier);
        const bool other = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return entry.rangeEnd >= 0 && !entry.leading && apart(entry, first) <= 10 * Minute;
        });
        return other && (end.at() < first.at() || begin.at() > last.at());
    }

    // Whether a message says before the time claimed that all is well, or after it that only some are.
    bool otherwiseTold(const Entry& claim) const
    {
        return std::any_of(m_list.begin(), m_list.end(), [&](const Entry* entry) {
            const bool contradicts = entry->partial ? entry->second > claim.second + Minute
                                                    : entry->sure && entry->second + Minute < claim.second;
            return entry->saysUp() && contradicts && apart(claim, *entry) < Day / 2;
        });
    }

    // "Ende: 14:08 Uhr" in the head of a notice, and prose that says since when all is well.
    void againstLabels()
    {
        for (const Side side : { Side::Start, Side::End }) {
            const Entry* label = nullptr;
            bool only = true;
            for (const Entry* const claim : m_claims) {
                if (!claim->labelled || claimedSide(m_text, *claim) != side || claim->approx)
                    continue;
                only &= !label;
                label = claim;
            }
            if (!label || !only || (side == Side::Start ? !label->strongBegin : !label->strongEnd))
                continue;
            const Entry* other = nullptr;
            for (const Entry& entry : m_timeline.entries) {
                if (&entry == label || entry.forecast || entry.otherCase)
                    continue;
                if (apart(entry, *label) <= allowed(m_text, entry, *label)) {
                    other = nullptr;
                    break;
                }
                const bool claims = !entry.labelled && !entry.leading && claimedSide(m_text, entry) == side
                    && entry.rangeBegin < 0 && entry.rangeEnd < 0 && !entry.partial && !entry.approx;
                if (claims && !other)
                    other = &entry;
            }
            if (other && apart(*other, *label) < 12 * 60 * Minute)
                add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, *other, *label);
        }
    }

    // "From 13:30 to 14:40 logins failed" and "between 13:30 and 14:10" of the same outage: the one that nothing else
    // in the text confirms.
    void rangesOfOneBegin()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 60)
            return;
        const Entry* const labelled = onlyLabelledEnd();
        for (const Entry& a : entries) {
            if (!isOutageRange(a) && !(labelled && a.labelled && a.strongBegin))
                continue;
            for (const Entry& b : entries) {
                if (!isOutageRange(b) || a.sentence + 1 >= b.sentence || a.second != b.second || apart(a, b) != 0)
                    continue;
                const Entry& endA = a.rangeEnd >= 0 ? entries[static_cast<std::size_t>(a.rangeEnd)] : *labelled;
                const Entry& endB = entries[static_cast<std::size_t>(b.rangeEnd)];
                if (apart(endA, endB) <= allowed(m_text, endA, endB) || endA.approx || endB.approx)
                    continue;
                const int forA = confirmations(endA) + votes(endA);
                const int forB = confirmations(endB) + votes(endB);
                if (forA > forB && confirmations(endB) == 0)
                    add(TimeFault::EndElsewhere, endB, endA);
                else if (forB > forA && confirmations(endA) == 0)
                    add(TimeFault::EndElsewhere, endA, endB);
            }
        }
    }

    // "End: 09:04" of a head that has one begin and one end.
    const Entry* onlyLabelledEnd() const
    {
        const Entry* end = nullptr;
        int begins = 0;
        for (const Entry& entry : m_timeline.entries) {
            begins += entry.labelled && entry.strongBegin ? 1 : 0;
            if (!entry.labelled || !entry.strongEnd)
                continue;
            if (end)
                return nullptr;
            end = &entry;
        }
        return begins == 1 ? end : nullptr;
    }

    // "It was running again at 12:30 … at 13:30, after almost three and a half hours": of two ends of the same, the one
    // that no length in the text speaks for.
    void endsByLengths()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 24)
            return;
        std::vector<const Entry*> ends;
        const Entry* begin = nullptr;
        for (const Entry& entry : entries) {
            if (entry.otherCase || entry.forecast || entry.twelve)
                continue;
            if (entry.saysDown() && entry.state != EntryState::Detected) {
                if (begin && apart(*begin, entry) > 15 * Minute)
                    return; // more than one outage, perhaps
                begin = begin ? begin : &entry;
            }
            if (!entry.saysUp() || entry.approx)
                continue;
            if (entry.partial || m_text.has(StateWord::Part, m_text.range(m_text.sentences()[entry.sentence])))
                return;
            if (std::none_of(
                    ends.begin(), ends.end(), [&](const Entry* other) { return apart(*other, entry) <= Minute; }))
                ends.push_back(&entry);
        }
        if (!begin || ends.size() != 2
            || std::any_of(ends.begin(), ends.end(), [begin](const Entry* end) { return end->at() <= begin->at(); }))
            return;
        // The later one may be of the cause, or of what was left to do.
        const Entry& claim = ends[0]->at() < ends[1]->at() ? *ends[0] : *ends[1];
        const Entry& truth = ends[0]->at() < ends[1]->at() ? *ends[1] : *ends[0];
        if (lengthsFrom(*begin, claim) > 0 || lengthsFrom(*begin, truth) == 0 || claim.sentence == truth.sentence
            || apart(claim, truth) <= allowed(m_text, claim, truth))
            return;
        const TokenRange said = m_text.range(m_text.sentences()[claim.sentence]);
        const bool same = claim.rangeBegin >= 0
            || sharesSubject(m_text, said, m_text.range(m_text.sentences()[truth.sentence]))
            || (m_text.has(StateWord::Incident, said) && m_text.has(StateWord::Up, said));
        if (same)
            add(TimeFault::EndElsewhere, claim, truth);
    }

    int lengthsFrom(const Entry& begin, const Entry& end) const
    {
        return static_cast<int>(
            std::count_if(m_text.mentions().begin(), m_text.mentions().end(), [&](const Mention& mention) {
                return mention.kind == MentionKind::Duration && !mention.vague && mention.minutes >= 5
                    && canMean(mention, static_cast<double>(end.at() - begin.at()) / 60,
                        static_cast<double>(begin.tolerance) / 60);
            }));
    }

    bool isOutageRange(const Entry& entry) const
    {
        return entry.rangeEnd >= 0 && !entry.forecast && !entry.otherCase && entry.state == EntryState::Down
            && !m_text.has(StateWord::Part, m_text.range(m_text.sentences()[entry.sentence]));
    }

    int confirmations(const Entry& entry) const
    {
        return static_cast<int>(std::count_if(m_timeline.entries.begin(), m_timeline.entries.end(),
            [&entry](const Entry& other) { return &other != &entry && apart(other, entry) <= Minute; }));
    }

    // Which of two ends (or starts) the lengths that the text tells speak for; 0: neither.
    int votes(const Entry& entry) const
    {
        int count = 0;
        std::size_t looked = 0;
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind != MentionKind::Duration || mention.vague || ++looked > 40)
                continue;
            for (const Entry& other : m_timeline.entries) {
                if (other.at() != entry.at() && canMean(mention, static_cast<double>(apart(other, entry)) / 60, 0)) {
                    ++count;
                    break;
                }
            }
        }
        return count;
    }

    void againstEachOther()
    {
        std::vector<const Entry*> others = m_claims;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.leading && !entry.forecast && !entry.otherCase && entry.sure && entry.state == EntryState::Up
                && claimedSide(m_text, entry) == Side::None && others.size() < 40)
                others.push_back(&entry);
        }
        for (std::size_t i = 0; i < m_claims.size() && i < 40; ++i) {
            for (std::size_t k = 0; k < others.size() && k < 40; ++k) {
                const Entry& a = *m_claims[i];
                const Entry& b = *others[k];
                const Side side = claimedSide(m_text, a);
                const bool bIsEnd = claimedSide(m_text, b) == Side::None;
                if (a.sentence >= b.sentence || (bIsEnd ? side != Side::End : side != claimedSide(m_text, b))
                    || std::llabs(a.day - b.day) > 0)
                    continue;
                if (apart(a, b) <= allowed(m_text, a, b) || ((a.approx || b.approx) && apart(a, b) < 40 * Minute)
                    || (bIsEnd && b.at() < a.at()))
                    continue;
                const bool shares = sharesSubject(
                    m_text, m_text.range(m_text.sentences()[a.sentence]), m_text.range(m_text.sentences()[b.sentence]));
                // Down until six, and the incident was over at five.
                const bool beyond = a.rangeBegin >= 0 && a.strongEnd && b.strongEnd && b.rangeBegin < 0 && !b.partial
                    && a.at() > b.at() && m_text.has(StateWord::Incident, m_text.range(m_text.sentences()[b.sentence]));
                const bool same
                    = side == Side::End ? (a.whole && b.whole) || shares || beyond : a.state == b.state && shares;
                if (!same || otherPieceBetween(a, b, side))
                    continue;
                const bool second = !bIsEnd && m_timeline.entries.size() < 40 && votes(a) > votes(b);
                add(side == Side::Start ? TimeFault::StartElsewhere : TimeFault::EndElsewhere, second ? b : a,
                    second ? a : b);
            }
        }
    }

    // Between two starts it may have ended, between two ends begun anew.
    bool otherPieceBetween(const Entry& a, const Entry& b, Side side) const
    {
        const std::int64_t from = std::min(a.at(), b.at());
        const std::int64_t to = std::max(a.at(), b.at());
        std::size_t looked = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (++looked > MaxEntries)
                return true;
            if (entry.at() <= from || entry.at() > to || &entry == &a || &entry == &b || entry.forecast)
                continue;
            if (side == Side::Start ? entry.saysUp() && entry.at() < to : entry.saysDown() && entry.at() < to)
                return true;
        }
        return false;
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<const Entry*> m_list;
    std::vector<const Entry*> m_claims;
    bool m_complete = true;
    bool m_listEnds = false;
};

} // namespace

void addClockFinding(const ReadText& text, const TextTimeline& timeline, TimeFault fault, ClaimAndTruth entries,
    std::vector<TimeFinding>& findings)
{
    const auto& [claim, truth] = entries;
    const Mention& mention = text.mentions()[claim.mention];
    const bool known = std::any_of(findings.begin(), findings.end(), [&mention](const TimeFinding& other) {
        return other.first == mention.first && other.rule == CheckRule::ClockTime;
    });
    if (known)
        return;
    TimeFinding finding = clockFinding(fault, mention);
    finding.claimedTime = momentText(timeline, claim);
    finding.expectedTime = momentText(timeline, truth);
    if (!truth.dated || !claim.dated) {
        finding.claimedTime = clockText(claim.second);
        finding.expectedTime = clockText(truth.second);
    }
    finding.gross = apart(claim, truth) >= 30 * Minute;
    finding.why.push_back({ momentText(timeline, truth), {}, text.textOf(shortened(truth.words)) });
    findings.push_back(std::move(finding));
}

void judgeClocks(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    judgeImpossible(text, findings);
    judgeZones(text, timeline, findings);
    judgeZonesOfRanges(text, findings);
    ClockJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
