// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The alerts that an incident is about.
Column {
    id: root

    required property Session session
    // See IncidentDetails::alerts.
    required property var alerts
    signal alertWanted(alertId: string)
    signal unlinkWanted(alertId: string)

    Repeater {
        model: root.alerts
        delegate: Item {
            id: line

            required property var modelData
            readonly property bool known: modelData.known

            width: root.width
            height: Theme.row

            SeverityMark {
                height: parent.height
                width: Theme.iconSmall
                compact: true
                level: line.modelData.severity ?? SeverityMark.Unknown
            }
            PlainLabel {
                x: Theme.iconSmall + Theme.gapSmall
                width: Math.min(implicitWidth, state.x - x - Theme.gapSmall)
                height: parent.height
                text: line.known ? line.modelData.name + (line.modelData.service ? "  ·  " + line.modelData.service : "") : qsTr("no longer known")
                color: line.known && line.modelData.state === Facts.Firing ? Theme.dataInk : Theme.dim
            }
            StateMark {
                id: state
                anchors.right: buttons.left
                anchors.rightMargin: Theme.gapSmall
                height: parent.height
                kind: line.known ? Wording.alertStateKind(line.modelData.state, false) : StateMark.Unknown
            }
            Row {
                id: buttons
                anchors.right: parent.right

                IconButton {
                    iconName: "arrowRight"
                    label: qsTr("Show this alert")
                    enabled: line.known
                    onClicked: root.alertWanted(line.modelData.alertId)
                }
                IconButton {
                    iconName: "close"
                    label: qsTr("Take this alert out of the incident")
                    onClicked: root.unlinkWanted(line.modelData.alertId)
                }
            }
        }
    }
    PlainLabel {
        visible: root.alerts.length === 0
        height: Theme.row
        text: qsTr("No alert is linked.")
        color: Theme.dim
    }
}
