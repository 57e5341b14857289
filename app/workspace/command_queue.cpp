// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/command_queue.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"

#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

template <typename Change> Aspect aspectOf(const Change& change)
{
    return std::holds_alternative<CaseChange>(change) ? Aspect::Case : Aspect::Comms;
}

std::string newEventId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

bool shareAPart(const std::vector<std::string>& left, const std::vector<std::string>& right)
{
    return std::any_of(left.begin(), left.end(),
        [&right](const std::string& part) { return std::find(right.begin(), right.end(), part) != right.end(); });
}

std::vector<std::string> partsOf(const EventBody& body)
{
    if (const auto* const event = std::get_if<CaseEvent>(&body))
        return touchedParts(event->change);
    if (const auto* const event = std::get_if<CommsEvent>(&body))
        return touchedParts(event->change);
    return {};
}

std::uint32_t versionOf(const EventBody& body)
{
    if (const auto* const event = std::get_if<CaseEvent>(&body))
        return event->version;
    if (const auto* const event = std::get_if<CommsEvent>(&body))
        return event->version;
    return 0;
}

} // namespace

struct CommandQueue::Command {
    Event event;
    LaneKey key;
    std::uint32_t basedOn = 0;
    PublishRequest request;
    std::optional<Event> theirs; // touches the same part and came after basedOn
    bool toldWaiting = false;
};

struct CommandQueue::Lane {
    enum class State { Idle, InFlight, AwaitingFold, AwaitingLog };

    std::deque<std::unique_ptr<Command>> commands;
    State state = State::Idle;
    std::uint32_t lastStored = 0;
    std::uint32_t awaitedVersion = 0; // somebody else's, that the fold has to reach first
};

CommandQueue::CommandQueue(
    StreamClient& client, const OperationsState& state, PendingEvents* pending, std::string program, QObject* parent)
    : QObject(parent)
    , m_client(client)
    , m_state(state)
    , m_pending(pending)
    , m_program(std::move(program))
{ }

CommandQueue::~CommandQueue() = default;

std::string CommandQueue::submit(ChangeRequest request, const std::string& actor, Instant now)
{
    auto command = std::make_unique<Command>();
    const Aspect aspect = aspectOf(request.change);
    command->key = { request.incident, aspect };
    command->event.id = newEventId();
    command->event.source = m_program;
    command->event.time = now;
    command->event.actor = actor;
    if (auto* const change = std::get_if<CaseChange>(&request.change))
        command->event.body = CaseEvent { request.incident, 0, std::move(*change) };
    else
        command->event.body = CommsEvent { request.incident, 0, std::get<CommsChange>(std::move(request.change)) };
    const Incident* const incident = m_state.incident(request.incident);
    command->basedOn = request.basedOn.value_or(incident ? incident->version(aspect) : 0);
    // A draft that somebody saved after this person had opened it is a conflict before anything is sent.
    if (const auto* const comms = std::get_if<CommsEvent>(&command->event.body); comms && incident) {
        const auto* const saved = std::get_if<DraftSaved>(&comms->change);
        const auto draft = saved ? incident->drafts.find(saved->draft) : incident->drafts.end();
        if (draft != incident->drafts.end() && draft->second.savedVersion > command->basedOn) {
            Event theirs;
            theirs.actor = draft->second.savedBy;
            theirs.time = draft->second.savedAt;
            theirs.body = CommsEvent { request.incident, draft->second.savedVersion,
                DraftSaved { draft->first, draft->second.text } };
            command->theirs = std::move(theirs);
        }
    }
    std::string id = command->event.id;
    enqueue(std::move(command));
    return id;
}

void CommandQueue::restore()
{
    if (!m_pending)
        return;
    EventDecoder decoder;
    for (PublishRequest& request : m_pending->kept()) {
        Decoded decoded = decoder.decode(request.subject, request.payload);
        auto* const event = std::get_if<Event>(&decoded);
        const auto subject = parseIncidentSubject(request.subject);
        if (!event || !subject)
            continue;
        auto command = std::make_unique<Command>();
        command->event = std::move(*event);
        command->key = { subject->incident, subject->aspect };
        command->basedOn = subject->version - 1;
        command->request = std::move(request);
        enqueue(std::move(command));
    }
}

void CommandQueue::enqueue(std::unique_ptr<Command> command)
{
    const LaneKey key = command->key;
    auto& lane = m_lanes[key];
    if (!lane)
        lane = std::make_unique<Lane>();
    lane->commands.push_back(std::move(command));
    // Later, so that the caller has the id before anything is reported about it.
    QMetaObject::invokeMethod(
        this, [this, key] { sendFirst(key); }, Qt::QueuedConnection);
}

Outcome CommandQueue::judge(const Command& command) const
{
    const Incident* const incident = m_state.incident(command.key.first);
    if (const auto* const body = std::get_if<CaseEvent>(&command.event.body)) {
        if (const auto* const opened = std::get_if<IncidentOpened>(&body->change))
            return incident ? mayChange(*incident, body->change) : mayOpen(command.key.first, *opened);
        if (incident)
            return mayChange(*incident, body->change);
    } else if (incident) {
        return mayChange(*incident, std::get<CommsEvent>(command.event.body).change);
    }
    return Error { QT_TRANSLATE_NOOP("Rules", "there is no such incident"), "incident " + command.key.first.value,
        QT_TRANSLATE_NOOP("Rules", "open it first") };
}

