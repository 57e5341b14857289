// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstandctl on a real server: what it plays and publishes is there, what it tells is what a window shows, and what
// goes wrong ends with the code that scripts can rely on.

#include "ctl/state_document.h"
#include "system/support/ctl_program.h"
#include "system/support/log_on_server.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/engine_file.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <unistd.h>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

QJsonObject incidentIn(const CtlResult& result)
{
    return result.json().value(QLatin1String("incidents")).toArray().first().toObject();
}

int byStatus(const CtlResult& result, const char* status)
{
    return result.json()
        .value(QLatin1String("alerts"))
        .toObject()
        .value(QLatin1String("by_status"))
        .toObject()
        .value(QLatin1String(status))
        .toInt(-1);
}

QByteArray alertJson(const char* id, const char* fingerprint)
{
    AlertCondition alert;
    alert.key = { "script", fingerprint };
    alert.name = "Scripted";
    alert.severity = Severity::Warning;
    alert.startsAt = *parseInstant("2026-11-21T09:00:00Z");
    const Event event { id, "/tests", *parseInstant("2026-11-21T09:00:00Z"), {}, alert };
    return QByteArray::fromStdString(encode(event));
}

QByteArray noteJson(const char* id, std::uint32_t version)
{
    const Event event { id, "/tests", *parseInstant("2026-11-21T09:00:00Z"), "ada",
        CaseEvent { { "scripted" }, version, NoteAdded { { id }, "words", NoteMark::None, {} } } };
    return QByteArray::fromStdString(encode(event));
}

} // namespace

class TestCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void withoutAnEngine();
    void aServerThatSaysNothing();
    void wrongCredentials();
    void aServerWithoutTheLog_data();
    void aServerWithoutTheLog();
    void wrongUsage_data();
    void wrongUsage();
    void pentaIsPlayedOnce();
    void pentaAtEveryTurn();
    void whatItTellsIsWhatAWindowShows();
    void aStoryIsToldInItsTime();
    void aStoryEndsNow();
    void aScenarioWithMistakes();
    void eventsArePublished();
    void garbageStoresNothing();
    void goodOnesAmongBadOnes();
    void aVersionIsWrittenOnce();
    void statusTellsWhatCouldNotBeRead();
    void theEngineOfTheRunningWindow();

private:
    [[nodiscard]] std::uint64_t messagesIn(const char* stream) const;
    [[nodiscard]] std::uint64_t everything() const
    {
        return messagesIn("ALERTS") + messagesIn("INCIDENTS") + messagesIn("METRICS") + messagesIn("SETTINGS")
            + messagesIn("HANDLING");
    }

    std::unique_ptr<LogOnServer> m_log;
    std::unique_ptr<CtlProgram> m_ctl;
};

void TestCtl::initTestCase()
{
    m_ctl = std::make_unique<CtlProgram>(QStringLiteral(LEITSTAND_CTL));
}

void TestCtl::init()
{
    if (qstrcmp(QTest::currentTestFunction(), "wrongUsage") == 0)
        return; // no server is asked
    m_log = std::make_unique<LogOnServer>();
    QVERIFY(m_log->open());
    m_ctl->use(m_log->server);
}

std::uint64_t TestCtl::messagesIn(const char* stream) const
{
    std::optional<Expected<StreamStatus>> status;
    QObject context;
    m_log->client->readStreamStatus(stream, &context, [&](const auto& result) { status.emplace(result); });
    if (!QTest::qWaitFor([&] { return status.has_value(); }, patience) || !status->ok())
        return ~std::uint64_t { 0 };
    return (*status)->messages;
}

void TestCtl::withoutAnEngine()
{
    const CtlResult none = m_ctl->runBare(
        { QStringLiteral("state"), QStringLiteral("--data-dir"), m_ctl->pathFor(QStringLiteral("nothing here")) });
    QCOMPARE(none.code, 3);
    QVERIFY(none.out.isEmpty());
    QVERIFY2(none.err.contains(QLatin1String("start leitstand, or name a server with --engine")), qPrintable(none.err));

    m_log->server.stop();
    const CtlResult gone = m_ctl->run({ QStringLiteral("status"), QStringLiteral("--timeout"), QStringLiteral("1") });
    QCOMPARE(gone.code, 3);
    QVERIFY(gone.err.contains(QString::fromStdString(m_log->server.url())));
}

