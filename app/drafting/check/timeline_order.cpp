// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/timeline_steps.h"

#include <QString>
#include <QTime>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace leitstand::textcheck {
namespace {

constexpr std::int64_t Day = 86400;

// Of a name that is used in summer and winter, the one that fits the month; the same for the whole text.
std::optional<int> sureOffset(const std::optional<ZoneOffsets>& zone, int month)
{
    if (!zone)
        return std::nullopt;
    return zone->isSure() || (month >= 4 && month <= 10) ? zone->second : zone->first;
}

int monthOf(const TextTimeline& timeline)
{
    for (const Entry& entry : timeline.entries) {
        if (entry.day > 0)
            return QDate::fromJulianDay(entry.day).month();
    }
    return timeline.publication.day ? QDate::fromJulianDay(*timeline.publication.day).month() : 1;
}

// Times in another zone than most are moved into that one.
bool namesOneZone(const ReadText& text)
{
    std::optional<ZoneOffsets> known;
    for (std::uint32_t at = 0; at < text.tokens().size(); ++at) {
        if (!text.token(at).isWord() || text.token(at).length() < 3)
            continue;
        const auto zone = readZone(text.tokens(), at);
        if (!zone)
            continue;
        if (known && (known->first != zone->first.first || known->second != zone->first.second))
            return false;
        known = zone->first;
    }
    return true;
}

void settleZones(const ReadText& text, TextTimeline& timeline)
{
    const int month = monthOf(timeline);
    std::map<int, int> votes;
    for (const Entry& entry : timeline.entries) {
        const auto offset = sureOffset(text.mentions()[entry.mention].zone, month);
        if (offset)
            ++votes[*offset];
    }
    if (votes.empty())
        return;
    const auto most = std::max_element(
        votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    timeline.zone = ZoneOffsets { most->first, most->first };
    for (Entry& entry : timeline.entries) {
        const auto offset = sureOffset(text.mentions()[entry.mention].zone, month);
        if (!offset || *offset == most->first)
            continue;
        entry.second += (most->first - *offset) * 60;
        if (entry.second < 0 || entry.second >= Day) {
            const int shift = entry.second < 0 ? -1 : 1;
            entry.second -= shift * static_cast<int>(Day);
            if (entry.day > 0)
                entry.day += shift;
        }
    }
}

// Times such as "halb drei" that may be in the afternoon: the half of the day that is nearer to the time before.
// "Yesterday afternoon …: at half past two it failed, at a quarter past four it was back": the part of the day holds for
// what follows, and a time that would lie before the one told last is of the other half of the day.
void settleByPart(const ReadText& text, std::vector<Entry>& entries)
{
    std::size_t mention = 0;
    DayPart part = DayPart::None;
    for (Entry& entry : entries) {
        for (; mention < entry.mention; ++mention) {
            if (text.mentions()[mention].part != DayPart::None)
                part = text.mentions()[mention].part;
        }
        if (part == DayPart::None)
            return;
        const DaySpan span = spanOf(part);
        const bool early = entry.second >= span.from && entry.second < span.to;
        if (!early && entry.second < 12 * Hour && entry.second + 12 * Hour >= span.from)
            entry.second += 12 * Hour;
        entry.twelve = false;
    }
}

bool hasHalfDay(const ReadText& text, const Mention& mention)
{
    for (std::uint32_t at = mention.core; at < mention.last; ++at) {
        const Token& token = text.token(at);
        if (token.is("am") || token.is("pm") || ((token.is("a") || token.is("p")) && text.token(at + 1).is(".")))
            return true;
    }
    return false;
}

// "It started at 3:12 p.m. By 3:30 our crew was on site": where others say which half of the day, one may leave it out.
void markBareHalves(const ReadText& text, std::vector<Entry>& entries)
{
    if (std::none_of(entries.begin(), entries.end(),
            [&text](const Entry& entry) { return hasHalfDay(text, text.mentions()[entry.mention]); }))
        return;
    for (Entry& entry : entries) {
        const Mention& mention = text.mentions()[entry.mention];
        entry.twelve |= !hasHalfDay(text, mention) && !mention.zone && entry.second >= Hour && entry.second < 13 * Hour
            && text.token(mention.core).isNumber() && text.token(mention.core).length() == 1
            && !text.token(mention.last - 1).is("uhr") && mention.rangeBegin < 0 && mention.rangeEnd < 0;
    }
}

void settleHalves(const ReadText& text, std::vector<Entry>& entries)
{
    markBareHalves(text, entries);
    // Where all times are so, their distances are right all the same.
    if (std::all_of(entries.begin(), entries.end(), [](const Entry& entry) { return entry.twelve; })) {
        const bool anyPart = std::any_of(text.mentions().begin(), text.mentions().end(),
            [](const Mention& mention) { return mention.part != DayPart::None; });
        for (Entry& entry : entries)
            entry.twelve = anyPart;
        if (anyPart)
            settleByPart(text, entries);
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Entry& entry = entries[i];
        const Mention& mention = text.mentions()[entry.mention];
        const bool bare = mention.hourOnly && !mention.zone && entry.second < 12 * Hour && entry.second >= Hour
            && text.token(mention.last - 1).is("uhr") && text.token(mention.core).length() == 1;
        if (!entry.twelve && !bare)
            continue;
        // "heute Nachmittag um halb drei"
        if (entry.mention > 0) {
            const Mention& before = text.mentions()[entry.mention - 1];
            if (before.part != DayPart::None && mention.first - before.last <= 3 && entry.second < 12 * Hour) {
                const DaySpan span = spanOf(before.part);
                const bool early = entry.second >= span.from && entry.second < span.to;
                if (!early && entry.second + 12 * Hour >= span.from)
                    entry.second += 12 * Hour;
                entry.twelve = false;
                continue;
            }
        }
        const Entry* reference = nullptr;
        for (std::size_t distance = 1; distance < 4 && !reference; ++distance) {
            if (distance <= i && !entries[i - distance].twelve)
                reference = &entries[i - distance];
            else if (i + distance < entries.size() && !entries[i + distance].twelve)
                reference = &entries[i + distance];
        }
        if (!reference)
            continue;
        const int early = std::abs(entry.second - reference->second);
        const int late = std::abs(entry.second + 12 * Hour - reference->second);
        if (entry.second + 12 * Hour >= Day)
            continue;
        if (entry.twelve ? late < early : (late < 3 * Hour && early > 8 * Hour && reference->second < 20 * Hour)) {
            entry.second += 12 * Hour;
            entry.twelve = false;
        } else if (entry.twelve && early < 6 * Hour) {
            entry.twelve = false;
        }
    }
}

bool isNewestFirst(const std::vector<Entry>& entries)
{
    int up = 0;
    int down = 0;
    const Entry* before = nullptr;
    for (const Entry& entry : entries) {
        if (!entry.leading || entry.rangeBegin >= 0)
            continue;
        if (before) {
            const bool bothDated = entry.dated && before->dated;
            const std::int64_t step = bothDated ? entry.at() - before->at() : entry.second - before->second;
            if (!bothDated && std::llabs(step) > 12 * Hour)
                (step > 0 ? down : up) += 0; // over midnight: says nothing
            else if (step != 0)
                ++(step > 0 ? up : down);
        }
        before = &entry;
    }
    return down > up && down >= 2;
}

class DaySettler {
public:
    DaySettler(const ReadText& text, TextTimeline& timeline)
        : m_text(text)
        , m_timeline(timeline)
        , m_context(contextAtBegin())
    { }

    void settle()
    {
        auto& entries = m_timeline.entries;
        const bool reversed = isNewestFirst(entries);
        m_timeline.newestFirst = reversed;
        std::int64_t listDay = 0;
        const Entry* before = nullptr;
        std::uint32_t sentence = 0;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            Entry& entry = entries[i];
            for (; sentence < entry.sentence; ++sentence)
                passSentence(sentence);
            if (entry.dated) {
                m_context = entry.day;
                listDay = 0;
            } else if (entry.rangeBegin >= 0) {
                entry.day = entries[static_cast<std::size_t>(entry.rangeBegin)].day;
            } else if (entry.leading) {
                entry.day = listDay > 0 && headingDay(before, entry) == 0 ? listDay : m_context;
                if (before && before->leading) {
                    const int step = entry.second - before->second;
                    if (!reversed && crosses(before->second, entry.second, step))
                        ++entry.day;
                    else if (reversed && crosses(entry.second, before->second, -step))
                        --entry.day;
                }
            } else {
                entry.day = m_context;
                if (before && !before->leading && before->sentence + 6 >= entry.sentence
                    && crosses(before->second, entry.second, entry.second - before->second) && before->day >= m_context)
                    entry.day = before->day + 1;
                else if (before && before->leading && before->sentence + 2 >= entry.sentence
                    && crosses(before->second, entry.second, entry.second - before->second) && before->day == m_context
                    && !reversed)
                    m_context = entry.day = before->day + 1; // prose that goes on behind one line of a list
                else if (before && !before->leading && before->sentence + 6 >= entry.sentence
                    && before->day == m_context + 1 && before->second <= entry.second && entry.second < 20 * Hour)
                    entry.day = before->day; // still in the night that the time before has begun
            }
            if (entry.rangeBegin >= 0) {
                const Entry& begin = entries[static_cast<std::size_t>(entry.rangeBegin)];
                if ((!entry.dated || entry.dayOfBegin) && entry.at() < begin.at())
                    entry.day = begin.day + 1;
                if (!begin.dated && entry.dated && begin.at() > entry.at() && begin.second > entry.second)
                    entries[static_cast<std::size_t>(entry.rangeBegin)].day = entry.day - 1;
            }
            if (entry.leading && entry.rangeBegin < 0)
                listDay = entry.day;
            if (!entry.forecast)
                before = &entry;
        }
    }

private:
    std::int64_t contextAtBegin() const
    {
        for (std::size_t i = 0; i < m_timeline.mentionDays.size(); ++i) {
            if (m_timeline.mentionDays[i] > 0 && m_text.mentions()[i].kind == MentionKind::Date)
                return m_timeline.mentionDays[i];
        }
        for (const std::int64_t day : m_timeline.mentionDays) {
            if (day > 0)
                return day;
        }
        return m_timeline.publication.day.value_or(julian(CountingYear, 6, 4));
    }

    static bool crosses(int before, int after, int step)
    {
        return step < 0 && (step < -8 * Hour || (before >= 20 * Hour && after <= 6 * Hour));
    }

    // The day of a heading between two entries.
    std::int64_t headingDay(const Entry* before, const Entry& entry) const
    {
        if (!before)
            return 1;
        for (std::uint32_t i = before->sentence + 1; i < entry.sentence; ++i) {
            const auto [first, last] = m_text.mentionsIn(m_text.range(m_text.sentences()[i]));
            if (!isMomentLine(m_text, m_text.sentences()[i]) && !m_text.sentences()[i].heading)
                continue;
            for (std::size_t m = first; m < last; ++m) {
                if (m_timeline.mentionDays[m] > 0)
                    return m_timeline.mentionDays[m];
            }
        }
        return 0;
    }

    // Days named in sentences without a clock time hold for what follows.
    void passSentence(std::uint32_t index)
    {
        const TokenRange range = m_text.range(m_text.sentences()[index]);
        if (m_text.has(StateWord::Future, range) || m_text.has(StateWord::OtherCase, range))
            return;
        const auto [first, last] = m_text.mentionsIn(range);
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = m_text.mentions()[i];
            if (m_timeline.mentionDays[i] > 0 && !mention.vagueDay
                && !(isMomentLine(m_text, m_text.sentences()[index]) && m_timeline.publication.header
                    && m_timeline.mentionDays[i] == m_timeline.publication.day && index < 6))
                m_context = m_timeline.mentionDays[i];
        }
    }

