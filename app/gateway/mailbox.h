// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Hands work from other threads to the thread that this object lives in. Whoever posts has to stop before it goes.
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace leitstand {

class Mailbox : public QObject {
    Q_OBJECT
public:
    using Work = std::function<void()>;

    // From any thread. Done in the order of the calls, soon; not at all when the mailbox goes first.
    void post(Work work);

private:
    void deliver();

    // A lock of the standard library and not Qt's own queue alone: thread sanitizers see it.
    std::mutex m_mutex;
    std::vector<Work> m_waiting;
};

} // namespace leitstand
