// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "view/viewing_distance.h"

#include <cmath>
#include <numbers>

namespace leitstand {
namespace {

constexpr double MillimetresPerInch = 25.4;
constexpr double AssumedDiagonal = 55 * MillimetresPerInch;

double radians(double arcMinutes)
{
    return arcMinutes / 60 * std::numbers::pi / 180;
}

bool canBeTrue(QSize pixels, QSizeF millimetres)
{
    if (millimetres.width() <= 0 || millimetres.height() <= 0)
        return false;
    const double across = pixels.width() / millimetres.width() * MillimetresPerInch;
    const double down = pixels.height() / millimetres.height() * MillimetresPerInch;
    const bool square = across / down > 0.85 && across / down < 1.18;
    const bool unknowing = std::abs(across - 96) < 0.75 && std::abs(down - 96) < 0.75;
    return square && !unknowing && across > 5 && across < 1000;
}

} // namespace

double heightInMillimetres(double metres, double arcMinutes)
{
    return 2 * metres * 1000 * std::tan(radians(arcMinutes) / 2);
}

double readableFromMetres(double millimetres, double arcMinutes)
{
    return millimetres / (2 * std::tan(radians(arcMinutes) / 2)) / 1000;
}

ScreenScale scaleOf(QSize pixels, QSizeF millimetres, std::optional<double> diagonal)
{
    if (pixels.isEmpty())
        return { 1, true };
    if (!diagonal && canBeTrue(pixels, millimetres))
        return { pixels.width() / millimetres.width(), false };
    return { std::hypot(pixels.width(), pixels.height()) / diagonal.value_or(AssumedDiagonal), !diagonal };
}

} // namespace leitstand
