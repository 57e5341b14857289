// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

#include "unit/support/story_bench.h"
#include "unit/support/unsent_texts.h"
#include "view/session.h"

#include <random>

using namespace leitstand;
using namespace leitstand::story;

namespace {

QString text(const QAbstractItemModel& model, int row, int role)
{
    return model.index(row, 0).data(role).toString();
}

// Keeps what it was told, as delegates do.
class FollowingView {
public:
    explicit FollowingView(AlertListModel& model) : m_model(model)
    {
        const auto refresh = [this](int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows[row] = line(row);
        };
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
            [refresh](const QModelIndex& first, const QModelIndex& last) { refresh(first.row(), last.row()); });
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &model,
            [this, refresh](const QModelIndex&, int first, int last) {
                m_rows.insert(first, last - first + 1, QString());
                refresh(first, last);
            });
        QObject::connect(&model, &QAbstractItemModel::rowsRemoved, &model,
            [this](const QModelIndex&, int first, int last) { m_rows.remove(first, last - first + 1); });
    }

    // The rows in sight.
    [[nodiscard]] QStringList shown() const
    {
        const int first = m_model.property("firstVisible").toInt();
        return m_rows.mid(first, m_model.property("lastVisible").toInt() - first + 1);
    }
    [[nodiscard]] QStringList actual() const
    {
        QStringList rows;
        const int last = std::min(m_model.property("lastVisible").toInt(), m_model.count() - 1);
        for (int row = m_model.property("firstVisible").toInt(); row <= last; ++row)
            rows.append(line(row));
        return rows;
    }

private:
    [[nodiscard]] QString line(int row) const
    {
        return text(m_model, row, AlertListModel::NameRole) + u' ' + text(m_model, row, AlertListModel::SummaryRole);
    }

    AlertListModel& m_model;
    QStringList m_rows;
};

} // namespace

// Says everything aloud.
class Loud : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

class TestViewModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noticesFollowTheLanguage()
    {
        NoticeModel notices;
        CommandResult refused;
        refused.eventId = "e1";
        refused.outcome = CommandOutcome::Refused;
        refused.error = Error { "the message is empty", {}, {} };
        notices.report(refused);
        notices.tell(QStringLiteral("Done"), {});
        QCOMPARE(text(notices, 1, NoticeModel::TextRole), QStringLiteral("Not possible"));
        QCOMPARE(text(notices, 1, NoticeModel::DetailRole), QStringLiteral("The message is empty"));
        Loud loud;
        QCoreApplication::installTranslator(&loud);
        notices.retranslate();
        QCoreApplication::removeTranslator(&loud);
        QCOMPARE(text(notices, 1, NoticeModel::TextRole), QStringLiteral("NOT POSSIBLE"));
        QCOMPARE(text(notices, 1, NoticeModel::DetailRole), QStringLiteral("THE MESSAGE IS EMPTY"));
        QCOMPARE(text(notices, 0, NoticeModel::TextRole), QStringLiteral("Done"));
    }

    void theMostUrgentAlertComesFirst()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed(
            { bench.log.alert(alert("1", Severity::Info), now), bench.log.alert(alert("2", Severity::Critical), now),
                bench.log.alert(alert("3", Severity::Critical, AlertStatus::Firing, at("2026-11-21T10:02:00Z")), now),
                bench.log.alert(alert("4", Severity::Critical, AlertStatus::Resolved), now) });
        QCOMPARE(model.count(), 3);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert3"));
        QCOMPARE(text(model, 1, AlertListModel::NameRole), QStringLiteral("Alert2"));
        QCOMPARE(text(model, 2, AlertListModel::NameRole), QStringLiteral("Alert1"));
        QCOMPARE(model.firingCount(), 3);
        QCOMPARE(model.criticalCount(), 2);

        model.setShowResolved(true);
        QCOMPARE(model.count(), 4);
        QCOMPARE(text(model, 3, AlertListModel::NameRole), QStringLiteral("Alert4"));
    }

    void aFilterIsReadAsFarAsItCanBe()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed(
            { bench.log.alert(alert("1", Severity::Info), now), bench.log.alert(alert("2", Severity::Critical), now),
                bench.log.alert(alert("3", Severity::Critical, AlertStatus::Resolved), now) });
        model.setFilterText(QStringLiteral("severity>=error zone=a alert2"));
        QCOMPARE(model.count(), 1);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert2"));
        model.setFilterText(QStringLiteral("!ü severity>loud x"));
        QVERIFY(!model.filterMistake().isEmpty());
        QCOMPARE(model.filterMistakeBegin(), 12); // characters, not bytes
        QCOMPARE(model.filterMistakeEnd(), 16);
        QCOMPARE(model.count(), 2);
        model.setFilterText(QStringLiteral("\"x"));
        QCOMPARE(model.count(), 2);
        model.setFilterText(QStringLiteral("resolved"));
        QCOMPARE(model.filterMistake(), QString());
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert3"));
        // A minute old now, ten minutes old later.
        model.setFilterText(QStringLiteral("age<10m"));
        QCOMPARE(model.count(), 2);
        bench.setNow(at("2026-11-21T10:20:00Z"));
        QTRY_COMPARE_WITH_TIMEOUT(model.count(), 0, 20000);
    }

    void aFilterIsCompletedFromTheAlertsThatAreThere()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        AlertCondition spaced = alert("3");
        spaced.labels = { { "zone", "b \"c\"" } };
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed(
            { bench.log.alert(alert("1"), now), bench.log.alert(alert("2"), now), bench.log.alert(spaced, now) });
        const auto first = [](const QVariantList& list, const char* key) {
            return list.isEmpty() ? QVariant() : list.front().toMap().value(QLatin1String(key));
        };
        const auto names = model.completions(QStringLiteral("!ö zo"), 5);
        QCOMPARE(names.size(), 1);
        QCOMPARE(first(names, "id").toString(), QStringLiteral("zone="));
        QCOMPARE(first(names, "begin").toInt(), 3);
        const auto values = model.completions(QStringLiteral("zone= x"), 5);
        QCOMPARE(values.size(), 2);
        QCOMPARE(first(values, "id").toString(), QStringLiteral("a "));
        QCOMPARE(first(values, "detail").toString(), QStringLiteral("2"));
        QCOMPARE(values[1].toMap().value(QStringLiteral("id")).toString(), QStringLiteral("\"b \\\"c\\\"\" "));
        QVERIFY(model.completions(QStringLiteral("zone=a"), 6).isEmpty());
    }

    void aResolvedAlertLeavesTheList()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed({ bench.log.alert(alert("1"), now), bench.log.alert(alert("2"), now) });
        QCOMPARE(model.count(), 2);
        bench.feed({ bench.log.alert(alert("1", Severity::Warning, AlertStatus::Resolved), now) });
        QCOMPARE(model.count(), 1);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert2"));
        QCOMPARE(model.rowOf(QStringLiteral("main/1")), -1);
    }

    void theFilterFindsWordsInAnyOrderAndCase()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        AlertCondition other = alert("2");
        other.service = "Zahlungsverkehr";
        other.summary = "Überlast im Zahlungsverkehr";
        bench.feed({ bench.log.alert(alert("1"), at("2026-11-21T10:01:00Z")),
            bench.log.alert(other, at("2026-11-21T10:01:00Z")) });
        model.setFilterText(QStringLiteral("ZAHLUNG überlast"));
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.unfilteredCount(), 2);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert2"));
        model.setFilterText(QStringLiteral("zone=a"));
        QCOMPARE(model.count(), 2);
        model.setFilterText(QStringLiteral("nothing like this"));
        QCOMPARE(model.count(), 0);
        model.setFilterText({});
        QCOMPARE(model.count(), 2);
    }

    void theOrderStandsStillWhileThePointerIsInTheList()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.feed({ bench.log.alert(alert("1"), at("2026-11-21T10:01:00Z")) });
        model.setFrozen(true);
        bench.feed({ bench.log.alert(alert("2", Severity::Critical), at("2026-11-21T10:02:00Z")) });
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.waitingNew(), 1);
        QCOMPARE(model.criticalCount(), 1);
        model.setFrozen(false);
        QCOMPARE(model.count(), 2);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert2"));
    }

    void whatWaitsIsCountedAndLetInWithoutLettingGo()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Instant now = at("2026-11-21T10:01:00Z");
        bench.feed({ bench.log.alert(alert("1"), now), bench.log.alert(alert("2"), now) });
        model.setFrozen(true);
        QVERIFY(!model.orderWaits());
        bench.feed({ bench.log.alert(alert("1", Severity::Warning, AlertStatus::Resolved), now),
            bench.log.alert(alert("3", Severity::Info), now), bench.log.alert(alert("4", Severity::Critical), now) });
        QCOMPARE(model.waitingNew(), 2);
        QCOMPARE(model.waitingGone(), 1);
        QCOMPARE(model.count(), 2);
        QCOMPARE(model.index(model.rowOf(QStringLiteral("main/1"))).data(AlertListModel::StateRole).toInt(),
            int(Facts::Resolved));
        // One that came and went meanwhile has never been there.
        bench.feed({ bench.log.alert(alert("3", Severity::Info, AlertStatus::Resolved), now) });
        QCOMPARE(model.waitingNew(), 1);
        model.letIn();
        QVERIFY(model.frozen());
        QCOMPARE(model.waitingNew() + model.waitingGone(), 0);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert4"));
        // Another order alone waits, too.
        bench.feed(
            { bench.log.alert(alert("2", Severity::Critical, AlertStatus::Firing, at("2026-11-21T10:00:30Z")), now) });
        QCOMPARE(model.waitingNew() + model.waitingGone(), 0);
        QVERIFY(model.orderWaits());
        model.setFrozen(false);
        QVERIFY(!model.orderWaits());
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert2"));
    }

    void groupsHaveHeadingsThatOpen()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const Instant now = at("2026-11-21T10:01:00Z");
        const auto in = [](const std::string& name, const std::string& zone, Severity severity) {
            AlertCondition condition = alert(name, severity);
            condition.labels = { { "zone", zone } };
            return condition;
        };
        bench.feed({ bench.log.alert(in("1", "a/b", Severity::Warning), now),
            bench.log.alert(in("2", "a/b", Severity::Critical), now),
            bench.log.alert(in("3", "c", Severity::Error), now) });
        model.setGrouping(QStringLiteral("zone"));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.count(), 3);
        QCOMPARE(model.groupCount(), 2);
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("a/b"));
        QVERIFY(model.index(0).data(AlertListModel::IsGroupRole).toBool());
        QCOMPARE(model.index(0).data(AlertListModel::GroupCountsRole).toList(), (QVariantList { 1, 0, 1, 0, 0 }));
        const QString heading = model.idAt(0);
        QVERIFY(model.isGroup(heading));
        QCOMPARE(model.idsOf(heading), (QStringList { QStringLiteral("main/2"), QStringLiteral("main/1") }));
        QVERIFY(model.details(heading).isEmpty());
        model.setGroupOpen(heading, true);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.groupOf(QStringLiteral("main/1")), heading);
        QCOMPARE(model.rowOf(QStringLiteral("main/1")), 2);
        bench.feed({ bench.log.alert(in("4", "c", Severity::Critical), now),
            bench.log.alert(in("5", "c", Severity::Critical), now) });
        QCOMPARE(model.idAt(1), heading);
        model.setSorts({ QStringLiteral("-alertname") });
        QCOMPARE(model.rowOf(QStringLiteral("main/2")), 2);
        model.setAllGroupsOpen(false);
        QCOMPARE(model.rowCount(), 2);
        model.setGrouping({});
        QCOMPARE(text(model, 0, AlertListModel::NameRole), QStringLiteral("Alert5"));
        QCOMPARE(model.sorts(), QStringList { QStringLiteral("-alertname") });
        model.sortBy(QStringLiteral("service"), true);
        QCOMPARE(model.sorts().size(), 2);
        model.sortBy(QStringLiteral("alertname"), false);
        QVERIFY(model.sorts().isEmpty());
    }

    void selectionFollowsTheAlertAndNotTheRow()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        bench.feed({ bench.log.alert(alert("1"), at("2026-11-21T10:01:00Z")) });
        model.setSelected(QStringLiteral("main/1"), true);
        bench.feed({ bench.log.alert(alert("2", Severity::Critical), at("2026-11-21T10:02:00Z")) });
        QVERIFY(!model.index(0).data(AlertListModel::SelectedRole).toBool());
        QVERIFY(model.index(1).data(AlertListModel::SelectedRole).toBool());
    }

    void manyAlertsInAnyOrderAreSortedAsOneByOne()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<Arrival> arrivals;
        unsigned random = 4711;
        for (int i = 0; i < 3000; ++i) {
            random = random * 1103515245U + 12345U;
            const auto number = (random >> 16U) % 400;
            const auto severity = static_cast<Severity>((random >> 8U) % 5);
            const auto status = (random >> 4U) % 3 == 0 ? AlertStatus::Resolved : AlertStatus::Firing;
            arrivals.emplace_back(bench.log.alert(alert(std::to_string(number), severity, status,
                                                      at("2026-11-21T10:00:00Z") + std::chrono::seconds(number)),
                at("2026-11-21T10:10:00Z") + std::chrono::milliseconds(i)));
        }
        bench.feedAll(std::move(arrivals));
        int firing = 0;
        for (const Alert& one : bench.workspace.state().alerts())
            firing += one.condition.status == AlertStatus::Firing ? 1 : 0;
        QCOMPARE(model.count(), firing);
        for (int row = 1; row < model.count(); ++row) {
            const int before = model.index(row - 1).data(AlertListModel::SeverityRole).toInt();
            const int after = model.index(row).data(AlertListModel::SeverityRole).toInt();
            // Unknown ranks between warning and info.
            const auto rank = [](int severity) { return severity == Facts::UnknownSeverity ? 15 : severity * 10; };
            QVERIFY(rank(before) >= rank(after));
        }
    }

    void onlyRowsInSightThatChangedAreTold()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        model.setProperty("lastVisible", 2);
        const Instant now = at("2026-11-21T10:01:00Z");
        for (int i = 0; i < 6; ++i)
            bench.feed({ bench.log.alert(alert(std::to_string(i), static_cast<Severity>(i / 2)), now) });
        QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
        AlertCondition last = alert("5", Severity::Warning);
        last.summary = "still out of sight";
        bench.feed({ bench.log.alert(last, now) });
        QCOMPARE(told.size(), 0);
        const int row = model.rowOf(QStringLiteral("main/1"));
        AlertCondition seen = alert("1", Severity::Critical);
        seen.summary = "news";
        bench.feed({ bench.log.alert(seen, now) });
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first()[0].toModelIndex().row(), row);
        QCOMPARE(told.first()[1].toModelIndex().row(), row);
        model.setProperty("lastVisible", 5); // a row that was kept beyond the edge comes into sight
        QVERIFY(told.wait());
        QCOMPARE(told.last()[1].toModelIndex().row(), 5);
    }

    void aViewThatFollowsTheSignalsShowsWhatIsThere()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        FollowingView view(model);
        std::mt19937 random(11);
        for (int round = 0; round < 150; ++round) {
            std::vector<Arrival> events;
            for (auto count = 1 + random() % 4; count > 0; --count) {
                AlertCondition changed = alert(std::to_string(random() % 40), static_cast<Severity>(random() % 3),
                    random() % 3 == 0 ? AlertStatus::Resolved : AlertStatus::Firing);
                changed.summary = "round " + std::to_string(round);
                events.emplace_back(bench.log.alert(changed, at("2026-11-21T10:01:00Z")));
            }
            if (random() % 10 == 0) {
                const int first = static_cast<int>(random() % 20);
                model.setProperty("firstVisible", first);
                model.setProperty("lastVisible", first + 8);
                QCoreApplication::processEvents();
            }
            bench.feedAll(std::move(events));
            QCOMPARE(view.shown(), view.actual());
        }
        QVERIFY(model.count() > 10);
    }

    void textFromOutsideIsCleanedAndLinksAreChecked()
    {
        Bench bench;
        Lens lens(bench.workspace);
        AlertListModel model(lens);
        AlertCondition hostile = alert("1");
        hostile.summary = "Disk <img src='http://127.0.0.1:1/x'>\x07 \xE2\x80\xAE txt.exe";
        hostile.generatorUrl = "javascript:alert(1)";
        hostile.consoleUrl = "https://alertmanager.example/#/alerts";
        bench.feed({ bench.log.alert(hostile, at("2026-11-21T10:01:00Z")) });
        QCOMPARE(text(model, 0, AlertListModel::SummaryRole),
            QStringLiteral("Disk <img src='http://127.0.0.1:1/x'>  txt.exe"));
        const QVariantList links = model.details(QStringLiteral("main/1")).value(QStringLiteral("links")).toList();
        QCOMPARE(links.size(), 1);
        QCOMPARE(links[0].toMap().value(QStringLiteral("url")).toString(),
            QStringLiteral("https://alertmanager.example/#/alerts"));
    }

    void incidentsMoveThroughTheLanes()
    {
        Bench bench;
        Session session(bench.workspace, nullptr, {});
        QAbstractItemModelTester newTester(session.laneNew(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester openTester(
            session.openIncidents(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.feed({ bench.log.alert(alert("1", Severity::Critical), at("2026-11-21T10:01:00Z")),
            bench.log.incident("i1",
                IncidentOpened { "Login slow", Priority::P2, true, { { "main", "1" } }, {}, {}, {} },
                at("2026-11-21T10:02:00Z")),
            bench.log.incident("i2", IncidentOpened { "Disk full", Priority::P1, false, {}, {}, {}, {} },
                at("2026-11-21T10:03:00Z")) });
        QCOMPARE(session.laneNew()->count(), 2);
        QCOMPARE(session.laneNew()->idAt(0), QStringLiteral("i2"));
        QCOMPARE(session.openIncidents()->index(1).data(IncidentListModel::FiringCountRole).toInt(), 1);
        QCOMPARE(
            session.openIncidents()->index(1).data(IncidentListModel::TrackRole).toInt(), int(Facts::NothingWritten));

        bench.feed({ bench.log.incident("i1", IncidentAcknowledged(), at("2026-11-21T10:04:00Z"), "ben") });
        QCOMPARE(session.laneNew()->count(), 1);
        QCOMPARE(session.laneUnderstand()->count(), 1);
        QCOMPARE(session.alerts()->acknowledgedCount(), 1);
        QCOMPARE(session.alerts()->firingCount(), 0);

        session.incident()->setIncidentId(QStringLiteral("i1"));
        QCOMPARE(session.incident()->acknowledgedBy(), QStringLiteral("ben"));
        QVERIFY(!session.incident()->closeRefusal().isEmpty());
        QCOMPARE(session.incident()->timeline()->count(), 3);
    }

    void rejectedEventsAreListedWithReasonAndSequence()
    {
        Bench bench;
        RejectedEventModel model(bench.workspace);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.feed({ RejectedEvent { { Stream::Alerts, 17, at("2026-11-21T10:00:00Z") }, "ops.alert.x.y",
                         "event: is not JSON", "{garbage" },
            ForeignEvent { { Stream::Alerts, 18, {} }, "org.leitstand.alert.changed.v2" } });
        QCOMPARE(model.count(), 1);
        QCOMPARE(model.index(0).data(RejectedEventModel::SequenceRole).toInt(), 17);
        QCOMPARE(text(model, 0, RejectedEventModel::ReasonRole), QStringLiteral("event: is not JSON"));
        QCOMPARE(model.foreignTypes(), QStringList { QStringLiteral("org.leitstand.alert.changed.v2 × 1") });
    }

    void aChangeToAnUnopenedIncidentIsRejected()
    {
        Bench bench;
        RejectedEventModel model(bench.workspace);
        bench.feed({ bench.log.incident("ghost", IncidentAcknowledged(), at("2026-11-21T10:00:00Z")) });
        QCOMPARE(model.count(), 1);
        QVERIFY(text(model, 0, RejectedEventModel::ReasonRole).contains(QStringLiteral("never opened")));
    }

    void whatWasBegunIsThereAgainAfterACrash()
    {
        Bench bench;
        KeptTexts kept;
        const auto note = QStringLiteral("note/i1");
        BegunTexts begun(&kept);
        QCOMPARE(begun.text(note), QString());
        begun.type(note, QStringLiteral("Seen by support \U0001F525"));
        begun.type(QStringLiteral("summary/i1"), QStringLiteral("Logins"));
        // A second later it is safe, whatever becomes of the window.
        QTRY_COMPARE_WITH_TIMEOUT(kept.texts.size(), std::size_t(2), 5000);
        Session again(bench.workspace, &kept, {});
        QCOMPARE(again.begunTexts()->text(note), QStringLiteral("Seen by support \U0001F525"));
        QCOMPARE(again.begunTexts()->text(QStringLiteral("note/i2")), QString());
        again.begunTexts()->forget(note);
        QCOMPARE(again.begunTexts()->text(note), QString());
        QCOMPARE(kept.texts.size(), std::size_t(1));
        {
            BegunTexts closing(&kept);
            closing.type(QStringLiteral("summary/i1"), QString());
            closing.type(note, QStringLiteral("not yet kept"));
        }
        QCOMPARE(BegunTexts(&kept).text(note), QStringLiteral("not yet kept"));
        QCOMPARE(kept.texts.size(), std::size_t(1));
    }

    void aDraftOfSomebodyElseShowsAndAnEditedOneIsNeverOverwritten()
    {
        Bench bench;
        KeptTexts kept;
        Session session(bench.workspace, &kept, {});
        bench.feed({ bench.log.incident(
            "i1", IncidentOpened { "Login slow", Priority::P2, true, {}, {}, {}, {} }, at("2026-11-21T10:02:00Z")) });
        DraftEditor& draft = *session.draft();
        draft.open(QStringLiteral("i1"), Facts::PublicStatus, Facts::FirstNotice);
        QVERIFY(draft.isOpen());
        QVERIFY(!draft.dirty());

        const DraftId id { "public-first_notice" };
        bench.feed({ bench.log.comms(
            "i1", DraftSaved { id, message("Stand eins", "Version one") }, at("2026-11-21T10:03:00Z"), "ben") });
        QCOMPARE(draft.bodyDe(), QStringLiteral("Stand eins"));
        QCOMPARE(draft.savedBy(), QStringLiteral("ben"));
        QVERIFY(!draft.conflict());

        draft.setBodyDe(QStringLiteral("Stand eins, von mir ergänzt"));
        QVERIFY(draft.dirty());
        bench.feed({ bench.log.comms(
            "i1", DraftSaved { id, message("Stand zwei", "Version two") }, at("2026-11-21T10:04:00Z"), "ben") });
        QVERIFY(draft.conflict());
        QCOMPARE(draft.bodyDe(), QStringLiteral("Stand eins, von mir ergänzt"));
        QCOMPARE(draft.disputes().size(), 1); // the English text was changed by ben alone
        draft.takeTheirs();
        QCOMPARE(draft.bodyDe(), QStringLiteral("Stand zwei"));
        QVERIFY(!draft.dirty());
    }

    void typedTextComesBackAfterACrash()
    {
        Bench bench;
        KeptTexts kept;
        bench.feed({ bench.log.incident(
            "i1", IncidentOpened { "Login slow", Priority::P2, true, {}, {}, {}, {} }, at("2026-11-21T10:02:00Z")) });
        {
            Session session(bench.workspace, &kept, {});
            DraftEditor& draft = *session.draft();
            draft.open(QStringLiteral("i1"), Facts::PublicStatus, Facts::FirstNotice);
            draft.setBodyEn(QStringLiteral("We are looking into it \U0001F525"));
            QTRY_VERIFY_WITH_TIMEOUT(!kept.texts.empty(), 3000);
        }
        Session session(bench.workspace, &kept, {});
        DraftEditor& again = *session.draft();
        again.open(QStringLiteral("i1"), Facts::PublicStatus, Facts::FirstNotice);
        QCOMPARE(again.bodyEn(), QStringLiteral("We are looking into it \U0001F525"));
        QVERIFY(again.dirty());
    }

    void aNewDraftBeginsWithTheTemplate()
    {
        Bench bench;
        const MessageTemplates templates = [](const Incident& incident, Audience audience, Moment moment,
                                               std::string_view, Instant) {
            DraftText written = message("Wir untersuchen: " + incident.title, "We investigate: " + incident.title);
            written.audience = audience;
            written.moment = moment;
            return Expected<DraftText>(written);
        };
        Session session(bench.workspace, nullptr, templates);
        DraftEditor& draft = *session.draft();
        bench.feed({ bench.log.incident(
            "i1", IncidentOpened { "Login slow", Priority::P2, true, {}, {}, {}, {} }, at("2026-11-21T10:02:00Z")) });
        draft.openNext(QStringLiteral("i1"));
        QCOMPARE(draft.bodyDe(), QStringLiteral("Wir untersuchen: Login slow"));
        QCOMPARE(draft.moment(), int(Facts::FirstNotice));
        QVERIFY(draft.dirty());
        QVERIFY(!draft.inLog());
    }

    void chartsCountTheLastHour()
    {
        Bench bench;
        Lens lens(bench.workspace);
        ChartData charts(lens);
        QAbstractItemModelTester tester(&charts, QAbstractItemModelTester::FailureReportingMode::QtTest);
        bench.feed({ bench.log.alert(alert("1", Severity::Critical), at("2026-11-21T10:01:00Z")),
            bench.log.alert(alert("2", Severity::Warning), at("2026-11-21T10:01:00Z")),
            bench.log.metric("checkout", "latency", 120, at("2026-11-21T10:03:00Z")),
            bench.log.metric("checkout", "latency", 180, at("2026-11-21T10:04:00Z")) });
        charts.refresh();
        const auto sum = [](const QList<double>& values) { return std::accumulate(values.begin(), values.end(), 0.0); };
        QCOMPARE(charts.rateCritical().size(), 60);
        QCOMPARE(sum(charts.rateCritical()), 1.0);
        QCOMPARE(sum(charts.rateWarning()), 1.0);
        QCOMPARE(charts.services(), QStringList { QStringLiteral("checkout") });
        QCOMPARE(charts.metricCount(), 1);
        QCOMPARE(charts.index(0).data(ChartData::LatestRole).toDouble(), 180.0);
    }
};

QTEST_MAIN(TestViewModels)
#include "tst_view_models.moc"
