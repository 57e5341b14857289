// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/status_page/words.h"

#include "gateway/channels/status_page/markup.h"

namespace leitstand::status_page {

Words wordsFor(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::UnderMaintenance:
        return { "In Wartung", "Under maintenance" };
    case ComponentStatus::Degraded:
        return { "Eingeschränkt", "Degraded" };
    case ComponentStatus::PartialOutage:
        return { "Für manche ausgefallen", "Down for some" };
    case ComponentStatus::MajorOutage:
        return { "Ausgefallen", "Down" };
    case ComponentStatus::Operational:
        break;
    }
    return { "In Betrieb", "Operational" };
}

Words wordsFor(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Identified:
        return { "Ursache gefunden", "Identified" };
    case IncidentStatus::Monitoring:
        return { "Wird beobachtet", "Monitoring" };
    case IncidentStatus::Resolved:
        return { "Behoben", "Resolved" };
    case IncidentStatus::PostMortem:
        return { "Nachbericht", "Post-mortem" };
    case IncidentStatus::Investigating:
        break;
    }
    return { "Wird untersucht", "Investigating" };
}

Words wordsFor(Impact indicator)
{
    switch (indicator) {
    case Impact::Maintenance:
        return { "Es wird gewartet", "Maintenance in progress" };
    case Impact::Minor:
        return { "Manches ist eingeschränkt", "Some services are degraded" };
    case Impact::Major:
        return { "Es gibt eine Störung", "There is an outage" };
    case Impact::Critical:
        return { "Es gibt eine schwere Störung", "There is a major outage" };
    case Impact::None:
        break;
    }
    return { "Alles in Betrieb", "Everything is operational" };
}

const char* apiWord(ComponentStatus status)
{
    switch (status) {
    case ComponentStatus::UnderMaintenance:
        return "under_maintenance";
    case ComponentStatus::Degraded:
        return "degraded_performance";
    case ComponentStatus::PartialOutage:
        return "partial_outage";
    case ComponentStatus::MajorOutage:
        return "major_outage";
    case ComponentStatus::Operational:
        break;
    }
    return "operational";
}

const char* apiWord(IncidentStatus status)
{
    switch (status) {
    case IncidentStatus::Identified:
        return "identified";
    case IncidentStatus::Monitoring:
        return "monitoring";
    case IncidentStatus::Resolved:
        return "resolved";
    case IncidentStatus::PostMortem:
        return "postmortem";
    case IncidentStatus::Investigating:
        break;
    }
    return "investigating";
}

const char* apiWord(Impact impact)
{
    switch (impact) {
    case Impact::Maintenance:
        return "maintenance";
    case Impact::Minor:
        return "minor";
    case Impact::Major:
        return "major";
    case Impact::Critical:
        return "critical";
    case Impact::None:
        break;
    }
    return "none";
}

const char* apiDescription(Impact indicator)
{
    switch (indicator) {
    case Impact::Maintenance:
        return "Service Under Maintenance";
    case Impact::Minor:
        return "Minor System Outage";
    case Impact::Major:
        return "Partial System Outage";
    case Impact::Critical:
        return "Major System Outage";
    case Impact::None:
        break;
    }
    return "All Systems Operational";
}

QString in(const LocalName& name, Language language)
{
    const std::string& wanted = language == Language::German ? name.german : name.english;
    const std::string& other = language == Language::German ? name.english : name.german;
    return plain(wanted.empty() ? other : wanted);
}

} // namespace leitstand::status_page
