// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_filter_terms.h"

#include <QString>

#include <algorithm>
#include <array>
#include <charconv>

namespace leitstand {
namespace {

constexpr std::int64_t ExpressionMemory = 1 << 20; // bytes that one regular expression may take
constexpr std::string_view Operators = "=!<>~";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == ',';
}

// Braces around everything, as Alertmanager and PromQL write matchers, say nothing.
std::pair<std::size_t, std::size_t> withoutBraces(std::string_view text)
{
    std::size_t begin = 0;
    std::size_t end = text.size();
    const auto trim = [&] {
        while (begin < end && isSpace(text[begin]))
            ++begin;
        while (end > begin && isSpace(text[end - 1]))
            --end;
    };
    trim();
    if (begin + 1 < end && text[begin] == '{' && text[end - 1] == '}') {
        ++begin;
        --end;
        trim();
    }
    return { begin, end };
}

struct Piece {
    std::string text; // without quotes and escapes
    std::size_t begin = 0;
    std::size_t end = 0;
    bool quoted = false;
    bool closed = true; // the quotes at its end are there
};

// One term as it is written: [!]left[operator right].
struct WrittenTerm {
    bool negated = false;
    Piece left;
    std::string operation;
    std::size_t operationBegin = 0;
    Piece right;

    [[nodiscard]] std::size_t end() const
    {
        return operation.empty() ? left.end : std::max(operationBegin + operation.size(), right.end);
    }
};

class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) { std::tie(m_at, m_end) = withoutBraces(text); }

    [[nodiscard]] std::optional<WrittenTerm> next()
    {
        while (m_at < m_end && isSpace(m_text[m_at]))
            ++m_at;
        if (m_at >= m_end)
            return std::nullopt;
        WrittenTerm term;
        if ((m_text[m_at] == '!' || m_text[m_at] == '-') && m_at + 1 < m_end && !isSpace(m_text[m_at + 1])
            && Operators.find(m_text[m_at + 1]) == std::string_view::npos) {
            term.negated = true;
            ++m_at;
        }
        term.left = piece(true);
        const std::size_t before = m_at;
        skipBlanks();
        term.operationBegin = m_at;
        while (m_at < m_end && Operators.find(m_text[m_at]) != std::string_view::npos && term.operation.size() < 2)
            term.operation += m_text[m_at++];
        // "a !b" is two terms: a "!" alone is no operator.
        if (term.operation.empty() || term.operation == "!" || term.operation == "~") {
            if (before == term.left.begin) { // nothing but signs
                term.left.text = term.operation;
                term.left.end = m_at;
            } else {
                m_at = before;
            }
            term.operation.clear();
            return term;
        }
        skipBlanks();
        term.right = piece(false);
        return term;
    }

