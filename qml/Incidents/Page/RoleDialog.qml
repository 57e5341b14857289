// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Takes a role, hands it to somebody, or gives it back.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property int role
    property string holder

    function ask(role: int, holder: string): void {
        root.role = role;
        root.holder = holder;
        person.text = holder === session.actor ? "" : session.actor;
        open();
        person.forceActiveFocus();
        person.selectAll();
    }

    title: Wording.caseRoles[role] ?? ""
    acceptLabel: person.text.trim() === session.actor ? qsTr("Take it") : person.text.trim().length > 0 ? qsTr("Hand it over") : qsTr("Give it back")
    acceptEnabled: person.text.trim() !== holder
    onAccepted: session.actions.assignRole(incident.incidentId, role, person.text.trim())

    PlainLabel {
        Layout.fillWidth: true
        text: root.holder.length > 0 ? qsTr("%1 has it now.").arg(CaseWording.apart(root.holder)) : qsTr("Nobody has it yet.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    TextInputField {
        id: person
        objectName: "rolePerson"
        Layout.fillWidth: true
        label: qsTr("Who")
        placeholder: qsTr("empty: nobody")
        maximumLength: 100
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.gapTiny

        Repeater {
            model: CaseWording.firstOf(root.session.names.people, 24)
            delegate: ActionButton {
                required property string modelData
                kind: ActionButton.Quiet
                label: modelData
                onClicked: person.text = modelData
            }
        }
    }
}
