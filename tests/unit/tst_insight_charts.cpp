// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What charts draw: fewer points without a lost spike or a bridged gap, and axes that people can read.

#include "insight/downsample.h"
#include "insight/nice_axis.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace leitstand;
using namespace std::chrono_literals;

namespace {

Instant second(std::int64_t number)
{
    return Instant(std::chrono::seconds(1'000'000 + number));
}

std::vector<MetricPoint> wave(int count)
{
    std::vector<MetricPoint> points;
    for (int i = 0; i < count; ++i)
        points.push_back({ second(i), std::sin(i * 0.05) });
    return points;
}

std::size_t pointsIn(const std::vector<Segment>& segments)
{
    std::size_t count = 0;
    for (const Segment& segment : segments)
        count += segment.size();
    return count;
}

QString text(Instant instant)
{
    return QString::fromStdString(formatInstant(instant));
}

} // namespace

class TestInsightCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSpikeOfOnePointSurvives();
    void fewPointsStayAsTheyAre();
    void onlyTheWindowIsDrawn();
    void aGapStaysAGap();
    void aSlidingWindowKeepsItsColumns();
    void theUsualGapFollowsTheData();
    void countAxis_data();
    void countAxis();
    void measureAxis_data();
    void measureAxis();
    void axesHoldWhatTheyPromise();
    void timeAxis_data();
    void timeAxis();
    void timeAxisMovesByWholeSteps();
};

