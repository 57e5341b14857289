// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A step of time travel over a day with 100,000 events about 10,000 alerts, 60 incidents and 20 metrics. The limit is what
// no step to an arbitrary moment can do without: copying the state once. A step of the slider to anywhere, dragging it
// back and forth minute by minute, playing at 600 times speed, and one incident alone are measured apart.
//
//   bench_time_travel

#include "bench/bench_events.h"
#include "support/told_log.h"
#include "workspace/past_view.h"

#include <random>

using namespace leitstand;
using namespace leitstand::bench;
using namespace std::chrono_literals;

namespace {

constexpr std::uint32_t Events = 100'000;
constexpr std::uint32_t Alerts = 10'000;
constexpr std::uint32_t Incidents = 60;
constexpr std::uint32_t Metrics = 20;
constexpr double TargetMilliseconds = 100;

const Instant Midnight = *parseInstant("2026-11-21T00:00:00Z");

// Of a hundred events eighty are about alerts, ten about incidents and ten are samples.
std::vector<LoggedEvent> tellADay()
{
    std::vector<LoggedEvent> day;
    std::array<std::uint64_t, StreamCount> sequences {};
    std::vector<std::uint32_t> versions(Incidents);
    std::uint32_t alerts = 0;
    for (std::uint32_t i = 0; i < Events; ++i) {
        const Instant at = Midnight + Span(std::int64_t(24h / 1ms) * i / Events);
        Event event = alertEvent(alerts % Alerts, alerts / Alerts);
        if (i % 10 == 8) {
            const std::uint32_t number = i / 10 % Incidents;
            const std::uint32_t version = ++versions[number];
            CaseEvent body { { "incident" + std::to_string(number) }, version, IncidentOpened(), 0 };
            if (version == 1) {
                IncidentOpened opened { "Payments fail", Priority::P2, true, {}, {}, {}, {} };
                for (std::uint32_t alert = 0; alert < 50; ++alert)
                    opened.alerts.push_back(std::get<AlertCondition>(alertEvent(number * 50 + alert, 0).body).key);
                body.change = std::move(opened);
            } else {
                body.change = NoteAdded { { "n" + std::to_string(version) },
                    "Looked at the index of the ledger; it is as it should be.", NoteMark::None, {} };
            }
            event.body = std::move(body);
            event.actor = "jana";
        } else if (i % 10 == 9) {
            event.body = MetricSample { "payments", "metric" + std::to_string(i / 10 % Metrics), i * 0.1, "s" };
        } else {
            ++alerts;
        }
        event.time = at;
        event.id = "e" + std::to_string(i);
        const Stream stream = *streamFor(event.body);
        day.push_back({ std::move(event), { stream, ++sequences[static_cast<std::size_t>(stream)], at } });
    }
    return day;
}

double millisecondsOf(const std::function<void()>& work)
{
    const Stopwatch watch;
    work();
    return watch.seconds() * 1000;
}

void reportSteps(const std::string& name, const std::vector<double>& steps, double limit)
{
    for (const auto& [suffix, part] : { std::pair("_p50", 0.5), std::pair("_p95", 0.95), std::pair("_max", 1.0) })
        report((name + suffix).c_str(), quantile(steps, part), "ms", limit, Better::Lower, TargetMilliseconds);
}

} // namespace

int main()
{
    const auto day = tellADay();
    const testing::ToldLog log(day);
    std::shared_ptr<const History> history;
    const double loading = millisecondsOf([&] { history = log.history(); });
    std::size_t packed = 0;
    for (std::size_t stream = 0; stream < StreamCount; ++stream) {
        for (const auto& block : history->blocks(static_cast<Stream>(stream)))
            packed
                += static_cast<std::size_t>(block->packed.size()) + block->entries.size() * sizeof(HistoryBlock::Entry);
    }
    std::fprintf(stderr, "%zu events packed and folded in %.0f ms, %.1f MB\n", history->size(), loading,
        static_cast<double>(packed) / 1e6);

    PastView view(history);
    view.goTo(*history->ending());
    std::vector<double> copies;
    for (int i = 0; i < 20; ++i) {
        std::optional<OperationsState> copy;
        copies.push_back(millisecondsOf([&] { copy = view.state(); }));
    }
    const double limit = quantile(copies, 0.5);
    std::fprintf(stderr, "copying the state at the end of the day takes %.1f ms\n", limit);

    const auto step = [&view](Instant at) { return millisecondsOf([&] { view.goTo(at); }); };
    std::mt19937 random(1);
    std::vector<double> steps;
    for (int i = 0; i < 400; ++i)
        steps.push_back(step(Midnight + Span(random() % (24h / 1ms))));
    reportSteps("time_travel_jump", steps, limit);

    steps.clear();
    for (int minute = 24 * 60; minute > 0; minute -= 2)
        steps.push_back(step(Midnight + std::chrono::minutes(minute)));
    reportSteps("time_travel_drag_back", steps, limit);

    steps.clear();
    for (int minute = 0; minute < 24 * 60; minute += 2)
        steps.push_back(step(Midnight + std::chrono::minutes(minute)));
    reportSteps("time_travel_drag_on", steps, limit);

    steps.clear();
    for (int frame = 0; frame < 4000; ++frame)
        steps.push_back(step(Midnight + Span(frame * 20'400))); // 34 ms at 600 times speed
    reportSteps("time_travel_play", steps, limit);

    steps.clear();
    for (std::uint32_t i = 0; i < 50; ++i) {
        const IncidentId id { "incident" + std::to_string(i) };
        const Instant at = Midnight + Span(random() % (24h / 1ms));
        steps.push_back(millisecondsOf([&] { (void)history->incidentAt(id, at); }));
    }
    reportSteps("time_travel_one_incident", steps, limit);

    steps.clear();
    for (std::uint32_t i = 0; i < 10; ++i) {
        const IncidentId id { "incident" + std::to_string(i) };
        steps.push_back(millisecondsOf([&] { PastView(history->only(history->topicsOf(id))).goTo(Midnight + 12h); }));
    }
    reportSteps("time_travel_into_one_incident", steps, limit);
}
