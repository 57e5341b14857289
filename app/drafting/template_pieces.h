// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pieces that a paragraph of a template is read into, and the text that they become. Private to this folder.
#pragma once

#include "domain/expected.h"
#include "domain/incident.h"
#include "drafting/draft_facts.h"
#include "drafting/time_phrases.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// What we do in each lane, one sentence or two.
using LanePhrases = std::map<Lane, std::string>;

// Text, a placeholder, or a block with what it says with and without a fact.
struct TemplatePiece {
    enum class Kind : std::uint8_t { Text, Placeholder, Block };
    Kind kind = Kind::Text;
    std::string text; // the text, or the placeholder's or the condition's name
    std::vector<TemplatePiece> known;
    std::vector<TemplatePiece> unknown;
};
using TemplatePieces = std::vector<TemplatePiece>;

struct TemplateRendering {
    const DraftFacts& facts;
    const TimePhrases& times;
    const LanePhrases& lanes;
    Language language;
};

// One paragraph that begins in this line of the file. A line break in it is a space, except before "- ".
[[nodiscard]] Expected<TemplatePieces> readPieces(std::string_view paragraph, int line, const std::string& file);

// One space between words, none at the ends of lines.
[[nodiscard]] std::string renderPieces(const TemplatePieces& pieces, const TemplateRendering& what);

} // namespace leitstand
