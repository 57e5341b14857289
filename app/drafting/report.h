// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The report afterwards, from the record of one incident: summary, impact, course, what was tried, causes, what went well
// and badly, prevention, communication. It is written as Markdown with fields, so that it can be edited and checked like
// any other message, and follows the record where nobody changed it. Text from outside is escaped. Pure.
#pragma once

#include "domain/expected.h"
#include "domain/operations_state.h"
#include "drafting/time_phrases.h"

#include <string>

namespace leitstand {

struct ReportRequest {
    const OperationsState& state;
    const Incident& incident;
    std::string timeZone; // of its readers
    Instant now; // open outages count until then
};

// The title as subject, the rest as body. An error only for an unknown time zone.
[[nodiscard]] Expected<Message> reportMessage(const ReportRequest& request, Language language);
// Both languages, for management.
[[nodiscard]] Expected<DraftText> reportDraft(const ReportRequest& request);

} // namespace leitstand
