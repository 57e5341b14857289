// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Scenario files: what is written is told, at its time, the same every time; what is mistaken is named with its place.

#include "domain/operations_state.h"
#include "wire/event_codec.h"
#include "wire/subjects.h"
#include "workspace/scenario.h"
#include "workspace/scenario_time.h"

#include <rapidcheck.h>

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const std::string Head = R"(format = 1
title = { de = "Probe", en = "Trial" }
start = 2026-11-21T09:30:00+01:00
time_zone = "Europe/Berlin"
[[alert]]
id = "a"
name = "LoginSlow"
severity = "critical"
service = "login"
)";

Scenario parsed(const std::string& steps)
{
    std::vector<Error> mistakes;
    Expected<Scenario> scenario = Scenario::parse(Head + steps, "trial.toml", &mistakes);
    for (const Error& mistake : mistakes)
        qWarning("%s", mistake.text().c_str());
    return scenario ? std::move(scenario).value() : Scenario();
}

OperationsState foldedUntil(const std::vector<TimedEvent>& events, Instant until)
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

} // namespace

class TestScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesOfDayAndSpans_data();
    void timesOfDayAndSpans();
    void timesAcrossDaylightSaving();
    void momentsAsPeopleWriteThem();
    void everyKindOfStepIsTold();
    void theLanguageIsThatOfThePeople();
    void theSameRunIsTheSame();
    void anotherStartMovesTheStory();
    void anotherRunHasOtherIds();
    void samplesFollowTheCurve();
    void thePlayerHandsOutWhatIsDue();
    void everyEventCanBeReadFromTheLog();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void allMistakesAreNamed();
    void anyDamageIsNamedOrHarmless();
    void scenariosAreFoundByNameAndPath();
    void theReadmesExampleIsRead();
    void pentaGoesItsCourse();
};

void TestScenario::timesOfDayAndSpans_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<int>("seconds"); // since 09:30; -1: no time
    QTest::newRow("start") << QStringLiteral("09:30") << 0;
    QTest::newRow("later") << QStringLiteral("10:45") << 75 * 60;
    QTest::newRow("seconds") << QStringLiteral("09:30:07") << 7;
    QTest::newRow("next day") << QStringLiteral("09:29") << 24 * 3600 - 60;
    QTest::newRow("midnight") << QStringLiteral("00:00") << (14 * 60 + 30) * 60;
    QTest::newRow("span") << QStringLiteral("+01:15") << 75 * 60;
    QTest::newRow("span with seconds") << QStringLiteral("+00:00:30") << 30;
    QTest::newRow("long span") << QStringLiteral("+26:00") << 26 * 3600;
    for (const char* garbage : { "", "9:30", "24:00", "10:60", "10:45:60", "10.45", "+1:15", "-01:00", "10:45 ", "soon",
             "+", "10:4a", "1045", "10:45:", "10:45:1" })
        QTest::newRow(*garbage ? garbage : "(empty)") << QString::fromLatin1(garbage) << -1;
}

void TestScenario::timesOfDayAndSpans()
{
    QFETCH(QString, written);
    QFETCH(int, seconds);
    const auto offset = parsed("[[step]]\nat = \"09:30\"\nfires = [\"a\"]\n").offsetOf(written.toStdString());
    QCOMPARE(offset.has_value(), seconds >= 0);
    if (offset)
        QVERIFY(*offset == std::chrono::seconds(seconds));
}

