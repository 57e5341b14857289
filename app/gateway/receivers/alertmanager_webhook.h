// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What Alertmanager's webhooks (version 4) say. A body of 10,000 alerts is read one alert at a time. Pure, no threads.
#pragma once

#include "domain/alert.h"
#include "domain/expected.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace leitstand {

struct RejectedAlert {
    std::size_t index = 0; // in the order of the body, from 0
    std::string reason;
};

struct Webhook {
    std::string externalUrl; // where Alertmanager says that it can be reached; empty: it did not say
    std::string groupKey;
    std::uint64_t truncatedAlerts = 0; // that belong to the group and were not sent
    std::size_t alerts = 0; // read without a fault
    std::vector<RejectedAlert> rejected;
};

// Calls `each` for every alert that can be read, after the body as a whole was found to be a webhook; its key has no
// source and it has no consoleUrl yet. An alert with a fault takes none of the others with it. `body` may grow at the
// end (its capacity, not its size). Errors are for the body as a whole.
[[nodiscard]] Expected<Webhook> readWebhook(std::string& body, const std::function<void(AlertCondition)>& each);

// Where Alertmanager's own page shows an alert.
[[nodiscard]] std::string consoleUrl(std::string_view externalUrl, const LabelSet& labels);
// The externalUrl that a consoleUrl was made from; empty when it was not made by us.
[[nodiscard]] std::string externalUrlOf(std::string_view consoleUrl);

} // namespace leitstand
