// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the fold that concerns what customers are told about one incident: drafts, approvals, deliveries. It knows no
// catalogue: its stream has no order with this one. Private to this folder.
#pragma once

#include "domain/timeline.h"

#include <memory>
#include <optional>
#include <string>

namespace leitstand {

// Each applies the change of `entry` to the incident. When it contradicts what is there, nothing is changed and the reason is
// returned, for people.
[[nodiscard]] std::optional<std::string> foldComms(Incident& incident, const std::shared_ptr<const CaseEntry>& entry);
[[nodiscard]] std::optional<std::string> foldApproval(Incident& incident, const CaseEntry& entry);
[[nodiscard]] std::optional<std::string> foldDelivery(Incident& incident, const CaseEntry& entry);

// Adds the entry to the incident's record, if people want to read of it.
void recordCommunication(Incident& incident, std::shared_ptr<const CaseEntry> entry);

} // namespace leitstand
