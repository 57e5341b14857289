// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/delivery_desk.h"

#include "domain/incident_rules.h"
#include "gateway/delivery/pending_claim.h"

#include <QLoggingCategory>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(deliveryLog, "leitstand.delivery", QtInfoMsg)

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr auto LookAfter = 20ms; // what comes together is looked at together
constexpr std::size_t MostHandedOut = 200; // of one channel, so that a change of mind finds most of it here
constexpr Span ClaimWithin = 20s;
constexpr Span ReadListEvery = 30s;

bool isUnfinished(const Incident& incident)
{
    return std::any_of(incident.publications.begin(), incident.publications.end(),
        [](const Publication& publication) { return !publication.finished(); });
}

HandoverJournal::Stage stageOf(HandoverOutcome outcome)
{
    switch (outcome) {
    case HandoverOutcome::Delivered:
        return HandoverJournal::Stage::Delivered;
    case HandoverOutcome::Deferred:
        return HandoverJournal::Stage::Deferred;
    case HandoverOutcome::Failed:
        return HandoverJournal::Stage::Failed;
    case HandoverOutcome::Uncertain:
        break;
    }
    return HandoverJournal::Stage::HandingOver;
}

DeliveryOutcome inLog(HandoverOutcome outcome)
{
    switch (outcome) {
    case HandoverOutcome::Delivered:
        return DeliveryOutcome::Delivered;
    case HandoverOutcome::Deferred:
        return DeliveryOutcome::Deferred;
    case HandoverOutcome::Failed:
        return DeliveryOutcome::Failed;
    case HandoverOutcome::Uncertain:
        break;
    }
    return DeliveryOutcome::Uncertain;
}

double spread()
{
    return QRandomGenerator::global()->generateDouble();
}

} // namespace

struct DeliveryDesk::Unit {
    std::unique_ptr<Channel> channel;
    ChannelHealth health;
    std::uint32_t faults = 0; // in a row, that concerned all
    std::optional<Instant> pausedUntil;
    std::size_t handedOut = 0;
    std::optional<Instant> listRead;
    std::optional<Instant> refreshed;
    bool refreshing = false;
    std::unique_ptr<LinePool> pool; // the last member: its threads use the channel

    [[nodiscard]] const ChannelFacts& facts() const { return channel->facts(); }
};

struct DeliveryDesk::Delivery {
    std::shared_ptr<const OutgoingMessage> message;
    RecipientList list;
    std::unordered_set<std::string> handedOut;
    std::ptrdiff_t orders = 0; // of redeliveries that it follows
    Instant openSince;
};

DeliveryDesk::DeliveryDesk(std::vector<std::unique_ptr<Channel>> channels, EventLog& log, Mailbox& mailbox,
    TimeSource clock, const std::string& journal)
    : m_log(log)
    , m_mailbox(mailbox)
    , m_clock(std::move(clock))
    , m_startedAt(m_clock())
    , m_journal(journal)
    , m_writer(log, m_clock)
{
    if (m_journal.fault()) {
        qCWarning(deliveryLog).noquote() << "what is being handed over when the gateway is killed will stay in doubt:"
                                         << QString::fromStdString(m_journal.fault()->text());
    }
    for (auto& channel : channels) {
        auto unit = std::make_unique<Unit>();
        unit->channel = std::move(channel);
        LinePool::Calls calls;
        calls.claim = [this, which = unit.get()](const HandoverJob& job) { return claim(*which, job); };
        calls.ended = [this, which = unit.get()](const HandoverJob& job, const HandoverResult& result) {
            noteEnd(job, *which, result);
            m_mailbox.post([this, which, job, result] { ended(*which, job, result); });
        };
        unit->pool = std::make_unique<LinePool>(*unit->channel, std::move(calls));
        m_units.push_back(std::move(unit));
    }
    m_lookTimer.setSingleShot(true);
    m_lookTimer.setInterval(LookAfter);
    connect(&m_lookTimer, &QTimer::timeout, this, &DeliveryDesk::look);
    connect(&m_writer, &DeliveryWriter::answered, this, &DeliveryDesk::lookSoon);
    m_log.whenIncidentsChange([this](const std::vector<IncidentId>& which) { incidentsChanged(which); });
}

DeliveryDesk::~DeliveryDesk()
{
    m_log.whenIncidentsChange({});
    for (const auto& unit : m_units)
        unit->pool->beginStop();
    m_units.clear();
}

void DeliveryDesk::setLogReady(bool ready)
{
    if (std::exchange(m_ready, ready) == ready || !ready)
        return;
    std::vector<IncidentId> all;
    for (const auto& [id, incident] : m_log.state().incidents())
        all.push_back(id);
    incidentsChanged(all);
}

