// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How large letters have to be to be read from afar. A capital letter has to fill at least 16 arc minutes of what the eye
// sees, better 20 (NUREG-0700, ISO 9241-3): 29 mm at 5 m. Pure.
#pragma once

#include <QSize>
#include <QSizeF>

#include <optional>

namespace leitstand {

inline constexpr double WantedArcMinutes = 20;

// The height in millimetres of something that fills `arcMinutes` seen from `metres` away: 2 d tan(angle / 2).
[[nodiscard]] double heightInMillimetres(double metres, double arcMinutes = WantedArcMinutes);
// From how many metres something of this height still fills `arcMinutes`.
[[nodiscard]] double readableFromMetres(double millimetres, double arcMinutes = WantedArcMinutes);

struct ScreenScale {
    double pixelsPerMillimetre = 0;
    bool assumed = false; // the screen does not say how large it is, or what it says cannot be true
};

// A screen of `pixels` that says it is `millimetres` large. A diagonal, in millimetres, that a person gives wins. What no
// screen is (pixels that are not square, fewer than 5 or more than 1000 to the inch, the 96 to the inch of a server that
// does not know) is not believed: then a diagonal of 55 inches is assumed, the common screen on a wall.
[[nodiscard]] ScreenScale scaleOf(QSize pixels, QSizeF millimetres, std::optional<double> diagonal);

} // namespace leitstand
