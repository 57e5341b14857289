// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/delivery/delivery_writer.h"

#include <QUuid>

#include <algorithm>
#include <tuple>
#include <utility>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr Span OfferFor = 30s;
constexpr auto OfferAgainAfter = 200ms;
constexpr auto OfferRefusedAgainAfter = 5000ms;

template <typename T> std::vector<T> takeSome(std::vector<T>& from, std::size_t most)
{
    const auto end = from.begin() + static_cast<std::ptrdiff_t>(std::min(most, from.size()));
    std::vector<T> taken(std::make_move_iterator(from.begin()), std::make_move_iterator(end));
    from.erase(from.begin(), end);
    return taken;
}

// Somebody else hands over to this recipient, or has done so.
bool isTaken(const Incident& incident, const PublicationId& publication, const std::string& channel,
    const std::string& recipient)
{
    const Publication* const ordered = incident.publication(publication);
    const ChannelDelivery* const delivery = ordered ? ordered->delivery(channel) : nullptr;
    if (!delivery)
        return false;
    const auto each = delivery->each.find(recipient);
    return each != delivery->each.end()
        && (each->second.outcome == DeliveryOutcome::HandingOver || each->second.outcome == DeliveryOutcome::Delivered);
}

} // namespace

DeliveryWriter::DeliveryWriter(EventLog& log, TimeSource clock) : m_log(log), m_clock(std::move(clock)) { }

DeliveryWriter::~DeliveryWriter() = default;

void DeliveryWriter::begin(const IncidentId& incident, DeliveryBegun begun)
{
    DeliveryKey key { begun.publication, begun.channel };
    m_queues[incident].firsts.emplace_back(std::move(key), std::move(begun));
    pump(incident);
}

void DeliveryWriter::finish(const IncidentId& incident, DeliveryFinished finished)
{
    DeliveryKey key { finished.publication, finished.channel };
    m_queues[incident].firsts.emplace_back(std::move(key), std::move(finished));
    pump(incident);
}

void DeliveryWriter::claim(const IncidentId& incident, const PublicationId& publication, const std::string& channel,
    const std::string& recipient, Answer answer)
{
    m_queues[incident].claims[{ publication, channel }].push_back({ recipient, std::move(answer) });
    pump(incident);
}

void DeliveryWriter::result(
    const IncidentId& incident, const PublicationId& publication, const std::string& channel, RecipientResult result)
{
    Queue& queue = m_queues[incident];
    const DeliveryKey key { publication, channel };
    dropClaim(queue, key, result.recipient);
    queue.results[key].push_back(std::move(result));
    pump(incident);
}

void DeliveryWriter::dropClaim(Queue& queue, const DeliveryKey& key, const std::string& recipient)
{
    const auto claims = queue.claims.find(key);
    if (claims == queue.claims.end())
        return;
    std::erase_if(claims->second, [&recipient](const Claim& each) { return each.recipient == recipient; });
    if (claims->second.empty())
        queue.claims.erase(claims);
}

void DeliveryWriter::look()
{
    std::vector<IncidentId> incidents;
    std::size_t seenNow = 0;
    for (auto& [id, queue] : m_queues) {
        const Incident* const incident = m_log.state().incident(id);
        const std::uint32_t seen = incident ? incident->version(Aspect::Delivery) : 0;
        seenNow += std::erase_if(queue.unseen, [seen](const auto& written) { return written->version <= seen; });
        incidents.push_back(id);
    }
    for (const IncidentId& id : incidents)
        pump(id);
    if (seenNow > 0)
        Q_EMIT answered();
}

std::shared_ptr<DeliveryWriter::Written> DeliveryWriter::next(
    const IncidentId& incident, Queue& queue, const Incident& state)
{
    auto written = std::make_shared<Written>();
    written->version = queue.lastVersion + 1;
    DeliveryChange change;
    const auto takeFrom = [&written](auto& waiting) {
        const auto first = waiting.begin();
        written->key = first->first;
        auto taken = takeSome(first->second, MostTogether);
        if (first->second.empty())
            waiting.erase(first);
        return taken;
    };
    if (!queue.firsts.empty()) {
        written->key = queue.firsts.front().first;
        change = std::move(queue.firsts.front().second);
        queue.firsts.pop_front();
    } else if (!queue.results.empty()) {
        HandoverEnded ended;
        ended.results = takeFrom(queue.results);
        std::tie(ended.publication, ended.channel) = written->key;
        change = std::move(ended);
    } else if (!queue.claims.empty()) {
        HandoverBegun begun;
        for (Claim& claim : takeFrom(queue.claims)) {
            if (isTaken(state, written->key.first, written->key.second, claim.recipient)) {
                claim.answer(ClaimAnswer::Taken);
            } else {
                begun.recipients.push_back(claim.recipient);
                written->claims.push_back(std::move(claim));
            }
        }
        if (written->claims.empty())
            return next(incident, queue, state);
        std::tie(begun.publication, begun.channel) = written->key;
        change = std::move(begun);
    } else {
        return nullptr;
    }
    written->event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    written->event.source = "/leitstand/gateway";
    written->event.time = m_clock();
    written->event.body = DeliveryEvent { incident, written->version, std::move(change) };
    return written;
}

