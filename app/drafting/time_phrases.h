// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moments as people read them in a message: local time of a named zone, "gestern" and "tomorrow" against the day on which
// the message is read, the date where neither fits. Clock times have two digits and no am or pm.
//
// German names a zone only where readers could be misled: outside Central European time, and in the hour that the end of
// summer time repeats. English always names it, because its readers may be anywhere.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <QTimeZone>

#include <string>

namespace leitstand {

enum class Language : std::uint8_t { German, English };
[[nodiscard]] constexpr Language otherThan(Language language)
{
    return language == Language::German ? Language::English : Language::German;
}

class TimePhrases {
public:
    // `zone` is an IANA name ("Europe/Berlin"); `now` is when the message is read.
    [[nodiscard]] static Expected<TimePhrases> in(const std::string& zone, Instant now);

    // "um 09:55 Uhr", "gestern um 22:10 Uhr", "am 19. November um 22:10 Uhr"
    // "at 09:55 CET", "at 22:10 CET yesterday", "at 22:10 CET on 19 November"
    [[nodiscard]] std::string at(Instant moment, Language language) const;
    // "seit 09:55 Uhr", "seit gestern, 22:10 Uhr", "seit dem 19. November, 22:10 Uhr"
    // "since 09:55 CET", "since 22:10 CET yesterday", "since 22:10 CET on 19 November"
    [[nodiscard]] std::string since(Instant moment, Language language) const;
    // "spätestens um 10:30 Uhr", "spätestens morgen um 00:15 Uhr" / "by 10:30 CET", "by 00:15 CET tomorrow"
    [[nodiscard]] std::string by(Instant moment, Language language) const;
    // With the date, for lists: "21. November 2026, 09:55 Uhr bis 13:45 Uhr" / "21 November 2026, 09:55 CET to 13:45 CET"
    [[nodiscard]] std::string between(Instant from, Instant to, Language language) const;
    // "21. November 2026, 10:05 Uhr" / "21 November 2026, 10:05 CET"
    [[nodiscard]] std::string full(Instant moment, Language language) const;
    // "21. November 2026" / "21 November 2026"
    [[nodiscard]] std::string date(Instant moment, Language language) const;
    // "09:55 Uhr" / "09:55 CET"
    [[nodiscard]] std::string clock(Instant moment, Language language) const;
    // "09:55", and "19. November, 09:55" / "19 November, 09:55" where that is another day than the reference's
    [[nodiscard]] std::string beside(Instant moment, Instant reference, Language language) const;

private:
    TimePhrases(const QTimeZone& zone, Instant now);

    struct Local {
        QDateTime moment;
        qint64 dayFromToday = 0; // -1 is yesterday
        bool thisYear = true;
    };
    [[nodiscard]] Local local(Instant moment) const;
    [[nodiscard]] bool isRepeatedHour(Instant moment) const;
    // "at …", "by …", "since …" differ in the first word only.
    [[nodiscard]] std::string english(std::string_view preposition, Instant moment) const;

    QTimeZone m_zone;
    Instant m_now;
};

} // namespace leitstand
