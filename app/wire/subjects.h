// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where an event belongs in the log: the subject of an event and the stream that keeps it (DESIGN.md §2).
#pragma once

#include "domain/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

inline constexpr std::string_view CatalogueSubject = "ops.catalog";
inline constexpr std::string_view GroupingPrefix = "ops.grouping.";
// One word fewer than a person's, so that nobody's name can be taken for the gateway.
inline constexpr std::string_view PresenceGatewaySubject = "ops.presence.gateway";
// Every PresenceNotice and nothing else: "ops.presence.<person>.<window>".
inline constexpr std::string_view PresenceFilter = "ops.presence.*.*";

// One token of a subject: bytes other than letters, digits, '-' and '_' become "=XX" (hexadecimal). Never empty.
[[nodiscard]] std::string subjectToken(std::string_view text);

[[nodiscard]] std::string subjectFor(const Event& event);
// For those whose subject does not name the actor: all but PresenceNotice.
[[nodiscard]] std::string subjectFor(const EventBody& body);
// Nothing for an event that is not stored.
[[nodiscard]] std::optional<Stream> streamFor(const EventBody& body);
[[nodiscard]] std::string_view streamName(Stream stream);

// An incident's id stands in its subjects as it is: 1 to 128 letters, digits, '-' and '_'.
[[nodiscard]] bool isIncidentId(std::string_view text);

// The parts of "ops.incident.<id>.<aspect>.<version>".
struct IncidentSubject {
    IncidentId incident;
    Aspect aspect = Aspect::Case;
    std::uint32_t version = 0;
};
[[nodiscard]] std::optional<IncidentSubject> parseIncidentSubject(std::string_view subject);

} // namespace leitstand
