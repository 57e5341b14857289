// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What follows when one hears about alerts: from a webhook or from the list at their source. Pure: what is known and
// what was heard go in, what is to be said comes out. No clock, no threads.
#pragma once

#include "gateway/event_log.h"
#include "gateway/receivers/alertmanager_api.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace leitstand {

enum class Verdict {
    News,
    NothingNew,
    Stale, // overtaken by what is known
    TooOld, // resolved long ago and never heard of
};

// Nothing that people would see differs. Where it can be looked at does not count, nor the end of a resolved alert.
[[nodiscard]] bool saysTheSame(const AlertCondition& a, const AlertCondition& b);

// Whether what a webhook says about one alert is to be published. A webhook knows nothing of silences: an alert that it
// calls firing is not silenced.
[[nodiscard]] Verdict judgeWebhook(const std::optional<KnownAlert>& known, const AlertCondition& told, Instant now);

// What one look at an Alertmanager brought.
struct Look {
    Instant startedAt; // by our clock, before the first question was asked
    Instant runningSince; // since when that Alertmanager runs, by its clock
    std::vector<ListedAlert> alerts;
    SilencesById silences;
};

// What is remembered from one look at a source to the next.
struct LookMemory {
    std::optional<Instant> runningSince;
    std::optional<Instant> restartSeenAt;
    std::set<std::string> missing; // fingerprints that fire as far as we know and were not listed the last time
    std::set<std::string> listedSinceRestart; // kept for as long as the list may still be filling
};

// How long a restarted Alertmanager is given to be told again what fires. What it has told or listed since then and lists
// no longer has ended all the same.
inline constexpr Span RestartGrace = std::chrono::seconds(90);
// Annotations often hold a measured value. When nothing else differs they are told this often at most.
inline constexpr Span AnnotationPause = std::chrono::minutes(5);

using FindKnown = std::function<std::optional<KnownAlert>(const std::string& fingerprint)>;
using ForEachFiring = std::function<void(const std::function<void(const KnownAlert&)>&)>;

// The conditions to be published, complete but for consoleUrls of alerts that were unknown. `forEachFiring` goes through
// all alerts of this source that fire as far as we know.
[[nodiscard]] std::vector<AlertCondition> compareWithList(const std::string& source, Look look, const FindKnown& find,
    const ForEachFiring& forEachFiring, LookMemory& memory, Instant now);

} // namespace leitstand
