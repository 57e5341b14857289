// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A question that one thread waits for and another answers, or nobody. Private to this folder.
#pragma once

#include "domain/instant.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace leitstand {

class PendingClaim {
public:
    // An answer that comes too late has no effect.
    void answer(bool granted)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_answer)
                m_answer = granted;
        }
        m_answered.notify_one();
    }

    // False as well when `within` is over or `isStopping`.
    [[nodiscard]] bool wait(Span within, const std::function<bool()>& isStopping)
    {
        constexpr Span LookEvery = std::chrono::milliseconds(50);
        std::unique_lock lock(m_mutex);
        for (Span waited {}; waited < within && !m_answer && !isStopping(); waited += LookEvery)
            m_answered.wait_for(lock, LookEvery, [this] { return m_answer.has_value(); });
        if (!m_answer)
            m_answer = false;
        return *m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_answered;
    std::optional<bool> m_answer;
};

} // namespace leitstand
