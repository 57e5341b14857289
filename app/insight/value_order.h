// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers for texts that compare as the texts do: sorting 100,000 rows by text compares numbers. Numbers leave gaps, so
// that a text that comes later gets one between its neighbours; where a gap is full, all have to be learnt anew.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace leitstand {

// As people sort names: "app-9" before "app-10", capitals beside small letters. A total order.
[[nodiscard]] bool naturallyLess(std::string_view left, std::string_view right);

class ValueOrder {
public:
    static constexpr unsigned Bits = 37; // of a number
    static constexpr std::uint64_t Empty = (std::uint64_t { 1 } << Bits) - 1; // the empty text comes last

    // Forgets what it knew. The number of each value, in their order.
    [[nodiscard]] std::vector<std::uint64_t> learn(std::span<const std::string_view> values);
    // A new one gets a number between its neighbours.
    [[nodiscard]] std::uint64_t numberOf(std::string_view value);
    // A value found no room: its number is wrong until all are learnt anew.
    [[nodiscard]] bool isCrowded() const { return m_crowded; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view> {}(text); }
    };
    struct Natural {
        bool operator()(std::string_view left, std::string_view right) const { return naturallyLess(left, right); }
    };
    [[nodiscard]] std::uint64_t add(std::string_view value);

    std::unordered_map<std::string, std::uint64_t, Hash, std::equal_to<>> m_numbers;
    std::map<std::string_view, std::uint64_t, Natural> m_sorted; // of the same texts; made when it is needed
    bool m_crowded = false;
};

} // namespace leitstand
