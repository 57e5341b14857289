// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Parts of the grammar of clock times.
#pragma once

#include "drafting/check/mentions.h"

namespace leitstand::textcheck {

struct Reading {
    Mention mention;
    bool marked = false; // by "Uhr", am or pm, a zone or a colon: surely a time
    bool dotted = false;
};

// "am", "pm", "a.m.", "p.m.": 0 or 12, and the token after it.
[[nodiscard]] std::optional<std::pair<int, std::size_t>> readHalfDay(const TokenText& text, std::size_t at);
// What stands behind the digits: am and pm, "Uhr", the part of the day, a zone.
void readBehind(const TokenText& text, Reading& reading);
// An hour in digits or in words up to twelve.
[[nodiscard]] std::optional<int> hourOf(const Token& token);
// Tokens [at, last) are a time that is told as on a dial.
[[nodiscard]] Mention spoken(std::size_t at, std::size_t last, int seconds, bool twelve = true);
// halb drei, viertel vor elf, dreiviertel drei, fünf vor halb neun, zehn nach drei, half past two, quarter to three
[[nodiscard]] std::optional<Mention> readSpoken(const TokenText& text, std::size_t at);

} // namespace leitstand::textcheck
