// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// What customers of the open message's incident are owed: when they were last told something, and when the next is due.
Item {
    id: root

    required property DraftEditor draft
    required property real now
    readonly property int state: Wording.clockState(draft.dueKind, draft.dueAmberAt, draft.dueAt, now)
    readonly property color ink: state === Facts.ClockOverdue ? Theme.criticalInk : state === Facts.ClockLastQuarter ? Theme.warningInk : Theme.dim
    readonly property string told: draft.toldAt > 0 ? qsTr("customers told %1 ago").arg(Wording.span(now - draft.toldAt)) : qsTr("customers not told yet")
    readonly property string due: draft.dueKind >= 0 ? Wording.clockLine(draft.dueKind, state, draft.dueAt - now) : ""

    implicitHeight: Math.round(Theme.textSmall * 1.6)
    visible: draft.isOpen
    Accessible.role: Accessible.StaticText
    Accessible.name: root.told + ", " + root.due

    Icon {
        id: sign
        height: parent.height
        name: root.draft.dueKind >= 0 ? Wording.clockIcon(root.state) : "communication"
        size: Theme.textSmall + 2
        color: root.ink
    }
    PlainLabel {
        id: dueLabel
        x: sign.width + Theme.gapTiny
        width: Math.min(implicitWidth, root.width - x)
        height: parent.height
        visible: root.due.length > 0
        text: root.due
        color: root.ink
        font.pixelSize: Theme.textSmall
        font.weight: root.state === Facts.ClockOverdue ? Font.DemiBold : Font.Normal
    }
    PlainLabel {
        x: dueLabel.visible ? dueLabel.x + dueLabel.width + Theme.gap : dueLabel.x
        width: root.width - x
        height: parent.height
        text: root.told
        color: Theme.dim
        font.pixelSize: Theme.textSmall
    }
}
