// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names of the event types, in the order of the variants in domain/event.h. Private to this folder.
#pragma once

#include <array>
#include <string_view>

namespace leitstand::types {

inline constexpr std::string_view Prefix = "org.leitstand.";
inline constexpr std::string_view AlertChanged = "org.leitstand.alert.changed.v1";
inline constexpr std::string_view MetricSampled = "org.leitstand.metric.sampled.v1";
inline constexpr std::string_view GatewayReported = "org.leitstand.gateway.reported.v1";

inline constexpr std::array<std::string_view, 9> Case = {
    "org.leitstand.incident.opened.v1",
    "org.leitstand.incident.acknowledged.v1",
    "org.leitstand.incident.lane_moved.v1",
    "org.leitstand.incident.priority_changed.v1",
    "org.leitstand.incident.title_changed.v1",
    "org.leitstand.incident.customer_impact_changed.v1",
    "org.leitstand.incident.alerts_linked.v1",
    "org.leitstand.incident.alerts_unlinked.v1",
    "org.leitstand.incident.note_added.v1",
};

inline constexpr std::array<std::string_view, 2> Comms = {
    "org.leitstand.draft.saved.v1",
    "org.leitstand.message.published.v1",
};

} // namespace leitstand::types
