// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the catalogue answers, and the mistakes that are found in one.

#include "domain/catalogue.h"

#include <rapidcheck.h>

#include <QTest>

#include <functional>
#include <limits>

using namespace leitstand;
using namespace std::chrono_literals;
using Kind = CatalogueMistake::Kind;

namespace {

Catalogue sound()
{
    Catalogue catalogue;
    catalogue.services = { { "web", { "Netz", "Web" }, "team-a", { "db" } }, { "db", {}, "team-b", {} } };
    catalogue.components = { { { "login" }, "web", { "Anmeldung", "Login" }, "sp-1", { { "store" } } },
        { { "store" }, "db", {}, {}, {} } };
    catalogue.segments = { { { "provider-x" }, {}, 0.25 } };
    catalogue.severities = { { "schlimm", Severity::Critical }, { "error", Severity::Warning } };
    catalogue.policies[Priority::P1].acknowledge = 5min;
    catalogue.people = { { "lea", AccessRole::Support } };
    catalogue.othersMay = AccessRole::Viewer;
    catalogue.costPerMinute = { { "login", 12.5 } };
    return catalogue;
}

std::string told(const Catalogue& catalogue)
{
    std::string text;
    for (const CatalogueMistake& each : mistakesIn(catalogue))
        text += std::to_string(static_cast<int>(each.kind)) + ' ' + each.id + '[' + std::to_string(each.index) + "]."
            + each.member + ": " + each.what + '\n';
    return text;
}

Catalogue changed(const std::function<void(Catalogue&)>& change)
{
    Catalogue catalogue = sound();
    change(catalogue);
    return catalogue;
}

} // namespace

class TestDomainCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thingsAreFoundByTheirIds();
    void aPriorityHasItsPolicyOrThatOfAll();
    void whoIsNotNamedMayWhatOthersMay();
    void aWordStandsForASeverity();
    void aSoundOneHasNoMistakes();
    void mistakesAreNamed_data();
    void mistakesAreNamed();
    void allMistakesAreTold();
    void aCircleIsToldOnce();
    void circlesAreFoundInAnyGraph();
    void aLongChainIsNoCircle();
    void aLongCircleIsAShortSentence();
    void wordsAreReadAsTheyAreWritten();
};

void TestDomainCatalogue::thingsAreFoundByTheirIds()
{
    const Catalogue catalogue = sound();
    QCOMPARE(catalogue.component({ "login" })->name.german, std::string("Anmeldung"));
    QCOMPARE(catalogue.service("web")->owner, std::string("team-a"));
    QVERIFY(catalogue.segment({ "provider-x" })->share == 0.25);
    QVERIFY(!catalogue.component({ "web" }));
    QVERIFY(!catalogue.service("login"));
    QVERIFY(!catalogue.segment({ "" }));
}

void TestDomainCatalogue::aPriorityHasItsPolicyOrThatOfAll()
{
    const Catalogue catalogue = sound();
    QVERIFY(catalogue.policyFor(Priority::P1).acknowledge == 5min);
    QVERIFY(catalogue.policyFor(Priority::P2).acknowledge == 15min);
}

void TestDomainCatalogue::whoIsNotNamedMayWhatOthersMay()
{
    QVERIFY(sound().roleOf("lea") == AccessRole::Support);
    QVERIFY(sound().roleOf("omar") == AccessRole::Viewer);
    QVERIFY(Catalogue().roleOf("anybody") == AccessRole::Commander);
}

void TestDomainCatalogue::aWordStandsForASeverity()
{
    QVERIFY(sound().severityOf("Schlimm") == Severity::Critical);
    QVERIFY(sound().severityOf("ERROR") == Severity::Warning); // not what the product would take it for
    QVERIFY(sound().severityOf("crit") == Severity::Critical);
    QVERIFY(sound().severityOf("never heard") == Severity::Unknown);
}

