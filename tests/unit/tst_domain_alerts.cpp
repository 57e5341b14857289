// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Alerts as stories: what a source says, and what people then see.

#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::describe;
using testing::Story;

class TestDomainAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severityWords_data();
    void severityWords();
    void severitiesAreOrderedByUrgency();
    void anAlertFiresAndResolves();
    void whatSaysNothingNewChangesNothing();
    void labelsInAnotherOrderAreNothingNew();
    void anOlderEventOfTheSameAlertIsIgnored();
    void aSilencedAlertIsSilencedUntilItIsNot();
    void anInhibitedAlertCountsAsSilenced();
    void acknowledgingAnIncidentAcknowledgesItsAlerts();
    void anIncidentThatClosesLetsItsAlertsFireAgain();
    void threeChangesInHalfAnHourAreFlapping();
    void slowChangesAreNoFlapping();
    void aNewStartIsAChangeEvenIfTheResolutionWasMissed();
    void anAlertFirstSeenResolvedHasNotChangedYet();
    void slotsStay();
    void aForgottenStreamLeavesTheRest();
    void labelSetsAreSmallMaps();
};

void TestDomainAlerts::severityWords_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<QByteArray>("severity");
    const std::pair<const char*, const char*> rows[]
        = { { "critical", "critical" }, { "CRITICAL", "critical" }, { "crit", "critical" }, { "page", "critical" },
              { "Disaster", "critical" }, { "error", "error" }, { "high", "error" }, { "major", "error" },
              { "warning", "warning" }, { "Warn", "warning" }, { "average", "warning" }, { "minor", "warning" },
              { "info", "info" }, { "none", "info" }, { "notice", "info" }, { "sev1", "unknown" }, { "", "unknown" },
              { "critical ", "unknown" }, { "kritisch", "unknown" }, { "\xC3\x84", "unknown" } };
    for (const auto& [word, severity] : rows)
        QTest::newRow(*word ? word : "(empty)") << QByteArray(word) << QByteArray(severity);
}

void TestDomainAlerts::severityWords()
{
    QFETCH(QByteArray, word);
    QFETCH(QByteArray, severity);
    QCOMPARE(wordFor(severityFromWord(word.toStdString())), std::string_view(severity.constData()));
}

void TestDomainAlerts::severitiesAreOrderedByUrgency()
{
    QVERIFY(Severity::Critical < Severity::Error);
    QVERIFY(Severity::Error < Severity::Warning);
    // Nobody has said that an unknown one is harmless.
    QVERIFY(Severity::Warning < Severity::Unknown);
    QVERIFY(Severity::Unknown < Severity::Info);
}

void TestDomainAlerts::anAlertFiresAndResolves()
{
    Story story;
    story.fires("LoginSlow");
    QVERIFY(story.outcome == Applied::Changed);
    QCOMPARE(story.changes.alerts.size(), 1U);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Firing);
    QVERIFY(story.alert("LoginSlow").changedAt == story.now);

    story.wait(10min);
    story.resolves("LoginSlow");
    QVERIFY(story.outcome == Applied::Changed);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Resolved);
    QVERIFY(story.alert("LoginSlow").changedAt == story.now);
    QCOMPARE(story.state.alerts().size(), 1U);
}

void TestDomainAlerts::whatSaysNothingNewChangesNothing()
{
    Story story;
    story.fires("LoginSlow");
    const AlertCondition same = story.alert("LoginSlow").condition;
    const Instant changed = story.now;
    story.wait(1h);
    story.report(same); // Alertmanager repeats itself
    QVERIFY(story.outcome == Applied::Repeated);
    QVERIFY(story.changes.empty());
    QVERIFY(story.alert("LoginSlow").changedAt == changed);
    QCOMPARE(story.alert("LoginSlow").sequence, 2U);
    // A new summary is news, but no change between firing and resolved.
    AlertCondition told = same;
    told.summary = "p95 above 3 s";
    story.report(told);
    QVERIFY(story.outcome == Applied::Changed);
    QVERIFY(story.alert("LoginSlow").turns.size() == 1);
}

void TestDomainAlerts::labelsInAnotherOrderAreNothingNew()
{
    Story story;
    AlertCondition alert = story.condition("LoginSlow");
    alert.labels = { { "a", "1" }, { "b", "2" } };
    story.report(alert);
    alert.labels = { { "b", "2" }, { "a", "1" } };
    story.report(alert);
    QVERIFY(story.outcome == Applied::Repeated);
    alert.labels = { { "b", "1" }, { "a", "2" } };
    story.report(alert);
    QVERIFY(story.outcome == Applied::Changed);
}

