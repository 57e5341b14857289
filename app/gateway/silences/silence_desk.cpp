// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/silences/silence_desk.h"

#include <QPointer>
#include <QUuid>

#include <algorithm>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr Span LogWithin = 30s;

Event eventOf(EventBody body, Instant now)
{
    Event event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    event.source = "/leitstand/gateway";
    event.time = now;
    event.body = std::move(body);
    return event;
}

} // namespace

SilenceDesk::SilenceDesk(
    std::string source, EventLog& log, Mailbox& mailbox, TimeSource clock, std::function<void()> carriedOut)
    : m_source(std::move(source))
    , m_log(log)
    , m_mailbox(mailbox)
    , m_clock(std::move(clock))
    , m_carriedOut(std::move(carriedOut))
    , m_poller(
          RetryEvery, [this] { work(); },
          [this] {
              if (const auto running = fetcher())
                  running->cancel();
          })
{ }

SilenceDesk::~SilenceDesk() = default;

void SilenceDesk::start()
{
    m_poller.start();
}

void SilenceDesk::beginStop()
{
    m_poller.beginStop();
}

std::shared_ptr<HttpFetcher> SilenceDesk::fetcher()
{
    const std::lock_guard lock(m_mutex);
    return m_fetcher;
}

void SilenceDesk::askAt(FetchSettings settings)
{
    auto fetcher = std::make_shared<HttpFetcher>(std::move(settings));
    {
        const std::lock_guard lock(m_mutex);
        m_fetcher.swap(fetcher);
    }
    if (fetcher)
        fetcher->cancel();
    m_poller.wake();
}

void SilenceDesk::tick()
{
    if (m_log.notReady())
        return;
    SilenceJobs found = silenceJobs(m_log.state(), m_source);
    std::erase_if(m_answering, [this](const SilenceRequestId& id) {
        const SilenceRequest* const request = m_log.state().handling().request(id);
        return !request || !request->isOpen();
    });
    for (const SilenceAnswered& refusal : found.refused) {
        if (!m_answering.contains(refusal.request))
            answer(refusal);
    }
    std::erase_if(
        found.jobs, [this](const SilenceJob& job) { return m_answering.contains(job.request.asked.request); });
    const auto idOf = [](const SilenceJob& job) -> const SilenceRequestId& { return job.request.asked.request; };
    bool isNew = false;
    {
        const std::lock_guard lock(m_mutex);
        isNew = !std::all_of(found.jobs.begin(), found.jobs.end(), [&](const SilenceJob& job) {
            return std::any_of(
                m_jobs.begin(), m_jobs.end(), [&](const SilenceJob& each) { return idOf(each) == idOf(job); });
        });
        m_jobs = std::move(found.jobs);
    }
    if (isNew)
        m_poller.wake();
}

// In the poller's thread.
void SilenceDesk::work()
{
    std::vector<SilenceJob> jobs;
    {
        const std::lock_guard lock(m_mutex);
        jobs = m_jobs;
    }
    const auto asking = fetcher();
    for (const SilenceJob& job : jobs) {
        SilenceAnswered outcome;
        outcome.source = m_source;
        outcome.request = job.request.asked.request;
        outcome.outcome = SilenceOutcome::Waiting;
        outcome.detail = QT_TRANSLATE_NOOP("Rules", "its address is not known yet");
        if (asking)
            outcome = carryOut(*asking, job, m_clock());
        if (m_poller.isStopping() || asking != fetcher())
            return;
        m_mailbox.post([this, job, outcome = std::move(outcome)] { answered(job, outcome); });
    }
}

void SilenceDesk::answered(const SilenceJob& job, const SilenceAnswered& outcome)
{
    const SilenceAnswered final = unlessTooLate(outcome, job, m_clock());
    const SilenceRequest* const request = m_log.state().handling().request(final.request);
    if (m_log.notReady() || m_answering.contains(final.request))
        return; // it is found out again
    if (final.outcome == SilenceOutcome::Done)
        m_carriedOut();
    if (request && request->answer != final)
        answer(final);
}

void SilenceDesk::answer(const SilenceAnswered& answer)
{
    const bool isFinal = answer.outcome != SilenceOutcome::Waiting;
    if (isFinal)
        m_answering.insert(answer.request);
    m_log.publish({ eventOf(answer, m_clock()) }, LogWithin,
        [self = QPointer<SilenceDesk>(this), request = answer.request](const Outcome& outcome) {
            if (self && !outcome)
                self->m_answering.erase(request);
        });
}

void SilenceDesk::take(const std::vector<ListedSilence>& listed)
{
    if (m_log.notReady())
        return;
    std::erase_if(m_reporting, [this](const auto& entry) {
        const KnownSilence* const known = m_log.state().handling().silence(entry.first);
        return known && known->facts == entry.second;
    });
    auto news = newsOfSilences(m_source, listed, m_log.state(), m_clock());
    std::erase_if(news, [this](const SilenceReported& silence) {
        const auto sent = m_reporting.find(silence.key);
        return sent != m_reporting.end() && sent->second == silence;
    });
    report(std::move(news));
}

void SilenceDesk::report(std::vector<SilenceReported> news)
{
    if (news.empty())
        return;
    std::vector<Event> events;
    std::vector<SilenceKey> keys;
    for (SilenceReported& silence : news) {
        keys.push_back(silence.key);
        m_reporting.insert_or_assign(silence.key, silence);
        events.push_back(eventOf(std::move(silence), m_clock()));
    }
    m_log.publish(std::move(events), LogWithin,
        [self = QPointer<SilenceDesk>(this), keys = std::move(keys)](const Outcome& outcome) {
            if (!self || outcome)
                return;
            for (const SilenceKey& key : keys)
                self->m_reporting.erase(key);
        });
}

} // namespace leitstand
