// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/http_fetch.h"

#include <httplib.h>

#include <simdjson.h>

#include <QUrl>

#include <atomic>
#include <chrono>

namespace leitstand {
namespace {

using SteadyClock = std::chrono::steady_clock;

std::string serverOf(const QUrl& url)
{
    return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment).toStdString();
}

std::string wordsFor(httplib::Error error, bool tooLarge, bool tooSlow)
{
    if (tooLarge)
        return "the answer is too large";
    if (tooSlow)
        return "the answer came too slowly";
    switch (error) {
    case httplib::Error::Connection:
        return QT_TRANSLATE_NOOP("Rules", "cannot be reached: nothing listens there, or the name is not known");
    case httplib::Error::ConnectionTimeout:
        return QT_TRANSLATE_NOOP("Rules", "cannot be reached: no answer to the attempt to connect");
    case httplib::Error::SSLConnection:
        return "does not speak TLS as expected";
    case httplib::Error::SSLServerVerification:
        return "has a certificate that is not trusted";
    case httplib::Error::SSLLoadingCerts:
        return "cannot be asked: the file of certificates cannot be read";
    case httplib::Error::Read:
        return QT_TRANSLATE_NOOP("Rules", "ended or fell silent within the answer");
    case httplib::Error::Canceled:
        return "was not asked to the end";
    default:
        return "cannot be asked: " + httplib::to_string(error);
    }
}

} // namespace

struct HttpFetcher::Implementation {
    Implementation(FetchSettings given, FetchLimits limitsGiven)
        : settings(std::move(given))
        , limits(limitsGiven)
        , url(QString::fromStdString(settings.url))
        , client(serverOf(url))
    {
        const auto silence
            = std::max<time_t>(1, std::chrono::duration_cast<std::chrono::seconds>(limits.silence).count());
        client.set_connection_timeout(3, 0);
        client.set_read_timeout(silence, 0);
        client.set_write_timeout(silence, 0);
        client.set_keep_alive(true);
        client.set_follow_location(false);
        client.set_url_encode(false);
        if (!settings.credentials.token.empty())
            client.set_bearer_token_auth(settings.credentials.token);
        else if (!settings.credentials.user.empty())
            client.set_basic_auth(settings.credentials.user, settings.credentials.password);
        if (!settings.caFile.empty())
            client.set_ca_cert_path(settings.caFile);
    }

    FetchSettings settings;
    FetchLimits limits;
    QUrl url;
    httplib::Client client;
    std::atomic<bool> cancelled { false };
};

HttpFetcher::HttpFetcher(FetchSettings settings, FetchLimits limits)
    : m_implementation(std::make_unique<Implementation>(std::move(settings), limits))
{ }

HttpFetcher::~HttpFetcher() = default;

void HttpFetcher::cancel()
{
    m_implementation->cancelled = true;
    m_implementation->client.stop();
}

Expected<FetchedBody> HttpFetcher::getAny(const std::string& pathAndQuery)
{
    Implementation& in = *m_implementation;
    const std::string place = "GET " + in.settings.url + pathAndQuery.substr(0, pathAndQuery.find('?'));
    if (!in.client.is_valid())
        return Error { "the address cannot be used", place, "check the URL in the configuration" };
    FetchedBody fetched;
    bool tooLarge = false;
    bool tooSlow = false;
    const auto end = SteadyClock::now() + in.limits.within;
    const std::string path = in.url.path(QUrl::FullyEncoded).toStdString() + pathAndQuery;
    const auto result = in.client.Get(
        path, { { "Accept", "application/json" } },
        [&](const httplib::Response& response) {
            const auto length = response.get_header_value<std::uint64_t>("Content-Length");
            tooLarge = length > in.limits.bytes;
            if (!tooLarge && length > 0)
                fetched.body.reserve(static_cast<std::size_t>(length) + simdjson::SIMDJSON_PADDING);
            return !tooLarge && !in.cancelled;
        },
        [&](const char* bytes, std::size_t count) {
            tooLarge = fetched.body.size() + count > in.limits.bytes;
            tooSlow = SteadyClock::now() > end;
            if (tooLarge || tooSlow || in.cancelled)
                return false;
            fetched.body.append(bytes, count);
            return true;
        });
    if (!result) {
        return Error { wordsFor(result.error(), tooLarge, tooSlow), place,
            tooLarge ? "no more than " + std::to_string(in.limits.bytes >> 20U) + " MB are read"
                     : "check the address and that the server runs" };
    }
    fetched.status = result->status;
    return fetched;
}

namespace {

Expected<FetchedBody> answerOf(const httplib::Result& result, const std::string& place)
{
    if (!result)
        return Error { wordsFor(result.error(), false, false), place, "check the address and that the server runs" };
    return FetchedBody { result->status, result->body };
}

} // namespace

Expected<FetchedBody> HttpFetcher::post(const std::string& path, const std::string& json)
{
    Implementation& in = *m_implementation;
    return answerOf(in.client.Post(in.url.path(QUrl::FullyEncoded).toStdString() + path, json, "application/json"),
        "POST " + in.settings.url + path);
}

Expected<FetchedBody> HttpFetcher::remove(const std::string& path)
{
    Implementation& in = *m_implementation;
    return answerOf(
        in.client.Delete(in.url.path(QUrl::FullyEncoded).toStdString() + path), "DELETE " + in.settings.url + path);
}

Expected<std::string> HttpFetcher::get(const std::string& pathAndQuery)
{
    auto fetched = getAny(pathAndQuery);
    if (!fetched)
        return fetched.error();
    const int status = fetched->status;
    if (status == 200)
        return std::move(fetched->body);
    const std::string place = "GET " + m_implementation->settings.url + pathAndQuery.substr(0, pathAndQuery.find('?'));
    std::string remedy = "check that the address is the right one";
    if (status == 401 || status == 403)
        remedy = "set " + m_implementation->settings.credentialKeys;
    else if (status >= 500)
        remedy = "see the log of that server";
    return Error { "answered " + std::to_string(status), place, remedy };
}

} // namespace leitstand
