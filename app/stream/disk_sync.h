// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings what a server on this machine has written onto the disk. nats-server 2.9 itself does so every two minutes; any
// process may ask the kernel to do it for the file system on which the store lies.
//
// The work is done in a thread of its own, because a busy disk takes seconds. Results come in the thread that owns the
// object. A sync that hangs does not hold up the destructor for more than two seconds; its result is then dropped.
#pragma once

#include "domain/expected.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>

namespace leitstand {

// Syncs the file system that holds the folder; runs in any thread and may take long.
using DiskSyncFunction = std::function<Outcome(const std::string& folder)>;

[[nodiscard]] Outcome syncFileSystem(const std::string& folder);

class DiskSync : public QObject {
    Q_OBJECT
public:
    explicit DiskSync(DiskSyncFunction function = syncFileSystem, QObject* parent = nullptr);
    ~DiskSync() override;

    void sync(std::string folder, std::function<void(Outcome)> done);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace leitstand
