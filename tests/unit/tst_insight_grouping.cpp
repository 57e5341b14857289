// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which alerts of a flood are told to belong together: floods with known causes, and how many pairs are judged rightly.

#include "insight/alert_suggestions.h"
#include "insight/gathering.h"
#include "insight/grouping_history.h"
#include "support/flood_generator.h"
#include "support/story.h"

#include <QTest>

#include <cstdio>
#include <numeric>

using namespace leitstand;
using namespace leitstand::testing;

namespace {

std::vector<const AlertCondition*> pointers(const std::vector<AlertCondition>& alerts)
{
    std::vector<const AlertCondition*> list;
    for (const AlertCondition& alert : alerts)
        list.push_back(&alert);
    return list;
}

std::vector<AlertGroup> groupsOf(
    const Flood& flood, const Catalogue& catalogue, const GroupingDecisions& decisions = {})
{
    return groupAlerts(pointers(flood.fresh), pointers(flood.known), ServiceNeeds(catalogue), decisions);
}

struct Pairs {
    double together = 0; // truly, and told so
    double told = 0;
    double truly = 0;

    Pairs& operator+=(const Pairs& other)
    {
        together += other.together;
        told += other.told;
        truly += other.truly;
        return *this;
    }
    [[nodiscard]] double precision() const { return told > 0 ? together / told : 1; }
    [[nodiscard]] double recall() const { return truly > 0 ? together / truly : 1; }
};

double pairsOf(double count)
{
    return count * (count - 1) / 2;
}

Pairs judged(const Flood& flood, const std::vector<AlertGroup>& groups)
{
    Pairs pairs;
    for (const AlertGroup& group : groups) {
        std::map<int, double> ofCause;
        for (const std::size_t member : group.members)
            ++ofCause[flood.causes[member]];
        pairs.told += pairsOf(static_cast<double>(group.members.size()));
        for (const auto& [cause, count] : ofCause)
            pairs.together += cause == Flood::Noise ? 0 : pairsOf(count);
    }
    for (int cause = 0; cause < flood.causeCount; ++cause)
        pairs.truly += pairsOf(static_cast<double>(std::count(flood.causes.begin(), flood.causes.end(), cause)));
    return pairs;
}

std::string told(const AlertGroup& group)
{
    std::string text = std::to_string(group.members.size()) + " by";
    for (const AlertTrait& trait : group.cause)
        text += " " + (trait.kind == AlertTrait::Kind::Needs ? std::string("needs") : trait.name) + "=" + trait.value;
    for (const AlertTrait& trait : group.consequences)
        text += " with what needs " + trait.value;
    return text + " (" + std::to_string(static_cast<int>(100 * group.sureness)) + " %)";
}

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

using Telling = std::function<void(FloodGenerator&, Flood&)>;
struct FloodStory {
    const char* name;
    Telling tell;
};

const std::vector<FloodStory> FloodStories {
    { "a data centre",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 500, [&] { return make.lostIn(0); });
        } },
    { "a data centre in noise",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 300, [&] { return make.lostIn(0); });
            make.addNoise(flood, 60);
        } },
    { "two data centres of one region",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 250, [&] { return make.lostIn(0); });
            make.addCause(flood, 200, [&] { return make.lostIn(2); });
        } },
    { "a rack and a service",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 60, [&] { return make.lostIn(3, 8, 8); });
            make.addCause(flood, 90, [&] { return make.failing(17); });
            make.addNoise(flood, 25);
        } },
    { "a database that others need",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 200, [&] {
                const auto needing = make.needing(4);
                return make.failing(needing[static_cast<std::size_t>(make.below(static_cast<int>(needing.size())))]);
            });
            make.addNoise(flood, 20);
        } },
    { "a bad version",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 80, [&] {
                AlertCondition alert = make.failing(23);
                LabelSet labels;
                for (const auto& [name, value] : alert.labels)
                    (void)labels.add(name, name == "version" ? std::string_view("svc23-2.0-rc1") : value);
                alert.labels = std::move(labels);
                return alert;
            });
            make.addNoise(flood, 40);
        } },
    { "a rack, a service and a data centre",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 70, [&] { return make.lostIn(5, 16, 8); });
            make.addCause(flood, 60, [&] { return make.failing(33); });
            make.addCause(flood, 300, [&] { return make.lostIn(1); });
            make.addNoise(flood, 40);
        } },
    { "three services of two teams",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 60, [&] { return make.failing(12); });
            make.addCause(flood, 70, [&] { return make.failing(18); });
            make.addCause(flood, 50, [&] { return make.failing(25); });
            make.addNoise(flood, 30);
        } },
    { "few alerts among many others",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 12, [&] { return make.failing(41); });
            make.addNoise(flood, 40);
        } },
    { "a data centre on the first day",
        [](FloodGenerator& make, Flood& flood) { make.addCause(flood, 500, [&] { return make.lostIn(0); }); } },
    { "a data centre and a service on the first day",
        [](FloodGenerator& make, Flood& flood) {
            make.addCause(flood, 250, [&] { return make.lostIn(0); });
            make.addCause(flood, 150, [&] { return make.failing(15); });
        } },
    { "one symptom everywhere",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 1500);
            make.addCause(flood, 90, [&] { return make.alert(make.anyPlace(), "CertificateExpires", "warning"); });
            make.addNoise(flood, 10);
        } },
    { "ten thousand",
        [](FloodGenerator& make, Flood& flood) {
            make.addKnown(flood, 20000);
            make.addCause(flood, 7000, [&] { return make.lostIn(0); });
            make.addCause(flood, 2500, [&] { return make.failing(29); });
            make.addNoise(flood, 500);
        } },
};

} // namespace

