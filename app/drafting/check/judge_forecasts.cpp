// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ends that were announced, as a time or as a duration, against the end that the text itself tells; and "it goes on" in a
// text that tells an end.

#include "drafting/check/time_findings.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Day = 86400;
constexpr std::size_t MaxForecasts = 200; // of a kind that is compared with each other

class ForecastJudge {
public:
    ForecastJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    {
        std::vector<const Entry*> weakEnds;
        for (const Entry& entry : timeline.entries) {
            if (!entry.forecast && entry.saysUp() && entry.sure && !entry.otherCase && m_ends.size() < MaxForecasts)
                m_ends.push_back(&entry);
        }
        for (const Entry& entry : timeline.entries) { // what is said less surely, where nothing else is
            if (m_ends.empty() && !entry.forecast && entry.saysUp() && !entry.otherCase && !entry.partial
                && !entry.twelve && entry.rangeBegin < 0)
                weakEnds.push_back(&entry);
        }
        if (m_ends.empty() && weakEnds.size() == 1)
            m_ends = weakEnds;
    }

    void judge()
    {
        if (!m_ends.empty()) {
            clocks();
            durations();
        }
        stillOn();
    }

private:
    bool amended(std::uint32_t index) const
    {
        const auto& sentences = m_text.sentences();
        const std::uint32_t next = std::min<std::uint32_t>(index + 1, static_cast<std::uint32_t>(sentences.size()) - 1);
        return m_text.has(StateWord::Amended, { sentences[index].first, sentences[next].last });
    }

    // "until 15:00", "um 11:40 Uhr"; not the time at which it was said.
    bool isAnnouncedEnd(const Entry& entry) const
    {
        const Mention& mention = m_text.mentions()[entry.mention];
        if (mention.wording != Wording::Exact)
            return true;
        std::uint32_t at = mention.first;
        for (int looked = 0; looked < 3 && at > 0; ++looked) {
            if (const std::int32_t day = m_text.mentionAt(at - 1); day >= 0) {
                at = std::min(at - 1, m_text.mentions()[static_cast<std::size_t>(day)].first);
                continue;
            }
            const Token& token = m_text.token(at - 1);
            if (isOneOf(token.lower,
                    { "until", "till", "bis", "by", "at", "um", "gegen", "around", "about", "for", "daraus", "to",
                        "auf", "störungsende", "ende", "is", "\"", "„", "“", "eta", "von" }))
                return true;
            if (!token.is(".") && !token.is(":"))
                return false;
            --at;
        }
        return false;
    }

    bool hasWord(TokenRange range, std::initializer_list<std::string_view> words) const
    {
        for (std::uint32_t at = range.first; at < range.last; ++at) {
            if (isOneOf(m_text.token(at).lower, words))
                return true;
        }
        return false;
    }

    bool aboutNews(TokenRange range) const
    {
        return hasWord(range,
            { "update", "updates", "informieren", "information", "informationen", "melden", "post", "inform", "report",
                "bericht" });
    }

    // The end on which the forecast has to be measured: the one for all, or the nearest.
    const Entry* truthFor(std::int64_t at) const
    {
        const Entry* truth = nullptr;
        for (const Entry* const end : m_ends) {
            if (!truth || (end->whole && !truth->whole)
                || (end->whole == truth->whole && std::llabs(end->at() - at) < std::llabs(truth->at() - at)))
                truth = end;
        }
        return truth;
    }

    // Said when it was over, it is about what is left: delays, a backlog.
    bool isOfTheRest(const Entry& entry, const Entry& truth) const
    {
        return !m_timeline.newestFirst && entry.sentence > truth.sentence && entry.at() > truth.at();
    }

    // "The exchange said at 11:00 that it expected to resume at noon": a later time is the one announced.
    bool isTimeOfSaying(const Entry& entry, TokenRange sentence) const
    {
        const Mention& mention = m_text.mentions()[entry.mention];
        const TokenRange before { sentence.first, mention.last };
        if (m_text.has(StateWord::Future, before) || m_text.has(StateWord::Forecast, before))
            return false;
        const auto [first, last] = m_text.mentionsIn({ mention.last, sentence.last });
        for (std::size_t i = first; i < last; ++i) {
            const MentionKind kind = m_text.mentions()[i].kind;
            if (kind == MentionKind::Clock || kind == MentionKind::Duration)
                return true;
        }
        return false;
    }

