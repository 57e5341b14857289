// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/alert_act_queue.h"

#include "domain/handling_rules.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <QUuid>

namespace leitstand {
namespace {

EventBody bodyOf(const AlertAct& act)
{
    return std::visit([](const auto& what) -> EventBody { return what; }, act);
}

std::optional<AlertAct> actOf(EventBody& body)
{
    return std::visit(
        [](auto& what) -> std::optional<AlertAct> {
            if constexpr (std::is_constructible_v<AlertAct, decltype(std::move(what))>)
                return AlertAct(std::move(what));
            else
                return std::nullopt;
        },
        body);
}

} // namespace

AlertActQueue::AlertActQueue(
    StreamClient& client, const OperationsState& state, PendingEvents* pending, std::string program, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_state(state)
    , m_pending(pending)
    , m_program(std::move(program))
{ }

AlertActQueue::~AlertActQueue() = default;

std::string AlertActQueue::submit(AlertAct act, const std::string& actor, Instant now)
{
    if (const Outcome allowed = mayHandleAlerts(m_state.catalogue()->roleOf(actor)); !allowed)
        return refuse(std::move(act), allowed.error());
    if (const Outcome sensible = mayAsk(act, m_state, now); !sensible)
        return refuse(std::move(act), sensible.error());
    Event event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    event.source = m_program;
    event.time = now;
    event.actor = actor;
    event.body = bodyOf(act);
    Sent sent;
    sent.request.subject = subjectFor(event.body);
    sent.request.messageId = event.id;
    sent.request.payload = encode(event);
    sent.request.syncToDisk = true;
    // A late repetition of a request must not come behind its withdrawal.
    sent.request.firstOfSubject = !std::holds_alternative<SilenceWithdrawn>(act);
    if (const Outcome fits = fitsTheLog(sent.request); !fits)
        return refuse(std::move(act), fits.error());
    const Outcome kept = m_pending ? m_pending->keep(sent.request) : Outcome(Done());
    sent.act = std::move(act);
    m_sent.emplace(event.id, std::move(sent));
    // Later, so that the caller has the id before anything is reported about it.
    QMetaObject::invokeMethod(
        this,
        [this, id = event.id, kept] {
            if (!kept)
                Q_EMIT finished({ id, CommandOutcome::Waiting, kept.error(), m_sent.at(id).act });
            send(id);
        },
        Qt::QueuedConnection);
    return event.id;
}

std::string AlertActQueue::refuse(AlertAct act, const Error& error)
{
    std::string id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    AlertActResult result { id, CommandOutcome::Refused, error, std::move(act) };
    QMetaObject::invokeMethod(
        this, [this, result = std::move(result)] { Q_EMIT finished(result); }, Qt::QueuedConnection);
    return id;
}

bool AlertActQueue::restore(const PublishRequest& request)
{
    EventDecoder decoder;
    Decoded decoded = decoder.decode(request.subject, request.payload);
    auto* const event = std::get_if<Event>(&decoded);
    auto act = event ? actOf(event->body) : std::nullopt;
    if (!act)
        return false;
    Sent sent;
    sent.act = std::move(*act);
    sent.request = request;
    m_sent.emplace(request.messageId, std::move(sent));
    QMetaObject::invokeMethod(
        this, [this, id = request.messageId] { send(id); }, Qt::QueuedConnection);
    return true;
}

void AlertActQueue::send(const std::string& eventId)
{
    const auto found = m_sent.find(eventId);
    if (found == m_sent.end() || found->second.inFlight)
        return;
    found->second.inFlight = true;
    m_client.publish(
        found->second.request, this, [this, eventId](const PublishResult& result) { answered(eventId, result); });
}

void AlertActQueue::answered(const std::string& eventId, const PublishResult& result)
{
    const auto found = m_sent.find(eventId);
    if (found == m_sent.end())
        return;
    Sent& sent = found->second;
    sent.inFlight = false;
    if (std::holds_alternative<Stored>(result)) {
        settle(eventId, CommandOutcome::Saved);
    } else if (const auto* const conflict = std::get_if<Conflict>(&result)) {
        if (conflict->messageId == eventId)
            settle(eventId, CommandOutcome::Saved);
        else
            settle(eventId, CommandOutcome::Failed,
                Error { QT_TRANSLATE_NOOP("Rules", "somebody else has changed the same thing meanwhile"),
                    sent.request.subject, QT_TRANSLATE_NOOP("Rules", "look at the list again") });
    } else if (const auto& failure = std::get<PublishFailure>(result); failure.permanent) {
        settle(eventId, CommandOutcome::Failed, failure.error);
    } else if (!std::exchange(sent.toldWaiting, true)) {
        Q_EMIT finished({ eventId, CommandOutcome::Waiting, failure.error, sent.act });
    }
}

void AlertActQueue::settle(const std::string& eventId, CommandOutcome outcome, std::optional<Error> error)
{
    auto sent = m_sent.extract(eventId);
    if (m_pending)
        m_pending->drop(eventId);
    Q_EMIT finished({ eventId, outcome, std::move(error), std::move(sent.mapped().act) });
}

void AlertActQueue::retry()
{
    for (const auto& [id, sent] : m_sent) {
        QMetaObject::invokeMethod(
            this, [this, id = id] { send(id); }, Qt::QueuedConnection);
    }
}

} // namespace leitstand
