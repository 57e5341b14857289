// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// A condition on one label, as Alertmanager has it in silences. A label that is not there is empty; an expression has to match
// the whole value.
struct LabelMatcher {
    enum class Kind : std::uint8_t { Equal, NotEqual, Matches, MatchesNot };
    std::string name;
    Kind kind = Kind::Equal;
    std::string value;

    [[nodiscard]] bool isRegex() const { return kind == Kind::Matches || kind == Kind::MatchesNot; }
    [[nodiscard]] bool isEqual() const { return kind == Kind::Equal || kind == Kind::Matches; }
    friend bool operator==(const LabelMatcher&, const LabelMatcher&) = default;
};

// "=", "!=", "=~", "!~"
[[nodiscard]] std::string_view wordFor(LabelMatcher::Kind kind);
[[nodiscard]] std::optional<LabelMatcher::Kind> matcherKindFromWord(std::string_view word);
[[nodiscard]] LabelMatcher::Kind matcherKind(bool isRegex, bool isEqual);
// As people write it for Alertmanager: name="value", with \\, \" and \n in the value.
[[nodiscard]] std::string textOf(const LabelMatcher& matcher);

} // namespace leitstand
