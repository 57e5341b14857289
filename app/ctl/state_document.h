// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The folded state as a JSON document for programs and as lines for people. Pure.
#pragma once

#include "ctl/console.h"
#include "workspace/log_reader.h"

#include <QJsonObject>

namespace leitstand {

// `now` is the moment that the state is of: due times and flapping are judged by it.
[[nodiscard]] QJsonObject stateDocument(const LogReading& reading, Instant now);
void printState(Console& console, const LogReading& reading, Instant now);

// How the messages of the log were taken: { folded, repeated, later, foreign, foreign_types, rejected, ... }.
[[nodiscard]] QJsonObject countsDocument(const LogReading& reading);

[[nodiscard]] std::string_view wordFor(AlertState state);
[[nodiscard]] QString text(std::string_view utf8);
[[nodiscard]] QString text(Instant instant);

} // namespace leitstand
