// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What goes to a server is one operation per call, whatever the data says; what comes from it about itself is understood.

#include "wire/nats_server_info.h"
#include "wire/nats_writer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <array>

using namespace leitstand;

class TestNatsWriter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesOperations()
    {
        NatsWriter writer;
        QVERIFY(writer.subscribe("ops.presence.>", 3).ok());
        writer.unsubscribe(3);
        const std::array<NatsHeader, 2> headers { { { "Nats-Msg-Id", "e1" },
            { "Nats-Expected-Last-Subject-Sequence", "0" } } };
        QVERIFY(writer.publish({ "ops.a", "", {}, "hello" }).ok());
        QVERIFY(writer.publish({ "ops.b", "_INBOX.x.1", headers, "hello" }).ok());
        QVERIFY(writer.publish({ "ops.c", "_INBOX.x.2", {}, "" }).ok());
        writer.ping();
        writer.pong();
        QCOMPARE(writer.buffer,
            std::string(
                "SUB ops.presence.> 3\r\nUNSUB 3\r\nPUB ops.a 5\r\nhello\r\n"
                "HPUB ops.b _INBOX.x.1 69 74\r\nNATS/1.0\r\nNats-Msg-Id: e1\r\n"
                "Nats-Expected-Last-Subject-Sequence: 0\r\n\r\nhello\r\nPUB ops.c _INBOX.x.2 0\r\n\r\nPING\r\nPONG\r\n"));
    }

    void saysWhoItIs()
    {
        NatsWriter writer;
        writer.connect({ "wall", "pass\"\r\nPING", "" }, "desk \"1\"");
        QVERIFY(writer.buffer.starts_with("CONNECT {"));
        QVERIFY(writer.buffer.ends_with("}\r\n"));
        QCOMPARE(writer.buffer.find("\r\n"), writer.buffer.size() - 2);
        const QJsonObject said
            = QJsonDocument::fromJson(QByteArray::fromStdString(writer.buffer.substr(8, writer.buffer.size() - 10)))
                  .object();
        QCOMPARE(said[QStringLiteral("user")].toString(), QStringLiteral("wall"));
        QCOMPARE(said[QStringLiteral("pass")].toString(), QStringLiteral("pass\"\r\nPING"));
        QCOMPARE(said[QStringLiteral("name")].toString(), QStringLiteral("desk \"1\""));
        QVERIFY(said[QStringLiteral("headers")].toBool() && said[QStringLiteral("no_responders")].toBool());
        QVERIFY(!said.contains(QStringLiteral("auth_token")));
    }

    void refusesSubjectsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("subject");
        for (const char* subject : { "", ".", "a.", ".a", "a..b", "a b", "a\tb", "a\r\nPING", "a\nb", "a.*", "a.>", ">",
                 "a*b", "a.b>", "a\x7f", "a.\x01" })
            QTest::addRow("%s", QByteArray(subject).toPercentEncoding().constData()) << QByteArray(subject);
        QTest::newRow("zero byte") << QByteArray("a\0b", 3);
        QTest::newRow("endless") << QByteArray(1025, 'a');
    }

    void refusesSubjectsThatAreNone()
    {
        QFETCH(QByteArray, subject);
        NatsWriter writer;
        const std::string text = subject.toStdString();
        QVERIFY(!writer.publish({ text, "", {}, "x" }).ok());
        QVERIFY(writer.publish({ "good", "", {}, "x" }).ok());
        writer.buffer.clear();
        if (!text.empty()) {
            QVERIFY(!writer.publish({ "good", text, {}, "x" }).ok());
        }
        QVERIFY(writer.buffer.empty());
    }

    void allowsWildcardsInSubscriptionsOnly()
    {
        NatsWriter writer;
        for (const char* filter : { ">", "*", "a.*.b", "a.>", "*.*.>", "ops.alert" })
            QVERIFY2(writer.subscribe(filter, 1).ok(), filter);
        QVERIFY(writer.publish({ "$JS.API.CONSUMER.CREATE.S.c.ops.>", "", {}, "" }).ok());
        QVERIFY(!writer.publish({ "$JS.API.CONSUMER.CREATE.S.c.ops.>.x", "", {}, "" }).ok());
        for (const char* filter : { "a.>.b", "a*", "a>", ">.a", "", "a b", "a\r\n" })
            QVERIFY2(!writer.subscribe(filter, 1).ok(), filter);
    }

    void refusesHeadersThatBreakOut()
    {
        NatsWriter writer;
        for (const auto& header : std::initializer_list<NatsHeader> { { "A", "x\r\nB: y" }, { "A", "x\n" },
                 { "A: b", "x" }, { "", "x" }, { "A\r\n", "x" }, { "A B", "x" }, { "A", std::string_view("\0", 1) } }) {
            QVERIFY(!writer.publish({ "a", "", std::span(&header, 1), "x" }).ok());
        }
        QVERIFY(writer.buffer.empty());
        const NatsHeader german { "Nats-Msg-Id", "Störung äöü" };
        QVERIFY(writer.publish({ "a", "", std::span(&german, 1), "x" }).ok());
    }

    void matchesSubjects()
    {
        QVERIFY(natsSubjectMatches("a.b", "a.b"));
        QVERIFY(natsSubjectMatches("a.*", "a.b"));
        QVERIFY(natsSubjectMatches("a.>", "a.b.c"));
        QVERIFY(natsSubjectMatches(">", "a"));
        QVERIFY(!natsSubjectMatches("a.>", "a"));
        QVERIFY(!natsSubjectMatches("a.*", "a.b.c"));
        QVERIFY(!natsSubjectMatches("a.b", "a.bc"));
        QVERIFY(!natsSubjectMatches("a.b.c", "a.b"));
    }

    void understandsInfo()
    {
        const auto info = parseNatsInfo(
            R"({"server_id":"N1","server_name":"desk","version":"2.9.10","headers":true,"max_payload":1048576,
            "jetstream":true,"cluster":"ops","ldm":true,"connect_urls":["127.0.0.1:18401","[::1]:18402",7]})");
        QVERIFY(info.ok());
        QCOMPARE(info->version, std::string("2.9.10"));
        QCOMPARE(info->maxPayload, std::uint64_t(1048576));
        QVERIFY(info->jetStream && info->headers && info->lameDuck && !info->authRequired);
        QCOMPARE(info->connectUrls.size(), std::size_t(2));
    }

    void refusesInfoThatIsNone()
    {
        for (const char* json : { "", "[]", "{", "{}", R"({"version":"1"})", R"({"version":1,"max_payload":1})",
                 R"({"version":"2.9.10","max_payload":-1})", R"({"version":"2.9.10","max_payload":0})",
                 R"({"version":"2.9.10","max_payload":"1"})" })
            QVERIFY2(!parseNatsInfo(json).ok(), json);
    }

    void understandsRefusals()
    {
        using Kind = NatsServerError::Kind;
        const auto denied = parseNatsError("Permissions Violation for Publish to \"ops.incident.I1\"");
        QVERIFY(denied.kind == Kind::PublishDenied);
        QCOMPARE(denied.subject, std::string("ops.incident.I1"));
        const auto subscription
            = parseNatsError("Permissions Violation for Subscription to \"ops.\\\"x\\\\\" using queue \"q\"");
        QVERIFY(subscription.kind == Kind::SubscriptionDenied);
        QCOMPARE(subscription.subject, std::string("ops.\"x\\"));
        QVERIFY(parseNatsError("Authorization Violation").kind == Kind::CredentialsRefused);
        QVERIFY(parseNatsError("User Authentication Expired").kind == Kind::CredentialsExpired);
        QVERIFY(parseNatsError("maximum connections exceeded").kind == Kind::TooManyConnections);
        QVERIFY(parseNatsError("Maximum Payload Violation").kind == Kind::PayloadTooLarge);
        QVERIFY(parseNatsError("Something new").kind == Kind::Other);
        QVERIFY(parseNatsError("Permissions Violation for Publish to \"cut").kind == Kind::PublishDenied);
    }

    void comparesVersions()
    {
        QVERIFY(parseNatsVersion("2.9.10") < parseNatsVersion("2.9.21"));
        QVERIFY(parseNatsVersion("2.10.0") > parseNatsVersion("2.9.25"));
        QCOMPARE(parseNatsVersion("v2.11.16-RC.1").patch, 16);
        for (const char* text : { "", "2", "2.9", "2.9.x", "2.9.10.1", "-1.2.3", "99999999999999999999.1.1" })
            QVERIFY2(parseNatsVersion(text) == NatsVersion {}, text);
    }
};

QTEST_APPLESS_MAIN(TestNatsWriter)
#include "tst_nats_writer.moc"
