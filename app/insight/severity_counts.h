// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many alerts there are of each severity.
#pragma once

#include "domain/alert.h"

#include <array>
#include <cstdint>
#include <numeric>

namespace leitstand {

inline constexpr std::size_t SeverityCount = static_cast<std::size_t>(Severity::Info) + 1;

struct SeverityCounts {
    std::array<std::uint32_t, SeverityCount> bySeverity {};

    [[nodiscard]] std::uint32_t& of(Severity severity) { return bySeverity[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] std::uint32_t of(Severity severity) const { return bySeverity[static_cast<std::size_t>(severity)]; }
    [[nodiscard]] std::uint32_t total() const
    {
        return std::accumulate(bySeverity.begin(), bySeverity.end(), std::uint32_t { 0 });
    }
    SeverityCounts& operator+=(const SeverityCounts& other)
    {
        for (std::size_t i = 0; i < SeverityCount; ++i)
            bySeverity[i] += other.bySeverity[i];
        return *this;
    }
    friend bool operator==(const SeverityCounts&, const SeverityCounts&) = default;
};

} // namespace leitstand
