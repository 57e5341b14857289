// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what is in a stream now, from a sequence or a moment up to the end or a moment, and then is done. A connection
// that is lost meanwhile is waited for; when nothing moves for ten seconds it gives up.
//
// Lives in the network thread like its connection, which must outlive it. Answers once and then deletes itself.
#pragma once

#include "stream/jetstream_consumer.h"

namespace leitstand {

class HistoryReader : public QObject {
    Q_OBJECT
public:
    using BatchHandler = std::function<void(std::span<const StoredMessage>)>;
    using DoneHandler = std::function<void(const Expected<HistoryEnd>&)>;

    HistoryReader(NatsConnection& connection, HistoryPlan plan, BatchHandler onBatch, DoneHandler done,
        QObject* parent = nullptr);
    ~HistoryReader() override; // answers if it has not yet

private:
    void takeState(const JetStreamResult<StreamState>& result);
    void read(const StreamState& state);
    void takeBatch(std::span<const StoredMessage> messages);
    void takeEvent(const ConsumerEvent& event);
    void finish(const Expected<HistoryEnd>& result);

    NatsConnection& m_connection;
    HistoryPlan m_plan;
    BatchHandler m_onBatch;
    DoneHandler m_done; // empty: has answered
    std::unique_ptr<JetStreamConsumer> m_consumer;
    QTimer m_patience;
    std::optional<Error> m_obstacle; // why nothing came last
    std::uint64_t m_last = 0; // the last sequence to read
    HistoryEnd m_end;
};

} // namespace leitstand
