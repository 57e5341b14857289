// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary events for property tests (rapidcheck): every type, every optional member there or not. What is made keeps
// the limits of the log's format.
#pragma once

#include "support/case_generators.h"
#include "support/catalogue_generators.h"
#include "support/comms_generators.h"
#include "support/handling_generators.h"
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

template <typename Change, std::size_t... Kinds> Change filledKind(std::size_t kind, std::index_sequence<Kinds...>)
{
    Change made;
    static_cast<void>(((kind == Kinds && (fill(made.template emplace<Kinds>()), true)) || ...));
    return made;
}

// Each kind of the variant is as likely as any other.
template <typename Change> rc::Gen<Change> genChange()
{
    constexpr std::size_t Count = std::variant_size_v<Change>;
    return rc::gen::exec(
        [] { return filledKind<Change>(*rc::gen::inRange<std::size_t>(0, Count), std::make_index_sequence<Count>()); });
}

// A withdrawal corrects something, everything else may.
inline rc::Gen<CaseEvent> genCaseEvent()
{
    return rc::gen::exec([] {
        const auto version = [] { return *rc::gen::inRange<std::uint32_t>(1, 4000000000U); };
        CaseEvent event { { *genPlainToken() }, version(), *genChange<CaseChange>(), 0 };
        if (std::holds_alternative<Withdrawn>(event.change) || *rc::gen::inRange(0, 3) == 0)
            event.corrects = version();
        return event;
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
        for (auto channels = *rc::gen::inRange(0, 3); channels > 0; --channels) {
            ChannelReport channel { *genName(), *genChannelKind(),
                *rc::gen::element(SourceState::Waiting, SourceState::Good, SourceState::Failing),
                *genMaybe(genInstant()), *genText(), {}, *genCount() };
            channel.audiences.insert(*genAudience());
            report.channels.push_back(std::move(channel));
        }
        return report;
    });
}

inline rc::Gen<PresenceNotice> genPresence()
{
    return rc::gen::exec([] { return PresenceNotice { *genName(), *genMaybeIncident(), *genText(10) }; });
}

inline rc::Gen<AlertTrait> genTrait()
{
    return rc::gen::exec([] {
        if (*rc::gen::inRange(0, 4) == 0)
            return AlertTrait { AlertTrait::Kind::Needs, {}, *genText() };
        return AlertTrait { AlertTrait::Kind::Label, *genName(), *genText() };
    });
}

inline rc::Gen<GroupingDecided> genGrouping()
{
    return rc::gen::exec([] {
        using Verdict = GroupingVerdict;
        GroupingDecided decided;
        decided.verdict = *rc::gen::element(Verdict::Accepted, Verdict::Split, Verdict::Dismissed, Verdict::Restored);
        for (auto traits = *rc::gen::inRange(1, 3); traits > 0; --traits)
            decided.cause.push_back(*genTrait());
        for (auto traits = *rc::gen::inRange(0, 3); traits > 0; --traits)
            decided.consequences.push_back(*genTrait());
        decided.alerts = *rc::gen::inRange<std::uint32_t>(0, 10000001);
        decided.incident = *genMaybeIncident();
        decided.splitBy = *genText(20);
        return decided;
    });
}

inline rc::Gen<EventBody> genBody()
{
    return rc::gen::exec([]() -> EventBody {
        switch (*rc::gen::inRange(0, 26)) {
        case 0:
        case 1:
            return *genCondition();
        case 2:
        case 3:
        case 4:
            return CommsEvent { { *genPlainToken() }, *genVersion(), *genChange<CommsChange>() };
        case 5:
            return ApprovalEvent { { *genPlainToken() }, *genVersion(), *genChange<ApprovalChange>() };
        case 6:
        case 7:
            return DeliveryEvent { { *genPlainToken() }, *genVersion(), *genChange<DeliveryChange>() };
        case 8:
            return MetricSample { *genName(), *genName(), *genFinite(), *genText(8) };
        case 9:
            return *genReport();
        case 10:
            return CatalogueApplied { std::make_shared<const Catalogue>(*genCatalogue()) };
        case 11:
            return *genPresence();
        case 12:
            return AlertsAcknowledged { *genId<AcknowledgementId>(), *genFiringAlerts(), *genText(10) };
        case 13:
            return AlertsReleased { *genId<AcknowledgementId>(), *genFiringAlerts() };
        case 14:
            return *genSilenceRequested();
        case 15:
            return SilenceWithdrawn { *genName(), *genId<SilenceRequestId>() };
        case 16:
            return *genSilenceAnswered();
        case 17:
            return *genSilenceReported();
        case 18:
            return *genGrouping();
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
