// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Incidents.Page
import Leitstand.View

// One state of an outage in the chart; its word where there is room for it, else in the hint.
Item {
    id: root

    // See OutageChartModel: a member of `bars`.
    required property var bar
    property bool current: false
    property real now: 0
    property bool utc: false
    readonly property bool degraded: bar.state === CaseFacts.Degraded
    readonly property string stateWord: CaseWording.outageStates[bar.state] ?? ""
    readonly property string planned: bar.planned ? qsTr("planned") : ""
    readonly property string thirdParty: bar.thirdParty ? qsTr("third party") : ""
    readonly property string sentence: CaseWording.joined([stateWord, planned, thirdParty], ", ") + ": " + CaseWording.stamp(bar.from, now, utc) + " – "
        + (bar.to > 0 ? CaseWording.stamp(bar.to, now, utc) : qsTr("now")) + ", " + CaseWording.reach(bar.segmentName, bar.share)
    signal picked()

    PatternBar {
        anchors.fill: parent
        hatched: root.degraded
        planned: root.bar.planned
        open: root.bar.to <= 0
        color: root.degraded ? Theme.warning : Theme.critical
        ground: Theme.panel
        unit: Theme.hairline * 1.4
    }
    Rectangle {
        anchors.centerIn: parent
        visible: word.implicitWidth + 2 * Theme.gapTiny < root.width && root.height > word.implicitHeight * 0.8
        width: word.implicitWidth + 2 * Theme.gapTiny
        height: Math.min(root.height - 2 * Theme.hairline, word.implicitHeight)
        radius: Theme.radius / 2
        color: root.degraded ? Theme.panel : Theme.critical

        PlainLabel {
            id: word
            anchors.centerIn: parent
            height: parent.height
            text: CaseWording.joined([root.stateWord, root.planned, root.thirdParty], " · ")
            color: root.degraded ? Theme.ink : Theme.alarmInk
            font.pixelSize: Theme.textSmall
            font.weight: Font.Medium
        }
    }
    FocusRing {
        anchors.margins: -Theme.hairline * 2
        shown: root.current
    }
    HintArea { text: root.sentence }
    TapHandler { onTapped: root.picked() }
}
