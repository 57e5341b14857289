// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do, on its way into the log. What the rules or the person's role refuse is not sent. Each change becomes an
// event with the next version of its incident's aspect; a version that somebody else took first is tried again with the
// next one when the two changes touch different parts, and is handed back with both sides when they touch the same. What the log has not acknowledged is kept on disk and
// sent when the log is back, also by the next start of the program.
//
// Lives in the thread that folds. Changes to one aspect of one incident are sent one after the other, in order.
#pragma once

#include "domain/incident_rules.h"
#include "stream/stream_client.h"

#include <QObject>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace leitstand {

// Where unacknowledged events survive the program. Calls are quick; failures are reported, not thrown.
class PendingEvents {
public:
    virtual ~PendingEvents() = default;
    virtual Outcome keep(const PublishRequest& request) = 0;
    virtual void drop(const std::string& eventId) = 0;
    virtual std::vector<PublishRequest> kept() = 0;
};

enum class CommandOutcome {
    Saved, // in the log, on disk
    Waiting, // kept on this machine; sent when the log is back. Another outcome follows
    Refused, // a rule or the person's role forbids it. After Saved: the log has it, and what came before it there makes it
    // count for nothing
    Conflicted, // somebody else changed the same part meanwhile; nothing was written
    Failed, // the log will never take it
};

struct ChangeRequest {
    IncidentId incident;
    PersonsChange change;
    // The version of the aspect that the person saw; not set: the present one.
    std::optional<std::uint32_t> basedOn;
    // The version of the case event that this corrects; 0: none. Of the case only.
    std::uint32_t corrects = 0;
};

struct CommandResult {
    std::string eventId;
    IncidentId incident;
    CommandOutcome outcome = CommandOutcome::Saved;
    std::optional<Error> error;
    std::optional<Event> theirs; // while Conflicted: the change that came first
    ChangeRequest mine; // what was asked for, so that it can be shown beside theirs and asked for again
};

class CommandQueue : public QObject {
    Q_OBJECT
public:
    // All references outlive the queue. `pending` may be null: then nothing survives the program.
    CommandQueue(StreamClient& client, const OperationsState& state, PendingEvents* pending, std::string program,
        QObject* parent = nullptr);
    ~CommandQueue() override;

    // Returns the id of the event-to-be; finished() tells what became of it, never before this has returned. A save of a
    // draft that was not sent yet becomes the later one: both have the same id.
    std::string submit(ChangeRequest request, const std::string& actor, Instant now);
    // Reports it as refused, in the same way.
    std::string refuse(ChangeRequest request, const Error& error);
    // Sends what an earlier run left behind; what is no incident's event is handed to `others`.
    void restore(const std::function<void(const PublishRequest&)>& others = {});

    // The fold has applied an event of an incident.
    void observe(const Event& event);
    // The fold takes it for a contradiction: it came too late.
    void observeRefused(const Event& event, const std::string& reason);
    // The log is reachable again.
    void retry();
    [[nodiscard]] std::size_t waiting() const;
    // What was asked for with this id has neither failed nor come back from the log yet.
    [[nodiscard]] bool isOnItsWay(const std::string& eventId) const;

Q_SIGNALS:
    void finished(const leitstand::CommandResult& result);

private:
    struct Command;
    struct Lane;
    using LaneKey = std::pair<IncidentId, Aspect>;

    void enqueue(std::unique_ptr<Command> command);
    void sendFirst(const LaneKey& key);
    void answered(const LaneKey& key, const PublishResult& result);
    void settle(const LaneKey& key, const CommandResult& result);
    [[nodiscard]] Command* unsentSave(const Command& command) const;
    [[nodiscard]] CommandResult refusedByFold(const Command& command) const;
    [[nodiscard]] Outcome judge(const Command& command) const;
    [[nodiscard]] Outcome judgeByRules(const Command& command) const;
    [[nodiscard]] std::optional<Event> cameBetween(const Command& command) const;
    [[nodiscard]] std::vector<std::string> partsOf(const EventBody& body) const;
    void build(Command& command, std::uint32_t version) const;

    StreamClient& m_client;
    const OperationsState& m_state;
    PendingEvents* m_pending;
    std::string m_program;
    std::map<LaneKey, std::unique_ptr<Lane>> m_lanes;
    std::map<std::string, std::unique_ptr<Command>> m_unfolded; // saved ones that have not come back from the log
};

} // namespace leitstand