void TestDomainCatalogue::aSoundOneHasNoMistakes()
{
    QCOMPARE(told(sound()), std::string());
    QCOMPARE(told(Catalogue()), std::string());
}

void TestDomainCatalogue::mistakesAreNamed_data()
{
    using Change = std::function<void(Catalogue&)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("mistake");
    const auto row = [](const char* name, Change change, const char* mistake) {
        QTest::newRow(name) << std::move(change) << QByteArray(mistake);
    };
    row(
        "a service named twice",
        [](Catalogue& it) {
            it.services.push_back({ "web", {}, {}, {} });
        },
        "0 web[2].id: the service \"web\" is named twice");
    row(
        "a component named twice",
        [](Catalogue& it) {
            it.components.push_back({ { "login" }, {}, {}, {}, {} });
        },
        "1 login[2].id: the component \"login\" is named twice");
    row(
        "a segment named twice",
        [](Catalogue& it) {
            it.segments.push_back({ { "provider-x" }, {}, {} });
        },
        "2 provider-x[1].id: the segment \"provider-x\" is named twice");
    row(
        "no id",
        [](Catalogue& it) {
            it.segments.push_back({ {}, {}, {} });
        },
        "2 [1].id: the segment has no id");
    row(
        "an unknown service", [](Catalogue& it) { it.components[1].service = "shop"; },
        "1 store[1].service: there is no service \"shop\"");
    row(
        "depends on an unknown service", [](Catalogue& it) { it.services[1].dependsOn = { "shop" }; },
        "0 db[1].depends_on: there is no service \"shop\"");
    row(
        "depends on an unknown component", [](Catalogue& it) { it.components[0].dependsOn = { { "web" } }; },
        "1 login[0].depends_on: there is no component \"web\"");
    row(
        "depends on itself", [](Catalogue& it) { it.services[1].dependsOn = { "db" }; },
        "0 db[1].depends_on: it depends on itself: \"db\" on \"db\"");
    row(
        "a circle of components", [](Catalogue& it) { it.components[1].dependsOn = { { "login" } }; },
        "1 login[0].depends_on: it depends on itself: \"login\" on \"store\" on \"login\"");
    row(
        "a share of nothing", [](Catalogue& it) { it.segments[0].share = 0; },
        "2 provider-x[0].share: a share is above 0 and at most 1");
    row(
        "a share of more than all", [](Catalogue& it) { it.segments[0].share = 25; },
        "2 provider-x[0].share: a share is above 0 and at most 1");
    row(
        "a share that is no number",
        [](Catalogue& it) { it.segments[0].share = std::numeric_limits<double>::quiet_NaN(); },
        "2 provider-x[0].share: a share is above 0 and at most 1");
    row(
        "a clock without time", [](Catalogue& it) { it.policy.watch = 0s; },
        "3 [0].watch: a clock has 1 second to 31 days");
    row(
        "a clock that runs backwards", [](Catalogue& it) { it.policies[Priority::P1].scope = -5min; },
        "3 P1[0].scope: a clock has 1 second to 31 days");
    row(
        "a clock of years", [](Catalogue& it) { it.policy.updateEvery = 10000h; },
        "3 [0].update_every: a clock has 1 second to 31 days");
    row(
        "the cost of nothing", [](Catalogue& it) { it.costPerMinute["shop"] = 1; },
        "4 shop[1].component: there is no component \"shop\"");
    row(
        "a negative cost", [](Catalogue& it) { it.costPerMinute["login"] = -1; },
        "4 login[0].cost_per_minute: a cost is a number from 0");
}

void TestDomainCatalogue::mistakesAreNamed()
{
    QFETCH(std::function<void(Catalogue&)>, change);
    QFETCH(QByteArray, mistake);
    QCOMPARE(QByteArray::fromStdString(told(changed(change))), mistake + '\n');
}

