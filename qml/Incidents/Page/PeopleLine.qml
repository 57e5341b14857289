// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

pragma ComponentBehavior: Bound
import QtQuick
import Leitstand.Controls
import Leitstand.View

// Who does what, what is affected, and which incidents it belongs with.
Flow {
    id: root

    required property Session session
    required property IncidentDetails incident
    property real now: 0
    property bool utc: false
    property bool changeable: true
    signal roleWanted(role: int, person: string)
    signal componentsWanted()
    signal incidentWanted(incidentId: string)

    function namesOf(components: var): string {
        const names = [];
        for (const one of components)
            names.push(one.name);
        return CaseWording.joined(names, ", ");
    }
    function hintsOf(components: var): string {
        const names = [];
        for (const one of components)
            names.push(one.known ? one.name : qsTr("%1 (not in the catalogue)").arg(one.name));
        return CaseWording.joined(names, "\n");
    }

    spacing: Theme.gapTiny

    Repeater {
        model: root.incident.roles
        delegate: RoleChip {
            required property var modelData
            role: modelData.role
            person: modelData.person
            since: modelData.since
            now: root.now
            utc: root.utc
            enabled: root.changeable
            onClicked: root.roleWanted(role, person)
        }
    }
    Item {
        visible: root.changeable
        width: roleKey.width + Theme.gapSmall
        height: Theme.control

        KeyHint {
            id: roleKey
            anchors.verticalCenter: parent.verticalCenter
            keys: "R"
        }
    }
    CheckField {
        enabled: root.changeable
        label: root.incident.customerImpactSince > 0 ? qsTr("Customers notice it, since %1").arg(CaseWording.stamp(root.incident.customerImpactSince, root.now, root.utc)) : qsTr("Customers notice it")
        checked: root.incident.customerImpact
        onToggled: root.session.setCustomerImpact(root.incident.incidentId, checked)
    }
    ActionButton {
        kind: ActionButton.Quiet
        iconName: "source"
        enabled: root.changeable
        width: Math.min(implicitWidth, Theme.px(420))
        label: root.incident.components.length > 0 ? qsTr("Affected: %1").arg(root.namesOf(root.incident.components)) : qsTr("Affected: not named yet")
        hint: root.hintsOf(root.incident.components)
        onClicked: root.componentsWanted()
    }
    Repeater {
        model: root.incident.relatives
        delegate: ActionButton {
            required property var modelData
            kind: ActionButton.Quiet
            iconName: modelData.kind === "from" ? "split" : "merge"
            width: Math.min(implicitWidth, Theme.px(460))
            label: (modelData.kind === "into" ? qsTr("goes on in %1") : modelData.kind === "from" ? qsTr("split from %1") : qsTr("took over %1")).arg(modelData.title)
            onClicked: root.incidentWanted(modelData.incidentId)
        }
    }
}
