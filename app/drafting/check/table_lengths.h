// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the columns of a table say about the times in them.
#pragma once

#include "drafting/check/mentions.h"

namespace leitstand::textcheck {

// Adds what readMentions() cannot see: numbers whose unit stands in the head of their column. Keeps the order.
void addTableLengths(const TokenText& text, std::vector<Mention>& mentions);
// Whether two clock times stand in neighbouring cells of a row: "| 13:05 | 13:25 |".
[[nodiscard]] bool areColumns(const TokenText& text, const Mention& begin, const Mention& end);

} // namespace leitstand::textcheck
