// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Suggestions as a window sees them while a story goes on: they grow, people decide about them, late alerts join.

#include "insight/alert_suggestions.h"
#include "insight/gathering.h"
#include "insight/grouping_history.h"
#include "support/flood_generator.h"
#include "support/story.h"

#include <QTest>

#include <numeric>

using namespace leitstand;
using namespace leitstand::testing;

namespace {

// Follows a story as a window does.
struct Watched {
    RecentAlerts recent;
    AlertSuggestions suggestions;

    bool look(const Story& story)
    {
        std::vector<AlertSlot> slots(story.state.alerts().size());
        std::iota(slots.begin(), slots.end(), AlertSlot { 0 });
        recent.take(story.state, slots, story.now);
        const bool changed = suggestions.update(recent.picture(story.state, story.now));
        recent.hold(suggestions.slots());
        return changed;
    }
};

// Thirty hosts of a data centre are lost beside what fires usually.
struct LostCentre {
    FloodGenerator make { 3 };
    Story story;
    Watched watched;

    explicit LostCentre(int alerts = 30)
    {
        using namespace std::chrono_literals;
        for (int i = 0; i < 600; ++i)
            fires(make.anyAlert(make.anyPlace()));
        watched.look(story);
        story.wait(2h);
        lose(alerts);
    }

    AlertKey fires(AlertCondition alert)
    {
        alert.startsAt = story.now;
        const AlertKey key = alert.key;
        story.report(alert);
        return key;
    }
    std::vector<AlertKey> lose(int alerts)
    {
        using namespace std::chrono_literals;
        std::vector<AlertKey> keys;
        for (int i = 0; i < alerts; ++i)
            keys.push_back(fires(make.lostIn(0)));
        story.wait(1s);
        return keys;
    }
    [[nodiscard]] const std::vector<AlertSuggestion>& seen()
    {
        watched.look(story);
        return watched.suggestions.list();
    }
    void resolves(const AlertKey& key)
    {
        AlertCondition alert = story.state.alert(key)->condition;
        alert.status = AlertStatus::Resolved;
        story.report(alert);
    }
    void decide(GroupingVerdict verdict, const AlertSuggestion& about, const std::string& label = {})
    {
        GroupingDecided decided;
        decided.verdict = verdict;
        decided.cause = about.cause;
        decided.alerts = static_cast<std::uint32_t>(about.alerts.size());
        decided.splitBy = label;
        story.decides(std::move(decided));
    }
    [[nodiscard]] std::vector<AlertKey> keysOf(const AlertSuggestion& suggestion) const
    {
        std::vector<AlertKey> keys;
        for (const AlertSlot slot : suggestion.alerts)
            keys.push_back(story.state.alerts()[slot].condition.key);
        return keys;
    }
    // As a window accepts it.
    void accept(const AlertSuggestion& suggestion, const std::string& incident)
    {
        story.opens(incident, keysOf(suggestion));
        GroupingDecided decided;
        decided.verdict = GroupingVerdict::Accepted;
        decided.cause = suggestion.cause;
        decided.alerts = static_cast<std::uint32_t>(suggestion.alerts.size());
        decided.incident = { incident };
        story.decides(std::move(decided));
    }
};

} // namespace

class TestInsightSuggestions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuggestionGrowsAndKeepsItsName();
    void whatAnIncidentHoldsIsNotSuggested();
    void whatIsDismissedComesBackWhenItHasDoubled();
    void whatIsSplitIsShownInParts();
    void lateAlertsJoinWhatWasAccepted();
    void decisionsAreCounted();
};

