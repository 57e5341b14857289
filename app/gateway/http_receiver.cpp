// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/http_receiver.h"

#include "gateway/access.h"
#include "gateway/http_answer.h"
#include "gateway/request_body.h"

#include <httplib.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>

#include <sys/socket.h>

namespace leitstand {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::string_view AlertmanagerPath = "/v1/alertmanager/";
constexpr std::size_t LongestPath = 512;

class ListeningServer : public httplib::Server {
public:
    // The library listens with a queue of 5. A burst of alerts opens hundreds of connections at once, and each that does
    // not fit is tried again a second later.
    void widenBacklog() const { ::listen(svr_sock_, 1024); }
};

// The library would share the port with another gateway (SO_REUSEPORT); of two, each got half of the notifications.
void setSocketOptions(int socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

// Holds one answer that another thread gives.
class AnswerSlot {
public:
    void put(Expected<Tally> answer)
    {
        const std::lock_guard lock(m_mutex);
        m_answer = std::move(answer);
        m_given.notify_all();
    }

    // Nothing when the time is over or `abandoned` became true.
    std::optional<Expected<Tally>> wait(Span within, const std::atomic<bool>& abandoned)
    {
        constexpr auto Slice = std::chrono::milliseconds(100);
        const auto end = SteadyClock::now() + within;
        std::unique_lock lock(m_mutex);
        while (!m_answer && !abandoned && SteadyClock::now() < end)
            m_given.wait_until(lock, std::min(end, SteadyClock::now() + Slice));
        return m_answer;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_given;
    std::optional<Expected<Tally>> m_answer;
};

Error cannotListen(const ListenSettings& settings, int fault)
{
    const std::string where = settings.address + ':' + std::to_string(settings.port);
    if (fault == EADDRINUSE)
        return { "the port is in use by another program", where,
            "stop that program (another leitstand-gateway?) or choose another [http] port" };
    if (fault == EACCES)
        return { "the port may not be used by this user", where, "choose an [http] port above 1023" };
    return { std::string("cannot listen: ") + (fault != 0 ? std::strerror(fault) : "no such address"), where,
        "check [http] listen: it has to be an address of this machine" };
}

} // namespace

class HttpReceiver::Implementation {
public:
    Implementation(ListenSettings settings, std::vector<SourceSettings> sources, Mailbox& mailbox,
        ReceiverHandlers handlers, ReceiverLimits limits)
        : m_settings(std::move(settings))
        , m_sources(std::move(sources))
        , m_mailbox(mailbox)
        , m_handlers(std::make_shared<const ReceiverHandlers>(std::move(handlers)))
        , m_limits(limits)
        , m_budget(std::max(m_settings.maxBodyBytes * limits.bodiesInMemory, limits.threads << 20U))
    {
        configureServer();
        addRoutes();
    }

    ~Implementation()
    {
        m_abandoned = true;
        while (m_listener.joinable() && !m_stopped) {
            beginStop();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        if (m_listener.joinable())
            m_listener.join();
    }

    Expected<std::uint16_t> start()
    {
        const int port = bind();
        if (port <= 0)
            return cannotListen(m_settings, errno);
        m_settings.port = static_cast<std::uint16_t>(port);
        m_listener = std::thread([this] { listen(); });
        // A server that does not run yet cannot be stopped: its stop() does nothing.
        while (!m_server.is_running() && !m_stopped)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return m_settings.port;
    }

    void beginStop()
    {
        m_stopping = true;
        m_server.stop();
    }

    [[nodiscard]] bool hasStopped() const { return m_stopped || !m_listener.joinable(); }

private:
    void configureServer()
    {
        using std::chrono::seconds;
        const auto silence = std::max<time_t>(1, std::chrono::duration_cast<seconds>(m_limits.silence).count());
        const std::size_t threads = m_limits.threads;
        m_server.new_task_queue = [threads] { return new httplib::ThreadPool(threads); };
        m_server.set_socket_options(setSocketOptions);
        m_server.set_read_timeout(silence, 0);
        m_server.set_write_timeout(silence, 0);
        // Alertmanager keeps up to a thousand connections open; each would hold a thread while it is idle.
        m_server.set_keep_alive_max_count(1);
        m_server.set_keep_alive_timeout(silence);
        m_server.set_tcp_nodelay(true);
    }

    void addRoutes()
    {
        using Response = httplib::Server::HandlerResponse;
        m_server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
            if (request.path.size() > LongestPath)
                return refuse(request, response, { 414, "the path is too long", PathRemedy }), Response::Handled;
            if (request.method != "GET" && request.method != "HEAD" && request.method != "POST") {
                response.set_header("Allow", "GET, HEAD, POST");
                return refuse(request, response, { 405, request.method + " is not possible here", PathRemedy }),
                       Response::Handled;
            }
            return Response::Unhandled;
        });
        m_server.Get("/healthz", [this](const httplib::Request&, httplib::Response& response) {
            answerHealth(m_handlers->logReady(), response);
        });
        m_server.Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
            if (!request.path.starts_with(AlertmanagerPath))
                return refuse(request, response, { 404, "there is nothing at " + request.path, PathRemedy });
            response.set_header("Allow", "POST");
            refuse(request, response, { 405, "webhooks are sent with POST", PathRemedy });
        });
        m_server.Post(".*",
            [this](const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader) {
                receive(request, response, reader);
            });
        m_server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
            if (response.body.empty())
                answerError({ response.status, "this is no request that can be understood", PathRemedy }, response);
        });
        m_server.set_exception_handler(
            [](const httplib::Request&, httplib::Response& response, const std::exception_ptr&) {
                answerError({ 500, "the gateway failed on this request", "report it with the request" }, response);
            });
    }

    int bind()
    {
        errno = 0;
        int port = m_settings.port;
        if (port == 0)
            port = m_server.bind_to_any_port(m_settings.address);
        else if (!m_server.bind_to_port(m_settings.address, port))
            port = -1;
        if (port > 0)
            m_server.widenBacklog();
        return port;
    }

    void listen()
    {
        for (;;) {
            m_server.listen_after_bind();
            if (m_stopping)
                break;
            // The library gives up listening on errors of accept() that pass.
            reportRefusal({ std::nullopt, 503, "stopped listening; starting again", "" });
            do {
                std::this_thread::sleep_for(std::chrono::milliseconds(200));
            } while (!m_stopping && bind() <= 0);
            if (m_stopping)
                break;
        }
        m_stopped = true;
    }

    void receive(const httplib::Request& request, httplib::Response& response, const httplib::ContentReader& reader)
    {
        const auto source = sourceFor(request.path);
        if (!source) {
            return refuse(request, response,
                { 404, "there is no source at " + request.path,
                    "post to " + std::string(AlertmanagerPath) + "<name of a [[source]]>" });
        }
        BodyReader body(request, reader, m_budget, { m_settings.maxBodyBytes, m_limits.bodyWithin });
        auto fault = admit(request, m_sources[*source], response);
        if (!fault)
            fault = body.checkHeaders();
        if (fault) {
            body.drain();
            return refuse(request, response, *fault, source);
        }
        auto text = body.read();
        if (auto* const failed = std::get_if<HttpFault>(&text))
            return refuse(request, response, *failed, source);
        deliver(request, response, *source, std::get<std::string>(text));
    }

    std::optional<HttpFault> admit(
        const httplib::Request& request, const SourceSettings& source, httplib::Response& response) const
    {
        switch (checkAccess(source.access, request.get_header_value("Authorization"))) {
        case Access::Granted:
            return std::nullopt;
        case Access::NotAsked:
            response.set_header("WWW-Authenticate", std::string(challengeFor(source.access)));
            return HttpFault { 401,
                source.access.token.empty() ? "a user and a password are asked for" : "a bearer token is asked for",
                source.access.token.empty() ? "set http_config.basic_auth in alertmanager.yml"
                                            : "set http_config.authorization.credentials in alertmanager.yml" };
        case Access::Refused:
            break;
        }
        return HttpFault { 403,
            source.access.token.empty() ? "the user or the password is wrong" : "the token is wrong",
            "compare alertmanager.yml with the gateway's configuration" };
    }

    void deliver(const httplib::Request& request, httplib::Response& response, std::size_t source, std::string& text)
    {
        Delivery delivery;
        delivery.source = source;
        auto webhook = readWebhook(text, [&](AlertCondition alert) { delivery.alerts.push_back(std::move(alert)); });
        std::string().swap(text);
        if (!webhook) {
            return refuse(request, response,
                { 400, webhook.error().where + ' ' + webhook.error().what, webhook.error().remedy }, source);
        }
        delivery.webhook = std::move(webhook).value();
        for (AlertCondition& alert : delivery.alerts) {
            alert.key.source = m_sources[source].name;
            alert.consoleUrl = consoleUrl(delivery.webhook.externalUrl, alert.labels);
        }
        const Webhook told = delivery.webhook;
        auto slot = std::make_shared<AnswerSlot>();
        m_mailbox.post([handlers = m_handlers, delivery = std::move(delivery), slot]() mutable {
            handlers->deliver(std::move(delivery), [slot](Expected<Tally> answer) { slot->put(std::move(answer)); });
        });
        const auto answer = slot->wait(m_limits.answerWithin, m_abandoned);
        if (answer && answer->ok())
            return answerTaken(told, **answer, response);
        HttpFault fault { 503, "the log did not acknowledge in time", "try again; nothing is lost" };
        if (m_abandoned)
            fault.what = "the gateway is stopping";
        else if (answer)
            fault.what = answer->error().text();
        refuse(request, response, fault, source);
    }

    [[nodiscard]] std::optional<std::size_t> sourceFor(std::string_view path) const
    {
        if (!path.starts_with(AlertmanagerPath))
            return std::nullopt;
        path.remove_prefix(AlertmanagerPath.size());
        for (std::size_t i = 0; i < m_sources.size(); ++i) {
            if (m_sources[i].name == path)
                return i;
        }
        return std::nullopt;
    }

    void refuse(const httplib::Request& request, httplib::Response& response, const HttpFault& fault,
        std::optional<std::size_t> source = std::nullopt)
    {
        answerError(fault, response);
        reportRefusal({ source, fault.status, fault.what, request.remote_addr });
    }

    void reportRefusal(Refusal refusal)
    {
        m_mailbox.post([handlers = m_handlers, refusal = std::move(refusal)] { handlers->refused(refusal); });
    }

    static constexpr const char* PathRemedy = "webhooks go to POST /v1/alertmanager/<source>";

    ListenSettings m_settings;
    std::vector<SourceSettings> m_sources;
    Mailbox& m_mailbox;
    std::shared_ptr<const ReceiverHandlers> m_handlers; // also held by what is queued for the gateway's thread
    ReceiverLimits m_limits;
    MemoryBudget m_budget;
    std::atomic<bool> m_stopping { false };
    std::atomic<bool> m_abandoned { false };
    std::atomic<bool> m_stopped { false };
    ListeningServer m_server;
    std::thread m_listener;
};

HttpReceiver::HttpReceiver(ListenSettings settings, std::vector<SourceSettings> sources, Mailbox& mailbox,
    ReceiverHandlers handlers, ReceiverLimits limits)
    : m_implementation(
        std::make_unique<Implementation>(std::move(settings), std::move(sources), mailbox, std::move(handlers), limits))
{ }

HttpReceiver::~HttpReceiver() = default;

Expected<std::uint16_t> HttpReceiver::start()
{
    return m_implementation->start();
}

void HttpReceiver::beginStop()
{
    m_implementation->beginStop();
}

bool HttpReceiver::hasStopped() const
{
    return m_implementation->hasStopped();
}

} // namespace leitstand
