// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtTest
import Leitstand.Charts
import Leitstand.Controls

Rectangle {
    id: root

    width: 1000
    height: 560
    color: Theme.panel

    RateChart {
        id: rate
        x: 10; y: 10; width: 560; height: 260
        from: Date.UTC(2026, 10, 21, 11, 4)
        critical: []
        error: []
        warning: []
        other: []
    }
    ServiceChart {
        id: busy
        x: 600; y: 10; width: 380; height: 200
        services: []
        critical: []
        error: []
        warning: []
        other: []
    }
    MetricChart {
        id: metric
        x: 10; y: 300; width: 400; height: 140
        name: "Requests <b>per second</b>"
        unit: "1/s"
        latest: 1234.5
        from: 0
        to: 100
        points: []
    }

    TestCase {
        name: "Charts"
        visible: true
        when: windowShown

        function pixels(item: Item, wanted: color): int {
            waitForRendering(item, 300);
            const image = grabImage(item);
            let found = 0;
            for (let x = 0; x < image.width; x += 2)
                for (let y = 0; y < image.height; y += 2)
                    if (Qt.colorEqual(image.pixel(x, y), wanted))
                        ++found;
            return found;
        }
        // Bright pixels: a line that is smoothed has few in its own colour.
        function lit(item: Item): int {
            waitForRendering(item, 300);
            const image = grabImage(item);
            let found = 0;
            for (let x = 0; x < image.width; ++x)
                for (let y = 40; y < image.height; ++y)
                    if (image.green(x, y) > 110)
                        ++found;
            return found;
        }
        function minutes(value: int): list<real> {
            const result = [];
            for (let i = 0; i < 60; ++i)
                result.push(i === 50 ? value : 0);
            return result;
        }
        function test_rate() {
            rate.critical = minutes(0);
            rate.error = minutes(0);
            rate.warning = minutes(0);
            rate.other = minutes(0);
            compare(rate.highest, 0);
            compare(pixels(rate, Theme.critical), 0);
            rate.critical = minutes(12);
            rate.warning = minutes(3);
            compare(rate.highest, 15);
            verify(pixels(rate, Theme.critical) > 3 * pixels(rate, Theme.warning));
            verify(pixels(rate, Theme.warning) > 0);
            grabImage(root).save("charts.png");
        }
        function test_services() {
            busy.services = ["<b>payments</b> & <img src='http://127.0.0.1:1/x'>", "accounts"];
            busy.critical = [8, 0];
            busy.error = [0, 2];
            busy.warning = [0, 0];
            busy.other = [0, 0];
            compare(busy.highest, 8);
            verify(pixels(busy, Theme.critical) > 2 * pixels(busy, Theme.error));
            verify(pixels(busy, Theme.error) > 0);
            // The first service is drawn on top.
            const image = grabImage(busy);
            verify(Qt.colorEqual(image.pixel(busy.nameWidth + 20, busy.rowHeight / 2), Theme.critical));
        }
        function test_metric() {
            const points = [];
            for (let i = 0; i <= 100; ++i)
                points.push(Qt.point(i, 20 + 10 * Math.sin(i / 8)));
            metric.points = points;
            compare(metric.Accessible.description, Number(1235).toLocaleString(Qt.locale(), "f", 0) + " 1/s");
            verify(lit(metric) > 50);
            // A gap parts the line instead of being bridged.
            const whole = lit(metric);
            metric.points = points.slice(0, 30).concat([Qt.point(30, NaN)], points.slice(70));
            const parted = lit(metric);
            verify(parted > 10 && parted < whole * 0.8, whole + " " + parted);
            metric.points = points;
            compare(lit(metric), whole);
            metric.active = false;
            metric.points = points.slice(0, 50);
            metric.active = true;
            verify(lit(metric) < whole * 0.8);
        }
        function test_scales_are_whole() {
            const frame = Qt.createQmlObject("import Leitstand.Charts; ChartFrame {}", root);
            for (const value of [0, 1, 3, 4, 5, 9, 11, 19, 27, 99, 101, 420, 999, 12345]) {
                const top = frame.roundUp(value);
                verify(top >= value && top <= Math.max(4, value * 4), value + " → " + top);
                compare(top % 4, 0, value + " → " + top);
            }
            frame.destroy();
        }
    }
}
