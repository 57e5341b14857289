// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What StreamClient owns in the network thread: the connection and all that works over it. Everything here runs in that
// thread; setUp() and tearDown() make and destroy the parts there, so that their timers and sockets belong to it.
#pragma once

#include "stream/disk_sync.h"
#include "stream/history_reader.h"
#include "stream/jetstream_consumer.h"
#include "stream/jetstream_publisher.h"
#include "stream/nats_connection.h"
#include "stream/stream_setup.h"

#include <map>
#include <memory>

namespace leitstand {

class NetworkCore : public QObject {
    Q_OBJECT
public:
    struct Options {
        NatsConnection::Options connection;
        JetStreamPublisher::Options publisher;
        DiskSyncFunction diskSync;
        std::function<void(const ConnectionState&)> onState;
        std::function<void(std::chrono::microseconds roundTrip)> onSignOfLife;
    };
    using Id = std::uint64_t;

    explicit NetworkCore(Options options) : m_options(std::move(options)) { }

    void setUp();
    void tearDown(); // answers everything that is open

    void reconnectNow() { m_connection->reconnectNow(); }
    void subscribe(Id id, ConsumerPlan plan, ConsumerHandlers handlers);
    void listen(Id id, std::string filter, VolatileHandler handler);
    void end(Id id);
    void resume(Id id);
    void readHistory(HistoryPlan plan, HistoryReader::BatchHandler onBatch, HistoryReader::DoneHandler done);
    void publish(PublishRequest request, JetStreamPublisher::Handler done);
    void publishVolatile(const std::string& subject, const std::string& payload);
    void ensureStreams(std::function<void(Expected<std::vector<StreamReport>>)> done);
    void readStreamStatus(const std::string& stream, std::function<void(Expected<StreamStatus>)> done);

private:
    void tellState();
    void judge();
    void judgeWith(int replicas);
    void askForReplicas();

    Options m_options;
    std::unique_ptr<NatsConnection> m_connection;
    std::unique_ptr<DiskSync> m_disk;
    std::unique_ptr<JetStreamPublisher> m_publisher;
    std::map<Id, std::unique_ptr<JetStreamConsumer>> m_consumers;
    std::map<Id, NatsConnection::SubscriptionId> m_listeners;
    std::unique_ptr<QObject> m_tasks; // parent of the one-shot jobs
    std::vector<Error> m_warnings;
    int m_replicas = 1; // the most of any stream, as far as known
    int m_replicaAnswersOpen = 0;
};

} // namespace leitstand
