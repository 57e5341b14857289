// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/subjects.h"

#include <algorithm>
#include <charconv>
#include <type_traits>

namespace leitstand {
namespace {

bool isPlain(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')
        || letter == '-' || letter == '_';
}

std::string incidentSubject(const IncidentId& incident, Aspect aspect, std::uint32_t version)
{
    return "ops.incident." + incident.value + '.' + std::string(wordFor(aspect)) + '.' + std::to_string(version);
}

} // namespace

std::string subjectToken(std::string_view text)
{
    constexpr std::string_view Hex = "0123456789ABCDEF";
    if (text.empty())
        return "=";
    if (std::all_of(text.begin(), text.end(), isPlain))
        return std::string(text);
    std::string token;
    for (const char letter : text) {
        if (isPlain(letter)) {
            token += letter;
            continue;
        }
        const auto byte = static_cast<unsigned char>(letter);
        token += '=';
        token += Hex[byte >> 4U];
        token += Hex[byte & 15U];
    }
    return token;
}

namespace {

template <typename Body> std::string handlingSubject(const Body& body)
{
    if constexpr (requires { body.alerts; })
        return "ops.handling.ack." + subjectToken(body.acknowledgement.value);
    else if constexpr (std::is_same_v<Body, SilenceReported>)
        return "ops.handling.silence." + subjectToken(body.key.source) + ".state." + subjectToken(body.key.id);
    else
        return "ops.handling.silence." + subjectToken(body.source)
            + (std::is_same_v<Body, SilenceAnswered> ? ".answer." : ".request.") + subjectToken(body.request.value);
}

std::string subjectOf(const EventBody& body, std::string_view actor)
{
    return std::visit(
        [actor](const auto& what) -> std::string {
            using Body = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Body, AlertCondition>)
                return "ops.alert." + subjectToken(what.key.source) + '.' + subjectToken(what.key.fingerprint);
            else if constexpr (IsOfIncident<Body>)
                return incidentSubject(what.incident, AspectOf<Body>, what.version);
            else if constexpr (std::is_same_v<Body, MetricSample>)
                return "ops.metric." + subjectToken(what.service) + '.' + subjectToken(what.name);
            else if constexpr (std::is_same_v<Body, CatalogueApplied>)
                return std::string(CatalogueSubject);
            else if constexpr (IsOfHandling<Body>)
                return handlingSubject(what);
            else if constexpr (std::is_same_v<Body, GroupingDecided>)
                return std::string(GroupingPrefix)
                    + subjectToken(what.cause.empty() ? std::string() : what.cause.front().name);
            else if constexpr (std::is_same_v<Body, PresenceNotice>)
                return "ops.presence." + subjectToken(actor) + '.' + subjectToken(what.window);
            else
                return std::string(PresenceGatewaySubject);
        },
        body);
}

} // namespace

std::string subjectFor(const Event& event)
{
    return subjectOf(event.body, event.actor);
}

std::string subjectFor(const EventBody& body)
{
    return subjectOf(body, {});
}

std::optional<Stream> streamFor(const EventBody& body)
{
    if (std::holds_alternative<AlertCondition>(body))
        return Stream::Alerts;
    if (incidentOf(body))
        return Stream::Incidents;
    if (std::holds_alternative<MetricSample>(body))
        return Stream::Metrics;
    if (std::holds_alternative<CatalogueApplied>(body) || std::holds_alternative<GroupingDecided>(body))
        return Stream::Settings;
    if (std::visit([](const auto& what) { return IsOfHandling<std::decay_t<decltype(what)>>; }, body))
        return Stream::Handling;
    return std::nullopt;
}

std::string_view streamName(Stream stream)
{
    switch (stream) {
    case Stream::Alerts:
        return "ALERTS";
    case Stream::Incidents:
        return "INCIDENTS";
    case Stream::Metrics:
        return "METRICS";
    case Stream::Handling:
        return "HANDLING";
    case Stream::Settings:
        break;
    }
    return "SETTINGS";
}

bool isIncidentId(std::string_view text)
{
    constexpr std::size_t MaxBytes = 128;
    return !text.empty() && text.size() <= MaxBytes && std::all_of(text.begin(), text.end(), isPlain);
}

std::optional<IncidentSubject> parseIncidentSubject(std::string_view subject)
{
    constexpr std::string_view Prefix = "ops.incident.";
    if (!subject.starts_with(Prefix))
        return std::nullopt;
    subject.remove_prefix(Prefix.size());
    const auto firstDot = subject.find('.');
    const auto lastDot = subject.rfind('.');
    if (firstDot == std::string_view::npos || firstDot == lastDot || !isIncidentId(subject.substr(0, firstDot)))
        return std::nullopt;
    const auto aspect = aspectFromWord(subject.substr(firstDot + 1, lastDot - firstDot - 1));
    const std::string_view number = subject.substr(lastDot + 1);
    std::uint32_t version = 0;
    const auto read = std::from_chars(number.data(), number.data() + number.size(), version);
    // Written in one way only: with a leading zero, two subjects would carry one version.
    const bool plainNumber
        = read.ec == std::errc() && read.ptr == number.data() + number.size() && !number.starts_with('0');
    if (!aspect || !plainNumber)
        return std::nullopt;
    return IncidentSubject { { std::string(subject.substr(0, firstDot)) }, *aspect, version };
}

} // namespace leitstand
