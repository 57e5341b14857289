// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The terms of a filter as they are tested; alert_filter.h is the way to them.
#pragma once

#include "insight/alert_filter.h"

#include <re2/re2.h>

#include <optional>

namespace leitstand {

enum class Comparison : std::uint8_t { Less, AtMost, More, AtLeast };
enum class AlertFlag : std::uint8_t { Firing, Acknowledged, Silenced, Resolved, Inhibited, Flapping, Linked };

[[nodiscard]] std::optional<AlertFlag> flagFromWord(std::string_view word);

struct LabelTerm {
    LabelMatcher matcher;
    std::shared_ptr<const re2::RE2> expression; // for Matches and MatchesNot
};
struct SeverityTerm {
    Comparison comparison = Comparison::AtLeast;
    Severity severity = Severity::Unknown;
};
struct AgeTerm {
    Comparison comparison = Comparison::More;
    Span age {};
};
struct FlagTerm {
    AlertFlag flag = AlertFlag::Firing;
    bool wanted = true;
};
struct WordTerm {
    std::string folded;
    bool wanted = true;
};
using FilterTerm = std::variant<FlagTerm, SeverityTerm, AgeTerm, LabelTerm, WordTerm>;

struct AlertFilter::Terms {
    std::vector<FilterTerm> list; // what is quickly tested comes first
};

} // namespace leitstand
