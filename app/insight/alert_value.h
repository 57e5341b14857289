// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an alert has by a name: of its own (severity, state, source, alertname, service, summary), a label, or an
// annotation where there is no such label. Empty where it has nothing by that name.
#pragma once

#include "domain/alert.h"

namespace leitstand {

[[nodiscard]] std::string_view alertValue(const Alert& alert, std::string_view name);

} // namespace leitstand
