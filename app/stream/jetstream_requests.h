// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Questions to the JetStream API over a connection, with every way in which they can fail brought into one form. A reply
// is dropped if its asker, a QObject of the network thread, is gone by then.
#pragma once

#include "stream/nats_connection.h"
#include "wire/jetstream_api.h"

#include <QPointer>
#include <QTimer>

namespace leitstand {

// Why an answer is not what was hoped for.
struct JetStreamFailure {
    enum class Kind {
        Transient, // ask again later: no answer, no leader, no connection
        Denied, // this account may not ask
        NotFound, // no such stream or consumer
        Refused, // the server understood and said no
    };
    Kind kind = Kind::Transient;
    int errorCode = 0; // of a refusal
    Error error;
};

template <typename Value> using JetStreamResult = std::variant<Value, JetStreamFailure>;

[[nodiscard]] JetStreamFailure toFailure(const NatsReply& reply);
[[nodiscard]] JetStreamFailure toFailure(const JetStreamRefusal& refusal, std::string_view where);

// Asks and reads the reply with `parse`, one of wire/jetstream_api.h.
template <typename Value>
void askJetStream(NatsConnection& connection, QObject* asker, const std::string& subject, const std::string& question,
    Expected<JetStreamReply<Value>> (*parse)(std::string_view), std::function<void(JetStreamResult<Value>)> answer)
{
    connection.request({ subject, {}, {}, question }, connection.timings().requestTimeout,
        [guard = QPointer<QObject>(asker), subject, parse, answer = std::move(answer)](const NatsReply& reply) {
            if (!guard)
                return;
            if (reply.end != NatsReply::End::Answered) {
                answer(toFailure(reply));
                return;
            }
            auto parsed = parse(reply.message.payload);
            if (!parsed)
                answer(JetStreamFailure { JetStreamFailure::Kind::Transient, 0, parsed.error() });
            else if (parsed->refusal)
                answer(toFailure(*parsed->refusal, subject));
            else
                answer(std::move(parsed->value));
        });
}

// How long an answer is waited for: a cluster that has lost a server needs 4 to 9 seconds before it even begins to choose
// another leader.
inline constexpr std::chrono::seconds PatienceWithTheLog { 15 };

// Asks again while there is no connection or the server cannot answer yet, for as long as its patience lasts. Answers
// exactly once, also when its parent goes away, and deletes itself.
template <typename Value> class PatientQuestion : public QObject {
public:
    using Parse = Expected<JetStreamReply<Value>> (*)(std::string_view);
    using Answer = std::function<void(const JetStreamResult<Value>&)>;

    PatientQuestion(NatsConnection& connection, std::string subject, std::string question, Parse parse, Answer answer,
        QObject* parent)
        : QObject(parent)
        , m_connection(connection)
        , m_subject(std::move(subject))
        , m_question(std::move(question))
        , m_parse(parse)
        , m_answer(std::move(answer))
        , m_deadline(std::chrono::steady_clock::now() + PatienceWithTheLog)
    {
        ask();
    }

    ~PatientQuestion() override
    {
        if (m_answer)
            m_answer(JetStreamFailure { JetStreamFailure::Kind::Transient, 0, NatsConnection::closingError() });
    }
    Q_DISABLE_COPY_MOVE(PatientQuestion)

private:
    static constexpr std::chrono::milliseconds pause { 50 };

    void ask()
    {
        askJetStream<Value>(m_connection, this, m_subject, m_question, m_parse,
            [this](const JetStreamResult<Value>& result) { take(result); });
    }

    void take(const JetStreamResult<Value>& result)
    {
        const auto* failure = std::get_if<JetStreamFailure>(&result);
        const bool again = failure && failure->kind == JetStreamFailure::Kind::Transient
            && !m_connection.state().credentialsRefused && std::chrono::steady_clock::now() < m_deadline;
        if (again) {
            QTimer::singleShot(pause, this, [this] { ask(); });
            return;
        }
        const Answer answer = std::exchange(m_answer, nullptr);
        deleteLater();
        // Why there is no connection says more than that there is none.
        const std::optional<Error> reason = m_connection.state().reason;
        if (failure && reason)
            answer(JetStreamFailure { failure->kind, failure->errorCode, *reason });
        else
            answer(result);
    }

    NatsConnection& m_connection;
    std::string m_subject;
    std::string m_question;
    Parse m_parse;
    Answer m_answer;
    std::chrono::steady_clock::time_point m_deadline;
};

inline void askStreamState(NatsConnection& connection, QObject* asker, const std::string& stream,
    std::function<void(JetStreamResult<StreamState>)> answer)
{
    askJetStream<StreamState>(
        connection, asker, "$JS.API.STREAM.INFO." + stream, {}, &parseStreamReply, std::move(answer));
}

} // namespace leitstand
