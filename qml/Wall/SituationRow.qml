// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// An open incident from afar: priority, title, since when, who, and the clock that is due next.
Item {
    id: root

    required property string title
    required property int priority
    required property int lane
    required property real openedAt
    required property string holder
    required property int relapseCount
    required property int clock
    required property real clockAmberAt
    required property real clockDueAt
    property real now: 0
    readonly property color tint: priority === Facts.P1 ? Theme.criticalInk : priority === Facts.P2 ? Theme.errorInk : Theme.ink
    readonly property int clockState: Wording.clockState(clock, clockAmberAt, clockDueAt, now)
    readonly property color clockInk: clockState === Facts.ClockOverdue ? Theme.criticalInk : clockState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dim
    readonly property bool roomy: width > Theme.px(330)

    Accessible.role: Accessible.ListItem
    Accessible.name: Wording.priority(priority) + " " + title

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(3)
        radius: Theme.radius
        color: Theme.panel
    }
    Rectangle {
        width: Theme.px(3)
        height: parent.height - Theme.px(3)
        color: root.tint
        visible: root.priority <= Facts.P2
    }
    PlainLabel {
        id: badge
        x: Theme.gapSmall
        y: Theme.px(2)
        height: Theme.px(18)
        text: Wording.priority(root.priority)
        color: root.tint
        font.weight: Font.Bold
    }
    PlainLabel {
        x: badge.x + badge.width + Theme.gapSmall
        y: badge.y
        width: age.x - x - Theme.gapSmall
        height: badge.height
        text: root.title
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignLeft
    }
    PlainLabel {
        id: age
        x: parent.width - width - Theme.gapTiny
        y: badge.y
        height: badge.height
        text: Wording.shortSpan(root.now - root.openedAt)
        color: Theme.dataInk
    }
    PlainLabel {
        id: who
        x: Theme.gapSmall
        y: badge.y + badge.height
        width: (clockLabel.visible ? clockSign.x - Theme.gapSmall : parent.width - Theme.gapTiny) - x
        height: Theme.px(17)
        text: (root.roomy ? Wording.lane(root.lane) + (root.relapseCount > 0 ? ", " + qsTr("%Ln relapse(s)", "", root.relapseCount) : "") + " · " : "")
            + (root.holder.length > 0 ? root.holder : qsTr("nobody on it"))
        color: root.holder.length > 0 ? Theme.dim : root.tint
        font.weight: root.holder.length > 0 ? Font.Normal : Font.DemiBold
        horizontalAlignment: Text.AlignLeft
    }
    Icon {
        id: clockSign
        x: clockLabel.x - width - Theme.gapTiny
        y: who.y
        height: who.height
        visible: root.clock >= 0
        name: Wording.clockIcon(root.clockState)
        size: Theme.iconSmall
        color: root.clockInk
    }
    PlainLabel {
        id: clockLabel
        x: parent.width - width - Theme.gapTiny
        y: who.y
        height: who.height
        width: Math.min(implicitWidth, parent.width * 0.72)
        visible: root.clock >= 0
        text: root.roomy ? Wording.clockLine(root.clock, root.clockState, root.clockDueAt - root.now)
            : Wording.clockSpan(root.clock, root.clockState, root.clockDueAt - root.now)
        color: root.clockInk
        font.weight: root.clockState === Facts.ClockOverdue ? Font.Bold : Font.Normal
    }
}
