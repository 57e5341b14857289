// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The samples of a scenario's metrics. Private to the folder.
#pragma once

#include "workspace/scenario_script.h"

namespace leitstand {

// When, since the start, and how much; the same every time.
[[nodiscard]] std::vector<std::pair<Span, double>> samplesOf(const ScenarioScript::Metric& metric);

} // namespace leitstand