void TestDomainCatalogue::allMistakesAreTold()
{
    const Catalogue catalogue = changed([](Catalogue& it) {
        it.components[0].service = "shop";
        it.segments[0].share = 2;
        it.policy.acknowledge = 0s;
    });
    QCOMPARE(mistakesIn(catalogue).size(), 3U);
}

void TestDomainCatalogue::aCircleIsToldOnce()
{
    Catalogue catalogue;
    catalogue.services = { { "outside", {}, {}, { "a" } }, { "c", {}, {}, { "a", "a" } }, { "a", {}, {}, { "b" } },
        { "b", {}, {}, { "c" } }, { "x", {}, {}, { "y" } }, { "y", {}, {}, { "x", "a" } } };
    QCOMPARE(told(catalogue),
        std::string("0 c[1].depends_on: it depends on itself: \"c\" on \"a\" on \"b\" on \"c\"\n"
                    "0 x[4].depends_on: it depends on itself: \"x\" on \"y\" on \"x\"\n"));
}

void TestDomainCatalogue::circlesAreFoundInAnyGraph()
{
    QVERIFY(rc::check("a circle is told if and only if something can be reached from itself", [] {
        const auto count = *rc::gen::inRange<std::size_t>(0, 7);
        Catalogue catalogue;
        std::vector<std::vector<bool>> reaches(count, std::vector<bool>(count));
        for (std::size_t i = 0; i < count; ++i) {
            catalogue.services.push_back({ std::to_string(i), {}, {}, {} });
            const auto others = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, count));
            for (std::size_t j = 0; j < others.size() && j < 2; ++j) {
                catalogue.services[i].dependsOn.push_back(std::to_string(others[j]));
                reaches[i][others[j]] = true;
            }
        }
        for (std::size_t k = 0; k < count; ++k) {
            for (std::size_t i = 0; i < count; ++i) {
                for (std::size_t j = 0; j < count; ++j)
                    reaches[i][j] = reaches[i][j] || (reaches[i][k] && reaches[k][j]);
            }
        }
        bool hasCircle = false;
        for (std::size_t i = 0; i < count; ++i)
            hasCircle = hasCircle || reaches[i][i];
        const auto mistakes = mistakesIn(catalogue);
        RC_ASSERT(mistakes.empty() == !hasCircle);
        for (const CatalogueMistake& each : mistakes)
            RC_ASSERT(reaches[each.index][each.index]);
    }));
}

void TestDomainCatalogue::aLongChainIsNoCircle()
{
    Catalogue catalogue;
    for (int i = 0; i < 20000; ++i)
        catalogue.services.push_back({ std::to_string(i), {}, {}, { std::to_string(std::min(i + 1, 19999)) } });
    QCOMPARE(mistakesIn(catalogue).size(), 1U); // the last one depends on itself
    catalogue.services.back().dependsOn.clear();
    QVERIFY(mistakesIn(catalogue).empty());
}

void TestDomainCatalogue::aLongCircleIsAShortSentence()
{
    Catalogue catalogue;
    for (int i = 0; i < 1000; ++i)
        catalogue.services.push_back({ std::to_string(i), {}, {}, { std::to_string((i + 1) % 1000) } });
    const auto mistakes = mistakesIn(catalogue);
    QCOMPARE(mistakes.size(), 1U);
    QCOMPARE(mistakes.front().what,
        std::string(R"(it depends on itself: "0" on "1" on "2" on "3" on "4" on … (995 more) on "0")"));
    QCOMPARE(mistakes.front().entry, std::string("1"));
}

void TestDomainCatalogue::wordsAreReadAsTheyAreWritten()
{
    for (const AccessRole role :
        { AccessRole::Viewer, AccessRole::Support, AccessRole::Responder, AccessRole::Commander })
        QVERIFY(accessRoleFromWord(wordFor(role)) == role);
    QVERIFY(!accessRoleFromWord("admin"));
}

QTEST_APPLESS_MAIN(TestDomainCatalogue)
#include "tst_domain_catalogue.moc"
