// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text with fields: pieces that say what the record says and follow it until a person overrides them. Typing moves
// them, typing inside one ends it; what a person wrote is never touched by the record. Positions are code points. Pure.
//
// There are two kinds. A *value* is a template's placeholder ("since", "components"); the same name has the same value
// wherever it stands, but for the capital letter that a name with one asks for. A *passage* is what a template says with
// or without a fact ("?components:1"); it may be empty, and values lie in it. Values never lie in each other, nor do
// passages. Fields stand in reading order, a passage before the values in it.
#pragma once

#include "domain/incident.h"
#include "drafting/text_difference.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct FieldText {
    std::string text;
    std::vector<TextField> fields;

    friend bool operator==(const FieldText&, const FieldText&) = default;
};

[[nodiscard]] bool isPassage(const TextField& field);
// The fact that a field shows, for people: "components" of "?components:1", "since" of "Since".
[[nodiscard]] std::string factName(const TextField& field);

// `removed` code points after `start` are replaced.
struct TextEdit {
    std::uint32_t start = 0;
    std::uint32_t removed = 0;
    std::string inserted;
};

// What lies beyond the end of the text is cut. Fields that the edit reaches into are gone, those behind it move.
void apply(FieldText& text, const TextEdit& edit);

// The text as a person left it, with the fields that are still whole. `caret` is where the cursor stands afterwards; it
// tells which of two equal letters was typed.
[[nodiscard]] FieldText edited(
    const FieldText& before, std::string_view after, std::optional<std::uint32_t> caret = std::nullopt);

// A field that says something new.
struct FieldChange {
    std::string name; // factName()
    std::string before;
    std::string after;
    Language language = Language::German;
    MessagePart part = MessagePart::Body;
    std::uint32_t start = 0; // in the new text
    std::uint32_t end = 0;

    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

struct RefreshedText {
    FieldText text;
    std::vector<FieldChange> changes; // in reading order
};

// `shown` with the values of `rendered`, which is the same template with what the record says now. Fields that the
// template does not have stay as they are.
[[nodiscard]] RefreshedText refreshed(const FieldText& shown, const FieldText& rendered);

struct RefreshedDraft {
    DraftText text;
    std::vector<FieldChange> changes; // German first, subject before body
};

[[nodiscard]] RefreshedDraft refreshed(const DraftText& shown, const DraftText& rendered);

} // namespace leitstand
