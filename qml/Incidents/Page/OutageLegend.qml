// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Incidents.Page
import Leitstand.View

// What the patterns of the bars mean, for bars that are too short for their word.
Row {
    spacing: Theme.gap

    Repeater {
        model: [CaseWording.outageStates[CaseFacts.Down], CaseWording.outageStates[CaseFacts.Degraded], qsTr("planned"), qsTr("goes on")]
        delegate: Row {
            id: sample
            required property int index
            required property string modelData
            readonly property bool degraded: index === 1
            spacing: Theme.gapTiny

            PatternBar {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.px(22)
                height: Theme.px(11)
                hatched: sample.degraded
                planned: sample.index === 2
                open: sample.index === 3
                color: sample.degraded ? Theme.warning : Theme.critical
                ground: Theme.panel
                unit: Theme.hairline
            }
            PlainLabel {
                height: Math.round(Theme.textSmall * 1.8)
                text: sample.modelData
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
