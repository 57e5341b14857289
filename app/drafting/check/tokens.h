// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text cut into words, numbers and signs. Positions are code points. Every text is accepted, also what is no UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand::textcheck {

enum class TokenKind : std::uint8_t { Word, Number, Dash, Mark, NewLine };

struct Token {
    TokenKind kind = TokenKind::Mark;
    bool spaceBefore = false; // or the begin of a line
    bool capital = false; // a word with a capital first letter
    std::uint32_t start = 0; // code points
    std::uint32_t end = 0;
    std::uint32_t line = 0; // from 0
    std::uint32_t number = 0; // of a Number; capped at 999,999,999
    std::string_view lower; // in lower case; apostrophes are ' and dashes -; into TokenText

    [[nodiscard]] std::uint32_t length() const { return end - start; }
    [[nodiscard]] bool isWord() const { return kind == TokenKind::Word; }
    [[nodiscard]] bool isNumber() const { return kind == TokenKind::Number; }
    [[nodiscard]] bool isDash() const { return kind == TokenKind::Dash; }
    [[nodiscard]] bool is(std::string_view word) const { return lower == word; }
};

class TokenText {
public:
    explicit TokenText(std::string_view utf8);
    TokenText(const TokenText&) = delete;
    TokenText& operator=(const TokenText&) = delete;

    [[nodiscard]] const std::vector<Token>& tokens() const { return m_tokens; }
    [[nodiscard]] std::size_t size() const { return m_tokens.size(); }
    // Beyond the end, and before the begin (an index that wrapped): an empty mark.
    [[nodiscard]] const Token& at(std::size_t index) const
    {
        return index < m_tokens.size() ? m_tokens[index] : m_none;
    }
    // Nothing stands between the token and the one before it.
    [[nodiscard]] bool isAdjacent(std::size_t index) const { return index < size() && !at(index).spaceBefore; }
    // The text of code points [start, end), as UTF-8.
    [[nodiscard]] std::string text(std::uint32_t start, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t length() const { return static_cast<std::uint32_t>(m_points.size()); }
    [[nodiscard]] const std::u32string& points() const { return m_points; }
    // Of the first code point of each line.
    [[nodiscard]] const std::vector<std::uint32_t>& lineStarts() const { return m_lineStarts; }

private:
    std::u32string m_points;
    std::string m_lower;
    std::vector<Token> m_tokens;
    std::vector<std::uint32_t> m_lineStarts;
    Token m_none;
};

// What is no UTF-8 becomes U+FFFD, one for each byte.
[[nodiscard]] std::u32string codePoints(std::string_view utf8);
void appendUtf8(std::string& to, char32_t point);

} // namespace leitstand::textcheck
