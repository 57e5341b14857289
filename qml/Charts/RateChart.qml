// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import Leitstand.Controls

// New alerts per minute, one column a minute, stacked by severity with the worst at the bottom, where columns can be
// compared. The last column is the minute that runs.
Item {
    id: root

    required property list<real> critical
    required property list<real> error
    required property list<real> warning
    required property list<real> other
    // Milliseconds since 1970: the beginning of the first column.
    required property real from
    // Whether no alert means that there was none.
    property bool known: true
    readonly property int minutes: Math.max(1, critical.length)
    readonly property real highest: {
        let most = 0;
        for (let i = 0; i < critical.length; ++i)
            most = Math.max(most, critical[i] + (error[i] ?? 0) + (warning[i] ?? 0) + (other[i] ?? 0));
        return most;
    }
    readonly property int labelStep: chart.plotArea.width / minutes * 10 < Theme.gapHuge * 2 ? 20 : 10
    readonly property int firstLabel: (labelStep - new Date(from).getMinutes() % labelStep) % labelStep

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("New alerts per minute in the last hour, at most %Ln in one minute", "", Math.round(highest))

    // Qt Charts wants an array of anything.
    function columns(values: list<real>): var {
        return Array.from(values);
    }

    ChartFrame {
        id: chart
        anchors.fill: parent
        anchors.bottomMargin: Theme.gapLarge
        antialiasing: false
        Accessible.ignored: true

        StackedBarSeries {
            barWidth: 0.8
            axisX: ValuesAxis {
                min: -0.5
                max: root.minutes - 0.5
                visible: false
            }
            axisY: ValuesAxis {
                min: 0
                max: chart.roundUp(root.highest)
                tickCount: root.height > Theme.control * 6 ? 5 : 3
                labelFormat: "%.0f"
                truncateLabels: false // else they are cut as wide as the first ones were
                labelsColor: Theme.dim
                labelsFont { family: Theme.family; pixelSize: Theme.textSmall }
                gridLineColor: Theme.line
                lineVisible: false
            }
            BarSet { values: root.columns(root.critical); color: Theme.critical; borderColor: "transparent" }
            BarSet { values: root.columns(root.error); color: Theme.error; borderColor: "transparent" }
            BarSet { values: root.columns(root.warning); color: Theme.warning; borderColor: "transparent" }
            BarSet { values: root.columns(root.other); color: Theme.info; borderColor: "transparent" }
        }
    }
    // Times stand at whole tens of minutes, under the beginning of their minute.
    Repeater {
        model: Math.ceil(root.minutes / root.labelStep) + 1
        delegate: PlainLabel {
            required property int index
            readonly property int minute: root.firstLabel + index * root.labelStep

            x: Math.round(chart.plotArea.x + chart.plotArea.width * minute / root.minutes - width / 2)
            y: root.height - height
            visible: minute <= root.minutes && x >= -width / 2 && x + width <= root.width + width / 2
            text: Qt.formatTime(new Date(root.from + minute * 60000), "HH:mm")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    Rectangle {
        x: Math.round(chart.plotArea.x + (chart.plotArea.width - width) / 2)
        y: Math.round(chart.plotArea.y + (chart.plotArea.height - height) / 2)
        width: nothing.implicitWidth + Theme.gap
        height: nothing.implicitHeight
        visible: root.highest === 0
        color: Theme.panel

        PlainLabel {
            id: nothing
            anchors.centerIn: parent
            text: root.known ? qsTr("No new alerts in the last hour") : qsTr("Not known")
            color: Theme.dim
        }
    }
}
