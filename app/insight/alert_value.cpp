// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "insight/alert_value.h"

namespace leitstand {

std::string_view alertValue(const Alert& alert, std::string_view name)
{
    const AlertCondition& condition = alert.condition;
    if (name == "source")
        return condition.key.source;
    if (name == "state")
        return wordFor(alert.state());
    if (name == "alertname")
        return condition.name;
    if (name == "service" && !condition.service.empty())
        return condition.service;
    if (name == "summary" && !condition.summary.empty())
        return condition.summary;
    for (const auto& [label, value] : condition.labels) {
        if (label == name)
            return value;
    }
    return condition.annotations.value(name);
}

} // namespace leitstand
