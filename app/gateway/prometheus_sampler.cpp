// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/prometheus_sampler.h"

#include "gateway/fingerprint.h"
#include "gateway/receivers/prometheus_query.h"

#include <QPointer>
#include <QUrl>

#include <cmath>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr Span LogWithin = 10s;
constexpr std::size_t LargestAnswer = std::size_t(1) << 20U;
constexpr std::size_t MostFaultsTold = 5;

FetchSettings fetchSettings(const PrometheusSettings& settings)
{
    return { settings.url, settings.access, settings.caFile, "token, or user and password in [prometheus]" };
}

std::string queryPath(const std::string& expression)
{
    return "/api/v1/query?query=" + QUrl::toPercentEncoding(QString::fromStdString(expression)).toStdString();
}

} // namespace

PrometheusSampler::PrometheusSampler(
    PrometheusSettings settings, std::vector<MetricSettings> metrics, EventLog& log, Mailbox& mailbox, TimeSource clock)
    : m_settings(std::move(settings))
    , m_metrics(std::move(metrics))
    , m_log(log)
    , m_mailbox(mailbox)
    , m_clock(std::move(clock))
    , m_fetcher(fetchSettings(m_settings), { LargestAnswer, 15s, 10s })
    , m_poller(
          m_settings.every, [this] { sample(); }, [this] { m_fetcher.cancel(); })
{ }

PrometheusSampler::~PrometheusSampler() = default;

void PrometheusSampler::start()
{
    m_poller.start();
}

void PrometheusSampler::beginStop()
{
    m_poller.beginStop();
}

void PrometheusSampler::setLogReady(bool ready)
{
    if (m_logReady.exchange(ready) != ready && ready)
        m_poller.wake();
}

// In the poller's thread.
void PrometheusSampler::sample()
{
    if (!m_logReady)
        return;
    Round round;
    for (const MetricSettings& metric : m_metrics) {
        auto answer = m_fetcher.getAny(queryPath(metric.expression));
        if (m_poller.isStopping())
            return;
        if (!answer) {
            // Every other question would wait for the same server.
            round.faults.push_back(answer.error().text());
            break;
        }
        const auto measured = readQueryResult(answer->status, answer->body);
        const double value = measured ? measured->value * metric.scale : 0;
        if (!measured || !std::isfinite(value)) {
            round.faults.push_back(metric.service + '/' + metric.name + ": "
                + (measured ? std::string("is too large after scaling") : measured.error().text()));
            continue;
        }
        Event event;
        event.source = "/leitstand/gateway";
        event.time = measured->at;
        MetricSample sample { metric.service, metric.name, value, metric.unit };
        event.id = metricEventId(sample, event.time);
        event.body = std::move(sample);
        round.samples.push_back(std::move(event));
    }
    m_mailbox.post([this, round = std::move(round)]() mutable { take(std::move(round)); });
}

void PrometheusSampler::take(Round round)
{
    m_faults = std::move(round.faults);
    if (round.samples.empty())
        return;
    m_log.publish(
        std::move(round.samples), LogWithin, [self = QPointer<PrometheusSampler>(this)](const Outcome& outcome) {
            if (!self)
                return;
            if (outcome)
                self->m_lastGood = self->m_clock();
            else
                self->m_faults.push_back("the samples were not kept: " + outcome.error().text());
        });
}

SourceReport PrometheusSampler::report() const
{
    SourceReport report;
    report.source = "prometheus";
    report.lastGood = m_lastGood;
    for (std::size_t i = 0; i < m_faults.size() && i < MostFaultsTold; ++i)
        report.detail += (i == 0 ? "" : " · ") + m_faults[i];
    if (m_faults.size() > MostFaultsTold)
        report.detail += " · and " + std::to_string(m_faults.size() - MostFaultsTold) + " more";
    if (!m_faults.empty())
        report.state = SourceState::Failing;
    else
        report.state = m_lastGood ? SourceState::Good : SourceState::Waiting;
    return report;
}

} // namespace leitstand