void TestDomainAlerts::anOlderEventOfTheSameAlertIsIgnored()
{
    Story story;
    story.fires("LoginSlow");
    story.wait(1min);
    story.resolves("LoginSlow");
    const auto before = describe(story.state);
    story.repeat(0); // a reader that took up again too early delivers the first event once more
    QVERIFY(story.outcome == Applied::Repeated);
    QVERIFY(story.changes.empty());
    QVERIFY(describe(story.state) == before);
    story.repeat(1);
    QVERIFY(describe(story.state) == before);
}

void TestDomainAlerts::aSilencedAlertIsSilencedUntilItIsNot()
{
    Story story;
    story.fires("LoginSlow");
    AlertCondition silenced = story.alert("LoginSlow").condition;
    silenced.silences.push_back({ "s1", "jana", "known", story.now + 1h });
    story.report(silenced);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Silenced);
    silenced.silences.clear();
    story.report(silenced);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Firing);
    // Resolved while silenced is resolved.
    silenced.silences.push_back({ "s1", {}, {}, {} });
    silenced.status = AlertStatus::Resolved;
    story.report(silenced);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Resolved);
}

void TestDomainAlerts::anInhibitedAlertCountsAsSilenced()
{
    Story story;
    AlertCondition alert = story.condition("LoginSlow");
    alert.inhibited = true;
    story.report(alert);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Silenced);
}

void TestDomainAlerts::acknowledgingAnIncidentAcknowledgesItsAlerts()
{
    Story story;
    story.fires("LoginSlow");
    story.fires("LoginErrors");
    story.opens("i1", { Story::key("LoginSlow") });
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Firing);
    story.acknowledges("i1");
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Acknowledged);
    QVERIFY(story.alert("LoginErrors").state() == AlertState::Firing);
    QCOMPARE(story.changes.alerts.size(), 1U);
    // Linked later, acknowledged at once.
    story.links("i1", { Story::key("LoginErrors") });
    QVERIFY(story.alert("LoginErrors").state() == AlertState::Acknowledged);
    story.unlinks("i1", { Story::key("LoginSlow") });
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Firing);
    // A silence says more than an acknowledgement.
    AlertCondition silenced = story.alert("LoginErrors").condition;
    silenced.silences.push_back({ "s1", {}, {}, {} });
    story.report(silenced);
    QVERIFY(story.alert("LoginErrors").state() == AlertState::Silenced);
}

void TestDomainAlerts::anIncidentThatClosesLetsItsAlertsFireAgain()
{
    Story story;
    story.fires("LoginSlow");
    story.opens("i1", { Story::key("LoginSlow") });
    story.acknowledges("i1");
    story.moves("i1", Lane::Closed);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Firing);
    QCOMPARE(story.alert("LoginSlow").openIncidents, 0U);
    // Two incidents, one of them acknowledged, are enough.
    story.opens("i2", { Story::key("LoginSlow") });
    story.opens("i3", { Story::key("LoginSlow") });
    story.acknowledges("i3");
    QCOMPARE(story.alert("LoginSlow").openIncidents, 2U);
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Acknowledged);
    QCOMPARE(story.state.incidentsOf(Story::key("LoginSlow")).size(), 3U);
}

void TestDomainAlerts::threeChangesInHalfAnHourAreFlapping()
{
    Story story;
    story.fires("LoginSlow");
    story.wait(10min);
    story.resolves("LoginSlow");
    QVERIFY(!story.alert("LoginSlow").isFlapping(story.now));
    story.wait(10min);
    story.fires("LoginSlow");
    QVERIFY(story.alert("LoginSlow").isFlapping(story.now));
    QVERIFY(story.alert("LoginSlow").isFlapping(story.now + 10min));
    QVERIFY(!story.alert("LoginSlow").isFlapping(story.now + 10min + 1ms));
}

void TestDomainAlerts::slowChangesAreNoFlapping()
{
    Story story;
    for (int i = 0; i < 5; ++i) {
        story.fires("LoginSlow");
        story.wait(16min);
        story.resolves("LoginSlow");
        QVERIFY(!story.alert("LoginSlow").isFlapping(story.now));
        story.wait(16min);
    }
}

