// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people do about alerts, on its way into the log: acknowledgements, and requests for silences. None of it collides with
// what others do, so that each is sent by itself. What the rules or the person's role refuse is not sent; what the log has not
// acknowledged is kept on disk and sent when the log is back, also by the next start of the program.
//
// Lives in the thread that folds.
#pragma once

#include "workspace/command_queue.h"

namespace leitstand {

struct AlertActResult {
    std::string eventId;
    CommandOutcome outcome = CommandOutcome::Saved;
    std::optional<Error> error;
    AlertAct mine;
};

class AlertActQueue : public QObject {
    Q_OBJECT
public:
    // All references outlive the queue. `pending` may be null: then nothing survives the program.
    AlertActQueue(StreamClient& client, const OperationsState& state, PendingEvents* pending, std::string program,
        QObject* parent = nullptr);
    ~AlertActQueue() override;

    // Returns the id of the event-to-be; finished() tells what became of it, never before this has returned.
    std::string submit(AlertAct act, const std::string& actor, Instant now);
    // Reports it as refused, in the same way.
    std::string refuse(AlertAct act, const Error& error);
    // Of what an earlier run left behind: true when it was one of these.
    bool restore(const PublishRequest& request);
    // The log is reachable again.
    void retry();
    [[nodiscard]] std::size_t waiting() const { return m_sent.size(); }

Q_SIGNALS:
    void finished(const leitstand::AlertActResult& result);

private:
    struct Sent {
        AlertAct act;
        PublishRequest request;
        bool inFlight = false;
        bool toldWaiting = false;
    };

    void send(const std::string& eventId);
    void answered(const std::string& eventId, const PublishResult& result);
    void settle(const std::string& eventId, CommandOutcome outcome, std::optional<Error> error = std::nullopt);

    StreamClient& m_client;
    const OperationsState& m_state;
    PendingEvents* m_pending;
    std::string m_program;
    std::map<std::string, Sent> m_sent;
};

} // namespace leitstand
