// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sentences of lanes.txt: "[de]" and "[en]", then a line "lane: sentence" for each lane. Private to this folder.
#pragma once

#include "drafting/template_pieces.h"

#include <map>
#include <optional>
#include <string_view>

namespace leitstand {

using LaneSentences = std::map<Language, LanePhrases>;

// Over those that `sentences` has. The first mistake ends it, and nothing is changed then.
[[nodiscard]] std::optional<TemplateMistake> readLanes(std::string_view text, LaneSentences& sentences);
// A lane without a sentence in one of the languages; nothing: all are there.
[[nodiscard]] std::optional<Lane> missingLane(const LaneSentences& sentences);

} // namespace leitstand
