// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Text as code points, and the pieces that a reader sees as one. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string pointsOf(std::string_view utf8);
[[nodiscard]] std::string utf8Of(std::u32string_view points);
[[nodiscard]] std::uint32_t pointCount(std::string_view utf8); // code points

[[nodiscard]] bool isBlank(char32_t point);
// A combining mark, a joiner, a variation selector, a skin tone: one sign with what stands before it.
[[nodiscard]] bool joinsPrevious(char32_t point);
// The zero width joiner: one sign with what follows, too.
[[nodiscard]] bool joinsNext(char32_t point);

struct PointRange {
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    friend bool operator==(const PointRange&, const PointRange&) = default;
};

// Words, runs of blanks, line breaks and single signs; together they are the text.
[[nodiscard]] std::vector<PointRange> wordsOf(std::u32string_view points);
// Sentences and lines, each with the blanks that follow it; together they are the text.
[[nodiscard]] std::vector<PointRange> sentencesOf(std::u32string_view points);

} // namespace leitstand
