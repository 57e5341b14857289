// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Who has which role in an incident, or in several at once. It begins with the role and one's own name: Enter takes it.
ModalDialog {
    id: root

    required property Session session
    property list<string> incidentIds
    property var seen: ({})

    function ask(incidentIds: list<string>): void {
        root.incidentIds = incidentIds;
        seen = session.board.versionsOf(incidentIds);
        person.text = session.actor;
        role.currentIndex = firstFree();
        open();
        role.forceActiveFocus(Qt.TabFocusReason);
    }
    // The first role that nobody has, as far as it is one incident and the one that is looked at.
    function firstFree(): int {
        if (incidentIds.length === 1 && incidentIds[0] === session.incident.incidentId)
            for (const one of session.incident.roles)
                if (one.person.length === 0)
                    return one.role;
        return 0;
    }

    title: incidentIds.length === 1 ? qsTr("Give a role in “%1”").arg(session.board.titleOf(incidentIds[0]))
        : qsTr("Give a role in %Ln incident(s)", "", incidentIds.length)
    acceptLabel: person.text.trim().length > 0 ? qsTr("Give the role") : qsTr("Take the role away")
    onAccepted: session.board.assign(incidentIds, role.currentIndex, person.text.trim(),
        person.text.trim().length > 0 ? Wording.caseRoles[role.currentIndex] + ": " + person.text.trim()
            : qsTr("%1: nobody").arg(Wording.caseRoles[role.currentIndex]), seen)

    PlainLabel {
        text: qsTr("Role")
        color: Theme.dim
    }
    SegmentedSwitch {
        id: role
        label: qsTr("Role")
        options: Wording.caseRoles
    }
    PlainLabel {
        text: qsTr("Person; leave it empty to take the role away")
        color: Theme.dim
    }
    CompletionField {
        id: person
        objectName: "personField"
        Layout.fillWidth: true
        takesText: false
        label: qsTr("Person")
        placeholder: qsTr("Name")
        maximumLength: 100
        options: Array.from(root.session.names.people).map(name => ({ id: name, name: name, detail: name === root.session.actor ? qsTr("you") : "" }))
        onTaken: (id, text) => {
            person.text = text;
        }
    }
}
