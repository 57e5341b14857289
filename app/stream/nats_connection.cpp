// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/nats_connection.h"

#include "stream/random_name.h"
#include "stream/web_socket.h"
#include "wire/decimal.h"

#include <QRandomGenerator>
#include <QWebSocket>

namespace leitstand {

namespace {

using Clock = std::chrono::steady_clock;

// What is written within one turn of the event loop goes out together, or earlier if it grows beyond this.
constexpr std::size_t flushThreshold = 64 * 1024;
// A connection that lives shorter than this does not count as a success for the pause before the next attempt.
constexpr std::chrono::seconds provenAfter { 5 };
// A server that sends data and never answers a ping is alive; its unanswered pings are not collected for ever.
constexpr std::size_t mostPings = 16;

std::string schemeOf(const std::string& url)
{
    return url.substr(0, url.find("://"));
}

} // namespace

NatsConnection::NatsConnection(Options options, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_delay(m_options.timings.firstRetry, m_options.timings.longestRetry)
    , m_stageTimer(this)
    , m_pulse(this)
    , m_requestTimer(this)
    , m_parser(*this)
    , m_inbox(m_options.inboxPrefix + "." + randomName())
{
    m_stageTimer.setSingleShot(true);
    connect(&m_stageTimer, &QTimer::timeout, this, [this] {
        if (m_stage == Stage::Waiting)
            attempt();
        else
            lose(problem(m_stage == Stage::Opening ? "the server does not answer" : "the server does not speak NATS"));
    });
    m_pulse.setInterval(m_options.timings.pingInterval);
    connect(&m_pulse, &QTimer::timeout, this, &NatsConnection::checkPulse);
    m_requestTimer.setInterval(std::chrono::milliseconds(50));
    connect(&m_requestTimer, &QTimer::timeout, this, &NatsConnection::expireRequests);

    const auto replies = std::make_shared<const Subscription>(
        Subscription { m_inbox + ".*", [this](const NatsMessage& message) { routeReply(message); } });
    m_subscriptions.emplace(++m_lastSubscription, replies);
}

NatsConnection::~NatsConnection()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void NatsConnection::open()
{
    if (m_stage != Stage::Closed)
        return;
    m_reason.reset();
    m_credentialsRefused = false;
    m_delay.reset();
    m_stageTimer.start(0);
    enter(Stage::Waiting);
}

void NatsConnection::close()
{
    if (m_stage == Stage::Closed)
        return;
    const bool wasLive = isLive();
    flush();
    dropSocket();
    m_stageTimer.stop();
    enter(Stage::Closed);
    m_requests.loseAll({ "the connection was closed", m_url, "" });
    if (wasLive)
        Q_EMIT wentLost();
}

void NatsConnection::reconnectNow()
{
    if (m_stage != Stage::Waiting)
        return;
    m_delay.reset();
    m_stageTimer.start(0); // not from here: the caller may be a handler within the old connection's last chunk
}

ConnectionState NatsConnection::state() const
{
    ConnectionState state;
    switch (m_stage) {
    case Stage::Closed:
        state.phase = ConnectionPhase::Stopped;
        break;
    case Stage::Waiting:
        state.phase = m_reason ? ConnectionPhase::Lost : ConnectionPhase::Connecting;
        break;
    case Stage::Opening:
    case Stage::Greeting:
        state.phase = ConnectionPhase::Connecting;
        break;
    case Stage::Live:
        state.phase = ConnectionPhase::Live;
        break;
    }
    state.url = m_url;
    state.server = { m_server.id, m_server.name, m_server.version, m_server.maxPayload, m_server.jetStream };
    state.reason = m_reason;
    state.credentialsRefused = m_credentialsRefused;
    state.roundTrip = m_roundTrip;
    return state;
}

void NatsConnection::enter(Stage stage)
{
    if (m_stage == stage)
        return;
    m_stage = stage;
    Q_EMIT stateChanged();
}

Error NatsConnection::problem(std::string what, std::string remedy) const
{
    return { std::move(what), m_url.empty() ? std::string("connection to the log") : m_url, std::move(remedy) };
}

// ---- One attempt

void NatsConnection::attempt()
{
    enter(Stage::Opening);
    Expected<StreamEndpoint> endpoint = m_options.endpoint();
    if (!endpoint) {
        lose(endpoint.error());
        return;
    }
    m_endpoint = std::move(endpoint).value();
    m_addresses.setConfigured(m_endpoint.urls);
    if (m_addresses.empty()) {
        lose(problem("no address to connect to", "name a server, for example ws://log.example:8080"));
        return;
    }
    openSocket(m_addresses.current());
}

void NatsConnection::openSocket(const std::string& url)
{
    m_url = url;
    m_tlsProblem.clear();
    m_refusal.reset();
    m_greeted = false;
    m_parser.reset();
    m_writer.buffer.clear();

    const Expected<QNetworkRequest> request = webSocketRequest(url);
    if (!request) {
        lose(request.error());
        return;
    }
    // A socket of its own for each attempt: one that failed keeps parts of its state.
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    const Outcome prepared = prepareWebSocket(*m_socket, request->url(), m_endpoint.caFile);
    if (!prepared) {
        lose(prepared.error());
        return;
    }
    connect(m_socket, &QWebSocket::connected, this, [this] {
        enter(Stage::Greeting);
        m_stageTimer.start(m_options.timings.handshakeTimeout);
    });
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &NatsConnection::takeBytes);
    connect(m_socket, &QWebSocket::textMessageReceived, this,
        [this] { lose(problem("the server sends text where NATS sends bytes", "check the address")); });
    connect(m_socket, &QWebSocket::sslErrors, this, [this](const QList<QSslError>& errors) {
        // Not ignored, ever: the socket closes and this is the reason to show.
        m_tlsProblem = errors.isEmpty() ? std::string() : errors.first().errorString().toStdString();
    });
    const auto closed = [this] { lose(problem(closingReason(*m_socket, m_tlsProblem), "")); };
    connect(m_socket, &QWebSocket::disconnected, this, closed);
    connect(m_socket, webSocketErrorSignal(), this, closed);

    m_stageTimer.start(m_options.timings.connectTimeout);
    m_socket->open(*request);
}

void NatsConnection::takeBytes(const QByteArray& bytes)
{
    m_silentPulses = 0;
    const Outcome outcome = m_parser.feed({ bytes.constData(), static_cast<std::size_t>(bytes.size()) });
    Q_EMIT chunkHandled();
    if (!outcome && m_socket) {
        Error error = outcome.error();
        error.where = m_url + ", " + error.where;
        lose(std::move(error));
        return;
    }
    flush();
}

void NatsConnection::greetServer()
{
    m_greeted = true;
    m_writer.connect({ m_endpoint.user, m_endpoint.password, m_endpoint.token }, m_options.clientName);
    for (const auto& [id, subscription] : m_subscriptions) {
        const Outcome written = m_writer.subscribe(subscription->filter, id);
        Q_ASSERT(written.ok()); // was checked by subscribe()
    }
    m_writer.ping();
    m_pings.push_back(Clock::now());
    flush();
}

void NatsConnection::becomeLive()
{
    m_stageTimer.stop();
    m_liveSince = Clock::now();
    m_silentPulses = 0;
    m_reason.reset();
    m_credentialsRefused = false;
    m_pulse.start();
    enter(Stage::Live);
    Q_EMIT wentLive();
}

// ---- The end of it

void NatsConnection::lose(Error reason)
{
    if (m_stage == Stage::Closed)
        return;
    const bool wasLive = isLive();
    if (wasLive && Clock::now() - m_liveSince >= provenAfter)
        m_delay.reset();
    if (m_refusal) {
        using Kind = NatsServerError::Kind;
        m_credentialsRefused
            = m_refusal->kind == Kind::CredentialsRefused || m_refusal->kind == Kind::CredentialsExpired;
        reason = problem("the server says: " + m_refusal->text,
            m_credentialsRefused ? "check user, password or token for this server" : "");
    }
    m_reason = std::move(reason);
    dropSocket();
    m_addresses.advance();
    waitBeforeRetry();
    m_requests.loseAll(*m_reason);
    if (wasLive)
        Q_EMIT wentLost();
}

// Within a signal of the socket it must not be destroyed, and what it still says is of no interest.
void NatsConnection::dropSocket()
{
    m_pulse.stop();
    m_pings.clear();
    m_parser.stop();
    m_writer.buffer.clear();
    if (!m_socket)
        return;
    QWebSocket* const socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    QMetaObject::invokeMethod(
        socket,
        [socket] {
            socket->abort();
            socket->deleteLater();
        },
        Qt::QueuedConnection);
}

void NatsConnection::waitBeforeRetry()
{
    const bool anotherServer = m_addresses.count() > 1 && m_stage == Stage::Live;
    std::chrono::milliseconds pause { 0 };
    if (m_credentialsRefused)
        pause = m_options.timings.refusedRetry;
    else if (!anotherServer)
        pause = m_delay.next(QRandomGenerator::global()->generateDouble());
    m_stageTimer.start(pause);
    enter(Stage::Waiting);
}

// ---- Pulse

void NatsConnection::checkPulse()
{
    if (m_silentPulses >= m_options.timings.pingsOutstanding) {
        lose(problem("the server has stopped answering"));
        return;
    }
    ++m_silentPulses;
    if (m_pings.size() < mostPings)
        m_pings.push_back(Clock::now());
    m_writer.ping();
    flush();
}

void NatsConnection::onPing()
{
    m_writer.pong();
    scheduleFlush();
}

void NatsConnection::onPong()
{
    if (m_pings.empty())
        return;
    m_roundTrip = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - m_pings.front());
    m_pings.pop_front();
    if (m_stage == Stage::Greeting && m_greeted)
        becomeLive();
}

