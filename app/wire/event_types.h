// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The names of the event types, in the order of the variants in domain/event.h. Private to this folder.
#pragma once

#include "domain/event.h"

#include <array>
#include <string_view>
#include <variant>

namespace leitstand::types {

inline constexpr std::string_view Prefix = "org.leitstand.";
inline constexpr std::string_view AlertChanged = "org.leitstand.alert.changed.v1";
inline constexpr std::string_view MetricSampled = "org.leitstand.metric.sampled.v1";
inline constexpr std::string_view GatewayReported = "org.leitstand.gateway.reported.v1";
inline constexpr std::string_view CatalogueApplied = "org.leitstand.catalog.applied.v1";
inline constexpr std::string_view GroupingDecided = "org.leitstand.grouping.decided.v1";
inline constexpr std::string_view PresenceNoticed = "org.leitstand.presence.noticed.v1";

inline constexpr std::string_view AlertsAcknowledged = "org.leitstand.alert.acknowledged.v1";
inline constexpr std::string_view AlertsReleased = "org.leitstand.alert.released.v1";
inline constexpr std::string_view SilenceRequested = "org.leitstand.silence.requested.v1";
inline constexpr std::string_view SilenceWithdrawn = "org.leitstand.silence.withdrawn.v1";
inline constexpr std::string_view SilenceAnswered = "org.leitstand.silence.answered.v1";
inline constexpr std::string_view SilenceReported = "org.leitstand.silence.reported.v1";
inline constexpr std::array Handling { AlertsAcknowledged, AlertsReleased, SilenceRequested, SilenceWithdrawn,
    SilenceAnswered, SilenceReported };

inline constexpr std::array<std::string_view, std::variant_size_v<CaseChange>> Case = {
    "org.leitstand.incident.opened.v1",
    "org.leitstand.incident.acknowledged.v1",
    "org.leitstand.incident.lane_moved.v1",
    "org.leitstand.incident.priority_changed.v1",
    "org.leitstand.incident.title_changed.v1",
    "org.leitstand.incident.customer_impact_changed.v1",
    "org.leitstand.incident.alerts_linked.v1",
    "org.leitstand.incident.alerts_unlinked.v1",
    "org.leitstand.incident.note_added.v1",
    "org.leitstand.incident.summary_changed.v1",
    "org.leitstand.incident.role_assigned.v1",
    "org.leitstand.incident.components_affected.v1",
    "org.leitstand.incident.components_cleared.v1",
    "org.leitstand.incident.hypothesis_raised.v1",
    "org.leitstand.incident.hypothesis_judged.v1",
    "org.leitstand.incident.action_taken.v1",
    "org.leitstand.incident.action_ended.v1",
    "org.leitstand.incident.outage_recorded.v1",
    "org.leitstand.incident.outage_changed.v1",
    "org.leitstand.incident.outage_ended.v1",
    "org.leitstand.incident.cause_recorded.v1",
    "org.leitstand.incident.prevention_planned.v1",
    "org.leitstand.incident.prevention_done.v1",
    "org.leitstand.incident.merged.v1",
    "org.leitstand.incident.relapse_noticed.v1",
    "org.leitstand.incident.regulatory_milestone_reached.v1",
    "org.leitstand.incident.picture_piece.v1",
    "org.leitstand.incident.withdrawn.v1",
};

inline constexpr std::array<std::string_view, std::variant_size_v<CommsChange>> Comms = {
    "org.leitstand.draft.saved.v1",
    "org.leitstand.message.published.v1",
    "org.leitstand.draft.submitted.v1",
    "org.leitstand.draft.withdrawn.v1",
    "org.leitstand.publication.ordered.v1",
    "org.leitstand.publication.redelivery_ordered.v1",
    "org.leitstand.customers.asked.v1",
};

inline constexpr std::array<std::string_view, std::variant_size_v<ApprovalChange>> Approval = {
    "org.leitstand.draft.approved.v1",
    "org.leitstand.draft.refused.v1",
};

inline constexpr std::array<std::string_view, std::variant_size_v<DeliveryChange>> Delivery = {
    "org.leitstand.delivery.begun.v1",
    "org.leitstand.delivery.handover_begun.v1",
    "org.leitstand.delivery.handover_ended.v1",
    "org.leitstand.delivery.finished.v1",
};

} // namespace leitstand::types
