// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The way of one event in memory: bytes to a typed event, the event into the fold. The limit of the decoder is simdjson
// alone on the same bytes; the limit of the fold is copying the event.

#include "bench/bench_events.h"

#include "domain/operations_state.h"

#include <simdjson.h>

#include <cstdlib>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

constexpr std::uint32_t Subjects = 50'000;
constexpr std::uint32_t Rounds = 6;

double parseOnly(const std::vector<WireEvent>& events)
{
    simdjson::dom::parser parser { EventLimits::Bytes };
    std::size_t objects = 0;
    const Stopwatch watch;
    for (std::uint32_t round = 0; round < Rounds; ++round) {
        for (const WireEvent& event : events) {
            simdjson::dom::element element;
            if (parser.parse(event.bytes.data(), event.bytes.size(), true).get(element) == simdjson::SUCCESS)
                ++objects;
        }
    }
    const double seconds = watch.seconds();
    return static_cast<double>(objects) / seconds;
}

double decodeAll(const std::vector<WireEvent>& events)
{
    EventDecoder decoder;
    std::size_t decoded = 0;
    const Stopwatch watch;
    for (std::uint32_t round = 0; round < Rounds; ++round) {
        for (const WireEvent& event : events)
            decoded += std::holds_alternative<Event>(decoder.decode(event.subject, event.bytes)) ? 1 : 0;
    }
    const double seconds = watch.seconds();
    if (decoded != events.size() * Rounds) {
        std::fprintf(stderr, "%zu of %zu events decoded\n", decoded, events.size() * Rounds);
        std::exit(1);
    }
    return static_cast<double>(decoded) / seconds;
}

std::vector<std::vector<LoggedEvent>> rounds()
{
    std::vector<std::vector<LoggedEvent>> all(Rounds);
    std::uint64_t sequence = 0;
    for (std::uint32_t round = 0; round < Rounds; ++round) {
        for (std::uint32_t number = 0; number < Subjects; ++number)
            all[round].push_back({ alertEvent(number, round), { Stream::Alerts, ++sequence, {} } });
    }
    return all;
}

double copyAll(const std::vector<std::vector<LoggedEvent>>& all)
{
    std::vector<AlertCondition> kept(Subjects);
    std::size_t copied = 0;
    const Stopwatch watch;
    for (const auto& round : all) {
        for (const LoggedEvent& logged : round)
            kept[copied++ % Subjects] = std::get<AlertCondition>(logged.event.body);
    }
    return static_cast<double>(copied) / watch.seconds();
}

double applyAll(const std::vector<std::vector<LoggedEvent>>& all)
{
    OperationsState state;
    Changes changes;
    std::size_t changed = 0;
    const Stopwatch watch;
    for (const auto& round : all) {
        for (const LoggedEvent& logged : round) {
            changed += state.apply(logged, changes) == Applied::Changed ? 1 : 0;
            if (changes.alerts.size() >= 4000)
                changes.alerts.clear();
        }
    }
    const double seconds = watch.seconds();
    if (changed != std::size_t(Subjects) * Rounds)
        std::exit(1);
    return static_cast<double>(changed) / seconds;
}

} // namespace

int main()
{
    std::vector<WireEvent> events;
    std::size_t bytes = 0;
    for (std::uint32_t number = 0; number < Subjects; ++number) {
        events.push_back(onTheWire(alertEvent(number, 1)));
        bytes += events.back().bytes.size();
    }
    std::fprintf(stderr, "%zu bytes per event\n", bytes / events.size());
    static_cast<void>(decodeAll(events)); // warm
    const double limit = parseOnly(events);
    report("decode", decodeAll(events), "events/s", limit, Better::Higher);

    const auto all = rounds();
    const double copies = copyAll(all);
    report("fold", applyAll(all), "events/s", copies, Better::Higher);
}
