// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// An open incident from afar: priority, title, since when, who, and the clock that is due next.
WallRow {
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

    tint: priority === Facts.P1 ? Theme.criticalInk : priority === Facts.P2 ? Theme.errorInk : Theme.ink
    striped: priority <= Facts.P2
    due: clock
    dueAmberAt: clockAmberAt
    dueAt: clockDueAt
    dueShare: 0.72
    detail: (roomy ? Wording.lane(lane) + (relapseCount > 0 ? ", " + qsTr("%Ln relapse(s)", "", relapseCount) : "") + " · " : "")
        + (holder.length > 0 ? holder : qsTr("nobody on it"))
    detailInk: holder.length > 0 ? Theme.dim : tint
    detailStrong: holder.length === 0
    Accessible.name: Wording.priority(priority) + " " + title

    PlainLabel {
        id: badge
        x: Theme.gapSmall
        y: Theme.px(2)
        height: root.firstLine
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
}
