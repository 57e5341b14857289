// SPDX-FileCopyrightText: 2026 The Leitstand authors
// SPDX-License-Identifier: GPL-3.0-or-later

import QtQuick
import QtQuick.Layouts
import Leitstand.Controls
import Leitstand.View

// Takes some of an incident's alerts to an incident of their own.
ModalDialog {
    id: root

    required property Session session
    property string incidentId

    function ask(incidentId: string): void {
        root.incidentId = incidentId;
        titleField.text = "";
        titleField.touched = false;
        priorityBox.currentIndex = Facts.P3;
        impact.checked = false;
        open();
        list.begin(session.board.alertsOf(incidentId));
        if (list.alerts.length === 0)
            titleField.forceActiveFocus();
    }
    function suggest(): void {
        if (titleField.text.length > 0 && titleField.touched)
            return;
        const suggestion = session.suggestIncident(list.takenIds);
        titleField.text = suggestion.title;
        priorityBox.currentIndex = suggestion.priority;
    }

    width: Math.min(Theme.px(640), parent ? parent.width - 2 * Theme.gapLarge : Theme.px(640))
    title: qsTr("Split “%1”").arg(session.board.titleOf(incidentId))
    acceptLabel: qsTr("Open the second incident")
    acceptEnabled: titleField.text.trim().length > 0
    onAccepted: session.openIncident(list.takenIds, titleField.text.trim(), priorityBox.currentIndex, impact.checked, "", [], incidentId)

    PlainLabel {
        Layout.fillWidth: true
        text: list.alerts.length > 0 ? qsTr("Which alerts go over? %1 of %2 chosen").arg(list.takenIds.length).arg(list.alerts.length)
            : qsTr("No alerts are linked to it. The second incident begins without any.")
        color: Theme.dim
        wrapMode: Text.Wrap
    }
    AlertChecklist {
        id: list
        Layout.fillWidth: true
        visible: alerts.length > 0
        onToggled: root.suggest()
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
