// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Replies as nats-server 2.9.10 gives them, and replies that it should never give.

#include "wire/jetstream_ack_subject.h"
#include "wire/jetstream_api.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace leitstand;

class TestJetStreamApi : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsWhereAMessageStands()
    {
        const auto short9 = parseAckSubject("$JS.ACK.ALERTS.c1.1.42.7.1700000000123456789.3");
        QVERIFY(short9.has_value());
        QCOMPARE(std::string(short9->stream), std::string("ALERTS"));
        QCOMPARE(std::string(short9->consumer), std::string("c1"));
        QCOMPARE(short9->streamSequence, std::uint64_t(42));
        QCOMPARE(short9->consumerSequence, std::uint64_t(7));
        QCOMPARE(short9->storedNanoseconds, std::uint64_t(1700000000123456789ULL));
        QCOMPARE(short9->pending, std::uint64_t(3));
        for (const char* longer : { "$JS.ACK.hub.acc.ALERTS.c1.1.42.7.1700000000123456789.3",
                 "$JS.ACK._.acc.ALERTS.c1.1.42.7.1700000000123456789.3.rnd" }) {
            const auto delivery = parseAckSubject(longer);
            QVERIFY2(delivery.has_value(), longer);
            QCOMPARE(std::string(delivery->stream), std::string("ALERTS"));
            QCOMPARE(delivery->streamSequence, std::uint64_t(42));
            QCOMPARE(delivery->pending, std::uint64_t(3));
        }
    }

    void seesWhatIsNoDelivery()
    {
        for (const char* reply :
            { "", "$JS.ACK.", "$JS.ACK.S.c.1.2.3.4", "$JS.ACK.S.c.1.2.3.4.5.6", "$JS.FC.S.c.1.2.3.4.5",
                "$JS.ACK.S.c.1.-2.3.4.5", "$JS.ACK.S.c.1.2x.3.4.5", "$JS.ACK.S.c.1.2.3.4.99999999999999999999",
                "$JS.ACK...1.2.3.4.5", "$JS.ACK.a.b.S.c.1.2.3.4.5.6.7", "_INBOX.a.b" })
            QVERIFY2(!parseAckSubject(reply).has_value(), reply);
    }

    void readsPublishReplies()
    {
        const auto stored = parsePublishReply(R"({"stream":"OPS", "seq":7})");
        QVERIFY(stored.ok() && !stored->refusal);
        QCOMPARE(stored->value.sequence, std::uint64_t(7));
        QVERIFY(!stored->value.duplicate);
        QVERIFY(parsePublishReply(R"({"stream":"OPS", "seq":6,"duplicate": true})")->value.duplicate);
        const auto refused = parsePublishReply(
            R"({"error":{"code":400,"err_code":10071,"description":"wrong last sequence: 8"},"stream":"OPS","seq":0})");
        QVERIFY(refused.ok() && refused->refusal);
        QCOMPARE(refused->refusal->errorCode, jetstream_error::wrongLastSequence);
        QCOMPARE(refused->refusal->description, std::string("wrong last sequence: 8"));
    }

    void refusesRepliesThatAreNone()
    {
        for (const char* json : { "", "null", "[1]", "{", "{}", R"({"stream":"OPS"})", R"({"stream":"OPS","seq":-1})",
                 R"({"stream":"OPS","seq":0})", R"({"stream":1,"seq":1})", R"({"stream":"OPS","seq":1e400})" })
            QVERIFY2(!parsePublishReply(json).ok(), json);
        QVERIFY(!parseStreamReply(R"({"config":{},"state":{},"created":"x"})").ok());
        QVERIFY(!parseStreamReply(R"({"config":[],"state":{},"created":"x"})").ok());
        QVERIFY(!parseConsumerReply(R"({"name":"c"})").ok());
        QVERIFY(!parsePublishReply(std::string(5000, '[')).ok());
    }

    void readsStreams()
    {
        const auto reply = parseStreamReply(
            R"({"type":"io.nats.jetstream.api.v1.stream_info_response","config":{"name":"ALERTS","subjects":["ops.alert.\u003e"],
            "retention":"limits","max_consumers":-1,"max_msgs":-1,"max_bytes":-1,"max_age":2592000000000000,"max_msgs_per_subject":20,
            "max_msg_size":-1,"discard":"old","storage":"file","num_replicas":1,"duplicate_window":120000000000,"sealed":false,
            "deny_delete":true,"deny_purge":true,"allow_rollup_hdrs":false,"allow_direct":true,"mirror_direct":false},
            "created":"2026-11-21T06:00:00.123456789Z","state":{"messages":3,"bytes":1500,"first_seq":5,
            "first_ts":"2026-11-21T06:00:01Z","last_seq":9,"last_ts":"2026-11-21T06:00:02Z","consumer_count":0}})");
        QVERIFY(reply.ok() && !reply->refusal);
        const StreamState& state = reply->value;
        QCOMPARE(state.config.subjects.at(0), std::string("ops.alert.>"));
        QCOMPARE(state.config.maxAge.count(), std::int64_t(2592000000000000));
        QCOMPARE(state.config.maxMessagesPerSubject, std::int64_t(20));
        QVERIFY(
            state.config.denyDelete && state.config.denyPurge && state.config.allowDirect && !state.config.allowRollup);
        QCOMPARE(state.created, std::string("2026-11-21T06:00:00.123456789Z"));
        QCOMPARE(state.firstSequence, std::uint64_t(5));
        QCOMPARE(state.lastSequence, std::uint64_t(9));
        const auto missing
            = parseStreamReply(R"({"error":{"code":404,"err_code":10059,"description":"stream not found"}})");
        QVERIFY(missing.ok() && missing->refusal && missing->refusal->errorCode == jetstream_error::streamNotFound);
    }

    void readsConsumers()
    {
        const auto reply = parseConsumerReply(
            R"({"stream_name":"OPS","name":"c1","config":{},"delivered":{"consumer_seq":0,"stream_seq":19},"num_pending":7})");
        QVERIFY(reply.ok() && !reply->refusal);
        QCOMPARE(reply->value.deliveredStreamSequence, std::uint64_t(19));
        QCOMPARE(reply->value.pending, std::uint64_t(7));
    }

    void writesRequests()
    {
        ConsumerConfig consumer;
        consumer.stream = "OPS";
        consumer.name = "c1";
        consumer.filter = "ops.>";
        consumer.policy = DeliverPolicy::BySequence;
        consumer.startSequence = 20;
        const QJsonObject created
            = QJsonDocument::fromJson(QByteArray::fromStdString(consumerCreateRequest(consumer))).object();
        const QJsonObject config = created[QStringLiteral("config")].toObject();
        QCOMPARE(config[QStringLiteral("opt_start_seq")].toInteger(), 20);
        QCOMPARE(config[QStringLiteral("deliver_policy")].toString(), QStringLiteral("by_start_sequence"));
        QCOMPARE(config[QStringLiteral("inactive_threshold")].toInteger(), qint64(30000000000));
        QVERIFY(config[QStringLiteral("mem_storage")].toBool());
        QVERIFY(!config.contains(QStringLiteral("opt_start_time")));
        PullRequest pull;
        QCOMPARE(pullRequest(pull), std::string(R"({"batch":500,"expires":30000000000,"idle_heartbeat":5000000000})"));
        pull.noWait = true;
        QCOMPARE(pullRequest(pull), std::string(R"({"batch":500,"no_wait":true})"));
    }
};

QTEST_APPLESS_MAIN(TestJetStreamApi)
#include "tst_jetstream_api.moc"
