// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks Prometheus for the configured expressions, again and again, and says each value as an event. Lives in the gateway's
// thread; the questions are asked in a thread of its own.
#pragma once

#include "gateway/configuration.h"
#include "gateway/event_log.h"
#include "gateway/http_fetch.h"
#include "gateway/mailbox.h"
#include "gateway/poller.h"

#include <QObject>

#include <atomic>
#include <map>
#include <string>

namespace leitstand {

class PrometheusSampler : public QObject {
    Q_OBJECT
public:
    PrometheusSampler(PrometheusSettings settings, std::vector<MetricSettings> metrics, EventLog& log, Mailbox& mailbox,
        TimeSource clock);
    ~PrometheusSampler() override;

    void start();
    void beginStop();
    [[nodiscard]] bool hasStopped() const { return m_poller.hasStopped(); }
    void setLogReady(bool ready);
    [[nodiscard]] SourceReport report() const;

private:
    struct Round {
        std::vector<Event> samples;
        std::vector<std::string> faults; // "service/name: why"
    };

    void sample();
    void take(Round round);

    PrometheusSettings m_settings;
    std::vector<MetricSettings> m_metrics;
    EventLog& m_log;
    Mailbox& m_mailbox;
    TimeSource m_clock;
    std::optional<Instant> m_lastGood;
    std::vector<std::string> m_faults;
    std::atomic<bool> m_logReady { false };
    HttpFetcher m_fetcher;
    Poller m_poller; // the last member: its thread uses the others
};

} // namespace leitstand