class TestInsightGrouping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingBelongsTogetherByChance();
    void floodsAreToldByTheirCauses();
    void theSharedLabelIsNamed();
    void whatPeopleDecidedWeighsIn();
    void labelsMayBeAnything();
    void aSuggestionGrowsAndKeepsItsName();
    void whatAnIncidentHoldsIsNotSuggested();
    void whatIsDismissedComesBackWhenItHasDoubled();
    void whatIsSplitIsShownInParts();
    void lateAlertsJoinWhatWasAccepted();
    void decisionsAreCounted();
};

void TestInsightGrouping::nothingBelongsTogetherByChance()
{
    for (unsigned seed = 1; seed <= 5; ++seed) {
        FloodGenerator make(seed);
        Flood flood;
        make.addKnown(flood, 1500);
        make.addNoise(flood, 60);
        double inGroups = 0;
        for (const AlertGroup& group : groupsOf(flood, make.catalogue())) {
            qInfo("%s", told(group).c_str());
            inGroups += static_cast<double>(group.members.size());
        }
        QVERIFY(inGroups <= 12);
    }
}

void TestInsightGrouping::floodsAreToldByTheirCauses()
{
    Pairs all;
    std::string weak;
    std::printf("%-46s %9s %9s %7s %7s\n", "flood", "precision", "recall", "causes", "groups");
    for (const FloodStory& story : FloodStories) {
        Pairs ofStory;
        std::size_t causes = 0;
        std::size_t groups = 0;
        for (unsigned seed = 1; seed <= 5; ++seed) {
            FloodGenerator make(seed);
            Flood flood;
            story.tell(make, flood);
            make.shuffle(flood);
            const auto found = groupsOf(flood, make.catalogue());
            ofStory += judged(flood, found);
            causes += static_cast<std::size_t>(flood.causeCount);
            groups += found.size();
            if (seed == 1) {
                for (const AlertGroup& group : found)
                    std::printf("    %s\n", told(group).c_str());
            }
        }
        std::printf("%-46s %9.3f %9.3f %7zu %7zu\n", story.name, ofStory.precision(), ofStory.recall(), causes, groups);
        all.together += ofStory.precision();
        all.told += 1;
        all.truly += ofStory.recall();
        if (ofStory.precision() < 0.8 || ofStory.recall() < 0.8)
            weak += std::string(story.name) + "; ";
    }
    const double precision = all.together / all.told;
    const double recall = all.truly / all.told;
    std::printf("%-46s %9.3f %9.3f\n", "mean of all", precision, recall);
    std::fflush(stdout);
    QVERIFY2(weak.empty(), weak.c_str());
    QVERIFY(precision >= 0.9);
    QVERIFY(recall >= 0.9);
}

