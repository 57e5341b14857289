// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a scenario tells the working of an incident: findings, actions, outages, corrections, floods of alerts, and what the
// rules bring about in between.

#include "domain/due_changes.h"
#include "domain/incident_rules.h"
#include "domain/operations_state.h"
#include "wire/subjects.h"
#include "workspace/scenario.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const std::string Head = R"(format = 1
title = "Trial"
start = 2026-11-21T09:30:00+01:00
time_zone = "Europe/Berlin"
[[alert]]
id = "a"
name = "LoginSlow"
severity = "critical"
[[step]]
at = "09:31"
fires = ["a"]
actor = "Mara"
incident = "i"
opened = { title = "Slow", priority = "P1", customer_impact = false, alerts = ["a"] }
)";

// 09:30 of the story is 08:30 UTC.
Instant clock(const char* utc)
{
    return *parseInstant("2026-11-21T" + std::string(utc) + "Z");
}

Scenario parsed(const std::string& steps)
{
    std::vector<Error> mistakes;
    Expected<Scenario> scenario = Scenario::parse(Head + steps, "trial.toml", &mistakes);
    for (const Error& mistake : mistakes)
        qWarning("%s", mistake.text().c_str());
    return scenario ? std::move(scenario).value() : Scenario();
}

OperationsState folded(const std::vector<TimedEvent>& events, Instant until = Instant::max())
{
    OperationsState state;
    std::uint64_t sequence = 0;
    for (const TimedEvent& timed : events) {
        ++sequence;
        Changes changes;
        if (timed.event.time <= until)
            state.apply({ timed.event, { *streamFor(timed.event.body), sequence, timed.event.time } }, changes);
    }
    return state;
}

std::vector<const CaseEvent*> caseEvents(const std::vector<TimedEvent>& events)
{
    std::vector<const CaseEvent*> found;
    for (const TimedEvent& timed : events) {
        if (const auto* const change = std::get_if<CaseEvent>(&timed.event.body))
            found.push_back(change);
    }
    return found;
}

const Incident& incidentIn(const OperationsState& state, const std::string& key = "i")
{
    for (const auto& [id, incident] : state.incidents()) {
        if (id.value.starts_with("trial-" + key + "-"))
            return incident;
    }
    qFatal("no incident %s", key.c_str());
}

// What a step says, after 09:31.
std::string step(const std::string& at, const std::string& rest, const std::string& incident = "i")
{
    return "[[step]]\nat = \"" + at + "\"\nactor = \"Jonas\"\nincident = \"" + incident + "\"\n" + rest + "\n";
}

// The worked incident of most tests.
const std::string Worked
    = step("09:32",
          "acknowledged = true\nsummary = \"Logins take long.\"\naffects = [\"login\", \"app\"]\n"
          "roles = { commander = \"Jonas\", communication_lead = \"Mara\", scribe = \"Petra\" }\n"
          "hypothesis = [{ id = \"net\", statement = \"The network\" }, { id = \"db\", statement = "
          "{ de = \"Die Datenbank\", en = \"The database\" } }]")
    + step("09:33",
        "clears = [\"app\"]\nroles = { scribe = \"\" }\n"
        "judged = { hypothesis = \"net\", state = \"refuted\", evidence = \"Fine since {{09:00}}\" }\n"
        "action = { id = \"undo\", what = \"Roll back\", by = \"Emre\" }\n"
        "outage = { id = \"o\", component = \"login\", state = \"down\", from = \"09:31\", segment = \"some\", share = "
        "0.25, fault = \"third_party\", comment = \"As of {{09:31}}\" }")
    + step("09:34",
        "action_ended = { action = \"undo\", outcome = \"impossible\", detail = \"No way back\" }\n"
        "outage_changed = { outage = \"o\", state = \"degraded\", at = \"09:33:30\" }\n"
        "regulatory = [{ regime = \"gdpr\", milestone = \"aware\" }, { regime = \"dora\", milestone = \"aware\", at = "
        "\"09:31\" }]")
    + step("09:40",
        "judged = { hypothesis = \"db\", state = \"cause\" }\noutage_ended = { outage = \"o\" }\n"
        "cause = { id = \"c\", text = \"Too few connections\" }\n"
        "prevention = { id = \"p\", text = \"Watch them\", owner = \"Emre\", due = 2026-12-01 }\n"
        "note = \"All in all well\"\nmark = \"went_well\"\nprevention_done = \"p\"");

} // namespace