void TestScenario::timesAcrossDaylightSaving()
{
    const Instant spring = *parseInstant("2026-03-28T22:00:00Z"); // 23:00; at 02:00 clocks go to 03:00
    QVERIFY(*nextTimeOfDay(spring, 4h, "Europe/Berlin") == *parseInstant("2026-03-29T02:00:00Z"));
    QVERIFY(*nextTimeOfDay(spring, 2h + 30min, "Europe/Berlin") == *parseInstant("2026-03-29T01:30:00Z"));
    const Instant autumn = *parseInstant("2026-10-24T21:00:00Z"); // 23:00; at 03:00 clocks go back to 02:00
    QVERIFY(*nextTimeOfDay(autumn, 4h, "Europe/Berlin") == *parseInstant("2026-10-25T03:00:00Z"));
    QVERIFY(isTimeZone("Europe/Berlin"));
    QVERIFY(!isTimeZone("Europe/Atlantis"));
    QVERIFY(!isTimeZone("Nowhere")); // not a POSIX rule either
    QVERIFY(!isTimeZone(""));
    QVERIFY(!nextTimeOfDay(autumn, 4h, "Europe/Atlantis"));
}

void TestScenario::momentsAsPeopleWriteThem()
{
    const Instant expected = *parseInstant("2026-11-21T08:55:00Z");
    for (const char* written : { "2026-11-21 09:55", "2026-11-21 09:55:00", "2026-11-21T09:55",
             "2026-11-21T09:55:00+01:00", "2026-11-21T08:55:00Z" })
        QVERIFY2(parseMoment(written, "Europe/Berlin") == expected, written);
    for (const char* written : { "", "09:55", "2026-11-21", "2026-02-30 09:55", "21.11.2026 09:55", "2026-11-21 9:55" })
        QVERIFY2(!parseMoment(written, "Europe/Berlin"), written);
    QCOMPARE(formatClock(expected, "Europe/Berlin"), std::string("09:55"));
    QCOMPARE(formatClock(expected, "Europe/Berlin", true), std::string("2026-11-21 09:55"));
}

void TestScenario::everyKindOfStepIsTold()
{
    const Scenario scenario = parsed(R"(
[[step]]
at = "09:31"
fires = ["a"]
[[step]]
at = "09:32"
actor = "Mara"
incident = "i"
[step.opened]
title = "Slow"
priority = "P2"
customer_impact = true
[[step]]
at = "09:33"
actor = "Jonas"
incident = "i"
acknowledged = true
title = "Slower"
priority = "P1"
customer_impact = false
links = ["a"]
lane = "act"
note = "It is {{09:33}}, and {{+00:10}} is next."
[[step]]
at = "09:34"
actor = "Mara"
incident = "i"
unlinks = ["a"]
[step.draft]
id = "d"
audience = "public"
moment = "final"
de = { subject = "S", body = "Seit {{09:31}} Uhr" }
en = { subject = "S", body = "Since {{09:31}}" }
[step.published]
draft = "d"
channel = "status page"
[[step]]
at = "09:35"
resolves = ["a"]
)");
    const std::vector<TimedEvent> events = scenario.events();
    QCOMPARE(events.size(), 13U);
    const OperationsState state = foldedUntil(events, *parseInstant("2026-11-21T08:40:00Z"));
    QCOMPARE(state.alerts().size(), 1U);
    const AlertCondition& alert = state.alerts()[0].condition;
    QVERIFY(alert.status == AlertStatus::Resolved);
    QVERIFY(alert.startsAt == *parseInstant("2026-11-21T08:31:00Z"));
    QVERIFY(alert.endsAt == *parseInstant("2026-11-21T08:35:00Z"));
    QCOMPARE(alert.key.source, std::string("trial"));
    QCOMPARE(alert.labels.value("alertname"), std::string_view("LoginSlow"));
    QCOMPARE(state.incidents().size(), 1U);
    const Incident& incident = state.incidents().begin()->second;
    QCOMPARE(incident.id.value, std::string("trial-i-20261121T083000"));
    QCOMPARE(scenario.incidents(), std::vector<IncidentId> { incident.id });
    QCOMPARE(incident.title, std::string("Slower"));
    QVERIFY(incident.priority == Priority::P1);
    QVERIFY(!incident.customerImpact);
    QCOMPARE(incident.openedBy, std::string("Mara"));
    QCOMPARE(incident.acknowledgedBy, std::string("Jonas"));
    QVERIFY(incident.lane == Lane::Act);
    QVERIFY(incident.alerts.empty());
    QCOMPARE(incident.notes.at(0).text, std::string("It is 09:33, and 09:40 is next."));
    QCOMPARE(incident.published.at(0).text.german.body, std::string("Seit 09:31 Uhr"));
    QCOMPARE(incident.published.at(0).channel, std::string("status page"));
    QVERIFY(incident.drafts.at({ "d" }).publishedAt == *parseInstant("2026-11-21T08:34:00Z"));
    QVERIFY(scenario.length() == 5min);
}

