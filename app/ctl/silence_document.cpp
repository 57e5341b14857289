// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ctl/silence_document.h"

#include "ctl/document_values.h"

#include <QJsonArray>

namespace leitstand {
namespace {

QJsonArray matchersDocument(const std::vector<LabelMatcher>& matchers)
{
    QJsonArray list;
    for (const LabelMatcher& matcher : matchers)
        list.append(text(textOf(matcher)));
    return list;
}

QString matchersLine(const std::vector<LabelMatcher>& matchers)
{
    QStringList parts;
    for (const LabelMatcher& matcher : matchers)
        parts += oneLine(textOf(matcher), 80);
    return parts.join(QLatin1Char(' '));
}

QJsonObject silenceDocument(const KnownSilence& silence, Instant now)
{
    QJsonObject document { { QStringLiteral("source"), text(silence.facts.key.source) },
        { QStringLiteral("silence"), text(silence.facts.key.id) },
        { QStringLiteral("state"), text(wordFor(silence.phase(now))) },
        { QStringLiteral("matchers"), matchersDocument(silence.facts.matchers) },
        { QStringLiteral("starts_at"), text(silence.facts.startsAt) },
        { QStringLiteral("ends_at"), text(silence.facts.endsAt) } };
    put(document, QLatin1String("by"), silence.facts.by);
    put(document, QLatin1String("comment"), silence.facts.comment);
    put(document, QLatin1String("request"), silence.facts.request.value);
    return document;
}

std::string_view stateOf(const SilenceRequest& request)
{
    return request.answer ? wordFor(request.answer->outcome) : std::string_view("asked");
}

QJsonObject requestDocument(const SilenceRequest& request)
{
    QJsonObject document { { QStringLiteral("source"), text(request.asked.source) },
        { QStringLiteral("request"), text(request.asked.request.value) },
        { QStringLiteral("act"), text(wordFor(request.asked.act)) },
        { QStringLiteral("state"), text(stateOf(request)) }, { QStringLiteral("at"), text(request.at) } };
    put(document, QLatin1String("by"), request.by);
    put(document, QLatin1String("silence"),
        request.answer && !request.answer->silence.empty() ? request.answer->silence : request.asked.silence);
    if (!request.asked.matchers.empty())
        document.insert(QLatin1String("matchers"), matchersDocument(request.asked.matchers));
    put(document, QLatin1String("ends_at"), request.asked.endsAt);
    put(document, QLatin1String("comment"), request.asked.comment);
    if (request.answer)
        put(document, QLatin1String("detail"), request.answer->detail);
    return document;
}

} // namespace

QJsonObject silencesDocument(const OperationsState& state, Instant now, bool expiredToo)
{
    QJsonArray silences;
    for (const auto& [key, silence] : state.handling().silences()) {
        if (expiredToo || silence.phase(now) != SilencePhase::Expired)
            silences.append(silenceDocument(silence, now));
    }
    QJsonArray requests;
    for (const auto& [id, request] : state.handling().requests())
        requests.append(requestDocument(request));
    return { { QStringLiteral("silences"), silences }, { QStringLiteral("requests"), requests } };
}

void printSilences(Console& console, const OperationsState& state, const ReportZone& zone, Instant now, bool expiredToo)
{
    bool any = false;
    for (const auto& [key, silence] : state.handling().silences()) {
        const SilencePhase phase = silence.phase(now);
        if (!expiredToo && phase == SilencePhase::Expired)
            continue;
        any = true;
        console.out << oneLine(key.source, 40) << ' ' << oneLine(key.id, 40) << "  " << text(wordFor(phase)) << "  "
                    << text(zone.dayAndClock(silence.facts.startsAt)) << " to "
                    << text(zone.clockBeside(silence.facts.endsAt, silence.facts.startsAt)) << "  "
                    << oneLine(silence.facts.by, 40) << ": " << oneLine(silence.facts.comment, 80) << "\n    "
                    << matchersLine(silence.facts.matchers) << '\n';
    }
    for (const auto& [id, request] : state.handling().requests()) {
        if (request.answer && request.answer->outcome == SilenceOutcome::Done)
            continue;
        any = true;
        console.out << oneLine(request.asked.source, 40) << "  request " << oneLine(id.value, 40) << " to "
                    << text(wordFor(request.asked.act)) << ": " << text(stateOf(request));
        if (request.answer && !request.answer->detail.empty())
            console.out << ", " << oneLine(request.answer->detail, 200);
        console.out << '\n';
    }
    if (!any)
        console.out << "no silences\n";
}

Expected<LabelMatcher> matcherFrom(const std::string& given)
{
    const Error notOne { "\"" + given + "\" is no condition on a label", {}, "write NAME=VALUE, or with !=, =~, !~" };
    const auto at = given.find_first_of("=!");
    if (at == std::string::npos || at == 0)
        return notOne;
    for (const std::size_t length : { 2U, 1U }) {
        const auto kind = matcherKindFromWord(std::string_view(given).substr(at, length));
        if (!kind)
            continue;
        std::string value = given.substr(at + length);
        if (value.size() >= 2 && value.front() == '"' && value.back() == '"')
            value = value.substr(1, value.size() - 2);
        return LabelMatcher { given.substr(0, at), *kind, std::move(value) };
    }
    return notOne;
}

} // namespace leitstand
