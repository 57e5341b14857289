// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.Parts
import Leitstand.View

// Which of the alerts that fire belong to the incident, too.
ModalDialog {
    id: root

    required property Session session
    required property IncidentDetails incident

    function ask(): void {
        open();
        list.begin(session.board.linkableAlerts(incident.incidentId));
    }

    width: Math.min(Theme.px(760), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(760))
    title: qsTr("Which alerts belong to it, too?")
    acceptLabel: list.takenIds.length > 0 ? qsTr("Link %Ln alert(s)", "", list.takenIds.length) : qsTr("Link")
    acceptEnabled: list.takenIds.length > 0
    onAccepted: session.linkAlerts(incident.incidentId, list.takenIds)

    PlainLabel {
        Layout.fillWidth: true
        text: list.alerts.length > 0 ? qsTr("They fire and are not linked to it. Space marks one, Ctrl+A all that are found.") : qsTr("Nothing else fires.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    AlertChecklist {
        id: list
        Layout.fillWidth: true
        visible: alerts.length > 0
        most: 10
    }
}