void TestDomainAlerts::aNewStartIsAChangeEvenIfTheResolutionWasMissed()
{
    Story story;
    for (int i = 0; i < 3; ++i) {
        story.fires("LoginSlow"); // firing each time, since a new moment each time
        story.wait(5min);
    }
    QVERIFY(story.alert("LoginSlow").isFlapping(story.now));
}

void TestDomainAlerts::anAlertFirstSeenResolvedHasNotChangedYet()
{
    Story story;
    story.resolves("LoginSlow");
    QVERIFY(story.alert("LoginSlow").state() == AlertState::Resolved);
    QVERIFY(story.alert("LoginSlow").turns.empty());
}

void TestDomainAlerts::slotsStay()
{
    Story story;
    story.fires("A");
    story.fires("B");
    story.resolves("A");
    story.fires("C");
    QCOMPARE(story.state.alerts()[0].condition.name, std::string("A"));
    QCOMPARE(story.state.alerts()[1].condition.name, std::string("B"));
    QCOMPARE(story.state.alerts()[2].condition.name, std::string("C"));
    QCOMPARE(story.changes.alerts, std::vector<AlertSlot> { 2 });
    QVERIFY(!story.state.alert({ "other source", "A" }));
}

void TestDomainAlerts::aForgottenStreamLeavesTheRest()
{
    Story story;
    story.fires("LoginSlow");
    story.opens("i1", { Story::key("LoginSlow") });
    story.acknowledges("i1");
    story.tell(MetricSample { "login", "latency", 3.8, "s" });

    Changes changes;
    OperationsState withoutAlerts = story.state;
    withoutAlerts.forget(Stream::Alerts, changes);
    QVERIFY(withoutAlerts.alerts().empty());
    QVERIFY(withoutAlerts.incident({ "i1" }));
    // The stream was created anew and counts from 1 again: the alert comes back acknowledged.
    Applied applied = withoutAlerts.apply(story.log[0], changes);
    QVERIFY(applied == Applied::Changed);
    QVERIFY(withoutAlerts.alert(Story::key("LoginSlow"))->state() == AlertState::Acknowledged);

    changes = {};
    OperationsState withoutIncidents = story.state;
    withoutIncidents.forget(Stream::Incidents, changes);
    QVERIFY(withoutIncidents.incidents().empty());
    QCOMPARE(changes.incidents.size(), 1U);
    QCOMPARE(changes.alerts.size(), 1U);
    QVERIFY(withoutIncidents.alert(Story::key("LoginSlow"))->state() == AlertState::Firing);
    QVERIFY(withoutIncidents.incidentsOf(Story::key("LoginSlow")).empty());
    applied = withoutIncidents.apply(story.log[1], changes);
    QVERIFY(applied == Applied::Changed);
    QCOMPARE(withoutIncidents.alert(Story::key("LoginSlow"))->openIncidents, 1U);

    changes = {};
    OperationsState withoutMetrics = story.state;
    withoutMetrics.forget(Stream::Metrics, changes);
    QVERIFY(withoutMetrics.metrics().empty());
    QCOMPARE(changes.metrics.size(), 1U);
    QCOMPARE(withoutMetrics.alerts().size(), 1U);
}

void TestDomainAlerts::labelSetsAreSmallMaps()
{
    LabelSet labels { { "a", "1" }, { "", "empty name" }, { "b", "" } };
    QCOMPARE(labels.size(), 3U);
    QVERIFY(!labels.add("a", "2"));
    QCOMPARE(labels.value("a"), std::string_view("1"));
    QCOMPARE(labels.value(""), std::string_view("empty name"));
    QVERIFY(labels.contains("b"));
    QVERIFY(labels.value("b").empty());
    QVERIFY(!labels.contains("c"));
    QVERIFY(labels.value("c").empty());
    QVERIFY(labels == (LabelSet { { "b", "" }, { "a", "1" }, { "", "empty name" } }));
    QVERIFY(!(labels == (LabelSet { { "b", "" }, { "a", "1" } })));
    QVERIFY(!((LabelSet { { "ab", "c" } }) == (LabelSet { { "a", "bc" } })));
    QVERIFY(LabelSet().empty());
}

QTEST_APPLESS_MAIN(TestDomainAlerts)
#include "tst_domain_alerts.moc"
