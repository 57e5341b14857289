// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QTest>

#include "insight/alert_lines.h"

#include <random>

using namespace leitstand;

namespace {

Alert alert(const std::string& name, const std::string& zone, Severity severity = Severity::Warning, int minute = 0)
{
    Alert alert;
    alert.condition.key = { "main", name };
    alert.condition.name = name;
    alert.condition.severity = severity;
    if (!zone.empty())
        alert.condition.labels = { { "zone", zone } };
    alert.condition.startsAt = Instant(std::chrono::minutes(minute));
    return alert;
}

std::vector<std::uint8_t> all(const std::vector<Alert>& alerts)
{
    return std::vector<std::uint8_t>(alerts.size(), 1);
}

std::string told(const AlertLines& lines, const std::vector<Alert>& alerts)
{
    std::string text;
    for (const AlertLines::Line line : lines.lines()) {
        const bool isGroup = (line & AlertLines::GroupBit) != 0;
        const std::uint32_t number = line & ~AlertLines::GroupBit;
        text += (text.empty() ? "" : " ")
            + (isGroup ? lines.group(number).value + ":" + std::to_string(lines.group(number).total)
                       : alerts[number].condition.name);
    }
    return text;
}

} // namespace

class TestInsightLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreSortedAsPeopleDo()
    {
        QVERIFY(naturallyLess("app-9", "app-10"));
        QVERIFY(naturallyLess("App-9", "app-10"));
        QVERIFY(naturallyLess("app", "app-1"));
        QVERIFY(naturallyLess("a2b", "a10"));
        QVERIFY(naturallyLess("a1", "a01") != naturallyLess("a01", "a1"));
        QVERIFY(!naturallyLess("x", "x"));
    }

    void aValueThatComesLaterGetsItsPlace()
    {
        ValueOrder order;
        const std::vector<std::string_view> first = { "m", "", "c", "m" };
        const auto numbers = order.learn(first);
        QCOMPARE(numbers[0], numbers[3]);
        QVERIFY(numbers[2] < numbers[0] && numbers[0] < numbers[1]);
        const auto between = order.numberOf("d");
        QVERIFY(numbers[2] < between && between < numbers[0]);
        QVERIFY(order.numberOf("z") > numbers[0]);
        QVERIFY(order.numberOf("") > order.numberOf("zz"));
        QVERIFY(!order.isCrowded());
        // Always between the same two: at last there is no room.
        std::string value = "d";
        for (int i = 0; i < 60 && !order.isCrowded(); ++i)
            (void)order.numberOf(value += "d");
        QVERIFY(order.isCrowded());
    }

    void severalFieldsDecideOneAfterTheOther()
    {
        const std::vector<Alert> alerts
            = { alert("b", "x"), alert("a", "y", Severity::Critical), alert("c", "", Severity::Info),
                  alert("d", "x", Severity::Critical, 5), alert("e", "x", Severity::Critical, 9) };
        AlertLines lines;
        lines.assign(alerts, all(alerts));
        QCOMPARE(told(lines, alerts), "e d a b c");
        lines.setSorts({ { "zone", false } }, alerts);
        QCOMPARE(told(lines, alerts), "e d b a c");
        lines.setSorts({ { "zone", true } }, alerts);
        QCOMPARE(told(lines, alerts), "a e d b c"); // without a value last, in any direction
        lines.setSorts({ { "zone", false }, { "since", true } }, alerts);
        QCOMPARE(told(lines, alerts), "b d e a c");
        lines.setSorts({ { "severity", true }, { "alertname", false } }, alerts);
        QCOMPARE(told(lines, alerts), "c b a d e");
        lines.setSorts({ { "zone", false }, { "alertname", true }, { "service", false }, { "source", false } }, alerts);
        QCOMPARE(lines.sorts().size(), AlertOrder::MostSorts);
        QCOMPARE(told(lines, alerts), "e d b a c");
    }

    void groupsStandByTheWorstAndOpen()
    {
        std::vector<Alert> alerts
            = { alert("a", "north"), alert("b", "north"), alert("c", "south", Severity::Error), alert("d", "") };
        AlertLines lines;
        lines.assign(alerts, all(alerts));
        lines.setGrouping("zone", alerts);
        QCOMPARE(told(lines, alerts), "south:1 north:2 :1");
        lines.setOpen(lines.groupWith("north").value(), true);
        QCOMPARE(told(lines, alerts), "south:1 north:2 a b :1");
        QCOMPARE(lines.group(lines.groupWith("north").value()).firing.of(Severity::Warning), 2U);
        // One of them becomes critical: its group is the worst now.
        alerts[1].condition.severity = Severity::Critical;
        lines.apply(alerts, std::vector<AlertPlacement> { { 1, true } });
        QCOMPARE(told(lines, alerts), "north:2 b a south:1 :1");
        // A resolved one counts, but does not fire.
        alerts[1].condition.status = AlertStatus::Resolved;
        lines.apply(alerts, std::vector<AlertPlacement> { { 1, true } });
        QCOMPARE(told(lines, alerts), "south:1 north:2 a b :1");
        lines.apply(alerts, std::vector<AlertPlacement> { { 2, false } });
        QCOMPARE(told(lines, alerts), "north:2 a b :1");
        QCOMPARE(lines.groupCount(), std::size_t { 2 });
        QCOMPARE(lines.membersOf(lines.groupWith("north").value()), (std::vector<AlertSlot> { 0, 1 }));
        lines.setGrouping("severity", alerts);
        QCOMPARE(told(lines, alerts), "warning:2 critical:1");
    }

    void batchesLeadWhereAllAtOnceLeads()
    {
        std::mt19937 random(5);
        std::vector<Alert> alerts;
        for (int i = 0; i < 400; ++i)
            alerts.push_back(alert("a" + std::to_string(random() % 90), "z" + std::to_string(random() % 12)));
        for (const std::string grouping : { "", "zone", "alertname" }) {
            AlertLines lines;
            lines.setSorts({ { "zone", true }, { "alertname", false } }, alerts);
            lines.setGrouping(grouping, alerts);
            lines.assign(alerts, std::vector<std::uint8_t>(alerts.size(), 0));
            std::vector<std::uint8_t> shown(alerts.size(), 0);
            for (int round = 0; round < 120; ++round) {
                std::vector<AlertPlacement> changes;
                for (auto count = random() % 12; count > 0; --count) {
                    const auto slot = static_cast<AlertSlot>(random() % alerts.size());
                    alerts[slot] = alert("a" + std::to_string(random() % 9000), "z" + std::to_string(random() % 12),
                        static_cast<Severity>(random() % 5), static_cast<int>(random() % 50));
                    shown[slot] = random() % 4 != 0 ? 1 : 0;
                    std::erase_if(changes, [slot](const AlertPlacement& change) { return change.slot == slot; });
                    changes.push_back({ slot, shown[slot] != 0 });
                }
                lines.apply(alerts, changes);
                lines.setAllOpen(round % 3 != 0);
                AlertLines anew;
                anew.setSorts(lines.sorts(), alerts);
                anew.setGrouping(grouping, alerts);
                anew.assign(alerts, shown);
                anew.setAllOpen(round % 3 != 0);
                QCOMPARE(lines.alertCount(), anew.alertCount());
                QCOMPARE(lines.groupCount(), anew.groupCount());
                if (grouping.empty())
                    QCOMPARE(told(lines, alerts), told(anew, alerts));
                // Groups of the same size may stand in the order in which they came.
                QCOMPARE(lines.lines().size(), anew.lines().size());
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestInsightLines)
#include "tst_insight_lines.moc"
