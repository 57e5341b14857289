// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/delivery_plan.h"

#include "stream/retry_delay.h"
#include "workspace/toml_document.h"

#include <algorithm>

namespace leitstand {
namespace {

using Stage = HandoverJournal::Stage;

// A handover of this run always comes back; one of another gateway's may not.
constexpr Span LongestHandover = std::chrono::minutes(15);

class Planner {
public:
    Planner(const DeliverySituation& situation, Instant now)
        : m_situation(situation)
        , m_now(now)
        , m_givesUp(now - situation.openSince > situation.facts.giveUpAfter)
    { }

    DeliveryPlan plan()
    {
        std::unordered_set<std::string> listed;
        for (const UnusableRecipient& each : m_situation.list.unusable) {
            listed.insert(each.token);
            if (!isFinal(each.token))
                settle(each.token, DeliveryOutcome::Failed, each.fault);
        }
        for (const Recipient& recipient : m_situation.list.recipients) {
            listed.insert(recipient.token);
            consider(recipient.token, &recipient);
        }
        for (const auto& [token, each] : m_situation.delivery.each) {
            if (!listed.contains(token))
                consider(token, nullptr);
        }
        m_plan.isOver = m_plan.open.empty();
        return std::move(m_plan);
    }

private:
    [[nodiscard]] const RecipientDelivery* entry(const std::string& token) const
    {
        const auto found = m_situation.delivery.each.find(token);
        return found == m_situation.delivery.each.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool isFinal(const std::string& token) const
    {
        const RecipientDelivery* const each = entry(token);
        return each && each->outcome != DeliveryOutcome::HandingOver && each->outcome != DeliveryOutcome::Deferred;
    }

    // `recipient` is null for one who is in the list no longer.
    void consider(const std::string& token, const Recipient* recipient)
    {
        const RecipientDelivery* const each = entry(token);
        if (m_situation.busy.contains(token)) {
            m_plan.open.insert(token);
        } else if (isFinal(token)) {
            return;
        } else if (each && each->outcome == DeliveryOutcome::HandingOver) {
            if (isInDoubt(*each))
                resolve(token);
            else
                wait(token, each->at + LongestHandover);
        } else if (!recipient) {
            settle(token, DeliveryOutcome::Failed, "is in the list no longer");
        } else if (m_givesUp) {
            giveUp(token, each);
        } else if (m_situation.waitFor.contains(token)) {
            m_plan.open.insert(token);
        } else if (each && each->retryAt && *each->retryAt > m_now && *each->retryAt > each->at) {
            wait(token, *each->retryAt); // one that a person has ordered has no time between the two
        } else {
            m_plan.open.insert(token);
            m_plan.due.push_back(recipient);
        }
    }

    [[nodiscard]] bool isInDoubt(const RecipientDelivery& each) const
    {
        return each.at < m_situation.startedAt || m_now - each.at > LongestHandover;
    }

    void resolve(const std::string& token)
    {
        const auto stage = m_situation.stage(token);
        if (stage == Stage::Delivered)
            settle(token, DeliveryOutcome::Delivered, "taken over, as noted before the gateway was stopped");
        else if (stage == Stage::Failed)
            settle(token, DeliveryOutcome::Failed, "refused, as noted before the gateway was stopped");
        else if (stage == Stage::Claiming || stage == Stage::Deferred)
            settle(token, DeliveryOutcome::Deferred, "the gateway was stopped before it was handed over");
        else if (m_situation.facts.repeatable)
            settle(token, DeliveryOutcome::Deferred, "the gateway was stopped meanwhile; it is done again");
        else
            settle(token, DeliveryOutcome::Uncertain, "the gateway was stopped while it was being handed over");
    }

    void giveUp(const std::string& token, const RecipientDelivery* each)
    {
        std::string why = each && !each->detail.empty() ? each->detail : m_situation.fault;
        settle(token, DeliveryOutcome::Failed,
            "given up after " + durationText(m_situation.facts.giveUpAfter) + (why.empty() ? "" : ": " + why));
    }

    void settle(const std::string& token, DeliveryOutcome outcome, std::string detail)
    {
        m_plan.open.insert(token);
        if (m_situation.busy.contains(token))
            return;
        RecipientResult result { token, outcome, std::move(detail), {} };
        if (outcome == DeliveryOutcome::Deferred)
            result.retryAt = m_now;
        m_plan.settled.push_back(std::move(result));
    }

    void wait(const std::string& token, Instant until)
    {
        m_plan.open.insert(token);
        m_plan.next = m_plan.next ? std::min(*m_plan.next, until) : until;
    }

    const DeliverySituation& m_situation;
    Instant m_now;
    bool m_givesUp;
    DeliveryPlan m_plan;
};

} // namespace

DeliveryPlan planDelivery(const DeliverySituation& situation, Instant now)
{
    return Planner(situation, now).plan();
}

Span retryDelay(const ChannelFacts& facts, std::uint32_t attempts, double spread)
{
    constexpr std::uint32_t Enough = 30; // any first delay has reached the slowest by then
    RetryDelay delay(facts.firstRetry, facts.slowestRetry);
    Span result = delay.next(spread);
    for (std::uint32_t attempt = 1; attempt < std::min(attempts, Enough); ++attempt)
        result = delay.next(spread);
    return result;
}

} // namespace leitstand
