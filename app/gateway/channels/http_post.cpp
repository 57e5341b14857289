// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/channels/http_post.h"

#include <QDateTime>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace leitstand {
namespace {

constexpr std::size_t MostReplyBytes = std::size_t(64) << 10U;
constexpr std::size_t ShownReplyBytes = 200;
constexpr Span LongestRetryAfter = std::chrono::hours(1);
constexpr int MostRedirects = 3;

enum Status : long {
    Ok = 200,
    MultipleChoices = 300,
    TemporaryRedirect = 307,
    PermanentRedirect = 308,
    BadRequest = 400,
    RequestTimeout = 408,
    TooEarly = 425,
    EnhanceYourCalm = 420,
    TooManyRequests = 429,
    ServerError = 500,
    NotImplemented = 501,
    GatewayTimeout = 504,
    VersionNotSupported = 505,
};

bool isWorthAnotherTry(long status)
{
    return status == RequestTimeout || status == TooEarly || status == EnhanceYourCalm || status == TooManyRequests
        || (status >= ServerError && status != NotImplemented && status != VersionNotSupported);
}

std::string hostOf(const std::string& url)
{
    return QUrl(QString::fromStdString(url)).host().toStdString();
}

} // namespace

struct HttpPoster::Exchange {
    const HttpPost& request;
    const Handover& handover;
    std::size_t given = 0;
    bool asked = false;
    bool claimed = false;
    bool sentWhole = false;
    HttpReply reply {};
};

std::optional<Span> retryAfter(const std::string& value, Instant now)
{
    const QString text = QString::fromStdString(value).trimmed();
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::nullopt
                           : std::optional<Span>(std::chrono::seconds(std::min<qint64>(
                               seconds, std::chrono::duration_cast<std::chrono::seconds>(LongestRetryAfter).count())));
    // "Sat, 21 Nov 2026 10:20:00 GMT"
    const QDateTime date = QDateTime::fromString(text, Qt::RFC2822Date).isValid()
        ? QDateTime::fromString(text, Qt::RFC2822Date)
        : QDateTime::fromString(QString(text).replace(QLatin1String("GMT"), QLatin1String("+0000")), Qt::RFC2822Date);
    if (!date.isValid())
        return std::nullopt;
    const Instant at { std::chrono::milliseconds(date.toMSecsSinceEpoch()) };
    return std::clamp(Span(at - now), Span::zero(), LongestRetryAfter);
}

bool isSameHost(const std::string& url, const std::string& other)
{
    const QUrl one(QString::fromStdString(url));
    const QUrl two(QString::fromStdString(other));
    const int standard = one.scheme() == QLatin1String("https") ? 443 : 80;
    return two.isValid() && one.scheme() == two.scheme() && one.host() == two.host()
        && one.port(standard) == two.port(standard);
}

HandoverResult judgeHttp(const HttpReply& reply, bool repeatable, Instant now)
{
    if (reply.status >= Ok && reply.status < MultipleChoices)
        return { HandoverOutcome::Delivered, "answered " + std::to_string(reply.status), {} };
    std::string detail = "the other side answered " + std::to_string(reply.status);
    if (!reply.redirect.empty()) {
        return { HandoverOutcome::Failed,
            detail + ", a redirect to " + hostOf(reply.redirect) + " that is not followed: enter the final address",
            {} };
    }
    if (const std::string words = withoutAddresses(reply.body.substr(0, ShownReplyBytes)); !words.empty())
        detail += ": " + words;
    if (!isWorthAnotherTry(reply.status))
        return { HandoverOutcome::Failed, detail, {} };
    // Some proxy has waited for what it had passed on.
    if (reply.status == GatewayTimeout && !repeatable)
        return { HandoverOutcome::Uncertain, detail, {} };
    return { HandoverOutcome::Deferred, detail, retryAfter(reply.retryAfter, now), true };
}

HandoverResult HttpPoster::post(const HttpPost& request, const Handover& handover, bool repeatable)
{
    Exchange exchange { request, handover };
    std::string url = request.url;
    CURLcode code = CURLE_OK;
    for (int redirects = 0;; ++redirects) {
        exchange.given = 0;
        exchange.sentWhole = false;
        exchange.reply = {};
        code = send(request, url, exchange);
        const bool keepsMethod
            = exchange.reply.status == TemporaryRedirect || exchange.reply.status == PermanentRedirect;
        if (code != CURLE_OK || !keepsMethod || redirects == MostRedirects
            || !isSameHost(request.url, exchange.reply.redirect))
            break;
        url = exchange.reply.redirect;
    }
    return judge(code, exchange, repeatable);
}

