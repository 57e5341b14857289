// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One incident as customers have it: what they were told and when, and the message that is due next.
Item {
    id: root

    required property string title
    required property int priority
    required property string components
    required property int track
    required property real toldAt
    required property int clock
    required property real amberAt
    required property real dueAt
    property real now: 0
    readonly property int clockState: Wording.clockState(clock, amberAt, dueAt, now)
    readonly property color ink: clockState === Facts.ClockOverdue ? Theme.criticalInk : clockState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dim
    readonly property bool roomy: width > Theme.px(330)
    readonly property string told: toldAt > 0 ? qsTr("told %1 ago").arg(Wording.span(now - toldAt)) : qsTr("not told yet")

    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: told

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(3)
        radius: Theme.radius
        color: Theme.panel
    }
    Rectangle {
        width: Theme.px(3)
        height: parent.height - Theme.px(3)
        visible: root.clockState !== Facts.ClockRunning
        color: root.ink
    }
    PlainLabel {
        x: Theme.gapSmall
        y: Theme.px(2)
        width: parent.width - x - Theme.gapTiny
        height: Theme.px(18)
        text: (root.components.length > 0 ? root.components + " · " : "") + root.title
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        id: toldLabel
        x: Theme.gapSmall
        y: Theme.px(20)
        width: Math.max(0, (due.visible ? sign.x - Theme.gapSmall : parent.width - Theme.gapTiny) - x)
        height: Theme.px(17)
        text: root.told
        color: root.toldAt > 0 ? Theme.dim : Theme.warningInk
    }
    Icon {
        id: sign
        x: due.x - width - Theme.gapTiny
        y: toldLabel.y
        height: toldLabel.height
        visible: due.visible
        name: Wording.clockIcon(root.clockState)
        size: Theme.iconSmall
        color: root.ink
    }
    PlainLabel {
        id: due
        x: parent.width - width - Theme.gapTiny
        y: toldLabel.y
        width: Math.min(implicitWidth, parent.width * 0.6)
        height: toldLabel.height
        visible: root.clock >= 0
        text: root.roomy ? Wording.clockLine(root.clock, root.clockState, root.dueAt - root.now) : Wording.clockSpan(root.clock, root.clockState, root.dueAt - root.now)
        color: root.ink
        font.weight: root.clockState === Facts.ClockOverdue ? Font.Bold : Font.Normal
    }
}
