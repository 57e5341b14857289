// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One Alertmanager: what its webhooks tell, and the comparison with what it lists. Lives in the gateway's thread; the
// questions are asked in a thread of its own.
#pragma once

#include "gateway/alert_book.h"
#include "gateway/http_fetch.h"
#include "gateway/http_receiver.h"
#include "gateway/mailbox.h"
#include "gateway/poller.h"
#include "gateway/silences/silence_desk.h"
#include "gateway/source_health.h"

#include <QObject>

#include <atomic>
#include <memory>
#include <mutex>

namespace leitstand {

class AlertmanagerSource : public QObject {
    Q_OBJECT
public:
    // What is referred to outlives the source.
    AlertmanagerSource(SourceSettings settings, AlertBook& book, EventLog& log, Mailbox& mailbox, TimeSource clock);
    ~AlertmanagerSource() override;

    void start();
    void beginStop();
    [[nodiscard]] bool hasStopped() const { return m_poller.hasStopped() && m_silences.hasStopped(); }

    // The log has become ready or has ceased to be.
    void setLogReady(bool ready);
    // Another catalogue was applied: what fires may have another severity now.
    void catalogueChanged() { m_poller.wake(); }
    // Sees to what people ask of its silences.
    void tick() { m_silences.tick(); }
    void take(Delivery delivery, AlertBook::Answer answer);
    void noteRefusal(const Refusal& refusal);
    [[nodiscard]] SourceReport report() const { return m_health.report(m_clock()); }

private:
    void look();
    void mapSeverity(AlertCondition& condition) const;
    void compare(Look look, const std::vector<std::string>& rejected);
    void learnApiUrl(const std::string& externalUrl);
    void learnApiUrlFromLog();
    void askAt(const std::string& url);
    std::shared_ptr<HttpFetcher> fetcher();

    SourceSettings m_settings;
    AlertBook& m_book;
    const EventLog& m_log;
    Mailbox& m_mailbox;
    TimeSource m_clock;
    SourceHealth m_health;
    LookMemory m_memory;
    std::string m_apiUrl; // empty: not known yet
    std::string m_externalUrl; // for consoleUrls

    std::atomic<bool> m_logReady { false };
    std::mutex m_fetcherMutex;
    std::shared_ptr<HttpFetcher> m_fetcher;
    SilenceDesk m_silences;
    Poller m_poller; // the last member: its thread uses the others
};

// Asks an Alertmanager. Blocks.
struct LookResult {
    Look look;
    std::vector<ListedSilence> silences;
    std::vector<std::string> rejected;
};
[[nodiscard]] Expected<LookResult> lookAt(HttpFetcher& fetcher, const TimeSource& clock);

} // namespace leitstand
