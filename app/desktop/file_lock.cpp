// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/file_lock.h"

#include "workspace/private_file.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace leitstand {

Expected<std::optional<FileLock>> FileLock::tryTake(const std::string& path)
{
    const auto failure = [&path](int error) {
        return Error { "the lock file cannot be used: " + describeErrno(error), path,
            remedyForFileError(error, std::filesystem::path(path).parent_path().string()) };
    };
    FileLock lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0600));
    if (lock.m_descriptor < 0)
        return failure(errno);
    if (::flock(lock.m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return std::optional<FileLock>(std::move(lock));
    if (errno == EWOULDBLOCK || errno == EINTR)
        return std::optional<FileLock>();
    return failure(errno);
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileLock::FileLock(FileLock&& other) noexcept : m_descriptor(other.take()) { }

FileLock& FileLock::operator=(FileLock&& other) noexcept
{
    if (this != &other) {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
        m_descriptor = other.take();
    }
    return *this;
}

void FileLock::notePid(int descriptor, std::int64_t pid)
{
    const std::string text = std::to_string(pid) + "\n";
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.data(), text.size(), 0); // a courtesy: the lock holds without it
}

std::int64_t FileLock::notedPid(const std::string& path)
{
    std::array<char, 32> text {};
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0)
        return 0;
    const ssize_t count = ::read(descriptor, text.data(), text.size() - 1);
    ::close(descriptor);
    return count > 0 ? std::strtoll(text.data(), nullptr, 10) : 0;
}

int FileLock::take()
{
    return std::exchange(m_descriptor, -1);
}

} // namespace leitstand
