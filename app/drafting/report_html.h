// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A report as HTML. All text is text.
#pragma once

#include "domain/incident.h"
#include "drafting/markdown_text.h"
#include "drafting/time_phrases.h"

#include <string>
#include <vector>

namespace leitstand {

// `<`, `&`, quotes as entities; what HTML forbids (most control characters) as blanks.
[[nodiscard]] std::string htmlText(std::string_view text);

enum class HtmlUse : std::uint8_t {
    Page, // sections, headings of tables
    RichText, // what QTextDocument understands
};
[[nodiscard]] std::string htmlOf(const std::vector<MarkdownBlock>& blocks, HtmlUse use);

// One file without any other: light and dark, for the screen and for paper, for screen readers.
[[nodiscard]] std::string reportHtml(const Message& report, Language language);

} // namespace leitstand
