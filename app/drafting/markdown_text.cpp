// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/markdown_text.h"

#include <algorithm>

namespace leitstand {
namespace {

constexpr std::string_view Marks = "\\`*_[]<>|~&";
constexpr std::string_view FirstMarks = "#+-=.:)";

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view Blank = " \t\r\n";
    const auto first = text.find_first_not_of(Blank);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(Blank) - first + 1);
}

bool isSign(char letter)
{
    return Marks.find(letter) != std::string_view::npos || FirstMarks.find(letter) != std::string_view::npos;
}

MarkdownLine readLine(std::string_view text)
{
    MarkdownLine line;
    MarkdownRun run;
    const auto end = [&] {
        if (!run.text.empty())
            line.push_back(run);
        run.text.clear();
    };
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char letter = text[at];
        if (letter == '\\' && at + 1 < text.size() && isSign(text[at + 1])) {
            run.text += text[++at];
        } else if (letter == '*' && text.substr(at).starts_with("**")) {
            end();
            run.strong = !run.strong;
            ++at;
        } else if (letter == '*') {
            end();
            run.emphasised = !run.emphasised;
        } else {
            run.text += letter;
        }
    }
    end();
    return line;
}

// A row of a table at its bars; those behind a backslash are text.
std::vector<MarkdownLine> readRow(std::string_view text)
{
    text.remove_prefix(1);
    if (text.ends_with('|') && !text.ends_with("\\|"))
        text.remove_suffix(1);
    std::vector<MarkdownLine> cells;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at < text.size() && text[at] == '\\') {
            ++at;
        } else if (at == text.size() || text[at] == '|') {
            cells.push_back(readLine(trimmed(text.substr(begin, at - begin))));
            begin = at + 1;
        }
    }
    return cells;
}

bool isRule(std::string_view line)
{
    return line.starts_with('|') && line.find_first_not_of("|-: ") == std::string_view::npos
        && line.find('-') != std::string_view::npos;
}

class Reader {
public:
    std::vector<MarkdownBlock> read(std::string_view text)
    {
        while (!text.empty()) {
            const auto end = std::min(text.find('\n'), text.size());
            take(trimmed(text.substr(0, end)));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        endParagraph();
        return std::move(m_blocks);
    }

private:
    using Kind = MarkdownBlock::Kind;

    void take(std::string_view line)
    {
        const auto level = std::min(line.find_first_not_of('#'), line.size());
        if (line.empty()) {
            endParagraph();
            m_open = false;
        } else if (level > 0 && level <= 6 && line.substr(level).starts_with(' ')) {
            begin(Kind::Heading).level = static_cast<int>(level);
            m_blocks.back().lines.push_back(readLine(trimmed(line.substr(level))));
            m_open = false;
        } else if (line.starts_with('|')) {
            if (!isOpen(Kind::Table))
                begin(Kind::Table);
            if (!isRule(line))
                m_blocks.back().rows.push_back(readRow(line));
        } else if (line.starts_with("- ")) {
            if (!isOpen(Kind::List))
                begin(Kind::List);
            m_blocks.back().lines.push_back(readLine(trimmed(line.substr(2))));
        } else if (isOpen(Kind::List)) {
            for (MarkdownRun& run : readLine(' ' + std::string(line)))
                m_blocks.back().lines.back().push_back(std::move(run));
        } else {
            m_paragraph.append(m_paragraph.empty() ? "" : " ").append(line);
        }
    }

    [[nodiscard]] bool isOpen(Kind kind) const { return m_open && m_blocks.back().kind == kind; }
    MarkdownBlock& begin(Kind kind)
    {
        endParagraph();
        m_open = true;
        return m_blocks.emplace_back(MarkdownBlock { kind });
    }
    void endParagraph()
    {
        if (m_paragraph.empty())
            return;
        m_blocks.push_back({ Kind::Paragraph, 0, { readLine(m_paragraph) } });
        m_paragraph.clear();
        m_open = false;
    }

    std::vector<MarkdownBlock> m_blocks;
    std::string m_paragraph;
    bool m_open = false; // the last block takes more
};

} // namespace

std::string markdownText(std::string_view outside)
{
    std::string text;
    bool begins = true; // only what could be a list's number so far
    for (const char letter : trimmed(outside)) {
        const bool control = static_cast<unsigned char>(letter) < ' ' || letter == '\x7F';
        const char shown = control ? ' ' : letter;
        if (shown == ' ' && (text.empty() || text.ends_with(' ')))
            continue;
        if (Marks.find(shown) != std::string_view::npos || (begins && FirstMarks.find(shown) != std::string_view::npos))
            text += '\\';
        begins = begins && shown >= '0' && shown <= '9';
        text += shown;
    }
    while (text.ends_with(' '))
        text.pop_back();
    return text;
}

std::vector<MarkdownBlock> readMarkdown(std::string_view text)
{
    return Reader().read(text);
}

std::string plainText(const MarkdownLine& line)
{
    std::string text;
    for (const MarkdownRun& run : line)
        text += run.text;
    return text;
}

} // namespace leitstand
