// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stream/jetstream_publisher.h"

#include "wire/decimal.h"
#include "wire/nats_headers.h"

#include <array>

namespace leitstand {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds clockInterval { 100 };
constexpr std::chrono::milliseconds pauseAfterRefusal { 250 };
constexpr int notFound = 404;

Error whyNotStored(const JetStreamRefusal& refusal, const std::string& subject)
{
    if (refusal.errorCode != jetstream_error::storeFailed)
        return { "the log refuses the event: " + refusal.description, subject, "" };
    if (refusal.description.find("no space left") != std::string::npos)
        return { "the log's disk is full: " + refusal.description, subject,
            "free some space where the server keeps its store" };
    return { "the log is full: " + refusal.description, subject, "raise the limit of the stream" };
}

} // namespace

JetStreamPublisher::JetStreamPublisher(NatsConnection& connection, DiskSync& disk, Options options, QObject* parent)
    : QObject(parent)
    , m_connection(connection)
    , m_disk(disk)
    , m_options(options)
    , m_clock(this)
{
    m_clock.setInterval(clockInterval);
    connect(&m_clock, &QTimer::timeout, this, &JetStreamPublisher::checkDeadlines);
    connect(&m_connection, &NatsConnection::wentLive, this, &JetStreamPublisher::pump);
}

JetStreamPublisher::~JetStreamPublisher()
{
    const Error stopped = NatsConnection::closingError();
    auto subjects = std::exchange(m_subjects, {});
    for (auto& [subject, entries] : subjects) {
        for (const EntryPointer& entry : entries)
            entry->done(PublishFailure { stopped, entry->uncertain || entry->inFlight, false });
    }
}

void JetStreamPublisher::publish(PublishRequest request, Handler done)
{
    auto entry = std::make_shared<Entry>();
    entry->request = std::move(request);
    entry->done = std::move(done);
    entry->deadline = Clock::now() + entry->request.giveUpAfter;
    if (!isNatsSubject(entry->request.subject)) {
        entry->done(PublishFailure { { "not a subject", entry->request.subject, "" }, false, true });
        return;
    }
    if (m_bytes + entry->request.payload.size() > m_options.queueBytes) {
        const Error full { "too much is waiting to be sent", entry->request.subject,
            "try again when the log is connected" };
        entry->done(PublishFailure { full, false, false });
        return;
    }
    m_bytes += entry->request.payload.size();
    entry->ordinal = ++m_lastOrdinal;
    auto& sameSubject = m_subjects[entry->request.subject];
    sameSubject.push_back(entry);
    if (sameSubject.size() == 1)
        m_ready.emplace(entry->ordinal, entry);
    if (!m_clock.isActive())
        m_clock.start();
    pump();
}

void JetStreamPublisher::refuseWrites(std::optional<Error> reason)
{
    m_refusedWrites = std::move(reason);
    pump();
}

void JetStreamPublisher::hold(bool held)
{
    m_held = held;
    pump();
}

void JetStreamPublisher::pump()
{
    if (m_pumping)
        return;
    m_pumping = true;
    const auto now = Clock::now();
    auto next = m_ready.begin();
    while (next != m_ready.end() && m_connection.isLive() && !m_held && m_inFlight < m_options.window) {
        const EntryPointer entry = next->second;
        if (entry->notBefore > now) {
            ++next;
            continue;
        }
        next = m_ready.erase(next);
        if (m_refusedWrites)
            fail(entry, *m_refusedWrites, false);
        else
            send(entry);
    }
    m_pumping = false;
}

void JetStreamPublisher::send(const EntryPointer& entry)
{
    const PublishRequest& request = entry->request;
    const std::uint64_t largest = m_connection.server().maxPayload;
    constexpr std::size_t headerSize = 256;
    if (request.payload.size() + request.messageId.size() + headerSize > largest) {
        fail(entry,
            { "the event has " + std::to_string(request.payload.size()) + " bytes, more than the server takes",
                request.subject, "shorten it, or raise max_payload of the server (" + std::to_string(largest) + ")" },
            true);
        return;
    }
    std::array<NatsHeader, 2> headers;
    std::size_t count = 0;
    if (!request.messageId.empty())
        headers[count++] = { "Nats-Msg-Id", request.messageId };
    if (request.firstOfSubject)
        headers[count++] = { "Nats-Expected-Last-Subject-Sequence", "0" };

    entry->inFlight = true;
    ++m_inFlight;
    m_connection.request({ request.subject, {}, std::span(headers).first(count), request.payload },
        m_connection.timings().acknowledgeTimeout,
        [guard = QPointer<JetStreamPublisher>(this), entry](const NatsReply& reply) {
            if (guard)
                guard->takeReply(entry, reply);
        });
}

void JetStreamPublisher::takeReply(const EntryPointer& entry, const NatsReply& reply)
{
    using End = NatsReply::End;
    entry->inFlight = false;
    --m_inFlight;
    entry->uncertain = entry->uncertain || reply.end == End::TimedOut || reply.end == End::ConnectionLost;
    switch (reply.end) {
    case End::Answered: {
        const auto parsed = parsePublishReply(reply.message.payload);
        if (!parsed)
            retry(entry, parsed.error(), pauseAfterRefusal);
        else if (parsed->refusal)
            takeRefusal(entry, *parsed->refusal, parsed->value.stream);
        else
            stored(entry, { parsed->value.stream, parsed->value.sequence, parsed->value.duplicate });
        break;
    }
    case End::NobodyListens:
        retry(entry,
            { "no stream takes this subject, or JetStream is not available", entry->request.subject,
                "check that the streams of the log exist on the server" },
            pauseAfterRefusal);
        break;
    case End::Denied:
        fail(entry, reply.error, true);
        break;
    case End::TimedOut:
        retry(entry, { "the log does not acknowledge", entry->request.subject, "" }, std::chrono::milliseconds(0));
        break;
    case End::ConnectionLost:
        retry(entry, reply.error, std::chrono::milliseconds(0));
        break;
    case End::NotSent:
        // Either the connection broke just now, or the message itself cannot be sent.
        if (m_connection.isLive())
            fail(entry, reply.error, true);
        else
            retry(entry, reply.error, std::chrono::milliseconds(0));
        break;
    }
    pump();
}

