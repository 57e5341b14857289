// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_filter.h"

#include "insight/alert_filter_terms.h"
#include "insight/alert_value.h"

#include <algorithm>

namespace leitstand {
namespace {

template <typename Value> bool holds(Comparison comparison, const Value& left, const Value& right)
{
    switch (comparison) {
    case Comparison::Less:
        return left < right;
    case Comparison::AtMost:
        return left <= right;
    case Comparison::More:
        return left > right;
    case Comparison::AtLeast:
        return left >= right;
    }
    return false;
}

bool hasValue(const LabelTerm& term, std::string_view value)
{
    if (term.expression)
        return re2::RE2::FullMatch({ value.data(), value.size() }, *term.expression);
    return value == term.matcher.value;
}

class TermTest {
public:
    TermTest(const Alert& alert, std::string_view folded, Instant now)
        : m_alert(alert)
        , m_folded(folded)
        , m_now(now) { }

    bool operator()(const FlagTerm& term) const { return has(term.flag) == term.wanted; }
    // Severities are ordered by urgency, the most urgent first.
    bool operator()(const SeverityTerm& term) const
    {
        return holds(term.comparison, term.severity, m_alert.condition.severity);
    }
    bool operator()(const AgeTerm& term) const
    {
        return holds(term.comparison, m_now - m_alert.condition.startsAt, term.age);
    }
    bool operator()(const LabelTerm& term) const
    {
        const bool wanted
            = term.matcher.kind == LabelMatcher::Kind::Equal || term.matcher.kind == LabelMatcher::Kind::Matches;
        // A severity is meant by the word of the source or by the product's own.
        const bool has = hasValue(term, alertValue(m_alert, term.matcher.name))
            || (term.matcher.name == "severity" && hasValue(term, wordFor(m_alert.condition.severity)));
        return has == wanted;
    }
    bool operator()(const WordTerm& term) const
    {
        return (m_folded.find(term.folded) != std::string_view::npos) == term.wanted;
    }

private:
    [[nodiscard]] bool has(AlertFlag flag) const
    {
        switch (flag) {
        case AlertFlag::Firing:
            return m_alert.state() == AlertState::Firing;
        case AlertFlag::Acknowledged:
            return m_alert.state() == AlertState::Acknowledged;
        case AlertFlag::Silenced:
            return m_alert.state() == AlertState::Silenced;
        case AlertFlag::Resolved:
            return m_alert.state() == AlertState::Resolved;
        case AlertFlag::Inhibited:
            return m_alert.condition.inhibited;
        case AlertFlag::Flapping:
            return m_alert.isFlapping(m_now);
        case AlertFlag::Linked:
            return m_alert.openIncidents > 0;
        }
        return false;
    }

    const Alert& m_alert;
    std::string_view m_folded;
    Instant m_now;
};

bool isOwnField(std::string_view name)
{
    return name == "source" || name == "state" || name == "summary";
}

} // namespace

AlertFilter::AlertFilter() : m_terms(std::make_shared<const Terms>()) { }

bool AlertFilter::matches(const Alert& alert, std::string_view folded, Instant now) const
{
    const TermTest test(alert, folded, now);
    return std::all_of(
        m_terms->list.begin(), m_terms->list.end(), [&test](const FilterTerm& term) { return std::visit(test, term); });
}

bool AlertFilter::empty() const
{
    return m_terms->list.empty();
}

bool AlertFilter::needsText() const
{
    return std::any_of(m_terms->list.begin(), m_terms->list.end(),
        [](const FilterTerm& term) { return std::holds_alternative<WordTerm>(term); });
}

bool AlertFilter::dependsOnTime() const
{
    return std::any_of(m_terms->list.begin(), m_terms->list.end(), [](const FilterTerm& term) {
        const auto* const flag = std::get_if<FlagTerm>(&term);
        return std::holds_alternative<AgeTerm>(term) || (flag && flag->flag == AlertFlag::Flapping);
    });
}

bool AlertFilter::namesResolved() const
{
    return std::any_of(m_terms->list.begin(), m_terms->list.end(), [](const FilterTerm& term) {
        const auto* const flag = std::get_if<FlagTerm>(&term);
        const auto* const label = std::get_if<LabelTerm>(&term);
        return (flag && flag->flag == AlertFlag::Resolved) || (label && label->matcher.name == "state");
    });
}

std::vector<LabelMatcher> AlertFilter::labelMatchers() const
{
    std::vector<LabelMatcher> matchers;
    for (const FilterTerm& term : m_terms->list) {
        const auto* const label = std::get_if<LabelTerm>(&term);
        if (label && !isOwnField(label->matcher.name))
            matchers.push_back(label->matcher);
    }
    return matchers;
}

} // namespace leitstand