void TestScenario::theLanguageIsThatOfThePeople()
{
    const Scenario scenario = parsed(R"(
[[step]]
at = "09:32"
actor = "Mara"
incident = "i"
[step.opened]
title = { de = "Langsam", en = "Slow" }
priority = "P2"
customer_impact = true
)");
    QCOMPARE(scenario.title(ScenarioLanguage::German), std::string("Probe"));
    QCOMPARE(scenario.title(ScenarioLanguage::English), std::string("Trial"));
    const auto title = [&scenario](ScenarioLanguage language) {
        const Event event = scenario.events({ {}, {}, language }).at(0).event;
        return std::get<IncidentOpened>(std::get<CaseEvent>(event.body).change).title;
    };
    QCOMPARE(title(ScenarioLanguage::German), std::string("Langsam"));
    QCOMPARE(title(ScenarioLanguage::English), std::string("Slow"));
}

void TestScenario::theSameRunIsTheSame()
{
    const auto penta = Scenario::load("penta");
    QVERIFY(penta.ok());
    const auto once = penta->events();
    const auto again = penta->events();
    QCOMPARE(once.size(), again.size());
    std::set<std::string> ids;
    for (std::size_t i = 0; i < once.size(); ++i) {
        QVERIFY(once[i].event == again[i].event);
        QVERIFY(ids.insert(once[i].event.id).second);
        QVERIFY(i == 0 || once[i - 1].offset <= once[i].offset);
    }
}

void TestScenario::anotherStartMovesTheStory()
{
    const auto penta = Scenario::load("penta");
    const Instant start = *parseInstant("2026-11-21T07:15:00Z"); // 08:15 in Berlin
    const auto events = penta->events({ start, {}, ScenarioLanguage::German });
    const auto original = penta->events({ {}, {}, ScenarioLanguage::German });
    QCOMPARE(events.size(), original.size());
    bool toldTheTime = false;
    for (std::size_t i = 0; i < events.size(); ++i) {
        QVERIFY(events[i].offset == original[i].offset);
        QVERIFY(events[i].event.time == start + events[i].offset);
        QVERIFY(events[i].event.id != original[i].event.id);
        const auto* const comms = std::get_if<CommsEvent>(&events[i].event.body);
        const auto* const saved = comms ? std::get_if<DraftSaved>(&comms->change) : nullptr;
        if (saved && saved->draft.value == "first") {
            QVERIFY(QString::fromStdString(saved->text.german.body).startsWith(QStringLiteral("Seit 08:40 Uhr")));
            toldTheTime = true;
        }
    }
    QVERIFY(toldTheTime);
    QVERIFY(penta->incidents({ start, {}, {} }) != penta->incidents());
}

void TestScenario::anotherRunHasOtherIds()
{
    const auto penta = Scenario::load("penta");
    const auto events = penta->events({ {}, "Training 2", {} });
    QCOMPARE(penta->incidents({ {}, "Training 2", {} }).at(0).value, std::string("penta-login-Training-2"));
    QVERIFY(events[0].event.id != penta->events()[0].event.id);
    QVERIFY(events[0].event.time == penta->events()[0].event.time);
    QVERIFY(isIncidentId(penta->incidents({ {}, "ä.b>*", {} }).at(0).value));
}