void DeliveryWriter::pump(const IncidentId& id)
{
    const auto found = m_queues.find(id);
    if (found == m_queues.end())
        return;
    Queue& queue = found->second;
    const Incident* const incident = m_log.state().incident(id);
    if (queue.inFlight || !incident)
        return;
    const std::uint32_t seen = incident->version(Aspect::Delivery);
    // Somebody else's event is known by its version only: what waits is judged when the fold has it.
    const std::uint32_t ours = queue.unseen.empty() ? seen : queue.unseen.back()->version;
    if (queue.lastVersion > ours)
        return;
    queue.lastVersion = std::max(ours, seen);
    queue.inFlight = next(id, queue, *incident);
    if (queue.inFlight)
        offer(id, queue.inFlight);
    else if (queue.unseen.empty())
        m_queues.erase(found);
}

void DeliveryWriter::offer(const IncidentId& incident, const std::shared_ptr<Written>& written)
{
    m_log.publishVersion(written->event, OfferFor,
        [this, incident, written](const PublishResult& result) { takeAnswer(incident, written, result); });
}

void DeliveryWriter::takeAnswer(
    const IncidentId& incident, const std::shared_ptr<Written>& written, const PublishResult& result)
{
    Queue& queue = m_queues.at(incident);
    if (const auto* const failure = std::get_if<PublishFailure>(&result)) {
        m_fault = failure->error;
        // A claim that is refused for good is given back; how something ended has to be told some time.
        if (failure->permanent && !written->claims.empty()) {
            queue.inFlight.reset();
            for (const Claim& claim : std::exchange(written->claims, {}))
                claim.answer(ClaimAnswer::Refused);
        } else {
            QTimer::singleShot(failure->permanent ? OfferRefusedAgainAfter : OfferAgainAfter, this,
                [this, incident, written] { offer(incident, written); });
            return;
        }
    } else if (std::holds_alternative<Conflict>(result)) {
        queue.inFlight.reset();
        queue.lastVersion = written->version;
        putBack(queue, *written);
    } else {
        m_fault.reset();
        queue.inFlight.reset();
        queue.lastVersion = written->version;
        const Incident* const state = m_log.state().incident(incident);
        if (!state || state->version(Aspect::Delivery) < written->version)
            queue.unseen.push_back(written);
        for (const Claim& claim : std::exchange(written->claims, {}))
            claim.answer(ClaimAnswer::Granted);
    }
    pump(incident);
    Q_EMIT answered();
}

// Beginnings and ends are not: whether they are still right is decided anew.
void DeliveryWriter::putBack(Queue& queue, Written& written)
{
    auto& change = std::get<DeliveryEvent>(written.event.body).change;
    if (auto* const ended = std::get_if<HandoverEnded>(&change)) {
        auto& results = queue.results[written.key];
        results.insert(results.begin(), ended->results.begin(), ended->results.end());
    } else if (!written.claims.empty()) {
        auto& claims = queue.claims[written.key];
        claims.insert(claims.begin(), std::make_move_iterator(written.claims.begin()),
            std::make_move_iterator(written.claims.end()));
        written.claims.clear();
    }
}

template <typename Visit> void DeliveryWriter::visitUnseen(const DeliveryKey& key, Visit visit) const
{
    const auto visitOne = [&](const std::shared_ptr<Written>& written) {
        if (written && written->key == key)
            visit(std::get<DeliveryEvent>(written->event.body).change);
    };
    for (const auto& [incident, queue] : m_queues) {
        visitOne(queue.inFlight);
        std::for_each(queue.unseen.begin(), queue.unseen.end(), visitOne);
    }
}

bool DeliveryWriter::isPending(const PublicationId& publication, const std::string& channel) const
{
    const DeliveryKey key { publication, channel };
    bool pending = false;
    visitUnseen(key, [&pending](const DeliveryChange& change) {
        pending = pending || std::holds_alternative<DeliveryBegun>(change)
            || std::holds_alternative<DeliveryFinished>(change);
    });
    return pending || std::any_of(m_queues.begin(), m_queues.end(), [&key](const auto& each) {
        const auto& firsts = each.second.firsts;
        return std::any_of(firsts.begin(), firsts.end(), [&key](const auto& first) { return first.first == key; });
    });
}

std::unordered_set<std::string> DeliveryWriter::pendingRecipients(
    const PublicationId& publication, const std::string& channel) const
{
    const DeliveryKey key { publication, channel };
    std::unordered_set<std::string> recipients;
    const auto add = [&recipients](const std::vector<RecipientResult>& results) {
        for (const RecipientResult& result : results)
            recipients.insert(result.recipient);
    };
    visitUnseen(key, [&add](const DeliveryChange& change) {
        if (const auto* const ended = std::get_if<HandoverEnded>(&change))
            add(ended->results);
    });
    for (const auto& [incident, queue] : m_queues) {
        if (const auto found = queue.results.find(key); found != queue.results.end())
            add(found->second);
    }
    return recipients;
}

bool DeliveryWriter::isIdle() const
{
    return std::all_of(m_queues.begin(), m_queues.end(), [](const auto& each) {
        const Queue& queue = each.second;
        return !queue.inFlight && queue.firsts.empty() && queue.results.empty() && queue.claims.empty();
    });
}

} // namespace leitstand
