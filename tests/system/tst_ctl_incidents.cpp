// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// leitstandctl on a real server: a catalogue is applied to everyone or not at all, and what it tells about an incident
// that was worked is what the log holds, at every turn.

#include "system/support/ctl_program.h"
#include "system/support/log_on_server.h"
#include "wire/event_codec.h"
#include "workspace/workspace.h"

#include <QJsonArray>
#include <QTest>

using namespace leitstand;
using namespace leitstand::test;
using namespace std::chrono_literals;

namespace {

QString example()
{
    return QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/catalogue/example.toml");
}

QJsonObject first(const QJsonObject& document, const char* list, int index = 0)
{
    return document.value(QLatin1String(list)).toArray().at(index).toObject();
}

QString word(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

double value(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toDouble(-1);
}

QJsonObject clockIn(const QJsonObject& incident, const char* kind)
{
    for (const QJsonValue each : incident.value(QLatin1String("clocks")).toArray()) {
        if (word(each.toObject(), "kind") == QLatin1String(kind))
            return each.toObject();
    }
    return {};
}

// What people do to the incident "i1", as lines for leitstandctl publish.
class Desk {
public:
    void at(const char* clock) { m_now = *parseInstant("2026-11-21T" + std::string(clock) + ":00Z"); }
    void does(CaseChange change, std::uint32_t corrects = 0)
    {
        const Event event { "c" + std::to_string(++m_version), "/tests", m_now, "ada",
            CaseEvent { { "i1-worked" }, m_version, std::move(change), corrects } };
        m_lines += QByteArray::fromStdString(encode(event)) + '\n';
    }
    [[nodiscard]] const QByteArray& lines() const { return m_lines; }
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] std::uint32_t version() const { return m_version; }

private:
    Instant m_now;
    std::uint32_t m_version = 0;
    QByteArray m_lines;
};

} // namespace

class TestCtlIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aCatalogueIsAppliedOnce();
    void aWindowHasTheCatalogue();
    void whatIsShownCanBeApplied();
    void aMistakeAppliesNothing();
    void onlyCommandersApply();
    void theClocksOfTheCatalogueHold();
    void anIncidentAtEveryTurn();
    void daysAreThoseOfTheZone();
    void pentaIsTold();
    void aStoryLeavesTheCatalogueAlone();
    void whichIncident();
    void aReportIsWritten();

private:
    [[nodiscard]] std::uint64_t messagesIn(const char* stream) const;
    [[nodiscard]] CtlResult run(const QString& line, const QByteArray& input = {}) const
    {
        return m_ctl->run(line.split(QLatin1Char(' ')), input);
    }
    [[nodiscard]] QJsonObject incidentAt(const char* clock) const
    {
        const QString at = QStringLiteral("2026-11-21T%1:00Z").arg(QLatin1String(clock));
        return first(run(QStringLiteral("state --json --utc --at ") + at).json(), "incidents");
    }

    std::unique_ptr<LogOnServer> m_log;
    std::unique_ptr<CtlProgram> m_ctl;
};

void TestCtlIncidents::initTestCase()
{
    m_ctl = std::make_unique<CtlProgram>(QStringLiteral(LEITSTAND_CTL));
}

void TestCtlIncidents::init()
{
    m_log = std::make_unique<LogOnServer>();
    QVERIFY(m_log->open());
    m_ctl->use(m_log->server);
}

std::uint64_t TestCtlIncidents::messagesIn(const char* stream) const
{
    std::optional<Expected<StreamStatus>> status;
    QObject context;
    m_log->client->readStreamStatus(stream, &context, [&](const auto& result) { status.emplace(result); });
    if (!QTest::qWaitFor([&] { return status.has_value(); }, patience) || !status->ok())
        return ~std::uint64_t { 0 };
    return (*status)->messages;
}

