// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One incident for somebody who follows it: what is affected, for whom, since when, what it costs, who leads, what
// customers know, and what authorities wait for.
Rectangle {
    id: root

    required property string incidentId
    required property string title
    required property int priority
    required property int lane
    required property real openedAt
    required property string leader
    required property bool customerImpact
    required property string components
    required property list<string> out
    required property list<string> limited
    required property string reach
    required property real outage
    required property real cost
    required property string currency
    required property int track
    required property real toldAt
    required property int clock
    required property real amberAt
    required property real dueAt
    required property var authorities
    property real now: 0
    readonly property int clockState: Wording.clockState(clock, amberAt, dueAt, now)
    readonly property color tint: priority === Facts.P1 ? Theme.criticalInk : priority === Facts.P2 ? Theme.errorInk : Theme.ink

    function inkOf(state: int): color {
        return state === Facts.ClockOverdue ? Theme.criticalInk : state === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dataInk;
    }
    implicitHeight: column.implicitHeight + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.panel
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: Wording.priority(root.priority) + ", " + root.title

    Rectangle {
        width: Theme.stripe
        height: parent.height
        visible: root.priority <= Facts.P2
        color: root.tint
    }
    ColumnLayout {
        id: column
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        spacing: Theme.gapTiny

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.gapSmall

            Badge {
                Layout.alignment: Qt.AlignTop
                text: Wording.priority(root.priority)
                tone: root.priority === Facts.P1 ? Badge.Critical : root.priority === Facts.P2 ? Badge.Error : Badge.Neutral
            }
            PlainLabel {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: root.title
                font.pixelSize: Theme.textLarge
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.out.length > 0
            name: qsTr("Down")
            value: Array.from(root.out).join(", ")
            iconName: "critical"
            tint: Theme.criticalInk
            strong: true
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.limited.length > 0
            name: qsTr("Degraded")
            value: Array.from(root.limited).join(", ")
            iconName: "warning"
            tint: Theme.warningInk
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.components.length > 0 && root.out.length + root.limited.length === 0
            name: qsTr("Affected")
            value: root.components
        }
        FactLine {
            Layout.fillWidth: true
            name: qsTr("Customers")
            value: !root.customerImpact ? qsTr("notice nothing") : root.reach.length > 0 ? root.reach : qsTr("all, as far as is known")
        }
        FactLine {
            Layout.fillWidth: true
            name: qsTr("Duration")
            value: (root.outage > 0 ? qsTr("outage %1").arg(Wording.span(root.outage)) + " · " : "") + qsTr("open %1").arg(Wording.span(root.now - root.openedAt))
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.cost >= 0
            name: qsTr("Cost so far")
            value: Number(root.cost).toLocaleString(Qt.locale(), "f", 0) + " " + root.currency
            strong: true
        }
        FactLine {
            Layout.fillWidth: true
            name: qsTr("Led by")
            value: (root.leader.length > 0 ? root.leader : qsTr("nobody yet")) + " · " + Wording.lane(root.lane)
            tint: root.leader.length > 0 ? Theme.dataInk : Theme.warningInk
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.customerImpact
            name: qsTr("Last message")
            value: root.toldAt > 0 ? qsTr("%1 ago, at %2").arg(Wording.span(root.now - root.toldAt)).arg(Wording.shortClock(root.toldAt)) : qsTr("none yet")
            tint: root.toldAt > 0 ? Theme.dataInk : Theme.warningInk
        }
        FactLine {
            Layout.fillWidth: true
            visible: root.clock >= 0
            name: qsTr("Next message")
            value: Wording.clockSpan(root.clock, root.clockState, root.dueAt - root.now) + ", " + qsTr("due at %1").arg(Wording.shortClock(root.dueAt))
            iconName: Wording.clockIcon(root.clockState)
            tint: root.inkOf(root.clockState)
            strong: root.clockState === Facts.ClockOverdue
        }
        Repeater {
            model: root.authorities
            delegate: FactLine {
                id: authority
                required property var modelData
                readonly property int state: Wording.clockState(modelData.clock, modelData.amberAt, modelData.dueAt, root.now)
                Layout.fillWidth: true
                name: Wording.clocks[modelData.clock] ?? ""
                value: Wording.clockSpan(modelData.clock, authority.state, modelData.dueAt - root.now) + ", " + qsTr("due %1").arg(Wording.moment(modelData.dueAt, root.now))
                iconName: Wording.clockIcon(authority.state)
                tint: root.inkOf(authority.state)
            }
        }
    }
}
