// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What arbitrary events are made of (event_generators.h): text of every plane of Unicode with what is awkward in JSON
// among it, names, instants, days, spans, lists. What is made keeps the limits of the log's format.
#pragma once

#include "domain/event.h"

#include <rapidcheck.h>

#include <string>
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

template <typename Id> rc::Gen<Id> genId()
{
    return rc::gen::map(genName(), [](std::string name) { return Id { std::move(name) }; });
}

template <typename Id> rc::Gen<std::vector<Id>> genIds(std::size_t mostPlusOne = 4)
{
    return rc::gen::exec([mostPlusOne] {
        std::vector<Id> ids(*rc::gen::inRange<std::size_t>(0, mostPlusOne));
        for (Id& id : ids)
            id = *genId<Id>();
        return ids;
    });
}

// Empty for none, else an incident's id.
inline rc::Gen<IncidentId> genMaybeIncident()
{
    return rc::gen::exec([] { return IncidentId { *rc::gen::arbitrary<bool>() ? *genPlainToken() : std::string() }; });
}

// Whole seconds, up to 366 days.
inline rc::Gen<Span> genSpan()
{
    return rc::gen::map(
        rc::gen::inRange(1, 366 * 24 * 3600 + 1), [](int count) { return Span(std::chrono::seconds(count)); });
}

// Above 0 and at most 1.
inline rc::Gen<double> genShare()
{
    return rc::gen::oneOf(rc::gen::map(rc::gen::inRange(1, 1001), [](int n) { return n / 1000.0; }),
        rc::gen::element(5e-324, 1.0 / 3, 1.0));
}

inline rc::Gen<std::chrono::sys_days> genDay()
{
    return rc::gen::map(genInstant(), [](Instant instant) { return std::chrono::floor<std::chrono::days>(instant); });
}

inline rc::Gen<Priority> genPriority()
{
    return rc::gen::element(Priority::P1, Priority::P2, Priority::P3, Priority::P4, Priority::P5);
}

inline rc::Gen<Severity> genSeverity()
{
    return rc::gen::element(Severity::Critical, Severity::Error, Severity::Warning, Severity::Unknown, Severity::Info);
}

} // namespace leitstand::testing
