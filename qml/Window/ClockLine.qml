// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The time here and in UTC; in a scenario the story's, in the past that of the moment which is seen.
Row {
    id: root

    required property Session session
    readonly property date utc: new Date(session.nowMs + new Date(session.nowMs).getTimezoneOffset() * 60000)

    spacing: Theme.gapSmall

    Icon {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.session.timeTravel.active
        name: "history"
        color: Theme.past
    }
    PlainLabel {
        anchors.baseline: other.baseline
        text: Wording.clock(root.session.nowMs)
        color: root.session.timeTravel.active ? Theme.past : Theme.ink
        font.pixelSize: Theme.textLarge
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Clock
        Accessible.name: root.session.timeTravel.active ? qsTr("Time in the past") : qsTr("Time")
    }
    PlainLabel {
        id: other
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 UTC").arg(Qt.formatTime(root.utc, "HH:mm"))
        color: Theme.dim
    }
}
