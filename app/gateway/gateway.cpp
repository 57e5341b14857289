// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/gateway.h"

#include "gateway/alertmanager_source.h"
#include "gateway/delivery/delivery_desk.h"
#include "gateway/prometheus_sampler.h"
#include "gateway/receivers/alert_json.h"

#include <QLoggingCategory>
#include <QUuid>

Q_LOGGING_CATEGORY(gatewayLog, "leitstand.gateway", QtInfoMsg)

namespace leitstand {
namespace {

using namespace std::chrono_literals;

constexpr auto TickEvery = 200ms;
constexpr qint64 RefusalPause = 60'000; // milliseconds between two lines about the same refusal
constexpr std::size_t MostRefusalsRemembered = 1000;

QString line(const std::string& text)
{
    return QString::fromStdString(text);
}

bool isLoopback(const std::string& address)
{
    return address == "localhost" || address == "::1" || address.starts_with("127.");
}

std::string stateWord(SourceState state)
{
    switch (state) {
    case SourceState::Good:
        return "is well";
    case SourceState::Failing:
        return "fails";
    case SourceState::Waiting:
        break;
    }
    return "is waited for";
}

} // namespace

Gateway::Gateway(
    Configuration configuration, EventLog& log, TimeSource clock, ReceiverLimits limits, const std::string& journal)
    : m_configuration(std::move(configuration))
    , m_log(log)
    , m_clock(std::move(clock))
    , m_limits(limits)
    , m_book(log, m_clock)
{
    for (const SourceSettings& source : m_configuration.sources)
        m_sources.push_back(std::make_unique<AlertmanagerSource>(source, m_book, m_log, m_mailbox, m_clock));
    if (m_configuration.prometheus && !m_configuration.metrics.empty()) {
        m_sampler = std::make_unique<PrometheusSampler>(
            *m_configuration.prometheus, m_configuration.metrics, m_log, m_mailbox, m_clock);
    }
    m_desk = std::make_unique<DeliveryDesk>(makeChannels(m_configuration.channels), m_log, m_mailbox, m_clock, journal);
    connect(m_desk.get(), &DeliveryDesk::healthChanged, this, &Gateway::announceReport, Qt::QueuedConnection);
    m_tick.setInterval(TickEvery);
    connect(&m_tick, &QTimer::timeout, this, &Gateway::tick);
}

Gateway::~Gateway()
{
    beginStop();
    m_receiver.reset();
    m_desk.reset();
}

Expected<std::uint16_t> Gateway::start()
{
    ReceiverHandlers handlers;
    handlers.deliver = [this](Delivery delivery, AlertBook::Answer answer) {
        AlertmanagerSource& source = *m_sources.at(delivery.source);
        source.take(std::move(delivery), std::move(answer));
    };
    handlers.refused = [this](const Refusal& refusal) { refused(refusal); };
    handlers.logReady = [this] { return m_logReady.load(); };
    m_receiver = std::make_unique<HttpReceiver>(
        m_configuration.http, m_configuration.sources, m_mailbox, std::move(handlers), m_limits);
    const auto port = m_receiver->start();
    if (!port)
        return port;
    // A window that starts a gateway waits for this line.
    qCInfo(gatewayLog).noquote() << "listening on" << line(m_configuration.http.address) << "port" << *port;
    if (!isLoopback(m_configuration.http.address)) {
        qCWarning(gatewayLog).noquote() << "tokens and passwords come in over the network unencrypted: put a proxy "
                                           "with TLS before the gateway, or listen on 127.0.0.1";
    }
    for (const auto& source : m_sources)
        source->start();
    if (m_sampler)
        m_sampler->start();
    m_tick.start();
    tick();
    return port;
}

void Gateway::beginStop()
{
    m_stopping = true;
    if (m_receiver)
        m_receiver->beginStop();
    for (const auto& source : m_sources)
        source->beginStop();
    if (m_sampler)
        m_sampler->beginStop();
    m_desk->beginStop();
}

bool Gateway::hasStopped() const
{
    for (const auto& source : m_sources) {
        if (!source->hasStopped())
            return false;
    }
    return (!m_sampler || m_sampler->hasStopped()) && (!m_receiver || m_receiver->hasStopped()) && m_desk->hasStopped();
}

void Gateway::tick()
{
    const auto fault = m_log.notReady();
    const bool ready = !fault;
    if (m_logReady.exchange(ready) != ready || !m_reported.isValid()) {
        if (ready)
            qCInfo(gatewayLog).noquote() << "the log is ready";
        else
            qCWarning(gatewayLog).noquote() << "the log is not ready:" << line(fault->text());
    }
    for (const auto& source : m_sources) {
        source->setLogReady(ready);
        source->tick();
    }
    if (m_sampler)
        m_sampler->setLogReady(ready);
    m_desk->setLogReady(ready);
    m_desk->tick();
    lookAtCatalogue();
    m_book.tidy();
    if (!m_reported.isValid() || m_reported.elapsed() >= std::chrono::milliseconds(ReportEvery).count())
        announceReport();
}

void Gateway::lookAtCatalogue()
{
    auto catalogue = m_log.catalogue();
    if (!m_logReady || catalogue == m_catalogue)
        return;
    const bool isAnother = m_catalogue != nullptr;
    m_catalogue = std::move(catalogue);
    if (!isAnother)
        return; // the one that it begins with
    qCInfo(gatewayLog).noquote() << "another catalogue was applied";
    for (const auto& source : m_sources)
        source->catalogueChanged();
}

GatewayReport Gateway::report() const
{
    GatewayReport report;
    for (const auto& source : m_sources)
        report.sources.push_back(source->report());
    if (m_sampler)
        report.sources.push_back(m_sampler->report());
    report.channels = m_desk->reports();
    return report;
}

void Gateway::announceReport()
{
    m_reported.start();
    Event event;
    event.id = QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
    event.source = "/leitstand/gateway";
    event.time = m_clock();
    GatewayReport current = report();
    tellChanges(current);
    event.body = std::move(current);
    if (m_logReady && !m_stopping)
        m_log.announce(event);
}

void Gateway::tellChanges(const GatewayReport& report)
{
    for (const SourceReport& source : report.sources)
        tellChange(source.source, source.state, source.detail);
    for (const ChannelReport& channel : report.channels)
        tellChange("channel " + channel.name, channel.state, channel.detail);
}

void Gateway::tellChange(const std::string& name, SourceState state, const std::string& detail)
{
    const auto [told, isNew] = m_told.try_emplace(name, state, detail);
    if (!isNew && told->second == std::pair(state, detail))
        return;
    told->second = { state, detail };
    const QString text = line(name + ' ' + stateWord(state) + (detail.empty() ? "" : ": " + cutText(detail, 1000)));
    if (state == SourceState::Failing)
        qCWarning(gatewayLog).noquote() << text;
    else
        qCInfo(gatewayLog).noquote() << text;
}

void Gateway::refused(const Refusal& refusal)
{
    if (refusal.source)
        m_sources.at(*refusal.source)->noteRefusal(refusal);
    const std::string key = std::to_string(refusal.status) + refusal.from;
    if (m_refusalsTold.size() > MostRefusalsRemembered)
        m_refusalsTold.clear();
    QElapsedTimer& last = m_refusalsTold[key];
    if (last.isValid() && last.elapsed() < RefusalPause)
        return;
    last.start();
    qCWarning(gatewayLog).noquote() << "answered" << refusal.status << "to" << line(refusal.from) + u':'
                                    << line(excerpt(refusal.reason));
}

} // namespace leitstand
