// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages and their totals as JSON. Totals are { down_minutes, degraded_minutes, total_minutes }; what is open counts until
// `now`. Pure.
#pragma once

#include "domain/outage_totals.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <span>

namespace leitstand {

[[nodiscard]] QJsonObject outageDocument(const Outage& outage);
[[nodiscard]] QJsonObject totalsDocument(const OutageTotals& totals);
// Overall, by_component, by_segment (null: all customers) and by_day.
[[nodiscard]] QJsonObject totalsDocument(std::span<const Outage* const> outages, const QTimeZone& zone, Instant now);
// Overall, by_day and by_month.
[[nodiscard]] QJsonObject calendarTotalsDocument(
    std::span<const Outage* const> outages, const QTimeZone& zone, Instant now);

} // namespace leitstand