void TestScenario::samplesFollowTheCurve()
{
    const Scenario scenario = parsed(R"(
[[metric]]
service = "login"
name = "latency"
unit = "s"
every = 30
points = [["09:30", 1], ["09:32", 3], ["09:32", 10], ["09:33", 10]]
[[metric]]
service = "login"
name = "errors"
every = 60
noise = 0.1
points = [["+00:00", 100], ["+01:00", 100]]
)");
    std::vector<double> latency;
    std::set<double> errors;
    for (const TimedEvent& timed : scenario.events()) {
        const auto& sample = std::get<MetricSample>(timed.event.body);
        if (sample.name == "latency")
            latency.push_back(sample.value);
        else
            errors.insert(sample.value);
    }
    QCOMPARE(latency, (std::vector<double> { 1, 1.5, 2, 2.5, 10, 10, 10 }));
    QVERIFY(*errors.begin() >= 90 && *errors.rbegin() <= 110);
    QVERIFY(errors.size() > 30);
}

void TestScenario::thePlayerHandsOutWhatIsDue()
{
    ScenarioPlayer player(parsed(R"(
[[step]]
at = "09:31"
fires = ["a"]
[[step]]
at = "09:31"
resolves = ["a"]
[[step]]
at = "09:33"
fires = ["a"]
)")
                              .events());
    QVERIFY(player.next() == 1min);
    QVERIFY(player.due(59s).empty());
    QCOMPARE(player.due(1min).size(), 2U);
    QVERIFY(player.due(1min).empty());
    QVERIFY(player.next() == 3min);
    QCOMPARE(player.due(1h).size(), 1U);
    QVERIFY(!player.next());
    QVERIFY(player.due(2h).empty());
    QCOMPARE(player.handedOut(), 3U);
}

void TestScenario::everyEventCanBeReadFromTheLog()
{
    for (const std::string& name : Scenario::names()) {
        std::vector<Error> mistakes;
        const auto scenario = Scenario::load(name, &mistakes);
        QVERIFY2(scenario.ok(), mistakes.empty() ? "" : mistakes[0].text().c_str());
        EventDecoder decoder;
        for (const ScenarioLanguage language : { ScenarioLanguage::German, ScenarioLanguage::English }) {
            for (const TimedEvent& timed : scenario->events({ {}, {}, language })) {
                const Decoded decoded = decoder.decode(subjectFor(timed.event.body), encode(timed.event));
                QVERIFY(std::holds_alternative<Event>(decoded));
                QVERIFY(std::get<Event>(decoded) == timed.event);
            }
        }
    }
}

