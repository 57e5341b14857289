// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an incident has cost so far, where the catalogue gives components a rate per minute.
#pragma once

#include "domain/catalogue.h"
#include "domain/outage_totals.h"

#include <optional>
#include <span>

namespace leitstand {

// In the catalogue's currency: of each component with a rate, the minutes in which it was down or degraded (a union, open
// outages until `now`), times the rate. Planned work costs nothing. Nothing when no component that was out has a rate.
[[nodiscard]] std::optional<double> costOf(
    std::span<const Outage* const> outages, const Catalogue& catalogue, Instant now);

} // namespace leitstand
