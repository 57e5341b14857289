// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary events for property tests (rapidcheck): every type, every optional member there or not. What is made keeps
// the limits of the log's format.
#pragma once

#include "support/case_generators.h"
#include "support/catalogue_generators.h"
#include "support/value_generators.h"

#include <limits>
#include <utility>

namespace leitstand::testing {

inline rc::Gen<AlertCondition> genCondition()
{
    return rc::gen::exec([] {
        AlertCondition alert;
        alert.key = *genKey();
        alert.status = *rc::gen::element(AlertStatus::Firing, AlertStatus::Resolved);
        alert.severity = *genSeverity();
        alert.name = *genName();
        alert.service = *genText(10);
        alert.summary = *genText();
        alert.labels = *genLabels();
        alert.annotations = *genLabels();
        alert.startsAt = *genInstant();
        alert.endsAt = *genMaybe(genInstant());
        const auto silences = *rc::gen::inRange(0, 3);
        for (int i = 0; i < silences; ++i)
            alert.silences.push_back({ *genName(), *genText(), *genText(), *genMaybe(genInstant()) });
        alert.inhibited = *rc::gen::arbitrary<bool>();
        alert.generatorUrl = *genText();
        alert.consoleUrl = *genText();
        return alert;
    });
}

inline rc::Gen<DraftText> genDraftText()
{
    return rc::gen::exec([] {
        DraftText text;
        text.audience = *rc::gen::element(
            Audience::PublicStatus, Audience::AffectedCustomers, Audience::PhoneScript, Audience::Management);
        text.moment = *rc::gen::element(Moment::FirstNotice, Moment::Update, Moment::Identified, Moment::Watching,
            Moment::Resolved, Moment::FinalMessage);
        text.german = { *genText(20), *genText() };
        text.english = { *genText(20), *genText() };
        return text;
    });
}

inline rc::Gen<CommsChange> genCommsChange()
{
    return rc::gen::exec([]() -> CommsChange {
        const DraftId draft { *genName() };
        if (*rc::gen::arbitrary<bool>())
            return DraftSaved { draft, *genDraftText() };
        return MessagePublished { draft, *genDraftText(), *genName(), *genMaybe(genInstant()) };
    });
}

inline rc::Gen<double> genFinite()
{
    return rc::gen::weightedOneOf<double>({
        { 4, rc::gen::map(rc::gen::arbitrary<std::int32_t>(), [](std::int32_t n) { return n / 1000.0; }) },
        { 2, rc::gen::suchThat(rc::gen::arbitrary<double>(), [](double d) { return d - d == 0; }) },
        { 1, rc::gen::element(0.0, -0.0, 1e308, 5e-324, std::numeric_limits<double>::max(), 9007199254740993.0) },
    });
}

inline rc::Gen<GatewayReport> genReport()
{
    return rc::gen::exec([] {
        GatewayReport report;
        const auto count = *rc::gen::inRange(0, 4);
        for (int i = 0; i < count; ++i)
            report.sources.push_back(
                { *genName(), *rc::gen::element(SourceState::Waiting, SourceState::Good, SourceState::Failing),
                    *genMaybe(genInstant()), *genText() });
        return report;
    });
}

inline rc::Gen<PresenceNotice> genPresence()
{
    return rc::gen::exec([] { return PresenceNotice { *genName(), *genMaybeIncident(), *genText(10) }; });
}

inline rc::Gen<EventBody> genBody()
{
    return rc::gen::exec([]() -> EventBody {
        const auto version = [] { return *rc::gen::inRange<std::uint32_t>(1, 4000000000U); };
        switch (*rc::gen::inRange(0, 14)) {
        case 0:
        case 1:
            return *genCondition();
        case 2:
        case 3:
            return CommsEvent { { *genPlainToken() }, version(), *genCommsChange() };
        case 4:
            return MetricSample { *genName(), *genName(), *genFinite(), *genText(8) };
        case 5:
            return *genReport();
        case 6:
            return CatalogueApplied { std::make_shared<const Catalogue>(*genCatalogue()) };
        case 7:
            return *genPresence();
        default: // there are many kinds of it
            return *genCaseEvent();
        }
    });
}

// Presence is always somebody's.
inline rc::Gen<Event> genEvent()
{
    return rc::gen::exec([] {
        Event event { *genName(), *genName(), *genInstant(), *genText(20), *genBody() };
        if (event.actor.empty() && std::holds_alternative<PresenceNotice>(event.body))
            event.actor = *genName();
        return event;
    });
}

} // namespace leitstand::testing
