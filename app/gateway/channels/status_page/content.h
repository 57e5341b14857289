// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What customers may read on the status page, taken from the record. Only an incident of which a message was published
// on the page is there, under a public id that says nothing about its own. What a page shows changes with a published
// message only: an outage counts as it was known when the last message of its incident went out, and as it is recorded now
// once the incident is resolved for customers. Pure.
#pragma once

#include "domain/operations_state.h"
#include "domain/outage_totals.h"
#include "drafting/time_phrases.h"

#include <QTimeZone>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace leitstand::status_page {

struct Settings {
    std::string channel; // the name that publications give it
    LocalName organisation;
    LocalName contact; // how customers reach the team; may be empty
    std::string url; // where the folder is served, without a slash at its end; empty: not known
    QTimeZone timeZone = QTimeZone("Europe/Berlin");
    Language first = Language::German; // what the page opens with
};

// As clients of Statuspage know them.
enum class ComponentStatus : std::uint8_t { Operational, UnderMaintenance, Degraded, PartialOutage, MajorOutage };
enum class IncidentStatus : std::uint8_t { Investigating, Identified, Monitoring, Resolved, PostMortem };
enum class Impact : std::uint8_t { None, Maintenance, Minor, Major, Critical };

inline constexpr std::size_t DaysShown = 90;

struct Day {
    std::string name; // "2026-11-21"
    ComponentStatus worst = ComponentStatus::Operational;
    OutageTotals totals;
};

struct Component {
    std::string id;
    LocalName name;
    ComponentStatus status = ComponentStatus::Operational;
    Instant changedAt;
    std::array<Day, DaysShown> days; // the last is today
    double availability = 1; // over these days, planned outages counted
};

struct Affected {
    std::size_t component = 0; // in Content::components
    ComponentStatus status = ComponentStatus::Operational; // now
    ComponentStatus worst = ComponentStatus::Operational;
    OutageTotals totals;
};

struct Update {
    std::string id;
    IncidentStatus status = IncidentStatus::Investigating;
    Message german;
    Message english;
    Instant at;
    std::optional<Instant> nextUpdate;

    [[nodiscard]] const Message& in(Language language) const;
    // In the other language where it was not written in this one.
    [[nodiscard]] const Message& readableIn(Language language) const;
};

struct PublicIncident {
    std::string id;
    LocalName title;
    IncidentStatus status = IncidentStatus::Investigating;
    Impact impact = Impact::None;
    Instant startedAt; // for customers: the first outage, or the first message where none is recorded
    Instant createdAt; // the first message
    Instant updatedAt; // the last message
    std::optional<Instant> resolvedAt;
    std::vector<Update> updates; // the newest first; never empty
    std::vector<Affected> affected;

    [[nodiscard]] bool isOpen() const { return status < IncidentStatus::Resolved; }
};

struct Month {
    std::string name; // "2026-11"
    std::vector<std::size_t> incidents; // in Content::incidents
    std::vector<Affected> totals; // of the components that something happened to
};

struct Content {
    Settings settings;
    Instant now;
    Instant updatedAt; // the last message on the page; `now` while there is none
    std::vector<Component> components; // in the catalogue's order
    std::vector<PublicIncident> incidents; // the newest first
    std::vector<Month> months; // the newest first
    Impact indicator = Impact::None; // the worst of what is open

    [[nodiscard]] bool anyOpen() const;
    // For times in the page's zone; in UTC where this machine does not know that zone.
    [[nodiscard]] TimePhrases times() const;
};

[[nodiscard]] Content contentOf(const OperationsState& state, const Settings& settings, Instant now);

// Twelve letters and digits that do not tell `id`.
[[nodiscard]] std::string publicId(std::string_view id);

} // namespace leitstand::status_page
