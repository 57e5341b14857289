// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether two places of a text speak of the same event, by the words that carry its meaning.
#pragma once

#include "drafting/check/read_text.h"

namespace leitstand::textcheck {

// "Ursache" and "Fehlerursache", "identify" and "identified"; never of words that every text has.
[[nodiscard]] bool isSameWord(std::string_view a, std::string_view b);
// How many different words of `a` stand in `b`, too; only the first of long ranges are looked at.
[[nodiscard]] int sharedWords(const ReadText& text, TokenRange a, TokenRange b);

} // namespace leitstand::textcheck
