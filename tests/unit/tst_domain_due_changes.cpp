// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The end of a quiet watch window and the relapse: what is due, and that it is due once.

#include "domain/due_changes.h"
#include "support/story.h"

#include <QTest>

using namespace leitstand;
using namespace std::chrono_literals;
using testing::Story;

namespace {

// An incident of one alert that fired, was thought to be repaired and is watched from now on.
Story watched()
{
    Story story;
    story.fires("LoginSlow");
    story.opens("i1", { Story::key("LoginSlow") });
    story.raises("i1", "h1", "The pool is exhausted");
    story.moves("i1", Lane::Act);
    story.wait(40min);
    story.judges("i1", "h1", HypothesisState::Cause);
    story.resolves("LoginSlow");
    story.wait(1min);
    story.moves("i1", Lane::Watch);
    return story;
}

std::vector<DueChange> due(const Story& story)
{
    return dueChanges(story.state, story.now);
}

const RelapseNoticed* relapse(const std::vector<DueChange>& changes)
{
    return changes.size() == 1 ? std::get_if<RelapseNoticed>(&changes[0].change) : nullptr;
}

bool endsTheWatch(const std::vector<DueChange>& changes)
{
    const auto* const moved = changes.size() == 1 ? std::get_if<LaneMoved>(&changes[0].change) : nullptr;
    return moved && moved->to == Lane::Communicate;
}

// As the window writes it: by a program.
void write(Story& story, const DueChange& change)
{
    story.actor.clear();
    story.change(change.incident.value, CaseChange(change.change));
    story.actor = "jana";
}

void silence(Story& story, const std::string& name)
{
    AlertCondition condition = story.alert(name).condition;
    condition.silences = { { "s1", "omar", "known", {} } };
    story.report(condition);
}

} // namespace

class TestDomainDueChanges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aQuietWatchEnds();
    void theWindowThatWasAgreedCounts();
    void aRelapseInTheWatch();
    void aRelapseAfterTheWatch();
    void aRelapseIsWrittenOnce();
    void whatFiredBeforeTheWatchIsNoRelapse();
    void firedAndResolvedBetweenTwoLooks();
    void aSourceThatKeepsItsFirstBeginning();
    void aBeginningThatIsCorrectedIsNoFiring();
    void aSourceWhoseClockIsAhead();
    void onlyTheResolutionWasReported();
    void silencedFiringIsNone();
    void anUnlinkedAlertIsNone();
    void theFirstOfSeveralIsTold();
    void theWindowsEndComesBeforeALaterRelapse();
    void closedAndMergedIncidentsNever();
    void anIncidentThatIsWorkedOnNever();
    void eachIncidentHasItsOwn();
    void allWritersSayTheSame();
    void theNextOneIsKnownBefore();
};

void TestDomainDueChanges::aQuietWatchEnds()
{
    Story story = watched();
    const Instant began = story.now;
    story.wait(30min - 1ms);
    QVERIFY(due(story).empty());
    story.wait(1ms);
    QVERIFY(endsTheWatch(due(story)));
    QVERIFY(due(story)[0].at == began + 30min);
    story.wait(2h); // nobody was there
    QVERIFY(due(story)[0].at == began + 30min);
    write(story, due(story)[0]);
    QVERIFY(story.outcome == Applied::Changed);
    QVERIFY(story.incident("i1").lane == Lane::Communicate);
    QVERIFY(due(story).empty());
}

void TestDomainDueChanges::theWindowThatWasAgreedCounts()
{
    Story story = watched();
    story.moves("i1", Lane::Act);
    story.change("i1", CaseChange(LaneMoved { Lane::Watch, {}, 2h }));
    story.wait(2h - 1ms);
    QVERIFY(due(story).empty());
    story.wait(1ms);
    QVERIFY(endsTheWatch(due(story)));
}

void TestDomainDueChanges::aRelapseInTheWatch()
{
    Story story = watched();
    story.wait(10min);
    story.fires("LoginSlow");
    const auto changes = due(story);
    QVERIFY(relapse(changes));
    QCOMPARE(relapse(changes)->alert, Story::key("LoginSlow"));
    QVERIFY(relapse(changes)->firedAt == story.now);
    QVERIFY(changes[0].at == story.now);
    write(story, changes[0]);
    const Incident& incident = story.incident("i1");
    QVERIFY(incident.lane == Lane::Act);
    QCOMPARE(incident.relapses.size(), 1U);
    QCOMPARE(incident.relapses[0].hypothesis.value, std::string("h1"));
    QVERIFY(incident.hypotheses[0].becameSymptom);
    QVERIFY(incident.hypotheses[0].state() == HypothesisState::Symptom);
    QVERIFY(!incident.confirmedCause());
}