    const ReadText& m_text;
    TextTimeline& m_timeline;
    std::int64_t m_context;
};

} // namespace

void settleDays(const ReadText& text, TextTimeline& timeline)
{
    settleZones(text, timeline);
    settleHalves(text, timeline.entries);
    DaySettler(text, timeline).settle();
}

Publication publicationOf(const std::optional<std::string>& published)
{
    Publication publication;
    if (!published)
        return publication;
    const QString text = QString::fromStdString(*published);
    const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
    if (!date.isValid())
        return publication;
    publication.day = date.toJulianDay();
    publication.given = true;
    const QTime time = QTime::fromString(text.mid(11, 5), QStringLiteral("HH:mm"));
    if (time.isValid())
        publication.second = time.msecsSinceStartOfDay() / 1000;
    return publication;
}

TextTimeline readTimeline(const ReadText& text, const Publication& given)
{
    TextTimeline timeline;
    timeline.publication = given;
    timeline.oneZone = namesOneZone(text);
    readDays(text, timeline);
    readEntries(text, timeline);
    settleDays(text, timeline);
    return timeline;
}

std::int64_t apart(const Entry& a, const Entry& b)
{
    const std::int64_t full = std::llabs(a.at() - b.at());
    if (a.dated && b.dated)
        return full;
    const std::int64_t ofDay = std::abs(a.second - b.second);
    return std::min({ full, ofDay, Day - ofDay });
}

std::string clockText(int second, bool withSeconds)
{
    const auto two = [](int value) {
        std::string digits = std::to_string(value);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    const int day = ((second % 86400) + 86400) % 86400;
    std::string out = two(day / 3600) + ":" + two(day / 60 % 60);
    return withSeconds ? out + ":" + two(day % 60) : out;
}

std::string momentText(const TextTimeline& timeline, const Entry& entry)
{
    if (!entry.dated || !timeline.yearKnown)
        return clockText(entry.second);
    return QDate::fromJulianDay(entry.day).toString(Qt::ISODate).toStdString() + " " + clockText(entry.second);
}

} // namespace leitstand::textcheck
