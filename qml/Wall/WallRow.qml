// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// A row of two lines on a panel: what stands in the first line is the row's own; in the second a detail, and the clock that
// is due next.
Item {
    id: root

    property string detail
    property color detailInk: Theme.dim
    property bool detailStrong: false
    property bool striped: false
    property color tint: Theme.ink
    // Facts.Clock; -1: none.
    property int due: -1
    property real dueAmberAt: 0
    property real dueAt: 0
    property real now: 0
    // How much of the width the clock may take.
    property real dueShare: 0.6
    readonly property int dueState: Wording.clockState(due, dueAmberAt, dueAt, now)
    readonly property color dueInk: dueState === Facts.ClockOverdue ? Theme.criticalInk : dueState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dim
    readonly property bool roomy: width > Theme.px(330)
    readonly property real firstLine: Theme.px(18)

    Accessible.role: Accessible.ListItem

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Theme.px(3)
        radius: Theme.radius
        color: Theme.panel
    }
    Rectangle {
        width: Theme.px(3)
        height: parent.height - Theme.px(3)
        visible: root.striped
        color: root.tint
    }
    PlainLabel {
        id: detailLabel
        x: Theme.gapSmall
        y: Theme.px(20)
        width: Math.max(0, (dueLabel.visible ? sign.x - Theme.gapSmall : parent.width - Theme.gapTiny) - x)
        height: Theme.px(17)
        text: root.detail
        color: root.detailInk
        font.weight: root.detailStrong ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignLeft
    }
    Icon {
        id: sign
        x: dueLabel.x - width - Theme.gapTiny
        y: detailLabel.y
        height: detailLabel.height
        visible: dueLabel.visible
        name: Wording.clockIcon(root.dueState)
        size: Theme.iconSmall
        color: root.dueInk
    }
    PlainLabel {
        id: dueLabel
        x: parent.width - width - Theme.gapTiny
        y: detailLabel.y
        width: Math.min(implicitWidth, parent.width * root.dueShare)
        height: detailLabel.height
        visible: root.due >= 0
        text: root.roomy ? Wording.clockLine(root.due, root.dueState, root.dueAt - root.now) : Wording.clockSpan(root.due, root.dueState, root.dueAt - root.now)
        color: root.dueInk
        font.weight: root.dueState === Facts.ClockOverdue ? Font.Bold : Font.Normal
    }
}