void TestCtlIncidents::aCatalogueIsAppliedOnce()
{
    const CtlResult none = run(QStringLiteral("catalog show"));
    QCOMPARE(none.code, 0);
    QVERIFY(none.out.startsWith(QLatin1String("No catalogue is applied")));

    const CtlResult checked = m_ctl->runBare({ QStringLiteral("catalog"), QStringLiteral("check"), example() });
    QVERIFY2(checked.code == 0, qPrintable(checked.err));
    QVERIFY(checked.out.contains(QLatin1String("7 services, 5 components, 3 segments")));
    QCOMPARE(messagesIn("SETTINGS"), 0U);

    const CtlResult applied = run(QStringLiteral("catalog apply --by Ada ") + example());
    QVERIFY2(applied.code == 0, qPrintable(applied.err));
    QVERIFY2(applied.out.contains(
                 QLatin1String("components: 5 added (app-login, cards, statements, transfers, web-login)\n")),
        qPrintable(applied.out));
    QVERIFY(applied.out.endsWith(QLatin1String("applied\n")));
    QCOMPARE(messagesIn("SETTINGS"), 1U);

    const CtlResult again = run(QStringLiteral("catalog apply ") + example());
    QCOMPARE(again.code, 0);
    QCOMPARE(again.out, QStringLiteral("nothing changes; this catalogue is the present one\n"));
    QCOMPARE(messagesIn("SETTINGS"), 1U);

    QFile file(example());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray changed = file.readAll().replace("\"2h\"", "\"3h\"").replace("\"cards\"", "\"debit-cards\"");
    const CtlResult other = run(QStringLiteral("catalog apply --json -"), changed);
    QVERIFY2(other.code == 0, qPrintable(other.err));
    QVERIFY(other.json().value(QLatin1String("applied")).toBool());
    QCOMPARE(word(first(other.json(), "changes"), "kind"), QStringLiteral("components"));
    QCOMPARE(first(other.json(), "changes").value(QLatin1String("removed")).toArray(),
        (QJsonArray { QStringLiteral("cards") }));
    QCOMPARE(messagesIn("SETTINGS"), 2U);
}

void TestCtlIncidents::aWindowHasTheCatalogue()
{
    WorkspaceOptions options;
    options.stream.endpoint = m_log->server.resolver();
    options.now = [] { return std::chrono::floor<Span>(std::chrono::system_clock::now()); };
    Workspace window(std::move(options));
    window.start();
    QVERIFY(QTest::qWaitFor([&] { return window.isCaughtUp(); }, patience));
    QCOMPARE(run(QStringLiteral("catalog apply ") + example()).code, 0);
    QVERIFY(QTest::qWaitFor([&] { return window.state().catalogue()->components.size() == 5; }, patience));
    QCOMPARE(window.state().catalogue()->severityOf("SEV1"), Severity::Critical);
}

void TestCtlIncidents::whatIsShownCanBeApplied()
{
    QCOMPARE(run(QStringLiteral("catalog apply ") + example()).code, 0);
    const CtlResult toml = run(QStringLiteral("catalog show --toml"));
    QCOMPARE(toml.code, 0);
    QVERIFY(toml.out.startsWith(QLatin1String("format = 1\n")));
    const CtlResult back = run(QStringLiteral("catalog apply -"), toml.out.toUtf8());
    QVERIFY2(back.code == 0, qPrintable(back.err));
    QCOMPARE(messagesIn("SETTINGS"), 1U);
    const QJsonObject json = run(QStringLiteral("catalog show --json")).json();
    QCOMPARE(json.value(QLatin1String("components")).toArray().size(), 5);
    QCOMPARE(value(json.value(QLatin1String("policies")).toObject().value(QLatin1String("P1")).toObject(),
                 "acknowledge_seconds"),
        300.0);
    QVERIFY(run(QStringLiteral("catalog show")).out.contains(QLatin1String("  Anna Berger: commander\n")));
}

