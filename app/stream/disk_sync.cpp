// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/disk_sync.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <thread>

namespace leitstand {

namespace {

constexpr std::chrono::seconds patienceAtTheEnd { 2 };

Error syncProblem(const std::string& folder, int number)
{
    return { std::string("the log cannot be brought onto the disk: ") + std::strerror(number), folder,
        "check the disk; what was entered may be lost in a power cut" };
}

} // namespace

Outcome syncFileSystem(const std::string& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return syncProblem(folder, errno);
    const int failed = ::syncfs(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    if (failed != 0)
        return syncProblem(folder, failed);
    return Done {};
}

struct DiskSync::Shared {
    struct Job {
        std::string folder;
        std::function<void(Outcome)> done;
    };

    DiskSyncFunction function;
    std::mutex mutex;
    std::condition_variable wake;
    std::condition_variable ended;
    std::deque<Job> jobs;
    DiskSync* owner = nullptr; // null: results are not wanted any more
    bool over = false;

    void work()
    {
        std::unique_lock lock(mutex);
        while (true) {
            wake.wait(lock, [this] { return !jobs.empty() || !owner; });
            if (!owner)
                break;
            Job job = std::move(jobs.front());
            jobs.pop_front();
            lock.unlock();
            Outcome outcome = function(job.folder);
            lock.lock();
            // Under the lock: the owner cannot go away while it is being posted to.
            if (owner)
                QMetaObject::invokeMethod(
                    owner, [done = std::move(job.done), outcome = std::move(outcome)] { done(outcome); },
                    Qt::QueuedConnection);
        }
        over = true;
        ended.notify_all();
    }
};

DiskSync::DiskSync(DiskSyncFunction function, QObject* parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->function = std::move(function);
    m_shared->owner = this;
    // Not joined: a thread that hangs in the kernel keeps what it needs alive by itself.
    std::thread([shared = m_shared] { shared->work(); }).detach();
}

DiskSync::~DiskSync()
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->owner = nullptr;
    m_shared->wake.notify_all();
    m_shared->ended.wait_for(lock, patienceAtTheEnd, [this] { return m_shared->over; });
}

void DiskSync::sync(std::string folder, std::function<void(Outcome)> done)
{
    const std::scoped_lock lock(m_shared->mutex);
    m_shared->jobs.push_back({ std::move(folder), std::move(done) });
    m_shared->wake.notify_one();
}

} // namespace leitstand
