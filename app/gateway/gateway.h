// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The gateway as a whole: takes in what is configured, writes it to the log, delivers what was ordered to be published, and
// every two seconds gives a sign of life that says how each source and channel is doing. Lives in one thread with an event loop; reads no clock but the one given to it.
#pragma once

#include "gateway/alert_book.h"
#include "gateway/configuration.h"
#include "gateway/event_log.h"
#include "gateway/http_receiver.h"
#include "gateway/mailbox.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <atomic>
#include <map>
#include <memory>
#include <vector>

namespace leitstand {

class AlertmanagerSource;
class DeliveryDesk;
class PrometheusSampler;

class Gateway : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds ReportEvery { 2 };

    // The log outlives the gateway.
    // `journal`: a file for what is being handed over; empty: none.
    Gateway(Configuration configuration, EventLog& log, TimeSource clock, ReceiverLimits limits = {},
        const std::string& journal = {});
    ~Gateway() override;

    // The port that webhooks are taken at.
    [[nodiscard]] Expected<std::uint16_t> start();
    // Takes nothing new and finishes what is being answered. Call hasStopped() until it is true, with the event loop
    // running; may be called again.
    void beginStop();
    [[nodiscard]] bool hasStopped() const;

    [[nodiscard]] GatewayReport report() const;

private:
    void tick();
    void lookAtCatalogue();
    void announceReport();
    void tellChanges(const GatewayReport& report);
    void tellChange(const std::string& name, SourceState state, const std::string& detail);
    void refused(const Refusal& refusal);

    Configuration m_configuration;
    EventLog& m_log;
    TimeSource m_clock;
    ReceiverLimits m_limits;
    AlertBook m_book;
    Mailbox m_mailbox;
    std::vector<std::unique_ptr<AlertmanagerSource>> m_sources;
    std::unique_ptr<PrometheusSampler> m_sampler;
    std::unique_ptr<DeliveryDesk> m_desk;
    std::atomic<bool> m_logReady { false };
    std::shared_ptr<const Catalogue> m_catalogue; // by which severities were mapped last
    bool m_stopping = false;
    QTimer m_tick;
    QElapsedTimer m_reported;
    std::map<std::string, std::pair<SourceState, std::string>> m_told; // what the program's own log says last
    std::map<std::string, QElapsedTimer> m_refusalsTold;
    std::unique_ptr<HttpReceiver> m_receiver; // the last member: its threads use the others
};

} // namespace leitstand
