// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/timeline_steps.h"

#include <algorithm>
#include <cstdlib>

namespace leitstand::textcheck {
namespace {

int weekdayOf(std::int64_t day)
{
    return static_cast<int>(day % 7) + 1;
}

int refYear(const ReadText& text, const TextTimeline& timeline)
{
    if (timeline.publication.day)
        return QDate::fromJulianDay(*timeline.publication.day).year();
    for (const Mention& mention : text.mentions()) {
        if (mention.kind == MentionKind::Date && mention.year > 0)
            return mention.year;
    }
    return 0;
}

// The first lines of a text may say when it was published: a line with a date and no more, or "Berlin, 17. Mai 2018:".
void readHeader(const ReadText& text, TextTimeline& timeline)
{
    int lines = 0;
    for (const Sentence& sentence : text.sentences()) {
        if (!sentence.startsLine || ++lines > 5)
            break;
        const auto [first, last] = text.mentionsIn(text.range(sentence));
        for (std::size_t i = first; i < last; ++i) {
            const Mention& mention = text.mentions()[i];
            if (mention.kind != MentionKind::Date || mention.year == 0 || mention.impossible)
                continue;
            const std::int64_t day = julian(mention.year, mention.month, mention.day);
            const bool dateline = text.token(mention.last).is(":") && mention.core - sentence.first <= 6
                && text.token(mention.core - 1).is(",") && !text.wordsIn({ sentence.first, mention.core }).size();
            if (dateline) {
                timeline.publication.day = day;
                timeline.publication.second.reset();
                return;
            }
            if (!isMomentLine(text, sentence) || timeline.publication.header)
                continue;
            if (text.token(sentence.first).is("title") || text.token(sentence.first).is("#"))
                continue;
            timeline.publication.day = day;
            timeline.publication.header = true;
            if (i + 1 < last && text.mentions()[i + 1].kind == MentionKind::Clock)
                timeline.publication.second = text.mentions()[i + 1].second;
        }
    }
}

// "gestern (21.09.2017)" says which day today is.
void readToday(const ReadText& text, TextTimeline& timeline, int year)
{
    if (timeline.publication.day)
        return;
    const auto& mentions = text.mentions();
    for (std::size_t i = 0; i + 1 < mentions.size(); ++i) {
        if (mentions[i].kind != MentionKind::RelativeDay || mentions[i].vagueDay)
            continue;
        std::size_t next = i + 1;
        if (mentions[next].kind == MentionKind::Part && next + 1 < mentions.size())
            ++next;
        if (mentions[next].kind != MentionKind::Date || mentions[next].impossible
            || mentions[next].core - mentions[i].last > 4)
            continue;
        const int ownYear = mentions[next].year > 0 ? mentions[next].year : year;
        timeline.publication.day
            = julian(ownYear > 0 ? ownYear : CountingYear, mentions[next].month, mentions[next].day)
            - mentions[i].dayOffset;
        return;
    }
}

std::int64_t nearestYear(const Mention& mention, std::int64_t around, int year)
{
    const std::int64_t day = julian(year, mention.month, mention.day);
    for (const int other : { year - 1, year + 1 }) {
        const std::int64_t there = julian(other, mention.month, mention.day);
        if (around > 0 && std::llabs(there - around) < std::llabs(day - around))
            return there;
    }
    return day;
}

std::int64_t dayOfWeekday(int weekday, std::int64_t context, bool last)
{
    const int back = (weekdayOf(context) - weekday + 7) % 7;
    if (last)
        return context - (back == 0 ? 7 : back);
    return back <= 3 ? context - back : context + (7 - back);
}

} // namespace

namespace {

// A text that names no date but "today" and a weekday: today is taken for the day after it. In days after a Monday.
int dayOfTelling(const ReadText& text)
{
    int weekday = 0;
    bool today = false;
    const Mention* before = nullptr;
    for (const Mention& mention : text.mentions()) {
        if (mention.kind == MentionKind::RelativeDay && !mention.vagueDay) {
            if (mention.dayOffset != 0)
                return 0;
            today = true;
        } else if (mention.kind == MentionKind::Weekday) {
            if (weekday != 0 && weekday != mention.weekday)
                return 0;
            const bool ofToday = before && before->kind == MentionKind::RelativeDay && mention.core - before->last <= 2;
            if (ofToday)
                return mention.weekday - 1;
            weekday = mention.weekday;
        }
        before = &mention;
    }
    return today ? weekday % 7 : 0;
}

// A year in which the weekdays of a text that names none fit its dates.
int countingYear(const ReadText& text)
{
    const auto& mentions = text.mentions();
    for (std::size_t i = 0; i + 1 < mentions.size() && i < 200; ++i) {
        const Mention& weekday = mentions[i];
        const Mention& date = mentions[i + 1];
        if (weekday.kind != MentionKind::Weekday || date.kind != MentionKind::Date || date.impossible
            || date.core - weekday.last > 3)
            continue;
        for (int year = CountingYear; year < CountingYear + 11; ++year) {
            const QDate day(year, date.month, date.day);
            if (!QDate::isLeapYear(year) && day.isValid() && day.dayOfWeek() == weekday.weekday)
                return year;
        }
    }
    return CountingYear;
}

} // namespace

std::int64_t julian(int year, int month, int day)
{
    const QDate date(year, month, day);
    return date.isValid() ? date.toJulianDay() : QDate(year, month, 28).toJulianDay();
}

bool isMomentLine(const ReadText& text, const Sentence& sentence)
{
    if (!sentence.startsLine)
        return false;
    int others = 0;
    for (std::uint32_t at = sentence.first; at < sentence.last; ++at) {
        if (text.mentionAt(at) >= 0 || !(text.token(at).isWord() || text.token(at).isNumber()))
            continue;
        if (!isOneOf(text.token(at).lower,
                { "posted", "on", "at", "um", "uhr", "stand", "date", "datum", "published", "veröffentlicht", "am",
                    "update", "updated", "letzte", "aktualisierung", "last", "von", "vom", "and", "the", "aktualisiert",
                    "edited", "geändert", "time", "zeit", "ago", "gepostet" }))
            return false;
        ++others;
    }
    const auto [first, last] = text.mentionsIn(text.range(sentence));
    const bool moment = std::any_of(text.mentions().begin() + static_cast<std::ptrdiff_t>(first),
        text.mentions().begin() + static_cast<std::ptrdiff_t>(last),
        [](const Mention& mention) { return mention.kind == MentionKind::Date || mention.kind == MentionKind::Clock; });
    return moment && others <= 4;
}

void readDays(const ReadText& text, TextTimeline& timeline)
{
    if (!timeline.publication.given)
        readHeader(text, timeline);
    const int year = refYear(text, timeline);
    timeline.yearKnown = year > 0;
    readToday(text, timeline, year);
    const int counting = year > 0 ? year : countingYear(text);
    std::int64_t context = timeline.publication.day.value_or(0);
    std::int64_t today = context;
    timeline.mentionDays.assign(text.mentions().size(), 0);
    // Without a publication, "today" is the first day that the text names.
    if (today == 0) {
        for (const Mention& mention : text.mentions()) {
            if (mention.kind == MentionKind::Date && !mention.impossible) {
                today = julian(mention.year > 0 ? mention.year : counting, mention.month, mention.day);
                break;
            }
        }
    }
    if (today == 0)
        today = julian(counting, 6, 4) + dayOfTelling(text);
    if (context == 0)
        context = today;
    bool toldToday = false;
    for (std::size_t i = 0; i < text.mentions().size(); ++i) {
        const Mention& mention = text.mentions()[i];
        std::int64_t& day = timeline.mentionDays[i];
        switch (mention.kind) {
        case MentionKind::Date:
            if (mention.impossible)
                continue;
            day = mention.year > 0 ? julian(mention.year, mention.month, mention.day)
                                   : nearestYear(mention, context, counting);
            context = day;
            break;
        case MentionKind::Weekday: {
            const std::string_view before = text.token(mention.first - 1).lower;
            const bool last = isOneOf(before, { "vergangenen", "letzten", "last" });
            // "Mittwoch, 30. Oktober": the date behind it says it
            if (i + 1 < text.mentions().size() && text.mentions()[i + 1].kind == MentionKind::Date
                && text.mentions()[i + 1].core - mention.last <= 3)
                continue;
            // What is told as past beside "today" lies before it.
            const bool past = toldToday && context == today
                && !text.has(StateWord::Future, text.range(text.sentences()[text.sentenceOf(mention.core)]));
            day = past ? today - (weekdayOf(today) - mention.weekday + 7) % 7
                       : dayOfWeekday(mention.weekday, last ? today : context, last);
            if (!timeline.publication.day && timeline.yearKnown == false && context == today
                && weekdayOf(today) != mention.weekday && i == 0)
                day = today = today - weekdayOf(today) + mention.weekday;
            context = day;
            break;
        }
        case MentionKind::RelativeDay:
            toldToday |= !mention.vagueDay && mention.dayOffset == 0;
            day = (mention.vagueDay ? context : today) + mention.dayOffset;
            if (!mention.vagueDay || mention.dayOffset > 0)
                context = day;
            break;
        case MentionKind::Clock:
        case MentionKind::Part:
        case MentionKind::Duration:
            break;
        }
    }
}

} // namespace leitstand::textcheck
