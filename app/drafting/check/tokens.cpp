// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/check/tokens.h"

#include <QChar>

#include <algorithm>

namespace leitstand::textcheck {
namespace {

constexpr char32_t Replacement = 0xFFFD;

bool isDashSign(char32_t c)
{
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2192 || c == 0xFE58 || c == 0xFF0D;
}

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

bool isLetter(char32_t c)
{
    if (c < 0x80)
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
    return QChar::isLetter(c) || QChar::isMark(c);
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

// Soft hyphens and zero-width signs stand inside words and are not read.
bool isInvisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}

bool isSpace(char32_t c)
{
    return c == U' ' || c == U'\t' || (c >= 0x80 && QChar::isSpace(c));
}

bool isNewLine(char32_t c)
{
    return c == U'\n' || c == 0x2028 || c == 0x2029 || c == U'\r';
}

// Files from some systems have umlauts in two code points; 0 where nothing is composed.
char32_t composed(char32_t letter, char32_t mark)
{
    if (mark != 0x308)
        return 0;
    return letter == U'a' ? U'ä' : letter == U'o' ? U'ö' : letter == U'u' ? U'ü' : 0;
}

char32_t lowered(char32_t c)
{
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    return QChar::toLower(c);
}

} // namespace

void appendUtf8(std::string& to, char32_t c)
{
    if (c < 0x80) {
        to += static_cast<char>(c);
    } else if (c < 0x800) {
        to += static_cast<char>(0xC0 | (c >> 6U));
        to += static_cast<char>(0x80 | (c & 0x3FU));
    } else if (c < 0x10000) {
        to += static_cast<char>(0xE0 | (c >> 12U));
        to += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
        to += static_cast<char>(0x80 | (c & 0x3FU));
    } else {
        to += static_cast<char>(0xF0 | (c >> 18U));
        to += static_cast<char>(0x80 | ((c >> 12U) & 0x3FU));
        to += static_cast<char>(0x80 | ((c >> 6U) & 0x3FU));
        to += static_cast<char>(0x80 | (c & 0x3FU));
    }
}

std::u32string codePoints(std::string_view utf8)
{
    std::u32string points;
    points.reserve(utf8.size());
    std::size_t at = 0;
    while (at < utf8.size()) {
        const auto lead = static_cast<unsigned char>(utf8[at]);
        const std::size_t length = lead < 0x80 ? 1
            : lead < 0xC2                      ? 0
            : lead < 0xE0                      ? 2
            : lead < 0xF0                      ? 3
            : lead < 0xF5                      ? 4
                                               : 0;
        char32_t point = length == 1 ? lead : length == 0 ? Replacement : lead & (0x7FU >> length);
        bool good = length > 0 && at + length <= utf8.size();
        for (std::size_t i = 1; good && i < length; ++i) {
            const auto next = static_cast<unsigned char>(utf8[at + i]);
            good = (next & 0xC0U) == 0x80U;
            point = (point << 6U) | (next & 0x3FU);
        }
        if (good && ((length == 3 && point < 0x800) || (length == 4 && (point < 0x10000 || point > 0x10FFFF))))
            good = false;
        if (good && point >= 0xD800 && point <= 0xDFFF)
            good = false;
        points += good ? point : Replacement;
        at += good ? length : 1;
    }
    return points;
}

TokenText::TokenText(std::string_view utf8) : m_points(codePoints(utf8))
{
    const std::size_t size = m_points.size();
    // Views into m_lower must stay valid: it is reserved once. A code point has at most four bytes, as has its lower case.
    m_lower.reserve(size * 4 + 4);
    m_tokens.reserve(size / 5 + 8);
    m_lineStarts.push_back(0);
    bool space = true;
    std::uint32_t line = 0;
    std::size_t at = 0;
    while (at < size) {
        const char32_t c = m_points[at];
        if (isSpace(c)) {
            space = true;
            ++at;
            continue;
        }
        if (isInvisible(c)) {
            ++at;
            continue;
        }
        Token token;
        token.start = static_cast<std::uint32_t>(at);
        token.line = line;
        token.spaceBefore = space;
        const std::size_t from = m_lower.size();
        if (isNewLine(c)) {
            token.kind = TokenKind::NewLine;
            if (c == U'\r' && at + 1 < size && m_points[at + 1] == U'\n')
                ++at;
            ++at;
            m_lower += '\n';
            ++line;
            m_lineStarts.push_back(static_cast<std::uint32_t>(at));
            space = true;
        } else if (isDigit(c)) {
            token.kind = TokenKind::Number;
            for (; at < size && isDigit(m_points[at]); ++at) {
                token.number = std::min<std::uint32_t>(token.number, 99'999'999) * 10
                    + static_cast<std::uint32_t>(m_points[at] - U'0');
                m_lower += static_cast<char>(m_points[at]);
            }
            space = false;
        } else if (isLetter(c)) {
            token.kind = TokenKind::Word;
            token.capital = lowered(c) != c;
            while (at < size) {
                const char32_t letter = m_points[at];
                if (isLetter(letter)) {
                    const char32_t whole = at + 1 < size ? composed(lowered(letter), m_points[at + 1]) : 0;
                    appendUtf8(m_lower, whole != 0 ? whole : lowered(letter));
                    at += whole != 0 ? 1 : 0;
                } else if (isApostrophe(letter) && at + 1 < size && isLetter(m_points[at + 1]))
                    m_lower += '\'';
                else if (!isInvisible(letter))
                    break;
                ++at;
            }
            space = false;
        } else {
            token.kind = isDashSign(c) ? TokenKind::Dash : TokenKind::Mark;
            if (token.kind == TokenKind::Dash)
                m_lower += '-';
            else
                appendUtf8(m_lower, c);
            ++at;
            space = false;
        }
        token.end = static_cast<std::uint32_t>(at);
        token.lower = std::string_view(m_lower.data() + from, m_lower.size() - from);
        m_tokens.push_back(token);
    }
}

std::string TokenText::text(std::uint32_t start, std::uint32_t end) const
{
    std::string out;
    for (std::uint32_t i = start; i < end && i < m_points.size(); ++i)
        appendUtf8(out, m_points[i]);
    return out;
}

} // namespace leitstand::textcheck
