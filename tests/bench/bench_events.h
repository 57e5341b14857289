// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The events that benchmarks work on, and how a result is written.
#pragma once

#include "domain/event.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace leitstand::bench {

// One alert's change as Prometheus rules of a mid-sized company look: seven labels, two annotations, about 800 bytes on
// the wire. Each `round` says something new about the same alert.
inline Event alertEvent(std::uint32_t number, std::uint32_t round)
{
    static constexpr std::array<std::string_view, 8> Services
        = { "payments", "login", "cards", "ledger", "mail", "search", "export", "sepa-gateway" };
    AlertCondition alert;
    alert.severity = static_cast<Severity>(number % 3);
    char fingerprint[17];
    std::snprintf(fingerprint, sizeof fingerprint, "%016llx", number * 0x9E3779B97F4A7C15ULL);
    alert.key = { "prometheus", fingerprint };
    alert.status = round % 3 == 2 ? AlertStatus::Resolved : AlertStatus::Firing;
    alert.name = "HighErrorRate" + std::to_string(number % 30);
    alert.service = Services[number % Services.size()];
    const std::string instance = "app-" + std::to_string(number % 900) + ".erfurt:9100";
    alert.summary = "Error rate of " + alert.service + " on " + instance + " is " + std::to_string(5 + round) + " %";
    alert.labels = { { "alertname", alert.name }, { "service", alert.service }, { "instance", instance },
        { "severity", wordFor(alert.severity) }, { "namespace", "shop" }, { "datacenter", "erfurt" },
        { "cluster", "blue" } };
    alert.startsAt = Instant(std::chrono::seconds(1'790'000'000 + number % 3600));
    alert.generatorUrl = "http://prometheus:9090/graph?g0.expr=rate";

    Event event;
    char id[40];
    std::snprintf(id, sizeof id, "019b0000-%04x-7%03x-8000-%012x", round & 0xFFFFU, number & 0xFFFU, number);
    event.id = id;
    event.source = "/leitstand/gateway";
    event.time = alert.startsAt + std::chrono::seconds(round);
    event.body = std::move(alert);
    return event;
}

struct WireEvent {
    std::string subject;
    std::string bytes;
};

inline WireEvent onTheWire(const Event& event)
{
    return { subjectFor(event.body), encode(event) };
}

class Stopwatch {
public:
    [[nodiscard]] double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
    }

private:
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

// The p-th part (0..1) of the values, sorted.
inline double quantile(std::vector<double> values, double p)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(p * static_cast<double>(values.size())))];
}

enum class Better { Higher, Lower };

// One line of the result. The limit is measured in the same run: what is possible at best here and now. The ratio is 1
// where it is reached. The target, if there is one, is what DESIGN.md asks for.
inline void report(const char* name, double value, const char* unit, double limit, Better better,
    std::optional<double> target = std::nullopt)
{
    const double ratio = better == Better::Higher ? value / limit : limit / value;
    std::printf("{\"name\":\"%s\",\"value\":%.6g,\"unit\":\"%s\",\"limit\":%.6g,\"ratio\":%.3f", name, value, unit,
        limit, ratio);
    if (target)
        std::printf(",\"target\":%.6g", *target);
    std::printf("}\n");
    std::fflush(stdout);
}

} // namespace leitstand::bench
