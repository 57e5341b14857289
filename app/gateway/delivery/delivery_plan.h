// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is to be done next about one publication on one channel, from what the log says about it. Pure.
#pragma once

#include "domain/event.h"
#include "gateway/channels/channel.h"
#include "gateway/delivery/handover_journal.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace leitstand {

struct DeliverySituation {
    const ChannelDelivery& delivery; // begun, and not finished
    const RecipientList& list;
    const ChannelFacts& facts;
    std::unordered_set<std::string> busy; // being handed over, or with a result that the fold does not know yet
    const std::unordered_set<std::string>& waitFor; // for whom an earlier message is not out yet
    std::function<std::optional<HandoverJournal::Stage>(const std::string& recipient)> stage; // see HandoverJournal
    Instant startedAt; // the gateway; what was begun before and has no result is in doubt
    Instant openSince; // the delivery, or its redelivery
    std::string fault; // of the channel at present; empty: none
};

struct DeliveryPlan {
    std::vector<const Recipient*> due; // to be tried now, in the order of the list
    std::vector<RecipientResult> settled; // to be written, without another try
    std::unordered_set<std::string> open; // everybody whose end is not known
    std::optional<Instant> next; // when somebody is due
    bool isOver = false; // everybody has come to an end that the log knows
};

[[nodiscard]] DeliveryPlan planDelivery(const DeliverySituation& situation, Instant now);

// How long to wait after so many attempts; `spread` is a random number from 0 to 1.
[[nodiscard]] Span retryDelay(const ChannelFacts& facts, std::uint32_t attempts, double spread);

} // namespace leitstand
