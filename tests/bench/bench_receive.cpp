// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a long history: events decoded and folded per second, as the window does it (network thread decodes, main
// thread folds), against the same history merely received by a bare QWebSocket that counts bytes. The bare one is given
// the fastest delivery that the server has (push, no acknowledgement, no flow control).
//
//   bench_receive [EVENTS] [ALERTS]

#include "bench/bench_log.h"
#include "domain/operations_state.h"
#include "wire/nats_parser.h"
#include "wire/nats_writer.h"
#include "workspace/event_inbox.h"

#include <QTimer>
#include <QUrl>
#include <QWebSocket>

using namespace leitstand;
using namespace leitstand::bench;

namespace {

// Counts what a push consumer delivers. Once the size of it all is known, bytes are counted and not looked into.
class BareReader final : public NatsSink {
public:
    explicit BareReader(const test::NatsServerProcess& server) : m_server(server), m_parser(*this)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&m_socket, &QWebSocket::binaryMessageReceived, &m_socket, [this](const QByteArray& bytes) {
            m_bytes += static_cast<std::uint64_t>(bytes.size());
            if (m_parsing && !m_parser.feed({ bytes.constData(), static_cast<std::size_t>(bytes.size()) }))
                giveUp("the server speaks in riddles");
        });
    }

    // Seconds for `events` events; `bytes` is their size on the wire where it is known, and is set otherwise.
    double read(std::uint32_t events, std::uint64_t& bytes, int run)
    {
        m_parsing = true;
        m_socket.open(QUrl(QString::fromStdString(m_server.url())));
        waitUntil([this] { return m_greeted; }, "the server's greeting");
        m_parsing = bytes == 0;
        m_bytes = 0;
        const Stopwatch watch;
        const std::string inbox = "_INBOX.bench" + std::to_string(run) + ".deliver";
        const std::string name = "bench" + std::to_string(run);
        (void)m_writer.subscribe(inbox, 1);
        const std::string config = R"({"stream_name":"ALERTS","config":{"name":")" + name + R"(","deliver_subject":")"
            + inbox + R"(","deliver_policy":"all","ack_policy":"none","max_deliver":1,"replay_policy":"instant",)"
            + R"("inactive_threshold":30000000000,"mem_storage":true,"num_replicas":1}})";
        (void)m_writer.publish({ "$JS.API.CONSUMER.CREATE.ALERTS." + name, {}, {}, config });
        send();
        if (bytes == 0) {
            waitUntil([&] { return m_messages == events; }, "the history");
            bytes = m_bytes;
        } else {
            waitUntil([&] { return m_bytes >= bytes; }, "the history");
        }
        const double seconds = watch.seconds();
        m_socket.abort();
        return seconds;
    }

    void onInfo(std::string_view) override
    {
        m_parser.setMaxPayload(1U << 20U);
        m_writer.connect({ {}, {}, m_server.endpoint().token }, "bench");
        m_writer.ping();
        send();
    }
    void onMessage(const NatsMessage&) override { ++m_messages; }
    void onPing() override { }
    void onPong() override { m_greeted = true; }
    void onOk() override { }
    void onServerError(std::string_view text) override { giveUp(std::string(text)); }

private:
    void send()
    {
        m_socket.sendBinaryMessage(QByteArray::fromStdString(m_writer.buffer));
        m_writer.buffer.clear();
    }

    const test::NatsServerProcess& m_server;
    QWebSocket m_socket;
    NatsParser m_parser;
    NatsWriter m_writer;
    bool m_greeted = false;
    bool m_parsing = true;
    std::uint64_t m_bytes = 0;
    std::uint32_t m_messages = 0;
};

// As the window reads: decoded in the network thread, folded here, at most once per frame.
double readAndFold(const BenchLog& log, std::uint32_t events, std::uint32_t alerts)
{
    StreamClient client(log.options());
    EventInbox inbox([] {});
    EventDecoder decoder;
    ConsumerPlan plan;
    plan.stream = "ALERTS";
    plan.start = StartAt::Everything;
    ConsumerHandlers handlers;
    handlers.onBatch = [&](std::span<const StoredMessage> messages) {
        std::vector<Arrival> arrivals;
        arrivals.reserve(messages.size());
        for (const StoredMessage& message : messages) {
            Decoded decoded = decoder.decode(message.subject, message.payload);
            if (auto* const event = std::get_if<Event>(&decoded))
                arrivals.emplace_back(
                    LoggedEvent { std::move(*event), { Stream::Alerts, message.sequence, message.storedAt } });
        }
        inbox.put(std::move(arrivals));
    };
    handlers.mayPull = [&] { return inbox.hasRoom(); };
    client.start();
    waitUntil([&] { return client.connectionState().phase == ConnectionPhase::Live; }, "the connection");

    OperationsState state;
    std::uint32_t folded = 0;
    const Stopwatch watch;
    const auto id = client.subscribe(std::move(plan), std::move(handlers));
    QTimer frame;
    frame.setInterval(16);
    frame.setTimerType(Qt::PreciseTimer);
    QObject::connect(&frame, &QTimer::timeout, &frame, [&] {
        Changes changes;
        for (const Arrival& arrival : inbox.takeAll()) {
            folded += 1;
            (void)state.apply(std::get<LoggedEvent>(arrival), changes);
        }
        client.resume(id);
    });
    frame.start();
    waitUntil([&] { return folded >= events; }, "the events");
    const double seconds = watch.seconds();
    client.stop();
    if (state.alerts().size() != alerts)
        giveUp("the fold has " + std::to_string(state.alerts().size()) + " alerts");
    return seconds;
}

} // namespace

int main(int count, char** arguments)
{
    QCoreApplication application(count, arguments);
    const std::uint32_t events = count > 1 ? static_cast<std::uint32_t>(std::atoi(arguments[1])) : 500'000;
    const std::uint32_t alerts = count > 2 ? static_cast<std::uint32_t>(std::atoi(arguments[2])) : 50'000;
    BenchLog log;
    log.fill(events, alerts);

    std::uint64_t bytes = 0;
    (void)BareReader(log.server()).read(events, bytes, 0); // learns the size, warms the page cache
    double bare = 1e9;
    double full = 1e9;
    for (int run = 1; run <= 3; ++run) {
        bare = std::min(bare, BareReader(log.server()).read(events, bytes, run));
        full = std::min(full, readAndFold(log, events, alerts));
        std::fprintf(stderr, "run %d: bare %.2f s, decoded and folded %.2f s (%.0f MB)\n", run, bare, full,
            static_cast<double>(bytes) / 1e6);
    }
    report("receive_decode_fold", events / full, "events/s", events / bare, Better::Higher);
}
