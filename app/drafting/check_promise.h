// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When a message says that the next one comes: "nächstes Update um 14:30 Uhr", "next update within 30 minutes".
#pragma once

#include "domain/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace leitstand {

// `timeZone` is that of the message's readers, `now` when it goes out. Nothing if the text promises no time.
[[nodiscard]] std::optional<Instant> promisedUpdate(std::string_view utf8, const std::string& timeZone, Instant now);

} // namespace leitstand
