// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/text_points.h"

#include "drafting/check/tokens.h"

#include <QChar>

namespace leitstand {
namespace {

constexpr char32_t ZeroWidthJoiner = 0x200D;

bool isWordPoint(char32_t point)
{
    return QChar::isLetterOrNumber(point) || point == U'_';
}

// The end of what is seen as one sign.
std::uint32_t signEnd(std::u32string_view points, std::uint32_t at)
{
    std::uint32_t end = at + 1;
    while (end < points.size() && (joinsPrevious(points[end]) || joinsNext(points[end - 1])))
        ++end;
    return end;
}

// "z. B.", "12. Mai": a full stop that ends nothing.
bool endsSentence(std::u32string_view points, std::uint32_t at)
{
    const char32_t point = points[at];
    if (point == U'!' || point == U'?' || point == U'…')
        return true;
    if (point != U'.')
        return false;
    if (at > 0 && QChar::isDigit(points[at - 1])) {
        std::uint32_t first = at;
        while (first > 0 && QChar::isDigit(points[first - 1]))
            --first;
        const bool ordinal = at - first <= 2 && (first == 0 || isBlank(points[first - 1]));
        return !ordinal || at + 2 >= points.size();
    }
    return at < 2 || !isBlank(points[at - 2]); // a single letter is an abbreviation
}

} // namespace

std::u32string pointsOf(std::string_view utf8)
{
    return textcheck::codePoints(utf8);
}

std::string utf8Of(std::u32string_view points)
{
    std::string utf8;
    utf8.reserve(points.size());
    for (const char32_t point : points)
        textcheck::appendUtf8(utf8, point);
    return utf8;
}

std::uint32_t pointCount(std::string_view utf8)
{
    return static_cast<std::uint32_t>(pointsOf(utf8).size());
}

bool isBlank(char32_t point)
{
    return QChar::isSpace(point);
}

bool joinsPrevious(char32_t point)
{
    return QChar::isMark(point) || point == ZeroWidthJoiner || (point >= 0x1F3FB && point <= 0x1F3FF)
        || (point >= 0xE0020 && point <= 0xE007F);
}

bool joinsNext(char32_t point)
{
    return point == ZeroWidthJoiner;
}

std::vector<PointRange> wordsOf(std::u32string_view points)
{
    std::vector<PointRange> words;
    for (std::uint32_t at = 0; at < points.size();) {
        std::uint32_t end = signEnd(points, at);
        if (isWordPoint(points[at])) {
            while (end < points.size() && isWordPoint(points[end]))
                end = signEnd(points, end);
        } else if (isBlank(points[at]) && points[at] != U'\n') {
            while (end < points.size() && isBlank(points[end]) && points[end] != U'\n')
                end = signEnd(points, end);
        }
        words.push_back({ at, end });
        at = end;
    }
    return words;
}

std::vector<PointRange> sentencesOf(std::u32string_view points)
{
    std::vector<PointRange> sentences;
    const auto size = static_cast<std::uint32_t>(points.size());
    std::uint32_t begin = 0;
    for (std::uint32_t at = 0; at < size;) {
        const bool line = points[at] == U'\n';
        const bool sentence = !line && at + 1 < size && isBlank(points[at + 1]) && endsSentence(points, at);
        ++at;
        if (!line && !sentence)
            continue;
        while (at < size && isBlank(points[at]))
            ++at;
        sentences.push_back({ begin, at });
        begin = at;
    }
    if (begin < size)
        sentences.push_back({ begin, size });
    return sentences;
}

} // namespace leitstand
