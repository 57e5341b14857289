// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Silences and the requests for them, as a JSON document and as lines for people.
#pragma once

#include "ctl/console.h"
#include "ctl/report_zone.h"
#include "domain/operations_state.h"

#include <QJsonObject>

namespace leitstand {

// What has expired is left out unless it is asked for.
[[nodiscard]] QJsonObject silencesDocument(const OperationsState& state, Instant now, bool expiredToo);
void printSilences(
    Console& console, const OperationsState& state, const ReportZone& zone, Instant now, bool expiredToo);

// "service=checkout", "severity=~\"crit|err\"", … as amtool takes them.
[[nodiscard]] Expected<LabelMatcher> matcherFrom(const std::string& text);

} // namespace leitstand
