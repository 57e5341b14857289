// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long to wait before the next attempt: short after the first failure, doubled each time up to a limit, and spread,
// so that a room full of desktops does not come back in the same instant. Pure: the caller brings the randomness.
#pragma once

#include <algorithm>
#include <chrono>

namespace leitstand {

class RetryDelay {
public:
    RetryDelay(std::chrono::milliseconds first, std::chrono::milliseconds longest)
        : m_first(first)
        , m_longest(longest)
        , m_next(first)
    { }

    void reset() { m_next = m_first; }

    // `spread` is a random number from 0 to 1; the delay lies between three and five quarters of the nominal one.
    [[nodiscard]] std::chrono::milliseconds next(double spread)
    {
        const std::chrono::milliseconds nominal = m_next;
        m_next = std::min(m_next * 2, m_longest);
        const auto spreadOut = static_cast<double>(nominal.count()) * (0.75 + 0.5 * spread);
        return std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(spreadOut));
    }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

} // namespace leitstand
