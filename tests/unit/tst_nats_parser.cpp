// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a server says becomes the same operations however the bytes are cut, and a server that lies is told from one that
// speaks the protocol.

#include "wire/nats_headers.h"
#include "wire/nats_parser.h"

#include <rapidcheck.h>

#include <QTest>

#include <string>
#include <vector>

using namespace leitstand;

namespace {

class Recorder final : public NatsSink {
public:
    std::vector<std::string> heard;
    std::vector<NatsMessage> views; // as handed over, to see how long they stay valid
    NatsParser* parser = nullptr;
    bool stopAtMessage = false;

    void onInfo(std::string_view json) override { heard.push_back("INFO " + std::string(json)); }
    void onMessage(const NatsMessage& m) override
    {
        heard.push_back(text(m));
        views.push_back(m);
        if (stopAtMessage)
            parser->stop();
    }
    void onPing() override { heard.emplace_back("PING"); }
    void onPong() override { heard.emplace_back("PONG"); }
    void onOk() override { heard.emplace_back("OK"); }
    void onServerError(std::string_view text) override { heard.push_back("ERR " + std::string(text)); }

    static std::string text(const NatsMessage& m)
    {
        std::string out
            = "MSG " + std::string(m.subject) + "|" + std::to_string(m.subscription) + "|" + std::string(m.reply);
        return out + "|" + std::string(m.headers) + "|" + std::string(m.payload);
    }
};

// As recorded from nats-server 2.9.10, shortened.
const std::string conversation
    = "INFO {\"server_id\":\"NBN5\",\"version\":\"2.9.10\",\"headers\":true,\"max_payload\":1048576,\"jetstream\":true}\r\n"
      "PONG\r\n"
      "MSG _INBOX.abc.1 1 34\r\n{\"stream\":\"OPS\", \"seq\":7,\"x\":\"\r\n\"}\r\n"
      "HMSG _INBOX.abc.2 1 16 16\r\nNATS/1.0 503\r\n\r\n\r\n"
      "MSG ops.alert.prom.a1 2 $JS.ACK.ALERTS.c.1.7.1.1700000000000000000.0 5\r\nhello\r\n"
      "PING\r\n"
      "-ERR 'Permissions Violation for Publish to \"ops.incident.I1\"'\r\n"
      "HMSG ops.x 2 $JS.ACK.ALERTS.c.1.8.2.1700000000000000000.0 31 35\r\nNATS/1.0\r\nNats-Msg-Id: 0123\r\n\r\n\r\n\r\n\r\n"
      "+OK\r\n"
      "MSG empty 3 0\r\n\r\n"
      "INFO {\"max_payload\":1048576,\"ldm\":true}\r\n";

const std::vector<std::string> meaning {
    "INFO {\"server_id\":\"NBN5\",\"version\":\"2.9.10\",\"headers\":true,\"max_payload\":1048576,\"jetstream\":true}",
    "PONG",
    "MSG _INBOX.abc.1|1|||{\"stream\":\"OPS\", \"seq\":7,\"x\":\"\r\n\"}",
    "MSG _INBOX.abc.2|1||NATS/1.0 503\r\n\r\n|",
    "MSG ops.alert.prom.a1|2|$JS.ACK.ALERTS.c.1.7.1.1700000000000000000.0||hello",
    "PING",
    "ERR Permissions Violation for Publish to \"ops.incident.I1\"",
    "MSG ops.x|2|$JS.ACK.ALERTS.c.1.8.2.1700000000000000000.0|NATS/1.0\r\nNats-Msg-Id: 0123\r\n\r\n|\r\n\r\n",
    "OK",
    "MSG empty|3|||",
    "INFO {\"max_payload\":1048576,\"ldm\":true}",
};

// Feeds the pieces between the cuts; the first failure ends it.
std::vector<std::string> hear(
    std::string_view bytes, const std::vector<std::size_t>& cuts, std::string* failure = nullptr)
{
    Recorder recorder;
    NatsParser parser(recorder);
    std::size_t begin = 0;
    auto feed = [&](std::size_t end) {
        // A copy of its own size: a sanitizer sees every byte read beyond it.
        const std::string piece(bytes.substr(begin, end - begin));
        const Outcome outcome = parser.feed(piece);
        if (!outcome && failure)
            *failure = outcome.error().text();
        begin = end;
        return outcome.ok();
    };
    for (const std::size_t cut : cuts) {
        if (!feed(cut))
            return recorder.heard;
    }
    feed(bytes.size());
    return recorder.heard;
}

} // namespace

class TestNatsParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsAConversation() { QVERIFY(hear(conversation, {}) == meaning); }

    void readsItCutOnceAnywhere()
    {
        for (std::size_t cut = 0; cut <= conversation.size(); ++cut)
            QVERIFY2(hear(conversation, { cut }) == meaning, qPrintable(QString::number(cut)));
    }

    void readsItCutTwiceAnywhere()
    {
        for (std::size_t first = 0; first <= conversation.size(); ++first) {
            for (std::size_t second = first; second <= conversation.size(); second += 3)
                QVERIFY(hear(conversation, { first, second }) == meaning);
        }
    }

    void readsItByteByByte()
    {
        std::vector<std::size_t> cuts(conversation.size());
        for (std::size_t i = 0; i < cuts.size(); ++i)
            cuts[i] = i;
        QVERIFY(hear(conversation, cuts) == meaning);
    }

    void anyCutGivesTheSameOperations()
    {
        const bool holds = rc::check("any cut gives the same operations", [] {
            auto cuts
                = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, conversation.size()));
            std::sort(cuts.begin(), cuts.end());
            RC_ASSERT(hear(conversation, cuts) == meaning);
        });
        QVERIFY(holds);
    }

    void whateverIsBrokenBreaksTheSameForAnyCut()
    {
        const bool holds = rc::check("a damaged conversation means the same for any cut", [] {
            std::string damaged = conversation;
            const auto place = *rc::gen::inRange<std::size_t>(0, damaged.size());
            damaged[place] = *rc::gen::arbitrary<char>();
            auto cuts = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, damaged.size()));
            std::sort(cuts.begin(), cuts.end());
            std::string whole;
            std::string pieces;
            RC_ASSERT(hear(damaged, {}, &whole) == hear(damaged, cuts, &pieces));
            RC_ASSERT(whole == pieces);
        });
        QVERIFY(holds);
    }

    void viewsStayValidUntilTheNextChunk()
    {
        Recorder recorder;
        NatsParser parser(recorder);
        const std::string first = "MSG a.b 1 5\r\nfir";
        const std::string second = "st\r\nMSG c.d 1 6\r\nsecond\r\nMSG e.f 1 30\r\nthe beginning of the";
        QVERIFY(parser.feed(first).ok());
        QVERIFY(parser.feed(second).ok());
        QCOMPARE(recorder.views.size(), std::size_t(2));
        QCOMPARE(Recorder::text(recorder.views[0]), std::string("MSG a.b|1|||first"));
        QCOMPARE(Recorder::text(recorder.views[1]), std::string("MSG c.d|1|||second"));
    }

    void refusesWhatIsNoProtocol_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("complaint");
        const QByteArray tooLong(NatsParser::lineLimit + 10, 'x');
        QTest::newRow("a web server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                                      << QByteArray("unknown operation");
        QTest::newRow("empty line") << QByteArray("\r\n") << QByteArray("unknown operation");
        QTest::newRow("blank before") << QByteArray(" PING\r\n") << QByteArray("unknown operation");
        QTest::newRow("lower case") << QByteArray("ping\r\n") << QByteArray("unknown operation");
        QTest::newRow("line feed alone") << QByteArray("PING\n") << QByteArray("CR LF");
        QTest::newRow("endless line") << tooLong << QByteArray("control line of more than");
        QTest::newRow("endless INFO") << QByteArray("INFO ") + QByteArray(NatsParser::infoLimit + 10, 'x')
                                      << QByteArray("control line of more than");
        QTest::newRow("long line with end") << QByteArray("-ERR '") + tooLong + "'\r\n"
                                            << QByteArray("control line of more");
        QTest::newRow("no size") << QByteArray("MSG a 1\r\n\r\n") << QByteArray("wrong number of fields");
        QTest::newRow("too many fields") << QByteArray("MSG a 1 r 5 6\r\nhello\r\n")
                                         << QByteArray("wrong number of fields");
        QTest::newRow("far too many") << QByteArray("HMSG a b c d e f g\r\n") << QByteArray("wrong number of fields");
        QTest::newRow("negative size") << QByteArray("MSG a 1 -5\r\nhello\r\n") << QByteArray("should be a number");
        QTest::newRow("signed size") << QByteArray("MSG a 1 +5\r\nhello\r\n") << QByteArray("should be a number");
        QTest::newRow("size with tail") << QByteArray("MSG a 1 5x\r\nhello\r\n") << QByteArray("should be a number");
        QTest::newRow("hexadecimal") << QByteArray("MSG a 1 0x5\r\nhello\r\n") << QByteArray("should be a number");
        QTest::newRow("2^64") << QByteArray("MSG a 1 18446744073709551616\r\n") << QByteArray("should be a number");
        QTest::newRow("2^64 - 1") << QByteArray("MSG a 1 18446744073709551615\r\n")
                                  << QByteArray("more than the server announced");
        QTest::newRow("bad subscription") << QByteArray("MSG a b 5\r\nhello\r\n") << QByteArray("should be a number");
        QTest::newRow("larger than announced")
            << QByteArray("MSG a 1 2000000\r\n") << QByteArray("more than the server announced");
        QTest::newRow("headers longer than all")
            << QByteArray("HMSG a 1 6 5\r\nhello\r\n") << QByteArray("headers are longer");
        QTest::newRow("shorter than it says")
            << QByteArray("MSG a 1 9\r\nhello\r\nPING\r\n") << QByteArray("not as long as");
        QTest::newRow("longer than it says") << QByteArray("MSG a 1 3\r\nhello\r\n") << QByteArray("not as long as");
    }

    void refusesWhatIsNoProtocol()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, complaint);
        const std::string good = "PING\r\n";
        const std::string all = good + bytes.toStdString();
        std::string whole;
        hear(all, {}, &whole);
        QVERIFY2(whole.find(complaint.toStdString()) != std::string::npos, whole.c_str());
        QVERIFY2(whole.find("byte 6 of") != std::string::npos, whole.c_str());
        for (const std::size_t cut : { std::size_t(3), good.size(), good.size() + 1, all.size() - 1 }) {
            std::string pieces;
            hear(all, { cut }, &pieces);
            QCOMPARE(pieces, whole);
        }
    }

    void anErrorIsFinalUntilReset()
    {
        Recorder recorder;
        NatsParser parser(recorder);
        QVERIFY(!parser.feed("nonsense\r\n").ok());
        QVERIFY(!parser.feed("PING\r\n").ok());
        QVERIFY(recorder.heard.empty());
        parser.reset();
        QVERIFY(parser.feed("PING\r\n").ok());
        QCOMPARE(recorder.heard.size(), std::size_t(1));
    }

    void followsTheAnnouncedLimit()
    {
        Recorder recorder;
        NatsParser parser(recorder);
        parser.setMaxPayload(1000);
        const std::string fits = "MSG a 1 1000\r\n" + std::string(1000, 'x') + "\r\n";
        QVERIFY(parser.feed(fits).ok());
        QVERIFY(!parser.feed("MSG a 1 " + std::to_string(1001 + NatsParser::headerReserve) + "\r\n").ok());
        parser.reset();
        parser.setMaxPayload(std::uint64_t(1) << 62); // a server may say what it likes
        QVERIFY(!parser.feed("MSG a 1 4611686018427387904\r\n").ok());
    }

    void stopsInTheMiddleOfAChunk()
    {
        Recorder recorder;
        NatsParser parser(recorder);
        recorder.parser = &parser;
        recorder.stopAtMessage = true;
        QVERIFY(parser.feed("PING\r\nMSG a 1 0\r\n\r\nPING\r\nrubbish\r\n").ok());
        QCOMPARE(recorder.heard.size(), std::size_t(2));
    }

    void readsHeaders()
    {
        const NatsHeaders heartbeat(
            "NATS/1.0 100 Idle Heartbeat\r\nNats-Last-Consumer: 12\r\nNats-Last-Stream:26\r\n\r\n");
        QVERIFY(heartbeat.is(NatsStatus::Control));
        QCOMPARE(std::string(heartbeat.statusText()), std::string("Idle Heartbeat"));
        QCOMPARE(std::string(heartbeat.value("Nats-Last-Consumer")), std::string("12"));
        QCOMPARE(std::string(heartbeat.value("Nats-Last-Stream")), std::string("26"));
        QVERIFY(heartbeat.value("Nats-Last").empty());
        QCOMPARE(NatsHeaders("NATS/1.0 503\r\n\r\n").status(), 503);
        QCOMPARE(NatsHeaders("NATS/1.0\r\nA: b\r\n\r\n").status(), 0);
    }

    void passesOverHeadersThatAreNone()
    {
        for (const char* block : { "", "NATS/1.0", "NATS/1.0 \r\n", "NATS/9.9 503\r\nA: b\r\n",
                 "garbage\r\nA: b\r\n\r\n", "NATS/1.0 5\r\nno colon\r\n: no name\r\n\r\n", "NATS/1.0 abc\r\n\r\n" }) {
            const NatsHeaders headers(block);
            QCOMPARE(headers.status(), 0);
            QVERIFY(headers.value("A").empty());
        }
        const NatsHeaders unfinished("NATS/1.0\r\nrubbish\r\nA: b");
        QCOMPARE(std::string(unfinished.value("A")), std::string("b"));
    }
};

QTEST_APPLESS_MAIN(TestNatsParser)
#include "tst_nats_parser.moc"
