// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "drafting/report_html.h"

#include <algorithm>

namespace leitstand {
namespace {

std::string htmlOf(const MarkdownLine& line)
{
    std::string html;
    for (const MarkdownRun& run : line) {
        html += std::string(run.strong ? "<strong>" : "") + (run.emphasised ? "<em>" : "") + htmlText(run.text)
            + (run.emphasised ? "</em>" : "") + (run.strong ? "</strong>" : "");
    }
    return html;
}

// `heading`: of the section that it stands in. What scrolls by itself has the keyboard, and a name that no other has.
std::string tableOf(const MarkdownBlock& table, const std::string& heading, HtmlUse use)
{
    std::string name = htmlText(heading);
    for (const MarkdownLine& cell : table.rows.empty() ? std::vector<MarkdownLine>() : table.rows.front())
        name += (name.empty() ? "" : ", ") + htmlText(plainText(cell));
    std::string html = use == HtmlUse::Page
        ? "<section class=\"table\" tabindex=\"0\" aria-label=\"" + name + "\">\n<table>\n"
        : "<table width=\"100%\">\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const bool head = row == 0;
        if (use == HtmlUse::Page)
            html += head ? "<thead>\n" : row == 1 ? "<tbody>\n" : "";
        html += "<tr>";
        for (std::size_t column = 0; column < table.rows[row].size(); ++column) {
            const char* const tag = head || (column == 0 && use == HtmlUse::Page) ? "th" : "td";
            html += std::string("<") + tag;
            if (use == HtmlUse::Page && (head || column == 0))
                html += head ? " scope=\"col\"" : " scope=\"row\"";
            html += (use == HtmlUse::RichText && head ? " align=\"left\" bgcolor=\"#e8ecef\">" : ">")
                + htmlOf(table.rows[row][column]) + "</" + tag + ">";
        }
        html += "</tr>\n";
        if (use == HtmlUse::Page && head)
            html += "</thead>\n";
    }
    if (use == HtmlUse::Page)
        return html + (table.rows.size() > 1 ? "</tbody>\n" : "") + "</table>\n</section>\n";
    return html + "</table>\n";
}

// Light and dark, wide tables that scroll by themselves, paper without colours.
constexpr std::string_view Style = R"(
:root { color-scheme: light dark; --ink: #1b2228; --soft: #55616b; --line: #c9d1d7; --paper: #ffffff; --head: #eef1f3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e4e9ed; --soft: #a5b1bb; --line: #3d4852; --paper: #171c21; --head: #232a31; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
p, li { overflow-wrap: anywhere; max-width: 44rem; }
p:first-of-type { color: var(--soft); }
.table { overflow-x: auto; margin: 1rem 0; }
.table:focus-visible { outline: 2px solid; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { background: var(--head); white-space: nowrap; }
tbody th { font-weight: 600; }
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --head: #eee; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .table { overflow: visible; }
  @page { margin: 18mm; }
}
)";

} // namespace

std::string htmlText(std::string_view text)
{
    std::string html;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += static_cast<unsigned char>(letter) < ' ' || letter == '\x7F' ? ' ' : letter;
        }
    }
    return html;
}

std::string htmlOf(const std::vector<MarkdownBlock>& blocks, HtmlUse use)
{
    using Kind = MarkdownBlock::Kind;
    std::string html;
    std::string heading;
    for (const MarkdownBlock& block : blocks) {
        switch (block.kind) {
        case Kind::Heading: {
            heading = plainText(block.lines.front());
            const std::string tag = 'h' + std::to_string(std::max(2, std::min(block.level, 6)));
            html += '<' + tag + '>' + htmlOf(block.lines.front()) + "</" + tag + ">\n";
            break;
        }
        case Kind::Paragraph:
            html += "<p>" + htmlOf(block.lines.front()) + "</p>\n";
            break;
        case Kind::List:
            html += "<ul>\n";
            for (const MarkdownLine& item : block.lines)
                html += "<li>" + htmlOf(item) + "</li>\n";
            html += "</ul>\n";
            break;
        case Kind::Table:
            html += tableOf(block, heading, use);
            break;
        }
    }
    return html;
}

std::string reportHtml(const Message& report, Language language)
{
    const std::string title = htmlText(report.subject);
    return std::string("<!DOCTYPE html>\n<html lang=\"") + (language == Language::German ? "de" : "en")
        + "\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + title + "</title>\n<style>" + std::string(Style) + "</style>\n</head>\n<body>\n<main>\n<h1>" + title
        + "</h1>\n" + htmlOf(readMarkdown(report.body), HtmlUse::Page) + "</main>\n</body>\n</html>\n";
}

} // namespace leitstand
