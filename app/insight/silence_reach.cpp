// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/silence_reach.h"

#include <re2/re2.h>

#include <algorithm>

namespace leitstand {

struct SilenceReach::Condition {
    LabelMatcher matcher;
    std::unique_ptr<re2::RE2> expression; // null: the value as it is

    [[nodiscard]] bool holds(std::string_view value) const
    {
        const bool fits
            = expression ? re2::RE2::FullMatch({ value.data(), value.size() }, *expression) : value == matcher.value;
        return fits == matcher.isEqual();
    }
};

SilenceReach::SilenceReach(const std::vector<LabelMatcher>& matchers)
{
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_dot_nl(true); // as Prometheus compiles them
    for (std::size_t i = 0; i < matchers.size(); ++i) {
        Condition condition { matchers[i], nullptr };
        if (condition.matcher.isRegex()) {
            condition.expression = std::make_unique<re2::RE2>(condition.matcher.value, options);
            if (!condition.expression->ok())
                m_mistakes.push_back({ i, condition.expression->error() });
        }
        m_conditions.push_back(std::move(condition));
    }
}

SilenceReach::~SilenceReach() = default;
SilenceReach::SilenceReach(SilenceReach&&) noexcept = default;
SilenceReach& SilenceReach::operator=(SilenceReach&&) noexcept = default;

bool SilenceReach::covers(const LabelSet& labels) const
{
    if (m_conditions.empty() || !m_mistakes.empty())
        return false;
    return std::all_of(m_conditions.begin(), m_conditions.end(),
        [&labels](const Condition& condition) { return condition.holds(labels.value(condition.matcher.name)); });
}

bool SilenceReach::coversWithoutLabels() const
{
    return covers(LabelSet());
}

std::vector<LabelMatcher> sharedMatchers(const std::vector<const Alert*>& alerts)
{
    std::vector<LabelMatcher> shared;
    if (alerts.empty())
        return shared;
    for (const auto& [name, value] : alerts.front()->condition.labels) {
        const bool everywhere = std::all_of(alerts.begin(), alerts.end(),
            [name = name, value = value](const Alert* alert) { return alert->condition.labels.value(name) == value; });
        if (everywhere && !value.empty())
            shared.push_back({ std::string(name), LabelMatcher::Kind::Equal, std::string(value) });
    }
    return shared;
}

} // namespace leitstand
