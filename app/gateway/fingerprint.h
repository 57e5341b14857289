// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names that follow from content: the fingerprint of labels and the ids of events. Pure.
#pragma once

#include "domain/event.h"
#include "gateway/event_log.h"

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// What Alertmanager and Grafana compute: FNV-1a with 64 bits over the labels sorted by name, each as name 0xFF value
// 0xFF, as 16 hexadecimal digits.
[[nodiscard]] std::string fingerprintOf(const LabelSet& labels);

// The fingerprint in small letters if the text is one.
[[nodiscard]] std::optional<std::string> normalFingerprint(std::string_view text);

// The id of the event that says that an alert changed. The same change of the same predecessor has the same id, whoever
// says it and however often, so that the log keeps it once.
[[nodiscard]] std::string alertEventId(const AlertCondition& condition, const std::optional<KnownAlert>& before);

[[nodiscard]] std::string metricEventId(const MetricSample& sample, Instant at);

} // namespace leitstand
