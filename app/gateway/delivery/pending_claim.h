// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The right to hand over to a recipient: a question that one thread waits for and another answers, or nobody.
#pragma once

#include "domain/instant.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace leitstand {

enum class ClaimAnswer {
    Granted, // the log says that we do
    Taken, // somebody else hands over to this recipient, or has done so
    Refused, // the log has not said so
};

class PendingClaim {
public:
    // An answer that comes too late has no effect.
    void answer(ClaimAnswer answer)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_answer)
                m_answer = answer;
        }
        m_answered.notify_one();
    }

    // Refused as well when `within` is over or `isStopping`.
    [[nodiscard]] ClaimAnswer wait(Span within, const std::function<bool()>& isStopping)
    {
        constexpr Span LookEvery = std::chrono::milliseconds(50);
        std::unique_lock lock(m_mutex);
        for (Span waited {}; waited < within && !m_answer && !isStopping(); waited += LookEvery)
            m_answered.wait_for(lock, LookEvery, [this] { return m_answer.has_value(); });
        if (!m_answer)
            m_answer = ClaimAnswer::Refused;
        return *m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_answered;
    std::optional<ClaimAnswer> m_answer;
};

} // namespace leitstand
