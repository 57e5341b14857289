// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The times that people write in scenarios and on the command line. Pure.
#pragma once

#include "domain/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// Whether the time zone ("Europe/Berlin") is known on this machine.
[[nodiscard]] bool isTimeZone(const std::string& zone);

// "HH:MM" or "HH:MM:SS", up to 23:59:59, since midnight.
[[nodiscard]] std::optional<Span> parseClock(std::string_view text);
// "+HH:MM" or "+HH:MM:SS", up to 99 hours.
[[nodiscard]] std::optional<Span> parseOffset(std::string_view text);

// The first moment at or after `start` at which clocks in the zone show this time of day. A time that daylight saving
// leaves out is the one an hour later.
[[nodiscard]] std::optional<Instant> nextTimeOfDay(Instant start, Span clock, const std::string& zone);

// "2026-11-21 09:55", "2026-11-21 09:55:30" (in the zone; empty: this machine's), or RFC 3339.
[[nodiscard]] std::optional<Instant> parseMoment(std::string_view text, const std::string& zone = {});

// The day that the calendar shows in the zone.
[[nodiscard]] std::chrono::sys_days dayIn(Instant instant, const std::string& zone);

// "09:55" in the zone; `withDate` puts "2026-11-21 " before it.
[[nodiscard]] std::string formatClock(Instant instant, const std::string& zone, bool withDate = false);

} // namespace leitstand