// ---- What the server says about itself

void NatsConnection::onInfo(std::string_view json)
{
    Expected<NatsServerInfo> info = parseNatsInfo(json);
    if (!info) {
        m_parser.stop();
        Error error = info.error();
        error.where = m_url;
        lose(std::move(error));
        return;
    }
    m_server = std::move(info).value();
    m_parser.setMaxPayload(m_server.maxPayload);
    m_addresses.learn(m_server.connectUrls, schemeOf(m_url));
    if (!m_greeted) {
        if (!m_server.headers)
            lose(problem("the server is too old: it knows no headers", "use nats-server 2.9 or newer"));
        else
            greetServer();
        return;
    }
    if (m_server.lameDuck && m_addresses.count() > 1)
        lose(problem("the server is shutting down"));
}

void NatsConnection::onServerError(std::string_view text)
{
    using Kind = NatsServerError::Kind;
    NatsServerError error = parseNatsError(text);
    const Error shown = problem("the server says: " + error.text);
    switch (error.kind) {
    case Kind::PublishDenied:
        (void)m_requests.deny(error.subject,
            { "the server does not permit this account to publish to " + error.subject, m_url,
                "ask for the permission, or use an account that has it" });
        break;
    case Kind::SubscriptionDenied:
        // Without its inbox nothing would ever be answered: that is as good as no connection.
        if (natsSubjectMatches(error.subject, m_inbox + ".x")) {
            m_refusal = std::move(error);
            m_refusal->kind = Kind::CredentialsRefused;
            lose(shown);
        }
        break;
    case Kind::CredentialsRefused:
    case Kind::CredentialsExpired:
    case Kind::TooManyConnections:
    case Kind::PayloadTooLarge:
        m_refusal = std::move(error); // it hangs up now
        break;
    case Kind::Other:
        break;
    }
}

