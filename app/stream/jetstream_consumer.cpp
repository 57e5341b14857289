// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/jetstream_consumer.h"

#include "stream/random_name.h"
#include "wire/decimal.h"
#include "wire/jetstream_ack_subject.h"
#include "wire/nats_headers.h"

namespace leitstand {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds firstPause { 50 };
constexpr std::chrono::milliseconds longestPause { 2000 };

Instant toInstant(std::uint64_t nanoseconds)
{
    return Instant(std::chrono::milliseconds(nanoseconds / 1'000'000));
}

} // namespace

JetStreamConsumer::JetStreamConsumer(
    NatsConnection& connection, ConsumerPlan plan, ConsumerHandlers handlers, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_plan(std::move(plan))
    , m_handlers(std::move(handlers))
    , m_delay(firstPause, longestPause)
    , m_retry(this)
    , m_watch(this)
    , m_start(m_plan.start)
{
    if ((m_start == StartAt::AfterCursor || m_start == StartAt::Snapshot) && !m_plan.cursor.streamCreated.empty()) {
        m_cursor = m_plan.cursor;
        m_positioned = true;
    }
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &JetStreamConsumer::begin);
    m_watch.setInterval(m_plan.heartbeat / 2);
    connect(&m_watch, &QTimer::timeout, this, &JetStreamConsumer::watch);
    connect(&m_connection, &NatsConnection::chunkHandled, this, &JetStreamConsumer::deliverBatch);
    connect(&m_connection, &NatsConnection::wentLive, this, &JetStreamConsumer::begin);
    connect(&m_connection, &NatsConnection::wentLost, this, [this] {
        m_retry.stop();
        release();
        m_stage = Stage::Offline;
    });
    if (m_connection.isLive())
        m_retry.start(0); // the handlers are not called from here
}

JetStreamConsumer::~JetStreamConsumer()
{
    m_batch.clear();
    release();
}

void JetStreamConsumer::resume()
{
    if (m_stage == Stage::Reading)
        pull();
}

// ---- Getting to read

void JetStreamConsumer::begin()
{
    if (!m_connection.isLive())
        return;
    release();
    m_stage = Stage::Inspecting;
    const std::uint64_t generation = ++m_generation;
    askStreamState(m_connection, this, m_plan.stream, [this, generation](const JetStreamResult<StreamState>& result) {
        if (generation != m_generation)
            return;
        if (const auto* failure = std::get_if<JetStreamFailure>(&result))
            block(*failure);
        else
            inspect(std::get<StreamState>(result));
    });
}

void JetStreamConsumer::inspect(const StreamState& state)
{
    if (!m_positioned) {
        if (m_delivered)
            restart(Restarted::Cause::SnapshotInterrupted);
    } else if (m_cursor.streamCreated != state.created || state.lastSequence < m_cursor.sequence) {
        restart(Restarted::Cause::Rewound);
    } else if (state.firstSequence > m_cursor.sequence + 1) {
        reportGap(state.firstSequence);
    } else if (m_cursor.sequence > 0 && m_cursor.storedAt != Instant()) {
        verifyCursor(state);
        return;
    }
    create(state);
}

// A log that was restored from an earlier state, or lost its end in a power cut, and has grown since, looks as if nothing
// had happened, except that another message stands where the last one seen was.
void JetStreamConsumer::verifyCursor(const StreamState& state)
{
    if (state.lastSequence == m_cursor.sequence) {
        if (state.lastTime != Instant() && state.lastTime != m_cursor.storedAt)
            restart(Restarted::Cause::Rewound);
        create(state);
        return;
    }
    const std::string subject = "$JS.API.DIRECT.GET." + m_plan.stream;
    const std::string question = "{\"seq\":" + std::to_string(m_cursor.sequence) + "}";
    m_connection.request({ subject, {}, {}, question }, m_connection.timings().requestTimeout,
        [guard = QPointer<JetStreamConsumer>(this), generation = m_generation, state](const NatsReply& reply) {
            if (guard && generation == guard->m_generation)
                guard->takeCursorMessage(state, reply);
        });
}

void JetStreamConsumer::takeCursorMessage(const StreamState& state, const NatsReply& reply)
{
    if (reply.end == NatsReply::End::TimedOut) {
        block(toFailure(reply));
        return;
    }
    // Without an answer, because retention removed the message or this account may not look, there is nothing to say.
    const auto storedAt = parseInstant(NatsHeaders(reply.message.headers).value("Nats-Time-Stamp"));
    if (reply.end == NatsReply::End::Answered && storedAt && *storedAt != m_cursor.storedAt)
        restart(Restarted::Cause::Rewound);
    create(state);
}

void JetStreamConsumer::reportGap(std::uint64_t nextSequence)
{
    const HistoryGap gap { m_cursor.sequence + 1, nextSequence - 1 };
    m_cursor.sequence = gap.to;
    m_cursor.storedAt = {};
    tell(gap);
    if (m_start == StartAt::Snapshot)
        restart(Restarted::Cause::HistoryRemoved);
}

