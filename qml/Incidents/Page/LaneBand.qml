// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The lanes that an incident went through, side by side on the axis of time, with a sign for each relapse.
Item {
    id: root

    required property OutageChartModel chart
    // The moments at its two ends.
    required property real start
    required property real stop
    property real now: 0
    property bool utc: false

    function xOf(at: real): real {
        return (at - start) / (stop - start) * width;
    }
    // Whether a sign stands there.
    function relapsedAt(at: real): bool {
        for (const relapse of chart.relapses)
            if (Math.abs(xOf(relapse) - xOf(at)) < Theme.iconSmall)
                return true;
        return false;
    }

    implicitHeight: Theme.px(20)
    clip: true

    Repeater {
        model: root.chart.lanes.length
        delegate: Rectangle {
            id: band
            required property int index
            readonly property var span: root.chart.lanes[index] ?? ({ lane: 0, from: 0, to: 0 })

            x: Math.round(root.xOf(span.from))
            width: Math.max(Theme.hairline, Math.round(root.xOf(span.to)) - x)
            height: root.height
            color: Theme.mix(Theme.panel, Theme.edge, index % 2 === 0 ? 0.16 : 0.32)

            Rectangle {
                width: Theme.hairline
                height: parent.height
                color: Theme.edge
            }
            PlainLabel {
                x: root.relapsedAt(band.span.from) ? Theme.iconSmall / 2 + Theme.gapTiny : Theme.gapTiny
                width: Math.max(0, parent.width - x - Theme.gapTiny)
                height: parent.height
                visible: width > Theme.px(18)
                text: Wording.lane(band.span.lane)
                color: Theme.ink
                font.pixelSize: Theme.textSmall
            }
            HintArea {
                text: Wording.lane(band.span.lane) + ": " + CaseWording.stamp(band.span.from, root.now, root.utc) + ", " + Wording.span(band.span.to - band.span.from)
            }
        }
    }
    Repeater {
        model: root.chart.relapses
        delegate: Icon {
            required property real modelData
            x: Math.round(root.xOf(modelData)) - width / 2
            height: root.height
            name: "relapse"
            size: Theme.iconSmall
            color: Theme.caution
            HintArea { text: qsTr("Relapse at %1").arg(CaseWording.stamp(parent.modelData, root.now, root.utc)) }
        }
    }
}
