// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is read out of nats-server's words. The lines are those of nats-server 2.9.10.

#include "desktop/child_program.h"
#include "desktop/engine_server.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

class TestEngineServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theConfigurationLetsNobodyElseIn()
    {
        const EngineFolders folders("/home/a \"b\"\\c");
        const std::string text = engineConfiguration(folders, { "user", "secret" }, 0);
        for (const char* const part :
            { "host: \"127.0.0.1\"\nport: -1", "websocket { host: \"127.0.0.1\", port: -1", "compression: false",
                "https://leitstand.invalid", "user: \"user\", password: \"secret\"", "/home/a \\\"b\\\"\\\\c/store\"" })
            QVERIFY2(text.find(part) != std::string::npos, part);
        QVERIFY(engineConfiguration(folders, { "u", "p" }, 40123).find("port: 40123") != std::string::npos);
        const EngineCredentials one = makeEngineCredentials();
        QCOMPARE(one.password.size(), std::size_t(48));
        QVERIFY(one.password != makeEngineCredentials().password);
    }

    void portsAreReadWhenTheyAreWhole()
    {
        const std::string text = "{\"nats\":[\"nats://127.0.0.1:33441\"],\"websocket\":[\"ws://127.0.0.1:33975\"]}";
        const auto ports = parsePortsFile(text);
        QVERIFY(ports.has_value());
        QCOMPARE(ports->nats, std::uint16_t(33441));
        QCOMPARE(ports->webSocket, std::uint16_t(33975));
        for (std::size_t length = 0; length < text.size(); ++length)
            QVERIFY(!parsePortsFile(text.substr(0, length)));
        QVERIFY(!parsePortsFile("{\"nats\":[\"nats://127.0.0.1:99999\"],\"websocket\":[\"ws://127.0.0.1:1\"]}"));
    }

    void theGreetingTellsTheVersion()
    {
        QCOMPARE(parseGreetingVersion("INFO {\"version\":\"2.9.10\",\"port\":1} \r\n"), std::string("2.9.10"));
        QVERIFY(!parseGreetingVersion("HTTP/1.1 400 Bad Request\r\n"));
        QVERIFY(!parseGreetingVersion("INFO {\"version\":"));
    }

    void theLogTellsWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("damaged");
        QTest::addColumn<bool>("unreadable");
        QTest::addColumn<QByteArray>("explained");
        const auto row = [](const char* name, const char* line, int damaged, bool unreadable, const char* explained) {
            QTest::newRow(name) << QByteArray(line) << damaged << unreadable << QByteArray(explained);
        };
        row("nothing", "[INF] Server is ready", 0, false, "nats-server ended: killed");
        row("known and harmless", "[WRN] Plaintext passwords detected, use nkeys or bcrypt", 0, false,
            "nats-server ended: killed");
        row("description damaged",
            "[WRN]   Stream metafile \"/d/store/jetstream/$G/streams/A/meta.inf\": checksums do not match \"9\" vs \"4\"",
            1, false, "nats-server ended");
        row("description without sum", "[WRN]   Missing stream checksum file \"/d/store/s/A/meta.sum\"", 1, false,
            "nats-server ended");
        row("not allowed",
            "[WRN]   Error reading metafile \"/d/store/s/A/meta.inf\": open /d/store/s/A/meta.inf: permission denied",
            0, true, "permission denied");
        row("store is a file", "[FTL] Can't start JetStream: storage directory is not a directory", 0, true,
            "storage directory is not a directory");
        row("port",
            "[FTL] Unable to listen for websocket connections: listen tcp 127.0.0.1:1: bind: address already in use", 0,
            false, "another program has taken its port");
        row("full", "[ERR] JetStream failed to store a msg: write /d/1.blk: no space left on device", 0, false,
            "the disk is full");
    }

    void theLogTellsWhatIsWrong()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, damaged);
        QFETCH(bool, unreadable);
        QFETCH(QByteArray, explained);
        const EngineFolders folders("/d");
        const std::string log = "[1] 2026/11/21 07:05:57.151870 [INF] Starting JetStream\n[1] 2026/11/21 07:05:58.0 "
            + line.toStdString() + "\n[1] 2026/11/21 07:05:59.0 [INF] Server Exi";
        const EngineLogReading reading = readEngineLog(log);
        QCOMPARE(int(reading.damagedDescriptions.size()), damaged);
        QCOMPARE(reading.unreadable.has_value(), unreadable);
        const Error error = explainEngineEnd(folders, "killed", reading);
        QVERIFY2(error.what.find(explained.toStdString()) != std::string::npos, error.what.c_str());
        QVERIFY(!error.where.empty());
        QVERIFY(!error.remedy.empty());
    }

    void pausesGrowAndEnd()
    {
        RestartPause pause;
        QCOMPARE(pause.next(0ms), 100ms);
        QCOMPARE(pause.next(0ms), 200ms);
        std::chrono::milliseconds last {};
        for (int i = 0; i < 50; ++i)
            last = pause.next(1s);
        QCOMPARE(last, 10s);
        QCOMPARE(pause.next(1min), 100ms);
    }
};

QTEST_GUILESS_MAIN(TestEngineServer)
#include "tst_engine_server.moc"