void TestCtl::aServerThatSaysNothing()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QString url = QStringLiteral("ws://127.0.0.1:%1").arg(silent.serverPort());
    QElapsedTimer elapsed;
    elapsed.start();
    const CtlResult result = m_ctl->runBare({ QStringLiteral("state"), QStringLiteral("--engine"), url,
        QStringLiteral("--timeout"), QStringLiteral("0.5") });
    QCOMPARE(result.code, 3);
    QVERIFY(elapsed.elapsed() < 10000);
}

void TestCtl::wrongCredentials()
{
    const QString token = m_ctl->pathFor(QStringLiteral("wrong"));
    QVERIFY(writePrivateFile(token.toStdString(), "not the token\n").ok());
    const CtlResult refused = m_ctl->runBare({ QStringLiteral("state"), QStringLiteral("--engine"),
        QString::fromStdString(m_log->server.url()), QStringLiteral("--token-file"), token });
    QCOMPARE(refused.code, 4);
    QVERIFY2(refused.err.contains(QLatin1String("token")), qPrintable(refused.err));
    // A file that others may read is no place for a secret.
    QVERIFY(QFile::setPermissions(token, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
    const CtlResult open = m_ctl->runBare({ QStringLiteral("state"), QStringLiteral("--engine"),
        QString::fromStdString(m_log->server.url()), QStringLiteral("--token-file"), token });
    QCOMPARE(open.code, 2);
}

void TestCtl::aServerWithoutTheLog_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::newRow("status") << QStringList { QStringLiteral("status"), QStringLiteral("--wait"), QStringLiteral("0") };
    QTest::newRow("state") << QStringList { QStringLiteral("state") };
    QTest::newRow("timeline") << QStringList { QStringLiteral("timeline"), QStringLiteral("any") };
    QTest::newRow("catalog show") << QStringList { QStringLiteral("catalog"), QStringLiteral("show") };
}

void TestCtl::aServerWithoutTheLog()
{
    QFETCH(QStringList, command);
    NatsServerProcess server;
    QVERIFY2(server.start(), server.problem().c_str());
    CtlProgram ctl(QStringLiteral(LEITSTAND_CTL));
    ctl.use(server);
    const CtlResult result = ctl.run(command);
    QCOMPARE(result.code, 1);
    QVERIFY2(result.err.contains(QLatin1String("stream SETTINGS: there is no such stream on this server")),
        qPrintable(result.err));
    QCOMPARE(result.err.count(QLatin1String("leitstand or leitstand-gateway is started on this server")), 1);
    const bool listsAll = command.first() == QLatin1String("status");
    QCOMPARE(result.out.count(QLatin1String("there is no such stream on this server")),
        listsAll ? static_cast<int>(StreamCount) : 0);
    // Reading makes nothing: what a tool looks at is as it was.
    QCOMPARE(ctl.run(command).err, result.err);
}

void TestCtl::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char* name, const char* line) {
        QTest::newRow(name) << QString::fromLatin1(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    row("nothing", "");
    row("unknown command", "explain");
    row("options without a command", "--engine ws://127.0.0.1:1");
    row("an option of a command before it", "--json state");
    row("unknown option", "state --jason");
    row("too much", "state now");
    row("no scenario", "replay");
    row("two scenarios", "replay penta penta");
    row("no moment", "state --at yesterday");
    row("no number", "replay penta --speed fast");
    row("at once and slowly", "replay penta --speed 2 --instant");
    row("start and end", "replay penta --start now --end now");
    row("no time of the story", "replay penta --until later");
    row("no address", "state --engine nats.example");
    row("not a WebSocket", "state --engine http://127.0.0.1:1");
    row("password in the address", "state --engine ws://me:secret@127.0.0.1:1");
    row("user without password", "state --engine ws://127.0.0.1:1 --user me");
    row("credentials without address", "state --user me --password-file x");
    row("two engines", "state --engine ws://127.0.0.1:1 --data-dir x");
    row("no time-out", "state --timeout 0");
    row("no time zone", "state --timezone Mars/Olympus");
    row("two time zones", "state --timezone Europe/Berlin --utc");
    row("no incident", "timeline");
    row("no format", "timeline x --format html");
    row("no language", "timeline x --lang fr");
    row("nothing for the catalogue", "catalog");
    row("not with a catalogue", "catalog delete x");
    row("no file", "catalog check");
    row("a file to show", "catalog show x");
    row("two ways to show", "catalog show --toml --json");
    row("nothing for the silences", "silence");
    row("not with a silence", "silence break x");
    row("no such patience", "silence expire x --wait long");
    row("no alerts to acknowledge", "acknowledge");
    row("free words say too little", "acknowledge checkout");
}

void TestCtl::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const CtlResult result = m_ctl->runBare(arguments);
    QCOMPARE(result.code, 2);
    QVERIFY(result.out.isEmpty());
    QVERIFY(result.err.startsWith(QLatin1String("leitstandctl: ")));
    QVERIFY(!result.err.contains(QLatin1String("secret")));
}

