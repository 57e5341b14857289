// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/alertmanager_source.h"

#include "gateway/receivers/alertmanager_webhook.h"

#include <QPointer>
#include <QUrl>

namespace leitstand {
namespace {

using namespace std::chrono_literals;

// A webhook is answered within eight seconds; the log is given a little less.
constexpr Span LogWithin = 7s;
constexpr Span ComparisonWithin = 30s;
constexpr std::string_view UnknownApi
    = "Not compared with Alertmanager yet: its address is learned from the first webhook, or set api_url";

// An address that an Alertmanager says of itself, if it can be asked there.
std::string usableUrl(std::string url)
{
    while (url.ends_with('/'))
        url.pop_back();
    const QUrl parsed(QString::fromStdString(url), QUrl::StrictMode);
    const bool usable = parsed.isValid() && !parsed.host().isEmpty() && parsed.userInfo().isEmpty()
        && !parsed.hasQuery() && !parsed.hasFragment()
        && (parsed.scheme() == QLatin1String("http") || parsed.scheme() == QLatin1String("https"));
    return usable ? url : std::string();
}

} // namespace

Expected<LookResult> lookAt(HttpFetcher& fetcher, const TimeSource& clock)
{
    LookResult result;
    result.look.startedAt = clock();
    auto alerts = fetcher.get("/api/v2/alerts");
    if (!alerts)
        return alerts.error();
    auto listed = readAlertList(*alerts);
    if (!listed)
        return listed.error();
    std::string().swap(*alerts);
    result.look.alerts = std::move(listed->alerts);
    result.rejected = std::move(listed->rejected);

    // Asked after the alerts: a silence that an alert names is then in the list.
    auto silences = fetcher.get("/api/v2/silences");
    if (!silences)
        return silences.error();
    auto listedSilences = readListedSilences(*silences);
    if (!listedSilences)
        return listedSilences.error();
    result.look.silences = silencesById(*listedSilences);
    result.silences = std::move(*listedSilences);

    // Asked last: a restart before the list was read is then seen.
    auto status = fetcher.get("/api/v2/status");
    if (!status)
        return status.error();
    const auto since = readRunningSince(*status);
    if (!since)
        return since.error();
    result.look.runningSince = *since;
    return result;
}

AlertmanagerSource::AlertmanagerSource(
    SourceSettings settings, AlertBook& book, EventLog& log, Mailbox& mailbox, TimeSource clock)
    : m_settings(std::move(settings))
    , m_book(book)
    , m_log(log)
    , m_mailbox(mailbox)
    , m_clock(std::move(clock))
    , m_health(m_settings.name)
    , m_silences(m_settings.name, log, mailbox, m_clock, [this] { m_poller.wake(); })
    , m_poller(
          m_settings.compareEvery, [this] { look(); },
          [this] {
              if (const auto running = fetcher())
                  running->cancel();
          })
{
    m_health.setWithoutComparison(std::string(UnknownApi));
    if (!m_settings.apiUrl.empty())
        askAt(m_settings.apiUrl);
}

AlertmanagerSource::~AlertmanagerSource() = default;

void AlertmanagerSource::start()
{
    m_poller.start();
    m_silences.start();
}

void AlertmanagerSource::beginStop()
{
    m_poller.beginStop();
    m_silences.beginStop();
}

void AlertmanagerSource::setLogReady(bool ready)
{
    if (m_logReady.exchange(ready) == ready || !ready)
        return;
    learnApiUrlFromLog();
    m_poller.wake();
}

void AlertmanagerSource::take(Delivery delivery, AlertBook::Answer answer)
{
    const Instant now = m_clock();
    learnApiUrl(delivery.webhook.externalUrl);
    if (!delivery.webhook.rejected.empty())
        m_health.rejectedAlerts(delivery.webhook.rejected.size(), delivery.webhook.rejected.front().reason, now);
    if (delivery.webhook.truncatedAlerts > 0) {
        m_health.truncated(delivery.webhook.truncatedAlerts, now);
        m_poller.wake();
    }
    if (const auto fault = m_log.notReady()) {
        answer(*fault);
        return;
    }
    for (AlertCondition& condition : delivery.alerts)
        mapSeverity(condition);
    m_book.takeWebhook(std::move(delivery.alerts), LogWithin,
        [self = QPointer<AlertmanagerSource>(this), answer = std::move(answer)](Expected<Tally> tally) {
            if (self && tally)
                self->m_health.tookWebhook(self->m_clock());
            answer(std::move(tally));
        });
}

// What the source calls it, as the catalogue understands it. Done here and not where alerts are read: the catalogue is known
// in the gateway's thread.
void AlertmanagerSource::mapSeverity(AlertCondition& condition) const
{
    condition.severity = m_log.catalogue()->severityOf(condition.labels.value("severity"));
}

void AlertmanagerSource::noteRefusal(const Refusal& refusal)
{
    m_health.refused(refusal.status, refusal.reason, m_clock());
}

std::shared_ptr<HttpFetcher> AlertmanagerSource::fetcher()
{
    const std::lock_guard lock(m_fetcherMutex);
    return m_fetcher;
}

void AlertmanagerSource::askAt(const std::string& url)
{
    m_apiUrl = url;
    m_health.setWithoutComparison({});
    FetchSettings settings { url, m_settings.api, m_settings.apiCaFile, "api_token, or api_user and api_password" };
    auto fetcher = std::make_shared<HttpFetcher>(settings);
    m_silences.askAt(std::move(settings));
    {
        const std::lock_guard lock(m_fetcherMutex);
        m_fetcher.swap(fetcher);
    }
    if (fetcher)
        fetcher->cancel();
    m_memory = LookMemory();
    m_poller.wake();
}

void AlertmanagerSource::learnApiUrl(const std::string& externalUrl)
{
    const std::string url = usableUrl(externalUrl);
    if (url.empty())
        return;
    m_externalUrl = url;
    // Of two that work together the first is kept for as long as it answers: going back and forth between them would
    // look like a restart each time.
    if (m_settings.apiUrl.empty() && url != m_apiUrl && (m_apiUrl.empty() || m_health.comparisonFails()))
        askAt(url);
}

void AlertmanagerSource::learnApiUrlFromLog()
{
    if (!m_externalUrl.empty())
        return;
    Instant newest;
    std::string found;
    m_log.forEachAlert([&](const KnownAlert& known) {
        if (known.condition.key.source != m_settings.name || known.changedAt < newest)
            return;
        const std::string url = usableUrl(externalUrlOf(known.condition.consoleUrl));
        if (url.empty())
            return;
        newest = known.changedAt;
        found = url;
    });
    learnApiUrl(found);
}

// In the poller's thread.
void AlertmanagerSource::look()
{
    const auto asking = fetcher();
    if (!asking || !m_logReady)
        return;
    auto result = lookAt(*asking, m_clock);
    if (m_poller.isStopping() || asking != fetcher())
        return;
    m_mailbox.post([this, asking, result = std::move(result)]() mutable {
        if (asking != fetcher())
            return;
        if (result) {
            m_silences.take(result->silences);
            compare(std::move(result->look), result->rejected);
        } else {
            m_health.comparisonFailed(result.error().text());
        }
    });
}

void AlertmanagerSource::compare(Look look, const std::vector<std::string>& rejected)
{
    if (m_log.notReady())
        return;
    const Instant now = m_clock();
    if (!rejected.empty())
        m_health.rejectedAlerts(rejected.size(), rejected.front(), now);
    for (ListedAlert& listed : look.alerts)
        mapSeverity(listed.condition);
    auto news = compareWithList(
        m_settings.name, std::move(look),
        [this](const std::string& fingerprint) {
            return m_book.known({ m_settings.name, fingerprint });
        },
        [this](const auto& each) { m_book.forEachFiring(m_settings.name, each); }, m_memory, now);
    for (AlertCondition& condition : news) {
        if (condition.consoleUrl.empty())
            condition.consoleUrl = consoleUrl(m_externalUrl.empty() ? m_apiUrl : m_externalUrl, condition.labels);
    }
    m_book.publish(
        std::move(news), ComparisonWithin, [self = QPointer<AlertmanagerSource>(this)](const Expected<Tally>& tally) {
            if (!self)
                return;
            if (tally)
                self->m_health.compared(self->m_clock());
            else
                self->m_health.comparisonFailed(tally.error().text());
        });
}

} // namespace leitstand