class TestScenarioCase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWorkedIncidentIsTold();
    void anotherStartMovesEveryTime();
    void correctionsNameWhatTheyCorrect();
    void incidentsAreSplitAndMerged();
    void aWatchEndsByItself();
    void aRelapseIsToldAtOnce();
    void anyWriterWouldWriteTheSame();
    void aFloodIsGenerated();
    void aFloodIsLinkedAsFarAsItHasCome();
    void theCatalogueIsApplied();
    void theCatalogueMayBeAFile();
    void promisesAreKept();
    void aDraftGoesTheWholeWay();
};

void TestScenarioCase::aWorkedIncidentIsTold()
{
    const auto events = parsed(Worked).events();
    const OperationsState state = folded(events);
    const Incident& incident = incidentIn(state);
    QCOMPARE(incident.summary, std::string("Logins take long."));
    QCOMPARE(incident.components, std::vector<ComponentId> { { "login" } });
    QCOMPARE(incident.role(CaseRole::Commander).person, std::string("Jonas"));
    QCOMPARE(incident.role(CaseRole::CommunicationLead).person, std::string("Mara"));
    QVERIFY(incident.role(CaseRole::Scribe).person.empty());

    QCOMPARE(incident.hypotheses.size(), 2U);
    QVERIFY(incident.hypotheses[0].state() == HypothesisState::Refuted);
    QCOMPARE(incident.hypotheses[0].steps.back().evidence, std::string("Fine since 09:00"));
    QCOMPARE(incident.hypotheses[1].statement, std::string("The database"));
    QVERIFY(incident.confirmedCause() == &incident.hypotheses[1]);

    QCOMPARE(incident.actions.size(), 1U);
    QVERIFY(incident.actions[0].outcome == ActionOutcome::Impossible);
    QCOMPARE(incident.actions[0].by, std::string("Emre"));
    QCOMPARE(incident.actions[0].detail, std::string("No way back"));
    QVERIFY(incident.actions[0].startedAt == clock("08:33:00") && incident.actions[0].endedAt == clock("08:34:00"));

    QCOMPARE(incident.outages.size(), 1U);
    const Outage& outage = incident.outages[0];
    QCOMPARE(outage.facts.reach.segment.value, std::string("some"));
    QVERIFY(outage.facts.reach.share == 0.25 && outage.facts.fault == Fault::ThirdParty && !outage.facts.planned);
    QCOMPARE(outage.facts.comment, std::string("As of 09:31"));
    const std::vector<OutageSpell> spells { { OutageState::Down, clock("08:31:00"), clock("08:33:30") },
        { OutageState::Degraded, clock("08:33:30"), clock("08:40:00") } };
    QVERIFY(outage.spells == spells);

    QCOMPARE(incident.regulatory.size(), 2U);
    QVERIFY(incident.regulatory[0].regime == Regime::Gdpr && incident.regulatory[0].at == clock("08:34:00"));
    QVERIFY(incident.regulatory[1].at == clock("08:31:00"));
    QCOMPARE(incident.causes.at(0).text, std::string("Too few connections"));
    QCOMPARE(incident.preventions.at(0).owner, std::string("Emre"));
    using namespace std::chrono;
    QVERIFY(incident.preventions.at(0).due == sys_days(year(2026) / December / 1));
    QVERIFY(incident.preventions.at(0).doneAt);
    QVERIFY(incident.notes.at(0).mark == NoteMark::WentWell);
    for (const CaseEvent* const event : caseEvents(events))
        QCOMPARE(event->corrects, 0U);
}