void TestCtlIncidents::aMistakeAppliesNothing()
{
    const QString bad = m_ctl->write(QStringLiteral("bad.toml"), R"(format = 1
[[component]]
id = "login"
depends_on = ["cards"]
[[component]]
id = "cards"
depends_on = ["login"]
[[component]]
id = "login"
[clocks]
watch = "0m"
)");
    for (const char* const action : { "catalog check ", "catalog apply " }) {
        const CtlResult result = run(QLatin1String(action) + bad);
        QCOMPARE(result.code, 5);
        QVERIFY(result.out.isEmpty());
        for (const char* const place : { ":4:15: it depends on itself", ":9:6: the component", ":11:9: \"0m\"" })
            QVERIFY2(result.err.contains(bad + QLatin1String(place)), qPrintable(result.err));
    }
    QCOMPARE(messagesIn("SETTINGS"), 0U);
    QCOMPARE(run(QStringLiteral("catalog check /nowhere.toml")).code, 5);
}

// Who may write it is the server's rule.
void TestCtlIncidents::onlyCommandersApply()
{
    NatsServerProcess::Options users;
    users.users = "{ user: desk, password: \"b3c1\", permissions: { publish: { deny: [\"ops.catalog\"] } } }";
    LogOnServer engine(users);
    QVERIFY2(engine.server.start(), engine.server.problem().c_str());
    const QString password = m_ctl->pathFor(QStringLiteral("password"));
    QVERIFY(writePrivateFile(password.toStdString(), "b3c1\n").ok());
    const CtlResult refused
        = m_ctl->runBare({ QStringLiteral("catalog"), QStringLiteral("apply"), example(), QStringLiteral("--engine"),
            QString::fromStdString(engine.server.url()), QStringLiteral("--user"), QStringLiteral("desk"),
            QStringLiteral("--password-file"), password, QStringLiteral("--timeout"), QStringLiteral("5") });
    QCOMPARE(refused.code, 4);
    QVERIFY(refused.out.isEmpty());
    QVERIFY2(refused.err.contains(QLatin1String("ops.catalog")), qPrintable(refused.err));
}

void TestCtlIncidents::theClocksOfTheCatalogueHold()
{
    QCOMPARE(run(QStringLiteral("catalog apply ") + example()).code, 0);
    Desk desk;
    desk.at("10:00");
    desk.does(IncidentOpened { "Logins are slow", Priority::P1, true, {}, {}, {}, {} });
    QCOMPARE(run(QStringLiteral("publish"), desk.lines()).code, 0);
    const QJsonObject state = run(QStringLiteral("state --json --utc")).json();
    const QJsonObject clock = clockIn(first(state, "incidents"), "acknowledge");
    QCOMPARE(word(clock, "due"), QStringLiteral("2026-11-21T10:05:00.000Z")); // P1 has five minutes
    QCOMPARE(word(clock, "origin"), QStringLiteral("opening"));
    QVERIFY(state.value(QLatin1String("catalogue")).toObject().value(QLatin1String("applied")).toBool());
    QCOMPARE(value(state.value(QLatin1String("catalogue")).toObject(), "components"), 5.0);
    // At ten this catalogue was not there yet.
    QCOMPARE(word(clockIn(incidentAt("10:04"), "acknowledge"), "due"), QStringLiteral("2026-11-21T10:15:00.000Z"));
    QCOMPARE(value(clockIn(incidentAt("10:04"), "acknowledge"), "remaining_seconds"), 11 * 60.0);
}

