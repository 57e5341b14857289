// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Days: weekdays of dates, "yesterday", dates that cannot be, that come after the publication, or that are a slip of the pen.

#include "drafting/check/date_findings.h"
#include "drafting/check/timeline_steps.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace leitstand::textcheck {
namespace {

class DateJudge {
public:
    DateJudge(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
        : m_text(text)
        , m_timeline(timeline)
        , m_findings(findings)
    { }

    void judge()
    {
        const auto& mentions = m_text.mentions();
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const Mention& mention = mentions[i];
            if (mention.kind == MentionKind::Date && (mention.impossible || mention.oddYear)) {
                TimeFinding finding = dateFinding(TimeFault::NoSuchDate, mention.first, mention.last);
                finding.claimedTime = m_text.textOf({ mention.first, mention.last });
                m_findings.push_back(std::move(finding));
                continue;
            }
            if (i + 1 >= mentions.size())
                continue;
            if (mention.kind == MentionKind::Weekday || mention.kind == MentionKind::Date)
                weekday(i);
            if (mention.kind == MentionKind::RelativeDay)
                relative(i);
        }
        oddDates();
        ranges();
        onlyEndBeforeBegin();
        afterPublication();
        if (!m_timeline.publication.day || m_timeline.mentionDays.size() > 20000)
            return;
        yearBefore();
        relativeAlone();
    }

private:
    void weekday(std::size_t index)
    {
        const Mention& first = m_text.mentions()[index];
        const Mention& second = m_text.mentions()[index + 1];
        const bool dayFirst = first.kind == MentionKind::Weekday && second.kind == MentionKind::Date;
        const bool dateFirst = first.kind == MentionKind::Date && second.kind == MentionKind::Weekday;
        if ((!dayFirst && !dateFirst) || second.core - first.last > 3 || !onlySigns(m_text, first.last, second.core))
            return;
        const Mention& date = dayFirst ? second : first;
        const Mention& weekday = dayFirst ? first : second;
        if (dateFirst && !m_text.token(second.core - 1).is("(") && !m_text.token(second.core - 1).is(","))
            return;
        if (date.impossible || date.oddYear || (date.year == 0 && !m_timeline.yearKnown))
            return;
        const std::int64_t day = m_timeline.mentionDays[dayFirst ? index + 1 : index];
        if (day == 0)
            return;
        const int actual = QDate::fromJulianDay(day).dayOfWeek();
        if (actual == weekday.weekday)
            return;
        TimeFinding finding = dateFinding(
            TimeFault::WeekdayOfDate, std::min(weekday.first, date.first), std::max(weekday.last, date.last));
        finding.claimedTime = m_text.textOf({ weekday.first, weekday.last });
        finding.expectedWeekday = actual;
        finding.why.push_back({ isoDay(day), {}, {} });
        m_findings.push_back(std::move(finding));
    }

    // "gestern (09.10.2025 - 22:36 Uhr)" against the day of publication
    void relative(std::size_t index)
    {
        const Mention& mention = m_text.mentions()[index];
        if (mention.vagueDay || !m_timeline.publication.day)
            return;
        std::size_t next = index + 1;
        while (next < m_text.mentions().size() && next < index + 3
            && (m_text.mentions()[next].kind == MentionKind::Part
                || m_text.mentions()[next].kind == MentionKind::Weekday))
            ++next;
        if (next >= m_text.mentions().size())
            return;
        const Mention& date = m_text.mentions()[next];
        const std::int64_t expected = *m_timeline.publication.day + mention.dayOffset;
        if (date.kind == MentionKind::Date && !date.impossible) {
            const bool bracket = m_text.token(date.core - 1).is("(");
            const bool close
                = date.core - mention.last <= 4 && onlySigns(m_text, m_text.mentions()[next - 1].last, date.core);
            if ((!close && !(bracket && date.core - mention.last <= 7))
                || m_text.sentenceOf(mention.core) != m_text.sentenceOf(date.core))
                return;
            if (m_timeline.mentionDays[next] == expected || (date.year == 0 && !m_timeline.yearKnown))
                return;
            TimeFinding finding = dateFinding(TimeFault::RelativeDay, mention.first, date.last);
            finding.claimedTime = isoDay(m_timeline.mentionDays[next]);
            finding.expectedTime = isoDay(expected);
            finding.why.push_back({ isoDay(*m_timeline.publication.day), {}, {} });
            alsoInTitle(m_timeline.mentionDays[next], finding);
            m_findings.push_back(std::move(finding));
            return;
        }
        // "am heutigen Donnerstag"
        const Mention& weekday = m_text.mentions()[index + 1];
        if (weekday.kind != MentionKind::Weekday || weekday.core - mention.last > 2
            || !onlySigns(m_text, mention.last, weekday.core))
            return;
        const int actual = QDate::fromJulianDay(expected).dayOfWeek();
        if (actual == weekday.weekday)
            return;
        TimeFinding finding = dateFinding(TimeFault::WeekdayOfDate, mention.first, weekday.last);
        finding.claimedTime = m_text.textOf({ weekday.first, weekday.last });
        finding.expectedWeekday = actual;
        finding.why.push_back({ isoDay(expected), {}, {} });
        m_findings.push_back(std::move(finding));
    }