void TestCtl::pentaIsPlayedOnce()
{
    const QStringList play { QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--instant"),
        QStringLiteral("--json") };
    const CtlResult first = m_ctl->run(play);
    QVERIFY2(first.code == 0, qPrintable(first.err));
    const int stored = first.json().value(QLatin1String("stored")).toInt();
    QVERIFY(stored > 3000);
    QCOMPARE(static_cast<int>(everything()), stored);

    const CtlResult again = m_ctl->run(play);
    QCOMPARE(again.code, 4);
    QVERIFY2(again.err.contains(QLatin1String("penta-login-20210210T083000")), qPrintable(again.err));
    QCOMPARE(static_cast<int>(everything()), stored);

    const CtlResult other = m_ctl->run(play + QStringList { QStringLiteral("--run"), QStringLiteral("second") });
    QVERIFY2(other.code == 0, qPrintable(other.err));
    const CtlResult state = m_ctl->run({ QStringLiteral("state"), QStringLiteral("--json") });
    QCOMPARE(state.json().value(QLatin1String("incidents")).toArray().size(), 2);
}

void TestCtl::pentaAtEveryTurn()
{
    QCOMPARE(m_ctl
                 ->run({ QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--instant"),
                     QStringLiteral("--lang"), QStringLiteral("en") })
                 .code,
        0);
    const auto at = [this](const char* clock) {
        return m_ctl->run({ QStringLiteral("state"), QStringLiteral("--json"), QStringLiteral("--at"),
            QStringLiteral("2021-02-10T%1:00+01:00").arg(QLatin1String(clock)) });
    };
    const auto lane
        = [](const CtlResult& result) { return incidentIn(result).value(QLatin1String("lane")).toString(); };

    const CtlResult before = at("09:50");
    QCOMPARE(before.code, 0);
    QVERIFY(before.json().value(QLatin1String("incidents")).toArray().isEmpty());
    QCOMPARE(byStatus(before, "firing"), 1); // the backup
    QCOMPARE(before.json().value(QLatin1String("at")).toString(), QStringLiteral("2021-02-10T08:50:00.000Z"));

    const CtlResult begun = at("09:56");
    QCOMPARE(lane(begun), QStringLiteral("understand"));
    QCOMPARE(incidentIn(begun).value(QLatin1String("priority")).toString(), QStringLiteral("P2"));
    QCOMPARE(
        incidentIn(begun).value(QLatin1String("opened_at")).toString(), QStringLiteral("2021-02-10T08:55:20.000Z"));
    QCOMPARE(incidentIn(begun).value(QLatin1String("acknowledged_by")).toString(), QStringLiteral("Jonas Weidt"));
    QCOMPARE(byStatus(begun, "acknowledged"), 1);
    QCOMPARE(incidentIn(begun).value(QLatin1String("next_customer_update")).toString(),
        QStringLiteral("2021-02-10T09:00:20.000Z"));

    QCOMPARE(lane(at("10:40")), QStringLiteral("act"));
    const CtlResult quiet = at("11:15");
    QCOMPARE(lane(quiet), QStringLiteral("watch"));
    QCOMPARE(byStatus(quiet, "firing") + byStatus(quiet, "acknowledged"), 0);
    const CtlResult relapse = at("12:20");
    QCOMPARE(lane(relapse), QStringLiteral("act"));
    QVERIFY(byStatus(relapse, "acknowledged") >= 7);
    QVERIFY(incidentIn(relapse).value(QLatin1String("alerts")).toArray().size() >= 8);
    const CtlResult told = at("14:10");
    QCOMPARE(incidentIn(told).value(QLatin1String("published")).toArray().size(), 1);
    QCOMPARE(incidentIn(told).value(QLatin1String("owes_final_message")).toBool(true), false);
    const CtlResult end = m_ctl->run({ QStringLiteral("state"), QStringLiteral("--json") });
    QCOMPARE(lane(end), QStringLiteral("closed"));
    QCOMPARE(incidentIn(end).value(QLatin1String("closed_at")).toString(), QStringLiteral("2021-02-10T13:20:00.000Z"));
    QCOMPARE(byStatus(end, "resolved"), 12);
    QCOMPARE(end.json().value(QLatin1String("metrics")).toArray().size(), 3);

    const CtlResult forPeople = m_ctl->run({ QStringLiteral("state"), QStringLiteral("--at"),
        QStringLiteral("2021-02-10 08:56") }); // the tests' time zone is UTC
    QCOMPARE(forPeople.code, 0);
    QVERIFY2(
        forPeople.out.contains(QLatin1String("Logging in to the account takes too long")), qPrintable(forPeople.out));
    QVERIFY2(forPeople.out.contains(QLatin1String("LoginLatencyHigh")), qPrintable(forPeople.out));
}