    void clocks()
    {
        std::vector<std::int64_t> told; // a forecast repeated is judged once
        std::size_t judged = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.forecast || entry.otherCase || entry.rangeEnd >= 0 || ++judged > MaxForecasts)
                continue;
            const TokenRange whole = m_text.range(m_text.sentences()[entry.sentence]);
            if (!m_text.has(StateWord::Forecast, whole)
                && !(entry.words.last > 0 && m_text.has(StateWord::Forecast, entry.words)))
                continue;
            if (aboutNews({ std::min(whole.first + 2, whole.last), whole.last })
                || hasWord(whole,
                    { "maintenance", "wartung", "wartungsfenster", "start", "starting", "starts", "begin", "beginning",
                        "begins", "beginnt", "beginnen", "startet", "starten", "ab" })
                || amended(entry.sentence) || !isAnnouncedEnd(entry)
                || std::find(told.begin(), told.end(), entry.at()) != told.end())
                continue;
            if (isTimeOfSaying(entry, whole))
                continue;
            // "between 22:00 and 23:00": its first time is the earliest that was meant
            const Entry& from
                = entry.rangeBegin >= 0 ? m_timeline.entries[static_cast<std::size_t>(entry.rangeBegin)] : entry;
            const bool held = std::any_of(m_ends.begin(), m_ends.end(), [&](const Entry* end) {
                const std::int64_t late
                    = m_text.mentions()[entry.mention].wording == Wording::Exact ? 15 * Minute : 20 * Minute;
                const bool earlier = end->second < entry.second;
                return apart(entry, *end) <= (earlier ? 20 * Minute : late)
                    || (end->at() >= from.at() - 20 * Minute && end->at() <= entry.at() + late);
            });
            const Entry* const truth = truthFor(entry.at());
            if (held || !truth || isOfTheRest(entry, *truth) || std::llabs(truth->at() - entry.at()) >= 2 * Day)
                continue;
            told.push_back(entry.at());
            addClockFinding(m_text, m_timeline, TimeFault::ForecastMissed, { entry, *truth }, m_findings);
        }
    }

    // The entry of the list in whose words a mention stands.
    const Entry* postOf(const Mention& mention) const
    {
        const std::uint32_t sentence = static_cast<std::uint32_t>(m_text.sentenceOf(mention.core));
        const auto& entries = m_timeline.entries;
        auto after = std::upper_bound(entries.begin(), entries.end(), sentence,
            [](std::uint32_t at, const Entry& entry) { return at < entry.sentence; });
        for (int back = 0; back < 6 && after != entries.begin(); ++back) {
            --after;
            if (after->leading && !after->labelled && after->words.first <= mention.core
                && after->words.last > mention.core)
                return &*after;
        }
        return nullptr;
    }

    bool isForecastOfEnd(const Mention& mention) const
    {
        if (mention.vague || mention.wording == Wording::AtLeast || mention.minutes < 10 || mention.minutes > 2880)
            return false;
        const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
        const TokenRange whole = m_text.range(sentence);
        const bool more = isOneOf(m_text.token(mention.first - 1).lower, { "another", "noch", "weitere", "weiteren" })
            || hasWord({ mention.core, mention.last }, { "more", "weitere", "weiteren", "another" });
        const bool said = m_text.has(StateWord::Future, { sentence.first, mention.last })
            || m_text.has(StateWord::Forecast, { sentence.first, mention.last });
        const auto [first, last] = m_text.mentionsIn(whole);
        TokenRange behindLead = whole; // "Update 09:10 Uhr: …"
        for (std::size_t i = first; i < last; ++i) {
            const Mention& clock = m_text.mentions()[i];
            if (clock.kind != MentionKind::Clock)
                continue;
            // "another four hours, until 15:00": the time is judged
            if (clock.core > mention.core)
                return false;
            if (clock.core - whole.first < 6)
                behindLead.first = clock.last;
        }
        if (!said || aboutNews(behindLead) || m_text.has(StateWord::Habit, whole)
            || m_text.has(StateWord::OtherCase, whole) || m_text.has(StateWord::Total, whole))
            return false;
        if (hasWord(whole,
                { "delays", "delay", "verspätungen", "verzögerungen", "refund", "gutschrift", "backlog", "rückstand",
                    "customers", "kosten" }))
            return false;
        for (std::uint32_t at = sentence.first; at < mention.first; ++at) { // "eine Reparaturdauer von einer Stunde"
            if (m_text.token(at).lower.ends_with("dauer"))
                return true;
        }
        return more || m_text.has(StateWord::Down, whole) || m_text.has(StateWord::Up, whole)
            || m_text.has(StateWord::WeakUp, whole)
            || hasWord({ sentence.first, sentence.last },
                { "dauern", "take", "long", "last", "lang", "andauern", "behoben", "restored", "restore", "restoring",
                    "back", "fixed", "fix", "resolved", "repair", "repaired", "reparatur", "wiederherstellung",
                    "unterbrechung", "downtime", "window", "behebung", "within", "innerhalb", "binnen", "done",
                    "finished", "over", "sorted", "ready", "resume", "reopen", "fertig", "erledigt", "geschafft",
                    "vorbei" });
    }

    // The first time that says so; in words unknown here, the first of all.
    const Entry* beginOfOutage() const
    {
        const Entry* first = nullptr;
        const Entry* any = nullptr;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.canStart())
                continue;
            if (entry.state != EntryState::Unknown && (!first || entry.at() < first->at()))
                first = &entry;
            if (!any || entry.at() < any->at())
                any = &entry;
        }
        return first ? first : any;
    }

    // "Another four hours", "the maintenance was to take 30 minutes".
    void durations()
    {
        const Entry* const begin = beginOfOutage();
        std::size_t looked = 0;
        std::size_t judged = 0;
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind != MentionKind::Duration || ++looked > MaxForecasts || !isForecastOfEnd(mention)
                || ++judged > 40)
                continue;
            const auto sentence = static_cast<std::uint32_t>(m_text.sentenceOf(mention.core));
            const Entry* const post = postOf(mention);
            const Entry* const base = post ? post : begin;
            if (amended(sentence) || !base || base->twelve)
                continue;
            const Entry* truth = nullptr;
            bool held = false;
            for (const Entry* const end : m_ends) {
                if (end->at() <= base->at() || end->at() - base->at() > 2 * Day)
                    continue;
                for (const Entry* const from : { base, begin })
                    held |= from && static_cast<double>(end->at() - from->at()) / 60 <= mention.upper * 1.25 + 20
                        && !end->partial;
                if (!truth || (end->whole && !truth->whole) || (end->whole == truth->whole && end->at() > truth->at()))
                    truth = end;
            }
            const bool former = hasWord(m_text.range(m_text.sentences()[sentence]),
                { "hoped", "supposed", "eigentlich", "gehofft", "wanted", "originally", "ursprünglich", "planned" });
            if (held || !truth || (!post && !former && truth->sentence <= sentence))
                continue;
            const bool known = isFoundAt(m_findings, mention);
            if (!known)
                m_findings.push_back(contradictedDuration(
                    m_timeline, mention, static_cast<double>(truth->at() - base->at()) / 60, *base, *truth));
        }
    }

    // "They go on" in a text that tells their end.
    void stillOn()
    {
        if (m_timeline.hasList)
            return;
        const Entry* end = nullptr;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.leading && !entry.forecast && entry.state == EntryState::Up && entry.sure && entry.whole)
                end = &entry;
        }
        if (!end)
            return;
        for (std::uint32_t i = 0; i < end->sentence; ++i) {
            const Sentence& sentence = m_text.sentences()[i];
            const auto [first, last] = m_text.mentionsIn(m_text.range(sentence));
            if (first != last || !m_text.has(StateWord::StillOn, m_text.range(sentence)))
                continue;
            TimeFinding finding;
            finding.fault = TimeFault::StillOn;
            finding.rule = CheckRule::ClockTime;
            finding.first = sentence.first;
            finding.last = sentence.last;
            finding.expectedTime = clockText(end->second);
            finding.why.push_back({ momentText(m_timeline, *end), {},
                m_text.textOf({ end->words.first, std::min(end->words.last, end->words.first + 24) }) });
            m_findings.push_back(std::move(finding));
        }
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
    std::vector<const Entry*> m_ends;
};

} // namespace

void judgeForecasts(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    ForecastJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
