// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events for stories in tests, and a workspace that is fed with them instead of from a server.
#pragma once

#include "support/told_log.h"
#include "wire/event_codec.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTest>

#include <initializer_list>
#include <memory>
#include <string>
#include <vector>

namespace leitstand::story {

inline Instant at(std::string_view text)
{
    return parseInstant(text).value();
}

inline AlertCondition alert(const std::string& fingerprint, Severity severity = Severity::Warning,
    AlertStatus status = AlertStatus::Firing, Instant startsAt = at("2026-11-21T10:00:00Z"))
{
    AlertCondition condition;
    condition.key = { "main", fingerprint };
    condition.severity = severity;
    condition.status = status;
    condition.name = "Alert" + fingerprint;
    condition.service = "checkout";
    condition.summary = "Summary of " + fingerprint;
    condition.labels = { { "alertname", "Alert" + fingerprint }, { "service", "checkout" }, { "zone", "a" } };
    condition.startsAt = startsAt;
    return condition;
}

// Writes events as the log would hold them, with the next sequence and version.
class Log {
public:
    LoggedEvent alert(AlertCondition condition, Instant time)
    {
        return logged(EventBody(std::move(condition)), Stream::Alerts, time, {});
    }
    LoggedEvent incident(const std::string& id, CaseChange change, Instant time, const std::string& actor = "anna")
    {
        return logged(
            CaseEvent { { id }, ++m_versions[id + "/case"], std::move(change) }, Stream::Incidents, time, actor);
    }
    // Of the case event with the version `corrects`.
    LoggedEvent correction(const std::string& id, std::uint32_t corrects, CaseChange change, Instant time,
        const std::string& actor = "anna")
    {
        return logged(CaseEvent { { id }, ++m_versions[id + "/case"], std::move(change), corrects }, Stream::Incidents,
            time, actor);
    }
    LoggedEvent comms(const std::string& id, CommsChange change, Instant time, const std::string& actor = "anna")
    {
        return logged(
            CommsEvent { { id }, ++m_versions[id + "/comms"], std::move(change) }, Stream::Incidents, time, actor);
    }
    LoggedEvent approval(const std::string& id, ApprovalChange change, Instant time, const std::string& actor = "cleo")
    {
        return logged(ApprovalEvent { { id }, ++m_versions[id + "/approval"], std::move(change) }, Stream::Incidents,
            time, actor);
    }
    LoggedEvent delivery(const std::string& id, DeliveryChange change, Instant time)
    {
        return logged(
            DeliveryEvent { { id }, ++m_versions[id + "/delivery"], std::move(change) }, Stream::Incidents, time, {});
    }
    LoggedEvent catalogue(Catalogue what, Instant time)
    {
        return logged(
            CatalogueApplied { std::make_shared<const Catalogue>(std::move(what)) }, Stream::Settings, time, {});
    }
    // As it was written; the next version of its case is the one after it.
    LoggedEvent logged(const Event& event)
    {
        if (const auto* const body = std::get_if<CaseEvent>(&event.body))
            m_versions[body->incident.value + "/case"] = body->version;
        return { event, { Stream::Incidents, ++m_sequences[Stream::Incidents], event.time } };
    }
    // The same for an event of any stream.
    LoggedEvent told(const Event& event)
    {
        if (std::holds_alternative<CaseEvent>(event.body))
            return logged(event);
        const Stream stream = std::holds_alternative<AlertCondition>(event.body) ? Stream::Alerts
            : std::holds_alternative<MetricSample>(event.body)                   ? Stream::Metrics
            : std::holds_alternative<CatalogueApplied>(event.body)               ? Stream::Settings
            : std::holds_alternative<GroupingDecided>(event.body)                ? Stream::Settings
                                                                                 : Stream::Incidents;
        return { event, { stream, ++m_sequences[stream], event.time } };
    }
    LoggedEvent metric(const std::string& service, const std::string& name, double value, Instant time)
    {
        return logged(MetricSample { service, name, value, "ms" }, Stream::Metrics, time, {});
    }

private:
    LoggedEvent logged(EventBody body, Stream stream, Instant time, const std::string& actor)
    {
        auto& sequence = m_sequences[stream];
        ++sequence;
        return { { "event-" + std::to_string(static_cast<int>(stream)) + "-" + std::to_string(sequence), "/test", time,
                     actor, std::move(body) },
            { stream, sequence, time } };
    }

    std::map<Stream, std::uint64_t> m_sequences;
    std::map<std::string, std::uint32_t> m_versions;
};

// Keeps what was written for a log that never answers.
class Outbox : public PendingEvents {
public:
    explicit Outbox(std::shared_ptr<std::vector<Event>> events) : m_events(std::move(events)) { }

    Outcome keep(const PublishRequest& request) override
    {
        const Decoded decoded = m_decoder.decode(request.subject, request.payload);
        if (const auto* const event = std::get_if<Event>(&decoded))
            m_events->push_back(*event);
        return Done();
    }
    void drop(const std::string&) override { }
    std::vector<PublishRequest> kept() override { return {}; }

private:
    EventDecoder m_decoder;
    std::shared_ptr<std::vector<Event>> m_events;
};

// A workspace that never connects and stands at a moment of the test's choice. Its history is what it was fed with.
class Bench {
public:
    explicit Bench(Instant now = at("2026-11-21T10:05:00Z")) : m_now(now), workspace(options()) { }

    // Returns when the events have been folded. A list in braces is written from left to right.
    void feed(std::initializer_list<Arrival> arrivals) { feedAll(std::vector<Arrival>(arrivals)); }
    void feedAll(std::vector<Arrival>&& list)
    {
        for (const Arrival& arrival : list) {
            if (const auto* const logged = std::get_if<LoggedEvent>(&arrival))
                m_history.add(*logged);
        }
        workspace.feed(std::move(list));
        // One hop into this thread and at most one fold interval.
        for (int i = 0; i < 10; ++i)
            QTest::qWait(4);
    }
    void setNow(Instant now) { m_now = now; }
    // What people did in this workspace, as it would have gone into the log.
    [[nodiscard]] const std::vector<Event>& written()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
        return *m_written;
    }
    // The log takes it: an event that was written comes back.
    void comesBack(const Event& event) { feed({ log.logged(event) }); }

private:
    WorkspaceOptions options()
    {
        WorkspaceOptions options;
        options.stream.endpoint = [] {
            return Expected<StreamEndpoint>(Error { "no server in this test", "test", "none needed" });
        };
        options.now = [this] { return m_now; };
        options.actor = "anna";
        options.pending = std::make_unique<Outbox>(m_written);
        options.history = m_history.source();
        return options;
    }

    Instant m_now;
    std::shared_ptr<std::vector<Event>> m_written = std::make_shared<std::vector<Event>>();
    testing::ToldLog m_history;

public:
    Log log;
    Workspace workspace;
};

} // namespace leitstand::story
