// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspace/log_feed.h"

#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/stored_events.h"

namespace leitstand {
namespace {

std::string_view filterFor(Stream stream)
{
    switch (stream) {
    case Stream::Alerts:
        return "ops.alert.>";
    case Stream::Incidents:
        return "ops.incident.>";
    case Stream::Metrics:
        return "ops.metric.>";
    case Stream::Handling:
        return "ops.handling.>";
    case Stream::Settings:
        break;
    }
    return {};
}

Arrival arrivalOf(EventDecoder& decoder, Stream stream, const StoredMessage& message)
{
    return std::visit([](auto&& event) -> Arrival { return std::forward<decltype(event)>(event); },
        decodeStored(decoder, stream, message));
}

} // namespace

LogFeed::LogFeed(StreamClient& client, EventInbox& inbox) : m_client(client), m_inbox(inbox) { }

LogFeed::~LogFeed()
{
    stop();
}

void LogFeed::start(const FeedPlan& plan)
{
    stop();
    // First, because it says how everything else is to be seen.
    if (plan.settings)
        subscribe(Stream::Settings, StartAt::Everything, std::nullopt);
    if (plan.alerts)
        subscribe(Stream::Alerts, StartAt::Snapshot, std::nullopt);
    if (plan.handling)
        subscribe(Stream::Handling, StartAt::Snapshot, std::nullopt);
    if (plan.incidents)
        subscribe(Stream::Incidents, StartAt::Everything, std::nullopt);
    if (plan.chartsFrom) {
        subscribe(Stream::Metrics, StartAt::Time, plan.chartsFrom);
        readPastAlerts(*plan.chartsFrom);
    }
    if (plan.gatewayReports) {
        const auto decoder = std::make_shared<EventDecoder>();
        m_reports = m_client.listenVolatile(
            std::string(PresenceGatewaySubject), [this, decoder](const VolatileMessage& message) {
                Decoded decoded = decoder->decode(message.subject, message.payload);
                auto* const event = std::get_if<Event>(&decoded);
                auto* const report = event ? std::get_if<GatewayReport>(&event->body) : nullptr;
                if (!report)
                    return;
                std::vector<Arrival> arrivals;
                arrivals.emplace_back(std::move(*report));
                m_inbox.put(std::move(arrivals));
            });
    }
}

void LogFeed::subscribe(Stream stream, StartAt start, std::optional<Instant> from)
{
    ConsumerPlan plan;
    plan.stream = streamName(stream);
    plan.filter = start == StartAt::Snapshot ? filterFor(stream) : std::string_view();
    plan.start = start;
    plan.time = from.value_or(Instant());
    const auto decoder = std::make_shared<EventDecoder>();
    ConsumerHandlers handlers;
    handlers.onBatch = [this, decoder, stream](std::span<const StoredMessage> messages) {
        std::vector<Arrival> arrivals;
        arrivals.reserve(messages.size());
        for (const StoredMessage& message : messages)
            arrivals.push_back(arrivalOf(*decoder, stream, message));
        m_inbox.put(std::move(arrivals));
    };
    handlers.onEvent = [this, stream](const ConsumerEvent& what) {
        std::vector<Arrival> arrivals;
        arrivals.emplace_back(ReadingEvent { stream, what });
        m_inbox.put(std::move(arrivals));
    };
    handlers.mayPull = [this] { return m_inbox.hasRoom(); };
    m_subscriptions[static_cast<std::size_t>(stream)] = m_client.subscribe(std::move(plan), std::move(handlers));
}

void LogFeed::readPastAlerts(Instant from)
{
    HistoryPlan plan;
    plan.stream = streamName(Stream::Alerts);
    plan.from = from;
    const auto decoder = std::make_shared<EventDecoder>();
    EventInbox* const inbox = &m_inbox;
    m_client.readHistory(
        std::move(plan),
        [inbox, decoder](std::span<const StoredMessage> messages) {
            std::vector<Arrival> arrivals;
            for (const StoredMessage& message : messages) {
                StoredEvent stored = decodeStored(*decoder, Stream::Alerts, message);
                if (auto* const logged = std::get_if<LoggedEvent>(&stored))
                    arrivals.emplace_back(PastEvent { std::move(*logged) });
            }
            inbox->put(std::move(arrivals));
        },
        nullptr,
        [](const Expected<HistoryEnd>&) {
            // Charts that begin later than they could are no reason to bother anybody: the live picture is complete.
        });
}

void LogFeed::stop()
{
    for (auto& subscription : m_subscriptions) {
        if (subscription)
            m_client.unsubscribe(*subscription);
        subscription.reset();
    }
    if (m_reports)
        m_client.unsubscribe(*m_reports);
    m_reports.reset();
}

void LogFeed::resume()
{
    for (const auto& subscription : m_subscriptions) {
        if (subscription)
            m_client.resume(*subscription);
    }
}

bool LogFeed::reads(Stream stream) const
{
    return m_subscriptions[static_cast<std::size_t>(stream)].has_value();
}

} // namespace leitstand
