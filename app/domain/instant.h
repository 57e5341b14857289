// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Moments and spans. Inside the product a moment is always UTC with millisecond precision; time zones exist only where
// a person reads or writes one. Nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Span = std::chrono::milliseconds;

// Reads an RFC 3339 timestamp ("2026-11-21T03:26:09.704Z", "…+01:00", any number of fraction digits). Years 0001 to
// 9999 in UTC; digits beyond milliseconds are cut. A leap second is read as the second before it. Nothing for anything else.
[[nodiscard]] std::optional<Instant> parseInstant(std::string_view text);

// RFC 3339 in UTC with milliseconds and "Z".
[[nodiscard]] std::string formatInstant(Instant instant);

} // namespace leitstand
