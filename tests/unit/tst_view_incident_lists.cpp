// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/session.h"

#include <chrono>

using namespace leitstand;
using namespace leitstand::story;

namespace {

Instant minute(int number)
{
    return at("2026-11-21T10:00:00Z") + std::chrono::minutes(number);
}

double ms(Instant moment)
{
    return double(moment.time_since_epoch().count());
}

Span minutes(int count)
{
    return std::chrono::minutes(count);
}

QVariant fact(const QAbstractItemModel& model, int row, const char* name)
{
    return model.index(row, 0).data(model.roleNames().key(name));
}

// A session that looks at the incident "i".
struct Page {
    Page() : session(bench.workspace, nullptr, {}), incident(*session.incident())
    {
        incident.setIncidentId(QStringLiteral("i"));
        for (QAbstractItemModel* const model : std::initializer_list<QAbstractItemModel*> { incident.timeline(),
                 incident.hypotheses(), incident.actions(), incident.outages(), incident.outageChart(),
                 incident.alerts(), incident.messages(), incident.clocks(), incident.causes(), incident.preventions(),
                 incident.wentWell(), incident.wentBadly(), incident.milestones() })
            testers.push_back(std::make_unique<QAbstractItemModelTester>(
                model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    }
    void happens(CaseChange change, Instant time, const std::string& who = "anna")
    {
        bench.feed({ bench.log.incident("i", std::move(change), time, who) });
    }

    Bench bench;
    Session session;
    IncidentDetails& incident;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
};

OutageFacts facts(const char* component)
{
    OutageFacts facts;
    facts.component = { component };
    return facts;
}

} // namespace

class TestIncidentLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeadSaysWhereItStands()
    {
        Page page;
        QVERIFY(!page.incident.exists());
        page.happens(
            IncidentOpened { "Login slow", Priority::P2, true, {}, "For everybody.", { { "login" } } }, minute(0));
        page.happens(IncidentAcknowledged(), minute(1), "ben");
        page.happens(RoleAssigned { CaseRole::Commander, "Mira" }, minute(2));
        QVERIFY(page.incident.exists());
        QCOMPARE(page.incident.title(), QStringLiteral("Login slow"));
        QCOMPARE(page.incident.summary(), QStringLiteral("For everybody."));
        QCOMPARE(page.incident.lane(), int(Facts::LaneUnderstand));
        QCOMPARE(page.incident.laneSince(), ms(minute(1)));
        QCOMPARE(page.incident.laneBy(), QStringLiteral("ben"));
        QCOMPARE(page.incident.customerImpactSince(), ms(minute(0)));
        const QVariantMap commander = page.incident.roles().value(0).toMap();
        QCOMPARE(commander.value(QStringLiteral("person")).toString(), QStringLiteral("Mira"));
        QCOMPARE(commander.value(QStringLiteral("since")).toDouble(), ms(minute(2)));
        QVERIFY(page.incident.roles().value(1).toMap().value(QStringLiteral("person")).toString().isEmpty());
        const QVariantMap component = page.incident.components().value(0).toMap();
        QCOMPARE(component.value(QStringLiteral("name")).toString(), QStringLiteral("login"));
        QVERIFY(!component.value(QStringLiteral("known")).toBool());
        // Customers noticed it: it cannot be closed before they have had the final message.
        QVERIFY(!page.incident.closeRefusal().isEmpty());
        QVERIFY(page.incident.laneRefusals().value(Facts::LaneAct).isEmpty());
        QVERIFY(!page.incident.laneRefusals().value(Facts::LaneNew).isEmpty());
    }