private:
    void skipBlanks()
    {
        while (m_at < m_end && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }

    [[nodiscard]] Piece piece(bool endsAtOperator)
    {
        Piece piece;
        piece.begin = m_at;
        if (m_at < m_end && m_text[m_at] == '"') {
            readQuoted(piece);
        } else {
            while (m_at < m_end && !isSpace(m_text[m_at])
                && !(endsAtOperator && Operators.find(m_text[m_at]) != std::string_view::npos))
                piece.text += m_text[m_at++];
        }
        piece.end = m_at;
        return piece;
    }

    // A backslash before anything but a quote, itself or an n stays: regular expressions are full of them.
    void readQuoted(Piece& piece)
    {
        piece.quoted = true;
        piece.closed = false;
        for (++m_at; m_at < m_end; ++m_at) {
            const char c = m_text[m_at];
            if (c == '"') {
                piece.closed = true;
                ++m_at;
                return;
            }
            const char after = m_at + 1 < m_end ? m_text[m_at + 1] : '\0';
            if (c == '\\' && (after == '"' || after == '\\' || after == 'n')) {
                piece.text += after == 'n' ? '\n' : after;
                ++m_at;
            } else {
                piece.text += c;
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
};

std::optional<Comparison> comparisonFrom(std::string_view operation)
{
    static constexpr std::array<std::pair<std::string_view, Comparison>, 4> Known { { { "<", Comparison::Less },
        { "<=", Comparison::AtMost }, { ">", Comparison::More }, { ">=", Comparison::AtLeast } } };
    for (const auto& [word, comparison] : Known) {
        if (word == operation)
            return comparison;
    }
    return std::nullopt;
}

std::optional<LabelMatcher::Kind> matcherKindFrom(std::string_view operation)
{
    using Kind = LabelMatcher::Kind;
    static constexpr std::array<std::pair<std::string_view, Kind>, 5> Known { { { "=", Kind::Equal },
        { "==", Kind::Equal }, { "!=", Kind::NotEqual }, { "=~", Kind::Matches }, { "!~", Kind::MatchesNot } } };
    for (const auto& [word, kind] : Known) {
        if (word == operation)
            return kind;
    }
    return std::nullopt;
}

LabelMatcher::Kind opposite(LabelMatcher::Kind kind)
{
    using Kind = LabelMatcher::Kind;
    switch (kind) {
    case Kind::Equal:
        return Kind::NotEqual;
    case Kind::NotEqual:
        return Kind::Equal;
    case Kind::Matches:
        return Kind::MatchesNot;
    case Kind::MatchesNot:
        return Kind::Matches;
    }
    return kind;
}

Comparison opposite(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Less:
        return Comparison::AtLeast;
    case Comparison::AtMost:
        return Comparison::More;
    case Comparison::More:
        return Comparison::AtMost;
    case Comparison::AtLeast:
        return Comparison::Less;
    }
    return comparison;
}

} // namespace

class AlertFilterParser {
public:
    using Parsed = std::variant<FilterTerm, FilterMistake>;

    [[nodiscard]] static std::variant<AlertFilter, FilterMistake> parse(std::string_view text)
    {
        if (text.size() > AlertFilter::MostBytes)
            return FilterMistake { FilterFault::TooLong, AlertFilter::MostBytes, text.size() };
        auto terms = std::make_shared<AlertFilter::Terms>();
        Scanner scanner(text);
        while (const auto written = scanner.next()) {
            Parsed term = termFrom(*written);
            if (auto* const mistake = std::get_if<FilterMistake>(&term))
                return std::move(*mistake);
            terms->list.push_back(std::move(std::get<FilterTerm>(term)));
            if (terms->list.size() > AlertFilter::MostTerms)
                return FilterMistake { FilterFault::TooManyTerms, written->left.begin, text.size() };
        }
        std::stable_sort(terms->list.begin(), terms->list.end(),
            [](const FilterTerm& left, const FilterTerm& right) { return left.index() < right.index(); });
        AlertFilter filter;
        filter.m_terms = std::move(terms);
        return filter;
    }

private:
    static FilterMistake mistake(FilterFault fault, const Piece& piece, std::string detail = {})
    {
        return { fault, piece.begin, std::max(piece.end, piece.begin + 1), std::move(detail) };
    }

    static Parsed termFrom(const WrittenTerm& written)
    {
        if (!written.left.closed)
            return mistake(FilterFault::QuotesNotClosed, written.left);
        if (!written.right.closed)
            return mistake(FilterFault::QuotesNotClosed, written.right);
        if (written.operation.empty())
            return wordFrom(written);
        if (written.left.text.empty())
            return mistake(FilterFault::NameMissing, written.left, written.operation);
        if (written.right.text.empty() && !written.right.quoted)
            return FilterMistake { FilterFault::ValueMissing, written.left.begin, written.end(), written.operation };
        if (const auto kind = matcherKindFrom(written.operation))
            return labelFrom(written, written.negated ? opposite(*kind) : *kind);
        if (const auto comparison = comparisonFrom(written.operation))
            return comparisonOf(written, written.negated ? opposite(*comparison) : *comparison);
        return FilterMistake { FilterFault::NoOperator, written.operationBegin,
            written.operationBegin + written.operation.size(), written.operation };
    }

    static Parsed wordFrom(const WrittenTerm& written)
    {
        const Piece& word = written.left;
        if (!word.quoted) {
            if (const auto flag = flagFromWord(word.text))
                return FilterTerm(FlagTerm { *flag, !written.negated });
        }
        if (word.text.empty())
            return mistake(FilterFault::WordMissing, word);
        return FilterTerm(
            WordTerm { QString::fromStdString(word.text).toCaseFolded().toStdString(), !written.negated });
    }

    static Parsed labelFrom(const WrittenTerm& written, LabelMatcher::Kind kind)
    {
        LabelTerm term { { written.left.text, kind, written.right.text }, nullptr };
        if (kind == LabelMatcher::Kind::Matches || kind == LabelMatcher::Kind::MatchesNot) {
            re2::RE2::Options options(re2::RE2::Quiet);
            options.set_max_mem(ExpressionMemory);
            options.set_dot_nl(true);
            auto expression = std::make_shared<const re2::RE2>(written.right.text, options);
            if (!expression->ok())
                return mistake(FilterFault::NoExpression, written.right, expression->error());
            term.expression = std::move(expression);
        }
        return FilterTerm(std::move(term));
    }

    static Parsed comparisonOf(const WrittenTerm& written, Comparison comparison)
    {
        if (written.left.text == "age") {
            const auto age = spanFromFilterWord(written.right.text);
            if (!age)
                return mistake(FilterFault::NoSpan, written.right);
            return FilterTerm(AgeTerm { comparison, *age });
        }
        if (written.left.text == "severity") {
            const auto severity = severityFromOwnWord(written.right.text);
            if (!severity)
                return mistake(FilterFault::NoSeverity, written.right);
            return FilterTerm(SeverityTerm { comparison, *severity });
        }
        return mistake(FilterFault::NotComparable, written.left);
    }
};

std::optional<AlertFlag> flagFromWord(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, AlertFlag>, 8> Known { {
        { "firing", AlertFlag::Firing },
        { "acknowledged", AlertFlag::Acknowledged },
        { "acked", AlertFlag::Acknowledged },
        { "silenced", AlertFlag::Silenced },
        { "resolved", AlertFlag::Resolved },
        { "inhibited", AlertFlag::Inhibited },
        { "flapping", AlertFlag::Flapping },
        { "linked", AlertFlag::Linked },
    } };
    const auto found
        = std::find_if(Known.begin(), Known.end(), [word](const auto& known) { return known.first == word; });
    return found == Known.end() ? std::nullopt : std::optional(found->second);
}

std::variant<AlertFilter, FilterMistake> AlertFilter::parse(std::string_view text)
{
    return AlertFilterParser::parse(text);
}

std::optional<Span> spanFromFilterWord(std::string_view word)
{
    using namespace std::chrono;
    static constexpr std::array<std::pair<char, seconds>, 5> Units { { { 's', seconds(1) }, { 'm', minutes(1) },
        { 'h', hours(1) }, { 'd', days(1) }, { 'w', weeks(1) } } };
    constexpr std::int64_t Most = 100'000; // of each unit
    Span span {};
    while (!word.empty()) {
        std::int64_t count = 0;
        const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), count);
        const auto digits = static_cast<std::size_t>(end - word.data());
        if (failure != std::errc() || count < 0 || count > Most || digits == word.size())
            return std::nullopt;
        const auto unit = std::find_if(
            Units.begin(), Units.end(), [letter = word[digits]](const auto& known) { return known.first == letter; });
        if (unit == Units.end())
            return std::nullopt;
        span += count * unit->second;
        word.remove_prefix(digits + 1);
    }
    return span > Span::zero() ? std::optional(span) : std::nullopt;
}

FilterPlace filterPlaceAt(std::string_view text, std::size_t cursor)
{
    const std::string_view before = text.substr(0, std::min(cursor, text.size()));
    Scanner scanner(before);
    FilterPlace place { FilterPlace::Kind::Name, {}, {}, before.size(), before.size() };
    while (const auto term = scanner.next()) {
        const bool isValue = !term->operation.empty();
        const Piece& piece = isValue ? term->right : term->left;
        const bool open = piece.end == before.size() && !(piece.quoted && piece.closed);
        if (!open && !(isValue && piece.text.empty() && !piece.quoted))
            continue;
        place = { isValue ? FilterPlace::Kind::Value : FilterPlace::Kind::Name,
            isValue ? term->left.text : std::string(), piece.text, piece.begin, before.size() };
    }
    return place;
}

std::string quotedForFilter(std::string_view value)
{
    const bool plain = !value.empty() && value.find_first_of(" \t\r\n,\"\\{}=!<>~") == std::string_view::npos
        && value.front() != '-';
    if (plain)
        return std::string(value);
    std::string quoted = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        if (c == '\n')
            quoted += "\\n";
        else
            quoted += c;
    }
    return quoted + '"';
}

} // namespace leitstand
