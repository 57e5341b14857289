// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import Leitstand.Controls
import Leitstand.View

// What somebody recorded is taken back by another event, with a reason.
TextDialog {
    id: root

    required property Session session
    required property IncidentDetails incident
    property int version

    function takeBack(version: int, text: string): void {
        root.version = version;
        subject = text;
        ask("");
    }

    title: qsTr("Take this back?")
    acceptLabel: qsTr("Take it back")
    acceptKind: ActionButton.Danger
    explanation: qsTr("Nothing is erased: it stays in the timeline, struck out, and counts nowhere. A reason helps those who read it later.")
    label: qsTr("Reason")
    placeholder: qsTr("entered for the wrong incident")
    mayBeEmpty: true
    lines: 2
    onGiven: text => root.session.actions.takeBack(root.incident.incidentId, root.version, text)
}