void DeliveryDesk::incidentsChanged(const std::vector<IncidentId>& incidents)
{
    for (const IncidentId& id : incidents) {
        const Incident* const incident = m_log.state().incident(id);
        if (incident && isUnfinished(*incident))
            m_incidents.insert(id);
        else
            m_incidents.erase(id);
    }
    m_writer.look();
    lookSoon();
}

void DeliveryDesk::lookSoon()
{
    if (!m_lookTimer.isActive())
        m_lookTimer.start();
}

void DeliveryDesk::tick()
{
    if (m_stopping)
        return;
    m_writer.look(); // an event that the fold refuses is no change that it tells of
    const Instant now = m_clock();
    for (const auto& unit : m_units) {
        if (!unit->listRead || now - *unit->listRead >= ReadListEvery)
            readList(*unit);
        refresh(*unit);
        if (unit->pausedUntil && now >= *unit->pausedUntil) {
            unit->pausedUntil.reset();
            lookSoon();
        }
    }
    if (m_next && now >= *m_next)
        lookSoon();
}

void DeliveryDesk::look()
{
    if (!m_ready || m_stopping)
        return;
    m_next.reset();
    for (const IncidentId& id : m_incidents) {
        if (const Incident* const incident = m_log.state().incident(id))
            lookAt(*incident);
    }
    std::erase_if(m_deliveries, [this](const auto& each) {
        const Delivery& delivery = each.second;
        const Incident* const incident = m_log.state().incident(delivery.message->incident);
        const Publication* const publication = incident ? incident->publication(each.first.first) : nullptr;
        const ChannelDelivery* const told = publication ? publication->delivery(each.first.second) : nullptr;
        return delivery.handedOut.empty() && (!told || told->finishedAt);
    });
    if (m_incidents.empty() && m_deliveries.empty() && m_writer.isIdle())
        m_journal.clear();
}

void DeliveryDesk::lookAt(const Incident& incident)
{
    std::map<std::string, std::unordered_set<std::string>> waitFor; // by channel
    for (const Publication& publication : incident.publications) {
        for (const std::string& channel : publication.channels) {
            const ChannelDelivery* const told = publication.delivery(channel);
            if ((told && told->finishedAt) || m_writer.isPending(publication.id, channel))
                continue;
            Unit* const way = unit(channel);
            if (!way) {
                refuse(incident.id, publication.id, channel,
                    "the gateway has no channel of this name: configure it, or choose another one");
                continue;
            }
            if (Delivery* const delivery = opened(incident, publication, *way))
                work(incident, publication, *way, *delivery, waitFor[channel]);
        }
    }
}

// Why it may not go out this way.
std::optional<std::string> DeliveryDesk::refusal(
    const Incident& incident, const Publication& publication, const ChannelFacts& facts) const
{
    const Audience audience = publication.text.audience;
    if (!facts.audiences.contains(audience)) {
        return "the channel is not for the audience \"" + std::string(wordFor(audience))
            + "\": choose another one, or add the audience to the gateway's configuration";
    }
    const Outcome may = mayDeliver(incident, publication, *m_log.catalogue());
    return may ? std::nullopt : std::optional(may.error().text());
}

// Null while it cannot be worked on.
DeliveryDesk::Delivery* DeliveryDesk::opened(const Incident& incident, const Publication& publication, Unit& unit)
{
    const std::string& channel = unit.facts().name;
    const DeliveryKey key { publication.id, channel };
    const ChannelDelivery* const told = publication.delivery(channel);
    const bool hasBegun = told && told->begunAt;
    const auto orders = std::count_if(publication.redeliveries.begin(), publication.redeliveries.end(),
        [&channel](const RedeliveryOrder& order) { return order.channel == channel; });
    if (hasBegun) {
        const auto known = m_deliveries.find(key);
        if (known != m_deliveries.end() && (known->second.orders == orders || !known->second.handedOut.empty()))
            return &known->second;
    } else if (const auto why = refusal(incident, publication, unit.facts())) {
        refuse(incident.id, publication.id, channel, *why);
        return nullptr;
    }
    const auto list = unit.channel->recipients();
    changeHealth(unit, [&list](ChannelHealth& health) { health.readList(list); });
    if (!list) {
        refuse(incident.id, publication.id, channel, list.error().text());
        return nullptr;
    }
    const auto message = std::make_shared<const OutgoingMessage>(OutgoingMessage {
        incident.id, publication.id, publication.text, publication.nextUpdate, publication.orderedAt });
    Delivery& delivery = m_deliveries[key];
    delivery.message = message;
    delivery.list = *list;
    delivery.orders = orders;
    delivery.openSince = hasBegun && orders == 0 ? *told->begunAt : m_clock();
    if (hasBegun)
        return &delivery;
    DeliveryBegun begun { publication.id, channel, unit.facts().kind, 0 };
    begun.recipients = static_cast<std::uint32_t>(list->recipients.size() + list->unusable.size());
    m_writer.begin(incident.id, std::move(begun));
    return nullptr;
}

