// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/history_reader.h"

#include <algorithm>

namespace leitstand {

HistoryReader::HistoryReader(
    NatsConnection& connection, HistoryPlan plan, BatchHandler onBatch, DoneHandler done, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_plan(std::move(plan))
    , m_onBatch(std::move(onBatch))
    , m_done(std::move(done))
    , m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceWithTheLog);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        const Error nothing { "the log does not answer", "stream " + m_plan.stream, "check the connection" };
        finish(m_connection.state().reason.value_or(m_obstacle.value_or(nothing)));
    });
    new PatientQuestion<StreamState>(
        m_connection, "$JS.API.STREAM.INFO." + m_plan.stream, {}, &parseStreamReply,
        [guard = QPointer<HistoryReader>(this)](const JetStreamResult<StreamState>& result) {
            if (guard)
                guard->takeState(result);
        },
        this);
}

HistoryReader::~HistoryReader()
{
    finish(NatsConnection::closingError());
}

void HistoryReader::takeState(const JetStreamResult<StreamState>& result)
{
    m_patience.start();
    if (const auto* failure = std::get_if<JetStreamFailure>(&result))
        finish(failure->error);
    else
        read(std::get<StreamState>(result));
}

void HistoryReader::read(const StreamState& state)
{
    m_last = state.lastSequence;
    const std::uint64_t first = std::max<std::uint64_t>(m_plan.fromSequence, 1);
    m_end.cursor = { state.created, m_plan.from ? 0 : first - 1, {} };
    if (m_last == 0 || (!m_plan.from && first > m_last)) {
        finish(m_end);
        return;
    }
    ConsumerPlan plan;
    plan.stream = m_plan.stream;
    plan.filter = m_plan.filter;
    if (m_plan.from) {
        plan.start = StartAt::Time;
        plan.time = *m_plan.from;
    } else if (first > 1) {
        plan.start = StartAt::AfterCursor;
        plan.cursor = m_end.cursor;
    }
    ConsumerHandlers handlers;
    handlers.onBatch = [this](std::span<const StoredMessage> messages) { takeBatch(messages); };
    handlers.onEvent = [this](const ConsumerEvent& event) { takeEvent(event); };
    handlers.mayPull = [this] { return m_done != nullptr; };
    m_consumer = std::make_unique<JetStreamConsumer>(m_connection, plan, std::move(handlers));
}

void HistoryReader::takeBatch(std::span<const StoredMessage> messages)
{
    if (!m_done)
        return;
    m_patience.start();
    const auto wanted = [this](const StoredMessage& message) {
        return message.sequence <= m_last && (!m_plan.until || message.storedAt <= *m_plan.until);
    };
    const auto stop = std::find_if_not(messages.begin(), messages.end(), wanted);
    const auto part = messages.first(static_cast<std::size_t>(stop - messages.begin()));
    if (!part.empty()) {
        m_end.cursor.sequence = part.back().sequence;
        m_end.cursor.storedAt = part.back().storedAt;
        m_end.messages += part.size();
        if (m_onBatch)
            m_onBatch(part);
    }
    if (stop != messages.end() || messages.back().sequence >= m_last)
        finish(m_end);
}

void HistoryReader::takeEvent(const ConsumerEvent& event)
{
    if (std::holds_alternative<CaughtUp>(event)) {
        finish(m_end);
    } else if (std::holds_alternative<Restarted>(event)) {
        finish(Error { "the stream was reset while it was read", "stream " + m_plan.stream, "read it again" });
    } else if (const auto* blocked = std::get_if<ReadingBlocked>(&event); blocked && m_connection.isLive()) {
        // A cluster that has lost a server chooses another leader within some seconds; patience has its end by itself.
        m_obstacle = blocked->error;
        if (!blocked->mayPass)
            finish(blocked->error);
    }
}

void HistoryReader::finish(const Expected<HistoryEnd>& result)
{
    const DoneHandler done = std::exchange(m_done, nullptr);
    if (!done)
        return;
    m_patience.stop();
    done(result);
    deleteLater(); // not at once: this may be a handler of the consumer
}

} // namespace leitstand
