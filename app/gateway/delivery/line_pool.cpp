// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/line_pool.h"

namespace leitstand {
namespace {

constexpr auto KeepLineFor = std::chrono::seconds(20);

} // namespace

LinePool::LinePool(const Channel& channel, Calls calls) : m_channel(channel), m_calls(std::move(calls)) { }

LinePool::~LinePool()
{
    beginStop();
    for (std::thread& thread : m_threads)
        thread.join();
}

void LinePool::put(HandoverJob job)
{
    bool needsAnother = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        needsAnother = static_cast<std::size_t>(m_idle) < m_jobs.size()
            && m_threads.size() < static_cast<std::size_t>(m_channel.facts().lines);
    }
    if (needsAnother && !m_stopping) {
        ++m_running;
        m_threads.emplace_back([this] { run(); });
    }
    m_changed.notify_one();
}

std::vector<HandoverJob> LinePool::withdraw()
{
    const std::lock_guard lock(m_mutex);
    std::vector<HandoverJob> jobs(std::make_move_iterator(m_jobs.begin()), std::make_move_iterator(m_jobs.end()));
    m_jobs.clear();
    return jobs;
}

void LinePool::beginStop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
}

void LinePool::run()
{
    std::unique_ptr<ChannelLine> line;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_jobs.empty()) {
            ++m_idle;
            const auto isNeeded = [this] { return m_stopping || !m_jobs.empty(); };
            if (line && !m_changed.wait_for(lock, KeepLineFor, isNeeded)) {
                lock.unlock();
                line.reset(); // says good-bye, which can take a while
                lock.lock();
            } else if (!line) {
                m_changed.wait(lock, isNeeded);
            }
            --m_idle;
            continue;
        }
        const HandoverJob job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        if (!line)
            line = m_channel.openLine();
        m_calls.ended(job, work(*line, job));
        lock.lock();
    }
    lock.unlock();
    line.reset();
    --m_running;
}

HandoverResult LinePool::work(ChannelLine& line, const HandoverJob& job)
{
    if (!job.message)
        return line.refresh(*job.content);
    return line.deliver({ *job.message, job.recipient, job.content.get(), [this, &job] { return m_calls.claim(job); },
        [this] { return m_stopping.load(); } });
}

} // namespace leitstand