void TestInsightGrouping::theSharedLabelIsNamed()
{
    FloodGenerator make(7);
    Flood flood;
    make.addKnown(flood, 500);
    make.addCause(flood, 200, [&] { return make.lostIn(0); });
    make.addNoise(flood, 20);
    const auto groups = groupsOf(flood, make.catalogue());
    QCOMPARE(groups.size(), std::size_t(1));
    const AlertTrait erfurt { AlertTrait::Kind::Label, "datacenter", "erfurt" };
    QCOMPARE(groups[0].cause.size(), std::size_t(1));
    QVERIFY(groups[0].cause[0] == erfurt);
    QVERIFY(groups[0].shared.front().trait == erfurt);
    QVERIFY(groups[0].shared.front().within == 1.0);
    QVERIFY(groups[0].shared.front().without < 0.25);
    QVERIFY(groups[0].sureness > 0.8);
    for (const SharedTrait& shared : groups[0].shared)
        QVERIFY2(shared.trait.name != "env" && shared.trait.name != "prometheus", shared.trait.name.c_str());
}

void TestInsightGrouping::whatPeopleDecidedWeighsIn()
{
    GroupingDecisions decisions;
    const AlertTrait team { AlertTrait::Kind::Label, "team", "team1" };
    QCOMPARE(decisions.weight(team), 1.0);
    decisions.byName["team"].dismissed = 6;
    QVERIFY(decisions.weight(team) < 0.5);
    decisions.byName["team"].accepted = 30;
    QVERIFY(decisions.weight(team) > 1.5);

    // Four alerts of one team among others: told, until such groups were dismissed again and again.
    FloodGenerator make(11);
    Flood flood;
    make.addKnown(flood, 400);
    make.addCause(flood, 14, [&] {
        auto place = make.anyPlace();
        place.service = 6 * make.below(9) + 1;
        return make.anyAlert(place);
    });
    make.addNoise(flood, 10);
    decisions = {};
    const auto byTeam = [&] {
        const auto groups = groupsOf(flood, {}, decisions);
        return std::any_of(
            groups.begin(), groups.end(), [](const AlertGroup& group) { return group.cause.front().name == "team"; });
    };
    QVERIFY(byTeam());
    decisions.byName["team"].dismissed = 8;
    QVERIFY(!byTeam());
}

void TestInsightGrouping::labelsMayBeAnything()
{
    Flood flood;
    for (int i = 0; i < 20; ++i) {
        AlertCondition alert;
        alert.key = { "main", std::to_string(i) };
        QVERIFY(alert.labels.add(std::string("12:not a name\0\n", 15), std::string(70000, 'x')));
        QVERIFY(alert.labels.add("", ""));
        for (int label = 0; label < 200; ++label)
            QVERIFY(alert.labels.add("l" + std::to_string(label), std::to_string(i * label)));
        flood.fresh.push_back(std::move(alert));
        flood.causes.push_back(0);
    }
    flood.causeCount = 1;
    const auto groups = groupsOf(flood, {});
    QCOMPARE(groups.size(), std::size_t(1));
    QCOMPARE(groups[0].members.size(), std::size_t(20));
    QVERIFY(groupAlerts({}, {}, ServiceNeeds({})).empty());
}

void TestInsightGrouping::aSuggestionGrowsAndKeepsItsName()
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

void TestInsightGrouping::whatAnIncidentHoldsIsNotSuggested()
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

namespace {

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

void TestInsightGrouping::whatIsDismissedComesBackWhenItHasDoubled()
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

void TestInsightGrouping::whatIsSplitIsShownInParts()
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

void TestInsightGrouping::lateAlertsJoinWhatWasAccepted()
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

void TestInsightGrouping::decisionsAreCounted()
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
    QVERIFY(decisionOn({ team }, story.state.groupings(), story.now) == nullptr);
    QVERIFY(decisionOn({ team }, story.state.groupings(), story.now - std::chrono::hours(2)) != nullptr);
}

QTEST_GUILESS_MAIN(TestInsightGrouping)
#include "tst_insight_grouping.moc"
