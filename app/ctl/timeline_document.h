// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The record of one incident, for people and for programs: every entry with who, when and what in a sentence, then
// relapses, outages with their totals, and the messages to customers. Pure.
#pragma once

#include "ctl/report_zone.h"
#include "domain/operations_state.h"
#include "drafting/time_phrases.h"

#include <QJsonObject>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct TimelineRequest {
    const OperationsState& state;
    const Incident& incident;
    Language language = Language::English;
    ReportZone zone;
    Instant now; // open outages count until then
};

[[nodiscard]] QString timelineText(const TimelineRequest& request);
// Texts from outside are escaped: they are text in the Markdown, too.
[[nodiscard]] QString timelineMarkdown(const TimelineRequest& request);
[[nodiscard]] QJsonObject timelineDocument(const TimelineRequest& request);

// The incidents whose ids begin so; the one whose id it is alone.
[[nodiscard]] std::vector<const Incident*> incidentsNamed(const OperationsState& state, std::string_view prefix);

} // namespace leitstand
