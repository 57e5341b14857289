// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arbitrary events for property tests (rapidcheck): every type, every optional member there or not, text of every plane
// of Unicode with what is awkward in JSON among it. What is made keeps the limits of the log's format.
#pragma once

#include "domain/event.h"

#include <rapidcheck.h>

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace leitstand::testing {

inline void appendUtf8(std::string& text, std::uint32_t point)
{
    const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(static_cast<unsigned char>(value)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0U | (point >> 6U));
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | (point >> 12U));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | (point >> 18U));
        byte(0x80U | ((point >> 12U) & 0x3FU));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

inline rc::Gen<std::uint32_t> genPoint()
{
    return rc::gen::weightedOneOf<std::uint32_t>({
        { 8, rc::gen::inRange<std::uint32_t>(0x20, 0x7F) },
        { 2, rc::gen::element<std::uint32_t>('"', '\\', '/', '\n', 0, 0x7F, 0xE4, 0xFEFF, 0x2028, 0xFFFF, 0x1F6A8) },
        { 1, rc::gen::inRange<std::uint32_t>(0, 0xD800) },
        { 1, rc::gen::inRange<std::uint32_t>(0xE000, 0x110000) },
    });
}

inline rc::Gen<std::string> genText(std::size_t maxPoints = 40)
{
    return rc::gen::exec([maxPoints] {
        const auto length = *rc::gen::inRange<std::size_t>(0, maxPoints + 1);
        std::string text;
        for (std::size_t i = 0; i < length; ++i)
            appendUtf8(text, *genPoint());
        return text;
    });
}

inline rc::Gen<std::string> genName()
{
    return rc::gen::map(genText(20), [](std::string text) { return text.empty() ? std::string("n") : text; });
}

inline rc::Gen<std::string> genPlainToken()
{
    return rc::gen::nonEmpty(rc::gen::container<std::string>(
        rc::gen::elementOf(std::string("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"))));
}

// Years 0001 to 9999.
inline rc::Gen<Instant> genInstant()
{
    using namespace std::chrono;
    constexpr auto first = Instant(sys_days(year(1) / January / 1)).time_since_epoch().count();
    constexpr auto end = Instant(sys_days(year(10000) / January / 1)).time_since_epoch().count();
    constexpr auto recent = Instant(sys_days(year(2026) / January / 1)).time_since_epoch().count();
    return rc::gen::map(rc::gen::oneOf(rc::gen::inRange<std::int64_t>(first, end),
                            rc::gen::inRange<std::int64_t>(recent, recent + 400LL * 24 * 3600 * 1000)),
        [](std::int64_t count) { return Instant(milliseconds(count)); });
}

template <typename Value> rc::Gen<std::optional<Value>> genMaybe(rc::Gen<Value> gen)
{
    return rc::gen::exec([gen] { return *rc::gen::arbitrary<bool>() ? std::optional<Value>(*gen) : std::nullopt; });
}

inline rc::Gen<LabelSet> genLabels()
{
    return rc::gen::exec([] {
        LabelSet labels;
        const auto count = *rc::gen::inRange(0, 6);
        for (int i = 0; i < count; ++i)
            static_cast<void>(labels.add(*genName(), *genText()));
        return labels;
    });
}

inline rc::Gen<AlertKey> genKey()
{
    return rc::gen::exec([] { return AlertKey { *genName(), *genName() }; });
}

inline rc::Gen<std::vector<AlertKey>> genKeys()
{
    return rc::gen::container<std::vector<AlertKey>>(genKey());
}

inline rc::Gen<AlertCondition> genCondition()
{
    return rc::gen::exec([] {
        AlertCondition alert;
        alert.key = *genKey();
        alert.status = *rc::gen::element(AlertStatus::Firing, AlertStatus::Resolved);
        alert.severity = *rc::gen::element(
            Severity::Critical, Severity::Error, Severity::Warning, Severity::Unknown, Severity::Info);
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

inline rc::Gen<Priority> genPriority()
{
    return rc::gen::element(Priority::P1, Priority::P2, Priority::P3, Priority::P4, Priority::P5);
}

inline rc::Gen<Lane> genLane()
{
    return rc::gen::element(Lane::New, Lane::Understand, Lane::Act, Lane::Watch, Lane::Communicate, Lane::Closed);
}

inline rc::Gen<CaseChange> genCaseChange()
{
    return rc::gen::exec([]() -> CaseChange {
        switch (*rc::gen::inRange(0, 9)) {
        case 0:
            return IncidentOpened { *genName(), *genPriority(), *rc::gen::arbitrary<bool>(), *genKeys() };
        case 1:
            return IncidentAcknowledged();
        case 2:
            return LaneMoved { *genLane() };
        case 3:
            return PriorityChanged { *genPriority() };
        case 4:
            return TitleChanged { *genName() };
        case 5:
            return CustomerImpactChanged { *rc::gen::arbitrary<bool>() };
        case 6:
            return AlertsLinked { *genKeys() };
        case 7:
            return AlertsUnlinked { *genKeys() };
        default:
            return NoteAdded { *genName() };
        }
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
        return MessagePublished { draft, *genDraftText(), *genName() };
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

inline rc::Gen<EventBody> genBody()
{
    return rc::gen::exec([]() -> EventBody {
        const auto version = [] { return *rc::gen::inRange<std::uint32_t>(1, 4000000000U); };
        switch (*rc::gen::inRange(0, 9)) {
        case 0:
        case 1:
            return *genCondition();
        case 2:
        case 3:
        case 4:
            return CaseEvent { { *genPlainToken() }, version(), *genCaseChange() };
        case 5:
        case 6:
            return CommsEvent { { *genPlainToken() }, version(), *genCommsChange() };
        case 7:
            return MetricSample { *genName(), *genName(), *genFinite(), *genText(8) };
        default:
            return *genReport();
        }
    });
}

inline rc::Gen<Event> genEvent()
{
    return rc::gen::exec([] { return Event { *genName(), *genName(), *genInstant(), *genText(20), *genBody() }; });
}

} // namespace leitstand::testing
