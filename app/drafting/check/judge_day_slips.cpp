// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/date_findings.h"

#include <algorithm>

namespace leitstand::textcheck {

std::string isoDay(std::int64_t day)
{
    return QDate::fromJulianDay(day).toString(Qt::ISODate).toStdString();
}

TimeFinding dateFinding(TimeFault fault, std::uint32_t first, std::uint32_t last)
{
    TimeFinding finding;
    finding.fault = fault;
    finding.rule = CheckRule::Date;
    finding.gross = true;
    finding.first = first;
    finding.last = last;
    return finding;
}

bool onlySigns(const ReadText& text, std::uint32_t from, std::uint32_t to)
{
    for (std::uint32_t at = from; at < to; ++at) {
        const Token& token = text.token(at);
        if (!(token.is(",") || token.is("(") || token.is(".") || token.is("\n") || token.isDash()
                || isOneOf(token.lower, { "der", "den", "dem", "the", "on", "am", "vom", "of", "dated" })))
            return false;
    }
    return true;
}

bool hasOwnDate(const ReadText& text, const Entry& entry)
{
    return entry.mention > 0 && text.mentions()[entry.mention - 1].kind == MentionKind::Date;
}

namespace {

class DaySlipJudge {
public:
    DaySlipJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    { }

    void judge()
    {
        weekdaysOfNoYear();
        slippedDays();
        sameClockOtherDay();
        labelOfOtherDay();
        oddWeekday();
    }

private:
    // "Fri 12 July … Mon 16 July": of no year, and still not both.
    void weekdaysOfNoYear()
    {
        if (m_timeline.yearKnown)
            return;
        const auto& mentions = m_text.mentions();
        std::int64_t shift = -1;
        for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
            const Mention& weekday = mentions[i];
            const Mention& date = mentions[i + 1];
            if (weekday.kind != MentionKind::Weekday || date.kind != MentionKind::Date || date.impossible
                || date.core - weekday.last > 3 || !onlySigns(m_text, weekday.last, date.core))
                continue;
            const std::int64_t day = m_timeline.mentionDays[i + 1];
            const std::int64_t own = ((day - weekday.weekday) % 7 + 7) % 7;
            if (shift < 0)
                shift = own;
            if (day == 0 || own == shift)
                continue;
            TimeFinding finding = dateFinding(TimeFault::OddDay, weekday.first, date.last);
            finding.expectedWeekday = static_cast<int>(((day - shift) % 7 + 6) % 7) + 1;
            m_findings.push_back(std::move(finding));
            return;
        }
    }

