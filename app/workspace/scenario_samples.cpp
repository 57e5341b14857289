// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/scenario_samples.h"

#include <algorithm>
#include <cmath>

namespace leitstand {
namespace {

constexpr std::uint64_t FnvOffset = 14695981039346656037ULL;
constexpr std::uint64_t FnvPrime = 1099511628211ULL;

std::uint64_t hashed(std::uint64_t hash, std::string_view text)
{
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * FnvPrime;
    return hash;
}

// From -1 to 1, the same for the same sample: a replay shows the same curve.
double noiseOf(std::string_view name, std::uint64_t index)
{
    std::uint64_t bits = hashed(hashed(FnvOffset, name), std::to_string(index));
    bits ^= bits >> 33U;
    bits *= 0xff51afd7ed558ccdULL;
    bits ^= bits >> 33U;
    return static_cast<double>(bits >> 11U) / static_cast<double>(1ULL << 52U) - 1.0;
}

double valueAt(const std::vector<std::pair<Span, double>>& points, Span offset)
{
    const auto next = std::upper_bound(
        points.begin(), points.end(), offset, [](Span moment, const auto& point) { return moment < point.first; });
    if (next == points.begin())
        return points.front().second;
    const auto& before = *std::prev(next);
    if (next == points.end())
        return before.second;
    const double share = static_cast<double>((offset - before.first).count())
        / static_cast<double>((next->first - before.first).count());
    return before.second + share * (next->second - before.second);
}

// Four digits that count are what a chart shows and what fits on a line.
double rounded(double value)
{
    if (value == 0)
        return 0;
    const double scale = std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * scale) / scale;
}

} // namespace

std::vector<std::pair<Span, double>> samplesOf(const ScenarioScript::Metric& metric)
{
    std::vector<std::pair<Span, double>> samples;
    if (metric.points.empty() || metric.every <= Span(0))
        return samples;
    const bool neverNegative
        = std::none_of(metric.points.begin(), metric.points.end(), [](const auto& point) { return point.second < 0; });
    std::uint64_t index = 0;
    for (Span offset = metric.points.front().first; offset <= metric.points.back().first; offset += metric.every) {
        double value = valueAt(metric.points, offset);
        value += value * metric.noise * noiseOf(metric.service + '/' + metric.name, index++);
        if (neverNegative)
            value = std::max(value, 0.0);
        samples.emplace_back(offset, rounded(value));
    }
    return samples;
}

} // namespace leitstand
