// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Prometheus answers to an instant query (GET /api/v1/query). Pure, no threads.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <string>

namespace leitstand {

struct MeasuredValue {
    double value = 0; // finite
    Instant at;
};

// The one value of a scalar or of a vector with one element; an error says why there is none. `body` may grow at the end
// (its capacity, not its size).
[[nodiscard]] Expected<MeasuredValue> readQueryResult(int httpStatus, std::string& body);

} // namespace leitstand
