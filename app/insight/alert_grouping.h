// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the alerts that have just begun belong together, and by what one can tell.
//
// A cause shows as a trait that its alerts have and others lack. A trait that is shared by a fraction f of the new alerts
// and by a fraction p of the alerts that are known otherwise is worth k·ln(f/p) for its k alerts: the surprise of
// Adtributor (Bhagwan et al., NSDI 2014) weighted as in a log-likelihood ratio (Dunning 1993). What everything has,
// such as env=prod, is worth nothing. Those causes are chosen that together describe the new alerts best for their
// number (minimum description length), so that one data centre is not split into its racks, and two data centres are not
// one "team". The catalogue's dependencies count as traits: services without a common label that all need the same
// database share that. What people decided about earlier groups weighs in.
//
// A pure function; 10,000 new alerts beside 100,000 known ones take some hundred milliseconds. Any thread.
#pragma once

#include "insight/alert_traits.h"

#include <span>

namespace leitstand {

// What people decided about suggested groups, by the name of the label that told them; services needed count under "".
struct GroupingDecisions {
    struct Tally {
        std::uint32_t accepted = 0;
        std::uint32_t split = 0;
        std::uint32_t dismissed = 0;

        friend bool operator==(const Tally&, const Tally&) = default;
    };
    std::map<std::string, Tally, std::less<>> byName;

    // Around 1: below where groups by this label were mostly dismissed or split, above where they were accepted.
    [[nodiscard]] double weight(const AlertTrait& trait) const;
};

struct SharedTrait {
    AlertTrait trait;
    double within = 0; // share of the group's alerts that have it
    double without = 0; // share of all other alerts that have it

    friend bool operator==(const SharedTrait&, const SharedTrait&) = default;
};

struct AlertGroup {
    std::vector<std::size_t> members; // places in the list of new alerts, ascending
    std::vector<AlertTrait> cause; // one or two; an alert that has all of them belongs to the group
    std::vector<AlertTrait>
        consequences; // an alert that needs one of these services does so, too, which fails by the cause
    std::vector<SharedTrait> shared; // what nearly all members have and others mostly lack, the most telling first
    double sureness = 0; // 0 to 1: how little of it chance would explain

    friend bool operator==(const AlertGroup&, const AlertGroup&) = default;
};

struct GroupingLimits {
    std::size_t smallest = 3; // alerts in a group
    double leastSure = 0.4; // groups that are less sure are not told
};

// Groups of `fresh`, the largest first; an alert is in one at most. `known` are alerts that began earlier, firing or
// resolved: they tell what is usual here. Pointers are never null.
[[nodiscard]] std::vector<AlertGroup> groupAlerts(std::span<const AlertCondition* const> fresh,
    std::span<const AlertCondition* const> known, const ServiceNeeds& needs, const GroupingDecisions& decisions = {},
    const GroupingLimits& limits = {});

} // namespace leitstand
