// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/onset_history.h"

#include <algorithm>

namespace leitstand {
namespace {

using std::chrono::floor;
using std::chrono::minutes;
using std::chrono::seconds;

// Two different beginnings of one minute with equal 64-bit hashes are less likely than a broken memory cell.
std::uint64_t identityOf(const AlertCondition& condition)
{
    const auto moment = static_cast<std::uint64_t>(condition.startsAt.time_since_epoch().count());
    return AlertKeyHash()(condition.key) ^ (moment * 0x9E3779B97F4A7C15ULL);
}

} // namespace

OnsetHistory::Minute OnsetHistory::keptFrom(Instant now)
{
    return floor<minutes>(now) - Kept - LongestWindow;
}

bool OnsetHistory::add(const AlertCondition& condition, Instant now)
{
    const auto minute = floor<minutes>(condition.startsAt);
    if (minute < keptFrom(now) || condition.startsAt > now + ClockSkew)
        return false;
    Bucket& bucket = m_minutes[minute];
    if (!bucket.seen.insert(identityOf(condition)).second)
        return false;
    const auto second = floor<seconds>(condition.startsAt) - minute;
    ++bucket.seconds[static_cast<std::size_t>(second.count())].of(condition.severity);
    return true;
}

void OnsetHistory::prune(Instant now)
{
    m_minutes.erase(m_minutes.begin(), m_minutes.lower_bound(keptFrom(now)));
}

void OnsetHistory::clear()
{
    m_minutes.clear();
}

std::vector<MinuteOfOnsets> OnsetHistory::perMinute(Instant now, minutes span) const
{
    std::vector<MinuteOfOnsets> result;
    const auto last = floor<minutes>(now);
    for (auto minute = last - span + minutes(1); minute <= last; minute += minutes(1)) {
        MinuteOfOnsets entry { minute, {} };
        if (const auto bucket = m_minutes.find(minute); bucket != m_minutes.end()) {
            const auto gone = std::min<std::int64_t>((floor<seconds>(now) - minute).count(), 59);
            for (std::int64_t second = 0; second <= gone; ++second)
                entry.counts += bucket->second.seconds[static_cast<std::size_t>(second)];
        }
        result.push_back(entry);
    }
    return result;
}

std::uint32_t OnsetHistory::countIn(Second after, Second until) const
{
    std::uint32_t count = 0;
    const auto end = m_minutes.upper_bound(floor<minutes>(until));
    for (auto bucket = m_minutes.lower_bound(floor<minutes>(after + seconds(1))); bucket != end; ++bucket) {
        const auto from = std::max<std::int64_t>((after - bucket->first).count() + 1, 0);
        const auto to = std::min<std::int64_t>((until - bucket->first).count(), 59);
        for (std::int64_t second = from; second <= to; ++second)
            count += bucket->second.seconds[static_cast<std::size_t>(second)].total();
    }
    return count;
}

std::uint32_t OnsetHistory::newAlerts(Instant now, minutes within) const
{
    const auto until = floor<seconds>(now);
    return countIn(until - within, until);
}

FloodState OnsetHistory::flood(Instant now, const FloodLimits& limits) const
{
    const auto window = std::min<seconds>(limits.window, LongestWindow);
    const Second until = floor<seconds>(now);
    const Second from = until - Kept;

    // Beginnings per second from one window before the hour on; what leaves the window is the same series, later.
    const Second first = from - window;
    std::vector<std::uint32_t> perSecond(static_cast<std::size_t>((until - first).count()) + 1);
    for (auto bucket = m_minutes.lower_bound(floor<minutes>(first)); bucket != m_minutes.end(); ++bucket) {
        for (std::int64_t second = 0; second < 60; ++second) {
            const auto at = (bucket->first - first).count() + second;
            if (at >= 0 && at < static_cast<std::int64_t>(perSecond.size()))
                perSecond[static_cast<std::size_t>(at)]
                    = bucket->second.seconds[static_cast<std::size_t>(second)].total();
        }
    }

    FloodState state { false, std::nullopt, countIn(first, from) };
    const auto width = static_cast<std::size_t>(window.count());
    for (std::size_t at = width;; ++at) {
        if (!state.active && state.newAlerts > limits.startsAbove) {
            state.active = true;
            state.since = first + seconds(at);
        } else if (state.active && state.newAlerts < limits.endsBelow) {
            state.active = false;
            state.since.reset();
        }
        if (at + 1 == perSecond.size())
            return state;
        state.newAlerts += perSecond[at + 1];
        state.newAlerts -= perSecond[at + 1 - width];
    }
}

} // namespace leitstand
