// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes messages into the log and says what became of each, once: stored, somebody else was first, or failed and why.
//
// Messages of one subject are sent one after the other, so that a lost one cannot be overtaken by its successor; those of
// different subjects share a window. What was not acknowledged is sent again with the same id, also over a new connection,
// until its time is up; the server stores an id once. Where a message must be the first of its subject and is refused,
// the one that is there is looked at: it may be our own, from a try whose answer was lost.
//
// Lives in the network thread like its connection, which must outlive it.
#pragma once

#include "stream/disk_sync.h"
#include "stream/jetstream_requests.h"

#include <QTimer>

#include <deque>
#include <map>
#include <memory>
#include <unordered_map>

namespace leitstand {

class JetStreamPublisher : public QObject {
    Q_OBJECT
public:
    using Handler = std::function<void(PublishResult)>;

    struct Options {
        int window = 256; // sent and not yet acknowledged
        std::size_t queueBytes = 256U << 20U; // waiting; more is refused
    };

    JetStreamPublisher(NatsConnection& connection, DiskSync& disk, Options options, QObject* parent = nullptr);
    ~JetStreamPublisher() override; // answers what is left

    void publish(PublishRequest request, Handler done);
    // While set, nothing is sent and everything fails with this reason.
    void refuseWrites(std::optional<Error> reason);
    // Nothing is sent before the server has been judged.
    void hold(bool held);

private:
    struct Entry {
        PublishRequest request;
        Handler done;
        std::chrono::steady_clock::time_point deadline;
        std::chrono::steady_clock::time_point notBefore;
        std::uint64_t ordinal = 0;
        bool uncertain = false; // a try ended without an answer: the server may have it
        bool inFlight = false;
        Error lastProblem; // why it is still here
    };
    using EntryPointer = std::shared_ptr<Entry>;

    void pump();
    void send(const EntryPointer& entry);
    void takeReply(const EntryPointer& entry, const NatsReply& reply);
    void takeRefusal(const EntryPointer& entry, const JetStreamRefusal& refusal, const std::string& stream);
    void lookWhoWasFirst(const EntryPointer& entry, const std::string& stream);
    void takeFirst(const EntryPointer& entry, const std::string& stream, const NatsReply& reply);
    void retry(const EntryPointer& entry, Error problem, std::chrono::milliseconds pause);
    void stored(const EntryPointer& entry, Stored result);
    void finish(const EntryPointer& entry, PublishResult result);
    void fail(const EntryPointer& entry, Error error, bool permanent);
    void checkDeadlines();
    void syncWaiting();

    NatsConnection& m_connection;
    DiskSync& m_disk;
    Options m_options;
    std::unordered_map<std::string, std::deque<EntryPointer>> m_subjects; // the first of each is being worked on
    std::map<std::uint64_t, EntryPointer> m_ready; // to be sent, in the order of the calls
    std::uint64_t m_lastOrdinal = 0;
    bool m_pumping = false;
    int m_inFlight = 0;
    std::size_t m_bytes = 0;
    bool m_held = false;
    std::optional<Error> m_refusedWrites;
    QTimer m_clock;
    std::vector<std::pair<EntryPointer, Stored>> m_unsynced; // acknowledged, for the next sync
    bool m_syncing = false;
};

} // namespace leitstand
