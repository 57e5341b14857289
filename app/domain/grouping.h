// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people decide about alerts that were suggested as one incident (insight/alert_suggestions.h): taken as one,
// divided, or dismissed. The decisions hold for every window, and weigh in when the next suggestions are made.
#pragma once

#include "domain/identity.h"
#include "domain/instant.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

// What alerts can have in common.
struct AlertTrait {
    enum class Kind : std::uint8_t {
        Label,
        Needs // the alert's service is `value`, or depends on it, directly or through others
    };
    Kind kind = Kind::Label;
    std::string name; // of the label; empty for Needs
    std::string value;

    friend auto operator<=>(const AlertTrait&, const AlertTrait&) = default;
};

enum class GroupingVerdict : std::uint8_t {
    Accepted, // an incident was opened from it; late alerts of the same cause belong to that
    Split, // each value of a label is a cause of its own
    Dismissed, // they do not belong together, or need no incident
    Restored // what was split or dismissed last is as if it had not been
};
[[nodiscard]] std::string_view wordFor(GroupingVerdict verdict);
[[nodiscard]] std::optional<GroupingVerdict> groupingVerdictFromWord(std::string_view word);

struct GroupingDecided {
    GroupingVerdict verdict = GroupingVerdict::Dismissed;
    std::vector<AlertTrait> cause; // an alert that has all of them is meant
    std::vector<AlertTrait> consequences {}; // and one that has any of these
    std::uint32_t alerts = 0; // how many there were
    IncidentId incident {}; // Accepted
    std::string splitBy {}; // Split: the label

    friend bool operator==(const GroupingDecided&, const GroupingDecided&) = default;
};

struct GroupingRecord {
    Instant at;
    std::string by;
    std::uint64_t sequence = 0; // in its stream
    GroupingDecided what;

    friend bool operator==(const GroupingRecord&, const GroupingRecord&) = default;
};

// By the name of the first trait's label; the newest last. The log keeps so many of each, too.
using GroupingRecords = std::map<std::string, std::vector<GroupingRecord>, std::less<>>;
inline constexpr std::size_t GroupingsKept = 20;

} // namespace leitstand
