// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two people changed the same text: what can be joined is joined, and what cannot be is a conflict that a person
// decides. The unit is the sentence: two changes in one sentence are never mixed. Changes that only the record made to
// fields are no changes. Pure.
#pragma once

#include "drafting/field_text.h"

#include <string>
#include <vector>

namespace leitstand {

enum class MergeSide : std::uint8_t { Ours, Theirs };

struct MergePiece {
    std::string base; // what both began with; of a conflict only
    std::string ours;
    std::string theirs; // equal to `ours` where there is no conflict
    std::vector<TextField> ourFields {}; // from the begin of the piece
    std::vector<TextField> theirFields {};
    bool conflict = false;

    [[nodiscard]] bool isConflict() const { return conflict; }
};

struct MergedText {
    std::vector<MergePiece> pieces; // in reading order

    [[nodiscard]] bool hasConflicts() const;
    // With this side's words in every conflict.
    [[nodiscard]] FieldText text(MergeSide side) const;
};

[[nodiscard]] MergedText merge(const FieldText& base, const FieldText& ours, const FieldText& theirs);

// A place of a merged draft that a person has to decide about.
struct DraftConflict {
    Language language = Language::German;
    MessagePart part = MessagePart::Body;
    std::uint32_t start = 0; // where our words stand in the merged text: code points
    std::uint32_t end = 0;
    std::string base;
    std::string ours;
    std::string theirs;
};

struct MergedDraft {
    DraftText text; // with our words in every conflict
    std::vector<DraftConflict> conflicts; // German first, subject before body
};

// Audience and moment are ours.
[[nodiscard]] MergedDraft merge(const DraftText& base, const DraftText& ours, const DraftText& theirs);

} // namespace leitstand