void TestScenario::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("steps"); // begins at line 10
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const char* steps, const char* place, const char* what) {
        QTest::newRow(name) << QByteArray(steps) << QByteArray(place) << QByteArray(what);
    };
    row("no TOML", "[[step\n", "trial.toml:10:", "");
    row("unknown member of a step", "[[step]]\nat = \"09:31\"\nfire = [\"a\"]\n", "trial.toml:12:1", "\"fire\"");
    row("unknown table", "[[steps]]\nat = \"09:31\"\n", "trial.toml:10:", "\"steps\"");
    row("no time", "[[step]]\nfires = [\"a\"]\n", "trial.toml:10:", "\"at\" is missing");
    row("bad time", "[[step]]\nat = \"9:31\"\nfires = [\"a\"]\n", "trial.toml:11:6", "is no time");
    row("time is no text", "[[step]]\nat = 9\nfires = [\"a\"]\n", "trial.toml:11:6", "text");
    row("steps out of order",
        "[[step]]\nat = \"09:32\"\nfires = [\"a\"]\n[[step]]\nat = \"09:31\"\nresolves = [\"a\"]\n", "trial.toml:14:6",
        "earlier");
    row("unknown alert", "[[step]]\nat = \"09:31\"\nfires = [\"b\"]\n", "trial.toml:12:", "no alert \"b\"");
    row("alerts are no list", "[[step]]\nat = \"09:31\"\nfires = \"a\"\n", "trial.toml:12:", "list");
    row("empty list", "[[step]]\nat = \"09:31\"\nfires = []\n", "trial.toml:12:", "list");
    row("empty step", "[[step]]\nat = \"09:31\"\n", "trial.toml:10:", "nothing happens");
    row("nobody", "[[step]]\nat = \"09:31\"\nincident = \"i\"\nnote = \"x\"\n", "trial.toml:10:", "nobody");
    row("no incident", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nnote = \"x\"\n", "trial.toml:10:", "which incident");
    row("never opened", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nnote = \"x\"\n",
        "trial.toml:10:", "never opened");
    row("bad incident", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i.1\"\nnote = \"x\"\n",
        "trial.toml:13:", "no name for an incident");
    row("unknown lane", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nlane = \"acting\"\n",
        "trial.toml:14:", "\"acting\" is not known");
    row("fires twice", "[[step]]\nat = \"09:31\"\nfires = [\"a\"]\n[[step]]\nat = \"09:32\"\nfires = [\"a\"]\n",
        "trial.toml:13:", "fires already");
    row("resolves what does not fire", "[[step]]\nat = \"09:31\"\nresolves = [\"a\"]\n",
        "trial.toml:10:", "does not fire");
    row("acknowledged = false", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nacknowledged = false\n",
        "trial.toml:14:", "only be true");
    row("unknown draft",
        "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\npublished = { draft = \"d\", channel = \"c\" }\n",
        "trial.toml:14:", "no draft \"d\"");
    row("one language only", "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nnote = { de = \"x\" }\n",
        "trial.toml:14:", "\"en\" is missing");
    row("closed too early",
        "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nopened = { title = \"t\", priority = \"P1\", "
        "customer_impact = true }\nlane = \"closed\"\n",
        "trial.toml:10:", "final message");
    row("unknown severity", "[[alert]]\nid = \"b\"\nname = \"B\"\nseverity = \"page\"\n",
        "trial.toml:13:", "\"page\" is not known");
    row("two alerts of one id", "[[alert]]\nid = \"a\"\nname = \"B\"\nseverity = \"info\"\n",
        "trial.toml:11:", "another alert \"a\"");
    row("two alerts with the same labels",
        "[[alert]]\nid = \"b\"\nname = \"LoginSlow\"\nseverity = \"critical\"\nservice = \"login\"\n",
        "trial.toml:12:", "same labels");
    row("points out of order", "[[metric]]\nservice = \"s\"\nname = \"n\"\npoints = [[\"09:31\", 1], [\"09:30\", 2]]\n",
        "trial.toml:13:", "earlier");
    row("a point that is none", "[[metric]]\nservice = \"s\"\nname = \"n\"\npoints = [[\"09:31\"]]\n",
        "trial.toml:13:", "a time and a number");
    row("an endless sample rate", "[[metric]]\nservice = \"s\"\nname = \"n\"\nevery = 0\npoints = [[\"09:31\", 1]]\n",
        "trial.toml:13:", "a number from");
    row("a placeholder that is no time",
        "[[step]]\nat = \"09:31\"\nactor = \"m\"\nincident = \"i\"\nopened = { title = \"{{soon}}\", priority = \"P1\", "
        "customer_impact = true }\n",
        "trial.toml:10:", "{{soon}}");
    row("too many samples",
        "[[metric]]\nservice = \"s\"\nname = \"n\"\nevery = 0.3\npoints = [[\"+00:00\", 1], [\"+99:00\", 1]]\n",
        "trial.toml:13:", "a number from");
    row("samples of months",
        "[[metric]]\nservice = \"s\"\nname = \"n\"\nevery = 1\npoints = [[\"+00:00\", 1], [\"+99:00\", 1]]\n"
        "[[metric]]\nservice = \"s\"\nname = \"m\"\nevery = 1\npoints = [[\"+00:00\", 1], [\"+99:00\", 1]]\n"
        "[[metric]]\nservice = \"s\"\nname = \"o\"\nevery = 1\npoints = [[\"+00:00\", 1], [\"+99:00\", 1]]\n",
        "trial.toml:24:", "more than 1,000,000 samples");
    row("nothing at all", "", "trial.toml:1:1", "nothing happens");
}