void JetStreamPublisher::takeRefusal(
    const EntryPointer& entry, const JetStreamRefusal& refusal, const std::string& stream)
{
    constexpr int temporary = 503;
    const Error error = whyNotStored(refusal, entry->request.subject);
    if (refusal.errorCode == jetstream_error::wrongLastSequence)
        lookWhoWasFirst(entry, stream);
    else if (refusal.errorCode == jetstream_error::storeFailed)
        fail(entry, error, false); // at once: a person has to make room
    else if (refusal.code == temporary)
        retry(entry, error, pauseAfterRefusal);
    else
        fail(entry, error, true);
}

// ---- Somebody was first

void JetStreamPublisher::lookWhoWasFirst(const EntryPointer& entry, const std::string& stream)
{
    if (stream.empty()) {
        retry(entry, { "a reply of JetStream without its stream", entry->request.subject, "" }, pauseAfterRefusal);
        return;
    }
    entry->inFlight = true;
    ++m_inFlight;
    const std::string subject = "$JS.API.DIRECT.GET." + stream + "." + entry->request.subject;
    m_connection.request({ subject, {}, {}, {} }, m_connection.timings().requestTimeout,
        [guard = QPointer<JetStreamPublisher>(this), entry, stream](const NatsReply& reply) {
            if (guard)
                guard->takeFirst(entry, stream, reply);
        });
}

void JetStreamPublisher::takeFirst(const EntryPointer& entry, const std::string& stream, const NatsReply& reply)
{
    entry->inFlight = false;
    --m_inFlight;
    const NatsHeaders headers(reply.message.headers);
    const auto sequence = parseDecimal(headers.value("Nats-Sequence"));
    if (reply.end == NatsReply::End::Denied) {
        fail(entry, reply.error, true);
    } else if (reply.end != NatsReply::End::Answered || headers.status() == notFound || !sequence) {
        // Not readable now, or gone meanwhile: the next try tells.
        retry(entry, { "the version that is there cannot be read", entry->request.subject, "" }, pauseAfterRefusal);
    } else if (!entry->request.messageId.empty() && headers.value("Nats-Msg-Id") == entry->request.messageId) {
        stored(entry, { stream, *sequence, true });
    } else {
        finish(entry,
            Conflict { *sequence, std::string(headers.value("Nats-Msg-Id")), std::string(reply.message.payload) });
    }
    pump();
}

// ---- The end of an entry

void JetStreamPublisher::retry(const EntryPointer& entry, Error problem, std::chrono::milliseconds pause)
{
    entry->lastProblem = std::move(problem);
    entry->notBefore = Clock::now() + pause;
    m_ready.emplace(entry->ordinal, entry); // its successors of the same subject go on waiting
}

void JetStreamPublisher::stored(const EntryPointer& entry, Stored result)
{
    if (!entry->request.syncToDisk || !m_connection.endpoint().isPrivate()) {
        finish(entry, std::move(result));
        return;
    }
    entry->uncertain = true; // should it never be reported
    m_unsynced.emplace_back(entry, std::move(result));
    syncWaiting();
}

// One sync for all that were acknowledged while the one before ran.
void JetStreamPublisher::syncWaiting()
{
    if (m_syncing || m_unsynced.empty())
        return;
    m_syncing = true;
    auto group = std::make_shared<std::vector<std::pair<EntryPointer, Stored>>>(std::exchange(m_unsynced, {}));
    m_disk.sync(m_connection.endpoint().storeFolder,
        [guard = QPointer<JetStreamPublisher>(this), group](const Outcome& outcome) {
            if (!guard)
                return;
            guard->m_syncing = false;
            for (auto& [entry, result] : *group) {
                if (outcome)
                    guard->finish(entry, std::move(result));
                else
                    guard->finish(entry, PublishFailure { outcome.error(), true, false });
            }
            guard->syncWaiting();
            guard->pump();
        });
}

void JetStreamPublisher::fail(const EntryPointer& entry, Error error, bool permanent)
{
    finish(entry, PublishFailure { std::move(error), entry->uncertain && !permanent, permanent });
}

void JetStreamPublisher::finish(const EntryPointer& entry, PublishResult result)
{
    const auto found = m_subjects.find(entry->request.subject);
    Q_ASSERT(found != m_subjects.end() && found->second.front() == entry);
    found->second.pop_front();
    if (found->second.empty())
        m_subjects.erase(found);
    else
        m_ready.emplace(found->second.front()->ordinal, found->second.front());
    m_bytes -= entry->request.payload.size();
    if (m_subjects.empty())
        m_clock.stop();
    entry->done(std::move(result));
}

// What is in flight, or is only waiting for the disk, ends by itself.
void JetStreamPublisher::checkDeadlines()
{
    const auto now = Clock::now();
    std::vector<EntryPointer> late;
    for (const auto& [ordinal, entry] : m_ready) {
        if (entry->deadline <= now)
            late.push_back(entry);
    }
    for (const EntryPointer& entry : late) {
        m_ready.erase(entry->ordinal);
        Error error = entry->lastProblem;
        if (error.what.empty())
            error = m_connection.state().reason.value_or(Error { "there is no connection to the log", "", "" });
        fail(entry, std::move(error), false);
    }
    pump();
}

} // namespace leitstand
