// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/nice_axis.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

// The smallest of 1, 2, 5, 10, 20, … (also below 1) that is at least `least`.
double roundStep(double least)
{
    const double magnitude = std::pow(10.0, std::floor(std::log10(least)));
    for (const double factor : { 1.0, 2.0, 5.0 }) {
        // A hair of tolerance, so that 0.1 + 0.2 does not become the next larger step.
        if (factor * magnitude >= least * (1 - 1e-9))
            return factor * magnitude;
    }
    return 10 * magnitude;
}

int decimalsOf(double step)
{
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

ValueAxis axisWithStep(double lowest, double highest, double step)
{
    const double first = std::floor(lowest / step + 1e-9);
    const double last = std::max(std::ceil(highest / step - 1e-9), first + 1);
    return { first * step, last * step, step, static_cast<int>(last - first) + 1, decimalsOf(step) };
}

// The finest round step, not below `leastStep`, with which the limits still take no more than `mostTicks`.
ValueAxis finestAxis(double lowest, double highest, int mostTicks, double leastStep)
{
    const int intervals = std::max(mostTicks, 2) - 1;
    double step = std::max(roundStep((highest - lowest) / intervals), leastStep);
    ValueAxis axis = axisWithStep(lowest, highest, step);
    while (axis.ticks > intervals + 1) {
        step = roundStep(step * 1.5);
        axis = axisWithStep(lowest, highest, step);
    }
    return axis;
}

constexpr std::array<Span, 19> TimeSteps
    = { 1s, 2s, 5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 3h, 6h, 12h, 24h, 168h };

} // namespace

ValueAxis countAxis(double largest, int mostTicks)
{
    const bool countable = largest > 1.0 && largest < 1e15;
    return finestAxis(0, countable ? largest : 1.0, mostTicks, 1);
}

ValueAxis measureAxis(double lowest, double highest, int mostTicks)
{
    constexpr double Huge = 1e300;
    if (!(lowest <= highest) || lowest < -Huge || highest > Huge || (lowest == 0 && highest == 0))
        return {};
    if (lowest >= 0 && lowest <= highest / 2)
        lowest = 0;
    // Differences near what a double can tell apart at this height are no range to draw.
    const double height = std::max({ std::abs(highest), std::abs(lowest), 1e-300 });
    if (highest - lowest <= height * 1e-9) {
        lowest -= height * 0.05;
        highest += height * 0.05;
    }
    return finestAxis(lowest, highest, mostTicks, 0);
}

TimeAxis timeAxis(Instant now, Span span, std::chrono::seconds offset, int mostTicks)
{
    const auto wanted = std::max<Span>(span, 1s);
    const auto intervalsFor = [wanted](Span step) { return (wanted + step - Span(1)) / step + 1; };
    const auto found = std::find_if(
        TimeSteps.begin(), TimeSteps.end(), [&](Span step) { return intervalsFor(step) < std::max(mostTicks, 3); });
    const Span step = found == TimeSteps.end() ? TimeSteps.back() : *found;
    const auto intervals = intervalsFor(step);

    const auto local = now.time_since_epoch() + offset;
    auto steps = local / step;
    if (local % step < Span::zero())
        --steps;
    const Instant to { (steps + 1) * step - offset };
    return { to - intervals * step, to, step, static_cast<int>(intervals) + 1 };
}

} // namespace leitstand