void TestCtl::whatItTellsIsWhatAWindowShows()
{
    QCOMPARE(
        m_ctl
            ->run({ QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--instant"),
                QStringLiteral("--until"), QStringLiteral("12:20"), QStringLiteral("--end"), QStringLiteral("now") })
            .code,
        0);
    const auto now = [] { return std::chrono::floor<Span>(std::chrono::system_clock::now()); };
    WorkspaceOptions options;
    options.stream.endpoint = m_log->server.resolver();
    options.now = now;
    options.feed.chartsFrom = now() - 24h;
    Workspace window(std::move(options));
    window.start();
    QVERIFY(QTest::qWaitFor([&] { return window.isCaughtUp(); }, patience));
    LogReading shown;
    shown.state = window.state();
    // Both of one moment: what remains of a clock is told to the second.
    const Instant moment = now();
    const QJsonObject expected = stateDocument(shown, QTimeZone::utc(), moment);
    const QJsonObject told = m_ctl
                                 ->run({ QStringLiteral("state"), QStringLiteral("--json"), QStringLiteral("--utc"),
                                     QStringLiteral("--at"), QString::fromStdString(formatInstant(moment)) })
                                 .json();
    for (const char* part : { "incidents", "metrics" })
        QCOMPARE(told.value(QLatin1String(part)), expected.value(QLatin1String(part)));
    // A window begins with the last word on each alert: how often one changed before, it does not know.
    const auto withoutFlapping = [](const QJsonObject& document) {
        QJsonObject alerts = document.value(QLatin1String("alerts")).toObject();
        QJsonArray list;
        for (const QJsonValue& alert : alerts.value(QLatin1String("list")).toArray()) {
            QJsonObject entry = alert.toObject();
            entry.remove(QLatin1String("flapping"));
            list.append(entry);
        }
        alerts.insert(QLatin1String("list"), list);
        return alerts;
    };
    QVERIFY(byStatus(m_ctl->run({ QStringLiteral("state"), QStringLiteral("--json") }), "acknowledged") >= 7);
    QCOMPARE(withoutFlapping(told), withoutFlapping(expected));
}