    void namesComeFromTheCatalogueInTheLanguageOfTheWindow()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow", Priority::P2, true, {}, {}, { { "login" } } }, minute(0));
        page.happens(OutageRecorded { { "o" }, facts("login"), { { OutageState::Down, minute(0), {} } } }, minute(1));
        Catalogue catalogue;
        catalogue.components.push_back({ { "login" }, {}, { "Anmeldung", "Login" }, {}, {} });
        page.bench.feed({ page.bench.log.catalogue(catalogue, minute(2)) });
        page.session.setLanguage(QStringLiteral("de"));
        QCOMPARE(page.incident.components().value(0).toMap().value(QStringLiteral("name")).toString(),
            QStringLiteral("Anmeldung"));
        QCOMPARE(fact(*page.incident.outages(), 0, "componentName").toString(), QStringLiteral("Anmeldung"));
        QCOMPARE(fact(*page.incident.outageChart(), 0, "componentName").toString(), QStringLiteral("Anmeldung"));
        page.session.setLanguage(QStringLiteral("en"));
        QCOMPARE(fact(*page.incident.outages(), 0, "componentName").toString(), QStringLiteral("Login"));
    }

    void aHypothesisThatWasTakenForTheCauseSaysUntilWhen()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow" }, minute(0));
        page.happens(HypothesisRaised { { "h1" }, "The session store is full" }, minute(1));
        page.happens(HypothesisRaised { { "h2" }, "The network" }, minute(2), "ben");
        page.happens(HypothesisJudged { { "h2" }, HypothesisState::Refuted, "Nothing lost on the line" }, minute(3));
        page.happens(HypothesisJudged { { "h1" }, HypothesisState::Cause, "Evictions stop" }, minute(45));
        page.happens(LaneMoved { Lane::Watch, {}, {} }, minute(50));
        const HypothesisModel& model = *page.incident.hypotheses();
        QCOMPARE(model.count(), 2);
        QCOMPARE(fact(model, 0, "judgement").toInt(), int(CaseFacts::Cause));
        QCOMPARE(fact(model, 0, "causeFrom").toDouble(), ms(minute(45)));
        QCOMPARE(fact(model, 0, "causeUntil").toDouble(), 0.0);
        QCOMPARE(fact(model, 1, "evidence").toString(), QStringLiteral("Nothing lost on the line"));
        page.happens(RelapseNoticed { { "main", "1" }, minute(105) }, minute(105), {});
        QCOMPARE(fact(model, 0, "judgement").toInt(), int(CaseFacts::Symptom));
        QCOMPARE(fact(model, 0, "causeUntil").toDouble(), ms(minute(105)));
        QCOMPARE(page.incident.relapseCount(), 1);
        QCOMPARE(page.incident.laneBy(), QString());
    }

    void anActionThatWasNotPossibleSaysWhy()
    {
        Page page;
        page.happens(IncidentOpened { "Quotes are gone" }, minute(0));
        page.happens(ActionTaken { { "a" }, "Roll back", {}, ActionOutcome::Running, {} }, minute(1), "ben");
        const ActionModel& model = *page.incident.actions();
        QCOMPARE(model.runningCount(), 1);
        QCOMPARE(fact(model, 0, "by").toString(), QStringLiteral("ben"));
        page.happens(ActionEnded { { "a" }, ActionOutcome::Impossible, "The data has moved on" }, minute(5));
        QCOMPARE(model.runningCount(), 0);
        QCOMPARE(fact(model, 0, "outcome").toInt(), int(CaseFacts::Impossible));
        QCOMPARE(fact(model, 0, "details").toString(), QStringLiteral("The data has moved on"));
        QCOMPARE(fact(model, 0, "endedAt").toDouble(), ms(minute(5)));
    }

    // Debitoor's day in short: the function of quotes from 11:40, everything from 11:45, which counts once.
    void theChartAddsUpUnionsAgainstTheLanes()
    {
        Page page;
        page.bench.setNow(minute(120));
        page.happens(IncidentOpened { "Quotes are gone", Priority::P1, true }, minute(0));
        page.happens(
            OutageRecorded { { "o1" }, facts("quotes"), { { OutageState::Down, minute(-5), minute(60) } } }, minute(2));
        OutageFacts planned = facts("application");
        planned.planned = true;
        page.happens(OutageRecorded { { "o2" }, planned,
                         { { OutageState::Down, minute(0), minute(30) }, { OutageState::Degraded, minute(30), {} } } },
            minute(31));
        page.happens(LaneMoved { Lane::Act, {}, {} }, minute(10));
        OutageChartModel& chart = *page.incident.outageChart();
        QCOMPARE(chart.count(), 2);
        QCOMPARE(chart.from(), ms(minute(-5)));
        QCOMPARE(chart.to(), ms(minute(120)));
        QCOMPARE(fact(chart, 0, "down").toDouble(), double(Span(minutes(65)).count()));
        QCOMPARE(fact(chart, 1, "down").toDouble(), double(Span(minutes(30)).count()));
        QCOMPARE(fact(chart, 1, "degraded").toDouble(), double(Span(minutes(90)).count()));
        QCOMPARE(chart.down(), double(Span(minutes(65)).count()));
        QCOMPARE(chart.both(), double(Span(minutes(125)).count()));
        const QVariantList bars = fact(chart, 1, "bars").toList();
        QCOMPARE(bars.size(), 2);
        QVERIFY(bars[1].toMap().value(QStringLiteral("planned")).toBool());
        QCOMPARE(bars[1].toMap().value(QStringLiteral("to")).toDouble(), 0.0);
        QCOMPARE(chart.lanes().size(), 2);
        QCOMPARE(chart.lanes().value(1).toMap().value(QStringLiteral("from")).toDouble(), ms(minute(10)));
        // What is open grows with the time.
        page.bench.setNow(minute(130));
        QTRY_COMPARE(chart.both(), double(Span(minutes(135)).count()));
    }

    void barsOfOneComponentThatOverlapHaveTheirOwnTracks()
    {
        Page page;
        page.happens(IncidentOpened { "Provider", Priority::P2, true }, minute(0));
        for (int i = 0; i < 3; ++i) {
            OutageFacts some = facts("login");
            some.reach.segment = { i == 0 ? "a" : i == 1 ? "b" : "c" };
            some.reach.share = 0.125;
            page.happens(OutageRecorded { { "o" + std::to_string(i) }, some,
                             { { OutageState::Down, minute(i == 2 ? 20 : i), minute(i == 2 ? 25 : 10) } } },
                minute(30));
        }
        OutageChartModel& chart = *page.incident.outageChart();
        QCOMPARE(fact(chart, 0, "tracks").toInt(), 2);
        const QVariantList bars = fact(chart, 0, "bars").toList();
        QCOMPARE(bars[0].toMap().value(QStringLiteral("track")).toInt(), 0);
        QCOMPARE(bars[1].toMap().value(QStringLiteral("track")).toInt(), 1);
        QCOMPARE(bars[2].toMap().value(QStringLiteral("track")).toInt(), 0);
        QCOMPARE(fact(*page.incident.outages(), 1, "share").toDouble(), 0.125);
        QCOMPARE(fact(chart, 0, "down").toDouble(),
            double(Span(minutes(15 + 1)).count()) - double(Span(minutes(1)).count()));
    }

    void aWithdrawnOutageIsShownAndCountsNowhere()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow", Priority::P2, true }, minute(0));
        page.happens(OutageRecorded { { "o" }, facts("login"), { { OutageState::Down, minute(0), {} } } }, minute(1));
        QCOMPARE(page.incident.outages()->openCount(), 1);
        page.bench.feed({ page.bench.log.correction("i", 2, Withdrawn { "wrong component" }, minute(2)) });
        QCOMPARE(page.incident.outages()->count(), 1);
        QVERIFY(fact(*page.incident.outages(), 0, "withdrawn").toBool());
        QCOMPARE(page.incident.outages()->openCount(), 0);
        QCOMPARE(page.incident.outageChart()->count(), 0);
        QCOMPARE(page.incident.outageChart()->both(), 0.0);
    }

    void outagesOfAMergedIncidentCountAndStayAsTheyAre()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow", Priority::P2, true }, minute(0));
        page.bench.feed({ page.bench.log.incident("j", IncidentOpened { "Payments fail" }, minute(1)),
            page.bench.log.incident("j",
                OutageRecorded { { "o" }, facts("payments"), { { OutageState::Down, minute(1), minute(3) } } },
                minute(3)),
            page.bench.log.incident("j", IncidentMerged { { "i" } }, minute(4)) });
        QCOMPARE(page.incident.outages()->count(), 1);
        QCOMPARE(fact(*page.incident.outages(), 0, "recorded").toInt(), 0);
        QCOMPARE(page.incident.outageChart()->down(), double(Span(minutes(2)).count()));
        QCOMPARE(page.incident.relatives().value(0).toMap().value(QStringLiteral("title")).toString(),
            QStringLiteral("Payments fail"));
        page.incident.setIncidentId(QStringLiteral("j"));
        QCOMPARE(page.incident.mergedInto(), QStringLiteral("i"));
    }

    void theClocksSayWhatTheyCountAndWhoOwesIt()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow", Priority::P1, true }, minute(0));
        page.happens(RoleAssigned { CaseRole::CommunicationLead, "Jonas" }, minute(1));
        const ClockModel& clocks = *page.incident.clocks();
        QVERIFY(clocks.count() >= 2);
        int firstNotice = -1;
        for (int row = 0; row < clocks.count(); ++row)
            firstNotice = fact(clocks, row, "kind").toInt() == Facts::FirstNoticeClock ? row : firstNotice;
        QVERIFY(firstNotice >= 0);
        QCOMPARE(fact(clocks, firstNotice, "dueAt").toDouble(), ms(minute(5)));
        QCOMPARE(fact(clocks, firstNotice, "lastQuarterAt").toDouble(), ms(minute(5)) - 75000);
        QCOMPARE(fact(clocks, firstNotice, "origin").toInt(), int(CaseFacts::FromCustomerImpact));
        QCOMPARE(fact(clocks, firstNotice, "owedBy").toString(), QStringLiteral("Jonas"));
        QCOMPARE(fact(clocks, firstNotice, "owingRole").toInt(), int(Facts::CommunicationLead));
    }

    void theMostUrgentLinkedAlertComesFirst()
    {
        Page page;
        page.bench.feed({ page.bench.log.alert(alert("1", Severity::Info), minute(0)),
            page.bench.log.alert(alert("2", Severity::Critical, AlertStatus::Resolved), minute(0)),
            page.bench.log.alert(alert("3", Severity::Error), minute(0)) });
        page.happens(IncidentOpened { "Login slow", Priority::P2, false,
                         { { "main", "1" }, { "main", "2" }, { "main", "3" }, { "main", "gone" } } },
            minute(1));
        const LinkedAlertModel& alerts = *page.incident.alerts();
        QCOMPARE(alerts.count(), 4);
        QCOMPARE(alerts.firingCount(), 2);
        QCOMPARE(fact(alerts, 0, "name").toString(), QStringLiteral("Alert3"));
        QCOMPARE(fact(alerts, 1, "name").toString(), QStringLiteral("Alert1"));
        QCOMPARE(fact(alerts, 2, "alertState").toInt(), int(Facts::Resolved));
        QVERIFY(!fact(alerts, 3, "known").toBool());
        // Only what concerns it is looked at again.
        QSignalSpy changed(&page.incident, &IncidentDetails::changed);
        page.bench.feed({ page.bench.log.alert(alert("9", Severity::Critical), minute(2)),
            page.bench.log.alert(alert("3", Severity::Error, AlertStatus::Resolved), minute(2)) });
        QCOMPARE(changed.size(), 0);
        QCOMPARE(alerts.firingCount(), 1);
    }

    void messagesAreDraftsThenWhatWasPublished()
    {
        Page page;
        const DraftText text { Audience::PublicStatus, Moment::FirstNotice, { "Störung", "Wir arbeiten daran." },
            { "Problem", "We work on it." } };
        page.happens(IncidentOpened { "Login slow", Priority::P1, true }, minute(0));
        page.bench.feed({ page.bench.log.comms("i", DraftSaved { { "d1" }, text }, minute(1)),
            page.bench.log.comms("i", MessagePublished { { "d1" }, text, "status page", minute(22) }, minute(2)),
            page.bench.log.comms("i", DraftSaved { { "d2" }, text }, minute(3)) });
        const IncidentMessageModel& messages = *page.incident.messages();
        QCOMPARE(messages.count(), 2);
        QVERIFY(!fact(messages, 0, "published").toBool());
        QVERIFY(fact(messages, 1, "published").toBool());
        QCOMPARE(fact(messages, 1, "channel").toString(), QStringLiteral("status page"));
        QCOMPARE(fact(messages, 1, "nextUpdate").toDouble(), ms(minute(22)));
    }

    void preventionHasAnOwnerADayAndAnEnd()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow" }, minute(0));
        page.happens(CauseRecorded { { "c" }, "The index was dropped" }, minute(1));
        page.happens(PreventionPlanned { { "p" }, "Try the update on a copy", "Ben",
                         std::chrono::sys_days(std::chrono::year(2026) / 12 / 24) },
            minute(2));
        page.happens(NoteAdded { { "n" }, "The handbook helped", NoteMark::WentWell, {} }, minute(3));
        QCOMPARE(page.incident.causes()->fact(0, QStringLiteral("text")).toString(),
            QStringLiteral("The index was dropped"));
        PreventionModel& preventions = *page.incident.preventions();
        QCOMPARE(preventions.fact(0, QStringLiteral("due")).toString(), QStringLiteral("2026-12-24"));
        QCOMPARE(preventions.fact(0, QStringLiteral("owner")).toString(), QStringLiteral("Ben"));
        QVERIFY(!preventions.fact(1, QStringLiteral("owner")).isValid());
        QVERIFY(!preventions.fact(0, QStringLiteral("nonsense")).isValid());
        page.happens(PreventionDone { { "p" } }, minute(9), "Ben");
        QCOMPARE(preventions.fact(0, QStringLiteral("doneAt")).toDouble(), ms(minute(9)));
        QCOMPARE(page.incident.wentWell()->count(), 1);
        QCOMPARE(page.incident.wentBadly()->count(), 0);
    }

    void dutiesToReportAreThereWhenTheCatalogueSwitchesThemOn()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow" }, minute(0));
        QCOMPARE(page.incident.milestones()->count(), 0);
        Catalogue catalogue;
        catalogue.regimes.insert(Regime::Gdpr);
        page.bench.feed({ page.bench.log.catalogue(catalogue, minute(1)) });
        MilestoneModel& milestones = *page.incident.milestones();
        const int steps = milestones.count();
        QVERIFY(steps >= 2);
        page.happens(RegulatoryMilestoneReached { Regime::Gdpr, RegulatoryMilestone::Aware, minute(1) }, minute(2));
        QCOMPARE(milestones.count(), steps);
        QCOMPARE(milestones.fact(0, QStringLiteral("at")).toDouble(), ms(minute(1)));
        QCOMPARE(milestones.fact(1, QStringLiteral("dueAt")).toDouble(), ms(minute(1) + std::chrono::hours(72)));
    }

    void anotherIncidentShowsNothingOfTheFirst()
    {
        Page page;
        page.happens(IncidentOpened { "Login slow" }, minute(0));
        page.happens(HypothesisRaised { { "h1" }, "The session store is full" }, minute(1));
        page.bench.feed({ page.bench.log.incident("j", IncidentOpened { "Payments fail" }, minute(1)) });
        page.incident.setIncidentId(QStringLiteral("j"));
        QCOMPARE(page.incident.title(), QStringLiteral("Payments fail"));
        QCOMPARE(page.incident.hypotheses()->count(), 0);
        QCOMPARE(page.incident.timeline()->count(), 1);
        page.incident.setIncidentId(QStringLiteral("nobody opened this"));
        QVERIFY(!page.incident.exists());
        QCOMPARE(page.incident.timeline()->count(), 0);
        QCOMPARE(page.incident.lane(), int(Facts::LaneNew));
    }
};

QTEST_MAIN(TestIncidentLists)
#include "tst_view_incident_lists.moc"
