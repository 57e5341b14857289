// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mistakes in what a scenario tells of an incident's working and of floods: each is named with its line.

#include "workspace/scenario.h"

#include <QTest>

#include <algorithm>

using namespace leitstand;

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

// What a step says, after 09:31.
std::string step(const std::string& at, const std::string& rest, const std::string& incident = "i")
{
    return "[[step]]\nat = \"" + at + "\"\nactor = \"Jonas\"\nincident = \"" + incident + "\"\n" + rest + "\n";
}

} // namespace

class TestScenarioMistakes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void mistakesInFloodsAreNamed_data();
    void mistakesInFloodsAreNamed();
};

void TestScenarioMistakes::mistakesAreNamed_data()
{
    QTest::addColumn<QByteArray>("steps"); // a step of line 15; what is in it begins at line 19
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const std::string& rest, const char* place, const char* what) {
        QTest::newRow(name) << QByteArray::fromStdString(step("09:40", rest)) << QByteArray(place) << QByteArray(what);
    };
    const std::string outage = "outage = { id = \"o\", component = \"login\", ";
    const std::string draft
        = "draft = { id = \"d\", audience = \"public\", moment = \"update\", de = { subject = \"S\", body = \"B\" }, "
          "en = { subject = \"S\", body = \"B\" } }\n";
    row("submitted what was never saved", "submitted = \"d\"", "19:", "no draft \"d\" so far");
    row("approved without review", draft + "approved = \"d\"", "15:", "not in review");
    row("approved by its author", draft + "submitted = \"d\"\napproved = \"d\"", "15:", "who wrote a draft");
    row("refused without a reason", draft + "submitted = \"d\"\nrefused = { draft = \"d\" }", "21:", "\"reason\"");
    row("ordered without approval", draft + "ordered = { draft = \"d\", channels = [\"mail\"] }",
        "15:", "not approved");
    row("ordered for no channel", draft + "ordered = { draft = \"d\", channels = [] }", "20:", "empty list");
    row("asked by letter", "asked = \"letter\"", "19:", "\"letter\" is not known");
    row("unknown role", "roles = { boss = \"Mara\" }", "19:", "\"boss\"");
    row("role of no name", "roles = { commander = 1 }", "19:", "is an integer");
    row("no components", "affects = []", "19:", "empty");
    row("hypothesis without statement", "hypothesis = { id = \"h\" }", "19:", "\"statement\" is missing");
    row("judged what was never raised", "judged = { hypothesis = \"h\", state = \"cause\" }", "15:", "not there");
    row("unknown state",
        "hypothesis = { id = \"h\", statement = \"s\" }\njudged = { hypothesis = \"h\", state = \"sure\" }",
        "20:", "\"sure\" is not known");
    row("ended what was never begun", "action_ended = { action = \"x\", outcome = \"failed\" }", "15:", "not there");
    row("unknown outcome", "action = { id = \"x\", what = \"w\", outcome = \"fine\" }", "19:", "\"fine\" is not known");
    row("recorded twice", "hypothesis = [{ id = \"h\", statement = \"s\" }, { id = \"h\", statement = \"t\" }]",
        "15:", "recorded before");
    row("outage that ends before it starts", outage + "state = \"down\", from = \"09:39\", to = \"09:35\" }",
        "15:", "ends before it starts");
    row("outage in the future", outage + "state = \"down\", from = \"09:45\" }", "15:", "has not come yet");
    row("outage over itself",
        "outage = [{ id = \"o\", component = \"c\", state = \"down\", from = \"09:31\" }, { id = \"p\", component = \"c\", "
        "state = \"down\", from = \"09:35\" }]",
        "15:", "another outage");
    row("outage with a gap",
        outage
            + "spells = [{ state = \"down\", from = \"09:31\", to = \"09:33\" }, { state = \"degraded\", from = \"09:34\" }] }",
        "15:", "without a gap");
    row("outage of nothing", "outage = { id = \"o\", state = \"down\" }", "19:", "\"component\" is missing");
    row("more than all", outage + "state = \"down\", share = 1.5 }", "19:", "out of range");
    row("no time", outage + "state = \"down\", from = \"soon\" }", "19:", "is no time");
    row("end of no outage", "outage_ended = { outage = \"o\" }", "15:", "not there");
    row("step of another rule book", "regulatory = { regime = \"gdpr\", milestone = \"final_submitted\" }",
        "15:", "no such step");
    row("no day", "prevention = { id = \"p\", text = \"t\", due = \"tomorrow\" }", "19:", "has to be a day");
    row("done what nobody planned", "prevention_done = \"p\"", "15:", "not there");
    row("mark without note", "mark = \"went_well\"", "19:", "belongs to a note");
    row("unknown mark", "note = \"n\"\nmark = \"fine\"", "20:", "\"fine\" is not known");
    row("reason without lane", "reason = \"r\"\nnote = \"n\"", "19:", "belongs to a lane");
    row("window of another lane", "lane = \"act\"\nwatch = \"30m\"", "20:", "has a window");
    row("window without end", "lane = \"watch\"\nwatch = \"30\"", "20:", "is no duration");
    row("watch cut short without reason", "lane = \"watch\"\n" + step("09:45", "lane = \"communicate\""),
        "20:", "watch window is not over");
    row("closed with an open outage", outage + "state = \"down\" }\nlane = \"closed\"", "15:", "outage is still open");
    row("merged into nothing", "merged_into = \"j\"", "15:", "does not exist");
    row("merged into itself", "merged_into = \"i\"", "15:", "with itself");
    row("corrects nothing known", "corrects = \"x\"\nnote = \"n\"", "19:", "no step \"x\" so far");
    row("corrects another kind", "label = \"l\"\nnote = \"n\"\n" + step("09:45", "corrects = \"l\"\ntitle = \"t\""),
        "25:", "nothing of this kind");
    row("corrects several",
        "label = \"l\"\nnote = \"n\"\ntitle = \"t\"\n" + step("09:45", "corrects = \"l\"\nwithdrawn = \"w\""),
        "26:", "more than one");
    row("corrects and more",
        "label = \"l\"\nnote = \"n\"\n" + step("09:45", "corrects = \"l\"\nnote = \"m\"\ntitle = \"t\""),
        "25:", "one thing");
    row("withdraws nothing", "withdrawn = \"w\"", "19:", "what is withdrawn");
    row("two steps of one label", "label = \"l\"\nnote = \"n\"\n" + step("09:45", "label = \"l\"\nnote = \"m\""),
        "25:", "another step \"l\"");
    row("a promise that is past",
        "draft = { id = \"d\", audience = \"public\", moment = \"update\", de = { subject = \"S\", body = \"B\" }, en = { "
        "subject = \"S\", body = \"B\" } }\npublished = { draft = \"d\", channel = \"c\", next_update = \"09:35\" }",
        "20:", "past");
    row("placeholder in a finding", "cause = { id = \"c\", text = \"Since {{noon}}\" }", "15:", "{{noon}}");
    row("an endless name", "cause = { id = \"" + std::string(300, 'x') + "\", text = \"t\" }", "19:", "200 bytes");
    row("catalogue with a mistake", "note = \"n\"\n[catalogue]\nformat = 1\n[[catalogue.component]]\nname = \"x\"",
        "22:", "\"id\" is missing");
    row("catalogue of no kind", "note = \"n\"\n[catalogue]\nformat = 2", "21:", "format");
}

