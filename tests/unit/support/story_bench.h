// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events for stories in tests, and a workspace that is fed with them instead of from a server.
#pragma once

#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTest>

#include <initializer_list>

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
    LoggedEvent comms(const std::string& id, CommsChange change, Instant time, const std::string& actor = "anna")
    {
        return logged(
            CommsEvent { { id }, ++m_versions[id + "/comms"], std::move(change) }, Stream::Incidents, time, actor);
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

// A workspace that never connects and stands at a moment of the test's choice.
class Bench {
public:
    explicit Bench(Instant now = at("2026-11-21T10:05:00Z")) : m_now(now), workspace(options()) { }

    // Returns when the events have been folded. A list in braces is written from left to right.
    void feed(std::initializer_list<Arrival> arrivals) { feedAll(std::vector<Arrival>(arrivals)); }
    void feedAll(std::vector<Arrival>&& list)
    {
        workspace.feed(std::move(list));
        // One hop into this thread and at most one fold interval.
        for (int i = 0; i < 10; ++i)
            QTest::qWait(4);
    }
    void setNow(Instant now) { m_now = now; }

private:
    WorkspaceOptions options()
    {
        WorkspaceOptions options;
        options.stream.endpoint = [] {
            return Expected<StreamEndpoint>(Error { "no server in this test", "test", "none needed" });
        };
        options.now = [this] { return m_now; };
        options.actor = "anna";
        return options;
    }

    Instant m_now;

public:
    Log log;
    Workspace workspace;
};

} // namespace leitstand::story
