// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The alerts that began lately, and a sample of what is usual beside them: all that the search for groups needs. It
// follows the fold change by change and gives out pictures that share what they show, so that the search can run in
// another thread while the fold goes on, and costs the same beside 100,000 alerts as beside a hundred. A value without
// clock and thread.
#pragma once

#include "domain/operations_state.h"
#include "insight/gathering.h"

#include <map>
#include <memory>
#include <set>
#include <span>
#include <vector>

namespace leitstand {

struct RecentAlert {
    AlertSlot slot = 0;
    std::shared_ptr<const AlertCondition> condition; // never null
    bool fresh = false; // began less than RecentAlerts::Fresh ago
    bool open = false; // fires, and no open incident holds it
};

// A moment of it. Nothing in it changes any more: any thread may read it.
struct RecentPicture {
    std::vector<RecentAlert> alerts; // by slot
    std::vector<std::shared_ptr<const AlertCondition>> usual;
    std::shared_ptr<const Catalogue> catalogue; // never null
    GroupingRecords decisions;
    std::vector<Gathering> gatherings;
    Instant now;
};

class RecentAlerts {
public:
    // Alerts that began longer ago are what is usual.
    static constexpr std::chrono::minutes Fresh { 15 };
    // A source's clock may run ahead by so much.
    static constexpr std::chrono::minutes Ahead { 5 };
    static constexpr std::size_t UsualKept = 4000;

    // True when an alert that is fresh has changed, or one that is held.
    bool take(const OperationsState& state, std::span<const AlertSlot> slots, Instant now);
    // All slots mean something else.
    void rebuild(const OperationsState& state, Instant now);
    // These are followed on, however long ago they began.
    void hold(std::set<AlertSlot> slots) { m_held = std::move(slots); }

    [[nodiscard]] RecentPicture picture(const OperationsState& state, Instant now);
    [[nodiscard]] bool empty() const { return m_recent.empty(); }

private:
    struct Entry {
        std::shared_ptr<const AlertCondition> condition;
        bool open = false;
    };

    bool takeSlot(const OperationsState& state, AlertSlot slot, Instant now);
    void addUsual(AlertSlot slot, const std::shared_ptr<const AlertCondition>& condition);
    [[nodiscard]] bool isSampled(AlertSlot slot) const { return slot % m_stride == 0; }

    std::map<AlertSlot, Entry> m_recent;
    std::set<AlertSlot> m_held;
    std::map<AlertSlot, std::shared_ptr<const AlertCondition>> m_usual;
    AlertSlot m_stride = 1; // every so many-th alert is in the sample
};

} // namespace leitstand
