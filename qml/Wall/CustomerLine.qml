// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// One incident as customers have it: what they were told and when, and the message that is due next.
WallRow {
    id: root

    required property string title
    required property string components
    required property real toldAt
    required property int clock
    required property real amberAt
    required dueAt

    tint: dueInk
    striped: dueState !== Facts.ClockRunning
    due: clock
    dueAmberAt: amberAt
    detail: toldAt > 0 ? qsTr("told %1 ago").arg(Wording.span(now - toldAt)) : qsTr("not told yet")
    detailInk: toldAt > 0 ? Theme.dim : Theme.warningInk
    Accessible.name: title
    Accessible.description: detail

    PlainLabel {
        x: Theme.gapSmall
        y: Theme.px(2)
        width: parent.width - x - Theme.gapTiny
        height: root.firstLine
        text: (root.components.length > 0 ? root.components + " · " : "") + root.title
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignLeft
    }
}
