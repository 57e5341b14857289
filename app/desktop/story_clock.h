// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What time it is for the window: the real time, or that of the story that is played. The one place where the window's
// program reads the system's clock. All windows of one engine share the story's time, which engine.json holds.
#pragma once

#include "workspace/engine_file.h"
#include "workspace/workspace.h"

#include <memory>
#include <mutex>
#include <optional>

namespace leitstand {

[[nodiscard]] Instant realNow();

class StoryClock {
public:
    void follow(const std::optional<StoryTime>& story); // any thread
    [[nodiscard]] std::optional<StoryTime> story() const;
    [[nodiscard]] Instant now() const;
    // Works in any thread, also after this object has gone.
    [[nodiscard]] TimeSource clock() const;

private:
    struct Shared {
        mutable std::mutex mutex;
        std::optional<StoryTime> story;

        [[nodiscard]] Instant now() const;
    };
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
};

} // namespace leitstand
