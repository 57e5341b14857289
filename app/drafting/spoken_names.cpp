// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/spoken_names.h"

namespace leitstand {
namespace {

std::string_view in(Language language, std::string_view english, std::string_view german)
{
    return language == Language::German ? german : english;
}

} // namespace

std::string_view laneName(Lane lane, Language language)
{
    switch (lane) {
    case Lane::New:
        return in(language, "New", "Neu");
    case Lane::Understand:
        return in(language, "Understand", "Verstehen");
    case Lane::Act:
        return in(language, "Act", "Handeln");
    case Lane::Watch:
        return in(language, "Watch", "Beobachten");
    case Lane::Communicate:
        return in(language, "Communicate", "Mitteilen");
    case Lane::Closed:
        break;
    }
    return in(language, "Closed", "Abgeschlossen");
}

std::string_view roleName(CaseRole role, Language language)
{
    switch (role) {
    case CaseRole::Commander:
        return in(language, "Commander", "Einsatzleitung");
    case CaseRole::CommunicationLead:
        return in(language, "Communication lead", "Leitung Kommunikation");
    case CaseRole::Scribe:
        break;
    }
    return in(language, "Scribe", "Protokoll");
}

std::string_view outageStateName(OutageState state, Language language)
{
    return state == OutageState::Down ? in(language, "down", "ausgefallen") : in(language, "degraded", "eingeschränkt");
}

std::string_view audienceName(Audience audience, Language language)
{
    switch (audience) {
    case Audience::PublicStatus:
        return in(language, "Public status", "Öffentlicher Status");
    case Audience::AffectedCustomers:
        return in(language, "Mail to those affected", "E-Mail an Betroffene");
    case Audience::PhoneScript:
        return in(language, "Answer for the phone", "Antwort am Telefon");
    case Audience::Management:
        break;
    }
    return in(language, "Management", "Geschäftsleitung");
}

std::string_view momentName(Moment moment, Language language)
{
    switch (moment) {
    case Moment::FirstNotice:
        return in(language, "First notice", "Erstmeldung");
    case Moment::Update:
        return in(language, "Update", "Zwischenstand");
    case Moment::Identified:
        return in(language, "Identified", "Ursache gefunden");
    case Moment::Watching:
        return in(language, "Watching", "Beobachtung");
    case Moment::Resolved:
        return in(language, "Resolved", "Behoben");
    case Moment::FinalMessage:
        return in(language, "Final message", "Abschlussmeldung");
    case Moment::PostMortem:
        break;
    }
    return in(language, "Post-mortem", "Nachbericht");
}

const std::string& nameIn(const LocalName& name, Language language, const std::string& id)
{
    const std::string& mine = language == Language::German ? name.german : name.english;
    const std::string& other = language == Language::German ? name.english : name.german;
    return !mine.empty() ? mine : !other.empty() ? other : id;
}

std::string componentName(const Catalogue& catalogue, const ComponentId& id, Language language)
{
    const CatalogueComponent* const component = catalogue.component(id);
    return component ? nameIn(component->name, language, id.value) : id.value;
}

std::string segmentName(const Catalogue& catalogue, const SegmentId& id, Language language)
{
    const CatalogueSegment* const segment = catalogue.segment(id);
    return segment ? nameIn(segment->name, language, id.value) : id.value;
}

std::string spanText(Span span)
{
    using namespace std::chrono;
    const auto whole = floor<seconds>(abs(span)).count();
    const std::string sign = span < Span::zero() && whole > 0 ? "-" : "";
    if (whole < 60)
        return sign + std::to_string(whole) + " s";
    const auto allMinutes = whole / 60;
    const auto hoursPart = allMinutes / 60;
    const auto minutesPart = allMinutes % 60;
    std::string text;
    if (hoursPart > 0)
        text = std::to_string(hoursPart) + " h";
    if (minutesPart > 0)
        text += (text.empty() ? "" : " ") + std::to_string(minutesPart) + " min";
    if (hoursPart == 0 && whole % 60 != 0)
        text += ' ' + std::to_string(whole % 60) + " s";
    return sign + text;
}

} // namespace leitstand
