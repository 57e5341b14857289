// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.Parts

// A responsibility in the incident and who has it; opens what can be done with it.
PressArea {
    id: root

    required property int role
    required property string person
    property real since: 0
    property real now: 0
    property bool utc: false

    implicitWidth: Math.ceil(name.implicitWidth + holder.implicitWidth) + Theme.iconSmall + 3 * Theme.gapSmall
    implicitHeight: Theme.control
    label: (Wording.caseRoles[role] ?? "") + ": " + (person.length > 0 ? person : qsTr("nobody yet"))
    description: since > 0 ? qsTr("since %1").arg(CaseWording.stamp(since, now, utc)) : ""

    Icon {
        id: sign
        x: Theme.gapSmall
        height: parent.height
        name: "user"
        size: Theme.iconSmall
        color: Theme.dim
    }
    PlainLabel {
        id: name
        x: sign.x + sign.width + Theme.gapTiny
        height: parent.height
        text: Wording.caseRoles[root.role] ?? ""
        color: Theme.dim
    }
    PlainLabel {
        id: holder
        x: name.x + name.width + Theme.gapTiny
        width: parent.width - x
        height: parent.height
        text: root.person.length > 0 ? root.person : qsTr("nobody yet")
        color: root.person.length > 0 ? Theme.dataInk : Theme.caution
        font.weight: Font.Medium
    }
    HintArea {
        text: root.description
        also: root.visualFocus
    }
}
