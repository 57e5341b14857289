// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which alerts a silence's matchers fit, as Alertmanager would judge them: all have to hold, a label that is not there is empty,
// an expression (RE2, linear in the text) has to match the whole value. Pure.
#pragma once

#include "domain/alert.h"
#include "domain/label_matcher.h"

#include <memory>
#include <string>
#include <vector>

namespace leitstand {

class SilenceReach {
public:
    // What is wrong with one of the matchers.
    struct Mistake {
        std::size_t index = 0;
        std::string detail; // what RE2 says
    };

    explicit SilenceReach(const std::vector<LabelMatcher>& matchers);
    ~SilenceReach();
    SilenceReach(SilenceReach&&) noexcept;
    SilenceReach& operator=(SilenceReach&&) noexcept;

    [[nodiscard]] const std::vector<Mistake>& mistakes() const { return m_mistakes; }
    // False for all alerts while there is a mistake, or when nothing is asked for.
    [[nodiscard]] bool covers(const LabelSet& labels) const;
    // Whether it would also cover an alert that has none of the labels: no source takes that.
    [[nodiscard]] bool coversWithoutLabels() const;

private:
    struct Condition;

    std::vector<Condition> m_conditions;
    std::vector<Mistake> m_mistakes;
};

// The labels with the same values on all of these, in the order of the first: what a silence for them may ask for.
[[nodiscard]] std::vector<LabelMatcher> sharedMatchers(const std::vector<const Alert*>& alerts);

} // namespace leitstand
