// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The board's view models: cards, marks, common acts, undo, conflicts, access roles and who else looks.

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/display_text.h"
#include "view/session.h"

using namespace leitstand;
using namespace leitstand::story;

namespace {

constexpr auto TestMode = QAbstractItemModelTester::FailureReportingMode::QtTest;

QVariant of(const IncidentListModel& model, int row, int role)
{
    return model.index(row, 0).data(role);
}

IncidentOpened opened(const std::string& title, bool customerImpact = false, std::vector<AlertKey> alerts = {})
{
    IncidentOpened opening;
    opening.title = title;
    opening.priority = Priority::P2;
    opening.customerImpact = customerImpact;
    opening.alerts = std::move(alerts);
    return opening;
}

LaneMoved to(Lane lane, std::string reason = {})
{
    return { lane, std::move(reason), {} };
}

Catalogue bank()
{
    Catalogue catalogue;
    catalogue.services = { { "login", { "Anmeldedienst", "Login service" }, "team-a", {} } };
    catalogue.components = { { { "c-login" }, "login", { "Anmeldung", "Login" }, "", {} },
        { { "c-cards" }, "", { "Karten", "" }, "", {} } };
    catalogue.people = { { "anna", AccessRole::Responder }, { "sam", AccessRole::Support } };
    catalogue.othersMay = AccessRole::Viewer;
    return catalogue;
}

// A window on three incidents: i1 is new and customers notice it, i2 is worked, i3 is watched since 10:03.
struct Board {
    Bench bench { at("2026-11-21T10:05:00Z") };
    Session session { bench.workspace, nullptr, {} };

    Board()
    {
        bench.feed({ bench.log.alert(alert("1", Severity::Critical), at("2026-11-21T10:00:00Z")),
            bench.log.incident(
                "i1", opened("Login slow", true, { { "main", "1" } }), at("2026-11-21T10:01:00Z"), "ben"),
            bench.log.incident("i2", opened("Cards fail"), at("2026-11-21T10:02:00Z"), "ben"),
            bench.log.incident("i2", IncidentAcknowledged(), at("2026-11-21T10:02:30Z"), "ben"),
            bench.log.incident("i3", opened("Mail late"), at("2026-11-21T09:00:00Z"), "ben"),
            bench.log.incident("i3", IncidentAcknowledged(), at("2026-11-21T09:01:00Z"), "ben"),
            bench.log.incident("i3", to(Lane::Watch), at("2026-11-21T10:03:00Z"), "ben") });
    }

    [[nodiscard]] const Incident& incident(const std::string& id) const
    {
        return *bench.workspace.state().incident({ id });
    }
    // What was asked for last, as it would stand in the log.
    [[nodiscard]] CaseEvent lastWritten() { return std::get<CaseEvent>(bench.written().back().body); }
    // The log takes the last one.
    void logAnswers()
    {
        const Event event = bench.written().back();
        bench.comesBack(event);
        CommandResult result;
        result.eventId = event.id;
        result.incident = std::get<CaseEvent>(event.body).incident;
        Q_EMIT bench.workspace.commandFinished(result);
    }
    [[nodiscard]] QString notice(int role = NoticeModel::TextRole)
    {
        return session.notices()->count() > 0 ? session.notices()->index(0).data(role).toString() : QString();
    }
};

} // namespace

class TestViewBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCardTellsWhatRunsAndWhoIsOnIt()
    {
        Board board;
        QAbstractItemModelTester tester(board.session.laneNew(), TestMode);
        const IncidentListModel& cards = *board.session.laneNew();
        QCOMPARE(cards.count(), 1);
        // The first notice is due 5 minutes after customers began to notice, the acknowledgement after 15.
        QCOMPARE(of(cards, 0, IncidentListModel::ClockRole).toInt(), int(Facts::FirstNoticeClock));
        QCOMPARE(of(cards, 0, IncidentListModel::ClockDueAtRole).toDouble(), milliseconds(at("2026-11-21T10:06:00Z")));
        QCOMPARE(
            of(cards, 0, IncidentListModel::ClockAmberAtRole).toDouble(), milliseconds(at("2026-11-21T10:04:45Z")));
        QCOMPARE(of(cards, 0, IncidentListModel::ClockCountRole).toInt(), 2);
        QVERIFY(of(cards, 0, IncidentListModel::HolderRole).toString().isEmpty());

        board.bench.feed({ board.bench.log.incident("i1", IncidentAcknowledged(), at("2026-11-21T10:05:00Z"), "ben") });
        QCOMPARE(cards.count(), 0);
        const IncidentListModel& taken = *board.session.laneUnderstand();
        const int row = taken.rowOf(QStringLiteral("i1"));
        QCOMPARE(of(taken, row, IncidentListModel::HolderRole).toString(), QStringLiteral("ben"));
        board.bench.feed({ board.bench.log.incident(
            "i1", RoleAssigned { CaseRole::Commander, "Mira" }, at("2026-11-21T10:05:00Z")) });
        QCOMPARE(of(taken, row, IncidentListModel::HolderRole).toString(), QStringLiteral("Mira"));
    }

    void aRelapseShowsOnTheCard()
    {
        Board board;
        board.bench.feed({ board.bench.log.incident(
            "i3", RelapseNoticed { { "main", "1" }, at("2026-11-21T10:04:00Z") }, at("2026-11-21T10:04:00Z"), "") });
        const IncidentListModel& act = *board.session.laneAct();
        QCOMPARE(act.count(), 1);
        QCOMPARE(of(act, 0, IncidentListModel::RelapseCountRole).toInt(), 1);
    }

    void componentsAreCalledAsTheCatalogueCallsThemInTheWindowsLanguage()
    {
        Board board;
        board.session.setLanguage(QStringLiteral("en"));
        board.bench.feed({ board.bench.log.incident("i2", ComponentsAffected { { { "c-login" }, { "c-cards" } } },
                               at("2026-11-21T10:04:00Z")),
            board.bench.log.catalogue(bank(), at("2026-11-21T10:04:00Z")) });
        const IncidentListModel& cards = *board.session.laneUnderstand();
        const auto components = [&] { return of(cards, 0, IncidentListModel::ComponentsRole).toString(); };
        QCOMPARE(components(), QStringLiteral("Login, Karten")); // the other language where one has no name
        board.session.setLanguage(QStringLiteral("de"));
        QCOMPARE(components(), QStringLiteral("Anmeldung, Karten"));
        const CatalogueNames& names = *board.session.names();
        QCOMPARE(names.components().size(), 2);
        QCOMPARE(names.componentCalled(QStringLiteral(" login ")), QStringLiteral("c-login"));
        QCOMPARE(names.componentCalled(QStringLiteral("Faxgerät")), QStringLiteral("Faxgerät"));
    }

    void onlyTheCardsThatAnAlertBelongsToAreTold()
    {
        Board board;
        QSignalSpy there(board.session.laneNew(), &QAbstractItemModel::dataChanged);
        QSignalSpy elsewhere(board.session.laneUnderstand(), &QAbstractItemModel::dataChanged);
        board.bench.feed({ board.bench.log.alert(
            alert("1", Severity::Critical, AlertStatus::Resolved), at("2026-11-21T10:04:00Z")) });
        QCOMPARE(there.count(), 1);
        QCOMPARE(elsewhere.count(), 0);
        QCOMPARE(of(*board.session.laneNew(), 0, IncidentListModel::FiringCountRole).toInt(), 0);
    }

    void marksStayWithTheIncident()
    {
        Board board;
        QAbstractItemModelTester tester(board.session.laneUnderstand(), TestMode);
        IncidentSelection& marks = *board.session.board()->selection();
        marks.toggle(QStringLiteral("i1"));
        QVERIFY(of(*board.session.laneNew(), 0, IncidentListModel::SelectedRole).toBool());
        board.bench.feed({ board.bench.log.incident("i1", IncidentAcknowledged(), at("2026-11-21T10:05:00Z")) });
        const IncidentListModel& lane = *board.session.laneUnderstand();
        QVERIFY(of(lane, lane.rowOf(QStringLiteral("i1")), IncidentListModel::SelectedRole).toBool());
        marks.add(lane.ids());
        QCOMPARE(marks.ids(), (QStringList { QStringLiteral("i1"), QStringLiteral("i2") }));
        marks.toggle(QStringLiteral("i1"));
        marks.clear();
        QVERIFY(!of(lane, 0, IncidentListModel::SelectedRole).toBool());
    }

    void aMoveIsJudgedBeforeItIsMade()
    {
        Board board;
        const IncidentBoard& acts = *board.session.board();
        QCOMPARE(acts.judgeMove({ QStringLiteral("i2") }, Facts::LaneAct).value(QStringLiteral("allowed")).toInt(), 1);
        const QVariantMap early = acts.judgeMove({ QStringLiteral("i3") }, Facts::LaneCommunicate);
        QVERIFY(early.value(QStringLiteral("needsReason")).toBool());
        QCOMPARE(early.value(QStringLiteral("refused")).toInt(), 0);
        // Customers noticed i1 and have heard nothing.
        const QVariantMap close = acts.judgeMove({ QStringLiteral("i1"), QStringLiteral("i2") }, Facts::LaneClosed);
        QCOMPARE(close.value(QStringLiteral("allowed")).toInt(), 1);
        QCOMPARE(close.value(QStringLiteral("refused")).toInt(), 1);
        QVERIFY(close.value(QStringLiteral("what")).toString().contains(QStringLiteral("final message")));
        QVERIFY(!close.value(QStringLiteral("remedy")).toString().isEmpty());
        QVERIFY(acts.judgeMove({ QStringLiteral("nobody") }, 2).value(QStringLiteral("refused")).toInt() == 1);
    }

    void anActUponSeveralTellsWhatBecameOfEach()
    {
        Board board;
        QAbstractItemModelTester tester(board.session.board()->results(), TestMode);
        board.session.board()->move({ QStringLiteral("i1"), QStringLiteral("i2"), QStringLiteral("i3") },
            Facts::LaneClosed, QStringLiteral("quiet for hours"), QStringLiteral("Close"));
        ActResults& results = *board.session.board()->results();
        QCOMPARE(results.total(), 3);
        // i1 is refused at once; the log answers for the others.
        QTRY_COMPARE(results.failed(), 1);
        for (const Event& event : std::vector<Event>(board.bench.written())) {
            CommandResult result;
            result.eventId = event.id;
            Q_EMIT board.bench.workspace.commandFinished(result);
        }
        QCOMPARE(results.done(), 2);
        QCOMPARE(board.session.notices()->count(), 1);
        QCOMPARE(board.notice(), QStringLiteral("Close"));
        QCOMPARE(
            board.session.notices()->index(0).data(NoticeModel::ActionRole).toInt(), int(NoticeModel::ShowResults));
        for (int row = 0; row < 3; ++row) {
            const bool refused = results.index(row).data(ActResults::OutcomeRole).toInt() == ActResults::Refused;
            QCOMPARE(refused, !results.index(row).data(ActResults::DetailRole).toString().isEmpty());
        }
    }

    // What the correction says is seen in tests/system/tst_sessions.cpp: here no log answers.
    void anActIsTakenBackAsAWhole()
    {
        Board board;
        QVERIFY(!board.session.canUndo());
        board.session.board()->setPriority({ QStringLiteral("i1"), QStringLiteral("i2") }, Facts::P4, {});
        QVERIFY(!board.session.canUndo()); // the log does not have it yet
        for (const Event& event : std::vector<Event>(board.bench.written()))
            board.bench.comesBack(event);
        QVERIFY(board.session.canUndo());
        const int before = board.session.waitingChanges();
        board.session.undo();
        QCOMPARE(board.session.waitingChanges(), before + 2);
        QVERIFY(!board.session.canUndo());
        board.session.undo();
        QCOMPARE(board.notice(), QStringLiteral("Nothing to undo"));
    }

    void whatSomebodyElseChangedLaterIsNotTakenBackUnseen()
    {
        Board board;
        board.session.setTitle(QStringLiteral("i2"), QStringLiteral("Cards fail in Erfurt"));
        board.logAnswers();
        board.bench.feed({ board.bench.log.incident(
            "i2", TitleChanged { "Cards fail everywhere" }, at("2026-11-21T10:05:00Z"), "ben") });
        const std::size_t before = board.bench.written().size();
        board.session.undo();
        QTRY_COMPARE(board.notice(), QStringLiteral("Not possible"));
        QCOMPARE(board.bench.written().size(), before);
    }

    void bothVersionsOfAConflictAreThereUntilOneIsChosen()
    {
        Board board;
        ConflictModel& conflicts = *board.session.conflicts();
        QAbstractItemModelTester tester(&conflicts, TestMode);
        const auto collide = [&](const std::string& id) {
            CommandResult result;
            result.eventId = id;
            result.incident = { "i2" };
            result.outcome = CommandOutcome::Conflicted;
            Event theirs;
            theirs.actor = "ben";
            theirs.time = at("2026-11-21T10:04:30Z");
            theirs.body = CaseEvent { { "i2" }, 3, TitleChanged { "Cards fail in Erfurt" }, 0 };
            result.theirs = theirs;
            result.mine = { { "i2" }, CaseChange(TitleChanged { "Cards fail at night" }), 2, 0 };
            Q_EMIT board.bench.workspace.commandFinished(result);
            return QString::fromStdString(id);
        };
        const QString first = collide("e1");
        QCOMPARE(conflicts.count(), 1);
        QCOMPARE(
            board.session.notices()->index(0).data(NoticeModel::ActionRole).toInt(), int(NoticeModel::CompareVersions));
        const QVariantMap versions = conflicts.details(first);
        QCOMPARE(versions.value(QStringLiteral("theirs")).toString(), QStringLiteral("Cards fail in Erfurt"));
        QCOMPARE(versions.value(QStringLiteral("mine")).toString(), QStringLiteral("Cards fail at night"));
        QCOMPARE(versions.value(QStringLiteral("theirName")).toString(), QStringLiteral("ben"));
        QVERIFY(versions.value(QStringLiteral("isText")).toBool());

        conflicts.writeMerged(first, QStringLiteral("Cards fail in Erfurt at night"));
        QCOMPARE(conflicts.count(), 0);
        QCOMPARE(board.session.notices()->count(), 0);
        QCOMPARE(std::get<TitleChanged>(board.lastWritten().change).title, "Cards fail in Erfurt at night");

        const std::size_t before = board.bench.written().size();
        conflicts.keepTheirs(collide("e2"));
        QCOMPARE(conflicts.count(), 0);
        QCOMPARE(board.bench.written().size(), before);
    }

    void aRoleThatMayNotIsTold()
    {
        Board board;
        QVERIFY(board.session.access()->mayWork());
        Catalogue catalogue = bank();
        catalogue.people["anna"] = AccessRole::Support;
        board.bench.feed({ board.bench.log.catalogue(catalogue, at("2026-11-21T10:04:00Z")) });
        const Access& access = *board.session.access();
        QCOMPARE(access.role(), int(Facts::SupportAccess));
        QVERIFY(!access.mayWork());
        QVERIFY(access.mayWrite());
        QCOMPARE(access.roleForWork(), int(Facts::ResponderAccess));
        QCOMPARE(access.roleForWriting(), int(Facts::SupportAccess));

        board.session.board()->acknowledge({ QStringLiteral("i1") }, {});
        QTRY_COMPARE(board.notice(), QStringLiteral("Not possible"));
        QVERIFY(board.notice(NoticeModel::DetailRole).contains(QStringLiteral("responder")));
        QVERIFY(board.bench.written().empty());
        QVERIFY(board.session.openIncident({}, QStringLiteral("Mine"), Facts::P3, false).isEmpty());
        QVERIFY(!board.session.draft()->readOnly());
    }

    void aSplitTakesItsAlertsAlong()
    {
        Board board;
        QCOMPARE(board.session.board()->alertsOf(QStringLiteral("i1")).size(), 1);
        board.session.openIncident({ QStringLiteral("main/1") }, QStringLiteral("The database"), Facts::P1, true,
            QStringLiteral("Locks pile up"), { QStringLiteral("c-db") }, QStringLiteral("i1"));
        const auto opening = std::get<IncidentOpened>(board.lastWritten().change);
        QCOMPARE(opening.splitFrom.value, "i1");
        QCOMPARE(opening.summary, "Locks pile up");
        QCOMPARE(opening.components, std::vector<ComponentId> { { "c-db" } });
        board.logAnswers();
        QVERIFY(board.incident("i1").alerts.empty());
    }

    void alertsThatCanBeLinkedComeInTheOrderOfTheirUrgency()
    {
        Board board;
        board.bench.feed({ board.bench.log.alert(alert("2", Severity::Warning), at("2026-11-21T10:01:00Z")),
            board.bench.log.alert(alert("3", Severity::Critical), at("2026-11-21T10:02:00Z")),
            board.bench.log.alert(alert("4", Severity::Critical, AlertStatus::Resolved), at("2026-11-21T10:02:00Z")),
            board.bench.log.alert(alert("5", Severity::Critical), at("2026-11-21T10:03:00Z")),
            board.bench.log.incident("i2", AlertsLinked { { { "main", "5" } } }, at("2026-11-21T10:04:00Z"), "ben") });
        const auto namesFor = [&board](const QString& incident) {
            QStringList names;
            for (const QVariant& one : board.session.board()->linkableAlerts(incident))
                names.append(one.toMap().value(QStringLiteral("name")).toString());
            return names;
        };
        // Linked ones and resolved ones cannot; what belongs to another incident comes last.
        QCOMPARE(namesFor(QStringLiteral("i1")),
            QStringList({ QStringLiteral("Alert3"), QStringLiteral("Alert2"), QStringLiteral("Alert5") }));
        QCOMPARE(namesFor(QStringLiteral("i2")),
            QStringList({ QStringLiteral("Alert3"), QStringLiteral("Alert2"), QStringLiteral("Alert1") }));
        QVERIFY(namesFor(QStringLiteral("nobody's")).isEmpty());
    }

    void whatIsOwedIsCountedOverAllIncidents()
    {
        Board board;
        OwedModel& owed = *board.session.owed();
        QAbstractItemModelTester tester(&owed, TestMode);
        // The first notice and the acknowledgement of i1; nobody owes a watch window.
        QCOMPARE(owed.count(), 2);
        QCOMPARE(owed.fact(0, QStringLiteral("clock")).toInt(), int(Facts::FirstNoticeClock));
        QCOMPARE(owed.fact(0, QStringLiteral("incidentId")).toString(), QStringLiteral("i1"));
        QCOMPARE(owed.fact(1, QStringLiteral("clock")).toInt(), int(Facts::AcknowledgeClock));
        QCOMPARE(owed.overdueAt(milliseconds(at("2026-11-21T10:05:59Z"))), 0);
        QCOMPARE(owed.overdueAt(milliseconds(at("2026-11-21T10:06:00Z"))), 1);
        QCOMPARE(owed.overdueAt(milliseconds(at("2026-11-21T11:00:00Z"))), 2);

        QSignalSpy revised(&owed, &OwedModel::revisionChanged);
        board.bench.feed({ board.bench.log.incident("i1", IncidentAcknowledged(), at("2026-11-21T10:05:00Z"), "ben"),
            board.bench.log.incident("i2", CustomerImpactChanged { true }, at("2026-11-21T10:04:00Z"), "ben") });
        QCOMPARE(owed.count(), 2);
        QCOMPARE(owed.fact(1, QStringLiteral("incidentId")).toString(), QStringLiteral("i2"));
        QVERIFY(revised.count() >= 1);
    }

    void anIncidentDoesNotGoOnInItself()
    {
        Board board;
        const IncidentBoard& acts = *board.session.board();
        QVERIFY(!acts.judgeMerge(QStringLiteral("i1"), QStringLiteral("i1")).isEmpty());
        QVERIFY(acts.judgeMerge(QStringLiteral("i1"), QStringLiteral("i2")).isEmpty());
        board.session.board()->merge(
            { QStringLiteral("i1"), QStringLiteral("i2") }, QStringLiteral("i2"), QStringLiteral("Merge"));
        QCOMPARE(std::get<IncidentMerged>(board.lastWritten().change).into.value, "i2");
        QCOMPARE(board.lastWritten().incident.value, "i1");
    }

    void whoElseLooksIsOnTheCard()
    {
        Board board;
        QAbstractItemModelTester tester(board.session.laneNew(), TestMode);
        Event notice;
        notice.actor = "Ben Öz";
        notice.body = PresenceNotice { "w2", { "i1" }, "title" };
        QSignalSpy told(board.session.laneNew(), &QAbstractItemModel::dataChanged);
        board.session.presence()->presence().hear(notice);
        QCOMPARE(told.count(), 1);
        const auto people = [&](int role) { return of(*board.session.laneNew(), 0, role).toStringList(); };
        QCOMPARE(people(IncidentListModel::PeopleRole), QStringList { QStringLiteral("Ben Öz") });
        QCOMPARE(people(IncidentListModel::EditorsRole), QStringList { QStringLiteral("Ben Öz") });
        notice.body = PresenceNotice { "w2", { "i1" }, "" };
        board.session.presence()->presence().hear(notice);
        QCOMPARE(people(IncidentListModel::EditorsRole), QStringList());
        notice.body = PresenceNotice { "w2", { "i2" }, "" };
        board.session.presence()->presence().hear(notice);
        QCOMPARE(people(IncidentListModel::PeopleRole), QStringList());
    }

    void aMomentIsTypedInManyWays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("moment"); // empty: none
        const QString fullTime = QStringLiteral("2021-02-10T11:45:00.000Z");
        QTest::newRow("day and time") << QStringLiteral("2021-02-10 11:45") << fullTime;
        QTest::newRow("as in the log") << QStringLiteral("2021-02-10T11:45:00Z") << fullTime;
        QTest::newRow("German") << QStringLiteral("10.2.2021 11:45") << fullTime;
        QTest::newRow("time on the day that is shown") << QStringLiteral("11:45") << fullTime;
        QTest::newRow("with UTC") << QStringLiteral("2021-02-10 11:45 UTC") << fullTime;
        QTest::newRow("day") << QStringLiteral("2021-02-10") << QStringLiteral("2021-02-10T00:00:00.000Z");
        QTest::newRow("nonsense") << QStringLiteral("soon") << QString();
        QTest::newRow("no such time") << QStringLiteral("25:99") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void aMomentIsTypedInManyWays()
    {
        QFETCH(QString, text);
        QFETCH(QString, moment);
        const auto read = TimeTravel::read(text, at("2021-02-10T13:00:00Z"), at("2021-02-11T08:00:00Z"));
        QCOMPARE(read ? QString::fromStdString(formatInstant(*read)) : QString(), moment);
    }

    void aTimeThatIsStillToComeIsYesterdays()
    {
        const auto read
            = TimeTravel::read(QStringLiteral("11:45"), at("2021-02-10T09:00:00Z"), at("2021-02-10T09:00:00Z"));
        QCOMPARE(QString::fromStdString(formatInstant(read.value())), QStringLiteral("2021-02-09T11:45:00.000Z"));
    }
};

QTEST_MAIN(TestViewBoard)
#include "tst_view_board.moc"
