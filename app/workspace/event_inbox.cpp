// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/event_inbox.h"

#include <iterator>

namespace leitstand {

void EventInbox::put(std::vector<Arrival>&& arrivals)
{
    if (arrivals.empty())
        return;
    bool wasEmpty = false;
    {
        const std::scoped_lock lock(m_mutex);
        wasEmpty = m_arrivals.empty();
        if (wasEmpty)
            m_arrivals.swap(arrivals);
        else
            m_arrivals.insert(
                m_arrivals.end(), std::make_move_iterator(arrivals.begin()), std::make_move_iterator(arrivals.end()));
        m_size.store(m_arrivals.size(), std::memory_order_relaxed);
    }
    if (wasEmpty)
        m_wake();
}

std::vector<Arrival> EventInbox::takeAll()
{
    std::vector<Arrival> taken;
    const std::scoped_lock lock(m_mutex);
    taken.swap(m_arrivals);
    m_size.store(0, std::memory_order_relaxed);
    return taken;
}

} // namespace leitstand