    // "Down from 03:10 to 07:40 on the 22nd; noticed on the 23rd at 06:55": a day off, and out of the outage.
    void slippedDays()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() < 3 || entries.size() > 200)
            return;
        for (const Entry& entry : entries) {
            if (entry.forecast || entry.otherCase || !entry.saysDown() || entry.rangeBegin >= 0 || entry.rangeEnd >= 0
                || entry.leading || !hasOwnDate(m_text, entry))
                continue;
            std::int64_t first = 0;
            std::int64_t last = 0;
            bool sameDay = false;
            for (const Entry& other : entries) {
                if (&other == &entry || other.forecast || other.otherCase || other.twelve)
                    continue;
                first = first == 0 ? other.at() : std::min(first, other.at());
                last = std::max(last, other.at());
                sameDay |= other.day == entry.day;
            }
            if (sameDay || last - first > 86400)
                continue;
            const std::int64_t moved = entry.at() - 86400;
            if (moved < first || moved > last)
                continue;
            const Mention& date = m_text.mentions()[dateOf(entry)];
            TimeFinding finding = dateFinding(TimeFault::OddDate, date.first, date.last);
            finding.claimedTime = isoDay(entry.day);
            finding.expectedTime = isoDay(entry.day - 1);
            m_findings.push_back(std::move(finding));
        }
    }

    // "The outage began on Saturday at 20:15" above a message of Sunday that says "since 20:15".
    void sameClockOtherDay()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 60)
            return;
        for (const Entry& entry : entries) {
            if (!entry.strongBegin || entry.leading || entry.forecast || !entry.dated || entry.approx)
                continue;
            const auto [first, last] = m_text.mentionsIn(m_text.range(m_text.sentences()[entry.sentence]));
            const auto twin = std::find_if(entries.begin(), entries.end(), [&](const Entry& other) {
                return &other != &entry && other.second == entry.second && other.saysDown() && other.strongBegin
                    && other.sentence != entry.sentence;
            });
            if (twin == entries.end() || std::llabs(twin->day - entry.day) > 3 || twin->day == entry.day
                || (twin->dated && twin < entries.begin() + (&entry - entries.data())))
                continue;
            for (std::size_t i = first; i < last; ++i) {
                const Mention& mention = m_text.mentions()[i];
                if ((mention.kind != MentionKind::Date && mention.kind != MentionKind::Weekday)
                    || m_timeline.mentionDays[i] != entry.day)
                    continue;
                TimeFinding finding = dateFinding(TimeFault::OddDate, mention.first, mention.last);
                finding.claimedTime = isoDay(entry.day);
                finding.expectedTime = isoDay(twin->day);
                if (!m_timeline.yearKnown) {
                    finding.fault = TimeFault::OddDay;
                    finding.expectedWeekday = static_cast<int>(twin->day % 7) + 1;
                }
                m_findings.push_back(std::move(finding));
                break;
            }
        }
    }

    // "End: 9 February, 15:03" in the head, and "10 February, 15:03: fixed" below it.
    void labelOfOtherDay()
    {
        const auto& entries = m_timeline.entries;
        if (entries.size() > 60)
            return;
        for (const Entry& label : entries) {
            if (!label.labelled || label.forecast || !label.dated || label.second % 300 == 0)
                continue;
            for (const Entry& entry : entries) {
                if (entry.labelled || entry.second != label.second || entry.day == label.day || !entry.dated
                    || entry.forecast || !hasOwnDate(m_text, entry) || std::llabs(entry.day - label.day) > 40)
                    continue;
                const Mention& date = m_text.mentions()[entry.mention - 1];
                TimeFinding finding = dateFinding(TimeFault::OddDate, date.first, date.last);
                finding.claimedTime = isoDay(entry.day);
                finding.expectedTime = isoDay(label.day);
                m_findings.push_back(std::move(finding));
                return;
            }
        }
    }

    // "On Friday the tills failed at 10:20 … all who stood in the dark on Thursday": one day but for one weekday.
    void oddWeekday()
    {
        const auto& mentions = m_text.mentions();
        if (mentions.size() > 200)
            return;
        std::int64_t only = 0;
        std::size_t told = 0;
        std::size_t odd = mentions.size();
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const std::int64_t day = m_timeline.mentionDays[i];
            if (mentions[i].kind == MentionKind::RelativeDay && day != 0 && mentions[i].dayOffset != 0)
                return; // "the day before": two days are told of
            if (day == 0 || mentions[i].kind == MentionKind::RelativeDay)
                continue;
            const bool dated = mentions[i].kind == MentionKind::Date || only == 0 || day == only;
            if (dated && only != 0 && day != only)
                return;
            if (dated) {
                only = day;
                ++told;
                continue;
            }
            if (odd < mentions.size())
                return;
            odd = i;
        }
        if (odd == mentions.size() || told == 0 || m_timeline.entries.size() < 2
            || std::any_of(m_timeline.entries.begin(), m_timeline.entries.end(),
                [only](const Entry& entry) { return entry.day != only; }))
            return;
        const Mention& mention = mentions[odd];
        const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
        const TokenRange whole = m_text.range(sentence);
        const auto [first, last] = m_text.mentionsIn(whole);
        for (std::size_t i = first; i < last; ++i) {
            if (i != odd && mentions[i].kind != MentionKind::Duration)
                return;
        }
        for (std::uint32_t at = whole.first; at < whole.last; ++at) {
            if (isOneOf(m_text.token(at).lower,
                    { "bereits", "schon", "already", "again", "also", "auch", "erneut", "wieder", "seit", "since",
                        "bis", "until", "last", "letzten", "vergangenen", "next", "nächsten", "kommenden" }))
                return;
        }
        if (!m_text.has(StateWord::Down, whole) || m_text.has(StateWord::Future, whole)
            || m_text.has(StateWord::Told, whole) || m_text.has(StateWord::OtherCase, whole)
            || m_timeline.publication.header)
            return;
        TimeFinding finding = dateFinding(TimeFault::OddDay, mention.first, mention.last);
        finding.expectedWeekday = static_cast<int>(only % 7) + 1;
        m_findings.push_back(std::move(finding));
    }

    // The date in the sentence of an entry that gives its day.
    std::size_t dateOf(const Entry& entry) const
    {
        const auto [first, last] = m_text.mentionsIn(m_text.range(m_text.sentences()[entry.sentence]));
        for (std::size_t i = first; i < last; ++i) {
            if (m_text.mentions()[i].kind == MentionKind::Date && m_timeline.mentionDays[i] == entry.day)
                return i;
        }
        return entry.mention;
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
};

} // namespace

void judgeDaySlips(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    DaySlipJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
