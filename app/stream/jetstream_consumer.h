// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one stream as planned, for as long as the object lives, and never loses or doubles a message: it asks for bounded
// batches, watches the consumer's own count, and after every interruption goes on behind the last message seen. What it
// cannot make good, it tells: messages that retention removed, and a stream that was rewound.
//
// The server's side is a named ephemeral consumer in memory without acknowledgements, a new one after each interruption.
// Lives in the network thread like its connection, which must outlive it. Not to be destroyed by one of its handlers.
#pragma once

#include "stream/jetstream_requests.h"
#include "stream/retry_delay.h"

#include <QTimer>

namespace leitstand {

class JetStreamConsumer : public QObject {
    Q_OBJECT
public:
    JetStreamConsumer(
        NatsConnection& connection, ConsumerPlan plan, ConsumerHandlers handlers, QObject* parent = nullptr);
    ~JetStreamConsumer() override;

    void resume(); // asks mayPull again

private:
    enum class Stage { Offline, Inspecting, Creating, Reading, Pausing };

    void begin();
    void inspect(const StreamState& state);
    void verifyCursor(const StreamState& state);
    void takeCursorMessage(const StreamState& state, const NatsReply& reply);
    void create(const StreamState& state);
    void startReading(const ConsumerState& state);
    void release();
    void startOver(); // soon, behind the last message seen
    void block(const JetStreamFailure& failure);
    void unblock();

    void reportGap(std::uint64_t nextSequence);
    void restart(Restarted::Cause cause);

    void take(const NatsMessage& message);
    void takeDelivery(const NatsMessage& message);
    void takeStatus(const NatsMessage& message);
    void takeHeartbeat(std::string_view lastConsumerSequence);
    void deliverBatch();
    void catchUp();
    void pull();
    void watch();
    void tell(const ConsumerEvent& event) const;

    NatsConnection& m_connection;
    ConsumerPlan m_plan;
    ConsumerHandlers m_handlers;
    Stage m_stage = Stage::Offline;
    std::uint64_t m_generation = 0; // answers to older questions are ignored
    RetryDelay m_delay;
    QTimer m_retry;
    QTimer m_watch;

    StartAt m_start;
    StreamCursor m_cursor; // the last message seen
    bool m_positioned = false; // reading can go on behind m_cursor
    bool m_delivered = false; // anything since the (re)start
    bool m_caughtUp = false;
    std::uint64_t m_streamEnd = 0; // when this consumer was made
    Instant m_streamEndTime {};
    std::string m_blockedBy; // the reason told last; empty: not blocked

    std::string m_name; // of the consumer on the server
    std::string m_inbox;
    NatsConnection::SubscriptionId m_subscription = 0;
    std::uint64_t m_consumerSequence = 0;
    std::uint64_t m_suspectedSequence = 0; // a heartbeat spoke of more than was seen
    std::uint64_t m_pulls = 0;
    int m_outstanding = 0; // asked for and not here yet
    std::chrono::steady_clock::time_point m_lastHeard;
    std::vector<StoredMessage> m_batch; // views into the chunk being handled
};

} // namespace leitstand