void TestDomainDueChanges::aRelapseAfterTheWatch()
{
    Story story = watched();
    story.wait(30min);
    write(story, due(story)[0]);
    story.wait(10min);
    story.fires("LoginSlow");
    QVERIFY(relapse(due(story)));
    // Also when Communicate was reached without a watch.
    Story direct;
    direct.fires("LoginSlow");
    direct.opens("i1", { Story::key("LoginSlow") });
    direct.resolves("LoginSlow");
    direct.moves("i1", Lane::Communicate);
    direct.wait(1min);
    QVERIFY(due(direct).empty());
    direct.fires("LoginSlow");
    QVERIFY(relapse(due(direct)));
}

void TestDomainDueChanges::aRelapseIsWrittenOnce()
{
    Story story = watched();
    story.wait(10min);
    story.fires("LoginSlow");
    write(story, due(story)[0]);
    QVERIFY(due(story).empty());
    // Watched again while the alert fires since before: that is no new one.
    story.wait(5min);
    story.moves("i1", Lane::Watch);
    QVERIFY(due(story).empty());
    story.resolves("LoginSlow");
    story.wait(5min);
    story.fires("LoginSlow");
    QVERIFY(relapse(due(story)));
}

void TestDomainDueChanges::whatFiredBeforeTheWatchIsNoRelapse()
{
    Story story = watched();
    AlertCondition condition = story.condition("LoginErrors");
    condition.startsAt = story.now - 2min;
    story.wait(2min); // the source groups, and tells it late
    story.report(condition);
    story.links("i1", { Story::key("LoginErrors") });
    QVERIFY(due(story).empty());
    // Nothing new is said by saying more about it.
    condition.summary = "still";
    story.wait(1min);
    story.report(condition);
    QVERIFY(due(story).empty());
    story.wait(1h);
    QVERIFY(endsTheWatch(due(story)));
}

void TestDomainDueChanges::firedAndResolvedBetweenTwoLooks()
{
    Story story = watched();
    story.wait(10min);
    const Instant fired = story.now;
    story.fires("LoginSlow");
    story.wait(2min);
    story.resolves("LoginSlow");
    story.wait(10min);
    const auto changes = due(story);
    QVERIFY(relapse(changes));
    QVERIFY(relapse(changes)->firedAt == fired);
}

void TestDomainDueChanges::aSourceThatKeepsItsFirstBeginning()
{
    Story story = watched();
    story.wait(10min);
    AlertCondition condition = story.alert("LoginSlow").condition;
    condition.status = AlertStatus::Firing; // with the beginning of the morning
    condition.endsAt.reset();
    story.report(condition);
    const Instant fired = story.now;
    QVERIFY(relapse(due(story)));
    QVERIFY(relapse(due(story))->firedAt == fired);
    story.wait(1min);
    story.resolves("LoginSlow");
    QVERIFY(relapse(due(story))->firedAt == fired);
}

void TestDomainDueChanges::aBeginningThatIsCorrectedIsNoFiring()
{
    Story story;
    story.fires("LoginSlow");
    story.opens("i1", { Story::key("LoginSlow") });
    story.wait(10min);
    story.moves("i1", Lane::Watch); // somebody thinks so; it fires all the time
    story.wait(5min);
    AlertCondition condition = story.alert("LoginSlow").condition;
    condition.startsAt -= 3min;
    story.report(condition);
    QVERIFY(due(story).empty());
}

void TestDomainDueChanges::aSourceWhoseClockIsAhead()
{
    Story story = watched();
    story.wait(10min);
    AlertCondition condition = story.condition("LoginSlow");
    condition.startsAt += 5min;
    story.report(condition);
    QVERIFY(relapse(due(story)));
    QVERIFY(relapse(due(story))->firedAt == story.now);
}

void TestDomainDueChanges::onlyTheResolutionWasReported()
{
    Story story = watched();
    story.wait(10min);
    AlertCondition condition = story.alert("LoginSlow").condition; // resolved
    condition.startsAt = story.now - 2min;
    condition.endsAt = story.now;
    story.report(condition);
    QVERIFY(relapse(due(story)));
    QVERIFY(relapse(due(story))->firedAt == story.now - 2min);
    // The same of an alert that nobody had heard of.
    Story other = watched();
    other.links("i1", { Story::key("New") });
    other.wait(10min);
    condition = other.condition("New");
    condition.status = AlertStatus::Resolved;
    condition.endsAt = other.now;
    other.report(condition);
    QVERIFY(relapse(due(other)));
}