void TestInsightSuggestions::aSuggestionGrowsAndKeepsItsName()
{
    using namespace std::chrono_literals;
    FloodGenerator make(3);
    Story story;
    Watched watched;
    AlertSuggestions& suggestions = watched.suggestions;
    const auto fires = [&](AlertCondition alert) {
        alert.startsAt = story.now;
        story.report(alert);
    };
    for (int i = 0; i < 600; ++i)
        fires(make.anyAlert(make.anyPlace()));
    story.wait(2h);
    // Nothing began lately.
    QVERIFY(!watched.look(story));

    for (int i = 0; i < 30; ++i)
        fires(make.lostIn(0));
    story.wait(1s);
    QVERIFY(watched.look(story));
    QCOMPARE(suggestions.list().size(), std::size_t(1));
    const std::string id = suggestions.list().front().id;
    QVERIFY(!watched.look(story));
    for (int second = 0; second < 10; ++second) {
        for (int i = 0; i < 40; ++i)
            fires(make.lostIn(0));
        if (second > 4) {
            for (int i = 0; i < 20; ++i)
                fires(make.failing(17));
        }
        story.wait(1s);
        QVERIFY(watched.look(story));
        QVERIFY(suggestions.find(id) != nullptr);
    }
    QCOMPARE(suggestions.list().size(), std::size_t(2));
    QCOMPARE(suggestions.list().front().id, id);
    QCOMPARE(suggestions.list().front().cause.front().value, std::string("erfurt"));
    QVERIFY(suggestions.list().front().alerts.size() >= 430);
    QCOMPARE(suggestions.list().front().worst, Severity::Critical);

    // Twenty minutes later none of them is new, and one more comes.
    story.wait(20min);
    fires(make.lostIn(0));
    const std::size_t before = suggestions.find(id)->alerts.size();
    QVERIFY(watched.look(story));
    QCOMPARE(suggestions.find(id)->alerts.size(), before + 1);
    QVERIFY(suggestions.find(id)->grew == story.now);
    // An hour later such an alert is another story.
    story.wait(1h);
    fires(make.lostIn(0));
    QVERIFY(!watched.look(story));
}

void TestInsightSuggestions::whatAnIncidentHoldsIsNotSuggested()
{
    using namespace std::chrono_literals;
    FloodGenerator make(5);
    Story story;
    Watched watched;
    AlertSuggestions& suggestions = watched.suggestions;
    for (int i = 0; i < 300; ++i) {
        AlertCondition alert = make.anyAlert(make.anyPlace());
        alert.startsAt = story.now;
        story.report(alert);
    }
    story.wait(1h);
    std::vector<AlertKey> keys;
    for (int i = 0; i < 50; ++i) {
        AlertCondition alert = make.failing(20);
        alert.startsAt = story.now;
        keys.push_back(alert.key);
        story.report(alert);
    }
    QVERIFY(watched.look(story));
    QCOMPARE(suggestions.list().size(), std::size_t(1));
    story.opens("i1", keys);
    QVERIFY(watched.look(story));
    QVERIFY(suggestions.list().empty());
    // What fires anew belongs to nobody yet; a source that repeats itself changes nothing.
    story.wait(1min);
    for (int i = 0; i < 4; ++i) {
        AlertCondition alert = make.failing(20);
        alert.startsAt = story.now;
        story.report(alert);
    }
    QVERIFY(watched.look(story));
    QCOMPARE(suggestions.list().front().alerts.size(), std::size_t(4));
}

void TestInsightSuggestions::whatIsDismissedComesBackWhenItHasDoubled()
{
    LostCentre outage;
    QCOMPARE(outage.seen().size(), std::size_t(1));
    const AlertSuggestion before = outage.seen().front();
    outage.decide(GroupingVerdict::Dismissed, before);
    QVERIFY(outage.seen().empty());
    QCOMPARE(outage.watched.suggestions.dismissed().size(), std::size_t(1));
    outage.lose(20);
    QVERIFY(outage.seen().empty());
    outage.lose(20);
    QCOMPARE(outage.seen().size(), std::size_t(1));
    QCOMPARE(outage.seen().front().id, before.id);

    outage.decide(GroupingVerdict::Dismissed, outage.seen().front());
    QVERIFY(outage.seen().empty());
    outage.decide(GroupingVerdict::Restored, outage.watched.suggestions.dismissed().front());
    QCOMPARE(outage.seen().size(), std::size_t(1));
    // What holds for today says nothing about the same data centre tomorrow.
    const AlertSuggestion today = outage.seen().front();
    outage.decide(GroupingVerdict::Dismissed, today);
    for (const AlertKey& key : outage.keysOf(today))
        outage.resolves(key);
    outage.story.wait(std::chrono::hours(20));
    QVERIFY(outage.seen().empty());
    outage.lose(30);
    QVERIFY(!outage.seen().empty() && outage.watched.suggestions.dismissed().empty());
}

