// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Which components are affected: those of the catalogue to choose from, others by name.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    readonly property var affected: incident.components

    function ask(): void {
        name.text = "";
        open();
        name.forceActiveFocus();
    }
    // What is not affected yet and is called like this.
    function fitting(typed: string, choices: var, affected: var): var {
        const taken = [], found = [];
        for (const one of affected)
            taken.push(one.id);
        for (const choice of choices)
            if (taken.indexOf(choice.id) < 0 && (typed.length === 0 || String(choice.name).toLocaleLowerCase().indexOf(typed) >= 0))
                found.push(choice);
        return found;
    }
    function add(component: string): void {
        if (component.trim().length === 0)
            return;
        session.actions.addComponent(incident.incidentId, session.names.componentCalled(component.trim()));
        name.text = "";
    }

    title: qsTr("What is affected?")
    refuseLabel: qsTr("Close")

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.gapSmall

        TextInputField {
            id: name
            objectName: "componentName"
            Layout.fillWidth: true
            label: qsTr("Component")
            placeholder: qsTr("Login")
            maximumLength: 200
            onAccepted: root.add(text)
        }
        ActionButton {
            label: qsTr("Add")
            keys: "Enter"
            enabled: name.text.trim().length > 0
            onClicked: root.add(name.text)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapTiny

        Repeater {
            model: root.affected
            delegate: ActionButton {
                required property var modelData
                label: modelData.name
                iconName: "close"
                hint: qsTr("Is not affected any more")
                onClicked: root.session.actions.clearComponent(root.incident.incidentId, modelData.id)
            }
        }
    }
    PlainLabel {
        visible: choices.count > 0
        text: qsTr("From the catalogue")
        color: Theme.dim
    }
    ListView {
        id: choices
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, Theme.control * 7)
        visible: count > 0
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("From the catalogue")
        model: root.fitting(name.text.trim().toLocaleLowerCase(), root.session.names.components, root.affected)
        Keys.onReturnPressed: if (currentIndex >= 0) root.add(model[currentIndex].name)
        Keys.onEnterPressed: if (currentIndex >= 0) root.add(model[currentIndex].name)
        delegate: RecordRow {
            id: line
            required property int index
            required property var modelData
            width: ListView.view.width
            height: Theme.control
            word: modelData.name
            current: ListView.isCurrentItem
            listFocused: choices.activeFocus
            onPicked: root.add(modelData.name)

            PlainLabel {
                x: Theme.gapSmall
                width: parent.width * 0.6 - x
                height: parent.height
                text: line.modelData.name
            }
            PlainLabel {
                x: parent.width * 0.6
                width: parent.width - x - Theme.gapSmall
                height: parent.height
                text: line.modelData.detail ?? ""
                color: Theme.dim
            }
        }
        ScrollMark {
            parent: choices
            target: choices
        }
    }
}