void TestScenarioCase::anotherStartMovesEveryTime()
{
    const Scenario scenario = parsed(Worked
        + step("09:50",
            "draft = { id = \"d\", audience = \"public\", moment = \"update\", de = { subject = \"S\", body = \"B\" }, "
            "en = { subject = \"S\", body = \"B\" } }\n"
            "published = { draft = \"d\", channel = \"page\", next_update = \"10:10\" }"));
    // Three days and two hours later, beyond midnight of the zone and of UTC.
    const OperationsState own = folded(scenario.events());
    const OperationsState moved = folded(scenario.events({ scenario.start() + 74h, {}, {} }));
    const Incident& before = incidentIn(own);
    const Incident& after = incidentIn(moved);
    QVERIFY(after.outages[0].from() == before.outages[0].from() + 74h);
    QVERIFY(after.outages[0].to() == *before.outages[0].to() + 74h);
    QVERIFY(after.outages[0].spells[1].from == before.outages[0].spells[1].from + 74h);
    QVERIFY(after.regulatory[1].at == before.regulatory[1].at + 74h);
    QVERIFY(after.published[0].nextUpdate == *before.published[0].nextUpdate + 74h);
    QVERIFY(before.published[0].nextUpdate == clock("09:10:00"));
    QVERIFY(after.preventions[0].due == *before.preventions[0].due + std::chrono::days(3));
    QCOMPARE(after.outages[0].facts.comment, std::string("As of 11:31"));
    // A day of the zone begins an hour before that of UTC.
    const OperationsState late = folded(scenario.events({ scenario.start() + 15h, {}, {} }));
    QVERIFY(incidentIn(late).preventions[0].due == *before.preventions[0].due + std::chrono::days(1));
}

void TestScenarioCase::correctionsNameWhatTheyCorrect()
{
    const std::string recorded = step("09:40",
        "label = \"recorded\"\noutage = { id = \"o\", component = \"login\", state = \"down\", from = \"09:31\", to = "
        "\"09:39\" }\nnote = \"First\"");
    const auto events = parsed(recorded
        + step("09:41",
            "corrects = \"recorded\"\nlabel = \"again\"\noutage = { id = \"o\", component = \"login\", spells = [{ state "
            "= \"down\", from = \"09:31\", to = \"09:35\" }, { state = \"degraded\", from = \"09:35\", to = \"09:39\" }] }")
        + step("09:42",
            "corrects = \"again\"\noutage = { id = \"o\", component = \"login\", planned = true, state = \"degraded\", "
            "from = \"09:31\", to = \"09:38\" }")
        + step("09:43", "corrects = \"recorded\"\nnote = \"Second\"")
        + step("09:44", "label = \"wrong\"\naction = { id = \"x\", what = \"Nothing\" }")
        + step("09:45", "corrects = \"wrong\"\nwithdrawn = \"It was another incident\"")
        + step("09:46", "label = \"named\"\ntitle = \"Slower\"")
        + step("09:47", "corrects = \"named\"\ntitle = \"Slow\""))
                            .events();
    const OperationsState state = folded(events);
    const Incident& incident = incidentIn(state);
    QCOMPARE(incident.outages.size(), 1U);
    QVERIFY(incident.outages[0].facts.planned);
    const std::vector<OutageSpell> spells { { OutageState::Degraded, clock("08:31:00"), clock("08:38:00") } };
    QVERIFY(incident.outages[0].spells == spells);
    QCOMPARE(incident.notes.size(), 1U);
    QCOMPARE(incident.notes[0].text, std::string("Second"));
    QVERIFY(incident.actions.at(0).withdrawn);
    QCOMPARE(incident.title, std::string("Slow"));
    std::vector<std::uint32_t> corrected;
    for (const CaseEvent* const event : caseEvents(events))
        corrected.push_back(event->corrects);
    QCOMPARE(corrected, (std::vector<std::uint32_t> { 0, 0, 0, 2, 2, 3, 0, 7, 0, 9 }));
}

void TestScenarioCase::incidentsAreSplitAndMerged()
{
    const OperationsState state = folded(parsed(
        step("09:32",
            "opened = { title = \"Other\", priority = \"P2\", customer_impact = false, alerts = [\"a\"], summary = \"From "
            "the first\", components = [\"app\"], split_from = \"i\" }",
            "j")
        + step("09:40", "merged_into = \"i\"", "j"))
                                             .events());
    QVERIFY(incidentIn(state, "j").splitFrom == incidentIn(state).id);
    QCOMPARE(incidentIn(state, "j").summary, std::string("From the first"));
    QVERIFY(incidentIn(state, "j").mergedInto == incidentIn(state).id);
    QVERIFY(!incidentIn(state, "j").isOpen());
    QCOMPARE(incidentIn(state).absorbed, std::vector<IncidentId> { incidentIn(state, "j").id });
    QCOMPARE(incidentIn(state).alerts.size(), 1U);
}

