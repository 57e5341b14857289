// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The numbers about alerts: new ones per minute, what fires where.

#include "insight/firing_by_service.h"
#include "insight/onset_history.h"

#include <QTest>

#include <random>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view clock)
{
    return *parseInstant("2026-11-21T" + std::string(clock) + "Z");
}

AlertCondition beginning(const std::string& fingerprint, Instant startsAt, Severity severity = Severity::Critical)
{
    AlertCondition condition;
    condition.key = { "prometheus", fingerprint };
    condition.startsAt = startsAt;
    condition.severity = severity;
    return condition;
}

void addMany(OnsetHistory& history, int count, Instant startsAt)
{
    static int serial = 0;
    for (int i = 0; i < count; ++i)
        QVERIFY(history.add(beginning(std::to_string(++serial), startsAt), startsAt));
}

Alert alertAt(const std::string& service, Severity severity, AlertState state)
{
    Alert alert;
    alert.condition.service = service;
    alert.condition.severity = severity;
    if (state == AlertState::Resolved)
        alert.condition.status = AlertStatus::Resolved;
    if (state == AlertState::Silenced)
        alert.condition.silences.push_back({ "s1", "", "", std::nullopt });
    if (state == AlertState::Acknowledged)
        alert.acknowledgedIncidents = 1;
    return alert;
}

} // namespace

class TestInsightAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBeginningCountsOnce();
    void aPastMinuteNeverChangesItsPlace();
    void whatBeginsLaterIsNotCountedYet();
    void oldAndAbsurdBeginningsAreNotKept();
    void pruningKeepsTheHour();
    void theHourIsTheSameForADesktopThatCameLater();
    void servicesWithMostFiringComeFirst();
    void acknowledgedIsApartAndSilencedIsNothing();
    void whatDoesNotFitIsSummedUp();
    void followingChangesEqualsCountingAnew();
};

void TestInsightAlerts::aBeginningCountsOnce()
{
    OnsetHistory history;
    const Instant now = at("10:00:30");
    QVERIFY(history.add(beginning("a", at("09:59:10")), now));
    QVERIFY(!history.add(beginning("a", at("09:59:10")), now));
    AlertCondition resolved = beginning("a", at("09:59:10"));
    resolved.status = AlertStatus::Resolved;
    QVERIFY(!history.add(resolved, now));
    QVERIFY(history.add(beginning("a", at("09:59:40")), now)); // it fired anew
    QVERIFY(history.add(beginning("b", at("09:59:10"), Severity::Warning), now));

    const auto minutes = history.perMinute(now, 2min);
    QCOMPARE(minutes.size(), std::size_t(2));
    QVERIFY(minutes[0].minute == at("09:59:00"));
    QCOMPARE(minutes[0].counts.of(Severity::Critical), 2U);
    QCOMPARE(minutes[0].counts.of(Severity::Warning), 1U);
    QCOMPARE(minutes[0].counts.of(Severity::Info), 0U);
    QCOMPARE(minutes[1].counts.total(), 0U);
}

void TestInsightAlerts::aPastMinuteNeverChangesItsPlace()
{
    OnsetHistory history;
    addMany(history, 3, at("09:59:00"));
    addMany(history, 4, at("09:59:59.999"));
    for (const char* now : { "10:00:00", "10:00:01", "10:00:59.999" }) {
        const auto minutes = history.perMinute(at(now));
        QCOMPARE(minutes.size(), std::size_t(60));
        QVERIFY(minutes[59].minute == at("10:00:00"));
        QVERIFY(minutes[58].minute == at("09:59:00"));
        QCOMPARE(minutes[58].counts.total(), 7U);
    }
    QCOMPARE(history.perMinute(at("10:01:00"))[57].counts.total(), 7U);
    QCOMPARE(history.perMinute(at("10:58:59"))[0].counts.total(), 7U);
    QCOMPARE(history.perMinute(at("10:59:00"))[0].counts.total(), 0U);
}

