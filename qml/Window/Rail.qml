// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// The way to the places.
Rectangle {
    id: root

    required property Session session
    required property string page
    readonly property list<string> pages: ["situation", "alerts", "incidents", "communication", "insight", "overview"]
    readonly property list<string> names: [qsTr("Situation"), qsTr("Alerts"), qsTr("Incidents"), qsTr("Communication"), qsTr("Insight"), qsTr("Overview")]
    signal chosen(page: string)

    implicitWidth: Theme.px(100)
    color: Theme.ground
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Places")

    Column {
        width: parent.width

        Repeater {
            model: root.pages
            delegate: RailButton {
                required property int index
                required property string modelData

                objectName: "rail_" + modelData
                width: root.width
                label: root.names[index]
                iconName: modelData === "overview" ? "eye" : modelData
                keys: "Ctrl+" + (index + 1)
                checked: root.page === modelData
                count: modelData === "alerts" ? root.session.alerts.firingCount : modelData === "incidents" ? root.session.openIncidents.count
                    : modelData === "communication" ? root.session.review.waitingForMe : 0
                urgent: modelData === "alerts" && root.session.alerts.criticalCount > 0
                onClicked: root.chosen(modelData)
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
}