// ---- Messages

void NatsConnection::onMessage(const NatsMessage& message)
{
    const auto found = m_subscriptions.find(message.subscription);
    if (found == m_subscriptions.end())
        return; // unsubscribed, and these were on their way
    const std::shared_ptr<const Subscription> subscription = found->second; // may unsubscribe itself
    subscription->handler(message);
}

std::string NatsConnection::newInbox() const
{
    return m_options.inboxPrefix + "." + randomName();
}

Expected<NatsConnection::SubscriptionId> NatsConnection::subscribe(std::string filter, MessageHandler handler)
{
    const SubscriptionId id = m_lastSubscription + 1;
    NatsWriter check;
    const Outcome written = (m_greeted && m_socket ? m_writer : check).subscribe(filter, id);
    if (!written)
        return written.error();
    m_lastSubscription = id;
    m_subscriptions.emplace(
        id, std::make_shared<const Subscription>(Subscription { std::move(filter), std::move(handler) }));
    scheduleFlush();
    return id;
}

void NatsConnection::unsubscribe(SubscriptionId id)
{
    if (m_subscriptions.erase(id) == 0 || !m_greeted || !m_socket)
        return;
    m_writer.unsubscribe(id);
    scheduleFlush();
}

Outcome NatsConnection::publish(const NatsPublication& publication)
{
    if (!isLive())
        return problem("no connection to the log");
    const Outcome written = m_writer.publish(publication);
    if (written)
        scheduleFlush();
    return written;
}

void NatsConnection::request(NatsPublication publication, std::chrono::milliseconds timeout, NatsReplyHandler handler)
{
    if (!isLive()) {
        handler({ NatsReply::End::NotSent, {}, problem("no connection to the log") });
        return;
    }
    const auto shared = std::make_shared<NatsReplyHandler>(std::move(handler));
    const std::uint64_t token = m_requests.add(std::string(publication.subject), Clock::now() + timeout,
        [shared](const NatsReply& reply) { (*shared)(reply); });
    const std::string reply = m_inbox + "." + std::to_string(token);
    publication.reply = reply;
    const Outcome written = publish(publication);
    if (!written) {
        m_requests.withdraw(token);
        (*shared)({ NatsReply::End::NotSent, {}, written.error() });
        return;
    }
    if (!m_requestTimer.isActive())
        m_requestTimer.start();
}

void NatsConnection::routeReply(const NatsMessage& message)
{
    if (message.subject.size() <= m_inbox.size() + 1)
        return;
    if (const auto token = parseDecimal(message.subject.substr(m_inbox.size() + 1)))
        m_requests.answer(*token, message);
}

void NatsConnection::expireRequests()
{
    m_requests.expire(Clock::now());
    if (m_requests.empty())
        m_requestTimer.stop();
}

void NatsConnection::scheduleFlush()
{
    if (m_writer.buffer.size() >= flushThreshold) {
        flush();
    } else if (!m_flushScheduled) {
        m_flushScheduled = true;
        QMetaObject::invokeMethod(this, &NatsConnection::flush, Qt::QueuedConnection);
    }
}

void NatsConnection::flush()
{
    m_flushScheduled = false;
    if (m_writer.buffer.empty() || !m_socket)
        return;
    m_socket->sendBinaryMessage(
        QByteArray::fromRawData(m_writer.buffer.data(), static_cast<qsizetype>(m_writer.buffer.size())));
    m_writer.buffer.clear();
}

} // namespace leitstand
