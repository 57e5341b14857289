// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a message may say, taken from the record. A fact that nobody knows is left out: a template then says something
// that is true without it.
#pragma once

#include "domain/operations_state.h"
#include "domain/outage_totals.h"

#include <optional>
#include <string>
#include <vector>

namespace leitstand {

struct DraftFacts {
    std::vector<LocalName> components; // affected, as customers know them; afterwards all that were
    std::vector<LocalName> down; // of these, where an outage is recorded
    std::vector<LocalName> degraded;
    std::vector<LocalName> back; // work again while others do not
    std::vector<LocalName> customers; // segments, if it touches no others
    std::optional<Instant> since; // when it began
    std::optional<Instant> restoredAt; // when everything worked again
    std::vector<Interval> periods; // of the outages, afterwards; disjoint
    std::optional<Instant> nextUpdate; // what the message promises; a moment that is past by `now` counts as unknown
    std::optional<Instant> toldAt; // the last message to customers
    bool causeKnown = false;
    bool preventionPlanned = false;
    std::optional<bool> dataLost;
    LocalName contact; // how customers reach us
    LocalName organisation;
    std::string website; // ours, for customers
    Lane lane = Lane::New;
    Instant now; // when the message goes out
    std::string timeZone = "Europe/Berlin"; // of its readers

    // Of each affected component it is known whether it is down or degraded.
    [[nodiscard]] bool statesKnown() const
    {
        return !components.empty() && down.size() + degraded.size() == components.size();
    }
};

// What the fold knows about an incident. It began with the first of its outages, or of its alerts that fired no longer
// than a day before it was opened. Components come from the incident and its outages, else from what its alerts are
// about; those that the catalogue does not name for customers are left out. The next update is promised within the time
// that the clocks of the catalogue allow, on a round minute; none after the incident is resolved.
[[nodiscard]] DraftFacts factsFor(const Incident& incident, const OperationsState& state, Moment moment, Instant now);

} // namespace leitstand