void TestScenarioCase::aWatchEndsByItself()
{
    const auto events
        = parsed(step("09:40", "lane = \"watch\"\nwatch = \"20m\"") + step("10:05", "note = \"Later\"")).events();
    const OperationsState state = folded(events);
    QVERIFY(incidentIn(state).lane == Lane::Communicate);
    QVERIFY(incidentIn(state).laneChanges.back().at == clock("09:00:00"));
    QVERIFY(incidentIn(state).laneChanges.back().by.empty());
    QVERIFY(incidentIn(state).watchAgreed == 20min);
    // A story that ends before leaves it to the window that looks on.
    QVERIFY(incidentIn(folded(parsed(step("09:40", "lane = \"watch\"")).events())).lane == Lane::Watch);
    // Cut short, it needs no end.
    const auto cut = parsed(step("09:40", "lane = \"watch\"")
        + step("09:50", "lane = \"communicate\"\nreason = \"Quiet since {{09:40}}\"")
        + step("10:20", "note = \"Later\""))
                         .events();
    const OperationsState soon = folded(cut);
    const auto& changes = incidentIn(soon).laneChanges;
    QCOMPARE(changes.back().reason, std::string("Quiet since 09:40"));
    QVERIFY(changes.back().at == clock("08:50:00"));
}

void TestScenarioCase::aRelapseIsToldAtOnce()
{
    const auto events = parsed(step("09:32", "hypothesis = { id = \"h\", statement = \"The cache\" }")
        + "[[step]]\nat = \"09:39\"\nresolves = [\"a\"]\n"
        + step("09:40", "judged = { hypothesis = \"h\", state = \"cause\" }\nlane = \"watch\"")
        // In one step: the relapse has taken its version before the note is written.
        + step("09:55", "fires = [\"a\"]\nnote = \"Back again\""))
                            .events();
    const OperationsState state = folded(events);
    const Incident& incident = incidentIn(state);
    QVERIFY(incident.lane == Lane::Act);
    QCOMPARE(incident.relapses.size(), 1U);
    QVERIFY(incident.relapses[0].at == clock("08:55:00"));
    QVERIFY(incident.hypotheses[0].state() == HypothesisState::Symptom && incident.hypotheses[0].becameSymptom);
    QCOMPARE(incident.notes.size(), 1U);
    QVERIFY(std::holds_alternative<NoteAdded>(caseEvents(events).back()->change));
}

void TestScenarioCase::anyWriterWouldWriteTheSame()
{
    for (const std::string& name : Scenario::names()) {
        const auto scenario = Scenario::load(name);
        QVERIFY2(scenario.ok(), name.c_str());
        OperationsState state;
        std::uint64_t sequence = 0;
        std::size_t found = 0;
        for (const TimedEvent& timed : scenario->events()) {
            if (*streamFor(timed.event.body) == Stream::Metrics)
                continue;
            const std::vector<DueChange> due = dueChanges(state, timed.event.time);
            if (const auto* const change = std::get_if<CaseEvent>(&timed.event.body);
                change && timed.event.actor.empty()) {
                QVERIFY2(!due.empty(), name.c_str());
                QCOMPARE(timed.event.id, due.front().eventId());
                QVERIFY(*change == CaseEvent({ due.front().incident, due.front().version, due.front().change }));
                QVERIFY(timed.event.time == due.front().at);
                ++found;
            } else {
                // Nothing is left undone before the next thing happens.
                QVERIFY2(due.empty() || due.front().at == timed.event.time, name.c_str());
            }
            Changes changes;
            std::string reason;
            const LoggedEvent logged { timed.event, { *streamFor(timed.event.body), ++sequence, timed.event.time } };
            QVERIFY2(state.apply(logged, changes, &reason) == Applied::Changed, reason.c_str());
        }
        QVERIFY2(found > 0, name.c_str());
    }
}

