// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_noise.h"

#include <algorithm>
#include <unordered_map>

namespace leitstand {
namespace {

constexpr std::uint32_t Often = 3; // times a day; what fires less often is no noise
constexpr double NineInTen = 0.9;

struct Sum {
    NoisyRule rule;
    std::vector<Span> transients; // how long they fired
    Span longestPause {};
};

// The turns of an alert, as far as they are known, the newest first.
void count(Sum& sum, const Alert& alert, Instant from, Instant now)
{
    std::uint32_t fired = 0;
    for (std::size_t turn = 0; turn < alert.turns.size(); ++turn) {
        const AlertTurn& one = alert.turns[turn];
        if (one.at <= from || one.at > now)
            continue;
        const AlertTurn* const next = turn > 0 ? &alert.turns[turn - 1] : nullptr;
        if (one.to == AlertStatus::Resolved) {
            if (next)
                sum.longestPause = std::max(sum.longestPause, next->at - one.at);
            continue;
        }
        // Found firing when the log began, it did not begin within the day.
        if (!next && alert.condition.startsAt <= from)
            continue;
        ++fired;
        if (next && next->to == AlertStatus::Resolved && next->at - one.at <= AlertNoise::Transient)
            sum.transients.push_back(next->at - one.at);
    }
    if (fired == 0)
        return;
    sum.rule.fired += fired;
    ++sum.rule.alerts;
    sum.rule.worst = std::min(sum.rule.worst, alert.condition.severity);
}

void judge(Sum& sum)
{
    NoisyRule& rule = sum.rule;
    if (rule.flapping > 0 || (rule.fired > 2 * rule.alerts && rule.transient < rule.fired / 2)) {
        rule.remedy = NoiseRemedy::KeepFiring;
        rule.wait = sum.longestPause;
    } else if (2 * rule.transient >= rule.fired) {
        rule.remedy = NoiseRemedy::RaiseFor;
        std::sort(sum.transients.begin(), sum.transients.end());
        const auto place = static_cast<std::size_t>(NineInTen * static_cast<double>(sum.transients.size() - 1) + 0.5);
        rule.wait = sum.transients[place];
    }
    // A rule is written in whole minutes.
    rule.wait = std::chrono::ceil<std::chrono::minutes>(rule.wait);
}

void countStanding(StandingRule& rule, const Alert& alert)
{
    const bool first = rule.alerts++ == 0;
    rule.silenced += alert.condition.silences.empty() ? 0 : 1;
    rule.owned += alert.openIncidents > 0 ? 1 : 0;
    rule.oldest = first ? alert.condition.startsAt : std::min(rule.oldest, alert.condition.startsAt);
    rule.worst = std::min(rule.worst, alert.condition.severity);
}

template <typename Rules, typename Rank> void keepFirst(Rules& rules, std::size_t most, Rank rank)
{
    std::sort(rules.begin(), rules.end(), [&rank](const auto& left, const auto& right) {
        return std::pair(-static_cast<std::int64_t>(rank(left)), left.rule)
            < std::pair(-static_cast<std::int64_t>(rank(right)), right.rule);
    });
    if (rules.size() > most)
        rules.resize(most);
}

} // namespace

AlertNoise AlertNoise::of(const OperationsState& state, Instant now, std::size_t most)
{
    std::unordered_map<std::string_view, Sum> noisy;
    std::unordered_map<std::string_view, StandingRule> standing;
    AlertNoise noise;
    for (const Alert& alert : state.alerts()) {
        const AlertCondition& condition = alert.condition;
        const bool flapping = alert.isFlapping(now);
        noise.flapping += flapping ? 1 : 0;
        if (!alert.turns.empty() && alert.turns.front().at > now - Looked) {
            Sum& sum = noisy[condition.name];
            count(sum, alert, now - Looked, now);
            sum.rule.flapping += flapping ? 1 : 0;
        }
        if (condition.status == AlertStatus::Firing && condition.startsAt <= now - Standing)
            countStanding(standing[condition.name], alert);
    }
    for (auto& [name, sum] : noisy) {
        sum.rule.transient = static_cast<std::uint32_t>(sum.transients.size());
        noise.fired += sum.rule.fired;
        noise.transient += sum.rule.transient;
        if (sum.rule.fired < Often)
            continue;
        judge(sum);
        sum.rule.rule = name;
        noise.noisy.push_back(std::move(sum.rule));
    }
    for (auto& [name, rule] : standing) {
        rule.rule = name;
        const bool cared = rule.silenced + rule.owned >= rule.alerts || rule.worst == Severity::Info;
        rule.remedy = cared ? NoiseRemedy::Review : NoiseRemedy::Silence;
        noise.standing.push_back(std::move(rule));
    }
    keepFirst(noise.noisy, most, [](const NoisyRule& rule) { return rule.fired; });
    keepFirst(noise.standing, most, [](const StandingRule& rule) { return rule.alerts; });
    return noise;
}

} // namespace leitstand
