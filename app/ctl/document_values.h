// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Values of the domain as values of JSON documents. Pure.
#pragma once

#include "domain/instant.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <string_view>

namespace leitstand {

[[nodiscard]] QString text(std::string_view utf8);
[[nodiscard]] QString text(Instant instant);
[[nodiscard]] qint64 number(std::uint64_t value);
[[nodiscard]] qint64 wholeSeconds(Span span);
[[nodiscard]] double minutes(Span span);

// What is not known, or empty, is left out.
void put(QJsonObject& object, QLatin1String name, const std::optional<Instant>& instant);
void put(QJsonObject& object, QLatin1String name, std::string_view value);

} // namespace leitstand
