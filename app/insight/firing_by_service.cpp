// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/firing_by_service.h"

#include <algorithm>
#include <tuple>

namespace leitstand {
namespace {

bool ranksBefore(const ServiceRow* left, const ServiceRow* right)
{
    const auto leftFiring = left->firing.total();
    const auto rightFiring = right->firing.total();
    // More comes first, so the counts are compared crosswise.
    return std::tie(rightFiring, right->acknowledged, left->service)
        < std::tie(leftFiring, left->acknowledged, right->service);
}

} // namespace

void FiringByService::update(std::span<const AlertSlot> changed, const std::vector<Alert>& alerts)
{
    m_slots.resize(alerts.size());
    for (const AlertSlot slot : changed) {
        const Alert& alert = alerts[slot];
        Counted& before = m_slots[slot];
        Counted now { before.row, alert.condition.severity, alert.state() };
        if (m_rows.empty() || m_rows[now.row].service != alert.condition.service)
            now.row = rowOf(alert.condition.service);
        count(before, false);
        count(now, true);
        before = now;
    }
}

void FiringByService::clear()
{
    *this = FiringByService();
}

void FiringByService::count(const Counted& as, bool add)
{
    const std::uint32_t by = add ? 1 : ~0U; // adding all ones takes one away
    if (as.state == AlertState::Firing) {
        m_rows[as.row].firing.of(as.severity) += by;
        m_firing.of(as.severity) += by;
    } else if (as.state == AlertState::Acknowledged) {
        m_rows[as.row].acknowledged += by;
        m_acknowledged += by;
    }
}

std::uint32_t FiringByService::rowOf(const std::string& service)
{
    const auto [entry, isNew] = m_rowOf.try_emplace(service, static_cast<std::uint32_t>(m_rows.size()));
    if (isNew)
        m_rows.push_back({ service, {}, 0 });
    return entry->second;
}

ServiceOverview FiringByService::overview(std::size_t most) const
{
    std::vector<const ServiceRow*> rows;
    for (const ServiceRow& row : m_rows) {
        if (row.firing.total() > 0 || row.acknowledged > 0)
            rows.push_back(&row);
    }
    const auto shown = std::min(most, rows.size());
    const auto cut = rows.begin() + static_cast<std::ptrdiff_t>(shown);
    std::partial_sort(rows.begin(), cut, rows.end(), ranksBefore);

    ServiceOverview overview;
    for (auto row = rows.begin(); row != cut; ++row)
        overview.top.push_back(**row);
    for (auto row = cut; row != rows.end(); ++row) {
        ++overview.otherServices;
        overview.othersFiring += (*row)->firing;
        overview.othersAcknowledged += (*row)->acknowledged;
    }
    return overview;
}

} // namespace leitstand
