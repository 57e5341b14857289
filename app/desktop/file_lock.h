// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A lock on a file that the kernel gives back when the last process that holds it ends, in whatever way (flock). The
// descriptor may be handed to a child: then the lock lives as long as the child. Any thread.
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <optional>
#include <string>

namespace leitstand {

class FileLock {
public:
    // Nothing if somebody else holds it. Makes the file (mode 0600); it is never removed, or two could hold "the" lock.
    [[nodiscard]] static Expected<std::optional<FileLock>> tryTake(const std::string& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    // Whoever else wants the lock can read who has it.
    static void notePid(int descriptor, std::int64_t pid);
    [[nodiscard]] static std::int64_t notedPid(const std::string& path); // 0: none

    // Gives the descriptor out of hand; the caller closes it.
    [[nodiscard]] int take();

private:
    explicit FileLock(int descriptor) : m_descriptor(descriptor) { }

    int m_descriptor = -1;
};

} // namespace leitstand
