// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to a nats-server over a WebSocket, kept alive: it finds the server, says who it is, notices when the
// server stops answering, and comes back. Subscriptions survive a new connection; questions do not, they end with
// ConnectionLost and the one who asked decides.
//
// Lives in one thread (the network thread), all callbacks and signals run there. Handlers may call anything of this class
// but its destructor.
#pragma once

#include "stream/connection_timings.h"
#include "stream/pending_requests.h"
#include "stream/retry_delay.h"
#include "stream/server_addresses.h"
#include "stream/stream_types.h"
#include "wire/nats_parser.h"
#include "wire/nats_server_info.h"
#include "wire/nats_writer.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>
#include <unordered_map>

class QWebSocket;

namespace leitstand {

class NatsConnection
    : public QObject
    , private NatsSink {
    Q_OBJECT
public:
    using SubscriptionId = std::uint64_t;
    using MessageHandler = std::function<void(const NatsMessage&)>;

    struct Options {
        EndpointResolver endpoint;
        std::string clientName;
        std::string inboxPrefix;
        ConnectionTimings timings;
    };

    explicit NatsConnection(Options options, QObject* parent = nullptr);
    ~NatsConnection() override; // says nothing any more

    void open();
    void close(); // ends every question
    void reconnectNow(); // if it is waiting for the next attempt

    [[nodiscard]] bool isLive() const { return m_stage == Stage::Live; }
    [[nodiscard]] const NatsServerInfo& server() const { return m_server; }
    [[nodiscard]] const StreamEndpoint& endpoint() const { return m_endpoint; }
    [[nodiscard]] const ConnectionTimings& timings() const { return m_options.timings; }
    [[nodiscard]] ConnectionState state() const;
    [[nodiscard]] std::chrono::microseconds roundTrip() const { return m_roundTrip; } // of the last ping; 0: none yet

    [[nodiscard]] static Error closingError() { return { "the program is stopping", "connection to the log", "" }; }

    // A subject that nobody else knows; replies and deliveries come there.
    [[nodiscard]] std::string newInbox() const;
    [[nodiscard]] Expected<SubscriptionId> subscribe(std::string filter, MessageHandler handler);
    void unsubscribe(SubscriptionId id);

    // Fails if there is no connection or the message cannot be sent as it is.
    [[nodiscard]] Outcome publish(const NatsPublication& publication);
    // `publication.reply` is set by this function.
    void request(NatsPublication publication, std::chrono::milliseconds timeout, NatsReplyHandler handler);

Q_SIGNALS:
    void stateChanged(); // see state()
    void wentLive();
    void wentLost();
    // The server is alive: something came. All messages of that piece have been handled; their views end here.
    void chunkHandled();

private:
    enum class Stage { Closed, Waiting, Opening, Greeting, Live };
    struct Subscription {
        std::string filter;
        MessageHandler handler;
    };

    void attempt();
    void openSocket(const std::string& url);
    void takeBytes(const QByteArray& bytes);
    void lose(Error reason);
    void dropSocket();
    void waitBeforeRetry();
    void greetServer();
    void becomeLive();
    void checkPulse();
    void expireRequests();
    void scheduleFlush();
    void flush();
    void routeReply(const NatsMessage& message);
    void enter(Stage stage);
    [[nodiscard]] Error problem(std::string what, std::string remedy = {}) const;

    void onInfo(std::string_view json) override;
    void onMessage(const NatsMessage& message) override;
    void onPing() override;
    void onPong() override;
    void onOk() override { }
    void onServerError(std::string_view text) override;

    Options m_options;
    Stage m_stage = Stage::Closed;
    StreamEndpoint m_endpoint;
    ServerAddresses m_addresses;
    std::string m_url; // of the current or last attempt
    RetryDelay m_delay;
    QTimer m_stageTimer; // ends the current stage: timeout or time to retry
    QTimer m_pulse;
    QTimer m_requestTimer;
    QWebSocket* m_socket = nullptr; // child of this

    NatsParser m_parser;
    NatsWriter m_writer;
    bool m_flushScheduled = false;

    NatsServerInfo m_server;
    bool m_greeted = false; // CONNECT was sent
    std::optional<Error> m_reason; // of the last loss
    std::optional<NatsServerError> m_refusal; // what the server said before it hung up
    bool m_credentialsRefused = false;
    std::string m_tlsProblem;

    std::string m_inbox; // "<prefix>.<random>": of this connection object
    SubscriptionId m_lastSubscription = 0;
    std::unordered_map<SubscriptionId, std::shared_ptr<const Subscription>> m_subscriptions;
    PendingRequests m_requests;

    std::deque<std::chrono::steady_clock::time_point> m_pings; // unanswered
    int m_silentPulses = 0; // pings sent since anything came
    std::chrono::steady_clock::time_point m_liveSince;
    std::chrono::microseconds m_roundTrip { 0 };
};

} // namespace leitstand