void TestScenario::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, what);
    std::vector<Error> mistakes;
    const auto scenario = Scenario::parse(Head + steps.toStdString(), "trial.toml", &mistakes);
    QVERIFY(!scenario.ok());
    QVERIFY(!mistakes.empty());
    bool found = false;
    for (const Error& mistake : mistakes) {
        found = found
            || (mistake.where.starts_with(place.constData())
                && mistake.text().find(what.constData()) != std::string::npos);
    }
    QVERIFY2(found, mistakes[0].text().c_str());
}

void TestScenario::allMistakesAreNamed()
{
    std::vector<Error> mistakes;
    const auto scenario = Scenario::parse("format = 2\ntitle = \"\"\nstart = \"today\"\ntime_zone = \"Nowhere\"\n"
                                          "[[step]]\nat = \"whenever\"\n",
        "bad.toml", &mistakes);
    QVERIFY(!scenario.ok());
    QCOMPARE(mistakes.size(), 4U); // what follows from a bad head is not complained about
    QCOMPARE(mistakes[0].where, std::string("bad.toml:1:10"));
    QVERIFY(QString::fromStdString(mistakes[1].where).startsWith(QStringLiteral("bad.toml:2:")));
    QVERIFY(QString::fromStdString(mistakes[2].where).startsWith(QStringLiteral("bad.toml:3:")));
    QVERIFY(QString::fromStdString(mistakes[3].where).startsWith(QStringLiteral("bad.toml:4:")));
    QVERIFY(QString::fromStdString(scenario.error().what).endsWith(QStringLiteral("(and 3 more mistakes)")));
}

