// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which alerts of a flood are told to belong together: floods with known causes, and how many pairs are judged rightly.

#include "insight/alert_grouping.h"
#include "support/flood_generator.h"

#include <QTest>

#include <cstdio>

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

QTEST_GUILESS_MAIN(TestInsightGrouping)
#include "tst_insight_grouping.moc"