void TestCtl::aStoryIsToldInItsTime()
{
    const QString story = m_ctl->write(QStringLiteral("short.toml"), R"(format = 1
title = "Short"
start = 2026-11-21T09:30:00+01:00
time_zone = "Europe/Berlin"
[[alert]]
id = "a"
name = "A"
severity = "info"
[[step]]
at = "+00:00:02"
fires = ["a"]
[[step]]
at = "+00:00:20"
resolves = ["a"]
)");
    QElapsedTimer elapsed;
    elapsed.start();
    const CtlResult result = m_ctl->run({ QStringLiteral("replay"), story, QStringLiteral("--speed"),
        QStringLiteral("20"), QStringLiteral("--start"), QStringLiteral("2026-11-21T20:00:00Z") });
    QVERIFY2(result.code == 0, qPrintable(result.err));
    QVERIFY(elapsed.elapsed() >= 1000);
    QVERIFY(result.out.startsWith(QLatin1String("21:00  A fires\n21:00  A is resolved\n")));
    QCOMPARE(messagesIn("ALERTS"), 2U);
}

void TestCtl::aStoryEndsNow()
{
    const auto before = std::chrono::floor<Span>(std::chrono::system_clock::now());
    const CtlResult result = m_ctl->run(
        { QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--instant"), QStringLiteral("--until"),
            QStringLiteral("+00:26"), QStringLiteral("--end"), QStringLiteral("now"), QStringLiteral("--json") });
    QVERIFY2(result.code == 0, qPrintable(result.err));
    const auto start = parseInstant(result.json().value(QLatin1String("start")).toString().toStdString());
    QVERIFY(start && *start + 26min >= before && *start + 26min <= before + 60s);
}

void TestCtl::aScenarioWithMistakes()
{
    const QString bad = m_ctl->write(QStringLiteral("bad.toml"), "format = 1\ntitle = \"x\"\nstrat = 1\n");
    const CtlResult result = m_ctl->run({ QStringLiteral("replay"), bad, QStringLiteral("--instant") });
    QCOMPARE(result.code, 5);
    QVERIFY2(result.err.contains(QLatin1String("bad.toml:3:1: ")), qPrintable(result.err));
    QVERIFY2(result.err.count(QLatin1Char('\n')) >= 3, qPrintable(result.err));
    QCOMPARE(m_ctl->runBare({ QStringLiteral("replay"), QStringLiteral("nothing-like-this") }).code, 5);
    QCOMPARE(m_ctl->runBare({ QStringLiteral("replay"), QStringLiteral("penta"), QStringLiteral("--check") }).code, 0);
}

void TestCtl::eventsArePublished()
{
    const CtlResult lines
        = m_ctl->run({ QStringLiteral("publish") }, alertJson("e1", "a") + "\n\n" + alertJson("e2", "b") + "\n");
    QVERIFY2(lines.code == 0, qPrintable(lines.err));
    QVERIFY(lines.out.startsWith(QLatin1String("ALERTS 1  ops.alert.script.a  e1\nALERTS 2  ")));
    const CtlResult array = m_ctl->run({ QStringLiteral("publish"), QStringLiteral("--json") },
        "[ " + alertJson("e3", "c") + ",\n" + alertJson("e2", "b") + " ]");
    QVERIFY2(array.code == 0, qPrintable(array.err));
    const QStringList told = array.out.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(told.size(), 2);
    QVERIFY(told[0].contains(QLatin1String("\"duplicate\":false")));
    QVERIFY(told[1].contains(QLatin1String("\"duplicate\":true")));
    QCOMPARE(messagesIn("ALERTS"), 3U);
}

