// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What two sequences have in common, in order (Myers' algorithm). Private to this folder.
#pragma once

#include <cstdint>
#include <vector>

namespace leitstand {

// A run that is the same in both.
struct CommonRun {
    std::uint32_t left = 0;
    std::uint32_t right = 0;
    std::uint32_t length = 0;
};

// In order, none empty. Sequences that differ in more than some thousand places have only their equal begin and end in
// common: the work stays bounded.
[[nodiscard]] std::vector<CommonRun> commonRuns(
    const std::vector<std::uint32_t>& left, const std::vector<std::uint32_t>& right);

} // namespace leitstand
