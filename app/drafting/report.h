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
#include <string_view>

namespace leitstand {

struct ReportRequest {
    const OperationsState& state;
    const Incident& incident;
    std::string timeZone; // of its readers
    Instant now; // open outages count until then
};

// The title as subject, the rest as body. An error only for an unknown time zone.
[[nodiscard]] Expected<Message> reportMessage(const ReportRequest& request, Language language);
// `text` with a space in place of every code point of the lines that `report` has, too: what the record says now is not
// what a person claims, and is not judged. Places stay what they are.
[[nodiscard]] std::string withoutLinesOf(const Message& report, std::string_view text);
// The same for a report that is being edited, and for the fields in the lines that a person has changed.
[[nodiscard]] Message withoutRecord(const Message& report, const Message& edited);

// What reportDraft() writes.
[[nodiscard]] constexpr bool isReport(const DraftText& text)
{
    return text.moment == Moment::PostMortem && text.audience == Audience::Management;
}
// Both languages, for management.
[[nodiscard]] Expected<DraftText> reportDraft(const ReportRequest& request);

} // namespace leitstand
