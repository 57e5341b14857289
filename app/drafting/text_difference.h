// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What changed from one version of a text to another, word by word, for the history and for whoever approves. Pure; any
// text is accepted, and the work stays bounded: texts with little in common are told as replaced.
#pragma once

#include "domain/incident.h"
#include "drafting/time_phrases.h"

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct DifferencePiece {
    enum class Kind : std::uint8_t { Same, Removed, Added };
    Kind kind = Kind::Same;
    std::string text;

    friend bool operator==(const DifferencePiece&, const DifferencePiece&) = default;
};

// In reading order, a removal before what took its place. Same and Added together are `after`, Same and Removed `before`.
[[nodiscard]] std::vector<DifferencePiece> differencesOf(std::string_view before, std::string_view after);
[[nodiscard]] bool differ(const std::vector<DifferencePiece>& pieces);

enum class MessagePart : std::uint8_t { Subject, Body };

// One of the four texts of a draft.
struct PartDifference {
    Language language = Language::German;
    MessagePart part = MessagePart::Subject;
    std::vector<DifferencePiece> pieces;
};

// All four, German first, also those that are the same.
[[nodiscard]] std::vector<PartDifference> differencesOf(const DraftText& before, const DraftText& after);

} // namespace leitstand