void TestScenarioCase::aFloodIsGenerated()
{
    const Scenario scenario = parsed(R"(
[[flood]]
id = "f"
count = 120
from = "09:40"
within = "2m"
resolved = "10:00"
resolved_within = "1m"
name = "HostDown"
severity = "error"
service = "{what}"
summary = { de = "{host}{n} ist weg", en = "{host}{n} is gone" }
labels = { datacenter = "erfurt", instance = "{host}{n}" }
annotations = { rack = "{rack}" }
[flood.vary]
what = ["web", "mail"]
host = ["w", "m"]
rack = ["r1", "r2", "r3"]
)");
    const auto events = scenario.events();
    const OperationsState state = folded(events, clock("08:45:00"));
    QCOMPARE(state.alerts().size(), 121U);
    std::set<std::string> fingerprints;
    std::set<std::string> racks;
    for (std::size_t i = 1; i < state.alerts().size(); ++i) {
        const AlertCondition& alert = state.alerts()[i].condition;
        QVERIFY(alert.status == AlertStatus::Firing && alert.severity == Severity::Error);
        QVERIFY(alert.startsAt == clock("08:40:00") + std::chrono::seconds(i - 1));
        QCOMPARE(alert.labels.value("datacenter"), std::string_view("erfurt"));
        QCOMPARE(alert.labels.value("service"), std::string_view(i % 2 == 1 ? "web" : "mail"));
        fingerprints.insert(alert.key.fingerprint);
        racks.insert(std::string(alert.annotations.value("rack")));
    }
    QCOMPARE(fingerprints.size(), 120U);
    QCOMPARE(racks.size(), 3U);
    QCOMPARE(state.alerts()[1].condition.summary, std::string("w001 is gone"));
    QCOMPARE(state.alerts()[120].condition.labels.value("instance"), std::string_view("m120"));
    const OperationsState after = folded(events);
    QVERIFY(after.alerts()[120].condition.endsAt == clock("09:00:59.500"));
    QCOMPARE(scenario.length(), Span(30min + 59500ms));
}

void TestScenarioCase::aFloodIsLinkedAsFarAsItHasCome()
{
    const auto events = parsed(R"([[flood]]
id = "f"
count = 10
from = "09:40"
within = "100s"
name = "HostDown"
severity = "error"
labels = { instance = "w{n}" }
)" + step("09:40:35", "links = [\"f\"]")
        + step("09:50", "links = [\"f\"]") + step("09:51", "unlinks = [\"f#10\"]") + step("09:52", "resolves = [\"f\"]")
        + step("09:53", "fires = [\"f\"]") + step("09:54", "unlinks = [\"f\", \"a\"]"))
                            .events();
    const auto linked = [&events](const char* utc) { return incidentIn(folded(events, clock(utc))).alerts.size(); };
    QCOMPARE(linked("08:40:35"), 1U + 4U);
    QCOMPARE(linked("08:50:00"), 1U + 10U);
    QCOMPARE(linked("08:51:00"), 1U + 9U);
    QCOMPARE(linked("08:54:00"), 0U);
    const auto firing = [&events](const char* utc) {
        const OperationsState state = folded(events, clock(utc));
        return std::count_if(state.alerts().begin(), state.alerts().end(),
            [](const Alert& alert) { return alert.condition.status == AlertStatus::Firing; });
    };
    QCOMPARE(firing("08:52:00"), 1);
    QCOMPARE(firing("08:53:00"), 11);
}

void TestScenarioCase::theCatalogueIsApplied()
{
    const Scenario scenario = parsed(step("09:40", "lane = \"watch\"") + step("09:59", "note = \"Later\"") + R"(
[catalogue]
format = 1
[[catalogue.component]]
id = "login"
name = { de = "Anmeldung", en = "Login" }
[catalogue.clocks]
watch = "10m"
)");
    const OperationsState state = folded(scenario.events());
    QVERIFY(state.catalogue()->component({ "login" }) != nullptr);
    QVERIFY(incidentIn(state).laneChanges.back().at == clock("08:50:00")); // as the catalogue says
    QVERIFY(std::holds_alternative<CatalogueApplied>(scenario.events().front().event.body));
}