void TestInsightSuggestions::whatIsSplitIsShownInParts()
{
    LostCentre outage(60);
    const AlertSuggestion whole = outage.seen().front();
    const auto choices = splitChoices(whole.alerts, outage.story.state, whole.cause);
    QVERIFY(std::any_of(choices.begin(), choices.end(), [](const SplitChoice& one) { return one.label == "rack"; }));
    for (const SplitChoice& choice : choices) {
        QVERIFY(choice.values.size() >= 2 && choice.values.size() <= AlertSuggestions::MostParts);
        std::uint32_t alerts = choice.without;
        for (const auto& [value, count] : choice.values)
            alerts += count;
        QCOMPARE(alerts, std::uint32_t(60));
        QVERIFY(choice.label != "datacenter");
    }
    outage.decide(GroupingVerdict::Split, whole, "rack");
    const auto parts = outage.seen();
    QCOMPARE(parts.size(), std::size_t(5));
    std::size_t alerts = 0;
    for (const AlertSuggestion& part : parts) {
        QVERIFY(part.isPart);
        QCOMPARE(part.cause.size(), whole.cause.size() + 1);
        QCOMPARE(part.shared.front().trait.name, std::string("rack"));
        alerts += part.alerts.size();
    }
    QCOMPARE(alerts, std::size_t(60));
    // Each part is judged for itself.
    outage.decide(GroupingVerdict::Dismissed, parts[1]);
    QCOMPARE(outage.seen().size(), std::size_t(4));
    QVERIFY(outage.watched.suggestions.find(parts[1].id) == nullptr);
    outage.accept(parts[0], "i1");
    QCOMPARE(outage.seen().size(), std::size_t(3));
}

void TestInsightSuggestions::lateAlertsJoinWhatWasAccepted()
{
    using namespace std::chrono_literals;
    LostCentre outage;
    outage.accept(outage.seen().front(), "i1");
    QVERIFY(outage.seen().empty());
    const auto due = [&outage] { return lateAlerts(outage.story.state, outage.story.now); };
    QVERIFY(due().empty());

    const std::vector<AlertKey> late = outage.lose(8);
    outage.fires(outage.make.failing(17)); // another cause
    // They are nobody's new suggestion while they are on their way.
    QVERIFY(outage.seen().empty());
    QVERIFY(due().empty()); // not every second
    outage.story.wait(5s);
    auto changes = due();
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes.front().incident.value, std::string("i1"));
    QCOMPARE(std::get<AlertsLinked>(changes.front().change).alerts, late);
    QCOMPARE(changes.front().eventId(), std::string("i1.case.2.late-alerts"));
    outage.story.as({}, [&] { outage.story.change("i1", changes.front().change); });
    QVERIFY(due().empty());

    // The next ones half a minute later, and not what somebody took out.
    const std::vector<AlertKey> later = outage.lose(3);
    outage.story.wait(20s);
    QVERIFY(due().empty());
    outage.story.change("i1", CaseChange(AlertsUnlinked { { late.front() } }));
    outage.story.wait(15s);
    changes = due();
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(std::get<AlertsLinked>(changes.front().change).alerts, later);
    outage.story.as({}, [&] { outage.story.change("i1", changes.front().change); });
    // An hour later such an alert is another story.
    outage.story.wait(1h);
    outage.lose(4);
    QVERIFY(due().empty());
    QCOMPARE(outage.seen().size(), std::size_t(1));
}

void TestInsightSuggestions::decisionsAreCounted()
{
    Story story;
    const AlertTrait team { AlertTrait::Kind::Label, "team", "netz" };
    const auto decide = [&](GroupingVerdict verdict, const std::string& label = {}) {
        GroupingDecided decided;
        decided.verdict = verdict;
        decided.cause = { team };
        decided.splitBy = label;
        story.decides(std::move(decided));
        story.wait(std::chrono::hours(1));
    };
    QCOMPARE(decisionsIn(story.state.groupings()).weight(team), 1.0);
    decide(GroupingVerdict::Dismissed);
    decide(GroupingVerdict::Dismissed);
    QVERIFY(decisionsIn(story.state.groupings()).weight(team) < 1);
    decide(GroupingVerdict::Restored);
    QCOMPARE(decisionsIn(story.state.groupings()).byName.at("team").dismissed, 1U);
    decide(GroupingVerdict::Split, "rack");
    QCOMPARE(decisionsIn(story.state.groupings()).byName.at("team").split, 1U);
    QCOMPARE(decisionsIn(story.state.groupings()).byName.at("rack").accepted, 1U);
    for (int i = 0; i < 40; ++i)
        decide(GroupingVerdict::Accepted);
    // As many as the log keeps.
    QCOMPARE(decisionsIn(story.state.groupings()).byName.at("team").accepted, std::uint32_t(GroupingsKept));
    QVERIFY(decisionsIn(story.state.groupings()).weight(team) > 1.5);
    story.repeat(3);
    QVERIFY(story.outcome == Applied::Repeated);
    QVERIFY(lastDecisions(story.state.groupings(), story.now).empty());
    QCOMPARE(lastDecisions(story.state.groupings(), story.now - std::chrono::hours(2)).size(), std::size_t(1));
}

QTEST_GUILESS_MAIN(TestInsightSuggestions)
#include "tst_insight_suggestions.moc"
