// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Everything about one incident, and what can be done with it.
Panel {
    id: root

    required property Session session
    readonly property IncidentDetails incident: session.incident
    signal closeWanted()
    signal alertWanted(alertId: string)
    signal draftWanted(incidentId: string)

    function focusFirst(): void {
        (incident.acknowledgedAt > 0 ? laneBox : acknowledge).forceActiveFocus(Qt.TabFocusReason);
    }
    function addNote(): void {
        if (note.text.trim().length === 0)
            return;
        session.addNote(incident.incidentId, note.text.trim());
        note.text = "";
    }

    title: qsTr("Incident")
    tools: [
        IconButton {
            iconName: "close"
            label: qsTr("Close the details")
            keys: "Esc"
            onClicked: root.closeWanted()
        }
    ]
    showing: incident.exists ? Panel.Content : Panel.Empty
    headline: qsTr("This incident is not in the log yet")
    Keys.onEscapePressed: root.closeWanted()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_A && event.modifiers === Qt.NoModifier && acknowledge.visible) {
            event.accepted = true;
            session.acknowledge(incident.incidentId);
        }
    }

    Flickable {
        id: flick
        anchors.fill: parent
        anchors.leftMargin: Theme.gap
        anchors.bottomMargin: Theme.gapSmall
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: column.height

        Column {
            id: column
            width: flick.width - Theme.gapLarge
            spacing: Theme.gap

            RowLayout {
                width: parent.width
                spacing: Theme.gapSmall

                Heading {
                    Layout.fillWidth: true
                    level: 1
                    text: root.incident.title
                    color: Theme.dataInk
                    wrapMode: Text.Wrap
                    maximumLineCount: 4
                }
                IconButton {
                    Layout.alignment: Qt.AlignTop
                    iconName: "edit"
                    label: qsTr("Change the title")
                    onClicked: renaming.ask()
                }
            }
            PlainLabel {
                width: parent.width
                wrapMode: Text.Wrap
                color: Theme.dim
                text: qsTr("Opened %1 ago by %2").arg(Wording.span(root.session.nowMs - root.incident.openedAt)).arg(root.incident.openedBy)
                    + (root.incident.acknowledgedAt > 0 ? "\n" + qsTr("Acknowledged by %1 after %2").arg(root.incident.acknowledgedBy)
                        .arg(Wording.span(root.incident.acknowledgedAt - root.incident.openedAt)) : "")
                    + (root.incident.services.length > 0 ? "\n" + qsTr("Services: %1").arg(root.incident.services) : "")
            }
            Flow {
                width: parent.width
                spacing: Theme.gapSmall

                ActionButton {
                    id: acknowledge
                    visible: root.incident.acknowledgedAt <= 0 && root.incident.lane !== Facts.LaneClosed
                    label: qsTr("Acknowledge")
                    keys: "A"
                    kind: ActionButton.Primary
                    onClicked: root.session.acknowledge(root.incident.incidentId)
                }
                ActionButton {
                    label: qsTr("Write to customers")
                    iconName: "communication"
                    onClicked: root.draftWanted(root.incident.incidentId)
                }
                ActionButton {
                    visible: root.incident.lane !== Facts.LaneClosed
                    label: qsTr("Close incident")
                    kind: ActionButton.Danger
                    enabled: root.incident.mayClose
                    onClicked: root.session.moveToLane(root.incident.incidentId, Facts.LaneClosed)
                }
            }
            PlainLabel {
                width: parent.width
                visible: !root.incident.mayClose && root.incident.lane !== Facts.LaneClosed
                wrapMode: Text.Wrap
                text: qsTr("It cannot be closed while the final message to customers is owed.")
                color: Theme.dim
                font.pixelSize: Theme.textSmall
            }
            GridLayout {
                width: parent.width
                columns: 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gapTiny

                PlainLabel { text: qsTr("Lane"); color: Theme.dim }
                ChoiceBox {
                    id: laneBox
                    Layout.fillWidth: true
                    label: qsTr("Lane")
                    model: Wording.lanes
                    displayText: Wording.lane(root.incident.lane)
                    currentIndex: root.incident.lane
                    onActivated: index => root.session.moveToLane(root.incident.incidentId, index)
                }
                PlainLabel { text: qsTr("Priority"); color: Theme.dim }
                ChoiceBox {
                    Layout.fillWidth: true
                    label: qsTr("Priority")
                    model: Wording.priorityNames
                    displayText: Wording.priorityNames[root.incident.priority] ?? ""
                    currentIndex: root.incident.priority
                    onActivated: index => root.session.setPriority(root.incident.incidentId, index)
                }
                PlainLabel { text: qsTr("Customers"); color: Theme.dim }
                CheckField {
                    Layout.fillWidth: true
                    label: qsTr("notice it")
                    checked: root.incident.customerImpact
                    onToggled: root.session.setCustomerImpact(root.incident.incidentId, checked)
                }
                PlainLabel { text: qsTr("Message"); color: Theme.dim }
                PlainLabel {
                    Layout.fillWidth: true
                    text: Wording.track(root.incident.track) + (root.incident.updateDueAt > 0
                        ? ", " + qsTr("next due at %1").arg(Wording.shortClock(root.incident.updateDueAt)) : "")
                    color: root.incident.updateDueAt > 0 && root.session.nowMs > root.incident.updateDueAt ? Theme.criticalInk : Theme.dataInk
                }
            }
            Heading {
                level: 3
                text: qsTr("Alerts")
            }
            LinkedAlerts {
                width: parent.width
                session: root.session
                alerts: root.incident.alerts
                onAlertWanted: alertId => root.alertWanted(alertId)
                onUnlinkWanted: alertId => root.session.unlinkAlert(root.incident.incidentId, alertId)
            }
            Heading {
                level: 3
                text: qsTr("Notes and history")
            }
            TextEditor {
                id: note
                objectName: "noteEditor"
                width: parent.width
                height: Theme.control * 2.4
                label: qsTr("New note")
                placeholder: qsTr("What was seen, tried, decided? Ctrl+Return adds it.")
                Keys.onPressed: event => {
                    if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && (event.modifiers & Qt.ControlModifier)) {
                        event.accepted = true;
                        root.addNote();
                    }
                }
            }
            ActionButton {
                visible: note.length > 0
                label: qsTr("Add note")
                iconName: "note"
                onClicked: root.addNote()
            }
            Timeline {
                width: parent.width
                entries: root.incident.timeline
                now: root.session.nowMs
            }
        }
    }
    ScrollMark { target: flick }
    ModalDialog {
        id: renaming

        function ask(): void {
            titleField.text = root.incident.title;
            open();
            titleField.forceActiveFocus();
            titleField.selectAll();
        }

        title: qsTr("What is this incident to be called?")
        acceptLabel: qsTr("Rename")
        acceptEnabled: titleField.text.trim().length > 0
        onAccepted: root.session.setTitle(root.incident.incidentId, titleField.text.trim())

        TextInputField {
            id: titleField
            Layout.fillWidth: true
            label: qsTr("Title")
            maximumLength: 200
            onAccepted: if (renaming.acceptEnabled) renaming.accept()
        }
    }
}
