// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/log_reader.h"

#include "wire/subjects.h"
#include "workspace/stored_events.h"

#include <memory>
#include <utility>

namespace leitstand {
namespace {

// What one reading needs until its end. The fold is used by the network thread while a stream is read, and by the
// context's thread between two of them.
struct Reading : std::enable_shared_from_this<Reading> {
    StreamClient& client;
    QObject* context;
    StreamClient::Callback<Expected<LogReading>> done;
    std::vector<Stream> streams;
    std::size_t next = 0;
    LogFold fold;

    Reading(StreamClient& from, QObject* where, std::optional<Instant> at) : client(from), context(where), fold(at) { }

    void readNext()
    {
        if (next == streams.size()) {
            done(std::move(fold.reading()));
            return;
        }
        const Stream stream = streams[next++];
        HistoryPlan plan;
        plan.stream = streamName(stream);
        client.readHistory(
            std::move(plan),
            [self = shared_from_this(), stream](std::span<const StoredMessage> messages) {
                for (const StoredMessage& message : messages)
                    self->fold.take(stream, message);
            },
            context,
            [self = shared_from_this(), stream](const Expected<HistoryEnd>& end) {
                if (!end) {
                    self->done(end.error());
                    return;
                }
                self->fold.reading().cursors[static_cast<std::size_t>(stream)] = end->cursor;
                self->readNext();
            });
    }
};

} // namespace

void LogFold::take(Stream stream, const StoredMessage& message)
{
    StoredEvent stored = decodeStored(m_decoder, stream, message);
    if (const auto* const foreign = std::get_if<ForeignEvent>(&stored)) {
        ++m_reading.foreign;
        ++m_reading.foreignTypes[foreign->type];
        return;
    }
    if (auto* const rejected = std::get_if<RejectedEvent>(&stored)) {
        reject(std::move(*rejected));
        return;
    }
    const auto& logged = std::get<LoggedEvent>(stored);
    if (m_at && isLater(logged.event)) {
        ++m_reading.later;
        return;
    }
    Changes changes;
    std::string reason;
    switch (m_reading.state.apply(logged, changes, &reason)) {
    case Applied::Changed:
        ++m_reading.folded;
        break;
    case Applied::Repeated:
        ++m_reading.repeated;
        break;
    case Applied::Refused:
        reject(rejectStored(stream, message, std::move(reason)));
        break;
    }
}

bool LogFold::isLater(const Event& event)
{
    const bool isLater = event.time > *m_at;
    const auto follows = [isLater](auto& later, const auto& what) {
        if (isLater)
            later.insert(what);
        return isLater || later.contains(what);
    };
    if (const auto* const body = std::get_if<CaseEvent>(&event.body))
        return follows(m_laterIncidents, body->incident);
    if (const auto* const message = std::get_if<CommsEvent>(&event.body))
        return follows(m_laterIncidents, message->incident);
    if (const auto* const alert = std::get_if<AlertCondition>(&event.body))
        return follows(m_laterAlerts, alert->key);
    if (std::holds_alternative<CatalogueApplied>(event.body))
        return m_laterCatalogue = m_laterCatalogue || isLater;
    return isLater;
}

void LogFold::reject(RejectedEvent event)
{
    ++m_reading.rejectedCount;
    m_reading.rejected.push_back(std::move(event));
    if (m_reading.rejected.size() > LogReading::RejectedKept)
        m_reading.rejected.erase(m_reading.rejected.begin());
}

void readLog(StreamClient& client, const LogReadingPlan& plan, QObject* context,
    StreamClient::Callback<Expected<LogReading>> done)
{
    const auto reading = std::make_shared<Reading>(client, context, plan.at);
    reading->done = std::move(done);
    reading->streams = { Stream::Settings };
    for (const auto& [planned, stream] :
        { std::pair(plan.alerts, Stream::Alerts), std::pair(plan.incidents, Stream::Incidents),
            std::pair(plan.metrics, Stream::Metrics), std::pair(plan.handling, Stream::Handling) }) {
        if (planned)
            reading->streams.push_back(stream);
    }
    reading->readNext();
}

} // namespace leitstand
