// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/command_queue.h"

#include "domain/timeline.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <QUuid>

#include <algorithm>
#include <set>

namespace leitstand {
namespace {

std::string newEventId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

bool shareAPart(const std::vector<std::string>& left, const std::vector<std::string>& right)
{
    return std::any_of(left.begin(), left.end(),
        [&right](const std::string& part) { return std::find(right.begin(), right.end(), part) != right.end(); });
}

std::uint32_t versionOf(const EventBody& body)
{
    return std::visit(
        [](const auto& what) -> std::uint32_t {
            if constexpr (IsOfIncident<std::decay_t<decltype(what)>>)
                return what.version;
            else
                return 0;
        },
        body);
}

Aspect aspectOf(const EventBody& body)
{
    return std::visit([](const auto& what) { return AspectOf<std::decay_t<decltype(what)>>; }, body);
}

EventBody bodyOf(const IncidentId& incident, std::uint32_t version, IncidentChange change, std::uint32_t corrects)
{
    return std::visit(
        [&](auto&& what) -> EventBody {
            using Change = std::decay_t<decltype(what)>;
            if constexpr (std::is_same_v<Change, CaseChange>)
                return CaseEvent { incident, version, std::forward<decltype(what)>(what), corrects };
            else
                return AspectEvent<Change> { incident, version, std::forward<decltype(what)>(what) };
        },
        std::move(change));
}

const DraftSaved* savedDraft(const EventBody& body)
{
    const auto* const comms = std::get_if<CommsEvent>(&body);
    return comms ? std::get_if<DraftSaved>(&comms->change) : nullptr;
}

// Writes over what was there. A decision about a message does not: it names the version that it is about, and the rules
// see whether that is still the present one.
bool overwrites(const EventBody& body)
{
    if (const auto* const comms = std::get_if<CommsEvent>(&body))
        return std::holds_alternative<DraftSaved>(comms->change);
    return std::holds_alternative<CaseEvent>(body);
}

} // namespace

struct CommandQueue::Command {
    Event event;
    LaneKey key;
    std::uint32_t basedOn = 0;
    PublishRequest request;
    std::optional<Event> theirs; // touches the same part and came after basedOn
    bool toldWaiting = false;
    bool folded = false; // came back before its acknowledgement
    std::string refusal; // by the fold

    [[nodiscard]] CommandResult result(CommandOutcome outcome, std::optional<Error> error = std::nullopt) const
    {
        ChangeRequest mine;
        mine.incident = key.first;
        mine.basedOn = basedOn;
        if (const auto* const body = std::get_if<CaseEvent>(&event.body)) {
            mine.change = body->change;
            mine.corrects = body->corrects;
        } else if (const auto* const approval = std::get_if<ApprovalEvent>(&event.body)) {
            mine.change = approval->change;
        } else {
            mine.change = std::get<CommsEvent>(event.body).change;
        }
        return { event.id, key.first, outcome, std::move(error),
            outcome == CommandOutcome::Conflicted ? theirs : std::nullopt, std::move(mine) };
    }
};

struct CommandQueue::Lane {
    enum class State { Idle, InFlight, AwaitingFold, AwaitingLog };

