// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a wall shows besides the window's own models: letters by distance, incidents in a few numbers, components with
// their last day, and what customers know.

#include <QAbstractItemModelTester>
#include <QImageReader>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "unit/support/story_bench.h"
#include "view/component_board.h"
#include "view/customer_board.h"
#include "view/impact_board.h"
#include "view/situation_digest.h"
#include "view/snapshot_file.h"
#include "view/viewing_distance.h"
#include "view/wall_settings.h"

#include <cmath>

using namespace leitstand;
using namespace leitstand::story;

namespace {

constexpr auto TestMode = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr double Inch = 25.4;

bool isNear(double value, double wanted, double tolerance)
{
    return std::abs(value - wanted) <= tolerance;
}

IncidentOpened opened(const std::string& title, Priority priority, bool customerImpact)
{
    IncidentOpened opening;
    opening.title = title;
    opening.priority = priority;
    opening.customerImpact = customerImpact;
    return opening;
}

OutageRecorded outage(const std::string& id, const std::string& component, OutageState state, const char* from,
    const char* to = nullptr, bool planned = false)
{
    OutageRecorded recorded;
    recorded.outage = { id };
    recorded.facts.component = { component };
    recorded.facts.planned = planned;
    recorded.spells.resize(1);
    recorded.spells[0].state = state;
    recorded.spells[0].from = at(from);
    if (to != nullptr)
        recorded.spells[0].to = at(to);
    return recorded;
}

struct Room {
    Bench bench { at("2026-11-21T12:00:00Z") };
    Session session { bench.workspace, nullptr, {} };

    Room()
    {
        session.setLanguage(QStringLiteral("en"));
        Catalogue catalogue;
        catalogue.services = { { "login", { "Anmeldedienst", "Login service" }, "", {} } };
        catalogue.components = { { { "login" }, "login", { "Anmeldung", "Login" }, "", {} },
            { { "cards" }, "", { "Karten", "Cards" }, "", {} }, { { "app" }, "", { "App", "App" }, "", {} } };
        catalogue.segments = { { { "business" }, { "Geschäftskunden", "Business customers" }, 0.12 } };
        catalogue.costPerMinute = { { "login", 100 }, { "app", 50 } };
        catalogue.currency = "EUR";
        bench.feed({ bench.log.catalogue(catalogue, at("2026-11-20T08:00:00Z")) });
    }
    void tell(const std::string& id, CaseChange change, const char* when)
    {
        bench.feed({ bench.log.incident(id, std::move(change), at(when), "ben") });
    }
};

QVariant fact(const QAbstractItemModel& model, int row, const char* role)
{
    return model.index(row, 0).data(model.roleNames().key(role));
}

} // namespace

