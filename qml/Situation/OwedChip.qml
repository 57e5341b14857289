// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One thing that is owed: what and by when, for which incident, and by whom.
Rectangle {
    id: root

    required property int index
    required property string title
    required property int priority
    required property int clock
    required property real amberAt
    required property real dueAt
    required property int owingRole
    required property string owedBy
    property real now: 0
    property real most: 0
    property bool focused: false
    readonly property int clockState: Wording.clockState(clock, amberAt, dueAt, now)
    readonly property color tint: clockState === Facts.ClockOverdue ? Theme.criticalInk
        : clockState === Facts.ClockLastQuarter ? Theme.warningInk : Theme.ink
    readonly property string what: Wording.clocks[clock] ?? ""
    readonly property string remains: Wording.clockSpan(clock, clockState, dueAt - now)
    readonly property string who: owedBy.length > 0 ? owedBy : qsTr("%1: nobody").arg(Wording.caseRoles[owingRole] ?? "")
    signal picked()

    width: Math.min(Math.max(words.width + Theme.gapSmall + rest.implicitWidth, Math.min(below.implicitWidth, Theme.px(340))) + sign.width + Theme.gapTiny + 2 * Theme.gapSmall, most)
    radius: Theme.radius
    color: clockState === Facts.ClockRunning ? hover.hovered ? Theme.raised : Theme.panel : Theme.wash(tint)
    border.width: Theme.hairline
    border.color: clockState === Facts.ClockRunning ? Theme.line : tint
    Accessible.role: Accessible.ListItem
    Accessible.name: root.what + ", " + root.remains
    Accessible.description: Wording.priority(root.priority) + " " + root.title + ", " + root.who
    Accessible.focusable: true
    Accessible.focused: root.focused
    Accessible.onPressAction: root.picked()

    Icon {
        id: sign
        x: Theme.gapSmall
        y: Theme.gapTiny
        height: words.implicitHeight
        name: Wording.clockIcon(root.clockState)
        size: Theme.iconSmall
        color: root.tint
    }
    PlainLabel {
        id: words
        x: sign.x + sign.width + Theme.gapTiny
        y: Theme.gapTiny
        text: root.remains
        color: root.tint
        font.weight: Font.DemiBold
    }
    PlainLabel {
        id: rest
        x: words.x + words.width + Theme.gapSmall
        y: Theme.gapTiny
        width: root.width - x - Theme.gapSmall
        text: root.what
        color: root.tint
    }
    PlainLabel {
        id: below
        x: words.x
        y: words.y + words.implicitHeight
        width: root.width - x - Theme.gapSmall
        text: Wording.priority(root.priority) + " " + root.title + " · " + root.who
        color: Theme.dim
        font.pixelSize: Theme.textSmall
        horizontalAlignment: Text.AlignLeft
    }
    HoverHandler { id: hover }
    TapHandler { onTapped: root.picked() }
    HintArea { text: root.what + ", " + root.remains + "\n" + below.text }
    FocusRing { shown: root.focused }
}
