// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/story_clock.h"

namespace leitstand {

Instant realNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Instant StoryClock::Shared::now() const
{
    const std::lock_guard lock(mutex);
    return story ? storyInstant(*story, realNow()) : realNow();
}

void StoryClock::follow(const std::optional<StoryTime>& story)
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->story = story;
}

std::optional<StoryTime> StoryClock::story() const
{
    const std::lock_guard lock(m_shared->mutex);
    return m_shared->story;
}

Instant StoryClock::now() const
{
    return m_shared->now();
}

TimeSource StoryClock::clock() const
{
    return [shared = m_shared] { return shared->now(); };
}

} // namespace leitstand
