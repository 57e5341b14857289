// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person asks of the list of alerts, written as Alertmanager's matchers with free words between them:
//
//     service=checkout severity=~"crit|err" !silenced age>10m dortmund
//
// All terms have to hold. A term is
//   name=value, name!=value       a label, or an annotation where there is no such label; one that is missing is empty
//   name=~regex, name!~regex      the whole value matches (RE2: linear in the text, whatever the expression)
//   severity>=error               at least as urgent; also >, <=, <
//   age>10m                       since it began; also <, >=, <=; s, m, h, d, w
//   firing, acknowledged, silenced, resolved, inhibited, flapping, linked
//   word                          in name, service, summary or any label, whatever its case
// and its opposite with "!" or "-" before it. severity, service, alertname, source and state are known of every alert.
// Values and words with spaces, commas or signs stand in quotes. Commas and braces are allowed where matchers are pasted.
//
// Pure; a filter can be used from any thread.
#pragma once

#include "domain/alert.h"
#include "domain/label_matcher.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leitstand {

enum class FilterFault : std::uint8_t {
    TooLong, // than AlertFilter::MostBytes
    TooManyTerms, // more than AlertFilter::MostTerms
    QuotesNotClosed,
    NameMissing, // before the operator
    ValueMissing, // after the operator
    WordMissing,
    NoOperator, // signs that are none
    NoExpression, // detail: what RE2 says
    NoSpan, // a length of time
    NoSeverity,
    NotComparable, // by < and >
};
// What is wrong in a filter, and where: bytes of the text.
struct FilterMistake {
    FilterFault fault = FilterFault::TooLong;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string detail {}; // the operator that is meant, or more about the fault
};

class AlertFilter {
public:
    static constexpr std::size_t MostBytes = 10'240;
    static constexpr std::size_t MostTerms = 200;

    AlertFilter(); // lets everything through

    [[nodiscard]] static std::variant<AlertFilter, FilterMistake> parse(std::string_view text);

    // `folded`: what free words are looked for in, case-folded; may be empty while needsText() is false.
    [[nodiscard]] bool matches(const Alert& alert, std::string_view folded, Instant now) const;

    [[nodiscard]] bool empty() const;
    [[nodiscard]] bool needsText() const;
    // An alert may begin or cease to match as time goes by.
    [[nodiscard]] bool dependsOnTime() const;
    // It says in so many words whether it wants resolved alerts.
    [[nodiscard]] bool namesResolved() const;
    // Those terms that a silence could have: conditions on labels that are not made of the product's own fields.
    [[nodiscard]] std::vector<LabelMatcher> labelMatchers() const;

private:
    friend class AlertFilterParser;
    struct Terms;

    std::shared_ptr<const Terms> m_terms;
};

// "10m", "1h30m", "2d"; nothing for anything else.
[[nodiscard]] std::optional<Span> spanFromFilterWord(std::string_view word);

// What stands at a cursor, for completing it.
struct FilterPlace {
    enum class Kind : std::uint8_t { Name, Value };
    Kind kind = Kind::Name;
    std::string name; // whose value it is
    std::string begun; // what is written of it, without quotes
    std::size_t begin = 0; // bytes that a completion replaces
    std::size_t end = 0;
};
[[nodiscard]] FilterPlace filterPlaceAt(std::string_view text, std::size_t cursor);
// As it has to be written in a filter: with quotes where it needs them.
[[nodiscard]] std::string quotedForFilter(std::string_view value);

} // namespace leitstand
