// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts what a person pipes in into events, byte for byte as they were written: one per line, over several lines, one after
// the other, or in an array. It looks at braces and quotation marks only; whether a piece is an event is judged by the
// decoder. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct WrittenEvent {
    std::string_view bytes; // into the input
    int line = 1; // where it begins
};

[[nodiscard]] std::vector<WrittenEvent> splitEvents(std::string_view input);

} // namespace leitstand
