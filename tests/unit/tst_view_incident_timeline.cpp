// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/incident_timeline_model.h"

#include <random>

using namespace leitstand;
using namespace leitstand::story;

namespace {

using Role = IncidentTimelineModel::Role;

// A timeline that follows an incident as its page does.
struct Page {
    Page()
    {
        QObject::connect(&bench.workspace, &Workspace::folded, &model, [this] { show(false); });
        show(true);
    }
    void show(bool another) { model.show({ "i" }, another); }
    [[nodiscard]] QVariant fact(int row, int role) const { return model.index(row).data(role); }
    [[nodiscard]] QString text(int row) const { return fact(row, Role::TextRole).toString(); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList list;
        for (int row = 0; row < model.count(); ++row)
            list.append(text(row));
        return list;
    }

    Bench bench;
    IncidentTimelineModel model { [this]() -> const OperationsState& { return bench.workspace.state(); } };
    QAbstractItemModelTester tester { &model, QAbstractItemModelTester::FailureReportingMode::QtTest };
};

Instant minute(int number)
{
    return at("2026-11-21T10:00:00Z") + std::chrono::minutes(number);
}

} // namespace

class TestIncidentTimeline : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingThatHappenedIsThereTheNewestFirst()
    {
        Page page;
        page.bench.feed({ page.bench.log.alert(alert("1"), minute(0)),
            page.bench.log.incident(
                "i", IncidentOpened { "Login slow", Priority::P2, true, { { "main", "1" } } }, minute(1)),
            page.bench.log.incident("i", IncidentAcknowledged(), minute(2), "ben"),
            page.bench.log.incident(
                "i", NoteAdded { { "n1" }, "Sessions vanish\nsince 09:25", NoteMark::None, {} }, minute(3)),
            page.bench.log.comms("i", DraftSaved { { "d" }, {} }, minute(4)),
            page.bench.log.alert(alert("1", Severity::Warning, AlertStatus::Resolved), minute(5)) });
        QCOMPARE(page.model.count(), 6);
        QCOMPARE(page.fact(0, Role::KindRole).toInt(), int(CaseFacts::ResolvedEntry));
        QCOMPARE(page.fact(1, Role::KindRole).toInt(), int(CaseFacts::DraftEntry));
        QCOMPARE(page.text(2), QStringLiteral("Note: Sessions vanish since 09:25"));
        QCOMPARE(page.fact(3, Role::ByRole).toString(), QStringLiteral("ben"));
        QCOMPARE(page.fact(4, Role::KindRole).toInt(), int(CaseFacts::OpenedEntry));
        QCOMPARE(page.text(5), QStringLiteral("Alert fires: Alert1 · checkout"));
        QCOMPARE(page.fact(5, Role::AtRole).toDouble(), double(minute(0).time_since_epoch().count()));
    }

    void theOrderIsTheLogsAndNotTheClocks()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(10)),
            page.bench.log.incident("i", IncidentAcknowledged(), minute(6), "a machine that is slow"),
            page.bench.log.incident("i", PriorityChanged { Priority::P1 }, minute(11)) });
        QCOMPARE(page.fact(0, Role::KindRole).toInt(), int(CaseFacts::PriorityEntry));
        QCOMPARE(page.fact(1, Role::KindRole).toInt(), int(CaseFacts::AcknowledgedEntry));
        QCOMPARE(page.fact(2, Role::KindRole).toInt(), int(CaseFacts::OpenedEntry));
    }

    void correctionsSayWhatTheyCorrectAndWithdrawnEntriesStay()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i", NoteAdded { { "n1" }, "Rolled bakc", NoteMark::None, {} }, minute(1)),
            page.bench.log.incident("i", NoteAdded { { "n2" }, "Wrong incident", NoteMark::None, {} }, minute(2)),
            page.bench.log.correction("i", 2, NoteAdded { { "n1" }, "Rolled back", NoteMark::None, {} }, minute(3)),
            page.bench.log.correction("i", 3, Withdrawn { "belongs to the other one" }, minute(4)) });
        QCOMPARE(page.model.count(), 5);
        QVERIFY(page.text(0).contains(QStringLiteral("belongs to the other one")));
        QVERIFY(page.text(0).contains(QStringLiteral("Wrong incident")));
        QVERIFY(page.fact(1, Role::CorrectedRole).toString().contains(QStringLiteral("Rolled bakc")));
        QVERIFY(page.fact(2, Role::WithdrawnRole).toBool());
        QVERIFY(!page.fact(2, Role::ReplacedRole).toBool());
        QVERIFY(page.fact(3, Role::ReplacedRole).toBool());
        QVERIFY(!page.fact(3, Role::WithdrawnRole).toBool());
    }

    void anEntryIsFoundByItsKindAndByItsWords()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident(
                "i", NoteAdded { { "n1" }, "Überlast im Zahlungsverkehr", NoteMark::None, {} }, minute(1), "Mira"),
            page.bench.log.incident("i", HypothesisRaised { { "h1" }, "The session store is full" }, minute(2)),
            page.bench.log.incident(
                "i", HypothesisJudged { { "h1" }, HypothesisState::Refuted, "1 % used" }, minute(3)) });
        page.model.setGroup(CaseFacts::Investigation);
        QCOMPARE(page.model.count(), 2);
        page.model.setSearch(QStringLiteral("REFUTED store"));
        QCOMPARE(page.model.count(), 1);
        page.model.setGroup(CaseFacts::Everything);
        page.model.setSearch(QStringLiteral("überlast mira"));
        QCOMPARE(page.model.count(), 1);
        QCOMPARE(page.model.unfilteredCount(), 4);
        // What arrives goes through the filter, too.
        page.bench.feed({ page.bench.log.incident("i",
                              NoteAdded { { "n2" }, "Überlast ist vorbei", NoteMark::None, {} }, minute(4), "Mira"),
            page.bench.log.incident(
                "i", NoteAdded { { "n3" }, "Something else", NoteMark::None, {} }, minute(5), "Mira") });
        QCOMPARE(page.model.count(), 2);
        page.model.setSearch({});
        QCOMPARE(page.model.count(), 6);
    }

    void theSearchFollowsTheLanguage()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i", LaneMoved { Lane::Act, {}, {} }, minute(1)) });
        page.model.setSearch(QStringLiteral("handeln"));
        QCOMPARE(page.model.count(), 0);
        page.model.setLanguage(Language::German);
        QCOMPARE(page.model.count(), 1);
        QVERIFY(page.text(0).contains(QStringLiteral("Handeln")));
    }

    void aMomentIsFoundInTheTimeline()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i", IncidentAcknowledged(), minute(10)),
            page.bench.log.incident("i", PriorityChanged { Priority::P1 }, minute(20)) });
        const auto ms = [](Instant moment) { return double(moment.time_since_epoch().count()); };
        QCOMPARE(page.model.rowAt(ms(minute(30))), 0);
        QCOMPARE(page.model.rowAt(ms(minute(20))), 0);
        QCOMPARE(page.model.rowAt(ms(minute(15))), 1);
        QCOMPARE(page.model.rowAt(ms(minute(-5))), 2);
        QCOMPARE(page.model.rowOf(page.model.idAt(1)), 1);
        QCOMPARE(page.model.rowOf(QStringLiteral("case/99")), -1);
    }

    void whatArrivesMovesNothingThatIsThere()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i", IncidentAcknowledged(), minute(1)) });
        const QString opened = page.model.idAt(1);
        QSignalSpy resets(&page.model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&page.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy insertions(&page.model, &QAbstractItemModel::rowsInserted);
        page.bench.feed({ page.bench.log.incident("i", PriorityChanged { Priority::P1 }, minute(2)) });
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removals.size(), 0);
        QCOMPARE(insertions.size(), 1);
        QCOMPARE(page.model.rowOf(opened), 2);
    }

    void theDetailsOfANoteHaveItsLinksAndWhetherItCanBeTakenBack()
    {
        Page page;
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i",
                NoteAdded {
                    { "n1" }, "See https://grafana.example/d/1.\n\x07 javascript:alert(1)", NoteMark::WentWell, {} },
                minute(1)) });
        const QVariantMap note = page.model.details(page.model.idAt(0));
        QCOMPARE(note.value(QStringLiteral("links")).toStringList(),
            QStringList { QStringLiteral("https://grafana.example/d/1") });
        QCOMPARE(note.value(QStringLiteral("noteText")).toString(),
            QStringLiteral("See https://grafana.example/d/1.\n javascript:alert(1)"));
        QCOMPARE(note.value(QStringLiteral("mark")).toInt(), int(CaseFacts::WentWell));
        QVERIFY(note.value(QStringLiteral("undo")).toString().isEmpty());
        const QVariantMap opening = page.model.details(page.model.idAt(1));
        QVERIFY(!opening.value(QStringLiteral("undo")).toString().isEmpty());
        QVERIFY(page.model.details(QStringLiteral("nothing")).isEmpty());
    }

    void aRelapseShowsBothTimesThatTheAlertFired()
    {
        Page page;
        page.bench.feed({ page.bench.log.alert(alert("1"), minute(0)),
            page.bench.log.incident(
                "i", IncidentOpened { "Login slow", Priority::P2, true, { { "main", "1" } } }, minute(1)),
            page.bench.log.alert(alert("1", Severity::Warning, AlertStatus::Resolved), minute(5)),
            page.bench.log.alert(alert("1", Severity::Warning, AlertStatus::Firing, minute(8)), minute(8)) });
        QCOMPARE(page.model.count(), 4);
        QCOMPARE(page.fact(0, Role::KindRole).toInt(), int(CaseFacts::FiringEntry));
        QCOMPARE(page.fact(1, Role::KindRole).toInt(), int(CaseFacts::ResolvedEntry));
        QCOMPARE(page.fact(3, Role::KindRole).toInt(), int(CaseFacts::FiringEntry));
    }

    void everythingThatAnAlertDidWhileItWasLinkedIsThere()
    {
        Page page;
        page.bench.feed({ page.bench.log.alert(alert("1"), minute(-30)),
            page.bench.log.alert(alert("1", Severity::Warning, AlertStatus::Resolved), minute(-20)),
            page.bench.log.alert(alert("1", Severity::Warning, AlertStatus::Firing, minute(0)), minute(0)),
            page.bench.log.incident(
                "i", IncidentOpened { "Login slow", Priority::P2, false, { { "main", "1" } } }, minute(1)) });
        const auto turn = [&page](int count, int from) {
            for (int i = from; i < from + count; ++i)
                page.bench.feed({ page.bench.log.alert(
                    alert("1", Severity::Warning, i % 2 == 0 ? AlertStatus::Resolved : AlertStatus::Firing, minute(i)),
                    minute(i)) });
        };
        turn(8, 2);
        // From the firing that led to the incident.
        QCOMPARE(page.model.entryCount(), 10);
        QVERIFY(page.model.toggleRun(page.model.idAt(0)));
        QCOMPARE(page.model.count(), 11);
        QCOMPARE(page.fact(10, Role::AtRole).toDouble(), double(minute(0).time_since_epoch().count()));
        QCOMPARE(page.text(10), QStringLiteral("Alert fires: Alert1 · checkout"));
        // It stays open, though its oldest are not known any more.
        turn(20, 10);
        QCOMPARE(page.model.entryCount(), 21);
        QCOMPARE(page.model.count(), 22);
        QVERIFY2(page.text(20).endsWith(QStringLiteral("11 earlier change(s) of alerts are not shown")),
            qPrintable(page.texts().join(u'|')));
        // What it does after the incident is closed belongs to another story.
        page.bench.feed({ page.bench.log.incident("i", LaneMoved { Lane::Closed, {}, {} }, minute(31)) });
        turn(4, 32);
        for (int row = 0; row < page.model.count(); ++row)
            QVERIFY(page.fact(row, Role::AtRole).toDouble() <= double(minute(31).time_since_epoch().count()));
    }

    // Pieces of pictures are not worth a line.
    void aFloodOfAlertsIsOneRowThatOpens()
    {
        Page page;
        std::vector<AlertKey> keys;
        for (int i = 0; i < 500; ++i) {
            AlertCondition condition = alert(std::to_string(i));
            condition.name = i < 320 ? "HostDown" : "SiteUnreachable";
            keys.push_back(condition.key);
            page.bench.feed({ page.bench.log.alert(condition, minute(0) + std::chrono::milliseconds(240 * i)) });
        }
        page.bench.feed(
            { page.bench.log.incident("i", IncidentOpened { "Erfurt", Priority::P1, true, std::move(keys) }, minute(3)),
                page.bench.log.incident("i", IncidentAcknowledged(), minute(4)) });
        QCOMPARE(page.model.count(), 3);
        QCOMPARE(page.model.entryCount(), 502);
        QCOMPARE(page.model.unfilteredCount(), 502);
        QCOMPARE(page.fact(2, Role::RunRole).toInt(), 500);
        QVERIFY2(
            page.text(2).contains(QStringLiteral("HostDown ×320, SiteUnreachable ×180")), qPrintable(page.text(2)));
        const QString head = page.model.idAt(2);
        QCOMPARE(page.model.rowAt(double(minute(1).time_since_epoch().count())), 2);
        QVERIFY(!page.model.toggleRun(page.model.idAt(1)));
        QVERIFY(page.model.toggleRun(head));
        QCOMPARE(page.model.count(), 503);
        QCOMPARE(page.text(3), QStringLiteral("Alert fires: SiteUnreachable · checkout"));
        // One more belongs to it: the row is the same, and stays open.
        AlertCondition late = alert("500");
        page.bench.feed({ page.bench.log.alert(late, minute(2)),
            page.bench.log.incident("i", AlertsLinked { { late.key } }, minute(5)) });
        QCOMPARE(page.model.idAt(3), head);
        QCOMPARE(page.fact(3, Role::RunRole).toInt(), 501);
        QCOMPARE(page.model.count(), 505);
        QVERIFY(page.model.toggleRun(head));
        QCOMPARE(page.model.count(), 4);
        // Who looks for alerts sees them one by one.
        page.model.setGroup(CaseFacts::Alerts);
        QCOMPARE(page.model.count(), 502);
        page.model.setGroup(CaseFacts::Everything);
        page.model.setSearch(QStringLiteral("hostdown"));
        QCOMPARE(page.model.count(), 320);
    }

    void piecesOfPicturesAreNoEntries()
    {
        Page page;
        const auto bytes = std::make_shared<const std::string>("x");
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)),
            page.bench.log.incident("i", PicturePiece { { "p" }, "image/png", 0, 1, bytes }, minute(1)),
            page.bench.log.incident("i", NoteAdded { { "n1" }, {}, NoteMark::None, { { "p" } } }, minute(2)) });
        QCOMPARE(page.model.count(), 2);
        QCOMPARE(page.fact(0, Role::PicturesRole).toStringList(), QStringList { QStringLiteral("p") });
    }

    void tenThousandNotesAndHostileTitlesAreShownInPart()
    {
        Page page;
        std::vector<Arrival> arrivals;
        std::string title(10000, 'x');
        title += "\xE2\x80\xAE txt.exe\x07 \xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D <img src='http://127.0.0.1:1/x'>";
        arrivals.emplace_back(page.bench.log.incident("i", IncidentOpened { title }, minute(0)));
        for (int i = 0; i < 10000; ++i)
            arrivals.emplace_back(page.bench.log.incident("i",
                NoteAdded { { "n" + std::to_string(i) }, "note " + std::to_string(i), NoteMark::None, {} }, minute(i)));
        page.bench.feedAll(std::move(arrivals));
        QTRY_COMPARE(page.model.count(), 10001);
        QVERIFY(page.text(10000).size() <= 400);
        QVERIFY(!page.text(10000).contains(QChar(0x202e)));
        QCOMPARE(page.text(0), QStringLiteral("Note: note 9999"));
        page.model.setSearch(QStringLiteral("note 77"));
        QVERIFY(page.model.count() > 100);
    }

    // Whatever arrives in whatever pieces: what the signals told is what is there.
    void aViewThatFollowsTheSignalsShowsWhatIsThere()
    {
        Page page;
        QStringList view;
        connect(&page.model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex&, int first, int last) {
            for (int row = first; row <= last; ++row)
                view.insert(row, page.model.idAt(row));
        });
        connect(&page.model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex&, int first, int last) { view.remove(first, last - first + 1); });
        std::mt19937 random(7);
        page.bench.feed({ page.bench.log.incident("i", IncidentOpened { "Login slow" }, minute(0)) });
        for (int round = 0; round < 60; ++round) {
            const int number = static_cast<int>(random() % 5);
            const AlertStatus status = random() % 2 == 0 ? AlertStatus::Firing : AlertStatus::Resolved;
            page.bench.feed({ page.bench.log.alert(
                                  alert(std::to_string(number), Severity::Warning, status), minute(round)),
                page.bench.log.incident("i", AlertsLinked { { { "main", std::to_string(number) } } }, minute(round)),
                page.bench.log.incident(
                    "i", NoteAdded { { "n" + std::to_string(round) }, "x", NoteMark::None, {} }, minute(round)) });
        }
        QStringList there;
        for (int row = 0; row < page.model.count(); ++row)
            there.append(page.model.idAt(row));
        QCOMPARE(view, there);
    }
};

QTEST_MAIN(TestIncidentTimeline)
#include "tst_view_incident_timeline.moc"
