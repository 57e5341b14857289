// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Words as they stand in the log, in files and on the command line: tables of those that name a kind of thing, and how
// one is shown in an error.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace leitstand {

template <typename Kind> using Word = std::pair<Kind, std::string_view>;

template <typename Kind, std::size_t N> std::string_view wordIn(const Word<Kind> (&words)[N], Kind kind)
{
    const auto* const found
        = std::find_if(std::begin(words), std::end(words), [kind](const auto& entry) { return entry.first == kind; });
    return found == std::end(words) ? std::string_view() : found->second;
}

template <typename Kind, std::size_t N> std::optional<Kind> kindIn(const Word<Kind> (&words)[N], std::string_view word)
{
    const auto* const found
        = std::find_if(std::begin(words), std::end(words), [word](const auto& entry) { return entry.second == word; });
    return found == std::end(words) ? std::nullopt : std::optional<Kind>(found->first);
}

[[nodiscard]] inline std::string inQuotes(std::string_view word)
{
    return '"' + std::string(word) + '"';
}

} // namespace leitstand
