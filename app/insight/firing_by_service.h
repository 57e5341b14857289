// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How many alerts fire at each service, by severity. Acknowledged alerts are counted apart, silenced and resolved ones
// not at all. It follows the fold slot by slot: it remembers what it counted each slot as, so a change costs the same
// whether there are ten alerts or 100,000. A value without clock and thread.
#pragma once

#include "domain/operations_state.h"
#include "insight/severity_counts.h"

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace leitstand {

struct ServiceRow {
    std::string service; // empty: those whose source names no service
    SeverityCounts firing;
    std::uint32_t acknowledged = 0;

    friend bool operator==(const ServiceRow&, const ServiceRow&) = default;
};

struct ServiceOverview {
    std::vector<ServiceRow> top; // most firing alerts first, then most acknowledged, then by name
    std::size_t otherServices = 0; // those that did not fit into `top`
    SeverityCounts othersFiring;
    std::uint32_t othersAcknowledged = 0;

    friend bool operator==(const ServiceOverview&, const ServiceOverview&) = default;
};

class FiringByService {
public:
    // `changed` as the fold names them (a slot may be named more than once), `alerts` as they are now.
    void update(std::span<const AlertSlot> changed, const std::vector<Alert>& alerts);
    // The fold forgot its alerts.
    void clear();

    [[nodiscard]] ServiceOverview overview(std::size_t most) const;
    // Over all services.
    [[nodiscard]] const SeverityCounts& firing() const { return m_firing; }
    [[nodiscard]] std::uint32_t acknowledged() const { return m_acknowledged; }

private:
    // What a slot was counted as.
    struct Counted {
        std::uint32_t row = 0;
        Severity severity = Severity::Unknown;
        AlertState state = AlertState::Resolved;
    };

    void count(const Counted& as, bool add);
    [[nodiscard]] std::uint32_t rowOf(const std::string& service);

    std::vector<Counted> m_slots;
    std::vector<ServiceRow> m_rows; // never removed: a service keeps its place
    std::unordered_map<std::string, std::uint32_t> m_rowOf;
    SeverityCounts m_firing;
    std::uint32_t m_acknowledged = 0;
};

} // namespace leitstand