void DeliveryDesk::work(const Incident& incident, const Publication& publication, Unit& unit, Delivery& delivery,
    std::unordered_set<std::string>& waitFor)
{
    const std::string& channel = unit.facts().name;
    const ChannelDelivery& told = *publication.delivery(channel);
    const auto stage = [&](const std::string& recipient) {
        return m_journal.stage({ publication.id, channel, recipient });
    };
    DeliverySituation situation { told, delivery.list, unit.facts(), {}, waitFor, stage, m_startedAt,
        delivery.openSince, unit.health.fault().value_or(std::string()) };
    situation.busy = m_writer.pendingRecipients(publication.id, channel);
    situation.busy.insert(delivery.handedOut.begin(), delivery.handedOut.end());
    DeliveryPlan plan = planDelivery(situation, m_clock());
    for (RecipientResult& result : plan.settled)
        m_writer.result(incident.id, publication.id, channel, std::move(result));
    if (plan.isOver) {
        m_writer.finish(incident.id,
            { publication.id, channel, told.count(DeliveryOutcome::Delivered), told.count(DeliveryOutcome::Failed),
                told.count(DeliveryOutcome::Uncertain),
                told.each.empty() ? "there is nobody in the address list" : std::string() });
        return;
    }
    handOut(unit, delivery, plan.due);
    waitFor.merge(plan.open);
    if (plan.next)
        m_next = m_next ? std::min(*m_next, *plan.next) : plan.next;
}

void DeliveryDesk::handOut(Unit& unit, Delivery& delivery, const std::vector<const Recipient*>& due)
{
    if (due.empty() || unit.pausedUntil)
        return;
    std::shared_ptr<const ChannelContent> content;
    const std::size_t most = unit.faults > 0 ? 1 : MostHandedOut; // after a fault one goes ahead
    for (const Recipient* const recipient : due) {
        if (unit.handedOut >= most)
            return;
        if (!content)
            content = unit.channel->prepare(m_log.state(), m_clock());
        ++unit.handedOut;
        delivery.handedOut.insert(recipient->token);
        unit.pool->put({ delivery.message, *recipient, content });
    }
}

void DeliveryDesk::refuse(
    const IncidentId& incident, const PublicationId& publication, const std::string& channel, const std::string& why)
{
    qCWarning(deliveryLog).noquote() << "publication" << QString::fromStdString(publication.value)
                                     << "is not delivered by" << QString::fromStdString(channel) + u':'
                                     << QString::fromStdString(why);
    m_deliveries.erase({ publication, channel });
    m_writer.finish(incident, { publication, channel, 0, 1, 0, why });
}

// In the thread of a line.
bool DeliveryDesk::claim(const Unit& unit, const HandoverJob& job)
{
    const HandoverKey key { job.message->publication, unit.facts().name, job.recipient.token };
    if (!m_journal.note(key, HandoverJournal::Stage::Claiming))
        return false;
    const auto pending = std::make_shared<PendingClaim>();
    m_mailbox.post([this, key, incident = job.message->incident, pending] {
        m_writer.claim(incident, key.publication, key.channel, key.recipient,
            [pending](ClaimAnswer answer) { pending->answer(answer); });
    });
    const ClaimAnswer answer = pending->wait(ClaimWithin, [&unit] { return unit.pool->isStopping(); });
    *job.taken = answer == ClaimAnswer::Taken;
    return answer == ClaimAnswer::Granted && m_journal.note(key, HandoverJournal::Stage::HandingOver);
}

// In the thread of a line.
void DeliveryDesk::noteEnd(const HandoverJob& job, const Unit& unit, const HandoverResult& result)
{
    if (!job.message)
        return;
    // What cannot be noted stays in doubt.
    (void)m_journal.note({ job.message->publication, unit.facts().name, job.recipient.token }, stageOf(result.outcome));
}