class TestViewWall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The figures of ISO 9241-3 and NUREG-0700 as they are quoted: 17.5 mm at 3 m, 29.1 mm at 5 m, 46.5 mm at 8 m.
    void lettersGrowWithTheDistance()
    {
        QVERIFY(isNear(heightInMillimetres(3), 17.5, 0.06));
        QVERIFY(isNear(heightInMillimetres(5), 29.1, 0.06));
        QVERIFY(isNear(heightInMillimetres(8), 46.5, 0.06));
        QVERIFY(isNear(readableFromMetres(heightInMillimetres(4.2)), 4.2, 1e-9));
    }

    // 55 inches of 3840 pixels: capitals of 55, 92 and 147 pixels.
    void capitalsHaveTheirPixels()
    {
        const ScreenScale scale = scaleOf({ 3840, 2160 }, {}, 55 * Inch);
        QVERIFY(!scale.assumed);
        const auto capital = [&scale](double metres) {
            WallSettings::Plan plan;
            plan.distance = metres;
            WallSettings settings(plan, 0.727);
            settings.setScreen(scale.pixelsPerMillimetre, scale.assumed);
            return settings.letterPixels() * 0.727;
        };
        QVERIFY(isNear(capital(3), 55, 0.6));
        QVERIFY(isNear(capital(5), 92, 0.6));
        QVERIFY(isNear(capital(8), 147, 0.6));
    }

    void screensThatLieAreNotBelieved_data()
    {
        QTest::addColumn<QSize>("pixels");
        QTest::addColumn<QSizeF>("millimetres");
        QTest::addColumn<bool>("assumed");
        QTest::newRow("a true one") << QSize(3840, 2160) << QSizeF(1210, 680) << false;
        QTest::newRow("a small true one") << QSize(2560, 1600) << QSizeF(302, 189) << false;
        QTest::newRow("says nothing") << QSize(1920, 1080) << QSizeF() << true;
        QTest::newRow("a server's guess") << QSize(1920, 1080) << QSizeF(508, 286) << true;
        QTest::newRow("its ratio in place of its size") << QSize(3840, 2160) << QSizeF(16, 9) << true;
        QTest::newRow("pixels that are not square") << QSize(1920, 1080) << QSizeF(1600, 680) << true;
    }
    void screensThatLieAreNotBelieved()
    {
        QFETCH(QSize, pixels);
        QFETCH(QSizeF, millimetres);
        QFETCH(bool, assumed);
        QCOMPARE(scaleOf(pixels, millimetres, {}).assumed, assumed);
        QVERIFY(!scaleOf(pixels, millimetres, 55 * Inch).assumed);
        if (assumed)
            QVERIFY(isNear(scaleOf(pixels, millimetres, {}).pixelsPerMillimetre,
                std::hypot(pixels.width(), pixels.height()) / (55 * Inch), 1e-9));
    }

    void nightPassesMidnight()
    {
        WallSettings::Plan plan;
        plan.nightFrom = 22 * 60;
        plan.nightTo = 6 * 60;
        const WallSettings night(plan, 0.727);
        const auto isNight = [](const WallSettings& settings, int hour, int minute) {
            const QDateTime time(QDate(2026, 11, 21), QTime(hour, minute));
            return settings.isNight(static_cast<double>(time.toMSecsSinceEpoch()));
        };
        QVERIFY(isNight(night, 22, 0));
        QVERIFY(isNight(night, 0, 30));
        QVERIFY(isNight(night, 5, 59));
        QVERIFY(!isNight(night, 6, 0));
        QVERIFY(!isNight(night, 21, 59));
        QVERIFY(!isNight(WallSettings({}, 0.727), 0, 0));
    }

    void theDigestTellsTheWorst()
    {
        Room room;
        SituationDigest digest;
        digest.setSession(&room.session);
        QCOMPARE(digest.open(), 0);
        QCOMPARE(digest.worst(), -1);

        room.tell("a", opened("A", Priority::P3, false), "2026-11-21T10:00:00Z");
        QCOMPARE(digest.worst(), int(Facts::P3));
        QVERIFY(!digest.urgent());
        room.tell("b", opened("B", Priority::P1, true), "2026-11-21T10:30:00Z");
        QCOMPARE(digest.open(), 2);
        QCOMPARE(digest.unacknowledged(), 2);
        QCOMPARE(digest.worst(), int(Facts::P1));
        QVERIFY(digest.urgent());
        QCOMPARE(digest.worstSince(), double(at("2026-11-21T10:30:00Z").time_since_epoch().count()));

        // It is watched: somebody has it under control, and other pages may be seen again.
        room.tell("b", IncidentAcknowledged(), "2026-11-21T10:31:00Z");
        room.tell("b", LaneMoved { Lane::Watch, {}, {} }, "2026-11-21T10:40:00Z");
        QVERIFY(!digest.urgent());
        QCOMPARE(digest.unacknowledged(), 1);
        room.tell("a", LaneMoved { Lane::Closed, {}, {} }, "2026-11-21T11:00:00Z");
        QCOMPARE(digest.open(), 1);
        QCOMPARE(digest.quietSince(), double(at("2026-11-21T11:00:00Z").time_since_epoch().count()));
    }

    void componentsThatDoNotWorkComeFirst()
    {
        Room room;
        ComponentBoard board;
        const QAbstractItemModelTester tester(&board, TestMode);
        board.setSession(&room.session);
        board.setRunning(true);
        QCOMPARE(board.count(), 3);
        QCOMPARE(board.abnormal(), 0);

        room.tell("a", opened("A", Priority::P1, true), "2026-11-21T09:00:00Z");
        room.tell("a", outage("o1", "login", OutageState::Degraded, "2026-11-21T09:00:00Z"), "2026-11-21T09:01:00Z");
        room.tell("a", outage("o2", "app", OutageState::Down, "2026-11-21T11:00:00Z"), "2026-11-21T11:01:00Z");
        room.tell("a", outage("o3", "cards", OutageState::Down, "2026-11-21T00:00:00Z", "2026-11-21T06:00:00Z"),
            "2026-11-21T06:01:00Z");
        QCOMPARE(board.abnormal(), 2);
        QCOMPARE(fact(board, 0, "name").toString(), QStringLiteral("App"));
        QCOMPARE(fact(board, 0, "state").toInt(), int(ComponentBoard::Down));
        QCOMPARE(fact(board, 1, "name").toString(), QStringLiteral("Login"));
        QCOMPARE(fact(board, 1, "since").toDouble(), double(at("2026-11-21T09:00:00Z").time_since_epoch().count()));
        // It works again, and the last day tells that it did not: from a half to three quarters of it.
        QCOMPARE(fact(board, 2, "state").toInt(), int(ComponentBoard::Works));
        const QVariantMap spell = fact(board, 2, "strip").toList().value(0).toMap();
        QVERIFY(isNear(spell.value(QStringLiteral("from")).toDouble(), 0.5, 1e-9));
        QVERIFY(isNear(spell.value(QStringLiteral("to")).toDouble(), 0.75, 1e-9));

        board.setAbnormalOnly(true);
        QCOMPARE(board.count(), 2);
    }

    void plannedWorkIsNoOutage()
    {
        Room room;
        ComponentBoard board;
        board.setSession(&room.session);
        board.setRunning(true);
        room.tell("a", opened("A", Priority::P4, false), "2026-11-21T09:00:00Z");
        room.tell("a", outage("o1", "login", OutageState::Down, "2026-11-21T11:00:00Z", nullptr, true),
            "2026-11-21T11:01:00Z");
        QCOMPARE(fact(board, 0, "state").toInt(), int(ComponentBoard::Planned));
        // What no catalogue names is shown, too.
        room.tell("a", outage("o2", "elsewhere", OutageState::Down, "2026-11-21T11:10:00Z"), "2026-11-21T11:11:00Z");
        QCOMPARE(fact(board, 0, "name").toString(), QStringLiteral("elsewhere"));
        QCOMPARE(board.count(), 4);
    }

    void customersComeByWhatIsDue()
    {
        Room room;
        CustomerBoard board;
        const QAbstractItemModelTester tester(&board, TestMode);
        board.setSession(&room.session);
        room.tell("inner", opened("Inner", Priority::P1, false), "2026-11-21T11:00:00Z");
        QCOMPARE(board.count(), 0);
        room.tell("late", opened("Late", Priority::P3, true), "2026-11-21T11:58:00Z");
        room.tell("early", opened("Early", Priority::P3, true), "2026-11-21T11:40:00Z");
        QCOMPARE(board.count(), 2);
        QCOMPARE(board.untold(), 2);
        QCOMPARE(fact(board, 0, "title").toString(), QStringLiteral("Early"));
        QCOMPARE(fact(board, 0, "clock").toInt(), int(Facts::FirstNoticeClock));
        QCOMPARE(board.overdueAt(room.session.nowMs()), 1);
        room.tell("early", LaneMoved { Lane::Closed, {}, {} }, "2026-11-21T11:59:00Z");
        QVERIFY(board.count() <= 2);
    }

    void whoFollowsSeesWhatItIsAndWhatItCosts()
    {
        Room room;
        ImpactBoard board;
        const QAbstractItemModelTester tester(&board, TestMode);
        board.setSession(&room.session);
        board.setRunning(true);
        QCOMPARE(board.count(), 0);
        QCOMPARE(board.cost(), -1.0);

        room.tell("a", opened("A", Priority::P1, true), "2026-11-21T11:00:00Z");
        QCOMPARE(fact(board, 0, "cost").toDouble(), -1.0); // nothing was out: nothing is claimed
        room.tell("a", outage("o1", "login", OutageState::Down, "2026-11-21T11:00:00Z"), "2026-11-21T11:01:00Z");
        // Overlapping outages of one component count once; planned work costs nothing.
        room.tell("a", outage("o2", "login", OutageState::Degraded, "2026-11-21T11:30:00Z", "2026-11-21T11:40:00Z"),
            "2026-11-21T11:41:00Z");
        room.tell("a", outage("o3", "app", OutageState::Down, "2026-11-21T10:30:00Z", "2026-11-21T11:30:00Z", true),
            "2026-11-21T11:42:00Z");
        QCOMPARE(fact(board, 0, "cost").toDouble(), 6000.0);
        QCOMPARE(fact(board, 0, "currency").toString(), QStringLiteral("EUR"));
        QCOMPARE(board.cost(), 6000.0);
        QCOMPARE(fact(board, 0, "out").toStringList(), QStringList { QStringLiteral("Login") });
        QCOMPARE(fact(board, 0, "outage").toDouble(), 90 * 60000.0);
        QCOMPARE(fact(board, 0, "clock").toInt(), int(Facts::FirstNoticeClock));
        QVERIFY(fact(board, 0, "reach").toString().isEmpty());
        QVERIFY(fact(board, 0, "leader").toString().isEmpty());

        room.tell("b", opened("B", Priority::P2, true), "2026-11-21T11:50:00Z");
        OutageRecorded some = outage("o4", "cards", OutageState::Degraded, "2026-11-21T11:50:00Z");
        some.facts.reach.segment = { "business" };
        some.facts.reach.share = 0.5;
        room.tell("b", some, "2026-11-21T11:51:00Z");
        QCOMPARE(fact(board, 1, "reach").toString(), QStringLiteral("Business customers (50 %)"));
        QCOMPARE(fact(board, 1, "limited").toStringList(), QStringList { QStringLiteral("Cards") });
        QCOMPARE(fact(board, 1, "cost").toDouble(), -1.0); // cards have no rate
    }

    void aSnapshotSaysWhenItWasTaken()
    {
        QTemporaryDir folder;
        QImage image(600, 400, QImage::Format_RGB32);
        image.fill(Qt::darkBlue);
        const SnapshotFile file;
        const double moment = double(at("2026-11-21T12:00:00Z").time_since_epoch().count());
        const QString png = folder.filePath(QStringLiteral("a.png"));
        QCOMPARE(file.write(png, image, SnapshotFile::Png, moment, QStringLiteral("picture 40 s old")), QString());
        const QImage written(png);
        QVERIFY(written.height() > 400);
        QVERIFY(written.text(QStringLiteral("Title")).contains(QStringLiteral("2026-11-21")));
        QVERIFY(written.text(QStringLiteral("Title")).contains(QStringLiteral("12:00:00 UTC")));
        QVERIFY(written.text(QStringLiteral("Title")).contains(QStringLiteral("40 s old")));
        // The picture is whole, and below it are letters.
        QCOMPARE(written.pixelColor(10, 399), QColor(Qt::darkBlue));
        bool letters = false;
        for (int x = 0; x < written.width() && !letters; ++x)
            for (int y = 400; y < written.height(); ++y)
                letters = letters || written.pixelColor(x, y).lightness() < 100;
        QVERIFY(letters);

        const QString pdf = folder.filePath(QStringLiteral("a.pdf"));
        QCOMPARE(file.write(pdf, image, SnapshotFile::Pdf, moment, {}), QString());
        QFile bytes(pdf);
        QVERIFY(bytes.open(QIODevice::ReadOnly));
        QVERIFY(bytes.read(5) == "%PDF-");

        QVERIFY(!file.write(QStringLiteral("a.png"), image, SnapshotFile::Png, moment, {}).isEmpty());
        QVERIFY(!file.write(folder.path(), image, SnapshotFile::Png, moment, {}).isEmpty());
        QVERIFY(!file.write(folder.filePath(QStringLiteral("no/a.png")), image, 0, moment, {}).isEmpty());
        QVERIFY(!file.write(png, QVariant(), SnapshotFile::Png, moment, {}).isEmpty());
    }
};

QTEST_MAIN(TestViewWall)
#include "tst_view_wall.moc"
