// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Incidents.Page
import Leitstand.View

// Outages per component against the lanes: the axis of time, a band of lanes with the relapses, a row per component with
// its bars, and beside each row how long it was down, degraded, and both together. For the eye; the list below it carries
// the same for the keyboard and for screen readers.
Item {
    id: root

    required property OutageChartModel chart
    property string currentOutage
    property real now: 0
    property bool utc: false
    readonly property int nameWidth: Math.min(Theme.px(150), width * 0.17)
    // For down, degraded and together.
    readonly property list<string> totalNames: [qsTr("down"), qsTr("degraded"), qsTr("together")]
    readonly property list<int> totalWidths: [widthFor(downHead.advanceWidth), widthFor(degradedHead.advanceWidth), widthFor(bothHead.advanceWidth)]
    readonly property int totalsWidth: totalWidths[0] + totalWidths[1] + totalWidths[2]
    readonly property int plotX: nameWidth + Theme.gapSmall
    readonly property real plotWidth: Math.max(1, width - plotX - totalsWidth - Theme.gapSmall)
    readonly property int barHeight: Math.round(Theme.px(20))
    readonly property int rowHeight: barHeight + Theme.gapTiny
    // A little air at both ends.
    readonly property real margin: Math.max(60000, (chart.to - chart.from) * 0.02)
    readonly property real start: chart.from - margin
    readonly property real stop: chart.to + margin
    readonly property real step: stepFor((stop - start) * Theme.px(76) / plotWidth)
    readonly property int headHeight: axis.height + lanes.height + Theme.gapTiny
    signal picked(outageId: string)

    // For its heading, or "6 h 50 min".
    function widthFor(heading: real): int {
        return Math.max(Theme.px(64), Math.ceil(heading)) + Theme.gapSmall;
    }
    function totalX(column: int): real {
        let x = width;
        for (let i = column; i < 3; ++i)
            x -= totalWidths[i];
        return x;
    }
    function xOf(at: real): real {
        return (at - start) / (stop - start) * plotWidth;
    }
    function stepFor(least: real): real {
        for (const minutes of [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080])
            if (minutes * 60000 >= least)
                return minutes * 60000;
        return Math.ceil(least / 2419200000) * 2419200000;
    }
    // Ticks lie on round times of the zone that is shown.
    function ticks(): var {
        const offset = utc ? 0 : -new Date(start).getTimezoneOffset() * 60000;
        const list = [];
        for (let at = Math.ceil((start + offset) / step) * step - offset; at <= stop && list.length < 60; at += step)
            list.push(at);
        return list;
    }

    component HeadMetrics: TextMetrics {
        font.family: Theme.family
        font.pixelSize: Theme.textSmall
    }
    HeadMetrics {
        id: downHead
        text: root.totalNames[0]
    }
    HeadMetrics {
        id: degradedHead
        text: root.totalNames[1]
    }
    HeadMetrics {
        id: bothHead
        text: root.totalNames[2]
    }
    implicitHeight: headHeight + rows.height + Theme.gapTiny
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Outages against the lanes")
    Accessible.description: qsTr("down %1, degraded %2, together %3").arg(CaseWording.length(chart.down)).arg(CaseWording.length(chart.degraded)).arg(CaseWording.length(chart.both))

    Item {
        id: axis
        x: root.plotX
        width: root.plotWidth
        height: Theme.px(18)

        Repeater {
            model: root.ticks()
            delegate: Item {
                id: tick
                required property real modelData
                x: Math.round(root.xOf(modelData))

                PlainLabel {
                    x: Math.max(-tick.x, Math.min(root.plotWidth - tick.x - width, -width / 2))
                    height: axis.height
                    text: root.step >= 86400000 ? CaseWording.day(tick.modelData, root.utc) : CaseWording.shortTime(tick.modelData, root.utc)
                    color: Theme.dim
                    font.pixelSize: Theme.textSmall
                }
                Rectangle {
                    y: axis.height
                    width: Theme.hairline
                    height: root.height - axis.height
                    color: Theme.line
                }
            }
        }
    }
    PlainLabel {
        x: 0
        y: axis.height
        width: root.nameWidth
        height: lanes.height
        text: qsTr("Lane")
        color: Theme.dim
    }
    Repeater {
        model: root.totalNames
        delegate: PlainLabel {
            required property int index
            required property string modelData
            x: root.totalX(index)
            width: root.totalWidths[index]
            height: axis.height
            horizontalAlignment: Text.AlignRight
            text: modelData
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    LaneBand {
        id: lanes
        x: root.plotX
        y: axis.height
        width: root.plotWidth
        chart: root.chart
        start: root.start
        stop: root.stop
        now: root.now
        utc: root.utc
    }
    Column {
        id: rows
        y: root.headHeight
        width: root.width

        Repeater {
            model: root.chart
            delegate: Item {
                id: line

                required property string component
                required property string componentName
                required property var bars
                required property int tracks
                required property real down
                required property real degraded
                required property real both

                width: root.width
                height: root.rowHeight * tracks

                PlainLabel {
                    width: root.nameWidth
                    height: line.height
                    text: line.componentName
                    horizontalAlignment: Text.AlignLeft
                    HintArea { text: line.componentName }
                }
                Repeater {
                    model: line.bars.length
                    delegate: OutageBar {
                        required property int index
                        bar: line.bars[index] ?? ({ outageId: "", track: 0, from: 0, to: 0, state: 0, planned: false, thirdParty: false, segmentName: "", share: 0 })
                        x: root.plotX + Math.round(root.xOf(bar.from))
                        y: bar.track * root.rowHeight + Math.round(Theme.gapTiny / 2)
                        width: Math.max(Theme.stripe, Math.round(root.xOf(bar.to > 0 ? bar.to : root.chart.to)) - Math.round(root.xOf(bar.from)))
                        height: root.barHeight
                        current: root.currentOutage.length > 0 && root.currentOutage === bar.outageId
                        now: root.now
                        utc: root.utc
                        onPicked: root.picked(bar.outageId)
                    }
                }
                Repeater {
                    model: [line.down, line.degraded, line.both]
                    delegate: PlainLabel {
                        required property int index
                        required property real modelData
                        x: root.totalX(index)
                        width: root.totalWidths[index]
                        height: line.height
                        horizontalAlignment: Text.AlignRight
                        text: CaseWording.length(modelData)
                        font.pixelSize: Theme.textSmall
                        color: modelData > 0 ? Theme.dataInk : Theme.dim
                        font.weight: index === 2 ? Font.DemiBold : Font.Normal
                    }
                }
            }
        }
        Item {
            width: root.width
            height: root.rowHeight
            visible: root.chart.count > 1

            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
            PlainLabel {
                width: root.nameWidth
                height: parent.height
                text: qsTr("All together")
                font.weight: Font.DemiBold
            }
            Repeater {
                model: [root.chart.down, root.chart.degraded, root.chart.both]
                delegate: PlainLabel {
                    required property int index
                    required property real modelData
                    x: root.totalX(index)
                    width: root.totalWidths[index]
                    height: root.rowHeight
                    horizontalAlignment: Text.AlignRight
                    text: CaseWording.length(modelData)
                    font.pixelSize: Theme.textSmall
                    font.weight: Font.DemiBold
                }
            }
        }
        OutageLegend { x: root.plotX }
    }
}