void TestScenario::anyDamageIsNamedOrHarmless()
{
    std::vector<std::string> files;
    for (const std::string& name : Scenario::names()) {
        QFile file(QStringLiteral(":/leitstand/scenarios/%1.toml").arg(QString::fromStdString(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        files.push_back(file.readAll().toStdString());
    }
    QVERIFY(rc::check("a damaged file is read or refused with a place, never worse", [&files] {
        const std::string& whole = *rc::gen::elementOf(files);
        std::string damaged = whole.substr(0, *rc::gen::inRange<std::size_t>(0, whole.size()));
        const auto bites = *rc::gen::inRange(0, 4);
        for (int i = 0; i < bites && !damaged.empty(); ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, damaged.size());
            damaged[at] = static_cast<char>(*rc::gen::arbitrary<std::uint8_t>());
        }
        std::vector<Error> mistakes;
        const auto scenario = Scenario::parse(damaged, "damaged.toml", &mistakes);
        RC_ASSERT(scenario.ok() == mistakes.empty());
        for (const Error& mistake : mistakes)
            RC_ASSERT(mistake.where.starts_with("damaged.toml:"));
    }));
}

void TestScenario::scenariosAreFoundByNameAndPath()
{
    const std::vector<std::string> names = Scenario::names();
    QVERIFY(std::find(names.begin(), names.end(), "penta") != names.end());
    const auto unknown = Scenario::load("pentagon");
    QVERIFY(!unknown.ok());
    QVERIFY(unknown.error().text().find("penta") != std::string::npos);
    QVERIFY(!Scenario::load("/nowhere/at/all.toml").ok());
    QVERIFY(!Scenario::load("../penta").ok());
    QTemporaryDir folder;
    QVERIFY(!Scenario::load(folder.path().toStdString() + "/").ok());

    QFile file(folder.filePath(QStringLiteral("mine.toml")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray::fromStdString(Head + "[[step]]\nat = \"09:31\"\nfires = [\"a\"]\n"));
    file.close();
    const auto mine = Scenario::load(file.fileName().toStdString());
    QVERIFY(mine.ok());
    QCOMPARE(mine->name(), std::string("mine"));
    QCOMPARE(mine->events().size(), 1U);
}

void TestScenario::theReadmesExampleIsRead()
{
    QFile readme(QStringLiteral(LEITSTAND_SOURCE_DIR "/resources/scenarios/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QByteArray text = readme.readAll();
    const qsizetype begin = text.indexOf("```toml\n") + 8;
    const QByteArray example = text.mid(begin, text.indexOf("```", begin) - begin);
    const auto scenario = Scenario::parse(example.toStdString(), "example.toml");
    QVERIFY2(scenario.ok(), scenario.ok() ? "" : scenario.error().text().c_str());
    QVERIFY(scenario->length() == 3h);
    for (const std::string& name : Scenario::names())
        QVERIFY2(text.contains("| `" + QByteArray::fromStdString(name) + "` |"), name.c_str());
}

void TestScenario::pentaGoesItsCourse()
{
    std::vector<Error> mistakes;
    const auto penta = Scenario::load("penta", &mistakes);
    for (const Error& mistake : mistakes)
        qWarning("%s", mistake.text().c_str());
    QVERIFY(penta.ok());
    const auto events = penta->events();
    const auto at = [&](const char* clock) { return foldedUntil(events, penta->start() + *penta->offsetOf(clock)); };
    const auto firing = [](const OperationsState& state) {
        return std::count_if(state.alerts().begin(), state.alerts().end(),
            [](const Alert& alert) { return alert.condition.status == AlertStatus::Firing; });
    };
    const auto incident = [](const OperationsState& state) { return state.incidents().begin()->second; };

    QVERIFY(at("09:54").incidents().empty());
    QVERIFY(incident(at("09:56")).lane == Lane::Understand); // the spike is seen within the first minute
    QVERIFY(incident(at("10:40")).lane == Lane::Act);
    QCOMPARE(firing(at("11:30")), 0); // all is well for an hour
    QVERIFY(incident(at("11:20")).lane == Lane::Watch);
    QVERIFY(incident(at("11:30")).lane == Lane::Communicate); // by itself
    QVERIFY(incident(at("11:45")).lane == Lane::Act); // a symptom
    QVERIFY(firing(at("12:20")) >= 7);
    const OperationsState flapping = at("12:16");
    QVERIFY(std::any_of(flapping.alerts().begin(), flapping.alerts().end(), [&](const Alert& alert) {
        return alert.condition.name == "LoginLatencyHigh"
            && alert.isFlapping(penta->start() + *penta->offsetOf("12:16"));
    }));
    const OperationsState degraded = at("13:10");
    QVERIFY(firing(degraded) >= 1 && firing(degraded) <= 3);
    QVERIFY(incident(at("13:45")).lane == Lane::Watch);
    QVERIFY(incident(at("14:09")).published.empty()); // customers were told once, late
    const Incident told = incident(at("14:10"));
    QCOMPARE(told.published.size(), 1U);
    QVERIFY(told.published[0].text.moment == Moment::FinalMessage);
    QCOMPARE(told.drafts.size(), 5U);
    QVERIFY(!incident(at("14:30")).isOpen());
    QCOMPARE(firing(at("14:30")), 0);
    const OperationsState end = at("14:30");
    QCOMPARE(end.metrics().size(), 3U);
    QVERIFY(end.metrics().at({ "login", "login_latency" }).points.size() > 1000);
}

QTEST_APPLESS_MAIN(TestScenario)
#include "tst_scenario.moc"