void TestCtl::garbageStoresNothing()
{
    const QByteArray good = alertJson("e1", "a");
    const QByteArray unknown = QByteArray(good).replace("alert.changed.v1", "alert.changed.v2");
    const QByteArray unfinished = good.left(good.size() - 3);
    const QByteArray inputs[] = { "garbage", "", "[]", "42\n", "\xff\xfe\x00", good + "\n{}", good + "\ngarbage\n",
        "[" + good + ", 1]", unknown, unfinished, QByteArray(good).replace("\"firing\"", "\"burning\"") };
    for (const QByteArray& input : inputs) {
        const CtlResult result = m_ctl->run({ QStringLiteral("publish") }, input);
        QVERIFY2(result.code == 5, input.constData());
        QVERIFY2(result.out.isEmpty() && !result.err.isEmpty(), input.constData());
    }
    QCOMPARE(messagesIn("ALERTS"), 0U);
    const CtlResult placed = m_ctl->run({ QStringLiteral("publish") }, good + "\n\n" + unknown);
    QVERIFY2(placed.err.contains(QLatin1String("line 3: type: ")), qPrintable(placed.err));
}

void TestCtl::goodOnesAmongBadOnes()
{
    const CtlResult result = m_ctl->run({ QStringLiteral("publish"), QStringLiteral("--keep-going") },
        alertJson("e1", "a") + "\ngarbage\n" + alertJson("e2", "b"));
    QCOMPARE(result.code, 5);
    QCOMPARE(result.out.count(QLatin1Char('\n')), 2);
    QVERIFY(result.err.contains(QLatin1String("line 2: ")));
    QCOMPARE(messagesIn("ALERTS"), 2U);
}

void TestCtl::aVersionIsWrittenOnce()
{
    const CtlResult first = m_ctl->run({ QStringLiteral("publish") }, noteJson("n1", 2));
    QVERIFY2(first.code == 0, qPrintable(first.err));
    const CtlResult second = m_ctl->run({ QStringLiteral("publish") }, noteJson("n2", 2));
    QCOMPARE(second.code, 4);
    QVERIFY2(second.err.contains(QLatin1String("n1")), qPrintable(second.err));
    QCOMPARE(messagesIn("INCIDENTS"), 1U);
    // Without its attribute the subject has to be given; with a wrong one nothing is stored.
    const QByteArray bare = noteJson("n3", 3).replace("\"subject\":\"ops.incident.scripted.case.3\",", "");
    QCOMPARE(m_ctl->run({ QStringLiteral("publish") }, bare).code, 5);
    const QStringList to { QStringLiteral("publish"), QStringLiteral("--subject") };
    QCOMPARE(m_ctl->run(to + QStringList { QStringLiteral("ops.incident.scripted.comms.3") }, bare).code, 5);
    QCOMPARE(m_ctl->run(to + QStringList { QStringLiteral("ops.incident.scripted.case.3") }, bare + bare).code, 2);
    const CtlResult placed = m_ctl->run(to + QStringList { QStringLiteral("ops.incident.scripted.case.3") }, bare);
    QVERIFY2(placed.code == 0, qPrintable(placed.err));
    QCOMPARE(messagesIn("INCIDENTS"), 2U);
}

