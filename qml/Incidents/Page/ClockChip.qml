// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// A running clock: what it counts, what remains, until when, since when, and who owes it. In its last quarter amber with
// a shape and "only", overdue red with another shape and "overdue".
Rectangle {
    id: root

    required property int kind
    required property int origin
    required property real startedAt
    required property real dueAt
    required property real lastQuarterAt
    required property real metAt
    required property int owingRole
    required property string owedBy
    property real now: 0
    property bool utc: false
    readonly property int clockState: Wording.clockState(kind, lastQuarterAt, dueAt, now)
    readonly property bool isWatch: kind === Facts.WatchWindowClock
    readonly property color tint: clockState === Facts.ClockOverdue ? Theme.criticalInk
        : clockState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.ink
    readonly property string headline: isWatch ? (now < dueAt ? qsTr("%1 left").arg(Wording.span(dueAt - now)) : qsTr("is over"))
        : clockState === Facts.ClockOverdue ? qsTr("%1 overdue").arg(Wording.span(now - dueAt))
        : clockState === Facts.ClockLastQuarter ? qsTr("only %1 left").arg(Wording.span(dueAt - now)) : qsTr("%1 left").arg(Wording.span(dueAt - now))
    readonly property string owes: isWatch ? ""
        : owedBy.length > 0 ? qsTr("owed by %1").arg(CaseWording.apart(owedBy)) : qsTr("owed by: nobody is %1 yet").arg(Wording.caseRoles[owingRole] ?? "")
    readonly property string times: (isWatch ? qsTr("until %1") : qsTr("due %1")).arg(CaseWording.stamp(dueAt, now, utc))

    implicitWidth: Math.ceil(Math.max(Theme.iconSmall + Theme.gapTiny + name.implicitWidth + Theme.gapSmall + left.implicitWidth, below.implicitWidth)) + 2 * Theme.gapSmall
    implicitHeight: name.implicitHeight + below.implicitHeight + Theme.gapSmall
    radius: Theme.radius
    color: clockState === Facts.ClockRunning ? "transparent" : Theme.wash(tint)
    border.width: Theme.hairline
    border.color: clockState === Facts.ClockRunning ? Theme.line : tint
    Accessible.role: Accessible.StaticText
    Accessible.name: name.text + ": " + root.headline
    Accessible.description: below.text

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: name.implicitHeight
        name: root.isWatch ? "eye" : Wording.clockIcon(root.clockState)
        size: Theme.iconSmall
        color: root.tint
    }
    PlainLabel {
        id: name
        x: sign.x + sign.width + Theme.gapTiny
        y: Theme.gapTiny
        width: Math.min(implicitWidth, root.width - x - left.width - 2 * Theme.gapSmall)
        text: Wording.clocks[root.kind] ?? ""
        color: root.tint
    }
    PlainLabel {
        id: left
        anchors.right: parent.right
        anchors.rightMargin: Theme.gapSmall
        y: Theme.gapTiny
        text: root.headline
        color: root.tint
        font.weight: Font.DemiBold
    }
    PlainLabel {
        id: below
        x: Theme.gapSmall
        y: name.y + name.height
        width: root.width - 2 * Theme.gapSmall
        text: root.times + (root.owes.length > 0 ? " · " + root.owes : "")
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
    HintArea {
        text: name.text + ": " + root.headline + "\n" + root.times + ", " + (CaseWording.origins[root.origin] ?? "")
            + " (" + CaseWording.stamp(root.startedAt, root.now, root.utc) + ")" + (root.owes.length > 0 ? "\n" + root.owes : "")
    }
}