void TestCtlIncidents::anIncidentAtEveryTurn()
{
    Desk desk;
    desk.at("10:00");
    desk.does(IncidentOpened { "Logins are slow", Priority::P2, false, {}, "since the release", { { "login" } }, {} });
    desk.does(RoleAssigned { CaseRole::Commander, "Ada" });
    desk.does(HypothesisRaised { { "h" }, "the release" });
    OutageFacts facts { { "login" } };
    facts.reach = { { "smb" }, 0.5 };
    desk.does(OutageRecorded { { "o" }, facts, { { OutageState::Down, desk.now(), {} } } });
    desk.at("10:20");
    desk.does(OutageChanged { { "o" }, OutageState::Degraded, desk.now() });
    desk.does(HypothesisJudged { { "h" }, HypothesisState::Refuted, "it was rolled back" });
    desk.does(ActionTaken { { "a" }, "roll back", {}, ActionOutcome::Failed, "slow as before" });
    desk.does(NoteAdded { { "n" }, "call at eleven", NoteMark::WentWell, {} });
    const std::uint32_t note = desk.version();
    desk.at("10:50");
    desk.does(OutageEnded { { "o" }, desk.now() });
    desk.does(Withdrawn { "no call" }, note);
    desk.does(CauseRecorded { { "c" }, "no limit on sessions" });
    desk.does(
        PreventionPlanned { { "p" }, "set a limit", "Ada", std::chrono::sys_days(std::chrono::year(2026) / 12 / 1) });
    QCOMPARE(run(QStringLiteral("publish"), desk.lines()).code, 0);

    const QJsonObject begun = incidentAt("10:10");
    QCOMPARE(word(begun, "summary"), QStringLiteral("since the release"));
    QCOMPARE(begun.value(QLatin1String("components")).toArray(), (QJsonArray { QStringLiteral("login") }));
    QCOMPARE(word(first(begun, "hypotheses"), "state"), QStringLiteral("raised"));
    QCOMPARE(value(begun.value(QLatin1String("totals")).toObject(), "down_minutes"), 10.0);
    QVERIFY(first(begun, "outages").value(QLatin1String("open")).toBool());
    QVERIFY(begun.value(QLatin1String("notes")).toArray().isEmpty());

    const QJsonObject degraded = incidentAt("10:30");
    QCOMPARE(value(degraded.value(QLatin1String("totals")).toObject(), "down_minutes"), 20.0);
    QCOMPARE(value(degraded.value(QLatin1String("totals")).toObject(), "degraded_minutes"), 10.0);
    QVERIFY(!first(degraded, "notes").value(QLatin1String("withdrawn")).toBool(true));

    const QJsonObject end = incidentAt("12:00");
    QCOMPARE(value(end.value(QLatin1String("totals")).toObject(), "total_minutes"), 50.0);
    QCOMPARE(
        word(first(end.value(QLatin1String("totals")).toObject(), "by_segment"), "segment"), QStringLiteral("smb"));
    QCOMPARE(value(first(end, "outages"), "share"), 0.5);
    QCOMPARE(word(first(end, "hypotheses"), "state"), QStringLiteral("refuted"));
    QCOMPARE(word(first(end, "actions"), "outcome"), QStringLiteral("failed"));
    QVERIFY(first(end, "notes").value(QLatin1String("withdrawn")).toBool());
    QCOMPARE(word(first(end, "preventions"), "due"), QStringLiteral("2026-12-01"));
    QCOMPARE(word(first(end, "causes"), "text"), QStringLiteral("no limit on sessions"));

    const CtlResult text = run(QStringLiteral("timeline i1 --utc --lang en"));
    QVERIFY2(text.code == 0, qPrintable(text.err));
    QVERIFY2(
        text.out.contains(QStringLiteral("10:20  ada  [withdrawn] Went well: call at eleven\n")), qPrintable(text.out));
    QVERIFY2(text.out.contains(QStringLiteral("10:50  ada  Withdrawn: 10:20 Went well: call at eleven – no call\n")),
        qPrintable(text.out));
    QVERIFY2(text.out.contains(QStringLiteral("Together: down 20 min, degraded 30 min, in all 50 min\n")),
        qPrintable(text.out));
    const CtlResult earlier = run(QStringLiteral("timeline i1 --utc --at 2026-11-21T10:10:00Z"));
    QVERIFY(!earlier.out.contains(QLatin1String("10:20")));
    const CtlResult forPeople = run(QStringLiteral("state --utc --at 2026-11-21T10:30:00Z"));
    QVERIFY2(forPeople.out.contains(QLatin1String("commander Ada")), qPrintable(forPeople.out));
    QVERIFY2(forPeople.out.contains(QLatin1String("login degraded since 2026-11-21 10:20")), qPrintable(forPeople.out));
}

