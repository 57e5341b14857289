// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The folded state as a JSON document for programs and as lines for people. Pure.
#pragma once

#include "ctl/console.h"
#include "ctl/report_zone.h"
#include "workspace/log_reader.h"

#include <QJsonObject>
#include <QTimeZone>

#include <array>
#include <string_view>
#include <vector>

namespace leitstand {

// `now` is the moment that the state is of: clocks, open outages and flapping are judged by it. Days and months are those
// of the zone.
[[nodiscard]] QJsonObject stateDocument(const LogReading& reading, const QTimeZone& zone, Instant now);
void printState(Console& console, const LogReading& reading, const ReportZone& zone, Instant now);

// How the messages of the log were taken: { folded, repeated, later, foreign, foreign_types, rejected, ... }.
[[nodiscard]] QJsonObject countsDocument(const LogReading& reading);

inline constexpr std::array AlertStates
    = { AlertState::Firing, AlertState::Acknowledged, AlertState::Silenced, AlertState::Resolved };
[[nodiscard]] std::size_t countIn(const OperationsState& state, AlertState wanted);
// What fires first, then what is urgent, then what is new.
[[nodiscard]] std::vector<const Alert*> sortedAlerts(const OperationsState& state);
// By lane, priority and age.
[[nodiscard]] std::vector<const Incident*> sortedIncidents(const OperationsState& state);

} // namespace leitstand
