// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Alertmanager's API v2 answers: alerts, silences, status. Pure, no threads. Each may grow `body` at the end (its
// capacity, not its size).
#pragma once

#include "domain/alert.h"
#include "domain/expected.h"
#include "gateway/receivers/alertmanager_silences.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

// An alert that Alertmanager knows: it fires (resolved ones are not listed), silenced or not.
struct ListedAlert {
    AlertCondition condition; // without source, silences and consoleUrl
    std::vector<std::string> silencedBy; // ids
};

using SilencesById = std::map<std::string, Silence>;

struct ListedAlerts {
    std::vector<ListedAlert> alerts;
    std::vector<std::string> rejected; // why one could not be read
};

// GET /api/v2/alerts
[[nodiscard]] Expected<ListedAlerts> readAlertList(std::string& body);
// Those that have not expired.
[[nodiscard]] SilencesById silencesById(const std::vector<ListedSilence>& listed);
// GET /api/v2/status: since when this Alertmanager runs
[[nodiscard]] Expected<Instant> readRunningSince(std::string& body);

} // namespace leitstand
