// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the check understood of a text: its own time line and what it claims about it. For people who want to see why
// something was found, or was not.
#pragma once

#include "drafting/check.h"

namespace leitstand {

struct TextMoment {
    std::string at; // "2026-11-21 09:55", or "09:55" where the text names no day
    std::string text; // as written
    std::string state; // "down", "degraded", "detected", "up", "up-slow", "told" or "unknown"
    std::string kind; // "list", "label", "prose", "range-begin" or "range-end"
    bool approximate = false;
    bool forecast = false;
    std::uint32_t start = 0; // code points
    std::uint32_t end = 0;
    std::string says; // the words that it belongs to
};

struct TextClaim {
    std::string kind; // "duration", "total", "forecast"
    std::string text;
    double minutes = 0;
    double tolerance = 0; // minutes
    bool vague = false;
    std::uint32_t start = 0;
    std::uint32_t end = 0;
};

struct TextTimes {
    std::vector<TextMoment> moments; // in the order of the text
    std::vector<TextClaim> claims;
    std::optional<std::string> published; // given, or read from the head of the text
};

// One text, in either language.
[[nodiscard]] TextTimes readTextTimes(std::string_view utf8, const std::optional<std::string>& published);

} // namespace leitstand