void TestCtlIncidents::daysAreThoseOfTheZone()
{
    Desk desk;
    desk.at("10:00");
    desk.does(IncidentOpened { "Mail is gone", Priority::P3, false, {}, {}, {}, {} });
    desk.does(OutageRecorded { { "o" }, { { "mail" }, true, Fault::Own, {}, {} },
        { { OutageState::Down, *parseInstant("2026-10-31T22:30:00Z"), parseInstant("2026-10-31T23:30:00Z") } } });
    QCOMPARE(run(QStringLiteral("publish"), desk.lines()).code, 0);
    const QJsonObject utc = run(QStringLiteral("state --json --utc")).json().value(QLatin1String("totals")).toObject();
    QCOMPARE(utc.value(QLatin1String("by_month")).toArray().size(), 1);
    QCOMPARE(word(first(utc, "by_day"), "day"), QStringLiteral("2026-10-31"));
    const QJsonObject berlin
        = run(QStringLiteral("state --json --timezone Europe/Berlin")).json().value(QLatin1String("totals")).toObject();
    QCOMPARE(word(first(berlin, "by_day", 1), "day"), QStringLiteral("2026-11-01"));
    QCOMPARE(value(first(berlin, "by_day", 1), "total_minutes"), 30.0);
    QCOMPARE(word(first(berlin, "by_month", 1), "month"), QStringLiteral("2026-11"));
    QCOMPARE(value(berlin, "total_minutes"), 60.0);
}

void TestCtlIncidents::pentaIsTold()
{
    QCOMPARE(run(QStringLiteral("replay penta --instant --lang de --quiet")).code, 0);
    const QString told = QStringLiteral("timeline penta --timezone Europe/Berlin ");
    const CtlResult german = run(told + QStringLiteral("--lang de"));
    QVERIFY2(german.code == 0, qPrintable(german.err));
    QVERIFY2(german.out.contains(
                 QStringLiteral("\n11:45  (Programm)  Rückfall: LoginLatencyHigh ist wieder aktiv seit 11:45\n")),
        qPrintable(german.out));
    QVERIFY(
        german.out.contains(QStringLiteral("\nRückfälle\n")) && german.out.contains(QStringLiteral("\nAusfälle\n")));
    const CtlResult markdown = run(told + QStringLiteral("--lang en --format markdown"));
    QVERIFY(markdown.out.contains(QLatin1String("\n## 2021-02-10\n\n| time | who | what |\n")));
    QVERIFY(markdown.out.contains(QLatin1String("\n## Relapses\n")));
    const QJsonObject json = run(told + QStringLiteral("--format json")).json();
    QVERIFY(json.value(QLatin1String("entries")).toArray().size() > 40);
    QCOMPARE(json.value(QLatin1String("relapses")).toArray().size(), 1);
    QCOMPARE(word(json, "time_zone"), QStringLiteral("Europe/Berlin"));
    QVERIFY(word(first(json, "entries"), "local").endsWith(QLatin1String("+01:00")));

    const QJsonObject state = run(QStringLiteral("state --json --timezone Europe/Berlin")).json();
    QCOMPARE(value(state, "mtta_seconds"), 20.0);
    QVERIFY(value(state, "mttr_seconds") > 0);
    const QJsonObject incident = first(state, "incidents");
    QCOMPARE(first(json, "relapses"), first(incident, "relapses"));
    QCOMPARE(json.value(QLatin1String("totals")), incident.value(QLatin1String("totals")));
}

