// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// The first line of an incident's page: the way back, priority and title, who else is here, and what can be done with it.
// No layout: those of Qt 6.4 lose what becomes visible while they are not.
Item {
    id: root

    required property Session session
    required property IncidentDetails incident
    property string messageRefusal
    property bool changeable: true
    property bool acknowledgeable: false
    readonly property bool closed: incident.lane === Facts.LaneClosed
    readonly property alias acknowledgeFocused: acknowledge.activeFocus
    readonly property var presence: session.presence.revision >= 0 ? session.presence.at(incident.incidentId) : []
    signal closeWanted()
    signal acknowledgeWanted()
    signal draftWanted()
    signal renameWanted()
    signal summaryWanted()
    signal watchWanted()
    signal mergeWanted()
    signal splitWanted()

    function focusAcknowledge(): void {
        acknowledge.forceActiveFocus(Qt.TabFocusReason);
    }
    // Who is here; or only who changes something.
    function namesAmong(people: var, changing: bool): var {
        const names = [];
        for (const person of people)
            if (!changing || person.part.length > 0)
                names.push(person.name);
        return names;
    }

    implicitHeight: Math.max(Theme.control, title.height)

    IconButton {
        id: back
        objectName: "backToBoard"
        iconName: "chevronLeft"
        label: qsTr("Back to the board")
        keys: "Esc"
        onClicked: root.closeWanted()
    }
    ChoiceBox {
        id: priority
        x: back.width + Theme.gapTiny
        width: Theme.px(118)
        enabled: root.changeable
        label: qsTr("Priority")
        model: Wording.priorityNames
        displayText: Wording.priorityNames[root.incident.priority] ?? ""
        currentIndex: root.incident.priority
        onActivated: index => root.session.setPriority(root.incident.incidentId, index)
    }
    KeyHint {
        id: priorityKey
        x: priority.x + priority.width + Theme.gapTiny
        y: Math.round((priority.height - height) / 2)
        keys: root.changeable ? "P" : ""
    }
    Heading {
        id: title
        x: priorityKey.x + (priorityKey.visible ? priorityKey.width + Theme.gapSmall : Theme.gapTiny)
        width: tools.x - x - Theme.gapSmall
        height: Math.max(Theme.control, implicitHeight)
        level: 1
        text: root.incident.title
        color: Theme.dataInk
        wrapMode: Text.Wrap
        maximumLineCount: 2
        horizontalAlignment: Text.AlignLeft
        HintArea { text: parent.truncated ? root.incident.title.substring(0, 1000) : "" }
    }
    Row {
        id: tools
        anchors.right: parent.right
        spacing: Theme.gapSmall

        PeopleMarks {
            height: Theme.control
            people: root.namesAmong(root.presence, false)
            editors: root.namesAmong(root.presence, true)
            size: Theme.px(22)
            topPadding: Math.round((Theme.control - size) / 2)
        }
        IconButton {
            enabled: root.changeable
            iconName: "edit"
            label: qsTr("Change the title")
            keys: "F2"
            onClicked: root.renameWanted()
        }
        ActionButton {
            id: acknowledge
            visible: root.acknowledgeable
            enabled: root.changeable
            label: qsTr("Acknowledge")
            keys: "A"
            kind: ActionButton.Primary
            onClicked: root.acknowledgeWanted()
        }
        ActionButton {
            enabled: root.messageRefusal.length === 0
            label: qsTr("Write to customers")
            iconName: "communication"
            keys: "C"
            onClicked: root.draftWanted()
        }
        IconButton {
            id: more
            iconName: "more"
            label: qsTr("More")
            onClicked: menu.popup(more, 0, more.height)

            PopupMenu {
                id: menu

                MenuEntry {
                    label: qsTr("Change the summary …")
                    iconName: "edit"
                    enabled: root.changeable
                    onTriggered: root.summaryWanted()
                }
                MenuEntry {
                    label: qsTr("Agree on another watch window …")
                    iconName: "eye"
                    enabled: root.changeable && root.incident.lane === Facts.LaneWatch
                    onTriggered: root.watchWanted()
                }
                MenuEntry {
                    label: qsTr("Merge into another incident …")
                    iconName: "merge"
                    keys: "M"
                    enabled: root.changeable && !root.closed
                    onTriggered: root.mergeWanted()
                }
                MenuEntry {
                    label: qsTr("Split alerts off …")
                    iconName: "split"
                    keys: "S"
                    enabled: root.changeable && root.incident.alerts.count > 0
                    onTriggered: root.splitWanted()
                }
                MenuEntry {
                    label: qsTr("Copy the title")
                    iconName: "copy"
                    onTriggered: root.session.copyToClipboard(root.incident.title)
                }
            }
        }
    }
}