void TestDomainDueChanges::silencedFiringIsNone()
{
    Story story = watched();
    story.wait(10min);
    story.fires("LoginSlow");
    silence(story, "LoginSlow");
    QVERIFY(due(story).empty());
    AlertCondition condition = story.alert("LoginSlow").condition;
    condition.silences.clear();
    condition.inhibited = true;
    story.report(condition);
    QVERIFY(due(story).empty());
    condition.inhibited = false;
    story.report(condition);
    QVERIFY(relapse(due(story)));
}

void TestDomainDueChanges::anUnlinkedAlertIsNone()
{
    Story story = watched();
    story.unlinks("i1", { Story::key("LoginSlow") });
    story.wait(10min);
    story.fires("LoginSlow");
    story.fires("DiskFull");
    QVERIFY(due(story).empty());
}

void TestDomainDueChanges::theFirstOfSeveralIsTold()
{
    Story story = watched();
    story.links("i1", { Story::key("B"), Story::key("C") });
    story.wait(10min);
    story.fires("C");
    story.wait(1min);
    story.fires("B");
    story.fires("LoginSlow");
    QCOMPARE(relapse(due(story))->alert, Story::key("C"));
}

void TestDomainDueChanges::theWindowsEndComesBeforeALaterRelapse()
{
    Story story = watched();
    story.wait(40min); // nobody was there when the window was over
    story.fires("LoginSlow");
    story.wait(5min);
    QVERIFY(endsTheWatch(due(story)));
    write(story, due(story)[0]);
    QVERIFY(relapse(due(story)));
    write(story, due(story)[0]);
    QVERIFY(story.incident("i1").lane == Lane::Act);
}

void TestDomainDueChanges::closedAndMergedIncidentsNever()
{
    Story story = watched();
    story.moves("i1", Lane::Closed);
    story.wait(1h);
    story.fires("LoginSlow");
    QVERIFY(due(story).empty());
    QVERIFY(!nextDueChange(story.state));

    Story merged = watched();
    merged.opens("i2");
    merged.change("i1", CaseChange(IncidentMerged { { "i2" } }));
    merged.moves("i1", Lane::Watch); // by somebody else's program
    merged.wait(1h);
    merged.fires("LoginSlow");
    QVERIFY(due(merged).empty());
}

void TestDomainDueChanges::anIncidentThatIsWorkedOnNever()
{
    Story story;
    story.opens("i1", { Story::key("LoginSlow") });
    story.wait(1h);
    story.fires("LoginSlow");
    story.moves("i1", Lane::Act);
    story.resolves("LoginSlow");
    story.wait(1h);
    story.fires("LoginSlow");
    QVERIFY(due(story).empty());
}

void TestDomainDueChanges::eachIncidentHasItsOwn()
{
    Story story = watched();
    story.wait(5min);
    story.opens("i2");
    story.moves("i2", Lane::Watch);
    story.wait(1h);
    const auto changes = due(story);
    QCOMPARE(changes.size(), 2U);
    QCOMPARE(changes[0].incident.value, std::string("i1")); // in the order in which they became due
    QCOMPARE(changes[1].incident.value, std::string("i2"));
    QVERIFY(changes[0].eventId() != changes[1].eventId());
}

void TestDomainDueChanges::allWritersSayTheSame()
{
    Story story = watched();
    const auto version = story.version("i1");
    story.wait(31min);
    const auto first = due(story);
    story.wait(7min); // another window looks later
    const auto second = due(story);
    QCOMPARE(first[0].eventId(), second[0].eventId());
    QCOMPARE(first[0].version, version + 1);
    QCOMPARE(second[0].version, version + 1);
    QVERIFY(first[0].at == second[0].at);
    QVERIFY(first[0].change == second[0].change);
    // What one has written, the other one finds done.
    write(story, first[0]);
    const LoggedEvent again = story.log.back();
    story.deliver(again);
    QVERIFY(story.outcome == Applied::Repeated);
}

void TestDomainDueChanges::theNextOneIsKnownBefore()
{
    Story story = watched();
    QVERIFY(nextDueChange(story.state) == story.now + 30min);
    story.wait(5min);
    story.opens("i2");
    story.change("i2", CaseChange(LaneMoved { Lane::Watch, {}, 10min }));
    QVERIFY(nextDueChange(story.state) == story.now + 10min);
    story.fires("LoginSlow");
    QVERIFY(nextDueChange(story.state) == story.now);
    QVERIFY(!nextDueChange(Story().state));
}

QTEST_APPLESS_MAIN(TestDomainDueChanges)
#include "tst_domain_due_changes.moc"
