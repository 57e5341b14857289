// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/mailbox.h"

#include <QMetaObject>

#include <utility>

namespace leitstand {

void Mailbox::post(Work work)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.empty();
        m_waiting.push_back(std::move(work));
    }
    if (first)
        QMetaObject::invokeMethod(this, &Mailbox::deliver, Qt::QueuedConnection);
}

void Mailbox::deliver()
{
    std::vector<Work> work;
    {
        const std::lock_guard lock(m_mutex);
        work.swap(m_waiting);
    }
    for (Work& each : work)
        each();
}

} // namespace leitstand
