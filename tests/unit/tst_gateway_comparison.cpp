// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/alert_book.h"
#include "gateway/comparison.h"
#include "gateway/fingerprint.h"
#include "gateway_memory_log.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

const Instant Noon = *parseInstant("2026-11-21T12:00:00Z");

AlertCondition alert(const std::string& fingerprint, AlertStatus status = AlertStatus::Firing)
{
    AlertCondition condition;
    condition.key = { "main", fingerprint };
    condition.status = status;
    condition.name = "A";
    condition.labels = { { "alertname", "A" }, { "id", fingerprint } };
    condition.startsAt = Noon - 1h;
    if (status == AlertStatus::Resolved)
        condition.endsAt = Noon;
    return condition;
}

std::vector<std::string> described(const std::vector<AlertCondition>& news)
{
    std::vector<std::string> texts;
    for (const AlertCondition& condition : news) {
        std::string text = condition.key.fingerprint;
        text += condition.status == AlertStatus::Firing ? " fires" : " resolved";
        if (!condition.silences.empty())
            text += " silenced by " + condition.silences.front().by;
        if (condition.inhibited)
            text += " inhibited";
        texts.push_back(text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

// An Alertmanager and what the log says about it.
struct Source {
    std::map<std::string, std::pair<AlertCondition, Instant>> known;
    LookMemory memory;
    Look look;
    Instant now = Noon;

    Source() { look.runningSince = Noon - 24h; }
    void knows(AlertCondition condition, Instant changedAt)
    {
        known.insert_or_assign(condition.key.fingerprint, std::pair(condition, changedAt));
    }
    void lists(AlertCondition condition, std::vector<std::string> silencedBy = {})
    {
        condition.key.source.clear();
        look.alerts.push_back({ std::move(condition), std::move(silencedBy) });
    }
    // Looks once; what comes of it is known from then on.
    Texts compare()
    {
        Look taken = look;
        taken.startedAt = now;
        const auto find = [this](const std::string& fingerprint) {
            const auto found = known.find(fingerprint);
            return found == known.end()
                ? std::nullopt
                : std::optional<KnownAlert>(KnownAlert { found->second.first, found->second.second });
        };
        const auto forEachFiring = [this](const std::function<void(const KnownAlert&)>& each) {
            for (const auto& [fingerprint, entry] : known) {
                if (entry.first.status == AlertStatus::Firing)
                    each({ entry.first, entry.second });
            }
        };
        const auto news = compareWithList("main", std::move(taken), find, forEachFiring, memory, now + 100ms);
        for (const AlertCondition& condition : news)
            knows(condition, now + 100ms);
        now += 15s;
        return described(news);
    }
};

} // namespace

class TestGatewayComparison : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAlertThatNobodyTold()
    {
        Source source;
        source.lists(alert("a"));
        QCOMPARE(source.compare(), Texts { "a fires" });
        QCOMPARE(source.compare(), Texts {});
    }

    void anAlertThatIsGoneTwiceIsResolved()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        source.knows(alert("b"), Noon - 1h);
        source.lists(alert("b"));
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "a resolved" });
        QVERIFY(source.known.at("a").first.endsAt.has_value());
        QCOMPARE(source.compare(), Texts {});
    }

    void anAlertThatIsGoneOnceIsNotResolved()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        QCOMPARE(source.compare(), Texts {});
        source.lists(alert("a"));
        QCOMPARE(source.compare(), Texts {});
        source.look.alerts.clear();
        QCOMPARE(source.compare(), Texts {});
    }

    void whatAWebhookToldDuringTheLookIsNewer()
    {
        Source source;
        source.knows(alert("new"), Noon + 50ms); // not in the list, which was asked for at noon
        source.knows(alert("over", AlertStatus::Resolved), Noon + 50ms);
        source.lists(alert("over"));
        QCOMPARE(source.compare(), Texts {});
        source.look.alerts.clear();
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "new resolved" });
    }

    void aRestartedAlertmanagerIsGivenTime()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        source.look.runningSince = Noon - 10s;
        for (int look = 0; look < 6; ++look) // up to 85 seconds after its start
            QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts {}); // gone for the first time that counts
        QCOMPARE(source.compare(), Texts { "a resolved" });
    }

    void whatARestartedAlertmanagerHasListedCanEnd()
    {
        Source source;
        source.look.runningSince = Noon - 10s;
        source.knows(alert("a"), Noon - 1h);
        source.knows(alert("b"), Noon - 1h); // not heard of again yet
        source.lists(alert("a"));
        QCOMPARE(source.compare(), Texts {});
        source.look.alerts.clear();
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "a resolved" });
    }

    void whatARestartedAlertmanagerHasToldCanEnd()
    {
        Source source;
        source.look.runningSince = Noon - 10s;
        source.knows(alert("a"), Noon - 5s);
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "a resolved" });
    }

    void aRestartIsSeenEvenWhenTheClocksDisagree()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        QCOMPARE(source.compare(), Texts {});
        source.look.runningSince = Noon - 2h; // started anew, by a clock that is late
        for (int look = 0; look < 6; ++look)
            QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "a resolved" });
    }

    void silencesComeAndGo()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        source.lists(alert("a"), { "s1" });
        source.look.silences.emplace("s1", Silence { "s1", "kaethe", "on it", Noon + 1h });
        QCOMPARE(source.compare(), Texts { "a fires silenced by kaethe" });
        QCOMPARE(source.known.at("a").first.silences.at(0).comment, std::string("on it"));
        QCOMPARE(source.known.at("a").first.silences.at(0).until, std::optional(Noon + 1h));
        QCOMPARE(source.compare(), Texts {});
        source.look.silences.at("s1").until = Noon + 2h;
        QCOMPARE(source.compare(), Texts { "a fires silenced by kaethe" });
        source.look.alerts.front().silencedBy.clear();
        QCOMPARE(source.compare(), Texts { "a fires" });
    }

    void resolvedWhileSilenced()
    {
        Source source;
        AlertCondition silenced = alert("a");
        silenced.silences = { { "s1", "kaethe", "", std::nullopt } };
        source.knows(silenced, Noon - 1h);
        QCOMPARE(source.compare(), Texts {});
        QCOMPARE(source.compare(), Texts { "a resolved" });
    }

    void inhibited()
    {
        Source source;
        source.knows(alert("a"), Noon - 1h);
        AlertCondition held = alert("a");
        held.inhibited = true;
        source.lists(held);
        QCOMPARE(source.compare(), Texts { "a fires inhibited" });
    }

    void firesAgainUnheard()
    {
        Source source;
        source.knows(alert("a", AlertStatus::Resolved), Noon - 10min);
        AlertCondition again = alert("a");
        again.startsAt = Noon - 1min;
        source.lists(again);
        QCOMPARE(source.compare(), Texts { "a fires" });
    }

    void aMeasuredValueInAnAnnotationIsNotToldEachTime()
    {
        Source source;
        source.knows(alert("a"), Noon - 1min);
        AlertCondition changed = alert("a");
        changed.annotations = { { "value", "7" } };
        source.lists(changed);
        int told = 0;
        for (int look = 0; look < 20; ++look) // five minutes
            told += static_cast<int>(source.compare().size());
        QCOMPARE(told, 1);
    }

    void theOrderOfLabelsIsNoNews()
    {
        AlertCondition other = alert("a");
        other.labels = { { "id", "a" }, { "alertname", "A" } };
        QVERIFY(saysTheSame(alert("a"), other));
        other.labels = { { "id", "a" }, { "alertname", "B" } };
        QVERIFY(!saysTheSame(alert("a"), other));
    }

    void whatAWebhookSays_data()
    {
        QTest::addColumn<int>("known"); // 0: nothing, 1: fires, 2: silenced, 3: resolved a minute ago, 4: just resolved
        QTest::addColumn<int>("told"); // 1: fires, 2: resolved
        QTest::addColumn<int>("startsLater"); // minutes
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("first notification") << 0 << 1 << 0 << Verdict::News;
        QTest::newRow("repeated") << 1 << 1 << 0 << Verdict::NothingNew;
        QTest::newRow("resolved") << 1 << 2 << 0 << Verdict::News;
        QTest::newRow("resolved repeated") << 3 << 2 << 0 << Verdict::NothingNew;
        QTest::newRow("fires again") << 3 << 1 << 5 << Verdict::News;
        QTest::newRow("an earlier firing, late") << 1 << 1 << -5 << Verdict::Stale;
        QTest::newRow("an earlier end, late") << 1 << 2 << -5 << Verdict::Stale;
        QTest::newRow("overtaken by its end") << 4 << 1 << 0 << Verdict::Stale;
        QTest::newRow("still fires at another replica") << 3 << 1 << 0 << Verdict::News;
        QTest::newRow("no longer silenced") << 2 << 1 << 0 << Verdict::News;
        QTest::newRow("resolved, unknown, just now") << 0 << 2 << 0 << Verdict::News;
    }

    void whatAWebhookSays()
    {
        QFETCH(int, known);
        QFETCH(int, told);
        QFETCH(int, startsLater);
        AlertCondition before = alert("a", known >= 3 ? AlertStatus::Resolved : AlertStatus::Firing);
        if (known == 2)
            before.silences = { { "s", "kaethe", "", std::nullopt } };
        const Instant changedAt = known == 4 ? Noon - 1s : Noon - 1min;
        AlertCondition now = alert("a", told == 2 ? AlertStatus::Resolved : AlertStatus::Firing);
        now.startsAt += std::chrono::minutes(startsLater);
        const auto knownAlert = known == 0 ? std::nullopt : std::optional<KnownAlert>(KnownAlert { before, changedAt });
        QTEST(judgeWebhook(knownAlert, now, Noon), "verdict");
    }

    void anUnknownAlertThatEndedLongAgoIsNoNews()
    {
        AlertCondition old = alert("a", AlertStatus::Resolved);
        old.endsAt = Noon - 2h;
        QCOMPARE(judgeWebhook(std::nullopt, old, Noon), Verdict::TooOld);
    }

    // --- the book ------------------------------------------------------------------------------------------------

    void whatIsOnItsWayIsKnown()
    {
        MemoryLog log;
        log.acknowledges = false;
        Instant now = Noon;
        AlertBook book(log, [&now] { return now; });
        std::vector<Expected<Tally>> answers;
        const auto answer = [&answers](Expected<Tally> tally) { answers.push_back(std::move(tally)); };
        book.takeWebhook({ alert("a"), alert("b") }, 8s, answer);
        QVERIFY(answers.empty()); // not before the log has it
        QVERIFY(book.known({ "main", "a" }).has_value());

        // The same again: nothing new, but no yes before the log has it.
        book.takeWebhook({ alert("a") }, 8s, answer);
        QVERIFY(answers.empty());
        log.acknowledge();
        QCOMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers[0].value().published, std::size_t(2));
        QCOMPARE(answers[1].value().unchanged, std::size_t(1));
        QCOMPARE(log.stored.size(), std::size_t(2));
        QCOMPARE(log.duplicates, std::size_t(1));

        book.takeWebhook({ alert("a"), alert("b") }, 8s, answer);
        QCOMPARE(answers.size(), std::size_t(3)); // at once
        QCOMPARE(log.stored.size(), std::size_t(2));
        QCOMPARE(book.onTheWay(), std::size_t(0));
    }

    void whatTheLogDidNotTakeIsNews()
    {
        MemoryLog log;
        log.acknowledges = false;
        log.away = true;
        AlertBook book(log, [] { return Noon; });
        bool failed = false;
        book.takeWebhook({ alert("a") }, 8s, [&failed](const Expected<Tally>& answer) { failed = !answer.ok(); });
        log.acknowledge();
        QVERIFY(failed);
        QVERIFY(!book.known({ "main", "a" }));
        log.away = false;
        book.takeWebhook({ alert("a") }, 8s, [](const Expected<Tally>& answer) { QVERIFY(answer.ok()); });
        log.acknowledge();
        QCOMPARE(log.stored.size(), std::size_t(1));
    }

    void aLostAnswerDoublesNothing()
    {
        MemoryLog log;
        log.acknowledges = false;
        Instant now = Noon;
        AlertBook book(log, [&now] { return now; });
        book.takeWebhook({ alert("a") }, 8s, [](const Expected<Tally>& answer) { QVERIFY(!answer.ok()); });
        log.storeAndStaySilent();
        now += 2s;
        std::size_t unchanged = 0;
        book.takeWebhook(
            { alert("a") }, 8s, [&unchanged](const Expected<Tally>& answer) { unchanged = answer.value().unchanged; });
        log.acknowledge();
        QCOMPARE(unchanged, std::size_t(1));
        QCOMPARE(log.stored.size(), std::size_t(1));
    }

    void twoGatewaysTellTheSameOnce()
    {
        MemoryLog log;
        log.acknowledges = false;
        AlertBook one(log, [] { return Noon; });
        AlertBook other(log, [] { return Noon + 20ms; });
        const auto ignore = [](const Expected<Tally>&) {};
        one.takeWebhook({ alert("a") }, 8s, ignore);
        other.takeWebhook({ alert("a") }, 8s, ignore);
        log.acknowledge();
        one.takeWebhook({ alert("a", AlertStatus::Resolved) }, 8s, ignore);
        other.takeWebhook({ alert("a", AlertStatus::Resolved) }, 8s, ignore);
        log.acknowledge();
        QCOMPARE(log.stored.size(), std::size_t(2));
        QCOMPARE(log.duplicates, std::size_t(2));
    }

    // Inhibited, free, inhibited, free: the log would drop a change whose id it has seen within two minutes.
    void aChangeThatComesBackHasAnotherId()
    {
        MemoryLog log;
        log.acknowledges = false;
        Instant now = Noon;
        AlertBook book(log, [&now] { return now; });
        AlertCondition held = alert("a");
        held.inhibited = true;
        for (int i = 0; i < 3; ++i) {
            for (const AlertCondition& condition : { held, alert("a") }) {
                book.publish({ condition }, 8s, [](const Expected<Tally>&) {});
                log.acknowledge();
                now += 1s;
            }
        }
        QCOMPARE(log.stored.size(), std::size_t(6));
        QCOMPARE(log.duplicates, std::size_t(0));
    }

    void onlyFiringOnesOfTheSource()
    {
        MemoryLog log;
        log.acknowledges = false;
        AlertBook book(log, [] { return Noon; });
        AlertCondition elsewhere = alert("x");
        elsewhere.key.source = "other";
        book.publish({ alert("a"), alert("b", AlertStatus::Resolved), elsewhere }, 8s, [](const Expected<Tally>&) {});
        log.acknowledge();
        book.publish({ alert("a", AlertStatus::Resolved), alert("c") }, 8s, [](const Expected<Tally>&) {});
        std::vector<std::string> firing;
        book.forEachFiring(
            "main", [&firing](const KnownAlert& known) { firing.push_back(known.condition.key.fingerprint); });
        QCOMPARE(firing, Texts { "c" });
    }
};

QTEST_GUILESS_MAIN(TestGatewayComparison)
#include "tst_gateway_comparison.moc"
