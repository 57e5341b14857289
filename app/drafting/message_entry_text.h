// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of entryText() that tells of messages to customers: drafts, approvals, deliveries. Private to this folder.
#pragma once

#include "drafting/entry_text.h"

namespace leitstand {

// Empty for what is not worth a line.
[[nodiscard]] std::string messageEntryText(
    const CommsChange& change, const Incident& incident, const EntryStyle& style);
[[nodiscard]] std::string messageEntryText(
    const ApprovalChange& change, const Incident& incident, const EntryStyle& style);
[[nodiscard]] std::string messageEntryText(
    const DeliveryChange& change, const Incident& incident, const EntryStyle& style);

} // namespace leitstand
