// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggestions as the window shows them, what people do with them, the load, and when somebody is called.

#include "unit/support/story_bench.h"
#include "view/display_text.h"
#include "view/session.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace leitstand;
using namespace leitstand::story;
using namespace std::chrono_literals;

namespace {

const Instant Noon = at("2026-11-21T12:00:00Z");

AlertCondition lost(int host, const std::string& centre, Instant startsAt)
{
    AlertCondition condition
        = alert(centre + std::to_string(host), host % 4 == 0 ? Severity::Critical : Severity::Error);
    condition.service = "svc" + std::to_string(host % 3);
    condition.labels
        = { { "alertname", "HostDown" }, { "datacenter", centre }, { "rack", centre + std::to_string(host % 2) },
              { "env", "prod" }, { "instance", centre + std::to_string(host) } };
    condition.startsAt = startsAt;
    return condition;
}

struct Desktop {
    Desktop() : session(bench.workspace, nullptr, {})
    {
        // What fires usually, everywhere.
        std::vector<Arrival> usual;
        for (int i = 0; i < 60; ++i) {
            AlertCondition condition = lost(1000 + i, "centre" + std::to_string(i % 6), Noon - 5h);
            usual.emplace_back(bench.log.alert(std::move(condition), Noon - 5h));
        }
        bench.feedAll(std::move(usual));
        bench.setNow(Noon);
    }
    void loses(const std::string& centre, int first, int count, Instant when = Noon)
    {
        std::vector<Arrival> arrivals;
        for (int i = first; i < first + count; ++i)
            arrivals.emplace_back(bench.log.alert(lost(i, centre, when), when));
        bench.feedAll(std::move(arrivals));
    }
    // As the log would give it back.
    void tell(const Event& event) { bench.feed({ bench.log.told(event) }); }
    void decide(GroupingVerdict verdict, const std::string& label = {})
    {
        GroupingDecided decided;
        decided.verdict = verdict;
        decided.cause = { { AlertTrait::Kind::Label, "datacenter", "erfurt" } };
        decided.alerts = static_cast<std::uint32_t>(suggestions.alertTotal());
        decided.splitBy = label;
        Event event { "decision" + std::to_string(++decisions), "/test", Noon, "anna", decided };
        tell(event);
    }
    [[nodiscard]] QString first() const { return suggestions.fact(0, QStringLiteral("suggestionId")).toString(); }

    Bench bench { Noon };
    Session session;
    SuggestionModel& suggestions = *session.suggestions();
    int decisions = 0;
};

} // namespace

class TestViewSuggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFloodBecomesASuggestion()
    {
        Desktop desktop;
        const QAbstractItemModelTester tester(
            &desktop.suggestions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(desktop.suggestions.count(), 0);
        desktop.loses("erfurt", 0, 24);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        const auto fact = [&](const char* name) { return desktop.suggestions.fact(0, QLatin1String(name)); };
        QCOMPARE(fact("cause").toStringList(), QStringList { QStringLiteral("datacenter=erfurt") });
        QCOMPARE(fact("alertCount").toInt(), 24);
        QCOMPARE(fact("critical").toInt(), 6);
        QCOMPARE(fact("error").toInt(), 18);
        QCOMPARE(fact("serviceCount").toInt(), 3);
        QVERIFY(fact("sureness").toDouble() > 0.9);
        QCOMPARE(fact("began").toDouble(), milliseconds(Noon));
        const QVariantMap why = desktop.suggestions.why(desktop.first());
        const QVariantMap told = why.value(QStringLiteral("shared")).toList().first().toMap();
        QCOMPARE(told.value(QStringLiteral("text")).toString(), QStringLiteral("datacenter=erfurt"));
        QCOMPARE(told.value(QStringLiteral("within")).toDouble(), 1.0);
        QCOMPARE(told.value(QStringLiteral("without")).toDouble(), 0.0);

        // Two causes are two suggestions.
        desktop.loses("jena", 0, 15);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 2, 3000);
        QCOMPARE(fact("cause").toStringList(), QStringList { QStringLiteral("datacenter=erfurt") });
        QCOMPARE(desktop.suggestions.alertTotal(), 39);
        desktop.session.alerts()->setFilterText(desktop.suggestions.filterFor(desktop.first()));
        QVERIFY(desktop.session.alerts()->filterMistake().isEmpty());
        QCOMPARE(desktop.session.alerts()->count(), 24);
    }

    void acceptingOpensTheIncident()
    {
        Desktop desktop;
        desktop.loses("erfurt", 0, 24);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        const QString incident = desktop.suggestions.accept(desktop.first());
        QVERIFY(!incident.isEmpty());
        QVERIFY(desktop.suggestions.fact(0, QStringLiteral("busy")).toBool());
        QVERIFY(desktop.suggestions.accept(desktop.first()).isEmpty());
        const auto& written = desktop.bench.written();
        QCOMPARE(written.size(), std::size_t(1));
        const auto& opened = std::get<IncidentOpened>(std::get<CaseEvent>(written.front().body).change);
        QCOMPARE(opened.alerts.size(), std::size_t(24));
        QCOMPARE(opened.title, std::string("Many alerts at once: datacenter=erfurt"));
        QVERIFY(opened.priority == Priority::P1 && opened.customerImpact);
        // It is gone when the incident is in the log, and late ones are nobody's new suggestion.
        desktop.tell(Event(written.front()));
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 0, 2000);
        Event accepted { "accepted", "/test", Noon, "anna", GroupingDecided() };
        auto& decided = std::get<GroupingDecided>(accepted.body);
        decided.verdict = GroupingVerdict::Accepted;
        decided.cause = { { AlertTrait::Kind::Label, "datacenter", "erfurt" } };
        decided.incident = { incident.toStdString() };
        desktop.tell(accepted);
        desktop.loses("erfurt", 100, 8);
        QTest::qWait(1500);
        QCOMPARE(desktop.suggestions.count(), 0);
        QCOMPARE(lateAlerts(desktop.bench.workspace.state(), Noon + 10s).size(), std::size_t(1));
    }

    void decisionsOfOthersShow()
    {
        Desktop desktop;
        const QAbstractItemModelTester tester(
            &desktop.suggestions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desktop.loses("erfurt", 0, 24);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        const QVariantList choices = desktop.suggestions.splitChoices(desktop.first());
        QCOMPARE(choices.first().toMap().value(QStringLiteral("label")).toString(), QStringLiteral("rack"));
        desktop.decide(GroupingVerdict::Split, "rack");
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 2, 2000);
        QVERIFY(desktop.suggestions.fact(0, QStringLiteral("isPart")).toBool());
        desktop.decide(GroupingVerdict::Restored);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        desktop.decide(GroupingVerdict::Dismissed);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 0, 2000);
        QCOMPARE(desktop.suggestions.dismissedCount(), 1);
        desktop.decide(GroupingVerdict::Restored);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        QCOMPARE(desktop.suggestions.why(desktop.first()).value(QStringLiteral("dismissed")).toInt(), 0);
    }

    void whoMayNotWorkDecidesNothing()
    {
        Desktop desktop;
        Catalogue catalogue;
        catalogue.othersMay = AccessRole::Support;
        desktop.bench.feed({ desktop.bench.log.catalogue(catalogue, Noon) });
        desktop.loses("erfurt", 0, 24);
        QTRY_COMPARE_WITH_TIMEOUT(desktop.suggestions.count(), 1, 2000);
        QSignalSpy refused(&desktop.suggestions, &SuggestionModel::refused);
        desktop.suggestions.dismiss(desktop.first());
        QTRY_COMPARE(refused.count(), 1);
        QVERIFY(desktop.suggestions.accept(desktop.first()).isEmpty());
        QVERIFY(desktop.bench.written().empty());
    }

    void theLoadIsCounted()
    {
        Desktop desktop;
        AlarmModel& alarms = *desktop.session.alarms();
        alarms.refresh();
        QVERIFY(!alarms.flood());
        QCOMPARE(alarms.newAlerts(), 0);
        QSignalSpy floods(&alarms, &AlarmModel::floodChanged);
        desktop.loses("erfurt", 0, 24);
        alarms.refresh();
        QVERIFY(alarms.flood());
        QCOMPARE(floods.count(), 1);
        QCOMPARE(alarms.newAlerts(), 24);
        QCOMPARE(alarms.peak(), 60.0); // in the morning
        desktop.bench.setNow(Noon + 20min);
        alarms.refresh();
        QVERIFY(!alarms.flood());
        QVERIFY(alarms.shareInFlood() > 0 && alarms.shareInFlood() < 0.1);
    }

    void whoLooksAwayIsCalled()
    {
        Desktop desktop;
        Attention& attention = *desktop.session.attention();
        QSignalSpy calls(&attention, &Attention::call);
        std::chrono::minutes timeOfDay = 12h;
        attention.setTimeOfDay([&timeOfDay] { return timeOfDay; });
        // The log of this test has no reading that could be behind.
        attention.test();
        QCOMPARE(calls.count(), 1);
        QCOMPARE(calls.first().at(0).toString(), QStringLiteral("test"));
    }
};

QTEST_MAIN(TestViewSuggestions)
#include "tst_view_suggestions.moc"
