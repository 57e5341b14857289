// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/stream_client.h"

#include "stream/courier.h"
#include "stream/network_core.h"

#include <QThread>

#include <atomic>
#include <mutex>
#include <unordered_map>

namespace leitstand {

namespace {

using Clock = std::chrono::steady_clock;

// Longer than the longest wait of tearDown(), which is for a disk that hangs.
constexpr std::chrono::seconds patienceAtTheEnd { 5 };

Error notRunning()
{
    return { "the client of the log is not running", "connection to the log", "" };
}

} // namespace

struct StreamClient::Shared {
    // Between the handlers of a subscription and its end: whoever closes it waits for the handler that runs.
    struct Gate {
        std::recursive_mutex mutex;
        bool open = true;

        template <typename Call> void pass(Call call)
        {
            const std::scoped_lock lock(mutex);
            if (open)
                call();
        }
    };

    mutable std::mutex mutex;
    ConnectionState state;
    std::unordered_map<SubscriptionId, std::shared_ptr<Gate>> gates;
    SubscriptionId lastSubscription = 0;
    NetworkCore* core = nullptr; // null: not running
    StreamClient* owner = nullptr; // is told of the connection; null: gone, or its thread was given up
    std::atomic<Clock::rep> signOfLife { 0 };
    std::atomic<std::chrono::microseconds::rep> roundTrip { 0 };

    // Runs `task` in the network thread; false if there is none.
    template <typename Task> bool post(Task task)
    {
        const std::scoped_lock lock(mutex);
        if (!core)
            return false;
        QMetaObject::invokeMethod(
            core, [target = core, task = std::move(task)]() mutable { task(*target); }, Qt::QueuedConnection);
        return true;
    }

    std::shared_ptr<Gate> gate(SubscriptionId& id)
    {
        const std::scoped_lock lock(mutex);
        id = ++lastSubscription;
        auto made = std::make_shared<Gate>();
        gates.emplace(id, made);
        return made;
    }
};

class StreamClient::Network {
public:
    explicit Network(StreamClientOptions clientOptions) : options(std::move(clientOptions)) { }

    StreamClientOptions options;
    std::unique_ptr<QThread> thread;
    std::unique_ptr<NetworkCore> core;
};

StreamClient::StreamClient(StreamClientOptions options, QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_network(std::make_unique<Network>(std::move(options)))
{
    qRegisterMetaType<leitstand::ConnectionState>();
}

StreamClient::~StreamClient()
{
    stop();
}

void StreamClient::start()
{
    if (m_network->thread)
        return;
    const StreamClientOptions& options = m_network->options;
    NetworkCore::Options core;
    core.connection = { options.endpoint, options.clientName, options.inboxPrefix, options.timings };
    core.publisher = { options.publishWindow, options.publishQueueBytes };
    core.diskSync = options.diskSync ? options.diskSync : syncFileSystem;
    core.onState = [shared = m_shared](const ConnectionState& state) {
        // Under the lock: the owner cannot go away while it is being posted to.
        const std::scoped_lock lock(shared->mutex);
        shared->state = state;
        if (StreamClient* const owner = shared->owner)
            QMetaObject::invokeMethod(
                owner, [owner, state] { Q_EMIT owner->connectionChanged(state); }, Qt::QueuedConnection);
    };
    core.onSignOfLife = [shared = m_shared](std::chrono::microseconds roundTrip) {
        shared->signOfLife = Clock::now().time_since_epoch().count();
        shared->roundTrip = roundTrip.count();
    };
    m_network->thread = std::make_unique<QThread>();
    m_network->thread->setObjectName(QStringLiteral("log"));
    m_network->core = std::make_unique<NetworkCore>(std::move(core));
    m_network->core->moveToThread(m_network->thread.get());
    m_network->thread->start();
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->core = m_network->core.get();
        m_shared->owner = this;
    }
    m_shared->post([](NetworkCore& target) { target.setUp(); });
}

void StreamClient::stop()
{
    if (!m_network->thread)
        return;
    // Posted under the same lock that every call takes: what was asked before is answered, what comes after is refused.
    {
        const std::scoped_lock lock(m_shared->mutex);
        QMetaObject::invokeMethod(
            m_shared->core,
            [core = m_shared->core] {
                core->tearDown();
                core->thread()->quit();
            },
            Qt::QueuedConnection);
        m_shared->core = nullptr;
        m_shared->gates.clear();
    }
    const bool ended = m_network->thread->wait(QDeadlineTimer(patienceAtTheEnd));
    if (!ended) {
        // A handler does not return. Waiting for ever would hang the program; what it uses must stay where it is.
        qCritical("The network thread does not end: a handler of a subscription is blocked.");
        (void)m_network->core.release();
        (void)m_network->thread.release();
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->owner = nullptr;
        return;
    }
    m_network->core.reset();
    m_network->thread.reset();
}

ConnectionState StreamClient::connectionState() const
{
    const std::scoped_lock lock(m_shared->mutex);
    ConnectionState state = m_shared->state;
    state.roundTrip = std::chrono::microseconds(m_shared->roundTrip.load());
    return state;
}

std::optional<std::chrono::milliseconds> StreamClient::sinceSignOfLife() const
{
    const Clock::rep last = m_shared->signOfLife;
    if (last == 0)
        return std::nullopt;
    const Clock::duration age = Clock::now().time_since_epoch() - Clock::duration(last);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(age, Clock::duration::zero()));
}