    // The same wrong date in the title, as the day of the incident.
    void alsoInTitle(std::int64_t day, const TimeFinding& finding)
    {
        const Sentence& title = m_text.sentences().front();
        const auto [first, last] = m_text.mentionsIn(m_text.range(title));
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (mention.kind != MentionKind::Date || m_timeline.mentionDays[i] != day || mention.first == finding.first
                || !isOneOf(m_text.token(mention.first - 1).lower, { "vom", "am", "on", "of", "from" }))
                continue;
            TimeFinding twin = finding;
            twin.first = mention.first;
            twin.last = mention.last;
            m_findings.push_back(std::move(twin));
            return;
        }
    }

    // "Yesterday our shop was down" above a time line of another day.
    void relativeAlone()
    {
        std::int64_t only = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.dated || entry.forecast)
                continue;
            const Sentence& sentence = m_text.sentences()[entry.sentence];
            const auto [first, last] = m_text.mentionsIn(m_text.range(sentence));
            bool byDate = false;
            for (std::size_t i = first; i < last; ++i)
                byDate |= m_text.mentions()[i].kind == MentionKind::Date && m_timeline.mentionDays[i] == entry.day;
            if (!byDate)
                continue;
            if (only != 0 && only != entry.day)
                return;
            only = entry.day;
        }
        if (only == 0)
            return;
        for (std::size_t i = 0; i < m_text.mentions().size(); ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (mention.kind != MentionKind::RelativeDay || mention.vagueDay || mention.dayOffset > 0
                || m_timeline.mentionDays[i] == only)
                continue;
            const Sentence& sentence = m_text.sentences()[m_text.sentenceOf(mention.core)];
            const TokenRange whole = m_text.range(sentence);
            const auto [first, last] = m_text.mentionsIn(whole);
            bool other = false;
            for (std::size_t k = first; k < last; ++k)
                other
                    |= k != i && (m_timeline.mentionDays[k] != 0 || m_text.mentions()[k].kind == MentionKind::Weekday);
            const bool outage = m_text.has(StateWord::Down, whole) && !m_text.has(StateWord::Future, whole)
                && !m_text.has(StateWord::Told, whole) && !m_text.has(StateWord::Amended, whole);
            if (other || !outage || sentence.heading || !isSubject(mention, sentence))
                continue;
            TimeFinding finding = dateFinding(TimeFault::RelativeDay, mention.first, mention.last);
            finding.claimedTime = isoDay(m_timeline.mentionDays[i]);
            finding.expectedTime = isoDay(only);
            finding.why.push_back({ isoDay(*m_timeline.publication.day), {}, {} });
            m_findings.push_back(std::move(finding));
            return;
        }
    }

    // "Outage of 7 January 2024" in a text of 8 January 2025 that says "yesterday".
    void yearBefore()
    {
        bool told[3] = { false, false, false }; // today, yesterday, the day before
        for (const Mention& mention : m_text.mentions()) {
            if (mention.kind == MentionKind::RelativeDay && !mention.vagueDay && mention.dayOffset <= 0
                && mention.dayOffset >= -2)
                told[-mention.dayOffset] = true;
        }
        for (std::size_t i = 0; i < m_text.mentions().size(); ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (mention.kind != MentionKind::Date || mention.year == 0 || mention.impossible || mention.oddYear)
                continue;
            for (int back = 0; back < 3; ++back) {
                const QDate day = QDate::fromJulianDay(*m_timeline.publication.day - back);
                if (!told[back] || day.month() != mention.month || day.day() != mention.day
                    || std::abs(day.year() - mention.year) != 1)
                    continue;
                TimeFinding finding = dateFinding(TimeFault::OddDate, mention.first, mention.last);
                finding.claimedTime = isoDay(m_timeline.mentionDays[i]);
                finding.expectedTime = isoDay(day.toJulianDay());
                m_findings.push_back(std::move(finding));
            }
        }
    }

    // "Today we want to tell about the outage" speaks of the telling.
    bool isSubject(const Mention& mention, const Sentence& sentence) const
    {
        for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
            if (isOneOf(m_text.token(at).lower,
                    { "berichten", "möchten", "wollen", "erklären", "tell", "explain", "share", "want", "report",
                        "entschuldigen", "apologize", "apologise", "veröffentlichen", "publish", "wissen" }))
                return false;
        }
        return mention.core - sentence.first <= 12;
    }

    void oddDates()
    {
        std::map<std::tuple<int, int, int>, std::pair<int, std::size_t>> tally;
        for (std::size_t i = 0; i < m_text.mentions().size(); ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (mention.kind != MentionKind::Date || mention.year == 0 || mention.impossible)
                continue;
            auto& entry = tally[{ mention.year, mention.month, mention.day }];
            ++entry.first;
            entry.second = i;
        }
        if (tally.size() < 2 || tally.size() > 40)
            return;
        for (const auto& [date, uses] : tally) {
            const auto& [year, month, day] = date;
            if (uses.first > 1)
                continue;
            for (const auto& [other, otherUses] : tally) {
                const auto& [otherYear, otherMonth, otherDay] = other;
                if (otherUses.first < 2 || otherDay != day)
                    continue;
                const bool wrongYear = otherMonth == month && std::abs(otherYear - year) == 1;
                const bool wrongMonth = otherYear == year && otherMonth != month && withClock(uses.second);
                if (!wrongYear && !wrongMonth)
                    continue;
                const Mention& mention = m_text.mentions()[uses.second];
                TimeFinding finding = dateFinding(TimeFault::OddDate, mention.first, mention.last);
                finding.claimedTime = isoDay(julian(year, month, day));
                finding.expectedTime = isoDay(julian(otherYear, otherMonth, otherDay));
                m_findings.push_back(std::move(finding));
                break;
            }
        }
    }

    bool withClock(std::size_t index) const
    {
        return index + 1 < m_text.mentions().size() && m_text.mentions()[index + 1].kind == MentionKind::Clock
            && m_text.mentions()[index + 1].core - m_text.mentions()[index].last <= 3;
    }

    void ranges()
    {
        const Entry* begin = nullptr;
        const Entry* detected = nullptr;
        for (std::size_t i = 0; i < m_timeline.entries.size(); ++i) {
            const Entry& entry = m_timeline.entries[i];
            if (entry.rangeEnd >= 0) {
                const Entry& end = m_timeline.entries[static_cast<std::size_t>(entry.rangeEnd)];
                if (entry.dated && end.dated && end.at() < entry.at() && !end.twelve && !entry.twelve
                    && hasOwnDate(m_text, end) && hasOwnDate(m_text, entry))
                    endBeforeStart(entry, end);
                continue;
            }
            // "started on 28 February at 23:00 and was back on 1 February at 02:10"
            if (i > 0 && entry.state == EntryState::Up && entry.dated && !entry.forecast) {
                const Entry& former = m_timeline.entries[i - 1];
                if (former.sentence == entry.sentence && former.canStart() && former.state != EntryState::Unknown
                    && former.dated && hasOwnDate(m_text, entry) && hasOwnDate(m_text, former)
                    && entry.at() < former.at())
                    endBeforeStart(former, entry);
            }
            // "The alert fired at 14:39 and recovered at 14:35"
            if (i > 0 && entry.state == EntryState::Up && !entry.leading && !entry.forecast && !entry.twelve
                && entry.rangeBegin < 0)
                recoveredBefore(m_timeline.entries[i - 1], entry);
            // Begin: … / Ende: …
            if (!entry.labelled || !entry.dated)
                continue;
            // First detected: … / Resolved: … on a day before
            if (detected && entry.saysUp() && hasOwnDate(m_text, entry) && entry.at() < detected->at()
                && entry.sentence - detected->sentence <= 6) {
                endBeforeStart(*detected, entry);
                continue;
            }
            if (entry.saysDown() && hasOwnDate(m_text, entry) && !detected)
                detected = &entry;
            if (entry.strongBegin) {
                begin = &entry;
            } else if (entry.strongEnd && begin && entry.sentence - begin->sentence <= 3 && entry.at() < begin->at()) {
                endBeforeStart(*begin, entry);
                begin = nullptr;
            }
        }
    }

    // "Yesterday (March 4) at 16:00 … was restored on March 3 at 19:20": the only end, dated before the begin.
    void onlyEndBeforeBegin()
    {
        const Entry* begin = nullptr;
        const Entry* end = nullptr;
        if (m_timeline.entries.size() > 12)
            return;
        for (const Entry& entry : m_timeline.entries) {
            if (entry.forecast || entry.otherCase)
                continue;
            if (entry.rangeBegin >= 0 || entry.rangeEnd >= 0 || !entry.dated)
                return;
            if (entry.saysUp()) {
                if (end || !entry.sure || !hasOwnDate(m_text, entry))
                    return;
                end = &entry;
            } else if (!begin || entry.at() < begin->at()) {
                begin = &entry;
            }
        }
        if (begin && end && end->at() < begin->at() && begin->day - end->day <= 31
            && std::none_of(m_findings.begin(), m_findings.end(),
                [](const TimeFinding& finding) { return finding.rule == CheckRule::Date; }))
            endBeforeStart(*begin, *end);
    }

    void recoveredBefore(const Entry& begin, const Entry& end)
    {
        const auto isEarlier = [](std::string_view word) {
            return isOneOf(
                word, { "had", "hatte", "hatten", "already", "bereits", "schon", "after", "nachdem", "before" });
        };
        if (begin.sentence != end.sentence || !begin.saysDown() || begin.forecast || begin.leading || begin.twelve
            || begin.rangeBegin >= 0 || begin.rangeEnd >= 0 || end.at() >= begin.at()
            || begin.at() - end.at() > 6 * 3600 || hasOwnDate(m_text, end) || begin.approx || end.approx)
            return;
        for (std::uint32_t at = m_text.mentions()[begin.mention].last; at < m_text.mentions()[end.mention].first;
             ++at) {
            if (isEarlier(m_text.token(at).lower))
                return;
        }
        const Mention& mention = m_text.mentions()[end.mention];
        TimeFinding finding = dateFinding(TimeFault::EndBeforeStart, mention.first, mention.last);
        finding.rule = CheckRule::ClockTime;
        finding.claimedTime = momentText(m_timeline, end);
        finding.why.push_back({ momentText(m_timeline, begin), momentText(m_timeline, end), {} });
        m_findings.push_back(std::move(finding));
    }

    void endBeforeStart(const Entry& begin, const Entry& end)
    {
        const Mention& mention = m_text.mentions()[end.mention];
        const Mention& day = m_text.mentions()[end.mention - 1];
        TimeFinding finding = dateFinding(
            TimeFault::EndBeforeStart, day.kind == MentionKind::Date ? day.first : mention.first, mention.last);
        finding.claimedTime = momentText(m_timeline, end);
        finding.why.push_back({ momentText(m_timeline, begin), momentText(m_timeline, end), {} });
        m_findings.push_back(std::move(finding));
    }

    // What is told as past lies after the day on which it is told.
    void afterPublication()
    {
        const Publication& publication = m_timeline.publication;
        if (!publication.day || (!publication.given && !publication.header))
            return;
        std::size_t found = 0;
        for (const Entry& entry : m_timeline.entries) {
            if (!entry.dated || entry.forecast || !entry.sure || found > 20 || !hasOwnDate(m_text, entry))
                continue;
            const Mention& date = m_text.mentions()[entry.mention - 1];
            const bool otherYear = date.year == 0 && !m_timeline.yearKnown;
            const bool later = entry.day > *publication.day
                || (publication.second && entry.day == *publication.day && entry.second > *publication.second + 60
                    && !entry.leading);
            const bool flagged = std::any_of(m_findings.begin(), m_findings.end(), [&date](const TimeFinding& finding) {
                return finding.first <= date.first && finding.last >= date.last;
            });
            if (!later || flagged || otherYear || (entry.leading && !publication.given))
                continue;
            TimeFinding finding
                = dateFinding(TimeFault::AfterPublication, date.first, m_text.mentions()[entry.mention].last);
            finding.claimedTime = momentText(m_timeline, entry);
            finding.why.push_back({ isoDay(*publication.day)
                    + (publication.second ? " " + clockText(*publication.second) : std::string()),
                {}, {} });
            m_findings.push_back(std::move(finding));
            ++found;
        }
    }

    const ReadText& m_text;
    const TextTimeline& m_timeline;
    std::vector<TimeFinding>& m_findings;
};

} // namespace

void judgeDates(const ReadText& text, const TextTimeline& timeline, std::vector<TimeFinding>& findings)
{
    DateJudge(text, timeline, findings).judge();
}

} // namespace leitstand::textcheck
