// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pieces that a paragraph of a template is read into, and the text that they become. Private to this folder.
#pragma once

#include "domain/expected.h"
#include "drafting/field_text.h"
#include "drafting/template_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// A mistake in a template and its place, from 1; columns count code points.
struct TemplateMistake {
    std::uint32_t line = 0; // 0: the template as a whole
    std::uint32_t column = 0;
    std::string what;
    std::string remedy;

    // "file:line:column"
    [[nodiscard]] Error in(const std::string& file) const;
};

// Text, a placeholder, or a block with what it says with and without a fact.
struct TemplatePiece {
    enum class Kind : std::uint8_t { Text, Placeholder, Block };
    Kind kind = Kind::Text;
    std::string text; // the text, or the placeholder's or the condition's name
    std::vector<TemplatePiece> known {};
    std::vector<TemplatePiece> unknown {};
    std::uint32_t passage = 0; // of a block that lies in no other: its number in the message
};
using TemplatePieces = std::vector<TemplatePiece>;

// One paragraph that begins at this place of the file. A line break in it is a space, except before "- ". Throws nothing:
// the first mistake is in `mistake`. `passages` counts the blocks.
[[nodiscard]] TemplatePieces readPieces(std::string_view paragraph, std::uint32_t line, std::uint32_t column,
    std::uint32_t& passages, std::optional<TemplateMistake>& mistake);

// One space between words, none at the ends of lines.
[[nodiscard]] FieldText renderPieces(const TemplatePieces& pieces, const TemplateRendering& what);

} // namespace leitstand