void StreamClient::reconnectNow()
{
    m_shared->post([](NetworkCore& core) { core.reconnectNow(); });
}

// ---- Reading

StreamClient::SubscriptionId StreamClient::subscribe(ConsumerPlan plan, ConsumerHandlers handlers)
{
    SubscriptionId id = 0;
    const auto gate = m_shared->gate(id);
    ConsumerHandlers gated;
    if (handlers.onBatch)
        gated.onBatch = [gate, call = std::move(handlers.onBatch)](
                            std::span<const StoredMessage> messages) { gate->pass([&] { call(messages); }); };
    if (handlers.onEvent)
        gated.onEvent = [gate, call = std::move(handlers.onEvent)](
                            const ConsumerEvent& event) { gate->pass([&] { call(event); }); };
    if (handlers.mayPull)
        gated.mayPull = [gate, call = std::move(handlers.mayPull)] {
            bool may = false;
            gate->pass([&] { may = call(); });
            return may;
        };
    m_shared->post([id, plan = std::move(plan), gated = std::move(gated)](
                       NetworkCore& core) mutable { core.subscribe(id, std::move(plan), std::move(gated)); });
    return id;
}

StreamClient::SubscriptionId StreamClient::listenVolatile(std::string filter, VolatileHandler handler)
{
    SubscriptionId id = 0;
    const auto gate = m_shared->gate(id);
    VolatileHandler gated
        = [gate, call = std::move(handler)](const VolatileMessage& message) { gate->pass([&] { call(message); }); };
    m_shared->post([id, filter = std::move(filter), gated = std::move(gated)](
                       NetworkCore& core) mutable { core.listen(id, std::move(filter), std::move(gated)); });
    return id;
}

void StreamClient::unsubscribe(SubscriptionId id)
{
    std::shared_ptr<Shared::Gate> gate;
    {
        const std::scoped_lock lock(m_shared->mutex);
        const auto found = m_shared->gates.find(id);
        if (found == m_shared->gates.end())
            return;
        gate = found->second;
        m_shared->gates.erase(found);
    }
    {
        const std::scoped_lock lock(gate->mutex);
        gate->open = false;
    }
    m_shared->post([id](NetworkCore& core) { core.end(id); });
}

void StreamClient::resume(SubscriptionId id)
{
    m_shared->post([id](NetworkCore& core) { core.resume(id); });
}

void StreamClient::readHistory(HistoryPlan plan, std::function<void(std::span<const StoredMessage>)> onBatch,
    QObject* context, Callback<Expected<HistoryEnd>> done)
{
    const Courier courier(context);
    const auto answer = [courier, done = std::move(done)](
                            const Expected<HistoryEnd>& result) { courier.deliver([done, result] { done(result); }); };
    const bool posted
        = m_shared->post([plan = std::move(plan), onBatch = std::move(onBatch), answer](NetworkCore& core) mutable {
              core.readHistory(std::move(plan), std::move(onBatch), answer);
          });
    if (!posted)
        answer(notRunning());
}

// ---- Writing

void StreamClient::publish(PublishRequest request, QObject* context, Callback<PublishResult> done)
{
    const Courier courier(context);
    const auto answer = [courier, done = std::move(done)](PublishResult result) {
        courier.deliver([done, result = std::move(result)] { done(result); });
    };
    const bool posted = m_shared->post([request = std::move(request), answer](
                                           NetworkCore& core) mutable { core.publish(std::move(request), answer); });
    if (!posted)
        answer(PublishFailure { notRunning(), false, false });
}

void StreamClient::publishVolatile(std::string subject, std::string payload)
{
    m_shared->post([subject = std::move(subject), payload = std::move(payload)](
                       NetworkCore& core) { core.publishVolatile(subject, payload); });
}

// ---- The streams themselves

void StreamClient::ensureStreams(QObject* context, Callback<Expected<std::vector<StreamReport>>> done)
{
    const Courier courier(context);
    const auto answer = [courier, done = std::move(done)](const Expected<std::vector<StreamReport>>& result) {
        courier.deliver([done, result] { done(result); });
    };
    if (!m_shared->post([answer](NetworkCore& core) { core.ensureStreams(answer); }))
        answer(notRunning());
}

void StreamClient::readStreamStatus(std::string stream, QObject* context, Callback<Expected<StreamStatus>> done)
{
    const Courier courier(context);
    const auto answer = [courier, done = std::move(done)](const Expected<StreamStatus>& result) {
        courier.deliver([done, result] { done(result); });
    };
    const bool posted = m_shared->post(
        [stream = std::move(stream), answer](NetworkCore& core) { core.readStreamStatus(stream, answer); });
    if (!posted)
        answer(notRunning());
}

} // namespace leitstand
