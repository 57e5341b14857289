// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings results from the network thread to the objects that wait for them, in their own threads. An object that is
// destroyed meanwhile gets nothing; that it can be destroyed at any moment in another thread is what this is for.
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>

namespace leitstand {

// Made in the thread that makes the call, while the context is alive. A null context means: run it right here.
class Courier {
public:
    explicit Courier(QObject* context)
    {
        if (!context)
            return;
        m_guard = std::make_shared<Guard>();
        m_guard->context = context;
        // Runs in the thread that destroys the context, before it is gone.
        m_guard->watch = QObject::connect(
            context, &QObject::destroyed, context,
            [guard = m_guard] {
                const std::scoped_lock lock(guard->mutex);
                guard->context = nullptr;
            },
            Qt::DirectConnection);
    }

    // Once.
    void deliver(std::function<void()> call) const
    {
        if (!m_guard) {
            call();
            return;
        }
        const std::scoped_lock lock(m_guard->mutex);
        if (!m_guard->context)
            return;
        QMetaObject::invokeMethod(m_guard->context, std::move(call), Qt::QueuedConnection);
        QObject::disconnect(m_guard->watch);
    }

private:
    struct Guard {
        std::mutex mutex;
        QObject* context = nullptr;
        QMetaObject::Connection watch;
    };
    std::shared_ptr<Guard> m_guard;
};

} // namespace leitstand
