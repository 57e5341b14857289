// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An incident as JSON: what is known about it, what was found out and done, and what is owed. Pure.
#pragma once

#include "domain/operations_state.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

namespace leitstand {

// `zone` is that of the days of the totals.
[[nodiscard]] QJsonObject incidentDocument(
    const OperationsState& state, const Incident& incident, const QTimeZone& zone, Instant now);

[[nodiscard]] QJsonObject alertKeyDocument(const AlertKey& key);
[[nodiscard]] QJsonArray relapsesDocument(const OperationsState& state, const Incident& incident);
[[nodiscard]] QJsonArray outagesDocument(const Incident& incident);

} // namespace leitstand
