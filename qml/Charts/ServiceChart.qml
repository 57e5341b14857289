// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtCharts
import Leitstand.Controls

// Alerts that fire now, by service, the busiest on top, stacked by severity.
Item {
    id: root

    // A list of names; not list<string>, for which qmllint of Qt 6.4 does not take a QStringList.
    required property var services
    // Whether no alert means that none fires.
    property bool known: true
    required property list<real> critical
    required property list<real> error
    required property list<real> warning
    required property list<real> other
    readonly property int rowHeight: Theme.px(24)
    readonly property int shown: Math.min(services.length, Math.max(1, Math.floor(height / rowHeight)))
    readonly property int nameWidth: Math.min(width * 0.4, Theme.px(190))
    readonly property int numberWidth: Theme.px(44)
    readonly property real highest: {
        let most = 0;
        for (let i = 0; i < services.length; ++i)
            most = Math.max(most, total(i));
        return most;
    }

    Accessible.role: Accessible.Chart
    Accessible.name: services.length > 0 ? qsTr("Alerts firing by service, most at %1").arg(services[0]) : known ? qsTr("No alert fires") : qsTr("Not known")

    function total(i: int): real {
        return (critical[i] ?? 0) + (error[i] ?? 0) + (warning[i] ?? 0) + (other[i] ?? 0);
    }
    // The chart counts from below.
    function turned(values: list<real>): var {
        const result = [];
        for (let i = shown - 1; i >= 0; --i)
            result.push(values[i] ?? 0);
        return result;
    }

    ChartFrame {
        id: chart
        x: root.nameWidth
        width: root.width - root.nameWidth - root.numberWidth
        height: root.shown * root.rowHeight
        visible: root.services.length > 0
        plotArea: Qt.rect(0, 0, width, height)
        antialiasing: false
        Accessible.ignored: true

        HorizontalStackedBarSeries {
            barWidth: 0.55
            axisX: ValuesAxis {
                min: 0
                max: Math.max(1, root.highest)
                visible: false
            }
            axisY: ValuesAxis {
                min: -0.5
                max: root.shown - 0.5
                visible: false
            }
            BarSet { values: root.turned(root.critical); color: Theme.critical; borderColor: "transparent" }
            BarSet { values: root.turned(root.error); color: Theme.error; borderColor: "transparent" }
            BarSet { values: root.turned(root.warning); color: Theme.warning; borderColor: "transparent" }
            BarSet { values: root.turned(root.other); color: Theme.info; borderColor: "transparent" }
        }
    }
    Repeater {
        model: root.shown
        delegate: Item {
            id: line

            required property int index

            y: index * root.rowHeight
            width: root.width
            height: root.rowHeight

            PlainLabel {
                width: root.nameWidth - Theme.gapSmall
                height: parent.height
                text: root.services[line.index] ?? ""
            }
            PlainLabel {
                x: root.width - width
                width: root.numberWidth
                height: parent.height
                horizontalAlignment: Text.AlignRight
                text: root.total(line.index).toLocaleString(Qt.locale(), "f", 0)
                font.weight: Font.DemiBold
            }
        }
    }
    PlainLabel {
        anchors.centerIn: parent
        visible: root.services.length === 0
        text: root.known ? qsTr("No alert fires") : qsTr("Not known")
        color: Theme.dim
    }
    PlainLabel {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.services.length > root.shown
        text: qsTr("and %Ln more", "services not shown", root.services.length - root.shown)
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
