// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Takes some of an incident's alerts to an incident of their own.
ModalDialog {
    id: root

    required property Session session
    property string incidentId
    property var alerts: []
    property var taken: ({})
    readonly property list<string> takenIds: alerts.filter(alert => taken[alert.alertId] === true).map(alert => alert.alertId)

    function ask(incidentId: string): void {
        root.incidentId = incidentId;
        alerts = session.board.alertsOf(incidentId);
        taken = {};
        titleField.text = "";
        priorityBox.currentIndex = Facts.P3;
        impact.checked = false;
        open();
        if (alerts.length > 0)
            list.forceActiveFocus(Qt.TabFocusReason);
        else
            titleField.forceActiveFocus();
    }
    function toggle(row: int): void {
        const id = alerts[row]?.alertId;
        if (!id)
            return;
        const now = Object.assign({}, taken);
        now[id] = now[id] !== true;
        taken = now;
        if (titleField.text.length === 0 || !titleField.touched) {
            const suggestion = session.suggestIncident(takenIds);
            titleField.text = suggestion.title;
            priorityBox.currentIndex = suggestion.priority;
        }
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: qsTr("Split “%1”").arg(session.board.titleOf(incidentId))
    acceptLabel: qsTr("Open the second incident")
    acceptEnabled: titleField.text.trim().length > 0
    onAccepted: session.openIncident(takenIds, titleField.text.trim(), priorityBox.currentIndex, impact.checked, "", [], incidentId)

    PlainLabel {
        Layout.fillWidth: true
        text: root.alerts.length > 0 ? qsTr("Which alerts go over? %1 of %2 chosen").arg(root.takenIds.length).arg(root.alerts.length)
            : qsTr("No alerts are linked to it. The second incident begins without any.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    ListView {
        id: list
        objectName: "splitList"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(count, 7) * Theme.row
        visible: count > 0
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        model: root.alerts
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Alerts")
        Keys.onSpacePressed: root.toggle(currentIndex)
        delegate: Rectangle {
            id: line

            required property int index
            required property var modelData
            readonly property bool chosen: root.taken[modelData.alertId] === true

            width: ListView.view.width
            height: Theme.row
            radius: Theme.radius
            color: chosen ? Theme.selected : hover.hovered ? Theme.raised : "transparent"
            Accessible.role: Accessible.CheckBox
            Accessible.name: line.modelData.name
            Accessible.checked: line.chosen
            Accessible.onPressAction: root.toggle(line.index)

            Rectangle {
                x: Theme.gapSmall
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.iconBody
                height: Theme.iconBody
                radius: Math.round(Theme.radius * 0.75)
                color: line.chosen ? Theme.primary : Theme.sunken
                border.width: Theme.hairline
                border.color: line.chosen ? Theme.primary : Theme.edge
                Icon {
                    anchors.centerIn: parent
                    visible: line.chosen
                    name: "resolved"
                    size: Theme.iconSmall
                    color: Theme.primaryInk
                }
            }
            PlainLabel {
                x: Theme.gapSmall * 2 + Theme.iconBody
                width: parent.width * 0.6 - x
                height: parent.height
                text: line.modelData.name
                color: Theme.ink
            }
            PlainLabel {
                x: parent.width * 0.6
                width: parent.width * 0.4 - Theme.gapSmall
                height: parent.height
                text: line.modelData.service + (line.modelData.firing ? "" : " · " + qsTr("resolved"))
                color: Theme.dim
            }
            FocusRing { shown: list.activeFocus && list.currentIndex === line.index }
            HoverHandler { id: hover }
            TapHandler { onTapped: root.toggle(line.index) }
        }
        ScrollMark { target: list }
    }
    PlainLabel {
        text: qsTr("What the second incident is about, in one line")
        color: Theme.dim
    }
    TextInputField {
        id: titleField
        property bool touched: false
        objectName: "splitTitle"
        Layout.fillWidth: true
        label: qsTr("What the second incident is about, in one line")
        maximumLength: 200
        onTextEdited: touched = true
        onAccepted: if (root.acceptEnabled) root.accept()
    }
    PlainLabel {
        text: qsTr("Priority")
        color: Theme.dim
    }
    ChoiceBox {
        id: priorityBox
        Layout.fillWidth: true
        label: qsTr("Priority")
        model: Wording.priorityNames
        currentIndex: 2
    }
    CheckField {
        id: impact
        label: qsTr("Customers notice it")
    }
}