void TestCtl::statusTellsWhatCouldNotBeRead()
{
    QVERIFY(std::holds_alternative<Stored>(m_log->put(alert("x", "g1", "garbage"))));
    QVERIFY(std::holds_alternative<Stored>(m_log->put(alert("y", "g2",
        R"({"specversion":"1.0","id":"g2","source":"s","type":"org.leitstand.alert.changed.v9","data":{}})"))));
    QCOMPARE(m_ctl->run({ QStringLiteral("publish") }, alertJson("e1", "a")).code, 0);
    const GatewayReport report {
        { { "prometheus", SourceState::Failing, *parseInstant("2026-11-21T09:00:00Z"), "no answer" } }
    };
    const Event sign { "r1", "/leitstand/gateway", *parseInstant("2026-11-21T09:00:00Z"), {}, report };
    QTimer life;
    connect(&life, &QTimer::timeout, this, [this, payload = encode(sign)] {
        m_log->client->publishVolatile(std::string(PresenceGatewaySubject), payload);
    });
    life.start(100ms);

    // This test's thread lets the gateway speak while the program listens.
    QProcess program;
    const QString token = m_ctl->pathFor(QStringLiteral("token"));
    program.start(QStringLiteral(LEITSTAND_CTL),
        { QStringLiteral("status"), QStringLiteral("--json"), QStringLiteral("--wait"), QStringLiteral("10"),
            QStringLiteral("--engine"), QString::fromStdString(m_log->server.url()), QStringLiteral("--token-file"),
            token });
    QVERIFY(QTest::qWaitFor([&] { return program.state() == QProcess::NotRunning; }, patience));
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject status = QJsonDocument::fromJson(program.readAllStandardOutput()).object();
    const QJsonObject events = status.value(QLatin1String("events")).toObject();
    QCOMPARE(events.value(QLatin1String("folded")).toInt(), 1);
    QCOMPARE(events.value(QLatin1String("foreign")).toInt(), 1);
    QCOMPARE(events.value(QLatin1String("rejected")).toInt(), 1);
    const QJsonObject rejected = events.value(QLatin1String("rejected_events")).toArray().first().toObject();
    QCOMPARE(rejected.value(QLatin1String("sequence")).toInt(), 1);
    QCOMPARE(rejected.value(QLatin1String("subject")).toString(), QStringLiteral("ops.alert.test.x"));
    QVERIFY(rejected.value(QLatin1String("reason")).toString().contains(QLatin1String("JSON")));
    QCOMPARE(status.value(QLatin1String("streams")).toArray().size(), 5);
    const QJsonObject gateway = status.value(QLatin1String("gateway")).toObject();
    QVERIFY(gateway.value(QLatin1String("heard")).toBool());
    const QJsonObject source = gateway.value(QLatin1String("sources")).toArray().first().toObject();
    QCOMPARE(source.value(QLatin1String("state")).toString(), QStringLiteral("failing"));
    QVERIFY(!status.value(QLatin1String("engine")).toObject().value(QLatin1String("version")).toString().isEmpty());

    life.stop();
    const CtlResult forPeople = m_ctl->run({ QStringLiteral("status"), QStringLiteral("--wait"), QStringLiteral("0") });
    QCOMPARE(forPeople.code, 0);
    QVERIFY(forPeople.out.contains(QLatin1String("1 rejected")));
    QVERIFY(forPeople.out.contains(QLatin1String("nothing heard")));
}

void TestCtl::theEngineOfTheRunningWindow()
{
    NatsServerProcess::Options users;
    users.users = "{ user: desk, password: \"b3c1\" }";
    LogOnServer engine(users);
    QVERIFY2(engine.server.start(), engine.server.problem().c_str());
    const QString folder = m_ctl->pathFor(QStringLiteral("data"));
    QVERIFY(makePrivateFolder(folder.toStdString()).ok());
    EngineFile file;
    file.url = engine.server.url();
    file.user = "desk";
    file.password = "b3c1";
    file.storeFolder = engine.server.storeFolder();
    file.serverPid = ::getpid(); // a process that lives as long as this test
    file.ownerPid = ::getpid();
    QVERIFY(file.save(folder.toStdString()).ok());
    const QStringList window { QStringLiteral("--data-dir"), folder };

    QVERIFY2(m_ctl->runBare(QStringList { QStringLiteral("publish") } + window, alertJson("e1", "a")).code == 0,
        "streams are made where there are none yet");
    const CtlResult state = m_ctl->runBare(QStringList { QStringLiteral("state"), QStringLiteral("--json") } + window);
    QVERIFY2(state.code == 0, qPrintable(state.err));
    QCOMPARE(byStatus(state, "firing"), 1);
    // Where the engine is may also be said first.
    const CtlResult before = m_ctl->runBare(
        window + QStringList { QStringLiteral("--timeout=5"), QStringLiteral("state"), QStringLiteral("--json") });
    QVERIFY2(before.code == 0, qPrintable(before.err));
    QCOMPARE(byStatus(before, "firing"), 1);
    QVERIFY(!state.err.contains(QLatin1String("b3c1")) && !state.out.contains(QLatin1String("b3c1")));

    EngineFile::remove(folder.toStdString());
    QCOMPARE(m_ctl->runBare(QStringList { QStringLiteral("state") } + window).code, 3);
}

QTEST_GUILESS_MAIN(TestCtl)
#include "tst_ctl.moc"
