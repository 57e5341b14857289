// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of the codec that have files of their own: an incident's case, what is told to customers, the catalogue,
// decisions about groups of alerts. Private to this folder.
#pragma once

#include "domain/event.h"

#include <QJsonObject>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace leitstand {

class ObjectReader;

// A name of something; one that is empty or too long is a mistake.
[[nodiscard]] std::string readName(ObjectReader& data, std::string_view member);
[[nodiscard]] std::string readOptionalName(ObjectReader& data, std::string_view member);

// `type` is the index of the change in its variant (CaseChange, …).
[[nodiscard]] CaseEvent readCaseEvent(IncidentId incident, std::uint32_t version, std::size_t type, ObjectReader& data);
[[nodiscard]] CommsChange readCommsChange(std::size_t type, ObjectReader& data);
[[nodiscard]] ApprovalChange readApprovalChange(std::size_t type, ObjectReader& data);
[[nodiscard]] DeliveryChange readDeliveryChange(std::size_t type, ObjectReader& data);
[[nodiscard]] CatalogueApplied readCatalogue(ObjectReader& data);
[[nodiscard]] EventBody readHandling(std::string_view type, ObjectReader& data);
[[nodiscard]] GroupingDecided readGrouping(ObjectReader& data);

// The members of `data`. What must not be null and is, is written as something that a reader refuses or that is empty.
[[nodiscard]] QJsonObject caseData(const CaseEvent& event);
[[nodiscard]] QJsonObject commsData(const CommsChange& change);
[[nodiscard]] QJsonObject approvalData(const ApprovalChange& change);
[[nodiscard]] QJsonObject deliveryData(const DeliveryChange& change);
[[nodiscard]] QJsonObject catalogueData(const CatalogueApplied& applied);
[[nodiscard]] QJsonObject handlingData(const AlertsAcknowledged& event);
[[nodiscard]] QJsonObject handlingData(const AlertsReleased& event);
[[nodiscard]] QJsonObject handlingData(const SilenceRequested& event);
[[nodiscard]] QJsonObject handlingData(const SilenceWithdrawn& event);
[[nodiscard]] QJsonObject handlingData(const SilenceAnswered& event);
[[nodiscard]] QJsonObject handlingData(const SilenceReported& event);
[[nodiscard]] QJsonObject groupingData(const GroupingDecided& decided);

} // namespace leitstand