void TestInsightCharts::aSpikeOfOnePointSurvives()
{
    std::vector<MetricPoint> points = wave(100'000);
    points[54'321].value = 99;
    points[54'322].value = -99;
    const auto segments = downsample(points, { second(0), second(100'000), 200, 0ms });
    QCOMPARE(segments.size(), std::size_t(1));
    QVERIFY(segments[0].size() <= 402);
    QVERIFY(segments[0].size() > 300);
    const auto [lowest, highest] = std::minmax_element(segments[0].begin(), segments[0].end(),
        [](const MetricPoint& left, const MetricPoint& right) { return left.value < right.value; });
    QCOMPARE(highest->value, 99.0);
    QVERIFY(highest->at == second(54'321));
    QCOMPARE(lowest->value, -99.0);
    QVERIFY(std::is_sorted(segments[0].begin(), segments[0].end(),
        [](const MetricPoint& left, const MetricPoint& right) { return left.at < right.at; }));
}

void TestInsightCharts::fewPointsStayAsTheyAre()
{
    const std::vector<MetricPoint> points = wave(50);
    const auto segments = downsample(points, { second(0), second(49), 200, 0ms });
    QCOMPARE(segments.size(), std::size_t(1));
    QCOMPARE(segments[0].size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        QVERIFY(segments[0][i].at == points[i].at);
        QCOMPARE(segments[0][i].value, points[i].value);
    }
}

void TestInsightCharts::onlyTheWindowIsDrawn()
{
    const std::vector<MetricPoint> points = wave(100);
    const auto segments = downsample(points, { second(10), second(20), 1000, 0ms });
    QCOMPARE(pointsIn(segments), std::size_t(11));
    QVERIFY(segments[0].front().at == second(10));
    QVERIFY(segments[0].back().at == second(20));
    QVERIFY(downsample(points, { second(200), second(300), 10, 0ms }).empty());
    QVERIFY(downsample(points, { second(20), second(10), 10, 0ms }).empty());
    QVERIFY(downsample(points, { second(0), second(50), 0, 0ms }).empty());
    QVERIFY(downsample({}, { second(0), second(50), 10, 0ms }).empty());
}

void TestInsightCharts::aGapStaysAGap()
{
    std::vector<MetricPoint> points = wave(30);
    points.erase(points.begin() + 10, points.begin() + 20);
    points[5].value = std::numeric_limits<double>::quiet_NaN();
    // One column holds them all: the gaps divide it none the less.
    const auto segments = downsample(points, { second(0), second(30), 1, 3000ms });
    QCOMPARE(segments.size(), std::size_t(3));
    QVERIFY(segments[0].back().at <= second(4));
    QVERIFY(segments[1].front().at >= second(6));
    QVERIFY(segments[1].back().at <= second(9));
    QVERIFY(segments[2].front().at >= second(20));
    QCOMPARE(downsample(points, { second(0), second(30), 100, 60s }).size(), std::size_t(2));
}

void TestInsightCharts::aSlidingWindowKeepsItsColumns()
{
    std::vector<MetricPoint> points;
    for (int i = 0; i < 5000; ++i)
        points.push_back({ second(i), static_cast<double>((i * 7919) % 1000) });
    const auto before = downsample(points, { second(0), second(4000), 100, 0ms });
    const auto after = downsample(points, { second(1), second(4001), 100, 0ms });
    // Whole columns inside both windows (40 s each) are the same points, not others nearby.
    std::vector<Instant> middleBefore;
    std::vector<Instant> middleAfter;
    for (const MetricPoint& point : before[0])
        if (point.at > second(100) && point.at < second(3900))
            middleBefore.push_back(point.at);
    for (const MetricPoint& point : after[0])
        if (point.at > second(100) && point.at < second(3900))
            middleAfter.push_back(point.at);
    QVERIFY(middleBefore.size() > 150);
    QVERIFY(middleBefore == middleAfter);
}

void TestInsightCharts::theUsualGapFollowsTheData()
{
    QVERIFY(usualGap(wave(2)) == 0ms);
    QVERIFY(usualGap(wave(100)) == 3s);
    std::vector<MetricPoint> points = wave(100);
    points.back().at += 1h;
    QVERIFY(usualGap(points) == 3s);
}

void TestInsightCharts::countAxis_data()
{
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("to");
    QTest::addColumn<double>("step");
    QTest::newRow("nothing") << 0.0 << 1.0 << 1.0;
    QTest::newRow("one") << 1.0 << 1.0 << 1.0;
    QTest::newRow("three") << 3.0 << 3.0 << 1.0;
    QTest::newRow("five") << 5.0 << 6.0 << 2.0;
    QTest::newRow("eleven") << 11.0 << 15.0 << 5.0;
    QTest::newRow("fifty") << 50.0 << 60.0 << 20.0;
    QTest::newRow("ten thousand") << 10000.0 << 10000.0 << 5000.0;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << 1.0;
    QTest::newRow("endless") << std::numeric_limits<double>::infinity() << 1.0 << 1.0;
}

void TestInsightCharts::countAxis()
{
    QFETCH(double, largest);
    QFETCH(double, to);
    QFETCH(double, step);
    const ValueAxis axis = leitstand::countAxis(largest);
    QCOMPARE(axis.from, 0.0);
    QCOMPARE(axis.to, to);
    QCOMPARE(axis.step, step);
    QCOMPARE(axis.decimals, 0);
    QCOMPARE(axis.ticks, static_cast<int>(std::round(to / step)) + 1);
}

void TestInsightCharts::measureAxis_data()
{
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("from");
    QTest::addColumn<double>("to");
    QTest::addColumn<int>("decimals");
    QTest::newRow("begins at zero") << 3.0 << 9.0 << 0.0 << 10.0 << 0;
    QTest::newRow("far from zero") << 99.2 << 99.9 << 99.2 << 100.0 << 1;
    QTest::newRow("fractions") << 0.0 << 0.37 << 0.0 << 0.4 << 1;
    QTest::newRow("below zero") << -4.0 << 6.0 << -5.0 << 10.0 << 0;
    QTest::newRow("one value") << 42.0 << 42.0 << 38.0 << 46.0 << 0;
    QTest::newRow("zero") << 0.0 << 0.0 << 0.0 << 1.0 << 0;
    QTest::newRow("upside down") << 2.0 << 1.0 << 0.0 << 1.0 << 0;
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << 0.0 << 1.0 << 0;
}

void TestInsightCharts::measureAxis()
{
    QFETCH(double, lowest);
    QFETCH(double, highest);
    QFETCH(double, from);
    QFETCH(double, to);
    QFETCH(int, decimals);
    const ValueAxis axis = leitstand::measureAxis(lowest, highest);
    QVERIFY2(std::abs(axis.from - from) < 1e-9 && std::abs(axis.to - to) < 1e-9,
        qPrintable(QStringLiteral("%1 .. %2").arg(axis.from).arg(axis.to)));
    QCOMPARE(axis.decimals, decimals);
}

void TestInsightCharts::axesHoldWhatTheyPromise()
{
    double width = 1e-320;
    for (int i = 0; i < 620; ++i, width *= 10) {
        for (const double lowest : { 0.0, -width / 3, width * 0.9, 1e6, -1e12 }) {
            const ValueAxis axis = leitstand::measureAxis(lowest, lowest + width);
            QVERIFY(std::isfinite(axis.from) && std::isfinite(axis.to) && axis.from < axis.to);
            QVERIFY(axis.ticks >= 2 && axis.ticks <= 5);
            if (lowest + width > 1e300 || (lowest == 0 && width == 0))
                continue;
            const double hair = (axis.to - axis.from) * 1e-6;
            QVERIFY(axis.from <= lowest + hair && axis.to >= lowest + width - hair);
        }
    }
}

void TestInsightCharts::timeAxis_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<int>("offsetMinutes");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("ticks");
    const auto row
        = [](const char* name, const char* now, int minutes, int offset, const char* from, const char* to, int ticks) {
              QTest::newRow(name) << QString::fromLatin1(now) << minutes << offset << QString::fromLatin1(from)
                                  << QString::fromLatin1(to) << ticks;
          };
    row("an hour", "2026-11-21T10:03:17.250Z", 60, 60, "2026-11-21T09:00:00.000Z", "2026-11-21T10:15:00.000Z", 6);
    row("on the step", "2026-11-21T10:00:00.000Z", 60, 60, "2026-11-21T09:00:00.000Z", "2026-11-21T10:15:00.000Z", 6);
    row("five minutes", "2026-11-21T10:03:17.250Z", 5, 0, "2026-11-21T09:58:00.000Z", "2026-11-21T10:04:00.000Z", 7);
    row("a day in India", "2026-11-21T10:03:17.250Z", 1440, 330, "2026-11-20T06:30:00.000Z", "2026-11-21T12:30:00.000Z",
        6);
}

void TestInsightCharts::timeAxis()
{
    QFETCH(QString, now);
    QFETCH(int, minutes);
    QFETCH(int, offsetMinutes);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, ticks);
    const TimeAxis axis = leitstand::timeAxis(
        *parseInstant(now.toStdString()), std::chrono::minutes(minutes), std::chrono::minutes(offsetMinutes));
    QCOMPARE(text(axis.from), from);
    QCOMPARE(text(axis.to), to);
    QCOMPARE(axis.ticks, ticks);
    QVERIFY(axis.to - axis.from == axis.step * (axis.ticks - 1));
}

void TestInsightCharts::timeAxisMovesByWholeSteps()
{
    for (const auto span : { 90s, 300s, 3600s, 21600s, 86400s, 604800s, 2592000s }) {
        const TimeAxis first = leitstand::timeAxis(second(0), span, 3600s);
        for (int i = 0; i < 1000; ++i) {
            const Instant now = second(i * 97);
            const TimeAxis axis = leitstand::timeAxis(now, span, 3600s);
            QCOMPARE(axis.ticks, first.ticks);
            QVERIFY(axis.step == first.step);
            QVERIFY((axis.from - first.from) % axis.step == 0ms);
            QVERIFY(axis.from <= now - span && now < axis.to);
        }
    }
}

QTEST_GUILESS_MAIN(TestInsightCharts)
#include "tst_insight_charts.moc"
