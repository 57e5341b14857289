// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The Markdown of reports: headings, paragraphs, lists, tables, strong and emphasised words; nothing else means anything,
// HTML least of all. What is written with markdownText() is read back as the same text, whatever stands in it. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// Text from outside, as text in Markdown and on one line, also where a line or a table's cell begins with it.
[[nodiscard]] std::string markdownText(std::string_view outside);

struct MarkdownRun {
    std::string text;
    bool strong = false;
    bool emphasised = false;

    friend bool operator==(const MarkdownRun&, const MarkdownRun&) = default;
};
using MarkdownLine = std::vector<MarkdownRun>;

struct MarkdownBlock {
    enum class Kind : std::uint8_t { Heading, Paragraph, List, Table };
    Kind kind = Kind::Paragraph;
    int level = 0; // of a heading, from 1
    std::vector<MarkdownLine> lines {}; // one of a heading or paragraph, the items of a list
    std::vector<std::vector<MarkdownLine>> rows {}; // of a table, the first is its head
};

// Any text is accepted.
[[nodiscard]] std::vector<MarkdownBlock> readMarkdown(std::string_view text);
// Without marks.
[[nodiscard]] std::string plainText(const MarkdownLine& line);

} // namespace leitstand