void TestScenarioCase::theCatalogueMayBeAFile()
{
    QTemporaryDir folder;
    const auto write = [&folder](const char* name, const std::string& text) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(QByteArray::fromStdString(text)) > 0;
    };
    const std::string path = folder.filePath(QStringLiteral("day.toml")).toStdString();
    const std::string day = "catalogue = \"bank.toml\"\n" + Head;
    QVERIFY(write("day.toml", day));
    const auto missing = Scenario::load(path);
    QVERIFY(!missing.ok());
    QVERIFY2(missing.error().text().find("bank.toml") != std::string::npos, missing.error().text().c_str());
    QVERIFY(write("bank.toml", "format = 1\n[[component]]\nid = \"login\"\n[[component]]\nid = \"login\"\n"));
    const auto twice = Scenario::load(path);
    QVERIFY(!twice.ok());
    QVERIFY2(twice.error().text().find("day.toml:1:13: ") != std::string::npos, twice.error().text().c_str());
    QVERIFY2(twice.error().text().find("bank.toml:5:") != std::string::npos, twice.error().text().c_str());
    QVERIFY(write("bank.toml", "format = 1\n[[component]]\nid = \"login\"\n"));
    const auto fine = Scenario::load(path);
    QVERIFY2(fine.ok(), fine.ok() ? "" : fine.error().text().c_str());
    QCOMPARE(folded(fine->events()).catalogue()->components.size(), 1U);
}

void TestScenarioCase::promisesAreKept()
{
    const std::string draft
        = "draft = { id = \"d\", audience = \"public\", moment = \"update\", de = { subject = \"S\", "
          "body = \"B\" }, en = { subject = \"S\", body = \"B\" } }\n";
    const OperationsState state = folded(
        parsed(step("09:40", draft + "published = { draft = \"d\", channel = \"page\", next_update = \"+00:30\" }")
            + step("09:50", "published = { draft = \"d\", channel = \"page\" }"))
            .events());
    const auto& published = incidentIn(state).published;
    QVERIFY(published.at(0).nextUpdate == clock("09:00:00"));
    QVERIFY(!published.at(1).nextUpdate);
}

void TestScenarioCase::aDraftGoesTheWholeWay()
{
    const std::string head = "[[step]]\nincident = \"i\"\nactor = ";
    const std::string draft
        = "draft = { id = \"d\", audience = \"public\", moment = \"update\", de = { subject = \"S\", "
          "body = \"Seit {{09:31}}\" }, en = { subject = \"S\", body = \"B\" } }\n";
    const std::string story = head + "\"Mara\"\nat = \"09:40\"\n" + draft + "submitted = \"d\"\n" + head
        + "\"Jonas\"\nat = \"09:41\"\nrefused = { draft = \"d\", reason = \"too early\" }\n" + head
        + "\"Mara\"\nat = \"09:42\"\nsubmitted = \"d\"\nasked = \"chat\"\n" + head
        + "\"Jonas\"\nat = \"09:43\"\napproved = \"d\"\n" + head
        + "\"Mara\"\nat = \"09:44\"\nordered = { draft = \"d\", channels = [\"mail\"], next_update = \"+00:20\" }\n";
    const Scenario scenario = parsed(story);
    const auto told = [&scenario](const char* until) { return incidentIn(folded(scenario.events(), clock(until))); };
    QCOMPARE(told("08:40:00").draft({ "d" })->state, DraftState::InReview);
    QCOMPARE(told("08:41:00").draft({ "d" })->review()->reason, std::string("too early"));
    QCOMPARE(told("08:43:00").draft({ "d" })->state, DraftState::Approved);
    const OperationsState state = folded(scenario.events());
    const Incident& incident = incidentIn(state);
    QCOMPARE(incident.draft({ "d" })->state, DraftState::Publishing);
    QCOMPARE(incident.questions.size(), 1U);
    const Publication& publication = incident.publications.at(0);
    QVERIFY(publication.nextUpdate == clock("08:50:00"));
    QVERIFY(mayDeliver(incident, publication, *state.catalogue()).ok());
}

QTEST_APPLESS_MAIN(TestScenarioCase)
#include "tst_scenario_case.moc"