CURLcode HttpPoster::send(const HttpPost& request, const std::string& url, Exchange& exchange)
{
    m_curl.reset(request.caFile);
    CURL* const curl = m_curl.handle();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
    // A connection that was closed meanwhile would be retried by libcurl itself.
    curl_easy_setopt(curl, CURLOPT_FRESH_CONNECT, 1L);
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.timeout.count()));
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, &HttpPoster::giveBody);
    curl_easy_setopt(curl, CURLOPT_READDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &HttpPoster::takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &HttpPoster::takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &exchange);
    CurlList headers;
    for (const std::string& header : request.headers)
        append(headers, header);
    append(headers, "Expect:"); // waiting for "100 Continue" gains nothing here
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());

    const CurlSession::Limits limits { request.timeout, request.timeout, exchange.handover.isStopping,
        [&exchange] { return !exchange.claimed; } };
    const CURLcode code = m_curl.perform(limits);
    curl_off_t sent = 0;
    curl_easy_getinfo(curl, CURLINFO_SIZE_UPLOAD_T, &sent);
    exchange.sentWhole = sent >= static_cast<curl_off_t>(request.body.size());
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &exchange.reply.status);
    char* redirect = nullptr;
    curl_easy_getinfo(curl, CURLINFO_REDIRECT_URL, &redirect);
    exchange.reply.redirect = redirect == nullptr ? "" : redirect;
    return code;
}

HandoverResult HttpPoster::judge(CURLcode code, const Exchange& exchange, bool repeatable) const
{
    // A status is an answer, also when what follows it is too long or breaks off.
    if (exchange.reply.status >= Ok && (code == CURLE_OK || exchange.sentWhole)) {
        const Instant now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        return judgeHttp(exchange.reply, repeatable, now);
    }
    if (exchange.asked && !exchange.claimed)
        return { HandoverOutcome::Deferred, "stopped before it was handed over", {} };
    const std::string host = hostOf(exchange.request.url);
    std::string detail = m_curl.wasStopped()                     ? "stopped before it was handed over"
        : m_curl.wasSilent() || code == CURLE_OPERATION_TIMEDOUT ? host + " said nothing for too long"
                                                                 : host + ": " + m_curl.faultText(code);
    if (exchange.claimed && exchange.sentWhole && !repeatable)
        return { HandoverOutcome::Uncertain, "it was handed over whole, and the answer did not come: " + detail, {} };
    return { HandoverOutcome::Deferred, std::move(detail), {}, !m_curl.wasStopped() };
}

std::size_t HttpPoster::giveBody(char* buffer, std::size_t size, std::size_t count, void* self)
{
    Exchange& exchange = *static_cast<Exchange*>(self);
    if (!std::exchange(exchange.asked, true))
        exchange.claimed = exchange.handover.claim();
    if (!exchange.claimed)
        return CURL_READFUNC_ABORT;
    const std::string& body = exchange.request.body;
    const std::size_t bytes = std::min(size * count, body.size() - exchange.given);
    std::memcpy(buffer, body.data() + exchange.given, bytes);
    exchange.given += bytes;
    return bytes;
}

std::size_t HttpPoster::takeBody(char* bytes, std::size_t size, std::size_t count, void* self)
{
    std::string& body = static_cast<Exchange*>(self)->reply.body;
    if (body.size() + size * count > MostReplyBytes)
        return 0; // ends the transfer; the status has been read
    body.append(bytes, size * count);
    return size * count;
}

std::size_t HttpPoster::takeHeader(char* bytes, std::size_t size, std::size_t count, void* self)
{
    constexpr std::string_view Name = "retry-after:";
    const std::string_view line(bytes, size * count);
    const bool isIt = line.size() > Name.size()
        && std::equal(Name.begin(), Name.end(), line.begin(),
            [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
    if (isIt)
        static_cast<Exchange*>(self)->reply.retryAfter = line.substr(Name.size());
    return size * count;
}

} // namespace leitstand