void JetStreamConsumer::restart(Restarted::Cause cause)
{
    if (m_start == StartAt::AfterCursor || m_start == StartAt::NewOnly)
        m_start = StartAt::Everything;
    m_cursor = {};
    m_positioned = false;
    m_delivered = false;
    m_caughtUp = false;
    tell(Restarted { cause });
}

void JetStreamConsumer::create(const StreamState& state)
{
    m_cursor.streamCreated = state.created;
    m_streamEnd = state.lastSequence;
    m_streamEndTime = state.lastTime;
    ConsumerConfig config;
    config.stream = m_plan.stream;
    config.name = randomName();
    config.filter = m_plan.filter;
    if (m_positioned) {
        config.policy = DeliverPolicy::BySequence;
        config.startSequence = m_cursor.sequence + 1;
    } else if (m_start == StartAt::Time) {
        config.policy = DeliverPolicy::ByTime;
        config.startTime = formatInstant(m_plan.time);
    } else if (m_start == StartAt::NewOnly) {
        config.policy = DeliverPolicy::New;
    } else if (m_start == StartAt::Snapshot) {
        // The server wants a filter for this policy. A stream of several subjects has none that covers it; it is read
        // as a whole then, which holds the last message of each subject, too.
        if (config.filter.empty() && state.config.subjects.size() == 1)
            config.filter = state.config.subjects.front();
        config.policy = config.filter.empty() ? DeliverPolicy::All : DeliverPolicy::LastPerSubject;
    }

    m_name = config.name;
    m_inbox = m_connection.newInbox();
    const auto subscription
        = m_connection.subscribe(m_inbox + ".*", [this](const NatsMessage& message) { take(message); });
    if (!subscription) {
        block({ JetStreamFailure::Kind::Refused, 0, subscription.error() });
        return;
    }
    m_subscription = *subscription;
    m_stage = Stage::Creating;

    std::string subject = "$JS.API.CONSUMER.CREATE." + m_plan.stream + "." + m_name;
    if (!config.filter.empty())
        subject += "." + config.filter;
    const std::uint64_t generation = m_generation;
    askJetStream<ConsumerState>(m_connection, this, subject, consumerCreateRequest(config), &parseConsumerReply,
        [this, generation](const JetStreamResult<ConsumerState>& result) {
            if (generation != m_generation)
                return;
            if (const auto* failure = std::get_if<JetStreamFailure>(&result))
                block(*failure);
            else
                startReading(std::get<ConsumerState>(result));
        });
}

void JetStreamConsumer::startReading(const ConsumerState& state)
{
    if (m_positioned && state.deliveredStreamSequence < m_cursor.sequence) {
        // The server sets a start beyond the end back to the end, without a word.
        restart(Restarted::Cause::Rewound);
        begin();
        return;
    }
    if (m_positioned && state.deliveredStreamSequence > m_cursor.sequence) {
        reportGap(state.deliveredStreamSequence + 1);
        if (!m_positioned) {
            begin();
            return;
        }
    }
    if (m_start == StartAt::NewOnly && !m_positioned) {
        // (the message there may be gone, so its time is not known)
        m_cursor.sequence = state.deliveredStreamSequence;
        m_streamEnd = state.deliveredStreamSequence;
        m_positioned = true;
    }

    m_stage = Stage::Reading;
    m_consumerSequence = 0;
    m_suspectedSequence = 0;
    m_outstanding = 0;
    m_lastHeard = Clock::now();
    m_watch.start();
    unblock();
    if (state.pending == 0)
        catchUp();
    pull();
}

// ---- Reading

void JetStreamConsumer::pull()
{
    if (m_stage != Stage::Reading || m_outstanding > m_plan.batch / 2)
        return;
    if (m_handlers.mayPull && !m_handlers.mayPull())
        return;
    PullRequest request;
    request.batch = m_plan.batch;
    request.expires = m_plan.expires;
    request.heartbeat = m_plan.heartbeat;
    const std::string subject = "$JS.API.CONSUMER.MSG.NEXT." + m_plan.stream + "." + m_name;
    const std::string reply = m_inbox + "." + std::to_string(++m_pulls);
    const std::string question = pullRequest(request);
    if (!m_connection.publish({ subject, reply, {}, question }))
        return;
    if (m_outstanding == 0)
        m_lastHeard = Clock::now();
    m_outstanding += request.batch;
}

void JetStreamConsumer::take(const NatsMessage& message)
{
    if (m_stage != Stage::Reading)
        return;
    m_lastHeard = Clock::now();
    if (message.reply.empty() && !message.headers.empty())
        takeStatus(message);
    else
        takeDelivery(message);
}

void JetStreamConsumer::takeDelivery(const NatsMessage& message)
{
    const auto delivery = parseAckSubject(message.reply);
    if (!delivery || delivery->stream != m_plan.stream || delivery->consumer != m_name)
        return; // anybody can send to an inbox
    if (delivery->consumerSequence != m_consumerSequence + 1) {
        startOver();
        return;
    }
    m_consumerSequence = delivery->consumerSequence;
    --m_outstanding;

    StoredMessage stored;
    stored.subject = message.subject;
    stored.payload = message.payload;
    if (!message.headers.empty())
        stored.messageId = NatsHeaders(message.headers).value("Nats-Msg-Id");
    stored.sequence = delivery->streamSequence;
    stored.storedAt = toInstant(delivery->storedNanoseconds);
    stored.pending = delivery->pending;
    m_batch.push_back(stored);
}

