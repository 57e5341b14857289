// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log, seen from a program: one connection to a nats-server in a thread of its own, kept alive by itself, over which
// streams are read, messages are published and nothing that was acknowledged is lost or doubled.
//
// Threads. Every public function may be called from any thread unless it says otherwise. Handlers of subscriptions run in
// the network thread: they decode and hand over, they never wait. Results of single calls (publish, readHistory, ...) run
// where the `context` object lives and not at all if it is gone; without a context (nullptr) in the network thread.
// connectionChanged is emitted in the thread that owns this object.
//
// Every call is answered exactly once, also when the client is stopped meanwhile (unless its context is gone).
#pragma once

#include "stream/connection_timings.h"
#include "stream/disk_sync.h"
#include "stream/stream_types.h"

#include <QObject>

#include <memory>

namespace leitstand {

struct StreamClientOptions {
    EndpointResolver endpoint;
    std::string clientName = "leitstand"; // shown in the server's connection list
    std::string inboxPrefix = "_INBOX"; // each role of a shared server has its own, e.g. "_INBOX_wall"
    ConnectionTimings timings;
    int publishWindow = 256; // sent and not yet acknowledged
    std::size_t publishQueueBytes = 256U << 20U; // more than that waiting to be sent is refused
    DiskSyncFunction diskSync; // not set: syncFileSystem
};

class StreamClient : public QObject {
    Q_OBJECT
public:
    using SubscriptionId = std::uint64_t;
    template <typename Result> using Callback = std::function<void(Result)>;

    explicit StreamClient(StreamClientOptions options, QObject* parent = nullptr);
    ~StreamClient() override; // stops

    // Both from the owning thread. stop() returns within about two seconds whatever the server, the network or the disk
    // does; a stopped client can be started again, subscriptions are gone then.
    void start();
    void stop();

    [[nodiscard]] ConnectionState connectionState() const;
    // Since anything last came from the server; nothing before the first connection.
    [[nodiscard]] std::optional<std::chrono::milliseconds> sinceSignOfLife() const;
    // Leaves the pause between two attempts at once (the private server says that it is up again).
    void reconnectNow();

    // Reading. After unsubscribe() has returned no handler of that subscription runs or will run (unless it was called by
    // such a handler itself). resume() asks mayPull again.
    SubscriptionId subscribe(ConsumerPlan plan, ConsumerHandlers handlers);
    void unsubscribe(SubscriptionId id);
    void resume(SubscriptionId id);
    // onBatch runs in the network thread, also with a context; done after the last one.
    void readHistory(HistoryPlan plan, std::function<void(std::span<const StoredMessage>)> onBatch, QObject* context,
        Callback<Expected<HistoryEnd>> done);

    // Writing. Messages of one subject are stored in the order of the calls.
    void publish(PublishRequest request, QObject* context, Callback<PublishResult> done);
    void publishVolatile(std::string subject, std::string payload); // dropped while not live
    SubscriptionId listenVolatile(std::string filter, VolatileHandler handler); // ended with unsubscribe()

    // The streams of the product: created where missing, compared where present. Both wait some ten seconds for a
    // connection and for the server before they fail.
    void ensureStreams(QObject* context, Callback<Expected<std::vector<StreamReport>>> done);
    void readStreamStatus(std::string stream, QObject* context, Callback<Expected<StreamStatus>> done);

Q_SIGNALS:
    void connectionChanged(const leitstand::ConnectionState& state);

private:
    struct Shared;
    class Network;
    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Network> m_network;
};

} // namespace leitstand

Q_DECLARE_METATYPE(leitstand::ConnectionState)
