// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The values that go in and out of the log's client: where the server is, what is read, what is written, what became of
// it. Plain values without threads. Text is UTF-8, sequences are the stream's own numbers (from 1), instants are UTC.
#pragma once

#include "domain/expected.h"
#include "domain/instant.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace leitstand {

// ---- Where the server is ---------------------------------------------------------------------------------------------

struct StreamEndpoint {
    std::vector<std::string> urls; // ws:// or wss://, tried in turn
    std::string user; // user and password, or a token; both empty for a server without authentication
    std::string password;
    std::string token;
    std::string caFile; // PEM of the authority that signed a wss server's certificate; empty: the system's
    std::string storeFolder; // the server's store on this machine, for syncing; empty: the server is somebody else's

    [[nodiscard]] bool isPrivate() const { return !storeFolder.empty(); }
};

// Asked in the network thread before every attempt, so that a restarted private server is found on its new port.
using EndpointResolver = std::function<Expected<StreamEndpoint>()>;

enum class ConnectionPhase { Stopped, Connecting, Live, Lost };

struct ServerInfo {
    std::string id;
    std::string name;
    std::string version;
    std::uint64_t maxPayload = 0; // bytes
    bool jetStream = false;
};

struct ConnectionState {
    ConnectionPhase phase = ConnectionPhase::Stopped;
    std::string url; // the one in use or tried last, without credentials
    ServerInfo server; // known while Live, else of the last live connection
    std::optional<Error> reason; // while Lost, and while Connecting after a loss
    bool credentialsRefused = false; // the reason is that the server did not accept who we are; retried slowly
    std::vector<Error> warnings; // while Live: what is wrong with this server (too old, ...), for people to read
    std::chrono::microseconds roundTrip { 0 }; // of the last ping; 0: not measured yet
};

// ---- Reading ---------------------------------------------------------------------------------------------------------

// A place in a stream. A stream that was deleted, restored or created anew counts from 1 again; `streamCreated` (the
// server's own text) tells such a stream from the one that the sequence was seen in, and `storedAt` one that was taken back
// to an earlier state and has grown beyond the sequence since. Keep all three together.
struct StreamCursor {
    std::string streamCreated;
    std::uint64_t sequence = 0; // the last one seen; 0: none
    Instant storedAt {}; // of that message; 1970: not known

    friend bool operator==(const StreamCursor&, const StreamCursor&) = default;
};

enum class StartAt {
    Everything, // from the first message that is there
    // The last message of each subject, then what follows. With ConsumerPlan::cursor: only what follows it, if nothing
    // behind it is missing.
    Snapshot,
    AfterCursor, // what follows ConsumerPlan::cursor; everything if the cursor is of another stream
    Time, // what was stored at ConsumerPlan::time or later
    NewOnly, // what is stored from now on
};

struct ConsumerPlan {
    std::string stream; // "ALERTS"
    std::string filter; // a subject with wildcards; empty: all subjects of the stream
    StartAt start = StartAt::Everything;
    StreamCursor cursor;
    Instant time {};
    int batch = 500; // messages asked for at once; the next are asked for when half of them are here
    std::chrono::milliseconds heartbeat { 5000 };
    std::chrono::milliseconds expires { 30000 }; // at least twice the heartbeat
};

// Views into a buffer that is reused: valid while the handler runs, to be copied by who keeps them.
struct StoredMessage {
    std::string_view subject;
    std::string_view payload;
    std::string_view messageId; // Nats-Msg-Id; empty: was published without
    std::uint64_t sequence = 0;
    Instant storedAt {};
    std::uint64_t pending = 0; // how many the server knows to follow this one now
};

// All that was there up to now has been delivered. Also sent when there is nothing at all, and again after each Restarted.
struct CaughtUp {
    StreamCursor cursor;
};

// Messages from..to (inclusive) are no longer in the stream: retention removed them before they could be read.
struct HistoryGap {
    std::uint64_t from = 0;
    std::uint64_t to = 0;
};

// What was derived from this subscription no longer follows from what comes: the stream is delivered anew (as planned by
// ConsumerPlan::start; a cursor or NewOnly becomes Everything). Build the new state beside the old one and change over
// at CaughtUp.
struct Restarted {
    enum class Cause {
        Rewound, // the stream was restored to an earlier state or created anew; sequences are reused
        HistoryRemoved, // follows a HistoryGap of a snapshot: subjects may have vanished
        SnapshotInterrupted, // the connection was lost within a snapshot
    };
    Cause cause = Cause::Rewound;
};

// Nothing can be read at the moment; tried again by itself. Told once per reason, then `ReadingResumed`.
struct ReadingBlocked {
    Error error;
    bool mayPass = false; // no answer, no leader: the server can be well again in a moment
};

struct ReadingResumed { };

using ConsumerEvent = std::variant<CaughtUp, HistoryGap, Restarted, ReadingBlocked, ReadingResumed>;

// All run in the network thread, must not block and must not throw. Messages are ordered by sequence, but in a snapshot a
// subject that changes meanwhile can be delivered twice: ignore a message whose sequence is not above the last one
// applied for its subject.
struct ConsumerHandlers {
    std::function<void(std::span<const StoredMessage>)> onBatch;
    std::function<void(const ConsumerEvent&)> onEvent;
    std::function<bool()> mayPull; // false holds back the next batch until StreamClient::resume(); not set: always
};

// One-shot reading of what is there now.
struct HistoryPlan {
    std::string stream;
    std::string filter;
    std::uint64_t fromSequence = 1; // ignored when `from` is set
    std::optional<Instant> from; // what was stored then or later
    std::optional<Instant> until; // up to and including what was stored then; not set: up to the end of the stream
};

struct HistoryEnd {
    StreamCursor cursor; // the last message delivered
    std::uint64_t messages = 0;
};

struct StreamStatus {
    std::string name;
    std::string created;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
    std::uint64_t firstSequence = 0;
    std::uint64_t lastSequence = 0;
    int replicas = 1;
};

// ---- Writing ---------------------------------------------------------------------------------------------------------

struct PublishRequest {
    std::string subject;
    std::string messageId; // the event's id: a retry with the same id is stored once
    std::string payload;
    bool firstOfSubject = false; // store only if the subject has no message yet (versioned subjects)
    bool syncToDisk = false; // report as stored only when a power cut cannot take it back (what people do)
    // How long to go on trying. Must stay below the streams' duplicate window of two minutes, or a late retry of a
    // message that had been stored could store it twice.
    std::chrono::milliseconds giveUpAfter { 60000 };
};

struct Stored {
    std::string stream;
    std::uint64_t sequence = 0;
    bool duplicate = false; // it was there already, from an earlier try
};

// Somebody else's message has this version. Nothing was stored.
struct Conflict {
    std::uint64_t sequence = 0;
    std::string messageId;
    std::string payload; // theirs
};

struct PublishFailure {
    Error error;
    bool mayBeStored = false; // it was sent and no answer came: publish again with the same id to know
    bool permanent = false; // the same request will be refused again (not permitted, too large, no such stream)
};

using PublishResult = std::variant<Stored, Conflict, PublishFailure>;

// Not stored, lost when nobody listens: presence. Views are valid while the handler runs (network thread).
struct VolatileMessage {
    std::string_view subject;
    std::string_view payload;
};
using VolatileHandler = std::function<void(const VolatileMessage&)>;

// ---- The streams themselves ------------------------------------------------------------------------------------------

struct StreamReport {
    std::string stream;
    enum class State { Created, AsAsked, Different, NotPermitted } state = State::AsAsked;
    std::vector<Error> differences; // while Different: one per setting that is not as it should be
};

} // namespace leitstand
