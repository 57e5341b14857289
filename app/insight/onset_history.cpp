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
    return floor<minutes>(now) - Kept;
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

} // namespace leitstand
