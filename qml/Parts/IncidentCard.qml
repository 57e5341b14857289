// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// An incident at a glance: priority, title, age, alerts, who is on it, and what customers know. `dense` keeps the first
// two lines.
Rectangle {
    id: root

    required property string incidentId
    required property string title
    required property int priority
    required property int lane
    required property real openedAt
    required property string acknowledgedBy
    required property int alertCount
    required property int firingCount
    required property bool customerImpact
    required property int track
    // Milliseconds since 1970; 0: nothing is due.
    required property real acknowledgeDueAt
    required property real updateDueAt
    property real now: 0
    property bool current: false
    property bool focused: false
    property bool dense: false
    readonly property real due: acknowledgeDueAt > 0 ? acknowledgeDueAt : updateDueAt
    readonly property bool overdue: due > 0 && now > due
    readonly property bool soon: due > 0 && !overdue && due - now < 300000
    readonly property color dueInk: overdue ? Theme.criticalInk : soon ? Theme.warningInk : Theme.dim
    readonly property string dueWord: due <= 0 ? Wording.track(track)
        : overdue ? qsTr("%1 overdue").arg(Wording.span(now - due)) : qsTr("due in %1").arg(Wording.span(due - now))
    readonly property string dueWhat: acknowledgeDueAt > 0 ? qsTr("Acknowledgement") : qsTr("Message to customers")

    implicitHeight: dense ? Theme.px(54) : width > Theme.px(270) ? Theme.px(90) : Theme.px(106)
    radius: Theme.radius
    color: current ? Theme.selected : hover.hovered ? Theme.mix(Theme.raised, Theme.edge, 0.12) : Theme.raised
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.ListItem
    Accessible.name: Wording.priority(root.priority) + ", " + root.title
    Accessible.description: Wording.lane(root.lane) + ", " + qsTr("%Ln alert(s) firing", "", root.firingCount) + ", " + root.dueWhat + ": " + root.dueWord
    Accessible.focusable: true
    Accessible.focused: root.focused

    HoverHandler { id: hover }
    Badge {
        id: badge
        x: Theme.gapSmall
        y: Theme.gapSmall
        text: Wording.priority(root.priority)
        tone: root.lane === Facts.LaneClosed ? Badge.Neutral : root.priority === Facts.P1 ? Badge.Critical
            : root.priority === Facts.P2 ? Badge.Error : Badge.Neutral
    }
    PlainLabel {
        x: badge.x + badge.width + Theme.gapSmall
        y: badge.y
        width: root.width - x - Theme.gapSmall
        height: root.dense ? badge.height : implicitHeight
        text: root.title
        font.weight: Font.Medium
        wrapMode: root.dense ? Text.NoWrap : Text.Wrap
        maximumLineCount: root.dense ? 1 : root.width > Theme.px(270) ? 2 : 3
    }
    Item {
        id: facts
        x: Theme.gapSmall
        y: root.dense ? badge.y + badge.height + Theme.gapTiny : root.height - 2 * height - Theme.gapSmall
        width: root.width - 2 * Theme.gapSmall
        height: Math.round(Theme.textSmall * 1.6)

        PlainLabel {
            id: age
            // Where there is little room, what is due says more than the age.
            readonly property bool squeezed: root.dense && root.due > 0 && root.width < Theme.px(250)
            width: squeezed ? 0 : implicitWidth
            height: parent.height
            visible: !squeezed
            text: Wording.shortSpan(root.now - root.openedAt)
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
        Icon {
            id: bell
            x: age.squeezed ? 0 : age.width + Theme.gapSmall
            height: parent.height
            visible: root.alertCount > 0
            name: "siren"
            size: Theme.textSmall + 2
            color: root.firingCount > 0 ? Theme.dataInk : Theme.dim
        }
        PlainLabel {
            id: fires
            x: bell.x + bell.width + Theme.gapTiny
            height: parent.height
            visible: root.alertCount > 0
            text: root.firingCount + "/" + root.alertCount
            color: root.firingCount > 0 ? Theme.dataInk : Theme.dim
            font.pixelSize: Theme.textSmall
        }
        PlainLabel {
            x: root.alertCount > 0 ? fires.x + fires.width + Theme.gapSmall : bell.x
            width: parent.width - x
            height: parent.height
            visible: !root.dense || root.due <= 0
            horizontalAlignment: Text.AlignRight
            text: root.acknowledgedBy.length > 0 ? root.acknowledgedBy : qsTr("nobody yet")
            color: Theme.dim
            font.pixelSize: Theme.textSmall
        }
    }
    Item {
        x: root.dense ? facts.x + fires.x + fires.width + Theme.gapSmall : Theme.gapSmall
        y: root.dense ? facts.y : facts.y + facts.height
        width: root.width - x - Theme.gapSmall
        height: facts.height
        visible: !root.dense || root.due > 0

        Icon {
            id: sign
            height: parent.height
            name: root.acknowledgeDueAt > 0 ? "acknowledged" : "communication"
            size: Theme.textSmall + 2
            color: root.dueInk
        }
        PlainLabel {
            x: sign.width + Theme.gapTiny
            width: parent.width - x
            height: parent.height
            text: root.dueWord
            color: root.dueInk
            font.pixelSize: Theme.textSmall
            font.weight: root.overdue ? Font.DemiBold : Font.Normal
        }
    }
    HintArea { text: root.title + "\n" + root.dueWhat + ": " + root.dueWord }
    FocusRing { shown: root.focused }
}
