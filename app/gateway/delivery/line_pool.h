// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The threads of one channel: each opens a line when there is something to do, and lets it go when there has been nothing
// for a while. Jobs are begun in the order in which they came. All calls are made in the gateway's thread.
#pragma once

#include "gateway/channels/channel.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace leitstand {

struct HandoverJob {
    std::shared_ptr<const OutgoingMessage> message; // null: the content is to be shown without one
    Recipient recipient;
    std::shared_ptr<const ChannelContent> content;
    std::shared_ptr<std::atomic<bool>> taken = std::make_shared<std::atomic<bool>>(false); // by another gateway
};

class LinePool {
public:
    // Both are called in the threads of the lines. `claim` may wait, and has to come back soon once beginStop() was
    // called; the job is the one of the call.
    struct Calls {
        std::function<bool(const HandoverJob&)> claim;
        std::function<void(const HandoverJob&, const HandoverResult&)> ended;
    };

    LinePool(const Channel& channel, Calls calls);
    ~LinePool(); // stops and waits
    LinePool(const LinePool&) = delete;
    LinePool& operator=(const LinePool&) = delete;

    void put(HandoverJob job);
    // What has not been begun.
    [[nodiscard]] std::vector<HandoverJob> withdraw();

    // Begins nothing new; what has been claimed is finished. Does not wait.
    void beginStop();
    [[nodiscard]] bool hasStopped() const { return m_running == 0; }
    [[nodiscard]] bool isStopping() const { return m_stopping; }

private:
    void run();
    [[nodiscard]] HandoverResult work(ChannelLine& line, const HandoverJob& job);

    const Channel& m_channel;
    Calls m_calls;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<HandoverJob> m_jobs;
    int m_idle = 0;
    std::atomic<bool> m_stopping { false };
    std::atomic<int> m_running { 0 };
    std::vector<std::thread> m_threads;
};

} // namespace leitstand
