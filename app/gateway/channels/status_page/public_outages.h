// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages as customers may know them at a moment: what was recorded of them, and what they make of a component. Private to
// this folder.
#pragma once

#include "domain/outage_totals.h"
#include "gateway/channels/status_page/content.h"

#include <optional>
#include <span>
#include <vector>

namespace leitstand::status_page {

// The outage as far as it had come at `asOf`: nothing if it had not begun, still open if it ended later.
[[nodiscard]] std::optional<Outage> asKnownAt(const Outage& outage, Instant asOf);

// What one state of an outage makes of its component. Planned ones are maintenance.
[[nodiscard]] ComponentStatus statusOf(const Outage& outage, OutageState state);

// The worst that the outages made of the component in the interval, by open and ended spells.
[[nodiscard]] ComponentStatus worstOf(
    std::span<const Outage* const> outages, const ComponentId& component, const Interval& within);

} // namespace leitstand::status_page