void TestInsightAlerts::whatBeginsLaterIsNotCountedYet()
{
    OnsetHistory history;
    QVERIFY(history.add(beginning("a", at("10:02:30")), at("10:00:00")));
    QCOMPARE(history.perMinute(at("10:02:29.999")).back().counts.total(), 0U);
    QCOMPARE(history.perMinute(at("10:02:30")).back().counts.total(), 1U);
}

void TestInsightAlerts::oldAndAbsurdBeginningsAreNotKept()
{
    OnsetHistory history;
    QVERIFY(!history.add(beginning("week-old", at("10:00:00") - 168h), at("10:00:00")));
    QVERIFY(!history.add(beginning("next year", at("10:00:00") + 8760h), at("10:00:00")));
    QVERIFY(!history.add(beginning("epoch", Instant()), at("10:00:00")));
    QVERIFY(history.add(beginning("hour-old", at("09:00:00")), at("10:00:00")));
}

void TestInsightAlerts::pruningKeepsTheHour()
{
    OnsetHistory history;
    addMany(history, 20, at("09:00:00"));
    addMany(history, 1, at("09:30:00"));
    const auto before = history.perMinute(at("09:59:59"));
    history.prune(at("09:59:59"));
    QVERIFY(history.perMinute(at("09:59:59")) == before);
    QCOMPARE(before.front().counts.total(), 20U);

    history.prune(at("10:11:00"));
    const auto after = history.perMinute(at("09:59:59"));
    QCOMPARE(after[0].counts.total(), 0U);
    QCOMPARE(after[30].counts.total(), 1U);
}

void TestInsightAlerts::theHourIsTheSameForADesktopThatCameLater()
{
    OnsetHistory longRunning;
    OnsetHistory fresh;
    std::mt19937 random(7);
    const Instant start = at("00:00:00");
    for (int i = 0; i < 3000; ++i) {
        const Instant moment = start + std::chrono::seconds(random() % (6 * 3600));
        const AlertCondition condition = beginning(std::to_string(i), moment);
        static_cast<void>(longRunning.add(condition, moment));
        static_cast<void>(fresh.add(condition, at("06:00:00")));
    }
    for (int minute = 0; minute <= 360; ++minute)
        longRunning.prune(start + std::chrono::minutes(minute));
    QVERIFY(longRunning.perMinute(at("06:00:00")) == fresh.perMinute(at("06:00:00")));
}

void TestInsightAlerts::servicesWithMostFiringComeFirst()
{
    const std::vector<Alert> alerts {
        alertAt("payments", Severity::Info, AlertState::Firing),
        alertAt("login", Severity::Critical, AlertState::Firing),
        alertAt("login", Severity::Warning, AlertState::Firing),
        alertAt("cards", Severity::Critical, AlertState::Firing),
        alertAt("", Severity::Error, AlertState::Firing),
    };
    FiringByService counts;
    counts.update(std::vector<AlertSlot> { 0, 1, 2, 3, 4, 4, 1 }, alerts);
    const ServiceOverview overview = counts.overview(10);
    QCOMPARE(overview.top.size(), std::size_t(4));
    QCOMPARE(overview.top[0].service, std::string("login"));
    QCOMPARE(overview.top[0].firing.of(Severity::Critical), 1U);
    QCOMPARE(overview.top[0].firing.total(), 2U);
    QCOMPARE(overview.top[1].service, std::string());
    QCOMPARE(overview.top[2].service, std::string("cards"));
    QCOMPARE(overview.top[3].service, std::string("payments"));
    QCOMPARE(counts.firing().total(), 5U);
    QCOMPARE(overview.otherServices, std::size_t(0));
}

