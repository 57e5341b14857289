// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When alerts began, over the last hour: the chart of new alerts per minute. Fed with every condition that passes by, in
// any order, also twice: an alert's beginning (its key and startsAt) counts once, so a snapshot and a reading of the
// history may overlap.
//
// A value without clock and thread. Counts are kept per second: memory follows the number of beginnings in the last hour,
// answers cost the same for ten beginnings and for 100,000.
#pragma once

#include "insight/severity_counts.h"

#include <chrono>
#include <map>
#include <unordered_set>
#include <vector>

namespace leitstand {

struct MinuteOfOnsets {
    Instant minute; // its beginning; whole minutes, so that a past minute never changes its place
    SeverityCounts counts;

    friend bool operator==(const MinuteOfOnsets&, const MinuteOfOnsets&) = default;
};

class OnsetHistory {
public:
    // What is answered about: the hour before `now`.
    static constexpr std::chrono::minutes Kept { 60 };

    // How far a source's clock may run ahead; what claims to begin later than that is not kept.
    static constexpr std::chrono::minutes ClockSkew { 60 };

    // True when this beginning is new and recent enough at `now` to be kept.
    bool add(const AlertCondition& condition, Instant now);

    // Lets go of what is no longer needed at `now` or later. Call it now and then, such as once a minute.
    void prune(Instant now);
    void clear();

    // One entry per minute, oldest first; the last is the minute that `now` lies in, as far as it has gone. What begins
    // after `now` (a source's clock may run ahead) is not counted yet.
    [[nodiscard]] std::vector<MinuteOfOnsets> perMinute(Instant now, std::chrono::minutes span = Kept) const;

private:
    using Minute = std::chrono::sys_time<std::chrono::minutes>;

    struct Bucket {
        std::array<SeverityCounts, 60> seconds {};
        std::unordered_set<std::uint64_t> seen; // hashes of (key, startsAt)
    };

    [[nodiscard]] static Minute keptFrom(Instant now);

    std::map<Minute, Bucket> m_minutes;
};

} // namespace leitstand
