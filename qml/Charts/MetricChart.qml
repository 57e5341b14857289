// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtCharts
import Leitstand.Charts
import Leitstand.Controls

// One sampled measure over time, with its name and its latest value.
Item {
    id: root

    required property string name
    property string title: name
    required property string unit
    // Milliseconds since 1970 and values; a value that is no number parts the line.
    required property list<point> points
    required property real latest
    required property real from
    required property real to
    property bool active: visible
    readonly property real span: Math.max(1e-9, feed.highest - feed.lowest)

    Accessible.role: Accessible.Chart
    Accessible.name: root.title
    Accessible.description: root.reading(root.latest)

    function reading(value: real): string {
        if (isNaN(value))
            return "–";
        const size = Math.abs(value);
        const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return value.toLocaleString(Qt.locale(), "f", size >= 1e7 ? 0 : digits) + (unit.length > 0 ? " " + unit : "");
    }

    PlainLabel {
        id: caption
        width: root.width - value.width - Theme.gapSmall
        text: root.title
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    PlainLabel {
        id: value
        anchors.right: parent.right
        text: root.reading(root.latest)
        font.weight: Font.DemiBold
    }
    ChartFrame {
        id: chart
        y: value.height + Theme.gapTiny
        antialiasing: width * height < 600000
        width: root.width
        height: root.height - y
        plotArea: Qt.rect(0, 2, width, Math.max(1, height - 4))
        Accessible.ignored: true

        LineSeries {
            id: line
            color: Theme.dataInk
            width: 1
            axisX: ValuesAxis {
                min: root.from
                max: Math.max(root.to, root.from + 1)
                visible: false
            }
            axisY: ValuesAxis {
                // A measure that never falls below zero is drawn from zero; the line gets a tenth of air.
                min: feed.lowest >= 0 && feed.lowest < feed.highest ? 0 : feed.lowest - root.span * 0.1
                max: feed.highest + root.span * 0.1
                tickCount: 3
                labelsVisible: false
                lineVisible: false
                gridLineColor: Theme.line
            }
        }
    }
    LineFeed {
        id: feed
        target: line
        points: root.points
        active: root.active
    }
}
