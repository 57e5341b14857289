// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Arranging 100,000 firing alerts: sorting them by another column, grouping them by a label, opening all groups, and a
// frame's batch of changes in each arrangement. The limit is what none of it can do without: sorting as many numbers.
//
//   bench_alert_list [ALERTS]

#include "bench/bench_events.h"
#include "insight/alert_lines.h"

#include <cstdlib>
#include <ctime>
#include <functional>
#include <random>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

constexpr double SortTarget = 50; // milliseconds
constexpr std::uint32_t Batch = 800; // changes in a frame, at 50,000 a second
constexpr double BatchTarget = 4;

std::vector<Alert> firingAlerts(std::uint32_t count)
{
    std::vector<Alert> alerts(count);
    for (std::uint32_t i = 0; i < count; ++i) {
        alerts[i].condition = std::get<AlertCondition>(alertEvent(i, 0).body);
        alerts[i].condition.severity = static_cast<Severity>(i * 7 % 5);
        (void)alerts[i].condition.labels.add("pod", "pod-" + std::to_string(i * 2654435761U));
    }
    return alerts;
}

// What this thread computes: others may use the machine meanwhile.
class WorkClock {
public:
    [[nodiscard]] double milliseconds() const { return now() - m_begin; }

private:
    static double now()
    {
        timespec spent {};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) * 1e-6;
    }
    double m_begin = now();
};

double bestOf(int times, const std::function<void()>& act)
{
    double best = 1e9;
    for (int i = 0; i < times; ++i) {
        const WorkClock watch;
        act();
        best = std::min(best, watch.milliseconds());
    }
    return best;
}

double sortingNumbers(std::uint32_t count)
{
    std::mt19937_64 random(1);
    std::vector<std::uint64_t> numbers(count);
    return bestOf(5, [&] {
        for (std::uint64_t& number : numbers)
            number = random();
        std::sort(numbers.begin(), numbers.end());
    });
}

double batchOf(AlertLines& lines, const std::vector<Alert>& alerts)
{
    std::mt19937 random(2);
    std::vector<AlertPlacement> changes;
    for (std::uint32_t i = 0; i < Batch; ++i)
        changes.push_back({ static_cast<AlertSlot>(random() % alerts.size()), true });
    std::size_t seen = 0;
    const double best = bestOf(20, [&] {
        lines.apply(alerts, changes);
        seen += lines.lines().size();
    });
    return seen > 0 ? best : 0;
}

} // namespace

int main(int count, char** arguments)
{
    const std::uint32_t size = count > 1 ? static_cast<std::uint32_t>(std::atoi(arguments[1])) : 100'000;
    const std::vector<Alert> alerts = firingAlerts(size);
    const double limit = sortingNumbers(size);
    AlertLines lines;
    lines.assign(alerts, std::vector<std::uint8_t>(alerts.size(), 1));
    std::size_t seen = 0;
    const auto measure = [&](const std::string& name, std::vector<AlertSort> sorts) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            lines.setSorts({}, alerts);
            const WorkClock watch;
            lines.setSorts(sorts, alerts);
            seen += lines.lines().size();
            times.push_back(watch.milliseconds());
        }
        report(("sort_by_" + name).c_str(), quantile(times, 0.5), "ms", limit, Better::Lower, SortTarget);
        report(("batch_by_" + name).c_str(), batchOf(lines, alerts), "ms", limit, Better::Lower, BatchTarget);
    };
    measure("urgency", {});
    measure("since", { { "since", true } });
    measure("alertname", { { "alertname", false } });
    measure("service_and_since", { { "service", false }, { "since", false } });
    measure("label_of_900_values", { { "instance", false } });
    measure("three_labels", { { "service", true }, { "instance", false }, { "alertname", false } });
    measure("label_of_its_own", { { "pod", false } });

    lines.setSorts({}, alerts);
    for (const std::string label : { "service", "instance", "pod" }) {
        std::vector<double> times;
        for (int i = 0; i < 5; ++i) {
            lines.setGrouping({}, alerts);
            const WorkClock watch;
            lines.setGrouping(label, alerts);
            seen += lines.lines().size();
            times.push_back(watch.milliseconds());
        }
        report(("group_by_" + label).c_str(), quantile(times, 0.5), "ms", limit, Better::Lower, SortTarget);
        report(("batch_grouped_by_" + label).c_str(), batchOf(lines, alerts), "ms", limit, Better::Lower, BatchTarget);
        lines.setAllOpen(true);
        report(("batch_open_by_" + label).c_str(), batchOf(lines, alerts), "ms", limit, Better::Lower, BatchTarget);
        std::fprintf(stderr, "%s: %zu groups\n", label.c_str(), lines.groupCount());
    }
    std::fprintf(stderr, "%zu lines seen\n", seen);
}
