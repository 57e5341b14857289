// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Sees to what people ask of one Alertmanager's silences, and tells what silences it has. Requests are found in the log, so that
// a restart forgets none; what the source cannot be asked for now is tried again every few seconds until it is too late. Lives
// in the gateway's thread; the questions are asked in a thread of its own.
#pragma once

#include "gateway/event_log.h"
#include "gateway/mailbox.h"
#include "gateway/poller.h"
#include "gateway/silences/silence_work.h"

#include <QObject>

#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace leitstand {

class SilenceDesk : public QObject {
    Q_OBJECT
public:
    static constexpr Span RetryEvery = std::chrono::seconds(5);

    // What is referred to outlives the desk. `carriedOut` is called when the source was changed.
    SilenceDesk(
        std::string source, EventLog& log, Mailbox& mailbox, TimeSource clock, std::function<void()> carriedOut);
    ~SilenceDesk() override;

    void start();
    void beginStop();
    [[nodiscard]] bool hasStopped() const { return m_poller.hasStopped(); }

    void askAt(FetchSettings settings);
    // Looks for what people ask. To be called now and then.
    void tick();
    // All that the source has.
    void take(const std::vector<ListedSilence>& listed);

private:
    void work();
    void answered(const SilenceJob& job, const SilenceAnswered& answer);
    void answer(const SilenceAnswered& answer);
    void report(std::vector<SilenceReported> news);
    std::shared_ptr<HttpFetcher> fetcher();

    std::string m_source;
    EventLog& m_log;
    Mailbox& m_mailbox;
    TimeSource m_clock;
    std::function<void()> m_carriedOut;
    std::set<SilenceRequestId> m_answering; // on their way to the log
    std::map<SilenceKey, SilenceReported> m_reporting; // on their way to the log

    std::mutex m_mutex; // for what the poller's thread uses
    std::vector<SilenceJob> m_jobs;
    std::shared_ptr<HttpFetcher> m_fetcher;
    Poller m_poller; // the last member: its thread uses the others
};

} // namespace leitstand
