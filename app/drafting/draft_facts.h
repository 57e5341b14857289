// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message may say, taken from the record. A fact that nobody knows is left out: a template then says something
// that is true without it.
#pragma once

#include "domain/operations_state.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace leitstand {

// What customers call a service.
struct ServiceName {
    std::string german;
    std::string english;

    friend bool operator==(const ServiceName&, const ServiceName&) = default;
};

// By the name that alerts use for it.
using ServiceNames = std::map<std::string, ServiceName>;

struct DraftFacts {
    std::vector<ServiceName> services; // affected ones, under their customers' names
    std::optional<Instant> since; // when it began
    std::optional<Instant> restoredAt; // when it worked again
    std::optional<Instant> nextUpdate; // what the message promises; a moment that is past by `now` counts as unknown
    std::optional<bool> dataLost;
    Lane lane = Lane::New;
    Instant now; // when the message goes out
    std::string timeZone = "Europe/Berlin"; // of its readers
};

// What the fold knows about an incident. It began with the first of its alerts that fired no longer than a day before it
// was opened. Services that `names` does not know are left out: their internal names do not belong into a message. The
// next update is promised within the time that the rules allow (20 minutes, 60 after two hours), on a round minute; none
// after the incident is resolved.
[[nodiscard]] DraftFacts factsFor(
    const Incident& incident, const OperationsState& state, const ServiceNames& names, Moment moment, Instant now);

} // namespace leitstand