void TestInsightAlerts::acknowledgedIsApartAndSilencedIsNothing()
{
    std::vector<Alert> alerts {
        alertAt("login", Severity::Critical, AlertState::Acknowledged),
        alertAt("login", Severity::Critical, AlertState::Silenced),
        alertAt("login", Severity::Critical, AlertState::Resolved),
        alertAt("mail", Severity::Critical, AlertState::Silenced),
    };
    FiringByService counts;
    counts.update(std::vector<AlertSlot> { 0, 1, 2, 3 }, alerts);
    QCOMPARE(counts.overview(10).top.size(), std::size_t(1));
    QCOMPARE(counts.overview(10).top[0].acknowledged, 1U);
    QCOMPARE(counts.firing().total(), 0U);
    QCOMPARE(counts.acknowledged(), 1U);

    alerts[0].acknowledgedIncidents = 0;
    alerts[3].condition.silences.clear();
    counts.update(std::vector<AlertSlot> { 0, 3 }, alerts);
    QCOMPARE(counts.firing().total(), 2U);
    QCOMPARE(counts.acknowledged(), 0U);

    alerts[0].condition.service = "sign-in"; // the source names it differently now
    counts.update(std::vector<AlertSlot> { 0 }, alerts);
    const ServiceOverview overview = counts.overview(10);
    QCOMPARE(overview.top.size(), std::size_t(2));
    QCOMPARE(overview.top[0].service, std::string("mail"));
    QCOMPARE(overview.top[1].service, std::string("sign-in"));

    counts.clear();
    QVERIFY(counts.overview(10) == ServiceOverview());
}

void TestInsightAlerts::whatDoesNotFitIsSummedUp()
{
    std::vector<Alert> alerts;
    std::vector<AlertSlot> changed;
    for (AlertSlot slot = 0; slot < 100; ++slot) {
        alerts.push_back(alertAt(slot < 91 ? "s" + std::to_string(slot % 10) : "few" + std::to_string(slot),
            Severity::Warning, slot == 99 ? AlertState::Acknowledged : AlertState::Firing));
        changed.push_back(slot);
    }
    FiringByService counts;
    counts.update(changed, alerts);
    const ServiceOverview overview = counts.overview(3);
    QCOMPARE(overview.top.size(), std::size_t(3));
    QCOMPARE(overview.top[0].service, std::string("s0"));
    QCOMPARE(overview.top[2].service, std::string("s2"));
    QCOMPARE(overview.otherServices, std::size_t(16));
    QCOMPARE(overview.othersFiring.of(Severity::Warning), 99U - 28U);
    QCOMPARE(overview.othersAcknowledged, 1U);
    QCOMPARE(counts.overview(0).otherServices, std::size_t(19));
}

void TestInsightAlerts::followingChangesEqualsCountingAnew()
{
    std::mt19937 random(3);
    std::vector<Alert> alerts;
    FiringByService followed;
    for (int round = 0; round < 200; ++round) {
        std::vector<AlertSlot> changed;
        for (int i = 0; i < 20; ++i) {
            const auto slot = static_cast<AlertSlot>(random() % (alerts.size() + 3));
            if (slot >= alerts.size()) {
                changed.push_back(static_cast<AlertSlot>(alerts.size()));
                alerts.emplace_back();
            } else {
                changed.push_back(slot);
            }
            alerts[changed.back()] = alertAt("s" + std::to_string(random() % 9), static_cast<Severity>(random() % 5),
                static_cast<AlertState>(random() % 4));
        }
        followed.update(changed, alerts);
    }
    FiringByService anew;
    std::vector<AlertSlot> all(alerts.size());
    for (AlertSlot slot = 0; slot < all.size(); ++slot)
        all[slot] = slot;
    anew.update(all, alerts);
    QVERIFY(followed.firing().total() > 0);
    QVERIFY(followed.overview(5) == anew.overview(5));
    QVERIFY(followed.firing() == anew.firing());
    QCOMPARE(followed.acknowledged(), anew.acknowledged());
}

QTEST_GUILESS_MAIN(TestInsightAlerts)
#include "tst_insight_alerts.moc"
