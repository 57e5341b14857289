// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The load of the people on duty, the noise and its remedies, and who is called when.

#include "insight/alarm_load.h"
#include "insight/alert_noise.h"
#include "insight/attention_rules.h"
#include "support/story.h"

#include <QTest>

#include <numeric>

using namespace leitstand;
using namespace leitstand::testing;
using namespace std::chrono_literals;

namespace {

AlertCondition fired(const std::string& name, const std::string& rule, Instant startsAt, Severity severity)
{
    AlertCondition alert;
    alert.key = Story::key(name);
    alert.name = rule;
    alert.severity = severity;
    alert.startsAt = startsAt;
    alert.labels = { { "alertname", rule } };
    return alert;
}

struct Shift {
    Story story;
    AlarmLoadHistory history;
    int count = 0;

    void begins(int alerts, Severity severity = Severity::Warning)
    {
        for (int i = 0; i < alerts; ++i)
            story.report(fired("a" + std::to_string(++count), "Rule", story.now, severity));
    }
    [[nodiscard]] AlarmLoad load(std::uint32_t persons = 1)
    {
        std::vector<AlertSlot> slots(story.state.alerts().size());
        std::iota(slots.begin(), slots.end(), AlertSlot { 0 });
        history.update(slots, story.state.alerts());
        return history.load(story.now, persons);
    }
    void turns(
        const std::string& name, const std::string& rule, AlertStatus status, Severity severity = Severity::Error)
    {
        AlertCondition alert = fired(name, rule, story.now, severity);
        if (status == AlertStatus::Resolved)
            alert.startsAt = story.state.alert(alert.key)->condition.startsAt;
        alert.status = status;
        story.report(alert);
    }
};

} // namespace