void JetStreamConsumer::deliverBatch()
{
    if (m_batch.empty())
        return;
    const bool last = m_batch.back().pending == 0;
    for (const StoredMessage& message : m_batch) {
        if (message.sequence <= m_cursor.sequence)
            continue;
        m_cursor.sequence = message.sequence;
        m_cursor.storedAt = message.storedAt;
    }
    m_delivered = true;
    // Until a snapshot is complete there is no place in the stream behind which everything is still to come.
    m_positioned = m_positioned || m_start != StartAt::Snapshot;
    if (m_handlers.onBatch)
        m_handlers.onBatch(m_batch);
    m_batch.clear();
    if (last)
        catchUp();
    pull();
}

void JetStreamConsumer::catchUp()
{
    m_delay.reset();
    if (m_caughtUp)
        return;
    m_caughtUp = true;
    m_positioned = true;
    // What was in the stream when this consumer was made and did not come does not match the filter, or is gone.
    if (m_streamEnd > m_cursor.sequence) {
        m_cursor.sequence = m_streamEnd;
        m_cursor.storedAt = m_streamEndTime;
    }
    tell(CaughtUp { m_cursor });
}

// The server's word about a pull or about the consumer, instead of a message.
void JetStreamConsumer::takeStatus(const NatsMessage& message)
{
    const NatsHeaders headers(message.headers);
    if (headers.is(NatsStatus::Control)) {
        takeHeartbeat(headers.value("Nats-Last-Consumer"));
        return;
    }
    const bool expired = headers.is(NatsStatus::RequestTimeout) || headers.is(NatsStatus::NotFound)
        || (headers.is(NatsStatus::Conflict) && !headers.value("Nats-Pending-Messages").empty());
    if (!expired) {
        // The consumer is gone (deleted, lost with its server), or the server cannot serve it now.
        startOver();
        return;
    }
    const std::uint64_t unused = parseDecimal(headers.value("Nats-Pending-Messages")).value_or(0);
    m_outstanding -= static_cast<int>(std::min<std::uint64_t>(unused, static_cast<std::uint64_t>(m_plan.batch)));
    m_outstanding = std::max(m_outstanding, 0);
    pull();
}

void JetStreamConsumer::takeHeartbeat(std::string_view lastConsumerSequence)
{
    const std::uint64_t sent = parseDecimal(lastConsumerSequence).value_or(0);
    if (sent > m_consumerSequence) {
        // It may have overtaken messages that are on their way. Twice the same with nothing between is a loss.
        if (m_suspectedSequence == m_consumerSequence + 1)
            startOver();
        m_suspectedSequence = m_consumerSequence + 1;
        return;
    }
    m_suspectedSequence = 0;
    // Heartbeats come when there is nothing to send. (The count of pending messages can stay above zero when retention
    // removed the last of them.)
    deliverBatch();
    catchUp();
}

void JetStreamConsumer::watch()
{
    const auto patience = m_plan.heartbeat * 5 / 2;
    if (m_stage == Stage::Reading && m_outstanding > 0 && Clock::now() - m_lastHeard > patience)
        startOver();
}

// ---- Stopping and trying again

// Gives up the consumer on the server, if there is one.
void JetStreamConsumer::release()
{
    ++m_generation;
    m_watch.stop();
    if (m_subscription == 0)
        return;
    deliverBatch();
    m_connection.unsubscribe(m_subscription);
    m_subscription = 0;
    const std::string subject = "$JS.API.CONSUMER.DELETE." + m_plan.stream + "." + m_name;
    // Without reply: if it does not arrive, the server forgets an idle consumer by itself.
    (void)m_connection.publish({ subject, {}, {}, {} });
}

void JetStreamConsumer::startOver()
{
    m_stage = Stage::Pausing;
    m_retry.start(m_delay.next(0.5));
}

void JetStreamConsumer::block(const JetStreamFailure& failure)
{
    m_stage = Stage::Pausing;
    const bool hopeless
        = failure.kind == JetStreamFailure::Kind::Denied || failure.kind == JetStreamFailure::Kind::Refused;
    m_retry.start(hopeless ? m_connection.timings().refusedRetry : m_delay.next(0.5));
    const std::string reason = failure.error.text();
    if (reason == m_blockedBy)
        return;
    m_blockedBy = reason;
    Error error = failure.error;
    error.where = "stream " + m_plan.stream;
    tell(ReadingBlocked { error, failure.kind == JetStreamFailure::Kind::Transient });
}

void JetStreamConsumer::unblock()
{
    if (m_blockedBy.empty())
        return;
    m_blockedBy.clear();
    tell(ReadingResumed {});
}

void JetStreamConsumer::tell(const ConsumerEvent& event) const
{
    if (m_handlers.onEvent)
        m_handlers.onEvent(event);
}

} // namespace leitstand