void TestCtlIncidents::aStoryLeavesTheCatalogueAlone()
{
    const QString penta = QStringLiteral("replay penta --instant --quiet --start now --until +00:10");
    QCOMPARE(run(penta).code, 0);
    QCOMPARE(messagesIn("SETTINGS"), 1U); // there was none
    const CtlResult again = run(penta + QStringLiteral(" --run again"));
    QVERIFY2(again.code == 0 && again.err.isEmpty(), qPrintable(again.err));
    QCOMPARE(run(QStringLiteral("catalog apply ") + example()).code, 0);
    const std::uint64_t before = messagesIn("SETTINGS");
    const CtlResult spared = run(penta + QStringLiteral(" --run spared"));
    QCOMPARE(spared.code, 0);
    QVERIFY2(spared.err.contains(QLatin1String("that of the story was left out")), qPrintable(spared.err));
    QCOMPARE(messagesIn("SETTINGS"), before);
    QVERIFY(run(QStringLiteral("catalog show")).out.contains(QLatin1String("Anna Berger")));
    const CtlResult wanted = run(penta + QStringLiteral(" --with-catalogue --run wanted"));
    QVERIFY2(wanted.code == 0 && wanted.err.isEmpty(), qPrintable(wanted.err));
    QVERIFY(!run(QStringLiteral("catalog show")).out.contains(QLatin1String("Anna Berger")));
}

void TestCtlIncidents::whichIncident()
{
    Desk desk;
    desk.at("10:00");
    desk.does(IncidentOpened { "One", Priority::P3, false, {}, {}, {}, {} });
    const Event other { "x", "/tests", desk.now(), "ada",
        CaseEvent { { "i2" }, 1, IncidentOpened { "Two", Priority::P3, false, {}, {}, {}, {} } } };
    QCOMPARE(run(QStringLiteral("publish"), desk.lines() + QByteArray::fromStdString(encode(other))).code, 0);
    const CtlResult none = run(QStringLiteral("timeline x"));
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(QLatin1String("no incident whose id begins so")));
    const CtlResult both = run(QStringLiteral("timeline i"));
    QCOMPARE(both.code, 1);
    QVERIFY2(both.err.contains(QLatin1String("i1-worked, i2")), qPrintable(both.err));
    QVERIFY(run(QStringLiteral("timeline i1")).out.startsWith(QLatin1String("One  (i1-worked)\n")));
}

void TestCtlIncidents::aReportIsWritten()
{
    Desk desk;
    desk.at("10:00");
    desk.does(IncidentOpened { "One <b>", Priority::P3, false, {}, {}, {}, {} });
    QCOMPARE(run(QStringLiteral("publish"), desk.lines()).code, 0);
    const CtlResult german = run(QStringLiteral("report i1 --utc --lang de"));
    QVERIFY2(german.code == 0 && german.err.isEmpty(), qPrintable(german.err));
    QVERIFY2(german.out.startsWith(QLatin1String("# Nachbericht zum 21. November 2026: One \\<b\\>\n\n")),
        qPrintable(german.out));
    QVERIFY(german.out.contains(QLatin1String("\n## Vorbeugung\n")));
    QVERIFY(
        run(QStringLiteral("report i1 --lang en --timezone Europe/Berlin")).out.contains(QLatin1String("| 11:00 |")));

    const QTemporaryDir folder;
    const auto written = [&](const char* format) {
        const QString path = folder.filePath(QLatin1String("report.") + QLatin1String(format));
        const CtlResult result = run(
            QStringLiteral("report i1 --lang en --format ") + QLatin1String(format) + QLatin1String(" -o ") + path);
        QFile file(path);
        return result.code == 0 && result.out.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll()
                                                                                          : QByteArray();
    };
    QVERIFY(written("html").startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
    QVERIFY(written("pdf").startsWith("%PDF-"));
    QVERIFY(written("md").startsWith("# Report on the incident of 21 November 2026: One"));
    QCOMPARE(run(QStringLiteral("report i1 --format pdf")).code, 2);
    QCOMPARE(run(QStringLiteral("report i1 --format doc")).code, 2);
    QCOMPARE(run(QStringLiteral("report i1 --lang fr")).code, 2);
    QCOMPARE(run(QStringLiteral("report x")).code, 1);
    const CtlResult nowhere = run(QStringLiteral("report i1 -o /nowhere/report.md"));
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.err.contains(QLatin1String("/nowhere/report.md")));
}

QTEST_GUILESS_MAIN(TestCtlIncidents)
#include "tst_ctl_incidents.moc"
