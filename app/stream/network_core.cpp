// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/network_core.h"

#include "stream/server_requirements.h"

#include <algorithm>

namespace leitstand {

void NetworkCore::setUp()
{
    m_connection = std::make_unique<NatsConnection>(m_options.connection);
    m_disk = std::make_unique<DiskSync>(m_options.diskSync);
    m_publisher = std::make_unique<JetStreamPublisher>(*m_connection, *m_disk, m_options.publisher);
    m_publisher->hold(true);
    m_tasks = std::make_unique<QObject>();
    connect(m_connection.get(), &NatsConnection::chunkHandled, this,
        [this] { m_options.onSignOfLife(m_connection->roundTrip()); });
    connect(m_connection.get(), &NatsConnection::stateChanged, this, &NetworkCore::tellState);
    connect(m_connection.get(), &NatsConnection::wentLive, this, &NetworkCore::judge);
    connect(m_connection.get(), &NatsConnection::wentLost, this, [this] { m_publisher->hold(true); });
    m_connection->open();
}

void NetworkCore::tearDown()
{
    m_connection->disconnect(this);
    m_consumers.clear();
    m_tasks.reset();
    m_publisher.reset();
    m_disk.reset();
    m_connection->close();
    tellState();
    m_connection.reset();
}

void NetworkCore::tellState()
{
    ConnectionState state = m_connection->state();
    if (state.phase == ConnectionPhase::Live)
        state.warnings = m_warnings;
    m_options.onState(state);
}

// ---- Whether this server can be trusted

void NetworkCore::judge()
{
    m_replicas = 1;
    judgeWith(m_replicas);
    const bool replicasMatter = judgeServer(m_connection->server().version, 2, false).writesRefused.has_value();
    if (replicasMatter && !m_connection->endpoint().isPrivate())
        askForReplicas();
    else
        m_publisher->hold(false);
}

void NetworkCore::judgeWith(int replicas)
{
    m_replicas = std::max(m_replicas, replicas);
    const NatsServerInfo& server = m_connection->server();
    ServerJudgement judgement = judgeServer(server.version, m_replicas, m_connection->endpoint().isPrivate());
    m_warnings = std::move(judgement.warnings);
    if (!server.jetStream)
        m_warnings.push_back({ "the server keeps no log: JetStream is not enabled", m_connection->state().url,
            "add a jetstream block to its configuration" });
    if (judgement.writesRefused)
        m_warnings.push_back(*judgement.writesRefused);
    m_publisher->refuseWrites(judgement.writesRefused);
    tellState();
}

// Nothing is written before it is known whether this server would lose it. An account that may not ask is not held up.
void NetworkCore::askForReplicas()
{
    const std::vector<StreamConfig> streams = streamsOfTheLog();
    m_replicaAnswersOpen = static_cast<int>(streams.size());
    for (const StreamConfig& stream : streams) {
        askStreamState(*m_connection, m_tasks.get(), stream.name, [this](const JetStreamResult<StreamState>& result) {
            if (const auto* state = std::get_if<StreamState>(&result))
                m_replicas = std::max(m_replicas, state->config.replicas);
            if (--m_replicaAnswersOpen > 0 || !m_connection->isLive())
                return;
            judgeWith(m_replicas);
            m_publisher->hold(false);
        });
    }
}

// ---- What the client asks for

void NetworkCore::subscribe(Id id, ConsumerPlan plan, ConsumerHandlers handlers)
{
    m_consumers.emplace(id, std::make_unique<JetStreamConsumer>(*m_connection, std::move(plan), std::move(handlers)));
}

void NetworkCore::listen(Id id, std::string filter, VolatileHandler handler)
{
    const auto subscription
        = m_connection->subscribe(std::move(filter), [handler = std::move(handler)](const NatsMessage& message) {
              handler({ message.subject, message.payload });
          });
    if (subscription)
        m_listeners.emplace(id, *subscription);
}

void NetworkCore::end(Id id)
{
    m_consumers.erase(id);
    const auto listener = m_listeners.find(id);
    if (listener == m_listeners.end())
        return;
    m_connection->unsubscribe(listener->second);
    m_listeners.erase(listener);
}

void NetworkCore::resume(Id id)
{
    const auto found = m_consumers.find(id);
    if (found != m_consumers.end())
        found->second->resume();
}

void NetworkCore::readHistory(HistoryPlan plan, HistoryReader::BatchHandler onBatch, HistoryReader::DoneHandler done)
{
    new HistoryReader(*m_connection, std::move(plan), std::move(onBatch), std::move(done), m_tasks.get());
}

void NetworkCore::publish(PublishRequest request, JetStreamPublisher::Handler done)
{
    m_publisher->publish(std::move(request), std::move(done));
}

void NetworkCore::publishVolatile(const std::string& subject, const std::string& payload)
{
    // Nobody is told when it does not get out: the next one comes soon.
    (void)m_connection->publish({ subject, {}, {}, payload });
}

void NetworkCore::ensureStreams(std::function<void(Expected<std::vector<StreamReport>>)> done)
{
    auto* const setup = new StreamSetup(
        *m_connection,
        [this, done = std::move(done)](const Expected<StreamSetup::Result>& result) {
            if (!result) {
                done(result.error());
                return;
            }
            if (m_connection->isLive())
                judgeWith(result->replicas);
            done(result->reports);
        },
        m_tasks.get());
    setup->start();
}

void NetworkCore::readStreamStatus(const std::string& stream, std::function<void(Expected<StreamStatus>)> done)
{
    new PatientQuestion<StreamState>(
        *m_connection, "$JS.API.STREAM.INFO." + stream, {}, &parseStreamReply,
        [done = std::move(done)](const JetStreamResult<StreamState>& result) {
            if (const auto* failure = std::get_if<JetStreamFailure>(&result)) {
                done(failure->error);
                return;
            }
            const StreamState& state = std::get<StreamState>(result);
            done(StreamStatus { state.config.name, state.created, state.messages, state.bytes, state.firstSequence,
                state.lastSequence, state.config.replicas });
        },
        m_tasks.get());
}

} // namespace leitstand
