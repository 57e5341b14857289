// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/alert_book.h"

#include "gateway/fingerprint.h"

#include <unordered_set>

namespace leitstand {
namespace {

const AlertCondition& conditionOf(const Event& event)
{
    return std::get<AlertCondition>(event.body);
}

} // namespace

struct AlertBook::Batch {
    std::vector<Event> events;
    std::unordered_set<std::string> ids;
    Tally tally;
};

AlertBook::AlertBook(EventLog& log, TimeSource clock)
    : m_log(log)
    , m_clock(std::move(clock))
    , m_self(std::make_shared<AlertBook*>(this))
{ }

AlertBook::~AlertBook()
{
    *m_self = nullptr;
}

std::optional<KnownAlert> AlertBook::known(const AlertKey& key) const
{
    const auto sent = m_onTheWay.find(key);
    if (sent != m_onTheWay.end())
        return KnownAlert { conditionOf(sent->second.event), sent->second.event.time };
    return m_log.alert(key);
}

void AlertBook::forEachFiring(const std::string& source, const std::function<void(const KnownAlert&)>& each) const
{
    const auto concerns = [&source](const AlertCondition& condition) {
        return condition.status == AlertStatus::Firing && condition.key.source == source;
    };
    m_log.forEachAlert([&](const KnownAlert& known) {
        if (concerns(known.condition) && !m_onTheWay.contains(known.condition.key))
            each(known);
    });
    for (const auto& [key, sent] : m_onTheWay) {
        if (concerns(conditionOf(sent.event)))
            each({ conditionOf(sent.event), sent.event.time });
    }
}

void AlertBook::takeWebhook(std::vector<AlertCondition> told, Span within, Answer answer)
{
    tidy();
    Batch batch;
    const Instant now = m_clock();
    for (AlertCondition& condition : told) {
        switch (judgeWebhook(known(condition.key), condition, now)) {
        case Verdict::News:
            add(batch, std::move(condition), now);
            break;
        case Verdict::NothingNew:
            ++batch.tally.unchanged;
            addAgainIfOnTheWay(batch, condition.key);
            break;
        case Verdict::Stale:
        case Verdict::TooOld:
            ++batch.tally.stale;
            break;
        }
    }
    send(std::move(batch), within, std::move(answer));
}

void AlertBook::publish(std::vector<AlertCondition> news, Span within, Answer answer)
{
    tidy();
    Batch batch;
    const Instant now = m_clock();
    for (AlertCondition& condition : news)
        add(batch, std::move(condition), now);
    send(std::move(batch), within, std::move(answer));
}

void AlertBook::add(Batch& batch, AlertCondition condition, Instant now)
{
    const AlertKey key = condition.key;
    Event event;
    event.id = alertEventId(condition, known(key));
    event.source = "/leitstand/gateway";
    event.time = now;
    event.body = std::move(condition);
    batch.ids.insert(event.id);
    batch.events.push_back(event);
    ++batch.tally.published;
    m_onTheWay.insert_or_assign(key, Sent { std::move(event), false });
}

void AlertBook::addAgainIfOnTheWay(Batch& batch, const AlertKey& key)
{
    const auto sent = m_onTheWay.find(key);
    if (sent == m_onTheWay.end() || sent->second.acknowledged)
        return;
    if (batch.ids.insert(sent->second.event.id).second)
        batch.events.push_back(sent->second.event);
}

void AlertBook::send(Batch batch, Span within, Answer answer)
{
    if (batch.events.empty()) {
        answer(batch.tally);
        return;
    }
    std::vector<std::pair<AlertKey, std::string>> sent;
    sent.reserve(batch.events.size());
    for (const Event& event : batch.events)
        sent.emplace_back(conditionOf(event).key, event.id);
    m_log.publish(std::move(batch.events), within,
        [self = m_self, sent = std::move(sent), tally = batch.tally, answer = std::move(answer)](
            const Outcome& outcome) {
            if (*self != nullptr)
                (*self)->settle(sent, outcome.ok());
            if (outcome)
                answer(tally);
            else
                answer(outcome.error());
        });
}

void AlertBook::settle(const std::vector<std::pair<AlertKey, std::string>>& sent, bool acknowledged)
{
    for (const auto& [key, id] : sent) {
        const auto found = m_onTheWay.find(key);
        if (found == m_onTheWay.end() || found->second.event.id != id)
            continue;
        // What was not acknowledged may be in the log all the same. The same change has the same id when it is told
        // again, so that forgetting it here neither loses nor doubles it.
        if (acknowledged)
            found->second.acknowledged = true;
        else if (!found->second.acknowledged)
            m_onTheWay.erase(found);
    }
}

void AlertBook::tidy()
{
    constexpr Span ArrivesWithin = std::chrono::seconds(60);
    const Instant now = m_clock();
    std::erase_if(m_onTheWay, [&](const auto& entry) {
        const Sent& sent = entry.second;
        if (!sent.acknowledged)
            return false;
        const auto logged = m_log.alert(entry.first);
        return now - sent.event.time > ArrivesWithin
            || (logged
                && (logged->changedAt >= sent.event.time || saysTheSame(logged->condition, conditionOf(sent.event))));
    });
}

} // namespace leitstand