void DeliveryDesk::ended(Unit& unit, const HandoverJob& job, const HandoverResult& given)
{
    const Instant now = m_clock();
    const bool isGood = given.outcome == HandoverOutcome::Delivered;
    if (!job.message) {
        unit.refreshing = false;
        changeHealth(
            unit, [&](ChannelHealth& health) { isGood ? health.delivered(now) : health.failed(given.detail); });
        return;
    }
    const DeliveryKey key { job.message->publication, unit.facts().name };
    Delivery* const delivery = takeBack(unit, job);
    lookSoon();
    if (*job.taken)
        return; // how it ends is told by who hands it over
    HandoverResult result = given;
    if (result.outcome == HandoverOutcome::Uncertain && unit.facts().repeatable)
        result.outcome = HandoverOutcome::Deferred;
    RecipientResult told { job.recipient.token, inLog(result.outcome), result.detail, {} };
    if (result.concernsAll && !m_stopping)
        pause(unit, result);
    if (result.outcome == HandoverOutcome::Deferred)
        told.retryAt = retryAt(unit, job, result);
    if (isGood) {
        unit.faults = 0;
        changeHealth(unit, [now](ChannelHealth& health) { health.delivered(now); });
    } else if (result.concernsAll || (delivery && delivery->list.recipients.size() == 1)) {
        changeHealth(unit, [&result](ChannelHealth& health) { health.failed(result.detail); });
    }
    m_writer.result(job.message->incident, key.first, key.second, std::move(told));
}

// What has not been begun comes back: it would fare no better.
void DeliveryDesk::pause(Unit& unit, const HandoverResult& result)
{
    ++unit.faults;
    unit.pausedUntil = m_clock() + result.retryAfter.value_or(retryDelay(unit.facts(), unit.faults, spread()));
    for (const HandoverJob& job : unit.pool->withdraw())
        takeBack(unit, job);
}

// Null: nobody works on it any more.
DeliveryDesk::Delivery* DeliveryDesk::takeBack(Unit& unit, const HandoverJob& job)
{
    if (!job.message) {
        unit.refreshing = false;
        return nullptr;
    }
    --unit.handedOut;
    const auto delivery = m_deliveries.find({ job.message->publication, unit.facts().name });
    if (delivery == m_deliveries.end())
        return nullptr;
    delivery->second.handedOut.erase(job.recipient.token);
    return &delivery->second;
}

Instant DeliveryDesk::retryAt(const Unit& unit, const HandoverJob& job, const HandoverResult& result) const
{
    if (m_stopping)
        return m_clock();
    if (result.concernsAll && unit.pausedUntil)
        return *unit.pausedUntil;
    if (result.retryAfter)
        return m_clock() + *result.retryAfter;
    const Incident* const incident = m_log.state().incident(job.message->incident);
    const Publication* const publication = incident ? incident->publication(job.message->publication) : nullptr;
    const ChannelDelivery* const told = publication ? publication->delivery(unit.facts().name) : nullptr;
    const auto each = told ? told->each.find(job.recipient.token) : decltype(told->each.end())();
    const std::uint32_t attempts = told && each != told->each.end() ? each->second.attempts : 0;
    return m_clock() + retryDelay(unit.facts(), std::max(attempts, 1U), spread());
}

void DeliveryDesk::refresh(Unit& unit)
{
    const auto every = unit.channel->refreshEvery();
    const Instant now = m_clock();
    if (!every || !m_ready || unit.refreshing || (unit.refreshed && now - *unit.refreshed < *every))
        return;
    unit.refreshed = now;
    auto content = unit.channel->prepare(m_log.state(), now);
    if (!content)
        return;
    unit.refreshing = true;
    unit.pool->put({ nullptr, {}, std::move(content) });
}

void DeliveryDesk::readList(Unit& unit)
{
    unit.listRead = m_clock();
    const auto list = unit.channel->recipients();
    changeHealth(unit, [&list](ChannelHealth& health) { health.readList(list); });
}

template <typename Change> void DeliveryDesk::changeHealth(Unit& unit, Change change)
{
    const ChannelReport before = unit.health.report(unit.facts());
    change(unit.health);
    const ChannelReport after = unit.health.report(unit.facts());
    if (before.state != after.state || before.detail != after.detail)
        Q_EMIT healthChanged();
}

DeliveryDesk::Unit* DeliveryDesk::unit(const std::string& channel) const
{
    const auto found = std::find_if(
        m_units.begin(), m_units.end(), [&channel](const auto& each) { return each->facts().name == channel; });
    return found == m_units.end() ? nullptr : found->get();
}

void DeliveryDesk::beginStop()
{
    m_stopping = true;
    for (const auto& unit : m_units) {
        for (const HandoverJob& job : unit->pool->withdraw())
            takeBack(*unit, job);
        unit->pool->beginStop();
    }
}

bool DeliveryDesk::hasStopped() const
{
    return m_writer.isIdle() && std::all_of(m_units.begin(), m_units.end(), [](const auto& unit) {
        return unit->pool->hasStopped() && unit->handedOut == 0;
    });
}

std::vector<ChannelReport> DeliveryDesk::reports() const
{
    std::vector<ChannelReport> reports;
    for (const auto& unit : m_units)
        reports.push_back(unit->health.report(unit->facts()));
    return reports;
}

} // namespace leitstand
