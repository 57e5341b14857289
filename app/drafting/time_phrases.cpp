// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/time_phrases.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace leitstand {
namespace {

// Not from the system's locale: the messages are in these two languages wherever the program runs.
constexpr std::array<std::string_view, 12> GermanMonths = { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
    "August", "September", "Oktober", "November", "Dezember" };
constexpr std::array<std::string_view, 12> EnglishMonths = { "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December" };

QDateTime toLocal(Instant moment, const QTimeZone& zone)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count(), zone);
}

std::string dayAndMonth(QDate date, Language language, bool withYear)
{
    const auto month = static_cast<std::size_t>(date.month() - 1);
    std::string text = std::to_string(date.day());
    text.append(language == Language::German ? ". " : " ");
    text.append(language == Language::German ? GermanMonths.at(month) : EnglishMonths.at(month));
    return withYear ? text + ' ' + std::to_string(date.year()) : text;
}

// "CET"; where the zone has no letters for itself, what it is ahead of UTC ("UTC+05:30").
std::string zoneName(const QDateTime& moment)
{
    const QString name = moment.timeZoneAbbreviation();
    if (!name.isEmpty() && std::all_of(name.begin(), name.end(), [](QChar letter) { return letter.isUpper(); }))
        return name.toStdString();
    const int minutes = moment.offsetFromUtc() / 60;
    std::string text = "UTC";
    if (minutes != 0)
        text
            += (minutes < 0 ? "-" : "+") + QTime(0, 0).addSecs(std::abs(minutes) * 60).toString(u"HH:mm").toStdString();
    return text;
}

} // namespace

TimePhrases::TimePhrases(const QTimeZone& zone, Instant now) : m_zone(zone), m_now(now) { }

Expected<TimePhrases> TimePhrases::in(const std::string& zone, Instant now)
{
    const QTimeZone found(QByteArray::fromStdString(zone));
    if (!found.isValid())
        return Error { "the time zone \"" + zone + "\" is not known on this computer", "time zone",
            "use a name such as Europe/Berlin, and install tzdata" };
    return TimePhrases(found, now);
}

TimePhrases::Local TimePhrases::local(Instant moment) const
{
    const QDateTime there = toLocal(moment, m_zone);
    const QDateTime today = toLocal(m_now, m_zone);
    return { there, today.date().daysTo(there.date()), there.date().year() == today.date().year() };
}

bool TimePhrases::isRepeatedHour(Instant moment) const
{
    const auto offsetAt
        = [this](Instant when) { return std::chrono::seconds(m_zone.offsetFromUtc(toLocal(when, m_zone))); };
    const auto readsTheSame
        = [&](std::chrono::hours later) { return offsetAt(moment + later) + later == offsetAt(moment); };
    return readsTheSame(std::chrono::hours(1)) || readsTheSame(std::chrono::hours(-1));
}

std::string TimePhrases::clock(Instant moment, Language language) const
{
    const QDateTime there = toLocal(moment, m_zone);
    const std::string time = there.toString(u"HH:mm").toStdString();
    const std::string zone = zoneName(there);
    if (language == Language::English)
        return time + ' ' + zone;
    const bool central = zone == "CET" || zone == "CEST";
    if (central && !isRepeatedHour(moment))
        return time + " Uhr";
    return time + " Uhr (" + (zone == "CET" ? "MEZ" : zone == "CEST" ? "MESZ" : zone) + ')';
}

std::string TimePhrases::english(std::string_view preposition, Instant moment) const
{
    const Local there = local(moment);
    std::string text = std::string(preposition) + ' ' + clock(moment, Language::English);
    if (there.dayFromToday == 0)
        return text;
    if (there.dayFromToday == -1)
        return text + " yesterday";
    if (there.dayFromToday == 1)
        return text + " tomorrow";
    return text + " on " + dayAndMonth(there.moment.date(), Language::English, !there.thisYear);
}

std::string TimePhrases::at(Instant moment, Language language) const
{
    if (language == Language::English)
        return english("at", moment);
    const Local there = local(moment);
    const std::string time = "um " + clock(moment, language);
    if (there.dayFromToday == 0)
        return time;
    if (there.dayFromToday == -1)
        return "gestern " + time;
    if (there.dayFromToday == 1)
        return "morgen " + time;
    return "am " + dayAndMonth(there.moment.date(), language, !there.thisYear) + ' ' + time;
}

std::string TimePhrases::since(Instant moment, Language language) const
{
    if (language == Language::English)
        return english("since", moment);
    const Local there = local(moment);
    const std::string time = clock(moment, language);
    if (there.dayFromToday == 0)
        return "seit " + time;
    if (there.dayFromToday == -1)
        return "seit gestern, " + time;
    return "seit dem " + dayAndMonth(there.moment.date(), language, !there.thisYear) + ", " + time;
}

std::string TimePhrases::by(Instant moment, Language language) const
{
    return language == Language::English ? english("by", moment) : "spätestens " + at(moment, language);
}

std::string TimePhrases::between(Instant from, Instant to, Language language) const
{
    const bool sameDay = local(from).dayFromToday == local(to).dayFromToday;
    const std::string end = sameDay ? clock(to, language) : full(to, language);
    return full(from, language) + (language == Language::German ? " bis " : " to ") + end;
}

std::string TimePhrases::full(Instant moment, Language language) const
{
    return date(moment, language) + ", " + clock(moment, language);
}

std::string TimePhrases::beside(Instant moment, Instant reference, Language language) const
{
    const QDateTime there = toLocal(moment, m_zone);
    const std::string time = there.toString(u"HH:mm").toStdString();
    const QDate day = toLocal(reference, m_zone).date();
    return there.date() == day ? time
                               : dayAndMonth(there.date(), language, there.date().year() != day.year()) + ", " + time;
}

std::string TimePhrases::date(Instant moment, Language language) const
{
    return dayAndMonth(toLocal(moment, m_zone).date(), language, true);
}

} // namespace leitstand