void TestScenarioMistakes::mistakesAreNamed()
{
    QFETCH(QByteArray, steps);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, what);
    std::vector<Error> mistakes;
    const auto scenario = Scenario::parse(Head + steps.toStdString(), "trial.toml", &mistakes);
    QVERIFY(!scenario.ok());
    bool found = false;
    for (const Error& mistake : mistakes) {
        found = found
            || (mistake.where.starts_with("trial.toml:" + place.toStdString())
                && mistake.what.find(what.constData()) != std::string::npos);
    }
    QVERIFY2(found, mistakes.empty() ? "none" : mistakes[0].text().c_str());
}

void TestScenarioMistakes::mistakesInFloodsAreNamed_data()
{
    QTest::addColumn<QByteArray>("flood"); // without what is in `floodOf`
    QTest::addColumn<QByteArray>("place"); // the flood begins at line 15
    QTest::addColumn<QByteArray>("what");
    const auto row = [](const char* name, const QByteArray& flood, const char* place, const char* what) {
        QTest::newRow(name) << flood << QByteArray(place) << QByteArray(what);
    };
    const char* const rest = "from = \"09:40\"\nwithin = \"1m\"\nlabels = { instance = \"w{n}\" }\n";
    const auto all = [&](const char* more) { return QByteArray(rest) + more; };
    row("no count", all(""), "15:", "\"count\" is missing");
    row("none", all("count = 0\n"), "22:", "out of range");
    row("too many", all("count = 10001\n"), "22:", "out of range");
    row("no span", "count = 3\nfrom = \"09:40\"\nlabels = { instance = \"w{n}\" }\n", "15:", "\"within\" is missing");
    row("bad span", "count = 3\nfrom = \"09:40\"\nwithin = \"2 minutes\"\nlabels = { instance = \"w{n}\" }\n",
        "21:", "is no duration");
    row("bad time", "count = 3\nfrom = \"later\"\nwithin = \"1m\"\nlabels = { instance = \"w{n}\" }\n",
        "20:", "is no time");
    row("all alike", "count = 3\nfrom = \"09:40\"\nwithin = \"1m\"\n", "17:", "same labels");
    row("nothing to vary by", all("count = 3\nsummary = \"{rack} is gone\"\n"), "15:", "{rack}");
    row("varied for nothing", all("count = 3\nvary = { rack = [\"r1\"] }\n"), "23:", "nowhere written");
    row("varied by no list", all("count = 3\nsummary = \"{rack}\"\nvary = { rack = \"r1\" }\n"), "24:", "a text");
    row("resolved before it fires", all("count = 3\nresolved = \"09:40:30\"\n"), "23:", "before it fires");
    row("resolved by no beginning", all("count = 3\nresolved_within = \"1m\"\n"), "23:", "when the first");
    row("an id that is taken",
        all("count = 3\n[[flood]]\nid = \"f\"\ncount = 1\nname = \"B\"\nseverity = \"info\"\nfrom "
            "= \"09:40\"\nwithin = \"1s\"\n"),
        "24:", "another alert \"f\"");
    row("fires while it does", all("count = 3\n[[step]]\nat = \"09:50\"\nfires = [\"f#2\"]\n"), "23:", "fires already");
    row("more than there are", all("count = 3\n[[step]]\nat = \"09:50\"\nresolves = [\"f#4\"]\n"),
        "25:", "no alert \"f#4\"");
}

void TestScenarioMistakes::mistakesInFloodsAreNamed()
{
    QFETCH(QByteArray, flood);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, what);
    std::vector<Error> mistakes;
    const std::string text
        = Head + "[[flood]]\nid = \"f\"\nname = \"HostDown\"\nseverity = \"error\"\n" + flood.toStdString();
    QVERIFY(!Scenario::parse(text, "trial.toml", &mistakes).ok());
    const bool found = std::any_of(mistakes.begin(), mistakes.end(), [&](const Error& mistake) {
        return mistake.where.starts_with("trial.toml:" + place.toStdString())
            && mistake.what.find(what.constData()) != std::string::npos;
    });
    QVERIFY2(found, mistakes.empty() ? "none" : mistakes[0].text().c_str());
}

QTEST_APPLESS_MAIN(TestScenarioMistakes)
#include "tst_scenario_mistakes.moc"