class TestInsightLoad : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFloodBeginsAboveTenAndEndsBelowFive()
    {
        Shift shift;
        shift.begins(10);
        QVERIFY(!shift.load().flood);
        QCOMPARE(shift.load().newAlerts, 10U);
        shift.story.wait(1min);
        shift.begins(1);
        QVERIFY(shift.load().flood);
        QCOMPARE(*shift.load().since, std::chrono::floor<std::chrono::seconds>(shift.story.now));
        // Two people share what comes.
        QVERIFY(!shift.load(2).flood);
        QCOMPARE(shift.load(2).perPerson, 5.5);
        shift.story.wait(8min);
        shift.begins(5);
        shift.story.wait(2min + 10s);
        QCOMPARE(shift.load().newAlerts, 5U);
        QVERIFY(shift.load().flood);
        shift.story.wait(8min);
        const AlarmLoad after = shift.load();
        QVERIFY(!after.flood && !after.since);
        QCOMPARE(after.newAlerts, 0U);
        QCOMPARE(after.floods, 1U);
        QCOMPARE(after.peak, 16.0);
        // 18 of 19 minutes and a bit.
        QVERIFY2(after.shareInFlood > 0.9 && after.shareInFlood < 1, qPrintable(QString::number(after.shareInFlood)));
    }

    void aDayForgetsTheDayBefore()
    {
        Shift shift;
        shift.begins(40, Severity::Critical);
        shift.story.wait(23h);
        shift.begins(2, Severity::Warning);
        AlarmLoad load = shift.load();
        QCOMPARE(load.peak, 40.0);
        QCOMPARE(load.counts.total(), 42U);
        QVERIFY(load.shareInFlood > 0.005 && load.shareInFlood < 0.01);
        shift.story.wait(2h);
        load = shift.load();
        QCOMPARE(load.counts.total(), 2U);
        QCOMPARE(load.peak, 2.0);
        QCOMPARE(load.shareInFlood, 0.0);
        shift.history.prune(shift.story.now);
        QCOMPARE(shift.load().counts.total(), 2U);
        // Told again it is not counted again, and an alert that comes back is.
        QCOMPARE(shift.load().counts.total(), 2U);
        shift.turns("a42", "Rule", AlertStatus::Resolved, Severity::Warning);
        shift.story.wait(1min);
        shift.turns("a42", "Rule", AlertStatus::Firing, Severity::Warning);
        QCOMPARE(shift.load().counts.total(), 3U);
    }

    void whatWasFoundFiringIsNoFlood()
    {
        Shift shift;
        for (int i = 0; i < 500; ++i)
            shift.story.report(fired("old" + std::to_string(i), "Rule", shift.story.now - 72h, Severity::Error));
        QVERIFY(!shift.load().flood);
        QCOMPARE(shift.load().newAlerts, 0U);
    }

    void prioritiesDivide()
    {
        Shift shift;
        shift.begins(1, Severity::Critical);
        shift.begins(3, Severity::Error);
        shift.begins(12, Severity::Warning);
        shift.begins(4, Severity::Info);
        const PriorityShares shares = sharesOf(shift.load().counts);
        QCOMPARE(shares.high, 0.05);
        QCOMPARE(shares.middle, 0.15);
        QCOMPARE(shares.low, 0.80);
        QCOMPARE(sharesOf({}).low, 0.0);
    }

    void peopleOnDutyHoldARole()
    {
        Story story;
        QCOMPARE(personsOnDuty(story.state), 1U);
        story.opens("i1");
        story.assigns("i1", CaseRole::Commander, "anna");
        story.assigns("i1", CaseRole::Scribe, "ben");
        story.opens("i2");
        story.assigns("i2", CaseRole::Commander, "anna");
        QCOMPARE(personsOnDuty(story.state), 2U);
    }

    void noiseHasItsRemedy()
    {
        Shift shift;
        // Short ones, each by another alert: the rule waits too little.
        for (int i = 0; i < 10; ++i) {
            shift.turns("short" + std::to_string(i), "TooEager", AlertStatus::Firing);
            shift.story.wait(i < 9 ? 90s : 4min);
            shift.turns("short" + std::to_string(i), "TooEager", AlertStatus::Resolved);
            shift.story.wait(3min);
        }
        // To and fro.
        for (int i = 0; i < 5; ++i) {
            shift.turns("chatter", "Chattering", AlertStatus::Firing);
            shift.story.wait(2min);
            shift.turns("chatter", "Chattering", AlertStatus::Resolved);
            shift.story.wait(3min);
        }
        // Often, and each time for long.
        for (int i = 0; i < 3; ++i)
            shift.turns("long" + std::to_string(i), "Serious", AlertStatus::Firing, Severity::Critical);
        const AlertNoise noise = AlertNoise::of(shift.story.state, shift.story.now);
        QCOMPARE(noise.noisy.size(), std::size_t(3));
        const NoisyRule& eager = noise.noisy[0];
        QCOMPARE(eager.rule, std::string("TooEager"));
        QCOMPARE(eager.fired, 10U);
        QCOMPARE(eager.transient, 10U);
        QVERIFY(eager.remedy == NoiseRemedy::RaiseFor);
        QCOMPARE(eager.wait, Span(2min));
        const NoisyRule& chatter = noise.noisy[1];
        QCOMPARE(chatter.fired, 5U);
        QCOMPARE(chatter.flapping, 1U);
        QVERIFY(chatter.remedy == NoiseRemedy::KeepFiring);
        QCOMPARE(chatter.wait, Span(3min));
        QVERIFY(noise.noisy[2].remedy == NoiseRemedy::None);
        QCOMPARE(noise.fired, 18U);
        QCOMPARE(noise.transient, 15U);
        QCOMPARE(noise.flapping, 1U);
        QVERIFY(noise.standing.empty());
        QVERIFY(AlertNoise::of(shift.story.state, shift.story.now + 25h).noisy.empty());
    }

    void whatStandsForADayIsNamed()
    {
        Shift shift;
        shift.story.report(fired("s1", "CertExpires", shift.story.now - 3h, Severity::Warning));
        shift.story.report(fired("s2", "CertExpires", shift.story.now - 2h, Severity::Warning));
        AlertCondition silenced = fired("s3", "DiskFull", shift.story.now, Severity::Error);
        silenced.silences.push_back({ "x", "anna", "known", {} });
        shift.story.report(silenced);
        shift.story.wait(23h);
        AlertNoise noise = AlertNoise::of(shift.story.state, shift.story.now);
        QCOMPARE(noise.standing.size(), std::size_t(1));
        QCOMPARE(noise.standing[0].alerts, 2U);
        QVERIFY(noise.standing[0].remedy == NoiseRemedy::Silence);
        shift.story.wait(2h);
        noise = AlertNoise::of(shift.story.state, shift.story.now);
        QCOMPARE(noise.standing.size(), std::size_t(2));
        QCOMPARE(noise.standing[1].rule, std::string("DiskFull"));
        QVERIFY(noise.standing[1].remedy == NoiseRemedy::Review);
        QCOMPARE(AlertNoise::of(shift.story.state, shift.story.now, 1).standing.size(), std::size_t(1));
    }

    void quietHoursGoOverMidnight()
    {
        AttentionWishes wishes;
        QVERIFY(mayCall(wishes, Severity::Error, 3h) && mayCall(wishes, Severity::Critical, 3h));
        QVERIFY(!mayCall(wishes, Severity::Warning, 12h));
        wishes.quietHours = true;
        QVERIFY(isQuiet(wishes, 22h) && isQuiet(wishes, 3h) && !isQuiet(wishes, 6h) && !isQuiet(wishes, 12h));
        QVERIFY(!mayCall(wishes, Severity::Error, 3h) && mayCall(wishes, Severity::Critical, 3h));
        wishes.criticalAlways = false;
        QVERIFY(!mayCall(wishes, Severity::Critical, 3h) && mayCall(wishes, Severity::Critical, 12h));
        wishes.quietFrom = 12h;
        wishes.quietUntil = 13h;
        QVERIFY(isQuiet(wishes, 12h) && !isQuiet(wishes, 13h) && !isQuiet(wishes, 3h));
        wishes.quietUntil = wishes.quietFrom;
        QVERIFY(!isQuiet(wishes, 12h));
        wishes.on = false;
        QVERIFY(!mayCall(wishes, Severity::Critical, 18h));
    }

    void onlyNewsCall()
    {
        Shift shift;
        Story& story = shift.story;
        shift.turns("n", "Rule", AlertStatus::Firing);
        const auto news = [&] { return isNews(*story.state.alert(Story::key("n")), story.now); };
        QVERIFY(news());
        story.wait(5min);
        QVERIFY(!news());
        shift.turns("n", "Rule", AlertStatus::Resolved);
        QVERIFY(!news());
        story.wait(1min);
        shift.turns("n", "Rule", AlertStatus::Firing);
        QVERIFY(!news()); // flapping
        story.wait(1h);
        shift.turns("n", "Rule", AlertStatus::Resolved);
        story.wait(1h);
        shift.turns("n", "Rule", AlertStatus::Firing);
        QVERIFY(news());
        story.opens("i1", { Story::key("n") });
        QVERIFY(!news());
    }

    void whoComesBackIsToldWhatChanged()
    {
        Shift shift;
        Story& story = shift.story;
        shift.turns("before", "Rule", AlertStatus::Firing);
        shift.turns("stays", "Rule", AlertStatus::Firing);
        story.opens("open");
        story.wait(1min);
        const Instant left = story.now;
        QVERIFY(changedSince(story.state, left).empty());
        story.wait(1min);
        shift.turns("before", "Rule", AlertStatus::Resolved);
        shift.turns("new", "Rule", AlertStatus::Firing, Severity::Critical);
        shift.turns("short", "Rule", AlertStatus::Firing);
        story.wait(1min);
        shift.turns("short", "Rule", AlertStatus::Resolved);
        story.opens("later");
        const ChangesSince changes = changedSince(story.state, left);
        QCOMPARE(changes.began.total(), 1U);
        QCOMPARE(changes.began.of(Severity::Critical), 1U);
        QCOMPARE(changes.cleared, 1U);
        QCOMPARE(changes.cameAndWent, 1U);
        QCOMPARE(changes.opened.size(), std::size_t(1));
        QCOMPARE(changes.opened.front().value, std::string("later"));
        QVERIFY(changes.closed.empty());
    }
};

QTEST_GUILESS_MAIN(TestInsightLoad)
#include "tst_insight_load.moc"
