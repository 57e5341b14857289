// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The streams of the log: how they must be, and making sure that they are. A missing stream is created; one that is there
// is compared and never changed. (A server ignores settings it does not know, so what it answers is compared, too.)
// An account that may not create streams is told so only if one is missing.
#pragma once

#include "stream/jetstream_requests.h"

namespace leitstand {

// What is kept of each and what happens when room runs out: an incident is never dropped, new events are refused instead.
[[nodiscard]] std::vector<StreamConfig> streamsOfTheLog();

// What has to be added to a stream that an earlier version has made; nothing when it takes all of them.
[[nodiscard]] std::vector<std::string> missingSubjects(const StreamConfig& asked, const StreamConfig& found);

// One error per setting that is not as asked, so that it matters. More replicas than asked are no mistake.
[[nodiscard]] std::vector<Error> compareStreams(const StreamConfig& asked, const StreamConfig& found);

// Checks one stream after the other and answers once. Owned by its parent, or deleted by itself after the answer.
class StreamSetup : public QObject {
    Q_OBJECT
public:
    struct Result {
        std::vector<StreamReport> reports;
        int replicas = 1; // the most that any of the streams has
    };
    using Handler = std::function<void(const Expected<Result>&)>;

    StreamSetup(NatsConnection& connection, Handler done, QObject* parent = nullptr);
    ~StreamSetup() override; // answers if it has not yet

    void start();

private:
    void ask(std::string subject, std::string question, std::function<void(const JetStreamResult<StreamState>&)> take);
    void checkNext();
    void create(const StreamConfig& asked);
    void widen(const StreamConfig& asked, const StreamConfig& found);
    void record(const StreamConfig& asked, const StreamConfig& found, StreamReport::State state);
    void skip(const StreamConfig& asked);
    void giveUp(const JetStreamFailure& failure);
    void answer(const Expected<Result>& result);

    NatsConnection& m_connection;
    Handler m_done;
    std::vector<StreamConfig> m_asked = streamsOfTheLog();
    std::size_t m_index = 0;
    Result m_result;
};

} // namespace leitstand
