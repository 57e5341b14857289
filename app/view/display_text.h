// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The border between text from outside and the window.
#pragma once

#include "domain/instant.h"

#include <QString>

#include <optional>
#include <string_view>

namespace leitstand {

// UTF-8 from outside as text to show: control characters other than line breaks and tabs, and the marks that turn the
// direction of writing around (which can make a text read as another one), are taken out. Never markup.
[[nodiscard]] QString displayText(std::string_view utf8);
// The same in one line.
[[nodiscard]] QString displayLine(std::string_view utf8);
// Text that a person typed, for the log: as UTF-8, without control characters.
[[nodiscard]] std::string fromTyped(const QString& text);

// Milliseconds since 1970 in UTC; a double holds them exactly in JavaScript.
[[nodiscard]] inline double milliseconds(Instant instant)
{
    return static_cast<double>(instant.time_since_epoch().count());
}
[[nodiscard]] inline double millisecondsOr0(const std::optional<Instant>& instant)
{
    return instant ? milliseconds(*instant) : 0.0;
}

} // namespace leitstand
