// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the page itself says, in both languages at once: a customer's language is not the window's. Private to this folder.
#pragma once

#include "gateway/channels/status_page/content.h"

#include <QString>

namespace leitstand::status_page {

struct Words {
    const char* german;
    const char* english;

    [[nodiscard]] QString in(Language language) const
    {
        return QString::fromUtf8(language == Language::German ? german : english);
    }
};

namespace say {
inline constexpr Words State { "Status", "Status" };
inline constexpr Words Skip { "Zum Inhalt", "Skip to content" };
inline constexpr Words Languages { "Sprache", "Language" };
inline constexpr Words Places { "Seiten", "Pages" };
inline constexpr Words Now { "Aktueller Stand", "Current status" };
inline constexpr Words History { "Verlauf", "History" };
inline constexpr Words Components { "Dienste", "Services" };
inline constexpr Words OpenIncidents { "Laufende Störungen", "Ongoing incidents" };
inline constexpr Words RecentIncidents { "Behobene Störungen der letzten 14 Tage",
    "Incidents resolved in the last 14 days" };
inline constexpr Words NoneRecent { "Keine.", "None." };
inline constexpr Words NoHistory { "Hier stand noch keine Meldung.", "No message has been published here yet." };
inline constexpr Words AsOf { "Stand", "As of" };
inline constexpr Words Since { "Beginn", "Began" };
inline constexpr Words Until { "Behoben", "Resolved" };
inline constexpr Words NextUpdate { "Nächste Meldung spätestens", "Next message by" };
inline constexpr Words AffectedServices { "Betroffene Dienste", "Affected services" };
inline constexpr Words Service { "Dienst", "Service" };
inline constexpr Words Worst { "Im schlimmsten Fall", "At worst" };
inline constexpr Words Down { "Ausgefallen", "Down" };
inline constexpr Words Degraded { "Eingeschränkt", "Degraded" };
inline constexpr Words Messages { "Meldungen", "Messages" };
inline constexpr Words Month { "Monat", "Month" };
inline constexpr Words Incidents { "Störungen", "Incidents" };
inline constexpr Words Totals { "Dauer je Dienst", "Time per service" };
inline constexpr Words Subscribe { "Als Feed abonnieren", "Subscribe to the feed" };
inline constexpr Words Contact { "So erreichen Sie uns", "How to reach us" };
inline constexpr Words Last90 { "Verfügbar in den letzten 90 Tagen", "Available in the last 90 days" };
inline constexpr Words Past90 { "vor 90 Tagen", "90 days ago" };
inline constexpr Words Today { "heute", "today" };
inline constexpr Words DaysWithTrouble { "Tage mit Störung", "Days with trouble" };
inline constexpr Words WithoutTrouble { "keine", "none" };
inline constexpr Words ToIncident { "Zur Störung", "Open the incident" };
} // namespace say

[[nodiscard]] Words wordsFor(ComponentStatus status);
[[nodiscard]] Words wordsFor(IncidentStatus status);
// The one sentence on top.
[[nodiscard]] Words wordsFor(Impact indicator);

// As Statuspage's API and its readers spell them.
[[nodiscard]] const char* apiWord(ComponentStatus status);
[[nodiscard]] const char* apiWord(IncidentStatus status);
[[nodiscard]] const char* apiWord(Impact impact);
// "All Systems Operational"
[[nodiscard]] const char* apiDescription(Impact indicator);

[[nodiscard]] QString in(const LocalName& name, Language language);

} // namespace leitstand::status_page