    std::deque<std::unique_ptr<Command>> commands;
    State state = State::Idle;
    std::uint32_t lastStored = 0;
    std::uint32_t awaitedVersion = 0; // somebody else's, that the fold has to reach first
    std::set<std::uint32_t> own; // versions written here: who wrote them has seen them
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
    const auto aspect = static_cast<Aspect>(request.change.index());
    command->key = { request.incident, aspect };
    command->event.id = newEventId();
    command->event.source = m_program;
    command->event.time = now;
    command->event.actor = actor;
    command->event.body = std::visit(
        [&request](auto& change) { return bodyOf(request.incident, 0, std::move(change), request.corrects); },
        request.change);
    const Incident* const incident = m_state.incident(request.incident);
    command->basedOn = request.basedOn.value_or(incident ? incident->version(aspect) : 0);
    if (Command* const earlier = unsentSave(*command)) {
        earlier->event.body = std::move(command->event.body);
        earlier->event.time = now;
        earlier->basedOn = std::max(earlier->basedOn, command->basedOn);
        return earlier->event.id;
    }
    command->theirs = cameBetween(*command);
    std::string id = command->event.id;
    enqueue(std::move(command));
    return id;
}

// The save of the same draft that waits as the last of its kind: who goes on writing means the later text.
CommandQueue::Command* CommandQueue::unsentSave(const Command& command) const
{
    const DraftSaved* const saved = savedDraft(command.event.body);
    const auto lane = m_lanes.find(command.key);
    if (!saved || lane == m_lanes.end() || lane->second->commands.empty())
        return nullptr;
    Command& last = *lane->second->commands.back();
    const DraftSaved* const earlier = savedDraft(last.event.body);
    const bool same = earlier && earlier->draft == saved->draft && last.event.actor == command.event.actor;
    return same && last.request.subject.empty() && !last.theirs ? &last : nullptr;
}

std::string CommandQueue::refuse(ChangeRequest request, const Error& error)
{
    std::string id = newEventId();
    IncidentId incident = request.incident;
    CommandResult result { id, std::move(incident), CommandOutcome::Refused, error, std::nullopt, std::move(request) };
    QMetaObject::invokeMethod(
        this, [this, result = std::move(result)] { Q_EMIT finished(result); }, Qt::QueuedConnection);
    return id;
}

void CommandQueue::restore(const std::function<void(const PublishRequest&)>& others)
{
    if (!m_pending)
        return;
    EventDecoder decoder;
    for (PublishRequest& request : m_pending->kept()) {
        Decoded decoded = decoder.decode(request.subject, request.payload);
        auto* const event = std::get_if<Event>(&decoded);
        const auto subject = parseIncidentSubject(request.subject);
        if (!event || !subject) {
            if (others)
                others(request);
            continue;
        }
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

// What somebody changed of the same part after the person had looked, and before they asked.
std::optional<Event> CommandQueue::cameBetween(const Command& command) const
{
    const auto& [id, aspect] = command.key;
    const Incident* const incident = m_state.incident(id);
    if (!incident || incident->version(aspect) <= command.basedOn)
        return std::nullopt;
    const auto lane = m_lanes.find(command.key);
    const std::vector<std::string> parts = partsOf(command.event.body);
    for (auto entry = incident->entries.rbegin(); entry != incident->entries.rend(); ++entry) {
        const CaseEntry& each = **entry;
        if (each.aspect() != aspect)
            continue;
        if (each.version <= command.basedOn)
            break;
        if (lane != m_lanes.end() && lane->second->own.contains(each.version))
            continue;
        Event event;
        event.time = each.at;
        event.actor = each.by;
        event.body = bodyOf(id, each.version, each.ownChange().value(), each.corrects);
        if (shareAPart(partsOf(event.body), parts))
            return event;
    }
    return std::nullopt;
}

// A withdrawal touches what the event that it takes back had touched.
std::vector<std::string> CommandQueue::partsOf(const EventBody& body) const
{
    if (const auto* const comms = std::get_if<CommsEvent>(&body))
        return touchedParts(comms->change);
    if (const auto* const approval = std::get_if<ApprovalEvent>(&body))
        return touchedParts(approval->change);
    const auto* const event = std::get_if<CaseEvent>(&body);
    if (!event)
        return {};
    const Incident* const incident = m_state.incident(event->incident);
    if (event->corrects == 0 || !incident || !std::holds_alternative<Withdrawn>(event->change))
        return touchedParts(event->change);
    const auto corrected = std::find_if(incident->entries.begin(), incident->entries.end(),
        [event](const auto& entry) { return entry->aspect() == Aspect::Case && entry->version == event->corrects; });
    return corrected == incident->entries.end() ? std::vector<std::string>()
                                                : touchedParts(std::get<CaseChange>((*corrected)->change));
}

Outcome CommandQueue::judge(const Command& command) const
{
    const AccessRole role = m_state.catalogue()->roleOf(command.event.actor);
    const Outcome allowed = std::visit(
        [role](const auto& body) -> Outcome {
            if constexpr (requires { mayDo(role, body.change); })
                return mayDo(role, body.change);
            else
                return Done();
        },
        command.event.body);
    return allowed ? judgeByRules(command) : allowed;
}

// By the moment at which the person asked: what waits for the log does not become wrong by waiting.
Outcome CommandQueue::judgeByRules(const Command& command) const
{
    const RuleContext context { m_state, command.event.time, command.event.actor };
    const Incident* const incident = m_state.incident(command.key.first);
    if (const auto* const body = std::get_if<CaseEvent>(&command.event.body)) {
        const auto* const opened = std::get_if<IncidentOpened>(&body->change);
        if (opened && !incident)
            return mayOpen(command.key.first, *opened, context);
        if (incident)
            return mayChange(*incident, body->change, context, body->corrects);
    } else if (const auto* const approval = std::get_if<ApprovalEvent>(&command.event.body); approval && incident) {
        return mayChange(*incident, approval->change, context);
    } else if (incident) {
        return mayChange(*incident, std::get<CommsEvent>(command.event.body).change, context);
    }
    return Error { QT_TRANSLATE_NOOP("Rules", "there is no such incident"), "incident " + command.key.first.value,
        QT_TRANSLATE_NOOP("Rules", "open it first") };
}

void CommandQueue::build(Command& command, std::uint32_t version) const
{
    std::visit(
        [version](auto& body) {
            if constexpr (IsOfIncident<std::decay_t<decltype(body)>>)
                body.version = version;
        },
        command.event.body);
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
    if (command.theirs && overwrites(command.event.body)) {
        settle(key,
            command.result(CommandOutcome::Conflicted,
                Error { QT_TRANSLATE_NOOP("Rules", "somebody else has changed the same thing meanwhile"),
                    "incident " + key.first.value, QT_TRANSLATE_NOOP("Rules", "look at both versions and decide") }));
        return;
    }
    if (command.request.subject.empty()) {
        if (const Outcome allowed = judge(command); !allowed) {
            settle(key, command.result(CommandOutcome::Refused, allowed.error()));
            return;
        }
        const Incident* const incident = m_state.incident(key.first);
        build(command, std::max(incident ? incident->version(key.second) : 0, lane.lastStored) + 1);
        if (const Outcome fits = fitsTheLog(command.request); !fits) {
            settle(key, command.result(CommandOutcome::Refused, fits.error()));
            return;
        }
        if (m_pending) {
            if (const Outcome kept = m_pending->keep(command.request); !kept && !command.toldWaiting)
                Q_EMIT finished(command.result(CommandOutcome::Waiting, kept.error()));
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
        lane.own.insert(versionOf(command.event.body));
        if (!command.refusal.empty())
            settle(key, refusedByFold(command));
        else
            settle(key, command.result(CommandOutcome::Saved));
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
        settle(key, command.result(CommandOutcome::Failed, failure.error));
        return;
    }
    lane.state = Lane::State::AwaitingLog;
    if (!command.toldWaiting) {
        command.toldWaiting = true;
        Q_EMIT finished(command.result(CommandOutcome::Waiting, failure.error));
    }
}

void CommandQueue::settle(const LaneKey& key, const CommandResult& result)
{
    Lane& lane = *m_lanes.at(key);
    if (result.outcome == CommandOutcome::Saved && !lane.commands.front()->folded)
        m_unfolded[result.eventId] = std::move(lane.commands.front());
    lane.commands.pop_front();
    lane.state = Lane::State::Idle;
    if (m_pending)
        m_pending->drop(result.eventId);
    Q_EMIT finished(result);
    sendFirst(key);
}

// By the rule that says so now, which is a sentence for people; the fold's own reason where no rule does.
CommandResult CommandQueue::refusedByFold(const Command& command) const
{
    const Outcome allowed = judgeByRules(command);
    return command.result(CommandOutcome::Refused,
        allowed ? Error { command.refusal, "incident " + command.key.first.value, {} } : allowed.error());
}

void CommandQueue::observeRefused(const Event& event, const std::string& reason)
{
    for (const auto& [key, lane] : m_lanes) {
        for (const auto& command : lane->commands) {
            if (command->event.id == event.id)
                command->refusal = reason;
        }
    }
    if (const auto saved = m_unfolded.find(event.id); saved != m_unfolded.end()) {
        saved->second->refusal = reason;
        const CommandResult result = refusedByFold(*saved->second);
        m_unfolded.erase(saved);
        Q_EMIT finished(result);
    }
    observe(event);
}

void CommandQueue::observe(const Event& event)
{
    m_unfolded.erase(event.id);
    const IncidentId* const incident = incidentOf(event.body);
    if (!incident)
        return;
    const LaneKey key { *incident, aspectOf(event.body) };
    const auto found = m_lanes.find(key);
    if (found == m_lanes.end())
        return;
    Lane& lane = *found->second;
    const auto mine = std::find_if(lane.commands.begin(), lane.commands.end(),
        [&event](const auto& command) { return command->event.id == event.id; });
    const bool own = mine != lane.commands.end();
    if (own)
        (*mine)->folded = true;
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

bool CommandQueue::isOnItsWay(const std::string& eventId) const
{
    const auto unsettled = [&eventId](const auto& entry) {
        const auto& commands = entry.second->commands;
        return std::any_of(commands.begin(), commands.end(),
            [&eventId](const auto& command) { return command->event.id == eventId && !command->folded; });
    };
    return m_unfolded.contains(eventId) || std::any_of(m_lanes.begin(), m_lanes.end(), unsettled);
}

std::size_t CommandQueue::waiting() const
{
    std::size_t count = 0;
    for (const auto& [key, lane] : m_lanes)
        count += lane->commands.size();
    return count;
}

} // namespace leitstand
