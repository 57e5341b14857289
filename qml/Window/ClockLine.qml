// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The time here and in UTC; in a scenario the story's.
Row {
    id: root

    required property Session session
    readonly property date utc: new Date(session.nowMs + new Date(session.nowMs).getTimezoneOffset() * 60000)

    spacing: Theme.gapSmall

    PlainLabel {
        anchors.baseline: other.baseline
        text: Wording.clock(root.session.nowMs)
        color: Theme.ink
        font.pixelSize: Theme.textLarge
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Clock
        Accessible.name: qsTr("Time")
    }
    PlainLabel {
        id: other
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 UTC").arg(Qt.formatTime(root.utc, "HH:mm"))
        color: Theme.dim
    }
}