void CommandQueue::build(Command& command, std::uint32_t version) const
{
    if (auto* const body = std::get_if<CaseEvent>(&command.event.body))
        body->version = version;
    else
        std::get<CommsEvent>(command.event.body).version = version;
    command.request.subject = subjectFor(command.event.body);
    command.request.messageId = command.event.id;
    command.request.payload = encode(command.event);
    command.request.firstOfSubject = true;
    command.request.syncToDisk = true;
}

void CommandQueue::sendFirst(const LaneKey& key)
{
    Lane& lane = *m_lanes.at(key);
    if (lane.commands.empty() || lane.state == Lane::State::InFlight || lane.state == Lane::State::AwaitingFold)
        return;
    Command& command = *lane.commands.front();
    if (command.theirs) {
        settle(key,
            { command.event.id, key.first, CommandOutcome::Conflicted,
                Error { command.theirs->actor + " has changed the same thing meanwhile", "incident " + key.first.value,
                    "look at both versions and decide" },
                command.theirs });
        return;
    }
    if (command.request.subject.empty()) {
        if (const Outcome allowed = judge(command); !allowed) {
            settle(key, { command.event.id, key.first, CommandOutcome::Refused, allowed.error(), std::nullopt });
            return;
        }
        const Incident* const incident = m_state.incident(key.first);
        build(command, std::max(incident ? incident->version(key.second) : 0, lane.lastStored) + 1);
        if (m_pending) {
            if (const Outcome kept = m_pending->keep(command.request); !kept && !command.toldWaiting)
                Q_EMIT finished({ command.event.id, key.first, CommandOutcome::Waiting, kept.error(), std::nullopt });
        }
    }
    lane.state = Lane::State::InFlight;
    m_client.publish(command.request, this, [this, key](const PublishResult& result) { answered(key, result); });
}

void CommandQueue::answered(const LaneKey& key, const PublishResult& result)
{
    Lane& lane = *m_lanes.at(key);
    lane.state = Lane::State::Idle;
    Command& command = *lane.commands.front();
    if (std::holds_alternative<Stored>(result)) {
        lane.lastStored = std::max(lane.lastStored, versionOf(command.event.body));
        settle(key, { command.event.id, key.first, CommandOutcome::Saved, std::nullopt, std::nullopt });
        return;
    }
    if (std::holds_alternative<Conflict>(result)) {
        // Somebody else has this version. Once the fold knows it, judge again and take the next one.
        lane.awaitedVersion = versionOf(command.event.body);
        command.request.subject.clear();
        const Incident* const incident = m_state.incident(key.first);
        if (incident && incident->version(key.second) >= lane.awaitedVersion) {
            sendFirst(key);
            return;
        }
        lane.state = Lane::State::AwaitingFold;
        return;
    }
    const auto& failure = std::get<PublishFailure>(result);
    if (failure.permanent) {
        settle(key, { command.event.id, key.first, CommandOutcome::Failed, failure.error, std::nullopt });
        return;
    }
    lane.state = Lane::State::AwaitingLog;
    if (!command.toldWaiting) {
        command.toldWaiting = true;
        Q_EMIT finished({ command.event.id, key.first, CommandOutcome::Waiting, failure.error, std::nullopt });
    }
}

void CommandQueue::settle(const LaneKey& key, const CommandResult& result)
{
    Lane& lane = *m_lanes.at(key);
    lane.commands.pop_front();
    lane.state = Lane::State::Idle;
    if (m_pending)
        m_pending->drop(result.eventId);
    Q_EMIT finished(result);
    sendFirst(key);
}

void CommandQueue::observe(const Event& event)
{
    const auto* const caseEvent = std::get_if<CaseEvent>(&event.body);
    const auto* const commsEvent = std::get_if<CommsEvent>(&event.body);
    if (!caseEvent && !commsEvent)
        return;
    const LaneKey key { caseEvent ? caseEvent->incident : commsEvent->incident,
        caseEvent ? Aspect::Case : Aspect::Comms };
    const auto found = m_lanes.find(key);
    if (found == m_lanes.end())
        return;
    Lane& lane = *found->second;
    const bool own = std::any_of(lane.commands.begin(), lane.commands.end(),
        [&event](const auto& command) { return command->event.id == event.id; });
    const std::uint32_t version = versionOf(event.body);
    if (!own && version > lane.lastStored) {
        for (const auto& command : lane.commands) {
            if (version > command->basedOn && shareAPart(partsOf(event.body), partsOf(command->event.body)))
                command->theirs = event;
        }
    }
    if (lane.state == Lane::State::AwaitingFold && version >= lane.awaitedVersion) {
        lane.state = Lane::State::Idle;
        QMetaObject::invokeMethod(
            this, [this, key] { sendFirst(key); }, Qt::QueuedConnection);
    }
}

void CommandQueue::retry()
{
    for (const auto& [key, lane] : m_lanes) {
        if (lane->state != Lane::State::AwaitingLog)
            continue;
        lane->state = Lane::State::Idle;
        QMetaObject::invokeMethod(
            this, [this, key = key] { sendFirst(key); }, Qt::QueuedConnection);
    }
}

std::size_t CommandQueue::waiting() const
{
    std::size_t count = 0;
    for (const auto& [key, lane] : m_lanes)
        count += lane->commands.size();
    return count;
}

} // namespace leitstand
